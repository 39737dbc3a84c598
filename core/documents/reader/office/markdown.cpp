// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/markdown.h"

#include <QtCore/QStringList>
#include <algorithm>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype repeatedLength = 120; // a merged cell's text that is longer is not repeated
constexpr int mostColumns = 2'000; // a span beyond it is a mistake or a trap
constexpr qsizetype coveredAtLeast = 50'000;

/// The text without white space at the ends of its lines and without empty lines at its ends.
QString tidy(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (const QStringView line : text.tokenize(u'\n')) {
        qsizetype end = line.size();
        while (end > 0 && line[end - 1].isSpace())
            --end;
        out += line.first(end);
        out += u'\n';
    }
    while (out.endsWith(u'\n'))
        out.chop(1);
    while (out.startsWith(u'\n'))
        out.remove(0, 1);
    return out;
}

/// Cells of a row by column, and how many rows a text still reaches down.
struct Place {
    QString text;
    int rowsLeft = 0;
};

} // namespace

QString cellText(QStringView text)
{
    QStringList lines;
    for (const QStringView line : text.tokenize(u'\n')) {
        if (const QString words = line.toString().simplified(); !words.isEmpty())
            lines.append(words);
    }
    return lines.join(u" <br> ").replace(u'|', u"\\|"_s);
}

QString tableRow(const QStringList &cells)
{
    QString row = u"|"_s;
    for (const QString &cell : cells)
        row += u' ' + cell + (cell.isEmpty() ? u"|"_s : u" |"_s);
    return row + u'\n';
}

QString tableRule(qsizetype columns) { return u"|"_s + u"---|"_s.repeated(columns) + u'\n'; }

QString Table::markdown() const
{
    std::vector<QStringList> grid;
    std::vector<Place> above;
    qsizetype width = 0;
    qsizetype filled = 0;
    qsizetype mayCover = coveredAtLeast; // places that may be made out of spans; a few bytes can claim millions
    QString only;
    for (const auto &row : rows) {
        mayCover += qsizetype(4 * row.size());
        QStringList cells;
        std::vector<Place> now;
        const auto put = [&](int column, const QString &text, const QString &repeated, int rowsLeft) {
            while (int(now.size()) <= column) {
                now.emplace_back();
                cells.append(QString());
            }
            cells[column] = text;
            now[size_t(column)] = {repeated, rowsLeft};
        };
        int column = 0;
        const auto isCovered = [&] { return size_t(column) < above.size() && above[size_t(column)].rowsLeft > 0 && mayCover > 0; };
        const auto cover = [&] {
            put(column, above[size_t(column)].text, above[size_t(column)].text, above[size_t(column)].rowsLeft - 1);
            --mayCover;
        };
        const auto passCovered = [&] {
            for (; isCovered(); ++column)
                cover();
        };
        for (const Cell &cell : row) {
            if (cell.column < 0 && !cell.continues)
                passCovered();
            for (; column < std::min(cell.column, mostColumns); ++column) {
                if (isCovered())
                    cover();
            }
            QString text = cellText(cell.text);
            if (!text.isEmpty()) {
                ++filled;
                only = cell.text;
            }
            if (cell.continues && text.isEmpty() && size_t(column) < above.size())
                text = above[size_t(column)].text;
            const QString repeated = text.size() <= repeatedLength ? text : QString();
            put(column, text, repeated, cell.rows - 1);
            ++column;
            for (int i = 1; i < cell.columns && column < mostColumns && mayCover > 0; ++i, ++column, --mayCover)
                put(column, repeated, repeated, cell.rows - 1);
        }
        for (; size_t(column) < above.size(); ++column) {
            if (isCovered())
                cover();
        }
        width = std::max(width, cells.size());
        above = std::move(now);
        grid.push_back(std::move(cells));
    }
    if (filled == 0)
        return {};
    if (filled == 1)
        return tidy(only);
    QString out;
    for (QStringList &cells : grid) {
        if (std::ranges::all_of(cells, &QString::isEmpty))
            continue;
        for (; cells.size() < width && (mayCover > 0 || out.isEmpty()); --mayCover)
            cells.append(QString());
        const bool first = out.isEmpty();
        out += tableRow(cells);
        if (first)
            out += tableRule(width);
    }
    return out;
}

void MarkdownText::begin(bool item)
{
    if (!m_text.isEmpty())
        m_text += m_inList && item ? u"\n"_s : u"\n\n"_s;
    m_inList = item;
}

void MarkdownText::paragraph(const QString &text)
{
    const QString words = tidy(text);
    if (words.trimmed().isEmpty())
        return;
    begin(false);
    m_text += words;
}

void MarkdownText::heading(int level, const QString &text)
{
    const QString words = text.simplified();
    if (words.isEmpty())
        return;
    begin(false);
    m_text += u"#"_s.repeated(std::clamp(level, 1, 6)) + u' ' + words;
}

void MarkdownText::item(int level, const QString &label, const QString &text)
{
    const QString words = tidy(text);
    if (words.trimmed().isEmpty())
        return;
    begin(true);
    const QString indent = u"  "_s.repeated(std::clamp(level, 0, 12));
    m_text += indent + (label.isEmpty() ? u"-"_s : label) + u' ' + QString(words).replace(u'\n', u"\n  "_s + indent);
}

void MarkdownText::block(const QString &markdown)
{
    const QString words = tidy(markdown);
    if (words.trimmed().isEmpty())
        return;
    begin(false);
    m_text += words;
}

QString MarkdownText::take()
{
    m_inList = false;
    QString text = std::exchange(m_text, QString());
    if (!text.isEmpty())
        text += u'\n';
    return text;
}

} // namespace countersign::office
