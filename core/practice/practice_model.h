// SPDX-License-Identifier: GPL-3.0-or-later
// The "model" of the practice provider, which is none: it picks sentences of the prompt and of tool results that share words with the
// question, most first, and says so. A pure function of the prompt.
#pragma once
#include "core/practice/practice_prompt.h"
#include "core/practice/practice_script.h"

namespace countersign::practice {

[[nodiscard]] Answer answerTo(const Prompt &prompt, const Script &script);

} // namespace countersign::practice
