// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison.h"

#include "core/agents/reply_assembler.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Comparison)
};

template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

// A shorter time than this between the first and the last token says more about buffers than about the model.
constexpr qint64 ShortestMeasuredMs = 20;

TargetState stateAfter(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::Policy: return TargetState::Refused;
    case ErrorCode::Cancelled: return TargetState::Stopped;
    default: return TargetState::Failed;
    }
}

} // namespace

Result<void> Comparison::check() const
{
    if (message.trimmed().isEmpty() && attachments.empty())
        return failure(ErrorCode::BadUsage, Words::tr("There is nothing to compare: write a message first."));
    if (targets.size() < Fewest || targets.size() > Most)
        return failure(ErrorCode::BadUsage,
                       Words::tr("A comparison is between %1 and %2 targets; %3 are named.").arg(Fewest).arg(Most).arg(targets.size()));
    QSet<QString> names;
    for (const CompareTarget &target : targets) {
        if (names.contains(target.name))
            return failure(ErrorCode::BadUsage, Words::tr("The target \"%1\" is named twice.").arg(target.name));
        names.insert(target.name);
    }
    return {};
}

RunOrder Comparison::orderFor(size_t target, const ConversationId &conversation) const
{
    const CompareTarget &to = targets[target];
    RunOrder order;
    order.conversation = conversation;
    order.message = message;
    order.attachments = attachments;
    order.agent = agent;
    if (to.outputTokens)
        order.agent.limits.outputTokens = to.outputTokens;
    order.policy = to.policy;
    order.provider = to.provider;
    order.model = to.model;
    order.temperature = to.temperature;
    order.review = review;
    order.scope = scope;
    order.stream = stream;
    return order;
}

SeenByType seenIn(const RedactedDraft &redacted)
{
    SeenByType seen;
    for (const Finding &finding : redacted.findings()) {
        SeenValues &values = seen[finding.type];
        switch (finding.action) {
        case Action::Placeholder: ++values.placeholder; break;
        case Action::Surrogate: ++values.surrogate; break;
        case Action::Mask: ++values.masked; break;
        case Action::Generalise: ++values.generalised; break;
        case Action::Allow:
        case Action::RouteLocal: // it left, so it went to this machine
        case Action::Block: ++(finding.replacement.isEmpty() ? values.leftIn : values.placeholder); break;
        }
    }
    return seen;
}

QString targetStateName(TargetState state)
{
    switch (state) {
    case TargetState::Waiting: return u"waiting"_s;
    case TargetState::Preparing: return u"preparing"_s;
    case TargetState::Held: return u"held"_s;
    case TargetState::Sending: return u"sending"_s;
    case TargetState::Streaming: return u"streaming"_s;
    case TargetState::UsingTools: return u"using_tools"_s;
    case TargetState::Done: return u"done"_s;
    case TargetState::Refused: return u"refused"_s;
    case TargetState::Stopped: return u"stopped"_s;
    case TargetState::Failed: return u"failed"_s;
    }
    return {};
}

bool isFinal(TargetState state) { return state >= TargetState::Done; }

void TargetProgress::begin(const RunOrder &order)
{
    m_result.state = TargetState::Preparing;
    m_result.run = order.run;
    m_result.conversation = order.conversation;
    m_stream = order.stream;
}

void TargetProgress::take(const RunEvent &event)
{
    std::visit(Overloaded{
                   [&](const run::Composed &) { m_result.state = TargetState::Preparing; },
                   [](const run::Redacted &) {},
                   [&](const run::Held &composed) {
                       // The loop says so before it asks the gate, which may sign at once.
                       m_composed = m_held = composed.request;
                       m_result.state = TargetState::Held;
                   },
                   [&](const run::Signed &signature) {
                       m_held.reset();
                       m_result.state = TargetState::Sending;
                       m_result.calls.push_back(signature.request);
                       m_result.saw = seenIn(m_composed->redacted);
                       m_newAnswer = true;
                   },
                   [](const run::Sent &) {},
                   [&](const run::Waiting &waiting) { m_result.notes.append(waiting.why.message); },
                   [&](const run::Reply &piece) { takeReply(piece.reply); },
                   [&](const run::CallDone &done) { takeCall(done.call); },
                   [&](const run::ToolStarted &tool) {
                       m_result.state = TargetState::UsingTools;
                       m_result.toolCalls.append(tool.name);
                   },
                   [](const run::ToolFinished &) {},
                   [&](const run::Nested &within) {
                       // An agent that was called holds its requests in the same place.
                       const RunEvent &inner = innermost(within.event->event);
                       if (const auto *waits = std::get_if<run::Held>(&inner)) {
                           m_held = waits->request;
                           m_result.state = TargetState::Held;
                       } else if (m_held) {
                           m_held.reset();
                           m_result.state = TargetState::UsingTools;
                       }
                   },
                   [&](const run::Note &note) {
                       if (!m_result.notes.contains(note.text))
                           m_result.notes.append(note.text);
                   },
               },
               event);
}

void TargetProgress::takeReply(const RestoredReply &reply)
{
    const auto *text = std::get_if<restored::Text>(&reply.content());
    const auto *thought = std::get_if<restored::Reasoning>(&reply.content());
    if (!text && !thought)
        return;
    m_result.state = TargetState::Streaming;
    if (std::exchange(m_newAnswer, false)) {
        m_result.text.clear();
        m_result.reasoning.clear();
    }
    if (text)
        m_result.text += text->text;
    else
        m_result.reasoning += thought->text;
}

void TargetProgress::takeCall(const CallFinished &call)
{
    if (m_result.requests++ == 0)
        m_result.firstTokenMs = call.firstTokenMs;
    if (call.timing.done)
        m_result.totalMs = m_result.totalMs.value_or(0) + *call.timing.done;
    if (call.timing.done && call.usage.output) {
        // Thoughts that a provider keeps to itself are made before the first word is seen.
        const bool hidden = m_stream && m_result.reasoning.isEmpty();
        m_generatedTokens += *call.usage.output - (hidden ? call.usage.reasoning.value_or(0) : 0);
        m_generatedMs += *call.timing.done - (m_stream ? call.firstTokenMs.value_or(0) : 0);
        m_result.tokensPerSecond =
            m_generatedMs >= ShortestMeasuredMs ? std::optional(1000.0 * double(m_generatedTokens) / double(m_generatedMs)) : std::nullopt;
    }
    m_result.usage = m_result.usage + call.usage;
    if (const auto most = call.cost.total ? call.cost.total : m_composed ? m_composed->estimatedCost.total : std::nullopt)
        m_result.committed += *most;
    else
        ++m_result.uncounted;
    const bool known = call.cost.total && (m_result.requests == 1 || m_result.cost.total);
    m_result.cost = known ? Cost{m_result.cost.total.value_or(Money()) + *call.cost.total, call.cost.priceSource} : Cost{{}, call.cost.priceSource};
    m_result.stop = call.stop;
    if (!call.model.isEmpty())
        m_result.model = call.model;
}

void TargetProgress::end(const RunOutcome &outcome)
{
    if (outcome.error) {
        fail(*outcome.error);
        return;
    }
    m_held.reset();
    m_result.text = outcome.text;
    m_result.state = TargetState::Done;
}

void TargetProgress::fail(const Error &error)
{
    m_held.reset();
    m_result.error = error;
    m_result.state = stateAfter(error);
    // Nothing was charged for what was never signed.
    if (m_result.calls.empty())
        m_result.cost.total = Money();
}

SharedTexts SharedTexts::of(const std::vector<std::shared_ptr<const HeldRequest>> &requests)
{
    using Key = std::pair<QString, QString>; // the source, and the words as they leave
    const auto key = [](const HeldRequest &request, size_t slot) {
        const Source &source = request.draft.texts()[slot].source;
        return Key{sourceKindName(source.kind) + u'\n' + source.label, request.redacted.texts()[slot]};
    };
    QHash<Key, int> holders;
    for (const auto &request : requests) {
        QSet<Key> own;
        for (size_t slot = 0; slot < request->redacted.texts().size(); ++slot)
            own.insert(key(*request, slot));
        for (const Key &text : std::as_const(own))
            ++holders[text];
    }
    SharedTexts result;
    for (const auto &request : requests) {
        std::vector<bool> shared;
        for (size_t slot = 0; slot < request->redacted.texts().size(); ++slot)
            shared.push_back(holders.value(key(*request, slot)) == int(requests.size()));
        result.shared.push_back(std::move(shared));
    }
    return result;
}

} // namespace countersign
