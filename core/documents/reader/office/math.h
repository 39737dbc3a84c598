// SPDX-License-Identifier: GPL-3.0-or-later
// Equations as text in one line: "x = (−b ± √(b^2 − 4ac))/(2a)". For OMML (ECMA-376 part 1, 22.1) and MathML.
#pragma once
#include "core/documents/reader/office/xml.h"

namespace countersign::office {

[[nodiscard]] QString linearMath(const XmlNode &oMath);
[[nodiscard]] QString linearMathML(const XmlNode &math);

} // namespace countersign::office
