// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts shown in another currency, at a rate that the person entered. Only for display: prices, budgets and the ledger are in US dollars.
#pragma once
#include "core/money/money.h"

#include <optional>

namespace countersign {

struct DisplayCurrency {
    QString code; // "EUR": three capital letters
    Money perDollar; // how much of it one US dollar is

    /// `rate` is decimal text such as "0.92"; nothing when either is not of its form, and for US dollars.
    [[nodiscard]] static std::optional<DisplayCurrency> from(const QString &code, const QString &rate);
    /// To the nearest 10⁻¹² of the currency; nothing when that is more than can be counted.
    [[nodiscard]] std::optional<Money> convert(Money dollars) const;
    /// "≈ 0.0276 EUR", with the decimals of Money::toDisplay(); in dollars where it cannot be converted.
    [[nodiscard]] QString toDisplay(Money dollars) const;
    friend bool operator==(const DisplayCurrency &, const DisplayCurrency &) = default;
};

} // namespace countersign
