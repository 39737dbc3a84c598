// SPDX-License-Identifier: GPL-3.0-or-later
// The workbench as the window sees it.
#pragma once
#include "ui/services.h"

namespace countersign {

class Workbench;

/// With this status the program is to be started again.
inline constexpr int RestartStatus = 75;

/// `bench` must outlive the window that is given this, and have a workspace open.
[[nodiscard]] Services servicesOf(Workbench &bench);

} // namespace countersign
