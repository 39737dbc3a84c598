// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/package.h"

#include <QtCore/QCollator>
#include <QtCore/QDir>
#include <QtCore/QUrl>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

QString folderOf(const QString &part) { return part.left(part.lastIndexOf(u'/') + 1); }
QString fileOf(const QString &part) { return part.sliced(part.lastIndexOf(u'/') + 1); }

int numberIn(const QString &part)
{
    QString digits;
    for (const QChar c : fileOf(part)) {
        if (c.isDigit())
            digits += c;
    }
    return digits.left(9).toInt();
}

} // namespace

const Relation *Relations::byId(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &Relation::id);
    return id.isEmpty() || found == m_all.end() ? nullptr : &*found;
}

QString Relations::target(const QString &id) const
{
    const Relation *relation = byId(id);
    return relation ? relation->target : QString();
}

QString Relations::firstOf(QStringView type) const { return allOf(type).value(0); }

QStringList Relations::allOf(QStringView type) const
{
    QStringList targets;
    for (const Relation &relation : m_all) {
        if (!relation.external && relation.type == type)
            targets.append(relation.target);
    }
    return targets;
}

void Package::note(const XmlStream &stream) const
{
    m_refused = m_refused || stream.refused();
    m_damaged = m_damaged || stream.broken();
}

XmlNode Package::tree(const QString &part) const
{
    const QByteArray content = bytes(part);
    if (content.isEmpty())
        return {};
    XmlStream stream(content);
    XmlNode root;
    if (stream.next())
        root = stream.take();
    note(stream);
    return root;
}

QString Package::resolved(const QString &from, QString target) const
{
    target = QUrl::fromPercentEncoding(target.section(u'#', 0, 0).toUtf8());
    target.replace(u'\\', u'/');
    const QString path = target.startsWith(u'/') ? target : folderOf(from) + target;
    QString name = partName(QDir::cleanPath(path));
    while (name.startsWith(u"../"))
        name.remove(0, 3);
    if (holds(name))
        return name;
    if (const QString fromRoot = partName(QDir::cleanPath(target)); holds(fromRoot))
        return fromRoot;
    const QString ending = u'/' + fileOf(name);
    for (const QString &candidate : m_container.names()) {
        if (holds(candidate) && candidate.endsWith(ending) && !name.isEmpty())
            return candidate;
    }
    return name;
}

Relations Package::relations(const QString &part) const
{
    Relations relations;
    const QString name = folderOf(part) + u"_rels/"_s + fileOf(part) + u".rels"_s;
    const XmlNode root = tree(name);
    for (const XmlNode &node : root.children) {
        if (node.name != u"Relationship")
            continue;
        Relation relation;
        relation.id = node.attribute(u"Id");
        relation.type = node.attribute(u"Type");
        relation.type = relation.type.sliced(relation.type.lastIndexOf(u'/') + 1);
        relation.external = node.attribute(u"TargetMode").compare(u"External", Qt::CaseInsensitive) == 0;
        const QString target = node.attribute(u"Target");
        relation.target = relation.external ? target : resolved(part, target);
        relations.add(std::move(relation));
    }
    return relations;
}

QStringList Package::numbered(QStringView prefix, QStringView suffix) const
{
    QStringList found;
    for (const QString &name : m_container.names()) {
        if (name.startsWith(prefix) && name.endsWith(suffix) && holds(name) && name.indexOf(u'/', prefix.size()) < 0)
            found.append(name);
    }
    std::ranges::stable_sort(found, {}, numberIn);
    return found;
}

QString Package::title() const
{
    const QString part = relations(QString()).firstOf(u"core-properties");
    const XmlNode properties = tree(part.isEmpty() ? u"docprops/core.xml"_s : part);
    const XmlNode *title = properties.child(u"title");
    return title ? title->allText().simplified() : QString();
}

} // namespace countersign::office
