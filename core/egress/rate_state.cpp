// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/rate_state.h"

#include <algorithm>

namespace countersign {

std::optional<qint64> RateGauge::leftAt(const QDateTime &now) const
{
    if (!remaining)
        return std::nullopt;
    if (!limit || !full.isValid())
        return remaining;
    if (now >= full)
        return limit;
    const double whole = double(told.msecsTo(full)), passed = double(std::max<qint64>(told.msecsTo(now), 0));
    return *remaining + qint64(double(std::max<qint64>(*limit - *remaining, 0)) * (whole > 0 ? passed / whole : 1));
}

} // namespace countersign
