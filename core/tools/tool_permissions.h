// SPDX-License-Identifier: GPL-3.0-or-later
// Which agent may call which tool: ask each time, allowed for this run, always, never. What was said for good is bound to a hash of the tool as it was
// shown; a tool that is another today is asked for again. "Never" holds for the name, whatever it has become.
//
// What lasts is in a file of the data folder (0600, written by rename). One thread.
#pragma once
#include "core/base/error.h"

#include <QtCore/QHash>
#include <QtCore/QMap>
#include <QtCore/QSet>
#include <QtCore/QString>

namespace countersign {

enum class Permission { Ask, Always, Never };
/// What a person says when asked.
enum class CallAnswer { Once, ThisRun, Always, NotNow, Never };

class ToolPermissions {
public:
    /// Nothing is remembered where there is no file yet. Invalid: the file is damaged; it is left as it is, and nothing is allowed by it.
    [[nodiscard]] static Result<ToolPermissions> load(const QString &file);
    /// Remembers nothing beyond the program's end.
    ToolPermissions() = default;

    [[nodiscard]] Permission permission(const QString &agent, const QString &tool, const QByteArray &hash, const QString &run = {}) const;
    /// Storage: it holds for now, but could not be written down.
    [[nodiscard]] Result<void> answer(const QString &agent, const QString &tool, const QByteArray &hash, const QString &run, CallAnswer answer);
    [[nodiscard]] Result<void> forget(const QString &agent, const QString &tool);
    /// tool → permission of this agent, for a person to look at.
    [[nodiscard]] QMap<QString, Permission> of(const QString &agent) const;
    /// agent → permission for this tool, likewise.
    [[nodiscard]] QMap<QString, Permission> forTool(const QString &tool) const;

private:
    struct Entry {
        Permission permission = Permission::Ask;
        QByteArray hash;
    };
    using Key = std::pair<QString, QString>; // agent, tool
    [[nodiscard]] Result<void> save() const;

    QString m_file;
    QMap<Key, Entry> m_entries;
    QSet<QByteArray> m_runs; // what is allowed for one run
};

} // namespace countersign
