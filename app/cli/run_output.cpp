// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/run_output.h"

#include "app/cli/command.h"
#include "core/tools/mcp/visible_text.h"

#include <QtCore/QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {
template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

QJsonValue orNull(const std::optional<qint64> &number) { return number ? QJsonValue(*number) : QJsonValue(); }
QJsonValue costToJson(const Cost &cost) { return cost.total ? QJsonValue(cost.total->toDecimal().toDouble()) : QJsonValue(); }
QString costToText(const Cost &cost) { return cost.total ? cost.total->toDisplay() : u"cost unknown (%1)"_s.arg(cost.priceSource); }

QJsonObject usageToJson(const Usage &usage)
{
    std::optional<qint64> written = usage.cacheWrite5m;
    if (usage.cacheWrite1h)
        written = written.value_or(0) + *usage.cacheWrite1h;
    return {{u"input"_s, orNull(usage.input)},
            {u"output"_s, orNull(usage.output)},
            {u"cache_read"_s, orNull(usage.cacheRead)},
            {u"cache_write"_s, orNull(written)},
            {u"reasoning"_s, orNull(usage.reasoning)}};
}
} // namespace

void RunOutput::emitEvent(const char *name, QJsonObject fields)
{
    if (!m_json)
        return;
    fields[u"event"_s] = QString::fromLatin1(name);
    if (!m_target.isEmpty())
        fields[u"target"_s] = m_target;
    if (!m_agent.isEmpty())
        fields[u"agent"_s] = m_agent;
    printJson(fields);
}

void RunOutput::state(const QString &sentence)
{
    if (m_json)
        return;
    if (std::exchange(m_inAnswer, false))
        print(u"\n"_s);
    say(m_agent.isEmpty() ? sentence : u"%1: %2"_s.arg(m_agent, sentence));
}

void RunOutput::note(const QString &text)
{
    emitEvent("note", {{u"text"_s, text}});
    // Also with --json: whoever watches the terminal must see that no model answers.
    if (m_json)
        say(text);
    else
        state(text);
}

void RunOutput::toolProgress(const QString &listed, const mcp::Progress &progress)
{
    const QString words = mcp::visibleText(progress.message).simplified();
    emitEvent("tool_progress",
              {{u"tool"_s, listed},
               {u"done"_s, progress.done},
               {u"total"_s, progress.total ? QJsonValue(*progress.total) : QJsonValue()},
               {u"message"_s, words}});
    const QString far = progress.total ? u"%1 of %2"_s.arg(progress.done).arg(*progress.total) : QString::number(progress.done);
    state(u"tool %1: %2 %3"_s.arg(listed, far, words).trimmed());
}

void RunOutput::held(const HeldRequest &request)
{
    for (const Finding &finding : request.redacted.findings()) {
        emitEvent("finding",
                  {{u"part"_s, finding.slot},
                   {u"source"_s, sourceKindName(request.draft.texts()[size_t(finding.slot)].source.kind)},
                   {u"type"_s, finding.type},
                   {u"score"_s, finding.score},
                   {u"rule"_s, finding.rule},
                   {u"action"_s, actionName(finding.action)},
                   {u"replacement"_s, finding.replacement}});
    }
    emitEvent("review",
              {{u"id"_s, request.id.text()},
               {u"state"_s, u"held"_s},
               {u"request"_s, request.number},
               {u"sha256"_s, QString::fromLatin1(request.wire.sha256())},
               {u"bytes"_s, request.wire.body().size()},
               {u"findings"_s, qint64(request.redacted.findings().size())},
               {u"blocked"_s, request.blockedBy.isEmpty() ? QJsonValue() : QJsonValue(request.blockedBy)},
               {u"provider"_s, request.wire.destination().provider},
               {u"model"_s, request.wire.destination().model},
               {u"chosen_by"_s, request.chosenBy.isEmpty() ? QJsonValue() : QJsonValue(request.chosenBy)}});
    if (!request.chosenBy.isEmpty())
        state(request.chosenBy);
    state(u"request %1 to %2: %3 bytes, %4 findings"_s.arg(request.number)
              .arg(request.wire.destination().url.host())
              .arg(request.wire.body().size())
              .arg(request.redacted.findings().size()));
}

void RunOutput::reply(const RestoredReply &reply)
{
    if (const auto *text = std::get_if<restored::Text>(&reply.content())) {
        emitEvent("reply", {{u"text"_s, text->text}});
        if (!m_json && !text->text.isEmpty()) {
            print(text->text);
            m_inAnswer = !text->text.endsWith(u'\n');
        }
    } else if (const auto *thought = std::get_if<restored::Reasoning>(&reply.content())) {
        emitEvent("reasoning", {{u"text"_s, thought->text}});
    }
}

void RunOutput::callDone(const CallFinished &call)
{
    QJsonObject fields = usageToJson(call.usage);
    fields[u"id"_s] = call.id.text();
    fields[u"cost_usd"_s] = costToJson(call.cost);
    fields[u"price_source"_s] = call.cost.priceSource;
    fields[u"model"_s] = call.model;
    fields[u"http_status"_s] = call.httpStatus;
    fields[u"attempts"_s] = call.attempts;
    fields[u"first_token_ms"_s] = orNull(call.firstTokenMs);
    fields[u"total_ms"_s] = orNull(call.timing.done);
    emitEvent("usage", fields);
    const auto count = [](const std::optional<qint64> &n) { return n ? QString::number(*n) : u"?"_s; };
    state(u"%1 tokens in, %2 out, %3, first token after %4 ms, %5 ms in all"_s.arg(
        count(call.usage.input), count(call.usage.output), costToText(call.cost), count(call.firstTokenMs), count(call.timing.done)));
}

/// The same events with the name of the agent that was called; its answer is the calling agent's matter and is not printed as one.
void RunOutput::nested(const run::Nested &within)
{
    QStringList agents{within.agent};
    const RunEvent &inner = innermost(within.event->event, &agents);
    if (!m_json && std::holds_alternative<run::Reply>(inner))
        return;
    const QScopedValueRollback guard(m_agent, agents.last());
    take(inner);
}

void RunOutput::take(const RunEvent &event)
{
    std::visit(Overloaded{
                   [&](const run::Composed &composed) {
                       emitEvent("draft", {{u"request"_s, composed.number}, {u"texts"_s, composed.texts}, {u"characters"_s, composed.characters}});
                   },
                   [](const run::Redacted &) {},
                   [&](const run::Held &request) { held(*request.request); },
                   [&](const run::Signed &signature) {
                       const bool person = signature.signature.by == Signature::By::Person;
                       emitEvent("review",
                                 {{u"id"_s, signature.request.text()},
                                  {u"state"_s, u"signed"_s},
                                  {u"by"_s, person ? u"person"_s : u"policy"_s},
                                  {u"rule"_s, signature.signature.rule}});
                       state(person ? u"signed by you"_s : u"signed by the policy (%1)"_s.arg(signature.signature.rule));
                   },
                   [&](const run::Sent &sent) {
                       emitEvent("sent",
                                 {{u"id"_s, sent.request.text()},
                                  {u"sha256"_s, QString::fromLatin1(sent.sha256)},
                                  {u"bytes"_s, sent.bytes},
                                  {u"url"_s, sent.url.toString()}});
                   },
                   [&](const run::Waiting &waiting) {
                       emitEvent("waiting", {{u"attempt"_s, waiting.attempt}, {u"ms"_s, waiting.waitMs}, {u"why"_s, waiting.why.message}});
                       state(u"waiting %1 s: %2"_s.arg((waiting.waitMs + 999) / 1000).arg(waiting.why.message));
                   },
                   [&](const run::Reply &piece) { reply(piece.reply); },
                   [&](const run::CallDone &done) { callDone(done.call); },
                   [&](const run::ToolStarted &tool) {
                       emitEvent("tool_call", {{u"id"_s, tool.id}, {u"name"_s, tool.name}, {u"arguments"_s, tool.arguments}});
                       state(u"tool %1 %2"_s.arg(tool.name, tool.arguments));
                   },
                   [&](const run::ToolFinished &tool) {
                       emitEvent("tool_result",
                                 {{u"id"_s, tool.id},
                                  {u"name"_s, tool.name},
                                  {u"text"_s, tool.result.text},
                                  {u"source"_s, tool.result.sourceLabel},
                                  {u"error"_s, tool.result.isError}});
                       state(u"tool %1 answered %2 characters%3"_s.arg(tool.name)
                                 .arg(tool.result.text.size())
                                 .arg(tool.result.isError ? u" (an error)"_s : QString()));
                   },
                   [&](const run::Note &text) { note(text.text); },
                   [&](const run::Nested &within) { nested(within); },
               },
               event);
}

int RunOutput::finish(const RunOutcome &outcome, const ConversationId &conversation)
{
    if (std::exchange(m_inAnswer, false) && !m_json)
        print(u"\n"_s);
    if (outcome.error) {
        emitEvent(
            "error",
            {{u"code"_s, errorCodeName(outcome.error->code)}, {u"message"_s, outcome.error->message}, {u"conversation"_s, conversation.text()}});
        if (!m_json)
            say(outcome.error->message);
        return exitStatusFor(*outcome.error);
    }
    QJsonObject fields = usageToJson(outcome.usage);
    fields[u"text"_s] = outcome.text;
    fields[u"requests"_s] = outcome.requests;
    fields[u"cost_usd"_s] = costToJson(outcome.cost);
    fields[u"conversation"_s] = conversation.text();
    if (outcome.counted) {
        fields[u"counted_tokens"_s] = *outcome.counted;
        if (!m_json)
            print(QString::number(*outcome.counted) + u'\n');
    }
    emitEvent("done", fields);
    state(u"done: %1 request(s), %2, conversation %3"_s.arg(outcome.requests).arg(costToText(outcome.cost), conversation.text()));
    return Done;
}

int RunOutput::error(const Error &error)
{
    emitEvent("error", {{u"code"_s, errorCodeName(error.code)}, {u"message"_s, error.message}});
    return m_json ? exitStatusFor(error) : fail(error);
}

} // namespace countersign::cli
