// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/odf_styles.h"

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepestStyle = 30;

} // namespace

OdfStyles::Levels OdfStyles::noNumbers()
{
    Levels none;
    for (Level &level : none)
        level.style = NumberStyle::None;
    return none;
}

OdfStyles::Levels OdfStyles::readLevels(const XmlNode &node, NumberStyle usual)
{
    Levels all;
    for (Level &level : all)
        level.style = usual;
    for (const XmlNode &child : node.children) {
        const int at = child.attribute(u"level").toInt() - 1;
        if (at < 0 || at >= levels)
            continue;
        Level &level = all[size_t(at)];
        if (child.name == u"list-level-style-bullet" || child.name == u"list-level-style-image") {
            level.style = NumberStyle::Bullet;
            continue;
        }
        level.style = odfNumberStyle(child.attribute(u"num-format"));
        level.before = child.attribute(u"num-prefix");
        level.after = child.attribute(u"num-suffix");
        level.start = child.attribute(u"start-value").isEmpty() ? 1 : child.attribute(u"start-value").toInt();
        level.shown = std::clamp(child.attribute(u"display-levels").toInt(), 1, at + 1);
    }
    return all;
}

void OdfStyles::add(const XmlNode &styles)
{
    for (const XmlNode &node : styles.children) {
        const QString name = node.attribute(u"name");
        if (node.name == u"list-style") {
            m_lists.insert(name, readLevels(node, NumberStyle::Bullet));
        } else if (node.name == u"outline-style") {
            m_outline = readLevels(node, NumberStyle::None);
        } else if (node.name == u"style") {
            const QString family = node.attribute(u"family");
            if (family == u"paragraph")
                m_paragraphs.insert(name, {node.attribute(u"parent-style-name"), node.attribute(u"list-style-name")});
            const XmlNode *table = family == u"table" ? node.child(u"table-properties") : nullptr;
            if (table && table->attribute(u"display") == u"false")
                m_hiddenTables.insert(name, true);
        }
    }
}

const OdfStyles::Levels *OdfStyles::list(const QString &name) const
{
    const auto found = m_lists.constFind(name);
    return found == m_lists.cend() ? nullptr : &*found;
}

QString OdfStyles::listOfParagraph(const QString &style) const
{
    QString name = style;
    for (int i = 0; i < deepestStyle; ++i) {
        const auto found = m_paragraphs.constFind(name);
        if (found == m_paragraphs.cend())
            break;
        if (!found->list.isEmpty())
            return found->list;
        name = found->parent;
    }
    return {};
}

bool OdfStyles::isTitle(const QString &style) const
{
    const auto found = m_paragraphs.constFind(style);
    return style == u"Title" || (found != m_paragraphs.cend() && found->parent == u"Title");
}

void OdfCounter::restart(int level)
{
    for (size_t i = size_t(std::clamp(level, 0, OdfStyles::levels)); i < m_counts.size(); ++i)
        m_counts[i].reset();
}

QString OdfCounter::next(const OdfStyles::Levels &styles, int level, std::optional<int> start)
{
    const auto at = size_t(std::clamp(level, 0, OdfStyles::levels - 1));
    m_counts[at] = start ? *start : m_counts[at] ? *m_counts[at] + 1 : styles[at].start;
    restart(int(at) + 1);
    const OdfStyles::Level &own = styles[at];
    if (own.style == NumberStyle::Bullet || own.style == NumberStyle::None)
        return {};
    QString text = own.before;
    for (size_t i = at + 1 - size_t(own.shown); i <= at; ++i) {
        const QString number = numberText(m_counts[i].value_or(styles[i].start), styles[i].style);
        if (!number.isEmpty() && text.size() > own.before.size())
            text += u'.';
        text += number;
    }
    text += own.after;
    return text.trimmed();
}

} // namespace countersign::office
