// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the answer to "how many tokens": {"input_tokens": N} of Anthropic and OpenAI, {"totalTokens": N} of Gemini.
#pragma once
#include "core/providers/stream_decoder.h"

namespace countersign {

class CountDecoder final : public StreamDecoder {
public:
    using StreamDecoder::StreamDecoder;

protected:
    void word(const QByteArray &) override { }
    void piece(const QJsonObject &object, QByteArrayView json) override { whole(object, json); }
    void besideError(const QJsonObject &) override { }
    void whole(const QJsonObject &object, QByteArrayView) override
    {
        Usage usage;
        usage.input = firstCount({object.value(QLatin1StringView("input_tokens")), object.value(QLatin1StringView("totalTokens"))});
        if (!usage.input)
            return; // not a count: incomplete
        give(reply::Tokens{usage});
        stop(StopReason::EndTurn, {});
    }
    void endOfStream() override { }
    [[nodiscard]] std::optional<Usage> usageSoFar() const override { return std::nullopt; }
};

} // namespace countersign
