// SPDX-License-Identifier: GPL-3.0-or-later
// Charts about money beside the cost itself: what caching saved, and how this month's spending goes on. Made of the ledger's sums; pure functions,
// any thread.
#pragma once
#include "core/money/price.h"
#include "ui/insights/chart_data.h"

namespace countersign {

/// The price of a group "provider/model" at a time; nothing where it is not known.
using GroupPrice = std::function<std::optional<Price>(const QString &key, const QDateTime &at)>;

/// What reading from caches saved and what writing to them cost more than plain input, by column, and the share of the input that was read from
/// one. Written tokens are priced as those that are kept for five minutes. `byModel`: grouped by model.
[[nodiscard]] ChartData cachingChart(const ChartPeriod &period, const std::vector<LedgerSum> &byModel, const GroupPrice &price);

/// What was spent since the beginning of the month, how much it will be if it goes on like this, and the limit. `byDay`: of the month's days.
/// Only what has a known price counts; the note says how many calls have none.
[[nodiscard]] ChartData monthChart(const ChartPeriod &month, const std::vector<LedgerSum> &byDay, const QDateTime &now, std::optional<Money> limit);
/// The same seen from the limit: what is left of it each day, what would be if it were used evenly, and when it is used up.
[[nodiscard]] ChartData burnDownChart(const ChartPeriod &month, const std::vector<LedgerSum> &byDay, const QDateTime &now,
                                      std::optional<Money> limit);

} // namespace countersign
