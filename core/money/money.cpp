// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/money.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 PicoPerDollar = 1'000'000'000'000;
constexpr int Decimals = 12;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

quint64 magnitude(qint64 value) { return value < 0 ? quint64(-(value + 1)) + 1 : quint64(value); }

} // namespace

Result<Money> Money::fromDecimal(QStringView text)
{
    const auto refuse = [&](const char *why) { return failure(ErrorCode::Invalid, QCoreApplication::translate("Money", why).arg(text.left(40))); };
    constexpr const char *Form = QT_TRANSLATE_NOOP("Money", "“%1” is not an amount of money. Write dollars as 12 or 0.50.");
    QStringView rest = text;
    const bool negative = rest.startsWith(u'-');
    if (negative)
        rest = rest.sliced(1);
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.first(point);
    const QStringView part = point < 0 ? QStringView() : rest.sliced(point + 1);
    if (whole.isEmpty() || (point >= 0 && part.isEmpty()) || !std::ranges::all_of(whole, isDigit) || !std::ranges::all_of(part, isDigit))
        return refuse(Form);
    if (part.size() > Decimals)
        return refuse(QT_TRANSLATE_NOOP("Money", "“%1” has more decimals than can be counted exactly. Write at most twelve."));
    qint64 pico = 0;
    for (qsizetype i = 0; i < whole.size() + Decimals; ++i) {
        const qsizetype inPart = i - whole.size();
        const QChar c = i < whole.size() ? whole[i] : inPart < part.size() ? part[inPart] : QChar(u'0');
        if (__builtin_mul_overflow(pico, qint64(10), &pico) || __builtin_add_overflow(pico, qint64(c.unicode() - u'0'), &pico))
            return refuse(QT_TRANSLATE_NOOP("Money", "“%1” is more money than can be counted. Write less than nine million dollars."));
    }
    return fromPicoDollars(negative ? -pico : pico);
}

QString Money::toDecimal() const
{
    const quint64 amount = magnitude(m_pico);
    QString text = QString::number(amount / quint64(PicoPerDollar));
    if (const quint64 rest = amount % quint64(PicoPerDollar)) {
        QString decimals = QString::number(rest).rightJustified(Decimals, u'0');
        while (decimals.endsWith(u'0'))
            decimals.chop(1);
        text += u'.' + decimals;
    }
    return m_pico < 0 ? u'-' + text : text;
}

QString Money::toDisplay() const
{
    const quint64 amount = magnitude(m_pico);
    const QString sign = m_pico < 0 ? u"-"_s : QString();
    constexpr quint64 Dollar = quint64(PicoPerDollar);
    constexpr quint64 Thousandth = Dollar / 1000;
    if (amount == 0)
        return u"$0.00"_s;
    if (amount < Thousandth)
        return (m_pico < 0 ? u"> -$0.001"_s : u"< $0.001"_s);
    // The unit of the last shown decimal: cents from one dollar on, below it the third significant one.
    quint64 unit = Dollar / 100;
    int decimals = 2;
    for (quint64 first = Dollar; amount < first; ++decimals) {
        first /= 10;
        unit = first / 100;
    }
    const quint64 rounded = (amount + unit / 2) / unit;
    const quint64 perDollar = Dollar / unit;
    QString part = QString::number(rounded % perDollar).rightJustified(decimals, u'0');
    while (part.size() > 2 && part.endsWith(u'0'))
        part.chop(1);
    return sign + u'$' + QString::number(rounded / perDollar) + u'.' + part;
}

} // namespace countersign
