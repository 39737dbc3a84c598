// SPDX-License-Identifier: GPL-3.0-or-later
// XML parts, read leniently: by local names whatever the prefixes are bound to (transitional and strict namespaces differ, and some writers choose
// their own), in any encoding, with characters that XML forbids taken out. A DOCTYPE ends the reading: Office files have none.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <QtCore/QXmlStreamReader>
#include <memory>
#include <vector>

namespace countersign::office {

/// An element with all that is in it, or a piece of text.
struct XmlNode {
    QString name; // local; empty for text
    QString text; // of a text
    std::vector<std::pair<QString, QString>> attributes; // qualified names
    std::vector<XmlNode> children;

    [[nodiscard]] const XmlNode *child(QStringView name) const; // the first; null = none
    [[nodiscard]] const XmlNode *descendant(QStringView name) const; // the first in the document's order
    /// By local name, whatever the prefix; null when it is not there.
    [[nodiscard]] QString attribute(QStringView name) const;
    /// The same of the child `path`: "pPr/numPr/numId".
    [[nodiscard]] const XmlNode *at(QStringView path) const;
    [[nodiscard]] QString value(QStringView path) const; // attribute "val" of at(path)
    [[nodiscard]] bool isOn(QStringView path) const; // an on/off property: there, and not "0", "false" or "off"
    /// An attribute with a prefix, such as r:id beside id.
    [[nodiscard]] QString relation(QStringView name = u"id") const;
    [[nodiscard]] QString allText() const; // of all text in it, joined
};

/// Moves from element to element; what it stands on can be taken as a tree.
class XmlStream {
public:
    explicit XmlStream(const QByteArray &bytes);

    /// The next start of an element at any depth; false at the end.
    bool next();
    /// The next start of an element inside the one whose depth is `depth`; false after its end.
    bool nextInside(int depth);
    [[nodiscard]] int depth() const { return m_depth; } // of the element it stands on, 1 = root
    [[nodiscard]] const QString &name() const { return m_name; }
    [[nodiscard]] QString attribute(QStringView name) const;
    [[nodiscard]] QString relation(QStringView name = u"id") const;
    [[nodiscard]] XmlNode take();
    void skip();
    [[nodiscard]] QString takeText(); // all text in the element

    [[nodiscard]] bool refused() const { return m_refused; } // it has a DOCTYPE
    /// It ended before its root did, or never began.
    [[nodiscard]] bool broken() const { return m_reader.hasError() && (m_depth > 0 || m_name.isEmpty()); }

private:
    QXmlStreamReader::TokenType read();
    QString interned(QStringView name);

    class Entities;
    std::shared_ptr<Entities> m_entities;
    QXmlStreamReader m_reader;
    QHash<QString, QString> m_names;
    QString m_name;
    int m_depth = 0;
    bool m_refused = false;
};

/// The whole part; an empty node when there is none. `refused` is set when it has a DOCTYPE, and otherwise left alone.
[[nodiscard]] XmlNode readTree(const QByteArray &bytes, bool *refused = nullptr);

[[nodiscard]] QStringView localName(QStringView qualified);

} // namespace countersign::office
