// SPDX-License-Identifier: GPL-3.0-or-later
// US dollars, exactly: a count of pico-dollars (10⁻¹² USD) in 64 bits, so sums never round and SQL can add them. Holds ± 9.2 million USD.
// A price per million tokens with at most six decimals is a whole number of pico-dollars a token.
#pragma once
#include "core/base/error.h"

#include <QtCore/QString>
#include <optional>

namespace countersign {

class Money {
public:
    constexpr Money() = default;
    [[nodiscard]] static constexpr Money fromPicoDollars(qint64 pico)
    {
        Money m;
        m.m_pico = pico;
        return m;
    }
    /// Reads decimal text such as "0.50" or "12"; fails on anything else and on more than twelve decimals.
    [[nodiscard]] static Result<Money> fromDecimal(QStringView text);

    [[nodiscard]] constexpr qint64 picoDollars() const { return m_pico; }
    /// Exact decimal text without trailing zeros, e.g. "0.0435".
    [[nodiscard]] QString toDecimal() const;
    /// For people: "$0.043" with three significant decimals below one dollar, "$1.20" from there; "< $0.001" for less.
    [[nodiscard]] QString toDisplay() const;

    friend constexpr Money operator+(Money a, Money b) { return fromPicoDollars(a.m_pico + b.m_pico); }
    friend constexpr Money operator-(Money a, Money b) { return fromPicoDollars(a.m_pico - b.m_pico); }
    friend constexpr Money operator*(Money a, qint64 n) { return fromPicoDollars(a.m_pico * n); }
    constexpr Money &operator+=(Money b)
    {
        m_pico += b.m_pico;
        return *this;
    }
    friend constexpr auto operator<=>(Money, Money) = default;

private:
    qint64 m_pico = 0;
};

} // namespace countersign
