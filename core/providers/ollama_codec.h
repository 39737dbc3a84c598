// SPDX-License-Identifier: GPL-3.0-or-later
// Ollama's own API: POST {base}/api/chat (docs/api.md of ollama 0.33, August 2026). Beside its OpenAI-compatible one it has the length of the
// context, without which a long prompt loses its front in silence.
#pragma once
#include "core/providers/codec.h"

namespace countersign {

class OllamaCodec final : public Codec {
public:
    [[nodiscard]] QString api() const override;
    [[nodiscard]] Result<WireRequest> encode(const RedactedDraft &redacted, const Provider &provider) const override;
    [[nodiscard]] std::unique_ptr<ReplyDecoder> decoder(int httpStatus) const override;
    [[nodiscard]] CredentialHeader credentialHeader(const Provider &provider) const override;

protected:
    [[nodiscard]] QByteArray streamType() const override { return "application/x-ndjson"; }
};

/// The context that a request is sent with when the provider's entry names none: the smallest of 8192, 16384, … 131072 tokens that surely
/// holds `bytes` of text, `files` pictures and an answer of `answerTokens`; few steps, because each change makes the server load the model anew.
[[nodiscard]] qint64 ollamaContext(qint64 bytes, int files, qint64 answerTokens);

} // namespace countersign
