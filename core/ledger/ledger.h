// SPDX-License-Identifier: GPL-3.0-or-later
// The record of every request: append-only, hash-chained, without originals.
//
// Two entries per call: `decided` (before anything is sent: bytes, hash, findings, decision) and `finished` (status, timing, tokens,
// cost, error). A call that was signed and has no `finished` entry was cut off (the program was killed): it is shown as such.
// Each entry's hash is SHA-256(previous hash ‖ canonical JSON of the entry ‖ body bytes), the first one's previous hash being 32 zero bytes, so
// that an edited, removed or inserted row is found by verify(). One writer at a time; every append is on disk (synchronous=FULL) when it returns.
//
// What verify() can find. The chain alone finds every change by somebody who does not compute all later hashes again, and a tail that was cut
// off without mending the head row. With a sealer each entry also carries seal = keyed hash(previous seal ‖ hash), and the head row a keyed hash
// of where the chain ends; then nobody without the vault key can edit, add, drop or reorder anything, a cut tail included, and a tail that was
// cut and written on is told for ever, because the next entry says that it did not find the end it expected. What it cannot find: changes by
// somebody who has the vault key (which where there is no keychain lies in a file beside the ledger), and a whole older copy of the file put in
// the place of the newest one. Against that, `head` can be written down elsewhere: the same number of entries must give the same head for ever.
#pragma once
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/egress/transport.h"
#include "core/providers/catalogue.h"
#include "core/secrets/sealer.h"
#include "core/store/database.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <limits>

namespace countersign {

struct CallDecided {
    RequestId id;
    RunId run;
    ConversationId conversation;
    QString agent;
    Destination destination;
    QByteArray body; // exactly what was shown
    QByteArray sha256; // lower-case hexadecimal
    QMap<QString, int> findings; // type → how many were replaced
    QMap<QString, int> leftIn; // type → how many were found and allowed
    QString policy;
    QString decision; // "signed", "refused", "blocked"
    QString decidedBy; // "person", "person: rest of the run", "policy: review: findings" …
    QString reason; // of a refusal
    friend bool operator==(const CallDecided &, const CallDecided &) = default;
};

struct CallFinished {
    RequestId id;
    int httpStatus = 0;
    int attempts = 0;
    SendTiming timing;
    std::optional<qint64> firstTokenMs; // since queued
    Usage usage;
    Cost cost;
    QString model; // as the provider named it
    QString stop; // stopReasonName, or empty
    QString providerRequestId;
    std::optional<Error> error;
    friend bool operator==(const CallFinished &, const CallFinished &) = default;
};

/// One call, both entries joined, for lists and charts.
struct LedgerCall {
    qint64 number = 0; // 1, 2, … in order of decision
    QDateTime at; // UTC
    CallDecided decided; // body left empty: see Ledger::body()
    qint64 bytes = 0; // of the body
    std::optional<CallFinished> finished;
    friend bool operator==(const LedgerCall &, const LedgerCall &) = default;
};

/// What became of a call, as Ledger::toJson() names it.
enum class CallState { Finished, Failed, Unfinished, Refused, Blocked };
[[nodiscard]] CallState stateOf(const LedgerCall &call);
[[nodiscard]] QString callStateName(CallState state); // "finished", …: stable, for JSON

/// A row's place in a list that is sorted by time.
struct LedgerPlace {
    qint64 atMs = 0;
    qint64 number = 0;
    friend bool operator==(const LedgerPlace &, const LedgerPlace &) = default;
};

/// From this to before that.
struct LedgerRange {
    qint64 from = 0;
    qint64 to = std::numeric_limits<qint64>::max();
    friend bool operator==(const LedgerRange &, const LedgerRange &) = default;
};

struct LedgerFilter {
    QDateTime from{}, to{}; // null = open; `from` belongs to it, `to` does not
    QString provider{}, agent{}, decision{};
    std::optional<ConversationId> conversation{};
    std::optional<RunId> run{};
    std::vector<RequestId> without{}; // these calls are left out
    int limit = 0; // 0 = all; the newest first
    int offset = 0;
    bool oldestFirst = false;
    QString model{};
    std::optional<CallState> state{};
    QString masked{}, leftIn{}; // a type of value that the call has masked, or has let through
    std::optional<QString> errorCode{}; // of a failed call; empty: the provider said an HTTP status and no more
    /// Words that must all stand in the agent, provider, model, policy or error of the call, or begin its id. No letters beyond ASCII are folded.
    QString text{};
    qint64 upTo = 0; // no call with a greater number, so that a list stays what it was while calls are added; 0 = all
    std::optional<LedgerPlace> after{}; // only what comes after this row in the list
    std::optional<LedgerRange> totalMs{}, firstTokenMs{}; // a call whose time is not known is in no range
    std::optional<LedgerRange> costPico{}; // nor one without a known price
    bool retried = false; // only calls that were sent more than once
    friend bool operator==(const LedgerFilter &, const LedgerFilter &) = default;
};

/// What a filter lets through, in figures.
struct LedgerTotals {
    qint64 calls = 0;
    qint64 unpriced = 0; // that left the machine and whose cost is unknown
    Money cost; // of the priced ones
    qint64 newest = 0; // the greatest number among them; 0 = none
    friend bool operator==(const LedgerTotals &, const LedgerTotals &) = default;
};

/// What there is to filter by, each sorted.
struct LedgerWords {
    QStringList providers, models, agents, masked, leftIn;
    friend bool operator==(const LedgerWords &, const LedgerWords &) = default;
};

struct LedgerStats { // one group
    QString key;
    qint64 calls = 0, errors = 0, unpriced = 0;
    qint64 input = 0, output = 0, cacheRead = 0, cacheWrite = 0;
    Money cost; // of the priced calls
    std::optional<double> totalMsP50, totalMsP95, firstTokenMsP50, firstTokenMsP95; // nearest rank, of calls without an error
};

/// A column of a chart: a local hour, day, week or month.
struct LedgerSpan {
    QDateTime from, to; // `from` belongs to it, `to` does not
    friend bool operator==(const LedgerSpan &, const LedgerSpan &) = default;
};
enum class ChartStep { Hour, Day, Week, Month };
/// The local hours, days, weeks (from Monday) or months that hold everything from `from` to before `to`. A local day may have 23 or 25 hours.
[[nodiscard]] std::vector<LedgerSpan> localSpans(const QDateTime &from, const QDateTime &to, ChartStep step);

struct LedgerSum { // the calls of one group in one span
    int span = 0;
    QString key;
    qint64 calls = 0, errors = 0, unpriced = 0;
    qint64 input = 0, output = 0, cacheRead = 0, cacheWrite = 0;
    Money cost; // of the priced calls
    friend bool operator==(const LedgerSum &, const LedgerSum &) = default;
};

/// How long calls without an error took. Percentiles are nearest rank: times that were measured.
struct LedgerTimes {
    struct Ranks {
        qint64 calls = 0;
        std::optional<qint64> p50, p95, p99; // milliseconds
        friend bool operator==(const Ranks &, const Ranks &) = default;
    };
    std::vector<Ranks> total, firstToken; // by span
    /// How many calls took from edges()[i] to before edges()[i + 1] milliseconds; what is longer than all is in the last one.
    std::vector<qint64> totalCounts, firstTokenCounts;
    /// 0, 1, 2, 3, 5, 7, 10, 15, 20 … 1,000,000: evenly spaced on a logarithmic axis, near enough, and round.
    [[nodiscard]] static const std::vector<qint64> &edges();
};

/// How fast the calls of a group were written, in one span. From a histogram in steps of 2 %, so it is at most 1 % off; nearest rank.
struct LedgerSpeed {
    int span = 0;
    QString key;
    qint64 calls = 0; // whose speed is known
    double p50 = 0; // tokens a second
    friend bool operator==(const LedgerSpeed &, const LedgerSpeed &) = default;
};

/// What calls have in common beyond sums: their speeds, time against cost, retries. Of calls that ended; speeds and cells of those without an error.
struct LedgerMarks {
    /// Calls of one group that took from LedgerTimes::edges()[time] and cost from costEdges()[cost], to before the next edge of each.
    struct Cell {
        QString key;
        int time = 0, cost = 0;
        qint64 calls = 0;
        friend bool operator==(const Cell &, const Cell &) = default;
    };
    std::vector<LedgerSpeed> speeds; // by span, then key
    std::vector<Cell> cells; // of all spans together; by key, time, cost
    std::vector<qint64> retried; // by span: calls that were sent more than once
    qint64 unpriced = 0; // in no cell, because their cost is not known
    qint64 untimed = 0; // nor these, because their time is not known
    double complete = 1; // what share of the time in the ledger has its marks: see Ledger::markOlder()

    /// Pico-dollars: 0, then 1,000,000 (a millionth of a dollar) and on in the steps of LedgerTimes::edges() to 10¹⁴, a hundred dollars.
    [[nodiscard]] static const std::vector<qint64> &costEdges();
    /// Thousandths of a token a second: 0, then 100, each 2 % above the one before (rounded down), to the first above 10,000,000.
    [[nodiscard]] static const std::vector<qint64> &speedEdges();
};

struct LedgerFailures {
    int span = 0;
    QString code; // errorCodeName(); empty: an HTTP status and no more
    qint64 calls = 0;
    friend bool operator==(const LedgerFailures &, const LedgerFailures &) = default;
};

/// Thread-safe: each thread reads and writes through its own connection.
class Ledger {
public:
    /// `database` (schema "main") must outlive it. With `sealer` (the vault key) what is written is sealed and verify() checks the seals; one
    /// ledger is always opened with the same key for writing, or always without. Reading needs none.
    Ledger(Database &database, const Clock &clock, std::optional<Sealer> sealer = std::nullopt);
    /// The same ledger, sealed with the same key, at the time of another clock: for the invented past of pictures and demonstrations.
    [[nodiscard]] Ledger at(const Clock &clock) const { return {m_database, clock, m_sealer}; }

    /// Tampered when `sha256` is not the body's; BadUsage when the call is in the ledger already.
    [[nodiscard]] Result<void> append(const CallDecided &entry);
    /// NotFound when the call was never decided; BadUsage when it has ended already.
    [[nodiscard]] Result<void> append(const CallFinished &entry);

    [[nodiscard]] Result<std::vector<LedgerCall>> calls(const LedgerFilter &filter = {}) const;
    /// The same one by one, without holding them all; `take` returns false to stop. Sorted by time, calls of one moment by number.
    [[nodiscard]] Result<void> forEach(const LedgerFilter &filter, const std::function<bool(const LedgerCall &)> &take) const;
    [[nodiscard]] Result<LedgerCall> call(const RequestId &id) const; // also a unique prefix of the id, or the number
    /// What was shown and signed. Tampered when it has not the hash that the entry says.
    [[nodiscard]] Result<QByteArray> body(const RequestId &id) const;
    /// How many calls the filter lets through and what they cost; `limit`, `offset` and `after` do not matter.
    [[nodiscard]] Result<LedgerTotals> totals(const LedgerFilter &filter = {}) const;
    /// How many of them left the machine and were cut off before anybody counted their tokens.
    [[nodiscard]] Result<qint64> uncounted(const LedgerFilter &filter) const;
    /// How many rows of the filtered list, newest first, stand before this call; NotFound when the filter does not let it through.
    [[nodiscard]] Result<qint64> rowOf(const RequestId &id, const LedgerFilter &filter = {}) const;
    [[nodiscard]] Result<LedgerWords> words() const;

    enum class Grouping { Provider, Model, Agent, Day }; // Model: "provider/model"; Day: local, "2026-11-22"
    /// Sorted by key. Counts signed calls unless the filter names a decision; limit and offset do not matter. `unpriced`: whose cost is
    /// unknown, but for those that never left the machine.
    [[nodiscard]] Result<std::vector<LedgerStats>> stats(Grouping by, const LedgerFilter &filter = {}) const;
    /// Spent since midnight local time; `unpriced` counts calls whose cost is unknown.
    [[nodiscard]] Result<LedgerStats> today() const;

    /// For charts, from sums that are kept with every call, so that a million of them take milliseconds. `spans` are in order and do not overlap;
    /// their borders are full quarters of an hour, as all local hours and days are. Only signed calls count.
    [[nodiscard]] Result<std::vector<LedgerSum>> sums(const std::vector<LedgerSpan> &spans, Grouping by) const; // by span, then key; Day: one key ""
    [[nodiscard]] Result<LedgerTimes> times(const std::vector<LedgerSpan> &spans) const;
    [[nodiscard]] Result<std::vector<LedgerFailures>> failures(const std::vector<LedgerSpan> &spans) const; // by span, then code
    [[nodiscard]] Result<LedgerMarks> marks(const std::vector<LedgerSpan> &spans, Grouping by) const;
    /// Calls that an older version of the program wrote have no marks yet. Gives them to the newest about `calls` of these, in one transaction of
    /// some milliseconds a thousand calls, and says what share of the ledger's time is done: 1 when there are none left. Any thread, several
    /// processes at once.
    [[nodiscard]] Result<double> markOlder(int calls = 5000);
    /// When the first and the last call were decided; nothing in an empty ledger.
    [[nodiscard]] Result<std::optional<std::pair<QDateTime, QDateTime>>> extent() const;

    struct Verification {
        qint64 entries = 0; // read and found good
        bool intact = true;
        qint64 firstBad = 0; // its sequence number
        QString problem; // a sentence
        QByteArray head; // hash of the last good entry, 32 bytes; empty when there is none
        bool sealsChecked = false; // a key was there to check them with
    };
    /// Reads everything up to the first problem. `progress` (0 … 1) may return false to stop (Cancelled).
    [[nodiscard]] Result<Verification> verify(const std::function<bool(double)> &progress = {}) const;

    /// One call as `ledger show` and `export` give it. Times are ISO 8601 in UTC, what is unknown is null, "cost_usd" is a number or null,
    /// "state" is "finished", "failed", "unfinished" (still going on, or cut off), "refused" or "blocked".
    [[nodiscard]] static QJsonObject toJson(const LedgerCall &call);

private:
    [[nodiscard]] Result<std::vector<LedgerStats>> grouped(const QString &key, const LedgerFilter &filter) const;
    Database &m_database;
    const Clock &m_clock;
    std::optional<Sealer> m_sealer;
};

} // namespace countersign
