// SPDX-License-Identifier: GPL-3.0-or-later
// Finds a file that a model named, without leaving a folder: no "..", no absolute path and no link leads out of it. The kernel decides
// (openat2 with RESOLVE_BENEATH); where it cannot, each component is opened by itself and links are refused.
#pragma once
#include "core/base/error.h"

namespace countersign {

/// The real path of `relative` under `root`, free of links; NotFound when it is not there, Policy when it leads outside.
[[nodiscard]] Result<QString> resolveBeneath(const QString &root, const QString &relative);

namespace detail {
/// The way without openat2, for kernels before 5.6; stricter, as it follows no link at all.
[[nodiscard]] Result<QString> resolveWithoutLinks(const QString &root, const QString &relative);
} // namespace detail

} // namespace countersign
