// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in tools themselves: blocking, any thread, arguments already checked against the schema.
#pragma once
#include "core/tools/tool_reach.h"

namespace countersign {

[[nodiscard]] std::vector<ToolInfo> builtinTools();

[[nodiscard]] Result<ToolResult> searchDocuments(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
[[nodiscard]] Result<ToolResult> readDocument(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
[[nodiscard]] Result<ToolResult> listFiles(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
[[nodiscard]] Result<ToolResult> sqliteQuery(const Library &library, const ToolReach &reach, const QJsonObject &arguments);

/// A failure that the model can do something about.
[[nodiscard]] inline ToolResult refusedCall(QString message, QString sourceLabel) { return {std::move(message), std::move(sourceLabel), true}; }

} // namespace countersign
