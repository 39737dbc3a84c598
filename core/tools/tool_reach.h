// SPDX-License-Identifier: GPL-3.0-or-later
// What one run of an agent may reach: the documents it names, and what the person attached.
#pragma once
#include "core/tools/toolbox.h"

namespace countersign {

class ToolReach {
public:
    ToolReach(const Library &library, const ToolScope &scope);

    /// The document of this name (as documentName() gives it) is the agent's to read.
    [[nodiscard]] bool holds(const QString &name) const;
    /// The agent names its documents; otherwise everything in the library, and nothing else, is meant.
    [[nodiscard]] bool isNarrowed() const { return !m_documents.isEmpty(); }
    /// For Library::list() and search(); empty = everything.
    [[nodiscard]] QStringList under() const;
    /// The attached file that is meant by a path or by a file name alone; empty = none.
    [[nodiscard]] QString attached(const QString &path) const;
    [[nodiscard]] const QStringList &attached() const { return m_attached; }

private:
    QString m_workspace;
    QStringList m_documents; // names
    QStringList m_attached; // absolute
};

} // namespace countersign
