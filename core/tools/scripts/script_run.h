// SPDX-License-Identifier: GPL-3.0-or-later
// One run of a script tool in the sandbox: arguments in, result out, and what went wrong in words for the model and for the person.
#pragma once
#include "core/egress/transport.h" // CancelToken
#include "core/tools/scripts/script_tool.h"

namespace countersign {

struct ScriptOutcome {
    QString output; // what it wrote, when all went well
    std::optional<Error> error; // for the person
    QString refusal; // the same for the model, in English, with the last lines of its standard error
    QString diagnostics; // its standard error, the last part
    int exitStatus = 0;
    qint64 ms = 0;
};

/// Asks nobody. In a thread with an event loop, which outlives the run; blocks nothing.
[[nodiscard]] QCoro::Task<ScriptOutcome> runScript(ScriptTool tool, QJsonObject arguments, std::shared_ptr<CancelToken> cancel = {});

} // namespace countersign
