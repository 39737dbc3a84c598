// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/evaluation.h"

#include "core/redaction/entity_types.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDataStream>
#include <QtCore/QIODevice>
#include <QtCore/QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Evaluation)
};

void write(QDataStream &out, const CompareTarget &target)
{
    QUrl address = target.provider.baseUrl;
    if (target.provider.isLocal())
        address.setPort(-1); // of this machine: the practice provider has another one at every start
    out << target.name << target.provider.name << target.provider.api << address << target.model << target.policy.name();
    // A policy that was edited lets other bytes leave.
    const Policy &policy = target.policy;
    for (const QString &type : allEntityTypes()) {
        const Policy::Rule rule = policy.ruleFor(type, target.provider.name, target.provider.isLocal());
        out << int(rule.action) << rule.threshold;
    }
    for (const Terms::Term &term : policy.terms().mask)
        out << term.text << term.type;
    out << policy.terms().never;
}

} // namespace

Result<void> Evaluation::check() const
{
    if (targets.empty() || targets.size() > MostTargets)
        return failure(ErrorCode::BadUsage, Words::tr("An evaluation is over 1 to %1 targets; %2 are named.").arg(MostTargets).arg(targets.size()));
    QSet<QString> names;
    for (const CompareTarget &target : targets) {
        if (names.contains(target.name))
            return failure(ErrorCode::BadUsage, Words::tr("The target \"%1\" is named twice.").arg(target.name));
        names.insert(target.name);
    }
    if (atOnce < 1 || atOnce > MostAtOnce)
        return failure(ErrorCode::BadUsage, Words::tr("Between 1 and %1 answers can be waited for at once.").arg(MostAtOnce));
    if (dataset.needsJudge() && !judge)
        return failure(ErrorCode::BadUsage, Words::tr("The dataset asks for a judge. Say which model judges."));
    for (const DataCase &each : dataset.cases()) {
        const auto filled = filledPrompt(prompt, each);
        if (!filled)
            return std::unexpected(filled.error());
        if (filled->trimmed().isEmpty())
            return failure(ErrorCode::Invalid, Words::tr("Line %1 of the dataset: the prompt of this case is empty.").arg(each.line));
    }
    return {};
}

QByteArray Evaluation::fingerprint() const
{
    QByteArray bytes;
    QDataStream out(&bytes, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_5);
    out << agent.name << agent.instructions << agent.tools << agent.documents << agent.outputSchema << agent.limits.steps
        << agent.limits.outputTokens.value_or(0) << prompt << stream << workspace;
    for (const DataCase &each : dataset.cases()) {
        out << each.id << each.variables;
        for (const Check &check : each.checks)
            out << int(check.kind) << check.text << check.number << check.tolerance << check.ms << check.cost.picoDollars();
    }
    for (const CompareTarget &target : targets)
        write(out, target);
    if (judge)
        write(out, *judge);
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QString verdictName(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Passed: return u"passed"_s;
    case Verdict::Failed: return u"failed"_s;
    case Verdict::Undecided: return u"undecided"_s;
    case Verdict::Unchecked: return u"unchecked"_s;
    case Verdict::Unanswered: return u"unanswered"_s;
    }
    return {};
}

Verdict EvalCell::verdict() const
{
    if (answer.state != TargetState::Done)
        return Verdict::Unanswered;
    if (checks.empty())
        return Verdict::Unchecked;
    const auto any = [this](CheckOutcome::State state) { return std::ranges::contains(checks, state, &CheckOutcome::state); };
    return any(CheckOutcome::State::Failed) ? Verdict::Failed : any(CheckOutcome::State::Unknown) ? Verdict::Undecided : Verdict::Passed;
}

QStringList Evaluation::targetNames() const
{
    QStringList names;
    for (const CompareTarget &target : targets)
        names << target.name;
    return names;
}

int EvalResults::done() const
{
    int count = 0;
    for (const auto &row : cells)
        count += int(std::ranges::count_if(row, [](const auto &cell) { return cell.has_value(); }));
    return count;
}

std::vector<TargetScore> scoresOf(const EvalResults &results)
{
    std::vector<TargetScore> scores(size_t(results.targets.size()));
    for (size_t target = 0; target < scores.size(); ++target) {
        TargetScore &score = scores[target];
        std::vector<qint64> times;
        for (const auto &row : results.cells) {
            if (!row[target])
                continue;
            const EvalCell &cell = *row[target];
            switch (cell.verdict()) {
            case Verdict::Passed: ++score.passed; break;
            case Verdict::Failed: ++score.failed; break;
            case Verdict::Undecided: ++score.undecided; break;
            case Verdict::Unchecked: ++score.unchecked; break;
            case Verdict::Unanswered: ++score.unanswered; break;
            }
            if (cell.answer.cost.total)
                score.cost += *cell.answer.cost.total;
            else
                ++score.unpriced;
            if (cell.answer.state == TargetState::Done && cell.answer.totalMs)
                times.push_back(*cell.answer.totalMs);
        }
        score.passRate = wilsonShare(score.passed, score.passed + score.failed);
        if (!times.empty()) {
            std::ranges::sort(times);
            score.medianMs = times[(times.size() - 1) / 2]; // nearest rank: a time that was measured
        }
    }
    return scores;
}

std::vector<Duel> duelsOf(const EvalResults &results)
{
    std::vector<Duel> duels;
    const auto passed = [](const std::optional<EvalCell> &cell) -> std::optional<bool> {
        const Verdict verdict = cell ? cell->verdict() : Verdict::Unanswered;
        return verdict == Verdict::Passed ? std::optional(true) : verdict == Verdict::Failed ? std::optional(false) : std::nullopt;
    };
    for (size_t first = 0; first < size_t(results.targets.size()); ++first) {
        for (size_t second = first + 1; second < size_t(results.targets.size()); ++second) {
            Duel duel{first, second, 0, 0, 0, {}};
            for (const auto &row : results.cells) {
                const auto one = passed(row[first]);
                const auto other = passed(row[second]);
                if (one && other)
                    ++(*one == *other ? duel.ties : *one ? duel.wins : duel.losses);
            }
            duel.winRate = wilsonShare(duel.wins, duel.wins + duel.losses);
            duels.push_back(duel);
        }
    }
    return duels;
}

} // namespace countersign
