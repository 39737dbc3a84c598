// SPDX-License-Identifier: GPL-3.0-or-later
// A draft's messages in the order that every API asks for: instructions apart, turns of person and model taking turns, the results of a
// turn's tool calls right after it, one for each call. Pure; points into the draft.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"

#include <map>

namespace countersign {

struct ToolOutcome {
    const Part *call = nullptr;
    const Part *result = nullptr; // null: the call was never carried out, but a result must be sent
};

struct PromptTurn {
    bool fromModel = false;
    std::vector<ToolOutcome> outcomes; // not from the model: answers to the calls of the turn before, in the order of the calls
    std::vector<const Part *> parts; // Text, Reasoning, ToolCall; from the person also files, and results that answer no call
};

struct PromptTurns {
    std::vector<SlotIndex> instructions;
    std::vector<PromptTurn> turns;
    /// The id of each call, different from all others: servers that give no ids of their own make us count anew in every reply.
    std::map<const Part *, QString> callIds;
    QStringList notes;
};

/// `replayTo` is "provider/model": raw parts of another model, and those that redaction changed, are left out.
/// BadUsage when nothing is left to send.
[[nodiscard]] Result<PromptTurns> arrangeTurns(const RedactedDraft &redacted, const QString &replayTo);

/// The part's own form may go back to this model unchanged.
[[nodiscard]] bool replaysRaw(const RedactedDraft &redacted, const Part &part, const QString &replayTo);

/// A tool call's id as every provider accepts it; ids in another form are replaced, the same by the same. `mistral`: nine letters or digits.
[[nodiscard]] QString wireCallId(const QString &id, bool mistral = false);

/// Tool definitions with names that providers refuse (form, length, twice the same) are an error that names the tool.
[[nodiscard]] Result<void> checkToolNames(const RedactedDraft &redacted);

/// The slot's text is one JSON object.
[[nodiscard]] bool holdsJsonObject(const RedactedDraft &redacted, SlotIndex slot);

} // namespace countersign
