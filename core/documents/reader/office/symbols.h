// SPDX-License-Identifier: GPL-3.0-or-later
// Characters of the fonts Symbol and Wingdings, which stand at private places, as the characters they show.
#pragma once
#include <QtCore/QString>

namespace countersign::office {

/// Of w:sym: `code` is hexadecimal, U+F0xx or xx. Empty when nothing is known of it.
[[nodiscard]] QString symbolText(QStringView font, QStringView code);
/// Private characters of `text` as what they show in `font`; other fonts and unknown ones are left.
[[nodiscard]] QString mappedSymbols(QString text, QStringView font);

} // namespace countersign::office
