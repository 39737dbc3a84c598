// SPDX-License-Identifier: GPL-3.0-or-later
// Tools that act: "settings-scripts" (a script tool, tried), "tool-values" (real values or placeholders), "review-called" (the request of an agent that
// another agent called), "design-tools" (what an agent may use and call).
#pragma once
#include <QtCore/QString>

namespace countersign::scenes {

class Player;

/// False when there is none of this name.
bool toolsScript(Player &player, const QString &name);

} // namespace countersign::scenes
