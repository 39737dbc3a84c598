// SPDX-License-Identifier: GPL-3.0-or-later
// An evaluation as it was ordered: names and texts, not looked up yet. Kept in the head of its journal under "source", so that going on needs the
// journal alone, in the window as on the command line.
#pragma once
#include "core/compare/compare_target.h"
#include "core/compare/evaluation.h"

#include <QtCore/QJsonObject>

namespace countersign {

struct EvalOrder {
    QByteArray dataset; // the file's bytes
    Dataset::Format format = Dataset::Format::Csv;
    QString targets; // for parseTargets()
    QString message; // with {{variables}}
    QString agent; // its stem or name; empty: the model alone
    QString policy; // of targets that name none; empty: the agent's
    QString judge; // a target; empty: none
    bool stream = true;
    QString name; // of the dataset's file, for people; empty in old journals

    [[nodiscard]] QJsonObject toJson() const;
    [[nodiscard]] static EvalOrder fromJson(const QJsonObject &object);
    friend bool operator==(const EvalOrder &, const EvalOrder &) = default;
};

/// Where its names are looked up. `agent` reads a file.
struct EvalLookup {
    TargetLookup targets;
    std::function<Result<Agent>(const QString &name)> agent;
    QString workspace;
};

/// Ready to be run, and sound (Evaluation::check()). Reads files.
[[nodiscard]] Result<Evaluation> evaluationOf(const EvalOrder &order, EvalLookup lookup);

/// What an evaluation may cost: `answerTokens` are assumed of each answer. Judges are not in it. Unknown where a target has no price.
[[nodiscard]] CostSum estimatedCost(const Evaluation &evaluation, const Catalogue &catalogue, qint64 answerTokens, const QDateTime &at);

} // namespace countersign
