// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/tool_reach.h"

#include "core/documents/document_files.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

namespace countersign {

ToolReach::ToolReach(const Library &library, const ToolScope &scope) : m_workspace(library.workspace())
{
    for (const QString &path : scope.documents)
        m_documents.append(documentName(path, m_workspace));
    for (const QString &path : scope.attached)
        m_attached.append(QDir::cleanPath(path));
}

bool ToolReach::holds(const QString &name) const
{
    if (m_documents.isEmpty() || std::ranges::any_of(m_documents, [&](const QString &folder) { return isUnder(name, folder); }))
        return true;
    return std::ranges::any_of(m_attached, [&](const QString &path) { return documentName(path, m_workspace) == name; });
}

QStringList ToolReach::under() const { return m_documents.isEmpty() ? QStringList() : m_documents + m_attached; }

QString ToolReach::attached(const QString &path) const
{
    const QString clean = QDir::cleanPath(path);
    for (const QString &file : m_attached) {
        if (file == clean || documentName(file, m_workspace) == clean)
            return file;
    }
    for (const QString &file : m_attached) {
        if (QFileInfo(file).fileName() == clean)
            return file;
    }
    return {};
}

} // namespace countersign
