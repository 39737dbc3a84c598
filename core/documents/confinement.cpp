// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/confinement.h"

#include <cerrno>
#include <fcntl.h>
#include <initializer_list>
#include <linux/landlock.h>
#include <seccomp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace countersign {

namespace {

void lower(__rlimit_resource resource, rlim_t value)
{
    rlimit limit{};
    if (getrlimit(resource, &limit) != 0)
        return;
    if (limit.rlim_max == RLIM_INFINITY || limit.rlim_max > value)
        limit.rlim_max = value;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(resource, &limit);
}

/// Rights known to the running kernel's version of Landlock.
quint64 fileRights(long version)
{
    quint64 rights = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
    if (version >= 2)
        rights |= LANDLOCK_ACCESS_FS_REFER;
    if (version >= 3)
        rights |= LANDLOCK_ACCESS_FS_TRUNCATE;
    return rights;
}

bool restrictFiles()
{
    const long version = syscall(SYS_landlock_create_ruleset, nullptr, 0, LANDLOCK_CREATE_RULESET_VERSION);
    if (version < 1)
        return false;
    landlock_ruleset_attr attributes{};
    attributes.handled_access_fs = fileRights(version);
    const int ruleset = int(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes.handled_access_fs, 0));
    if (ruleset < 0)
        return false;
    // Fonts, their configuration and the tables of character sets: what poppler opens for a PDF that does not bring its own.
    for (const char *folder : {"/usr/share", "/usr/lib", "/etc/fonts", "/var/cache/fontconfig"}) {
        landlock_path_beneath_attr rule{};
        rule.parent_fd = open(folder, O_PATH | O_CLOEXEC);
        if (rule.parent_fd < 0)
            continue;
        rule.allowed_access = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
        syscall(SYS_landlock_add_rule, ruleset, LANDLOCK_RULE_PATH_BENEATH, &rule, 0);
        close(rule.parent_fd);
    }
    const bool done = syscall(SYS_landlock_restrict_self, ruleset, 0) == 0;
    close(ruleset);
    return done;
}

bool restrictCalls(bool mayOpenFiles)
{
    // Refused calls fail with EPERM and do not kill: libraries try harmless things, such as writing a font cache.
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_ERRNO(EPERM));
    if (!filter)
        return false;
    bool complete = true;
    for (const int call : {
#ifdef __SANITIZE_ADDRESS__ // looks through a pipe whether memory may be read, before it says that an object is none
             SCMP_SYS(pipe),
             SCMP_SYS(pipe2),
#endif
             SCMP_SYS(read),
             SCMP_SYS(readv),
             SCMP_SYS(pread64),
             SCMP_SYS(write),
             SCMP_SYS(writev),
             SCMP_SYS(close),
             SCMP_SYS(lseek),
             SCMP_SYS(fstat),
             SCMP_SYS(stat),
             SCMP_SYS(lstat),
             SCMP_SYS(newfstatat),
             SCMP_SYS(statx),
             SCMP_SYS(fstatfs),
             SCMP_SYS(statfs),
             SCMP_SYS(access),
             SCMP_SYS(faccessat),
             SCMP_SYS(faccessat2),
             SCMP_SYS(readlink),
             SCMP_SYS(readlinkat),
             SCMP_SYS(getcwd),
             SCMP_SYS(getdents64),
             SCMP_SYS(fcntl),
             SCMP_SYS(fadvise64),
             SCMP_SYS(mmap),
             SCMP_SYS(mremap),
             SCMP_SYS(munmap),
             SCMP_SYS(mprotect),
             SCMP_SYS(madvise),
             SCMP_SYS(brk),
             SCMP_SYS(futex),
             SCMP_SYS(rt_sigaction),
             SCMP_SYS(rt_sigprocmask),
             SCMP_SYS(rt_sigreturn),
             SCMP_SYS(sigaltstack),
             SCMP_SYS(getrandom),
             SCMP_SYS(clock_gettime),
             SCMP_SYS(clock_getres),
             SCMP_SYS(gettimeofday),
             SCMP_SYS(time),
             SCMP_SYS(nanosleep),
             SCMP_SYS(clock_nanosleep),
             SCMP_SYS(pause),
             SCMP_SYS(uname),
             SCMP_SYS(sysinfo),
             SCMP_SYS(sched_yield),
             SCMP_SYS(sched_getaffinity),
             SCMP_SYS(getpid),
             SCMP_SYS(gettid),
             SCMP_SYS(getuid),
             SCMP_SYS(geteuid),
             SCMP_SYS(getgid),
             SCMP_SYS(getegid),
             SCMP_SYS(getrlimit),
             SCMP_SYS(getrusage),
             SCMP_SYS(tgkill),
             SCMP_SYS(restart_syscall),
             SCMP_SYS(exit),
             SCMP_SYS(exit_group)})
        complete = seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0 && complete;
    constexpr scmp_datum_t writing = O_ACCMODE | O_CREAT | O_TRUNC | O_APPEND;
    if (mayOpenFiles) {
        complete = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(openat), 1, SCMP_A2(SCMP_CMP_MASKED_EQ, writing, 0)) == 0 && complete;
        complete = seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(open), 1, SCMP_A1(SCMP_CMP_MASKED_EQ, writing, 0)) == 0 && complete;
    }
    const bool done = complete && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return done;
}

} // namespace

void limitResources(const ExtractionLimits &limits)
{
    if constexpr (!sanitized())
        lower(RLIMIT_AS, rlim_t(limits.memoryBytes));
    lower(RLIMIT_CPU, rlim_t(limits.cpuSeconds));
    lower(RLIMIT_FSIZE, 0);
    lower(RLIMIT_CORE, 0);
    lower(RLIMIT_NOFILE, 64);
}

Confinement confineThisProcess(const ExtractionLimits &limits)
{
    limitResources(limits);
    Confinement result;
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return result;
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
    result.files = restrictFiles();
    // Where nothing else keeps the person's files away, none can be opened at all: a PDF without its own fonts may then lose characters.
    result.calls = restrictCalls(result.files || qEnvironmentVariableIsSet(wrappedVariable));
    return result;
}

} // namespace countersign
