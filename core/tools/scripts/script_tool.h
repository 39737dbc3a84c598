// SPDX-License-Identifier: GPL-3.0-or-later
// A script tool: any executable in the workspace's folder tools/ with a JSON Schema of its arguments beside it. "tools/word_count.py" and
// "tools/word_count.schema.json" are the tool "script:word_count". It gets its arguments as one JSON object on its standard input and writes its result,
// JSON or text, on its standard output; it ends with 0 when all went well, and says on its standard error what did not.
//
// What the program may reach and use stands in the schema file under "x-countersign", which no model sees; all of it can be left out:
//   {"title": "Word count", "description": "Counts the words of a text.", "type": "object", "properties": {"text": {"type": "string"}},
//    "required": ["text"],
//    "x-countersign": {"readable": ["claims"], "writable": [], "network": false, "timeout_seconds": 60, "cpu_seconds": 60, "memory_mb": 512,
//                      "output_kb": 1024, "output": {"type": "object"}}}
// Folders are of the workspace. "output" is a JSON Schema: the result must be JSON that fits it.
#pragma once
#include "core/base/error.h"
#include "core/tools/program_sandbox.h"

#include <QtCore/QJsonObject>

namespace countersign {

struct ScriptTool {
    QString name; // [A-Za-z0-9][A-Za-z0-9_-]{0,47}: the files' stem
    QString program, schemaFile; // absolute; `program` is free of links
    QString title, description;
    QJsonObject inputSchema; // as a model gets it
    std::optional<QJsonObject> outputSchema;
    QStringList readable, writable; // absolute
    bool network = false;
    int timeoutSeconds = 60, cpuSeconds = 60;
    qint64 memoryBytes = 512LL << 20, outputBytes = 1LL << 20;
    QString problem; // a sentence for the person: why it cannot be used; empty = it can
    friend bool operator==(const ScriptTool &, const ScriptTool &) = default;
};

/// The tools of a workspace's folder tools/, in the order of their names, with those that cannot be used. Blocking; any thread.
[[nodiscard]] std::vector<ScriptTool> readScriptTools(const QString &workspace);

/// What a permission is bound to: the bytes of both files, so all that the tool does and may reach. SHA-256, hex; empty: one cannot be read.
[[nodiscard]] QByteArray scriptHash(const ScriptTool &tool);

/// Whether the program can be started: it is executable, and its interpreter ("#!") is installed where the sandbox shows it. NotFound says what to
/// install, Invalid what to mend.
[[nodiscard]] Result<void> checkScriptProgram(const ScriptTool &tool);

} // namespace countersign
