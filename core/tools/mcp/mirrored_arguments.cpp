// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/mirrored_arguments.h"

#include <QtCore/QJsonArray>
#include <QtCore/QSet>
#include <array>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView mark{"x-mcp-header"};
constexpr int deepest = 32; // levels of a schema
constexpr size_t mostMirrored = 64;

/// RFC 9110, 5.6.2: what a header's name may consist of.
bool isToken(const QString &text)
{
    const auto allowed = [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') || QLatin1StringView("!#$%&'*+-.^_`|~").contains(c);
    };
    return !text.isEmpty() && text.size() <= 100 && std::ranges::all_of(text, allowed);
}

struct Walk {
    std::vector<MirroredArgument> found;
    QSet<QString> names; // in lower case
    QString problem;

    void schema(const QJsonObject &schema, const QStringList &path, bool byProperties, int depth);
    void marked(const QJsonObject &schema, const QStringList &path, bool byProperties);
    void within(const QJsonValue &value, const QStringList &path, int depth);
};

void Walk::marked(const QJsonObject &schema, const QStringList &path, bool byProperties)
{
    const QString name = schema.value(mark).toString();
    const QString type = schema.value("type"_L1).toString();
    if (!isToken(name))
        problem = u"a header without a proper name"_s;
    else if (!byProperties || path.isEmpty())
        problem = u"a header for something that is no plain property"_s;
    else if (type != "string"_L1 && type != "integer"_L1 && type != "boolean"_L1)
        problem = u"a header for something that is neither a string, an integer nor a boolean"_s;
    else if (names.contains(name.toLower()))
        problem = u"two headers of one name"_s;
    else if (found.size() >= mostMirrored)
        problem = u"too many headers"_s;
    names.insert(name.toLower());
    found.push_back({path, "Mcp-Param-" + name.toLatin1()});
}

void Walk::schema(const QJsonObject &schema, const QStringList &path, bool byProperties, int depth)
{
    if (!problem.isEmpty())
        return;
    if (depth > deepest) {
        problem = u"a schema that is nested too deep"_s;
        return;
    }
    if (schema.contains(mark))
        marked(schema, path, byProperties);
    for (auto it = schema.begin(); it != schema.end(); ++it) {
        if (it.key() == "properties"_L1) {
            const QJsonObject properties = it->toObject();
            for (auto one = properties.begin(); one != properties.end(); ++one)
                this->schema(one->toObject(), path + QStringList{one.key()}, byProperties, depth + 1);
        } else if (it.key() != "enum"_L1 && it.key() != "const"_L1 && it.key() != "default"_L1 && it.key() != "examples"_L1) {
            within(*it, path, depth + 1); // values of these are data, not schemas
        }
    }
}

/// Whatever stands under any other word may be a schema, or a map or a list of them.
void Walk::within(const QJsonValue &value, const QStringList &path, int depth)
{
    if (depth > deepest || !problem.isEmpty()) {
        if (problem.isEmpty() && (value.isObject() || value.isArray()))
            problem = u"a schema that is nested too deep"_s;
        return;
    }
    if (value.isObject())
        return schema(value.toObject(), path, false, depth);
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array)
        within(item, path, depth + 1);
}

QByteArray valueText(const QJsonValue &value)
{
    if (value.isBool())
        return value.toBool() ? "true" : "false";
    if (value.isDouble())
        return value.toDouble() == double(value.toInteger()) ? QByteArray::number(value.toInteger()) : QByteArray::number(value.toDouble(), 'g', 17);
    return headerText(value.toString());
}

} // namespace

Result<std::vector<MirroredArgument>> mirroredArguments(const QJsonObject &inputSchema)
{
    Walk walk;
    walk.schema(inputSchema, {}, true, 0);
    if (!walk.problem.isEmpty())
        return failure(ErrorCode::Invalid, walk.problem);
    return walk.found;
}

std::vector<LoopbackHeader> mirrored(const std::vector<MirroredArgument> &what, const QJsonObject &arguments)
{
    std::vector<LoopbackHeader> headers;
    for (const MirroredArgument &one : what) {
        QJsonValue value = arguments;
        for (const QString &name : one.path)
            value = value.isObject() ? value.toObject().value(name) : QJsonValue(QJsonValue::Undefined);
        if (value.isString() || value.isBool() || value.isDouble())
            headers.push_back({one.header, valueText(value)});
    }
    return headers;
}

QByteArray headerText(const QString &text)
{
    const auto plain = [](QChar c) { return c >= u' ' && c <= u'~'; };
    const bool padded = text.startsWith(u' ') || text.endsWith(u' ');
    const bool looksCoded = text.startsWith("=?base64?"_L1) && text.endsWith("?="_L1);
    if (std::ranges::all_of(text, plain) && !padded && !looksCoded)
        return text.toLatin1();
    return "=?base64?" + text.toUtf8().toBase64() + "?=";
}

namespace {
QJsonValue unmarked(const QJsonValue &value, int depth)
{
    if (depth > deepest)
        return value;
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        for (auto &&item : array)
            item = unmarked(item, depth + 1);
        return array;
    }
    if (!value.isObject())
        return value;
    QJsonObject object = value.toObject();
    object.remove(mark);
    const QStringList keys = object.keys();
    for (const QString &key : keys)
        object.insert(key, unmarked(object.value(key), depth + 1));
    return object;
}
} // namespace

QJsonObject withoutMirrorMarks(const QJsonObject &schema) { return unmarked(schema, 0).toObject(); }

} // namespace countersign::mcp
