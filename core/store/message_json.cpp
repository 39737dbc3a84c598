// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/message_json.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <array>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr int Format = 1;

template <typename E>
struct Word {
    E value;
    QLatin1StringView name;
};
constexpr std::array RoleWords{Word{Role::System, "system"_L1}, Word{Role::User, "user"_L1}, Word{Role::Assistant, "assistant"_L1},
                               Word{Role::Tool, "tool"_L1}};
constexpr std::array KindWords{Word{Part::Kind::Text, "text"_L1}, Word{Part::Kind::Reasoning, "reasoning"_L1},
                               Word{Part::Kind::ToolCall, "tool_call"_L1}, Word{Part::Kind::ToolResult, "tool_result"_L1},
                               Word{Part::Kind::File, "file"_L1}};
constexpr std::array SourceWords{Word{Source::Kind::Instructions, "instructions"_L1},
                                 Word{Source::Kind::Typed, "typed"_L1},
                                 Word{Source::Kind::Attachment, "attachment"_L1},
                                 Word{Source::Kind::ToolDefinition, "tool_definition"_L1},
                                 Word{Source::Kind::ToolCall, "tool_call"_L1},
                                 Word{Source::Kind::ToolResult, "tool_result"_L1},
                                 Word{Source::Kind::Model, "model"_L1},
                                 Word{Source::Kind::Schema, "schema"_L1},
                                 Word{Source::Kind::Memory, "memory"_L1}};

template <typename E, size_t N>
QString nameOf(const std::array<Word<E>, N> &words, E value)
{
    return QString(std::ranges::find(words, value, &Word<E>::value)->name);
}

template <typename E, size_t N>
std::optional<E> valueOf(const std::array<Word<E>, N> &words, const QJsonValue &name)
{
    const QString text = name.toString();
    const auto word = std::ranges::find_if(words, [&](const Word<E> &w) { return text == w.name; });
    return word == words.end() ? std::nullopt : std::optional(word->value);
}

std::unexpected<Error> unreadable()
{
    return failure(ErrorCode::Invalid,
                   QCoreApplication::translate(
                       "Store", "A stored message has a form that this version of Countersign does not know. Install the newest version."));
}

/// Leaves out what is empty: most fields of most parts are.
void put(QJsonObject &object, const QString &key, const QString &text)
{
    if (!text.isEmpty())
        object.insert(key, text);
}

QJsonObject partToJson(const StoredPart &part)
{
    QJsonObject object{{u"kind"_s, nameOf(KindWords, part.kind)}, {u"source"_s, nameOf(SourceWords, part.source.kind)}};
    put(object, u"label"_s, part.source.label);
    put(object, u"text"_s, part.text);
    put(object, u"received"_s, part.received);
    put(object, u"tool_call"_s, part.toolCallId);
    put(object, u"tool"_s, part.toolName);
    put(object, u"received_tool"_s, part.receivedToolName);
    put(object, u"raw"_s, QString::fromLatin1(part.raw.toBase64()));
    put(object, u"raw_from"_s, part.rawFrom);
    put(object, u"data"_s, QString::fromLatin1(part.data.toBase64()));
    put(object, u"media_type"_s, part.mediaType);
    if (part.isError)
        object.insert(u"error"_s, true);
    QJsonArray marks;
    for (const RestoredMark &mark : part.marks)
        marks.append(QJsonArray{qint64(mark.range.begin), qint64(mark.range.end), mark.placeholder});
    if (!marks.isEmpty())
        object.insert(u"marks"_s, marks);
    return object;
}

std::optional<StoredPart> partFromJson(const QJsonObject &object)
{
    const auto kind = valueOf(KindWords, object[u"kind"_s]);
    const auto source = valueOf(SourceWords, object[u"source"_s]);
    if (!kind || !source)
        return std::nullopt;
    StoredPart part;
    part.kind = *kind;
    part.source = {*source, object[u"label"_s].toString()};
    part.text = object[u"text"_s].toString();
    part.received = object[u"received"_s].toString();
    part.toolCallId = object[u"tool_call"_s].toString();
    part.toolName = object[u"tool"_s].toString();
    part.receivedToolName = object[u"received_tool"_s].toString();
    part.raw = QByteArray::fromBase64(object[u"raw"_s].toString().toLatin1());
    part.rawFrom = object[u"raw_from"_s].toString();
    part.data = QByteArray::fromBase64(object[u"data"_s].toString().toLatin1());
    part.mediaType = object[u"media_type"_s].toString();
    part.isError = object[u"error"_s].toBool();
    for (const QJsonValue &value : object[u"marks"_s].toArray()) {
        const QJsonArray mark = value.toArray();
        part.marks.push_back({{qsizetype(mark[0].toInteger()), qsizetype(mark[1].toInteger())}, mark[2].toString()});
    }
    return part;
}

QByteArray compact(QJsonObject object)
{
    object.insert(u"v"_s, Format);
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<QJsonObject> parse(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"v"_s].toInt() != Format)
        return unreadable();
    return object;
}

QJsonArray valuesToJson(const std::vector<Choices::Value> &values)
{
    QJsonArray array;
    for (const Choices::Value &value : values)
        array.append(QJsonArray{value.type, value.value});
    return array;
}

std::vector<Choices::Value> valuesFromJson(const QJsonValue &json)
{
    std::vector<Choices::Value> values;
    for (const QJsonValue &value : json.toArray())
        values.push_back({value[0].toString(), value[1].toString()});
    return values;
}

} // namespace

QByteArray messageToJson(const StoredMessage &message)
{
    QJsonArray parts;
    for (const StoredPart &part : message.parts)
        parts.append(partToJson(part));
    QJsonArray requests;
    for (const RequestId &request : message.requests)
        requests.append(request.text());
    QJsonObject object{{u"role"_s, nameOf(RoleWords, message.role)},
                       {u"run"_s, message.run.text()},
                       {u"at"_s, message.at.toUTC().toString(Qt::ISODateWithMs)},
                       {u"complete"_s, message.complete},
                       {u"requests"_s, requests},
                       {u"parts"_s, parts}};
    if (message.truncated) {
        object.insert(u"truncated"_s,
                      QJsonObject{{u"read"_s, message.truncated->read},
                                  {u"sent"_s, message.truncated->sent},
                                  {u"lost"_s, QJsonArray::fromStringList(message.truncated->lost)}});
    }
    return compact(object);
}

Result<StoredMessage> messageFromJson(const QByteArray &json)
{
    const auto object = parse(json);
    if (!object)
        return std::unexpected(object.error());
    const auto role = valueOf(RoleWords, (*object)[u"role"_s]);
    if (!role)
        return unreadable();
    StoredMessage message;
    message.role = *role;
    message.run = RunId((*object)[u"run"_s].toString());
    message.at = QDateTime::fromString((*object)[u"at"_s].toString(), Qt::ISODateWithMs);
    message.complete = (*object)[u"complete"_s].toBool();
    if (const QJsonValue truncated = (*object)[u"truncated"_s]; truncated.isObject())
        message.truncated =
            Truncation{truncated["read"_L1].toInteger(), truncated["sent"_L1].toInteger(), truncated["lost"_L1].toVariant().toStringList()};
    for (const QJsonValue &request : (*object)[u"requests"_s].toArray())
        message.requests.emplace_back(request.toString());
    for (const QJsonValue &value : (*object)[u"parts"_s].toArray()) {
        auto part = partFromJson(value.toObject());
        if (!part)
            return unreadable();
        message.parts.push_back(std::move(*part));
    }
    return message;
}

QByteArray choicesToJson(const Choices &choices)
{
    QJsonArray mask;
    for (const Terms::Term &term : choices.mask)
        mask.append(QJsonArray{term.type, term.text});
    return compact({{u"allow"_s, valuesToJson(choices.allow)},
                    {u"hide"_s, valuesToJson(choices.hide)},
                    {u"mask"_s, mask},
                    {u"never"_s, QJsonArray::fromStringList(choices.never)}});
}

Result<Choices> choicesFromJson(const QByteArray &json)
{
    const auto object = parse(json);
    if (!object)
        return std::unexpected(object.error());
    Choices choices;
    choices.allow = valuesFromJson((*object)[u"allow"_s]);
    choices.hide = valuesFromJson((*object)[u"hide"_s]);
    for (const QJsonValue &term : (*object)[u"mask"_s].toArray())
        choices.mask.push_back({term[1].toString(), term[0].toString()});
    for (const QJsonValue &word : (*object)[u"never"_s].toArray())
        choices.never.append(word.toString());
    return choices;
}

} // namespace countersign
