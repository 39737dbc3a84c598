// SPDX-License-Identifier: GPL-3.0-or-later
// Which runs of tokens that the model takes for a mention can be one, and on what ground they stand: the model's probabilities mean something else for a
// word of the lists than for a word nobody knows, so each ground is calibrated by itself.
#pragma once
#include "core/redaction/tag_chain.h"
#include "core/redaction/tagger_text.h"

namespace countersign {

enum class MentionGround : quint8 {
    Known, // words of the lists
    Unknown, // none of the words is in a list
    OrdinaryName, // words of everyday language that are names, too
    Ordinary, // words of everyday language
    SmallKnown, // the same in small letters
    SmallUnknown,
    Technical // in code, logs, markup
};
inline constexpr size_t MentionGrounds = 7;

using TokenSpan = std::span<const TaggerToken>;

/// What the tokens around say is not looked at again; `all[from … to)` is never empty.
[[nodiscard]] bool canBeMention(TokenSpan all, MentionKind kind, size_t from, size_t to);
/// A single word that more often is something else: it takes a model that is surer than usual.
[[nodiscard]] bool isDoubtful(TokenSpan all, MentionKind kind, size_t from, size_t to);
[[nodiscard]] MentionGround groundOf(TokenSpan mention);

} // namespace countersign
