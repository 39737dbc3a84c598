// SPDX-License-Identifier: GPL-3.0-or-later
// Server-sent events, as far as providers use them (WHATWG HTML, "9.2.6 Interpreting an event stream"): lines end with \n, \r\n or \r;
// several data lines are joined by \n; comments are passed over; ids and retry times are kept beside the events (providers
// send neither, tool servers do). Two leniencies: an event without a blank line at
// the end of the stream still counts, and an event with a name but no data is given too.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QByteArrayView>
#include <optional>
#include <vector>

namespace countersign {

struct SseEvent {
    QByteArray name; // of the "event:" line; empty when there was none
    QByteArray data;
    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

class SseDecoder {
public:
    /// The events that these bytes complete; bytes may be cut anywhere, also inside a character or between \r and \n.
    [[nodiscard]] std::vector<SseEvent> feed(QByteArrayView bytes);
    /// At the end of the stream: the event that had no blank line after it, if any.
    [[nodiscard]] std::vector<SseEvent> finish();
    /// A single event grew beyond LargestEvent; it and all that follows is dropped.
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

    /// The id of the last whole event that had one: where a stream is taken up again.
    [[nodiscard]] const QByteArray &lastId() const { return m_lastId; }
    /// How long the server asks to wait before that, in milliseconds.
    [[nodiscard]] std::optional<int> retryMs() const { return m_retry; }

    static constexpr qsizetype LargestEvent = 64 * 1024 * 1024;

private:
    void line(QByteArrayView line, std::vector<SseEvent> &events);
    void dispatch(std::vector<SseEvent> &events);

    QByteArray m_partialLine;
    SseEvent m_event;
    QByteArray m_id; // of the event that is being read
    QByteArray m_lastId;
    std::optional<int> m_retry;
    bool m_hasData = false;
    bool m_atStart = true;
    bool m_afterCr = false;
    bool m_overflowed = false;
};

} // namespace countersign
