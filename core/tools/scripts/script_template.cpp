// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/scripts/script_template.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr auto schemaText = "{\n"
                            "  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"
                            "  \"title\": \"Count words\",\n"
                            "  \"description\": \"Counts the words and characters of a text.\",\n"
                            "  \"type\": \"object\",\n"
                            "  \"properties\": {\n"
                            "    \"text\": {\"type\": \"string\", \"description\": \"The text to count.\", \"examples\": [\"one two three\"]}\n"
                            "  },\n"
                            "  \"required\": [\"text\"],\n"
                            "  \"x-countersign\": {\n"
                            "    \"readable\": [],\n"
                            "    \"writable\": [],\n"
                            "    \"network\": false,\n"
                            "    \"timeout_seconds\": 30\n"
                            "  }\n"
                            "}\n";

constexpr auto pythonText =
    "#!/usr/bin/env python3\n"
    "# The arguments come as one JSON object on standard input, of the form that the .schema.json file beside this one says.\n"
    "# What is printed is the result: JSON or text. It is redacted before it leaves. Errors go to standard error, with exit status 1.\n"
    "import json\n"
    "import sys\n"
    "\n"
    "\n"
    "def run(arguments):\n"
    "    text = arguments[\"text\"]\n"
    "    return {\"words\": len(text.split()), \"characters\": len(text)}\n"
    "\n"
    "\n"
    "json.dump(run(json.load(sys.stdin)), sys.stdout, ensure_ascii=False)\n";

constexpr auto shellText =
    "#!/bin/sh\n"
    "# The arguments come as one JSON object on standard input, of the form that the .schema.json file beside this one says.\n"
    "# What is written is the result: JSON or text. It is redacted before it leaves. Errors go to standard error, with exit status 1.\n"
    "set -eu\n"
    "text=$(sed -n 's/.*\"text\":\"\\([^\"]*\\)\".*/\\1/p')\n"
    "set -f\n"
    "set -- $text\n"
    "printf '{\"words\": %d}\\n' \"$#\"\n";

Result<void> writeNew(const QString &path, const QByteArray &bytes, bool executable)
{
    QFile file(path);
    const auto owner = QFileDevice::ReadOwner | QFileDevice::WriteOwner | (executable ? QFileDevice::ExeOwner : QFileDevice::Permissions());
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, owner) || file.write(bytes) != bytes.size() || !file.flush())
        return failure(ErrorCode::Storage, Words::tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

QJsonValue sampleValue(const QJsonObject &schema)
{
    if (schema.contains("default"_L1))
        return schema.value("default"_L1);
    for (const QLatin1StringView key : {"examples"_L1, "enum"_L1}) {
        if (const QJsonArray values = schema.value(key).toArray(); !values.isEmpty())
            return values.first();
    }
    const QString type = schema.value("type"_L1).toString();
    if (type == "integer"_L1 || type == "number"_L1)
        return schema.value("minimum"_L1).toDouble(1);
    if (type == "boolean"_L1)
        return false;
    if (type == "array"_L1)
        return QJsonArray();
    if (type == "object"_L1)
        return sampleArguments(schema);
    return u"text"_s;
}

} // namespace

Result<ScriptTool> writeScriptTemplate(const QString &workspace, const QString &name, ScriptLanguage language)
{
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,47}\\z"_s);
    if (!form.match(name).hasMatch())
        return failure(ErrorCode::BadUsage, Words::tr("A tool's name has letters, digits, _ and -, at most 48 of them. Choose another one."));
    const QDir folder(workspace + u"/tools"_s);
    if (!folder.mkpath(u"."_s))
        return failure(ErrorCode::Storage, Words::tr("The folder %1 could not be made.").arg(folder.path()));
    const QStringList there = folder.entryList({name, name + u".*"_s}, QDir::Files);
    if (!there.isEmpty())
        return failure(ErrorCode::Storage, Words::tr("There is a file %1 already. Choose another name.").arg(there.front()));
    const bool python = language == ScriptLanguage::Python;
    const QString program = folder.filePath(name + (python ? u".py"_s : u".sh"_s));
    if (auto written = writeNew(program, python ? pythonText : shellText, true); !written)
        return std::unexpected(written.error());
    if (auto written = writeNew(folder.filePath(name + u".schema.json"_s), schemaText, false); !written) {
        QFile::remove(program);
        return std::unexpected(written.error());
    }
    for (ScriptTool &tool : readScriptTools(workspace)) {
        if (tool.name == name)
            return std::move(tool);
    }
    return failure(ErrorCode::Storage, Words::tr("%1 could not be read again.").arg(program));
}

namespace {

constexpr qint64 longestText = 1'000'000; // bytes

Result<QString> readText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("%1 could not be read: %2.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(longestText + 1);
    if (bytes.size() > longestText || !bytes.isValidUtf8())
        return failure(ErrorCode::Invalid, Words::tr("%1 is no text that can be edited here.").arg(path));
    return QString::fromUtf8(bytes);
}

Result<void> writeText(const QString &path, const QString &text)
{
    QSaveFile file(path); // takes over the permissions of what was there
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage, Words::tr("%1 could not be written: %2.").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<ScriptTexts> readScriptTexts(const ScriptTool &tool)
{
    const auto program = readText(tool.program);
    if (!program)
        return std::unexpected(program.error());
    const auto schema = readText(tool.schemaFile);
    if (!schema)
        return std::unexpected(schema.error());
    return ScriptTexts{*program, *schema};
}

Result<void> writeScriptTexts(const ScriptTool &tool, const ScriptTexts &texts)
{
    // A link may lead to a program that belongs to somebody else.
    if (QFileInfo(tool.program).canonicalPath() != QFileInfo(tool.schemaFile).canonicalPath())
        return failure(ErrorCode::Policy,
                       Words::tr("%1 does not lie in the folder tools of the workspace, so it is not changed here.").arg(tool.program));
    if (auto written = writeText(tool.program, texts.program); !written)
        return written;
    return writeText(tool.schemaFile, texts.schema);
}

QJsonObject sampleArguments(const QJsonObject &inputSchema)
{
    QJsonObject arguments;
    const QJsonArray required = inputSchema.value("required"_L1).toArray();
    const QJsonObject properties = inputSchema.value("properties"_L1).toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject property = it->toObject();
        if (required.contains(it.key()) || property.contains("default"_L1) || property.contains("examples"_L1))
            arguments.insert(it.key(), sampleValue(property));
    }
    return arguments;
}

} // namespace countersign
