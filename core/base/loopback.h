// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an address is one of this machine. Decided by the address alone, never by what a file or a server says of itself.
#pragma once
#include <QtCore/QUrl>

namespace countersign {

/// True for 127.0.0.0/8, ::1 and "localhost" (RFC 6761), whatever the scheme and the port; names are not looked up.
[[nodiscard]] bool isLoopback(const QUrl &url);

} // namespace countersign
