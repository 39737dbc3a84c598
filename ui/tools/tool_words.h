// SPDX-License-Identifier: GPL-3.0-or-later
// Tool servers in words, as every part of the window says them. Texts of servers come out with what is invisible written out.
#pragma once
#include "core/tools/mcp/server_config.h"
#include "core/tools/mcp/tool_servers.h"

namespace countersign::wording {

/// The whole command as one would type it, or the address.
[[nodiscard]] QString commandLine(const mcp::ServerConfig &config);
[[nodiscard]] QString state(mcp::ToolServers::State state);
/// How far it is kept from the rest of the machine. `sandbox`: the canary was held; nothing: it has not been tried yet.
struct Isolation {
    enum class Level { Unknown, Isolated, Partly, Not };
    Level level = Level::Unknown;
    QString words, detail;
};
[[nodiscard]] Isolation isolation(const mcp::ServerConfig &config, std::optional<bool> sandbox);
[[nodiscard]] QString standing(mcp::Standing standing);
/// What a tool says of itself, as its claim; empty when it says nothing.
[[nodiscard]] QString claims(const ToolClaims &claims);
/// A definition for a person's eyes: every character to be seen, one value a line.
[[nodiscard]] QString definition(const QJsonObject &definition);
[[nodiscard]] QString jsonForEyes(const QJsonObject &object);

} // namespace countersign::wording
