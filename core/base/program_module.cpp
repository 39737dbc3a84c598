// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_module.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLibrary>
#include <QtCore/QStringList>
#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace countersign {

void loadLibraries(std::initializer_list<const char *> names)
{
    using namespace std::chrono_literals;
    for (const char *name : names) {
        QLibrary(QString::fromLatin1(name)).load();
        std::this_thread::sleep_for(200us); // the loader's lock is taken in no order
    }
}

void loadNetworkLibraries()
{
    loadLibraries({"libcrypto.so.3", "libgssapi_krb5.so.2", "libp11-kit.so.0", "libgnutls.so.30", "libgio-2.0.so.0", "libldap.so.2", "libssh2.so.1",
                   "libcurl-gnutls.so.4", "libQt6Network.so.6"});
}

Result<QFunctionPointer> functionOfModule(const QString &module, const char *function)
{
    const QDir program(QCoreApplication::applicationDirPath());
    QStringList folders{program.path(), program.absoluteFilePath(u"../lib/countersign"_s)};
#ifdef COUNTERSIGN_BUILT_MODULES // of a build with tests, whose programs lie in many folders
    folders.append(QStringLiteral(COUNTERSIGN_BUILT_MODULES));
#endif
    QString problem;
    for (const QString &folder : std::as_const(folders)) {
        QLibrary library(folder + u'/' + module);
        if (!library.load()) {
            if (problem.isEmpty() || QFile::exists(library.fileName()))
                problem = library.errorString();
            continue;
        }
        if (const QFunctionPointer found = library.resolve(function))
            return found;
        problem = library.fileName() + u": no "_s + QLatin1StringView(function);
    }
    return failure(ErrorCode::Storage, problem);
}

} // namespace countersign
