// SPDX-License-Identifier: GPL-3.0-or-later
// India, Singapore, Korea, Thailand, Turkey, Nigeria, South Africa, China, Japan, Australia, the Philippines.
#include "core/redaction/check_tools.h"

namespace countersign {
using namespace digits;

namespace {

bool inAadhaar(std::string_view s) { return s.size() == 12 && s[0] >= '2' && !std::equal(s.begin(), s.end(), s.rbegin()) && verhoeff(s); }
bool sgNric(std::string_view s)
{
    int sum = weighted(s.substr(1), {2, 7, 6, 5, 4, 3, 2});
    sum += s[0] == 'T' || s[0] == 'G' ? 4 : s[0] == 'M' ? 3 : 0;
    const std::string_view letters = s[0] == 'S' || s[0] == 'T' ? "JZIHGFEDCBA" : s[0] == 'M' ? "XWUTRQPNJLK" : "XWUTRQPNMLK";
    return letters[size_t(sum % 11)] == s[8];
}
/// Businesses, companies and other entities have a check letter each of their own.
bool sgUen(std::string_view s)
{
    if (s.size() == 9)
        return "XMKECAWLJDB"[size_t(weighted(s, {10, 4, 9, 3, 8, 2, 7, 1}) % 11)] == s[8];
    if (isDigit(s[0]))
        return "ZKCMDNERGWH"[size_t(weighted(s, {10, 8, 6, 4, 9, 7, 5, 3, 1}) % 11)] == s[9];
    static constexpr std::string_view alphabet = "ABCDEFGHJKLMNPQRSTUVWX0123456789";
    static constexpr std::array weights = {4, 3, 5, 3, 10, 2, 2, 5, 7};
    int sum = -5;
    for (size_t i = 0; i < weights.size(); ++i) {
        const size_t value = alphabet.find(s[i]);
        if (value == alphabet.npos)
            return false;
        sum += int(value) * weights[i];
    }
    return alphabet[size_t(sum % 11)] == s[9];
}
bool krRrn(std::string_view s) { return s.size() == 13 && !allSame(s) && s[6] >= '1' && s[6] <= '8' && yearFirst(s); }
bool krBrn(std::string_view s)
{
    return s.size() == 10 && (10 - (weighted(s, {1, 3, 7, 1, 3, 7, 1, 3, 5}) + digit(s[8]) * 5 / 10) % 10) % 10 == digit(s[9]);
}
bool thTnin(std::string_view s)
{
    return s.size() == 13 && s[0] >= '1' && s[0] <= '8' && number(s.substr(1, 2)) >= 10 && number(s.substr(1, 2)) <= 96
        && (11 - weighted(s, {13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2}) % 11) % 10 == digit(s[12]);
}
bool trTckn(std::string_view s)
{
    if (s.size() != 11 || s[0] == '0')
        return false;
    const int odd = digit(s[0]) + digit(s[2]) + digit(s[4]) + digit(s[6]) + digit(s[8]);
    const int even = digit(s[1]) + digit(s[3]) + digit(s[5]) + digit(s[7]);
    return ((odd * 7 - even) % 10 + 10) % 10 == digit(s[9]) && (odd + even + digit(s[9])) % 10 == digit(s[10]);
}
bool ngNin(std::string_view s) { return s.size() == 11 && verhoeff(s); }
bool zaId(std::string_view s) { return s.size() == 13 && yearFirst(s) && s[10] <= '2' && luhn(s); }
bool cnResident(std::string_view s)
{
    return s.size() == 18 && isDate(number(s.substr(6, 4)), number(s.substr(10, 2)), number(s.substr(12, 2)))
        && "10X98765432"[size_t(weighted(s, {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2}) % 11)] == s[17];
}
bool jpMyNumber(std::string_view s)
{
    const int rest = s.size() == 12 ? weighted(s, {6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11 : 0;
    return s.size() == 12 && !allSame(s) && (rest <= 1 ? 0 : 11 - rest) == digit(s[11]);
}
bool auAbn(std::string_view s) { return s.size() == 11 && s[0] != '0' && (weighted(s, {10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19}) - 10) % 89 == 0; }
bool auAcn(std::string_view s) { return s.size() == 9 && (10 - weighted(s, {8, 7, 6, 5, 4, 3, 2, 1}) % 10) % 10 == digit(s[8]); }
bool auTfn(std::string_view s) { return s.size() == 9 && !allSame(s) && weighted(s, {1, 4, 3, 7, 5, 8, 6, 9, 10}) % 11 == 0; }
bool auMedicare(std::string_view s)
{
    return s.size() == 10 && s[0] >= '2' && s[0] <= '6' && weighted(s, {1, 3, 7, 9, 1, 3, 7, 9}) % 10 == digit(s[8]);
}
bool phTin(std::string_view s)
{
    if (s.size() < 9 || s[0] == '6' || s.substr(0, 3) == "000")
        return false;
    return weighted(s, {9, 8, 7, 6, 5, 4, 3, 2}) % 11 == digit(s[8]) || s[0] <= '5';
}
bool inState(std::string_view s)
{
    static constexpr std::string_view states =
        " AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UK UP WB ";
    return states.find(std::string(" ") + std::string(s.substr(0, 2)) + ' ') != states.npos;
}

bool hkId(std::string_view s) // one letter or two, six digits, check digit or A
{
    const size_t letters = s.size() == 9 ? 2 : 1;
    if (s.size() != letters + 7 || !allDigits(s.substr(letters, 6)))
        return false;
    int sum = letters == 2 ? base36(s[0]) * 9 + base36(s[1]) * 8 : 36 * 9 + base36(s[0]) * 8;
    for (size_t i = 0; i < 6; ++i)
        sum += digit(s[letters + i]) * (7 - int(i));
    const int check = (11 - sum % 11) % 11;
    return (check == 10 ? 'A' : char('0' + check)) == s.back();
}
bool twId(std::string_view s)
{
    static constexpr std::string_view letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO"; // 10 … 35 in this order
    const size_t at = s.size() == 10 ? letters.find(s[0]) : letters.npos;
    if (at == letters.npos || (s[1] != '1' && s[1] != '2' && s[1] != '8' && s[1] != '9'))
        return false;
    const int first = int(at) + 10;
    return (first / 10 + first % 10 * 9 + weighted(s.substr(1), {8, 7, 6, 5, 4, 3, 2, 1, 1})) % 10 == 0;
}
bool nzIrd(std::string_view s)
{
    const std::string nine = s.size() == 8 ? "0" + std::string(s) : std::string(s);
    if (nine.size() != 9 || number(nine) < 10000000 || number(nine) > 150000000)
        return false;
    const auto matches = [&](int rest) { return rest == 0 ? nine[8] == '0' : rest != 1 && 11 - rest == digit(nine[8]); };
    const int first = weighted(nine, {3, 2, 7, 6, 5, 4, 3, 2}) % 11;
    return first == 1 ? matches(weighted(nine, {7, 4, 3, 2, 5, 2, 7, 6}) % 11) : matches(first);
}
/// GSTIN: the last character makes the weighted sum in base 36 come out even.
bool inGstin(std::string_view s)
{
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    int sum = 0;
    for (size_t i = 0; i < 14; ++i) {
        const int product = base36(s[i]) * (i % 2 ? 2 : 1);
        sum += product / 36 + product % 36;
    }
    return s.size() == 15 && alphabet[size_t((36 - sum % 36) % 36)] == s[14];
}

constexpr NamedCheck checks[] = {
    {"in-aadhaar", inAadhaar},
    {"sg-nric", sgNric},
    {"sg-uen", sgUen},
    {"kr-rrn", krRrn},
    {"kr-brn", krBrn},
    {"th-tnin", thTnin},
    {"tr-tckn", trTckn},
    {"ng-nin", ngNin},
    {"za-id", zaId},
    {"cn-resident", cnResident},
    {"jp-my-number", jpMyNumber},
    {"au-abn", auAbn},
    {"au-acn", auAcn},
    {"au-tfn", auTfn},
    {"au-medicare", auMedicare},
    {"in-state", inState},
    {"tr-plate", [](std::string_view s) { return s.size() >= 6; }},
    {"ph-tin", phTin},
    {"hk-id", hkId},
    {"tw-id", twId},
    {"nz-ird", nzIrd},
    {"in-gstin", inGstin},
    {"my-nric", [](std::string_view s) { return s.size() == 12 && yearFirst(s); }},
};

} // namespace

std::span<const NamedCheck> asianAfricanAndOceanianChecks() { return checks; }

} // namespace countersign
