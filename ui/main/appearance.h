// SPDX-License-Identifier: GPL-3.0-or-later
// Light, dark, or as the system says; and how large words are.
#pragma once
#include <QtCore/QString>

namespace countersign {

/// "system", "light" or "dark". Where the platform cannot change its colours, a palette that ships takes their place.
void applyColorScheme(const QString &scheme);
/// Per cent of the system's text size, 100 to 200. Titles that were made before keep their size until the next start.
void applyTextSize(int percent);

} // namespace countersign
