// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a script tool, for the person to go on from: a program that already works and the schema file beside it.
#pragma once
#include "core/tools/scripts/script_tool.h"

namespace countersign {

enum class ScriptLanguage { Python, Shell };

/// Writes tools/NAME.py (or .sh) and tools/NAME.schema.json into the workspace and gives the tool as it is read from them. BadUsage: the name is none;
/// Storage: they could not be written. Nothing that is there already is overwritten.
[[nodiscard]] Result<ScriptTool> writeScriptTemplate(const QString &workspace, const QString &name, ScriptLanguage language);

/// Arguments to try a tool with: each required one and each with a default or an example, so that they fit the schema where that can be told.
[[nodiscard]] QJsonObject sampleArguments(const QJsonObject &inputSchema);

} // namespace countersign
