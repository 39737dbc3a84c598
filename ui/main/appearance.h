// SPDX-License-Identifier: GPL-3.0-or-later
// Light, dark, or as the system says.
#pragma once
#include <QtCore/QString>

namespace countersign {

/// "system", "light" or "dark". Where the platform cannot change its colours, a palette that ships takes their place.
void applyColorScheme(const QString &scheme);

} // namespace countersign
