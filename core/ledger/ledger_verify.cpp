// SPDX-License-Identifier: GPL-3.0-or-later
// Goes over every entry once, in order, and makes again everything that can be made again: hashes, seals, the columns of ledger_calls.
#include "core/ledger/ledger_entry.h"
#include "core/store/statement.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Ledger)
};

/// A row as it is read for checking.
struct Row {
    qint64 sequence = 0;
    QByteArray json, hash, seal;
    QVariant body; // as stored
    QVariantList decided, finished; // columns of ledger_calls that belong to it; the first is null when there is no such row
    QString finishedId;
    QVariantList kind, error; // what the numbers in ledger_calls stand for
};

constexpr int FirstDecided = 5;
constexpr int FirstFinished = FirstDecided + entry::DecidedColumnCount;
constexpr int FinishedId = FirstFinished + entry::FinishedColumnCount;
constexpr int FirstKind = FinishedId + 1;
constexpr int FirstError = FirstKind + entry::KindColumnCount;

Row rowFrom(const QSqlQuery &query)
{
    Row row;
    row.sequence = query.value(0).toLongLong();
    row.json = query.value(1).toByteArray();
    row.hash = query.value(2).toByteArray();
    row.seal = query.value(3).toByteArray();
    row.body = query.value(4);
    for (int column = 0; column < entry::DecidedColumnCount; ++column)
        row.decided.append(query.value(FirstDecided + column));
    for (int column = 0; column < entry::FinishedColumnCount; ++column)
        row.finished.append(query.value(FirstFinished + column));
    row.finishedId = query.value(FinishedId).toString();
    for (int column = 0; column < entry::KindColumnCount; ++column)
        row.kind.append(query.value(FirstKind + column));
    for (int column = 0; column < entry::ErrorColumnCount; ++column)
        row.error.append(query.value(FirstError + column));
    return row;
}

bool same(const QVariantList &stored, const QVariantList &made)
{
    return std::ranges::equal(stored, made,
                              [](const QVariant &a, const QVariant &b) { return a.isNull() == b.isNull() && a.toString() == b.toString(); });
}

QString prefixed(QLatin1StringView table, QLatin1StringView columns) { return table + QString(columns).replace(", "_L1, ", "_L1 + table); }

class Checker {
public:
    explicit Checker(const std::optional<Sealer> &sealer) : m_sealer(sealer) { m_found.sealsChecked = sealer.has_value(); }

    /// False after the first problem.
    bool check(const Row &row)
    {
        const qint64 expected = m_found.entries + 1;
        if (row.sequence != expected)
            return bad(expected, Words::tr("Entry %1 is missing."));
        if (const QString problem = problemOf(row); !problem.isEmpty())
            return bad(row.sequence, problem);
        m_found.entries = expected;
        m_found.head = row.hash;
        m_seal = row.seal;
        return true;
    }

    bool bad(qint64 sequence, const QString &problem)
    {
        m_found.intact = false;
        m_found.firstBad = sequence;
        m_found.problem = problem.contains("%1"_L1) ? problem.arg(sequence) : problem;
        return false;
    }

    /// The end of the chain against the head row (entries, hash, seal; nulls when there is none), and the number of calls.
    void checkEnd(const QVariantList &head, qint64 decidedRows, qint64 finishedRows, bool sameSums)
    {
        const qint64 count = m_found.entries;
        const qint64 said = head[0].toLongLong();
        if (said > count)
            bad(count + 1, Words::tr("Entries are missing at the end, from number %1 on."));
        else if (said < count)
            bad(said + 1, Words::tr("Entry %1 was added by something other than Countersign."));
        else if (count > 0 && head[1].toByteArray() != m_found.head)
            bad(count, Words::tr("Entry %1 is not the one that the ledger ended with."));
        else if (count > 0 && m_sealer && head[2].toByteArray() != entry::headSeal(*m_sealer, count, m_found.head))
            bad(count, Words::tr("The end of the ledger, entry %1, is not sealed with this machine's key: entries after it may have been cut off."));
        else if (decidedRows != m_decided || finishedRows != m_finished)
            bad(count, Words::tr("The list of calls holds calls that are in no entry."));
        else if (!sameSums)
            bad(count, Words::tr("The sums that charts are made of are not those of the calls."));
    }

    [[nodiscard]] const Ledger::Verification &found() const { return m_found; }

private:
    QString problemOf(const Row &row)
    {
        const auto object = entry::parse(row.json);
        if (!object)
            return Words::tr("Entry %1 is not readable.");
        QByteArray body;
        if (entry::isDecided(*object)) {
            const auto whole = entry::uncompressed(row.body.toByteArray(), (*object)[u"bytes"_s].toInteger());
            if (!whole)
                return Words::tr("The request bytes of entry %1 are not the ones that were signed.");
            body = *whole;
        }
        if (entry::chainHash(m_found.head, row.json, body) != row.hash)
            return Words::tr("Entry %1 was changed: its hash is another one.");
        if (m_sealer && entry::entrySeal(*m_sealer, m_seal, row.hash) != row.seal)
            return Words::tr("Entry %1 was not written by Countersign with this machine's key: its seal is another one.");
        if (entry::hasBrokenHead(*object))
            return Words::tr(
                QT_TRANSLATE_NOOP("Ledger", "Before entry %1 was written, the end of the ledger had been changed; entries may have been cut off."));
        return entry::isDecided(*object) ? decidedProblem(row, *object, body) : finishedProblem(row, *object);
    }

    QString decidedProblem(const Row &row, const QJsonObject &object, const QByteArray &body)
    {
        ++m_decided;
        const QByteArray sha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
        if (QString::fromLatin1(sha256) != object[u"sha256"_s].toString())
            return Words::tr("The request bytes of entry %1 are not the ones that were signed.");
        if (!same(row.decided, entry::decidedValues(object)) || !same(row.kind, entry::kindValues(object)))
            return Words::tr("The list of calls does not say what entry %1 says.");
        return {};
    }

    QString finishedProblem(const Row &row, const QJsonObject &object)
    {
        ++m_finished;
        if (row.finishedId != object[u"id"_s].toString() || !same(row.finished, entry::finishedValues(object))
            || !same(row.error, entry::errorValues(object)))
            return Words::tr("The list of calls does not say what entry %1 says.");
        return {};
    }

    const std::optional<Sealer> &m_sealer;
    Ledger::Verification m_found;
    QByteArray m_seal;
    qint64 m_decided = 0, m_finished = 0;
};

Result<QVariantList> oneRow(const QSqlDatabase &database, const QString &sql, int columns)
{
    auto query = execute(database, sql);
    if (!query)
        return std::unexpected(query.error());
    const auto row = nextRow(*query, database);
    if (!row)
        return std::unexpected(row.error());
    QVariantList values;
    for (int column = 0; column < columns; ++column)
        values.append(*row ? query->value(column) : QVariant());
    return values;
}

Result<Ledger::Verification> readAll(const QSqlDatabase &database, const std::optional<Sealer> &sealer, const std::function<bool(double)> &progress)
{
    const auto totals = oneRow(
        database,
        u"SELECT (SELECT count(*) FROM ledger_entries), (SELECT count(*) FROM ledger_calls), (SELECT count(finished_entry) FROM ledger_calls)"_s, 3);
    const auto head = oneRow(database, u"SELECT entries, hash, seal FROM ledger_head"_s, 3);
    if (!totals || !head)
        return std::unexpected(totals ? head.error() : totals.error());
    auto query = execute(database,
                         u"SELECT e.sequence, e.entry, e.hash, e.seal, e.body, %1, %2, f.id, %3, %4 FROM ledger_entries e "
                         "LEFT JOIN ledger_calls d ON d.decided_entry = e.sequence LEFT JOIN ledger_calls f ON f.finished_entry = e.sequence "
                         "LEFT JOIN ledger_kinds k ON k.id = d.kind LEFT JOIN ledger_errors x ON x.id = f.error ORDER BY e.sequence"_s.arg(
                             prefixed("d."_L1, entry::DecidedColumns), prefixed("f."_L1, entry::FinishedColumns),
                             prefixed("k."_L1, entry::KindColumns), prefixed("x."_L1, entry::ErrorColumns)));
    if (!query)
        return std::unexpected(query.error());
    Checker checker(sealer);
    const auto total = (*totals)[0].toDouble();
    for (;;) {
        const auto row = nextRow(*query, database);
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            break;
        if (!checker.check(rowFrom(*query)))
            return checker.found();
        if (progress && !progress(double(checker.found().entries) / total))
            return failure(ErrorCode::Cancelled, Words::tr("The check was stopped before its end."));
    }
    bool sameSums = true;
    const QString marked = u"at_ms >= (SELECT from_quarter FROM ledger_marked) * 900000"_s;
    for (const auto &[table, made] :
         {std::pair(u"ledger_quarters"_s, QString(entry::QuartersOfCalls)), std::pair(u"ledger_quarter_marks"_s, entry::MarksOfCalls.arg(marked)),
          std::pair(u"ledger_retries"_s, u"SELECT number, attempts FROM ledger_call_marks WHERE attempts > 1 AND %1"_s.arg(marked))}) {
        const auto different = oneRow(
            database, u"SELECT EXISTS (SELECT * FROM %1 EXCEPT %2) OR EXISTS (SELECT * FROM (%2) EXCEPT SELECT * FROM %1)"_s.arg(table, made), 1);
        if (!different)
            return std::unexpected(different.error());
        sameSums = sameSums && !(*different)[0].toBool();
    }
    checker.checkEnd(*head, (*totals)[1].toLongLong(), (*totals)[2].toLongLong(), sameSums);
    return checker.found();
}

} // namespace

Result<Ledger::Verification> Ledger::verify(const std::function<bool(double)> &progress) const
{
    const auto database = m_database.connection();
    if (!database)
        return std::unexpected(database.error());
    // One moment for all the queries, while others go on writing.
    if (const auto begun = execute(*database, u"BEGIN"_s); !begun)
        return std::unexpected(begun.error());
    const auto found = readAll(*database, m_sealer, progress);
    if (const auto ended = execute(*database, u"COMMIT"_s); found && !ended)
        return std::unexpected(ended.error());
    return found;
}

} // namespace countersign
