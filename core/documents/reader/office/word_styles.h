// SPDX-License-Identifier: GPL-3.0-or-later
// What a Word document's styles.xml and numbering.xml say about a paragraph: whether it is a heading, hidden, and which number it has.
#pragma once
#include "core/documents/reader/office/list_labels.h"
#include "core/documents/reader/office/xml.h"

#include <QtCore/QHash>
#include <array>
#include <optional>

namespace countersign::office {

struct ListPlace {
    QString list; // w:numId; "0" = none, in spite of the style
    int level = -1; // -1 = not said
};

class WordStyles {
public:
    explicit WordStyles(const XmlNode &styles);
    [[nodiscard]] int headingLevel(const QString &style) const; // 1 …; 0 = no heading
    [[nodiscard]] std::optional<ListPlace> list(const QString &style) const;
    [[nodiscard]] bool isHidden(const QString &style) const;
    [[nodiscard]] const QString &usual() const { return m_usual; } // of paragraphs that name none

private:
    struct Style {
        QString name;
        QString basedOn;
        int outline = -1;
        std::optional<ListPlace> list;
        std::optional<bool> hidden;
    };
    template <typename Get>
    auto inherited(const QString &style, Get get) const -> decltype(get(Style()));

    QHash<QString, Style> m_styles;
    QString m_usual;
};

/// Counts as Word does (ECMA-376 part 1, 17.9): lists that share an abstract numbering go on with each other's numbers unless they override the start.
class WordNumbering {
public:
    explicit WordNumbering(const XmlNode &numbering);

    struct Label {
        QString text; // empty for a bullet
        int level = 0;
    };
    /// The label of the next paragraph at that place; none when there is no such list.
    [[nodiscard]] std::optional<Label> next(const ListPlace &place, const QString &style);

private:
    static constexpr int levelCount = 9;
    struct Level {
        int start = 1;
        NumberStyle style = NumberStyle::Decimal;
        QString text;
        QString paragraphStyle;
        int restart = -1; // after this level (1 …); 0 = never, -1 = after any above it
        bool legal = false; // all numbers in digits
    };
    struct Abstract {
        std::array<Level, levelCount> levels;
        QString styleLink;
        QString numberStyleLink;
    };
    struct List {
        QString abstract;
        std::array<std::optional<int>, levelCount> starts;
        std::array<std::optional<Level>, levelCount> replaced;
        bool used = false;
    };
    static Level readLevel(const XmlNode &lvl);
    [[nodiscard]] QString abstractOf(const List &list) const;

    QHash<QString, Abstract> m_abstracts;
    QHash<QString, List> m_lists;
    QHash<QString, std::array<std::optional<int>, levelCount>> m_counts; // by abstract numbering
};

} // namespace countersign::office
