// SPDX-License-Identifier: GPL-3.0-or-later
// routes.yaml → Routes.
#include "core/routing/routes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>
#include <QtCore/QTime>
#include <yaml-cpp/yaml.h>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Routes)
};

constexpr qsizetype LargestFile = 1 << 20;

QString text(const YAML::Node &node) { return QString::fromStdString(node.Scalar()); }

/// Stops the reading; caught in Routes::parse() and nowhere else.
struct Wrong {
    YAML::Mark at;
    QString message;
};
[[noreturn]] void wrong(const YAML::Node &node, const QString &message) { throw Wrong{node.Mark(), message}; }

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
            wrong(pair.first, Words::tr("%1 has no key \"%2\". Known keys are: %3.").arg(what, key.left(60), known.join(u", "_s)));
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
    return text(node).trimmed();
}

QStringList list(const YAML::Node &node, const QString &what)
{
    if (node.IsScalar())
        return {scalar(node, what)};
    if (!node.IsSequence() || node.size() == 0)
        wrong(node, Words::tr("%1 must be a list, such as [one, two].").arg(what));
    QStringList words;
    for (const YAML::Node &item : node)
        words << scalar(item, what);
    return words;
}

RouteTarget target(const YAML::Node &node)
{
    const QString name = scalar(node, Words::tr("a target"));
    const qsizetype slash = name.indexOf(u'/');
    if (slash <= 0 || slash + 1 == name.size())
        wrong(node, Words::tr("a target must be written as provider/model, such as anthropic/claude-haiku-5-5."));
    return {name.first(slash), name.sliced(slash + 1)};
}

std::vector<RouteTarget> targets(const YAML::Node &node)
{
    std::vector<RouteTarget> all;
    if (node.IsScalar())
        return {target(node)};
    if (!node.IsSequence())
        wrong(node, Words::tr("\"fallback\" must be a list of targets."));
    for (const YAML::Node &item : node)
        all.push_back(target(item));
    return all;
}

template <typename T, typename Read>
RouteRange<T> range(const YAML::Node &node, const QString &what, Read read)
{
    RouteRange<T> range;
    for (const auto &[key, value] : members(node, {u"above"_s, u"below"_s}, what))
        (key == "above"_L1 ? range.above : range.below) = read(value, what);
    if (!range.isSet())
        wrong(node, Words::tr("%1 must say {above: …}, {below: …} or both.").arg(what));
    return range;
}

qint64 whole(const YAML::Node &node, const QString &what)
{
    bool ok = false;
    const qint64 number = node.IsScalar() ? text(node).toLongLong(&ok) : 0;
    if (!ok || number < 0)
        wrong(node, Words::tr("%1 must be compared with a whole number.").arg(what));
    return number;
}

Money amount(const YAML::Node &node, const QString &what)
{
    const auto money = node.IsScalar() ? Money::fromDecimal(text(node)) : failure(ErrorCode::Invalid, {});
    if (!money)
        wrong(node, Words::tr("%1 must be compared with an amount in US dollars, such as 2.50.").arg(what));
    return *money;
}

std::pair<QTime, QTime> hours(const YAML::Node &node)
{
    static const QRegularExpression form(uR"(^(\d{1,2}:\d{2})\s*-\s*(\d{1,2}:\d{2})$)"_s);
    const QRegularExpressionMatch match = form.match(scalar(node, u"\"hours\""_s));
    const QTime from = QTime::fromString(match.captured(1), u"H:mm"_s), to = QTime::fromString(match.captured(2), u"H:mm"_s);
    if (!from.isValid() || !to.isValid() || from == to)
        wrong(node, Words::tr("\"hours\" must be written as 08:00-18:00."));
    return {from, to};
}

std::vector<Qt::DayOfWeek> days(const YAML::Node &node)
{
    static const QStringList names{u"mon"_s, u"tue"_s, u"wed"_s, u"thu"_s, u"fri"_s, u"sat"_s, u"sun"_s};
    std::vector<Qt::DayOfWeek> found;
    for (const QString &word : list(node, u"\"days\""_s)) {
        const qsizetype at = names.indexOf(word.left(3).toLower());
        if (at < 0)
            wrong(node, Words::tr("\"days\" must be of: %1.").arg(names.join(u", "_s)));
        found.push_back(Qt::DayOfWeek(int(at) + 1));
    }
    return found;
}

RouteConditions conditions(const YAML::Node &node)
{
    static const QStringList known{u"agents"_s,        u"labels"_s,          u"documents"_s,       u"types"_s, u"healthy"_s, u"tokens"_s,
                                   u"findings_left"_s, u"findings_hidden"_s, u"budget_left_usd"_s, u"hours"_s, u"days"_s};
    RouteConditions when;
    for (const auto &[key, value] : members(node, known, u"\"when\""_s)) {
        const QString what = u'"' + key + u'"';
        if (key == "agents"_L1)
            when.agents = list(value, what);
        else if (key == "labels"_L1)
            when.labels = list(value, what);
        else if (key == "documents"_L1)
            when.documents = list(value, what);
        else if (key == "types"_L1)
            when.types = list(value, what);
        else if (key == "healthy"_L1)
            when.healthy = list(value, what);
        else if (key == "tokens"_L1)
            when.tokens = range<qint64>(value, what, whole);
        else if (key == "findings_left"_L1)
            when.findingsLeft = range<qint64>(value, what, whole);
        else if (key == "findings_hidden"_L1)
            when.findingsHidden = range<qint64>(value, what, whole);
        else if (key == "budget_left_usd"_L1)
            when.budgetLeft = range<Money>(value, what, amount);
        else if (key == "hours"_L1)
            when.hours = hours(value);
        else
            when.days = days(value);
    }
    return when;
}

RouteRule rule(const YAML::Node &node, const QString &fallbackName, bool conditional)
{
    const QStringList known = conditional ? QStringList{u"name"_s, u"when"_s, u"use"_s, u"fallback"_s} : QStringList{u"use"_s, u"fallback"_s};
    RouteRule rule;
    rule.name = fallbackName;
    if (!conditional && node.IsScalar()) {
        rule.use = target(node);
        return rule;
    }
    for (const auto &[key, value] : members(node, known, Words::tr("a rule"))) {
        if (key == "name"_L1)
            rule.name = scalar(value, u"\"name\""_s);
        else if (key == "when"_L1)
            rule.when = conditions(value);
        else if (key == "use"_L1)
            rule.use = target(value);
        else
            rule.fallback = targets(value);
    }
    if (rule.use.provider.isEmpty())
        wrong(node, Words::tr("a rule needs \"use\": the provider and model to go to."));
    return rule;
}

Route route(const QString &name, const YAML::Node &node)
{
    Route route;
    route.name = name;
    bool otherwise = false;
    for (const auto &[key, value] : members(node, {u"description"_s, u"rules"_s, u"otherwise"_s}, Words::tr("a route"))) {
        if (key == "description"_L1) {
            route.description = scalar(value, u"\"description\""_s);
        } else if (key == "rules"_L1) {
            if (!value.IsSequence())
                wrong(value, Words::tr("\"rules\" must be a list."));
            std::vector<RouteRule> rules;
            for (const YAML::Node &item : value)
                rules.push_back(rule(item, Words::tr("rule %1").arg(rules.size() + 1), true));
            route.rules.insert(route.rules.begin(), rules.begin(), rules.end()); // "otherwise" may stand above them
        } else {
            otherwise = true;
            route.rules.push_back(rule(value, Words::tr("otherwise"), false));
        }
    }
    if (!otherwise)
        wrong(node, Words::tr("the route \"%1\" needs \"otherwise\": where a request goes when no rule applies.").arg(name.left(60)));
    return route;
}

} // namespace

std::expected<Routes, Routes::Problem> Routes::read(const QByteArray &yaml)
{
    if (yaml.size() > LargestFile)
        return std::unexpected(Problem{1, Words::tr("the file is larger than 1 MB; routes are short lists of rules.")});
    Routes routes;
    // yaml-cpp reports by exceptions; none leaves this function.
    const auto lineOf = [](const YAML::Mark &mark) { return mark.is_null() ? 1 : mark.line + 1; };
    try {
        const YAML::Node root = YAML::Load(yaml.toStdString());
        if (root.IsNull())
            return routes;
        for (const auto &[key, value] : members(root, {u"routes"_s}, Words::tr("routes.yaml"))) {
            if (value.IsNull())
                continue;
            for (const auto &[name, node] : members(value, {}, u"\"routes\""_s))
                routes.m_routes.push_back(route(name, node));
        }
    } catch (const Wrong &w) {
        return std::unexpected(Problem{lineOf(w.at), w.message});
    } catch (const YAML::Exception &e) {
        return std::unexpected(Problem{lineOf(e.mark), Words::tr("this is not YAML: %1.").arg(QString::fromStdString(e.msg))});
    } catch (const std::exception &) {
        return std::unexpected(Problem{1, Words::tr("this is not YAML.")});
    }
    return routes;
}

Result<Routes> Routes::parse(const QByteArray &yaml)
{
    auto routes = read(yaml);
    if (!routes)
        return failure(ErrorCode::Invalid, Words::tr("routes.yaml, line %1: %2").arg(routes.error().line).arg(routes.error().message));
    return std::move(*routes);
}

int Routes::problemLine(const QByteArray &yaml)
{
    const auto routes = read(yaml);
    return routes ? 0 : routes.error().line;
}

} // namespace countersign
