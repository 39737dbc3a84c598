// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/beneath.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QScopeGuard>
#include <cerrno>
#include <fcntl.h>
#include <linux/openat2.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Toolbox)
};

Result<QString> realPath(int descriptor)
{
    const QString path = QFile::symLinkTarget(u"/proc/self/fd/%1"_s.arg(descriptor));
    if (path.isEmpty())
        return failure(ErrorCode::Storage, Words::tr("The file could not be looked up."));
    return path;
}

// What is not there or not allowed is said to the model, in English; a failure of the disk is said to the person.
std::unexpected<Error> refusal(int error, const QString &relative)
{
    if (error == ENOENT || error == ENOTDIR)
        return failure(ErrorCode::NotFound, u"There is no file %1."_s.arg(relative));
    if (error == EXDEV || error == ELOOP)
        return failure(ErrorCode::Policy, u"%1 leads out of the folder that may be used."_s.arg(relative));
    return failure(ErrorCode::Storage, Words::tr("%1 cannot be opened.").arg(relative));
}

int openRoot(const QString &root) { return ::open(QFile::encodeName(root).constData(), O_PATH | O_DIRECTORY | O_CLOEXEC); }

} // namespace

Result<QString> detail::resolveWithoutLinks(const QString &root, const QString &relative)
{
    if (relative.startsWith(u'/') || relative.contains(QChar(u'\0')))
        return refusal(EXDEV, relative);
    int descriptor = openRoot(root);
    const auto closing = qScopeGuard([&descriptor] { ::close(descriptor); });
    if (descriptor < 0)
        return refusal(errno, root);
    const QStringList components = relative.split(u'/', Qt::SkipEmptyParts);
    for (const QString &component : components) {
        if (component == u"..")
            return refusal(EXDEV, relative);
        const int next = ::openat(descriptor, QFile::encodeName(component).constData(), O_PATH | O_NOFOLLOW | O_CLOEXEC);
        if (next < 0)
            return refusal(errno, relative);
        ::close(descriptor);
        descriptor = next;
        // With O_PATH a link is opened as such, at the end of the path too.
        struct stat status{};
        if (::fstat(descriptor, &status) != 0 || S_ISLNK(status.st_mode))
            return refusal(ELOOP, relative);
    }
    return realPath(descriptor);
}

Result<QString> resolveBeneath(const QString &root, const QString &relative)
{
    if (relative.startsWith(u'/') || relative.contains(QChar(u'\0')))
        return refusal(EXDEV, relative);
    const int folder = openRoot(root);
    if (folder < 0)
        return refusal(errno, root);
    const auto closing = qScopeGuard([folder] { ::close(folder); });
    open_how how{};
    how.flags = O_PATH | O_CLOEXEC;
    how.resolve = RESOLVE_BENEATH | RESOLVE_NO_MAGICLINKS;
    const int descriptor = int(::syscall(SYS_openat2, folder, QFile::encodeName(relative).constData(), &how, sizeof how));
    if (descriptor < 0)
        return errno == ENOSYS || errno == EPERM ? detail::resolveWithoutLinks(root, relative) : Result<QString>(refusal(errno, relative));
    const auto closingFile = qScopeGuard([descriptor] { ::close(descriptor); });
    return realPath(descriptor);
}

} // namespace countersign
