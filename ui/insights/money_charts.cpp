// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/insights/money_charts.h"

#include "core/billing/forecast.h"
#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(MoneyCharts)
};

/// What `tokens` at the price of `charge` are less than at that of plain input; nothing when a price is not known.
std::optional<Money> lessThanInput(const Price &price, Charge charge, qint64 tokens)
{
    if (!price[Charge::Input] || !price[charge])
        return std::nullopt;
    return checkedProduct(Money::fromPicoDollars(price[Charge::Input]->picoDollars() - price[charge]->picoDollars()), tokens);
}

Money minus(Money a, Money b) { return Money::fromPicoDollars(a.picoDollars() - b.picoDollars()); }

/// What was spent in a month, day by day, and where it leads.
struct Course {
    std::vector<Money> spent; // up to the end of each day that has begun
    std::optional<Money> end; // at the end of the month, if it goes on like this
    qint64 unpriced = 0;
    std::vector<qint64> unpricedUntil; // as `spent`
    [[nodiscard]] Money now() const { return spent.empty() ? Money() : spent.back(); }
};

Course courseOf(const ChartPeriod &month, const std::vector<LedgerSum> &byDay, const QDateTime &now)
{
    std::vector<Money> each(month.spans.size());
    std::vector<qint64> unpriced(month.spans.size());
    for (const LedgerSum &sum : byDay) {
        each[size_t(sum.span)] += sum.cost;
        unpriced[size_t(sum.span)] += sum.unpriced;
    }
    Course course;
    Money sum;
    for (size_t i = 0; i < each.size() && month.spans[i].from <= now; ++i) {
        course.spent.push_back(sum += each[i]);
        course.unpricedUntil.push_back(course.unpriced += unpriced[i]);
    }
    if (!month.spans.empty())
        course.end = forecast(sum, {month.spans.front().from, month.spans.back().to}, now);
    return course;
}

/// From what is true today in a straight line to the month's end.
std::vector<std::optional<Money>> lineAhead(size_t columns, size_t today, Money from, Money to)
{
    std::vector<std::optional<Money>> line(columns);
    const qint64 days = qint64(columns) - 1 - qint64(today);
    for (size_t i = today; days > 0 && i < columns; ++i) {
        const double share = double(i - today) / double(days); // a guess, and said to be one
        line[i] = i + 1 == columns ? to : from + Money::fromPicoDollars(std::llround(double(minus(to, from).picoDollars()) * share));
    }
    return line;
}

QString unpricedWords(qint64 calls)
{
    return calls > 0 ? Words::tr("%n calls without a known price are not in it.", nullptr, int(calls)) : QString();
}

QString joined(QStringList notes)
{
    notes.removeAll(QString());
    return notes.join(u' ');
}

} // namespace

ChartData cachingChart(const ChartPeriod &period, const std::vector<LedgerSum> &byModel, const GroupPrice &price)
{
    ChartData chart = chartOverTime(period);
    chart.name = u"caching"_s;
    chart.title = Words::tr("What caching saved");
    chart.shape = ChartData::Shape::SideBySideBars;
    chart.unit = ChartData::Unit::Dollars;
    const size_t columns = period.spans.size();
    chart.nothing = Words::tr("Nothing was read from a provider's cache or written to one in this period, or its price is not known.");
    ChartSeries saved = chartSeries(Words::tr("Saved by reading"), 2, columns),
                more = chartSeries(Words::tr("Cost of writing, above plain input"), 4, columns);
    std::vector<std::optional<Money>> less(columns, Money()), above(columns, Money());
    std::vector<qint64> input(columns), fromCache(columns);
    qint64 unpriced = 0;
    Money all; // saved, and what it cost taken off
    for (const LedgerSum &sum : byModel) {
        const auto span = size_t(sum.span);
        input[span] += sum.input;
        fromCache[span] += sum.cacheRead;
        if (sum.cacheRead == 0 && sum.cacheWrite == 0)
            continue;
        const std::optional<Price> known = price(sum.key, period.spans[span].from);
        const auto read = known ? lessThanInput(*known, Charge::CacheRead, sum.cacheRead) : std::nullopt;
        const auto written = known && sum.cacheWrite > 0 ? lessThanInput(*known, Charge::CacheWrite5m, sum.cacheWrite) : std::optional(Money());
        if (!read || !written) {
            unpriced += sum.cacheRead + sum.cacheWrite;
            continue;
        }
        *less[span] += std::max(Money(), *read);
        *above[span] += std::max(Money(), minus(Money(), *written));
        all += *read;
        all += *written;
    }
    saved.setAmounts(std::move(less));
    more.setAmounts(std::move(above));
    chart.series = {saved, more};
    chart.sharesName = Words::tr("Input read from a cache");
    chart.shares.resize(columns);
    for (size_t i = 0; i < columns; ++i) {
        if (input[i] > 0)
            chart.shares[i] = std::min(1.0, double(fromCache[i]) / double(input[i]));
    }
    QStringList notes;
    if (all > Money())
        notes << Words::tr("%1 saved in all.").arg(wording::money(all));
    else if (all < Money())
        notes << Words::tr("In all it cost %1 more than no caching.").arg(wording::money(minus(Money(), all)));
    if (unpriced > 0)
        notes << Words::tr("%1 are not in it: their price is not known.").arg(chartValue(ChartData::Unit::Tokens, double(unpriced)));
    chart.note = notes.join(u' ');
    return chart;
}

ChartData monthChart(const ChartPeriod &month, const std::vector<LedgerSum> &byDay, const QDateTime &now, std::optional<Money> limit)
{
    ChartData chart = chartOverTime(month);
    chart.name = u"month"_s;
    chart.title = Words::tr("This month's spending and its forecast");
    chart.shape = ChartData::Shape::Lines;
    chart.unit = ChartData::Unit::Dollars;
    chart.nothing = Words::tr("Nothing that has a known cost was sent this month.");
    const size_t columns = month.spans.size();
    if (columns == 0)
        return chart;
    const Course course = courseOf(month, byDay, now);
    const Money sum = course.now();
    ChartSeries spent = chartSeries(Words::tr("Spent"), 0, columns, std::nullopt),
                ahead = chartSeries(Words::tr("If it goes on like this"), 1, columns, std::nullopt);
    std::vector<std::optional<Money>> until(course.spent.begin(), course.spent.end());
    until.resize(columns);
    spent.setAmounts(std::move(until));
    ahead.line = ChartSeries::Line::Dashed;
    if (course.end && !course.spent.empty())
        ahead.setAmounts(lineAhead(columns, course.spent.size() - 1, sum, *course.end));
    chart.series = {spent, ahead};
    if (limit && sum > Money()) {
        ChartSeries budget = chartSeries(Words::tr("Budget of the month"), 4, columns);
        budget.setAmounts(std::vector<std::optional<Money>>(columns, *limit));
        budget.line = ChartSeries::Line::Dotted;
        chart.series.push_back(budget);
    }
    if (course.unpriced > 0) {
        chart.unpriced = course.unpricedUntil;
        chart.unpriced.resize(columns, course.unpriced);
    }
    chart.note = joined({course.end && sum > Money() ? Words::tr("About %1 at the end of the month.").arg(wording::money(*course.end)) : QString(),
                         unpricedWords(course.unpriced)});
    return chart;
}

ChartData burnDownChart(const ChartPeriod &month, const std::vector<LedgerSum> &byDay, const QDateTime &now, std::optional<Money> limit)
{
    ChartData chart = chartOverTime(month);
    chart.name = u"burn-down"_s;
    chart.title = limit ? Words::tr("What is left of the month's budget of %1").arg(wording::money(*limit)) : Words::tr("What is left of the budget");
    chart.shape = ChartData::Shape::Lines;
    chart.unit = ChartData::Unit::Dollars;
    chart.nothing = Words::tr("There is no budget for all calls of a month. Make one in the tab “Budgets” to see here how it is used up.");
    const size_t columns = month.spans.size();
    if (columns == 0 || !limit || *limit <= Money())
        return chart;
    const Course course = courseOf(month, byDay, now);
    const auto left = [&](Money spent) { return std::max(Money(), minus(*limit, spent)); };
    ChartSeries rest = chartSeries(Words::tr("Left"), 0, columns, std::nullopt),
                ahead = chartSeries(Words::tr("If it goes on like this"), 1, columns, std::nullopt),
                even = chartSeries(Words::tr("Used evenly"), 7, columns);
    std::vector<std::optional<Money>> amounts;
    for (const Money &spent : course.spent)
        amounts.emplace_back(left(spent));
    amounts.resize(columns);
    rest.setAmounts(std::move(amounts));
    std::vector<std::optional<Money>> evenly;
    for (size_t i = 0; i < columns; ++i)
        evenly.emplace_back(Money::fromPicoDollars(limit->picoDollars() / qint64(columns) * qint64(columns - 1 - i)));
    even.setAmounts(std::move(evenly));
    even.line = ChartSeries::Line::Dotted;
    ahead.line = ChartSeries::Line::Dashed;
    const bool early = course.end && *course.end > *limit;
    if (course.end && !course.spent.empty()) {
        std::vector<std::optional<Money>> line = lineAhead(columns, course.spent.size() - 1, course.now(), *course.end);
        for (std::optional<Money> &amount : line)
            amount = amount ? std::optional(left(*amount)) : std::nullopt;
        ahead.setAmounts(std::move(line));
    }
    chart.series = {rest, ahead, even};
    QString when;
    const QDateTime first = month.spans.front().from;
    if (course.now() >= *limit)
        when = Words::tr("It is used up.");
    else if (early && course.now() > Money()) {
        const double pace = double(course.now().picoDollars()) / double(first.secsTo(now));
        const QDate day = first.addSecs(qint64(double(limit->picoDollars()) / pace)).toLocalTime().date();
        when = Words::tr("If it goes on like this, it is used up on %1.").arg(QLocale().toString(day, QLocale::ShortFormat));
    } else if (course.end) {
        when = Words::tr("About %1 will be left at the end of the month.").arg(wording::money(left(*course.end)));
    }
    chart.note = joined({when, unpricedWords(course.unpriced)});
    return chart;
}

} // namespace countersign
