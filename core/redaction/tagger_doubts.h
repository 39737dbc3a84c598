// SPDX-License-Identifier: GPL-3.0-or-later
// Where words that look like names are more likely names of things: in prose about no one, in lists of sorts, in tables of goods, in code. Looks at the
// whole text, where tagger_judgement looks at one mention.
#pragma once
#include "core/redaction/tagger.h"
#include "core/redaction/tagger_judgement.h"

namespace countersign {

/// Takes away mentions, and names that the rules found by their look alone. `tokens` are those of `context`.
void dropNamesOfThings(ScanContext &context, TokenSpan tokens, std::vector<Tagger::Mention> &mentions);

} // namespace countersign
