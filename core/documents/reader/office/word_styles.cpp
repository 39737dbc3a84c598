// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/word_styles.h"

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepestStyle = 30; // a chain of styles that is longer runs in a circle

/// "heading 1" in any spelling of the built-in names; "Title" counts as the highest.
int levelOfName(const QString &name)
{
    if (name.compare(u"title", Qt::CaseInsensitive) == 0)
        return 1;
    const QString digits = name.startsWith(u"heading ", Qt::CaseInsensitive) ? name.sliced(8).trimmed() : QString();
    return digits.size() == 1 && digits[0].isDigit() ? digits.toInt() : 0;
}

std::optional<ListPlace> listOf(const XmlNode &paragraphProperties)
{
    const XmlNode *numbers = paragraphProperties.child(u"numPr");
    if (!numbers)
        return std::nullopt;
    const QString level = numbers->value(u"ilvl");
    return ListPlace{numbers->value(u"numId"), level.isEmpty() ? -1 : level.toInt()};
}

} // namespace

WordStyles::WordStyles(const XmlNode &styles)
{
    for (const XmlNode &node : styles.children) {
        if (node.name != u"style")
            continue;
        Style style;
        style.name = node.value(u"name");
        style.basedOn = node.value(u"basedOn");
        if (const XmlNode *properties = node.child(u"pPr")) {
            if (const XmlNode *outline = properties->child(u"outlineLvl"))
                style.outline = outline->attribute(u"val").toInt();
            style.list = listOf(*properties);
        }
        if (node.at(u"rPr/vanish"))
            style.hidden = node.isOn(u"rPr/vanish");
        const QString id = node.attribute(u"styleId");
        if (node.attribute(u"type") == u"paragraph" && (node.attribute(u"default") == u"1" || node.attribute(u"default") == u"true"))
            m_usual = id;
        m_styles.insert(id, std::move(style));
    }
}

template <typename Get>
auto WordStyles::inherited(const QString &style, Get get) const -> decltype(get(Style()))
{
    QString id = style;
    for (int i = 0; i < deepestStyle; ++i) {
        const auto found = m_styles.constFind(id);
        if (found == m_styles.cend())
            break;
        if (auto value = get(*found))
            return value;
        id = found->basedOn;
    }
    return {};
}

int WordStyles::headingLevel(const QString &style) const
{
    const auto level = inherited(style, [](const Style &one) -> std::optional<int> {
        if (const int named = levelOfName(one.name); named > 0)
            return named;
        if (one.outline >= 0)
            return one.outline < 9 ? one.outline + 1 : 0;
        return std::nullopt;
    });
    // A document without styles.xml still names them.
    if (!level && !m_styles.contains(style) && style.startsWith(u"Heading") && style.size() == 8 && style[7].isDigit())
        return style.sliced(7).toInt();
    return level.value_or(0);
}

std::optional<ListPlace> WordStyles::list(const QString &style) const
{
    return inherited(style, [](const Style &one) { return one.list && !one.list->list.isEmpty() ? one.list : std::nullopt; });
}

bool WordStyles::isHidden(const QString &style) const
{
    return inherited(style, [](const Style &one) { return one.hidden; }).value_or(false);
}

WordNumbering::Level WordNumbering::readLevel(const XmlNode &lvl)
{
    Level level;
    if (lvl.child(u"start"))
        level.start = lvl.value(u"start").toInt();
    // Formats of other writers stand in an alternative, with one that everybody knows beside it.
    const XmlNode *format = lvl.child(u"numFmt");
    if (!format)
        format = lvl.at(u"AlternateContent/Fallback/numFmt");
    level.style = numberStyle(format ? format->attribute(u"val") : QString());
    level.text = lvl.value(u"lvlText");
    level.paragraphStyle = lvl.value(u"pStyle");
    if (lvl.child(u"lvlRestart"))
        level.restart = lvl.value(u"lvlRestart").toInt();
    level.legal = lvl.isOn(u"isLgl");
    return level;
}

WordNumbering::WordNumbering(const XmlNode &numbering)
{
    const auto placeOf = [](const XmlNode &node) { return size_t(std::clamp(node.attribute(u"ilvl").toInt(), 0, levelCount - 1)); };
    for (const XmlNode &node : numbering.children) {
        if (node.name == u"abstractNum") {
            Abstract abstract;
            abstract.styleLink = node.value(u"styleLink");
            abstract.numberStyleLink = node.value(u"numStyleLink");
            for (const XmlNode &lvl : node.children) {
                if (lvl.name == u"lvl")
                    abstract.levels[placeOf(lvl)] = readLevel(lvl);
            }
            m_abstracts.insert(node.attribute(u"abstractNumId"), std::move(abstract));
        } else if (node.name == u"num") {
            List list;
            list.abstract = node.value(u"abstractNumId");
            for (const XmlNode &lvl : node.children) {
                if (lvl.name != u"lvlOverride")
                    continue;
                const size_t place = placeOf(lvl);
                if (lvl.child(u"startOverride"))
                    list.starts[place] = lvl.value(u"startOverride").toInt();
                if (const XmlNode *replaced = lvl.child(u"lvl"))
                    list.replaced[place] = readLevel(*replaced);
            }
            m_lists.insert(node.attribute(u"numId"), std::move(list));
        }
    }
}

/// A numbering may be a link to the one that a list style has.
QString WordNumbering::abstractOf(const List &list) const
{
    const QString link = m_abstracts.value(list.abstract).numberStyleLink;
    if (link.isEmpty())
        return list.abstract;
    for (auto it = m_abstracts.cbegin(); it != m_abstracts.cend(); ++it) {
        if (it->styleLink == link)
            return it.key();
    }
    return list.abstract;
}

std::optional<WordNumbering::Label> WordNumbering::next(const ListPlace &place, const QString &style)
{
    const auto list = m_lists.find(place.list);
    if (place.list.isEmpty() || place.list == u"0" || list == m_lists.end())
        return std::nullopt;
    const QString abstractId = abstractOf(*list);
    const auto abstract = m_abstracts.constFind(abstractId);
    if (abstract == m_abstracts.cend())
        return std::nullopt;
    const auto levelAt = [&](size_t at) -> const Level & { return list->replaced[at] ? *list->replaced[at] : abstract->levels[at]; };
    int wanted = place.level;
    for (int i = 0; wanted < 0 && i < levelCount; ++i) {
        if (!style.isEmpty() && levelAt(size_t(i)).paragraphStyle == style)
            wanted = i;
    }
    const auto level = size_t(std::clamp(wanted, 0, levelCount - 1));
    auto &counts = m_counts[abstractId];
    if (!std::exchange(list->used, true)) {
        for (size_t i = 0; i < counts.size(); ++i) {
            if (list->starts[i])
                counts[i] = *list->starts[i] - 1;
        }
    }
    const auto startOf = [&](size_t at) { return list->starts[at].value_or(levelAt(at).start); };
    counts[level] = counts[level] ? *counts[level] + 1 : startOf(level);
    for (size_t above = 0; above < level; ++above) {
        if (!counts[above] || (list->starts[above] && *counts[above] == *list->starts[above] - 1))
            counts[above] = startOf(above);
    }
    for (size_t below = level + 1; below < counts.size(); ++below) {
        const int restart = levelAt(below).restart;
        if (restart < 0 || int(level) < restart)
            counts[below].reset();
    }
    const Level &own = levelAt(level);
    if (own.style == NumberStyle::Bullet)
        return Label{{}, int(level)};
    QString text;
    for (qsizetype i = 0; i < own.text.size(); ++i) {
        const int digit = own.text[i] == u'%' && i + 1 < own.text.size() ? own.text[i + 1].digitValue() : 0;
        if (digit < 1) {
            text += own.text[i];
            continue;
        }
        ++i;
        const auto at = size_t(digit - 1);
        const NumberStyle numbers = own.legal && levelAt(at).style != NumberStyle::DecimalZero ? NumberStyle::Decimal : levelAt(at).style;
        text += numberText(counts[at].value_or(startOf(at)), numbers);
    }
    if (text.trimmed().isEmpty())
        return std::nullopt;
    return Label{text.trimmed(), int(level)};
}

} // namespace countersign::office
