// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/program_sandbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtCore/QUuid>
#include <csignal>
#include <fcntl.h>
#include <seccomp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

QString bubblewrap()
{
    // Not from PATH: a folder that others may write could come first there.
    return QStandardPaths::findExecutable(u"bwrap"_s, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s});
}

/// A file in memory with the filter that bubblewrap loads; -1 when it could not be made. What is refused looks into other processes, changes what is
/// mounted, loads code into the kernel or types into the terminal.
int seccompFilter()
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ALLOW);
    if (!filter)
        return -1;
    bool complete = true;
    for (const int call : {SCMP_SYS(ptrace),
                           SCMP_SYS(process_vm_readv),
                           SCMP_SYS(process_vm_writev),
                           SCMP_SYS(keyctl),
                           SCMP_SYS(add_key),
                           SCMP_SYS(request_key),
                           SCMP_SYS(bpf),
                           SCMP_SYS(perf_event_open),
                           SCMP_SYS(userfaultfd),
                           SCMP_SYS(mount),
                           SCMP_SYS(umount2),
                           SCMP_SYS(pivot_root),
                           SCMP_SYS(unshare),
                           SCMP_SYS(setns),
                           SCMP_SYS(open_by_handle_at),
                           SCMP_SYS(init_module),
                           SCMP_SYS(finit_module),
                           SCMP_SYS(delete_module),
                           SCMP_SYS(kexec_load),
                           SCMP_SYS(kexec_file_load),
                           SCMP_SYS(swapon),
                           SCMP_SYS(reboot),
                           SCMP_SYS(fsopen),
                           SCMP_SYS(move_mount),
                           SCMP_SYS(io_uring_setup)})
        complete = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), call, 0) == 0 && complete;
    complete = seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), SCMP_SYS(ioctl), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, 0xffffffff, TIOCSTI)) == 0 && complete;
    int file = complete ? ::memfd_create("seccomp", MFD_CLOEXEC) : -1;
    if (file >= 0 && (seccomp_export_bpf(filter, file) != 0 || ::lseek(file, 0, SEEK_SET) != 0)) {
        ::close(file);
        file = -1;
    }
    seccomp_release(filter);
    return file;
}

QStringList system()
{
    QStringList arguments{u"--ro-bind"_s, u"/usr"_s, u"/usr"_s};
    for (const QString &top : {u"/lib"_s, u"/lib64"_s, u"/bin"_s, u"/sbin"_s}) {
        const QFileInfo info(top);
        if (info.isSymLink())
            arguments << u"--symlink"_s << u"usr"_s + top << top;
        else if (info.exists())
            arguments << u"--ro-bind"_s << top << top;
    }
    for (const QString &file : {u"/etc/ld.so.cache"_s, u"/etc/alternatives"_s, u"/etc/localtime"_s, u"/etc/ssl/certs"_s})
        arguments << u"--ro-bind-try"_s << file << file;
    return arguments;
}

/// What bubblewrap reads beside its command line: the filter, and arguments that nobody else is to read. Open as long as the process may be started.
class SandboxFiles {
public:
    explicit SandboxFiles(const QMap<QString, QString> &environment) : filter(seccompFilter()), variables(setenvArguments(environment)) { }
    ~SandboxFiles()
    {
        for (const int file : {filter, variables}) {
            if (file >= 0)
                ::close(file);
        }
    }
    Q_DISABLE_COPY_MOVE(SandboxFiles)
    [[nodiscard]] bool isOpen() const { return filter >= 0 && variables >= 0; }

    const int filter, variables;

private:
    /// Not by inheritance: bubblewrap itself is outside of what it makes, and some variables (LD_PRELOAD) would run code there.
    static int setenvArguments(const QMap<QString, QString> &environment)
    {
        QByteArray arguments;
        for (const auto &[name, value] : environment.asKeyValueRange()) {
            if (name.isEmpty() || name.contains(u'=') || name.contains(QChar(0)) || value.contains(QChar(0)))
                continue; // no variable can be called so
            for (const QByteArray &word : {QByteArrayLiteral("--setenv"), name.toUtf8(), value.toUtf8()})
                arguments += word + '\0';
        }
        const int file = ::memfd_create("variables", MFD_CLOEXEC);
        if (file >= 0 && (::write(file, arguments.constData(), size_t(arguments.size())) != arguments.size() || ::lseek(file, 0, SEEK_SET) != 0)) {
            ::close(file);
            return -1;
        }
        return file;
    }
};

QStringList confinement(bool network, const SandboxFiles &files, qint64 scratchBytes = 0)
{
    QStringList arguments{
        u"--unshare-all"_s, u"--unshare-user"_s,           u"--disable-userns"_s, u"--die-with-parent"_s,          u"--new-session"_s,
        u"--seccomp"_s,     QString::number(files.filter), u"--args"_s,           QString::number(files.variables)};
    arguments += system();
    if (network) {
        arguments << u"--share-net"_s;
        for (const QString &file : {u"/etc/resolv.conf"_s, u"/etc/hosts"_s, u"/etc/nsswitch.conf"_s})
            arguments << u"--ro-bind-try"_s << file << file;
    }
    arguments << u"--proc"_s << u"/proc"_s << u"--dev"_s << u"/dev"_s;
    for (const QString &scratch : {u"/tmp"_s, u"/home"_s}) {
        if (scratchBytes > 0)
            arguments << u"--size"_s << QString::number(scratchBytes);
        arguments << u"--tmpfs"_s << scratch;
    }
    return arguments;
}

QProcessEnvironment cleanEnvironment(const QString &program)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, QFileInfo(program).path() + u":/usr/local/bin:/usr/bin:/bin"_s);
    environment.insert(u"HOME"_s, u"/home"_s);
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    return environment;
}

void lower(__rlimit_resource resource, rlim_t value, rlim_t grace = 0)
{
    rlimit limit{};
    if (::getrlimit(resource, &limit) != 0)
        return;
    limit.rlim_max = std::min(limit.rlim_max, value + grace);
    limit.rlim_cur = std::min({limit.rlim_cur, limit.rlim_max, value});
    ::setrlimit(resource, &limit);
}

void setChild(QProcess &process, std::shared_ptr<SandboxFiles> files, const ProgramLimits &limits)
{
    process.setUnixProcessParameters(QProcess::UnixProcessFlag::CreateNewSession);
    const pid_t parent = ::getpid();
    process.setChildProcessModifier([files, parent, limits] {
        // They keep their numbers: another one might be in use in the child, for what QProcess tells its parent.
        if (files && (::fcntl(files->filter, F_SETFD, 0) < 0 || ::fcntl(files->variables, F_SETFD, 0) < 0))
            ::_exit(127);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127);
        lower(RLIMIT_CORE, 0);
        lower(RLIMIT_NOFILE, 4096);
        lower(RLIMIT_FSIZE, rlim_t(limits.fileBytes));
        // Not RLIMIT_AS: garbage collectors reserve far more addresses than they use.
        if (limits.memoryBytes > 0)
            lower(RLIMIT_DATA, rlim_t(limits.memoryBytes));
        if (limits.cpuSeconds > 0)
            lower(RLIMIT_CPU, rlim_t(limits.cpuSeconds), 1); // a moment with a signal that says why
    });
}

/// "net:[4026531840]": which network this process stands in.
QString ourNetwork()
{
    char name[64];
    const ssize_t length = ::readlink("/proc/self/ns/net", name, sizeof name);
    return length > 0 ? QString::fromLatin1(name, length) : QString();
}

bool canaryIsHeld()
{
    QTemporaryDir folder;
    QFile secret(folder.filePath(u"canary"_s));
    const QString word = QUuid::createUuid().toString(QUuid::Id128); // nobody answers for it without having run it
    const auto files = std::make_shared<SandboxFiles>(QMap<QString, QString>());
    if (bubblewrap().isEmpty() || !files->isOpen() || !folder.isValid() || !secret.open(QIODevice::WriteOnly) || secret.write("canary") != 6
        || !secret.flush())
        return false;
    QProcess process;
    process.setProgram(bubblewrap());
    process.setArguments(confinement(false, *files)
                         << u"--"_s << u"/bin/sh"_s << u"-c"_s
                         << u"cat \"$0\" && exit 3; kill -0 \"$1\" && exit 4; [ \"$(readlink /proc/self/ns/net)\" = \"$2\" ] && exit 5; "
                            "echo x > \"$0.written\"; echo held \"$3\""_s
                         << secret.fileName() << QString::number(::getpid()) << ourNetwork() << word);
    process.setProcessEnvironment(cleanEnvironment(u"/bin/sh"_s));
    setChild(process, files, {});
    process.start();
    process.closeWriteChannel();
    if (!process.waitForFinished(10'000)) {
        process.kill();
        process.waitForFinished();
        return false;
    }
    return process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0
        && process.readAllStandardOutput() == "held " + word.toUtf8() + "\n" && !QFileInfo::exists(secret.fileName() + u".written"_s);
}

Result<QStringList> chosenFolders(const ProgramLaunch &launch)
{
    std::vector<std::pair<QString, QString>> bound; // the folder, and how
    const auto bind = [&](const QStringList &folders, const QString &how) -> Result<void> {
        for (const QString &folder : folders) {
            const QString real = QFileInfo(folder).canonicalFilePath();
            if (real.isEmpty() || real == "/"_L1)
                return failure(
                    ErrorCode::Policy,
                    Words::tr("\"%1\" may use %2, which is not there or is everything. Choose its folders again.").arg(launch.name, folder));
            bound.emplace_back(real, how);
        }
        return {};
    };
    if (auto done = bind(launch.readable, u"--ro-bind"_s); !done)
        return std::unexpected(done.error());
    if (auto done = bind(launch.writable, u"--bind"_s); !done)
        return std::unexpected(done.error());
    // A folder within another after it, or the outer one would cover it.
    std::ranges::stable_sort(bound, {}, [](const auto &each) { return each.first.size(); });
    QStringList arguments;
    for (const auto &[folder, how] : bound)
        arguments << how << folder << folder;
    return arguments;
}

} // namespace

QString whatToInstall(const QString &command)
{
    if (command == "npx"_L1 || command == "node"_L1 || command == "npm"_L1)
        return Words::tr("Install Node.js (on Debian: the packages nodejs and npm).");
    if (command == "uvx"_L1 || command == "uv"_L1)
        return Words::tr("Install uv.");
    if (command.startsWith("python"_L1))
        return Words::tr("Install Python (on Debian: the package python3).");
    if (command == "Rscript"_L1)
        return Words::tr("Install R (on Debian: the package r-base-core).");
    if (command == "docker"_L1)
        return Words::tr("Install Docker.");
    return Words::tr("Install it, or give its full path.");
}

bool sandboxHolds()
{
    static const bool holds = canaryIsHeld();
    return holds;
}

Result<void> prepareProgram(QProcess &process, const ProgramLaunch &launch)
{
    QProcessEnvironment environment = launch.unconfined ? QProcessEnvironment() : cleanEnvironment(launch.program);
    if (launch.unconfined) {
        const QProcessEnvironment ours = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"PATH"_s, u"HOME"_s, u"LANG"_s, u"USER"_s, u"TMPDIR"_s}) {
            if (ours.contains(name)) // keys of providers may stand in the rest
                environment.insert(name, ours.value(name));
        }
    }
    if (launch.unconfined) {
        for (const auto &[name, value] : launch.environment.asKeyValueRange())
            environment.insert(name, value);
    }
    process.setProcessEnvironment(environment);
    if (launch.unconfined) {
        process.setProgram(launch.program);
        process.setArguments(launch.arguments);
        process.setWorkingDirectory(launch.folder);
        setChild(process, nullptr, launch.limits);
        return {};
    }
    if (!sandboxHolds())
        return failure(ErrorCode::Policy,
                       Words::tr("\"%1\" was not started: there is no sandbox on this machine. Install bubblewrap.").arg(launch.name));
    const auto folders = chosenFolders(launch);
    if (!folders)
        return std::unexpected(folders.error());
    const auto files = std::make_shared<SandboxFiles>(launch.environment);
    if (!files->isOpen())
        return failure(ErrorCode::Policy, Words::tr("\"%1\" was not started: its sandbox could not be made.").arg(launch.name));
    QStringList arguments = confinement(launch.network, *files, launch.limits.scratchBytes) + *folders;
    if (!launch.program.startsWith("/usr/"_L1) && !launch.program.startsWith("/bin/"_L1))
        arguments << u"--ro-bind"_s << launch.program << launch.program;
    arguments << u"--chdir"_s << (launch.folder.isEmpty() ? u"/home"_s : launch.folder) << u"--"_s << launch.program;
    process.setProgram(bubblewrap());
    process.setArguments(arguments + launch.arguments);
    setChild(process, files, launch.limits);
    return {};
}

} // namespace countersign
