// SPDX-License-Identifier: GPL-3.0-or-later
// What charts are made of. Sums, tokens, costs and times come from ledger_quarters, errors by kind from the index over failed calls.
#include "core/ledger/ledger.h"
#include "core/store/statement.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimeZone>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 QuarterMs = 900'000; // as in the migration

/// The spans as rows of SQL: number, first unit, unit after the last.
constexpr QLatin1StringView Spans{"WITH spans AS MATERIALIZED (SELECT key AS number, value ->> 0 AS first, value ->> 1 AS past FROM json_each(?)) "};

QString spansText(const std::vector<LedgerSpan> &spans, qint64 unitMs)
{
    QJsonArray array;
    for (const LedgerSpan &span : spans)
        array.append(QJsonArray{span.from.toMSecsSinceEpoch() / unitMs, span.to.toMSecsSinceEpoch() / unitMs});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString keyFor(Ledger::Grouping by)
{
    switch (by) {
    case Ledger::Grouping::Provider: return u"q.provider"_s;
    case Ledger::Grouping::Model: return u"q.provider || '/' || q.model"_s;
    case Ledger::Grouping::Agent: return u"q.agent"_s;
    case Ledger::Grouping::Day: break;
    }
    return u"''"_s;
}

Result<void> eachRow(Database &file, const QString &sql, const QVariantList &values, const std::function<void(const QSqlQuery &)> &take)
{
    const auto database = file.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(*database, sql, values);
    if (!query)
        return std::unexpected(query.error());
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        take(*query);
    }
}

/// "1500 380 " → 1500, 380. Anything else in it ends a number.
void appendNumbers(QStringView text, std::vector<qint64> &out)
{
    qint64 number = 0;
    bool any = false;
    for (const QChar c : text) {
        const int digit = c.unicode() - '0';
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

/// The ⌈n·p⌉-th of n times; `times` is left in another order.
std::optional<qint64> ranked(std::vector<qint64> &times, int percent)
{
    if (times.empty())
        return std::nullopt;
    const auto nth = times.begin() + (std::ssize(times) * percent + 99) / 100 - 1;
    std::ranges::nth_element(times, nth);
    return *nth;
}

LedgerTimes::Ranks ranks(std::vector<qint64> &times) { return {std::ssize(times), ranked(times, 50), ranked(times, 95)}; }

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
                Spans
                    + u"SELECT s.number, %1 AS key, sum(q.calls), sum(q.errors), sum(q.unpriced), sum(q.input), sum(q.output), "
                      "sum(q.cache_read), sum(q.cache_write), sum(q.cost_pico) FROM spans s JOIN ledger_quarters q ON q.quarter >= s.first "
                      "AND q.quarter < s.past GROUP BY s.number, key ORDER BY s.number, key"_s.arg(keyFor(by)),
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
    const auto done = eachRow(m_database,
                              Spans
                                  + "SELECT s.number, group_concat(q.total_ms, ''), group_concat(q.first_token_ms, '') FROM spans s "
                                    "JOIN ledger_quarters q ON q.quarter >= s.first AND q.quarter < s.past GROUP BY s.number"_L1,
                              {spansText(spans, QuarterMs)}, [&](const QSqlQuery &row) {
                                  const auto span = size_t(row.value(0).toInt());
                                  std::vector<qint64> numbers;
                                  appendNumbers(row.value(1).toString(), numbers);
                                  count(numbers, times.totalCounts);
                                  times.total[span] = ranks(numbers);
                                  numbers.clear();
                                  appendNumbers(row.value(2).toString(), numbers);
                                  count(numbers, times.firstTokenCounts);
                                  times.firstToken[span] = ranks(numbers);
                              });
    return done ? Result<LedgerTimes>(std::move(times)) : std::unexpected(done.error());
}

Result<std::vector<LedgerFailures>> Ledger::failures(const std::vector<LedgerSpan> &spans) const
{
    std::vector<LedgerFailures> failures;
    const auto done = eachRow(m_database,
                              Spans
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
