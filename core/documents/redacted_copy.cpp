// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/redacted_copy.h"

#include "core/documents/csv.h"
#include "core/documents/value_finder.h"
#include "core/documents/worker_lines.h"
#include "core/documents/worker_run.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QScopeGuard>
#include <QtCore/QSet>
#include <QtCore/QUuid>
#include <cstdio>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestAnswer = 800'000'000; // bytes of the reader's

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RedactedCopy)
};

Error stopped() { return {ErrorCode::Cancelled, Words::tr("Stopped. No copy was written.")}; }

bool isOffice(CopyFormat format) { return format == CopyFormat::Word || format == CopyFormat::Workbook; }

Result<CopySource> officeTexts(const QString &path, CopyFormat format, const CopyReader &reader, const std::function<bool()> &keepGoing)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("The file %1 cannot be opened.").arg(path));
    auto output = runReader(u"copy-texts:"_s, file.handle(), reader.limits, reader.worker, largestAnswer, keepGoing);
    if (!output)
        return std::unexpected(output.error());
    CopySource source;
    QString end;
    while (!output->isEmpty() && end.isEmpty()) {
        const QJsonObject line = takeLine(*output);
        end = line.value(worker::end).toString();
        if (!end.isEmpty()) {
            source.kind = line.value(worker::kind).toString();
        } else if (line.contains(worker::name)) {
            source.names.append(line.value(worker::name).toString());
            source.texts.append(QString());
            source.forms.push_back(line.value(worker::table).toBool() ? TableForm::Tabs : TableForm::None);
        } else if (!source.texts.isEmpty()) {
            source.texts.last() += line.value(worker::text).toString();
        }
    }
    if (end != worker::complete)
        return failure(ErrorCode::Invalid, whyReaderEnded(end));
    if (source.kind != (format == CopyFormat::Word ? worker::word : worker::sheet))
        return failure(ErrorCode::BadUsage, Words::tr("The file is of another kind than its copy is to be."));
    return source;
}

/// What a finding writes, and never the value itself.
QString replacementOf(const Finding &finding, const QString &redacted, QStringView value)
{
    const QString now = redacted.sliced(finding.redacted.begin, finding.redacted.length());
    return now.contains(value) ? u'[' + finding.type + u']' : now;
}

/// Edits of one text being collected. What stands first stays; a later one is cut to what is still free.
class Edits {
public:
    bool isFree(Range range) const
    {
        const auto next = m_taken.lowerBound(range.begin);
        if (next != m_taken.cend() && next.key() < range.end)
            return false;
        return next == m_taken.cbegin() || std::prev(next).value().range.end <= range.begin;
    }
    bool add(CopyPlan::Edit edit)
    {
        if (edit.range.length() <= 0 || !isFree(edit.range))
            return false;
        m_taken.insert(edit.range.begin, std::move(edit));
        return true;
    }
    /// The parts of a range that are free.
    std::vector<Range> free(Range range) const
    {
        std::vector<Range> parts;
        qsizetype at = range.begin;
        auto next = m_taken.lowerBound(range.begin);
        if (next != m_taken.cbegin() && std::prev(next).value().range.end > at)
            at = std::prev(next).value().range.end;
        for (; next != m_taken.cend() && next.key() < range.end; ++next) {
            if (next.key() > at)
                parts.push_back({at, next.key()});
            at = std::max(at, next.value().range.end);
        }
        if (at < range.end)
            parts.push_back({at, range.end});
        return parts;
    }
    [[nodiscard]] std::vector<CopyPlan::Edit> taken() const { return {m_taken.cbegin(), m_taken.cend()}; }

private:
    QMap<qsizetype, CopyPlan::Edit> m_taken;
};

/// A value found in one place, to be taken out in all.
struct Originals {
    QStringList values;
    std::vector<CopyPlan::Edit> edits; // by value; their ranges mean nothing
    QSet<QString> known;
    void add(const QString &value, const CopyPlan::Edit &edit)
    {
        if (!ValueFinder::isTelling(value, edit.type) || known.contains(value))
            return;
        known.insert(value);
        values.append(value);
        edits.push_back(edit);
    }
};

class Planning {
public:
    Planning(const CopySource &source, CopyPlan &plan) : m_source(source), m_plan(plan), m_edits(size_t(source.texts.size())) { }

    void applyColumns(qsizetype text, const std::vector<ColumnRule> &rules, const KeyedHash &hash)
    {
        const QString &words = m_source.texts[text];
        for (const ColumnEdit &edit : columnEdits(words, m_source.forms[size_t(text)], rules, hash)) {
            const Action action = edit.action == ColumnAction::Keep ? Action::Allow
                : edit.action == ColumnAction::Generalise           ? Action::Generalise
                : edit.action == ColumnAction::Mask                 ? Action::Mask
                                                                    : Action::Surrogate;
            const bool taken = m_edits[size_t(text)].add({edit.range, edit.replacement, {}, Words::tr("a rule for this column"), action});
            if (!taken || edit.action == ColumnAction::Keep)
                continue;
            ++m_plan.columnCells;
            const QString value = words.sliced(edit.range.begin, edit.range.length());
            if (value != edit.replacement && ValueFinder::isTelling(value))
                m_inColumns.insert(value);
        }
    }

    void applyFindings(qsizetype text, const Redactor::Text &left)
    {
        const QString &words = m_source.texts[text];
        for (const Finding &finding : left.findings) {
            if (finding.action == Action::Allow || finding.original.begin < 0 || finding.original.end > words.size())
                continue;
            const QString value = words.sliced(finding.original.begin, finding.original.length());
            CopyPlan::Edit edit{finding.original, replacementOf(finding, left.redacted, value), finding.type, finding.reason, finding.action};
            const CopyPlan::Edit whole = edit;
            bool counted = false;
            for (const Range part : m_edits[size_t(text)].free(finding.original)) {
                edit.range = part;
                counted = m_edits[size_t(text)].add(edit) || counted;
                edit.replacement.clear(); // of a value in several pieces the first says what it was
            }
            if (!counted)
                continue;
            ++m_plan.types[finding.type];
            m_originals.add(value.trimmed(), whole);
        }
    }

    /// A label decides whether a number is an account; the same number without it is still that account.
    void spread()
    {
        const ValueFinder finder(m_originals.values);
        for (qsizetype text = 0; text < m_source.texts.size(); ++text) {
            for (const ValueFinder::Hit &hit : finder.in(m_source.texts[text])) {
                CopyPlan::Edit edit = m_originals.edits[size_t(hit.value)];
                edit.range = hit.range;
                m_plan.types[edit.type] += m_edits[size_t(text)].add(edit);
            }
        }
    }

    void finish()
    {
        QSet<QString> gone(m_originals.values.begin(), m_originals.values.end());
        gone.unite(m_inColumns);
        QStringList values(gone.begin(), gone.end());
        const ValueFinder finder(values);
        for (qsizetype text = 0; text < m_source.texts.size(); ++text) {
            m_plan.edits.push_back(inCells(text, m_edits[size_t(text)].taken()));
            m_plan.texts.append(edited(m_source.texts[text], m_plan.edits.back()));
            // What a kept column or another column shows may stand there.
            for (const ValueFinder::Hit &hit : finder.in(m_plan.texts.last()))
                gone.remove(values[hit.value]);
        }
        m_plan.gone = QStringList(gone.begin(), gone.end());
        m_plan.gone.sort();
    }

private:
    static QString edited(const QString &text, const std::vector<CopyPlan::Edit> &edits)
    {
        QString out;
        qsizetype at = 0;
        for (const CopyPlan::Edit &edit : edits) {
            out += QStringView(text).sliced(at, edit.range.begin - at) + edit.replacement;
            at = edit.range.end;
        }
        return out + QStringView(text).sliced(at);
    }

    /// A replacement must not end the cell that it stands in.
    [[nodiscard]] std::vector<CopyPlan::Edit> inCells(qsizetype text, std::vector<CopyPlan::Edit> edits) const
    {
        const TableForm form = m_source.forms[size_t(text)];
        const QChar delimiter = form == TableForm::Csv ? csvShape(m_source.texts[text]).delimiter : u'\t';
        for (CopyPlan::Edit &edit : edits) {
            const QStringView original = QStringView(m_source.texts[text]).sliced(edit.range.begin, edit.range.length());
            if (form == TableForm::None || edit.replacement == original)
                continue;
            for (QChar &c : edit.replacement)
                c = c == delimiter || c == u'"' || c == u'\n' || (form == TableForm::Markdown && c == u'|') ? QChar(u' ') : c;
        }
        return edits;
    }

    const CopySource &m_source;
    CopyPlan &m_plan;
    std::vector<Edits> m_edits;
    Originals m_originals;
    QSet<QString> m_inColumns;
};

Result<QByteArray> officeCopy(const QString &path, const CopyPlan &plan, const CopyReader &reader, const std::function<bool()> &keepGoing)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("The file %1 cannot be opened.").arg(path));
    QJsonArray texts;
    for (const auto &edits : plan.edits) {
        QJsonArray list;
        for (const CopyPlan::Edit &edit : edits)
            list.append(QJsonArray{qint64(edit.range.begin), qint64(edit.range.end), edit.replacement});
        texts.append(list);
    }
    const MemoryInput input({QJsonDocument(texts).toJson(QJsonDocument::Compact) + '\n', file.readAll()});
    auto output = runReader(u"copy:"_s, input.descriptor(), reader.limits, reader.worker, largestAnswer, keepGoing);
    if (!output)
        return output;
    const QJsonObject line = takeLine(*output);
    if (line.value(worker::end).toString() != worker::complete || line.value(worker::size).toInteger() != output->size() || output->isEmpty())
        return failure(ErrorCode::Invalid, whyReaderEnded(line.value(worker::end).toString()));
    return output;
}

QByteArray textCopy(CopyFormat format, const CopySource &source, const CopyPlan &plan)
{
    if (format == CopyFormat::Csv || plan.texts.size() < 2)
        return plan.texts.join(QString()).toUtf8();
    QStringList pages;
    for (const QString &page : plan.texts)
        pages.append(page.trimmed());
    const QString between = source.kind == "pdf"_L1 ? u"\n\n\f"_s : u"\n\n"_s;
    return (pages.join(between) + u'\n').toUtf8();
}

} // namespace

std::vector<CopyFormat> copyFormats(const QString &kind, const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (kind.isEmpty() || kind == u"database")
        return {};
    if (kind == worker::word && (suffix == u"docx" || suffix == u"docm" || suffix == u"dotx"))
        return {CopyFormat::Word, CopyFormat::Text, CopyFormat::Pdf};
    if (kind == worker::sheet && (suffix == u"xlsx" || suffix == u"xlsm" || suffix == u"xltx"))
        return {CopyFormat::Workbook, CopyFormat::Text, CopyFormat::Pdf};
    if (kind == u"csv")
        return {CopyFormat::Csv, CopyFormat::Pdf};
    if (kind == u"pdf")
        return {CopyFormat::Pdf, CopyFormat::Text};
    return {CopyFormat::Text, CopyFormat::Pdf};
}

QString copySuffix(CopyFormat format, const QString &kind)
{
    switch (format) {
    case CopyFormat::Csv: return u"csv"_s;
    case CopyFormat::Workbook: return u"xlsx"_s;
    case CopyFormat::Word: return u"docx"_s;
    case CopyFormat::Pdf: return u"pdf"_s;
    case CopyFormat::Text: break;
    }
    return tableFormOf(kind) == TableForm::Markdown ? u"md"_s : u"txt"_s;
}

int CopyPlan::replaced() const
{
    int all = columnCells;
    for (const int count : types)
        all += count;
    return all;
}

Result<CopySource> readForCopy(const QString &path, CopyFormat format, const CopyReader &reader, const std::function<bool()> &keepGoing)
{
    if (isOffice(format))
        return officeTexts(path, format, reader, keepGoing);
    const auto document = extractDocument(path, reader.limits, reader.worker, keepGoing);
    if (!document)
        return std::unexpected(document.error());
    if (std::ranges::all_of(document->pages, [](const QString &page) { return page.trimmed().isEmpty(); }))
        return failure(ErrorCode::Invalid, Words::tr("There is no text in this document that could be redacted, so no copy can be made of it."));
    if (document->paged && document->pages.size() < document->pageCount)
        return failure(ErrorCode::Invalid, whyReaderEnded({}));
    CopySource source{document->kind, document->pageNames, document->pages, {}};
    source.forms.assign(size_t(source.texts.size()), tableFormOf(document->kind));
    return source;
}

Result<CopyPlan> planCopy(const CopySource &source, const RedactText &redact, const std::vector<ColumnRule> &rules, const KeyedHash &hash,
                          const CopyProgress &progress)
{
    CopyPlan plan;
    Planning planning(source, plan);
    for (qsizetype text = 0; text < source.texts.size(); ++text) {
        if (progress && !progress(int(text), int(source.texts.size())))
            return std::unexpected(stopped());
        planning.applyColumns(text, rules, hash);
        const auto left = redact(source.texts[text]);
        if (!left)
            return std::unexpected(left.error());
        planning.applyFindings(text, *left);
    }
    planning.spread();
    planning.finish();
    return plan;
}

Result<void> checkCopy(const QString &path, const QStringList &gone, const CopyReader &reader)
{
    const auto document = extractDocument(path, reader.limits, reader.worker);
    if (!document)
        return std::unexpected(document.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("The copy could not be looked through, and was not kept."));
    auto output = runReader(u"everything:"_s, file.handle(), reader.limits, reader.worker, largestAnswer);
    if (!output)
        return std::unexpected(output.error());
    QString all = document->pages.join(u'\n') + u'\n' + document->title + u'\n' + document->pageNames.join(u'\n') + u'\n';
    QString end;
    while (!output->isEmpty() && end.isEmpty()) {
        const QJsonObject line = takeLine(*output);
        all += line.value(worker::text).toString();
        end = line.value(worker::end).toString();
    }
    if (end != worker::complete)
        return failure(ErrorCode::Leak, Words::tr("The copy could not be looked through to its end, and was not kept."));
    if (!ValueFinder(gone).in(all).empty())
        return failure(ErrorCode::Leak,
                       Words::tr("The copy was not kept: a value that should be gone was still found in it. Export it in another format."));
    return {};
}

Result<void> placeCopy(const QString &target, const QStringList &gone, const CopyReader &reader,
                       const std::function<Result<void>(const QString &path)> &write)
{
    const QFileInfo info(target);
    const QString beside = info.absolutePath() + u"/.copy-"_s + QUuid::createUuid().toString(QUuid::Id128) + u'.' + info.suffix();
    const auto removing = qScopeGuard([&beside] { QFile::remove(beside); });
    return write(beside).and_then([&] { return checkCopy(beside, gone, reader); }).and_then([&]() -> Result<void> {
        // rename() and not QFile's, which does not replace a file.
        if (std::rename(QFile::encodeName(beside).constData(), QFile::encodeName(info.absoluteFilePath()).constData()) != 0)
            return failure(ErrorCode::Storage, Words::tr("The copy could not be written to %1.").arg(target));
        return {};
    });
}

Result<void> writeCopy(const QString &path, const QString &target, CopyFormat format, const CopySource &source, const CopyPlan &plan,
                       const CopyReader &reader, const std::function<bool()> &keepGoing)
{
    return placeCopy(target, plan.gone, reader, [&](const QString &beside) -> Result<void> {
        const auto bytes = isOffice(format) ? officeCopy(path, plan, reader, keepGoing) : Result<QByteArray>(textCopy(format, source, plan));
        if (!bytes)
            return std::unexpected(bytes.error());
        QFile file(beside);
        if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly) || file.write(*bytes) != bytes->size() || !file.flush())
            return failure(ErrorCode::Storage, Words::tr("The copy could not be written to %1: %2").arg(target, file.errorString()));
        return {};
    });
}

} // namespace countersign
