// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/chart_data.h"

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

constexpr int GroupsShown = 7; // the rest are one series, "Others"
constexpr int OthersColor = 7;

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

ChartSeries series(const QString &name, int color, size_t columns, std::optional<double> value = 0.0)
{
    return {name, {}, color, std::vector<std::optional<double>>(columns, value)};
}

double dollars(Money money) { return double(money.picoDollars()) / 1e12; }

QString groupName(const QString &key, Ledger::Grouping by)
{
    if (key.isEmpty())
        return Words::tr("(none)");
    if (by == Ledger::Grouping::Model) // the model first: a legend without room cuts the end off
        return u"%1 · %2"_s.arg(key.section(u'/', 1), wording::providerName(key.section(u'/', 0, 0)));
    return by == Ledger::Grouping::Provider ? wording::providerName(key) : key;
}

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

ChartData ranksChart(const ChartPeriod &period, const std::vector<LedgerTimes::Ranks> &ranks)
{
    ChartData chart = chartOverTime(period);
    chart.shape = ChartData::Shape::Lines;
    chart.unit = ChartData::Unit::Milliseconds;
    ChartSeries half = series(Words::tr("Half are faster (p50)"), 0, ranks.size(), std::nullopt);
    ChartSeries most = series(Words::tr("95 % are faster (p95)"), 4, ranks.size(), std::nullopt);
    for (size_t i = 0; i < ranks.size(); ++i) {
        if (ranks[i].p50)
            half.values[i] = double(*ranks[i].p50);
        if (ranks[i].p95)
            most.values[i] = double(*ranks[i].p95);
    }
    chart.series = {most, half};
    chart.narrow = [](LedgerFilter &filter, const ChartSeries &) { filter.state = CallState::Finished; };
    return chart;
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
    std::map<QString, Money> totals;
    qint64 unpriced = 0;
    for (const LedgerSum &sum : sums) {
        totals[sum.key] += sum.cost;
        unpriced += sum.unpriced;
    }
    std::vector<std::pair<Money, QString>> order;
    for (const auto &[key, cost] : totals)
        order.emplace_back(cost, key);
    std::ranges::stable_sort(order, std::ranges::greater(), [](const auto &item) { return item.first; });
    std::map<QString, size_t> place;
    for (const auto &[cost, key] : order) {
        const bool others = std::ssize(order) > GroupsShown + 1 && std::ssize(chart.series) >= GroupsShown;
        if (!others || std::ssize(chart.series) == GroupsShown) {
            chart.series.push_back(
                series(others ? Words::tr("Others") : groupName(key, by), others ? OthersColor : int(chart.series.size()), period.spans.size()));
            chart.series.back().key = others ? QString() : key;
        }
        place[key] = chart.series.size() - 1;
    }
    for (const LedgerSum &sum : sums) {
        std::optional<double> &value = chart.series[place[sum.key]].values[size_t(sum.span)];
        value = value.value_or(0) + dollars(sum.cost);
    }
    if (unpriced > 0)
        chart.note = unpriced == 1 ? Words::tr("One call has no known price and is not in the chart.")
                                   : Words::tr("%1 calls have no known price and are not in the chart.").arg(QLocale().toString(unpriced));
    chart.narrow = [by](LedgerFilter &filter, const ChartSeries &group) {
        if (by == Ledger::Grouping::Provider)
            filter.provider = group.key;
        else if (by == Ledger::Grouping::Agent)
            filter.agent = group.key;
        else if (!group.key.isEmpty()) {
            filter.provider = group.key.section(u'/', 0, 0);
            filter.model = group.key.section(u'/', 1);
        }
    };
    return chart;
}

ChartData tokensChart(const ChartPeriod &period, const std::vector<LedgerSum> &byDay)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"tokens"_s;
    chart.title =
        titleFor(period, Words::tr("Tokens by hour"), Words::tr("Tokens by day"), Words::tr("Tokens by week"), Words::tr("Tokens by month"));
    chart.unit = ChartData::Unit::Tokens;
    chart.series = {series(Words::tr("New input"), 0, period.spans.size()), series(Words::tr("Read from cache"), 5, period.spans.size()),
                    series(Words::tr("Written to cache"), 2, period.spans.size()), series(Words::tr("Output"), 1, period.spans.size())};
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
        chart.series.push_back(series(callwords::errorKind(code), Colors[chart.series.size() % std::size(Colors)], period.spans.size()));
        chart.series.back().key = code;
    }
    for (const LedgerFailures &each : failures)
        chart.series[place[each.code]].values[size_t(each.span)] = double(each.calls);
    chart.sharesName = Words::tr("Share of calls");
    chart.shares.resize(period.spans.size());
    for (const LedgerSum &sum : byDay)
        chart.shares[size_t(sum.span)] = double(sum.errors) / double(std::max<qint64>(sum.calls, 1));
    for (LedgerFilter &filter : chart.columnFilters)
        filter.state = CallState::Failed;
    chart.narrow = [](LedgerFilter &filter, const ChartSeries &kind) { filter.errorCode = kind.key; };
    return chart;
}

ChartData latencyChart(const ChartPeriod &period, const LedgerTimes &times)
{
    ChartData chart = ranksChart(period, times.total);
    chart.name = u"latency"_s;
    chart.title = Words::tr("Time to the whole answer");
    return chart;
}

ChartData firstTokenChart(const ChartPeriod &period, const LedgerTimes &times)
{
    ChartData chart = ranksChart(period, times.firstToken);
    chart.name = u"first-token"_s;
    chart.title = Words::tr("Time to the first token");
    return chart;
}

ChartData histogramChart(const ChartPeriod &period, const LedgerTimes &times)
{
    ChartData chart;
    chart.name = u"times"_s;
    chart.title = Words::tr("How long calls took");
    chart.columnTitle = Words::tr("Time");
    chart.shape = ChartData::Shape::SideBySideBars;
    chart.unit = ChartData::Unit::Calls;
    const std::vector<qint64> &edges = LedgerTimes::edges();
    const auto any = [&](size_t i) { return times.totalCounts[i] + times.firstTokenCounts[i] > 0; };
    size_t first = 0, past = edges.size();
    while (first < past && !any(first))
        ++first;
    while (past > first && !any(past - 1))
        --past;
    ChartSeries whole = series(Words::tr("Whole answer"), 0, 0), token = series(Words::tr("First token"), 1, 0);
    LedgerFilter filter;
    filter.decision = u"signed"_s;
    filter.state = CallState::Finished;
    if (!period.spans.empty()) {
        filter.from = period.spans.front().from;
        filter.to = period.spans.back().to;
    }
    for (size_t i = first; i < past; ++i) {
        chart.ticks << wording::milliseconds(edges[i]);
        chart.columns << (i + 1 < edges.size() ? Words::tr("%1 to %2").arg(wording::milliseconds(edges[i]), wording::milliseconds(edges[i + 1]))
                                               : Words::tr("%1 and more").arg(wording::milliseconds(edges[i])));
        whole.values.push_back(double(times.totalCounts[i]));
        token.values.push_back(double(times.firstTokenCounts[i]));
        chart.columnFilters.push_back(filter);
    }
    chart.series = {whole, token};
    return chart;
}

QString chartValue(ChartData::Unit unit, double value)
{
    switch (unit) {
    case ChartData::Unit::Dollars: return wording::money(Money::fromPicoDollars(qint64(std::llround(value * 1e12))));
    case ChartData::Unit::Milliseconds: return wording::milliseconds(std::llround(value));
    case ChartData::Unit::Tokens: return Words::tr("%1 tokens").arg(QLocale().toString(std::llround(value)));
    case ChartData::Unit::Calls: return QLocale().toString(std::llround(value));
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
    text += "\r\n";
    const auto number = [](const std::optional<double> &value) { return value ? QByteArray::number(*value, 'g', 12) : QByteArray(); };
    for (qsizetype column = 0; column < chart.columns.size(); ++column) {
        text += csvCell(chart.columns[column]);
        for (const ChartSeries &each : chart.series)
            text += ',' + number(each.values[size_t(column)]);
        if (!chart.shares.empty())
            text += ',' + number(chart.shares[size_t(column)]);
        text += "\r\n";
    }
    return text;
}

} // namespace countersign
