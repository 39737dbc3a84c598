// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers of value added tax with their country in front. Countries whose numbers have no check digit that is published are refused
// here: they need a cue.
#include "core/redaction/check_tools.h"

namespace countersign {
using namespace digits;

namespace {

/// 11 − sum mod 11, where 10 and 11 mean what `ten` and `eleven` say.
bool mod11(std::string_view s, std::initializer_list<int> weights, int ten, int eleven)
{
    const int check = 11 - weighted(s, weights) % 11;
    return (check == 10 ? ten : check == 11 ? eleven : check) == digit(s[weights.size()]);
}
bool austrian(std::string_view s)
{
    int sum = 4;
    for (size_t i = 0; i < 7; ++i)
        sum += i % 2 ? crossSum(digit(s[i]) * 2) : digit(s[i]);
    return (10 - sum % 10) % 10 == digit(s[7]);
}
bool french(std::string_view s) // the two first may be letters, which nothing says how to check
{
    return allDigits(s) && (12 + 3 * modulo(s.substr(2), 97)) % 97 == number(s.substr(0, 2));
}
bool dutch(std::string_view s)
{
    std::string all = "2321"; // NL, as in an IBAN
    for (const char c : s) {
        const int value = base36(c);
        all += value > 9 ? std::to_string(value) : std::string(1, c);
    }
    return weighted(s, {9, 8, 7, 6, 5, 4, 3, 2}) % 11 == digit(s[8]) || modulo(all, 97) == 1;
}
bool greek(std::string_view s) { return weighted(s, {256, 128, 64, 32, 16, 8, 4, 2}) % 11 % 10 == digit(s[8]); }
bool irish(std::string_view s)
{
    if (s.size() < 8 || !allDigits(s.substr(0, 7)))
        return false;
    const int second = s.size() > 8 ? s[8] - 'A' + 1 : 0;
    return "WABCDEFGHIJKLMNOPQRSTUV"[size_t((weighted(s, {8, 7, 6, 5, 4, 3, 2}) + 9 * second) % 23)] == s[7];
}
bool romanian(std::string_view s)
{
    const std::string nine = std::string(10 - s.size(), '0') + std::string(s.substr(0, s.size() - 1));
    return weighted(nine, {7, 5, 3, 2, 1, 7, 5, 3, 2}) * 10 % 11 % 10 == digit(s.back());
}
bool british(std::string_view s)
{
    const int sum = weighted(s, {8, 7, 6, 5, 4, 3, 2}) + number(s.substr(7));
    return sum % 97 == 0 || (sum + 55) % 97 == 0;
}
bool spanish(std::string_view s)
{
    const char *check = isDigit(s[0]) ? "es-nif" : s[0] >= 'X' ? "es-nie" : "es-cif";
    return checkByName(check)(s);
}

constexpr struct {
    std::string_view country;
    size_t shortest;
    size_t longest; // without the country
    bool (*check)(std::string_view);
} countries[] = {
    {"ATU", 8, 8, austrian},
    {"BE", 10, 10, [](std::string_view s) { return 97 - modulo(s.substr(0, 8), 97) == number(s.substr(8)); }},
    {"CHE", 9, 9, [](std::string_view s) { return mod11(s, {5, 4, 3, 2, 7, 6, 5, 4}, -1, 0); }},
    {"DE", 9, 9, [](std::string_view s) { return s[0] != '0' && mod1110(s.substr(0, 8)) == digit(s[8]); }},
    {"DK", 8, 8, [](std::string_view s) { return weighted(s, {2, 7, 6, 5, 4, 3, 2, 1}) % 11 == 0; }},
    {"EE", 9, 9, [](std::string_view s) { return (10 - weighted(s, {3, 7, 1, 3, 7, 1, 3, 7}) % 10) % 10 == digit(s[8]); }},
    {"EL", 9, 9, greek},
    {"ES", 9, 9, spanish},
    {"FI", 8, 8, [](std::string_view s) { return mod11(s, {7, 9, 10, 5, 8, 4, 2}, -1, 0); }},
    {"FR", 11, 11, french},
    {"GB", 9, 9, british},
    {"HR", 11, 11, [](std::string_view s) { return mod1110(s.substr(0, 10)) == digit(s[10]); }},
    {"HU", 8, 8, [](std::string_view s) { return (10 - weighted(s, {9, 7, 3, 1, 9, 7, 3}) % 10) % 10 == digit(s[7]); }},
    {"IE", 8, 9, irish},
    {"IT", 11, 11, [](std::string_view s) { return luhn(s); }},
    {"LU", 8, 8, [](std::string_view s) { return number(s.substr(0, 6)) % 89 == number(s.substr(6)); }},
    {"MT", 8, 8, [](std::string_view s) { return 37 - weighted(s, {3, 4, 6, 7, 8, 9}) % 37 == number(s.substr(6)); }},
    {"NL", 12, 12, dutch},
    {"PL", 10, 10, [](std::string_view s) { return weighted(s, {6, 5, 7, 2, 3, 4, 5, 6, 7}) % 11 == digit(s[9]); }},
    {"PT", 9, 9, [](std::string_view s) { return mod11(s, {9, 8, 7, 6, 5, 4, 3, 2}, 0, 0); }},
    {"RO", 6, 10, romanian},
    {"SE", 12, 12, [](std::string_view s) { return s.ends_with("01") && luhn(s.substr(0, 10)); }},
    {"SI", 8, 8, [](std::string_view s) { return mod11(s, {8, 7, 6, 5, 4, 3, 2}, 0, -1); }},
    {"SK", 10, 10, [](std::string_view s) { return modulo(s, 11) == 0; }},
};

bool euVat(std::string_view s)
{
    for (const auto &[country, shortest, longest, check] : countries) {
        if (!s.starts_with(country))
            continue;
        const std::string_view rest = s.substr(country.size());
        const bool lettersMayStand = country == "IE" || country == "FR" || country == "NL" || country == "ES";
        return rest.size() >= shortest && rest.size() <= longest && !allSame(rest) && (lettersMayStand || allDigits(rest)) && check(rest);
    }
    return false;
}

constexpr NamedCheck checks[] = {
    {"eu-vat", euVat},
    {"pl-nip", [](std::string_view s) { return s.size() == 10 && !allSame(s) && euVat("PL" + std::string(s)); }},
    {"pt-nif", [](std::string_view s) { return s.size() == 9 && !allSame(s) && euVat("PT" + std::string(s)); }},
    {"hr-oib", [](std::string_view s) { return s.size() == 11 && !allSame(s) && euVat("HR" + std::string(s)); }},
    {"ie-pps", [](std::string_view s) { return irish(s); }},
    {"gr-afm", [](std::string_view s) { return s.size() == 9 && !allSame(s) && greek(s); }},
    {"ch-uid", [](std::string_view s) { return euVat(s); }},
};

} // namespace

std::span<const NamedCheck> vatChecks() { return checks; }

} // namespace countersign
