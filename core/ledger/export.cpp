// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/export.h"

#include "core/base/csv_cell.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QIODevice>
#include <QtCore/QJsonDocument>
#include <QtCore/QSaveFile>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

// Columns are values of Ledger::toJson(); a dot goes one object down.
constexpr const char *Columns[] = {
    "number",
    "at",
    "id",
    "conversation",
    "run",
    "agent",
    "provider",
    "api",
    "model",
    "url",
    "local",
    "policy",
    "decision",
    "decided_by",
    "reason",
    "sha256",
    "bytes",
    "findings",
    "left_in",
    "state",
    "http_status",
    "attempts",
    "timing.queued",
    "timing.sent_ms",
    "timing.first_byte_ms",
    "timing.first_token_ms",
    "timing.done_ms",
    "tokens.input",
    "tokens.output",
    "tokens.cache_read",
    "tokens.cache_write",
    "tokens.reasoning",
    "cost_usd",
    "price_source",
    "reply_model",
    "stop",
    "provider_request_id",
    "error.code",
    "error.message",
};

QString countsText(const QJsonObject &counts)
{
    QStringList items;
    for (auto item = counts.begin(); item != counts.end(); ++item)
        items.append(u"%1 %2"_s.arg(item.key()).arg(item.value().toInt()));
    return items.join("; "_L1);
}

QString cell(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Bool: return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::Double: return QString::number(value.toInteger());
    case QJsonValue::String: return csvCell(value.toString());
    case QJsonValue::Object: return csvCell(countsText(value.toObject()));
    default: return {};
    }
}

QByteArray csvHeader()
{
    QStringList names;
    for (const char *column : Columns)
        names.append(QString::fromLatin1(column).section(u'.', -1, -1));
    // Two last parts would mean something else alone.
    names.replaceInStrings(u"code"_s, u"error"_s);
    names.replaceInStrings(u"message"_s, u"error_message"_s);
    return names.join(u',').toUtf8() + "\r\n";
}

QByteArray csvLine(const LedgerCall &call)
{
    const QJsonObject object = Ledger::toJson(call);
    QStringList cells;
    for (const char *column : Columns) {
        const QString name = QString::fromLatin1(column);
        if (name == "cost_usd"_L1)
            cells.append(call.finished && call.finished->cost.total ? call.finished->cost.total->toDecimal() : QString());
        else if (const qsizetype dot = name.indexOf(u'.'); dot > 0)
            cells.append(cell(object[name.first(dot)].toObject()[name.sliced(dot + 1)]));
        else
            cells.append(cell(object[name]));
    }
    return cells.join(u',').toUtf8() + "\r\n";
}

std::unexpected<Error> notWritten(const QIODevice &out)
{
    return failure(
        ErrorCode::Storage,
        QCoreApplication::translate("Ledger", "The export could not be written: %1. Check the free space and try again.").arg(out.errorString()));
}

} // namespace

std::optional<ExportFormat> exportFormatFromName(QStringView name)
{
    if (name == "jsonl"_L1)
        return ExportFormat::JsonLines;
    if (name == "csv"_L1)
        return ExportFormat::Csv;
    return std::nullopt;
}

Result<qint64> exportCalls(const Ledger &ledger, LedgerFilter filter, ExportFormat format, QIODevice &out, const ExportProgress &progress)
{
    filter.oldestFirst = true;
    qint64 written = 0;
    const auto write = [&](const QByteArray &line) { return out.write(line) == line.size(); };
    bool good = format != ExportFormat::Csv || write(csvHeader());
    bool stopped = false;
    const auto done = ledger.forEach(filter, [&](const LedgerCall &call) {
        good = good && write(format == ExportFormat::Csv ? csvLine(call) : QJsonDocument(Ledger::toJson(call)).toJson(QJsonDocument::Compact) + '\n');
        written += good;
        stopped = good && progress && !progress(written);
        return good && !stopped;
    });
    if (!done)
        return std::unexpected(done.error());
    if (stopped)
        return failure(ErrorCode::Cancelled, QCoreApplication::translate("Ledger", "The export was stopped. No file was written."));
    if (!good)
        return notWritten(out);
    return written;
}

Result<qint64> exportCallsToFile(const Ledger &ledger, const LedgerFilter &filter, ExportFormat format, const QString &path,
                                 const ExportProgress &progress)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return notWritten(file);
    const auto written = exportCalls(ledger, filter, format, file, progress);
    if (written && !file.commit())
        return notWritten(file);
    return written; // without a commit, what was written goes with `file`
}

} // namespace countersign
