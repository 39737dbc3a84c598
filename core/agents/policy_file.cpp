// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/policy_file.h"

#include "core/agents/front_matter.h"
#include "core/agents/yaml_lines.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <yaml-cpp/yaml.h>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Rule = PolicyFile::Rule;

QByteArray thresholdText(double threshold) { return QByteArray::number(std::round(threshold * 100) / 100); }

QByteArray ruleText(const Rule &rule)
{
    QByteArrayList parts;
    if (rule.action)
        parts << "action: " + actionName(*rule.action).toLatin1();
    if (rule.threshold)
        parts << "threshold: " + thresholdText(*rule.threshold);
    return '{' + parts.join(", ") + '}';
}

Rule readRule(const YAML::Node &node)
{
    Rule rule;
    if (node.IsScalar()) {
        rule.action = actionFromName(QString::fromStdString(node.Scalar()));
    } else if (node.IsMap()) {
        if (node["action"])
            rule.action = actionFromName(QString::fromStdString(node["action"].as<std::string>(std::string())));
        if (node["threshold"])
            rule.threshold = node["threshold"].as<double>(0);
    }
    return rule;
}

/// Runs `read` over the tree of a file; what cannot be read is as if it were not there.
template <typename T>
T over(const QByteArray &yaml, T nothing, const std::function<T(const YAML::Node &)> &read)
{
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        return root.IsMap() ? read(root) : nothing;
    } catch (const std::exception &) {
        return nothing;
    }
}

/// What a policy holds for a scope: the policy itself, or the differences of one provider or tool.
YAML::Node layerOf(const YAML::Node &root, const PolicyFile::Scope &scope)
{
    if (scope.isEverything())
        return root;
    const YAML::Node list = root[scope.forTool ? "tools" : "providers"];
    return list && list.IsMap() ? list[scope.where.toStdString()] : YAML::Node(YAML::NodeType::Undefined);
}

QHash<QString, Rule> rulesOf(const YAML::Node &layer)
{
    QHash<QString, Rule> all;
    if (!layer || !layer.IsMap())
        return all;
    if (layer["default"])
        all.insert(QString(), readRule(layer["default"]));
    if (layer["types"] && layer["types"].IsMap()) {
        for (const auto &pair : layer["types"])
            all.insert(QString::fromStdString(pair.first.Scalar()), readRule(pair.second));
    }
    return all;
}

} // namespace

int PolicyFile::problemLine() const
{
    const auto read = policy();
    if (read)
        return 0;
    static const QRegularExpression number(u"(\\d+)"_s);
    // The message says it in the person's language, the number is the same in all: the first behind the quoted name.
    const qsizetype name = read.error().message.indexOf(m_name);
    const auto match = number.match(read.error().message, name < 0 ? 0 : name + m_name.size());
    return match.hasMatch() ? std::max(1, match.captured(1).toInt()) : 1;
}

std::optional<PolicyFile::Rule> PolicyFile::rule(const QString &type, const Scope &scope) const
{
    const QHash<QString, Rule> all = rules(scope);
    const auto found = all.constFind(type);
    return found == all.constEnd() ? std::nullopt : std::optional(*found);
}

QHash<QString, PolicyFile::Rule> PolicyFile::rules(const Scope &scope) const
{
    return over<QHash<QString, Rule>>(m_yaml, {}, [&scope](const YAML::Node &root) { return rulesOf(layerOf(root, scope)); });
}

std::vector<PolicyFile::Difference> PolicyFile::differences() const
{
    return over<std::vector<Difference>>(m_yaml, {}, [](const YAML::Node &root) {
        std::vector<Difference> all;
        for (const bool tools : {false, true}) {
            const YAML::Node list = root[tools ? "tools" : "providers"];
            if (!list || !list.IsMap())
                continue;
            for (const auto &pair : list) {
                const QString where = QString::fromStdString(pair.first.Scalar());
                if (pair.second["default"])
                    all.push_back({tools, where, {}, readRule(pair.second["default"])});
                if (!pair.second["types"])
                    continue;
                for (const auto &type : pair.second["types"])
                    all.push_back({tools, where, QString::fromStdString(type.first.Scalar()), readRule(type.second)});
            }
        }
        return all;
    });
}

Result<void> PolicyFile::take(QByteArray yaml)
{
    if (const auto read = Policy::parse(yaml, m_name); !read)
        return std::unexpected(read.error());
    m_yaml = std::move(yaml);
    return {};
}

QByteArray PolicyFile::with(const QByteArray &key, const QByteArray &value) const
{
    QByteArray text = m_yaml;
    if (!text.isEmpty() && !text.endsWith('\n'))
        text += '\n';
    auto block = FrontMatter::split("---\n" + text + "---\n");
    if (!block)
        return m_yaml;
    block->set(key, value);
    return block->yaml().replace(QByteArray(key + ": \n"), QByteArray(key + ":\n"));
}

Result<void> PolicyFile::setRule(const QString &type, const std::optional<Rule> &rule, const Scope &scope)
{
    if (type.isEmpty() && scope.isEverything() && !rule)
        return failure(ErrorCode::BadUsage, QCoreApplication::translate("Policy", "The default rule of a policy can be changed, not removed."));
    QByteArrayList path;
    if (!scope.isEverything())
        path << QByteArray(scope.forTool ? "tools" : "providers") << scope.where.toUtf8();
    if (type.isEmpty())
        path << "default";
    else
        path << "types" << type.toUtf8();
    PolicyFile changed = *this;
    if (const Result<void> taken = changed.take(withYamlValue(m_yaml, path, rule.transform(ruleText))); !taken)
        return taken;
    if (changed.rule(type, scope).transform(ruleText) != rule.transform(ruleText))
        return failure(ErrorCode::Invalid,
                       QCoreApplication::translate("Policy", "The file is written in a way that cannot be changed here. Change it in its source."));
    *this = std::move(changed);
    return {};
}

Result<void> PolicyFile::setDescription(const QString &description)
{
    return take(with("description", description.trimmed().isEmpty() ? QByteArray() : yamlScalar(description.trimmed())));
}

Result<void> PolicyFile::setMask(const std::vector<Terms::Term> &terms)
{
    if (const auto now = policy(); now && now->terms().mask == terms)
        return {};
    QByteArray list;
    for (const Terms::Term &term : terms)
        list += "\n  - {text: " + yamlScalar(term.text) + ", type: " + term.type.toUtf8() + '}';
    return take(with("mask", list));
}

Result<void> PolicyFile::setNever(const QStringList &words)
{
    if (const auto now = policy(); now && now->terms().never == words)
        return {};
    QByteArray list;
    for (const QString &word : words)
        list += "\n  - " + yamlScalar(word);
    return take(with("never_mask", list));
}

PolicyFile PolicyFile::renamed(const QString &name) const
{
    const bool named = over<bool>(m_yaml, false, [](const YAML::Node &root) { return bool(root["name"]); });
    return {named ? with("name", yamlScalar(name)) : m_yaml, name};
}

} // namespace countersign
