// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/xml.h"

#include "core/documents/extraction.h"

#include <QtCore/QRegularExpression>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t deepest = 300; // what is nested deeper is kept beside its parent instead of in it

bool isForbidden(char c) { return uchar(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }

/// Takes out references to characters that XML has no place for, such as &#x1F;.
void removeForbiddenReferences(QByteArray &bytes)
{
    for (qsizetype at = bytes.indexOf("&#"); at >= 0; at = bytes.indexOf("&#", at + 1)) {
        const qsizetype end = bytes.indexOf(';', at);
        if (end < 0 || end - at > 12)
            continue;
        const QByteArrayView number = QByteArrayView(bytes).sliced(at + 2, end - at - 2);
        const bool hex = number.startsWith('x') || number.startsWith('X');
        bool read = false;
        const uint code = (hex ? number.sliced(1) : number).toUInt(&read, hex ? 16 : 10);
        if (!read || (code < 0x20 && code != 9 && code != 10 && code != 13) || (code >= 0xd800 && code < 0xe000) || code == 0xfffe || code == 0xffff
            || code > 0x10ffff)
            std::fill(bytes.data() + at, bytes.data() + end + 1, ' ');
    }
}

/// UTF-8 that QXmlStreamReader reads to its end, where that is possible.
QByteArray prepared(QByteArray bytes)
{
    const auto head = [&bytes] { return QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 200)); };
    const bool wide = head().contains('\0') || head().startsWith("\xff\xfe") || head().startsWith("\xfe\xff");
    if (wide)
        bytes = decodeText(bytes).toUtf8();
    static const QRegularExpression encoding(u"encoding\\s*=\\s*[\"']([^\"']*)[\"']"_s);
    const QString name = encoding.match(QString::fromLatin1(head())).captured(1).toLower();
    const bool unicode = wide || name.isEmpty() || name.startsWith(u"utf");
    if (unicode && !bytes.isValidUtf8())
        bytes = decodeText(bytes).toUtf8();
    bytes.replace('\0', ' ');
    if (unicode && !name.isEmpty() && name != u"utf-8") { // it is UTF-8 by now
        const qsizetype at = head().indexOf("encoding");
        const qsizetype end = at < 0 ? -1 : head().indexOf("?>");
        if (end > at)
            std::fill(bytes.data() + at, bytes.data() + end, ' ');
    }
    if (std::ranges::any_of(bytes, isForbidden))
        std::ranges::replace_if(bytes, isForbidden, ' ');
    removeForbiddenReferences(bytes);
    qsizetype start = 0;
    if (bytes.startsWith("\xef\xbb\xbf"))
        start = 3;
    while (start < bytes.size() && (bytes[start] == ' ' || bytes[start] == '\n' || bytes[start] == '\r' || bytes[start] == '\t'))
        ++start;
    return start > 0 ? bytes.sliced(start) : bytes;
}

template <typename Attributes>
QString anyPrefix(const Attributes &attributes, QStringView name)
{
    for (const auto &[key, value] : attributes) {
        if (localName(key) == name)
            return value;
    }
    return {};
}

} // namespace

QStringView localName(QStringView qualified) { return qualified.sliced(qualified.indexOf(u':') + 1); }

const XmlNode *XmlNode::child(QStringView wanted) const
{
    const auto found = std::ranges::find_if(children, [&](const XmlNode &node) { return node.name == wanted; });
    return found == children.end() ? nullptr : &*found;
}

const XmlNode *XmlNode::descendant(QStringView wanted) const
{
    for (const XmlNode &node : children) {
        if (node.name == wanted)
            return &node;
        if (const XmlNode *found = node.descendant(wanted))
            return found;
    }
    return nullptr;
}

QString XmlNode::attribute(QStringView wanted) const { return anyPrefix(attributes, wanted); }

QString XmlNode::relation(QStringView wanted) const
{
    for (const auto &[key, value] : attributes) {
        if (key.contains(u':') && localName(key) == wanted)
            return value;
    }
    return {};
}

const XmlNode *XmlNode::at(QStringView path) const
{
    const XmlNode *node = this;
    for (const QStringView step : path.tokenize(u'/')) {
        node = node->child(step);
        if (!node)
            return nullptr;
    }
    return node;
}

QString XmlNode::value(QStringView path) const
{
    const XmlNode *node = at(path);
    return node ? node->attribute(u"val") : QString();
}

bool XmlNode::isOn(QStringView path) const
{
    const XmlNode *node = at(path);
    if (!node)
        return false;
    const QString state = node->attribute(u"val");
    return state != u"0" && state != u"false" && state != u"off";
}

QString XmlNode::allText() const
{
    QString all = text;
    for (const XmlNode &node : children)
        all += node.allText();
    return all;
}

/// Names of entities that nobody declared are left as words.
class XmlStream::Entities : public QXmlStreamEntityResolver {
    QString resolveUndeclaredEntity(const QString &name) override { return name == u"nbsp" ? u" "_s : name; }
};

XmlStream::XmlStream(const QByteArray &bytes) : m_entities(std::make_shared<Entities>()), m_reader(prepared(bytes))
{
    m_reader.setNamespaceProcessing(false); // a prefix that was never bound is no reason to stop
    m_reader.setEntityResolver(m_entities.get());
}

QString XmlStream::interned(QStringView name)
{
    const QString key = name.toString();
    const auto known = m_names.constFind(key);
    return known != m_names.cend() ? *known : *m_names.insert(key, key);
}

QXmlStreamReader::TokenType XmlStream::read()
{
    const auto token = m_reader.readNext();
    if (token == QXmlStreamReader::DTD) {
        m_refused = true;
        return QXmlStreamReader::Invalid;
    }
    if (token == QXmlStreamReader::StartElement) {
        ++m_depth;
        m_name = interned(localName(m_reader.qualifiedName()));
    } else if (token == QXmlStreamReader::EndElement) {
        --m_depth;
    }
    return token;
}

bool XmlStream::next() { return nextInside(0); }

bool XmlStream::nextInside(int depth)
{
    while (!m_refused && !m_reader.atEnd()) {
        const auto token = read();
        if (token == QXmlStreamReader::StartElement)
            return true;
        if (token == QXmlStreamReader::Invalid || (token == QXmlStreamReader::EndElement && m_depth < depth))
            return false;
    }
    return false;
}

QString XmlStream::attribute(QStringView name) const
{
    const auto attributes = m_reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (localName(attribute.qualifiedName()) == name)
            return attribute.value().toString();
    }
    return {};
}

QString XmlStream::relation(QStringView name) const
{
    const auto attributes = m_reader.attributes();
    for (const QXmlStreamAttribute &attribute : attributes) {
        if (attribute.qualifiedName().contains(u':') && localName(attribute.qualifiedName()) == name)
            return attribute.value().toString();
    }
    return {};
}

XmlNode XmlStream::take()
{
    XmlNode root;
    std::vector<XmlNode *> open;
    const int end = m_depth - 1;
    const auto begin = [&](XmlNode &node) {
        node.name = m_name;
        const auto attributes = m_reader.attributes();
        node.attributes.reserve(size_t(attributes.size()));
        for (const QXmlStreamAttribute &attribute : attributes)
            node.attributes.emplace_back(interned(attribute.qualifiedName()), attribute.value().toString());
    };
    begin(root);
    open.push_back(&root);
    std::vector<bool> entered{true}; // whether an open element is on the stack, or too deep for it
    while (m_depth > end && !m_refused && !m_reader.atEnd()) {
        switch (read()) {
        case QXmlStreamReader::StartElement: {
            XmlNode &node = open.back()->children.emplace_back();
            begin(node);
            entered.push_back(open.size() < deepest);
            if (entered.back())
                open.push_back(&node);
            break;
        }
        case QXmlStreamReader::EndElement:
            if (entered.back())
                open.pop_back();
            entered.pop_back();
            break;
        case QXmlStreamReader::Characters:
        case QXmlStreamReader::EntityReference: {
            // The reader hands out a text in pieces, at each entity.
            std::vector<XmlNode> &siblings = open.back()->children;
            if (!siblings.empty() && siblings.back().name.isEmpty())
                siblings.back().text += m_reader.text();
            else
                siblings.emplace_back().text = m_reader.text().toString();
            break;
        }
        default: break;
        }
    }
    return root;
}

void XmlStream::skip()
{
    const int end = m_depth - 1;
    while (m_depth > end && !m_refused && !m_reader.atEnd())
        (void)read();
}

QString XmlStream::takeText()
{
    QString all;
    const int end = m_depth - 1;
    while (m_depth > end && !m_refused && !m_reader.atEnd()) {
        const auto token = read();
        if (token == QXmlStreamReader::Characters || token == QXmlStreamReader::EntityReference)
            all += m_reader.text();
    }
    return all;
}

XmlNode readTree(const QByteArray &bytes, bool *refused)
{
    if (bytes.isEmpty())
        return {};
    XmlStream stream(bytes);
    XmlNode root;
    if (stream.next())
        root = stream.take();
    if (refused && stream.refused())
        *refused = true;
    return root;
}

} // namespace countersign::office
