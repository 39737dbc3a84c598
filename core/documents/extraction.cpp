// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/extraction.h"

#include "core/base/logging.h"
#include "core/documents/sandbox.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QLocale>
#include <QtCore/QScopeGuard>
#include <QtCore/QSet>
#include <csignal>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLine = 8'000'000;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Extraction)
};

/// Collects what a worker writes. Nothing it says is trusted to be in order or in bounds.
class Reading {
public:
    explicit Reading(const ExtractionLimits &limits) : m_textLeft(limits.textBytes) { }

    /// False when the worker writes what it must not.
    bool feed(const QByteArray &bytes)
    {
        m_pending += bytes;
        qsizetype at = 0;
        for (qsizetype newline; (newline = m_pending.indexOf('\n', at)) >= 0; at = newline + 1) {
            if (!takeLine(QByteArrayView(m_pending).sliced(at, newline - at)))
                return false;
        }
        m_pending.remove(0, at);
        return m_pending.size() <= longestLine;
    }

    ExtractedDocument document;
    QString end;
    QSet<int> brokenPages;

private:
    bool takeLine(QByteArrayView line)
    {
        const QJsonObject object = QJsonDocument::fromJson(line.toByteArray()).object();
        if (object.isEmpty() || !end.isEmpty())
            return false;
        if (object.contains(worker::kind)) {
            document.kind = object.value(worker::kind).toString();
            document.title = object.value(worker::title).toString().left(300);
            document.encoding = object.value(worker::encoding).toString();
            document.paged = object.contains(worker::pageCount);
            document.pageCount = std::clamp(object.value(worker::pageCount).toInt(), 0, worker::mostPages);
        }
        if (object.value(worker::broken).toBool())
            brokenPages.insert(object.value(worker::page).toInt());
        if ((object.contains(worker::text) || object.contains(worker::broken)) && !takeText(object))
            return false;
        end = object.value(worker::end).toString();
        return true;
    }

    bool takeText(const QJsonObject &object)
    {
        const QString text = object.value(worker::text).toString();
        const int page = document.paged ? object.value(worker::page).toInt() : 1;
        if (page < 1 || page > (document.paged ? document.pageCount : 1) || page < document.pages.size())
            return false;
        m_textLeft -= text.size();
        if (m_textLeft < 0)
            return false;
        while (document.pages.size() < page)
            document.pages.append(QString());
        document.pages.last() += text;
        return takePlaces(object, page);
    }

    bool takePlaces(const QJsonObject &object, int page)
    {
        if (const QString name = object.value(worker::name).toString().left(200); !name.isEmpty() && document.paged) {
            document.pageNames.resize(page);
            document.pageNames.last() = name;
        }
        const QJsonArray places = object.value(worker::places).toArray();
        for (const QJsonValue &value : places) {
            const PagePlace mark{page, qsizetype(value.toArray().at(0).toInteger(-1)), value.toArray().at(1).toString().left(40)};
            const bool ascends = document.places.empty() || document.places.back().page < page || document.places.back().at <= mark.at;
            if (!ascends || mark.at < 0 || mark.at >= document.pages.last().size())
                return false;
            document.places.push_back(mark);
        }
        return true;
    }

    QByteArray m_pending;
    qint64 m_textLeft;
};

QString numbers(const QList<int> &pages)
{
    QStringList list;
    for (const int page : pages.first(std::min<qsizetype>(pages.size(), 10)))
        list.append(QString::number(page));
    return pages.size() > 10 ? list.join(u", "_s) + u", …"_s : list.join(u", "_s);
}

QString aboutPages(const QList<int> &pages, const char *one, const char *many)
{
    if (pages.isEmpty())
        return {};
    return QCoreApplication::translate("Extraction", pages.size() == 1 ? one : many).arg(numbers(pages));
}

QString megabytes(qint64 bytes) { return QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat); }

QString aboutOldOffice(const QString &end)
{
    if (end == worker::oldWord)
        return Words::tr("This is an old Word file (.doc), which is not read. Open it, save it as .docx and add that.");
    if (end == worker::oldSheet)
        return Words::tr("This is an old Excel file (.xls), which is not read. Open it, save it as .xlsx and add that.");
    if (end == worker::oldSlides)
        return Words::tr("This is an old PowerPoint file (.ppt), which is not read. Open it, save it as .pptx and add that.");
    if (end == worker::binarySheet)
        return Words::tr("This is a binary Excel file (.xlsb), which is not read. Open it, save it as .xlsx and add that.");
    if (end == worker::flatOffice)
        return Words::tr("This is an Office file in one piece of XML, which is not read. Open it, save it as .docx, .xlsx or .pptx and add that.");
    if (end == worker::oldOffice)
        return Words::tr("This is an old Office file, which is not read. Open it, save it as .docx, .xlsx, .pptx or PDF and add that.");
    return {};
}

QString aboutEnd(const QString &end, const ExtractionLimits &limits)
{
    if (end == worker::complete || end == worker::database)
        return {};
    if (end == worker::tooMuchText)
        return Words::tr("The document has more than %1 of text; the rest was left out. Split the file to have all of it read.")
            .arg(megabytes(limits.textBytes));
    if (end == worker::encrypted)
        return Words::tr("The file is encrypted: open it with its password, save it without one, and add it again.");
    if (end == worker::damaged)
        return Words::tr("The file is damaged or is not what its name says, and could not be opened. Save it again from the program that made it.");
    if (end == worker::memory)
        return Words::tr("Reading the file needs more memory than the %1 that are allowed.").arg(megabytes(limits.memoryBytes));
    if (end == worker::zip)
        return Words::tr("This is an archive, which is not read. Unpack it and add the files that were in it.");
    if (end == worker::partly)
        return Words::tr("The file is damaged: only a part of it could be read. Save it again from the program that made it.");
    if (end == worker::bomb)
        return Words::tr("The file unpacks to far more than it should, as files do that are made to break readers, and was not read.");
    if (end == worker::doctype)
        return Words::tr("The file holds a DOCTYPE, which no Office program writes and which is used to break readers, and was not read to its end.");
    if (const QString old = aboutOldOffice(end); !old.isEmpty())
        return old;
    if (end == worker::image)
        return Words::tr("This is a picture: there is no text in it that can be read.");
    if (end == worker::binary)
        return Words::tr("This is not a text: it holds bytes that stand for no characters. It was left out.");
    return Words::tr("The file could not be read to its end. Look whether it opens elsewhere, and add it again.");
}

/// How the process ended when it did not say so itself.
QString aboutExit(const QProcess &process, const ExtractionLimits &limits)
{
    const int signal = process.exitStatus() == QProcess::CrashExit ? process.exitCode() : process.exitCode() - 128;
    if (signal == SIGXCPU || (signal == SIGKILL && process.exitStatus() == QProcess::NormalExit))
        return Words::tr("Reading the file took more than the %1 seconds of computing that are allowed and was stopped.").arg(limits.cpuSeconds);
    return Words::tr("The reader broke off at this file, which is damaged or made to break readers. Nothing else was touched.");
}

void describe(Reading &reading, QString problem, const ExtractionLimits &limits)
{
    ExtractedDocument &document = reading.document;
    QStringList problems;
    if (!problem.isEmpty() || reading.end.isEmpty())
        problems.append(problem);
    else
        problems.append(aboutEnd(reading.end, limits));
    if (reading.end == worker::database)
        document.kind = u"database"_s;
    document.ending = problems.last();
    QList<int> empty;
    if (document.paged) {
        QList<int> broken(reading.brokenPages.begin(), reading.brokenPages.end());
        std::ranges::sort(broken);
        document.damagedPages = broken;
        for (qsizetype i = 0; i < document.pages.size(); ++i) {
            if (document.pages[i].isEmpty() && !reading.brokenPages.contains(int(i) + 1))
                empty.append(int(i) + 1);
        }
        const bool slides = document.kind == worker::slides;
        problems.append(aboutPages(empty,
                                   slides ? QT_TRANSLATE_NOOP("Extraction", "Slide %1 has no text (a picture?).")
                                          : QT_TRANSLATE_NOOP("Extraction", "Page %1 has no text (a scan?)."),
                                   slides ? QT_TRANSLATE_NOOP("Extraction", "Slides %1 have no text (pictures?).")
                                          : QT_TRANSLATE_NOOP("Extraction", "Pages %1 have no text (scans?).")));
        problems.append(aboutPages(broken, QT_TRANSLATE_NOOP("Extraction", "Page %1 is damaged and could not be read."),
                                   QT_TRANSLATE_NOOP("Extraction", "Pages %1 are damaged and could not be read.")));
    } else {
        document.pageCount = 0;
        if (reading.end == worker::complete && (document.pages.isEmpty() || document.pages.first().trimmed().isEmpty()))
            problems.append(Words::tr("The file has no text in it."));
    }
    problems.removeAll(QString());
    document.problem = problems.join(u' ');
}

struct OpenFile {
    int descriptor = -1;
    qint64 size = 0;
};

Result<OpenFile> openRegularFile(const QString &path)
{
    // Not blocking: a pipe with nobody at the other end would hold us for ever.
    const int descriptor = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY);
    if (descriptor < 0) {
        const bool missing = errno == ENOENT || errno == ENOTDIR;
        return failure(missing ? ErrorCode::NotFound : ErrorCode::Storage,
                       missing ? Words::tr("There is no file %1.").arg(path)
                               : Words::tr("The file %1 cannot be opened: you may not have the right to read it.").arg(path));
    }
    struct stat status{};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        ::close(descriptor);
        return failure(ErrorCode::BadUsage, Words::tr("%1 is not a file that can be read.").arg(path));
    }
    return OpenFile{descriptor, qint64(status.st_size)};
}

QString readerProgram()
{
    const QString own = QCoreApplication::applicationFilePath();
    const QString reader = QFileInfo(own).absoluteDir().filePath(u"countersign-extract"_s);
    return QFileInfo::exists(reader) ? reader : own;
}

/// Runs the worker to its end, or to ours. Gives the problem, empty when the worker said how it ended.
Result<QString> attend(QProcess &process, Reading &reading, const ExtractionLimits &limits, const std::function<bool()> &keepGoing)
{
    QElapsedTimer clock;
    clock.start();
    const auto stop = [&process](QString problem) {
        process.kill();
        process.waitForFinished();
        return problem;
    };
    for (;;) {
        const bool running = process.state() != QProcess::NotRunning;
        if (running)
            process.waitForReadyRead(100);
        if (!reading.feed(process.readAllStandardOutput()))
            return stop(Words::tr("The reader answered with something that makes no sense, and was stopped. The file may be made to break readers."));
        if (!running)
            break;
        if (keepGoing && !keepGoing()) {
            (void)stop({});
            return failure(ErrorCode::Cancelled, Words::tr("Reading was stopped."));
        }
        if (clock.elapsed() > limits.wallMs)
            return stop(
                Words::tr("Reading the file took longer than the %1 seconds that are allowed and was stopped.").arg((limits.wallMs + 999) / 1000));
    }
    return reading.end.isEmpty() ? aboutExit(process, limits) : QString();
}

} // namespace

Result<ExtractedDocument> extractDocument(const QString &path, const ExtractionLimits &limits, const QString &worker,
                                          const std::function<bool()> &keepGoing)
{
    const Result<OpenFile> file = openRegularFile(path);
    if (!file)
        return std::unexpected(file.error());
    const auto closing = qScopeGuard([&file] { ::close(file->descriptor); });
    Reading reading(limits);
    if (file->size == 0) {
        reading.document.kind = u"text"_s;
        reading.document.problem = Words::tr("The file is empty.");
        return reading.document;
    }
    if (file->size > limits.fileBytes) {
        reading.document.problem =
            Words::tr("The file is larger than the %1 that are read. Split it and add the parts.").arg(megabytes(limits.fileBytes));
        return reading.document;
    }
    const QString program = QFileInfo(worker.isEmpty() ? readerProgram() : worker).canonicalFilePath();
    if (program.isEmpty())
        return failure(ErrorCode::Tool, Words::tr("The program that reads documents is missing. Install Countersign again."));
    const Isolation isolation = workerIsolation(program);
    QProcess process;
    // The name of the file stays out of the list of processes; its suffix is all that the worker needs.
    prepareWorker(process, program, u"stdin:%1.%2"_s.arg(limits.textBytes).arg(QFileInfo(path).suffix().left(20)), file->descriptor, limits,
                  isolation);
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted()) {
        qCWarning(lcDocuments) << "extraction worker did not start:" << process.errorString();
        return failure(ErrorCode::Tool,
                       Words::tr("The program that reads documents could not be started. Try again; if it stays so, install Countersign again."));
    }
    Result<QString> problem = attend(process, reading, limits, keepGoing);
    if (!problem)
        return std::unexpected(problem.error());
    describe(reading, *problem, limits);
    reading.document.isolation = isolationName(isolation);
    return reading.document;
}

bool isPlainText(const QString &path, qint64 bytes)
{
    constexpr qint64 Largest = 1'000'000;
    static const QSet<QString> suffixes{u""_s,    u"txt"_s,  u"text"_s, u"md"_s,  u"markdown"_s, u"csv"_s, u"tsv"_s,  u"json"_s, u"jsonl"_s,
                                        u"log"_s, u"ini"_s,  u"conf"_s, u"cfg"_s, u"yaml"_s,     u"yml"_s, u"toml"_s, u"rst"_s,  u"org"_s,
                                        u"tex"_s, u"bib"_s,  u"c"_s,    u"cc"_s,  u"cpp"_s,      u"h"_s,   u"hpp"_s,  u"py"_s,   u"js"_s,
                                        u"ts"_s,  u"java"_s, u"rs"_s,   u"go"_s,  u"sh"_s,       u"sql"_s, u"r"_s,    u"rb"_s,   u"pl"_s,
                                        u"php"_s, u"cs"_s,   u"kt"_s,   u"css"_s, u"tab"_s,      u"srt"_s, u"vtt"_s};
    const QString suffix = QFileInfo(path).suffix().toLower();
    const bool number = !suffix.isEmpty() && std::ranges::all_of(suffix, [](QChar c) { return c.isDigit(); });
    return bytes > 0 && bytes <= Largest && (number || suffixes.contains(suffix));
}

namespace {

/// The files one after the other, each with a line before it: its suffix and its size.
class Bundle {
public:
    Bundle() : m_descriptor(::memfd_create("documents", MFD_CLOEXEC)) { }
    ~Bundle()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(Bundle)

    bool append(const QString &path)
    {
        const Result<OpenFile> opened = openRegularFile(path);
        if (!opened)
            return false;
        QFile file;
        if (!file.open(opened->descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle)) {
            ::close(opened->descriptor);
            return false;
        }
        const QByteArray bytes = file.readAll();
        const QByteArray suffix = QFileInfo(path).suffix().left(20).toUtf8();
        return !bytes.isEmpty() && write(QByteArray(suffix + ' ' + QByteArray::number(bytes.size()) + '\n' + bytes));
    }
    /// To be read from its beginning; below 0 when there is none.
    [[nodiscard]] int rewound() const { return m_descriptor >= 0 && ::lseek(m_descriptor, 0, SEEK_SET) == 0 ? m_descriptor : -1; }

private:
    bool write(QByteArrayView bytes) const
    {
        while (!bytes.isEmpty()) {
            const ssize_t written = ::write(m_descriptor, bytes.data(), size_t(bytes.size()));
            if (written <= 0)
                return false;
            bytes = bytes.sliced(written);
        }
        return true;
    }
    int m_descriptor;
};

/// Cuts what the worker writes into files: each ends with a line that says how.
class BundleReading {
public:
    BundleReading(const ExtractionLimits &limits, qsizetype files) : m_limits(limits), m_files(files), m_current(limits) { }
    [[nodiscard]] qsizetype next() const { return m_next; }

    /// False when the worker writes what it must not.
    bool feed(const QByteArray &bytes, const std::function<void(qsizetype, Reading &)> &done)
    {
        m_pending += bytes;
        qsizetype at = 0;
        for (qsizetype newline; (newline = m_pending.indexOf('\n', at)) >= 0; at = newline + 1) {
            if (m_next >= m_files || !m_current.feed(m_pending.sliced(at, newline - at + 1)))
                return false;
            if (m_current.end.isEmpty())
                continue;
            done(m_next++, m_current);
            m_current = Reading(m_limits);
        }
        m_pending.remove(0, at);
        return m_pending.size() <= longestLine;
    }

private:
    ExtractionLimits m_limits;
    qsizetype m_files;
    Reading m_current;
    QByteArray m_pending;
    qsizetype m_next = 0;
};

} // namespace

Result<void> extractTexts(const QStringList &paths, const ExtractionLimits &limits, const QString &worker,
                          const std::function<bool(qsizetype)> &keepGoing, const std::function<void(qsizetype, ExtractedDocument)> &read)
{
    Bundle bundle;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < paths.size(); ++i) {
        if (bundle.append(paths[i]))
            places.append(i);
    }
    const int input = bundle.rewound();
    const QString program = QFileInfo(worker.isEmpty() ? readerProgram() : worker).canonicalFilePath();
    if (program.isEmpty())
        return failure(ErrorCode::Tool, Words::tr("The program that reads documents is missing. Install Countersign again."));
    if (input < 0 || places.isEmpty())
        return {};
    const Isolation isolation = workerIsolation(program);
    QProcess process;
    prepareWorker(process, program, u"bundle:%1"_s.arg(limits.textBytes), input, limits, isolation);
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return failure(ErrorCode::Tool,
                       Words::tr("The program that reads documents could not be started. Try again; if it stays so, install Countersign again."));
    BundleReading reading(limits, places.size());
    QElapsedTimer clock;
    clock.start();
    bool wanted = true;
    const auto take = [&](qsizetype place, Reading &one) {
        // Asked before each: what comes after a no is thrown away.
        wanted = wanted && keepGoing(places[place]);
        if (!wanted || one.end != worker::complete)
            return;
        describe(one, {}, limits);
        one.document.isolation = isolationName(isolation);
        read(places[place], std::move(one.document));
    };
    const auto stop = [&process] {
        process.kill();
        process.waitForFinished();
    };
    for (;;) {
        const bool running = process.state() != QProcess::NotRunning;
        if (running)
            process.waitForReadyRead(100);
        const bool sensible = reading.feed(process.readAllStandardOutput(), take);
        if (!wanted || (running && reading.next() < places.size() && !keepGoing(places[reading.next()]))) {
            stop();
            return failure(ErrorCode::Cancelled, Words::tr("Reading was stopped."));
        }
        if (!sensible || clock.elapsed() > limits.wallMs)
            stop();
        if (!running || !sensible || clock.elapsed() > limits.wallMs)
            return {};
    }
}

} // namespace countersign
