// SPDX-License-Identifier: GPL-3.0-or-later
// Where bytes may go at all. Pure functions, no sockets.
#pragma once
#include "core/base/error.h"

#include <QtCore/QList>
#include <QtCore/QUrl>

namespace countersign {

/// Nothing when `url` may be opened: https, or http to this machine; no user name in it; scheme, host and port of one of `allowed`.
/// Policy otherwise, with what to do.
[[nodiscard]] Result<void> mayOpen(const QUrl &url, const QList<QUrl> &allowed);

/// A server on this machine: 127.0.0.0/8, ::1 or the name "localhost"; http or https; no user name. Policy otherwise, with what to do.
[[nodiscard]] Result<void> mayOpenOnLoopback(const QUrl &url);

} // namespace countersign
