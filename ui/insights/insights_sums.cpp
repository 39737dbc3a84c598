// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/insights_sums.h"

#include "core/ledger/ledger.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

Result<ChartPeriod> periodOf(const InsightsAsked &asked, const Ledger &ledger)
{
    const QDate today = asked.now.toLocalTime().date();
    const auto days = [&](int count) {
        return ChartPeriod{localSpans(today.addDays(1 - count).startOfDay(), today.addDays(1).startOfDay(), ChartStep::Day), ChartStep::Day};
    };
    QDateTime from = asked.from.startOfDay(), to = asked.to.addDays(1).startOfDay();
    switch (asked.period) {
    case InsightsPage::Day: return ChartPeriod{localSpans(asked.now.addSecs(-23 * 3600), asked.now, ChartStep::Hour), ChartStep::Hour};
    case InsightsPage::Week: return days(7);
    case InsightsPage::Days30: return days(30);
    case InsightsPage::Days90: return days(90);
    case InsightsPage::All: {
        const auto extent = ledger.extent();
        if (!extent)
            return std::unexpected(extent.error());
        if (!*extent)
            return ChartPeriod{};
        from = (*extent)->first;
        to = std::max((*extent)->second, asked.now);
        break;
    }
    case InsightsPage::Custom: break;
    }
    ChartStep step = stepFor(from, to);
    if (step == ChartStep::Hour && asked.period == InsightsPage::All)
        step = ChartStep::Day;
    return ChartPeriod{localSpans(from, to, step), step};
}

GroupPrice pricesOf(const Services &services)
{
    QHash<QString, QUrl> urls;
    for (const Provider &provider : services.providers)
        urls.insert(provider.name, provider.baseUrl);
    return [urls, &catalogue = services.catalogue](const QString &key, const QDateTime &at) -> std::optional<Price> {
        const auto price = catalogue.priceAt(urls.value(key.section(u'/', 0, 0)), key.section(u'/', 1), at);
        if (!price)
            return std::nullopt;
        const PriceSteps steps = price->row.tiers.value(QString());
        return steps.empty() ? std::nullopt : std::optional(steps.front().price);
    };
}

Result<std::pair<ChartData, ChartData>> thisMonthsCharts(const Services &services)
{
    const QDateTime now = services.clock.now();
    const QDate today = now.toLocalTime().date(), first(today.year(), today.month(), 1);
    const ChartPeriod month{localSpans(first.startOfDay(), first.addMonths(1).startOfDay(), ChartStep::Day), ChartStep::Day};
    const auto sums = services.ledger.sums(month.spans, Ledger::Grouping::Day);
    if (!sums)
        return std::unexpected(sums.error());
    std::optional<Money> limit;
    for (const Budget &budget : services.budgets.all()) {
        if (budget.per == Budget::Per::Month && budget.agent.isEmpty() && budget.provider.isEmpty() && budget.stop)
            limit = limit ? std::min(*limit, *budget.stop) : *budget.stop;
    }
    return std::pair(monthChart(month, *sums, now, limit), burnDownChart(month, *sums, now, limit));
}

QString summaryOf(const std::vector<LedgerSum> &sums)
{
    LedgerSum all;
    for (const LedgerSum &sum : sums) {
        all.calls += sum.calls;
        all.errors += sum.errors;
        all.unpriced += sum.unpriced;
        all.cost += sum.cost;
        all.input += sum.input;
        all.output += sum.output;
    }
    if (all.calls == 0)
        return {};
    const QLocale locale;
    QStringList words{InsightsPage::tr("%1 signed calls").arg(locale.toString(all.calls)), amountWords(all.cost, all.unpriced),
                      InsightsPage::tr("%1 tokens in, %2 out").arg(locale.toString(all.input), locale.toString(all.output)),
                      InsightsPage::tr("%1 failed (%2 %)")
                          .arg(locale.toString(all.errors), locale.toString(100.0 * double(all.errors) / double(all.calls), 'f', 1))};
    return words.join(u" · "_s);
}

} // namespace countersign
