// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window and the way it writes numbers, dates and money.
#pragma once
#include <QtCore/QString>

namespace countersign {

/// "system", or a language such as "de". Before the window is made; words that have no translation stay English.
void applyLanguage(const QString &language);

} // namespace countersign
