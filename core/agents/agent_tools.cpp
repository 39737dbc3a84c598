// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/agent_tools.h"

#include "core/base/logging.h"
#include "core/tools/call_leave.h"
#include "core/tools/schema_check.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AgentTools)
};

constexpr QLatin1StringView kind{"agent:"}, modelKind{"run_agent__"};
constexpr int longestTask = 100'000; // characters

// For a model: in English, whatever language the window speaks.

QJsonObject schema()
{
    const QJsonObject task{{u"type"_s, u"string"_s},
                           {u"description"_s, u"What the agent is to do, with all that it needs to know: it sees nothing of this conversation."_s},
                           {u"minLength"_s, 1},
                           {u"maxLength"_s, longestTask}};
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, QJsonObject{{u"task"_s, task}}},
            {u"required"_s, QJsonArray{u"task"_s}},
            {u"additionalProperties"_s, false}};
}

QString whyNot(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Refused: return u"The person did not sign what the agent wanted to send."_s;
    case ErrorCode::Policy: return u"The agent's policy does not let this be sent."_s;
    case ErrorCode::LimitReached: return u"The agent reached one of its limits."_s;
    case ErrorCode::Cancelled: return u"The agent was stopped."_s;
    default: return u"The agent's run failed (%1)."_s.arg(errorCodeName(error.code));
    }
}

/// What the calling run allows bounds the one that is called. False: it would have to leave the machine, and must not.
bool bind(RunOrder &order, const RunAbove &above)
{
    if (const auto left = above.left())
        order.agent.limits.cost = std::min(order.agent.limits.cost.value_or(*left), *left);
    if (!above.staysLocal || order.provider.isLocal())
        return true;
    if (!order.localTarget)
        return false;
    order.provider = order.localTarget->provider;
    order.model = order.localTarget->model;
    return true;
}

/// Of the conversation in which an agent works for another, in the person's list.
QString titleOf(const QString &caller, const QString &task)
{
    constexpr qsizetype longest = 60;
    const QString words = task.simplified();
    return Words::tr("For %1: %2").arg(caller, words.size() > longest ? words.left(longest).trimmed() + u'…' : words);
}

} // namespace

QString agentToolName(const QString &stem)
{
    constexpr qsizetype longest = 64, hashLength = 8;
    static const QRegularExpression strange(u"[^A-Za-z0-9_-]"_s);
    QString name = modelKind + stem;
    if (!name.contains(strange) && name.size() <= longest)
        return name;
    const QByteArray hash = QCryptographicHash::hash(stem.toUtf8(), QCryptographicHash::Sha256).toHex().first(hashLength);
    name.replace(strange, u"_"_s);
    return name.left(longest - hashLength - 1) + u'_' + QString::fromLatin1(hash);
}

AgentTools::AgentTools(Parts parts, QObject *parent) : QObject(parent), m_parts(std::move(parts)) { }
AgentTools::~AgentTools() = default;

std::vector<ToolSource::Offer> AgentTools::offers() const
{
    std::vector<Offer> offers;
    for (const Agent &agent : m_parts.agents()) {
        const QString what = agent.description.isEmpty() ? agent.name : agent.name + u": "_s + agent.description;
        // What it is given is redacted by its own policy before anything leaves; placeholders of ours would mean nothing to it.
        offers.push_back(
            {kind + agent.stem,
             {agentToolName(agent.stem), u"Give a task to another agent and get its answer. %1"_s.arg(what.left(2'000)), schema(), false},
             agent.description.isEmpty() ? agent.name : Words::tr("%1 — %2").arg(agent.name, agent.description)});
    }
    return offers;
}

QCoro::Task<Result<ToolResult>> AgentTools::call(QString name, QString argumentsJson, ToolScope scope)
{
    const QPointer<AgentTools> self(this);
    const std::vector<Agent> agents = m_parts.agents();
    const auto agent = std::ranges::find_if(agents, [&](const Agent &one) { return agentToolName(one.stem) == name; });
    if (agent == agents.end())
        co_return ToolResult{u"There is no agent for the tool %1."_s.arg(name), name, true};
    const QString label = agent->name;
    const auto refused = [label](const QString &why) { return ToolResult{why, label, true}; };
    const auto arguments = checkedArguments(argumentsJson, schema());
    if (!arguments)
        co_return refused(arguments.error().message);
    const QStringList callers = scope.callers + QStringList{scope.agent};
    if (callers.contains(agent->name))
        co_return refused(u"The agent %1 is already at work on this, and is not run within its own run. Do it yourself."_s.arg(label));
    if (callers.size() >= deepest)
        co_return refused(u"Agents are already %1 deep within each other, so no further one is run. Do it yourself."_s.arg(callers.size()));
    const std::shared_ptr<RunAbove> above = scope.above;
    auto order = m_parts.order(*agent, above.get());
    if (!order) {
        qCInfo(lcAgents) << "an agent could not be run as a tool:" << errorCodeName(order.error().code);
        co_return refused(u"The agent %1 cannot be run as it is set up now. The person can see why when running it alone."_s.arg(label));
    }
    if (above && !bind(*order, *above))
        co_return refused(u"What this run works on must stay on this machine, and there is no local model that the agent %1 could use."_s.arg(label));
    const QString task = arguments->value("task"_L1).toString();
    if (order->conversation.isNull() && m_parts.conversation) {
        const auto making = [make = m_parts.conversation, called = *agent, title = titleOf(callers.back(), task)] { return make(called, title); };
        QFuture<Result<ConversationId>> future = QtConcurrent::run(making);
        const Result<ConversationId> made = co_await future;
        if (!made || !self)
            co_return refused(u"A conversation of its own could not be written for the agent, so it was not run."_s);
        order->conversation = *made;
    }
    if (Vault *vault = m_parts.vault; vault && !scope.conversation.isNull()) {
        const auto knowing = [vault, from = scope.conversation, to = order->conversation] { return vault->copy(from, to); };
        QFuture<Result<void>> future = QtConcurrent::run(knowing);
        const Result<void> known = co_await future;
        if (!known || !self)
            co_return refused(u"The agent could not be told which values to hide, so it was not run."_s);
    }
    order->message = task;
    order->scope.callers = callers;
    if (scope.cancel && scope.cancel->isCancelled())
        co_return refused(u"The agent was stopped."_s);
    const std::shared_ptr<AgentLoop> loop = m_parts.loop();
    if (!loop)
        co_return refused(u"The agent was stopped."_s);
    if (scope.cancel)
        connect(scope.cancel.get(), &CancelToken::cancelled, loop.get(), &AgentLoop::stop);
    if (above)
        connect(loop.get(), &AgentLoop::happened, loop.get(), [above, label](const RunEvent &event) { above->happened(label, event); });
    const RunOutcome outcome = co_await loop->run(*order);
    if (above)
        above->ended(outcome);
    if (outcome.error) {
        const QString so = outcome.text.isEmpty() ? QString() : u"\nWhat it had said until then:\n"_s + outcome.text;
        co_return refused(boundedAnswer(whyNot(*outcome.error) + so));
    }
    co_return ToolResult{boundedAnswer(outcome.text.isEmpty() ? u"The agent answered nothing."_s : outcome.text), label, false};
}

} // namespace countersign
