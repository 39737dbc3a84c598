// SPDX-License-Identifier: GPL-3.0-or-later
// Lays out the filled cells of a sheet as Markdown: a block of rows without an empty row between them is a table. Columns that are empty in a block
// are left out, and what is spread thinly is listed cell by cell, so that a text is never much larger than what stands in the cells.
#pragma once
#include "core/documents/reader/office/office.h"

#include <QtCore/QStringList>

namespace countersign::office {

struct SheetCell {
    int column = 0; // 0 = A
    QString text;
};

struct CellRange {
    int firstRow = 0; // 0 = the row that a spreadsheet calls 1
    int firstColumn = 0;
    int lastRow = 0;
    int lastColumn = 0;
};

[[nodiscard]] QString columnName(int column);
[[nodiscard]] QString cellName(int row, int column);
/// "B7" or "$B$7:D9"; false when it is none.
[[nodiscard]] bool readRange(QStringView reference, CellRange &range);

class SheetText {
public:
    /// `merged`: ranges whose first cell stands for all.
    explicit SheetText(std::vector<CellRange> merged);

    /// Another one, whose first row has not come yet.
    void addMerged(const CellRange &range);
    /// Rows in ascending order; cells in ascending order, filled ones only.
    void row(int row, std::vector<SheetCell> cells);
    void endRows();
    /// A paragraph after the cells; `place` is a cell, or empty.
    void paragraph(const QString &text, const QString &place = {});

    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QString takeText() { return std::move(m_text); }
    [[nodiscard]] std::vector<PlaceMark> takePlaces() { return std::move(m_places); }

private:
    struct Row {
        int number = 0;
        std::vector<SheetCell> cells;
        size_t given = 0; // cells before merged ones were filled in
    };
    struct Repeated {
        CellRange range;
        QString text;
    };
    void fillMerged(Row &row);
    void flush(bool goesOn);
    void separate();
    void mark(const Row &row);
    void writeTable(const std::vector<int> &columns, size_t from, bool goesOn);
    void writeList(size_t from);

    std::vector<CellRange> m_merged; // by first row
    size_t m_nextMerged = 0;
    std::vector<Repeated> m_open; // merged ranges that reach further down
    std::vector<Row> m_block;
    size_t m_blockCells = 0;
    std::vector<int> m_columns; // of the table that goes on
    bool m_goesOn = false;
    int m_lastRow = -1;
    QString m_text;
    std::vector<PlaceMark> m_places;
};

} // namespace countersign::office
