// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/sandbox.h"

#include "core/base/logging.h"
#include "core/documents/confinement.h"
#include "core/documents/worker_lines.h"

#include <QtCore/QFileInfo>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QMutex>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <csignal>
#include <fcntl.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

QString bubblewrap()
{
    // Not from PATH: a folder that others may write could come first there.
    static const QString found = QStandardPaths::findExecutable(u"bwrap"_s, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s});
    return found;
}

QStringList bubblewrapArguments(const QString &program)
{
    QStringList arguments{u"--unshare-all"_s, u"--unshare-user"_s, u"--disable-userns"_s, u"--die-with-parent"_s, u"--new-session"_s, u"--clearenv"_s,
                          u"--setenv"_s,      u"LC_ALL"_s,         u"C.UTF-8"_s,          u"--ro-bind"_s,         u"/usr"_s,          u"/usr"_s};
    for (const QString &top : {u"/lib"_s, u"/lib64"_s, u"/bin"_s}) {
        const QFileInfo info(top);
        if (info.isSymLink())
            arguments << u"--symlink"_s << u"usr"_s + top << top;
        else if (info.exists())
            arguments << u"--ro-bind"_s << top << top;
    }
    for (const QString &file : {u"/etc/ld.so.cache"_s, u"/etc/fonts"_s, u"/var/cache/fontconfig"_s})
        arguments << u"--ro-bind-try"_s << file << file;
    arguments << u"--setenv"_s << QString::fromLatin1(wrappedVariable) << u"1"_s;
    arguments << u"--dev"_s << u"/dev"_s << u"--tmpfs"_s << u"/tmp"_s << u"--dir"_s << u"/home"_s;
    if (sanitized()) // its runtime reads /proc/self/maps, and its leak check needs calls that the worker gives up
        arguments << u"--proc"_s << u"/proc"_s << u"--setenv"_s << u"ASAN_OPTIONS"_s << u"detect_leaks=0"_s;
    if (!program.startsWith(u"/usr/"))
        arguments << u"--ro-bind"_s << program << program;
    return arguments << u"--chdir"_s << u"/"_s << u"--"_s << program;
}

/// Starts the canary; true when everything it tried was refused.
bool canaryIsHeld(const QString &program, Isolation isolation)
{
    QTemporaryDir folder;
    QFile secret(folder.filePath(u"canary"_s));
    if (!folder.isValid() || !secret.open(QIODevice::WriteOnly) || secret.write("canary\n") != 7 || !secret.flush())
        return false;
    QProcess process;
    ExtractionLimits limits;
    limits.cpuSeconds = 5;
    prepareWorker(process, program, u"canary:"_s + secret.fileName(), -1, limits, isolation);
    process.start();
    process.closeWriteChannel();
    if (!process.waitForFinished(20'000)) {
        process.kill();
        process.waitForFinished();
        return false;
    }
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0 || lines.size() < 2)
        return false;
    const QJsonObject force = QJsonDocument::fromJson(lines[0]).object();
    const QJsonObject tried = QJsonDocument::fromJson(lines[1]).object();
    const bool refused = std::ranges::all_of(std::initializer_list{worker::canRead, worker::canWrite, worker::canConnect, worker::canStart},
                                             [&](QLatin1StringView key) { return tried.value(key) == QJsonValue(false); });
    return refused && force.value(worker::seccomp).toBool() && !QFileInfo::exists(secret.fileName() + u".written");
}

} // namespace

QString isolationName(Isolation isolation)
{
    switch (isolation) {
    case Isolation::Full: return u"isolated"_s;
    case Isolation::Partial: return u"partly isolated"_s;
    case Isolation::None: break;
    }
    return u"not isolated"_s;
}

Isolation workerIsolation(const QString &program)
{
    static QMutex mutex;
    static QHash<QString, Isolation> known;
    const QMutexLocker lock(&mutex);
    if (const auto it = known.constFind(program); it != known.constEnd())
        return *it;
    Isolation isolation = Isolation::None;
    if (!bubblewrap().isEmpty() && canaryIsHeld(program, Isolation::Full))
        isolation = Isolation::Full;
    else if (canaryIsHeld(program, Isolation::Partial))
        isolation = Isolation::Partial;
    if (isolation != Isolation::Full)
        qCWarning(lcDocuments) << "documents are read by a worker that is" << isolationName(isolation);
    known.insert(program, isolation);
    return isolation;
}

namespace {

void prepare(QProcess &process, const QString &program, const QStringList &arguments, int input, const ExtractionLimits &limits)
{
    process.setProgram(program);
    process.setArguments(arguments);
    QProcessEnvironment environment; // keys of providers may stand in ours
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    if (sanitized())
        environment.insert(u"ASAN_OPTIONS"_s, u"detect_leaks=0"_s);
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    const pid_t parent = ::getpid();
    process.setChildProcessModifier([input, limits, parent] {
        const int source = input >= 0 ? input : ::open("/dev/null", O_RDONLY);
        if (source < 0 || ::dup2(source, STDIN_FILENO) < 0)
            ::_exit(127);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127);
        limitResources(limits);
    });
}

} // namespace

void prepareWorker(QProcess &process, const QString &program, const QString &argument, int input, const ExtractionLimits &limits, Isolation isolation)
{
    const bool wrapped = isolation == Isolation::Full;
    const QStringList own{u"--extract-worker"_s, argument};
    prepare(process, wrapped ? bubblewrap() : program, wrapped ? bubblewrapArguments(program) + own : own, input, limits);
}

void prepareSandboxed(QProcess &process, const QString &program, const QStringList &arguments, int input, const ExtractionLimits &limits)
{
    const QStringList oneThread{u"--setenv"_s, u"OMP_THREAD_LIMIT"_s, u"1"_s};
    prepare(process, bubblewrap(), oneThread + bubblewrapArguments(program) + arguments, input, limits);
}

} // namespace countersign
