// SPDX-License-Identifier: GPL-3.0-or-later
// The marks of calls (migration 0006): read for charts, and given to the calls that older versions wrote.
#include "core/ledger/ledger_entry.h"
#include "core/ledger/ledger_spans.h"
#include "core/store/statement.h"

#include <algorithm>
#include <cmath>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MarkLength = 7; // two digits of time, two of cost, three of speed
constexpr int Unknown = -1;

/// The step that `digits` characters name; Unknown for anything but digits.
int stepAt(const char *text, int digits)
{
    int step = 0;
    for (int i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return Unknown;
        step = step * 10 + (text[i] - '0');
    }
    return step;
}

/// How often each step occurs.
using Histogram = std::vector<qint64>;

/// The ⌈n·p⌉-th of n values as tokens a second: the middle of its step.
double ranked(const Histogram &speeds, qint64 calls, int percent)
{
    const std::vector<qint64> &edges = LedgerMarks::speedEdges();
    qint64 left = (calls * percent + 99) / 100;
    size_t step = 0;
    while (step + 1 < speeds.size() && left > speeds[step]) {
        left -= speeds[step];
        ++step;
    }
    const double from = double(edges[step]) / 1000;
    return step == 0 ? double(edges[1]) / 2000 : step + 1 < edges.size() ? std::sqrt(from * double(edges[step + 1]) / 1000) : from;
}

/// Adds up the marks of one group after the other.
class Counter {
public:
    explicit Counter(LedgerMarks &into) : m_into(into), m_cells(Times * Costs) { }

    void add(int span, const QString &key, const QByteArray &marks)
    {
        if (key != m_key)
            flush();
        m_key = key;
        std::ranges::fill(m_speeds, 0);
        qint64 known = 0;
        for (const char *mark = marks.constData(), *end = mark + marks.size() / MarkLength * MarkLength; mark != end; mark += MarkLength) {
            const int time = stepAt(mark, 2), cost = stepAt(mark + 2, 2), speed = stepAt(mark + 4, 3);
            if (speed >= 0 && speed < std::ssize(m_speeds)) {
                ++m_speeds[size_t(speed)];
                ++known;
            }
            if (time < 0 || time >= int(Times))
                ++m_into.untimed;
            else if (cost < 0 || cost >= int(Costs))
                ++m_into.unpriced;
            else
                ++m_cells[size_t(time) * Costs + size_t(cost)];
        }
        if (known > 0)
            m_into.speeds.push_back({span, key, known, ranked(m_speeds, known, 50)});
    }
    void flush()
    {
        for (size_t i = 0; i < m_cells.size(); ++i) {
            if (m_cells[i] > 0)
                m_into.cells.push_back({m_key, int(i / Costs), int(i % Costs), std::exchange(m_cells[i], 0)});
        }
    }

private:
    const size_t Times = LedgerTimes::edges().size(), Costs = LedgerMarks::costEdges().size();
    LedgerMarks &m_into;
    QString m_key;
    Histogram m_cells, m_speeds = Histogram(LedgerMarks::speedEdges().size());
};

/// What share of the time from the first call on has its marks.
Result<double> complete(Database &file)
{
    double share = 1;
    const auto done = eachRow(file,
                              u"SELECT from_quarter, (SELECT min(at_ms) / 900000 FROM ledger_calls), (SELECT max(at_ms) / 900000 FROM ledger_calls) "
                              "FROM ledger_marked"_s,
                              {}, [&](const QSqlQuery &row) {
                                  const qint64 from = row.value(0).toLongLong(), first = row.value(1).toLongLong(),
                                               past = row.value(2).toLongLong() + 1;
                                  if (!row.value(1).isNull() && from > first)
                                      share = std::min(double(past - std::min(from, past)) / double(past - first), 0.999);
                              });
    return done ? Result<double>(share) : std::unexpected(done.error());
}

/// Where the next piece begins: about `calls` calls lie between that quarter and `from`, the first that is done.
Result<qint64> pieceBefore(const QSqlDatabase &database, qint64 from, int calls)
{
    auto query = execute(database, u"SELECT at_ms / 900000 FROM ledger_calls WHERE at_ms < ? ORDER BY at_ms DESC LIMIT 1 OFFSET ?"_s,
                         {from * QuarterMs, calls - 1});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    return *row ? query->value(0).toLongLong() : 0;
}

Result<void> markPiece(const QSqlDatabase &database, qint64 first, qint64 past)
{
    const QVariantList period{first * QuarterMs, past * QuarterMs};
    if (const auto done = execute(
            database, u"INSERT INTO ledger_retries SELECT number, attempts FROM ledger_call_marks WHERE at_ms >= ? AND at_ms < ? AND attempts > 1"_s,
            period);
        !done)
        return std::unexpected(done.error());
    const QString marks = u"INSERT INTO ledger_quarter_marks %1"_s.arg(entry::MarksOfCalls.arg(u"at_ms >= ? AND at_ms < ?"_s));
    if (const auto done = execute(database, marks, period); !done)
        return std::unexpected(done.error());
    const auto done = execute(database, u"UPDATE ledger_marked SET from_quarter = ?"_s, {first});
    return done ? Result<void>() : std::unexpected(done.error());
}

} // namespace

const std::vector<qint64> &LedgerMarks::costEdges()
{
    static const std::vector<qint64> edges = [] {
        std::vector<qint64> list{0};
        for (qint64 decade = 1'000'000; decade < 100'000'000'000'000; decade *= 10) {
            for (const int tenths : {10, 15, 20, 30, 50, 70})
                list.push_back(decade * tenths / 10);
        }
        list.push_back(100'000'000'000'000);
        return list;
    }();
    return edges;
}

const std::vector<qint64> &LedgerMarks::speedEdges()
{
    static const std::vector<qint64> edges = [] {
        std::vector<qint64> list{0, 100};
        while (list.back() < 10'000'000)
            list.push_back(list.back() * 102 / 100);
        return list;
    }();
    return edges;
}

Result<LedgerMarks> Ledger::marks(const std::vector<LedgerSpan> &spans, Grouping by) const
{
    LedgerMarks marks;
    marks.retried.resize(spans.size());
    const auto share = complete(m_database);
    if (!share)
        return std::unexpected(share.error());
    marks.complete = *share;
    Counter counter(marks);
    // By group, so that only one of them is counted at a time. As bytes: a text would become UTF-16 first.
    const auto done = eachRow(m_database,
                              SpanRows
                                  + u"SELECT s.number, %1 AS key, sum(q.retried), CAST(group_concat(q.marks, '') AS BLOB) FROM spans s "
                                    "JOIN ledger_quarter_marks q ON q.quarter >= s.first AND q.quarter < s.past GROUP BY key, s.number "
                                    "ORDER BY key, s.number"_s.arg(groupKey(by)),
                              {spansText(spans, QuarterMs)}, [&](const QSqlQuery &row) {
                                  const int span = row.value(0).toInt();
                                  marks.retried[size_t(span)] += row.value(2).toLongLong();
                                  counter.add(span, row.value(1).toString(), row.value(3).toByteArray());
                              });
    if (!done)
        return std::unexpected(done.error());
    counter.flush();
    std::ranges::stable_sort(marks.speeds, {}, &LedgerSpeed::span);
    return marks;
}

Result<double> Ledger::markOlder(int calls)
{
    const auto before = complete(m_database);
    if (!before || *before == 1)
        return before;
    const auto done = m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        auto query = execute(database, u"SELECT from_quarter FROM ledger_marked"_s);
        if (!query)
            return std::unexpected(query.error());
        if (const auto row = nextRow(*query, database); !row)
            return std::unexpected(row.error());
        const qint64 past = query->value(0).toLongLong();
        query->finish();
        if (past <= 0) // another process was quicker
            return {};
        const auto first = pieceBefore(database, past, calls);
        return first ? markPiece(database, *first, past) : std::unexpected(first.error());
    });
    return done ? complete(m_database) : std::unexpected(done.error());
}

} // namespace countersign
