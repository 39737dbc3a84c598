// SPDX-License-Identifier: GPL-3.0-or-later
// What a journal says of an evaluation, worked through once: what was begun, what came of it, what it cost, and the cells that are done by it.
// A value; made on any thread, in the background where the journal may be long.
#pragma once
#include "core/compare/eval_journal.h"
#include "core/compare/evaluation.h"

#include <QtCore/QHash>

namespace countersign {

/// One run of a loop: the answer of a case at a target (part 0), or the judging of its nth judged check.
struct EvalStep {
    size_t dataCase = 0, target = 0;
    int part = 0;
    friend bool operator==(const EvalStep &, const EvalStep &) = default;
    friend size_t qHash(const EvalStep &step, size_t seed = 0) { return qHashMulti(seed, step.dataCase, step.target, step.part); }
};

struct EvalPast {
    struct Attempt {
        RunId run;
        ConversationId conversation;
        std::optional<TargetResult> result; // absent: it was begun
        /// Nothing is to be asked for it: it was answered, or it was charged and is not to be paid again.
        [[nodiscard]] bool isSettled(bool again) const;
    };
    QHash<EvalStep, Attempt> steps; // the last attempt at each
    Money committed; // of every attempt, also those that were tried again
    int uncounted = 0;
    EvalResults results; // with every cell that has nothing left to be asked

    /// `again`: what was charged and brought no answer is left open.
    [[nodiscard]] static EvalPast of(const EvalJournal &journal, const Dataset &dataset, const QStringList &targets, bool again = false);
};

/// The answer with its checks; `judging(n)` says what came of the nth judged check (from 1), null while there is nothing. Nothing: a judge is missing.
[[nodiscard]] std::optional<EvalCell> evalCell(const DataCase &dataCase, const TargetResult &answer,
                                               const std::function<const TargetResult *(int)> &judging);

} // namespace countersign
