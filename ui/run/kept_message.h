// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the message box, as it is kept on the disk until it is sent: text and files with the conversation, pasted texts, which may be
// long and come from no file, as a sealed draft beside it. Blocks: for the background.
#pragma once
#include "core/store/conversations.h"
#include "core/store/sealed_drafts.h"

namespace countersign {

struct KeptMessage {
    struct Pasted {
        QString label, text;
        friend bool operator==(const Pasted &, const Pasted &) = default;
    };
    Unsent unsent;
    std::vector<Pasted> pasted;
    [[nodiscard]] bool isEmpty() const { return unsent.isEmpty() && pasted.empty(); }
    friend bool operator==(const KeptMessage &, const KeptMessage &) = default;
};

/// The draft's name.
[[nodiscard]] QString pastedDraft(const ConversationId &id);
[[nodiscard]] Result<KeptMessage> readMessage(const Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id);
/// Without `pasted` only text and files are written: long texts that are the same as before need not be.
[[nodiscard]] Result<void> keepMessage(Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id, const KeptMessage &message,
                                       bool pasted);

} // namespace countersign
