// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/result_json.h"

#include "core/ledger/ledger_entry.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QJsonValue orNull(const std::optional<qint64> &number) { return number ? QJsonValue(*number) : QJsonValue(); }
QJsonValue orNull(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

std::optional<qint64> numberFrom(const QJsonValue &value) { return value.isDouble() ? std::optional(value.toInteger()) : std::nullopt; }

struct TokenKind {
    QLatin1StringView name;
    std::optional<qint64> Usage::*member;
};
constexpr TokenKind TokenKinds[] = {
    {"input"_L1, &Usage::input},
    {"output"_L1, &Usage::output},
    {"cache_read"_L1, &Usage::cacheRead},
    {"cache_write_5m"_L1, &Usage::cacheWrite5m},
    {"cache_write_1h"_L1, &Usage::cacheWrite1h},
    {"reasoning"_L1, &Usage::reasoning},
    {"input_image"_L1, &Usage::inputImage},
    {"input_audio"_L1, &Usage::inputAudio},
    {"output_image"_L1, &Usage::outputImage},
    {"output_audio"_L1, &Usage::outputAudio},
    {"web_searches"_L1, &Usage::webSearches},
};

struct SeenForm {
    QLatin1StringView name;
    int SeenValues::*member;
};
constexpr SeenForm SeenForms[] = {
    {"left_in"_L1, &SeenValues::leftIn}, {"placeholder"_L1, &SeenValues::placeholder}, {"surrogate"_L1, &SeenValues::surrogate},
    {"masked"_L1, &SeenValues::masked},  {"generalised"_L1, &SeenValues::generalised},
};

QJsonObject seenToJson(const SeenByType &seen)
{
    QJsonObject object;
    for (const auto &[type, values] : seen.asKeyValueRange()) {
        QJsonObject forms;
        for (const SeenForm &form : SeenForms) {
            if (values.*form.member)
                forms.insert(form.name, values.*form.member);
        }
        object.insert(type, forms);
    }
    return object;
}

SeenByType seenFromJson(const QJsonObject &object)
{
    SeenByType seen;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const QJsonObject forms = it->toObject();
        SeenValues &values = seen[it.key()];
        for (const SeenForm &form : SeenForms)
            values.*form.member = forms[form.name].toInt();
    }
    return seen;
}

QStringList textsFrom(const QJsonValue &value)
{
    QStringList texts;
    for (const QJsonValue &each : value.toArray())
        texts.append(each.toString());
    return texts;
}

TargetState stateFromName(const QString &name)
{
    for (int state = 0; state <= int(TargetState::Failed); ++state) {
        if (targetStateName(TargetState(state)) == name)
            return TargetState(state);
    }
    return TargetState::Failed;
}

} // namespace

QJsonObject toJson(const TargetResult &result)
{
    QJsonObject tokens;
    for (const TokenKind &kind : TokenKinds)
        tokens.insert(kind.name, orNull(result.usage.*kind.member));
    QJsonArray calls;
    for (const RequestId &call : result.calls)
        calls.append(call.text());
    return {
        {u"state"_s, targetStateName(result.state)},
        {u"text"_s, result.text},
        {u"reasoning"_s, result.reasoning},
        {u"tool_calls"_s, QJsonArray::fromStringList(result.toolCalls)},
        {u"requests"_s, result.requests},
        {u"calls"_s, calls},
        {u"first_token_ms"_s, orNull(result.firstTokenMs)},
        {u"total_ms"_s, orNull(result.totalMs)},
        {u"tokens_per_second"_s, result.tokensPerSecond ? QJsonValue(*result.tokensPerSecond) : QJsonValue()},
        {u"tokens"_s, tokens},
        {u"service_tier"_s, orNull(result.usage.serviceTier)},
        {u"cost_usd"_s, result.cost.total ? QJsonValue(result.cost.total->toDecimal().toDouble()) : QJsonValue()},
        {u"cost_exact"_s, result.cost.total ? QJsonValue(result.cost.total->toDecimal()) : QJsonValue()},
        {u"committed_usd"_s, result.committed.toDecimal()},
        {u"uncounted"_s, result.uncounted},
        {u"price_source"_s, result.cost.priceSource},
        {u"stop"_s, orNull(result.stop)},
        {u"model"_s, orNull(result.model)},
        {u"saw"_s, seenToJson(result.saw)},
        {u"notes"_s, QJsonArray::fromStringList(result.notes)},
        {u"error"_s,
         result.error ? QJsonValue(QJsonObject{{u"code"_s, errorCodeName(result.error->code)}, {u"message"_s, result.error->message}})
                      : QJsonValue()},
        {u"run"_s, result.run.text()},
        {u"conversation"_s, result.conversation.text()},
    };
}

TargetResult targetResultFromJson(const QJsonObject &object)
{
    TargetResult result;
    result.state = stateFromName(object["state"_L1].toString());
    result.text = object["text"_L1].toString();
    result.reasoning = object["reasoning"_L1].toString();
    result.toolCalls = textsFrom(object["tool_calls"_L1]);
    result.requests = object["requests"_L1].toInt();
    for (const QString &call : textsFrom(object["calls"_L1]))
        result.calls.emplace_back(call);
    result.firstTokenMs = numberFrom(object["first_token_ms"_L1]);
    result.totalMs = numberFrom(object["total_ms"_L1]);
    if (const QJsonValue speed = object["tokens_per_second"_L1]; speed.isDouble())
        result.tokensPerSecond = speed.toDouble();
    const QJsonObject tokens = object["tokens"_L1].toObject();
    for (const TokenKind &kind : TokenKinds)
        result.usage.*kind.member = numberFrom(tokens[kind.name]);
    result.usage.serviceTier = object["service_tier"_L1].toString();
    if (const auto cost = Money::fromDecimal(object["cost_exact"_L1].toString()))
        result.cost.total = *cost;
    if (const auto committed = Money::fromDecimal(object["committed_usd"_L1].toString()))
        result.committed = *committed;
    else if (result.cost.total) // a line of a version that did not write it yet: not nothing
        result.committed = *result.cost.total;
    result.uncounted = object["uncounted"_L1].toInt();
    result.cost.priceSource = object["price_source"_L1].toString();
    result.stop = object["stop"_L1].toString();
    result.model = object["model"_L1].toString();
    result.saw = seenFromJson(object["saw"_L1].toObject());
    result.notes = textsFrom(object["notes"_L1]);
    if (const QJsonObject error = object["error"_L1].toObject(); !error.isEmpty())
        result.error = Error{entry::errorCodeFrom(error["code"_L1].toString()), error["message"_L1].toString()};
    result.run = RunId(object["run"_L1].toString());
    result.conversation = ConversationId(object["conversation"_L1].toString());
    return result;
}

} // namespace countersign
