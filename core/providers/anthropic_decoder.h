// SPDX-License-Identifier: GPL-3.0-or-later
// Reads replies of the Anthropic Messages API (and of servers that speak it), streamed or whole.
//
// Blocks are told apart by their index, never by order: some servers open a block before the last one is closed. A tool call is
// given when its block is closed and something follows, because only then is it known that the token limit did not cut it.
// A second message_start inside a stream (seen from a gateway that repeated a request) begins the reply anew: a second Started is given.
#pragma once
#include "core/providers/stream_decoder.h"

#include <map>

namespace countersign {

class AnthropicDecoder final : public StreamDecoder {
public:
    using StreamDecoder::StreamDecoder;

protected:
    void word(const QByteArray &data) override;
    void piece(const QJsonObject &object, QByteArrayView json) override;
    void besideError(const QJsonObject &object) override { addUsage(object.value(QLatin1StringView("usage")).toObject()); }
    void whole(const QJsonObject &object, QByteArrayView json) override;
    void endOfStream() override;
    [[nodiscard]] std::optional<Usage> usageSoFar() const override;

private:
    struct Block {
        int part = 0;
        QString type;
        QJsonObject start;
        QByteArray startJson; // as it came
        QString text; // of a thinking block
        QString signature;
        QString arguments; // of a tool call, so far
    };

    void messageStart(const QJsonObject &message);
    void openBlock(int index, const QJsonObject &block, QByteArrayView json);
    void delta(Block &block, const QJsonObject &delta);
    void closeBlock(const Block &block);
    void addUsage(const QJsonObject &usage);
    void hold(reply::ToolCall call);
    void release(bool cutOff = false);
    void end();

    std::map<int, Block> m_blocks; // open ones, by index
    QJsonObject m_usage;
    QString m_stopReason;
    std::optional<reply::ToolCall> m_held; // closed, but perhaps cut by the token limit
    int m_parts = 0;
    int m_calls = 0;
};

/// Anthropic's usage object, normalised: its input_tokens leave out what was read from or written to the cache.
[[nodiscard]] Usage anthropicUsage(const QJsonObject &usage);

} // namespace countersign
