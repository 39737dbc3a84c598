// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/mail_reader.h"

#include "core/documents/extraction.h"
#include "core/documents/reader/html.h"

#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QStringDecoder>
#include <algorithm>
#include <gmime/gmime.h>
#include <memory>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 20; // parts inside parts, mails inside mails
constexpr int mostAttachments = 200;

template <typename T>
struct Unref {
    void operator()(T *object) const { g_object_unref(object); }
};
template <typename T>
using Owned = std::unique_ptr<T, Unref<T>>;

struct FreeOptions {
    void operator()(GMimeParserOptions *options) const { g_mime_parser_options_free(options); }
};

/// What no charset is named for is UTF-8 or Windows-1252.
GMimeParserOptions *parserOptions()
{
    static const std::unique_ptr<GMimeParserOptions, FreeOptions> options = [] {
        g_mime_init();
        std::unique_ptr<GMimeParserOptions, FreeOptions> made(g_mime_parser_options_new());
        static const char *charsets[] = {"utf-8", "windows-1252", nullptr};
        g_mime_parser_options_set_fallback_charsets(made.get(), charsets);
        return made;
    }();
    return options.get();
}

QString taken(char *text)
{
    const QString result = QString::fromUtf8(text);
    g_free(text);
    return result;
}

QString inCharset(const QByteArray &bytes, const QByteArray &charset, QString *used)
{
    // "us-ascii" is what many programs declare whatever they send.
    if (!charset.isEmpty() && charset.compare("us-ascii", Qt::CaseInsensitive) != 0) {
        // Latin-1 in mail is what Windows calls so: with quotes and the euro.
        const bool western = charset.compare("iso-8859-1", Qt::CaseInsensitive) == 0 || charset.compare("latin1", Qt::CaseInsensitive) == 0;
        QStringDecoder decoder{QAnyStringView(western ? "windows-1252"_L1 : QLatin1StringView(charset))};
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

QString headerOf(GMimeMessage *message, const char *name)
{
    return QString::fromUtf8(g_mime_object_get_header(GMIME_OBJECT(message), name)).simplified();
}

QByteArray parameter(GMimeObject *part, const char *name) { return QByteArray(g_mime_object_get_content_type_parameter(part, name)).trimmed(); }

QByteArray contentOf(GMimePart *part)
{
    GMimeDataWrapper *content = g_mime_part_get_content(part);
    if (!content)
        return {};
    const Owned<GMimeStream> memory(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, memory.get());
    const GByteArray *bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(memory.get()));
    return bytes ? QByteArray(reinterpret_cast<const char *>(bytes->data), qsizetype(bytes->len)) : QByteArray();
}

QString withUnixLines(QString text) { return text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n'); }

/// What the name lacks, the type tells.
QString suffixOf(const QString &name, const QByteArray &type)
{
    const QString suffix = QFileInfo(name).suffix().toLower();
    if (!suffix.isEmpty())
        return suffix;
    static constexpr std::pair<QByteArrayView, QLatin1StringView> known[] = {
        {"application/pdf", "pdf"_L1}, {"text/html", "html"_L1},        {"text/csv", "csv"_L1},      {"text/markdown", "md"_L1},
        {"text/calendar", "ics"_L1},   {"application/json", "json"_L1}, {"message/rfc822", "eml"_L1}};
    for (const auto &[mime, ending] : known) {
        if (type == mime)
            return ending;
    }
    return type.startsWith("text/") ? u"txt"_s : QString();
}

class MailReading {
public:
    explicit MailReading(const AttachmentReader &reader) : m_readAttachment(reader) { }

    QString read(GMimeMessage *message, int depth, QString *charset)
    {
        QString text;
        for (const char *name : {"From", "To", "Cc", "Date", "Subject"}) {
            if (const QString value = headerOf(message, name); !value.isEmpty())
                text += QString::fromLatin1(name) + u": "_s + value + u'\n';
        }
        if (!text.isEmpty())
            text += u'\n';
        Words words;
        if (GMimeObject *part = g_mime_message_get_mime_part(message))
            walk(part, depth, words);
        if (charset)
            *charset = words.charset;
        text += words.text;
        if (!words.attachments.isEmpty())
            text += u"\n\nAttachments: "_s + words.attachments.join(u", "_s) + u'\n';
        return text + words.attached;
    }

private:
    struct Words {
        QString text;
        QString charset;
        QStringList attachments;
        QString attached; // their texts

        void append(const QString &more)
        {
            if (!text.trimmed().isEmpty() && !more.trimmed().isEmpty())
                text += text.endsWith(u'\n') ? u"\n"_s : u"\n\n"_s;
            text += more;
        }
    };

    void walk(GMimeObject *part, int depth, Words &words)
    {
        if (depth >= deepest) {
            words.attachments.append(u"parts (not read: too deep inside each other)"_s);
            return;
        }
        if (GMIME_IS_MULTIPART_ENCRYPTED(part)) {
            words.attachments.append(u"the message itself (not read: it is encrypted)"_s);
            return;
        }
        if (GMIME_IS_MULTIPART(part)) {
            walkParts(GMIME_MULTIPART(part), depth, words);
            return;
        }
        if (GMIME_IS_MESSAGE_PART(part)) {
            if (GMimeMessage *inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(part)))
                words.attached += u"\n## Attached message\n\n"_s + read(inner, depth + 1, nullptr);
            return;
        }
        if (!GMIME_IS_PART(part))
            return;
        const char *name = g_mime_part_get_filename(GMIME_PART(part));
        const char *disposition = g_mime_object_get_disposition(part);
        GMimeContentType *type = g_mime_object_get_content_type(part);
        const bool plain = !type || g_mime_content_type_is_type(type, "text", "plain");
        const bool html = type && g_mime_content_type_is_type(type, "text", "html");
        const bool attached = (name && *name) || (disposition && g_ascii_strcasecmp(disposition, "attachment") == 0);
        if ((plain || html) && !attached)
            words.append(bodyOf(GMIME_PART(part), html, words.charset));
        else
            attach(GMIME_PART(part), QString::fromUtf8(name).simplified(), words);
    }

    void walkParts(GMimeMultipart *parts, int depth, Words &words)
    {
        GMimeContentType *type = g_mime_object_get_content_type(GMIME_OBJECT(parts));
        const int count = g_mime_multipart_get_count(parts);
        if (!type || !g_mime_content_type_is_type(type, "multipart", "alternative")) {
            for (int i = 0; i < count; ++i)
                walk(g_mime_multipart_get_part(parts, i), depth + 1, words);
            return;
        }
        // The same words several times: the first that says them, which is the plainest, unless it only says "see the other part".
        Words chosen;
        for (int i = 0; i < count; ++i) {
            Words other;
            walk(g_mime_multipart_get_part(parts, i), depth + 1, other);
            words.attachments += other.attachments;
            words.attached += other.attached;
            if (chosen.text.trimmed().isEmpty() || chosen.text.trimmed().size() * 4 < other.text.trimmed().size())
                chosen = other;
        }
        words.append(chosen.text);
        if (words.charset.isEmpty())
            words.charset = chosen.charset;
    }

    static QString bodyOf(GMimePart *part, bool html, QString &charset)
    {
        const QByteArray bytes = contentOf(part);
        QByteArray declared = parameter(GMIME_OBJECT(part), "charset");
        if (declared.isEmpty() && html)
            declared = declaredCharset(bytes);
        QString used;
        const QString text = withUnixLines(inCharset(bytes, declared, &used));
        if (charset.isEmpty())
            charset = used;
        if (html)
            return readHtml(text).text;
        if (parameter(GMIME_OBJECT(part), "format").compare("flowed", Qt::CaseInsensitive) == 0)
            return unflowed(text, parameter(GMIME_OBJECT(part), "delsp").compare("yes", Qt::CaseInsensitive) == 0);
        return text;
    }

    void attach(GMimePart *part, const QString &name, Words &words)
    {
        GMimeContentType *contentType = g_mime_object_get_content_type(GMIME_OBJECT(part));
        const QByteArray type = contentType ? taken(g_mime_content_type_get_mime_type(contentType)).toLower().toLatin1() : QByteArray();
        const QString shown = name.isEmpty() ? QString::fromLatin1(type) : name;
        if (++m_attachments > mostAttachments) {
            if (m_attachments == mostAttachments + 1)
                words.attachments.append(u"and more (not read: too many)"_s);
            return;
        }
        AttachmentText read;
        if (type == "application/ms-tnef" || name.compare(u"winmail.dat", Qt::CaseInsensitive) == 0)
            read.problem = u"Outlook's own format; ask the sender for plain attachments"_s;
        else if (m_readAttachment)
            read = m_readAttachment(contentOf(part), suffixOf(name, type));
        words.attachments.append(read.problem.isEmpty() ? shown : shown + u" (not read: "_s + read.problem + u")"_s);
        if (!read.text.trimmed().isEmpty())
            words.attached += u"\n## Attachment: "_s + shown + u"\n\n"_s + read.text.trimmed() + u'\n';
    }

    const AttachmentReader &m_readAttachment;
    int m_attachments = 0;
};

bool hasMailHeaders(GMimeMessage *message)
{
    for (const char *name : {"From", "To", "Cc", "Date", "Subject", "Received", "Message-ID", "MIME-Version"}) {
        if (g_mime_object_get_header(GMIME_OBJECT(message), name))
            return true;
    }
    // What describes the content belongs to the content.
    GMimeObject *content = g_mime_message_get_mime_part(message);
    return content && g_mime_object_get_header(content, "Content-Type");
}

Owned<GMimeParser> parserOf(const QByteArray &bytes, GMimeFormat format)
{
    (void)parserOptions();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.constData(), size_t(bytes.size())));
    Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    g_mime_parser_set_persist_stream(parser.get(), FALSE);
    g_mime_parser_set_format(parser.get(), format);
    return parser;
}

} // namespace

QString decodeMailHeader(const QByteArray &value) { return taken(g_mime_utils_header_decode_text(parserOptions(), value.constData())); }

QString unflowed(const QString &text, bool deleteSpaces)
{
    QString out;
    qsizetype quotedBefore = -1; // of the line before, when it goes on
    for (QStringView line : QStringView(text).split(u'\n')) {
        qsizetype quoted = 0;
        while (quoted < line.size() && line[quoted] == u'>')
            ++quoted;
        QStringView words = line.sliced(quoted);
        if (words.startsWith(u' '))
            words = words.sliced(1); // stuffed, so that the line does not begin with ">", "From " or a space
        const bool goesOn = words.endsWith(u' ') && words != u"-- ";
        if (quotedBefore != quoted) {
            if (!out.isEmpty())
                out += u'\n';
            out += QString(quoted, u'>') + (quoted > 0 ? u" "_s : u""_s);
        }
        out += deleteSpaces && goesOn ? words.chopped(1) : words;
        quotedBefore = goesOn ? quoted : -1;
    }
    return out;
}

MailText readMail(const QByteArray &bytes, const AttachmentReader &readAttachment)
{
    MailText mail;
    const Owned<GMimeParser> parser = parserOf(bytes, bytes.startsWith("From ") ? GMIME_FORMAT_MBOX : GMIME_FORMAT_MESSAGE);
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), parserOptions()));
    if (!message || !hasMailHeaders(message.get())) {
        mail.text = withUnixLines(decodeText(bytes, &mail.charset));
        return mail;
    }
    mail.subject = headerOf(message.get(), "Subject");
    mail.text = MailReading(readAttachment).read(message.get(), 0, &mail.charset);
    return mail;
}

int readMailbox(const QByteArray &bytes, const AttachmentReader &readAttachment, const std::function<bool(int, const MailText &)> &found)
{
    const Owned<GMimeParser> parser = parserOf(bytes, GMIME_FORMAT_MBOX);
    int count = 0;
    while (!g_mime_parser_eos(parser.get())) {
        const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), parserOptions()));
        if (!message)
            break;
        ++count;
        if (!found)
            continue;
        MailText mail;
        mail.subject = headerOf(message.get(), "Subject");
        mail.text = MailReading(readAttachment).read(message.get(), 0, &mail.charset);
        if (!found(count, mail))
            break;
    }
    return count;
}

int countMails(const QByteArray &bytes) { return readMailbox(bytes, {}, {}); }

bool looksLikeMailbox(const QByteArray &bytes)
{
    static const QRegularExpression start(u"^From \\S+.*\\d{4}[^\\n]*\\r?\\n>?[A-Za-z][\\w-]*:"_s);
    return bytes.startsWith("From ") && start.match(QString::fromLatin1(bytes.first(std::min<qsizetype>(bytes.size(), 1000)))).hasMatch();
}

} // namespace countersign
