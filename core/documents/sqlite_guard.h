// SPDX-License-Identifier: GPL-3.0-or-later
// Holds one SQLite connection back from everything but reading its own file, for as long as it lives.
#pragma once
#include "core/documents/sqlite_reader.h"

#include <QtCore/QElapsedTimer>
#include <QtSql/QSqlDatabase>

namespace countersign {

class SqliteGuard {
public:
    /// Sets the authorizer, the progress handler and the limits of `database`, which is open and must outlive it.
    [[nodiscard]] static Result<std::unique_ptr<SqliteGuard>> hold(const QSqlDatabase &database, const SqliteLimits &limits);
    ~SqliteGuard();
    Q_DISABLE_COPY_MOVE(SqliteGuard)

    enum class Stop { None, Time, Memory };
    /// Why the guard interrupted a statement.
    [[nodiscard]] Stop stopped() const { return m_stopped; }

private:
    struct Functions;
    SqliteGuard(void *connection, const Functions &functions, const SqliteLimits &limits);
    static int progress(void *self);

    void *m_connection;
    const Functions &m_functions;
    SqliteLimits m_limits;
    QElapsedTimer m_clock;
    qint64 m_memoryBefore;
    Stop m_stopped = Stop::None;
};

} // namespace countersign
