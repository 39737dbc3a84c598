// SPDX-License-Identifier: GPL-3.0-or-later
// Asks now and then whether a long statement should go on. A statement that should not ends with an error and changes nothing. Where Qt brings an
// SQLite of its own, which this does not reach, statements run to their end unasked.
#pragma once
#include <QtSql/QSqlDatabase>
#include <functional>

namespace countersign {

/// For the statements of one connection while it lives; the connection's thread.
class SqliteProgress {
public:
    SqliteProgress(const QSqlDatabase &database, std::function<bool()> goOn);
    ~SqliteProgress();
    Q_DISABLE_COPY_MOVE(SqliteProgress)
    /// `goOn` has said no.
    [[nodiscard]] bool isStopped() const { return m_stopped; }

private:
    static int ask(void *self);
    void *m_connection = nullptr;
    std::function<bool()> m_goOn;
    bool m_stopped = false;
};

} // namespace countersign
