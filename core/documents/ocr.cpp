// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/ocr.h"

#include "core/documents/sandbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <sys/mman.h>
#include <unistd.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largestPicture = 100'000'000; // bytes

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ocr)
};

QString missing()
{
    return Words::tr("Reading scans needs the program tesseract and its languages, which are not installed. On Debian and Ubuntu: "
                     "apt install tesseract-ocr tesseract-ocr-deu (or another language). Then try again.");
}

/// All that the process writes, or why not.
Result<QByteArray> outputOf(QProcess &process, const ExtractionLimits &limits, const std::function<bool()> &keepGoing)
{
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return failure(ErrorCode::Tool, Words::tr("The program that reads scans could not be started."));
    QByteArray output;
    QElapsedTimer clock;
    clock.start();
    const auto stop = [&](ErrorCode code, const QString &sentence) -> Result<QByteArray> {
        process.kill();
        process.waitForFinished();
        return failure(code, sentence);
    };
    for (;;) {
        const bool running = process.state() != QProcess::NotRunning;
        if (running)
            process.waitForReadyRead(100);
        output += process.readAllStandardOutput();
        if (output.size() > largestPicture)
            return stop(ErrorCode::Tool, Words::tr("The page is too large to be drawn."));
        if (!running)
            break;
        if (keepGoing && !keepGoing())
            return stop(ErrorCode::Cancelled, Words::tr("Reading was stopped."));
        if (clock.elapsed() > limits.wallMs)
            return stop(ErrorCode::Tool,
                        Words::tr("Reading the scan took longer than the %1 seconds that are allowed and was stopped.").arg(limits.wallMs / 1000));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorCode::Tool, Words::tr("The scan could not be read: the page is damaged, or needs more time or memory than is allowed."));
    return output;
}

QString readerBeside(const QString &worker)
{
    if (!worker.isEmpty())
        return QFileInfo(worker).canonicalFilePath();
    const QString own = QCoreApplication::applicationFilePath();
    const QString reader = QFileInfo(own).absoluteDir().filePath(u"countersign-extract"_s);
    return QFileInfo(QFileInfo::exists(reader) ? reader : own).canonicalFilePath();
}

/// A picture that a process can have as its standard input.
class PictureFile {
public:
    explicit PictureFile(const QByteArray &bytes) : m_descriptor(::memfd_create("page", MFD_CLOEXEC))
    {
        for (qsizetype at = 0; m_descriptor >= 0 && at < bytes.size();) {
            const ssize_t written = ::write(m_descriptor, bytes.constData() + at, size_t(bytes.size() - at));
            if (written <= 0)
                break;
            at += written;
        }
        if (m_descriptor >= 0)
            ::lseek(m_descriptor, 0, SEEK_SET);
    }
    ~PictureFile()
    {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    Q_DISABLE_COPY_MOVE(PictureFile)
    [[nodiscard]] int descriptor() const { return m_descriptor; }

private:
    int m_descriptor;
};

Result<QByteArray> pictureOf(QFile &file, int page, const QString &program, const ExtractionLimits &limits, const std::function<bool()> &keepGoing)
{
    if (page == 0) {
        if (file.size() > largestPicture)
            return failure(ErrorCode::Tool, Words::tr("The picture is too large to be read."));
        return file.readAll();
    }
    QProcess process;
    prepareWorker(process, program, u"render:%1"_s.arg(page), file.handle(), limits, workerIsolation(program));
    const auto output = outputOf(process, limits, keepGoing);
    if (!output)
        return output;
    const qsizetype picture = output->indexOf("\nP5\n"); // behind the line that says how the worker is confined
    if (picture < 0)
        return failure(ErrorCode::Tool, Words::tr("The page could not be drawn: it is damaged."));
    return output->sliced(picture + 1);
}

} // namespace

bool isPicture(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const QByteArray start = file.read(8);
    return start.startsWith("\x89PNG") || start.startsWith("\xff\xd8\xff") || start.startsWith(QByteArrayView("II*\0", 4))
        || start.startsWith(QByteArrayView("MM\0*", 4));
}

Result<OcrProgram> ocrProgram()
{
    static const OcrProgram found = [] {
        OcrProgram program;
        program.path = QStandardPaths::findExecutable(u"tesseract"_s, {u"/usr/bin"_s, u"/usr/local/bin"_s});
        const QString folders = u"/usr/share/tesseract-ocr/5/tessdata /usr/share/tesseract-ocr/4.00/tessdata /usr/share/tessdata"_s;
        for (const QString &folder : folders.split(u' ')) {
            for (const QFileInfo &data : QDir(folder).entryInfoList({u"*.traineddata"_s}, QDir::Files, QDir::Name)) {
                if (const QString name = data.completeBaseName(); name != u"osd" && !program.languages.contains(name))
                    program.languages.append(name);
            }
        }
        return program;
    }();
    if (found.path.isEmpty() || found.languages.isEmpty())
        return failure(ErrorCode::Unsupported, missing());
    return found;
}

Result<QString> recognisePage(const QString &path, int page, const ExtractionLimits &limits, const QString &worker,
                              const std::function<bool()> &keepGoing)
{
    const auto ocr = ocrProgram();
    if (!ocr)
        return std::unexpected(ocr.error());
    const QString program = readerBeside(worker);
    if (workerIsolation(program) != Isolation::Full)
        return failure(ErrorCode::Unsupported, Words::tr("Scans are read in a sandbox only, and this machine has none. Install bubblewrap."));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("There is no file %1.").arg(path));
    const auto picture = pictureOf(file, page, program, limits, keepGoing);
    if (!picture)
        return std::unexpected(picture.error());
    const PictureFile input(*picture);
    QProcess process;
    // All installed languages at once: which one a scan is in shows only when it is read.
    prepareSandboxed(process, ocr->path, {u"stdin"_s, u"stdout"_s, u"-l"_s, ocr->languages.join(u'+')}, input.descriptor(), limits);
    const auto text = outputOf(process, limits, keepGoing);
    if (!text)
        return std::unexpected(text.error());
    return QString::fromUtf8(*text).remove(u'\f').trimmed();
}

} // namespace countersign
