// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/server_launch.h"

namespace countersign::mcp {

Result<void> prepareServer(QProcess &process, const ServerConfig &config)
{
    const auto program = resolvedProgram(config);
    if (!program)
        return std::unexpected(program.error());
    ProgramLaunch launch;
    launch.name = config.id;
    launch.program = *program;
    launch.arguments = config.arguments;
    launch.environment = config.environment;
    launch.folder = config.folder;
    launch.readable = config.readable;
    launch.writable = config.writable;
    launch.network = config.network;
    launch.unconfined = config.unconfined;
    return prepareProgram(process, launch);
}

} // namespace countersign::mcp
