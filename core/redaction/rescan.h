// SPDX-License-Identifier: GPL-3.0-or-later
// The last look, at the socket: does any original that the vault of this conversation holds stand in the bytes about to leave?
#pragma once
#include "core/base/stages.h"
#include "core/redaction/redactor.h"
#include "core/redaction/vault.h"

#include <functional>
#include <memory>

namespace countersign {

/// What egress asks before it opens a connection.
class OutgoingGuard {
public:
    virtual ~OutgoingGuard() = default;
    /// An Error (Leak, or Detector when the look itself failed) stops the send.
    [[nodiscard]] virtual Result<void> check(const SignedRequest &request) = 0;
};

/// Looks for every original in the body, the URL and the headers: as it is, JSON-escaped (once or twice, any escapes),
/// URL-encoded, and in base64 (standard and URL-safe, any alignment, also broken into lines). How values are compared, and which are too
/// short or too common to be looked for, is said in known_values.h; in base64 only values of six characters or more are looked for, because
/// shorter ones come up by chance. Time is linear in the length of the body.
///
/// Not a leak: values that the person allowed in this conversation or never masks; a finding that review showed as allowed (it lies inside
/// one of the request's body findings); the model's name; a lower-case word outside the request's texts ("max" in "max_tokens").
/// The error names placeholder and byte position, never the value. Thread-safe.
class VaultGuard final : public OutgoingGuard {
public:
    /// `choices` answers what the person decided in a conversation. `vault` must outlive the guard.
    VaultGuard(Vault &vault, std::function<Result<Choices>(const ConversationId &)> choices);
    ~VaultGuard() override;
    [[nodiscard]] Result<void> check(const SignedRequest &request) override;
    /// The same look at any bytes; used by tests and by check().
    [[nodiscard]] Result<void> checkBytes(const ConversationId &conversation, const QByteArray &bytes);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
