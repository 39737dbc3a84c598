// SPDX-License-Identifier: GPL-3.0-or-later
// The names of the secrets that were ever put into the keychain for tool servers, of all workspaces: a keychain cannot be asked for what it holds, and a
// server that is gone names its secrets no more. Names alone, in a file of the data folder (0600); read anew for each change, as another program may
// have written. Blocking; some kilobytes. One thread.
#pragma once
#include "core/base/error.h"

#include <QtCore/QStringList>

namespace countersign::mcp {

class SecretNames {
public:
    /// Without a file nothing is kept.
    explicit SecretNames(QString file = {}) : m_file(std::move(file)) { }

    [[nodiscard]] Result<QStringList> all() const;
    /// Of servers that were removed: they are to go from the keychain as soon as that can no longer be undone, at the next start at the latest.
    [[nodiscard]] Result<QStringList> leaving() const;
    /// It is there, or is to stay.
    [[nodiscard]] Result<void> keep(const QStringList &names);
    [[nodiscard]] Result<void> leave(const QStringList &names);
    /// It is in the keychain no more.
    [[nodiscard]] Result<void> drop(const QString &name);

private:
    [[nodiscard]] Result<QStringList> read(QLatin1StringView list) const;
    [[nodiscard]] Result<void> change(const QStringList &names, bool known, bool leaving);

    QString m_file;
};

} // namespace countersign::mcp
