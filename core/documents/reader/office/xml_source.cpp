// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/xml_source.h"

#include "core/documents/reader/office/xml.h"

#include <QtCore/QStringDecoder>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView cdataStart = u"<![CDATA[";

/// Empty when it is in another encoding than it may be.
QString decoded(const QByteArray &part)
{
    const auto marked = QStringConverter::encodingForData(part, u'<');
    QStringDecoder decoder(marked.value_or(QStringConverter::Utf8));
    const QString text = decoder(part);
    if (decoder.hasError())
        return {};
    const QString head = text.first(std::min<qsizetype>(text.size(), 200));
    const qsizetype declared = head.indexOf("encoding="_L1);
    if (declared < 0 || head.indexOf("?>"_L1) < declared)
        return text;
    const QString name = head.sliced(declared + 10).section(head[std::min(declared + 9, head.size() - 1)], 0, 0).toLower();
    return name.startsWith("utf"_L1) || name == "us-ascii"_L1 || name == "ascii"_L1 ? text : QString();
}

QString resolved(QStringView raw)
{
    if (!raw.contains(u'&'))
        return raw.toString();
    QString text;
    text.reserve(raw.size());
    for (qsizetype at = 0; at < raw.size(); ++at) {
        const qsizetype end = raw[at] == u'&' ? raw.indexOf(u';', at) : -1;
        if (end < 0 || end - at > 12) {
            text += raw[at];
            continue;
        }
        const QStringView name = raw.sliced(at + 1, end - at - 1);
        bool valid = true;
        if (name.startsWith(u'#')) {
            const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
            const char32_t code = hex ? name.sliced(2).toUInt(&valid, 16) : name.sliced(1).toUInt(&valid);
            valid = valid && code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
            if (valid)
                text += QString::fromUcs4(&code, 1);
        } else if (name == u"amp" || name == u"lt" || name == u"gt" || name == u"quot" || name == u"apos") {
            text += name == u"amp" ? u'&' : name == u"lt" ? u'<' : name == u"gt" ? u'>' : name == u"quot" ? u'"' : u'\'';
        } else {
            valid = false;
        }
        if (!valid)
            text += raw.sliced(at, end - at + 1);
        at = end;
    }
    return text;
}

/// Where the tag that starts at `from` ends, a ">" in quotes apart; -1 = nowhere.
qsizetype tagEnd(QStringView text, qsizetype from)
{
    QChar quote;
    for (qsizetype at = from; at < text.size(); ++at) {
        const QChar c = text[at];
        if (!quote.isNull())
            quote = c == quote ? QChar() : quote;
        else if (c == u'"' || c == u'\'')
            quote = c;
        else if (c == u'>')
            return at;
        else if (c == u'<' && at > from)
            return -1;
    }
    return -1;
}

bool isNameEnd(QChar c) { return c.isSpace() || c == u'/' || c == u'>'; }

QStringView qualifiedName(QStringView tag)
{
    const qsizetype from = tag.startsWith(u"</") ? 2 : 1;
    qsizetype end = from;
    while (end < tag.size() && !isNameEnd(tag[end]))
        ++end;
    return tag.sliced(from, end - from);
}

} // namespace

QString escapedXml(const QString &text)
{
    QString clean;
    clean.reserve(text.size());
    for (const QChar c : text) {
        if (c >= u' ' || c == u'\n' || c == u'\t')
            clean += c;
    }
    return clean.toHtmlEscaped();
}

std::optional<XmlSource> XmlSource::read(const QByteArray &part)
{
    XmlSource source;
    source.m_text = decoded(part);
    const QStringView text = source.m_text;
    std::vector<qsizetype> open;
    bool rooted = false;
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != u'<') {
            const qsizetype end = text.indexOf(u'<', at) < 0 ? text.size() : text.indexOf(u'<', at);
            if (!open.empty())
                source.m_tokens.push_back({XmlToken::Kind::Text, text.sliced(at, end - at), {}, -1});
            at = end;
            continue;
        }
        const QStringView rest = text.sliced(at);
        const bool comment = rest.startsWith(u"<!--");
        const bool cdata = rest.startsWith(cdataStart);
        if (comment || cdata || rest.startsWith(u"<?")) {
            const QStringView closing = comment ? u"-->" : cdata ? u"]]>" : u"?>";
            const qsizetype end = text.indexOf(closing, at);
            if (end < 0 || (cdata && open.empty()))
                return std::nullopt;
            if (cdata)
                source.m_tokens.push_back({XmlToken::Kind::Text, text.sliced(at, end + closing.size() - at), {}, -1});
            at = end + closing.size();
            continue;
        }
        const qsizetype end = tagEnd(text, at);
        if (end < 0 || rest.startsWith(u"<!") || (rooted && open.empty()))
            return std::nullopt;
        const QStringView raw = text.sliced(at, end + 1 - at);
        const QStringView qualified = qualifiedName(raw);
        XmlToken token{raw.startsWith(u"</")     ? XmlToken::Kind::End
                           : raw.endsWith(u"/>") ? XmlToken::Kind::Empty
                                                 : XmlToken::Kind::Start,
                       raw, localName(qualified), -1};
        const auto index = qsizetype(source.m_tokens.size());
        if (qualified.isEmpty())
            return std::nullopt;
        if (token.kind == XmlToken::Kind::End) {
            if (open.empty() || qualifiedName(source.m_tokens[size_t(open.back())].raw) != qualified)
                return std::nullopt;
            token.partner = open.back();
            source.m_tokens[size_t(open.back())].partner = index;
            open.pop_back();
        } else if (token.kind == XmlToken::Kind::Start) {
            open.push_back(index);
        }
        rooted = true;
        source.m_tokens.push_back(token);
        at = end + 1;
    }
    if (!rooted || !open.empty())
        return std::nullopt;
    source.m_dropped.resize(source.m_tokens.size());
    return source;
}

QString XmlSource::text(qsizetype token) const
{
    const QStringView raw = m_tokens[size_t(token)].raw;
    if (const auto changed = m_changed.constFind(token); changed != m_changed.cend())
        return resolved(*changed);
    return raw.startsWith(cdataStart) ? raw.sliced(cdataStart.size()).chopped(3).toString() : resolved(raw);
}

void XmlSource::setText(qsizetype token, const QString &text) { m_changed.insert(token, escapedXml(text)); }

void XmlSource::drop(qsizetype token)
{
    const XmlToken &first = m_tokens[size_t(token)];
    const qsizetype last = first.kind == XmlToken::Kind::Start ? first.partner : token;
    for (qsizetype i = token; i <= last; ++i)
        m_dropped[size_t(i)] = true;
}

void XmlSource::unwrap(qsizetype token)
{
    m_dropped[size_t(token)] = true;
    if (const qsizetype end = m_tokens[size_t(token)].partner; end >= 0)
        m_dropped[size_t(end)] = true;
}

QByteArray XmlSource::written() const
{
    QByteArray bytes("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
    for (qsizetype i = 0; i < qsizetype(m_tokens.size()); ++i) {
        if (m_dropped[size_t(i)])
            continue;
        const auto changed = m_changed.constFind(i);
        bytes += changed == m_changed.cend() ? m_tokens[size_t(i)].raw.toUtf8() : changed->toUtf8();
    }
    return bytes;
}

std::vector<XmlAttribute> attributesOf(const XmlToken &tag)
{
    std::vector<XmlAttribute> attributes;
    const QStringView raw = tag.raw;
    if (raw.size() < 3 || tag.kind == XmlToken::Kind::Text || tag.kind == XmlToken::Kind::End)
        return attributes;
    qsizetype at = 1 + qualifiedName(raw).size();
    while (at < raw.size()) {
        while (at < raw.size() && raw[at].isSpace())
            ++at;
        const qsizetype equals = raw.indexOf(u'=', at);
        if (equals < 0)
            break;
        qsizetype open = equals + 1;
        while (open < raw.size() && raw[open].isSpace())
            ++open;
        const qsizetype close = open < raw.size() ? raw.indexOf(raw[open], open + 1) : -1;
        if (close < 0)
            break;
        attributes.push_back({raw.sliced(at, equals - at).trimmed(), resolved(raw.sliced(open + 1, close - open - 1))});
        at = close + 1;
    }
    return attributes;
}

QString attributeOf(const XmlToken &tag, QStringView name)
{
    for (XmlAttribute &attribute : attributesOf(tag)) {
        if (localName(attribute.name) == name && !attribute.name.startsWith(u"xmlns"))
            return std::move(attribute.value);
    }
    return {};
}

QString tagWith(const XmlToken &tag, QStringView name, const std::vector<XmlAttribute> &attributes)
{
    QString raw = u'<' + name.toString();
    for (const XmlAttribute &attribute : attributes)
        raw += u' ' + attribute.name.toString() + u"=\""_s + escapedXml(attribute.value) + u'"';
    return raw + (tag.kind == XmlToken::Kind::Empty ? u"/>"_s : u">"_s);
}

} // namespace countersign::office
