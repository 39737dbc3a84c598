// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/forecast.h"

#include <cmath>

namespace countersign {

std::optional<Money> forecast(Money spent, const LedgerSpan &span, const QDateTime &now)
{
    constexpr int LeastPart = 30; // of less nothing can be said
    constexpr double PicoInMicro = 1e6, Most = 9e18;
    const qint64 whole = span.from.msecsTo(span.to), passed = std::min(span.from.msecsTo(now), whole);
    if (passed <= 0 || passed * LeastPart < whole)
        return std::nullopt;
    // To the nearest microdollar: no more is known of it.
    const double pico = double(spent.picoDollars()) * (double(whole) / double(passed));
    if (!(pico < Most))
        return std::nullopt;
    return Money::fromPicoDollars(qint64(std::round(pico / PicoInMicro)) * qint64(PicoInMicro));
}

std::optional<Money> forecastOf(const Budgets::State &state, const QDateTime &now) { return forecast(state.spent.known(), state.span, now); }

} // namespace countersign
