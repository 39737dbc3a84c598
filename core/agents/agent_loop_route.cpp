// SPDX-License-Identifier: GPL-3.0-or-later
// Where a request goes when a route says so: chosen before it is redacted and encoded, because what may leave depends on where it goes; and asked
// of the next provider when the first one does not answer. A fallback is a new request: redacted for its provider, encoded, held and signed like any other.
#include "core/agents/agent_loop_private.h"
#include "core/agents/background.h"
#include "core/agents/route_facts.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

bool forbids(const RedactedDraft &redacted, const Provider &provider)
{
    return redacted.has(Action::Block) || (redacted.has(Action::RouteLocal) && !provider.isLocal());
}

} // namespace

QCoro::Task<Result<RouteFacts>> AgentLoop::Private::factsOf(Draft draft)
{
    RouteFacts facts = routeFacts(order, draft, parts.clock.now().toLocalTime());
    QStringList asked;
    for (const RouteTarget &target : order.routing->route.targets()) {
        if (!asked.contains(target.provider))
            asked << target.provider;
    }
    struct Known {
        QStringList failed;
        std::optional<Money> left;
    };
    const Known known = co_await inBackground(
        &pool, [&ledger = parts.ledger, budgets = parts.budgets, asked, name = order.agent.name, stem = order.agent.stem, now = parts.clock.now()] {
            return Known{failedLast(ledger, asked, now), budgets ? budgets->left(name, stem) : std::nullopt};
        });
    facts.unhealthy = known.failed;
    facts.budgetLeft = known.left;
    if (order.routing->route.asksFindings()) {
        const auto redacted = co_await redactedFor(draft, {}); // a provider elsewhere of which the policy says nothing apart
        if (!redacted)
            co_return std::unexpected(redacted.error());
        countFindings(*redacted, facts);
    }
    co_return facts;
}

QCoro::Task<Result<std::optional<RunOrder::Target>>> AgentLoop::Private::permitted(Draft draft, bool orForbidden)
{
    const RunOrder::Routing &routing = *order.routing;
    std::optional<RunOrder::Target> forbidden;
    QStringList remarks;
    for (const RouteTarget &target : std::as_const(course.choice.targets)) {
        if (std::ranges::contains(course.unanswered, target)) {
            remarks << tr("“%1” did not answer.").arg(target.text());
            continue;
        }
        const auto provider = std::ranges::find(routing.providers, target.provider, &Provider::name);
        if (provider == routing.providers.end()) {
            remarks << (routing.withoutKey.contains(target.provider) ? tr("There is no key for “%1”.").arg(target.provider)
                                                                     : tr("There is no provider “%1”.").arg(target.provider));
            continue;
        }
        const auto redacted = co_await redactedFor(draft, {provider->name, provider->isLocal()});
        if (!redacted)
            co_return std::unexpected(redacted.error());
        if (!forbids(*redacted, *provider)) {
            course.remarks = remarks;
            co_return RunOrder::Target{*provider, target.model};
        }
        if (!forbidden)
            forbidden = RunOrder::Target{*provider, target.model};
        remarks << tr("The policy does not let this go to “%1”.").arg(target.provider);
    }
    course.remarks = remarks;
    co_return orForbidden ? forbidden : std::nullopt;
}

QCoro::Task<Result<void>> AgentLoop::Private::routed(Draft *draft)
{
    auto facts = co_await factsOf(*draft);
    if (!facts)
        co_return std::unexpected(facts.error());
    const Route &route = order.routing->route;
    std::optional<RunOrder::Target> target;
    // What is found may differ with the provider, and with it the rule: once round for each rule is enough to see that. A fallback stays with the
    // rule that named it.
    const bool fallingBack = !course.unanswered.empty();
    for (size_t round = 0; round < route.rules.size(); ++round) {
        if (!fallingBack)
            course.choice = route.choose(*facts);
        const auto found = co_await permitted(*draft, true);
        if (!found)
            co_return std::unexpected(found.error());
        target = *found;
        if (fallingBack)
            break;
        if (!target || target->provider.isLocal() || !route.asksFindings())
            break;
        const auto redacted = co_await redactedFor(*draft, {target->provider.name, false});
        if (!redacted)
            co_return std::unexpected(redacted.error());
        countFindings(*redacted, *facts);
        if (route.choose(*facts).rule == course.choice.rule)
            break;
    }
    if (!target)
        co_return failure(
            course.unanswered.empty() ? ErrorCode::NotFound : ErrorCode::Network,
            tr("Nothing was sent: no provider of this rule can be asked. %1 Change the route in the settings, or choose a model.").arg(course.why()));
    if (target->provider == order.provider && target->model == order.model)
        co_return Result<void>{};
    order.provider = target->provider;
    order.model = target->model;
    *draft = co_await composed();
    co_return Result<void>{};
}

QCoro::Task<Result<ReplyAssembler>> AgentLoop::Private::answerFromAnyone()
{
    course.unanswered.clear();
    while (true) {
        Draft draft = co_await composed();
        auto request = co_await approved(std::move(draft));
        if (!request)
            co_return std::unexpected(halted().value_or(request.error()));
        auto answer = co_await exchanged(std::move(*request));
        if (answer || !order.routing || !course.mayPass)
            co_return answer;
        const RouteTarget silent{order.provider.name, order.model};
        course.unanswered.push_back(silent);
        Draft again = co_await composed();
        const auto next = co_await permitted(std::move(again), false);
        if (auto stopped = halted())
            co_return std::unexpected(*stopped);
        if (!next || !*next)
            co_return answer;
        say(run::Note{tr("“%1” did not answer: %2 The route goes on with “%3”; that is a new request, redacted and reviewed for it.")
                          .arg(silent.text(), answer.error().message, (*next)->provider.name + u'/' + (*next)->model)});
    }
}

} // namespace countersign
