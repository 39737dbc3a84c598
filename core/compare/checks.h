// SPDX-License-Identifier: GPL-3.0-or-later
// Does an answer pass a check? Pure functions.
#pragma once
#include "core/compare/dataset.h"

#include <optional>

namespace countersign {

struct CheckOutcome {
    enum class State {
        Passed,
        Failed,
        Unknown, // it could not be told: no price, no verdict
    };
    Check::Kind kind = Check::Kind::Equals;
    State state = State::Unknown;
    QString why; // for the person, of everything but a pass
    friend bool operator==(const CheckOutcome &, const CheckOutcome &) = default;
};
[[nodiscard]] QString checkStateName(CheckOutcome::State state); // "passed", …: stable, for JSON

struct MeasuredAnswer {
    QString text;
    std::optional<qint64> totalMs;
    std::optional<Money> cost;
};

/// Equals: but for white space around it. Contains: in the same letters. Regex: somewhere in it. Schema: the answer, or the one code block in
/// it, as JSON. Number: the last number in it ("1,200.50"), within the tolerance. Judge is for verdictOf().
[[nodiscard]] CheckOutcome checked(const Check &check, const MeasuredAnswer &answer);

/// What a judge is told. English, like every word of the program's own that goes to a model.
[[nodiscard]] QString judgeInstructions();
[[nodiscard]] QByteArray judgeSchema(); // of its answer
[[nodiscard]] QString judgeMessage(const Check &check, const QString &prompt, const QString &answer);
/// Unknown when the reply holds no verdict.
[[nodiscard]] CheckOutcome verdictOf(const QString &judgeReply);

/// The JSON of an answer: all of it, or its one code block; empty when that is no JSON object or array.
[[nodiscard]] QByteArray jsonOf(const QString &answer);

} // namespace countersign
