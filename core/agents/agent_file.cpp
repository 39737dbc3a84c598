// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/agent_file.h"

#include "core/agents/front_matter.h"
#include "core/routing/routes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QSet>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AgentFile)
};

constexpr int FirstYamlLine = 2; // the file's line of the YAML's first line

/// Reads the front matter's entries into an Agent and gathers what is wrong with them.
class Reader {
public:
    Reader(Agent &agent, std::vector<AgentProblem> &problems) : m_agent(agent), m_problems(problems) { }

    void read(const YAML::Node &root)
    {
        if (root.IsNull())
            return;
        if (!root.IsMap()) {
            problem(root, Words::tr("The front matter must be a list of \"key: value\" lines."));
            return;
        }
        QSet<QString> seen;
        for (const auto &entry : root) {
            if (!entry.first.IsScalar())
                continue;
            const QString key = QString::fromStdString(entry.first.Scalar());
            m_key = key;
            if (seen.contains(key))
                problem(entry.first, Words::tr("The key \"%1\" stands here a second time. Keep one of them.").arg(key));
            seen.insert(key);
            readEntry(key, entry.second);
        }
    }

private:
    void problem(const YAML::Node &node, const QString &message, bool fatal = true)
    {
        m_problems.push_back({node.Mark().line < 0 ? FirstYamlLine : node.Mark().line + FirstYamlLine, fatal, message, m_key});
    }

    void readEntry(const QString &key, const YAML::Node &value)
    {
        if (key == "name"_L1)
            string(key, value, m_agent.name);
        else if (key == "description"_L1)
            string(key, value, m_agent.description);
        else if (key == "model"_L1)
            readModel(value);
        else if (key == "tools"_L1)
            strings(key, value, m_agent.tools);
        else if (key == "tool_values"_L1)
            readToolValues(value);
        else if (key == "documents"_L1)
            strings(key, value, m_agent.documents);
        else if (key == "labels"_L1)
            strings(key, value, m_agent.labels);
        else if (key == "redaction"_L1)
            string(key, value, m_agent.redaction);
        else if (key == "review"_L1)
            readReview(value);
        else if (key == "limits"_L1)
            readLimits(value);
        else if (key == "output_schema"_L1)
            readSchema(value);
        else if (key == "reasoning"_L1)
            readEffort(value);
        else if (key == "tool_choice"_L1)
            string(key, value, m_agent.toolChoice);
        // Every other key is somebody else's and is kept.
    }

    void string(const QString &key, const YAML::Node &value, QString &target)
    {
        if (value.IsScalar())
            target = QString::fromStdString(value.Scalar()).trimmed();
        else if (!value.IsNull())
            problem(value, Words::tr("\"%1\" must be a text.").arg(key));
    }

    void strings(const QString &key, const YAML::Node &value, QStringList &target)
    {
        if (value.IsNull())
            return;
        if (value.IsScalar()) {
            target = {QString::fromStdString(value.Scalar()).trimmed()};
            return;
        }
        if (!value.IsSequence()) {
            problem(value, Words::tr("\"%1\" must be a list, such as [one, two].").arg(key));
            return;
        }
        for (const auto &item : value) {
            if (item.IsScalar())
                target.append(QString::fromStdString(item.Scalar()).trimmed());
            else
                problem(item, Words::tr("Each entry of \"%1\" must be a text.").arg(key));
        }
    }

    void readModel(const YAML::Node &value)
    {
        string(u"model"_s, value, m_agent.model);
        if (const auto route = routeNamed(m_agent.model)) {
            if (m_agent.model.endsWith(u':'))
                problem(value, Words::tr("\"route:\" needs the name of a route of routes.yaml, such as route:cheap-first."));
            return;
        }
        if (!m_agent.model.isEmpty() && (m_agent.model.indexOf(u'/') <= 0 || m_agent.model.endsWith(u'/')))
            problem(value, Words::tr("\"model\" must be written as provider/model, such as anthropic/claude-sonnet-4-5, or as route:NAME."));
    }

    void readReview(const YAML::Node &value)
    {
        QString word;
        string(u"review"_s, value, word);
        if (const auto mode = reviewModeFromName(word))
            m_agent.review = *mode;
        else
            problem(value, Words::tr("\"review\" must be always, findings or never."));
    }

    void readToolValues(const YAML::Node &value)
    {
        if (value.IsNull())
            return;
        if (!value.IsMap()) {
            problem(value, Words::tr("\"tool_values\" must hold entries, such as {http_get: ask}."));
            return;
        }
        for (const auto &entry : value) {
            const auto values = entry.second.IsScalar() ? toolValuesFrom(QString::fromStdString(entry.second.Scalar()).trimmed()) : std::nullopt;
            if (values && entry.first.IsScalar())
                m_agent.toolValues.insert(QString::fromStdString(entry.first.Scalar()).trimmed(), *values);
            else
                problem(entry.second, Words::tr("What a tool is given must be real, placeholders or ask."));
        }
    }

    void readEffort(const YAML::Node &value)
    {
        QString word;
        string(u"reasoning"_s, value, word);
        m_agent.effort = effortFromName(word);
        if (!m_agent.effort && !word.isEmpty())
            problem(value, Words::tr("\"reasoning\" must be off, minimal, low, medium, high, xhigh or max."));
    }

    std::optional<int> positive(const QString &key, const YAML::Node &value, int most)
    {
        bool ok = false;
        const int number = value.IsScalar() ? QString::fromStdString(value.Scalar()).toInt(&ok) : 0;
        if (ok && number >= 1 && number <= most)
            return number;
        problem(value, Words::tr("\"%1\" must be a whole number from 1 to %2.").arg(key).arg(most));
        return std::nullopt;
    }

    void readLimits(const YAML::Node &value)
    {
        if (value.IsNull())
            return;
        if (!value.IsMap()) {
            problem(value, Words::tr("\"limits\" must hold entries, such as {steps: 12, cost_usd: 0.50}."));
            return;
        }
        for (const auto &entry : value) {
            const QString key = QString::fromStdString(entry.first.Scalar());
            if (key == "steps"_L1) {
                m_agent.limits.steps = positive(key, entry.second, 1000).value_or(m_agent.limits.steps);
            } else if (key == "output_tokens"_L1) {
                m_agent.limits.outputTokens = positive(key, entry.second, 10'000'000);
            } else if (key == "seconds"_L1) {
                m_agent.limits.seconds = positive(key, entry.second, 86'400);
            } else if (key == "cost_usd"_L1) {
                const auto cost =
                    entry.second.IsScalar() ? Money::fromDecimal(QString::fromStdString(entry.second.Scalar())) : failure(ErrorCode::Invalid, {});
                if (cost && *cost > Money())
                    m_agent.limits.cost = *cost;
                else
                    problem(entry.second, Words::tr("\"cost_usd\" must be an amount above 0 in US dollars, such as 0.50."));
            }
        }
    }

    /// YAML's plain scalars as JSON values, by the rules of YAML's core schema.
    static QJsonValue toJson(const YAML::Node &node)
    {
        if (node.IsMap()) {
            QJsonObject object;
            for (const auto &entry : node)
                object.insert(QString::fromStdString(entry.first.Scalar()), toJson(entry.second));
            return object;
        }
        if (node.IsSequence()) {
            QJsonArray array;
            for (const auto &item : node)
                array.append(toJson(item));
            return array;
        }
        if (node.IsNull())
            return QJsonValue::Null;
        const QString text = QString::fromStdString(node.Scalar());
        if (node.Tag() == "!") // quoted
            return text;
        if (text == "true"_L1 || text == "false"_L1)
            return text == "true"_L1;
        bool ok = false;
        if (const qlonglong whole = text.toLongLong(&ok); ok)
            return whole;
        if (const double number = text.toDouble(&ok); ok)
            return number;
        return text;
    }

    void readSchema(const YAML::Node &value)
    {
        if (value.IsMap()) {
            m_agent.outputSchema = QJsonDocument(toJson(value).toObject()).toJson(QJsonDocument::Compact);
            return;
        }
        const QByteArray text = value.IsScalar() ? QByteArray::fromStdString(value.Scalar()).trimmed() : QByteArray();
        if (QJsonDocument::fromJson(text).isObject())
            m_agent.outputSchema = text;
        else
            problem(value, Words::tr("\"output_schema\" must be a JSON Schema: entries, or JSON text of an object."));
    }

    Agent &m_agent;
    std::vector<AgentProblem> &m_problems;
    QString m_key; // of the entry that is read
};

QByteArray yamlList(const QStringList &items)
{
    QByteArrayList parts;
    for (const QString &item : items)
        parts.append(yamlScalar(item));
    return "[" + parts.join(", ") + "]";
}

QByteArray yamlToolValues(const QMap<QString, ToolValues> &values)
{
    QByteArrayList parts;
    for (const auto &[tool, given] : values.asKeyValueRange())
        parts.append(yamlScalar(tool) + ": " + toolValuesName(given).toLatin1());
    return parts.isEmpty() ? QByteArray() : "{" + parts.join(", ") + "}";
}

/// The limits as one line, with the keys of the old entry that we do not know.
QByteArray yamlLimits(const AgentLimits &limits, const QByteArray &oldYaml)
{
    QByteArrayList parts{"steps: " + QByteArray::number(limits.steps)};
    if (limits.cost)
        parts.append("cost_usd: " + limits.cost->toDecimal().toLatin1());
    if (limits.outputTokens)
        parts.append("output_tokens: " + QByteArray::number(*limits.outputTokens));
    if (limits.seconds)
        parts.append("seconds: " + QByteArray::number(*limits.seconds));
    static const QSet<QString> known{u"steps"_s, u"cost_usd"_s, u"output_tokens"_s, u"seconds"_s};
    try {
        const YAML::Node old = YAML::Load(oldYaml.toStdString())["limits"];
        if (old.IsMap()) {
            for (const auto &entry : old) {
                const QString key = QString::fromStdString(entry.first.Scalar());
                if (!known.contains(key)) {
                    YAML::Emitter flow;
                    flow.SetSeqFormat(YAML::Flow);
                    flow.SetMapFormat(YAML::Flow);
                    flow << entry.second;
                    parts.append(yamlScalar(key) + ": " + QByteArray(flow.c_str()));
                }
            }
        }
    } catch (const YAML::Exception &) {
        // The old text was not YAML; there is nothing of it to keep.
    }
    return "{" + parts.join(", ") + "}";
}

} // namespace

AgentFile AgentFile::parse(const QByteArray &bytes, const QString &stem)
{
    AgentFile file;
    file.m_bytes = bytes;
    file.m_agent.stem = stem;
    file.m_agent.name = stem;
    if (!QUtf8StringView(bytes).isValidUtf8()) {
        const qsizetype bad = QString::fromUtf8(bytes).indexOf(QChar::ReplacementCharacter);
        const int line = int(QString::fromUtf8(bytes).first(std::max<qsizetype>(bad, 0)).count(u'\n')) + 1;
        file.m_problems.push_back({line, true, Words::tr("The file is not UTF-8 text. Save it as UTF-8.")});
        return file;
    }
    const auto front = FrontMatter::split(bytes);
    if (!front) {
        const bool opened = bytes.startsWith("---") || bytes.startsWith("\xEF\xBB\xBF---");
        file.m_problems.push_back(
            {1, true,
             opened ? Words::tr("The front matter that begins here is not closed. Put a line \"---\" behind it.")
                    : Words::tr("An agent file begins with a line \"---\", then keys such as \"name: …\", then another \"---\".")});
        return file;
    }
    file.m_agent.instructions = QString::fromUtf8(front->body()).trimmed();
    try {
        Reader(file.m_agent, file.m_problems).read(YAML::Load(front->yaml().toStdString()));
    } catch (const YAML::Exception &e) {
        file.m_problems.push_back({e.mark.line + FirstYamlLine, true, Words::tr("This is not YAML: %1.").arg(QString::fromStdString(e.msg))});
    }
    if (file.m_agent.name.isEmpty())
        file.m_agent.name = stem;
    if (file.m_agent.instructions.isEmpty())
        file.m_problems.push_back({int(bytes.count('\n')) + 1, false,
                                   Words::tr("The agent has no instructions. Write below the second \"---\" what it should do."), u"instructions"_s});
    std::ranges::stable_sort(file.m_problems, {}, &AgentProblem::line);
    return file;
}

Result<AgentFile> AgentFile::read(const QString &path)
{
    QFile source(path);
    if (!source.open(QIODevice::ReadOnly))
        return failure(ErrorCode::NotFound, Words::tr("The agent file %1 cannot be read: %2.").arg(path, source.errorString()));
    if (source.size() > 4'000'000)
        return failure(ErrorCode::Invalid, Words::tr("The agent file %1 is larger than 4 MB. Put long texts into documents instead.").arg(path));
    QString stem = QFileInfo(path).fileName();
    if (stem.endsWith(".agent.md"_L1))
        stem.chop(9);
    return parse(source.readAll(), stem);
}

bool AgentFile::usable() const { return std::ranges::none_of(m_problems, &AgentProblem::fatal); }

QString AgentFile::problemSummary() const
{
    const auto first = std::ranges::find_if(m_problems, &AgentProblem::fatal);
    if (first == m_problems.end())
        return {};
    return Words::tr("%1.agent.md, line %2: %3").arg(m_agent.stem).arg(first->line).arg(first->message);
}

QByteArray AgentFile::with(const Agent &agent) const
{
    auto front = FrontMatter::split(m_bytes);
    if (!front)
        front = FrontMatter::split("---\n---\n");
    const Agent &old = m_agent;
    const QByteArray oldYaml = front->yaml();
    const auto scalar = [&](const char *key, const QString &before, const QString &after) {
        if (before != after)
            front->set(key, after.isEmpty() ? QByteArray() : yamlScalar(after));
    };
    scalar("name", old.name, agent.name);
    scalar("description", old.description, agent.description);
    scalar("model", old.model, agent.model);
    if (old.tools != agent.tools)
        front->set("tools", yamlList(agent.tools));
    if (old.toolValues != agent.toolValues)
        front->set("tool_values", yamlToolValues(agent.toolValues));
    if (old.documents != agent.documents)
        front->set("documents", yamlList(agent.documents));
    if (old.labels != agent.labels)
        front->set("labels", agent.labels.isEmpty() ? QByteArray() : yamlList(agent.labels));
    scalar("redaction", old.redaction, agent.redaction);
    if (old.review != agent.review)
        front->set("review", reviewModeName(agent.review).toLatin1());
    if (old.limits != agent.limits)
        front->set("limits", yamlLimits(agent.limits, oldYaml));
    if (old.outputSchema != agent.outputSchema)
        front->set("output_schema", agent.outputSchema.isEmpty() ? QByteArray() : yamlScalar(QString::fromUtf8(agent.outputSchema)));
    if (old.effort != agent.effort)
        front->set("reasoning", agent.effort ? effortName(*agent.effort).toLatin1() : QByteArray());
    scalar("tool_choice", old.toolChoice, agent.toolChoice);
    if (old.instructions != agent.instructions)
        front->setBody(agent.instructions.toUtf8() + "\n");
    return front->bytes();
}

} // namespace countersign
