// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/route_trial.h"

#include <QtCore/QMap>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using AgentsByName = QHash<QString, const Agent *>;

AgentsByName byName(const std::vector<AgentFile> &files)
{
    AgentsByName agents;
    for (const AgentFile &file : files)
        agents.insert(file.agent().name, &file.agent());
    return agents;
}

/// A call as a route would have seen it before it was sent.
RouteFacts factsOf(const LedgerCall &call, const AgentsByName &agents)
{
    RouteFacts facts;
    const Agent *agent = agents.value(call.decided.agent);
    facts.agent = agent ? agent->stem : call.decided.agent;
    facts.labels = agent ? agent->labels : QStringList();
    facts.tokens = call.finished && call.finished->usage.input ? *call.finished->usage.input : estimateTokens(call.bytes);
    for (const auto &[type, count] : call.decided.leftIn.asKeyValueRange())
        facts.left.insert(type, count);
    for (const int count : call.decided.findings)
        facts.hidden += count;
    facts.at = call.at.toLocalTime();
    return facts;
}

/// Where a target's requests go; absent: no such provider is known.
std::optional<Destination> destinationOf(const RouteTarget &target, const std::vector<Provider> &providers)
{
    const auto found = std::ranges::find(providers, target.provider, &Provider::name);
    if (found == providers.end())
        return std::nullopt;
    return Destination{found->name, found->api, target.model, found->baseUrl, found->isLocal()};
}

} // namespace

Result<void> tryRoute(const Route &route, const Ledger &ledger, const std::vector<AgentFile> &agents, int most,
                      const std::function<bool(const RouteTrial &)> &take)
{
    const AgentsByName known = byName(agents);
    LedgerFilter filter;
    filter.decision = u"signed"_s;
    filter.limit = most;
    return ledger.forEach(filter, [&](const LedgerCall &call) { return take({call, route.choose(factsOf(call, known))}); });
}

Result<RouteTrialSum> sumOfTrial(const Route &route, const Ledger &ledger, const std::vector<AgentFile> &agents,
                                 const std::vector<Provider> &providers, const Catalogue &catalogue, int most, const std::function<bool()> &progress)
{
    RouteTrialSum sum;
    QMap<std::tuple<QString, QString, QString>, RouteTrialSum::Row> rows;
    bool stopped = false;
    const auto read = tryRoute(route, ledger, agents, most, [&](const RouteTrial &trial) {
        const RouteTarget went = trial.went(), goes = trial.choice.targets.front();
        RouteTrialSum::Row &row = rows[{trial.choice.rule, went.text(), goes.text()}];
        row = {trial.choice.rule, went, goes, row.calls + 1};
        ++sum.calls;
        sum.moved += trial.moved();
        stopped = progress && !progress();
        return !stopped;
    });
    if (!read)
        return std::unexpected(read.error());
    if (stopped)
        return failure(ErrorCode::Cancelled, {});
    sum.rows.assign(rows.begin(), rows.end());
    std::ranges::stable_sort(sum.rows, [](const RouteTrialSum::Row &a, const RouteTrialSum::Row &b) {
        return std::pair(a.went == a.goes, -a.calls) < std::pair(b.went == b.goes, -b.calls);
    });
    const AgentsByName known = byName(agents);
    LedgerFilter filter;
    filter.limit = most;
    auto money = whatIf(
        ledger, filter, catalogue,
        [&](const LedgerCall &call) -> std::optional<Destination> {
            const RouteTarget goes = route.choose(factsOf(call, known)).targets.front();
            const Destination &was = call.decided.destination;
            return goes == RouteTarget{was.provider, was.model} ? std::nullopt : destinationOf(goes, providers);
        },
        [&](qint64) { return !progress || progress(); });
    if (!money)
        return std::unexpected(money.error());
    sum.money = std::move(*money);
    return sum;
}

} // namespace countersign
