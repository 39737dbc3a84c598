// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/scripts/script_tool.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr QLatin1StringView schemaEnding{".schema.json"}, ownKey{"x-countersign"};
constexpr qint64 largestSchema = 256 * 1024; // bytes
constexpr qint64 largestProgram = 64 * 1024 * 1024;
constexpr qsizetype mostTools = 200;
constexpr qsizetype longestDescription = 20'000;

std::optional<QByteArray> bytesOf(const QString &path, qint64 most)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > most)
        return std::nullopt;
    return file.readAll();
}

/// The one file beside the schema that has its stem; empty when there is none, or more than one that could be meant.
QString programOf(const QFileInfo &schema, const QString &stem)
{
    const QDir folder = schema.dir();
    QStringList found;
    const QFileInfoList files = folder.entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const bool isIt = file.fileName() == stem || (file.completeBaseName() == stem && !file.fileName().endsWith(schemaEnding));
        if (isIt)
            found.append(file.filePath());
    }
    if (found.size() > 1) // notes or data may lie beside it
        found.removeIf([](const QString &path) { return !QFileInfo(path).isExecutable(); });
    return found.size() == 1 ? QFileInfo(found.front()).canonicalFilePath() : QString();
}

/// Folders of the workspace; one that leads out of it is a problem.
QStringList foldersOf(const QJsonValue &value, const QString &workspace, QString &problem)
{
    QStringList folders;
    const QString top = QFileInfo(workspace).canonicalFilePath();
    const QJsonArray names = value.toArray();
    for (const QJsonValue &name : names) {
        const QString real = QFileInfo(QDir(top).filePath(name.toString())).canonicalFilePath();
        if (name.toString().isEmpty() || real.isEmpty() || !(real == top || real.startsWith(top + u'/')))
            problem = Words::tr("It may use the folder \"%1\", which is not in the workspace.").arg(name.toString().left(200));
        else
            folders.append(real);
    }
    return folders;
}

int within(const QJsonObject &object, QLatin1StringView key, int otherwise, int most)
{
    return std::clamp(object.value(key).toInt(otherwise), 1, most);
}

bool overlap(const QString &one, const QString &other) { return one == other || one.startsWith(other + u'/') || other.startsWith(one + u'/'); }

/// What may write there could change what decides about it and about what leaves: tools that were allowed, agents, policies, servers and providers.
QString whyNotWritable(const QString &folder, const QString &tools, const QString &workspace)
{
    if (overlap(folder, tools))
        return Words::tr("It may write to the folder that the tools lie in, which would let it change them.");
    const QDir top(QFileInfo(workspace).canonicalFilePath());
    for (const QString &name : {u"agents"_s, u"policies"_s}) {
        // A link may lead to it, and a folder that is not there yet could be made.
        const QString real = QFileInfo(top.filePath(name)).canonicalFilePath();
        if (overlap(folder, top.filePath(name)) || (!real.isEmpty() && overlap(folder, real)))
            return Words::tr("It may write to the folder \"%1\" of the workspace, which would let it change what the agents may do.").arg(name);
    }
    for (const QString &name : {u"providers.json"_s, u"tools.json"_s, u"routes.yaml"_s}) {
        const QString real = QFileInfo(top.filePath(name)).canonicalFilePath();
        if (folder == top.path() || real.startsWith(folder + u'/'))
            return Words::tr("It may write to the folder of %1, which would let it change what is sent where.").arg(name);
    }
    return {};
}

void takeReach(ScriptTool &tool, const QJsonObject &own, const QString &workspace)
{
    tool.readable = foldersOf(own.value("readable"_L1), workspace, tool.problem);
    tool.writable = foldersOf(own.value("writable"_L1), workspace, tool.problem);
    for (const QString &folder : std::as_const(tool.writable)) {
        if (const QString problem = whyNotWritable(folder, QFileInfo(tool.schemaFile).canonicalPath(), workspace); !problem.isEmpty())
            tool.problem = problem;
    }
    tool.network = own.value("network"_L1).toBool();
    tool.timeoutSeconds = within(own, "timeout_seconds"_L1, tool.timeoutSeconds, 3'600);
    tool.cpuSeconds = within(own, "cpu_seconds"_L1, tool.cpuSeconds, 3'600);
    tool.memoryBytes = qint64(within(own, "memory_mb"_L1, 512, 64 * 1024)) << 20;
    tool.outputBytes = qint64(within(own, "output_kb"_L1, 1024, 16 * 1024)) << 10;
    if (own.value("output"_L1).isObject())
        tool.outputSchema = own.value("output"_L1).toObject();
}

ScriptTool readTool(const QFileInfo &schema, const QString &workspace)
{
    ScriptTool tool;
    tool.name = schema.fileName().chopped(schemaEnding.size());
    tool.schemaFile = schema.absoluteFilePath();
    static const QRegularExpression form(u"\\A[A-Za-z0-9][A-Za-z0-9_-]{0,47}\\z"_s);
    if (!form.match(tool.name).hasMatch()) {
        tool.problem = Words::tr("Its name has other characters than letters, digits, _ and -, or more than 48. Rename its files.");
        return tool;
    }
    tool.program = programOf(schema, tool.name);
    if (tool.program.isEmpty()) {
        tool.problem = Words::tr("Beside %1 there has to be exactly one program of the same name.").arg(schema.fileName());
        return tool;
    }
    const auto bytes = bytesOf(tool.schemaFile, largestSchema);
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(bytes.value_or(QByteArray()), &error);
    if (!document.isObject()) {
        tool.problem = Words::tr("%1 is no JSON object (look at character %2), or larger than 256 kB.").arg(schema.fileName()).arg(error.offset);
        return tool;
    }
    tool.inputSchema = document.object();
    const QJsonObject own = tool.inputSchema.take(ownKey).toObject();
    tool.title = tool.inputSchema.take("title"_L1).toString().left(300);
    tool.description = tool.inputSchema.take("description"_L1).toString().left(longestDescription);
    tool.inputSchema.remove("$schema"_L1);
    if (tool.inputSchema.value("type"_L1) != QJsonValue(u"object"_s)) {
        tool.problem = Words::tr("The schema in %1 does not say \"type\": \"object\".").arg(schema.fileName());
        return tool;
    }
    takeReach(tool, own, workspace);
    if (tool.problem.isEmpty()) {
        if (const auto checked = checkScriptProgram(tool); !checked)
            tool.problem = checked.error().message;
    }
    return tool;
}

/// What the sandbox shows of the system.
bool isShown(const QString &path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.startsWith("/usr/"_L1) || real.startsWith("/bin/"_L1) || real.startsWith("/lib"_L1);
}

} // namespace

std::vector<ScriptTool> readScriptTools(const QString &workspace)
{
    std::vector<ScriptTool> tools;
    const QDir folder(workspace + u"/tools"_s);
    const QFileInfoList schemas = folder.entryInfoList({u'*' + QString(schemaEnding)}, QDir::Files, QDir::Name);
    for (const QFileInfo &schema : schemas.first(std::min(schemas.size(), mostTools)))
        tools.push_back(readTool(schema, workspace));
    return tools;
}

QByteArray scriptHash(const ScriptTool &tool)
{
    const auto program = bytesOf(tool.program, largestProgram), schema = bytesOf(tool.schemaFile, largestSchema);
    if (!program || !schema)
        return {};
    const QByteArray both =
        QCryptographicHash::hash(*program, QCryptographicHash::Sha256) + QCryptographicHash::hash(*schema, QCryptographicHash::Sha256);
    return QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex();
}

Result<void> checkScriptProgram(const ScriptTool &tool)
{
    const QString file = QFileInfo(tool.program).fileName();
    QFile program(tool.program);
    if (!program.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("The program %1 is not there, or cannot be read.").arg(file));
    if (!QFileInfo(tool.program).isExecutable())
        return failure(ErrorCode::Invalid, Words::tr("%1 is not executable. Allow it to be run in its properties, or with \"chmod +x\".").arg(file));
    const QByteArray head = program.read(256);
    if (head.startsWith("\x7f"
                        "ELF"))
        return {};
    if (!head.startsWith("#!"))
        return failure(ErrorCode::Invalid,
                       Words::tr("%1 does not say in its first line what runs it, such as \"#!/usr/bin/env python3\".").arg(file));
    QByteArray line = head.split('\n').front().sliced(2);
    if (line.endsWith('\r'))
        return failure(ErrorCode::Invalid, Words::tr("The lines of %1 end as on Windows. Save it with line ends of Unix.").arg(file));
    QList<QByteArray> words = line.simplified().split(' ');
    QString interpreter = QString::fromLocal8Bit(words.value(0));
    QString command = interpreter;
    if (QFileInfo(interpreter).fileName() == "env"_L1) {
        words.removeFirst();
        words.removeIf([](const QByteArray &word) { return word.startsWith('-'); });
        command = QString::fromLocal8Bit(words.value(0));
        interpreter = QStandardPaths::findExecutable(command, {u"/usr/local/bin"_s, u"/usr/bin"_s, u"/bin"_s});
    }
    if (!QFileInfo(interpreter).isExecutable() || !isShown(interpreter))
        return failure(ErrorCode::NotFound,
                       Words::tr("%1 needs \"%2\", which is not installed for all users of this machine. %3")
                           .arg(file, QFileInfo(command).fileName(), whatToInstall(QFileInfo(command).fileName())));
    return {};
}

} // namespace countersign
