// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/schema_check.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <jsoncons/json.hpp>
#include <jsoncons_ext/jsonschema/jsonschema.hpp>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int mostProblems = 5;

/// "query (string, required), limit (integer)".
QString takenArguments(const QJsonObject &schema)
{
    const QJsonArray required = schema.value("required"_L1).toArray();
    const QJsonObject properties = schema.value("properties"_L1).toObject();
    QStringList list;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString type = it->toObject().value("type"_L1).toString();
        list.append(required.contains(it.key()) ? u"%1 (%2, required)"_s.arg(it.key(), type) : u"%1 (%2)"_s.arg(it.key(), type));
    }
    return list.join(u", ");
}

} // namespace

Result<QStringList> schemaProblems(const QByteArray &json, const QByteArray &schema)
{
    QStringList found;
    try {
        const auto compiled = jsoncons::jsonschema::make_json_schema(jsoncons::json::parse(schema.toStdString()));
        compiled.validate(jsoncons::json::parse(json.toStdString()), [&found](const jsoncons::jsonschema::validation_message &message) {
            const QString where = QString::fromStdString(message.instance_location().string());
            const QString what = QString::fromStdString(message.message());
            found.append(where.isEmpty() ? what : where + u": "_s + what);
            return found.size() < mostProblems ? jsoncons::jsonschema::walk_result::advance : jsoncons::jsonschema::walk_result::abort;
        });
    } catch (const std::exception &) {
        return failure(ErrorCode::Invalid, u"This is not JSON, or what it is held against is not a JSON Schema."_s);
    }
    return found;
}

Result<QJsonObject> checkedArguments(const QString &argumentsJson, const QJsonObject &schema)
{
    const QByteArray bytes = argumentsJson.trimmed().isEmpty() ? QByteArrayLiteral("{}") : argumentsJson.toUtf8();
    const QString taken = u"The tool takes one JSON object with: %1. Call it again with arguments of that form."_s.arg(takenArguments(schema));
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &parsed);
    if (!document.isObject())
        return failure(ErrorCode::Invalid,
                       u"The arguments are not a JSON object%1. "_s.arg(
                           parsed.error == QJsonParseError::NoError ? QString() : u" (not JSON from character %1 on)"_s.arg(parsed.offset))
                           + taken);
    const auto found = schemaProblems(QJsonDocument(document).toJson(QJsonDocument::Compact), QJsonDocument(schema).toJson(QJsonDocument::Compact));
    if (!found)
        return failure(ErrorCode::Tool, u"The arguments could not be checked."_s);
    if (!found->isEmpty())
        return failure(ErrorCode::Invalid, u"The arguments do not fit: %1. "_s.arg(found->join(u"; ")) + taken);
    return document.object();
}

Result<void> fitsSchema(QByteArrayView json, const QJsonObject &schema)
{
    const auto found = schemaProblems(json.toByteArray(), QJsonDocument(schema).toJson(QJsonDocument::Compact));
    if (!found)
        return failure(ErrorCode::Unsupported, u"The schema is broken, so nothing can be checked against it."_s);
    if (!found->isEmpty())
        return failure(ErrorCode::Invalid, found->join(u"; "));
    return {};
}

} // namespace countersign
