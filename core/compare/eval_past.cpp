// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/eval_past.h"

#include "core/compare/result_json.h"

using namespace Qt::StringLiterals;

namespace countersign {

bool EvalPast::Attempt::isSettled(bool again) const
{
    if (!result)
        return false;
    const bool wasFree = result->cost.total == Money(); // so that it costs nothing to try again
    return result->state == TargetState::Done || (!again && !wasFree);
}

EvalPast EvalPast::of(const EvalJournal &journal, const Dataset &dataset, const QStringList &targets, bool again)
{
    EvalPast past;
    for (const QJsonObject &entry : journal.entries()) {
        const EvalStep step{size_t(entry["case"_L1].toInteger()), size_t(entry["target"_L1].toInteger()), entry["part"_L1].toInt()};
        if (entry["kind"_L1] == "begun"_L1) {
            past.steps.insert(step, {RunId(entry["run"_L1].toString()), ConversationId(entry["conversation"_L1].toString()), {}});
            continue;
        }
        TargetResult result = targetResultFromJson(entry["result"_L1].toObject());
        past.committed += result.committed;
        past.uncounted += result.uncounted;
        past.steps[step].result = std::move(result);
    }
    past.results.id = journal.id();
    past.results.targets = targets;
    past.results.cases = dataset.cases();
    past.results.cells.assign(dataset.cases().size(), std::vector<std::optional<EvalCell>>(size_t(targets.size())));
    const auto settled = [&](const EvalStep &step) -> const TargetResult * {
        const auto found = past.steps.constFind(step);
        return found != past.steps.constEnd() && found->isSettled(again) ? &*found->result : nullptr;
    };
    for (size_t dataCase = 0; dataCase < dataset.cases().size(); ++dataCase) {
        for (size_t target = 0; target < size_t(targets.size()); ++target) {
            if (const TargetResult *answer = settled({dataCase, target, 0}))
                past.results.cells[dataCase][target] =
                    evalCell(dataset.cases()[dataCase], *answer, [&](int judged) { return settled({dataCase, target, judged}); });
        }
    }
    return past;
}

std::optional<EvalCell> evalCell(const DataCase &dataCase, const TargetResult &answer, const std::function<const TargetResult *(int)> &judging)
{
    EvalCell cell;
    cell.answer = answer;
    if (answer.state != TargetState::Done)
        return cell;
    int judged = 0;
    for (const Check &check : dataCase.checks) {
        if (check.kind != Check::Kind::Judge) {
            cell.checks.push_back(checked(check, {answer.text, answer.totalMs, answer.cost.total}));
            continue;
        }
        const TargetResult *verdict = judging(++judged);
        if (!verdict)
            return std::nullopt;
        cell.checks.push_back(verdict->state == TargetState::Done ? verdictOf(verdict->text)
                                                                  : CheckOutcome{Check::Kind::Judge, CheckOutcome::State::Unknown,
                                                                                 verdict->error ? verdict->error->message : QString()});
        cell.judgings.push_back(*verdict);
    }
    return cell;
}

} // namespace countersign
