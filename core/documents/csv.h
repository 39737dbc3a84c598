// SPDX-License-Identifier: GPL-3.0-or-later
// Where the records of a CSV text begin and end (RFC 4180, and the dialects that spreadsheets write). Slices only: nothing is copied or changed.
#pragma once
#include <QtCore/QList>
#include <QtCore/QStringView>

namespace countersign {

struct CsvShape {
    QChar delimiter = u','; // ',', ';', tab or '|'
    qsizetype headerLength = 0; // characters before the first record of data, the header's line end included; 0 = no header was seen
    friend bool operator==(const CsvShape &, const CsvShape &) = default;
};

[[nodiscard]] CsvShape csvShape(QStringView text);

/// The records, each with its line end; joined they are `text`. A line break inside quotes does not end a record. After a quote that is never
/// closed, each line is a record.
[[nodiscard]] QList<QStringView> csvRecords(QStringView text, QChar delimiter);

} // namespace countersign
