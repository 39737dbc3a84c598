// SPDX-License-Identifier: GPL-3.0-or-later
// The beginning of a script tool, for the person to go on from: a program that already works and the schema file beside it.
#pragma once
#include "core/tools/scripts/script_tool.h"

namespace countersign {

enum class ScriptLanguage { Python, Shell };

/// Writes tools/NAME.py (or .sh) and tools/NAME.schema.json into the workspace and gives the tool as it is read from them. BadUsage: the name is none;
/// Storage: they could not be written. Nothing that is there already is overwritten.
[[nodiscard]] Result<ScriptTool> writeScriptTemplate(const QString &workspace, const QString &name, ScriptLanguage language);

/// The two files of a tool, as somebody who edits them has them.
struct ScriptTexts {
    QString program, schema;
    friend bool operator==(const ScriptTexts &, const ScriptTexts &) = default;
};
/// Storage: one cannot be read; Invalid: it is no text (UTF-8), or longer than 1 MB. Blocking.
[[nodiscard]] Result<ScriptTexts> readScriptTexts(const ScriptTool &tool);
/// Replaces them, each wholly or not at all; the program stays executable. The permissions that were given hold no more, as they are bound to the bytes.
[[nodiscard]] Result<void> writeScriptTexts(const ScriptTool &tool, const ScriptTexts &texts);

/// Arguments to try a tool with: each required one and each with a default or an example, so that they fit the schema where that can be told.
[[nodiscard]] QJsonObject sampleArguments(const QJsonObject &inputSchema);

} // namespace countersign
