// SPDX-License-Identifier: GPL-3.0-or-later
// For the test that kills the program and starts it again (tests/ui/test_restart.py): "restart-type" types on every page and saves nothing,
// "restart-storm" types word after word, "restart-held" edits a held request; each says on its output what it did and waits for its end.
// "restart-look" says what the next start shows, as JSON; "restart-look-run" only what stands on the page Run and in the ledger.
#pragma once
#include <QtCore/QString>

namespace countersign::scenes {

class Player;
[[nodiscard]] bool restartScript(Player &player, const QString &name);

} // namespace countersign::scenes
