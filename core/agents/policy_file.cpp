// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/policy_file.h"

#include "core/agents/front_matter.h"

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

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (qsizetype from = 0; from < text.size();) {
        const qsizetype newline = text.indexOf('\n', from);
        const qsizetype end = newline < 0 ? text.size() : newline + 1;
        lines << text.sliced(from, end - from);
        from = end;
    }
    return lines;
}

qsizetype indentOf(const QByteArray &line)
{
    qsizetype at = 0;
    while (at < line.size() && line[at] == ' ')
        ++at;
    return at;
}

bool says(const QByteArray &line)
{
    const QByteArray trimmed = line.trimmed();
    return !trimmed.isEmpty() && !trimmed.startsWith('#');
}

QByteArray keyOf(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    QByteArray key = line.first(std::max<qsizetype>(colon, 0)).trimmed();
    if (key.size() >= 2 && (key.front() == '"' || key.front() == '\''))
        key = key.sliced(1, key.size() - 2);
    return key;
}

/// " # why", or nothing; only behind a value without quotes or with a closed brace, which is how rules are written.
QByteArray commentOf(const QByteArray &line)
{
    static const QRegularExpression comment(u"[ \\t]+#.*$"_s);
    const QString text = QString::fromUtf8(line).remove(u'\n').remove(u'\r');
    return comment.match(text).captured().toUtf8();
}

/// The block of rules under "types:", one line or more for each.
struct TypesBlock {
    qsizetype head = -1; // the line "types:"
    qsizetype end = -1; // one behind the last line that belongs to it
    qsizetype indent = 2;
    bool inLines = true; // else "{…}" in the head's line

    explicit TypesBlock(const QByteArrayList &lines)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const bool top = says(lines[i]) && indentOf(lines[i]) == 0;
            if (head >= 0 && top) {
                end = i;
                break;
            }
            if (top && keyOf(lines[i]) == "types") {
                head = i;
                inLines = !says(lines[i].sliced(lines[i].indexOf(':') + 1));
            }
        }
        if (head < 0)
            return;
        if (end < 0)
            end = lines.size();
        while (end > head + 1 && !says(lines[end - 1]))
            --end; // comments and blank lines before the next key belong to that
        for (qsizetype i = head + 1; i < end; ++i) {
            if (says(lines[i])) {
                indent = indentOf(lines[i]);
                break;
            }
        }
    }

    /// First line of the rule and one behind its last.
    [[nodiscard]] std::optional<std::pair<qsizetype, qsizetype>> find(const QByteArrayList &lines, const QByteArray &type) const
    {
        for (qsizetype i = head + 1; i < end; ++i) {
            if (!says(lines[i]) || indentOf(lines[i]) != indent || keyOf(lines[i]) != type)
                continue;
            qsizetype last = i + 1;
            while (last < end && (!says(lines[last]) || indentOf(lines[last]) > indent))
                ++last;
            while (last > i + 1 && !says(lines[last - 1]))
                --last;
            return std::pair(i, last);
        }
        return std::nullopt;
    }
};

/// The rules of a "types: {…}" as lines, so that one of them can be changed.
QByteArray unfolded(const QByteArray &yaml)
{
    return over<QByteArray>(yaml, "\n", [](const YAML::Node &root) {
        QByteArray lines;
        for (const auto &pair : root["types"])
            lines += "\n  " + QByteArray::fromStdString(pair.first.Scalar()) + ": " + ruleText(readRule(pair.second));
        return lines;
    });
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

std::optional<PolicyFile::Rule> PolicyFile::rule(const QString &type) const
{
    const QHash<QString, Rule> all = rules();
    const auto found = all.constFind(type);
    return found == all.constEnd() ? std::nullopt : std::optional(*found);
}

QHash<QString, PolicyFile::Rule> PolicyFile::rules() const
{
    return over<QHash<QString, Rule>>(m_yaml, {}, [](const YAML::Node &root) {
        QHash<QString, Rule> all;
        if (root["default"])
            all.insert(QString(), readRule(root["default"]));
        if (root["types"] && root["types"].IsMap()) {
            for (const auto &pair : root["types"])
                all.insert(QString::fromStdString(pair.first.Scalar()), readRule(pair.second));
        }
        return all;
    });
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

Result<void> PolicyFile::setRule(const QString &type, const std::optional<Rule> &rule)
{
    if (type.isEmpty())
        return rule
            ? take(with("default", ruleText(*rule)))
            : failure(ErrorCode::BadUsage, QCoreApplication::translate("Policy", "The default rule of a policy can be changed, not removed."));
    QByteArrayList lines = linesOf(m_yaml);
    if (const TypesBlock folded(lines); folded.head >= 0 && !folded.inLines)
        lines = linesOf(with("types", unfolded(m_yaml)));
    const TypesBlock block(lines);
    const QByteArray name = type.toUtf8();
    if (!lines.isEmpty() && !lines.last().endsWith('\n'))
        lines.last() += '\n';
    if (block.head < 0) {
        if (!rule)
            return {};
        lines << "types:\n" << QByteArray("  " + name + ": " + ruleText(*rule) + '\n');
        return take(lines.join());
    }
    const QByteArray start(block.indent, ' ');
    if (const auto found = block.find(lines, name)) {
        const auto [first, end] = *found;
        QByteArrayList kept;
        if (rule)
            kept << QByteArray(start + name + ": " + ruleText(*rule) + commentOf(lines[first]) + '\n');
        for (qsizetype i = first + 1; i < end; ++i) {
            if (lines[i].trimmed().startsWith('#'))
                kept << lines[i];
        }
        lines = lines.first(first) + kept + lines.sliced(end);
    } else if (rule) {
        lines.insert(block.end, QByteArray(start + name + ": " + ruleText(*rule) + '\n'));
    }
    // "types:" with nothing under it would not be read.
    if (const TypesBlock now(lines); now.head >= 0 && now.end == now.head + 1 && now.inLines)
        lines.removeAt(now.head);
    return take(lines.join());
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
