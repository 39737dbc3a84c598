// SPDX-License-Identifier: GPL-3.0-or-later
// What something cost, and sums of that: an unknown cost stays unknown, and a sum over it says so.
#pragma once
#include "core/money/money.h"

#include <optional>

namespace countersign {

struct Cost {
    std::optional<Money> total; // absent: unknown
    QString priceSource; // "…, 2026-11-22", or why it is unknown
    friend bool operator==(const Cost &, const Cost &) = default;
};

/// A sum in which nothing is forgotten: "≥ $1.20, 3 calls unpriced".
class CostSum {
public:
    CostSum() = default;
    CostSum(Money known, qint64 calls, qint64 unpriced) : m_known(known), m_calls(calls), m_unpriced(unpriced) { }
    /// What cannot be counted in 64 bits any more joins the unpriced.
    void add(const std::optional<Money> &cost);
    void add(const CostSum &other);

    [[nodiscard]] Money known() const { return m_known; } // of the priced calls: never more than was spent
    [[nodiscard]] qint64 calls() const { return m_calls; }
    [[nodiscard]] qint64 unpriced() const { return m_unpriced; }
    [[nodiscard]] bool isExact() const { return m_unpriced == 0; }
    /// "$1.20", or "≥ $1.20, 3 calls unpriced".
    [[nodiscard]] QString toDisplay() const;
    friend bool operator==(const CostSum &, const CostSum &) = default;

private:
    Money m_known;
    qint64 m_calls = 0, m_unpriced = 0;
};

/// a + b and a · n, or nothing when the result is beyond ± 9.2 million dollars.
[[nodiscard]] std::optional<Money> checkedSum(Money a, Money b);
[[nodiscard]] std::optional<Money> checkedProduct(Money a, qint64 n);
/// a · numerator / denominator when that is a whole number of pico-dollars; nothing otherwise: a price is never rounded.
[[nodiscard]] std::optional<Money> exactRatio(Money a, qint64 numerator, qint64 denominator);

} // namespace countersign
