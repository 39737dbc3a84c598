// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/worker_run.h"

#include "core/documents/sandbox.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <sys/mman.h>
#include <unistd.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WorkerRun)
};

bool writeAll(int descriptor, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), size_t(bytes.size()));
        if (written <= 0)
            return false;
        bytes = bytes.sliced(written);
    }
    return true;
}

} // namespace

MemoryInput::MemoryInput(const std::vector<QByteArray> &pieces) : m_descriptor(::memfd_create("input", MFD_CLOEXEC))
{
    bool whole = m_descriptor >= 0;
    for (const QByteArray &piece : pieces)
        whole = whole && writeAll(m_descriptor, piece);
    if (m_descriptor >= 0 && (!whole || ::lseek(m_descriptor, 0, SEEK_SET) != 0)) {
        ::close(m_descriptor);
        m_descriptor = -1;
    }
}

MemoryInput::~MemoryInput()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

QString readerProgram(const QString &worker)
{
    if (!worker.isEmpty())
        return QFileInfo(worker).canonicalFilePath();
    const QString own = QCoreApplication::applicationFilePath();
    const QString reader = QFileInfo(own).absoluteDir().filePath(u"countersign-extract"_s);
    return QFileInfo(QFileInfo::exists(reader) ? reader : own).canonicalFilePath();
}

Result<QByteArray> runReader(const QString &order, int input, const ExtractionLimits &limits, const QString &worker, qint64 mostBytes,
                             const std::function<bool()> &keepGoing)
{
    const QString program = readerProgram(worker);
    if (program.isEmpty() || input < 0)
        return failure(ErrorCode::Tool, Words::tr("The program that reads documents is missing. Install Countersign again."));
    QProcess process;
    prepareWorker(process, program, order, input, limits, workerIsolation(program));
    process.start(QIODevice::ReadOnly);
    if (!process.waitForStarted())
        return failure(ErrorCode::Tool, Words::tr("The program that reads documents could not be started. Try again."));
    QByteArray output;
    QElapsedTimer clock;
    clock.start();
    const auto stop = [&process](ErrorCode code, const QString &sentence) -> Result<QByteArray> {
        process.kill();
        process.waitForFinished();
        return failure(code, sentence);
    };
    for (;;) {
        const bool running = process.state() != QProcess::NotRunning;
        if (running)
            process.waitForReadyRead(100);
        output += process.readAllStandardOutput();
        if (output.size() > mostBytes)
            return stop(ErrorCode::Tool, Words::tr("The file is too large for this."));
        if (!running)
            break;
        if (keepGoing && !keepGoing())
            return stop(ErrorCode::Cancelled, Words::tr("Stopped."));
        if (clock.elapsed() > limits.wallMs)
            return stop(ErrorCode::Tool,
                        Words::tr("This took longer than the %1 seconds that are allowed and was stopped.").arg((limits.wallMs + 999) / 1000));
    }
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        return failure(ErrorCode::Tool, Words::tr("The file is damaged, or needs more time or memory than is allowed."));
    (void)takeLine(output); // how the reader is confined
    return output;
}

QJsonObject takeLine(QByteArray &output)
{
    const qsizetype newline = output.indexOf('\n');
    const QJsonObject line = newline < 0 ? QJsonObject() : QJsonDocument::fromJson(output.first(newline)).object();
    output.remove(0, newline < 0 ? output.size() : newline + 1);
    return line;
}

QString whyReaderEnded(const QString &end)
{
    if (end == worker::encrypted)
        return Words::tr("The file is encrypted. Open it with its password, save it without one, and try again.");
    if (end == worker::tooMuchText)
        return Words::tr("There is more text in the file than can be redacted at once. Split it.");
    if (end == worker::bomb || end == worker::doctype)
        return Words::tr("The file is made to break readers, and is not copied.");
    return Words::tr("Not all of the file can be read, so it cannot be copied safely. Open it, save it again, and try once more.");
}

} // namespace countersign
