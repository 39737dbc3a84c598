// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_groups.h"

#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr int GroupsShown = 7; // the rest are one series, "Others"
constexpr int OthersColor = 7;

QString groupName(const QString &key, Ledger::Grouping by)
{
    if (key.isEmpty())
        return Words::tr("(none)");
    if (by == Ledger::Grouping::Model) // the model first: a legend without room cuts the end off
        return u"%1 · %2"_s.arg(key.section(u'/', 1), wording::providerName(key.section(u'/', 0, 0)));
    return by == Ledger::Grouping::Provider ? wording::providerName(key) : key;
}

} // namespace

ChartGroups::ChartGroups(const std::vector<LedgerSum> &sums, Ledger::Grouping by) : m_by(by)
{
    std::map<QString, std::pair<Money, qint64>> weights;
    for (const LedgerSum &sum : sums) {
        weights[sum.key].first += sum.cost;
        weights[sum.key].second += sum.calls;
    }
    std::vector<std::pair<std::pair<Money, qint64>, QString>> order;
    for (const auto &[key, weight] : weights)
        order.emplace_back(weight, key);
    std::ranges::stable_sort(order, std::ranges::greater(), [](const auto &item) { return item.first; });
    const bool tooMany = std::ssize(order) > GroupsShown + 1;
    for (const auto &[weight, key] : order) {
        const bool others = tooMany && std::ssize(m_places) >= GroupsShown;
        if (!others || std::ssize(m_places) == GroupsShown) {
            m_series.push_back(chartSeries(others ? Words::tr("Others") : groupName(key, by), others ? OthersColor : int(m_series.size()), 0));
            m_series.back().key = others ? QString() : key;
        }
        m_others += others ? 1 : 0;
        m_places[key] = m_series.size() - 1;
    }
}

std::vector<ChartSeries> ChartGroups::series(size_t columns, std::optional<double> value) const
{
    std::vector<ChartSeries> series = m_series;
    for (ChartSeries &each : series)
        each.values.assign(columns, value);
    return series;
}

size_t ChartGroups::placeOf(const QString &key) const
{
    const auto found = m_places.find(key);
    return found == m_places.end() ? std::max<size_t>(m_series.size(), 1) - 1 : found->second; // a group may begin between two queries
}

std::function<void(LedgerFilter &, const ChartSeries &)> ChartGroups::narrow() const
{
    return [by = m_by](LedgerFilter &filter, const ChartSeries &group) {
        if (by == Ledger::Grouping::Provider)
            filter.provider = group.key;
        else if (by == Ledger::Grouping::Agent)
            filter.agent = group.key;
        else if (!group.key.isEmpty()) {
            filter.provider = group.key.section(u'/', 0, 0);
            filter.model = group.key.section(u'/', 1);
        }
    };
}

} // namespace countersign
