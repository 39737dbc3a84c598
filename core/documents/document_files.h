// SPDX-License-Identifier: GPL-3.0-or-later
// Which files a person means when they add paths to a library, and what they are called there.
#pragma once
#include <QtCore/QStringList>
#include <vector>

namespace countersign {

struct DocumentFile {
    QString absolute; // free of links
    QString name; // relative to the workspace when inside it, else absolute
    friend bool operator==(const DocumentFile &, const DocumentFile &) = default;
};

struct DocumentFiles {
    std::vector<DocumentFile> files; // by name, each once
    QStringList folders; // names of the folders that were gone through; "" = the whole workspace
    QStringList missing; // given, but not there
};

/// `path` made clean: relative to `workspace` when inside it, else absolute. Does not look at the disk, so links stay.
[[nodiscard]] QString documentName(const QString &path, const QString &workspace);

/// `name` is `folder` or lies under it, by whole path components. The folder "" is the workspace: every relative name lies in it.
[[nodiscard]] bool isUnder(const QString &name, const QString &folder);

/// `workspace` is free of links. `leftOut` are absolute paths that are never documents.
[[nodiscard]] DocumentFiles collectDocumentFiles(const QStringList &paths, const QString &workspace, const QStringList &leftOut = {});

} // namespace countersign
