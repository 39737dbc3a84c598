// SPDX-License-Identifier: GPL-3.0-or-later
// Puts blocks together to the Markdown that a model reads: paragraphs, headings, items, tables. Words are left as they are: no emphasis, no escapes
// but those that keep a table a table.
#pragma once
#include <QtCore/QString>
#include <vector>

namespace countersign::office {

/// A table with its merged cells. Cells are filled from the left; what a cell covers need not be given.
struct Table {
    struct Cell {
        QString text; // may have several lines
        int column = -1; // -1 = the next free one
        int columns = 1;
        int rows = 1;
        bool continues = false; // belongs to the cell above it
    };
    std::vector<std::vector<Cell>> rows;

    /// Markdown; what stands in a merged cell stands in each of its places when it is short, else in the first.
    /// A table of one cell is a paragraph: it is a frame, not a table.
    [[nodiscard]] QString markdown() const;
};

class MarkdownText {
public:
    void paragraph(const QString &text);
    void heading(int level, const QString &text); // level 1 … 6
    void item(int level, const QString &label, const QString &text); // level 0 …; an empty label is a bullet
    void block(const QString &markdown); // as it is
    /// Lines of a block that belongs to the one before, without an empty line between.
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] qsizetype size() const { return m_text.size(); }
    [[nodiscard]] QString take();

private:
    void begin(bool item);

    QString m_text;
    bool m_inList = false;
};

/// One line of a table's row from what its cells hold.
[[nodiscard]] QString tableRow(const QStringList &cells);
[[nodiscard]] QString tableRule(qsizetype columns);
/// A text of several lines as one: for cells and headings.
[[nodiscard]] QString cellText(QStringView text);

} // namespace countersign::office
