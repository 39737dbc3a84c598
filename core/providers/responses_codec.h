// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Responses (POST {base}/responses): what OpenAI itself wants its newer models asked through. Nothing is stored at the provider
// (store: false), so the items of earlier answers are sent back by us, encrypted reasoning included.
#pragma once
#include "core/providers/codec.h"

namespace countersign {

class ResponsesCodec final : public Codec {
public:
    [[nodiscard]] QString api() const override;
    [[nodiscard]] Result<WireRequest> encode(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] Result<WireRequest> encodeCount(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(int httpStatus) const override;
    [[nodiscard]] CredentialHeader credentialHeader(const Provider &provider) const override;
};

} // namespace countersign
