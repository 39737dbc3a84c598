// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/column_rules.h"

#include "core/documents/csv.h"
#include "core/documents/worker_lines.h"
#include "core/redaction/replacement.h"

#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>
#include <cmath>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView actionNames[] = {"keep"_L1, "mask"_L1, "generalise"_L1, "pseudonymise"_L1};

using Row = std::vector<Range>; // of the words of each cell, without quotes and padding

Range trimmed(QStringView text, Range range)
{
    while (range.begin < range.end && text[range.begin].isSpace())
        ++range.begin;
    while (range.begin < range.end && text[range.end - 1].isSpace())
        --range.end;
    return range;
}

Row cellsOfCsv(QStringView text, Range record, QChar delimiter)
{
    Row row;
    qsizetype at = record.begin;
    while (at <= record.end) {
        Range cell{at, at};
        if (at < record.end && text[at] == u'"') {
            cell.begin = ++at;
            while (at < record.end && !(text[at] == u'"' && (at + 1 >= record.end || text[at + 1] != u'"')))
                at += text[at] == u'"' ? 2 : 1;
            cell.end = std::min(at, record.end);
        }
        qsizetype end = at;
        while (end < record.end && text[end] != delimiter)
            ++end;
        if (cell.begin == at)
            cell.end = end;
        row.push_back(trimmed(text, cell));
        at = end + 1;
    }
    return row;
}

Row cellsOfMarkdown(QStringView text, Range line)
{
    Row row;
    qsizetype begin = line.begin + 1;
    for (qsizetype at = begin; at < line.end; ++at) {
        if (text[at] != u'|' || text[at - 1] == u'\\')
            continue;
        row.push_back(trimmed(text, {begin, at}));
        begin = at + 1;
    }
    return row;
}

/// `see(row)` for each row of a table; an empty row where a table ends.
template <typename See>
void eachRow(QStringView text, TableForm form, See see)
{
    if (form == TableForm::Csv) {
        const QChar delimiter = csvShape(text).delimiter;
        qsizetype at = 0;
        for (const QStringView record : csvRecords(text, delimiter)) {
            see(cellsOfCsv(text, trimmed(text, {at, at + record.size()}), delimiter));
            at += record.size();
        }
        return;
    }
    for (qsizetype at = 0; form != TableForm::None && at < text.size();) {
        const qsizetype newline = text.indexOf(u'\n', at);
        const qsizetype end = newline < 0 ? text.size() : newline;
        if (form == TableForm::Markdown)
            see(text[at] == u'|' ? cellsOfMarkdown(text, {at, end}) : Row());
        else
            see(cellsOfCsv(text, {at, end}, u'\t'));
        at = end + 1;
    }
}

QString titleOf(QStringView text, Range cell) { return text.sliced(cell.begin, cell.length()).toString().simplified().toCaseFolded(); }

bool isLine(QStringView words)
{
    return !words.isEmpty() && std::ranges::all_of(words, [](QChar c) { return c == u'-' || c == u':'; });
}

QString numberBand(double value)
{
    const double size = std::abs(value);
    const double step = size < 1000 ? 10 : std::pow(10, std::floor(std::log10(size)));
    const double low = std::floor(value / step) * step;
    const auto whole = [](double number) { return QString::number(number, 'f', 0); };
    return whole(low) + u'–' + whole(low + step - 1);
}

} // namespace

QString columnActionName(ColumnAction action) { return actionNames[size_t(action)]; }

std::optional<ColumnAction> columnActionFromName(QStringView name)
{
    const auto found = std::ranges::find_if(actionNames, [name](QLatin1StringView known) { return name == known; });
    return found == std::end(actionNames) ? std::nullopt : std::optional(ColumnAction(found - std::begin(actionNames)));
}

QString pseudonym(const QString &value, const KeyedHash &hash)
{
    // Base 32 without letters and digits that are read for each other; fifty bits keep a million values apart.
    static constexpr char letters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    const QByteArray digest = hash("column pseudonym\n" + value.normalized(QString::NormalizationForm_KC).simplified().toCaseFolded().toUtf8());
    quint64 bits = 0;
    for (qsizetype i = 0; i < 7 && i < digest.size(); ++i)
        bits = bits << 8 | uchar(digest[i]);
    QString name = u"P-"_s;
    for (int i = 0; i < 10; ++i, bits >>= 5)
        name += QLatin1Char(letters[bits & 31]);
    return name;
}

QString generalised(const QString &value)
{
    static const QRegularExpression year(u"(?<!\\d)(1[89]\\d\\d|20\\d\\d)(?!\\d)"_s);
    static const QRegularExpression plain(u"^[+-]?\\d+(?:[.,]\\d{1,2})?$"_s);
    const QString words = value.trimmed();
    bool isNumber = false;
    const double number = QString(words).replace(u',', u'.').toDouble(&isNumber);
    if (isNumber && plain.match(words).hasMatch() && std::isfinite(number) && std::abs(number) < 1e12)
        return year.match(words).capturedLength() == words.size() ? words.first(3) + u"0s"_s : numberBand(number);
    if (const auto match = year.match(words); match.hasMatch() && words.size() <= 30)
        return match.captured(1);
    return generalisedValue(u"LOCATION"_s, words).value_or(u"***"_s);
}

TableForm tableFormOf(const QString &kind)
{
    if (kind == u"csv")
        return TableForm::Csv;
    return kind == worker::sheet || kind == worker::word || kind == u"markdown" || kind == u"html" || kind == worker::slides ? TableForm::Markdown
                                                                                                                             : TableForm::None;
}

std::vector<ColumnEdit> columnEdits(QStringView text, TableForm form, const std::vector<ColumnRule> &rules, const KeyedHash &hash)
{
    std::vector<ColumnEdit> edits;
    if (rules.empty())
        return edits;
    QHash<QString, ColumnAction> byTitle;
    for (const ColumnRule &rule : rules)
        byTitle.insert(rule.column.simplified().toCaseFolded(), rule.action);
    QHash<size_t, ColumnAction> columns;
    eachRow(text, form, [&](const Row &row) {
        if (row.empty() && form == TableForm::Markdown)
            columns.clear(); // the next table has a head of its own
        for (size_t i = 0; i < row.size(); ++i) {
            const Range cell = row[i];
            const QStringView words = text.sliced(cell.begin, cell.length());
            if (words.isEmpty() || (form == TableForm::Markdown && isLine(words)))
                continue;
            const auto action = columns.constFind(i);
            if (action == columns.cend()) {
                if (const auto rule = byTitle.constFind(titleOf(text, cell)); rule != byTitle.cend())
                    columns.insert(i, *rule);
                continue;
            }
            const QString value = words.toString();
            edits.push_back({cell,
                             *action == ColumnAction::Keep             ? value
                                 : *action == ColumnAction::Mask       ? u"***"_s
                                 : *action == ColumnAction::Generalise ? generalised(value)
                                                                       : pseudonym(value, hash),
                             *action});
        }
    });
    return edits;
}

QString withColumnRules(const QString &text, TableForm form, const std::vector<ColumnRule> &rules, const KeyedHash &hash)
{
    QString changed;
    qsizetype at = 0;
    for (const ColumnEdit &edit : columnEdits(text, form, rules, hash)) {
        changed += QStringView(text).sliced(at, edit.range.begin - at);
        changed += edit.replacement;
        at = edit.range.end;
    }
    return changed + QStringView(text).sliced(at);
}

QStringList columnTitles(QStringView text, TableForm form)
{
    constexpr qsizetype Most = 400;
    constexpr qsizetype LongestTitle = 80;
    QStringList titles;
    bool atHead = true;
    eachRow(text, form, [&](const Row &row) {
        if (form == TableForm::Markdown && row.empty())
            atHead = true;
        if (!atHead || row.size() < 2 || titles.size() >= Most)
            return;
        QStringList these;
        for (const Range cell : row) {
            const QString title = text.sliced(cell.begin, cell.length()).toString().simplified();
            if (!title.isEmpty() && title.size() <= LongestTitle)
                these.append(title);
        }
        if (these.size() < 2)
            return; // a heading above the table
        atHead = false;
        titles.append(these);
    });
    titles.removeDuplicates();
    return titles;
}

} // namespace countersign
