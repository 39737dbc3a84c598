// SPDX-License-Identifier: GPL-3.0-or-later
// A chart as values: columns along the time (or along a scale of times), series in colours, what each point is called and which calls it stands
// for. Made of the ledger's sums; pure functions, any thread.
#pragma once
#include "core/ledger/ledger.h"

#include <QtCore/QSet>
#include <functional>

namespace countersign {

struct ChartSeries {
    enum class Line { Solid, Dashed, Dotted };

    QString name;
    QString key; // of the group; empty where the series is no group
    int color = 0; // for chartColor()
    std::vector<std::optional<double>> values; // by column; none = nothing was measured
    /// The same where it is money: what is written and added up. The values are for drawing alone.
    std::vector<std::optional<Money>> amounts;
    Line line = Line::Solid;

    void setAmounts(std::vector<std::optional<Money>> exact);
    friend bool operator==(const ChartSeries &, const ChartSeries &) = default;
};

/// Where a column of a scatter stands: the middle of its steps on both scales.
struct ChartSpot {
    double ms = 0, dollars = 0;
    friend bool operator==(const ChartSpot &, const ChartSpot &) = default;
};

struct ChartData {
    enum class Shape { StackedBars, SideBySideBars, Lines, Scatter };
    enum class Unit { Dollars, Milliseconds, Tokens, Calls, TokensPerSecond, Percent };

    QString name; // stable, for file names: "cost"
    QString title; // "Cost by day and provider"
    QString columnTitle; // of the table's first column: "Day"
    QString note; // what the chart cannot show: "3 calls have no known price"
    Shape shape = Shape::StackedBars;
    Unit unit = Unit::Calls;
    QStringList columns; // long, for the table and tips
    QStringList ticks; // short, for the axis
    std::vector<ChartSeries> series;
    std::vector<std::optional<double>> shares; // 0 … 1, by column, drawn as a line over bars; empty = none
    QString sharesName;
    std::vector<qint64> unpriced; // by column: calls whose cost is not known, so that it is at least what is shown; empty = not about cost
    std::vector<ChartSpot> spots; // by column, of a scatter
    QString nothing; // what is said in place of an empty chart
    std::vector<LedgerFilter> columnFilters; // the calls of a column
    std::function<void(LedgerFilter &, const ChartSeries &)> narrow; // to those of a series; may be empty

    [[nodiscard]] bool isEmpty() const;
    /// What a series is known by from one period to the next, and in every language.
    [[nodiscard]] QString idOf(int at) const;
    inline static const QString SharesId = QStringLiteral("shares");
    /// Without the series of these ids. What they added up to is left out too.
    [[nodiscard]] ChartData without(const QSet<QString> &ids) const;
    /// The calls behind a point; series < 0: of the whole column.
    [[nodiscard]] LedgerFilter filterOf(int column, int series) const;
    [[nodiscard]] double greatest() const; // of a column: of the sum where bars are stacked
    /// A value in words; "–" where nothing was measured.
    [[nodiscard]] QString words(int series, int column) const;
    /// All series of a column together, where that makes sense: "≥ $1.20, 3 calls unpriced".
    [[nodiscard]] QString sumWords(int column) const;
};

/// A period of the insights page as the charts cut it.
struct ChartPeriod {
    std::vector<LedgerSpan> spans;
    ChartStep step = ChartStep::Day;
};
/// The step at which a period has a readable number of columns.
[[nodiscard]] ChartStep stepFor(const QDateTime &from, const QDateTime &to);

/// A chart along the period's columns, without series.
[[nodiscard]] ChartData chartOverTime(const ChartPeriod &period);
/// A series of one value in every column.
[[nodiscard]] ChartSeries chartSeries(const QString &name, int color, size_t columns, std::optional<double> value = 0.0);
/// "$1.20", or "≥ $1.20, 3 calls unpriced".
[[nodiscard]] QString amountWords(Money known, qint64 unpriced);

[[nodiscard]] ChartData costChart(const ChartPeriod &period, const std::vector<LedgerSum> &sums, Ledger::Grouping by);
[[nodiscard]] ChartData tokensChart(const ChartPeriod &period, const std::vector<LedgerSum> &byDay);
[[nodiscard]] ChartData errorsChart(const ChartPeriod &period, const std::vector<LedgerSum> &byDay, const std::vector<LedgerFailures> &failures);
/// A value in words: "$0.043", "2.1 s", "1,200", with its unit.
[[nodiscard]] QString chartValue(ChartData::Unit unit, double value);
/// RFC 4180, a column a line; numbers plain, in dollars (exactly), milliseconds, tokens, calls, tokens a second or per cent.
[[nodiscard]] QByteArray chartCsv(const ChartData &chart);

} // namespace countersign
