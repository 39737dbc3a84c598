// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/program_module.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QLibrary>
#include <QtCore/QStringList>

using namespace Qt::StringLiterals;

namespace countersign {

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
