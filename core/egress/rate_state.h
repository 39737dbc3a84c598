// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of a provider's rate limits. Pure values; the time is given.
#pragma once
#include <QtCore/QDateTime>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace countersign {

struct RateGauge {
    QString kind; // "requests", "tokens", "input-tokens", "output-tokens", "tokens-minute", …: the provider's word
    std::optional<qint64> limit, remaining;
    QDateTime told; // when the provider said so, UTC
    QDateTime full; // when all of it is back, UTC; invalid: not said
    /// What is left at that time, as far as it comes back evenly.
    [[nodiscard]] std::optional<qint64> leftAt(const QDateTime &now) const;
    friend bool operator==(const RateGauge &, const RateGauge &) = default;
};

/// The limits of one provider as they are known now.
struct RateState {
    std::vector<RateGauge> gauges;
    QDateTime heldUntil; // the provider asked everybody to wait; invalid or past: it did not
    int waiting = 0; // requests that wait for their turn
    friend bool operator==(const RateState &, const RateState &) = default;
};

} // namespace countersign
