// SPDX-License-Identifier: GPL-3.0-or-later
// Providers, models or agents as the series of a chart. Pure; any thread.
#pragma once
#include "ui/insights/chart_data.h"

#include <map>

namespace countersign {

/// The groups of a period as series, the dearest first, so that a group has the same colour in every chart; beyond a few they are "Others".
class ChartGroups {
public:
    ChartGroups(const std::vector<LedgerSum> &sums, Ledger::Grouping by);
    [[nodiscard]] std::vector<ChartSeries> series(size_t columns, std::optional<double> value) const;
    /// Which of them a group belongs to.
    [[nodiscard]] size_t placeOf(const QString &key) const;
    /// How many groups "Others" are; 0 when there is no such series.
    [[nodiscard]] int others() const { return m_others; }
    /// For ChartData::narrow.
    [[nodiscard]] std::function<void(LedgerFilter &, const ChartSeries &)> narrow() const;

private:
    Ledger::Grouping m_by;
    std::vector<ChartSeries> m_series;
    std::map<QString, size_t> m_places;
    int m_others = 0;
};

} // namespace countersign
