// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/ollama_decoder.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

StopReason stopReason(const QString &raw, bool hasCalls)
{
    if (raw == "length"_L1)
        return StopReason::MaxTokens;
    if (raw == "stop"_L1 || raw.isEmpty()) // also for calls
        return hasCalls ? StopReason::ToolCalls : StopReason::EndTurn;
    return StopReason::Other;
}

/// A string's text, or any other value as it stands.
QString textOf(QByteArrayView json)
{
    const QJsonValue value = QJsonDocument::fromJson('[' + json.toByteArray() + ']')[0];
    return value.isString() ? value.toString() : json == "null" ? QString() : QString::fromUtf8(json);
}

} // namespace

void OllamaDecoder::piece(const QJsonObject &object, QByteArrayView json)
{
    started(object.value("model"_L1).toString(), {});
    readUsage(object);
    const QJsonObject message = object.value("message"_L1).toObject();
    if (const QString words = message.value("thinking"_L1).toString(); !words.isEmpty()) {
        if (!m_reasoningPart)
            m_reasoningPart = m_parts++;
        m_reasoning += words;
        give(reply::Reasoning{*m_reasoningPart, words});
    }
    if (const QString words = message.value("content"_L1).toString(); !words.isEmpty()) {
        if (!m_textPart)
            m_textPart = m_parts++;
        give(reply::Text{*m_textPart, words});
    }
    if (message.contains("tool_calls"_L1))
        toolCalls(jsonMember(json, "message"));
    if (object.value("done"_L1).toBool())
        end(object.value("done_reason"_L1).toString());
}

/// Read from the bytes: large numbers and the order of the members stay.
void OllamaDecoder::toolCalls(QByteArrayView message)
{
    for (const QByteArrayView call : jsonItems(jsonMember(message, "tool_calls"))) {
        const QByteArrayView function = jsonMember(call, "function");
        QString id = textOf(jsonMember(call, "id"));
        if (id.isEmpty())
            id = countedCallId(m_calls.size() + 1);
        m_calls.push_back(toolCall(id, textOf(jsonMember(function, "name")), textOf(jsonMember(function, "arguments"))));
    }
}

void OllamaDecoder::readUsage(const QJsonObject &object)
{
    if (const auto count = tokenCount(object.value("prompt_eval_count"_L1)))
        m_usage.input = count;
    if (const auto count = tokenCount(object.value("eval_count"_L1)))
        m_usage.output = count;
}

void OllamaDecoder::end(const QString &reason)
{
    if (m_reasoningPart)
        give(reply::Raw{*m_reasoningPart, QJsonDocument(QJsonObject{{u"thinking"_s, m_reasoning}}).toJson(QJsonDocument::Compact)});
    for (reply::ToolCall &call : m_calls)
        give(std::move(call));
    if (const auto usage = usageSoFar())
        give(reply::Tokens{*usage});
    stop(stopReason(reason, !m_calls.empty()), reason);
}

} // namespace countersign
