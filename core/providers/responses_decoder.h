// SPDX-License-Identifier: GPL-3.0-or-later
// Reads replies of OpenAI's Responses API (and of servers that speak it), streamed or whole.
//
// Items are told apart by their id, then by their index, because some servers leave one of the two out; what the deltas did not say is
// taken from the finished item, and what no item said from the whole response at the end. A tool call is given when something follows it:
// only then is it known that the token limit did not cut it. Refusals are text.
//
// Raw parts are what the API wants back in the next request: a reasoning item (or one of a tool of the server) as it came; of a message and
// of a call only what is not in the neutral part: {"type":"message","id":…,"phase":…} belongs to the text, {"type":"function_call","id":…}
// stands before the call.
#pragma once
#include "core/providers/stream_decoder.h"

#include <QtCore/QHash>

namespace countersign {

class ResponsesDecoder final : public StreamDecoder {
public:
    using StreamDecoder::StreamDecoder;

protected:
    void word(const QByteArray &data) override;
    void piece(const QJsonObject &object, QByteArrayView json) override;
    void besideError(const QJsonObject &object) override;
    void whole(const QJsonObject &object, QByteArrayView json) override;
    void endOfStream() override;
    [[nodiscard]] std::optional<Usage> usageSoFar() const override;

private:
    struct Item {
        QString id, type;
        int part = 0;
        QString said; // of its text, given so far
        int section = -1; // of the readable reasoning
        QString arguments;
        QJsonObject start;
        bool closed = false;
    };

    void start(const QJsonObject &response);
    void openItem(const QJsonObject &item, std::optional<int> index);
    [[nodiscard]] Item *find(const QString &id, std::optional<int> index);
    [[nodiscard]] Item &itemFor(const QJsonObject &event, const QString &type);
    [[nodiscard]] Item &announced(const QJsonObject &whole, std::optional<int> index);
    void say(Item &item, const QString &text);
    void reasoningSection(Item &item, int section);
    void sayRest(Item &item, const QJsonObject &whole);
    void closeItem(Item &item, const QJsonObject &whole, QByteArrayView json);
    void closeCall(const Item &item, const QJsonObject &whole, QByteArrayView json);
    void release(bool cutOff = false);
    void terminal(const QJsonObject &response, QByteArrayView json);
    void end(const QString &status, const QJsonObject &response);

    std::vector<Item> m_items; // in the order in which they began
    QHash<QString, size_t> m_byId; // the newest of each, in m_items
    QHash<int, size_t> m_byIndex;
    QJsonObject m_usage;
    std::optional<reply::ToolCall> m_held;
    int m_parts = 0;
    int m_calls = 0;
    bool m_refused = false;
};

/// The usage object of Responses, normalised: its input_tokens include the cached ones.
[[nodiscard]] Usage responsesUsage(const QJsonObject &usage);

} // namespace countersign
