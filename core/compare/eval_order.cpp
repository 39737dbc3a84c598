// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/eval_order.h"

#include "core/providers/catalogue.h"

using namespace Qt::StringLiterals;

namespace countersign {

QJsonObject EvalOrder::toJson() const
{
    // Latin-1, so that no byte of the file is lost.
    return {{u"dataset"_s, QString::fromLatin1(dataset)},
            {u"jsonl"_s, format == Dataset::Format::Jsonl},
            {u"targets"_s, targets},
            {u"message"_s, message},
            {u"agent"_s, agent},
            {u"policy"_s, policy},
            {u"judge"_s, judge},
            {u"stream"_s, stream},
            {u"name"_s, name}};
}

EvalOrder EvalOrder::fromJson(const QJsonObject &object)
{
    return {object["dataset"_L1].toString().toLatin1(),
            object["jsonl"_L1].toBool() ? Dataset::Format::Jsonl : Dataset::Format::Csv,
            object["targets"_L1].toString(),
            object["message"_L1].toString(),
            object["agent"_L1].toString(),
            object["policy"_L1].toString(),
            object["judge"_L1].toString(),
            object["stream"_L1].toBool(true),
            object["name"_L1].toString()};
}

namespace {

Result<std::vector<CompareTarget>> targetsOf(const QString &text, const TargetLookup &lookup)
{
    const auto wishes = parseTargets(text);
    if (!wishes)
        return std::unexpected(wishes.error());
    std::vector<CompareTarget> targets;
    for (const TargetWish &wish : *wishes) {
        auto target = findTarget(wish, lookup);
        if (!target)
            return std::unexpected(target.error());
        targets.push_back(std::move(*target));
    }
    return targets;
}

} // namespace

Result<Evaluation> evaluationOf(const EvalOrder &order, EvalLookup lookup)
{
    Evaluation evaluation;
    auto dataset = Dataset::parse(order.dataset, order.format);
    if (!dataset)
        return std::unexpected(dataset.error());
    evaluation.dataset = std::move(*dataset);
    evaluation.agent.name = u"Comparison"_s;
    if (!order.agent.isEmpty()) {
        auto agent = lookup.agent(order.agent);
        if (!agent)
            return std::unexpected(agent.error());
        evaluation.agent = std::move(*agent);
    }
    lookup.targets.defaultPolicy = order.policy.isEmpty() ? evaluation.agent.redaction : order.policy;
    auto targets = targetsOf(order.targets, lookup.targets);
    if (!targets)
        return std::unexpected(targets.error());
    evaluation.targets = std::move(*targets);
    if (!order.judge.isEmpty()) {
        auto judge = targetsOf(order.judge, lookup.targets);
        if (!judge)
            return std::unexpected(judge.error());
        evaluation.judge = std::move(judge->front());
    }
    evaluation.prompt = order.message;
    evaluation.stream = order.stream;
    evaluation.workspace = lookup.workspace;
    evaluation.scope.workspace = lookup.workspace;
    evaluation.scope.documents = evaluation.agent.documents;
    if (auto sound = evaluation.check(); !sound)
        return std::unexpected(sound.error());
    return evaluation;
}

CostSum estimatedCost(const Evaluation &evaluation, const Catalogue &catalogue, qint64 answerTokens, const QDateTime &at)
{
    CostSum sum;
    const qint64 instructions = estimateTokens(evaluation.agent.instructions.toUtf8().size());
    for (const DataCase &each : evaluation.dataset.cases()) {
        const auto prompt = filledPrompt(evaluation.prompt, each);
        const qint64 input = instructions + (prompt ? estimateTokens(prompt->toUtf8().size()) : 0);
        for (const CompareTarget &target : evaluation.targets) {
            const Destination to{target.provider.name, target.provider.api, target.model, target.provider.baseUrl, target.provider.isLocal()};
            sum.add(
                catalogue.estimate(to, input, target.outputTokens ? std::min<qint64>(*target.outputTokens, answerTokens) : answerTokens, at).total);
        }
    }
    return sum;
}

} // namespace countersign
