// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/message.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

constexpr int deepest = 128; // levels of brackets; what walks over a message later may recurse
constexpr qsizetype longestMethod = 200;
constexpr qsizetype longestId = 200;
constexpr qsizetype longestText = 4000; // of an error
constexpr int mostInABatch = 100;

/// Brackets inside strings are no levels.
bool isTooDeep(QByteArrayView json)
{
    int depth = 0;
    bool inString = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (inString) {
            if (c == '\\')
                ++i;
            else if (c == '"')
                inString = false;
        } else if (c == '"') {
            inString = true;
        } else if (c == '{' || c == '[') {
            if (++depth > deepest)
                return true;
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isId(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().size() <= longestId;
    return value.isDouble() && value.toDouble() == double(value.toInteger());
}

Result<Message> response(const QJsonObject &object)
{
    const QJsonValue error = object.value("error"_L1);
    const QJsonValue result = object.value("result"_L1);
    if (error.isUndefined() == result.isUndefined())
        return failure(ErrorCode::Invalid, u"an answer needs a result or an error, and not both"_s);
    Response answer;
    answer.id = object.value("id"_L1);
    if (!result.isUndefined()) {
        if (!isId(answer.id))
            return failure(ErrorCode::Invalid, u"an answer whose id is neither a string nor a whole number"_s);
        if (!result.isObject())
            return failure(ErrorCode::Invalid, u"an answer whose result is no object"_s);
        answer.result = result.toObject();
        return answer;
    }
    if (!isId(answer.id) && !answer.id.isNull() && !answer.id.isUndefined())
        return failure(ErrorCode::Invalid, u"an error whose id is neither a string nor a whole number"_s);
    if (!error.isObject() || !error["code"_L1].isDouble())
        return failure(ErrorCode::Invalid, u"an error without a code"_s);
    if (answer.id.isUndefined())
        answer.id = QJsonValue::Null;
    answer.error = Response::Failure{int(std::clamp(error["code"_L1].toDouble(), -2'000'000'000.0, 2'000'000'000.0)),
                                     error["message"_L1].toString().left(longestText), error["data"_L1]};
    return answer;
}

Result<Message> message(const QJsonValue &value)
{
    if (!value.isObject())
        return failure(ErrorCode::Invalid, u"not a JSON object"_s);
    const QJsonObject object = value.toObject();
    if (object.value("jsonrpc"_L1) != QJsonValue(u"2.0"_s))
        return failure(ErrorCode::Invalid, u"not a JSON-RPC 2.0 message"_s);
    const QJsonValue method = object.value("method"_L1);
    if (method.isUndefined())
        return response(object);
    if (!method.isString() || method.toString().isEmpty() || method.toString().size() > longestMethod)
        return failure(ErrorCode::Invalid, u"a message whose method is no name"_s);
    const QJsonValue params = object.value("params"_L1);
    if (!params.isUndefined() && !params.isObject() && !params.isNull())
        return failure(ErrorCode::Invalid, u"a message whose params are no object"_s);
    const QJsonValue id = object.value("id"_L1);
    if (id.isUndefined())
        return Notification{method.toString(), params.toObject()};
    if (!isId(id))
        return failure(ErrorCode::Invalid, u"a request whose id is neither a string nor a whole number"_s);
    return Request{id, method.toString(), params.toObject()};
}

} // namespace

Result<std::vector<Message>> parseMessages(QByteArrayView line, bool batches)
{
    if (isTooDeep(line))
        return failure(ErrorCode::Invalid, u"JSON that is nested more than %1 levels deep"_s.arg(deepest));
    if (!line.isValidUtf8())
        return failure(ErrorCode::Invalid, u"not UTF-8"_s);
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(line.data(), line.size()));
    if (document.isNull())
        return failure(ErrorCode::Invalid, u"not JSON"_s);
    std::vector<Message> messages;
    if (!document.isArray()) {
        auto one = message(document.object());
        if (!one)
            return std::unexpected(one.error());
        messages.push_back(std::move(*one));
        return messages;
    }
    const QJsonArray array = document.array();
    if (!batches || array.isEmpty() || array.size() > mostInABatch)
        return failure(ErrorCode::Invalid, u"a batch, which this revision does not have"_s);
    for (const QJsonValue &item : array) {
        auto one = message(item);
        if (!one)
            return std::unexpected(one.error());
        messages.push_back(std::move(*one));
    }
    return messages;
}

namespace {

QJsonObject json(const Request &request)
{
    QJsonObject object{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, request.id}, {u"method"_s, request.method}};
    if (!request.params.isEmpty())
        object.insert(u"params"_s, request.params);
    return object;
}

QJsonObject json(const Notification &notification)
{
    QJsonObject object{{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, notification.method}};
    if (!notification.params.isEmpty())
        object.insert(u"params"_s, notification.params);
    return object;
}

QJsonObject json(const Response &response)
{
    QJsonObject object{{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, response.id}};
    if (!response.error) {
        object.insert(u"result"_s, response.result);
        return object;
    }
    QJsonObject error{{u"code"_s, response.error->code}, {u"message"_s, response.error->message}};
    if (!response.error->data.isUndefined())
        error.insert(u"data"_s, response.error->data);
    object.insert(u"error"_s, error);
    return object;
}

} // namespace

QJsonObject toJson(const Message &message)
{
    return std::visit([](const auto &one) { return json(one); }, message);
}

QByteArray toLine(const QJsonObject &message) { return QJsonDocument(message).toJson(QJsonDocument::Compact); }

std::vector<QByteArray> LineReader::feed(QByteArrayView bytes)
{
    std::vector<QByteArray> lines;
    while (!m_overflowed && !bytes.isEmpty()) {
        const qsizetype end = bytes.indexOf('\n');
        const QByteArrayView piece = end < 0 ? bytes : bytes.first(end);
        if (m_partial.size() + piece.size() > m_longest) {
            m_overflowed = true;
            m_partial = {};
            break;
        }
        m_partial.append(piece);
        if (end < 0)
            break;
        bytes = bytes.sliced(end + 1);
        if (m_partial.endsWith('\r'))
            m_partial.chop(1);
        if (!m_partial.trimmed().isEmpty())
            lines.push_back(std::move(m_partial));
        m_partial = {};
    }
    return lines;
}

} // namespace countersign::mcp
