// SPDX-License-Identifier: GPL-3.0-or-later
// The OpenAI Chat Completions protocol: requests are checked as strictly as the service does.
#include "core/practice/form.h"

#include "core/practice/practice_server.h"

#include <QtCore/QDateTime>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

namespace countersign::practice {

namespace {

using namespace Qt::StringLiterals;

std::unexpected<Refusal> bad(const QString &message, const QString &param) { return std::unexpected(Refusal{400, message, param, {}}); }

struct ErrorWords {
    QString type, code;
};
ErrorWords wordsFor(int status)
{
    switch (status) {
    case 401: return {u"invalid_request_error"_s, u"invalid_api_key"_s};
    case 402: return {u"insufficient_quota"_s, u"credit_balance_exhausted"_s};
    case 403: return {u"invalid_request_error"_s, u"permission_denied"_s};
    case 404: return {u"invalid_request_error"_s, u"model_not_found"_s};
    case 429: return {u"tokens"_s, u"rate_limit_exceeded"_s};
    default: return status >= 500 ? ErrorWords{u"server_error"_s, {}} : ErrorWords{u"invalid_request_error"_s, {}};
    }
}

class Reading {
public:
    explicit Reading(const QJsonObject &body) : m_body(body) { }
    std::expected<Prompt, Refusal> read();

private:
    using Check = std::expected<void, Refusal>;
    Check readTop();
    Check readMessages();
    Check readMessage(const QJsonObject &object, const QString &where);
    Check readContent(const QJsonValue &content, const QString &where, Message &into);
    Check readCalls(const QJsonArray &calls, const QString &where, Message &into);
    Check readTools();

    const QJsonObject &m_body;
    Prompt m_prompt;
    QSet<QString> m_open;
};

std::expected<Prompt, Refusal> Reading::read()
{
    for (const auto step : {&Reading::readTop, &Reading::readTools, &Reading::readMessages}) {
        if (const Check check = (this->*step)(); !check)
            return std::unexpected(check.error());
    }
    return m_prompt;
}

Reading::Check Reading::readTop()
{
    m_prompt.model = m_body["model"_L1].toString();
    if (m_prompt.model.isEmpty())
        return bad(u"you must provide a model parameter"_s, u"model"_s);
    m_prompt.stream = m_body["stream"_L1].toBool();
    if (m_body.contains("stream_options"_L1) && !m_prompt.stream)
        return bad(u"The 'stream_options' parameter is only allowed when 'stream' is enabled."_s, u"stream_options"_s);
    m_prompt.usageWanted = !m_prompt.stream || m_body["stream_options"_L1]["include_usage"_L1].toBool();
    if (const QJsonValue heat = m_body["temperature"_L1]; heat.isDouble() && (heat.toDouble() < 0 || heat.toDouble() > 2))
        return bad(u"Invalid 'temperature': expected a value from 0 to 2."_s, u"temperature"_s);
    for (const QString &name : {u"max_completion_tokens"_s, u"max_tokens"_s}) {
        const QJsonValue value = m_body[name];
        if (value.isUndefined() || value.isNull())
            continue;
        if (value.toInt(0) < 1)
            return bad(u"Invalid '%1': integer below minimum value. Expected a value >= 1."_s.arg(name), name);
        m_prompt.maxTokens = value.toInt();
    }
    m_prompt.cacheWanted = true;
    m_prompt.toolsForbidden = m_body["tool_choice"_L1] == "none"_L1;
    if (const QJsonValue schema = m_body["response_format"_L1]["json_schema"_L1]["schema"_L1]; schema.isObject())
        m_prompt.answerSchema = schema.toObject();
    return {};
}

Reading::Check Reading::readMessages()
{
    const QJsonArray messages = m_body["messages"_L1].toArray();
    if (messages.isEmpty())
        return bad(u"Invalid 'messages': empty array. Expected an array with minimum length 1."_s, u"messages"_s);
    for (qsizetype i = 0; i <= messages.size(); ++i) {
        const bool answersCall = i < messages.size() && messages[i]["role"_L1] == "tool"_L1;
        if (!m_open.isEmpty() && !answersCall)
            return bad(u"An assistant message with 'tool_calls' must be followed by tool messages for each 'tool_call_id'. These have none: %1"_s.arg(
                           m_open.values().join(u", "_s)),
                       u"messages.[%1].role"_s.arg(i));
        if (i == messages.size())
            break;
        if (const Check check = readMessage(messages[i].toObject(), u"messages.[%1]"_s.arg(i)); !check)
            return check;
    }
    return {};
}

Reading::Check Reading::readMessage(const QJsonObject &object, const QString &where)
{
    const QString role = object["role"_L1].toString();
    Message message;
    if (role == "system"_L1 || role == "developer"_L1)
        message.role = Message::Role::System;
    else if (role == "assistant"_L1)
        message.role = Message::Role::Assistant;
    else if (role != "user"_L1 && role != "tool"_L1)
        return bad(u"Invalid value: '%1'. Supported values are: 'system', 'assistant', 'user', 'tool' and 'developer'."_s.arg(role),
                   where + u".role"_s);
    if (const Check check = readContent(object["content"_L1], where, message); !check)
        return check;
    if (const Check check = readCalls(object["tool_calls"_L1].toArray(), where, message); !check)
        return check;
    if (role == "tool"_L1) {
        const QString id = object["tool_call_id"_L1].toString();
        if (!m_open.remove(id))
            return bad(u"Messages with role 'tool' must answer a 'tool_calls' of the assistant message before; '%1' does not."_s.arg(id),
                       where + u".role"_s);
        message.results.push_back({id, std::exchange(message.text, {}), false});
        message.results.back().isError = message.results.back().text.startsWith("ERROR"_L1);
    } else if (message.text.isEmpty() && message.calls.empty() && role != "assistant"_L1 && !object["content"_L1].isString()
               && !object["content"_L1].isArray()) {
        return bad(u"Invalid value for 'content': expected a string, got null."_s, where + u".content"_s);
    }
    m_prompt.messages.push_back(std::move(message));
    return {};
}

Reading::Check Reading::readContent(const QJsonValue &content, const QString &where, Message &into)
{
    into.text = content.toString();
    int index = 0;
    for (const QJsonValue part : content.toArray()) {
        static const QSet<QString> Known{u"text"_s, u"image_url"_s, u"file"_s, u"input_audio"_s, u"refusal"_s};
        if (!Known.contains(part["type"_L1].toString()))
            return bad(u"Invalid value: '%1'."_s.arg(part["type"_L1].toString()), u"%1.content[%2].type"_s.arg(where).arg(index));
        into.text += (into.text.isEmpty() ? QString() : u"\n"_s) + part["text"_L1].toString();
        ++index;
    }
    return {};
}

Reading::Check Reading::readCalls(const QJsonArray &calls, const QString &where, Message &into)
{
    for (const QJsonValue call : calls) {
        const QJsonValue function = call["function"_L1];
        if (into.role != Message::Role::Assistant)
            return bad(u"'tool_calls' is only allowed in messages with role 'assistant'."_s, where + u".tool_calls"_s);
        if (call["id"_L1].toString().isEmpty() || call["type"_L1] != "function"_L1 || !isToolName(function["name"_L1].toString())
            || !function["arguments"_L1].isString())
            return bad(u"A tool call needs an 'id', the type 'function', a name and 'arguments' that are a string."_s, where + u".tool_calls"_s);
        into.calls.push_back({call["id"_L1].toString(), function["name"_L1].toString(),
                              QJsonDocument::fromJson(function["arguments"_L1].toString().toUtf8()).object()});
        m_open.insert(call["id"_L1].toString());
    }
    return {};
}

Reading::Check Reading::readTools()
{
    int index = 0;
    for (const QJsonValue tool : m_body["tools"_L1].toArray()) {
        const QString where = u"tools[%1].function"_s.arg(index++);
        const QJsonValue function = tool["function"_L1];
        const QString name = function["name"_L1].toString();
        if (tool["type"_L1] != "function"_L1 || !isToolName(name))
            return bad(
                u"Invalid '%1.name': string does not match pattern. Expected a string that matches the pattern '^[a-zA-Z0-9_-]+$'."_s.arg(where),
                where + u".name"_s);
        const QJsonObject schema = function["parameters"_L1].toObject();
        if (!schema.isEmpty() && schema["type"_L1] != "object"_L1)
            return bad(u"Invalid schema for function '%1': schema must be of type 'object'."_s.arg(name), where + u".parameters"_s);
        m_prompt.tools.push_back({name, function["description"_L1].toString(), schema});
    }
    return {};
}

QJsonObject usageOf(const Tokens &tokens)
{
    return {{u"prompt_tokens"_s, tokens.input},
            {u"completion_tokens"_s, tokens.output},
            {u"total_tokens"_s, tokens.input + tokens.output},
            {u"prompt_tokens_details"_s, QJsonObject{{u"cached_tokens"_s, tokens.cacheRead}}},
            {u"completion_tokens_details"_s, QJsonObject{{u"reasoning_tokens"_s, 0}}}};
}

QString finishOf(const Answer &answer) { return answer.cutByLimit ? u"length"_s : answer.calls.empty() ? u"stop"_s : u"tool_calls"_s; }

QJsonObject callObject(const Call &call, const QString &arguments)
{
    return {{u"id"_s, randomId(u"call_"_s, 24)},
            {u"type"_s, u"function"_s},
            {u"function"_s, QJsonObject{{u"name"_s, call.name}, {u"arguments"_s, arguments}}}};
}

QString argumentsOf(const Call &call) { return QString::fromUtf8(QJsonDocument(call.arguments).toJson(QJsonDocument::Compact)); }

QJsonObject head(const Prompt &prompt, const QString &object)
{
    return {{u"id"_s, randomId(u"chatcmpl-"_s, 29)},
            {u"object"_s, object},
            {u"created"_s, QDateTime::currentSecsSinceEpoch()},
            {u"model"_s, prompt.model},
            {u"system_fingerprint"_s, QJsonValue::Null}};
}

QByteArray dataEvent(const QJsonObject &object) { return "data: " + QJsonDocument(object).toJson(QJsonDocument::Compact) + "\n\n"; }

class ChatForm final : public Form {
public:
    std::expected<Prompt, Refusal> read(const QJsonObject &body, const QHttpHeaders &) const override { return Reading(body).read(); }
    QJsonObject refusal(const Refusal &refusal, const QString &) const override
    {
        const ErrorWords words = wordsFor(refusal.status);
        const QString code = refusal.code.isEmpty() ? words.code : refusal.code;
        return {{u"error"_s,
                 QJsonObject{{u"message"_s, refusal.message},
                             {u"type"_s, refusal.code.isEmpty() ? words.type : refusal.code},
                             {u"param"_s, refusal.param.isEmpty() ? QJsonValue() : QJsonValue(refusal.param)},
                             {u"code"_s, code.isEmpty() ? QJsonValue() : QJsonValue(code)}}}};
    }
    QJsonObject whole(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const override;
    QList<QByteArray> stream(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const override;
    QByteArray streamFailure(const QString &) const override
    {
        return dataEvent({{u"error"_s,
                           QJsonObject{{u"message"_s, u"The server had an error (practice)"_s},
                                       {u"type"_s, u"server_error"_s},
                                       {u"param"_s, QJsonValue::Null},
                                       {u"code"_s, QJsonValue::Null}}}});
    }
    QHttpHeaders headers(const QString &requestId, int used) const override
    {
        QHttpHeaders headers;
        headers.append("x-request-id", requestId);
        headers.append("openai-processing-ms", "7");
        headers.append("x-ratelimit-limit-requests", "1000");
        headers.append("x-ratelimit-remaining-requests", QByteArray::number(std::max(0, 1000 - used)));
        headers.append("x-ratelimit-reset-requests", "60ms");
        headers.append("x-ratelimit-limit-tokens", "400000");
        headers.append("x-ratelimit-remaining-tokens", QByteArray::number(std::max(0, 400'000 - 1000 * used)));
        headers.append("x-ratelimit-reset-tokens", "1m0s");
        return headers;
    }
    QString newRequestId() const override { return randomId(u"req_"_s, 32).toLower(); }
    QJsonObject models() const override
    {
        return {{u"object"_s, u"list"_s},
                {u"data"_s,
                 QJsonArray{QJsonObject{{u"id"_s, QString::fromLatin1(PracticeServer::ModelName)},
                                        {u"object"_s, u"model"_s},
                                        {u"created"_s, 1767225600},
                                        {u"owned_by"_s, u"practice"_s}}}}};
    }
};

QJsonObject ChatForm::whole(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const
{
    QJsonObject message{{u"role"_s, u"assistant"_s},
                        {u"content"_s, answer.text.isEmpty() ? QJsonValue() : QJsonValue(answer.text)},
                        {u"refusal"_s, QJsonValue::Null}};
    QJsonArray calls;
    for (const Call &call : answer.calls)
        calls += callObject(call, argumentsOf(call));
    if (!calls.isEmpty())
        message[u"tool_calls"_s] = calls;
    QJsonObject object = head(prompt, u"chat.completion"_s);
    object[u"choices"_s] =
        QJsonArray{QJsonObject{{u"index"_s, 0}, {u"message"_s, message}, {u"logprobs"_s, QJsonValue::Null}, {u"finish_reason"_s, finishOf(answer)}}};
    object[u"usage"_s] = usageOf(tokens);
    return object;
}

QList<QByteArray> ChatForm::stream(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const
{
    QJsonObject chunk = head(prompt, u"chat.completion.chunk"_s);
    if (prompt.usageWanted)
        chunk[u"usage"_s] = QJsonValue::Null;
    QList<QByteArray> events;
    const auto add = [&](const QJsonObject &delta, const QJsonValue &finish) {
        chunk[u"choices"_s] =
            QJsonArray{QJsonObject{{u"index"_s, 0}, {u"delta"_s, delta}, {u"logprobs"_s, QJsonValue::Null}, {u"finish_reason"_s, finish}}};
        events += dataEvent(chunk);
    };
    add({{u"role"_s, u"assistant"_s}, {u"content"_s, QString()}, {u"refusal"_s, QJsonValue::Null}}, QJsonValue::Null);
    for (const QString &piece : piecesOf(answer.text))
        add({{u"content"_s, piece}}, QJsonValue::Null);
    int index = 0;
    for (const Call &call : answer.calls) {
        QJsonObject first = callObject(call, QString());
        first[u"index"_s] = index;
        add({{u"tool_calls"_s, QJsonArray{first}}}, QJsonValue::Null);
        for (const QString &piece : piecesOf(argumentsOf(call)))
            add({{u"tool_calls"_s, QJsonArray{QJsonObject{{u"index"_s, index}, {u"function"_s, QJsonObject{{u"arguments"_s, piece}}}}}}},
                QJsonValue::Null);
        ++index;
    }
    add({}, finishOf(answer));
    if (prompt.usageWanted) {
        chunk[u"choices"_s] = QJsonArray();
        chunk[u"usage"_s] = usageOf(tokens);
        events += dataEvent(chunk);
    }
    events += "data: [DONE]\n\n";
    return events;
}

} // namespace

const Form &chatForm()
{
    static const ChatForm form;
    return form;
}

} // namespace countersign::practice
