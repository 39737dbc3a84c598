// SPDX-License-Identifier: GPL-3.0-or-later
// Sums that come out right: numbers are fractions of whole numbers of any length, so 0.1 + 0.2 is 0.3 and a third times three is one. Pure functions
// over foreign text; nothing is executed. Bounded in length, depth and size of numbers.
#pragma once
#include "core/base/error.h"

namespace countersign {

struct Calculated {
    QString text; // "1234.5", never with an exponent
    bool rounded = false; // it has more digits than can be written, or is a root
    friend bool operator==(const Calculated &, const Calculated &) = default;
};

/// + - * / ^ (whole exponents), % after a number (hundredths), brackets, abs min max sum avg round floor ceil mod sqrt; "round(x, 2)" rounds halves away
/// from zero. Numbers like 1234.50 or 1_000; a comma parts arguments. Invalid, in English for a model: where and what is wrong.
[[nodiscard]] Result<Calculated> calculate(const QString &expression);

} // namespace countersign
