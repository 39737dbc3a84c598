// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/number_format.h"

#include "core/documents/reader/office/number_format_parts.h"

#include <cmath>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

bool holds(const Section::Condition &condition, double value)
{
    if (condition.sign == u"<")
        return value < condition.limit;
    if (condition.sign == u"<=")
        return value <= condition.limit;
    if (condition.sign == u">")
        return value > condition.limit;
    if (condition.sign == u">=")
        return value >= condition.limit;
    return (condition.sign == u"<>") != (value == condition.limit);
}

struct Choice {
    const Section *section = nullptr;
    bool ownSign = false; // the section shows what is negative in its own way
};

Choice choose(const std::vector<Section> &sections, double value)
{
    const size_t count = std::min<size_t>(sections.size(), 3);
    const bool conditional = std::ranges::any_of(sections, [](const Section &section) { return section.condition.has_value(); });
    if (conditional) {
        for (size_t i = 0; i < count; ++i) {
            const auto &condition = sections[i].condition;
            if (!condition || holds(*condition, value))
                return {&sections[i], condition && condition->sign.startsWith(u'<') && condition->limit <= 0};
        }
        return {&sections[count - 1], false};
    }
    if (value < 0 && count > 1)
        return {&sections[1], true};
    return {value == 0 && count > 2 ? &sections[2] : &sections[0], false};
}

QString shortened(QString digits)
{
    if (digits.contains(u'.')) {
        while (digits.endsWith(u'0'))
            digits.chop(1);
        if (digits.endsWith(u'.'))
            digits.chop(1);
    }
    return digits;
}

/// What a cell of enough width shows without a format: eleven characters, but integers in full, as they are numbers of things.
QString general(double value)
{
    const double size = std::abs(value);
    const QString sign = value < 0 ? u"-"_s : QString();
    if (size == 0)
        return u"0"_s;
    if (size < 1e15 && size == std::floor(size))
        return sign + QString::number(qint64(size));
    if (size >= 1e11 || size < 1e-4) {
        const QString text = QString::number(size, 'E', 5);
        return sign + shortened(text.section(u'E', 0, 0)) + u'E' + text.section(u'E', 1);
    }
    const int before = std::max(1, int(std::floor(std::log10(size))) + 1);
    return sign + shortened(decimalText(size, std::max(0, 10 - before)));
}

/// The digits of the integer part on their placeholders, from the right; the leftmost takes what is left.
QString placeInteger(const std::vector<Token> &tokens, size_t first, size_t end, QString digits, bool grouped)
{
    QString reversed;
    qsizetype used = 0;
    size_t leftmost = end;
    for (size_t i = first; i < end; ++i) {
        if (tokens[i].kind == Token::Digit) {
            leftmost = i;
            break;
        }
    }
    const auto put = [&](QChar c) {
        if (grouped && used > 0 && used % 3 == 0)
            reversed += u',';
        reversed += c;
        ++used;
    };
    for (size_t i = end; i-- > first;) {
        const Token &token = tokens[i];
        if (token.kind == Token::Literal) {
            std::reverse_copy(token.text.begin(), token.text.end(), std::back_inserter(reversed));
            continue;
        }
        if (token.kind != Token::Digit)
            continue;
        if (!digits.isEmpty()) {
            put(digits.back());
            digits.chop(1);
        } else if (token.text[0] == u'0') {
            put(u'0');
        } else if (token.text[0] == u'?') {
            reversed += u' ';
        }
        while (i == leftmost && !digits.isEmpty()) {
            put(digits.back());
            digits.chop(1);
        }
    }
    std::ranges::reverse(reversed);
    return reversed;
}

QString placeDecimals(const std::vector<Token> &tokens, size_t first, size_t end, const QString &digits)
{
    qsizetype wanted = digits.size();
    while (wanted > 0 && digits[wanted - 1] == u'0')
        --wanted; // zeros that only a '0' asks for
    QString text;
    qsizetype at = 0;
    for (size_t i = first; i < end; ++i) {
        const Token &token = tokens[i];
        if (token.kind == Token::Literal)
            text += token.text;
        if (token.kind != Token::Digit)
            continue;
        if (token.text[0] == u'0' || at < wanted)
            text += at < digits.size() ? digits[at] : u'0';
        else if (token.text[0] == u'?')
            text += u' ';
        ++at;
    }
    return text;
}

QString plain(const Section &section, double size, size_t end)
{
    const auto &tokens = section.tokens;
    const QString digits = decimalText(size, int(section.decimals));
    QString integer = digits.section(u'.', 0, 0);
    if (integer == u"0")
        integer.clear();
    size_t point = 0;
    while (point < end && tokens[point].kind != Token::Point)
        ++point;
    QString text = placeInteger(tokens, 0, point, integer, section.grouped);
    if (point < end) {
        if (section.integers == 0)
            text += integer;
        text += u'.' + placeDecimals(tokens, point + 1, end, digits.section(u'.', 1));
    }
    return text;
}

QString scientific(const Section &section, double size)
{
    size_t mark = 0;
    while (section.tokens[mark].kind != Token::Exponent)
        ++mark;
    const int step = std::max(1, int(section.integers));
    int exponent = size == 0 ? 0 : int(std::floor(std::log10(size)));
    exponent = int(std::floor(double(exponent) / step)) * step;
    double mantissa = size == 0 ? 0 : size / std::pow(10.0, exponent);
    if (!std::isfinite(mantissa))
        return general(size);
    if (decimalText(mantissa, int(section.decimals)).section(u'.', 0, 0).size() > step) {
        mantissa /= std::pow(10.0, step);
        exponent += step;
    }
    Section before = section;
    before.tokens.resize(mark);
    QString text = plain(before, mantissa, mark);
    if (text.endsWith(u'.'))
        text.chop(1);
    text += section.tokens[mark].text[0];
    text += exponent < 0 ? u"-"_s : section.tokens[mark].text.endsWith(u'+') ? u"+"_s : QString();
    return text + placeInteger(section.tokens, mark + 1, section.tokens.size(), QString::number(std::abs(exponent)), false);
}

struct Fraction {
    qint64 above = 0;
    qint64 below = 1;
};

Fraction nearest(double value, qint64 mostBelow)
{
    Fraction best;
    double error = 2;
    for (qint64 below = 1; below <= mostBelow; ++below) {
        const auto above = qint64(std::llround(value * double(below)));
        const double distance = std::abs(value - double(above) / double(below));
        if (distance < error - 1e-12) {
            best = {above, below};
            error = distance;
        }
    }
    return best;
}

QString fraction(const Section &section, double size)
{
    const FractionPattern &pattern = *section.fraction;
    if (size > 1e15)
        return general(size);
    const double whole = pattern.whole ? std::floor(size) : 0;
    const qint64 most = qint64(std::pow(10, std::min<qsizetype>(pattern.digits, 4))) - 1;
    Fraction part = pattern.below > 0 ? Fraction{qint64(std::llround((size - whole) * double(pattern.below))), pattern.below}
                                      : nearest(size - whole, std::max<qint64>(most, 1));
    qint64 integer = qint64(whole);
    if (pattern.whole && part.above == part.below) {
        ++integer;
        part.above = 0;
    }
    QString text = pattern.before;
    if (pattern.whole && (integer > 0 || part.above == 0))
        text += QString::number(integer) + (part.above > 0 ? u" "_s : QString());
    if (!pattern.whole || part.above > 0)
        text += QString::number(part.above) + u'/' + QString::number(part.below);
    return text + pattern.after;
}

QString numberIn(const Section &section, double size)
{
    const double scaled = size * std::pow(100.0, section.percents) / std::pow(1000.0, section.scale);
    if (!std::isfinite(scaled))
        return general(size);
    size = scaled;
    if (section.fraction)
        return fraction(section, size);
    if (section.exponent)
        return scientific(section, size);
    if (section.integers == 0 && section.decimals == 0) { // words alone, or General among words
        QString text;
        for (const Token &token : section.tokens)
            text += token.kind == Token::General ? general(size)
                : token.kind == Token::Point     ? u"."_s
                : token.kind == Token::Text      ? general(size)
                                                 : token.text;
        return text;
    }
    return plain(section, size, section.tokens.size());
}

} // namespace

QString formatNumber(double value, const QString &code, const NumberSettings &settings)
{
    if (!std::isfinite(value))
        return {};
    if (code.isEmpty() || code.compare(u"General", Qt::CaseInsensitive) == 0 || code == u"@")
        return general(value);
    const std::vector<Section> sections = parseFormat(code);
    const Choice choice = choose(sections, value);
    const Section &section = *choice.section;
    if (section.isDate)
        return dateText(section, value, settings).trimmed();
    QString text = numberIn(section, std::abs(value)).trimmed();
    if (value < 0 && !choice.ownSign && !text.isEmpty())
        text.prepend(u'-');
    return text;
}

QString formatText(const QString &text, const QString &code)
{
    if (!code.contains(u'@') || code == u"@")
        return text;
    const std::vector<Section> sections = parseFormat(code);
    const Section &section = sections.size() > 3 ? sections[3] : sections.back();
    if (std::ranges::none_of(section.tokens, [](const Token &token) { return token.kind == Token::Text; }))
        return text;
    QString out;
    for (const Token &token : section.tokens)
        out += token.kind == Token::Text ? text : token.kind == Token::Literal ? token.text : QString();
    return out.trimmed();
}

bool isDateFormat(const QString &code)
{
    const std::vector<Section> sections = parseFormat(code);
    return !sections.empty() && sections.front().isDate;
}

QString builtInFormat(int id)
{
    switch (id) {
    case 1: return u"0"_s;
    case 2: return u"0.00"_s;
    case 3: return u"#,##0"_s;
    case 4: return u"#,##0.00"_s;
    case 5:
    case 6: return u"$#,##0;($#,##0)"_s;
    case 7:
    case 8: return u"$#,##0.00;($#,##0.00)"_s;
    case 9: return u"0%"_s;
    case 10: return u"0.00%"_s;
    case 11: return u"0.00E+00"_s;
    case 12: return u"# ?/?"_s;
    case 13: return u"# ?\?/??"_s;
    case 15: return u"d-mmm-yy"_s;
    case 16: return u"d-mmm"_s;
    case 17: return u"mmm-yy"_s;
    case 18: return u"h:mm AM/PM"_s;
    case 19: return u"h:mm:ss AM/PM"_s;
    case 20:
    case 32: return u"h:mm"_s;
    case 21:
    case 33: return u"h:mm:ss"_s;
    case 22: return u"yyyy-mm-dd h:mm"_s;
    case 37:
    case 38: return u"#,##0;(#,##0)"_s;
    case 39:
    case 40: return u"#,##0.00;(#,##0.00)"_s;
    case 41: return u"#,##0;(#,##0);\"-\";@"_s;
    case 42: return u"$#,##0;($#,##0);\"-\";@"_s;
    case 43: return u"#,##0.00;(#,##0.00);\"-\";@"_s;
    case 44: return u"$#,##0.00;($#,##0.00);\"-\";@"_s;
    case 45: return u"mm:ss"_s;
    case 46: return u"[h]:mm:ss"_s;
    case 47: return u"mm:ss.0"_s;
    case 48: return u"##0.0E+0"_s;
    case 49: return u"@"_s;
    default:
        // 14, and the dates of East Asian systems
        return id == 14 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ? u"yyyy-mm-dd"_s : QString();
    }
}

} // namespace countersign::office
