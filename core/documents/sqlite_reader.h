// SPDX-License-Identifier: GPL-3.0-or-later
// One question to a SQLite file of the person's, which nothing in it can change: the file is opened for reading, one statement that only reads is
// let through (checked by its words, by SQLite's authorizer and by query_only), no other file can be attached, and rows, bytes, time and memory
// have limits.
#pragma once
#include "core/base/error.h"

#include <QtCore/QList>
#include <QtCore/QStringList>

namespace countersign {

struct SqliteLimits {
    int rows = 200;
    qsizetype characters = 64'000; // of all values together
    int wallMs = 5'000;
    qint64 memoryBytes = 200'000'000;
};

struct SqliteAnswer {
    QStringList columns;
    QList<QStringList> rows; // NULL is "NULL", a blob "(12 bytes)"
    bool more = false; // there were more rows than the limits let through
    friend bool operator==(const SqliteAnswer &, const SqliteAnswer &) = default;
};

/// SELECT, WITH, VALUES, EXPLAIN of one of these, and PRAGMA table_info and its like; one statement. The Error says what is allowed.
[[nodiscard]] Result<void> checkReadingSql(const QString &sql);

/// Blocks; any thread. `file` is absolute and free of links. Errors are written for the one who wrote the SQL.
[[nodiscard]] Result<SqliteAnswer> querySqlite(const QString &file, const QString &sql, const SqliteLimits &limits = {});

} // namespace countersign
