// SPDX-License-Identifier: GPL-3.0-or-later
// What charts are made of. Sums, tokens, costs and times come from ledger_quarters, errors by kind from the index over failed calls.
#include "core/ledger/ledger_spans.h"

#include <QtCore/QTimeZone>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// "1500 380 " → 1500, 380. Anything else in it ends a number.
void appendNumbers(const QByteArray &text, std::vector<qint64> &out)
{
    qint64 number = 0;
    bool any = false;
    for (const char c : text) {
        const int digit = c - '0';
        if (digit >= 0 && digit <= 9) {
            number = number * 10 + digit;
            any = true;
        } else if (any) {
            out.push_back(number);
            number = 0;
            any = false;
        }
    }
}

void count(const std::vector<qint64> &times, std::vector<qint64> &counts)
{
    const std::vector<qint64> &edges = LedgerTimes::edges();
    for (const qint64 ms : times)
        ++counts[size_t(std::clamp<qint64>(std::ranges::upper_bound(edges, ms) - edges.begin() - 1, 0, std::ssize(edges) - 1))];
}

/// The ⌈n·p⌉-th of n times; they are left in another order.
LedgerTimes::Ranks ranks(std::vector<qint64> &times)
{
    LedgerTimes::Ranks ranks{std::ssize(times), {}, {}, {}};
    auto begin = times.begin(); // what stands before a rank is not looked at for a greater one
    for (const auto &[percent, rank] : {std::pair(50, &ranks.p50), std::pair(95, &ranks.p95), std::pair(99, &ranks.p99)}) {
        if (times.empty())
            break;
        const auto nth = times.begin() + (std::ssize(times) * percent + 99) / 100 - 1;
        std::nth_element(begin, nth, times.end());
        *rank = *nth;
        begin = nth;
    }
    return ranks;
}

QDate startOf(QDate day, ChartStep step)
{
    if (step == ChartStep::Week)
        return day.addDays(1 - day.dayOfWeek());
    return step == ChartStep::Month ? QDate(day.year(), day.month(), 1) : day;
}

QDate after(QDate start, ChartStep step)
{
    return step == ChartStep::Week ? start.addDays(7) : step == ChartStep::Month ? start.addMonths(1) : start.addDays(1);
}

} // namespace

std::vector<LedgerSpan> localSpans(const QDateTime &from, const QDateTime &to, ChartStep step)
{
    std::vector<LedgerSpan> spans;
    if (step == ChartStep::Hour) {
        // Hours are counted on from local midnight, also over the hour that is left out or comes twice.
        QDateTime start = from.toLocalTime().date().startOfDay();
        start = start.addSecs(start.secsTo(from) / 3600 * 3600);
        for (; start < to; start = start.addSecs(3600))
            spans.push_back({start.toUTC(), start.addSecs(3600).toUTC()});
        return spans;
    }
    for (QDate day = startOf(from.toLocalTime().date(), step); day.startOfDay() < to; day = after(day, step))
        spans.push_back({day.startOfDay().toUTC(), after(day, step).startOfDay().toUTC()});
    return spans;
}

const std::vector<qint64> &LedgerTimes::edges()
{
    static const std::vector<qint64> edges = [] {
        std::vector<qint64> list{0, 1, 2, 3, 5, 7};
        for (qint64 decade = 10; decade < 1'000'000; decade *= 10) {
            for (const int tenths : {10, 15, 20, 30, 50, 70})
                list.push_back(decade * tenths / 10);
        }
        list.push_back(1'000'000);
        return list;
    }();
    return edges;
}

Result<std::vector<LedgerSum>> Ledger::sums(const std::vector<LedgerSpan> &spans, Grouping by) const
{
    std::vector<LedgerSum> sums;
    const auto done =
        eachRow(m_database,
                SpanRows
                    + u"SELECT s.number, %1 AS key, sum(q.calls), sum(q.errors), sum(q.unpriced), sum(q.input), sum(q.output), "
                      "sum(q.cache_read), sum(q.cache_write), sum(q.cost_pico) FROM spans s JOIN ledger_quarters q ON q.quarter >= s.first "
                      "AND q.quarter < s.past GROUP BY s.number, key ORDER BY s.number, key"_s.arg(groupKey(by)),
                {spansText(spans, QuarterMs)}, [&](const QSqlQuery &row) {
                    const auto number = [&](int at) { return row.value(at).toLongLong(); };
                    sums.push_back({int(number(0)), row.value(1).toString(), number(2), number(3), number(4), number(5), number(6), number(7),
                                    number(8), Money::fromPicoDollars(number(9))});
                });
    return done ? Result<std::vector<LedgerSum>>(std::move(sums)) : std::unexpected(done.error());
}

Result<LedgerTimes> Ledger::times(const std::vector<LedgerSpan> &spans) const
{
    LedgerTimes times;
    times.total.resize(spans.size());
    times.firstToken.resize(spans.size());
    times.totalCounts.resize(LedgerTimes::edges().size());
    times.firstTokenCounts.resize(LedgerTimes::edges().size());
    const auto done =
        eachRow(m_database,
                SpanRows
                    + "SELECT s.number, CAST(group_concat(q.total_ms, '') AS BLOB), CAST(group_concat(q.first_token_ms, '') AS BLOB) FROM spans s "
                      "JOIN ledger_quarters q ON q.quarter >= s.first AND q.quarter < s.past GROUP BY s.number"_L1,
                {spansText(spans, QuarterMs)}, [&](const QSqlQuery &row) {
                    const auto span = size_t(row.value(0).toInt());
                    std::vector<qint64> numbers;
                    appendNumbers(row.value(1).toByteArray(), numbers);
                    count(numbers, times.totalCounts);
                    times.total[span] = ranks(numbers);
                    numbers.clear();
                    appendNumbers(row.value(2).toByteArray(), numbers);
                    count(numbers, times.firstTokenCounts);
                    times.firstToken[span] = ranks(numbers);
                });
    return done ? Result<LedgerTimes>(std::move(times)) : std::unexpected(done.error());
}

Result<std::vector<LedgerFailures>> Ledger::failures(const std::vector<LedgerSpan> &spans) const
{
    std::vector<LedgerFailures> failures;
    const auto done = eachRow(m_database,
                              SpanRows
                                  + "SELECT s.number, coalesce(x.code, '') AS code, count(*) FROM spans s CROSS JOIN ledger_calls c INDEXED BY "
                                    "ledger_calls_failed ON c.failed = 1 AND c.at_ms >= s.first AND c.at_ms < s.past LEFT JOIN ledger_errors x "
                                    "ON x.id = c.error GROUP BY s.number, code ORDER BY s.number, code"_L1,
                              {spansText(spans, 1)}, [&](const QSqlQuery &row) {
                                  failures.push_back({row.value(0).toInt(), row.value(1).toString(), row.value(2).toLongLong()});
                              });
    return done ? Result<std::vector<LedgerFailures>>(std::move(failures)) : std::unexpected(done.error());
}

Result<std::optional<std::pair<QDateTime, QDateTime>>> Ledger::extent() const
{
    std::optional<std::pair<QDateTime, QDateTime>> extent;
    const auto done =
        eachRow(m_database, u"SELECT (SELECT min(at_ms) FROM ledger_calls), (SELECT max(at_ms) FROM ledger_calls)"_s, {}, [&](const QSqlQuery &row) {
            const auto time = [&](int at) { return QDateTime::fromMSecsSinceEpoch(row.value(at).toLongLong(), QTimeZone::UTC); };
            if (!row.value(0).isNull())
                extent.emplace(time(0), time(1));
        });
    return done ? Result<std::optional<std::pair<QDateTime, QDateTime>>>(extent) : std::unexpected(done.error());
}

} // namespace countersign
