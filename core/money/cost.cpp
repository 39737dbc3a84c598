// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/cost.h"

#include <QtCore/QCoreApplication>
#include <limits>

using namespace Qt::StringLiterals;

namespace countersign {

std::optional<Money> checkedSum(Money a, Money b)
{
    qint64 pico = 0;
    return __builtin_add_overflow(a.picoDollars(), b.picoDollars(), &pico) ? std::nullopt : std::optional(Money::fromPicoDollars(pico));
}

std::optional<Money> checkedProduct(Money a, qint64 n)
{
    qint64 pico = 0;
    return __builtin_mul_overflow(a.picoDollars(), n, &pico) ? std::nullopt : std::optional(Money::fromPicoDollars(pico));
}

std::optional<Money> exactRatio(Money a, qint64 numerator, qint64 denominator)
{
    qint64 product = 0;
    if (denominator <= 0 || __builtin_mul_overflow(a.picoDollars(), numerator, &product) || product % denominator != 0)
        return std::nullopt;
    return Money::fromPicoDollars(product / denominator);
}

void CostSum::add(const std::optional<Money> &cost)
{
    ++m_calls;
    const std::optional<Money> sum = cost ? checkedSum(m_known, *cost) : std::nullopt;
    if (sum)
        m_known = *sum;
    else
        ++m_unpriced;
}

void CostSum::add(const CostSum &other)
{
    m_calls += other.m_calls;
    m_unpriced += other.m_unpriced;
    if (const std::optional<Money> sum = checkedSum(m_known, other.m_known))
        m_known = *sum;
    else
        m_unpriced += other.m_calls - other.m_unpriced;
}

QString CostSum::toDisplay() const
{
    if (isExact())
        return m_known.toDisplay();
    const auto shown = int(std::min<qint64>(m_unpriced, std::numeric_limits<int>::max()));
    return QCoreApplication::translate("Money", "≥ %1, %n call(s) unpriced", nullptr, shown).arg(m_known.toDisplay());
}

} // namespace countersign
