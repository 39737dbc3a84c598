// SPDX-License-Identifier: GPL-3.0-or-later
// What will have been spent when it goes on as until now. Straight lines: a guess that says so wherever it is shown. Pure functions.
#pragma once
#include "core/billing/budgets.h"

namespace countersign {

/// What will have been spent at the end of `span` when `spent` was spent from its beginning until `now`. Absent while less than a thirtieth of the
/// span has passed.
[[nodiscard]] std::optional<Money> forecast(Money spent, const LedgerSpan &span, const QDateTime &now);
/// The same of a budget's day or month, of the calls whose price is known.
[[nodiscard]] std::optional<Money> forecastOf(const Budgets::State &state, const QDateTime &now);

} // namespace countersign
