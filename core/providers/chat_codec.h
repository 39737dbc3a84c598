// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Chat Completions (POST {base}/chat/completions), which most other providers and local servers speak too. Differences between
// them are decided by the host name; an unknown host gets the plainest form.
#pragma once
#include "core/providers/codec.h"

namespace countersign {

class ChatCodec final : public Codec {
public:
    [[nodiscard]] QString api() const override;
    [[nodiscard]] Result<WireRequest> encode(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(int httpStatus) const override;
    [[nodiscard]] CredentialHeader credentialHeader(const Provider &provider) const override;
};

} // namespace countersign
