// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/time_charts.h"

#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

ChartData ranksChart(const ChartPeriod &period, const std::vector<LedgerTimes::Ranks> &ranks)
{
    ChartData chart = chartOverTime(period);
    chart.shape = ChartData::Shape::Lines;
    chart.unit = ChartData::Unit::Milliseconds;
    ChartSeries half = chartSeries(Words::tr("Half are faster (p50)"), 0, ranks.size(), std::nullopt);
    ChartSeries most = chartSeries(Words::tr("95 % are faster (p95)"), 4, ranks.size(), std::nullopt);
    ChartSeries nearlyAll = chartSeries(Words::tr("99 % are faster (p99)"), 3, ranks.size(), std::nullopt);
    most.line = ChartSeries::Line::Dashed;
    nearlyAll.line = ChartSeries::Line::Dotted;
    for (size_t i = 0; i < ranks.size(); ++i) {
        if (ranks[i].p50)
            half.values[i] = double(*ranks[i].p50);
        if (ranks[i].p95)
            most.values[i] = double(*ranks[i].p95);
        if (ranks[i].p99)
            nearlyAll.values[i] = double(*ranks[i].p99);
    }
    chart.series = {nearlyAll, most, half};
    chart.narrow = [](LedgerFilter &filter, const ChartSeries &) { filter.state = CallState::Finished; };
    return chart;
}

/// The range from one edge to the next; the last one is open.
LedgerRange rangeAt(const std::vector<qint64> &edges, size_t at)
{
    return {edges[at], at + 1 < edges.size() ? edges[at + 1] : std::numeric_limits<qint64>::max()};
}

QString timeWords(const LedgerRange &range)
{
    return range.to == std::numeric_limits<qint64>::max()
        ? Words::tr("%1 and more").arg(wording::milliseconds(range.from))
        : Words::tr("%1 to %2").arg(wording::milliseconds(range.from), wording::milliseconds(range.to));
}

QString costWords(const LedgerRange &range)
{
    const QString from = wording::money(Money::fromPicoDollars(range.from));
    return range.to == std::numeric_limits<qint64>::max() ? Words::tr("%1 and more").arg(from)
                                                          : Words::tr("%1 to %2").arg(from, wording::money(Money::fromPicoDollars(range.to)));
}

/// Where a step is drawn: in its middle on a logarithmic axis, and for the open one at its edge.
double middle(const LedgerRange &range)
{
    if (range.from == 0)
        return double(range.to) / 1.5;
    return range.to == std::numeric_limits<qint64>::max() ? double(range.from) : std::sqrt(double(range.from) * double(range.to));
}

/// What is said while calls of older versions have no marks yet.
QString incompleteWords(const LedgerMarks &marks) { return marks.complete < 1 ? Words::tr("Older calls are still being added.") : QString(); }

LedgerFilter finishedIn(const ChartPeriod &period)
{
    LedgerFilter filter;
    filter.decision = u"signed"_s;
    filter.state = CallState::Finished;
    if (!period.spans.empty()) {
        filter.from = period.spans.front().from;
        filter.to = period.spans.back().to;
    }
    return filter;
}

} // namespace

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
    ChartSeries whole = chartSeries(Words::tr("Whole answer"), 0, 0), token = chartSeries(Words::tr("First token"), 1, 0);
    LedgerFilter filter = finishedIn(period);
    for (size_t i = first; i < past; ++i) {
        chart.ticks << wording::milliseconds(edges[i]);
        filter.totalMs = rangeAt(edges, i);
        chart.columns << timeWords(*filter.totalMs);
        whole.values.push_back(double(times.totalCounts[i]));
        token.values.push_back(double(times.firstTokenCounts[i]));
        chart.columnFilters.push_back(filter);
    }
    whole.key = u"total"_s;
    token.key = u"first-token"_s;
    chart.series = {whole, token};
    chart.narrow = [](LedgerFilter &calls, const ChartSeries &series) {
        if (series.key == "first-token"_L1)
            calls.firstTokenMs = std::exchange(calls.totalMs, std::nullopt);
    };
    return chart;
}

ChartData speedChart(const ChartPeriod &period, const LedgerMarks &marks, const ChartGroups &groups)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"speed"_s;
    chart.title = Words::tr("Tokens a second, median of the calls");
    chart.shape = ChartData::Shape::Lines;
    chart.unit = ChartData::Unit::TokensPerSecond;
    chart.nothing = Words::tr("No speed was measured in this period: no call told how many tokens it wrote.");
    chart.series = groups.series(period.spans.size(), std::nullopt);
    std::vector<size_t> known(chart.series.size());
    for (const LedgerSpeed &speed : marks.speeds) {
        const size_t place = groups.placeOf(speed.key);
        const bool others = groups.others() > 0 && place + 1 == chart.series.size(); // medians cannot be put together
        if (others || place >= chart.series.size())
            continue;
        chart.series[place].values[size_t(speed.span)] = speed.p50;
        ++known[place];
    }
    QStringList notes{incompleteWords(marks)};
    if (groups.others() > 0)
        notes << Words::tr("%n groups that cost less are not in the chart.", nullptr, groups.others());
    for (size_t i = chart.series.size(); i-- > 0;) {
        if (known[i] == 0)
            chart.series.erase(chart.series.begin() + qsizetype(i));
    }
    notes.removeAll(QString());
    chart.note = notes.join(u' ');
    chart.narrow = [narrow = groups.narrow()](LedgerFilter &filter, const ChartSeries &series) {
        filter.state = CallState::Finished;
        narrow(filter, series);
    };
    return chart;
}

ChartData costTimeChart(const ChartPeriod &period, const LedgerMarks &marks, const ChartGroups &groups)
{
    ChartData chart;
    chart.name = u"cost-time"_s;
    chart.title = Words::tr("Cost against time, a dot for calls that are alike");
    chart.columnTitle = Words::tr("Time, cost of a call");
    chart.shape = ChartData::Shape::Scatter;
    chart.unit = ChartData::Unit::Calls;
    chart.nothing = Words::tr("No call of this period has a known time and a known cost.");
    const std::vector<qint64> &times = LedgerTimes::edges(), &costs = LedgerMarks::costEdges();
    std::map<std::pair<int, int>, std::map<size_t, qint64>> cells;
    qint64 free = 0;
    for (const LedgerMarks::Cell &cell : marks.cells) {
        if (cell.cost == 0)
            free += cell.calls;
        else
            cells[{cell.time, cell.cost}][groups.placeOf(cell.key)] += cell.calls;
    }
    chart.series = groups.series(cells.size(), std::nullopt);
    size_t column = 0;
    for (const auto &[steps, calls] : cells) {
        const LedgerRange time = rangeAt(times, size_t(steps.first)), cost = rangeAt(costs, size_t(steps.second));
        chart.columns << Words::tr("%1, %2").arg(timeWords(time), costWords(cost));
        chart.ticks << QString();
        chart.spots.push_back({middle(time), middle(cost) / 1e12});
        LedgerFilter filter = finishedIn(period);
        filter.totalMs = time;
        filter.costPico = cost;
        chart.columnFilters.push_back(filter);
        for (const auto &[place, count] : calls) {
            if (place < chart.series.size())
                chart.series[place].values[column] = double(count);
        }
        ++column;
    }
    std::erase_if(chart.series, [](const ChartSeries &each) {
        return std::ranges::none_of(each.values, [](const std::optional<double> &value) { return value.has_value(); });
    });
    QStringList notes{incompleteWords(marks)};
    if (free > 0)
        notes << Words::tr("%n calls cost nothing, or less than a millionth of a dollar, and have no dot.", nullptr, int(free));
    if (marks.unpriced > 0)
        notes << Words::tr("%n calls have no known price and no dot.", nullptr, int(marks.unpriced));
    notes.removeAll(QString());
    chart.note = notes.join(u' ');
    chart.narrow = groups.narrow();
    return chart;
}

ChartData retriesChart(const ChartPeriod &period, const std::vector<LedgerSum> &byDay, const LedgerMarks &marks)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"retries"_s;
    chart.title = Words::tr("Calls that failed, and calls that were sent more than once");
    chart.shape = ChartData::Shape::Lines;
    chart.unit = ChartData::Unit::Percent;
    chart.nothing = Words::tr("No call of this period failed, and none was sent more than once.");
    ChartSeries failed = chartSeries(Words::tr("Failed"), 4, period.spans.size(), std::nullopt),
                repeated = chartSeries(Words::tr("Sent more than once"), 0, period.spans.size(), std::nullopt);
    failed.key = u"failed"_s;
    repeated.key = u"retried"_s;
    repeated.line = ChartSeries::Line::Dashed;
    for (const LedgerSum &sum : byDay) {
        const auto span = size_t(sum.span);
        if (sum.calls == 0)
            continue;
        failed.values[span] = 100.0 * double(sum.errors) / double(sum.calls);
        repeated.values[span] = 100.0 * double(marks.retried[span]) / double(sum.calls);
    }
    chart.series = {failed, repeated};
    chart.note = incompleteWords(marks);
    chart.narrow = [](LedgerFilter &filter, const ChartSeries &series) {
        if (series.key == "failed"_L1)
            filter.state = CallState::Failed;
        else
            filter.retried = true;
    };
    return chart;
}

} // namespace countersign
