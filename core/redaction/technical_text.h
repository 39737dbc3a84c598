// SPDX-License-Identifier: GPL-3.0-or-later
// What stands right around a word in commands, paths, package lists and parts lists, and says that it names no person.
#pragma once
#include "core/redaction/tagger_judgement.h"

namespace countersign {

/// Whether `words`, a part of `tokens` and not empty, are an argument of a command, a piece of a path or of a compound, a package with its version,
/// a word with a mark ("Port A2") or a class.
[[nodiscard]] bool isOfTechnicalText(const ScanContext &context, TokenSpan tokens, TokenSpan words);

} // namespace countersign
