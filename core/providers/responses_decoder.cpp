// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/responses_decoder.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

bool isMessage(const QString &type) { return type == "message"_L1; }
bool isReasoning(const QString &type) { return type == "reasoning"_L1; }
bool isCall(const QString &type) { return type == "function_call"_L1; }

std::optional<int> indexOf(const QJsonObject &event)
{
    const QJsonValue index = event.value("output_index"_L1);
    return index.isDouble() && index.toInt(-1) >= 0 ? std::optional(index.toInt()) : std::nullopt;
}

/// The texts of a list of parts, those of one type; `between` stands between them.
QString textOf(const QJsonValue &list, QLatin1StringView type, QLatin1StringView between)
{
    QStringList texts;
    const QJsonArray parts = list.toArray();
    for (const QJsonValue &part : parts) {
        if (const QString text = part["text"_L1].toString(); part["type"_L1].toString() == type && !text.isEmpty())
            texts << text;
    }
    return texts.join(between);
}

QString messageText(const QJsonObject &item)
{
    if (item.value("content"_L1).isString())
        return item.value("content"_L1).toString();
    QString text;
    const QJsonArray parts = item.value("content"_L1).toArray();
    for (const QJsonValue &part : parts) {
        const QString type = part["type"_L1].toString();
        if (type == "output_text"_L1 || type == "text"_L1)
            text += part["text"_L1].toString();
        else if (type == "refusal"_L1)
            text += part["refusal"_L1].toString();
    }
    return text;
}

bool holdsRefusal(const QJsonObject &item)
{
    const QJsonArray parts = item.value("content"_L1).toArray();
    return std::ranges::any_of(parts, [](const QJsonValue &part) { return part["type"_L1].toString() == "refusal"_L1; });
}

/// How the reasoning's sections are parted; the API gives each summary a part of its own.
constexpr auto BetweenSections = "\n\n"_L1;

/// Summaries and, of open models, the reasoning itself; the one that begins with what was said already.
QString reasoningText(const QJsonObject &item, const QString &said)
{
    const QString summary = textOf(item.value("summary"_L1), "summary_text"_L1, BetweenSections);
    const QString content = textOf(item.value("content"_L1), "reasoning_text"_L1, BetweenSections);
    if (said.isEmpty())
        return summary.isEmpty() ? content : summary;
    return summary.startsWith(said) ? summary : content;
}

} // namespace

Usage responsesUsage(const QJsonObject &usage)
{
    const QJsonValue in = usage.value("input_tokens_details"_L1);
    Usage result;
    result.input = tokenCount(usage.value("input_tokens"_L1));
    result.cacheRead = tokenCount(in["cached_tokens"_L1]);
    const QJsonValue ages = in["cache_write_tokens_details"_L1];
    const std::optional<qint64> shortLived = tokenCount(ages["ttl_30m_tokens"_L1]), longLived = tokenCount(ages["ttl_12h_tokens"_L1]);
    result.cacheWrite5m = tokenCount(in["cache_write_tokens"_L1]);
    if (!result.cacheWrite5m && (shortLived || longLived))
        result.cacheWrite5m = shortLived.value_or(0) + longLived.value_or(0);
    if (longLived.value_or(0) > 0) {
        result.cacheWrite1h = std::min(*longLived, *result.cacheWrite5m);
        result.cacheWrite5m = *result.cacheWrite5m - *result.cacheWrite1h;
    }
    result.output = tokenCount(usage.value("output_tokens"_L1));
    result.reasoning = tokenCount(usage.value("output_tokens_details"_L1)["reasoning_tokens"_L1]);
    result.serviceTier = usage.value("service_tier"_L1).toString();
    return clamped(result);
}

void ResponsesDecoder::word(const QByteArray &) { } // some gateways end with [DONE]

void ResponsesDecoder::piece(const QJsonObject &object, QByteArrayView json)
{
    const QString type = object.value("type"_L1).toString();
    const QJsonObject response = object.value("response"_L1).toObject();
    if (type == "response.output_text.delta"_L1) {
        say(itemFor(object, u"message"_s), object.value("delta"_L1).toString());
    } else if (type == "response.refusal.delta"_L1) {
        m_refused = true;
        say(itemFor(object, u"message"_s), object.value("delta"_L1).toString());
    } else if (type == "response.reasoning_summary_text.delta"_L1 || type == "response.reasoning_text.delta"_L1) {
        Item &item = itemFor(object, u"reasoning"_s);
        reasoningSection(item, object.value("summary_index"_L1).toInt(object.value("content_index"_L1).toInt()));
        say(item, object.value("delta"_L1).toString());
    } else if (type == "response.function_call_arguments.delta"_L1) {
        itemFor(object, u"function_call"_s).arguments += object.value("delta"_L1).toString();
    } else if (type == "response.function_call_arguments.done"_L1) {
        if (const QJsonValue arguments = object.value("arguments"_L1); arguments.isString())
            itemFor(object, u"function_call"_s).arguments = arguments.toString();
    } else if (type == "response.output_item.added"_L1) {
        openItem(object.value("item"_L1).toObject(), indexOf(object));
    } else if (type == "response.output_item.done"_L1) {
        const QJsonObject item = object.value("item"_L1).toObject();
        closeItem(announced(item, indexOf(object)), item, jsonMember(json, "item"));
    } else if (type == "response.completed"_L1 || type == "response.incomplete"_L1 || type == "response.failed"_L1) {
        start(response);
        addCounts(m_usage, response.value("usage"_L1).toObject());
        addCounts(m_usage, {{u"service_tier"_s, response.value("service_tier"_L1).toString()}});
        if (type == "response.failed"_L1)
            failProvider(readError(response.value("error"_L1).isObject() ? response : QJsonObject{{u"code"_s, u"failed"_s}}, 0));
        else
            terminal(response, jsonMember(json, "response"));
        if (!ended())
            end(type.sliced(9), response);
    } else if (type == "response.created"_L1 || type == "response.in_progress"_L1 || type == "response.queued"_L1) {
        start(response);
    } // what the finished items say again, and what is still to be invented
}

void ResponsesDecoder::besideError(const QJsonObject &object)
{
    addCounts(m_usage, object.value("usage"_L1).toObject());
    addCounts(m_usage, object.value("response"_L1)["usage"_L1].toObject());
}

void ResponsesDecoder::start(const QJsonObject &response)
{
    const QString model = response.value("model"_L1).toString(), id = response.value("id"_L1).toString();
    started(model, id);
}

ResponsesDecoder::Item *ResponsesDecoder::find(const QString &id, std::optional<int> index)
{
    if (const auto known = m_byId.constFind(id); !id.isEmpty() && known != m_byId.constEnd())
        return &m_items[*known];
    // A gateway that renames the items of a reply keeps their order.
    const auto known = index ? m_byIndex.constFind(*index) : m_byIndex.constEnd();
    return known == m_byIndex.constEnd() ? nullptr : &m_items[*known];
}

void ResponsesDecoder::openItem(const QJsonObject &start, std::optional<int> index)
{
    release();
    Item item;
    item.id = start.value("id"_L1).toString();
    item.type = start.value("type"_L1).toString();
    m_byId.insert(item.id, m_items.size());
    m_byIndex.insert(index.value_or(int(m_items.size())), m_items.size());
    item.part = m_parts++;
    item.arguments = start.value("arguments"_L1).toString();
    item.start = start;
    m_items.push_back(std::move(item));
}

/// The item that a delta belongs to; a server that announces none gets one when its first delta comes.
ResponsesDecoder::Item &ResponsesDecoder::itemFor(const QJsonObject &event, const QString &type)
{
    const QString id = event.value("item_id"_L1).toString();
    Item *found = find(id, indexOf(event));
    if (!found && id.isEmpty() && !indexOf(event) && !m_items.empty() && m_items.back().type == type)
        found = &m_items.back();
    if (!found) {
        openItem({{u"id"_s, id}, {u"type"_s, type}}, indexOf(event));
        found = &m_items.back();
    }
    return *found;
}

/// The item that this is the finished form of; one that nobody announced begins here.
ResponsesDecoder::Item &ResponsesDecoder::announced(const QJsonObject &whole, std::optional<int> index)
{
    const QString id = whole.value("id"_L1).toString();
    if (Item *item = find(id, index))
        return *item;
    const bool nameless = id.isEmpty() && !index && !m_items.empty() && !m_items.back().closed && m_items.back().id.isEmpty();
    if (!nameless)
        openItem(whole, index);
    return m_items.back();
}

void ResponsesDecoder::say(Item &item, const QString &text)
{
    if (text.isEmpty() || item.closed)
        return;
    item.said += text;
    if (isReasoning(item.type))
        give(reply::Reasoning{item.part, text});
    else
        give(reply::Text{item.part, text});
}

void ResponsesDecoder::reasoningSection(Item &item, int section)
{
    if (item.section >= 0 && section != item.section && !item.said.isEmpty())
        say(item, BetweenSections);
    item.section = section;
}

/// What the finished item holds beyond what its deltas said.
void ResponsesDecoder::sayRest(Item &item, const QJsonObject &whole)
{
    const QString text = isReasoning(item.type) ? reasoningText(whole, item.said) : messageText(whole);
    if (text.startsWith(item.said))
        say(item, text.sliced(item.said.size()));
}

void ResponsesDecoder::closeItem(Item &item, const QJsonObject &whole, QByteArrayView json)
{
    if (item.closed)
        return;
    if (item.type.isEmpty())
        item.type = whole.value("type"_L1).toString();
    if (isCall(item.type)) {
        closeCall(item, whole, json);
    } else if (isMessage(item.type)) {
        sayRest(item, whole);
        m_refused = m_refused || holdsRefusal(whole);
        if (const QByteArray raw = onlyMembers(json, {"type", "id", "phase"}); !item.said.isEmpty() && !raw.isEmpty())
            give(reply::Raw{item.part, raw});
    } else if (isReasoning(item.type)) {
        sayRest(item, whole);
        if (const QByteArray raw = onlyMembers(json, {"type", "id", "summary", "content", "encrypted_content"}); !raw.isEmpty())
            give(reply::Raw{item.part, raw});
    } else if (!json.isEmpty()) { // a tool of the server, or what is still to be invented
        give(reply::Raw{item.part, jsonOneLine(json)});
    }
    item.closed = true;
}

void ResponsesDecoder::closeCall(const Item &item, const QJsonObject &whole, QByteArrayView json)
{
    release();
    const auto word = [&](QLatin1StringView name) {
        const QString text = whole.value(name).toString();
        return text.isEmpty() ? item.start.value(name).toString() : text;
    };
    QString arguments = whole.value("arguments"_L1).isObject() ? QString::fromUtf8(jsonMember(json, "arguments")) : word("arguments"_L1);
    if (arguments.isEmpty())
        arguments = item.arguments;
    ++m_calls;
    QString id = word("call_id"_L1);
    if (id.isEmpty())
        id = item.id.isEmpty() ? countedCallId(size_t(m_calls)) : item.id;
    if (const QByteArray raw = onlyMembers(json, {"type", "id", "namespace"}); !jsonMember(raw, "id").isNull())
        give(reply::Raw{item.part, raw});
    m_held = toolCall(id, word("name"_L1), arguments);
    if (word("status"_L1) == "incomplete"_L1)
        m_held->valid = false;
}

void ResponsesDecoder::release(bool cutOff)
{
    if (!m_held)
        return;
    if (cutOff && m_held->arguments == "{}"_L1)
        m_held->valid = false;
    give(*std::exchange(m_held, std::nullopt));
}

/// Closes what is still open, with the whole response where it holds the items.
void ResponsesDecoder::terminal(const QJsonObject &response, QByteArrayView json)
{
    const QJsonArray output = response.value("output"_L1).toArray();
    const std::vector<QByteArrayView> items = jsonItems(jsonMember(json, "output"));
    for (qsizetype i = 0; i < output.size(); ++i) {
        const QJsonObject whole = output[i].toObject();
        closeItem(announced(whole, int(i)), whole, size_t(i) < items.size() ? items[size_t(i)] : QByteArrayView());
    }
    for (Item &item : m_items)
        closeItem(item, {}, {});
}

void ResponsesDecoder::whole(const QJsonObject &object, QByteArrayView json)
{
    const QString status = object.value("status"_L1).toString();
    const bool unfinished = status == "in_progress"_L1 || status == "queued"_L1 || status == "cancelled"_L1;
    if (!object.value("output"_L1).isArray() && status != "failed"_L1)
        return; // not a reply: incomplete
    start(object);
    addCounts(m_usage, object.value("usage"_L1).toObject());
    addCounts(m_usage, {{u"service_tier"_s, object.value("service_tier"_L1).toString()}});
    if (status == "failed"_L1) {
        failProvider(readError(QJsonObject{{u"code"_s, u"failed"_s}}, 0));
        return;
    }
    terminal(object, json);
    if (!unfinished)
        end(status, object);
}

void ResponsesDecoder::end(const QString &status, const QJsonObject &response)
{
    const QString reason = response.value("incomplete_details"_L1)["reason"_L1].toString();
    const bool cut = status == "incomplete"_L1;
    const bool filtered = m_refused || reason == "content_filter"_L1;
    release(cut);
    if (const std::optional<Usage> usage = usageSoFar())
        give(reply::Tokens{*usage});
    if (cut)
        stop(filtered ? StopReason::ContentFilter : StopReason::MaxTokens, reason.isEmpty() ? status : reason);
    else if (m_calls > 0)
        stop(StopReason::ToolCalls, status);
    else
        stop(m_refused ? StopReason::ContentFilter : StopReason::EndTurn, m_refused ? u"refusal"_s : status);
}

std::optional<Usage> ResponsesDecoder::usageSoFar() const { return known(responsesUsage(m_usage)); }

void ResponsesDecoder::endOfStream() { } // complete only with the response at its end

} // namespace countersign
