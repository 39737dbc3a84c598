// SPDX-License-Identifier: GPL-3.0-or-later
// Foreign bytes are looked at here and nowhere else; what it writes is read by extraction.cpp as the words
// of a stranger. Runs without a QCoreApplication.
#include "core/documents/reader/reader.h"

#include "core/documents/confinement.h"
#include "core/documents/reader/html.h"
#include "core/documents/reader/mail_reader.h"
#include "core/documents/reader/office/odf_reader.h"
#include "core/documents/reader/office/office.h"
#include "core/documents/reader/office/office_copy.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <cerrno>
#include <cmath>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <fcntl.h>
#include <new>
#include <poppler-document.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceLength = 200'000; // characters of text in one line of output
qint64 textLeft = 0; // bytes of text that may still be written

/// While an attachment is read, what would be written about it is kept for the mail that it came with.
struct Capture {
    QString text;
    QString end;
};
Capture *capture = nullptr;
int captures = 0; // attachments inside attachments

bool writeAll(const char *data, size_t size)
{
    while (size > 0) {
        const ssize_t written = ::write(STDOUT_FILENO, data, size);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return false;
        data += written;
        size -= size_t(written);
    }
    return true;
}

void put(const QJsonObject &line)
{
    if (capture) {
        capture->text += line.value(worker::text).toString();
        if (line.contains(worker::page))
            capture->text += u"\n\n"_s;
        capture->end = line.value(worker::end).toString();
        return;
    }
    const QByteArray json = QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    if (!writeAll(json.constData(), size_t(json.size())))
        _exit(1); // nobody listens any more
}

void putEnd(QLatin1StringView reason) { put({{worker::end, reason}}); }

[[noreturn]] void outOfMemory()
{
    static constexpr char line[] = "{\"end\":\"memory\"}\n";
    writeAll(line, sizeof line - 1);
    _exit(1);
}

/// What a piece of a page says besides its text.
struct Beside {
    QString name; // of the page
    std::vector<office::PlaceMark> places;
};

/// [[from character of the page, place], …] of the characters from `at` on.
QJsonArray placesIn(const std::vector<office::PlaceMark> &places, qsizetype at, qsizetype length)
{
    QJsonArray list;
    const auto first = std::ranges::lower_bound(places, at, {}, &office::PlaceMark::at);
    for (auto mark = first; mark != places.end() && mark->at < at + length; ++mark)
        list.append(QJsonArray{qint64(mark->at), mark->place});
    return list;
}

/// False when the limit for text is reached; the rest is left out.
bool putText(QString text, int page, const Beside &beside = {})
{
    text.remove(QChar(u'\0'));
    if (page > 0 && text.isEmpty())
        put({{worker::page, page}, {worker::text, QString()}});
    for (qsizetype at = 0; at < text.size();) {
        qsizetype length = std::min(pieceLength, text.size() - at);
        if (at + length < text.size() && text[at + length - 1].isHighSurrogate())
            --length;
        QString piece = text.sliced(at, length);
        const qsizetype bytes = piece.toUtf8().size();
        if (bytes > textLeft)
            return false;
        textLeft -= bytes;
        QJsonObject line{{worker::text, piece}};
        if (page > 0)
            line.insert(worker::page, page);
        if (at == 0 && !beside.name.isEmpty())
            line.insert(worker::name, beside.name);
        if (const QJsonArray places = placesIn(beside.places, at, length); !places.isEmpty())
            line.insert(worker::places, places);
        put(line);
        at += length;
    }
    return true;
}

std::optional<QByteArray> contents(int descriptor, qint64 limit)
{
    QByteArray bytes;
    struct stat status{};
    if (fstat(descriptor, &status) == 0 && status.st_size > 0 && status.st_size <= limit)
        bytes.reserve(status.st_size + 1);
    QByteArray block(1 << 16, Qt::Uninitialized);
    for (;;) {
        const ssize_t got = ::read(descriptor, block.data(), size_t(block.size()));
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return std::nullopt;
        if (got == 0)
            return bytes;
        bytes.append(block.constData(), got);
        if (bytes.size() > limit)
            return std::nullopt;
    }
}

QString toQString(const poppler::ustring &text)
{
    const poppler::byte_array utf8 = text.to_utf8();
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

void readPdf(const QByteArray &bytes)
{
    poppler::set_debug_error_function([](const std::string &, void *) { }, nullptr);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes.constData(), int(bytes.size())));
    if (!document)
        return putEnd(worker::damaged);
    if (document->is_locked())
        return putEnd(worker::encrypted);
    const int count = std::min(document->pages(), worker::mostPages);
    put({{worker::kind, u"pdf"_s}, {worker::pageCount, count}});
    for (int i = 0; i < count; ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        if (!page) {
            put({{worker::page, i + 1}, {worker::broken, true}});
            continue;
        }
        // Physical layout keeps what stands in one row in one line: "Policy number    4471" must not come apart, neither for a reader of tables
        // nor for the rules that find a value by the label before it.
        QString text = toQString(page->text(poppler::rectf(), poppler::page::physical_layout));
        text.remove(u'\f');
        if (!putText(text.trimmed().isEmpty() ? QString() : text, i + 1))
            return putEnd(worker::tooMuchText);
    }
    putEnd(worker::complete);
}

/// What the file is by its first bytes, when it is something that is not text.
QLatin1StringView knownBinary(const QByteArray &bytes)
{
    static constexpr std::pair<QByteArrayView, QLatin1StringView> signatures[] = {
        {"SQLite format 3", worker::database},
        {"\x89PNG", worker::image},
        {"\xff\xd8\xff", worker::image},
        {"GIF8", worker::image},
        {"II*", worker::image},
        {"MM\x01*", worker::image},
    };
    for (const auto &[signature, name] : signatures) {
        if (bytes.startsWith(signature))
            return name;
    }
    return {};
}

/// Text in a known or guessed encoding has next to no control characters.
bool isBinary(QStringView text)
{
    const QStringView sample = text.first(std::min<qsizetype>(text.size(), 100'000));
    qsizetype controls = 0;
    for (const QChar c : sample)
        controls += (c < u' ' && c != u'\n' && c != u'\r' && c != u'\t' && c != u'\f' && c != u'\x1b') || c == QChar::ReplacementCharacter;
    return controls * 50 > sample.size();
}

QString kindOf(const QString &suffix)
{
    if (suffix == u"csv" || suffix == u"tsv")
        return u"csv"_s;
    if (suffix == u"md" || suffix == u"markdown")
        return u"markdown"_s;
    if (suffix == u"html" || suffix == u"htm" || suffix == u"xhtml")
        return u"html"_s;
    return suffix == u"eml" || suffix == u"mbox" ? u"mail"_s : u"text"_s;
}

QString firstHeading(QStringView markdown)
{
    for (const QStringView line : markdown.first(std::min<qsizetype>(markdown.size(), 5000)).split(u'\n')) {
        if (line.startsWith(u"# "))
            return line.sliced(2).trimmed().toString();
    }
    return {};
}

void readBytes(const QByteArray &bytes, const QString &suffix);

/// In English: it stands in the text that a model may get.
QString whyNot(const QString &end)
{
    if (end == worker::complete)
        return {};
    static const QHash<QString, QString> reasons{{worker::encrypted, u"it is encrypted"_s},
                                                 {worker::damaged, u"it is damaged"_s},
                                                 {worker::image, u"a picture"_s},
                                                 {worker::binary, u"not a text"_s},
                                                 {worker::database, u"a database"_s},
                                                 {worker::zip, u"an archive"_s},
                                                 {worker::oldOffice, u"an old Office file"_s},
                                                 {worker::tooMuchText, u"the rest is too long"_s},
                                                 {worker::memory, u"it needs too much memory"_s}};
    return reasons.value(end, u"it could not be read to its end"_s);
}

AttachmentText readAttachment(const QByteArray &bytes, const QString &suffix)
{
    constexpr int Deepest = 5;
    if (bytes.isEmpty())
        return {{}, u"it is empty"_s};
    if (captures >= Deepest)
        return {{}, u"too deep inside other files"_s};
    Capture mine;
    Capture *outer = std::exchange(capture, &mine);
    ++captures;
    readBytes(bytes, suffix);
    --captures;
    capture = outer;
    return {mine.text, whyNot(mine.end)};
}

void readMails(const QByteArray &bytes)
{
    const int count = std::min(countMails(bytes), worker::mostPages);
    put({{worker::kind, u"mail"_s}, {worker::pageCount, count}});
    bool fits = true;
    qint64 before = textLeft;
    readMailbox(bytes, readAttachment, [&](int number, const MailText &mail) {
        textLeft = before; // as in readText()
        fits = number <= count && putText(QString(mail.text).replace(u"\r\n"_s, u"\n"_s), number);
        before = textLeft;
        return fits;
    });
    putEnd(fits ? worker::complete : worker::tooMuchText);
}

/// Not `alone`: other files follow in this process, so nothing that needs a parser is read.
void readText(const QByteArray &bytes, const QString &suffix, bool alone = true)
{
    QString kind = kindOf(suffix);
    if (!alone && (kind == u"html" || kind == u"mail"))
        return putEnd(worker::binary);
    if (suffix == u"mbox" || (kind == u"mail" && looksLikeMailbox(bytes) && countMails(bytes) > 1))
        return readMails(bytes);
    QString encoding;
    QString text = decodeText(bytes, &encoding, kind == u"html" ? declaredCharset(bytes) : QByteArray());
    if (isBinary(text))
        return putEnd(worker::binary);
    const bool isHtml = kind == u"html" || (suffix.isEmpty() && looksLikeHtml(text));
    if (!alone && isHtml)
        return putEnd(worker::binary);
    QString title;
    if (kind == u"mail") {
        const qint64 before = textLeft;
        MailText mail = readMail(bytes, readAttachment);
        textLeft = before; // what stood in attachments counts as a part of the mail
        title = mail.subject;
        encoding = mail.charset;
        text = std::move(mail.text);
    } else if (kind == u"markdown") {
        title = firstHeading(text);
    } else if (isHtml) {
        HtmlText html = readHtml(text);
        kind = u"html"_s;
        title = html.title;
        text = std::move(html.text);
    }
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    put({{worker::kind, kind}, {worker::title, title}, {worker::encoding, encoding}});
    putEnd(putText(std::move(text), 0) ? worker::complete : worker::tooMuchText);
}

class OfficeLines : public office::TextSink {
public:
    void begin(QLatin1StringView kind, const QString &title, int pageCount) override
    {
        QJsonObject line{{worker::kind, kind}, {worker::title, title}};
        if (pageCount > 0)
            line.insert(worker::pageCount, pageCount);
        put(line);
    }
    bool text(int page, const QString &text, const QString &name, const std::vector<office::PlaceMark> &places) override
    {
        return putText(text, page, {name, places});
    }
};

bool isOfficeSuffix(const QString &suffix)
{
    static constexpr QStringView suffixes[] = {u"docx", u"docm", u"dotx", u"dotm", u"xlsx", u"xlsm", u"xltx", u"xltm", u"pptx", u"pptm", u"potx",
                                               u"potm", u"ppsx", u"ppsm", u"odt",  u"ods",  u"odp",  u"odg",  u"ott",  u"ots",  u"otp"};
    return std::ranges::find(suffixes, suffix) != std::end(suffixes);
}

/// Office files, whatever they are called. False when it is something else.
bool readOfficeFile(const QByteArray &bytes, const QString &suffix)
{
    if (bytes.startsWith("\xd0\xcf\x11\xe0")) {
        putEnd(office::oldOfficeKind(bytes));
        return true;
    }
    const QByteArrayView head = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 4'000));
    OfficeLines lines;
    if (head.startsWith("PK\x03\x04") || head.startsWith("PK\x05\x06") || head.startsWith("PK\x07\x08")) {
        const QLatin1StringView end = office::readOffice(bytes, lines);
        putEnd(end == worker::damaged && !isOfficeSuffix(suffix) ? worker::zip : end);
        return true;
    }
    if (!isOfficeSuffix(suffix) && !suffix.startsWith(u"fod") && !head.startsWith("<?xml"))
        return false;
    if (head.contains("urn:oasis:names:tc:opendocument") && head.contains("office:document")) {
        bool refused = false;
        const bool wanted = office::readFlatOdf(bytes, lines, refused);
        putEnd(refused ? worker::doctype : wanted ? worker::complete : worker::tooMuchText);
        return true;
    }
    if (head.contains("mso-application") || head.contains("http://schemas.microsoft.com/office/2006/xmlPackage")) {
        putEnd(worker::flatOffice);
        return true;
    }
    if (!isOfficeSuffix(suffix))
        return false;
    // Bytes before the container do not keep others from opening it.
    putEnd(head.contains("PK\x03\x04") ? office::readOffice(bytes, lines) : worker::damaged);
    return true;
}

void readBytes(const QByteArray &bytes, const QString &suffix)
{
    // The PDF standard lets up to 1,024 bytes of something else stand before the header, and mail gateways use that.
    const qsizetype pdf = QByteArrayView(bytes).first(std::min<qsizetype>(bytes.size(), 1024 + 5)).indexOf("%PDF-");
    if (pdf >= 0 && (pdf == 0 || suffix == u"pdf"))
        return readPdf(bytes);
    if (suffix == u"pdf")
        return putEnd(worker::damaged);
    if (readOfficeFile(bytes, suffix))
        return;
    const QLatin1StringView binary = knownBinary(bytes);
    if (!binary.isEmpty())
        return putEnd(binary);
    readText(bytes, suffix);
}

void readDocument(int input, const QString &suffix, const ExtractionLimits &limits)
{
    const std::optional<QByteArray> bytes = contents(input, limits.fileBytes);
    if (!bytes)
        return putEnd(worker::unreadable);
    readBytes(*bytes, suffix);
}

/// Many plain texts, one after the other, each behind a line with its suffix and size. No parser runs here but the decoder of characters, so that one
/// file cannot take the process over and write the text of the next. What turns out to need a parser is answered as binary and read alone.
void readBundle(int input, const ExtractionLimits &limits)
{
    constexpr qint64 Largest = 300'000'000;
    const std::optional<QByteArray> bytes = contents(input, Largest);
    const qint64 allowed = textLeft;
    for (qsizetype at = 0; bytes && at < bytes->size();) {
        const qsizetype newline = bytes->indexOf('\n', at);
        const QByteArray head = newline < 0 ? QByteArray() : bytes->sliced(at, newline - at);
        const qsizetype size = head.sliced(head.lastIndexOf(' ') + 1).toLongLong();
        if (newline < 0 || size <= 0 || size > bytes->size() - newline - 1)
            return;
        const QByteArray file = bytes->sliced(newline + 1, size);
        at = newline + 1 + size;
        textLeft = std::min(allowed, limits.textBytes);
        if (const QLatin1StringView binary = knownBinary(file); !binary.isEmpty() || file.first(std::min<qsizetype>(size, 1024)).contains("%PDF-"))
            putEnd(worker::binary);
        else
            readText(file, QString::fromUtf8(head.first(head.lastIndexOf(' '))).toLower(), false);
    }
}

/// One page as a grey picture (PGM), for a program that reads pictures. 300 dots an inch are what text recognition is made for.
int renderPage(int input, int number, const ExtractionLimits &limits)
{
    constexpr double MostPixels = 40e6;
    const std::optional<QByteArray> bytes = contents(input, limits.fileBytes);
    if (!bytes || !poppler::page_renderer::can_render())
        return 1;
    poppler::set_debug_error_function([](const std::string &, void *) { }, nullptr);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes->constData(), int(bytes->size())));
    const std::unique_ptr<poppler::page> page(document && !document->is_locked() ? document->create_page(number - 1) : nullptr);
    if (!page)
        return 1;
    const poppler::rectf size = page->page_rect();
    const double pixels = size.width() / 72 * 300 * size.height() / 72 * 300;
    const double dots = pixels > MostPixels ? 300 * std::sqrt(MostPixels / pixels) : 300;
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_gray8);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const poppler::image image = renderer.render_page(page.get(), dots, dots);
    if (!image.is_valid())
        return 1;
    const QByteArray head = "P5\n" + QByteArray::number(image.width()) + ' ' + QByteArray::number(image.height()) + "\n255\n";
    bool written = writeAll(head.constData(), size_t(head.size()));
    for (int row = 0; written && row < image.height(); ++row)
        written = writeAll(image.const_data() + qsizetype(row) * image.bytes_per_row(), size_t(image.width()));
    return written ? 0 : 1;
}

/// A page as it looks, with its words and where they stand, for a person: a line of JSON, then a PPM picture.
int drawPage(int input, const QString &wanted, const ExtractionLimits &limits)
{
    constexpr double MostPixels = 12e6;
    constexpr qsizetype MostWords = 20'000;
    const std::optional<QByteArray> bytes = contents(input, limits.fileBytes);
    if (!bytes || !poppler::page_renderer::can_render())
        return 1;
    poppler::set_debug_error_function([](const std::string &, void *) { }, nullptr);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes->constData(), int(bytes->size())));
    const std::unique_ptr<poppler::page> page(document && !document->is_locked() ? document->create_page(wanted.section(u':', 0, 0).toInt() - 1)
                                                                                 : nullptr);
    if (!page)
        return 1;
    const poppler::rectf size = page->page_rect();
    const double asked = std::clamp(wanted.section(u':', 1, 1).toDouble(), 36.0, 400.0);
    const double pixels = size.width() / 72 * asked * size.height() / 72 * asked;
    const double dots = pixels > MostPixels ? asked * std::sqrt(MostPixels / pixels) : asked;
    poppler::page_renderer renderer;
    renderer.set_image_format(poppler::image::format_rgb24);
    renderer.set_render_hint(poppler::page_renderer::antialiasing);
    renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
    const poppler::image image = renderer.render_page(page.get(), dots, dots);
    if (!image.is_valid() || size.width() <= 0 || size.height() <= 0)
        return 1;
    QJsonArray words;
    for (const poppler::text_box &word : page->text_list()) {
        const poppler::rectf box = word.bbox();
        if (words.size() < MostWords)
            words.append(QJsonArray{box.x() / size.width(), box.y() / size.height(), box.width() / size.width(), box.height() / size.height(),
                                    toQString(word.text())});
    }
    put({{worker::width, image.width()}, {worker::height, image.height()}, {worker::words, words}});
    bool written = true;
    for (int row = 0; written && row < image.height(); ++row)
        written = writeAll(image.const_data() + qsizetype(row) * image.bytes_per_row(), size_t(image.width()) * 3);
    return written ? 0 : 1;
}

/// The texts of an Office file that is to be copied.
void putCopyTexts(int input, const ExtractionLimits &limits)
{
    const std::optional<QByteArray> bytes = contents(input, limits.fileBytes);
    if (!bytes)
        return putEnd(worker::unreadable);
    const office::CopyTexts copy = office::copyTexts(*bytes);
    int number = 0;
    for (const office::CopyText &text : copy.texts) {
        put({{worker::page, ++number}, {worker::name, text.name}, {worker::table, text.table}, {worker::text, QString()}});
        for (qsizetype at = 0; at < text.text.size(); at += pieceLength)
            put({{worker::page, number}, {worker::text, text.text.sliced(at, std::min(pieceLength, text.text.size() - at))}});
    }
    put({{worker::kind, copy.kind}, {worker::end, copy.end}});
}

/// Standard input: a line of JSON with the edits of each text, [[[begin, end, words], …], …], then the file. The copy comes behind a line
/// with its size.
void putCopy(int input, const ExtractionLimits &limits)
{
    const std::optional<QByteArray> bytes = contents(input, 2 * limits.fileBytes);
    const qsizetype line = bytes ? bytes->indexOf('\n') : -1;
    if (line < 0)
        return putEnd(worker::unreadable);
    std::vector<std::vector<office::CopyEdit>> edits;
    const QJsonArray texts = QJsonDocument::fromJson(bytes->first(line)).array();
    for (const QJsonValue &text : texts) {
        edits.emplace_back();
        const QJsonArray list = text.toArray();
        for (const QJsonValue &value : list) {
            const QJsonArray edit = value.toArray();
            edits.back().push_back({qsizetype(edit.at(0).toInteger()), qsizetype(edit.at(1).toInteger()), edit.at(2).toString()});
        }
    }
    const office::OfficeCopy copy = office::writeCopy(bytes->sliced(line + 1), edits);
    put({{worker::size, copy.bytes.size()}, {worker::end, copy.end}});
    if (copy.end == worker::complete)
        writeAll(copy.bytes.constData(), size_t(copy.bytes.size()));
}

QString pdfText(const QByteArray &bytes)
{
    poppler::set_debug_error_function([](const std::string &, void *) { }, nullptr);
    const std::unique_ptr<poppler::document> document(poppler::document::load_from_raw_data(bytes.constData(), int(bytes.size())));
    if (!document || document->is_locked())
        return {};
    QString text;
    for (const std::string &key : document->info_keys())
        text += toQString(document->info_key(key)) + u'\n';
    text += toQString(document->metadata()) + u'\n';
    for (int i = 0; i < document->pages(); ++i) {
        const std::unique_ptr<poppler::page> page(document->create_page(i));
        text += page ? toQString(page->text()) + u'\n' : QString();
    }
    return document->has_embedded_files() ? QString() : text;
}

/// All that can be read in a copy, by whatever way: looked through for values that should be gone.
void putEverything(int input, const ExtractionLimits &limits)
{
    const std::optional<QByteArray> bytes = contents(input, limits.fileBytes);
    if (!bytes)
        return putEnd(worker::unreadable);
    QString text = QString::fromUtf8(*bytes);
    QLatin1StringView end = worker::complete;
    if (bytes->startsWith("PK\x03\x04")) {
        office::PackageText package = office::packageText(*bytes);
        end = package.end;
        text = std::move(package.text);
    } else if (bytes->startsWith("%PDF-")) {
        const QString inside = pdfText(*bytes);
        end = inside.isEmpty() ? worker::damaged : worker::complete;
        text = inside + QString::fromLatin1(*bytes);
    }
    put({{worker::kind, u"text"_s}});
    putEnd(putText(std::move(text), 0) ? end : worker::tooMuchText);
}

/// Tries what a file that took over the worker would try. `path` is a file of the person's that the worker has no business with.
int tryToEscape(const QString &path)
{
    const QByteArray name = path.toLocal8Bit();
    const QByteArray beside = name + ".written";
    QJsonObject line;
    line.insert(worker::canRead, ::open(name.constData(), O_RDONLY | O_CLOEXEC) >= 0);
    line.insert(worker::canWrite, ::open(beside.constData(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600) >= 0);
    line.insert(worker::canConnect, ::socket(AF_INET, SOCK_STREAM, 0) >= 0 || ::socket(AF_UNIX, SOCK_STREAM, 0) >= 0);
    const pid_t child = ::fork();
    if (child == 0)
        _exit(0);
    line.insert(worker::canStart, child > 0);
    put(line);
    return 0;
}

} // namespace

int runExtractionWorker(const QString &path, const ExtractionLimits &limits)
{
    std::set_new_handler(outOfMemory);
    std::set_terminate(outOfMemory); // Qt and poppler end here when memory is refused
    textLeft = limits.textBytes;
    int input = STDIN_FILENO;
    QString suffix = path.section(u'.', -1).toLower();
    if (path.startsWith(u"stdin:"))
        textLeft = std::min(limits.textBytes, path.sliced(6).section(u'.', 0, 0).toLongLong());
    if (path.startsWith(u"bundle:"))
        textLeft = std::min(limits.textBytes, path.sliced(7).toLongLong());
    static const QStringList orders{u"stdin:"_s,      u"bundle:"_s, u"render:"_s,     u"draw:"_s,
                                    u"copy-texts:"_s, u"copy:"_s,   u"everything:"_s, u"canary:"_s};
    if (std::ranges::none_of(orders, [&path](const QString &order) { return path.startsWith(order); })) {
        input = ::open(path.toLocal8Bit().constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
        suffix = QFileInfo(path).suffix().toLower();
    }
    if (input < 0) {
        putEnd(worker::unreadable);
        return 1;
    }
    const Confinement confinement = confineThisProcess(limits);
    put({{worker::landlock, confinement.files}, {worker::seccomp, confinement.calls}});
    if (path.startsWith(u"canary:"))
        return tryToEscape(path.sliced(7));
    if (path.startsWith(u"render:"))
        return renderPage(input, path.sliced(7).toInt(), limits);
    if (path.startsWith(u"draw:"))
        return drawPage(input, path.sliced(5), limits);
    if (path.startsWith(u"copy-texts:"))
        putCopyTexts(input, limits);
    else if (path.startsWith(u"copy:"))
        putCopy(input, limits);
    else if (path.startsWith(u"everything:"))
        putEverything(input, limits);
    else if (path.startsWith(u"bundle:"))
        readBundle(input, limits);
    else
        readDocument(input, suffix, limits);
    return 0;
}

} // namespace countersign
