// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/tool_choice.h"

#include "core/practice/words.h"

#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>

namespace countersign::practice {

namespace {

using namespace Qt::StringLiterals;

const QString ListTables = u"SELECT name, sql FROM sqlite_master WHERE type = 'table'"_s;

/// Everyday words for what tools are called; both sides as keyWords() gives them.
struct Synonym {
    QLatin1StringView said, meant;
};
constexpr Synonym Synonyms[] = {
    {"find"_L1, "search"_L1},     {"look"_L1, "search"_L1},       {"such"_L1, "search"_L1},         {"open"_L1, "read"_L1},
    {"lie"_L1, "read"_L1},        {"datei"_L1, "fil"_L1},         {"cherchez"_L1, "search"_L1},     {"lisez"_L1, "read"_L1},
    {"fichier"_L1, "fil"_L1},     {"fil"_L1, "document"_L1},      {"dokument"_L1, "document"_L1},   {"databas"_L1, "sqlit"_L1},
    {"databas"_L1, "query"_L1},   {"tabl"_L1, "query"_L1},        {"sql"_L1, "sqlit"_L1},           {"sql"_L1, "query"_L1},
    {"comput"_L1, "calculat"_L1}, {"comput"_L1, "calculator"_L1}, {"calculat"_L1, "calculator"_L1},
};

QSet<QString> saidWords(const QString &question)
{
    const QStringList words = keyWords(question);
    QSet<QString> said(words.begin(), words.end());
    for (const Synonym &synonym : Synonyms) {
        if (words.contains(synonym.said))
            said.insert(synonym.meant);
    }
    return said;
}

/// A prefix like "mcp__files__" names a server, not what the tool does.
QString ownName(const QString &name) { return name.mid(name.lastIndexOf("__"_L1) < 0 ? 0 : name.lastIndexOf("__"_L1) + 2); }

bool takesSql(const Tool &tool)
{
    const QStringList words = keyWords(tool.name + u' ' + tool.description);
    return words.contains("sql"_L1) || words.contains("sqlit"_L1) || tool.schema["properties"_L1].toObject().contains("sql"_L1);
}

bool isPathName(const QString &property)
{
    const QString name = property.toLower();
    return name.contains("path"_L1) || name.contains("file"_L1) || name == "document"_L1 || name == "name"_L1 || name == "uri"_L1;
}

bool matches(const Tool &tool, const QString &question)
{
    const QSet<QString> said = saidWords(question);
    const QStringList name = keyWords(ownName(tool.name));
    const auto hits = std::ranges::count_if(name, [&](const QString &word) { return said.contains(word); });
    if (!name.isEmpty() && hits == name.size())
        return true;
    const QJsonObject properties = tool.schema["properties"_L1].toObject();
    const bool reads = name.contains("read"_L1) || name.contains("open"_L1) || name.contains("get"_L1);
    if (reads && !fileNames(question).isEmpty() && std::ranges::any_of(properties.keys(), isPathName))
        return true;
    const int described = overlap(said, tool.description);
    return (hits > 0 && described >= 2) || described >= 3;
}

QStringList tablesIn(const Prompt &prompt)
{
    static const QRegularExpression create(u"CREATE\\s+(?:VIRTUAL\\s+)?TABLE\\s+(?:IF\\s+NOT\\s+EXISTS\\s+)?[\"`\\[\\\\]*(\\w+)"_s,
                                           QRegularExpression::CaseInsensitiveOption);
    QStringList texts;
    for (const Tool &tool : prompt.tools)
        texts += tool.description;
    for (const Message &message : prompt.messages) {
        texts += message.text;
        for (const CallResult &result : message.results)
            texts += result.text;
    }
    QStringList tables;
    for (auto it = create.globalMatch(texts.join(u'\n')); it.hasNext();)
        tables += it.next().captured(1);
    return tables;
}

QString sqlFor(const Prompt &prompt)
{
    static const QRegularExpression named(u"\\b(?:table|tabelle|from)\\s+[\"`']?([A-Za-z_]\\w*)"_s, QRegularExpression::CaseInsensitiveOption);
    const QString question = withoutScript(prompt.question());
    const QStringList known = tablesIn(prompt);
    const QSet<QString> said = saidWords(question);
    QString table;
    for (const QString &one : known) {
        if (table.isEmpty() && overlap(said, one) > 0)
            table = one;
    }
    if (const auto match = named.match(question); table.isEmpty() && match.hasMatch() && !keyWords(match.captured(1)).isEmpty())
        table = match.captured(1);
    if (table.isEmpty() && !known.isEmpty())
        table = known.first();
    if (table.isEmpty())
        return ListTables;
    static const QRegularExpression counting(u"how many|number of|count|wie viele|anzahl"_s, QRegularExpression::CaseInsensitiveOption);
    if (counting.match(question).hasMatch())
        return u"SELECT COUNT(*) AS count FROM \"%1\""_s.arg(table);
    return u"SELECT * FROM \"%1\" LIMIT 20"_s.arg(table);
}

QString fileFor(const Prompt &prompt)
{
    if (const QStringList names = fileNames(withoutScript(prompt.question())); !names.isEmpty())
        return names.first();
    for (size_t i = prompt.turnBegin(); i < prompt.messages.size(); ++i) {
        for (const CallResult &result : prompt.messages[i].results) {
            if (const QStringList names = fileNames(result.text); !names.isEmpty())
                return names.first();
        }
    }
    return {};
}

QJsonValue textFor(const QString &property, const Prompt &prompt, bool forSql)
{
    const QString name = property.toLower();
    const QString question = withoutScript(prompt.question());
    if (name == "sql"_L1 || name == "statement"_L1 || (forSql && name == "query"_L1))
        return sqlFor(prompt);
    if (name.contains("folder"_L1) || name.contains("dir"_L1))
        return u"."_s;
    if (isPathName(property)) {
        const QString file = fileFor(prompt);
        return file.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(file);
    }
    if (name.contains("expression"_L1)) {
        static const QRegularExpression sum(u"[\\d(][\\d\\s.+*/()^%-]*[\\d)]"_s);
        if (const auto match = sum.match(question); match.hasMatch())
            return match.captured().simplified();
    }
    const QString words = keyWordsAsWritten(question).join(u' ');
    return words.isEmpty() ? question : words;
}

QJsonValue numberFor(const QJsonObject &schema, const QString &question)
{
    static const QRegularExpression number(u"(?<![\\w.-])\\d+(?![\\w.-])"_s);
    const auto match = number.match(question);
    double value = match.hasMatch() ? match.captured().toDouble() : 1;
    if (schema.contains("minimum"_L1))
        value = std::max(value, schema["minimum"_L1].toDouble());
    if (schema.contains("maximum"_L1))
        value = std::min(value, schema["maximum"_L1].toDouble());
    return value;
}

QString typeOf(const QJsonObject &schema)
{
    const QJsonValue type = schema["type"_L1];
    return type.isArray() ? type.toArray().first().toString() : type.toString(schema.contains("properties"_L1) ? u"object"_s : u"string"_s);
}

QJsonValue valueFor(const QString &property, const QJsonObject &schema, const Prompt &prompt, bool forSql, bool everything)
{
    if (const QJsonArray choices = schema["enum"_L1].toArray(); !choices.isEmpty()) {
        for (const QJsonValue choice : choices) {
            if (prompt.question().contains(choice.toString(), Qt::CaseInsensitive) && !choice.toString().isEmpty())
                return choice;
        }
        return choices.first();
    }
    if (schema.contains("const"_L1))
        return schema["const"_L1];
    if (schema.contains("default"_L1))
        return schema["default"_L1];
    const QString type = typeOf(schema);
    if (type == "integer"_L1 || type == "number"_L1)
        return numberFor(schema, prompt.question());
    if (type == "boolean"_L1)
        return false;
    if (type == "null"_L1)
        return QJsonValue::Null;
    if (type == "array"_L1) {
        const QJsonValue item = valueFor(property, schema["items"_L1].toObject(), prompt, forSql, everything);
        return item.isUndefined() ? QJsonArray() : QJsonArray{item};
    }
    if (type == "object"_L1)
        return filled(schema, prompt, forSql, everything).value_or(QJsonObject());
    return textFor(property, prompt, forSql);
}

/// This tool has had its say in this turn. A list of tables is only the way to the question itself.
bool hasAnswered(const Prompt &prompt, const Call &next)
{
    for (size_t i = prompt.turnBegin(); i < prompt.messages.size(); ++i) {
        for (const Call &call : prompt.messages[i].calls) {
            if (call.name != next.name)
                continue;
            const bool listedTables = call.arguments.toVariantMap().values().contains(ListTables);
            if (!listedTables || call.arguments == next.arguments)
                return true;
        }
    }
    return false;
}

} // namespace

std::optional<QJsonObject> filled(const QJsonObject &schema, const Prompt &prompt, bool forSql, bool everything)
{
    static const QSet<QString> Telling{u"query"_s, u"sql"_s, u"path"_s, u"expression"_s};
    const QJsonObject properties = schema["properties"_L1].toObject();
    const QJsonArray required = schema["required"_L1].toArray();
    QJsonObject result;
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const bool needed = required.contains(it.key());
        if (!needed && !everything && !Telling.contains(it.key()))
            continue;
        const QJsonValue value = valueFor(it.key(), it->toObject(), prompt, forSql, everything);
        if (!value.isUndefined())
            result[it.key()] = value;
        else if (needed)
            return std::nullopt;
    }
    return result;
}

std::vector<Call> callsFor(const Prompt &prompt, const Script &script)
{
    std::vector<Call> calls;
    if (prompt.toolsForbidden)
        return calls;
    const QString question = withoutScript(prompt.question());
    for (const Tool &tool : prompt.tools) {
        Call call{{}, tool.name, {}};
        if (!script.tool.isEmpty()) {
            if (script.tool != tool.name && script.tool != ownName(tool.name))
                continue;
            call.arguments = script.toolArguments;
        } else {
            if (!matches(tool, question))
                continue;
            const auto arguments = filled(tool.schema, prompt, takesSql(tool), false);
            if (!arguments)
                continue;
            call.arguments = *arguments;
        }
        if (!hasAnswered(prompt, call))
            calls.push_back(call);
    }
    return calls;
}

} // namespace countersign::practice
