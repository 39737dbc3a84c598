// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini generateContent (POST {base}/models/{model}:generateContent, or :streamGenerateContent as server-sent events). The model stands in
// the address, not in the body.
#pragma once
#include "core/providers/codec.h"

namespace countersign {

class GeminiCodec final : public Codec {
public:
    [[nodiscard]] QString api() const override;
    [[nodiscard]] Result<WireRequest> encode(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] Result<WireRequest> encodeCount(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(int httpStatus) const override;
    [[nodiscard]] CredentialHeader credentialHeader(const Provider &provider) const override;
};

} // namespace countersign
