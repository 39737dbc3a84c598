// SPDX-License-Identifier: GPL-3.0-or-later
// The two kinds of entries as canonical JSON (compact, keys sorted, numbers whole), their hashes, and the columns of ledger_calls that are made
// of them. Only what is in the JSON reaches the columns, so verify() can make them again.
#pragma once
#include "core/ledger/ledger.h"

#include <QtCore/QVariantList>

namespace countersign::entry {

[[nodiscard]] QJsonObject toObject(const CallDecided &decided, const QDateTime &at);
[[nodiscard]] QJsonObject toObject(const CallFinished &finished, const QDateTime &at);
[[nodiscard]] QByteArray canonical(const QJsonObject &object);
/// Fails (Tampered) on anything that is not an entry of this program.
[[nodiscard]] Result<QJsonObject> parse(const QByteArray &canonical);

[[nodiscard]] CallDecided decidedFrom(const QJsonObject &object); // without the body
[[nodiscard]] CallFinished finishedFrom(const QJsonObject &object);
[[nodiscard]] QDateTime timeOf(const QJsonObject &object);
[[nodiscard]] bool isDecided(const QJsonObject &object);

/// By errorCodeName(); Invalid for a name that this version does not know.
[[nodiscard]] ErrorCode errorCodeFrom(const QString &name);

[[nodiscard]] QJsonObject countsObject(const QMap<QString, int> &counts); // type → number

/// Says in an entry that the end of the chain before it was not where the head row said.
void markBrokenHead(QJsonObject &object);
[[nodiscard]] bool hasBrokenHead(const QJsonObject &object);

/// Columns of ledger_calls, in the order of the values that the functions below give.
inline constexpr QLatin1StringView DecidedColumns{"id, at_ms, conversation, run, agent, provider, model, decision"};
inline constexpr QLatin1StringView FinishedColumns{
    "failed, left_machine, input, output, cache_read, cache_write, cost_pico, total_ms, first_token_ms"};
inline constexpr int DecidedColumnCount = 8;
inline constexpr int FinishedColumnCount = 9;
[[nodiscard]] QVariantList decidedValues(const QJsonObject &object);
[[nodiscard]] QVariantList finishedValues(const QJsonObject &object);

/// Columns of ledger_kinds and ledger_errors but for the id.
inline constexpr QLatin1StringView KindColumns{"agent, provider, model, policy, decision, masked, left_in"};
inline constexpr int KindColumnCount = 7;
inline constexpr QLatin1StringView ErrorColumns{"code, message"};
inline constexpr int ErrorColumnCount = 2;
[[nodiscard]] QVariantList kindValues(const QJsonObject &decided);
[[nodiscard]] QVariantList errorValues(const QJsonObject &finished); // nulls when there is no error
/// Selects from ledger_calls what ledger_quarters must hold.
inline constexpr QLatin1StringView QuartersOfCalls{
    "SELECT at_ms / 900000, provider, model, agent, count(*), sum(coalesce(failed, 0)), sum(cost_pico IS NULL AND coalesce(left_machine, 1)), "
    "coalesce(sum(input), 0), coalesce(sum(output), 0), coalesce(sum(cache_read), 0), coalesce(sum(cache_write), 0), coalesce(sum(cost_pico), 0), "
    "coalesce(group_concat(CASE WHEN failed = 0 THEN total_ms || ' ' END, '' ORDER BY finished_entry), ''), "
    "coalesce(group_concat(CASE WHEN failed = 0 THEN first_token_ms || ' ' END, '' ORDER BY finished_entry), '') "
    "FROM ledger_calls WHERE decision = 'signed' GROUP BY 1, 2, 3, 4"};

/// Selects from ledger_call_marks what ledger_quarter_marks must hold of the calls of a condition, which stands in the place of %1.
inline const QString MarksOfCalls = QStringLiteral("SELECT at_ms / 900000, provider, model, agent, sum(attempts > 1), group_concat(mark, '' ORDER BY "
                                                   "finished_entry) FROM ledger_call_marks WHERE %1 "
                                                   "GROUP BY 1, 2, 3, 4");

/// The body out of its column; absent when it is not whole or not `bytes` long (which is looked at before memory is taken for it).
[[nodiscard]] std::optional<QByteArray> uncompressed(const QByteArray &column, qint64 bytes);

[[nodiscard]] QByteArray chainHash(const QByteArray &previous, const QByteArray &canonical, const QByteArray &body);
[[nodiscard]] QByteArray entrySeal(const Sealer &sealer, const QByteArray &previousSeal, const QByteArray &hash);
[[nodiscard]] QByteArray headSeal(const Sealer &sealer, qint64 entries, const QByteArray &hash);

} // namespace countersign::entry
