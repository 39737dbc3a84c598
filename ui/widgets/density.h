// SPDX-License-Identifier: GPL-3.0-or-later
// How much room there is between things, for the whole window. Layouts and tables are fitted from here, wherever they are made, so that pages name the
// room they want once and know nothing of it; what paints its own rows or spaces its own text asks dense(). GUI thread.
#pragma once
class QString;

namespace countersign {

/// "comfortable" or "compact"; everything that is shown follows at once.
void applyDensity(const QString &name);
/// Room in pixels as it is now, of what it is in comfortable.
[[nodiscard]] int dense(int pixels);

} // namespace countersign
