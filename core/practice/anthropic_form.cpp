// SPDX-License-Identifier: GPL-3.0-or-later
// The Anthropic Messages protocol, version 2023-06-01: requests are checked as strictly as the service does, so that what passes here
// has a chance there.
#include "core/practice/form.h"

#include "core/practice/practice_server.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

namespace countersign::practice {

namespace {

using namespace Qt::StringLiterals;

std::unexpected<Refusal> bad(const QString &message) { return std::unexpected(Refusal{400, message, {}, {}}); }

QString errorType(int status)
{
    switch (status) {
    case 400: return u"invalid_request_error"_s;
    case 401: return u"authentication_error"_s;
    case 402: return u"billing_error"_s;
    case 403: return u"permission_error"_s;
    case 404: return u"not_found_error"_s;
    case 409: return u"conflict_error"_s;
    case 413: return u"request_too_large"_s;
    case 429: return u"rate_limit_error"_s;
    case 504: return u"timeout_error"_s;
    case 529: return u"overloaded_error"_s;
    default: return status >= 500 ? u"api_error"_s : u"invalid_request_error"_s;
    }
}

/// One request while it is read; `where` is the path that an error names, e.g. "messages.0.content.1".
class Reading {
public:
    explicit Reading(const QJsonObject &body) : m_body(body) { }
    std::expected<Prompt, Refusal> read();

private:
    using Check = std::expected<void, Refusal>;
    Check readTop();
    Check readSystem();
    Check readMessages();
    Check readMessage(const QJsonObject &message, const QString &where);
    Check readBlock(const QJsonObject &block, const QString &where, Message &into);
    Check readToolResult(const QJsonObject &block, const QString &where, Message &into);
    Check readTools();
    Check pairUp(const Message &message, const QString &where);
    void noteCaching(const QJsonObject &block) { m_prompt.cacheWanted |= block.contains("cache_control"_L1); }

    const QJsonObject &m_body;
    Prompt m_prompt;
    QSet<QString> m_open; // ids of calls in the last assistant message that have no result yet
};

std::expected<Prompt, Refusal> Reading::read()
{
    for (const auto step : {&Reading::readTop, &Reading::readSystem, &Reading::readTools, &Reading::readMessages}) {
        if (const Check check = (this->*step)(); !check)
            return std::unexpected(check.error());
    }
    return m_prompt;
}

Reading::Check Reading::readTop()
{
    static const QSet<QString> Known{u"model"_s,          u"max_tokens"_s, u"messages"_s,           u"system"_s,        u"tools"_s,
                                     u"tool_choice"_s,    u"stream"_s,     u"temperature"_s,        u"top_p"_s,         u"top_k"_s,
                                     u"stop_sequences"_s, u"metadata"_s,   u"thinking"_s,           u"output_config"_s, u"service_tier"_s,
                                     u"cache_control"_s,  u"container"_s,  u"context_management"_s, u"mcp_servers"_s,   u"diagnostics"_s,
                                     u"inference_geo"_s};
    for (const QString &key : m_body.keys()) {
        if (!Known.contains(key))
            return bad(u"%1: Extra inputs are not permitted"_s.arg(key));
    }
    m_prompt.model = m_body["model"_L1].toString();
    if (m_prompt.model.isEmpty())
        return bad(u"model: Field required"_s);
    if (!m_body["max_tokens"_L1].isDouble())
        return bad(u"max_tokens: Field required"_s);
    m_prompt.maxTokens = m_body["max_tokens"_L1].toInt(-1);
    if (*m_prompt.maxTokens < 0)
        return bad(u"max_tokens: Input should be an integer that is not negative"_s);
    if (m_body.contains("stream"_L1) && !m_body["stream"_L1].isBool())
        return bad(u"stream: Input should be a valid boolean"_s);
    m_prompt.stream = m_body["stream"_L1].toBool();
    if (const QJsonValue heat = m_body["temperature"_L1]; !heat.isUndefined() && (!heat.isDouble() || heat.toDouble() < 0 || heat.toDouble() > 1))
        return bad(u"temperature: range: 0..1"_s);
    m_prompt.toolsForbidden = m_body["tool_choice"_L1]["type"_L1] == "none"_L1;
    if (const QJsonValue schema = m_body["output_config"_L1]["format"_L1]["schema"_L1]; schema.isObject())
        m_prompt.answerSchema = schema.toObject();
    noteCaching(m_body);
    return {};
}

Reading::Check Reading::readSystem()
{
    const QJsonValue system = m_body["system"_L1];
    if (system.isUndefined())
        return {};
    Message message{Message::Role::System, system.toString(), {}, {}};
    if (!system.isString() && !system.isArray())
        return bad(u"system: Input should be a valid string or list"_s);
    int index = 0;
    for (const QJsonValue block : system.toArray()) {
        if (block["type"_L1] != "text"_L1 || block["text"_L1].toString().isEmpty())
            return bad(u"system.%1: text content blocks must be non-empty"_s.arg(index));
        noteCaching(block.toObject());
        message.text += block["text"_L1].toString() + u'\n';
        ++index;
    }
    m_prompt.messages.push_back(std::move(message));
    return {};
}

Reading::Check Reading::readMessages()
{
    const QJsonArray messages = m_body["messages"_L1].toArray();
    if (messages.isEmpty())
        return bad(u"messages: at least one message is required"_s);
    if (messages.first()["role"_L1] != "user"_L1)
        return bad(u"messages: first message must use the \"user\" role"_s);
    for (qsizetype i = 0; i < messages.size(); ++i) {
        if (const Check check = readMessage(messages[i].toObject(), u"messages.%1"_s.arg(i)); !check)
            return check;
    }
    if (!m_open.isEmpty())
        return bad(
            u"messages.%1: `tool_use` ids have no `tool_result` right after them: %2"_s.arg(messages.size() - 1).arg(m_open.values().join(u", "_s)));
    return {};
}

Reading::Check Reading::readMessage(const QJsonObject &object, const QString &where)
{
    for (const QString &key : object.keys()) {
        if (key != "role"_L1 && key != "content"_L1)
            return bad(u"%1.%2: Extra inputs are not permitted"_s.arg(where, key));
    }
    const QString role = object["role"_L1].toString();
    if (role != "user"_L1 && role != "assistant"_L1 && role != "system"_L1)
        return bad(u"%1.role: Input should be 'user', 'assistant' or 'system'"_s.arg(where));
    Message message{role == "user"_L1 ? Message::Role::User : role == "assistant"_L1 ? Message::Role::Assistant : Message::Role::System, {}, {}, {}};
    const QJsonValue content = object["content"_L1];
    if (content.isString()) {
        message.text = content.toString();
        if (message.text.isEmpty())
            return bad(u"%1: text content must be non-empty"_s.arg(where));
    } else if (content.toArray().isEmpty()) {
        return bad(u"%1.content: Input should be a string or a list that is not empty"_s.arg(where));
    }
    int index = 0;
    for (const QJsonValue block : content.toArray()) {
        if (const Check check = readBlock(block.toObject(), u"%1.content.%2"_s.arg(where).arg(index++), message); !check)
            return check;
    }
    if (const Check check = pairUp(message, where); !check)
        return check;
    m_prompt.messages.push_back(std::move(message));
    return {};
}

Reading::Check Reading::readBlock(const QJsonObject &block, const QString &where, Message &into)
{
    noteCaching(block);
    const QString type = block["type"_L1].toString();
    if (type == "text"_L1) {
        const QString text = block["text"_L1].toString();
        if (text.trimmed().isEmpty())
            return bad(u"%1: text content blocks must be non-empty"_s.arg(where));
        into.text += (into.text.isEmpty() ? QString() : u"\n"_s) + text;
        return {};
    }
    if (type == "tool_result"_L1)
        return readToolResult(block, where, into);
    if (type == "tool_use"_L1) {
        if (into.role != Message::Role::Assistant)
            return bad(u"%1: `tool_use` blocks can only be in `assistant` messages"_s.arg(where));
        if (!isToolName(block["name"_L1].toString()) || block["id"_L1].toString().isEmpty() || !block["input"_L1].isObject())
            return bad(u"%1: `tool_use` needs an id, a name and an input that is an object"_s.arg(where));
        into.calls.push_back({block["id"_L1].toString(), block["name"_L1].toString(), block["input"_L1].toObject()});
        return {};
    }
    static const QSet<QString> Others{u"image"_s, u"document"_s, u"thinking"_s, u"redacted_thinking"_s};
    if (!Others.contains(type))
        return bad(u"%1: Input tag '%2' does not match any of the expected tags"_s.arg(where, type));
    if (type == "document"_L1)
        into.text += u'\n' + block["source"_L1]["data"_L1].toString().left(block["source"_L1]["type"_L1] == "text"_L1 ? -1 : 0);
    return {};
}

Reading::Check Reading::readToolResult(const QJsonObject &block, const QString &where, Message &into)
{
    if (into.role != Message::Role::User)
        return bad(u"%1: `tool_result` blocks can only be in `user` messages"_s.arg(where));
    if (!into.text.isEmpty())
        return bad(u"%1: `tool_result` blocks must come before text"_s.arg(where));
    const QString id = block["tool_use_id"_L1].toString();
    if (!m_open.contains(id))
        return bad(u"%1: unexpected `tool_use_id` in a `tool_result`: %2. It must answer a `tool_use` of the message before"_s.arg(where, id));
    QString text = block["content"_L1].toString();
    for (const QJsonValue part : block["content"_L1].toArray())
        text += part["text"_L1].toString() + u'\n';
    into.results.push_back({id, text, block["is_error"_L1].toBool()});
    return {};
}

Reading::Check Reading::pairUp(const Message &message, const QString &where)
{
    if (message.role == Message::Role::User) {
        for (const CallResult &result : message.results)
            m_open.remove(result.callId);
    }
    if (!m_open.isEmpty())
        return bad(u"%1: `tool_use` ids have no `tool_result` right after them: %2"_s.arg(where, m_open.values().join(u", "_s)));
    for (const Call &call : message.calls)
        m_open.insert(call.id);
    return {};
}

Reading::Check Reading::readTools()
{
    QSet<QString> names;
    int index = 0;
    for (const QJsonValue tool : m_body["tools"_L1].toArray()) {
        const QString where = u"tools.%1"_s.arg(index++);
        const QString name = tool["name"_L1].toString();
        if (!isToolName(name))
            return bad(u"%1.name: String should match pattern '^[a-zA-Z0-9_-]{1,64}$'"_s.arg(where));
        if (names.contains(name))
            return bad(u"tools: Tool names must be unique."_s);
        if (tool["input_schema"_L1]["type"_L1] != "object"_L1)
            return bad(u"%1.input_schema.type: Input should be 'object'"_s.arg(where));
        names.insert(name);
        noteCaching(tool.toObject());
        m_prompt.tools.push_back({name, tool["description"_L1].toString(), tool["input_schema"_L1].toObject()});
    }
    return {};
}

QJsonObject usageOf(const Tokens &tokens)
{
    return {{u"input_tokens"_s, tokens.input - tokens.cacheRead - tokens.cacheWritten},
            {u"cache_creation_input_tokens"_s, tokens.cacheWritten},
            {u"cache_read_input_tokens"_s, tokens.cacheRead},
            {u"cache_creation"_s, QJsonObject{{u"ephemeral_5m_input_tokens"_s, tokens.cacheWritten}, {u"ephemeral_1h_input_tokens"_s, 0}}},
            {u"output_tokens"_s, tokens.output},
            {u"service_tier"_s, u"standard"_s}};
}

QString stopOf(const Answer &answer) { return answer.cutByLimit ? u"max_tokens"_s : answer.calls.empty() ? u"end_turn"_s : u"tool_use"_s; }

QByteArray event(const QString &type, QJsonObject data)
{
    data[u"type"_s] = type;
    return "event: " + type.toUtf8() + "\ndata: " + QJsonDocument(data).toJson(QJsonDocument::Compact) + "\n\n";
}

QJsonObject emptyMessage(const Prompt &prompt)
{
    return {{u"id"_s, randomId(u"msg_01"_s, 22)},  {u"type"_s, u"message"_s},
            {u"role"_s, u"assistant"_s},           {u"model"_s, prompt.model},
            {u"content"_s, QJsonArray()},          {u"stop_reason"_s, QJsonValue::Null},
            {u"stop_sequence"_s, QJsonValue::Null}};
}

class AnthropicForm final : public Form {
public:
    std::expected<Prompt, Refusal> read(const QJsonObject &body, const QHttpHeaders &headers) const override
    {
        if (headers.value("anthropic-version").isEmpty())
            return bad(u"anthropic-version: header is required"_s);
        return Reading(body).read();
    }
    QJsonObject refusal(const Refusal &refusal, const QString &requestId) const override
    {
        QJsonObject error{{u"type"_s, errorType(refusal.status)}, {u"message"_s, refusal.message}};
        if (!refusal.code.isEmpty())
            error[u"details"_s] = QJsonObject{{u"error_code"_s, refusal.code}};
        return {{u"type"_s, u"error"_s}, {u"error"_s, error}, {u"request_id"_s, requestId}};
    }
    QJsonObject whole(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const override;
    QList<QByteArray> stream(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const override;
    QByteArray streamFailure(const QString &requestId) const override
    {
        return event(u"error"_s,
                     {{u"error"_s, QJsonObject{{u"type"_s, u"overloaded_error"_s}, {u"message"_s, u"Overloaded (practice)"_s}}},
                      {u"request_id"_s, requestId}});
    }
    QHttpHeaders headers(const QString &requestId, int used) const override;
    QString newRequestId() const override { return randomId(u"req_011C"_s, 20); }
    QJsonObject models() const override
    {
        const QString name = QString::fromLatin1(PracticeServer::ModelName);
        return {{u"data"_s,
                 QJsonArray{QJsonObject{{u"type"_s, u"model"_s},
                                        {u"id"_s, name},
                                        {u"display_name"_s, u"Practice (no model)"_s},
                                        {u"created_at"_s, u"2026-01-01T00:00:00Z"_s},
                                        {u"max_input_tokens"_s, 200000},
                                        {u"max_tokens"_s, 64000}}}},
                {u"has_more"_s, false},
                {u"first_id"_s, name},
                {u"last_id"_s, name}};
    }
};

QJsonObject AnthropicForm::whole(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const
{
    QJsonArray content;
    if (!answer.text.isEmpty())
        content += QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, answer.text}};
    for (const Call &call : answer.calls)
        content +=
            QJsonObject{{u"type"_s, u"tool_use"_s}, {u"id"_s, randomId(u"toolu_01"_s, 22)}, {u"name"_s, call.name}, {u"input"_s, call.arguments}};
    QJsonObject message = emptyMessage(prompt);
    message[u"content"_s] = content;
    message[u"stop_reason"_s] = stopOf(answer);
    message[u"usage"_s] = usageOf(tokens);
    return message;
}

QList<QByteArray> AnthropicForm::stream(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const
{
    QJsonObject message = emptyMessage(prompt);
    Tokens first = tokens;
    first.output = 1;
    message[u"usage"_s] = usageOf(first);
    QList<QByteArray> events{event(u"message_start"_s, {{u"message"_s, message}})};
    int index = 0;
    const auto block = [&](const QJsonObject &start, const QString &deltaType, const QString &field, const QStringList &pieces) {
        events += event(u"content_block_start"_s, {{u"index"_s, index}, {u"content_block"_s, start}});
        if (index == 0)
            events += event(u"ping"_s, {});
        for (const QString &piece : pieces)
            events += event(u"content_block_delta"_s, {{u"index"_s, index}, {u"delta"_s, QJsonObject{{u"type"_s, deltaType}, {field, piece}}}});
        events += event(u"content_block_stop"_s, {{u"index"_s, index++}});
    };
    if (!answer.text.isEmpty())
        block({{u"type"_s, u"text"_s}, {u"text"_s, QString()}}, u"text_delta"_s, u"text"_s, piecesOf(answer.text));
    for (const Call &call : answer.calls) {
        const QString arguments = QString::fromUtf8(QJsonDocument(call.arguments).toJson(QJsonDocument::Compact));
        block({{u"type"_s, u"tool_use"_s}, {u"id"_s, randomId(u"toolu_01"_s, 22)}, {u"name"_s, call.name}, {u"input"_s, QJsonObject()}},
              u"input_json_delta"_s, u"partial_json"_s, QStringList{QString()} + piecesOf(arguments));
    }
    events +=
        event(u"message_delta"_s,
              {{u"delta"_s, QJsonObject{{u"stop_reason"_s, stopOf(answer)}, {u"stop_sequence"_s, QJsonValue::Null}}}, {u"usage"_s, usageOf(tokens)}});
    events += event(u"message_stop"_s, {});
    return events;
}

QHttpHeaders AnthropicForm::headers(const QString &requestId, int used) const
{
    QHttpHeaders headers;
    headers.append("request-id", requestId);
    const QString reset = QDateTime::currentDateTimeUtc().addSecs(60).toString(Qt::ISODate);
    const auto limit = [&](const QString &kind, int most, int left) {
        headers.append(u"anthropic-ratelimit-%1-limit"_s.arg(kind), QString::number(most));
        headers.append(u"anthropic-ratelimit-%1-remaining"_s.arg(kind), QString::number(std::max(0, left)));
        headers.append(u"anthropic-ratelimit-%1-reset"_s.arg(kind), reset);
    };
    limit(u"requests"_s, 1000, 1000 - used);
    limit(u"tokens"_s, 400'000, 400'000 - 1000 * used);
    return headers;
}

} // namespace

const Form &anthropicForm()
{
    static const AnthropicForm form;
    return form;
}

} // namespace countersign::practice
