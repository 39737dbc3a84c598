// SPDX-License-Identifier: GPL-3.0-or-later
// A target's result as JSON: for scripts, for exports and, sealed, for the journal of an evaluation.
#pragma once
#include "core/compare/comparison.h"

#include <QtCore/QJsonObject>

namespace countersign {

/// What is unknown is null. "cost_usd" is a number or null; "cost_exact" the same amount as text, to the last decimal.
[[nodiscard]] QJsonObject toJson(const TargetResult &result);
/// The same result again; what is missing is what a new result has.
[[nodiscard]] TargetResult targetResultFromJson(const QJsonObject &object);

} // namespace countersign
