// SPDX-License-Identifier: GPL-3.0-or-later
// A long ledger in seconds, for timings and for lists: rows written by SQL as the program would have written them, but for hashes and bodies,
// so verify() does not pass on it. Five working days a week, ten hours a day; agents and models come in batches, as people use them.
#pragma once
#include "core/store/database.h"
#include "core/store/statement.h"

#include <QtCore/QDateTime>

namespace countersign {

/// The last call is a little before `end`. One call in 20 failed, one in 25 was refused, one in 50 has no known price.
[[nodiscard]] inline Result<void> makeManyCalls(Database &database, int calls, int perDay, const QDateTime &end)
{
    using namespace Qt::StringLiterals;
    const QStringList steps{
        u"PRAGMA defer_foreign_keys = ON"_s,
        u"DROP TRIGGER ledger_entries_in_order"_s,
        u"CREATE TEMP TABLE many AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :calls), "
        "placed AS (SELECT i, (:calls - i) / :perDay AS day, i % :perDay AS turn, (i * 2654435761) % 4294967296 AS dice FROM n) "
        "SELECT i, dice, :end - (day / 5 * 7 + day % 5 + 1) * 86400000 + 28800000 + turn * 36000000 / :perDay + dice % 1000 AS at_ms, "
        "'agent-' || (i / 150 % 7) AS agent, 'provider-' || (i / 400 % 3) AS provider, 'model-' || (i / 400 % 9) AS model, "
        "CASE WHEN dice % 25 = 7 THEN 'refused' ELSE 'signed' END AS decision, "
        "CASE dice % 4 WHEN 0 THEN '' WHEN 1 THEN ' PERSON ' WHEN 2 THEN ' IBAN PERSON ' ELSE ' ADDRESS EMAIL ' END AS masked, "
        "CASE WHEN dice % 20 = 3 THEN 1 + dice % 3 END AS error, 300 + dice % 1500 + (dice % 97) * (dice % 89) * 4 AS total_ms, "
        "dice % 30000 AS input, dice % 2000 AS output FROM placed"_s,
        u"INSERT OR IGNORE INTO ledger_errors VALUES (1, 'network', 'The connection broke.'), (2, 'rate_limited', 'Wait a minute.'), "
        "(3, 'provider', 'The provider is overloaded.')"_s,
        u"INSERT INTO ledger_kinds (agent, provider, model, policy, decision, masked, left_in) SELECT DISTINCT agent, provider, model, 'strict', "
        "decision, masked, ' DATE ' FROM many"_s,
        u"INSERT INTO ledger_entries (sequence, entry, hash) SELECT 2 * i - 1, '{\"agent\":\"' || agent || '\",\"at\":\"' || "
        "strftime('%Y-%m-%dT%H:%M:%fZ', at_ms / 1000.0, 'unixepoch') || '\",\"bytes\":' || (2000 + dice % 90000) || ',\"decided_by\":\"person\","
        "\"decision\":\"' || decision || '\",\"findings\":{' || CASE masked WHEN '' THEN '' WHEN ' PERSON ' THEN '\"PERSON\":2' WHEN "
        "' IBAN PERSON ' THEN '\"IBAN\":1,\"PERSON\":2' ELSE '\"ADDRESS\":1,\"EMAIL\":1' END || '},\"id\":\"' || printf('%08x-call', i) || "
        "'\",\"kind\":\"decided\",\"left_in\":{\"DATE\":1},\"model\":\"' || model || '\",\"policy\":\"strict\",\"provider\":\"' || provider || "
        "'\",\"v\":1}', x'00' FROM many"_s,
        u"INSERT INTO ledger_entries (sequence, entry, hash) SELECT 2 * i, '{\"at\":\"\",\"attempts\":1,\"cost_pico_usd\":' || (input * 3000000) || "
        "',\"done_ms\":' || total_ms || ',\"first_token_ms\":' || (total_ms / 5) || ',\"http_status\":200,\"id\":\"' || printf('%08x-call', i) || "
        "'\",\"input\":' || input || ',\"kind\":\"finished\",\"output\":' || output || CASE WHEN error IS NULL THEN '' ELSE "
        "',\"error\":{\"code\":\"provider\",\"message\":\"x\"}' END || ',\"v\":1}', x'00' FROM many"_s,
        u"INSERT INTO ledger_calls (number, id, decided_entry, finished_entry, at_ms, conversation, run, agent, provider, model, decision, failed, "
        "left_machine, input, output, cache_read, cache_write, cost_pico, total_ms, first_token_ms, kind, error) SELECT i, printf('%08x-call', i), "
        "2 * i - 1, CASE WHEN m.decision = 'signed' THEN 2 * i END, at_ms, 'conversation', 'run', m.agent, m.provider, m.model, m.decision, "
        "CASE WHEN m.decision = 'signed' THEN error IS NOT NULL END, CASE WHEN m.decision = 'signed' THEN 1 END, input, output, input / 2, 0, "
        "CASE WHEN m.decision = 'signed' AND dice % 50 <> 9 THEN input * 3000000 END, total_ms, total_ms / 5, k.id, "
        "CASE WHEN m.decision = 'signed' THEN m.error END FROM many m JOIN ledger_kinds k ON (k.agent, k.provider, k.model, k.policy, k.decision, "
        "k.masked, k.left_in) = (m.agent, m.provider, m.model, 'strict', m.decision, m.masked, ' DATE ') ORDER BY i"_s,
        u"DROP TABLE many"_s,
    };
    return database.transaction([&](QSqlDatabase &connection) -> Result<void> {
        for (QString step : steps) {
            step.replace(":calls"_L1, QString::number(calls)).replace(":perDay"_L1, QString::number(perDay));
            step.replace(":end"_L1, QString::number(end.toMSecsSinceEpoch()));
            if (const auto done = execute(connection, step); !done)
                return std::unexpected(done.error());
        }
        return {};
    });
}

} // namespace countersign
