// SPDX-License-Identifier: GPL-3.0-or-later
// One SQLite file: connections, migrations, transactions. WAL, foreign keys on, synchronous=FULL, busy_timeout 10 s, file mode 0600.
// Thread-safe; several processes may have the same file open.
#pragma once
#include "core/base/error.h"

#include <QtCore/QString>
#include <QtSql/QSqlDatabase>
#include <functional>
#include <memory>

namespace countersign {

class Database {
public:
    /// Opens or creates `path` and brings it to the newest version of `schema` ("main" or "vault": resources/migrations/<schema>/NNNN_*.sql,
    /// statements separated by a line "-- next"). Each version's steps and PRAGMA user_version are one transaction; a copy of the file is made
    /// first (`path`.before-v<newest>). A file of a newer version is refused with a clear message; so is one that is not a database, or a
    /// database of another program or schema.
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const QString &schema);
    /// The same with migrations from another folder (tests of migrations).
    [[nodiscard]] static Result<std::unique_ptr<Database>> open(const QString &path, const QString &schema, const QString &migrationsFolder);
    /// Closes all connections: no other thread may be using one any more.
    ~Database();

    /// The calling thread's own connection, opened on first use and closed when the thread ends. Not to be kept beyond the call.
    [[nodiscard]] Result<QSqlDatabase> connection();
    /// Runs `work` in a transaction (BEGIN IMMEDIATE); rolled back when it returns an Error. On disk when this returns without one.
    /// Transactions do not nest.
    [[nodiscard]] Result<void> transaction(const std::function<Result<void>(QSqlDatabase &)> &work);
    [[nodiscard]] const QString &path() const;
    /// The version of the open file.
    [[nodiscard]] int version() const;

private:
    Database();
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
