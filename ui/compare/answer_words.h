// SPDX-License-Identifier: GPL-3.0-or-later
// What the columns of a comparison say, as words and figures.
#pragma once
#include "core/compare/comparison.h"

#include <utility>

namespace countersign::wording {

/// "anthropic · claude-x · strict · temperature 0.2"; of a name that cannot be read, the name.
[[nodiscard]] QString target(const TargetWish &wish);
[[nodiscard]] QString targetName(const QString &name);
/// Where a target stands, as a sentence; of a failure what happened and what to do.
[[nodiscard]] QString targetState(const TargetResult &result);
/// Label and figure, in the same order and number for every result, so that the columns' rows stand side by side.
[[nodiscard]] std::vector<std::pair<QString, QString>> targetFigures(const TargetResult &result);
/// "PERSON: 2 as placeholders, 1 left in", a line for each type; one sentence where nothing was found or nothing left.
[[nodiscard]] QStringList whatItSaw(const TargetResult &result);

} // namespace countersign::wording
