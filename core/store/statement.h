// SPDX-License-Identifier: GPL-3.0-or-later
// SQL statements with every failure checked, and what SQLite's errors mean to a person.
#pragma once
#include "core/base/error.h"

#include <QtCore/QVariantList>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

namespace countersign {

/// A sentence for a full disk, a file in use, a damaged one … that says what to do; `file` is named in it. Never holds a row's content.
[[nodiscard]] Error storageError(const QSqlError &error, const QString &file);

/// Prepares, binds `values` to the question marks in order (a null QString as empty text, an empty QVariant as NULL), and runs. The answer can be read forwards only. A statement ends with its query:
/// keep that no longer than needed, as an open one holds back the write-ahead log.
[[nodiscard]] Result<QSqlQuery> execute(const QSqlDatabase &database, const QString &sql, const QVariantList &values = {});

/// Moves to the next row; false after the last one. A read that failed half-way is an Error, not an end.
[[nodiscard]] Result<bool> nextRow(QSqlQuery &query, const QSqlDatabase &database);

} // namespace countersign
