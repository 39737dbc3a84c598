// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/sse.h"

#include <algorithm>

namespace countersign {

namespace {
constexpr qsizetype LongestId = 4096; // it goes into a header
}

std::vector<SseEvent> SseDecoder::feed(QByteArrayView bytes)
{
    std::vector<SseEvent> events;
    if (m_overflowed)
        return events;
    if (m_afterCr && !bytes.isEmpty()) { // the second half of \r\n
        if (bytes.front() == '\n')
            bytes = bytes.sliced(1);
        m_afterCr = false;
    }
    while (!bytes.isEmpty()) {
        const auto at = std::ranges::find_if(bytes, [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype length = at - bytes.begin();
        if (at == bytes.end()) {
            m_partialLine.append(bytes);
            break;
        }
        if (m_partialLine.isEmpty()) {
            line(bytes.first(length), events);
        } else {
            m_partialLine.append(bytes.first(length));
            line(std::exchange(m_partialLine, {}), events);
        }
        qsizetype skip = length + 1;
        if (*at == '\r') {
            if (skip == bytes.size())
                m_afterCr = true;
            else if (bytes[skip] == '\n')
                ++skip;
        }
        bytes = bytes.sliced(skip);
    }
    if (m_partialLine.size() + m_event.data.size() > LargestEvent) {
        m_overflowed = true;
        m_partialLine.clear();
        m_event = {};
    }
    return events;
}

std::vector<SseEvent> SseDecoder::finish()
{
    std::vector<SseEvent> events;
    if (!m_partialLine.isEmpty())
        line(std::exchange(m_partialLine, {}), events);
    dispatch(events);
    return events;
}

void SseDecoder::line(QByteArrayView line, std::vector<SseEvent> &events)
{
    if (std::exchange(m_atStart, false) && line.startsWith("\xef\xbb\xbf"))
        line = line.sliced(3);
    if (line.isEmpty()) {
        dispatch(events);
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment
    const QByteArrayView field = colon < 0 ? line : line.first(colon);
    QByteArrayView value = colon < 0 ? QByteArrayView() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value = value.sliced(1);
    if (field == "data") {
        if (m_hasData)
            m_event.data.append('\n');
        m_event.data.append(value);
        m_hasData = true;
    } else if (field == "event") {
        m_event.name = value.toByteArray();
    } else if (field == "id") {
        if (value.size() <= LongestId && !value.contains('\0'))
            m_id = value.toByteArray();
    } else if (field == "retry") {
        bool isNumber = false;
        const int ms = value.toInt(&isNumber);
        if (isNumber && ms >= 0 && value.front() != '+' && value.front() != '-')
            m_retry = ms;
    }
}

void SseDecoder::dispatch(std::vector<SseEvent> &events)
{
    if (m_hasData || !m_event.name.isEmpty())
        events.push_back(std::move(m_event));
    m_lastId = m_id;
    m_event = {};
    m_hasData = false;
}

} // namespace countersign
