// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/gemini_decoder.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr std::array FilterReasons{"SAFETY"_L1,
                                   "RECITATION"_L1,
                                   "LANGUAGE"_L1,
                                   "BLOCKLIST"_L1,
                                   "PROHIBITED_CONTENT"_L1,
                                   "SPII"_L1,
                                   "IMAGE_SAFETY"_L1,
                                   "IMAGE_PROHIBITED_CONTENT"_L1,
                                   "IMAGE_RECITATION"_L1};

StopReason stopReason(const QString &raw, bool hasCalls)
{
    if (raw == "STOP"_L1) // also for calls
        return hasCalls ? StopReason::ToolCalls : StopReason::EndTurn;
    if (raw == "MAX_TOKENS"_L1)
        return StopReason::MaxTokens;
    if (raw == "CONTINUATION"_L1)
        return StopReason::Pause;
    return std::ranges::contains(FilterReasons, raw) ? StopReason::ContentFilter : StopReason::Other;
}

/// The model wrote something that the provider could not read; another try often helps.
bool isMalformed(const QString &reason) { return reason == "MALFORMED_FUNCTION_CALL"_L1 || reason == "MALFORMED_RESPONSE"_L1; }

std::optional<qint64> sum(std::optional<qint64> a, std::optional<qint64> b)
{
    if (!a || !b)
        return a ? a : b;
    return *a + *b;
}

/// Which candidate counts: the one with index 0, which may go unsaid, or the only one.
qsizetype firstOf(const QJsonArray &candidates)
{
    for (qsizetype i = 0; i < candidates.size(); ++i) {
        if (candidates[i]["index"_L1].toInt() == 0)
            return i;
    }
    return candidates.size() == 1 ? 0 : -1;
}

QByteArrayView at(const std::vector<QByteArrayView> &items, qsizetype index)
{
    return size_t(index) < items.size() ? items[size_t(index)] : QByteArrayView();
}

} // namespace

/// Tokens of one kind of content; absent when the list has none.
static std::optional<qint64> modality(const QJsonValue &details, QLatin1StringView name)
{
    std::optional<qint64> tokens;
    const QJsonArray list = details.toArray();
    for (const QJsonValue &each : list) {
        if (each["modality"_L1].toString() == name)
            tokens = sum(tokens, tokenCount(each["tokenCount"_L1]));
    }
    return tokens;
}

Usage geminiUsage(const QJsonObject &usage)
{
    const auto freshInput = [&](QLatin1StringView name) {
        std::optional<qint64> all = modality(usage.value("promptTokensDetails"_L1), name);
        if (all)
            all = std::max<qint64>(0, *all - modality(usage.value("cacheTokensDetails"_L1), name).value_or(0));
        return all;
    };
    Usage result;
    result.input = sum(tokenCount(usage.value("promptTokenCount"_L1)), tokenCount(usage.value("toolUsePromptTokenCount"_L1)));
    result.cacheRead = tokenCount(usage.value("cachedContentTokenCount"_L1));
    result.reasoning = tokenCount(usage.value("thoughtsTokenCount"_L1));
    result.output = sum(tokenCount(usage.value("candidatesTokenCount"_L1)), result.reasoning);
    result.inputImage = freshInput("IMAGE"_L1);
    result.inputAudio = freshInput("AUDIO"_L1);
    result.outputImage = modality(usage.value("candidatesTokensDetails"_L1), "IMAGE"_L1);
    result.outputAudio = modality(usage.value("candidatesTokensDetails"_L1), "AUDIO"_L1);
    result.serviceTier = usage.value("serviceTier"_L1).toString(usage.value("trafficType"_L1).toString());
    return clamped(result);
}

void GeminiDecoder::word(const QByteArray &) { }

void GeminiDecoder::piece(const QJsonObject &object, QByteArrayView json)
{
    start(object);
    addCounts(m_usage, object.value("usageMetadata"_L1).toObject());
    const QJsonArray candidates = object.value("candidates"_L1).toArray();
    if (const qsizetype first = firstOf(candidates); first >= 0)
        candidate(candidates[first].toObject(), at(jsonItems(jsonMember(json, "candidates")), first));
    const QString blocked = object.value("promptFeedback"_L1)["blockReason"_L1].toString();
    if (!blocked.isEmpty() && m_finishReason.isEmpty()) {
        m_blocked = true;
        m_finishReason = blocked;
    }
}

void GeminiDecoder::besideError(const QJsonObject &object) { addCounts(m_usage, object.value("usageMetadata"_L1).toObject()); }

void GeminiDecoder::whole(const QJsonObject &object, QByteArrayView json)
{
    piece(object, json);
    endOfStream();
}

void GeminiDecoder::wholeList(const QJsonArray &list, QByteArrayView json)
{
    const std::vector<QByteArrayView> items = jsonItems(json);
    for (qsizetype i = 0; i < list.size() && !ended(); ++i) {
        const QJsonObject object = list[i].toObject();
        if (isErrorObject(object)) {
            besideError(object);
            failProvider(readError(object, 0));
        } else {
            piece(object, at(items, i));
        }
    }
    if (!ended())
        endOfStream();
}

void GeminiDecoder::start(const QJsonObject &object)
{
    const QString model = object.value("modelVersion"_L1).toString(), id = object.value("responseId"_L1).toString();
    started(model, id);
}

void GeminiDecoder::candidate(const QJsonObject &candidate, QByteArrayView json)
{
    const QJsonArray parts = candidate.value("content"_L1)["parts"_L1].toArray();
    const std::vector<QByteArrayView> items = jsonItems(jsonMember(jsonMember(json, "content"), "parts"));
    for (qsizetype i = 0; i < parts.size(); ++i)
        part(parts[i].toObject(), at(items, i));
    if (const QByteArray token = onlyMembers(json, {"continuationToken"}); !token.isEmpty())
        give(reply::Raw{m_parts++, token});
    if (const QString reason = candidate.value("finishReason"_L1).toString(); !reason.isEmpty()) {
        m_finishReason = reason;
        m_finishMessage = candidate.value("finishMessage"_L1).toString();
    }
}

void GeminiDecoder::part(const QJsonObject &part, QByteArrayView json)
{
    if (part.value("functionCall"_L1).isObject()) {
        call(part, json);
    } else if (part.value("text"_L1).isString()) {
        text(part, json, part.value("thought"_L1).toBool() ? Kind::Thought : Kind::Text);
    } else if (!part.isEmpty() && !json.isEmpty()) { // code that the provider ran, a picture, or what is still to be invented
        m_open = Kind::None;
        give(reply::Raw{m_parts++, jsonOneLine(json)});
    }
}

/// Texts of one kind that follow each other are one part, until a signature closes it.
void GeminiDecoder::text(const QJsonObject &part, QByteArrayView json, Kind kind)
{
    const QString text = part.value("text"_L1).toString();
    const bool isSigned = !part.value("thoughtSignature"_L1).toString().isEmpty();
    if (text.isEmpty()) {
        if (isSigned) {
            m_open = Kind::None;
            give(reply::Raw{m_parts++, onlyMembers(json, {"text", "thought", "thoughtSignature"})});
        }
        return;
    }
    if (m_open != kind) {
        m_open = kind;
        m_openPart = m_parts++;
        m_thought.clear();
    }
    if (kind == Kind::Text) {
        give(reply::Text{m_openPart, text});
        if (isSigned)
            give(reply::Raw{m_openPart, onlyMembers(json, {"thoughtSignature"})});
    } else {
        m_thought += text;
        give(reply::Reasoning{m_openPart, text});
        if (isSigned) {
            const QJsonObject whole{{u"text"_s, m_thought}, {u"thought"_s, true}, {u"thoughtSignature"_s, part.value("thoughtSignature"_L1)}};
            give(reply::Raw{m_openPart, QJsonDocument(whole).toJson(QJsonDocument::Compact)});
        }
    }
    if (isSigned)
        m_open = Kind::None;
}

void GeminiDecoder::call(const QJsonObject &part, QByteArrayView json)
{
    m_open = Kind::None;
    const QJsonValue function = part.value("functionCall"_L1);
    const QString name = function["name"_L1].toString();
    if (name.isEmpty() && m_growing) {
        growingCall(function.toObject());
        return;
    }
    closeGrowing(false);
    ++m_calls;
    if (const QByteArray signature = onlyMembers(json, {"thoughtSignature"}); !signature.isEmpty())
        give(reply::Raw{m_parts++, signature});
    QString id = function["id"_L1].toString();
    if (id.isEmpty())
        id = countedCallId(m_calls);
    if (function["willContinue"_L1].toBool()) {
        m_growing = GrowingCall{id, name, {}};
        growingCall(function.toObject());
        return;
    }
    const QJsonValue arguments = function["args"_L1];
    const bool none = arguments.isUndefined() || arguments.isNull();
    give(toolCall(id, name, none ? QString() : QString::fromUtf8(jsonMember(jsonMember(json, "functionCall"), "args"))));
}

void GeminiDecoder::growingCall(const QJsonObject &function)
{
    m_growing->arguments.add(function.value("partialArgs"_L1).toArray());
    if (!function.value("willContinue"_L1).toBool())
        closeGrowing(true);
}

void GeminiDecoder::closeGrowing(bool whole)
{
    if (!m_growing)
        return;
    reply::ToolCall call = toolCall(m_growing->id, m_growing->name, m_growing->arguments.json());
    call.valid = whole && m_growing->arguments.valid();
    m_growing.reset();
    give(std::move(call));
}

void GeminiDecoder::endOfStream()
{
    if (m_finishReason.isEmpty())
        return;
    closeGrowing(false);
    if (isMalformed(m_finishReason)) {
        const QString words =
            QCoreApplication::translate("GeminiDecoder", "The model wrote a tool call that the provider could not read. Send again.");
        fail({{ErrorCode::Provider, m_finishMessage.isEmpty() ? words : QString(words + u" ("_s + m_finishMessage.left(300) + u')')},
              m_finishReason,
              true});
        return;
    }
    if (const std::optional<Usage> usage = usageSoFar())
        give(reply::Tokens{*usage});
    stop(m_blocked ? StopReason::ContentFilter : stopReason(m_finishReason, m_calls > 0), m_finishReason);
}

std::optional<Usage> GeminiDecoder::usageSoFar() const { return known(geminiUsage(m_usage)); }

} // namespace countersign
