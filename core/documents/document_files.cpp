// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_files.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

/// Files that belong to the workspace itself, and what programs leave beside documents.
bool belongsToPrograms(const QFileInfo &entry, const QString &workspace)
{
    const QString name = entry.fileName();
    if (name.startsWith(u"~$") || name.endsWith(u"-wal") || name.endsWith(u"-shm") || name.endsWith(u"-journal"))
        return true;
    if (entry.absolutePath() != workspace)
        return false;
    static const QStringList folders{u"agents"_s, u"policies"_s};
    static const QStringList files{u"providers.json"_s, u"tools.json"_s, u"documents.json"_s};
    return entry.isDir() ? folders.contains(name) : files.contains(name);
}

void walk(const QString &folder, const QString &workspace, const QStringList &leftOut, QStringList &files)
{
    const QFileInfoList entries = QDir(folder).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot | QDir::NoSymLinks, QDir::Name);
    for (const QFileInfo &entry : entries) {
        if (entry.fileName().startsWith(u'.') || belongsToPrograms(entry, workspace) || leftOut.contains(entry.absoluteFilePath()))
            continue;
        if (entry.isDir())
            walk(entry.absoluteFilePath(), workspace, leftOut, files);
        else
            files.append(entry.absoluteFilePath());
    }
}

} // namespace

QString documentName(const QString &path, const QString &workspace)
{
    const QString clean = QDir::cleanPath(QDir::isAbsolutePath(path) ? path : workspace + u'/' + path);
    if (clean == workspace)
        return u""_s;
    return clean.startsWith(workspace + u'/') ? clean.sliced(workspace.size() + 1) : clean;
}

bool isUnder(const QString &name, const QString &folder)
{
    if (folder.isEmpty())
        return !name.startsWith(u'/');
    return name == folder || (name.startsWith(folder) && (folder.endsWith(u'/') || name[folder.size()] == u'/'));
}

DocumentFiles collectDocumentFiles(const QStringList &paths, const QString &workspace, const QStringList &leftOut)
{
    DocumentFiles result;
    QStringList files;
    for (const QString &path : paths) {
        QFileInfo info(QDir::isAbsolutePath(path) ? path : workspace + u'/' + path);
        if (!info.exists() && QFileInfo::exists(path))
            info.setFile(path); // relative to the current folder
        const QString real = info.canonicalFilePath();
        if (real.isEmpty()) {
            result.missing.append(documentName(info.absoluteFilePath(), workspace));
        } else if (QFileInfo(real).isDir()) {
            walk(real, workspace, leftOut, files);
            result.folders.append(documentName(real, workspace));
        } else {
            files.append(real);
        }
    }
    files.sort();
    files.removeDuplicates();
    for (const QString &file : std::as_const(files))
        result.files.push_back({file, documentName(file, workspace)});
    return result;
}

} // namespace countersign
