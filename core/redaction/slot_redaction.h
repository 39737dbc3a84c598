// SPDX-License-Identifier: GPL-3.0-or-later
// One text slot on its way: what was found in it, and the text with replacements.
#pragma once
#include "core/redaction/decisions.h"
#include "core/redaction/known_values.h"
#include "core/redaction/placeholder.h"
#include "core/redaction/slot_pieces.h"
#include "core/redaction/stand_ins.h"
#include "core/redaction/surrogates.h"

#include <functional>

namespace countersign {

/// A place in a slot that may be replaced.
struct SlotCandidate {
    Range raw; // in the slot's text
    int piece = 0;
    QString type;
    QString value; // decoded
    double score = 1;
    QString rule;
    QString reason;
    Decision decision;
    int number = 0; // of the vault's entry, when it is known already
    bool plain = false; // a stand-in would not be read again here: a placeholder is used
};

/// What reading a slot gave; depends on the text, the policy and the choices, not on what else the vault knows.
struct ReadSlot {
    SlotPieces pieces;
    std::vector<Range> ours; // placeholders and stand-ins that the model wrote: untouched
    std::vector<SlotCandidate> literals; // the person's own words that look like a placeholder
    std::vector<SlotCandidate> found;
};

/// Reads one slot: finds placeholder-like words (and keeps free in the vault the numbers that nobody has yet) and scans the rest.
[[nodiscard]] Result<ReadSlot> readSlot(const TextSlot &slot, const ConversationId &conversation, const Scanner &scanner, Vault &vault,
                                        const PlaceholderReader &placeholders, const StandIns &standIns, const Decisions &decisions);

/// What the vault knows of a conversation while its slots are written. The stand-ins grow with what is written.
struct SlotKnowledge {
    const std::vector<Vault::Entry> &entries;
    const KnownValues &known;
    const PlaceholderReader &placeholders;
    StandIns &standIns;
    const Surrogates &surrogates;
    const std::function<bool(QStringView)> &isSaid; // whether these words stand in one of the texts as they are
};

/// Puts the replacements in, so that restoring gives back what was there. Values without an entry in the vault get one.
[[nodiscard]] Result<Redactor::Text> renderSlot(const TextSlot &slot, const ReadSlot &read, const ConversationId &conversation, Vault &vault,
                                                const SlotKnowledge &knowledge, const Decisions &decisions);

} // namespace countersign
