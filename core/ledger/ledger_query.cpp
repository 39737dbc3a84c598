// SPDX-License-Identifier: GPL-3.0-or-later
// Filters, and what a list needs before its rows. Words are looked up in the small tables ledger_kinds and ledger_errors, so that one index over
// the calls, which holds their numbers, answers for a million rows.
#include "core/ledger/ledger_query.h"

#include "core/store/statement.h"

#include <QtCore/QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// A part of a WHERE clause that grows.
struct Terms {
    QStringList sql;
    QVariantList values;
    void add(const QString &term, const QVariantList &bound = {})
    {
        sql.append(term);
        values.append(bound);
    }
};

QString likePattern(QString word) { return u'%' + word.replace(u'\\', "\\\\"_L1).replace(u'%', "\\%"_L1).replace(u'_', "\\_"_L1) + u'%'; }

void addState(CallState state, Terms &calls, Terms &kinds)
{
    switch (state) {
    case CallState::Finished: calls.add(u"c.failed = 0"_s); break;
    case CallState::Failed: calls.add(u"c.failed = 1"_s); break;
    case CallState::Unfinished: calls.add(u"c.failed IS NULL"_s); break;
    case CallState::Refused: kinds.add(u"k.decision NOT IN ('signed', 'blocked')"_s); return;
    case CallState::Blocked: kinds.add(u"k.decision = 'blocked'"_s); return;
    }
    kinds.add(u"k.decision = 'signed'"_s);
}

void addText(const QString &text, Terms &calls)
{
    for (const QString &word : text.split(u' ', Qt::SkipEmptyParts)) {
        const QString pattern = likePattern(word);
        calls.add(
            u"(c.kind IN (SELECT k.id FROM ledger_kinds k WHERE k.agent LIKE ? ESCAPE '\\' OR k.provider LIKE ? ESCAPE '\\' OR k.model LIKE ? "
            "ESCAPE '\\' OR k.policy LIKE ? ESCAPE '\\') OR c.error IN (SELECT x.id FROM ledger_errors x WHERE x.code LIKE ? ESCAPE '\\' OR "
            "x.message LIKE ? ESCAPE '\\') OR c.number IN (SELECT i.number FROM ledger_calls i WHERE i.id >= ? AND i.id < ? || char(0x10FFFF)))"_s,
            {pattern, pattern, pattern, pattern, pattern, pattern, word.toLower(), word.toLower()});
    }
}

Result<QStringList> column(const QSqlDatabase &database, const QString &sql)
{
    auto query = execute(database, sql);
    if (!query)
        return std::unexpected(query.error());
    QStringList list;
    for (;;) {
        const auto row = nextRow(*query, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return list;
        list.append(query->value(0).toString());
    }
}

/// The types in a column of ledger_kinds, each once.
Result<QStringList> types(const QSqlDatabase &database, const QString &name)
{
    const auto sets = column(database, u"SELECT DISTINCT %1 FROM ledger_kinds"_s.arg(name));
    if (!sets)
        return sets;
    QStringList all = sets->join(u' ').split(u' ', Qt::SkipEmptyParts);
    all.removeDuplicates();
    all.sort();
    return all;
}

/// Fails (NotFound) when the answer has no row.
Result<QSqlQuery> oneRow(const QSqlDatabase &database, const QString &sql, const QVariantList &values)
{
    auto query = execute(database, sql, values);
    if (!query)
        return query;
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound, QCoreApplication::translate("Ledger", "The ledger has no such call, or the filter leaves it out."));
    return query;
}

} // namespace

SqlCondition conditionFor(const LedgerFilter &filter)
{
    Terms calls, kinds;
    if (filter.from.isValid())
        calls.add(u"c.at_ms >= ?"_s, {filter.from.toMSecsSinceEpoch()});
    if (filter.to.isValid())
        calls.add(u"c.at_ms < ?"_s, {filter.to.toMSecsSinceEpoch()});
    if (filter.upTo > 0)
        calls.add(u"c.number <= ?"_s, {filter.upTo});
    if (filter.after)
        calls.add(filter.oldestFirst ? u"(c.at_ms, c.number) > (?, ?)"_s : u"(c.at_ms, c.number) < (?, ?)"_s,
                  {filter.after->atMs, filter.after->number});
    for (const auto &[value, term] : {std::pair(filter.provider, u"k.provider = ?"_s), std::pair(filter.model, u"k.model = ?"_s),
                                      std::pair(filter.agent, u"k.agent = ?"_s), std::pair(filter.decision, u"k.decision = ?"_s)}) {
        if (!value.isEmpty())
            kinds.add(term, {value});
    }
    if (!filter.masked.isEmpty())
        kinds.add(u"instr(k.masked, ?)"_s, {QString(u' ' + filter.masked + u' ')});
    if (!filter.leftIn.isEmpty())
        kinds.add(u"instr(k.left_in, ?)"_s, {QString(u' ' + filter.leftIn + u' ')});
    if (filter.state)
        addState(*filter.state, calls, kinds);
    if (filter.errorCode && filter.errorCode->isEmpty())
        calls.add(u"c.failed = 1 AND c.error IS NULL"_s);
    else if (filter.errorCode)
        calls.add(u"c.error IN (SELECT x.id FROM ledger_errors x WHERE x.code = ?)"_s, {*filter.errorCode});
    if (filter.conversation)
        calls.add(u"c.conversation = ?"_s, {filter.conversation->text()});
    if (filter.run)
        calls.add(u"c.run = ?"_s, {filter.run->text()});
    for (const auto &[range, column] : {std::pair(filter.totalMs, u"c.total_ms"_s), std::pair(filter.firstTokenMs, u"c.first_token_ms"_s),
                                        std::pair(filter.costPico, u"c.cost_pico"_s)}) {
        if (range)
            calls.add(u"%1 >= ? AND %1 < ?"_s.arg(column), {range->from, range->to});
    }
    if (filter.retried)
        calls.add(u"c.number IN (SELECT r.number FROM ledger_retries r)"_s);
    if (!filter.without.empty()) {
        QVariantList ids;
        for (const RequestId &id : filter.without)
            ids << id.text();
        calls.add(u"c.id NOT IN (%1)"_s.arg(QStringList(ids.size(), u"?"_s).join(u", "_s)), ids);
    }
    addText(filter.text, calls);
    if (!kinds.sql.isEmpty())
        calls.add(u"c.kind IN (SELECT k.id FROM ledger_kinds k WHERE %1)"_s.arg(kinds.sql.join(" AND "_L1)), kinds.values);
    return {calls.sql.isEmpty() ? QString() : u" WHERE "_s + calls.sql.join(" AND "_L1), calls.values};
}

Result<LedgerTotals> Ledger::totals(const LedgerFilter &filter) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    LedgerFilter counted = filter;
    counted.after.reset();
    const SqlCondition where = conditionFor(counted);
    // The whole ledger is what is looked at most, and its sums are kept.
    const QString sql = where.sql.isEmpty()
        ? u"SELECT (SELECT count(*) FROM ledger_calls), (SELECT coalesce(sum(cost_pico), 0) FROM ledger_quarters), "
          "(SELECT coalesce(sum(unpriced), 0) FROM ledger_quarters), (SELECT coalesce(max(number), 0) FROM ledger_calls)"_s
        : u"SELECT count(*), coalesce(sum(c.cost_pico), 0), coalesce(sum(c.cost_pico IS NULL AND coalesce(c.left_machine, 1) AND "
          "c.kind IN (SELECT id FROM ledger_kinds WHERE decision = 'signed')), 0), coalesce(max(c.number), 0) FROM ledger_calls c%1"_s.arg(where.sql);
    const auto row = oneRow(*database, sql, where.values);
    if (!row)
        return std::unexpected(row.error());
    const auto number = [&](int at) { return row->value(at).toLongLong(); };
    return LedgerTotals{number(0), number(2), Money::fromPicoDollars(number(1)), number(3)};
}

Result<qint64> Ledger::uncounted(const LedgerFilter &filter) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    LedgerFilter counted = filter;
    counted.after.reset();
    const SqlCondition where = conditionFor(counted);
    const auto row = oneRow(*database,
                            u"SELECT count(*) FROM ledger_calls c%1c.cost_pico IS NULL AND c.input IS NULL AND coalesce(c.left_machine, 1) AND "
                            "c.kind IN (SELECT id FROM ledger_kinds WHERE decision = 'signed')"_s.arg(
                                where.sql.isEmpty() ? QString(u" WHERE "_s) : QString(where.sql + " AND "_L1)),
                            where.values);
    return row ? Result<qint64>(row->value(0).toLongLong()) : std::unexpected(row.error());
}

Result<qint64> Ledger::rowOf(const RequestId &id, const LedgerFilter &filter) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    LedgerFilter passing = filter;
    passing.after.reset();
    SqlCondition where = conditionFor(passing);
    const QString with = where.sql.isEmpty() ? u" WHERE "_s : where.sql + " AND "_L1;
    auto place = oneRow(*database, u"SELECT c.at_ms, c.number FROM ledger_calls c%1c.id = ?"_s.arg(with), where.values + QVariantList{id.text()});
    if (!place)
        return std::unexpected(place.error());
    const QVariantList at{place->value(0), place->value(1)};
    place->finish();
    const auto row = oneRow(*database, u"SELECT count(*) FROM ledger_calls c%1(c.at_ms, c.number) > (?, ?)"_s.arg(with), where.values + at);
    return row ? Result<qint64>(row->value(0).toLongLong()) : std::unexpected(row.error());
}

Result<LedgerWords> Ledger::words() const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    LedgerWords words;
    for (const auto &[list, name] :
         {std::pair(&words.providers, u"provider"_s), std::pair(&words.models, u"model"_s), std::pair(&words.agents, u"agent"_s)}) {
        auto found = column(*database, u"SELECT DISTINCT %1 FROM ledger_kinds WHERE %1 <> '' ORDER BY 1"_s.arg(name));
        if (!found)
            return std::unexpected(found.error());
        *list = std::move(*found);
    }
    for (const auto &[list, name] : {std::pair(&words.masked, u"masked"_s), std::pair(&words.leftIn, u"left_in"_s)}) {
        auto found = types(*database, name);
        if (!found)
            return std::unexpected(found.error());
        *list = std::move(*found);
    }
    return words;
}

} // namespace countersign
