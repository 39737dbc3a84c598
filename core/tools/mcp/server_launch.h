// SPDX-License-Identifier: GPL-3.0-or-later
// How a tool server is started: as core/tools/program_sandbox.h says, with what its configuration lets it reach.
#pragma once
#include "core/tools/mcp/server_config.h"
#include "core/tools/program_sandbox.h"

namespace countersign::mcp {

/// Makes `process` ready to start the server. NotFound: no such program; Policy: it cannot be confined, or a folder that it may use is not there.
[[nodiscard]] Result<void> prepareServer(QProcess &process, const ServerConfig &config);

} // namespace countersign::mcp
