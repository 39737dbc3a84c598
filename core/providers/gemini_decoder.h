// SPDX-License-Identifier: GPL-3.0-or-later
// Reads replies of Gemini's generateContent, streamed or whole (one object, or the array that a stream without alt=sse is); only the first
// candidate.
//
// The API has no last event: a reply is complete at the end of the bytes when a finishReason came. Tool calls arrive whole,
// or value by value where a gateway asked for that.
//
// Raw parts are what the API wants back on exactly the same part: {"thoughtSignature":…} belongs to the text, or stands before the call, that
// carried it; an empty text with a signature, code that the provider ran and other parts that are no text are kept as they came;
// {"continuationToken":…} asks for the same request again.
#pragma once
#include "core/providers/partial_arguments.h"
#include "core/providers/stream_decoder.h"

namespace countersign {

class GeminiDecoder final : public StreamDecoder {
public:
    using StreamDecoder::StreamDecoder;

protected:
    void word(const QByteArray &data) override;
    void piece(const QJsonObject &object, QByteArrayView json) override;
    void besideError(const QJsonObject &object) override;
    void whole(const QJsonObject &object, QByteArrayView json) override;
    void wholeList(const QJsonArray &list, QByteArrayView json) override;
    void endOfStream() override;
    [[nodiscard]] std::optional<Usage> usageSoFar() const override;

private:
    enum class Kind { None, Text, Thought };

    void start(const QJsonObject &object);
    void candidate(const QJsonObject &candidate, QByteArrayView json);
    void part(const QJsonObject &part, QByteArrayView json);
    void text(const QJsonObject &part, QByteArrayView json, Kind kind);
    void call(const QJsonObject &part, QByteArrayView json);
    void growingCall(const QJsonObject &function);
    void closeGrowing(bool whole);

    struct GrowingCall {
        QString id, name;
        PartialArguments arguments;
    };
    std::optional<GrowingCall> m_growing;
    Kind m_open = Kind::None; // what the next text is joined to
    int m_openPart = 0;
    QString m_thought; // of the open part
    int m_parts = 0;
    size_t m_calls = 0;
    QJsonObject m_usage;
    QString m_finishReason, m_finishMessage;
    bool m_blocked = false;
};

/// usageMetadata, normalised: its prompt includes the cached tokens, its candidates do not include the thoughts.
[[nodiscard]] Usage geminiUsage(const QJsonObject &usage);

} // namespace countersign
