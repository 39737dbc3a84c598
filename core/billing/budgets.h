// SPDX-License-Identifier: GPL-3.0-or-later
// Limits of what may be spent in a day or a month, in all or by an agent or at a provider. Checked before a request is sent, with its estimate
// and with everything that is on its way, and again with what it cost: requests at the same time share what is left. Only an answer that is longer
// than what its request lets the model write (where it says nothing: than 8,192 tokens) can pass a limit, and by no more than that. Calls that were
// cut off, so that nobody knows their tokens, count as what the next one is estimated at. Kept in budgets.json in the data folder:
//   {"budgets": [{"per": "month", "agent": "claims-triage", "provider": "anthropic", "warn_usd": "40", "stop_usd": "50", "unpriced": "allow"}]}
// "agent" (its name, or its file's without the ending) and "provider" may be left out; of "warn_usd" and "stop_usd" one is needed; amounts are decimal text. "unpriced": "stop" lets no
// request through whose cost cannot be estimated. Days and months are those of this machine's clock.
//
// Thread-safe. Reservations are this process's: a second program that sends at the same time is seen when its calls have ended.
#pragma once
#include "core/base/clock.h"
#include "core/ledger/ledger.h"

#include <QtCore/QMutex>
#include <QtCore/QSet>

namespace countersign {

struct Budget {
    enum class Per { Day, Month };
    Per per = Per::Month;
    QString agent, provider; // empty: any
    std::optional<Money> warn, stop;
    bool stopsUnpriced = false;
    friend bool operator==(const Budget &, const Budget &) = default;
};
/// "$50 per month for agent “claims-triage”".
[[nodiscard]] QString budgetName(const Budget &budget);

[[nodiscard]] Result<std::vector<Budget>> parseBudgets(const QByteArray &json);
[[nodiscard]] QByteArray budgetsToJson(const std::vector<Budget> &budgets);

class Budgets {
public:
    /// `ledger` and `clock` must outlive it.
    Budgets(const Ledger &ledger, const Clock &clock, QString file);
    /// No file: no budgets. On an error every reserve() fails with it: a limit that cannot be read is not ignored.
    /// How the ledger calls the agent that a budget names: its name, where the budget says its file. Without it both are taken to be the same.
    void nameAgents(std::function<QString(const QString &)> nameOf) { m_nameOf = std::move(nameOf); }
    [[nodiscard]] Result<void> load();
    [[nodiscard]] std::vector<Budget> all() const;
    /// Writes the file first.
    [[nodiscard]] Result<void> set(std::vector<Budget> budgets);

    struct Request {
        RequestId id;
        QString agent; // its name
        QString provider;
        std::optional<Money> estimate; // of the longest answer to be expected; absent: unknown
        QString agentFile = {}; // its file without the ending
    };
    /// Sets the estimate aside, when all budgets have room for it, and gives the warnings that it touches, each once a day or month.
    /// LimitReached, with what to do, when one has no room. Reads the ledger: not on the GUI thread.
    [[nodiscard]] Result<QStringList> reserve(const Request &request);
    /// The same question without setting anything aside, so that nobody is asked about a request that could not be sent.
    [[nodiscard]] Result<void> check(const Request &request);
    /// The call has ended and what it cost is in the ledger, or it was never sent. Does nothing for an unknown id.
    void settle(const RequestId &id);

    struct State {
        Budget budget;
        LedgerSpan span; // the present day or month
        CostSum spent; // without what is on its way
        qint64 uncounted = 0; // of its unpriced calls, those that were cut off
        Money reserved; // estimates of what is on its way
    };
    /// For pages: all budgets as they stand, in order.
    [[nodiscard]] Result<std::vector<State>> states() const;
    /// The least that is left of the budgets that stop this agent's requests wherever they go, less what is on its way; absent: there are none,
    /// or it cannot be told. Reads the ledger: not on the GUI thread.
    [[nodiscard]] std::optional<Money> left(const QString &agent, const QString &agentFile) const;

private:
    [[nodiscard]] LedgerSpan spanOf(Budget::Per per) const;
    /// `agent`: its name, as the ledger has it; empty for all.
    [[nodiscard]] Result<State> stateOf(const Budget &budget, const QString &agent, const std::vector<Request> &reserved) const;
    struct Known {
        std::vector<Budget> budgets;
        std::vector<Request> reserved;
        QSet<QString> warned;
        std::optional<Error> broken;
    };
    [[nodiscard]] Known snapshot() const;
    [[nodiscard]] Result<QStringList> admit(const Request &request, bool keep);

    const Ledger &m_ledger;
    const Clock &m_clock;
    QString m_file;
    std::function<QString(const QString &)> m_nameOf;
    QMutex m_admitting; // before the other
    mutable QMutex m_mutex;
    std::vector<Budget> m_budgets;
    std::optional<Error> m_broken;
    std::vector<Request> m_reserved;
    QSet<QString> m_warned;
};

} // namespace countersign
