// SPDX-License-Identifier: GPL-3.0-or-later
// Routes: named lists of rules that say which model a request goes to. routes.yaml of a workspace:
//
//   routes:
//     cheap-first:
//       description: short questions to a small model
//       rules:
//         - name: anything left in stays here
//           when: {findings_left: {above: 0}}
//           use: ollama/llama3.2
//         - name: short questions
//           when: {tokens: {below: 2000}, agents: [claims-triage], labels: [triage], documents: [claims/]}
//           use: anthropic/claude-haiku-5-5
//           fallback: [openai/gpt-6-luna, ollama/llama3.2]
//       otherwise: {use: anthropic/claude-opus-5-5, fallback: [ollama/llama3.2]}
//
// The first rule all of whose conditions hold is taken. Conditions: agents, labels, documents (folders or classes of what the request holds),
// types (kinds of values left in), each true when one of the list is there; tokens, findings_left, findings_hidden, budget_left_usd with above
// and below; hours ("08:00-18:00", local time, may go over midnight), days ([mon, …]); healthy: [provider, …], each of which answered last time.
// What is not known (a budget that nobody set) holds for no condition about it. Findings are counted as the policy decides for where the request
// would go; before that is known, for a provider elsewhere that the policy says nothing of apart.
//
// A choice is a wish: the policy is asked for each target as for any other, and the next one is taken where it forbids. An agent follows a route
// by "model: route:cheap-first", or by "model: route" the first route of the file. Pure; any thread.
#pragma once
#include "core/base/error.h"
#include "core/money/money.h"

#include <QtCore/QDateTime>
#include <QtCore/QHash>
#include <QtCore/QStringList>
#include <optional>
#include <vector>

namespace countersign {

struct RouteTarget {
    QString provider, model;
    [[nodiscard]] QString text() const { return provider + u'/' + model; }
    friend bool operator==(const RouteTarget &, const RouteTarget &) = default;
};

/// What is known of a request when a route is asked.
struct RouteFacts {
    QString agent; // its file's stem
    QStringList labels; // of the task
    QStringList documents; // folders and classes of the documents in it
    std::optional<qint64> tokens; // estimated
    QHash<QString, int> left; // type → values that would leave as they are
    int hidden = 0; // values that would be replaced
    QDateTime at; // local time
    std::optional<Money> budgetLeft;
    QStringList unhealthy; // providers whose last answer was an error or an overload
};

template <typename T>
struct RouteRange {
    std::optional<T> above, below; // both excluded
    [[nodiscard]] bool isSet() const { return above || below; }
    [[nodiscard]] bool holds(const T &value) const { return (!above || value > *above) && (!below || value < *below); }
    friend bool operator==(const RouteRange &, const RouteRange &) = default;
};

struct RouteConditions {
    QStringList agents, labels, documents, types, healthy;
    RouteRange<qint64> tokens, findingsLeft, findingsHidden;
    RouteRange<Money> budgetLeft;
    std::optional<std::pair<QTime, QTime>> hours; // from … to; over midnight when the second is the smaller
    std::vector<Qt::DayOfWeek> days;
    friend bool operator==(const RouteConditions &, const RouteConditions &) = default;
};

struct RouteRule {
    QString name;
    RouteConditions when;
    RouteTarget use;
    std::vector<RouteTarget> fallback; // in order
    friend bool operator==(const RouteRule &, const RouteRule &) = default;
};

/// Where a request should go, and why.
struct RouteChoice {
    std::vector<RouteTarget> targets; // the first one that may be used; the others when it fails or is forbidden
    QString rule;
    QString reason; // for the person: which rule, and what made it hold
    friend bool operator==(const RouteChoice &, const RouteChoice &) = default;
};

struct Route {
    QString name, description;
    std::vector<RouteRule> rules; // the last one has no conditions: "otherwise"
    [[nodiscard]] RouteChoice choose(const RouteFacts &facts) const;
    /// Some rule asks what redaction finds.
    [[nodiscard]] bool asksFindings() const;
    /// All that its rules name, each once, in their order.
    [[nodiscard]] std::vector<RouteTarget> targets() const;
    friend bool operator==(const Route &, const Route &) = default;
};

class Routes {
public:
    /// Errors name the line; unknown keys, broken targets and a route that may choose nothing are errors.
    [[nodiscard]] static Result<Routes> parse(const QByteArray &yaml);
    /// The line (from 1) of the mistake that parse() tells; 0: there is none.
    [[nodiscard]] static int problemLine(const QByteArray &yaml);
    [[nodiscard]] const std::vector<Route> &all() const { return m_routes; }
    /// Null: there is none of that name. An empty name asks for the workspace's own route, which is the first of the file.
    [[nodiscard]] const Route *find(const QString &name) const;
    [[nodiscard]] QStringList names() const;

private:
    struct Problem {
        int line = 1;
        QString message; // a whole sentence
    };
    [[nodiscard]] static std::expected<Routes, Problem> read(const QByteArray &yaml);
    std::vector<Route> m_routes;
};

/// The "model" of an agent that names a route: "route:cheap-first" → "cheap-first", "route" (the workspace's own) → "". Absent: it names none.
[[nodiscard]] std::optional<QString> routeNamed(const QString &model);
/// As it stands in an agent's file.
[[nodiscard]] QString asModel(const QString &route);

/// An error after which the next target of a choice may be tried: overload, a limit of rate, a server that cannot be reached. Not: money, keys,
/// refusals, anything the policy or the person said. `retryable`: the provider's error is one that passes.
[[nodiscard]] bool mayFallBack(const Error &error, bool retryable);

} // namespace countersign
