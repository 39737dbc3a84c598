// SPDX-License-Identifier: GPL-3.0-or-later
// Reads replies of OpenAI's Chat Completions API and of the many servers that speak it, streamed or whole; only the first choice.
//
// Tool calls are given at the end, when no error can follow any more. A refusal is text: the person should read it.
// Raw parts are what such servers want back: {"reasoning_content": …} (DeepSeek and others), {"reasoning": …, "reasoning_details": […]}
// (OpenRouter), or one {"type":"thinking", …} item of a content array (Mistral).
#pragma once
#include "core/providers/stream_decoder.h"

#include <QtCore/QJsonArray>

namespace countersign {

class ChatDecoder final : public StreamDecoder {
public:
    using StreamDecoder::StreamDecoder;

protected:
    void word(const QByteArray &data) override;
    void piece(const QJsonObject &object, QByteArrayView json) override;
    void besideError(const QJsonObject &object) override { readUsage(object); }
    void whole(const QJsonObject &object, QByteArrayView json) override;
    void endOfStream() override;
    [[nodiscard]] std::optional<Usage> usageSoFar() const override { return m_usage; }

private:
    struct Call {
        std::optional<int> index;
        QString id, name, arguments;
    };

    void start(const QJsonObject &object);
    void message(const QJsonObject &message);
    void content(const QJsonValue &content);
    void reasoning(const QJsonObject &message);
    void addDetails(const QJsonArray &details);
    void text(const QString &text);
    void think(const QString &text);
    void toolCalls(const QJsonArray &calls);
    [[nodiscard]] Call &callFor(const QJsonObject &call);
    void readUsage(const QJsonObject &object);
    void end();

    int m_parts = 0;
    std::optional<int> m_textPart, m_reasoningPart;
    QString m_reasoning;
    enum class ReasoningField { None, Reasoning, ReasoningContent, Chunks };
    ReasoningField m_field = ReasoningField::None;
    std::vector<QJsonObject> m_details;
    std::vector<Call> m_calls;
    std::optional<Usage> m_usage;
    QString m_finishReason;
};

/// The usage object of Chat Completions, normalised: its prompt_tokens include the cached ones.
[[nodiscard]] Usage chatUsage(const QJsonObject &usage);

} // namespace countersign
