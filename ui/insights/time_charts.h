// SPDX-License-Identifier: GPL-3.0-or-later
// Charts about how quick calls were, how often they had to be sent again, and what time costs. Pure functions, any thread.
#pragma once
#include "ui/insights/chart_groups.h"

namespace countersign {

[[nodiscard]] ChartData latencyChart(const ChartPeriod &period, const LedgerTimes &times);
[[nodiscard]] ChartData firstTokenChart(const ChartPeriod &period, const LedgerTimes &times);
[[nodiscard]] ChartData histogramChart(const ChartPeriod &period, const LedgerTimes &times);

/// The median of written tokens a second, by group.
[[nodiscard]] ChartData speedChart(const ChartPeriod &period, const LedgerMarks &marks, const ChartGroups &groups);
/// Calls by their time and their cost, on two logarithmic scales: a dot for the calls of a group that have both alike.
[[nodiscard]] ChartData costTimeChart(const ChartPeriod &period, const LedgerMarks &marks, const ChartGroups &groups);
/// The shares of calls that failed and of those that were sent more than once. `byDay`: one group.
[[nodiscard]] ChartData retriesChart(const ChartPeriod &period, const std::vector<LedgerSum> &byDay, const LedgerMarks &marks);

} // namespace countersign
