// SPDX-License-Identifier: GPL-3.0-or-later
// What became of a run in whose middle the program ended, from the ledger and the conversation.
#pragma once
#include "core/compare/comparison.h"

namespace countersign {

/// Nothing: no request of the run was signed, so none has left. Otherwise a result: Done with the answer when it had arrived whole, else Failed
/// (Incomplete). Blocks.
[[nodiscard]] Result<std::optional<TargetResult>> recoveredResult(const Ledger &ledger, const Conversations &conversations, const RunId &run,
                                                                  const ConversationId &conversation);

} // namespace countersign
