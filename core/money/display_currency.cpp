// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/display_currency.h"

#include <QtCore/QRegularExpression>
#include <limits>

using namespace Qt::StringLiterals;

namespace countersign {

std::optional<DisplayCurrency> DisplayCurrency::from(const QString &code, const QString &rate)
{
    static const QRegularExpression form(u"^[A-Z]{3}$"_s);
    const auto perDollar = Money::fromDecimal(rate);
    if (!form.match(code).hasMatch() || code == "USD"_L1 || !perDollar || *perDollar <= Money())
        return std::nullopt;
    return DisplayCurrency{code, *perDollar};
}

std::optional<Money> DisplayCurrency::convert(Money dollars) const
{
    __extension__ using Wide = __int128;
    constexpr Wide One = 1'000'000'000'000;
    const Wide product = Wide(dollars.picoDollars()) * perDollar.picoDollars();
    const Wide rounded = (product + (product < 0 ? -One / 2 : One / 2)) / One;
    if (rounded > std::numeric_limits<qint64>::max() || rounded < std::numeric_limits<qint64>::min())
        return std::nullopt;
    return Money::fromPicoDollars(qint64(rounded));
}

QString DisplayCurrency::toDisplay(Money dollars) const
{
    const std::optional<Money> amount = convert(dollars);
    if (!amount)
        return dollars.toDisplay();
    const QString text = amount->toDisplay().remove(u'$');
    const bool isBound = text.startsWith(u'<') || text.startsWith(u'>'); // says by itself that it is not exact
    return (isBound ? QString() : u"≈ "_s) + text + u' ' + code;
}

} // namespace countersign
