// SPDX-License-Identifier: GPL-3.0-or-later
// The ledger as a file for others: one call after the other, oldest first, without holding them all.
#pragma once
#include "core/ledger/ledger.h"

class QIODevice;

namespace countersign {

enum class ExportFormat {
    JsonLines, // one object per line: Ledger::toJson()
    Csv, // RFC 4180 with a header line, UTF-8. Text that a spreadsheet would run as a formula (= + - @ first) gets an apostrophe in front.
};
[[nodiscard]] std::optional<ExportFormat> exportFormatFromName(QStringView name); // "jsonl", "csv"

/// Is told how many calls are written; gives false to stop (Cancelled).
using ExportProgress = std::function<bool(qint64 written)>;

/// Writes the calls that `filter` lets through to `out` (open for writing) and gives their number. Fails (Storage) when `out` does.
[[nodiscard]] Result<qint64> exportCalls(const Ledger &ledger, LedgerFilter filter, ExportFormat format, QIODevice &out,
                                         const ExportProgress &progress = {});
/// The same into a file that is there whole or not at all: what stood at `path` stays until everything is written.
[[nodiscard]] Result<qint64> exportCallsToFile(const Ledger &ledger, const LedgerFilter &filter, ExportFormat format, const QString &path,
                                               const ExportProgress &progress = {});

} // namespace countersign
