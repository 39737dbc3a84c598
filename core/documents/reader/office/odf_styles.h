// SPDX-License-Identifier: GPL-3.0-or-later
// What the styles of an OpenDocument file say: list numbers, headings, hidden tables; and the counting of lists.
#pragma once
#include "core/documents/reader/office/list_labels.h"
#include "core/documents/reader/office/xml.h"

#include <QtCore/QHash>
#include <array>
#include <optional>

namespace countersign::office {

class OdfStyles {
public:
    static constexpr int levels = 10;
    struct Level {
        NumberStyle style = NumberStyle::Bullet;
        QString before;
        QString after;
        int start = 1;
        int shown = 1; // how many levels' numbers
    };
    using Levels = std::array<Level, levels>;

    /// The children of office:styles or office:automatic-styles.
    void add(const XmlNode &styles);
    [[nodiscard]] const Levels *list(const QString &name) const;
    [[nodiscard]] const Levels &outline() const { return m_outline; }
    [[nodiscard]] QString listOfParagraph(const QString &style) const;
    [[nodiscard]] bool isTitle(const QString &style) const;
    [[nodiscard]] bool isHiddenTable(const QString &style) const { return m_hiddenTables.contains(style); }

private:
    struct Style {
        QString parent;
        QString list;
    };
    static Levels readLevels(const XmlNode &node, NumberStyle usual);

    QHash<QString, Levels> m_lists;
    QHash<QString, Style> m_paragraphs;
    QHash<QString, bool> m_hiddenTables;
    Levels m_outline = noNumbers();
    static Levels noNumbers();
};

/// The numbers of one list, or of the headings.
class OdfCounter {
public:
    using Counts = std::array<std::optional<int>, OdfStyles::levels>;
    /// Counts one on in `level` (0 …), from `start` if that is given, and writes the label; empty for a bullet or no number.
    [[nodiscard]] QString next(const OdfStyles::Levels &styles, int level, std::optional<int> start = std::nullopt);
    [[nodiscard]] const Counts &counts() const { return m_counts; }
    void setCounts(const Counts &counts) { m_counts = counts; }
    void restart(int level);

private:
    Counts m_counts;
};

} // namespace countersign::office
