// SPDX-License-Identifier: GPL-3.0-or-later
// An XML part as it is written, tag by tag, to be copied with changes: what is not touched comes out as it stood. Comments, processing
// instructions and everything before the root are left out. For the confined worker.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QHash>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace countersign::office {

struct XmlToken {
    enum class Kind { Text, Start, End, Empty };
    Kind kind = Kind::Text;
    QStringView raw; // as written, with its brackets
    QStringView name; // local, of a tag
    qsizetype partner = -1; // of a start its end, and the other way round
};

class XmlSource {
public:
    /// Nothing when the part is not well-formed, has a DOCTYPE or is in no encoding of Unicode: then it cannot be copied safely.
    [[nodiscard]] static std::optional<XmlSource> read(const QByteArray &part);

    [[nodiscard]] const std::vector<XmlToken> &tokens() const { return m_tokens; }
    [[nodiscard]] bool isDropped(qsizetype token) const { return m_dropped[size_t(token)]; }
    /// The characters that a text stands for.
    [[nodiscard]] QString text(qsizetype token) const;
    void setText(qsizetype token, const QString &text);
    void setTag(qsizetype token, const QString &raw) { m_changed.insert(token, raw); }
    /// Leaves out a text, or an element with all that is in it.
    void drop(qsizetype token);
    /// Leaves out the two tags of an element and keeps what is in it.
    void unwrap(qsizetype token);
    [[nodiscard]] QByteArray written() const;

private:
    QString m_text;
    std::vector<XmlToken> m_tokens;
    std::vector<bool> m_dropped;
    QHash<qsizetype, QString> m_changed;
};

struct XmlAttribute {
    QStringView name; // qualified
    QString value; // with its entities resolved
};
[[nodiscard]] std::vector<XmlAttribute> attributesOf(const XmlToken &tag);
/// By local name, whatever the prefix.
[[nodiscard]] QString attributeOf(const XmlToken &tag, QStringView name);
/// The tag with these attributes in place of its own.
[[nodiscard]] QString tagWith(const XmlToken &tag, QStringView name, const std::vector<XmlAttribute> &attributes);
[[nodiscard]] QString escapedXml(const QString &text);

} // namespace countersign::office
