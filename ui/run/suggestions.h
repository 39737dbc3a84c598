// SPDX-License-Identifier: GPL-3.0-or-later
// What a new user can try first.
#pragma once
#include "core/agents/agent_file.h"

namespace countersign {

/// Three messages for the agents of the sample workspace; none for other agents.
[[nodiscard]] QStringList suggestionsFor(const Agent &agent);

} // namespace countersign
