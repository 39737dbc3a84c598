// SPDX-License-Identifier: GPL-3.0-or-later
// The built-in tools themselves: blocking, any thread (but for httpGet), arguments already checked against the schema.
#pragma once
#include "core/documents/sqlite_reader.h"
#include "core/egress/loopback_door.h"
#include "core/tools/tool_reach.h"

namespace countersign {

[[nodiscard]] std::vector<ToolInfo> builtinTools();

[[nodiscard]] Result<ToolResult> searchDocuments(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
[[nodiscard]] Result<ToolResult> readDocument(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
[[nodiscard]] Result<ToolResult> listFiles(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
[[nodiscard]] Result<ToolResult> sqliteQuery(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
/// Asks for leave, which is bound to how the database is set up.
[[nodiscard]] QCoro::Task<ToolResult> postgresQuery(QString workspace, QJsonObject arguments, ToolScope scope,
                                                    std::function<ToolPermissions *()> permissions, PermissionAsker ask);
[[nodiscard]] Result<ToolResult> calculatorTool(const Library &library, const ToolReach &reach, const QJsonObject &arguments);
[[nodiscard]] Result<ToolResult> dateTool(const Library &library, const ToolReach &reach, const QJsonObject &arguments);

/// The one that waits for a server; in a thread with an event loop, blocks nothing. `door` is kept until it has ended.
[[nodiscard]] QCoro::Task<ToolResult> httpGet(std::shared_ptr<LoopbackDoor> door, QJsonObject arguments, std::shared_ptr<CancelToken> cancel);

/// Rows for a model, as CSV, with what it can do about those that are not there.
[[nodiscard]] ToolResult rowsResult(const SqliteAnswer &answer, const QString &label);

/// A failure that the model can do something about.
[[nodiscard]] inline ToolResult refusedCall(QString message, QString sourceLabel) { return {std::move(message), std::move(sourceLabel), true}; }

} // namespace countersign
