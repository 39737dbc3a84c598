// SPDX-License-Identifier: GPL-3.0-or-later
// United Kingdom and Germany.
#include "core/redaction/check_tools.h"

namespace countersign {
using namespace digits;

namespace {

// ---- United Kingdom ----
bool ukNhs(std::string_view s)
{
    if (s.size() != 10 || allSame(s))
        return false;
    const int check = 11 - weighted(s, {10, 9, 8, 7, 6, 5, 4, 3, 2}) % 11;
    return check != 10 && check % 11 == digit(s[9]);
}
bool ukUtr(std::string_view s)
{
    return s.size() == 10 && !allSame(s) && "21987654321"[size_t(weighted(s.substr(1), {6, 7, 8, 9, 10, 5, 4, 3, 2}) % 11)] == s[0];
}
bool ukNino(std::string_view s)
{
    const std::string_view prefix = s.substr(0, 2);
    for (const std::string_view bad : {"BG", "GB", "KN", "NK", "NT", "TN", "ZZ"}) {
        if (prefix == bad)
            return false;
    }
    return prefix.find_first_of("DFIQUV") == prefix.npos && prefix[1] != 'O';
}
bool ukPostcode(std::string_view s) { return s.size() >= 5 && s.size() <= 7; }
bool ukDriving(std::string_view s)
{
    const int month = number(s.substr(6, 2)) % 50;
    return s.size() == 16 && month >= 1 && month <= 12;
}
bool ukPlate(std::string_view s) { return s.size() == 7; }

// ---- Germany ----
bool deTaxId(std::string_view s)
{
    if (s.size() != 11 || s[0] == '0')
        return false;
    std::array<int, 10> seen = {};
    for (const char c : s.substr(0, 10))
        ++seen[size_t(digit(c))];
    // One digit stands twice or three times, the rest at most once.
    if (std::ranges::count_if(seen, [](int n) { return n >= 2; }) > 1 || std::ranges::max(seen) > 3)
        return false;
    return mod1110(s.substr(0, 10)) == digit(s[10]);
}
bool deRvnr(std::string_view s)
{
    if (s.size() != 12)
        return false;
    const int day = number(s.substr(2, 2));
    if (!shortDate(number(s.substr(6, 2)), number(s.substr(4, 2)), day > 50 ? day - 50 : day))
        return false;
    const int letter = s[8] - 'A' + 1;
    const std::string all = std::string(s.substr(0, 8)) + char('0' + letter / 10) + char('0' + letter % 10) + std::string(s.substr(9, 2));
    static constexpr std::array weights = {2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1};
    int sum = 0;
    for (size_t i = 0; i < weights.size(); ++i)
        sum += crossSum(digit(all[i]) * weights[i]);
    return sum % 10 == digit(s[11]);
}
bool deKvnr(std::string_view s)
{
    const int letter = s[0] - 'A' + 1;
    const std::string all = std::string(1, char('0' + letter / 10)) + char('0' + letter % 10) + std::string(s.substr(1, 8));
    int sum = 0;
    for (size_t i = 0; i < all.size(); ++i)
        sum += crossSum(digit(all[i]) * (i % 2 ? 2 : 1));
    return sum % 10 == digit(s[9]);
}
bool deLanr(std::string_view s) { return s.size() == 9 && (10 - weighted(s, {4, 9, 4, 9, 4, 9}) % 10) % 10 == digit(s[6]); }
bool deVat(std::string_view s) { return s.size() == 11 && s[2] != '0' && mod1110(s.substr(2, 8)) == digit(s[10]); }
bool deVatForm(std::string_view s) { return s.size() == 11 && s[2] != '0'; }
bool dePostcode(std::string_view s) { return s.size() == 5 && number(s) >= 1001 && number(s) <= 99998; }
bool deDriving(std::string_view s) { return s.size() == 11 && !(s.starts_with("DE") && allDigits(s.substr(2))); } // that is a VAT number

constexpr NamedCheck checks[] = {
    {"uk-nhs", ukNhs},           {"uk-utr", ukUtr},         {"uk-nino", ukNino},
    {"uk-postcode", ukPostcode}, {"uk-driving", ukDriving}, {"uk-plate", ukPlate},
    {"de-tax-id", deTaxId},      {"de-rvnr", deRvnr},       {"de-kvnr", deKvnr},
    {"de-lanr", deLanr},         {"de-vat", deVat},         {"de-vat-form", deVatForm},
    {"de-postcode", dePostcode}, {"de-driving", deDriving}, {"de-plate", [](std::string_view s) { return s.size() <= 9; }},
};

} // namespace

std::span<const NamedCheck> britishAndGermanChecks() { return checks; }

} // namespace countersign
