// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/agent_loop_private.h"
#include "core/agents/background.h"
#include "core/agents/context_budget.h"
#include "core/base/logging.h"

#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

AgentLoop::AgentLoop(Parts parts, QObject *parent) : QObject(parent), d(std::make_shared<Private>(this, std::move(parts))) { }

AgentLoop::~AgentLoop()
{
    d->self.clear();
    d->stop(Private::Halt::Person);
    d->pool.waitForDone();
    d->giveBack();
}

const RunEvent &innermost(const RunEvent &event, QStringList *agents)
{
    const RunEvent *inner = &event;
    while (const auto *nested = std::get_if<run::Nested>(inner)) {
        if (agents)
            agents->append(nested->agent);
        inner = &nested->event->event;
    }
    return *inner;
}

bool AgentLoop::isRunning() const { return d->running; }

void AgentLoop::stop() { d->stop(Private::Halt::Person); }

QCoro::Task<RunOutcome> AgentLoop::run(RunOrder order)
{
    const std::shared_ptr<Private> run = d;
    if (run->running) {
        RunOutcome busy;
        busy.error = Error{ErrorCode::BadUsage, tr("This conversation is still working on the last message. Stop it first, or wait.")};
        co_return busy;
    }
    run->running = true;
    run->order = std::move(order);
    run->history.clear();
    run->edits.clear();
    run->course = {};
    run->outcome = {};
    run->outcome.cost.total = Money();
    run->spent = {};
    run->keptLocal = false;
    run->step = 0;
    run->usedMs = 0;
    run->droppedBefore = 0;
    run->halt = Private::Halt::None;

    std::optional<Error> error = co_await run->begin();
    if (!error)
        error = co_await run->steps();
    run->running = false;
    run->cancel.reset();
    run->outcome.error = std::move(error);
    co_return run->outcome;
}

// ---- the steps, in the order of the path ----------------------------------------------------------------------------------------

/// Writes the person's message before anything else happens, and reads what the conversation holds.
QCoro::Task<std::optional<Error>> AgentLoop::Private::begin()
{
    QStringList unknown;
    tools = parts.tools.select(order.agent.tools, &unknown);
    for (const QString &name : std::as_const(unknown)) {
        say(run::Note{
            name.contains(u':')
                ? tr("The agent names \"%1\", which no tool that you approved answers to; it was left out. Look at the settings under Tools.")
                      .arg(name)
                : tr("The agent names a tool \"%1\" that this version does not have; it was left out.").arg(name)});
    }
    if (order.review == ReviewMode::Never && !order.policy.allowsUnreviewed()) {
        order.review = ReviewMode::Findings;
        say(run::Note{tr("The policy \"%1\" does not allow unreviewed sending: requests with findings are held for you.").arg(order.policy.name())});
    }
    std::optional<StoredMessage> asked; // said to nobody but the counter
    if (!order.again) {
        StoredMessage typed = messageOf(order);
        typed.at = parts.clock.now();
        if (order.countOnly) { // nothing is said: the conversation stays what it is
            asked = std::move(typed);
        } else {
            Conversations &conversations = parts.conversations;
            const auto appended =
                co_await inBackground(&pool, [&conversations, id = order.conversation, typed] { return conversations.append(id, typed); });
            if (!appended)
                co_return appended.error();
        }
    }
    Conversations &conversations = parts.conversations;
    struct Loaded {
        Result<std::vector<StoredMessage>> messages;
        Result<Choices> choices;
        Result<QList<QByteArray>> seen;
        Result<Terms> ownWords;
        Result<std::vector<MemoryNote>> memory;
    };
    const Loaded loaded = co_await inBackground(
        &pool, [&conversations, id = order.conversation, words = parts.ownWords, memory = parts.memory, stem = order.agent.stem] {
            return Loaded{conversations.messages(id), conversations.choices(id), conversations.seenTexts(id), words ? words() : Terms(),
                          memory && !stem.isEmpty() ? memory(stem) : std::vector<MemoryNote>()};
        });
    if (!loaded.messages)
        co_return loaded.messages.error();
    if (!loaded.choices)
        co_return loaded.choices.error();
    history = *loaded.messages;
    if (asked)
        history.push_back(std::move(*asked));
    choices = *loaded.choices;
    if (!loaded.ownWords)
        co_return loaded.ownWords.error();
    order.policy = order.policy.withTerms(*loaded.ownWords);
    order.memory = loaded.memory.value_or(std::vector<MemoryNote>());
    if (!loaded.memory)
        say(run::Note{tr("The agent's memory could not be read, so this goes on without it: %1").arg(loaded.memory.error().message)});
    seen = loaded.seen.value_or(QList<QByteArray>());
    co_return std::nullopt;
}

std::optional<Error> AgentLoop::Private::limitBeforeStep() const
{
    const AgentLimits &limits = order.agent.limits;
    if (step > limits.steps)
        return Error{ErrorCode::LimitReached, tr("The agent's limit of %n request(s) was reached before it had finished.", nullptr, limits.steps)};
    if (limits.cost && spent >= *limits.cost)
        return Error{ErrorCode::LimitReached,
                     tr("The agent's cost limit of %1 was reached: %2 spent in this run.").arg(limits.cost->toDisplay(), spent.toDisplay())};
    return std::nullopt;
}

/// What does not fit into the model's window is left out, and the person is told what.
QCoro::Task<Draft> AgentLoop::Private::composed()
{
    const std::optional<qint64> window = contextWindow(parts.catalogue, order.provider, order.model);
    const auto planned = [order = order, history = history, tools = tools, window] {
        const ContextPlan plan = planContext(order, history, tools, window);
        return std::pair(Composer::compose(order, plan.history, tools), plan.dropped);
    };
    auto [draft, dropped] = co_await inBackground(&pool, planned);
    if (!dropped.empty() && dropped.size() != droppedBefore) {
        QStringList names;
        for (const ContextDrop &drop : dropped)
            names.append(dropInWords(drop));
        names.removeDuplicates();
        say(run::Note{tr("Not all of the conversation fits into the %1 tokens that the model reads. Left out of this request: %2.")
                          .arg(QLocale().toString(window.value_or(0)), QLocale().createSeparatedList(names))});
    }
    droppedBefore = dropped.size();
    for (const auto &[before, after] : std::as_const(edits)) {
        for (SlotIndex slot = 0; slot < SlotIndex(draft.texts().size()); ++slot) {
            if (draft.texts()[size_t(slot)].text == before)
                draft = draft.withText(slot, after);
        }
    }
    co_return std::move(draft);
}

QCoro::Task<std::optional<Error>> AgentLoop::Private::steps()
{
    while (true) {
        ++step;
        if (auto limit = limitBeforeStep())
            co_return limit;
        if (auto stopped = halted())
            co_return stopped;

        const auto answer = co_await answerFromAnyone();
        if (!answer)
            co_return answer.error();
        outcome.text = answer->text();
        const std::vector<StoredPart> calls = answer->toolCalls();
        if (calls.empty() || answer->stop()->reason == StopReason::MaxTokens) {
            if (answer->stop()->reason == StopReason::MaxTokens)
                co_return Error{ErrorCode::LimitReached,
                                tr("The answer was cut off at the limit of output tokens. Raise \"output_tokens\" of the agent to get longer ones.")};
            if (answer->stop()->reason == StopReason::ContentFilter)
                co_return Error{ErrorCode::Provider, tr("The provider refused to answer (%1).").arg(answer->stop()->raw)};
            if (answer->stop()->reason != StopReason::Pause)
                co_return std::nullopt;
            continue; // the provider asks for the conversation back to go on
        }
        if (auto failed = co_await toolsRun(calls))
            co_return failed;
    }
}

/// What leaves this program with a call: originals only where the tool's rule lets them.
QCoro::Task<QString> AgentLoop::Private::argumentsFor(StoredPart call)
{
    if (call.text == call.received || call.received.isEmpty())
        co_return call.text;
    const ToolValues values = parts.tools.values(call.toolName, order.agent.toolValues);
    if (values == ToolValues::Real)
        co_return call.text;
    if (values == ToolValues::Placeholders || !parts.askValues)
        co_return call.received;
    const ToolCallAsked asked{order.agent.name, order.run.text(), call.toolName, call.text, call.received, cancel};
    if (atWork)
        atWork->pause();
    const bool real = co_await parts.askValues(asked);
    if (atWork)
        atWork->go();
    co_return real ? call.text : call.received;
}

std::shared_ptr<RunAbove> AgentLoop::Private::forRunsWithin()
{
    auto above = std::make_shared<RunAbove>();
    above->provider = order.provider.name;
    above->staysLocal = keptLocal;
    const std::weak_ptr<Private> weak = weak_from_this();
    above->happened = [weak](const QString &agent, const RunEvent &event) {
        const auto d = weak.lock();
        if (!d)
            return;
        // While a run within waits for the person's signature, no time of this one goes by either.
        if (d->atWork)
            std::holds_alternative<run::Held>(innermost(event)) ? d->atWork->pause() : d->atWork->go();
        d->say(run::Nested{agent, std::make_shared<const run::Inner>(event)});
    };
    above->left = [weak]() -> std::optional<Money> {
        const auto d = weak.lock();
        if (!d || !d->order.agent.limits.cost)
            return std::nullopt;
        return Money::fromPicoDollars(std::max<qint64>(0, d->order.agent.limits.cost->picoDollars() - d->spent.picoDollars()));
    };
    above->ended = [weak](const RunOutcome &outcome) {
        const auto d = weak.lock();
        if (!d)
            return;
        if (d->atWork)
            d->atWork->go();
        d->outcome.requests += outcome.requests;
        d->outcome.usage = d->outcome.usage + outcome.usage;
        if (outcome.cost.total)
            d->spent += *outcome.cost.total;
        if (d->outcome.cost.total && outcome.cost.total)
            *d->outcome.cost.total += *outcome.cost.total;
        else
            d->outcome.cost.total.reset();
    };
    return above;
}

/// Runs the calls one after another; each result is on disk before the next begins.
QCoro::Task<std::optional<Error>> AgentLoop::Private::toolsRun(std::vector<StoredPart> calls)
{
    const Working working(*this);
    StoredMessage results = message(Role::Tool);
    Conversations &conversations = parts.conversations;
    ToolScope scope = order.scope;
    scope.agent = order.agent.name;
    scope.agentFile = order.agent.stem;
    scope.run = order.run.text();
    scope.conversation = order.conversation;
    scope.cancel = cancel = std::make_shared<CancelToken>();
    scope.above = forRunsWithin();
    for (const StoredPart &call : calls) {
        ToolResult result;
        if (call.isError) {
            result = {u"The arguments were not a JSON object. Call the tool again with valid JSON."_s, {}, true};
        } else if (halt != Halt::None) {
            result = {u"This tool was not run: the run was stopped before it."_s, {}, true};
        } else {
            const QString arguments = co_await argumentsFor(call);
            if (halt != Halt::None) { // while the person was asked what it is given
                result = {u"This tool was not run: the run was stopped before it."_s, {}, true};
            } else {
                say(run::ToolStarted{call.toolCallId, call.toolName, arguments});
                auto answered = co_await parts.tools.call(call.toolName, arguments, scope);
                if (!answered)
                    co_return answered.error();
                result = std::move(*answered);
            }
        }
        say(run::ToolFinished{call.toolCallId, call.toolName, result});

        StoredPart part;
        part.kind = Part::Kind::ToolResult;
        part.text = result.text;
        part.toolCallId = call.toolCallId;
        part.toolName = call.toolName;
        part.isError = result.isError;
        part.source = {Source::Kind::ToolResult, result.sourceLabel.isEmpty() ? call.toolName : call.toolName + u' ' + result.sourceLabel};
        results.parts.push_back(std::move(part));
        const auto written = co_await inBackground(&pool, [&conversations, id = order.conversation, results]() -> Result<qint64> {
            return results.id == 0 ? conversations.append(id, results) : conversations.update(id, results).transform([&] { return results.id; });
        });
        if (!written)
            co_return written.error();
        results.id = *written;
    }
    history.push_back(std::move(results));
    co_return halted();
}

} // namespace countersign
