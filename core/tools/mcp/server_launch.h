// SPDX-License-Identifier: GPL-3.0-or-later
// How a tool server is started: inside bubblewrap, where it sees the system's own files read-only, the folders that the person chose, an empty home and
// no network (unless chosen), with a seccomp filter over what would lead out. Where that does not work it is not started, unless the person said so for
// this server.
#pragma once
#include "core/tools/mcp/server_config.h"

#include <QtCore/QProcess>

namespace countersign::mcp {

/// Whether bubblewrap holds: a canary was started through the same arguments and could neither read nor write beside what it was given. Blocking, some
/// 30 ms at the first call; any thread.
[[nodiscard]] bool sandboxHolds();

/// Makes `process` ready to start the server. NotFound: no such program; Policy: it cannot be confined, or a folder that it may use is not there.
[[nodiscard]] Result<void> prepareServer(QProcess &process, const ServerConfig &config);

} // namespace countersign::mcp
