// SPDX-License-Identifier: GPL-3.0-or-later
// The routes of a file as sentences: each rule with its conditions and where it sends a request. Read-only; a rule that is chosen says so.
#pragma once
#include "core/providers/provider.h"
#include "core/routing/routes.h"

#include <QtWidgets/QTreeWidget>

namespace countersign {

/// "shorter than 2,000 tokens, agent claims-triage": what must hold; "no other rule applies" where nothing must.
[[nodiscard]] QString conditionWords(const RouteConditions &when);

class RouteOverview final : public QTreeWidget {
    Q_OBJECT
public:
    explicit RouteOverview(QWidget *parent = nullptr);

    /// Targets of providers that are not among these are marked.
    void setRoutes(const std::vector<Route> &routes, const std::vector<Provider> &providers);

Q_SIGNALS:
    /// The person chose a route, or a rule of it (empty: the route as a whole).
    void chosen(const QString &route, const QString &rule);

private:
    enum Column { RuleColumn, WhenColumn, GoesColumn, ThenColumn };
};

} // namespace countersign
