// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/policy.h"

#include "core/redaction/entity_types.h"
#include "core/redaction/placeholder.h"
#include "core/redaction/stand_ins.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QFile>
#include <QtCore/QSet>
#include <yaml-cpp/yaml.h>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MaxPolicyBytes = 1 << 20;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Policy)
};
QString text(const YAML::Node &node) { return QString::fromStdString(node.Scalar()); }

/// Stops the reading of a policy; caught in parse() and nowhere else.
struct Wrong {
    YAML::Mark at;
    QString message;
};
[[noreturn]] void wrong(const YAML::Node &node, const QString &message) { throw Wrong{node.Mark(), message}; }

Error errorAt(const YAML::Mark &at, const QString &name, const QString &message)
{
    return {ErrorCode::Invalid, Words::tr("Policy \"%1\", line %2: %3").arg(name).arg(at.is_null() ? 1 : at.line + 1).arg(message)};
}

QString actionNames()
{
    QStringList names;
    for (const Action action :
         {Action::Allow, Action::Placeholder, Action::Surrogate, Action::Mask, Action::Generalise, Action::RouteLocal, Action::Block})
        names += actionName(action);
    return names.join(", "_L1);
}

/// The pairs of a map whose keys must be words of `known` (any key when empty), each once.
std::vector<std::pair<QString, YAML::Node>> members(const YAML::Node &node, const QStringList &known, const QString &what)
{
    if (!node.IsMap())
        wrong(node, Words::tr("%1 must be a map of \"key: value\" pairs.").arg(what));
    std::vector<std::pair<QString, YAML::Node>> pairs;
    QSet<QString> seen;
    for (const auto &pair : node) {
        if (!pair.first.IsScalar())
            wrong(pair.first, Words::tr("a key must be a word."));
        const QString key = text(pair.first);
        if (!known.isEmpty() && !known.contains(key))
            wrong(pair.first, Words::tr("%1 has no key \"%2\". Known keys are: %3.").arg(what, key.left(60), known.join(", "_L1)));
        if (seen.contains(key))
            wrong(pair.first, Words::tr("\"%1\" stands twice in %2.").arg(key.left(60), what));
        seen.insert(key);
        pairs.emplace_back(key, pair.second);
    }
    return pairs;
}

QString scalar(const YAML::Node &node, const QString &what)
{
    if (!node.IsScalar() || text(node).trimmed().isEmpty())
        wrong(node, Words::tr("%1 must be a text.").arg(what));
    return text(node);
}

/// One rule as it was written; what it leaves out comes from the rule that would apply without it.
struct WrittenRule {
    std::optional<Action> action;
    std::optional<double> threshold;
    [[nodiscard]] Policy::Rule over(const Policy::Rule &below) const { return {action.value_or(below.action), threshold.value_or(below.threshold)}; }
};
struct WrittenLayer {
    std::optional<WrittenRule> fallback;
    std::vector<std::pair<QString, WrittenRule>> types;
};

Action readAction(const YAML::Node &node)
{
    const QString name = scalar(node, u"\"action\""_s);
    const std::optional<Action> action = actionFromName(name);
    if (!action)
        wrong(node, Words::tr("there is no action \"%1\". Known actions are: %2.").arg(name.left(60), actionNames()));
    return *action;
}

WrittenRule readRule(const YAML::Node &node, const QString &what)
{
    if (node.IsScalar())
        return {readAction(node), {}};
    WrittenRule rule;
    for (const auto &[key, value] : members(node, {u"action"_s, u"threshold"_s}, what)) {
        if (key == u"action") {
            rule.action = readAction(value);
            continue;
        }
        bool isNumber = false;
        const double threshold = value.IsScalar() ? text(value).toDouble(&isNumber) : 0;
        if (!isNumber || !(threshold >= 0 && threshold <= 1))
            wrong(value, Words::tr("\"threshold\" must be a number from 0 to 1, such as 0.4."));
        rule.threshold = threshold;
    }
    return rule;
}

void checkType(const YAML::Node &at, const QString &type, const QStringList &known)
{
    if (known.contains(type))
        return;
    QString hint;
    for (const QString &candidate : known) {
        if (candidate.compare(type, Qt::CaseInsensitive) == 0
            || (type.size() > 2 && candidate.startsWith(type.first(type.size() - 1), Qt::CaseInsensitive))) {
            hint = Words::tr(" Did you mean %1?").arg(candidate);
            break;
        }
    }
    wrong(at,
          Words::tr("there is no type \"%1\".%2 Name a type or family that the program knows, or one of your own that a term under \"mask\" has.")
              .arg(type.left(60), hint));
}

WrittenLayer readLayer(const YAML::Node &node, const QStringList &types, const QString &what)
{
    WrittenLayer layer;
    for (const auto &[key, value] : members(node, {u"default"_s, u"types"_s}, what)) {
        if (key == u"default") {
            layer.fallback = readRule(value, u"\"default\""_s);
            continue;
        }
        for (const auto &[type, rule] : members(value, {}, u"\"types\""_s)) {
            checkType(rule, type, types);
            layer.types.emplace_back(type, readRule(rule, type));
        }
    }
    return layer;
}

Terms::Term readTerm(const YAML::Node &node)
{
    Terms::Term term;
    if (node.IsScalar()) {
        term.text = scalar(node, Words::tr("a term under \"mask\"")).trimmed();
        return term;
    }
    for (const auto &[key, value] : members(node, {u"text"_s, u"type"_s}, Words::tr("a term under \"mask\""))) {
        if (key == u"text") {
            term.text = scalar(value, u"\"text\""_s).trimmed();
            continue;
        }
        term.type = scalar(value, u"\"type\""_s);
        if (!isPlaceholderType(term.type) || term.type == LiteralType || term.type == StandInType)
            wrong(value,
                  Words::tr("\"%1\" cannot be a type: use capital letters and underscores, such as PROJECT_NAME, without a digit at the end.")
                      .arg(term.type.left(60)));
    }
    if (term.text.isEmpty())
        wrong(node, Words::tr("a term under \"mask\" needs a \"text\"."));
    return term;
}

bool readFlag(const YAML::Node &node, const QString &what)
{
    bool flag = false;
    if (!node.IsScalar() || !YAML::convert<bool>::decode(node, flag))
        wrong(node, Words::tr("%1 must be true or false.").arg(what));
    return flag;
}

} // namespace

/// Fills a policy from the tree of a file; throws Wrong.
struct Policy::Reader {
    Policy policy;
    QStringList types = allEntityTypes() + allEntityFamilies();

    void read(const YAML::Node &root)
    {
        static const QStringList Keys{u"name"_s,  u"description"_s, u"default"_s,    u"types"_s, u"providers"_s,
                                      u"tools"_s, u"mask"_s,        u"never_mask"_s, u"review"_s};
        YAML::Node base(YAML::NodeType::Map);
        std::vector<std::pair<QString, YAML::Node>> later;
        for (const auto &[key, value] : members(root, Keys, Words::tr("a policy"))) {
            if (key == u"name")
                policy.m_name = scalar(value, u"\"name\""_s).trimmed();
            else if (key == u"description")
                policy.m_description = scalar(value, u"\"description\""_s).trimmed();
            else if (key == u"mask" || key == u"never_mask")
                readTerms(key, value);
            else if (key == u"review")
                for (const auto &[reviewKey, flag] : members(value, {u"allow_never"_s}, u"\"review\""_s))
                    policy.m_allowsUnreviewed = readFlag(flag, u"\"allow_never\""_s);
            else if (key == u"default" || key == u"types")
                base[key.toStdString()] = value;
            else
                later.emplace_back(key, value);
        }
        const WrittenLayer written = readLayer(base, types, Words::tr("a policy"));
        policy.m_base.fallback = written.fallback.value_or(WrittenRule{}).over({});
        fill(policy.m_base, written);
        for (const auto &[key, value] : later) {
            QHash<QString, Layer> &layers = key == u"tools" ? policy.m_tools : policy.m_providers;
            for (const auto &[name, node] : members(value, {}, u'"' + key + u'"')) {
                const WrittenLayer difference = readLayer(node, types, u'"' + name + u'"');
                Layer layer;
                if (difference.fallback)
                    layer.fallback = difference.fallback->over(*policy.m_base.fallback);
                fill(layer, difference);
                layers.insert(name, layer);
            }
        }
    }

    void readTerms(const QString &key, const YAML::Node &list)
    {
        if (!list.IsSequence())
            wrong(list, Words::tr("\"%1\" must be a list.").arg(key));
        for (const YAML::Node &item : list) {
            if (key == u"never_mask") {
                policy.m_terms.never += scalar(item, Words::tr("an item of \"never_mask\"")).trimmed();
                continue;
            }
            policy.m_terms.mask.push_back(readTerm(item));
            if (!types.contains(policy.m_terms.mask.back().type))
                types += policy.m_terms.mask.back().type;
        }
    }

    /// A rule without an action or a threshold takes it from its family's rule in the same layer, from the layer's default, or from
    /// what applies without the layer.
    void fill(Layer &layer, const WrittenLayer &written) const
    {
        const auto apply = [&](bool families) {
            for (const auto &[type, rule] : written.types) {
                const QString family = familyOf(type);
                if ((family == type) != families)
                    continue;
                Rule below = layer.fallback.value_or(policy.ruleFor(type, {}, false));
                if (!families)
                    below = layer.types.value(family, below);
                layer.types.insert(type, rule.over(below));
            }
        };
        apply(true);
        apply(false);
    }
};

Result<Policy> Policy::parse(const QByteArray &yaml, const QString &name)
{
    if (yaml.size() > MaxPolicyBytes)
        return failure(ErrorCode::Invalid, Words::tr("Policy \"%1\" is larger than 1 MB; a policy is a short list of rules.").arg(name));
    Reader reader;
    reader.policy.m_name = name;
    // yaml-cpp reports by exceptions; none leaves this function.
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        if (root.IsNull())
            return failure(ErrorCode::Invalid, Words::tr("Policy \"%1\" is empty. Write at least:  default: {action: placeholder}").arg(name));
        // The terms come first, because they may bring types of their own that rules speak of.
        reader.read(root);
    } catch (const Wrong &w) {
        return std::unexpected(errorAt(w.at, name, w.message));
    } catch (const YAML::Exception &e) {
        return std::unexpected(errorAt(e.mark, name, Words::tr("this is not YAML: %1.").arg(QString::fromStdString(e.msg))));
    } catch (const std::exception &) {
        return failure(ErrorCode::Invalid, Words::tr("Policy \"%1\" could not be read: it is not YAML.").arg(name));
    }
    return std::move(reader.policy);
}

QStringList Policy::shippedNames() { return {u"strict"_s, u"standard"_s, u"local-only"_s}; }

Result<Policy> Policy::shipped(const QString &name)
{
    QFile file(u":/policies/"_s + name + u".yaml"_s);
    if (!shippedNames().contains(name) || !file.open(QIODevice::ReadOnly)) {
        return failure(ErrorCode::NotFound,
                       Words::tr("There is no policy \"%1\". These come with the program: %2.").arg(name.left(60), shippedNames().join(", "_L1)));
    }
    return parse(file.readAll(), name);
}

Policy Policy::withTerms(const Terms &more) const
{
    Policy policy = *this;
    policy.m_terms.mask.insert(policy.m_terms.mask.end(), more.mask.begin(), more.mask.end());
    policy.m_terms.never += more.never;
    return policy;
}

Policy::Rule Policy::ruleFor(const QString &type, const QString &provider, bool local, const QString &tool) const
{
    const std::optional<Rule> found = rule(type, provider, local, tool);
    if (type != FileType)
        return found.value_or(Rule());
    if (!found)
        return {local ? Action::Allow : Action::RouteLocal, 0};
    if (found->action == Action::RouteLocal && local) // it is there: the bytes may be written
        return {Action::Allow, 0};
    const bool whole = found->action == Action::Allow || found->action == Action::RouteLocal;
    return {whole ? found->action : Action::Block, 0};
}

std::optional<Policy::Rule> Policy::rule(const QString &type, const QString &provider, bool local, const QString &tool) const
{
    const QString family = familyOf(type);
    const auto of = [&](const Layer &layer) { return type == FileType ? layer.written(type, family) : layer.rule(type, family); };
    const auto in = [&](const QHash<QString, Layer> &layers, const QString &name) -> std::optional<Rule> {
        const auto layer = layers.constFind(name);
        return layer == layers.constEnd() ? std::nullopt : of(*layer);
    };
    if (!tool.isEmpty()) {
        if (const std::optional<Rule> rule = in(m_tools, tool))
            return *rule;
    }
    if (!provider.isEmpty()) {
        if (const std::optional<Rule> rule = in(m_providers, provider))
            return *rule;
    }
    if (local) {
        if (const std::optional<Rule> rule = in(m_providers, u"local"_s))
            return *rule;
    }
    return of(m_base);
}

std::optional<Policy::Rule> Policy::Layer::rule(const QString &type, const QString &family) const
{
    const std::optional<Rule> own = written(type, family);
    return own ? own : fallback;
}

std::optional<Policy::Rule> Policy::Layer::written(const QString &type, const QString &family) const
{
    if (const auto at = types.constFind(type); at != types.constEnd())
        return *at;
    if (const auto at = types.constFind(family); at != types.constEnd())
        return *at;
    return std::nullopt;
}

} // namespace countersign
