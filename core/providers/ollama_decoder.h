// SPDX-License-Identifier: GPL-3.0-or-later
// Reads replies of Ollama's own API (/api/chat): one JSON object a line, complete with "done": true; not streamed, the same in one object.
//
// Tool calls are given at the end, when no error can follow any more; their arguments are objects, and old servers give them no ids.
// The raw form of reasoning is {"thinking": …}, which the server wants back between a call and its result.
#pragma once
#include "core/providers/stream_decoder.h"

namespace countersign {

class OllamaDecoder final : public StreamDecoder {
public:
    explicit OllamaDecoder(int httpStatus) : StreamDecoder(httpStatus, Framing::Objects) { }

protected:
    void word(const QByteArray &) override { }
    void piece(const QJsonObject &object, QByteArrayView json) override;
    void besideError(const QJsonObject &object) override { readUsage(object); }
    void whole(const QJsonObject &object, QByteArrayView json) override { piece(object, json); }
    void endOfStream() override { } // complete only with "done"
    [[nodiscard]] std::optional<Usage> usageSoFar() const override { return known(m_usage); }

private:
    void readUsage(const QJsonObject &object);
    void toolCalls(QByteArrayView message);
    void end(const QString &reason);

    std::optional<int> m_textPart, m_reasoningPart;
    int m_parts = 0;
    QString m_reasoning;
    std::vector<reply::ToolCall> m_calls;
    Usage m_usage;
};

} // namespace countersign
