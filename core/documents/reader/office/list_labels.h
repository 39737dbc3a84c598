// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers as lists write them.
#pragma once
#include <QtCore/QString>

namespace countersign::office {

enum class NumberStyle { Decimal, DecimalZero, LowerLetter, UpperLetter, LowerRoman, UpperRoman, Ordinal, Bullet, None };

/// Word's names (w:numFmt): "decimal", "lowerRoman", "bullet", …; an unknown one is decimal.
[[nodiscard]] NumberStyle numberStyle(QStringView name);
/// ODF's (style:num-format): "1", "a", "A", "i", "I", "".
[[nodiscard]] NumberStyle odfNumberStyle(QStringView format);
/// Letters go on after z with aa, bb; numbers without a Roman form are written in digits.
[[nodiscard]] QString numberText(int number, NumberStyle style);

} // namespace countersign::office
