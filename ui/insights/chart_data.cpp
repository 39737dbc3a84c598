// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_data.h"

#include "ui/insights/chart_groups.h"
#include "ui/ledger/call_words.h"
#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <cmath>
#include <map>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

QString stepName(ChartStep step)
{
    switch (step) {
    case ChartStep::Hour: return Words::tr("Hour");
    case ChartStep::Day: return Words::tr("Day");
    case ChartStep::Week: return Words::tr("Week");
    case ChartStep::Month: return Words::tr("Month");
    }
    return {};
}

QString longName(const LedgerSpan &span, ChartStep step)
{
    const QLocale locale;
    const QDateTime from = span.from.toLocalTime();
    switch (step) {
    case ChartStep::Hour:
        return u"%1 %2"_s.arg(locale.toString(from.date(), QLocale::ShortFormat), locale.toString(from.time(), QLocale::ShortFormat));
    case ChartStep::Day:
        return u"%1 %2"_s.arg(locale.dayName(from.date().dayOfWeek(), QLocale::ShortFormat), locale.toString(from.date(), QLocale::ShortFormat));
    case ChartStep::Week: return Words::tr("Week from %1").arg(locale.toString(from.date(), QLocale::ShortFormat));
    case ChartStep::Month: return locale.toString(from.date(), u"MMMM yyyy"_s);
    }
    return {};
}

QString shortName(const LedgerSpan &span, ChartStep step)
{
    const QLocale locale;
    const QDateTime from = span.from.toLocalTime();
    switch (step) {
    case ChartStep::Hour: return locale.toString(from.time(), u"HH:mm"_s);
    case ChartStep::Day: return locale.toString(from.date(), u"d MMM"_s);
    case ChartStep::Week:
    case ChartStep::Month: return locale.toString(from.date(), step == ChartStep::Week ? u"d MMM yy"_s : u"MMM yy"_s);
    }
    return {};
}

double dollars(Money money) { return double(money.picoDollars()) / 1e12; }

QString titleFor(const ChartPeriod &period, const QString &hour, const QString &day, const QString &week, const QString &month)
{
    switch (period.step) {
    case ChartStep::Hour: return hour;
    case ChartStep::Day: return day;
    case ChartStep::Week: return week;
    case ChartStep::Month: return month;
    }
    return {};
}

QByteArray csvCell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front()))
        text.prepend(u'\'');
    if (text.contains(u'"') || text.contains(u',') || text.contains(u'\n'))
        text = u'"' + text.replace(u'"', "\"\""_L1) + u'"';
    return text.toUtf8();
}

} // namespace

ChartSeries chartSeries(const QString &name, int color, size_t columns, std::optional<double> value)
{
    ChartSeries series;
    series.name = name;
    series.color = color;
    series.values.assign(columns, value);
    return series;
}

void ChartSeries::setAmounts(std::vector<std::optional<Money>> exact)
{
    amounts = std::move(exact);
    values.clear();
    for (const std::optional<Money> &amount : amounts)
        values.push_back(amount ? std::optional(dollars(*amount)) : std::nullopt);
}

QString amountWords(Money known, qint64 unpriced)
{
    const QString words = wording::money(known);
    return unpriced == 0 ? words : Words::tr("≥ %1, %n calls unpriced", nullptr, int(unpriced)).arg(words);
}

ChartData chartOverTime(const ChartPeriod &period)
{
    ChartData chart;
    chart.columnTitle = stepName(period.step);
    for (const LedgerSpan &span : period.spans) {
        chart.columns << longName(span, period.step);
        chart.ticks << shortName(span, period.step);
        LedgerFilter filter;
        filter.from = span.from;
        filter.to = span.to;
        filter.decision = u"signed"_s;
        chart.columnFilters.push_back(filter);
    }
    return chart;
}

bool ChartData::isEmpty() const
{
    return std::ranges::all_of(series, [](const ChartSeries &each) {
        return std::ranges::all_of(each.values, [](const std::optional<double> &value) { return value.value_or(0) == 0; });
    });
}

QString ChartData::idOf(int at) const
{
    const QString &key = series[size_t(at)].key;
    return key.isEmpty() ? u'#' + QString::number(at) : key;
}

ChartData ChartData::without(const QSet<QString> &ids) const
{
    ChartData left = *this;
    left.series.clear();
    for (size_t i = 0; i < series.size(); ++i) {
        if (!ids.contains(idOf(int(i))))
            left.series.push_back(series[i]);
    }
    if (ids.contains(SharesId))
        left.shares.clear();
    return left;
}

LedgerFilter ChartData::filterOf(int column, int at) const
{
    LedgerFilter filter = columnFilters.at(size_t(column));
    if (at >= 0 && at < std::ssize(series) && narrow)
        narrow(filter, series[size_t(at)]);
    return filter;
}

QString ChartData::words(int at, int column) const
{
    const ChartSeries &each = series[size_t(at)];
    if (!each.values[size_t(column)])
        return u"–"_s;
    return each.amounts.empty() ? chartValue(unit, *each.values[size_t(column)]) : wording::money(*each.amounts[size_t(column)]);
}

QString ChartData::sumWords(int column) const
{
    if (shape != Shape::StackedBars)
        return {};
    if (unit != Unit::Dollars) {
        double sum = 0;
        for (const ChartSeries &each : series)
            sum += each.values[size_t(column)].value_or(0);
        return chartValue(unit, sum);
    }
    Money sum;
    for (const ChartSeries &each : series)
        sum += each.amounts[size_t(column)].value_or(Money());
    return amountWords(sum, unpriced.empty() ? 0 : unpriced[size_t(column)]);
}

double ChartData::greatest() const
{
    double greatest = 0;
    for (size_t column = 0; column < size_t(columns.size()); ++column) {
        double sum = 0;
        for (const ChartSeries &each : series)
            sum = shape == Shape::StackedBars ? sum + each.values[column].value_or(0) : std::max(sum, each.values[column].value_or(0));
        greatest = std::max(greatest, sum);
    }
    return greatest;
}

ChartStep stepFor(const QDateTime &from, const QDateTime &to)
{
    const qint64 hours = from.secsTo(to) / 3600;
    return hours <= 26 ? ChartStep::Hour : hours <= 24 * 93 ? ChartStep::Day : hours <= 24 * 7 * 110 ? ChartStep::Week : ChartStep::Month;
}

ChartData costChart(const ChartPeriod &period, const std::vector<LedgerSum> &sums, Ledger::Grouping by)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"cost"_s;
    chart.title = titleFor(period, Words::tr("Cost by hour"), Words::tr("Cost by day"), Words::tr("Cost by week"), Words::tr("Cost by month"));
    chart.unit = ChartData::Unit::Dollars;
    chart.nothing = Words::tr("Nothing in this period has a known cost.");
    const size_t columns = period.spans.size();
    const ChartGroups groups(sums, by);
    chart.series = groups.series(columns, 0.0);
    chart.unpriced.resize(columns);
    std::vector<std::vector<std::optional<Money>>> amounts(chart.series.size(), std::vector<std::optional<Money>>(columns, Money()));
    qint64 unpriced = 0;
    for (const LedgerSum &sum : sums) {
        *amounts[groups.placeOf(sum.key)][size_t(sum.span)] += sum.cost;
        chart.unpriced[size_t(sum.span)] += sum.unpriced;
        unpriced += sum.unpriced;
    }
    for (size_t i = 0; i < amounts.size(); ++i)
        chart.series[i].setAmounts(std::move(amounts[i]));
    if (unpriced > 0)
        chart.note = unpriced == 1 ? Words::tr("One call has no known price and is not in the chart.")
                                   : Words::tr("%1 calls have no known price and are not in the chart.").arg(QLocale().toString(unpriced));
    else
        chart.unpriced.clear();
    chart.narrow = groups.narrow();
    return chart;
}

ChartData tokensChart(const ChartPeriod &period, const std::vector<LedgerSum> &byDay)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"tokens"_s;
    chart.title =
        titleFor(period, Words::tr("Tokens by hour"), Words::tr("Tokens by day"), Words::tr("Tokens by week"), Words::tr("Tokens by month"));
    chart.unit = ChartData::Unit::Tokens;
    chart.series = {chartSeries(Words::tr("New input"), 0, period.spans.size()), chartSeries(Words::tr("Read from cache"), 5, period.spans.size()),
                    chartSeries(Words::tr("Written to cache"), 2, period.spans.size()), chartSeries(Words::tr("Output"), 1, period.spans.size())};
    for (const LedgerSum &sum : byDay) {
        const auto span = size_t(sum.span);
        // What is read from and written to a cache is part of the input.
        chart.series[0].values[span] = double(std::max<qint64>(0, sum.input - sum.cacheRead - sum.cacheWrite));
        chart.series[1].values[span] = double(sum.cacheRead);
        chart.series[2].values[span] = double(sum.cacheWrite);
        chart.series[3].values[span] = double(sum.output);
    }
    std::erase_if(chart.series, [](const ChartSeries &each) {
        return each.color != 0 && std::ranges::all_of(each.values, [](const std::optional<double> &value) { return *value == 0; });
    });
    return chart;
}

ChartData errorsChart(const ChartPeriod &period, const std::vector<LedgerSum> &byDay, const std::vector<LedgerFailures> &failures)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"errors"_s;
    chart.title =
        titleFor(period, Words::tr("Errors by hour"), Words::tr("Errors by day"), Words::tr("Errors by week"), Words::tr("Errors by month"));
    chart.unit = ChartData::Unit::Calls;
    std::map<QString, qint64> totals;
    for (const LedgerFailures &each : failures)
        totals[each.code] += each.calls;
    std::map<QString, size_t> place;
    for (const auto &[code, calls] : totals) {
        place[code] = chart.series.size();
        static constexpr int Colors[] = {4, 1, 3, 0, 2, 5, 6, 7};
        chart.series.push_back(chartSeries(callwords::errorKind(code), Colors[chart.series.size() % std::size(Colors)], period.spans.size()));
        chart.series.back().key = code;
    }
    for (const LedgerFailures &each : failures)
        chart.series[place[each.code]].values[size_t(each.span)] = double(each.calls);
    chart.nothing = Words::tr("No errors in this period.");
    chart.sharesName = Words::tr("Share of calls");
    chart.shares.resize(period.spans.size());
    for (const LedgerSum &sum : byDay)
        chart.shares[size_t(sum.span)] = double(sum.errors) / double(std::max<qint64>(sum.calls, 1));
    for (LedgerFilter &filter : chart.columnFilters)
        filter.state = CallState::Failed;
    chart.narrow = [](LedgerFilter &filter, const ChartSeries &kind) { filter.errorCode = kind.key; };
    return chart;
}

QString chartValue(ChartData::Unit unit, double value)
{
    switch (unit) {
    case ChartData::Unit::Dollars: return wording::money(Money::fromPicoDollars(qint64(std::llround(value * 1e12))));
    case ChartData::Unit::Milliseconds: return wording::milliseconds(std::llround(value));
    case ChartData::Unit::Tokens: return Words::tr("%1 tokens").arg(QLocale().toString(std::llround(value)));
    case ChartData::Unit::Calls: return QLocale().toString(std::llround(value));
    case ChartData::Unit::TokensPerSecond: return Words::tr("%1 tokens/s").arg(QLocale().toString(value, 'f', value < 10 ? 1 : 0));
    case ChartData::Unit::Percent: return Words::tr("%1 %").arg(QLocale().toString(value, 'f', 1));
    }
    return {};
}

QByteArray chartCsv(const ChartData &chart)
{
    QByteArray text = csvCell(chart.columnTitle);
    for (const ChartSeries &each : chart.series)
        text += ',' + csvCell(each.name);
    if (!chart.shares.empty())
        text += ',' + csvCell(chart.sharesName);
    if (!chart.unpriced.empty())
        text += ',' + csvCell(Words::tr("Calls without a known price"));
    text += "\r\n";
    const auto number = [](const std::optional<double> &value) { return value ? QByteArray::number(*value, 'g', 12) : QByteArray(); };
    const auto amount = [](const std::optional<Money> &money) { return money ? money->toDecimal().toLatin1() : QByteArray(); };
    for (qsizetype column = 0; column < chart.columns.size(); ++column) {
        text += csvCell(chart.columns[column]);
        for (const ChartSeries &each : chart.series)
            text += ',' + (each.amounts.empty() ? number(each.values[size_t(column)]) : amount(each.amounts[size_t(column)]));
        if (!chart.shares.empty())
            text += ',' + number(chart.shares[size_t(column)]);
        if (!chart.unpriced.empty())
            text += ',' + QByteArray::number(chart.unpriced[size_t(column)]);
        text += "\r\n";
    }
    return text;
}

} // namespace countersign
