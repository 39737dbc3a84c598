// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/mail.h"

#include "core/documents/extraction.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>
#include <QtCore/QUrl>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 20; // parts inside parts

struct Entity {
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    [[nodiscard]] QByteArray header(QByteArrayView name) const
    {
        for (const auto &[key, value] : headers) {
            if (key == name)
                return value;
        }
        return {};
    }
};

Entity split(QByteArrayView bytes)
{
    Entity entity;
    qsizetype at = 0;
    while (at < bytes.size()) {
        qsizetype end = bytes.indexOf('\n', at);
        const qsizetype next = end < 0 ? bytes.size() : end + 1;
        QByteArrayView line = bytes.sliced(at, (end < 0 ? bytes.size() : end) - at);
        if (line.endsWith('\r'))
            line.chop(1);
        at = next;
        if (line.isEmpty())
            break;
        const qsizetype colon = line.indexOf(':');
        if ((line.startsWith(' ') || line.startsWith('\t')) && !entity.headers.isEmpty()) {
            entity.headers.last().second += ' ' + line.trimmed().toByteArray();
        } else if (colon > 0 && !line.first(colon).contains(' ')) {
            entity.headers.append({line.first(colon).toByteArray().toLower(), line.sliced(colon + 1).trimmed().toByteArray()});
        } else if (entity.headers.isEmpty() && !line.startsWith("From ")) {
            entity.body = bytes.toByteArray(); // does not begin with headers
            return entity;
        }
    }
    entity.body = bytes.sliced(at).toByteArray();
    return entity;
}

QByteArray quotedPrintable(QByteArrayView text, bool inHeader)
{
    const auto digit = [](char c) {
        return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    QByteArray out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '_' && inHeader) {
            out += ' ';
        } else if (c == '=' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            out += char(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else if (c == '=' && text.sliced(i + 1).startsWith("\r\n")) {
            i += 2;
        } else if (c == '=' && text.sliced(i + 1).startsWith('\n')) {
            i += 1;
        } else {
            out += c;
        }
    }
    return out;
}

QString inCharset(const QByteArray &bytes, const QByteArray &charset, QString *used = nullptr)
{
    // "us-ascii" is what many programs declare whatever they send.
    if (!charset.isEmpty() && charset.compare("us-ascii", Qt::CaseInsensitive) != 0) {
        QStringDecoder decoder{QAnyStringView(QLatin1StringView(charset))};
        if (decoder.isValid()) {
            QString text = decoder.decode(bytes);
            if (!decoder.hasError()) {
                if (used)
                    *used = QString::fromLatin1(charset);
                return text;
            }
        }
    }
    return decodeText(bytes, used);
}

/// The value and the parameters of "text/plain; charset=utf-8; name=\"a b\""; `name*=utf-8''…` (RFC 2231) counts as `name`.
struct Structured {
    QByteArray value;
    QHash<QByteArray, QString> parameters;
};

Structured structured(const QByteArray &header)
{
    Structured result;
    QByteArrayList pieces(1);
    bool quoted = false;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const char c = header[i];
        if (quoted && c == '\\' && i + 1 < header.size())
            pieces.last() += header[++i];
        else if (c == '"')
            quoted = !quoted;
        else if (c == ';' && !quoted)
            pieces.append(QByteArray());
        else
            pieces.last() += c;
    }
    result.value = pieces.takeFirst().trimmed().toLower();
    for (const QByteArray &piece : std::as_const(pieces)) {
        const qsizetype equals = piece.indexOf('=');
        if (equals < 1)
            continue;
        QByteArray name = piece.first(equals).trimmed().toLower();
        const QByteArray value = piece.sliced(equals + 1).trimmed();
        if (name.endsWith('*') && value.count('\'') >= 2) {
            const qsizetype first = value.indexOf('\'');
            const qsizetype second = value.indexOf('\'', first + 1);
            name.chop(1);
            result.parameters.insert(name, inCharset(QByteArray::fromPercentEncoding(value.sliced(second + 1)), value.first(first)));
        } else if (!result.parameters.contains(name)) {
            result.parameters.insert(name, decodeMailHeader(value));
        }
    }
    return result;
}

QByteArray transferDecoded(const Entity &entity)
{
    const QByteArray encoding = entity.header("content-transfer-encoding").toLower();
    if (encoding == "base64")
        return QByteArray::fromBase64(entity.body);
    if (encoding == "quoted-printable")
        return quotedPrintable(entity.body, false);
    return entity.body;
}

QByteArrayList multipartBodies(const QByteArray &body, const QByteArray &boundary)
{
    QByteArrayList parts;
    const QByteArray line = "--" + boundary;
    qsizetype start = -1;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype newline = body.indexOf('\n', at);
        const qsizetype next = newline < 0 ? body.size() : newline + 1;
        if (QByteArrayView(body).sliced(at).startsWith(line)) {
            if (start >= 0) {
                QByteArrayView part = QByteArrayView(body).sliced(start, at - start);
                for (const char end : {'\n', '\r'}) { // the line end before a boundary belongs to the boundary
                    if (part.endsWith(end))
                        part.chop(1);
                }
                parts.append(part.toByteArray());
            }
            start = next;
            if (QByteArrayView(body).sliced(at + line.size()).startsWith("--"))
                return parts;
        }
        at = next;
    }
    if (start >= 0)
        parts.append(body.sliced(start)); // cut off before its last boundary
    return parts;
}

/// Enough for mails that have no plain part: the words, with a line for each block.
QString withoutTags(QString html)
{
    static const QRegularExpression hidden(u"<(script|style|head)\\b.*?</\\1\\s*>|<!--.*?-->"_s,
                                           QRegularExpression::CaseInsensitiveOption | QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression block(u"<(br|/p|/div|/tr|/li|/h[1-6])\\b[^>]*>"_s, QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression tag(u"<[a-zA-Z/!][^>]*>"_s);
    static const QRegularExpression number(u"&#(x?)([0-9a-fA-F]{1,6});"_s);
    html.remove(hidden).replace(block, u"\n"_s).replace(tag, u" "_s);
    QString words;
    qsizetype at = 0;
    for (auto matches = number.globalMatch(html); matches.hasNext();) {
        const auto match = matches.next();
        const char32_t code = match.captured(2).toUInt(nullptr, match.captured(1).isEmpty() ? 10 : 16);
        words += QStringView(html).sliced(at, match.capturedStart() - at);
        if (code > 0 && code <= 0x10ffff && !QChar::isSurrogate(code))
            words += QString::fromUcs4(&code, 1);
        at = match.capturedEnd();
    }
    words += QStringView(html).sliced(at);
    static constexpr std::pair<QLatin1StringView, char16_t> names[] = {{"&nbsp;"_L1, u' '}, {"&lt;"_L1, u'<'},   {"&gt;"_L1, u'>'},
                                                                       {"&quot;"_L1, u'"'}, {"&euro;"_L1, u'€'}, {"&apos;"_L1, u'\''},
                                                                       {"&amp;"_L1, u'&'}};
    for (const auto &[name, c] : names)
        words.replace(name, QString(QChar(c)));
    return words;
}

struct Reading {
    QString plain;
    QString html;
    QString charset;
    QStringList attachments;
};

void collect(const Entity &entity, int depth, Reading &reading)
{
    const Structured type = structured(entity.header("content-type"));
    const Structured disposition = structured(entity.header("content-disposition"));
    if (type.value.startsWith("multipart/") && type.parameters.contains("boundary") && depth < deepest) {
        for (const QByteArray &part : multipartBodies(entity.body, type.parameters.value("boundary").toUtf8()))
            collect(split(part), depth + 1, reading);
        return;
    }
    const QString name = disposition.parameters.value("filename", type.parameters.value("name"));
    const bool isText = type.value.isEmpty() || type.value == "text/plain" || type.value == "text/html";
    if (!isText || disposition.value == "attachment" || !name.isEmpty()) {
        reading.attachments.append(name.isEmpty() ? QString::fromLatin1(type.value) : name);
        return;
    }
    QString &target = type.value == "text/html" ? reading.html : reading.plain;
    if (target.isEmpty())
        target =
            inCharset(transferDecoded(entity), type.parameters.value("charset").toLatin1(), reading.plain.isEmpty() ? &reading.charset : nullptr);
}

} // namespace

QString decodeMailHeader(const QByteArray &value)
{
    static const QRegularExpression word(u"=\\?([^?\\s*]+)(?:\\*[^?\\s]*)?\\?([bBqQ])\\?([^?]*)\\?="_s);
    const QString raw = decodeText(value);
    QString out;
    QByteArray pending; // bytes of neighbouring words in one charset: a character may be cut between two words
    QByteArray pendingCharset;
    bool afterWord = false;
    qsizetype at = 0;
    const auto flush = [&] {
        if (!pending.isEmpty())
            out += inCharset(pending, pendingCharset);
        pending.clear();
    };
    for (auto matches = word.globalMatch(raw); matches.hasNext();) {
        const auto match = matches.next();
        const QStringView between = QStringView(raw).sliced(at, match.capturedStart() - at);
        const QByteArray charset = match.captured(1).toLatin1().toLower();
        const bool neighbours = afterWord && between.trimmed().isEmpty(); // white space between two words is not part of the text
        if (!neighbours || charset != pendingCharset)
            flush();
        if (!neighbours)
            out += between;
        const QByteArray text = match.captured(3).toLatin1();
        pending += match.captured(2).compare(u"b", Qt::CaseInsensitive) == 0 ? QByteArray::fromBase64(text) : quotedPrintable(text, true);
        pendingCharset = charset;
        afterWord = true;
        at = match.capturedEnd();
    }
    flush();
    return out + QStringView(raw).sliced(at);
}

MailText readMail(const QByteArray &bytes)
{
    const Entity message = split(bytes);
    Reading reading;
    collect(message, 0, reading);
    MailText mail;
    mail.charset = reading.charset;
    mail.subject = decodeMailHeader(message.header("subject")).simplified();
    for (const QLatin1StringView name : {"From"_L1, "To"_L1, "Cc"_L1, "Date"_L1, "Subject"_L1}) {
        const QString value = decodeMailHeader(message.header(QByteArray(name.data(), name.size()).toLower())).simplified();
        if (!value.isEmpty())
            mail.text += name + u": "_s + value + u'\n';
    }
    if (!mail.text.isEmpty())
        mail.text += u'\n';
    QString words = reading.plain.trimmed().isEmpty() ? withoutTags(reading.html) : reading.plain;
    mail.text += words.replace(u"\r\n"_s, u"\n"_s);
    if (!reading.attachments.isEmpty())
        mail.text += u"\n\nAttachments: "_s + reading.attachments.join(u", "_s) + u'\n';
    return mail;
}

} // namespace countersign
