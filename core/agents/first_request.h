// SPDX-License-Identifier: GPL-3.0-or-later
// What an agent would send for a first message: composed, redacted and encoded as a run does it, in a rehearsal that leaves no trace and
// can send nothing.
#pragma once
#include "core/agents/composer.h"
#include "core/providers/catalogue.h"
#include "core/redaction/rehearsal.h"
#include "core/review/review_gate.h"

#include <memory>

namespace countersign {

/// `order` needs message, agent, policy, provider and model; its conversation is the rehearsal's. Blocks; any thread.
[[nodiscard]] Result<std::shared_ptr<const HeldRequest>> firstRequest(RunOrder order, const std::vector<ToolInfo> &tools, Rehearsal &rehearsal,
                                                                      const Catalogue &catalogue);

} // namespace countersign
