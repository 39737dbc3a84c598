// SPDX-License-Identifier: GPL-3.0-or-later
// Our ledger beside a provider's export: per day and model what we counted, what they charged, how far apart, and which calls may explain it.
#pragma once
#include "core/billing/usage_export.h"
#include "core/ledger/ledger.h"

namespace countersign {

enum class Suspicion {
    Unpriced, // its cost is not known to us
    CutOff, // it ended before its usage was told; they may have charged it
    Retried, // more than one attempt: the first may have been charged too
    NearMidnight, // within five minutes of the end of the provider's day: they may count it on the other day
};
[[nodiscard]] QString suspicionWords(Suspicion suspicion); // a short sentence for people

struct ReconciledLine {
    QDate day; // of the provider
    QString model; // comparableModel()
    CostSum ours;
    qint64 ourInput = 0, ourOutput = 0;
    std::optional<Money> theirs; // absent: not in their export, or it has no amounts
    std::optional<qint64> theirInput, theirOutput, theirRequests;
    /// (ours − theirs) / theirs · 100; absent where one is unknown or theirs is nothing.
    [[nodiscard]] std::optional<double> differencePercent() const;
    [[nodiscard]] bool agrees() const; // amounts to the cent, or, without amounts, tokens exactly
    struct Explanation {
        qint64 number = 0; // of the call
        RequestId id;
        Suspicion suspicion = Suspicion::Unpriced;
        friend bool operator==(const Explanation &, const Explanation &) = default;
    };
    std::vector<Explanation> explanations; // at most MostExplanations, of calls where the line does not agree
    qint64 moreExplanations = 0;
};

struct Reconciliation {
    std::vector<ReconciledLine> lines; // by day, then model; every day from their first to their last
    CostSum ours;
    std::optional<Money> theirs;
    qint64 leftOut = 0; // rows of their export that were not understood
    static constexpr int MostExplanations = 50; // a line
};

/// Reads the ledger over the days of the export; long: not on the GUI thread. `progress` gives false to stop (Cancelled).
[[nodiscard]] Result<Reconciliation> reconcile(const UsageExport &theirs, const Ledger &ledger,
                                               const std::function<bool(qint64 calls)> &progress = {});

} // namespace countersign
