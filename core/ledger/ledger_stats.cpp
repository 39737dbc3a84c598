// SPDX-License-Identifier: GPL-3.0-or-later
// What the command line's statistics and the day's total are made of: counted in the database, never row by row here.
#include "core/ledger/ledger_query.h"
#include "core/store/statement.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

QString keyFor(Ledger::Grouping by)
{
    switch (by) {
    case Ledger::Grouping::Provider: return u"c.provider"_s;
    case Ledger::Grouping::Model: return u"c.provider || '/' || c.model"_s;
    case Ledger::Grouping::Agent: return u"c.agent"_s;
    case Ledger::Grouping::Day: break;
    }
    return u"date(c.at_ms / 1000, 'unixepoch', 'localtime')"_s;
}

Result<std::vector<LedgerStats>> addedUp(const QSqlDatabase &database, const QString &key, const SqlCondition &where)
{
    auto query = execute(
        database,
        u"SELECT %1 AS key, count(*), sum(c.failed = 1), sum(c.cost_pico IS NULL AND coalesce(c.left_machine, 1)), sum(c.input), sum(c.output), "
        "sum(c.cache_read), sum(c.cache_write), sum(c.cost_pico) FROM ledger_calls c%2 GROUP BY key ORDER BY key"_s.arg(key, where.sql),
        where.values);
    if (!query)
        return std::unexpected(query.error());
    std::vector<LedgerStats> groups;
    for (;;) {
        const auto row = nextRow(*query, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return groups;
        const auto number = [&](int column) { return query->value(column).toLongLong(); };
        LedgerStats group;
        group.key = query->value(0).toString();
        group.calls = number(1);
        group.errors = number(2);
        group.unpriced = number(3);
        group.input = number(4);
        group.output = number(5);
        group.cacheRead = number(6);
        group.cacheWrite = number(7);
        group.cost = Money::fromPicoDollars(number(8));
        groups.push_back(group);
    }
}

/// Nearest rank: of n sorted times the ⌈n·p⌉-th, so every figure is a time that was measured.
Result<void> addPercentiles(const QSqlDatabase &database, const QString &key, const SqlCondition &where, const QString &column,
                            std::vector<LedgerStats> &groups, std::optional<double> LedgerStats::*p50, std::optional<double> LedgerStats::*p95)
{
    auto query = execute(
        database,
        u"WITH times AS (SELECT %1 AS key, c.%2 AS ms FROM ledger_calls c%3 AND c.failed = 0 AND c.%2 IS NOT NULL), "
        "ranked AS (SELECT key, ms, row_number() OVER (PARTITION BY key ORDER BY ms) AS rank, count(*) OVER (PARTITION BY key) AS n FROM times) "
        "SELECT key, max(ms) FILTER (WHERE rank = (n * 50 + 99) / 100), max(ms) FILTER (WHERE rank = (n * 95 + 99) / 100) FROM ranked GROUP BY key"_s
            .arg(key, column, where.sql),
        where.values);
    if (!query)
        return std::unexpected(query.error());
    for (;;) {
        const auto row = nextRow(*query, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        const auto group = std::ranges::find(groups, query->value(0).toString(), &LedgerStats::key);
        if (group == groups.end())
            continue; // written between the two queries
        (*group).*p50 = query->value(1).toDouble();
        (*group).*p95 = query->value(2).toDouble();
    }
}

} // namespace

Result<std::vector<LedgerStats>> Ledger::grouped(const QString &key, const LedgerFilter &filter) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    LedgerFilter counted = filter;
    if (counted.decision.isEmpty())
        counted.decision = u"signed"_s;
    const SqlCondition where = conditionFor(counted);
    auto groups = addedUp(*database, key, where);
    if (!groups)
        return groups;
    if (const auto done = addPercentiles(*database, key, where, u"total_ms"_s, *groups, &LedgerStats::totalMsP50, &LedgerStats::totalMsP95); !done)
        return std::unexpected(done.error());
    if (const auto done =
            addPercentiles(*database, key, where, u"first_token_ms"_s, *groups, &LedgerStats::firstTokenMsP50, &LedgerStats::firstTokenMsP95);
        !done)
        return std::unexpected(done.error());
    return groups;
}

Result<std::vector<LedgerStats>> Ledger::stats(Grouping by, const LedgerFilter &filter) const { return grouped(keyFor(by), filter); }

Result<LedgerStats> Ledger::today() const
{
    const QDate date = m_clock.now().toLocalTime().date();
    LedgerFilter filter;
    filter.from = date.startOfDay();
    filter.to = date.addDays(1).startOfDay();
    const QString key = date.toString(Qt::ISODate);
    const auto groups = grouped(u'\'' + key + u'\'', filter);
    if (!groups)
        return std::unexpected(groups.error());
    if (!groups->empty())
        return groups->front();
    LedgerStats none;
    none.key = key;
    return none;
}

} // namespace countersign
