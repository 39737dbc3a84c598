// SPDX-License-Identifier: GPL-3.0-or-later
// A conversation copied up to a message, together with what its placeholders stand for: neither is of use without the other.
#pragma once
#include "core/store/conversations.h"

namespace countersign {

class Vault;

/// A new conversation with the messages of `from` before the message `before` (0 = all of them). All of it is on the disk, or nothing is.
/// Any thread.
[[nodiscard]] Result<ConversationInfo> branchConversation(Conversations &conversations, Vault &vault, const ConversationId &from, qint64 before,
                                                          const QString &title);
/// Cuts the message and all after it off, after the whole conversation was kept under `title`.
[[nodiscard]] Result<void> cutKeepingCopy(Conversations &conversations, Vault &vault, const ConversationId &id, qint64 firstDropped,
                                          const QString &title);

} // namespace countersign
