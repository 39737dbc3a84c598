// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/paths.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QStandardPaths>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// Its value as an absolute path, or empty.
QString folderFromEnvironment(const char *name)
{
    const QString value = qEnvironmentVariable(name);
    return value.isEmpty() ? QString() : QDir::cleanPath(QFileInfo(value).absoluteFilePath());
}

/// Makes the folder, for the owner alone. One that is there keeps its mode: it may be shared on purpose, and the files in it are private.
Result<void> makeFolder(const QString &path)
{
    const QFileInfo folder(path);
    if (folder.exists() && !folder.isDir())
        return failure(ErrorCode::Storage,
                       QCoreApplication::translate(
                           "Paths", "“%1” is a file, but a folder is needed there. Move it away, or set COUNTERSIGN_HOME to another folder.")
                           .arg(path));
    if (!folder.exists()) {
        QDir().mkpath(folder.absolutePath());
        constexpr QFile::Permissions Private = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;
        // A second program that starts at the same moment may have made it.
        if (!QDir().mkdir(path, Private) && !QFileInfo(path).isDir())
            return failure(
                ErrorCode::Storage,
                QCoreApplication::translate(
                    "Paths",
                    "The folder “%1” cannot be made. Check the permissions of the folder above it, or set COUNTERSIGN_HOME to another folder.")
                    .arg(path));
    }
    if (!QFileInfo(path).isWritable())
        return failure(ErrorCode::Storage,
                       QCoreApplication::translate(
                           "Paths", "The folder “%1” may not be written to. Change its permissions, or set COUNTERSIGN_HOME to another folder.")
                           .arg(path));
    return {};
}

} // namespace

Result<Paths> Paths::find(const QString &workspace)
{
    Paths paths;
    paths.data = folderFromEnvironment("COUNTERSIGN_HOME");
    if (paths.data.isEmpty())
        paths.data = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/countersign"_s;
    paths.workspace = workspace.isEmpty() ? folderFromEnvironment("COUNTERSIGN_WORKSPACE") : QDir::cleanPath(QFileInfo(workspace).absoluteFilePath());
    if (paths.workspace.isEmpty())
        paths.workspace = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u"/Countersign"_s;
    if (const auto made = makeFolder(paths.data); !made)
        return std::unexpected(made.error());
    return paths;
}

} // namespace countersign
