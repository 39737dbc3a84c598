// SPDX-License-Identifier: GPL-3.0-or-later
// What the charts of the insights page are made of, asked for in the background.
#pragma once
#include "ui/insights/insights_page.h"
#include "ui/insights/money_charts.h"

namespace countersign {

/// What the person asked for, to be cut into columns where the ledger's extent is known.
struct InsightsAsked {
    InsightsPage::Period period;
    QDate from, to; // of a custom one
    QDateTime now;
    Ledger::Grouping by;
};
[[nodiscard]] Result<ChartPeriod> periodOf(const InsightsAsked &asked, const Ledger &ledger);

/// By the addresses of the providers as they are now: the ledger's sums have only their names. To be made in the window's thread.
[[nodiscard]] GroupPrice pricesOf(const Services &services);

/// What was spent this month and what is left of its budget.
[[nodiscard]] Result<std::pair<ChartData, ChartData>> thisMonthsCharts(const Services &services);

/// A line about a whole period; empty where there were no calls.
[[nodiscard]] QString summaryOf(const std::vector<LedgerSum> &sums);

} // namespace countersign
