// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/shapes.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QLocale>
#include <QtCore/QRegularExpression>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestDescription = 20'000;
constexpr qsizetype longestName = 300;
constexpr qsizetype longestUri = 4000;
constexpr qsizetype largestSchema = 256 * 1024; // bytes
constexpr qsizetype mostArguments = 100;
constexpr qsizetype mostContent = 1000;

QString text(const QJsonObject &object, QLatin1StringView key, qsizetype longest = longestName) { return object.value(key).toString().left(longest); }

std::optional<bool> claim(const QJsonObject &annotations, QLatin1StringView key)
{
    const QJsonValue value = annotations.value(key);
    return value.isBool() ? std::optional(value.toBool()) : std::nullopt;
}

qsizetype jsonSize(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact).size(); }

std::optional<QByteArray> fromBase64(const QJsonValue &value)
{
    auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return value.isString() && decoded ? std::optional(std::move(*decoded)) : std::nullopt;
}

std::optional<ResourceContent> readBody(const QJsonObject &object)
{
    ResourceContent content{text(object, "uri"_L1, longestUri), text(object, "mimeType"_L1), QString()};
    if (const QJsonValue words = object.value("text"_L1); words.isString()) {
        content.body = words.toString();
        return content;
    }
    auto bytes = fromBase64(object.value("blob"_L1));
    if (!bytes)
        return std::nullopt;
    content.body = std::move(*bytes);
    return content;
}

} // namespace

Result<Tool> readTool(const QJsonValue &value)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9_.-]{1,128}\\z"_s);
    const QJsonObject object = value.toObject();
    Tool tool;
    tool.name = object.value("name"_L1).toString();
    if (!form.match(tool.name).hasMatch())
        return failure(ErrorCode::Invalid, u"a tool whose name is not of the allowed form"_s);
    const QJsonValue input = object.value("inputSchema"_L1);
    if (!input.isObject() || input["type"_L1] != QJsonValue(u"object"_s))
        return failure(ErrorCode::Invalid, u"the tool %1, which takes no JSON object"_s.arg(tool.name));
    tool.title = text(object, "title"_L1);
    tool.description = object.value("description"_L1).toString();
    tool.inputSchema = input.toObject();
    if (const QJsonValue output = object.value("outputSchema"_L1); output.isObject())
        tool.outputSchema = output.toObject();
    if (tool.description.size() > longestDescription || jsonSize(tool.inputSchema) > largestSchema
        || jsonSize(tool.outputSchema.value_or(QJsonObject())) > largestSchema)
        return failure(ErrorCode::Invalid, u"the tool %1, whose description or schema is too long"_s.arg(tool.name));
    const QJsonObject annotations = object.value("annotations"_L1).toObject();
    tool.claims = {claim(annotations, "readOnlyHint"_L1), claim(annotations, "destructiveHint"_L1), claim(annotations, "idempotentHint"_L1),
                   claim(annotations, "openWorldHint"_L1)};
    if (tool.title.isEmpty())
        tool.title = text(annotations, "title"_L1);
    for (const QLatin1StringView key : {"name"_L1, "title"_L1, "description"_L1, "inputSchema"_L1, "outputSchema"_L1, "annotations"_L1}) {
        if (object.contains(key))
            tool.definition.insert(key, object.value(key));
    }
    return tool;
}

Result<Resource> readResource(const QJsonValue &value, QLatin1StringView uriKey)
{
    const QJsonObject object = value.toObject();
    Resource resource{object.value(uriKey).toString(), text(object, "name"_L1),
                      text(object, "title"_L1),        text(object, "description"_L1, longestDescription),
                      text(object, "mimeType"_L1),     std::nullopt};
    if (resource.uri.isEmpty() || resource.uri.size() > longestUri)
        return failure(ErrorCode::Invalid, u"a resource without an address, or with one that is too long"_s);
    if (const QJsonValue size = object.value("size"_L1); size.isDouble() && size.toInteger(-1) >= 0)
        resource.size = size.toInteger();
    return resource;
}

Result<Prompt> readPrompt(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    Prompt prompt{text(object, "name"_L1), text(object, "title"_L1), text(object, "description"_L1, longestDescription), {}};
    if (prompt.name.isEmpty())
        return failure(ErrorCode::Invalid, u"a prompt without a name"_s);
    const QJsonArray arguments = object.value("arguments"_L1).toArray();
    for (const QJsonValue &item : arguments) {
        const QJsonObject argument = item.toObject();
        if (qsizetype(prompt.arguments.size()) < mostArguments && !text(argument, "name"_L1).isEmpty())
            prompt.arguments.push_back(
                {text(argument, "name"_L1), text(argument, "description"_L1, longestDescription), argument.value("required"_L1).toBool()});
    }
    return prompt;
}

Content readContent(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QString type = text(object, "type"_L1, 50);
    if (type == "text"_L1 && object.value("text"_L1).isString())
        return TextContent{object.value("text"_L1).toString()};
    if (type == "image"_L1 || type == "audio"_L1) {
        if (auto bytes = fromBase64(object.value("data"_L1)))
            return MediaContent{text(object, "mimeType"_L1), std::move(*bytes)};
    }
    if (type == "resource_link"_L1) {
        if (auto resource = readResource(object, "uri"_L1))
            return LinkContent{std::move(*resource)};
    }
    if (type == "resource"_L1) {
        if (auto body = readBody(object.value("resource"_L1).toObject()))
            return std::move(*body);
    }
    return UnknownContent{type};
}

Result<CallResult> readCallResult(const QJsonObject &result)
{
    CallResult call;
    call.isError = result.value("isError"_L1).toBool();
    const QJsonValue content = result.value("content"_L1);
    const QJsonValue structured = result.value("structuredContent"_L1);
    if (!content.isArray() && structured.isUndefined())
        return failure(ErrorCode::Tool, u"The tool's result has no content."_s);
    const QJsonArray items = content.toArray();
    if (items.size() > mostContent)
        return failure(ErrorCode::Tool, u"The tool's result has more than %1 parts."_s.arg(mostContent));
    for (const QJsonValue &item : items)
        call.content.push_back(readContent(item));
    if (!structured.isUndefined())
        call.structured = structured;
    return call;
}

Result<std::vector<ResourceContent>> readContents(const QJsonObject &result)
{
    std::vector<ResourceContent> contents;
    const QJsonArray items = result.value("contents"_L1).toArray();
    if (!result.value("contents"_L1).isArray() || items.size() > mostContent)
        return failure(ErrorCode::Tool, u"The resource's answer has no contents, or too many."_s);
    for (const QJsonValue &item : items) {
        auto body = readBody(item.toObject());
        if (!body)
            return failure(ErrorCode::Tool, u"The resource's answer holds neither text nor bytes."_s);
        contents.push_back(std::move(*body));
    }
    return contents;
}

Result<PromptText> readPromptText(const QJsonObject &result)
{
    PromptText prompt{text(result, "description"_L1, longestDescription), {}};
    const QJsonArray items = result.value("messages"_L1).toArray();
    if (!result.value("messages"_L1).isArray() || items.size() > mostContent)
        return failure(ErrorCode::Tool, u"The prompt's answer has no messages, or too many."_s);
    for (const QJsonValue &item : items) {
        const QString role = item["role"_L1].toString();
        if (role != "user"_L1 && role != "assistant"_L1)
            return failure(ErrorCode::Tool, u"The prompt's answer holds a message of nobody."_s);
        prompt.messages.push_back({role, readContent(item["content"_L1])});
    }
    return prompt;
}

namespace {

QString sizeOf(const QByteArray &bytes) { return QLocale::c().formattedDataSize(bytes.size(), 0, QLocale::DataSizeSIFormat); }

QString named(const QString &what, const QString &mimeType) { return mimeType.isEmpty() ? what : u"%1 (%2)"_s.arg(what, mimeType); }

struct ForModel {
    QString operator()(const TextContent &content) const { return content.text; }
    QString operator()(const MediaContent &content) const
    {
        return u"[%1, %2, shown to the person]"_s.arg(named(u"Image or sound"_s, content.mimeType), sizeOf(content.bytes));
    }
    QString operator()(const LinkContent &content) const
    {
        const Resource &resource = content.resource;
        return u"[Link to a resource: %1%2]"_s.arg(resource.uri, resource.name.isEmpty() ? QString() : u", "_s + resource.name);
    }
    QString operator()(const ResourceContent &content) const
    {
        if (const auto *words = std::get_if<QString>(&content.body))
            return u"[Resource %1]\n%2"_s.arg(content.uri, *words);
        return u"[%1, %2]"_s.arg(named(u"Resource "_s + content.uri, content.mimeType), sizeOf(std::get<QByteArray>(content.body)));
    }
    QString operator()(const UnknownContent &content) const { return u"[Content of a kind that is not supported: %1]"_s.arg(content.type); }
};

QString jsonText(const QJsonValue &value)
{
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.sliced(1, array.size() - 2));
}

bool sayTheSame(const QString &words, const QJsonValue &structured)
{
    // {"content": "…"} beside the same words: what servers do that have only words.
    const QJsonObject object = structured.toObject();
    if (object.size() == 1 && object.begin()->isString() && *object.begin() == QJsonValue(words))
        return true;
    const QJsonDocument document = QJsonDocument::fromJson(words.toUtf8());
    return document.isObject() ? structured == QJsonValue(document.object()) : document.isArray() && structured == QJsonValue(document.array());
}

} // namespace

QString textForModel(const CallResult &result)
{
    QStringList parts;
    bool saidInWords = false; // servers repeat structured content as a text, for clients that do not know it
    for (const Content &content : result.content) {
        parts.append(std::visit(ForModel(), content));
        if (const auto *words = std::get_if<TextContent>(&content); words && result.structured)
            saidInWords = saidInWords || sayTheSame(words->text, *result.structured);
    }
    if (result.structured && !saidInWords)
        parts.append(jsonText(*result.structured));
    if (!result.structuredProblem.isEmpty())
        parts.append(u"[%1]"_s.arg(result.structuredProblem));
    return parts.join(u"\n\n"_s);
}

} // namespace countersign::mcp
