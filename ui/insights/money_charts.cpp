// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/money_charts.h"

#include "core/billing/forecast.h"
#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MoneyCharts)
};

double dollars(Money money) { return double(money.picoDollars()) / 1e12; }

ChartSeries series(const QString &name, int color, size_t columns, std::optional<double> value)
{
    return {name, {}, color, std::vector<std::optional<double>>(columns, value)};
}

/// What `tokens` at the price of `charge` are less than at that of plain input; nothing when a price is not known.
std::optional<double> lessThanInput(const Price &price, Charge charge, qint64 tokens)
{
    if (!price[Charge::Input] || !price[charge])
        return std::nullopt;
    const auto less = checkedProduct(Money::fromPicoDollars(price[Charge::Input]->picoDollars() - price[charge]->picoDollars()), tokens);
    return less ? std::optional(dollars(*less)) : std::nullopt;
}

void add(std::optional<double> &to, double amount) { to = to.value_or(0) + amount; }

} // namespace

ChartData cachingChart(const ChartPeriod &period, const std::vector<LedgerSum> &byModel, const GroupPrice &price)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"caching"_s;
    chart.title = Words::tr("What caching saved");
    chart.shape = ChartData::Shape::SideBySideBars;
    chart.unit = ChartData::Unit::Dollars;
    const size_t columns = period.spans.size();
    ChartSeries saved = series(Words::tr("Saved by reading"), 2, columns, 0.0),
                more = series(Words::tr("Cost of writing, above plain input"), 4, columns, 0.0);
    std::vector<qint64> input(columns), read(columns);
    qint64 unpriced = 0;
    for (const LedgerSum &sum : byModel) {
        const auto span = size_t(sum.span);
        input[span] += sum.input;
        read[span] += sum.cacheRead;
        if (sum.cacheRead == 0 && sum.cacheWrite == 0)
            continue;
        const std::optional<Price> known = price(sum.key, period.spans[span].from);
        const auto less = known ? lessThanInput(*known, Charge::CacheRead, sum.cacheRead) : std::nullopt;
        const auto above = known && sum.cacheWrite > 0 ? lessThanInput(*known, Charge::CacheWrite5m, sum.cacheWrite) : std::optional(0.0);
        if (!less || !above) {
            unpriced += sum.cacheRead + sum.cacheWrite;
            continue;
        }
        add(saved.values[span], std::max(0.0, *less));
        add(more.values[span], std::max(0.0, -*above));
    }
    chart.series = {saved, more};
    chart.sharesName = Words::tr("Input read from a cache");
    chart.shares.resize(columns);
    for (size_t i = 0; i < columns; ++i) {
        if (input[i] > 0)
            chart.shares[i] = std::min(1.0, double(read[i]) / double(input[i]));
    }
    if (unpriced > 0)
        chart.note = Words::tr("%1 are not in it: their price is not known.").arg(chartValue(ChartData::Unit::Tokens, double(unpriced)));
    return chart;
}

ChartData monthChart(const ChartPeriod &month, const std::vector<LedgerSum> &byDay, const QDateTime &now, std::optional<Money> limit)
{
    ChartData chart = chartOverTime(month);
    chart.name = u"month"_s;
    chart.title = Words::tr("This month's spending and its forecast");
    chart.shape = ChartData::Shape::Lines;
    chart.unit = ChartData::Unit::Dollars;
    const size_t columns = month.spans.size();
    if (columns == 0)
        return chart;
    std::vector<Money> each(columns);
    qint64 unpriced = 0;
    for (const LedgerSum &sum : byDay) {
        each[size_t(sum.span)] += sum.cost;
        unpriced += sum.unpriced;
    }
    ChartSeries spent = series(Words::tr("Spent"), 0, columns, std::nullopt),
                ahead = series(Words::tr("If it goes on like this"), 1, columns, std::nullopt);
    Money sum;
    size_t today = 0;
    for (size_t i = 0; i < columns && month.spans[i].from <= now; ++i) {
        sum += each[i];
        spent.values[i] = dollars(sum);
        today = i;
    }
    const LedgerSpan whole{month.spans.front().from, month.spans.back().to};
    const std::optional<Money> end = forecast(sum, whole, now);
    if (end && columns > today + 1) {
        const double from = dollars(sum), step = (dollars(*end) - from) / double(columns - 1 - today);
        for (size_t i = today; i < columns; ++i)
            ahead.values[i] = from + step * double(i - today);
    }
    chart.series = {spent, ahead};
    if (limit && sum > Money())
        chart.series.push_back(series(Words::tr("Budget of the month"), 4, columns, dollars(*limit)));
    QStringList notes;
    if (end)
        notes << Words::tr("About %1 at the end of the month.").arg(wording::money(*end));
    if (unpriced > 0)
        notes << Words::tr("%n calls without a known price are not in it.", nullptr, int(unpriced));
    chart.note = notes.join(u' ');
    return chart;
}

} // namespace countersign
