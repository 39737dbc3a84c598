// SPDX-License-Identifier: GPL-3.0-or-later
// Phone numbers: digits that are written like one or stand beside a cue, and that some region has.
#include "core/redaction/phone_numbers.h"
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Written {
    size_t end = 0;
    size_t digits = 0;
    std::string groups; // length of each group of digits, as one character
    std::string ascii; // as it stands, with a space for a line break
    bool plus = false;
    bool brackets = false;
};

/// The longest piece from `begin` that is written as a phone number may be.
Written readWritten(const ScanContext &c, size_t begin)
{
    Written w;
    size_t group = 0;
    int depth = 0;
    int gap = 0;
    for (size_t i = begin; i < c.text.size() && i < begin + 40; ++i) {
        const char b = c.text[i];
        if (isDigitByte(b)) {
            if (w.digits == 15)
                return {};
            ++w.digits;
            ++group;
            gap = 0;
            w.end = i + 1;
            w.ascii += b;
            continue;
        }
        if (group > 0)
            w.groups += char('0' + std::min<size_t>(group, 9));
        group = 0;
        if (b == '+' && i == begin) {
            w.plus = true;
        } else if (b == '(' && depth == 0) {
            ++depth;
            w.brackets = true;
        } else if (b == ')' && depth > 0) {
            --depth;
        } else if ((b == ' ' || b == '-' || b == '.' || b == '/' || b == '\n') && gap < 3) {
            ++gap;
        } else {
            break;
        }
        w.ascii += b == '\n' ? ' ' : b;
    }
    if (group > 0)
        w.groups += char('0' + std::min<size_t>(group, 9));
    return w;
}

/// A national number that is written as people write phone numbers, not as other numbers are.
bool looksNational(const Written &w, char first)
{
    const std::string &g = w.groups;
    if (w.brackets && w.digits >= 9)
        return true;
    if (g == "334" || g == "1334")
        return w.digits >= 10;
    if (first == '0' && w.digits >= 9 && w.digits <= 12)
        return g.size() >= 2 || w.digits >= 10;
    return false;
}

constexpr std::array trunkRegions = {"DE", "GB", "FR", "ES", "IT", "NL", "AT", "CH", "BE", "PL", "SE", "AU",
                                     "IN", "PH", "IL", "TR", "JP", "KR", "BR", "ZA", "IE", "NZ", "FI", "CN"};
constexpr std::array plainRegions = {"US", "ES", "IL", "DK", "PL", "PT", "SG", "NO", "CZ", "IN", "GB", "DE", "CN"};

std::string digitsOf(std::string_view written)
{
    std::string digits;
    for (const char c : written) {
        if (isDigitByte(c))
            digits += c;
    }
    return digits;
}

template <typename Regions>
bool validIn(const Regions &regions, std::string_view digits)
{
    const PhoneNumbers *known = PhoneNumbers::shipped();
    return std::ranges::any_of(regions, [&](const char *region) { return known && known->isNational(digits, region); });
}

bool validInternational(std::string_view digits)
{
    const PhoneNumbers *known = PhoneNumbers::shipped();
    return known && known->isInternational(digits);
}

/// Drops groups from the end: "030 901820 12" may be a number and something else.
bool shorten(const ScanContext &c, size_t begin, Written &w)
{
    size_t end = w.end;
    while (end > begin && isDigitByte(c.text[end - 1]))
        --end;
    while (end > begin && !isDigitByte(c.text[end - 1]))
        --end;
    if (end <= begin + 6)
        return false;
    const Written again = readWritten(c, begin);
    w = again;
    w.end = end;
    w.ascii.resize(std::min(w.ascii.size(), end - begin));
    w.digits = size_t(std::ranges::count_if(w.ascii, isDigitByte));
    if (w.groups.size() > 1)
        w.groups.pop_back();
    return true;
}

/// Ten digits as North Americans write them, though no region has the number: people make numbers up, and mistype them.
bool isNorthAmericanForm(const Written &w, const std::string &digits)
{
    const std::string_view national = std::string_view(digits).substr(std::min<size_t>(digits.size(),
                                                                                       digits.starts_with("001")   ? 3
                                                                                           : digits.front() == '1' ? 1
                                                                                                                   : 0));
    const std::string_view groups = w.groups;
    const bool grouped = groups == "334" || groups == "1334" || groups == "3334";
    const bool signs = w.brackets || w.ascii.find_first_of("-.") != w.ascii.npos;
    return national.size() == 10 && grouped && signs && national[0] >= '2' && national[3] >= '2'
        && (groups == "334" || national.size() < digits.size());
}

/// "+33 6 39 82 48 44": made up or mistyped, but a phone number.
bool isInternationalForm(const Written &w)
{
    const std::string &g = w.groups;
    return w.digits >= 10 && w.digits <= 13 && g.size() >= 3 && g.size() <= 6 && g.front() <= '3' && std::ranges::count(g, '1') <= 2
        && std::ranges::count_if(g, [](char length) { return length >= '2'; }) >= 2;
}

/// After "x123", " ext. 123" at `at`.
size_t extensionEnd(const ScanContext &c, size_t at)
{
    const size_t gap = c.at(at) == ' ' ? at + 1 : c.at(at) == ',' && c.at(at + 1) == ' ' ? at + 2 : at;
    for (const std::string_view word : {"extension ", "ext. ", "ext.", "ext ", "ext", "x ", "x", "poste ", "Durchwahl "}) {
        if (c.text.substr(std::min(gap, c.text.size()), word.size()) != word)
            continue;
        size_t end = gap + word.size();
        while (isDigitByte(c.at(end)))
            ++end;
        const size_t digits = end - gap - word.size();
        return digits > 1 && digits <= 6 && !isWordByte(c.at(end)) ? end : at;
    }
    return at;
}

bool isPhone(const Written &w, bool cued, char first)
{
    if (w.digits < 7 || w.digits > 15)
        return false;
    const std::string digits = digitsOf(w.ascii);
    if (isNorthAmericanForm(w, digits))
        return true;
    if (w.plus)
        return validInternational(digits) || ((cued || isInternationalForm(w)) && digits.size() >= 9 && digits.front() != '0');
    if (first == '0' && w.ascii.starts_with("00") && w.digits >= 11)
        return validInternational(std::string_view(digits).substr(2));
    if (!cued && !looksNational(w, first))
        return false;
    return first == '0' || w.ascii.starts_with("(0") ? validIn(trunkRegions, digits) : validIn(plainRegions, digits);
}

} // namespace

void findPhone(ScanContext &c, size_t digit, size_t *end)
{
    size_t begin = digit;
    if (c.before(begin) == '(')
        --begin;
    if (c.before(begin) == '+')
        --begin;
    else if (begin < digit && begin >= 2 && c.text[begin - 1] == ' ' && c.text[begin - 2] == '+')
        begin = digit;
    const bool encodedPlus = begin >= 3 && (c.text.substr(begin - 3, 3) == "%2B" || c.text.substr(begin - 3, 3) == "%2b");
    const char b = encodedPlus ? ' ' : c.before(begin);
    if (isWordByte(b) || ((b == '.' || b == '-' || b == '/' || b == ',' || b == '_' || b == ':') && begin > 1 && isDigitByte(c.text[begin - 2]))
        || b == '$' || b == '#' || b == '_' || b == '=')
        return;
    Written w = readWritten(c, begin);
    if (w.digits < 7)
        return;
    w.plus |= encodedPlus;
    QString cue;
    const bool named = c.hasCue(c.rules.known.phone, begin, w.end, &cue);
    // "0.6.3 /\n2022-01-22", "3.5 (2020-09-27)", "0 1 2 3 5 10": the second group of a phone number is a single digit only behind the sign for
    // other countries ("0033 1 42 68 53 00"), or where the text says that it is one.
    if (!w.plus && !named && !w.ascii.starts_with("00") && w.groups.size() > 2 && w.groups[1] == '1')
        return;
    if (w.groups == "54" && !named && c.at(begin + 5) == '-') // a postcode of the United States
        return;
    const std::string_view ahead = c.text.substr(begin > 10 ? begin - 10 : 0, std::min<size_t>(begin, 10));
    if (ahead.find("ISBN") != ahead.npos || ahead.find("ISSN") != ahead.npos || ahead.find("isbn") != ahead.npos)
        return;
    // "LM-26-00452" is one number of somebody's register, not a phone number behind letters.
    if ((b == '-' || b == '/') && begin > 1 && isWordByte(c.text[begin - 2]))
        return;
    // Ten digits and nothing else are written so in Turkey alone.
    const bool byItself = c.isWhole(begin, w.end)
        && (w.groups.size() > 1 || w.plus || c.text[digit] == '0' || (w.digits == 10 && c.text[digit] <= '5' && validIn(std::array{"TR"}, w.ascii)));
    const bool cued = named || byItself;
    // The end of a longer row of groups is no number of its own.
    if (!cued && b == ' ' && !w.plus && !w.brackets && begin > 1 && isDigitByte(c.text[begin - 2]))
        return;
    for (int tries = 0; tries < 3; ++tries) {
        const char after = c.at(w.end);
        const size_t extension = extensionEnd(c, w.end);
        const bool closed =
            extension > w.end || (!isWordByte(after) && !((after == '-' || after == '/' || after == '_') && isWordByte(c.at(w.end + 1))));
        if (closed && (isPhone(w, cued, c.text[digit]) || (byItself && w.digits == 10 && validIn(std::array{"TR"}, w.ascii)))) {
            c.add(begin, extension, u"PHONE"_s,
                  cued         ? 0.93
                      : w.plus ? 0.9
                               : 0.6,
                  u"phone"_s, cue.isEmpty() ? u"a valid phone number"_s : u"a valid phone number beside “%1”"_s.arg(cue));
            *end = extension;
            return;
        }
        if (w.groups.size() < 2 || !shorten(c, begin, w))
            return;
    }
}

} // namespace countersign
