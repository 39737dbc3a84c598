// SPDX-License-Identifier: GPL-3.0-or-later
// Arithmetic that the checks of several countries share. Internal to checks*.cpp.
#pragma once
#include "core/redaction/checks.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <span>

namespace countersign {

struct NamedCheck {
    std::string_view name;
    Check check;
};

/// The checks by region, each in a file of its own.
[[nodiscard]] std::span<const NamedCheck> americanChecks();
[[nodiscard]] std::span<const NamedCheck> asianAfricanAndOceanianChecks();
[[nodiscard]] std::span<const NamedCheck> britishAndGermanChecks();
[[nodiscard]] std::span<const NamedCheck> europeanChecks();
[[nodiscard]] std::span<const NamedCheck> vatChecks();

namespace digits {

constexpr int digit(char c) { return c - '0'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool allDigits(std::string_view s) { return std::ranges::all_of(s, isDigit); }
inline bool allSame(std::string_view s) { return s.find_first_not_of(s.front()) == s.npos; }
constexpr int base36(char c) { return isDigit(c) ? digit(c) : c - 'A' + 10; }
inline int weighted(std::string_view s, std::initializer_list<int> weights)
{
    int sum = 0;
    size_t i = 0;
    for (const int w : weights)
        sum += digit(s[i++]) * w;
    return sum;
}
constexpr int crossSum(int n) { return n / 10 + n % 10; }
inline int number(std::string_view s)
{
    int n = 0;
    for (const char c : s)
        n = n * 10 + digit(c);
    return n;
}
inline long long modulo(std::string_view all, int by)
{
    long long rest = 0;
    for (const char c : all)
        rest = (rest * 10 + digit(c)) % by;
    return rest;
}
/// YYMMDD in either century.
inline bool shortDate(int yy, int mm, int dd) { return isDate(1900 + yy, mm, dd) || isDate(2000 + yy, mm, dd); }
inline bool dateFirst(std::string_view s) // DDMMYY…
{
    return s.size() >= 6 && shortDate(number(s.substr(4, 2)), number(s.substr(2, 2)), number(s.substr(0, 2)));
}
inline bool yearFirst(std::string_view s) // YYMMDD…
{
    return s.size() >= 6 && shortDate(number(s.substr(0, 2)), number(s.substr(2, 2)), number(s.substr(4, 2)));
}
inline bool hasDigits(std::string_view s, long least) { return std::ranges::count_if(s, isDigit) >= least; }
[[nodiscard]] bool verhoeff(std::string_view s);
/// The digit that ISO 7064 MOD 11,10 asks for behind `s`.
[[nodiscard]] int mod1110(std::string_view s);

} // namespace digits
} // namespace countersign
