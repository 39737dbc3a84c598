// SPDX-License-Identifier: GPL-3.0-or-later
// Notices when a server has read less than it was sent. A local server whose context is too small drops the front of the prompt and answers all
// the same; the only sign is its count of prompt tokens. Pure functions.
#pragma once
#include "core/agents/token_estimate.h"
#include "core/store/conversations.h"

namespace countersign {

/// What of `draft` cannot have been read; nothing when all may have been, or the server did not count. `ratio` of the same provider and model.
/// Names what stood in front as far as the missing tokens reach; a server of Ollama's API keeps the instructions and drops what follows.
[[nodiscard]] std::optional<Truncation> truncationOf(const Draft &draft, const RedactedDraft &redacted, const WireRequest &wire, const Usage &usage,
                                                     const TokenRatio &ratio);

/// For the person, a whole sentence or three.
[[nodiscard]] QString truncationSentence(const Truncation &truncation);

} // namespace countersign
