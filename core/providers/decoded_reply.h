// SPDX-License-Identifier: GPL-3.0-or-later
// A whole reply as one value, folded from its events; `countersign-cli decode` prints it.
//
// What the members of toJson() mean:
//   text        all text, joined as it came; a refusal that the model put into words is text
//   reasoning   the readable reasoning, joined, with an empty line between the summaries of OpenAI Responses; "" when there was none or it was encrypted
//   tool_calls  [{"id","name","arguments"}] in the order of the reply; "arguments" is the JSON object that the model wrote ({} when it
//               wrote nothing), or its text unchanged when that is no JSON object; ids that the provider left out are "call_1", "call_2", …
//   usage       {"input","output","cache_read","cache_write","reasoning"}: "input" counts everything read, cached or not; "cache_write"
//               is of all ages together; null = the provider did not say
//   stop        the provider's own word ("tool_use", "stop", …); null when it gave none or the reply failed
//   model       as the provider named it; null when it did not
//   error       null, or {"code","message"} in the provider's own words; code "incomplete" = the bytes ended before the reply did
// After an error the text so far is kept; tool calls that were whole by then too, but nobody may carry them out.
#pragma once
#include "core/base/stages.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QJsonObject>

namespace countersign {

struct DecodedReply {
    QString text;
    QString reasoning;
    std::vector<reply::ToolCall> toolCalls;
    std::vector<reply::Raw> raw;
    Usage usage;
    std::optional<reply::Stop> stop;
    QString model;
    QString responseId;
    std::optional<reply::Failure> failure;
    /// "code" and "message" of `failure` in the provider's own words.
    QString errorCode, errorMessage;

    /// Adds the next event of the same reply.
    void add(const ReplyEvent &event);
    [[nodiscard]] QJsonObject toJson() const;
    friend bool operator==(const DecodedReply &, const DecodedReply &) = default;
};

/// Decodes a reply's whole body. `api` as in providers.json; Unsupported for one that has no codec. `httpStatus` 200 when it is not known.
[[nodiscard]] Result<DecodedReply> decodeReply(const QString &api, int httpStatus, QByteArrayView body);

} // namespace countersign
