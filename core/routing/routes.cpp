// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/routing/routes.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QTime>
#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Routes)
};

/// Asks one condition after the other, and keeps in words why it holds.
class Asker {
public:
    Asker(const RouteConditions &when, const RouteFacts &facts) : m_when(when), m_facts(facts) { }

    [[nodiscard]] bool holds()
    {
        return oneOf(m_when.agents, {m_facts.agent}, Words::tr("the agent is %1"))
            && oneOf(m_when.labels, m_facts.labels, Words::tr("its label is %1"))
            && oneOf(m_when.documents, m_facts.documents, Words::tr("it holds documents of %1"))
            && oneOf(m_when.types, m_facts.left.keys(), Words::tr("values of the type %1 would leave")) && allHealthy() && counts() && money()
            && time();
    }
    [[nodiscard]] const QStringList &reasons() const { return m_reasons; }

private:
    bool oneOf(const QStringList &wanted, const QStringList &there, const QString &why)
    {
        if (wanted.isEmpty())
            return true;
        const auto found = std::ranges::find_if(wanted, [&](const QString &word) { return there.contains(word); });
        if (found == wanted.end())
            return false;
        m_reasons << why.arg(*found);
        return true;
    }

    bool allHealthy()
    {
        return std::ranges::none_of(m_when.healthy, [&](const QString &provider) { return m_facts.unhealthy.contains(provider); });
    }

    template <typename T>
    bool in(const RouteRange<T> &range, const std::optional<T> &value, const QString &why)
    {
        if (!range.isSet())
            return true;
        if (!value || !range.holds(*value))
            return false;
        m_reasons << why;
        return true;
    }

    bool counts()
    {
        const QLocale locale;
        qint64 left = 0;
        for (const int count : m_facts.left)
            left += count;
        return in(m_when.tokens, m_facts.tokens, Words::tr("it has about %1 tokens").arg(locale.toString(m_facts.tokens.value_or(0))))
            && in(m_when.findingsLeft, std::optional(left), Words::tr("%1 found values would leave").arg(locale.toString(left)))
            && in(m_when.findingsHidden, std::optional<qint64>(m_facts.hidden),
                  Words::tr("%1 found values stay here").arg(locale.toString(m_facts.hidden)));
    }

    bool money()
    {
        return in(m_when.budgetLeft, m_facts.budgetLeft, Words::tr("%1 of the budget is left").arg(m_facts.budgetLeft.value_or(Money()).toDisplay()));
    }

    bool time()
    {
        if (m_when.hours) {
            const auto &[from, to] = *m_when.hours;
            const QTime now = m_facts.at.time();
            const bool inside = from <= to ? now >= from && now < to : now >= from || now < to;
            if (!inside)
                return false;
            m_reasons << Words::tr("it is %1").arg(QLocale().toString(now, QLocale::ShortFormat));
        }
        if (m_when.days.empty())
            return true;
        const auto today = Qt::DayOfWeek(m_facts.at.date().dayOfWeek());
        if (!std::ranges::contains(m_when.days, today))
            return false;
        m_reasons << Words::tr("it is %1").arg(QLocale().dayName(today));
        return true;
    }

    const RouteConditions &m_when;
    const RouteFacts &m_facts;
    QStringList m_reasons;
};

} // namespace

RouteChoice Route::choose(const RouteFacts &facts) const
{
    for (const RouteRule &rule : rules) {
        Asker asker(rule.when, facts);
        if (!asker.holds())
            continue;
        RouteChoice choice{{rule.use}, rule.name, {}};
        for (const RouteTarget &next : rule.fallback) {
            if (!std::ranges::contains(choice.targets, next))
                choice.targets.push_back(next);
        }
        choice.reason = asker.reasons().isEmpty()
            ? Words::tr("Route “%1”, rule “%2”: no other rule applies.").arg(name, rule.name)
            : Words::tr("Route “%1”, rule “%2”: %3.").arg(name, rule.name, QLocale().createSeparatedList(asker.reasons()));
        // Providers that failed last time are asked last, but they are asked.
        const auto failed = [&](const RouteTarget &target) { return facts.unhealthy.contains(target.provider); };
        std::ranges::stable_partition(choice.targets, [&](const RouteTarget &target) { return !failed(target); });
        if (choice.targets.front() != rule.use)
            choice.reason += u' ' + Words::tr("“%1” failed last time, so “%2” is asked first.").arg(rule.use.text(), choice.targets.front().text());
        return choice;
    }
    return {};
}

bool Route::asksFindings() const
{
    return std::ranges::any_of(rules, [](const RouteRule &rule) {
        return !rule.when.types.isEmpty() || rule.when.findingsLeft.isSet() || rule.when.findingsHidden.isSet();
    });
}

std::vector<RouteTarget> Route::targets() const
{
    std::vector<RouteTarget> all;
    const auto add = [&all](const RouteTarget &target) {
        if (!std::ranges::contains(all, target))
            all.push_back(target);
    };
    for (const RouteRule &rule : rules) {
        add(rule.use);
        std::ranges::for_each(rule.fallback, add);
    }
    return all;
}

const Route *Routes::find(const QString &name) const
{
    if (name.isEmpty())
        return m_routes.empty() ? nullptr : &m_routes.front();
    const auto found = std::ranges::find(m_routes, name, &Route::name);
    return found == m_routes.end() ? nullptr : &*found;
}

QStringList Routes::names() const
{
    QStringList all;
    for (const Route &route : m_routes)
        all << route.name;
    return all;
}

std::optional<QString> routeNamed(const QString &model)
{
    if (model == "route"_L1)
        return QString();
    return model.startsWith("route:"_L1) ? std::optional(model.sliced(6).trimmed()) : std::nullopt;
}

QString asModel(const QString &route) { return route.isEmpty() ? u"route"_s : u"route:"_s + route; }

bool mayFallBack(const Error &error, bool retryable)
{
    return error.code == ErrorCode::Network || error.code == ErrorCode::RateLimited || (error.code == ErrorCode::Provider && retryable);
}

} // namespace countersign
