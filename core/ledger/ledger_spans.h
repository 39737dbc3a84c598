// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a chart as rows of SQL, for the queries over sums by quarters of an hour.
#pragma once
#include "core/ledger/ledger.h"

#include <QtSql/QSqlQuery>

namespace countersign {

inline constexpr qint64 QuarterMs = 900'000; // as in the migrations

/// The spans as rows of SQL: number, first unit, unit after the last. To be bound: spansText().
inline constexpr QLatin1StringView SpanRows{
    "WITH spans AS MATERIALIZED (SELECT key AS number, value ->> 0 AS first, value ->> 1 AS past FROM json_each(?)) "};
[[nodiscard]] QString spansText(const std::vector<LedgerSpan> &spans, qint64 unitMs);

/// The column by which a table q with provider, model and agent is grouped; one group "" for Day.
[[nodiscard]] QString groupKey(Ledger::Grouping by);

[[nodiscard]] Result<void> eachRow(Database &file, const QString &sql, const QVariantList &values,
                                   const std::function<void(const QSqlQuery &)> &take);

} // namespace countersign
