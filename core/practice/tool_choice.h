// SPDX-License-Identifier: GPL-3.0-or-later
// Which tools a person's words ask for, and with what arguments.
#pragma once
#include "core/practice/practice_prompt.h"
#include "core/practice/practice_script.h"

namespace countersign::practice {

/// The calls to make now: tools that the words match, that can be given what they need, and that have not answered in this turn.
[[nodiscard]] std::vector<Call> callsFor(const Prompt &prompt, const Script &script);

/// An object of this JSON Schema filled from the words of a prompt; nothing when a required property cannot be filled.
/// `forSql`: a "query" is SQL. `everything`: optional properties are filled as well.
[[nodiscard]] std::optional<QJsonObject> filled(const QJsonObject &schema, const Prompt &prompt, bool forSql, bool everything);

} // namespace countersign::practice
