// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs about money in the insights page: "money-budgets", "money-no-budgets", "money-prices", "money-what-if", "money-reconcile",
// "money-planner"; and datasets in the page Compare: "evaluate-cases", "evaluate-review" (requests held), "evaluate" and "evaluate-scores" (done).
#pragma once
#include <QtCore/QString>

namespace countersign::scenes {

class Player;

[[nodiscard]] inline bool isMoneyScene(const QString &name) { return name.startsWith(QStringLiteral("money-")); }
/// False when there is none of this name.
bool moneyScript(Player &player, const QString &name);

[[nodiscard]] inline bool isEvaluateScene(const QString &name) { return name.startsWith(QStringLiteral("evaluate")); }
void evaluateScript(Player &player, const QString &name);

} // namespace countersign::scenes
