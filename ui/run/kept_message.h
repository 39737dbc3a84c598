// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the message box, as it is kept on the disk until it is sent: text and files with the conversation; pasted texts and files, which
// may be long and come from no path, which files go as they are, and the earlier message that is being changed, as a sealed draft beside it. Blocks: for the background.
#pragma once
#include "core/store/conversations.h"
#include "core/store/sealed_drafts.h"

namespace countersign {

struct KeptMessage {
    struct Pasted {
        QString label, text;
        QByteArray data{}; // a file as it is, of an earlier message
        QString mediaType{};
        friend bool operator==(const Pasted &, const Pasted &) = default;
    };
    Unsent unsent;
    std::vector<Pasted> pasted;
    QStringList asTheyAre; // of the files, those whose bytes go, and not their text
    qint64 replaces = 0; // the earlier message that sending this would change; 0: it is a new one
    [[nodiscard]] bool isEmpty() const { return unsent.isEmpty() && pasted.empty(); }
    friend bool operator==(const KeptMessage &, const KeptMessage &) = default;
};

/// The name of the draft that holds what the conversation has no room for: pasted texts, and which message is being changed.
[[nodiscard]] QString besideDraft(const ConversationId &id);
/// A message that the person wrote; NotFound when it is not there any more.
[[nodiscard]] Result<StoredMessage> ownMessage(const Conversations &conversations, const ConversationId &id, qint64 message);
[[nodiscard]] Result<KeptMessage> readMessage(const Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id);
/// Without `beside` only text and files are written: long texts that are the same as before need not be.
[[nodiscard]] Result<void> keepMessage(Conversations &conversations, const SealedDrafts &drafts, const ConversationId &id, const KeptMessage &message,
                                       bool beside);

} // namespace countersign
