// SPDX-License-Identifier: GPL-3.0-or-later
// The record of every request: append-only, hash-chained, without originals.
//
// Two entries per call: `decided` (before anything is sent: bytes, hash, findings, decision) and `finished` (status, timing, tokens,
// cost, error). A call that was signed and has no `finished` entry was cut off (the program was killed): it is shown as such.
// Each entry's hash is SHA-256(previous hash ‖ canonical JSON of the entry ‖ body bytes), so that an edited, removed or inserted row
// is found by verify(). One writer at a time; every append is on disk (synchronous=FULL) when it returns.
#pragma once
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/egress/transport.h"
#include "core/providers/catalogue.h"
#include "core/store/database.h"

#include <QtCore/QJsonObject>

namespace countersign {

struct CallDecided {
    RequestId id;
    RunId run;
    ConversationId conversation;
    QString agent;
    Destination destination;
    QByteArray body;           // exactly what was shown
    QByteArray sha256;         // lower-case hexadecimal
    QMap<QString, int> findings; // type → how many were replaced
    QMap<QString, int> leftIn;   // type → how many were found and allowed
    QString policy;
    QString decision;          // "signed", "refused", "blocked"
    QString decidedBy;         // "person", "policy: …"
    QString reason;            // of a refusal
};

struct CallFinished {
    RequestId id;
    int httpStatus = 0;
    int attempts = 0;
    SendTiming timing;
    std::optional<qint64> firstTokenMs; // since queued
    Usage usage;
    Cost cost;
    QString model;             // as the provider named it
    QString stop;              // stopReasonName, or empty
    QString providerRequestId;
    std::optional<Error> error;
};

/// One call, both entries joined, for lists and charts.
struct LedgerCall {
    qint64 number = 0;         // 1, 2, … in order of decision
    QDateTime at;
    CallDecided decided;       // body left empty: see Ledger::body()
    std::optional<CallFinished> finished;
};

struct LedgerFilter {
    QDateTime from, to;        // null = open
    QString provider, agent, decision;
    std::optional<ConversationId> conversation;
    std::optional<RunId> run;
    int limit = 0;             // 0 = all; the newest first
    int offset = 0;
};

struct LedgerStats { // one group
    QString key;
    qint64 calls = 0, errors = 0, unpriced = 0;
    qint64 input = 0, output = 0, cacheRead = 0, cacheWrite = 0;
    Money cost;                // of the priced calls
    std::optional<double> totalMsP50, totalMsP95, firstTokenMsP50, firstTokenMsP95;
};

class Ledger
{
public:
    /// `database` must outlive it.
    Ledger(Database &database, const Clock &clock);

    [[nodiscard]] Result<void> append(const CallDecided &entry);
    [[nodiscard]] Result<void> append(const CallFinished &entry);

    [[nodiscard]] Result<std::vector<LedgerCall>> calls(const LedgerFilter &filter = {}) const;
    [[nodiscard]] Result<LedgerCall> call(const RequestId &id) const; // also a unique prefix of the id, or the number
    [[nodiscard]] Result<QByteArray> body(const RequestId &id) const;
    enum class Grouping { Provider, Model, Agent, Day };
    [[nodiscard]] Result<std::vector<LedgerStats>> stats(Grouping by, const LedgerFilter &filter = {}) const;
    /// Spent since midnight local time; `unpriced` counts calls whose cost is unknown.
    [[nodiscard]] Result<LedgerStats> today() const;

    struct Verification {
        qint64 entries = 0;
        bool intact = true;
        qint64 firstBad = 0;  // its sequence number
        QString problem;      // a sentence
        QByteArray head;      // hash of the last entry
    };
    /// Reads everything. `progress` (0 … 1) may return false to stop.
    [[nodiscard]] Result<Verification> verify(const std::function<bool(double)> &progress = {}) const;

    [[nodiscard]] static QJsonObject toJson(const LedgerCall &call);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace countersign
