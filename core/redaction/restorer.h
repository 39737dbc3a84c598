// SPDX-License-Identifier: GPL-3.0-or-later
// The restore stage: ReplyEvent → RestoredReply, while the reply streams. Puts originals back where the model wrote placeholders,
// also mutated ones (case, brackets, escapes, spaces, bold, code); never a wrong one: an unknown number stays as it is.
#pragma once
#include "core/base/stages.h"
#include "core/redaction/vault.h"

namespace countersign {

/// Restores one text that is there in full. `marks` (optional) receives what was put back.
/// In JSON the originals are escaped as JSON strings.
[[nodiscard]] Result<QString> restoreText(Vault &vault, const ConversationId &conversation, QStringView text,
                                          TextSlot::Format format = TextSlot::Format::Plain, std::vector<RestoredMark> *marks = nullptr,
                                          QStringList *unknown = nullptr);

/// One per reply. Holds back only an end of text that can still become a placeholder; any cutting of the same reply into events
/// gives the same restored text.
class ReplyRestorer {
public:
    ReplyRestorer(Vault &vault, ConversationId conversation);
    ~ReplyRestorer();

    /// What can be shown after this event: none, one or several events.
    [[nodiscard]] Result<std::vector<RestoredReply>> feed(const ReplyEvent &event);
    /// At the end of the stream, however it ended: what was still held back.
    [[nodiscard]] Result<std::vector<RestoredReply>> finish();
    /// Placeholder-like words with a number that this conversation does not have.
    [[nodiscard]] const QStringList &unknownPlaceholders() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
