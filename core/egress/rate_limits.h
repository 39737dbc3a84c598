// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider says of its rate limits in the headers of its answers, and when the next request may go. Pure values; the time is given.
//
// Read: anthropic-ratelimit-{requests,tokens,input-tokens,output-tokens}-{limit,remaining,reset} (reset: RFC 3339),
// x-ratelimit-{limit,remaining,reset}-{requests,tokens} of OpenAI, Groq and Azure (reset: "6m0s", "12ms", or seconds), Mistral's
// x-ratelimit-{limit,remaining}-tokens-minute and the like (no reset), OpenRouter's x-ratelimit-{limit,remaining,reset} (milliseconds since 1970).
#pragma once
#include "core/egress/rate_state.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <optional>
#include <vector>

class QHttpHeaders;

namespace countersign {

[[nodiscard]] std::vector<RateGauge> rateGauges(const QHttpHeaders &headers, const QDateTime &now);
/// A Go duration ("1h2m3.5s", "12ms"), in milliseconds.
[[nodiscard]] std::optional<qint64> goDurationMs(QByteArrayView text);

/// When the requests to one provider may go, so that they do not run into a limit that is known.
class ProviderPace {
public:
    void take(const QHttpHeaders &headers, const QDateTime &now);
    /// "Wait so long", as in a 429: true for all requests.
    void hold(qint64 ms, const QDateTime &now);
    /// Milliseconds until a request of at least so many tokens has its turn, with `ahead` others before it; 0 = now. What can never fit is
    /// not held back: the provider shall say so itself.
    [[nodiscard]] qint64 waitMs(qint64 tokens, int ahead, const QDateTime &now) const;
    /// It goes now: what it takes is not there for the next one.
    void spend(qint64 tokens, const QDateTime &now);
    /// Waiting because the provider said so, not because of what we count.
    [[nodiscard]] bool isHeld(const QDateTime &now) const { return m_state.heldUntil.isValid() && m_state.heldUntil > now; }

    [[nodiscard]] const RateState &state() const { return m_state; }
    /// A place in the line: given to a request that must wait, and given back when it goes.
    [[nodiscard]] int joinLine() { return m_next++; }
    void enter(int ticket);
    void leave(int ticket);
    [[nodiscard]] int ahead(int ticket) const;

private:
    RateState m_state;
    std::vector<int> m_line;
    int m_next = 0;
};

} // namespace countersign
