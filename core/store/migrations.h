// SPDX-License-Identifier: GPL-3.0-or-later
// The versions of a schema, read from a folder of NNNN_name.sql files, and the way from an older file to the newest.
#pragma once
#include "core/base/error.h"

#include <QtCore/QStringList>
#include <QtSql/QSqlDatabase>
#include <vector>

namespace countersign {

/// One version: its number is its place in the list, from 1.
struct Migration {
    QString name; // "0001_foundation"
    QStringList statements;
    friend bool operator==(const Migration &, const Migration &) = default;
};

/// Reads all versions of a folder. They must be numbered 1, 2, 3 … without gaps. Statements are separated by a line "-- next", because
/// a semicolon may stand inside a trigger; a comment stands before its statement.
[[nodiscard]] Result<std::vector<Migration>> readMigrations(const QString &folder);

/// Brings an open database to the newest version and gives its number. What it refuses and copies: see Database::open().
[[nodiscard]] Result<int> migrate(QSqlDatabase &database, const QString &schema, const std::vector<Migration> &migrations);

} // namespace countersign
