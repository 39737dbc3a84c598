// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/foreign_schema.h"

#include "core/tools/schema_check.h"

#include <QtCore/QHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStringList>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostNodes = 20'000; // of the schema with every reference put in its place
constexpr int deepest = 64;
constexpr qsizetype largestValue = 1024 * 1024; // bytes of what is checked

// A pattern is matched by recursion over the text, uniqueItems compares each with each.
bool isLeftOut(const QString &keyword)
{
    return keyword == "pattern"_L1 || keyword == "patternProperties"_L1 || keyword == "uniqueItems"_L1 || keyword == "format"_L1
        || keyword == "$comment"_L1 || keyword == "examples"_L1 || keyword == "default"_L1;
}

bool isRefused(const QString &keyword)
{
    return keyword == "$dynamicRef"_L1 || keyword == "$recursiveRef"_L1 || keyword == "$id"_L1 || keyword == "$anchor"_L1
        || keyword == "$dynamicAnchor"_L1 || keyword == "$vocabulary"_L1;
}

/// Keywords whose value is a literal and not a schema.
bool isLiteral(const QString &keyword) { return keyword == "const"_L1 || keyword == "enum"_L1 || keyword == "required"_L1; }
/// Keywords whose value is an object of schemas by name; the names are no keywords.
bool isNamed(const QString &keyword)
{
    return keyword == "properties"_L1 || keyword == "$defs"_L1 || keyword == "definitions"_L1 || keyword == "dependentSchemas"_L1
        || keyword == "dependencies"_L1;
}

class Cleaning {
public:
    explicit Cleaning(const QJsonObject &root) : m_root(root) { }
    QString problem;

    QJsonValue clean(const QJsonValue &value, int depth)
    {
        if (depth > deepest)
            problem = u"it is nested too deep"_s;
        if (!problem.isEmpty())
            return {};
        if (value.isArray()) {
            QJsonArray items;
            const QJsonArray array = value.toArray();
            for (const QJsonValue &item : array)
                items.append(clean(item, depth + 1));
            return items;
        }
        return value.isObject() ? QJsonValue(cleanSchema(value.toObject(), depth)) : value;
    }

    /// Nodes of the schema with every reference put in its place; beyond mostNodes `problem` is set. In an object of schemas by name the keys are
    /// no keywords.
    qint64 weight(const QJsonValue &value, int depth, bool byName = false)
    {
        if (depth > 4 * deepest)
            problem = u"its references go too deep"_s;
        if (!problem.isEmpty())
            return 0;
        qint64 sum = 1;
        if (value.isArray()) {
            const QJsonArray array = value.toArray();
            for (const QJsonValue &item : array)
                sum += weight(item, depth + 1);
        } else if (value.isObject()) {
            const QJsonObject object = value.toObject();
            for (auto it = object.begin(); it != object.end(); ++it) {
                if (byName)
                    sum += weight(*it, depth + 1);
                else if (it.key() == "$ref"_L1)
                    sum += weightOf(it->toString(), depth + 1);
                else
                    sum += isLiteral(it.key()) ? 1 : weight(*it, depth + 1, isNamed(it.key()));
            }
        }
        if (sum > mostNodes)
            problem = u"it is too large"_s;
        return sum;
    }

private:
    QJsonObject cleanSchema(const QJsonObject &schema, int depth)
    {
        QJsonObject kept;
        for (auto it = schema.begin(); it != schema.end(); ++it) {
            if (isRefused(it.key()))
                problem = u"it uses %1"_s.arg(it.key());
            if (it.key() == "$ref"_L1 && !it->toString().startsWith("#/"_L1))
                problem = u"it refers to something outside itself, or to all of itself"_s;
            if (isLeftOut(it.key()))
                continue;
            if (isLiteral(it.key()) || it.key() == "$schema"_L1)
                kept.insert(it.key(), *it);
            else
                kept.insert(it.key(), isNamed(it.key()) && it->isObject() ? cleanNamed(it->toObject(), depth + 1) : clean(*it, depth + 1));
        }
        // Without the patterns, more properties would be strangers than are.
        if (schema.contains("patternProperties"_L1)) {
            kept.remove(u"additionalProperties"_s);
            kept.remove(u"unevaluatedProperties"_s);
        }
        return kept;
    }

    QJsonValue cleanNamed(const QJsonObject &named, int depth)
    {
        QJsonObject kept;
        for (auto it = named.begin(); it != named.end(); ++it)
            kept.insert(it.key(), clean(*it, depth + 1));
        return kept;
    }

    qint64 weightOf(const QString &reference, int depth)
    {
        if (const auto known = m_weights.constFind(reference); known != m_weights.constEnd()) {
            if (*known < 0)
                problem = u"it refers to itself"_s;
            return *known;
        }
        const QJsonValue target = targetOf(reference);
        if (!target.isObject() && !target.isBool()) {
            problem = u"it refers to a part that is not there"_s;
            return 0;
        }
        m_weights.insert(reference, -1);
        const qint64 found = weight(target, depth);
        m_weights.insert(reference, found);
        return found;
    }

    /// The schema that a reference of the form #/… means; undefined for one that is no schema, such as a part of a literal.
    [[nodiscard]] QJsonValue targetOf(const QString &reference) const
    {
        if (!reference.startsWith("#/"_L1))
            return QJsonValue::Undefined;
        QJsonValue target(m_root);
        bool byName = false;
        const QStringList steps = reference.sliced(2).split(u'/');
        for (QString step : steps) {
            step.replace("~1"_L1, "/"_L1).replace("~0"_L1, "~"_L1);
            if (target.isArray()) {
                target = target.toArray().at(step.toInt());
                continue;
            }
            if (!byName && isLiteral(step))
                return QJsonValue::Undefined;
            target = target.toObject().value(step);
            byName = !byName && isNamed(step);
        }
        return byName ? QJsonValue(QJsonValue::Undefined) : target;
    }

    QJsonObject m_root;
    QHash<QString, qint64> m_weights; // -1: on the way
};

} // namespace

Result<QJsonObject> harmlessSchema(const QJsonObject &schema)
{
    const QString dialect = schema.value("$schema"_L1).toString();
    if (!dialect.isEmpty() && !dialect.startsWith("https://json-schema.org/draft/2020-12/schema"_L1)
        && !dialect.startsWith("https://json-schema.org/draft/2019-09/schema"_L1) && !dialect.startsWith("http://json-schema.org/draft-07/schema"_L1))
        return failure(ErrorCode::Unsupported, u"The schema is of a dialect that is not known."_s);
    Cleaning first(schema);
    const QJsonObject clean = first.clean(schema, 0).toObject();
    Cleaning second(clean);
    second.problem = first.problem;
    second.weight(clean, 0);
    if (!second.problem.isEmpty())
        return failure(ErrorCode::Unsupported, u"The schema is not used: %1."_s.arg(second.problem));
    return clean;
}

Result<void> fitsForeignSchema(const QJsonValue &value, const QJsonObject &schema)
{
    const auto harmless = harmlessSchema(schema);
    if (!harmless)
        return std::unexpected(harmless.error());
    const QByteArray bytes = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    if (bytes.size() > largestValue)
        return failure(ErrorCode::Unsupported, u"The value is too large to be checked."_s);
    return fitsSchema(QByteArrayView(bytes).sliced(1).chopped(1), *harmless);
}

Result<QJsonObject> argumentsOf(const QString &json, const QJsonObject &schema)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.trimmed().isEmpty() ? QByteArrayLiteral("{}") : json.toUtf8());
    if (!document.isObject())
        return failure(ErrorCode::Invalid, u"The arguments are not a JSON object. Call the tool again with one."_s);
    if (const auto fits = fitsForeignSchema(document.object(), schema); !fits && fits.error().code == ErrorCode::Invalid)
        return failure(ErrorCode::Invalid,
                       u"The arguments do not fit: %1. Call the tool again with arguments of its schema."_s.arg(fits.error().message));
    return document.object();
}

} // namespace countersign::mcp
