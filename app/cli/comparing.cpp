// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/comparing.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign::cli {

QList<QCommandLineOption> comparingOptions()
{
    return {{u"targets"_s, u"PROVIDER/MODEL[+policy=P][+temperature=T][+max=TOKENS], with commas between them"_s, u"LIST"_s},
            {u"message"_s, u"what is asked"_s, u"T"_s},
            {u"agent"_s, u"an agent's name or its file's stem; without it the message goes alone, without instructions and tools"_s, u"A"_s},
            {u"policy"_s, u"for targets that name none; else the agent's, else \"standard\""_s, u"P"_s},
            {u"review"_s, u"ask: on this terminal · clean: sign what the policy has handled · all: sign what it does not block"_s, u"MODE"_s},
            {u"workspace"_s, u"the folder with agents, policies and documents"_s, u"DIR"_s},
            {u"sample"_s, u"use the sample workspace that ships"_s},
            {u"no-stream"_s, u"ask for the answers in one piece"_s},
            {u"json"_s, u"one JSON object a line instead of text"_s}};
}

QCoro::Task<Result<std::unique_ptr<Workbench>>> openFor(const Arguments &args)
{
    auto opened = co_await Workbench::open({.workspace = args.value("workspace"), .sample = args.has("sample")});
    if (opened) {
        for (const QString &problem : std::as_const((*opened)->moneyProblems))
            say(problem);
    }
    if (opened && args.has("sample")) {
        if (const auto documents = (*opened)->library->add({(*opened)->workspace->folder()}); !documents)
            say(documents.error().message);
    }
    co_return opened;
}

Result<Agent> comparedAgent(const Workbench &bench, const QString &name)
{
    if (!name.isEmpty())
        return bench.workspace->agent(name);
    Agent plain;
    plain.name = u"Comparison"_s;
    return plain;
}

Result<std::vector<CompareTarget>> comparedTargets(const Workbench &bench, const QString &text, const QString &defaultPolicy)
{
    const auto wishes = parseTargets(text);
    if (!wishes)
        return std::unexpected(wishes.error());
    const TargetLookup lookup = bench.targetLookup(defaultPolicy);
    std::vector<CompareTarget> targets;
    for (const TargetWish &wish : *wishes) {
        auto target = findTarget(wish, lookup);
        if (!target)
            return failure(target.error().code == ErrorCode::NotFound ? ErrorCode::BadUsage : target.error().code, target.error().message);
        targets.push_back(std::move(*target));
    }
    sayWhoPractises(targets);
    return targets;
}

void sayWhoPractises(const std::vector<CompareTarget> &targets)
{
    if (std::ranges::any_of(targets, [](const CompareTarget &target) { return target.provider.name.startsWith("practice"_L1); }))
        say(u"\"practice\" is no model: it picks sentences of the prompt, and nothing of it leaves this machine."_s);
}

ToolScope scopeOf(const Workbench &bench, const Agent &agent)
{
    ToolScope scope;
    scope.workspace = bench.workspace->folder();
    scope.documents = agent.documents;
    return scope;
}

QString costText(const Cost &cost) { return cost.total ? cost.total->toDisplay() : u"cost unknown (%1)"_s.arg(cost.priceSource); }

} // namespace countersign::cli
