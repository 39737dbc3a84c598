// SPDX-License-Identifier: GPL-3.0-or-later
// One question to a PostgreSQL server on this machine, over a Unix socket or a loopback address. Reading only unless the person said otherwise: the
// session and its transaction are read-only, one statement is let through, rows, text and time have limits, and a superuser, who could read the
// server's files, is refused. libpq's own environment (PGHOST, PGHOSTADDR …) cannot lead it elsewhere; ~/.pgpass counts.
#pragma once
#include "core/documents/sqlite_reader.h"

namespace countersign {

/// A database as the person set it up in the workspace's tools.json:
///   "databases": {"claims": {"host": "127.0.0.1", "port": 5432, "database": "claims", "user": "reader",
///                            "password": "${env:CLAIMS_PASSWORD}", "writable": false}}
/// Only a variable with PASS in its name is read: another could be the key of a provider, and this file comes with a workspace.
/// `host` is an address of the loopback network, "localhost" or the folder of a Unix socket (the usual one when left out).
struct PostgresPlace {
    QString host = QStringLiteral("/var/run/postgresql");
    int port = 5432;
    QString database, user;
    QString password; // empty: ~/.pgpass, or none is needed
    bool writable = false;
    QString passwordVariable; // of the environment, that the password came from
    friend bool operator==(const PostgresPlace &, const PostgresPlace &) = default;
};

struct PostgresLimits {
    int rows = 200;
    qsizetype characters = 64'000; // of all values together
    int statementMs = 10'000;
    int connectSeconds = 5;
};

/// NotFound, naming those that are there; Invalid or Policy: it is set up in a way that is not possible. Written for people.
[[nodiscard]] Result<PostgresPlace> postgresPlace(const QByteArray &toolsJson, const QString &name);

/// What the person's leave is bound to: all of the place but the password itself. SHA-256, hex.
[[nodiscard]] QByteArray postgresHash(const PostgresPlace &place);

/// The statement may change something at this place; all others run in a read-only transaction, whatever the place allows.
[[nodiscard]] bool postgresWrites(const PostgresPlace &place, const QString &sql);

/// One statement that may be sent; a semicolon is possible at its end only, also within quotes. Policy: what is allowed.
[[nodiscard]] Result<QString> checkedPostgresSql(const QString &sql, bool writable);

/// Blocks; any thread. Errors are written for the one who wrote the SQL.
[[nodiscard]] Result<SqliteAnswer> queryPostgres(const PostgresPlace &place, const QString &sql, const PostgresLimits &limits = {});

} // namespace countersign
