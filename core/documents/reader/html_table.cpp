// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/html_table.h"

#include <algorithm>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {
constexpr int mostColumns = 1000; // as in the HTML standard
constexpr qsizetype mostRepeated = 2'000'000; // a few cells that span everything must not become gigabytes
} // namespace

void HtmlGrid::beginRow()
{
    m_rows.emplace_back();
    m_column = 0;
    for (Waiting &waiting : m_waiting) {
        place(waiting.column, waiting.text);
        --waiting.rowsLeft;
    }
    std::erase_if(m_waiting, [](const Waiting &waiting) { return waiting.rowsLeft <= 0; });
}

void HtmlGrid::place(int column, const QString &text)
{
    QStringList &row = m_rows.back();
    while (row.size() <= column)
        row.append(QString());
    // A null text is a free place, an empty one a cell without words.
    row[column] = text.isNull() ? u""_s : text;
}

void HtmlGrid::add(const HtmlCell &cell)
{
    if (m_rows.empty())
        beginRow();
    while (m_column < m_rows.back().size() && !m_rows.back()[m_column].isNull())
        ++m_column;
    const int columns = std::clamp(cell.columns, 1, std::max(1, mostColumns - m_column));
    const int rows = std::clamp(cell.rows, 1, 65534);
    for (int i = 0; i < columns && m_column < mostColumns; ++i, ++m_column) {
        const bool repeats = i > 0 || rows > 1;
        if (repeats)
            m_repeated += (cell.text.size() + 4) * (i > 0 ? rows : rows - 1);
        const QString text = repeats && m_repeated > mostRepeated && i > 0 ? u""_s : cell.text;
        place(m_column, text);
        if (rows > 1)
            m_waiting.push_back({m_column, rows - 1, m_repeated > mostRepeated ? u""_s : text});
    }
}

int HtmlGrid::columnCount() const
{
    qsizetype most = 0;
    for (const QStringList &row : m_rows)
        most = std::max(most, row.size());
    return int(most);
}

QString HtmlGrid::toMarkdown() const
{
    QString out;
    const int columns = columnCount();
    for (size_t r = 0; r < m_rows.size(); ++r) {
        if (std::ranges::all_of(m_rows[r], [](const QString &cell) { return cell.isEmpty(); }))
            continue;
        const bool first = out.isEmpty();
        out += u'|';
        // Rows are filled up where that costs little; Markdown does not ask for it.
        const int width = columns <= 50 ? columns : int(m_rows[r].size());
        for (int c = 0; c < width; ++c)
            out += u' ' + m_rows[r].value(c) + u" |"_s;
        out += u'\n';
        if (first)
            out += u'|' + u" --- |"_s.repeated(width) + u'\n';
    }
    return out;
}

} // namespace countersign
