// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/symbols.h"

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

/// Adobe's Symbol encoding from 0x20; a space stands where there is nothing to show.
constexpr QStringView symbolLow = u" !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
constexpr QStringView symbolHigh = u"€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑⎛⎜⎝⎡⎢⎣⎧⎨⎩⎪ 〉∫⌠⎮⌡⎞⎟⎠⎤⎥⎦⎫⎬⎭ ";

constexpr std::pair<ushort, char16_t> wingdings[] = {
    {0x21, u'✏'}, {0x22, u'✂'}, {0x28, u'☎'}, {0x2a, u'✉'}, {0x3f, u'✍'}, {0x41, u'✌'}, {0x46, u'☞'}, {0x4a, u'☺'}, {0x4b, u'☺'}, {0x4c, u'☹'},
    {0x52, u'☼'}, {0x54, u'❄'}, {0x58, u'✠'}, {0x59, u'✡'}, {0x5a, u'☪'}, {0x6c, u'●'}, {0x6d, u'❍'}, {0x6e, u'■'}, {0x6f, u'□'}, {0x71, u'❑'},
    {0x72, u'❒'}, {0x75, u'◆'}, {0x76, u'❖'}, {0x77, u'⬥'}, {0x7b, u'❀'}, {0x80, u'⓪'}, {0x81, u'①'}, {0x82, u'②'}, {0x83, u'③'}, {0x84, u'④'},
    {0x85, u'⑤'}, {0x86, u'⑥'}, {0x87, u'⑦'}, {0x88, u'⑧'}, {0x89, u'⑨'}, {0x8a, u'⑩'}, {0x9e, u'·'}, {0x9f, u'•'}, {0xa1, u'○'}, {0xa4, u'◉'},
    {0xa7, u'▪'}, {0xa8, u'◻'}, {0xd8, u'➢'}, {0xdf, u'←'}, {0xe0, u'→'}, {0xe1, u'↑'}, {0xe2, u'↓'}, {0xe7, u'⇦'}, {0xe8, u'➔'}, {0xef, u'⇦'},
    {0xf0, u'⇨'}, {0xf3, u'⬄'}, {0xfb, u'✗'}, {0xfc, u'✓'}, {0xfd, u'☒'}, {0xfe, u'☑'},
};
constexpr std::pair<ushort, char16_t> wingdings2[] = {{0x4f, u'✗'}, {0x50, u'✓'}, {0x51, u'☒'}, {0x52, u'☑'},
                                                      {0x53, u'☒'}, {0x54, u'☒'}, {0xa3, u'□'}};

QChar shown(QStringView font, ushort code)
{
    const ushort place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
    if (place < 0x20 || place > 0xff)
        return {};
    if (font.compare(u"Symbol", Qt::CaseInsensitive) == 0) {
        if (place < 0x20 + symbolLow.size())
            return symbolLow[place - 0x20];
        return place >= 0xa0 && place - 0xa0 < symbolHigh.size() ? symbolHigh[place - 0xa0] : QChar();
    }
    const auto in = [place](const auto &table) {
        for (const auto &[code, sign] : table) {
            if (code == place)
                return QChar(sign);
        }
        return QChar();
    };
    if (font.compare(u"Wingdings", Qt::CaseInsensitive) == 0)
        return in(wingdings);
    return font.compare(u"Wingdings 2", Qt::CaseInsensitive) == 0 ? in(wingdings2) : QChar();
}

} // namespace

QString symbolText(QStringView font, QStringView code)
{
    bool read = false;
    const uint value = code.toUInt(&read, 16);
    if (!read || value == 0 || value > 0xffff)
        return {};
    const QChar sign = shown(font, ushort(value));
    if (!sign.isNull())
        return sign;
    return value >= 0xe000 && value <= 0xf8ff ? u"•"_s : QString(QChar(ushort(value)));
}

QString mappedSymbols(QString text, QStringView font)
{
    for (QChar &c : text) {
        if (c.unicode() < 0xf000 || c.unicode() > 0xf0ff)
            continue;
        if (const QChar sign = shown(font, c.unicode()); !sign.isNull())
            c = sign;
    }
    return text;
}

} // namespace countersign::office
