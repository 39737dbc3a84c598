// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/statistics.h"

#include <algorithm>
#include <cmath>

namespace countersign {

namespace {
constexpr double Z = 1.959963984540054; // the normal distribution's 97.5th percentile
}

std::optional<Share> wilsonShare(int hits, int of)
{
    if (of <= 0)
        return std::nullopt;
    const double n = of;
    const double p = hits / n;
    const double scale = 1 + Z * Z / n;
    const double centre = (p + Z * Z / (2 * n)) / scale;
    const double half = Z / scale * std::sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return Share{p, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

} // namespace countersign
