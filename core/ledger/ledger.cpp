// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/ledger.h"

#include "core/ledger/ledger_entry.h"
#include "core/ledger/ledger_query.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

/// The end of the chain as the rows have it, and whether the head row agrees.
struct ChainEnd {
    qint64 entries = 0;
    QByteArray hash, seal;
    bool asExpected = true;
};

Result<ChainEnd> chainEnd(const QSqlDatabase &database, const std::optional<Sealer> &sealer)
{
    auto query = execute(database,
                         u"SELECT e.sequence, e.hash, e.seal, h.entries, h.hash, h.seal FROM (SELECT 1) "
                         "LEFT JOIN ledger_entries e ON e.sequence = (SELECT max(sequence) FROM ledger_entries) LEFT JOIN ledger_head h"_s);
    if (!query)
        return std::unexpected(query.error());
    if (const auto row = nextRow(*query, database); !row)
        return std::unexpected(row.error());
    ChainEnd end{query->value(0).toLongLong(), query->value(1).toByteArray(), query->value(2).toByteArray()};
    const bool fresh = end.entries == 0 && query->value(3).isNull();
    end.asExpected = fresh || (query->value(3).toLongLong() == end.entries && query->value(4).toByteArray() == end.hash);
    if (sealer && !fresh)
        end.asExpected = end.asExpected && query->value(5).toByteArray() == entry::headSeal(*sealer, end.entries, end.hash);
    return end;
}

/// Writes one entry at the end of the chain and gives its sequence number.
Result<qint64> appendEntry(const QSqlDatabase &database, const std::optional<Sealer> &sealer, QJsonObject object, const QByteArray &body)
{
    const auto end = chainEnd(database, sealer);
    if (!end)
        return std::unexpected(end.error());
    if (!sealer && !end->seal.isEmpty())
        return failure(
            ErrorCode::Secret,
            QCoreApplication::translate(
                "Ledger", "This ledger is sealed with the vault key, and the key is not there. Nothing can be recorded, so nothing is sent."));
    if (!end->asExpected)
        entry::markBrokenHead(object); // kept for ever: see the header

    const QByteArray json = entry::canonical(object);
    const QByteArray hash = entry::chainHash(end->hash, json, body);
    const qint64 sequence = end->entries + 1;
    const QVariant seal = sealer ? QVariant(entry::entrySeal(*sealer, end->seal, hash)) : QVariant();
    const QVariant stored = entry::isDecided(object) ? QVariant(qCompress(body)) : QVariant();
    if (const auto done = execute(database, u"INSERT INTO ledger_entries (sequence, entry, hash, seal, body) VALUES (?, ?, ?, ?, ?)"_s,
                                  {sequence, QString::fromUtf8(json), hash, seal, stored});
        !done)
        return std::unexpected(done.error());
    const QVariant headSeal = sealer ? QVariant(entry::headSeal(*sealer, sequence, hash)) : QVariant();
    if (const auto done =
            execute(database, u"INSERT OR REPLACE INTO ledger_head (id, entries, hash, seal) VALUES (1, ?, ?, ?)"_s, {sequence, hash, headSeal});
        !done)
        return std::unexpected(done.error());
    return sequence;
}

/// What ledger_calls knows of a call: nothing, that it was decided, or also that it has ended.
enum class Known { No, Decided, Finished };
Result<Known> known(const QSqlDatabase &database, const RequestId &id)
{
    auto query = execute(database, u"SELECT finished_entry FROM ledger_calls WHERE id = ?"_s, {id.text()});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    return !*row ? Known::No : query->value(0).isNull() ? Known::Decided : Known::Finished;
}

/// The id of a row of ledger_kinds or ledger_errors, which is added when it is new.
Result<qint64> idOf(const QSqlDatabase &database, const QString &table, QLatin1StringView columns, const QVariantList &values)
{
    const QString marks = QString(u", ?"_s).repeated(values.size()).sliced(2);
    if (const auto done = execute(database, u"INSERT OR IGNORE INTO %1 (%2) VALUES (%3)"_s.arg(table, columns, marks), values); !done)
        return std::unexpected(done.error());
    auto query = execute(database, u"SELECT id FROM %1 WHERE (%2) = (%3)"_s.arg(table, columns, marks), values);
    if (!query)
        return std::unexpected(query.error());
    if (const auto row = nextRow(*query, database); !row)
        return std::unexpected(row.error());
    return query->value(0).toLongLong();
}

Result<LedgerCall> joined(const QSqlQuery &query)
{
    const auto decided = entry::parse(query.value(1).toByteArray());
    if (!decided)
        return std::unexpected(decided.error());
    LedgerCall call{query.value(0).toLongLong(), entry::timeOf(*decided), entry::decidedFrom(*decided), (*decided)[u"bytes"_s].toInteger(),
                    std::nullopt};
    if (!query.value(2).isNull()) {
        const auto finished = entry::parse(query.value(2).toByteArray());
        if (!finished)
            return std::unexpected(finished.error());
        call.finished = entry::finishedFrom(*finished);
    }
    return call;
}

constexpr QLatin1StringView JoinedCalls{"SELECT c.number, d.entry, f.entry FROM ledger_calls c JOIN ledger_entries d ON d.sequence = c.decided_entry "
                                        "LEFT JOIN ledger_entries f ON f.sequence = c.finished_entry"};

std::unexpected<Error> noCall(const RequestId &id)
{
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate("Ledger", "There is no call “%1” in the ledger. “ledger list” shows all calls.").arg(id.text()));
}

} // namespace

Ledger::Ledger(Database &database, const Clock &clock, std::optional<Sealer> sealer)
    : m_database(database), m_clock(clock), m_sealer(std::move(sealer))
{
}

Result<void> Ledger::append(const CallDecided &decided)
{
    if (QCryptographicHash::hash(decided.body, QCryptographicHash::Sha256).toHex() != decided.sha256)
        return failure(ErrorCode::Tampered,
                       QCoreApplication::translate(
                           "Ledger", "The bytes to record are not the bytes that were shown. Nothing was recorded or sent; send the message again."));
    const QJsonObject object = entry::toObject(decided, m_clock.now());
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto before = known(database, decided.id);
        if (!before)
            return std::unexpected(before.error());
        if (*before != Known::No)
            return failure(ErrorCode::BadUsage, QCoreApplication::translate("Ledger", "Call “%1” is in the ledger already.").arg(decided.id.text()));
        const auto sequence = appendEntry(database, m_sealer, object, decided.body);
        if (!sequence)
            return std::unexpected(sequence.error());
        const auto kind = idOf(database, u"ledger_kinds"_s, entry::KindColumns, entry::kindValues(object));
        if (!kind)
            return std::unexpected(kind.error());
        const auto done = execute(
            database,
            u"INSERT INTO ledger_calls (decided_entry, kind, number, %1) VALUES (?, ?, (SELECT coalesce(max(number), 0) + 1 FROM ledger_calls)%2)"_s
                .arg(entry::DecidedColumns, QString(u", ?"_s).repeated(entry::DecidedColumnCount)),
            QVariantList{*sequence, *kind} + entry::decidedValues(object));
        return done ? Result<void>() : std::unexpected(done.error());
    });
}

Result<void> Ledger::append(const CallFinished &finished)
{
    const QJsonObject object = entry::toObject(finished, m_clock.now());
    return m_database.transaction([&](QSqlDatabase &database) -> Result<void> {
        const auto before = known(database, finished.id);
        if (!before)
            return std::unexpected(before.error());
        if (*before == Known::No)
            return noCall(finished.id);
        if (*before == Known::Finished)
            return failure(ErrorCode::BadUsage,
                           QCoreApplication::translate("Ledger", "The ledger says already how call “%1” ended.").arg(finished.id.text()));
        const auto sequence = appendEntry(database, m_sealer, object, {});
        if (!sequence)
            return std::unexpected(sequence.error());
        QVariant error;
        if (finished.error) {
            const auto known = idOf(database, u"ledger_errors"_s, entry::ErrorColumns, entry::errorValues(object));
            if (!known)
                return std::unexpected(known.error());
            error = *known;
        }
        const auto done = execute(database,
                                  u"UPDATE ledger_calls SET (finished_entry, error, %1) = (?, ?%2) WHERE id = ?"_s.arg(
                                      entry::FinishedColumns, QString(u", ?"_s).repeated(entry::FinishedColumnCount)),
                                  QVariantList{*sequence, error} + entry::finishedValues(object) + QVariantList{finished.id.text()});
        return done ? Result<void>() : std::unexpected(done.error());
    });
}

Result<void> Ledger::forEach(const LedgerFilter &filter, const std::function<bool(const LedgerCall &)> &take) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    SqlCondition where = conditionFor(filter);
    const QString direction = filter.oldestFirst ? u"ASC"_s : u"DESC"_s;
    // The numbers first, from the index alone; then only the rows that are asked for.
    QString chosen = u"SELECT c.number, c.at_ms FROM ledger_calls c%1 ORDER BY c.at_ms %2, c.number %2"_s.arg(where.sql, direction);
    if (filter.limit > 0 || filter.offset > 0) {
        chosen += u" LIMIT ? OFFSET ?"_s;
        where.values << (filter.limit > 0 ? filter.limit : -1) << filter.offset;
    }
    const QString sql =
        u"SELECT c.number, d.entry, f.entry FROM (%1) p JOIN ledger_calls c ON c.number = p.number JOIN ledger_entries d ON "
        "d.sequence = c.decided_entry LEFT JOIN ledger_entries f ON f.sequence = c.finished_entry ORDER BY p.at_ms %2, p.number %2"_s.arg(chosen,
                                                                                                                                          direction);
    auto query = execute(*database, sql, where.values);
    if (!query)
        return std::unexpected(query.error());
    for (;;) {
        const auto row = nextRow(*query, *database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return {};
        const auto call = joined(*query);
        if (!call)
            return std::unexpected(call.error());
        if (!take(*call))
            return {};
    }
}

Result<std::vector<LedgerCall>> Ledger::calls(const LedgerFilter &filter) const
{
    std::vector<LedgerCall> calls;
    const auto done = forEach(filter, [&](const LedgerCall &call) {
        calls.push_back(call);
        return true;
    });
    if (!done)
        return std::unexpected(done.error());
    return calls;
}

Result<LedgerCall> Ledger::call(const RequestId &id) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    bool isNumber = false;
    const qint64 number = id.text().toLongLong(&isNumber);
    // The whole id first, then the number, then the ids that begin so; two of the last are enough to know that it is not unique.
    auto query = execute(
        *database,
        u"%1 WHERE c.id = ? OR c.number = ? OR (c.id >= ? AND c.id < ? || char(0x10FFFF)) ORDER BY c.id = ? DESC, c.number = ? DESC LIMIT 2"_s.arg(
            JoinedCalls),
        {id.text(), isNumber ? QVariant(number) : QVariant(), id.text(), id.text(), id.text(), isNumber ? QVariant(number) : QVariant(-1)});
    if (!query)
        return std::unexpected(query.error());
    const auto first = id.isNull() ? Result<bool>(false) : nextRow(*query, *database);
    if (!first)
        return std::unexpected(first.error());
    if (!*first)
        return noCall(id);
    const auto call = joined(*query);
    if (!call || call->decided.id == id || (isNumber && call->number == number))
        return call;
    const auto second = nextRow(*query, *database);
    if (!second)
        return std::unexpected(second.error());
    if (*second)
        return failure(ErrorCode::BadUsage,
                       QCoreApplication::translate("Ledger", "Several calls begin with “%1”. Give more of the id, or the number.").arg(id.text()));
    return call;
}

Result<QByteArray> Ledger::body(const RequestId &id) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    auto query = execute(
        *database, u"SELECT e.entry, e.body FROM ledger_calls c JOIN ledger_entries e ON e.sequence = c.decided_entry WHERE c.id = ?"_s, {id.text()});
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, *database);
    if (!row)
        return std::unexpected(row.error());
    if (!*row)
        return noCall(id);
    const auto decided = entry::parse(query->value(0).toByteArray());
    if (!decided)
        return std::unexpected(decided.error());
    const auto body = entry::uncompressed(query->value(1).toByteArray(), (*decided)[u"bytes"_s].toInteger());
    if (!body || QString::fromLatin1(QCryptographicHash::hash(*body, QCryptographicHash::Sha256).toHex()) != (*decided)[u"sha256"_s].toString())
        return failure(ErrorCode::Tampered,
                       QCoreApplication::translate(
                           "Ledger", "The stored bytes of call “%1” are not the ones that were signed: the ledger was changed. Run “ledger verify”.")
                           .arg(id.text()));
    return *body;
}

} // namespace countersign
