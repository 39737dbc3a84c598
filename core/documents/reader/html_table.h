// SPDX-License-Identifier: GPL-3.0-or-later
// Cells with spans laid out as a grid, and a grid as a Markdown table.
#pragma once
#include <QtCore/QStringList>
#include <vector>

namespace countersign {

struct HtmlCell {
    QString text;
    int columns = 1; // that it spans
    int rows = 1;
};

class HtmlGrid {
public:
    void beginRow();
    /// A cell that spans several places is in each of them: a model reads a row without looking up.
    void add(const HtmlCell &cell);
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    /// The first row is the header, as Markdown knows no table without.
    [[nodiscard]] QString toMarkdown() const;

private:
    struct Waiting { // cells that reach down into the rows to come
        int column = 0;
        int rowsLeft = 0;
        QString text;
    };
    void place(int column, const QString &text);
    std::vector<QStringList> m_rows;
    std::vector<Waiting> m_waiting;
    int m_column = 0;
    qsizetype m_repeated = 0; // characters that spans have added
};

} // namespace countersign
