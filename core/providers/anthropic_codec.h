// SPDX-License-Identifier: GPL-3.0-or-later
// Anthropic Messages (POST {base}/v1/messages, version 2023-06-01, which all models and compatible servers accept).
#pragma once
#include "core/providers/codec.h"

namespace countersign {

class AnthropicCodec final : public Codec {
public:
    [[nodiscard]] QString api() const override;
    [[nodiscard]] Result<WireRequest> encode(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] Result<WireRequest> encodeCount(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(int httpStatus) const override;
    [[nodiscard]] CredentialHeader credentialHeader(const Provider &provider) const override;
};

} // namespace countersign
