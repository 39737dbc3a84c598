// SPDX-License-Identifier: GPL-3.0-or-later
// The last look, at the socket: does any original that the vault of this conversation holds stand in the bytes about to leave?
#pragma once
#include "core/base/stages.h"
#include "core/redaction/redactor.h"
#include "core/redaction/vault.h"

#include <functional>

namespace countersign {

/// What egress asks before it opens a connection.
class OutgoingGuard
{
public:
    virtual ~OutgoingGuard() = default;
    /// An Error (Leak, or Detector when the look itself failed) stops the send.
    [[nodiscard]] virtual Result<void> check(const SignedRequest &request) = 0;
};

/// Looks for every original as it is, JSON-escaped, URL-encoded and in base64 (all three alignments), in the body and in the URL, in
/// one pass over the bytes. Values that the person allowed in this conversation are not looked for. Case-insensitive for names.
class VaultGuard final : public OutgoingGuard
{
public:
    /// `choices` answers what the person decided in a conversation.
    VaultGuard(Vault &vault, std::function<Result<Choices>(const ConversationId &)> choices);
    [[nodiscard]] Result<void> check(const SignedRequest &request) override;
    /// The same look at any bytes; used by tests and by check().
    [[nodiscard]] Result<void> checkBytes(const ConversationId &conversation, const QByteArray &bytes);

private:
    Vault &m_vault;
    std::function<Result<Choices>(const ConversationId &)> m_choices;
};

} // namespace countersign
