// SPDX-License-Identifier: GPL-3.0-or-later
// A dataset run over targets: what is to be done, and the grid of what came of it.
#pragma once
#include "core/compare/checks.h"
#include "core/compare/comparison.h"
#include "core/compare/dataset.h"
#include "core/compare/statistics.h"

namespace countersign {

struct Evaluation {
    static constexpr size_t MostTargets = 8;
    static constexpr int MostAtOnce = 16;

    Agent agent;
    QString prompt; // with {{variables}}
    Dataset dataset;
    std::vector<CompareTarget> targets;
    std::optional<CompareTarget> judge; // for checks of that kind
    ToolScope scope;
    ReviewMode review = ReviewMode::Always;
    bool stream = true;
    QString workspace;
    int atOnce = 2; // how many answers are waited for at the same time
    std::optional<Money> mostCost; // of all sends together; no further one is begun once it is reached

    /// BadUsage or Invalid before anything is sent: a variable that a case lacks, no judge where one is asked for, too many targets.
    [[nodiscard]] Result<void> check() const;
    /// SHA-256 over all that decides what is sent: an evaluation is gone on with only as it was begun. Hexadecimal.
    [[nodiscard]] QByteArray fingerprint() const;
    [[nodiscard]] QStringList targetNames() const;
};

/// What became of one case at one target.
enum class Verdict {
    Passed, // all its checks
    Failed, // at least one of them
    Undecided, // none failed, but one could not be told
    Unchecked, // the case has no checks
    Unanswered, // no answer came
};
[[nodiscard]] QString verdictName(Verdict verdict); // "passed", …: stable, for JSON

struct EvalCell {
    TargetResult answer;
    std::vector<TargetResult> judgings; // one for each check of that kind, in order
    std::vector<CheckOutcome> checks; // in the order of the case's checks
    [[nodiscard]] Verdict verdict() const;
    friend bool operator==(const EvalCell &, const EvalCell &) = default;
};

struct EvalResults {
    QString id; // of the journal
    QStringList targets;
    std::vector<DataCase> cases;
    std::vector<std::vector<std::optional<EvalCell>>> cells; // [case][target]; empty: not done yet
    std::optional<Error> ended; // why it ended before its end: stopped, budget, disk
    [[nodiscard]] int done() const; // counts them
};

struct TargetScore {
    int passed = 0, failed = 0, undecided = 0, unchecked = 0, unanswered = 0;
    std::optional<Share> passRate; // passed of passed and failed
    Money cost; // of the answers whose cost is known, without the judge's
    int unpriced = 0; // answers whose cost is not known
    std::optional<qint64> medianMs; // total time of the answers that came
    friend bool operator==(const TargetScore &, const TargetScore &) = default;
};
/// By target.
[[nodiscard]] std::vector<TargetScore> scoresOf(const EvalResults &results);

/// Two targets on the cases where both have passed or failed. Who passes where the other fails has won.
struct Duel {
    size_t first = 0, second = 0;
    int wins = 0, losses = 0, ties = 0; // of the first
    std::optional<Share> winRate; // wins of wins and losses
    friend bool operator==(const Duel &, const Duel &) = default;
};
[[nodiscard]] std::vector<Duel> duelsOf(const EvalResults &results);

} // namespace countersign
