// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/anthropic_decoder.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

StopReason stopReason(const QString &raw, bool hasCalls)
{
    if (raw == "end_turn"_L1)
        return StopReason::EndTurn;
    if (raw == "tool_use"_L1)
        return StopReason::ToolCalls;
    if (raw == "max_tokens"_L1 || raw == "model_context_window_exceeded"_L1)
        return StopReason::MaxTokens;
    if (raw == "stop_sequence"_L1)
        return StopReason::StopSequence;
    if (raw == "refusal"_L1)
        return StopReason::ContentFilter;
    if (raw == "pause_turn"_L1)
        return StopReason::Pause;
    if (raw.isEmpty())
        return hasCalls ? StopReason::ToolCalls : StopReason::EndTurn;
    return StopReason::Other;
}

bool isThinking(const QString &type) { return type == "thinking"_L1; }
bool isText(const QString &type) { return type == "text"_L1; }
bool isToolUse(const QString &type) { return type == "tool_use"_L1; }

} // namespace

Usage anthropicUsage(const QJsonObject &usage)
{
    Usage result;
    const std::optional<qint64> fresh = tokenCount(usage.value("input_tokens"_L1));
    result.cacheRead = tokenCount(usage.value("cache_read_input_tokens"_L1));
    const std::optional<qint64> written = tokenCount(usage.value("cache_creation_input_tokens"_L1));
    const QJsonObject byAge = usage.value("cache_creation"_L1).toObject();
    const std::optional<qint64> fiveMinutes = tokenCount(byAge.value("ephemeral_5m_input_tokens"_L1));
    const std::optional<qint64> oneHour = tokenCount(byAge.value("ephemeral_1h_input_tokens"_L1));
    if (written || fiveMinutes || oneHour) {
        // The total is told again at the end of a stream, the ages only at its start: what they do not cover is of the usual age.
        const qint64 total = written.value_or(fiveMinutes.value_or(0) + oneHour.value_or(0));
        result.cacheWrite1h = std::min(oneHour.value_or(0), total);
        result.cacheWrite5m = total - *result.cacheWrite1h;
    }
    if (fresh)
        result.input = *fresh + result.cacheRead.value_or(0) + result.cacheWrite5m.value_or(0) + result.cacheWrite1h.value_or(0);
    result.output = tokenCount(usage.value("output_tokens"_L1));
    result.reasoning = tokenCount(usage.value("output_tokens_details"_L1)["thinking_tokens"_L1]);
    result.webSearches = tokenCount(usage.value("server_tool_use"_L1)["web_search_requests"_L1]);
    // Two kinds of calls have prices of their own beside the service tier: fast mode, and inference kept in the United States.
    if (usage.value("speed"_L1).toString() == "fast"_L1)
        result.serviceTier = u"fast"_s;
    else if (usage.value("inference_geo"_L1).toString() == "us"_L1)
        result.serviceTier = u"us"_s;
    else
        result.serviceTier = usage.value("service_tier"_L1).toString();
    return clamped(result);
}

void AnthropicDecoder::word(const QByteArray &) { }

void AnthropicDecoder::piece(const QJsonObject &object, QByteArrayView json)
{
    const QString type = object.value("type"_L1).toString();
    const int index = object.value("index"_L1).toInt();
    if (type == "content_block_delta"_L1) {
        if (const auto block = m_blocks.find(index); block != m_blocks.end())
            delta(block->second, object.value("delta"_L1).toObject());
    } else if (type == "content_block_start"_L1) {
        openBlock(index, object.value("content_block"_L1).toObject(), jsonMember(json, "content_block"));
    } else if (type == "content_block_stop"_L1) {
        if (const auto block = m_blocks.extract(index))
            closeBlock(block.mapped());
    } else if (type == "message_start"_L1) {
        messageStart(object.value("message"_L1).toObject());
    } else if (type == "message_delta"_L1) {
        addUsage(object.value("usage"_L1).toObject());
        if (const QString reason = object.value("delta"_L1)["stop_reason"_L1].toString(); !reason.isEmpty())
            m_stopReason = reason;
    } else if (type == "message_stop"_L1) {
        for (const auto &[_, block] : std::exchange(m_blocks, {}))
            closeBlock(block);
        end();
    } // ping, and what is still to be invented
}

void AnthropicDecoder::messageStart(const QJsonObject &message)
{
    if (m_calls > 0) {
        fail({{ErrorCode::Invalid,
               QCoreApplication::translate("AnthropicDecoder",
                                           "The provider began a second answer after it had already called a tool. Nothing of it was "
                                           "carried out; send again.")},
              {},
              false});
        return;
    }
    m_blocks.clear();
    m_usage = {};
    addUsage(message.value("usage"_L1).toObject());
    give(reply::Started{message.value("model"_L1).toString(), message.value("id"_L1).toString()});
}

void AnthropicDecoder::openBlock(int index, const QJsonObject &start, QByteArrayView json)
{
    release();
    Block block;
    block.part = m_parts++;
    block.type = start.value("type"_L1).toString();
    block.start = start;
    block.startJson = json.toByteArray();
    if (isText(block.type))
        delta(block, {{u"type"_s, u"text_delta"_s}, {u"text"_s, start.value("text"_L1)}});
    else if (isThinking(block.type))
        delta(block, {{u"type"_s, u"thinking_delta"_s}, {u"thinking"_s, start.value("thinking"_L1)}});
    m_blocks.insert_or_assign(index, std::move(block));
}

void AnthropicDecoder::delta(Block &block, const QJsonObject &delta)
{
    const QString type = delta.value("type"_L1).toString();
    if (type == "text_delta"_L1) {
        if (QString text = delta.value("text"_L1).toString(); !text.isEmpty())
            give(reply::Text{block.part, std::move(text)});
    } else if (type == "thinking_delta"_L1) {
        const QString text = delta.value("thinking"_L1).toString();
        block.text += text;
        if (!text.isEmpty())
            give(reply::Reasoning{block.part, text});
    } else if (type == "signature_delta"_L1) {
        block.signature += delta.value("signature"_L1).toString();
    } else if (type == "input_json_delta"_L1) {
        block.arguments += delta.value("partial_json"_L1).toString();
    }
}

void AnthropicDecoder::closeBlock(const Block &block)
{
    if (isText(block.type))
        return;
    if (isToolUse(block.type)) {
        QString arguments = block.arguments;
        if (arguments.isEmpty())
            arguments = QString::fromUtf8(jsonMember(block.startJson, "input"));
        release();
        hold(toolCall(block.start.value("id"_L1).toString(), block.start.value("name"_L1).toString(), arguments));
        return;
    }
    QByteArray raw = block.startJson;
    if (isThinking(block.type)) {
        QJsonObject whole = block.start;
        whole["thinking"_L1] = block.text;
        if (!block.signature.isEmpty())
            whole["signature"_L1] = block.signature;
        raw = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    } else if (!block.arguments.isEmpty()) { // a tool of the server
        QJsonObject whole = block.start;
        whole["input"_L1] = QJsonDocument::fromJson(block.arguments.toUtf8()).object();
        raw = QJsonDocument(whole).toJson(QJsonDocument::Compact);
    }
    give(reply::Raw{block.part, jsonOneLine(raw)});
}

void AnthropicDecoder::whole(const QJsonObject &object, QByteArrayView json)
{
    messageStart(object);
    const std::vector<QByteArrayView> items = jsonItems(jsonMember(json, "content"));
    const QJsonArray content = object.value("content"_L1).toArray();
    for (qsizetype i = 0; i < content.size(); ++i) {
        const int index = int(i);
        openBlock(index, content[i].toObject(), size_t(i) < items.size() ? items[size_t(i)] : QByteArrayView());
        if (const auto block = m_blocks.extract(index))
            closeBlock(block.mapped());
    }
    m_stopReason = object.value("stop_reason"_L1).toString();
    if (object.value("type"_L1).toString() == "message"_L1 || object.contains("content"_L1))
        end();
}

void AnthropicDecoder::addUsage(const QJsonObject &usage) { addCounts(m_usage, usage); }

std::optional<Usage> AnthropicDecoder::usageSoFar() const { return known(anthropicUsage(m_usage)); }

void AnthropicDecoder::hold(reply::ToolCall call)
{
    ++m_calls;
    if (call.id.isEmpty())
        call.id = countedCallId(size_t(m_calls));
    m_held = std::move(call);
}

void AnthropicDecoder::release(bool cutOff)
{
    if (!m_held)
        return;
    if (cutOff && m_held->arguments == "{}"_L1)
        m_held->valid = false;
    give(*std::exchange(m_held, std::nullopt));
}

void AnthropicDecoder::end()
{
    release(stopReason(m_stopReason, false) == StopReason::MaxTokens);
    if (const std::optional<Usage> usage = usageSoFar())
        give(reply::Tokens{*usage});
    stop(stopReason(m_stopReason, m_calls > 0), m_stopReason);
}

void AnthropicDecoder::endOfStream() { } // complete only with message_stop

} // namespace countersign
