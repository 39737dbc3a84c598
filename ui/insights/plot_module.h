// SPDX-License-Identifier: GPL-3.0-or-later
// The module that draws charts (charts/), loaded for the first of them in another thread.
#pragma once
#include "core/base/error.h"
#include "ui/insights/plot.h"

#include <QtCore/QFuture>

namespace countersign {

/// The same for every call. An Error when the module's file is missing or damaged; it says what to do. Any thread.
[[nodiscard]] QFuture<Result<MakePlotCanvas>> plotModule();

} // namespace countersign
