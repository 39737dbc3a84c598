// SPDX-License-Identifier: GPL-3.0-or-later
// What the decoders of all JSON APIs share: finding out whether a body is a stream of events, one JSON object or an error
// page; errors; and that nothing follows the end of a reply.
#pragma once
#include "core/providers/codec.h"
#include "core/providers/json_objects.h"
#include "core/providers/provider_error.h"
#include "core/providers/sse.h"

#include <QtCore/QJsonObject>

namespace countersign {

class StreamDecoder : public ReplyDecoder {
public:
    /// How an API puts the events of a stream one after another.
    enum class Framing {
        Events, // server-sent events
        Objects, // JSON objects, one a line
    };
    explicit StreamDecoder(int httpStatus, Framing framing = Framing::Events) : m_status(httpStatus), m_framing(framing) { }

    [[nodiscard]] std::vector<ReplyEvent> feed(QByteArrayView bytes) final;
    [[nodiscard]] std::vector<ReplyEvent> finish() final;

    /// After a Failure that the provider reported: its own words, without ours around them.
    [[nodiscard]] const std::optional<ProviderError> &providerError() const { return m_providerError; }

protected:
    /// One event of a stream whose data is not JSON, e.g. "[DONE]".
    virtual void word(const QByteArray &data) = 0;
    /// One event of a stream. `json` is what `object` was read from.
    virtual void piece(const QJsonObject &object, QByteArrayView json) = 0;
    /// What stands beside an error in its object and is still true, e.g. the usage.
    virtual void besideError(const QJsonObject &object) = 0;
    /// The whole reply in one object.
    virtual void whole(const QJsonObject &object, QByteArrayView json) = 0;
    /// The whole reply as a list of what would have been the events of a stream. Not a reply, where an API knows no such form.
    virtual void wholeList(const QJsonArray & /*list*/, QByteArrayView /*json*/) { }
    /// The stream's bytes are over; true when the reply was complete (and stop() was called).
    virtual void endOfStream() = 0;
    /// What is known of the usage, to be told before a failure: those tokens were billed.
    [[nodiscard]] virtual std::optional<Usage> usageSoFar() const = 0;

    /// Told when the reply names its model or its id, the first time that it does.
    void started(const QString &model, const QString &responseId);
    void give(reply::Content content) { m_events.push_back(event(std::move(content))); }
    void stop(StopReason reason, const QString &raw);
    void fail(reply::Failure failure);
    void failIncomplete();
    void failProvider(ProviderError error);
    [[nodiscard]] bool ended() const { return m_ended; }

private:
    enum class Form { Unknown, Stream, Objects, Json, Other };
    void recognise(bool last);
    void handle(const std::vector<SseEvent> &events);
    void handleObjects(QByteArrayView bytes);
    void finishBody();

    int m_status;
    Framing m_framing;
    Form m_form = Form::Unknown;
    QByteArray m_body; // until the form is known; then of JSON and other bodies
    SseDecoder m_sse;
    JsonObjects m_objects;
    std::vector<ReplyEvent> m_events;
    std::optional<ProviderError> m_providerError;
    bool m_started = false;
    bool m_ended = false;
};

// ---- shared by the decoders -------------------------------------------------------------------------------------------------------

/// A count of tokens; absent when it is no number, negative or beyond all sense.
[[nodiscard]] std::optional<qint64> tokenCount(const QJsonValue &value);
/// The first one that is a count.
[[nodiscard]] std::optional<qint64> firstCount(std::initializer_list<QJsonValue> values);
/// Counts are cumulative: a later one replaces an earlier one, null and absent ones do not.
void addCounts(QJsonObject &counts, const QJsonObject &later);
/// What is known; nothing when nothing is.
[[nodiscard]] std::optional<Usage> known(const Usage &usage);
/// The partitions cannot be larger than their totals (OpenRouter has reported 11 reasoning tokens of 10).
[[nodiscard]] Usage clamped(Usage usage);
/// Nothing and white space mean no arguments: "{}". `valid` = a JSON object.
[[nodiscard]] reply::ToolCall toolCall(QString id, QString name, const QString &arguments);
/// An id that the provider left out: "call_1", "call_2", …
[[nodiscard]] QString countedCallId(size_t count);
/// True for such an id; it was never the provider's own.
[[nodiscard]] bool isCountedCallId(const QString &id);
/// Those members of a JSON object, byte for byte, that are named and not null; empty when there are none.
[[nodiscard]] QByteArray onlyMembers(QByteArrayView json, std::initializer_list<QByteArrayView> names);

} // namespace countersign
