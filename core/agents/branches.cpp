// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/branches.h"

#include "core/redaction/vault.h"

namespace countersign {

Result<ConversationInfo> branchConversation(Conversations &conversations, Vault &vault, const ConversationId &from, qint64 before,
                                            const QString &title)
{
    Result<ConversationInfo> copy = conversations.branch(from, before, title);
    if (!copy)
        return copy;
    const Result<void> values = vault.copy(from, copy->id);
    if (values)
        return copy;
    const Result<void> removed = conversations.remove(copy->id);
    return std::unexpected(removed ? values.error() : removed.error());
}

Result<void> cutKeepingCopy(Conversations &conversations, Vault &vault, const ConversationId &id, qint64 firstDropped, const QString &title)
{
    const Result<ConversationInfo> kept = branchConversation(conversations, vault, id, 0, title);
    return kept ? conversations.truncate(id, firstDropped) : std::unexpected(kept.error());
}

} // namespace countersign
