// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/route_overview.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtWidgets/QHeaderView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString list(const QStringList &words) { return QLocale().createSeparatedList(words); }

template <typename T, typename Say>
void addRange(QStringList &words, const RouteRange<T> &range, const QString &above, const QString &below, Say say)
{
    if (range.above)
        words << above.arg(say(*range.above));
    if (range.below)
        words << below.arg(say(*range.below));
}

} // namespace

QString conditionWords(const RouteConditions &when)
{
    QStringList words;
    const auto named = [&](const QStringList &names, const QString &sentence) {
        if (!names.isEmpty())
            words << sentence.arg(list(names));
    };
    const auto number = [](qint64 n) { return QLocale().toString(n); };
    named(when.agents, RouteOverview::tr("agent: %1"));
    named(when.labels, RouteOverview::tr("task: %1"));
    named(when.documents, RouteOverview::tr("documents: %1"));
    named(when.types, RouteOverview::tr("would leave: %1"));
    named(when.healthy, RouteOverview::tr("answered last time: %1"));
    addRange(words, when.tokens, RouteOverview::tr("more than %1 tokens"), RouteOverview::tr("fewer than %1 tokens"), number);
    addRange(words, when.findingsLeft, RouteOverview::tr("more than %1 found values would leave"),
             RouteOverview::tr("fewer than %1 found values would leave"), number);
    addRange(words, when.findingsHidden, RouteOverview::tr("more than %1 found values stay here"),
             RouteOverview::tr("fewer than %1 found values stay here"), number);
    addRange(words, when.budgetLeft, RouteOverview::tr("more than %1 of the budget left"), RouteOverview::tr("less than %1 of the budget left"),
             wording::money);
    if (when.hours)
        words << RouteOverview::tr("from %1 to %2")
                     .arg(QLocale().toString(when.hours->first, QLocale::ShortFormat), QLocale().toString(when.hours->second, QLocale::ShortFormat));
    QStringList days;
    for (const Qt::DayOfWeek day : when.days)
        days << QLocale().dayName(day);
    named(days, RouteOverview::tr("on %1"));
    return words.isEmpty() ? RouteOverview::tr("no other rule applies") : words.join(u"; "_s);
}

RouteOverview::RouteOverview(QWidget *parent) : QTreeWidget(parent)
{
    setObjectName(u"routeOverview"_s);
    setAccessibleName(tr("Routes and their rules"));
    setAccessibleDescription(tr("The first rule all of whose conditions hold is taken."));
    setHeaderLabels({tr("Rule"), tr("When"), tr("Goes to"), tr("Then")});
    setEditTriggers(NoEditTriggers);
    setUniformRowHeights(true);
    setFrameShape(QFrame::StyledPanel);
    header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    header()->setStretchLastSection(true);
    connect(this, &QTreeWidget::currentItemChanged, this, [this](const QTreeWidgetItem *item) {
        if (!item)
            return;
        const QTreeWidgetItem *route = item->parent() ? item->parent() : item;
        Q_EMIT chosen(route->data(RuleColumn, Qt::UserRole).toString(), item->parent() ? item->data(RuleColumn, Qt::UserRole).toString() : QString());
    });
}

void RouteOverview::setRoutes(const std::vector<Route> &routes, const std::vector<Provider> &providers)
{
    const QSignalBlocker quiet(this);
    clear();
    const auto known = [&](const RouteTarget &target) {
        return std::ranges::any_of(providers, [&](const Provider &provider) { return provider.name == target.provider; });
    };
    const auto words = [&](const RouteTarget &target) { return known(target) ? target.text() : tr("%1 (no such provider)").arg(target.text()); };
    for (const Route &route : routes) {
        auto *top = new QTreeWidgetItem(this, {route.name, route.description});
        top->setData(RuleColumn, Qt::UserRole, route.name);
        top->setToolTip(WhenColumn, route.description);
        for (const RouteRule &rule : route.rules) {
            QStringList next;
            for (const RouteTarget &target : rule.fallback)
                next << words(target);
            auto *item = new QTreeWidgetItem(top, {rule.name, conditionWords(rule.when), words(rule.use), list(next)});
            item->setData(RuleColumn, Qt::UserRole, rule.name);
            for (const int column : {WhenColumn, ThenColumn})
                item->setToolTip(column, item->text(column));
            if (!known(rule.use))
                item->setForeground(GoesColumn, attentionColor(palette()));
            if (!std::ranges::all_of(rule.fallback, known))
                item->setForeground(ThenColumn, attentionColor(palette()));
        }
        top->setExpanded(true);
    }
}

} // namespace countersign
