// SPDX-License-Identifier: GPL-3.0-or-later
// The SQL that the parts of the library share.
#pragma once
#include "core/documents/library.h"

#include <QtCore/QVariantList>
#include <QtSql/QSqlQuery>

namespace countersign {

inline constexpr int documentColumnCount = 10;
/// The columns of `documents AS d` that documentFromRow() reads, in its order.
[[nodiscard]] QString documentColumns();
[[nodiscard]] DocumentInfo documentFromRow(const QSqlQuery &row);

/// A condition on `d.path` for "under one of these", and its values; true for none.
struct ScopeCondition {
    QString sql;
    QVariantList values;
};
[[nodiscard]] ScopeCondition scopeCondition(const QStringList &under, const QString &workspace);

} // namespace countersign
