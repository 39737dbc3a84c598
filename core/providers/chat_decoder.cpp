// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/chat_decoder.h"

#include <QtCore/QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

StopReason stopReason(const QString &raw, bool hasCalls)
{
    // Several servers say "stop" although they call tools: what is there decides.
    if (raw == "stop"_L1 || raw.isEmpty())
        return hasCalls ? StopReason::ToolCalls : StopReason::EndTurn;
    if (raw == "tool_calls"_L1 || raw == "function_call"_L1)
        return StopReason::ToolCalls;
    if (raw == "length"_L1 || raw == "model_length"_L1 || raw == "max_tokens"_L1)
        return StopReason::MaxTokens;
    if (raw == "content_filter"_L1)
        return StopReason::ContentFilter;
    return StopReason::Other;
}

/// The choice with index 0, or the only one.
QJsonObject firstChoice(const QJsonObject &object)
{
    const QJsonArray choices = object.value("choices"_L1).toArray();
    for (const QJsonValue &choice : choices) {
        if (choice["index"_L1].toInt() == 0)
            return choice.toObject();
    }
    return choices.size() == 1 ? choices.first().toObject() : QJsonObject();
}

/// "thinking": a list of text items, or a string.
QString thinkingText(const QJsonValue &thinking)
{
    if (thinking.isString())
        return thinking.toString();
    QString text;
    const QJsonArray items = thinking.toArray();
    for (const QJsonValue &item : items)
        text += item["text"_L1].toString();
    return text;
}

QString compact(const QJsonValue &value)
{
    if (value.isObject())
        return QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toString();
}

} // namespace

Usage chatUsage(const QJsonObject &usage)
{
    const QJsonValue in = usage.value("prompt_tokens_details"_L1), out = usage.value("completion_tokens_details"_L1);
    Usage result;
    result.input = tokenCount(usage.value("prompt_tokens"_L1));
    // DeepSeek and Mistral have names of their own.
    result.cacheRead = firstCount({in["cached_tokens"_L1], usage.value("prompt_cache_hit_tokens"_L1), usage.value("num_cached_tokens"_L1)});
    result.cacheWrite5m = tokenCount(in["cache_write_tokens"_L1]);
    result.output = tokenCount(usage.value("completion_tokens"_L1));
    result.reasoning = tokenCount(out["reasoning_tokens"_L1]);
    result.inputAudio = tokenCount(in["audio_tokens"_L1]);
    result.outputAudio = tokenCount(out["audio_tokens"_L1]);
    return clamped(result);
}

void ChatDecoder::word(const QByteArray &data)
{
    if (data == "[DONE]" && !m_finishReason.isEmpty())
        end();
}

void ChatDecoder::piece(const QJsonObject &object, QByteArrayView)
{
    start(object);
    readUsage(object);
    const QJsonObject choice = firstChoice(object);
    const QJsonValue delta = choice.value("delta"_L1);
    message(delta.isObject() ? delta.toObject() : choice.value("message"_L1).toObject());
    if (const QString reason = choice.value("finish_reason"_L1).toString(); !reason.isEmpty())
        m_finishReason = reason;
}

void ChatDecoder::whole(const QJsonObject &object, QByteArrayView)
{
    start(object);
    readUsage(object);
    const QJsonObject choice = firstChoice(object);
    if (!choice.value("message"_L1).isObject())
        return; // not a reply: incomplete
    message(choice.value("message"_L1).toObject());
    m_finishReason = choice.value("finish_reason"_L1).toString();
    end();
}

void ChatDecoder::start(const QJsonObject &object)
{
    const QString model = object.value("model"_L1).toString(), id = object.value("id"_L1).toString();
    started(model, id);
}

void ChatDecoder::message(const QJsonObject &message)
{
    reasoning(message);
    content(message.value("content"_L1));
    text(message.value("refusal"_L1).toString());
    toolCalls(message.value("tool_calls"_L1).toArray());
    if (const QJsonValue call = message.value("function_call"_L1); call.isObject()) // before tool_calls were invented
        toolCalls({QJsonObject{{u"index"_s, 0}, {u"function"_s, call}}});
}

void ChatDecoder::content(const QJsonValue &content)
{
    if (content.isString()) {
        text(content.toString());
        return;
    }
    const QJsonArray items = content.toArray();
    for (const QJsonValue &item : items) {
        const QString type = item["type"_L1].toString();
        if (item.isString())
            text(item.toString());
        else if (type == "text"_L1)
            text(item["text"_L1].toString());
        else if (type == "refusal"_L1)
            text(item["refusal"_L1].toString());
        else if (type == "thinking"_L1) {
            m_field = ReasoningField::Chunks;
            think(thinkingText(item["thinking"_L1]));
        }
    }
}

void ChatDecoder::reasoning(const QJsonObject &message)
{
    const QJsonArray details = message.value("reasoning_details"_L1).toArray();
    // Some servers send the same words under both names.
    const QString words = message.value("reasoning_content"_L1).toString(), plain = message.value("reasoning"_L1).toString();
    if (!words.isEmpty()) {
        m_field = ReasoningField::ReasoningContent;
        think(words);
    } else if (!plain.isEmpty()) {
        m_field = ReasoningField::Reasoning;
        think(plain);
    } else {
        for (const QJsonValue &detail : details)
            think(detail["text"_L1].toString() + detail["summary"_L1].toString());
    }
    addDetails(details);
}

/// Pieces of one item come under one index and grow its texts; everything else is taken as it is.
void ChatDecoder::addDetails(const QJsonArray &details)
{
    for (const QJsonValue &value : details) {
        const QJsonObject piece = value.toObject();
        const auto known = std::ranges::find_if(m_details, [&](const QJsonObject &detail) {
            return piece.contains("index"_L1) && detail.value("index"_L1) == piece.value("index"_L1)
                && detail.value("type"_L1) == piece.value("type"_L1);
        });
        if (known == m_details.end()) {
            m_details.push_back(piece);
            continue;
        }
        for (auto it = piece.begin(); it != piece.end(); ++it) {
            const QString name = it.key();
            const bool grows = name == "text"_L1 || name == "summary"_L1 || name == "data"_L1 || name == "signature"_L1;
            if (grows)
                known->insert(name, QString(known->value(name).toString() + it->toString()));
            else if (!it->isNull())
                known->insert(name, *it);
        }
    }
}

void ChatDecoder::text(const QString &text)
{
    if (text.isEmpty())
        return;
    if (!m_textPart)
        m_textPart = m_parts++;
    give(reply::Text{*m_textPart, text});
}

void ChatDecoder::think(const QString &text)
{
    if (text.isEmpty())
        return;
    if (!m_reasoningPart)
        m_reasoningPart = m_parts++;
    m_reasoning += text;
    give(reply::Reasoning{*m_reasoningPart, text});
}

void ChatDecoder::toolCalls(const QJsonArray &calls)
{
    for (const QJsonValue &value : calls) {
        const QJsonObject piece = value.toObject();
        const QJsonValue function = piece.value("function"_L1);
        Call &call = callFor(piece);
        if (call.id.isEmpty())
            call.id = piece.value("id"_L1).toString();
        if (call.name.isEmpty())
            call.name = function["name"_L1].toString();
        call.arguments += compact(function["arguments"_L1]);
    }
}

/// The call that a piece belongs to: by index where there is one, else by id, else the last one. Some servers give every call the index 0
/// and tell them apart by id only.
ChatDecoder::Call &ChatDecoder::callFor(const QJsonObject &piece)
{
    const QString id = piece.value("id"_L1).toString();
    const QJsonValue at = piece.value("index"_L1);
    const std::optional<int> index = at.isDouble() ? std::optional(at.toInt()) : std::nullopt;
    const auto fits = [&](const Call &call) {
        if (index && call.index && *call.index != *index)
            return false;
        return id.isEmpty() || call.id.isEmpty() || call.id == id;
    };
    if (index || !id.isEmpty() || m_calls.empty()) {
        const auto known = std::find_if(m_calls.rbegin(), m_calls.rend(),
                                        [&](const Call &call) { return fits(call) && (index ? call.index.has_value() : call.id == id); });
        if (known != m_calls.rend())
            return *known;
        return m_calls.emplace_back(Call{index, {}, {}, {}});
    }
    const bool another = !piece.value("function"_L1)["name"_L1].toString().isEmpty() && !m_calls.back().name.isEmpty();
    return another ? m_calls.emplace_back() : m_calls.back();
}

void ChatDecoder::readUsage(const QJsonObject &object)
{
    // Beside the standard place: Groq's older streams, and servers that put it into the choice.
    for (const QJsonValue &usage : {object.value("usage"_L1), object.value("x_groq"_L1)["usage"_L1], firstChoice(object).value("usage"_L1)}) {
        if (usage.isObject() && !usage.toObject().isEmpty()) {
            m_usage = chatUsage(usage.toObject());
            m_usage->serviceTier = object.value("service_tier"_L1).toString();
            return;
        }
    }
}

void ChatDecoder::end()
{
    if (m_reasoningPart || !m_details.empty()) {
        const int part = m_reasoningPart ? *m_reasoningPart : m_parts++;
        QJsonObject raw;
        if (m_field == ReasoningField::Chunks) {
            raw = {{u"type"_s, u"thinking"_s}, {u"thinking"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, m_reasoning}}}}};
        } else if (m_field == ReasoningField::ReasoningContent && m_details.empty()) {
            raw["reasoning_content"_L1] = m_reasoning;
        } else if (!m_details.empty()) {
            QJsonArray details;
            for (const QJsonObject &detail : m_details)
                details.append(detail);
            raw["reasoning_details"_L1] = details;
        }
        if (!raw.isEmpty())
            give(reply::Raw{part, QJsonDocument(raw).toJson(QJsonDocument::Compact)});
    }
    const bool cutOff = stopReason(m_finishReason, false) == StopReason::MaxTokens;
    for (size_t i = 0; i < m_calls.size(); ++i) {
        const Call &call = m_calls[i];
        reply::ToolCall whole = toolCall(call.id.isEmpty() ? countedCallId(i + 1) : call.id, call.name, call.arguments);
        if (cutOff && i + 1 == m_calls.size() && call.arguments.trimmed().isEmpty())
            whole.valid = false;
        give(std::move(whole));
    }
    if (m_usage)
        give(reply::Tokens{*m_usage});
    stop(stopReason(m_finishReason, !m_calls.empty()), m_finishReason);
}

void ChatDecoder::endOfStream()
{
    if (!m_finishReason.isEmpty())
        end();
}

} // namespace countersign
