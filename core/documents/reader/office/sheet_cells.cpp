// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/sheet_cells.h"

#include "core/documents/reader/office/markdown.h"

#include <algorithm>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostRows = 1'048'576 * 4;
constexpr int mostColumns = 16'384 * 4;
constexpr size_t blockCells = 100'000; // of a table that are laid out at once
constexpr qint64 repeatedArea = 64; // cells of a merged range that is filled with its text, …
constexpr qsizetype repeatedLength = 60; // … and how long that may be

} // namespace

QString columnName(int column)
{
    QString name;
    for (++column; column > 0; column = (column - 1) / 26)
        name.prepend(QChar(u'A' + (column - 1) % 26));
    return name;
}

QString cellName(int row, int column) { return columnName(column) + QString::number(row + 1); }

bool readRange(QStringView reference, CellRange &range)
{
    const auto readCell = [](QStringView text, int &row, int &column) {
        int letters = 0;
        qint64 number = 0;
        for (const QChar c : text) {
            if (c == u'$')
                continue;
            if (c.isDigit())
                number = number * 10 + c.digitValue();
            else if (c.toUpper() >= u'A' && c.toUpper() <= u'Z' && number == 0)
                letters = letters * 26 + (c.toUpper().unicode() - u'A' + 1);
            else
                return false;
            if (letters > mostColumns || number > mostRows)
                return false;
        }
        row = int(number) - 1;
        column = letters - 1;
        return row >= 0 && column >= 0;
    };
    const qsizetype colon = reference.indexOf(u':');
    if (!readCell(colon < 0 ? reference : reference.first(colon), range.firstRow, range.firstColumn))
        return false;
    range.lastRow = range.firstRow;
    range.lastColumn = range.firstColumn;
    return colon < 0
        || (readCell(reference.sliced(colon + 1), range.lastRow, range.lastColumn) && range.lastRow >= range.firstRow
            && range.lastColumn >= range.firstColumn);
}

SheetText::SheetText(std::vector<CellRange> merged)
{
    std::ranges::stable_sort(merged, {}, &CellRange::firstRow);
    for (const CellRange &range : merged)
        addMerged(range);
}

void SheetText::addMerged(const CellRange &range)
{
    if (qint64(range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1) <= repeatedArea)
        m_merged.push_back(range);
}

void SheetText::fillMerged(Row &row)
{
    std::erase_if(m_open, [&](const Repeated &open) { return open.range.lastRow < row.number; });
    for (; m_nextMerged < m_merged.size() && m_merged[m_nextMerged].firstRow <= row.number; ++m_nextMerged) {
        const CellRange &range = m_merged[m_nextMerged];
        const auto first = std::ranges::find(row.cells, range.firstColumn, &SheetCell::column);
        if (range.firstRow == row.number && first != row.cells.end() && first->text.size() <= repeatedLength)
            m_open.push_back({range, first->text});
    }
    for (const Repeated &open : m_open) {
        for (int column = open.range.firstColumn; column <= open.range.lastColumn; ++column) {
            const auto at = std::ranges::lower_bound(row.cells, column, {}, &SheetCell::column);
            if (at == row.cells.end() || at->column != column)
                row.cells.insert(at, {column, open.text});
        }
    }
}

void SheetText::row(int number, std::vector<SheetCell> cells)
{
    if (cells.empty())
        return;
    std::ranges::stable_sort(cells, {}, &SheetCell::column);
    Row row{number, std::move(cells), 0};
    row.given = row.cells.size();
    fillMerged(row);
    if (!m_block.empty() && number > m_block.back().number + 1)
        flush(false);
    if (m_block.empty() && m_goesOn && !m_places.empty() && number > m_lastRow + 1)
        m_goesOn = false;
    m_lastRow = number;
    m_blockCells += row.cells.size();
    m_block.push_back(std::move(row));
    if (m_blockCells > blockCells)
        flush(true);
}

void SheetText::endRows() { flush(false); }

void SheetText::separate()
{
    if (!m_text.isEmpty())
        m_text += m_text.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
}

void SheetText::paragraph(const QString &text, const QString &place)
{
    if (text.trimmed().isEmpty())
        return;
    separate();
    m_places.push_back({m_text.size(), place});
    m_text += text.trimmed() + u'\n';
}

void SheetText::mark(const Row &row)
{
    const int first = row.cells.front().column;
    const int last = row.cells.back().column;
    m_places.push_back(
        {m_text.size(), first == last ? cellName(row.number, first) : cellName(row.number, first) + u':' + cellName(row.number, last)});
}

void SheetText::flush(bool goesOn)
{
    const bool continued = std::exchange(m_goesOn, goesOn);
    m_blockCells = 0;
    if (m_block.empty())
        return;
    std::vector<int> columns = continued ? m_columns : std::vector<int>();
    size_t filled = 0;
    for (const Row &row : m_block) {
        for (const SheetCell &cell : row.cells)
            columns.push_back(cell.column);
        filled += row.cells.size();
        if (columns.size() > 1'000'000) {
            std::ranges::sort(columns);
            columns.erase(std::ranges::unique(columns).begin(), columns.end());
        }
    }
    std::ranges::sort(columns);
    columns.erase(std::ranges::unique(columns).begin(), columns.end());
    size_t from = 0;
    if (!continued) {
        separate();
        // Titles stand above a table, in a cell of their own.
        for (; from < m_block.size() && m_block[from].given == 1 && columns.size() > 1; ++from) {
            mark(m_block[from]);
            m_text += m_block[from].cells.front().text.trimmed() + u"\n\n"_s;
        }
    }
    const size_t area = (m_block.size() - from) * columns.size();
    if (columns.size() == 1 && (!continued || m_columns.size() == 1)) {
        for (const Row &row : m_block) {
            mark(row);
            m_text += row.cells.front().text.trimmed() + u'\n';
        }
    } else if (area > filled * 8 + 1'000) {
        writeList(from);
        m_goesOn = false;
    } else {
        writeTable(columns, from, continued && columns == m_columns);
    }
    m_columns = std::move(columns);
    m_block.clear();
}

void SheetText::writeTable(const std::vector<int> &columns, size_t from, bool goesOn)
{
    for (size_t i = from; i < m_block.size(); ++i) {
        const Row &row = m_block[i];
        QStringList cells;
        auto cell = row.cells.begin();
        for (const int column : columns) {
            const bool there = cell != row.cells.end() && cell->column == column;
            cells.append(there ? cellText(cell->text) : QString());
            while (cell != row.cells.end() && cell->column <= column)
                ++cell;
        }
        mark(row);
        m_text += tableRow(cells);
        if (!goesOn && i == from)
            m_text += tableRule(qsizetype(columns.size()));
    }
}

void SheetText::writeList(size_t from)
{
    for (size_t i = from; i < m_block.size(); ++i) {
        const Row &row = m_block[i];
        for (const SheetCell &cell : row.cells) {
            m_places.push_back({m_text.size(), cellName(row.number, cell.column)});
            m_text += cellName(row.number, cell.column) + u": "_s + cellText(cell.text) + u'\n';
        }
    }
}

} // namespace countersign::office
