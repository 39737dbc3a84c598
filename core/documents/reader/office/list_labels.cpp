// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/list_labels.h"

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

QString letters(int number)
{
    if (number < 1)
        return QString::number(number);
    return QString((number - 1) / 26 % 30 + 1, QChar(u'a' + (number - 1) % 26));
}

QString roman(int number)
{
    static constexpr std::pair<int, QLatin1StringView> signs[] = {{1000, "m"_L1}, {900, "cm"_L1}, {500, "d"_L1}, {400, "cd"_L1}, {100, "c"_L1},
                                                                  {90, "xc"_L1},  {50, "l"_L1},   {40, "xl"_L1}, {10, "x"_L1},   {9, "ix"_L1},
                                                                  {5, "v"_L1},    {4, "iv"_L1},   {1, "i"_L1}};
    if (number < 1 || number > 3999)
        return QString::number(number);
    QString text;
    for (const auto &[value, sign] : signs) {
        for (; number >= value; number -= value)
            text += sign;
    }
    return text;
}

QString ordinal(int number)
{
    const int tens = number % 100;
    const QLatin1StringView ending = tens >= 11 && tens <= 13 ? "th"_L1
        : number % 10 == 1                                    ? "st"_L1
        : number % 10 == 2                                    ? "nd"_L1
        : number % 10 == 3                                    ? "rd"_L1
                                                              : "th"_L1;
    return QString::number(number) + ending;
}

} // namespace

NumberStyle numberStyle(QStringView name)
{
    static constexpr std::pair<QStringView, NumberStyle> styles[] = {
        {u"decimalZero", NumberStyle::DecimalZero}, {u"lowerLetter", NumberStyle::LowerLetter},
        {u"upperLetter", NumberStyle::UpperLetter}, {u"lowerRoman", NumberStyle::LowerRoman},
        {u"upperRoman", NumberStyle::UpperRoman},   {u"ordinal", NumberStyle::Ordinal},
        {u"bullet", NumberStyle::Bullet},           {u"none", NumberStyle::None},
    };
    for (const auto &[known, style] : styles) {
        if (known == name)
            return style;
    }
    return NumberStyle::Decimal;
}

NumberStyle odfNumberStyle(QStringView format)
{
    if (format.isEmpty())
        return NumberStyle::None;
    switch (format[0].unicode()) {
    case u'a': return NumberStyle::LowerLetter;
    case u'A': return NumberStyle::UpperLetter;
    case u'i': return NumberStyle::LowerRoman;
    case u'I': return NumberStyle::UpperRoman;
    default: return NumberStyle::Decimal;
    }
}

QString numberText(int number, NumberStyle style)
{
    switch (style) {
    case NumberStyle::DecimalZero: return u"%1"_s.arg(number, 2, 10, QChar(u'0'));
    case NumberStyle::LowerLetter: return letters(number);
    case NumberStyle::UpperLetter: return letters(number).toUpper();
    case NumberStyle::LowerRoman: return roman(number);
    case NumberStyle::UpperRoman: return roman(number).toUpper();
    case NumberStyle::Ordinal: return ordinal(number);
    case NumberStyle::Bullet:
    case NumberStyle::None: return {};
    case NumberStyle::Decimal: break;
    }
    return QString::number(number);
}

} // namespace countersign::office
