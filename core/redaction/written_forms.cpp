// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/written_forms.h"

#include <QtCore/QString>
#include <algorithm>
#include <array>

namespace countersign {

namespace {

constexpr char32_t SoftHyphen = 0xAD;

struct Entity {
    std::u16string_view name;
    char32_t character;
};
constexpr auto entities = std::to_array<Entity>({
    {u"AMP", '&'},     {u"Aacute", 0xC1},   {u"Acirc", 0xC2},   {u"Agrave", 0xC0},  {u"Aring", 0xC5},   {u"Atilde", 0xC3}, {u"Auml", 0xC4},
    {u"Ccedil", 0xC7}, {u"Eacute", 0xC9},   {u"Ecirc", 0xCA},   {u"Egrave", 0xC8},  {u"Euml", 0xCB},    {u"GT", '>'},      {u"Iacute", 0xCD},
    {u"LT", '<'},      {u"Ntilde", 0xD1},   {u"Oacute", 0xD3},  {u"Ocirc", 0xD4},   {u"Ograve", 0xD2},  {u"Oslash", 0xD8}, {u"Otilde", 0xD5},
    {u"Ouml", 0xD6},   {u"QUOT", '"'},      {u"Uacute", 0xDA},  {u"Uuml", 0xDC},    {u"aacute", 0xE1},  {u"acirc", 0xE2},  {u"aelig", 0xE6},
    {u"agrave", 0xE0}, {u"amp", '&'},       {u"apos", '\''},    {u"aring", 0xE5},   {u"atilde", 0xE3},  {u"auml", 0xE4},   {u"ccedil", 0xE7},
    {u"colon", ':'},   {u"comma", ','},     {u"commat", '@'},   {u"dash", 0x2010},  {u"eacute", 0xE9},  {u"ecirc", 0xEA},  {u"egrave", 0xE8},
    {u"emsp", 0x2003}, {u"ensp", 0x2002},   {u"equals", '='},   {u"euml", 0xEB},    {u"euro", 0x20AC},  {u"gt", '>'},      {u"hyphen", 0x2010},
    {u"iacute", 0xED}, {u"icirc", 0xEE},    {u"igrave", 0xEC},  {u"iuml", 0xEF},    {u"ldquo", 0x201C}, {u"lowbar", '_'},  {u"lsquo", 0x2018},
    {u"lt", '<'},      {u"mdash", 0x2014},  {u"nbsp", 0xA0},    {u"ndash", 0x2013}, {u"ntilde", 0xF1},  {u"num", '#'},     {u"oacute", 0xF3},
    {u"ocirc", 0xF4},  {u"oelig", 0x153},   {u"ograve", 0xF2},  {u"oslash", 0xF8},  {u"otilde", 0xF5},  {u"ouml", 0xF6},   {u"period", '.'},
    {u"plus", '+'},    {u"quot", '"'},      {u"rdquo", 0x201D}, {u"rsquo", 0x2019}, {u"scaron", 0x161}, {u"shy", 0xAD},    {u"sol", '/'},
    {u"szlig", 0xDF},  {u"thinsp", 0x2009}, {u"uacute", 0xFA},  {u"ucirc", 0xFB},   {u"ugrave", 0xF9},  {u"uuml", 0xFC},   {u"yacute", 0xFD},
    {u"zwj", 0x200D},  {u"zwnj", 0x200C},
});
static_assert(std::ranges::is_sorted(entities, {}, &Entity::name));

bool isAsciiAlnum(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || ((u | 0x20) >= u'a' && (u | 0x20) <= u'z');
}

/// Two capital hexadecimal digits, as mail programs write them; -1 for none.
int hexPair(QStringView text, qsizetype at)
{
    int value = 0;
    for (qsizetype i = at; i < at + 2; ++i) {
        const char16_t c = i < text.size() ? text[i].unicode() : u'\0';
        const int digit = c >= u'0' && c <= u'9' ? c - u'0' : c >= u'A' && c <= u'F' ? c - u'A' + 10 : -1;
        if (digit < 0)
            return -1;
        value = value * 16 + digit;
    }
    return value;
}

/// "=" at the end of a line: what stands behind the break, or -1.
qsizetype softBreakEnd(QStringView text, qsizetype at)
{
    qsizetype next = at + 1;
    if (next < text.size() && text[next] == u'\r')
        ++next;
    return next < text.size() && text[next] == u'\n' ? next + 1 : -1;
}

bool looksQuotedPrintable(QStringView text)
{
    qsizetype at = text.indexOf(u'=');
    if (at < 0)
        return false;
    if (text.contains(u"quoted-printable", Qt::CaseInsensitive))
        return true;
    for (; at >= 0; at = text.indexOf(u'=', at + 1)) {
        const int first = hexPair(text, at + 1);
        if (first >= 0xC3 && first < 0xF5 && at + 3 < text.size() && text[at + 3] == u'=') {
            const int second = hexPair(text, at + 4);
            if (second >= 0x80 && second < 0xC0)
                return true;
        }
        if (at == 0 || softBreakEnd(text, at) < 0 || !isAsciiAlnum(text[at - 1]))
            continue;
        // The padding of base64 stands at the end of a line too.
        qsizetype run = at;
        while (run > 0 && at - run < 16 && isAsciiAlnum(text[run - 1]))
            --run;
        const qsizetype behind = softBreakEnd(text, at);
        if (at - run < 16 && behind < text.size() && !text[behind].isNull())
            return true;
    }
    return false;
}

} // namespace

WrittenForms sniffForms(QStringView text)
{
    WrittenForms forms;
    for (qsizetype at = text.indexOf(u'&'); at >= 0 && !forms.html; at = text.indexOf(u'&', at + 1)) {
        qsizetype next = at;
        forms.html = readEntity(text, at, &next) != 0;
    }
    forms.mail = looksQuotedPrintable(text);
    return forms;
}

char32_t readEntity(QStringView text, qsizetype at, qsizetype *next)
{
    const QStringView rest = text.sliced(at + 1, std::min<qsizetype>(text.size() - at - 1, 10));
    const qsizetype semicolon = rest.indexOf(u';');
    if (semicolon < 2)
        return 0;
    const QStringView name = rest.first(semicolon);
    char32_t character = 0;
    if (name[0] == u'#') {
        const bool hex = name.size() > 1 && (name[1] == u'x' || name[1] == u'X');
        bool ok = false;
        const uint value = name.sliced(hex ? 2 : 1).toUInt(&ok, hex ? 16 : 10);
        const bool exists = ok && value >= 0x20 && value <= 0x10FFFF && !QChar::isSurrogate(value);
        character = exists ? char32_t(value) : ok && value > 0 && value < 0x20 ? U' ' : U'\0';
    } else {
        const std::u16string_view wanted(name.utf16(), size_t(name.size()));
        const auto found = std::ranges::lower_bound(entities, wanted, {}, &Entity::name);
        if (found != entities.end() && found->name == wanted)
            character = found->character;
    }
    if (character)
        *next = at + 2 + semicolon;
    return character;
}

char32_t readQuotedPrintable(QStringView text, qsizetype at, qsizetype *next)
{
    if (const qsizetype behind = softBreakEnd(text, at); behind > 0) {
        *next = behind;
        return SoftHyphen;
    }
    const int first = hexPair(text, at + 1);
    if (first < 0x09 || (first > 0x0D && first < 0x20) || first == 0x7F)
        return 0;
    *next = at + 3;
    const int more = first < 0xC2 ? 0 : first < 0xE0 ? 1 : first < 0xF0 ? 2 : first < 0xF5 ? 3 : 0;
    char32_t character = char32_t(first & (0x7F >> (more + 1)));
    for (int i = 0; i < more; ++i) {
        const qsizetype from = at + 3 * (i + 1);
        const int byte = from < text.size() && text[from] == u'=' ? hexPair(text, from + 1) : -1;
        if (byte < 0x80 || byte > 0xBF)
            return char32_t(first); // not UTF-8: Latin-1 is the other usual one
        character = (character << 6) | char32_t(byte & 0x3F);
    }
    if (more == 0)
        return char32_t(first);
    if (character > 0x10FFFF || QChar::isSurrogate(character))
        return char32_t(first);
    *next = at + 3 * (more + 1);
    return character;
}

} // namespace countersign
