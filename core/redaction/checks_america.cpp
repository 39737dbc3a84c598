// SPDX-License-Identifier: GPL-3.0-or-later
// United States, Canada, Brazil, Mexico.
#include "core/redaction/check_tools.h"

namespace countersign {
using namespace digits;

namespace {

bool usSsn(std::string_view s)
{
    return s.size() == 9 && allDigits(s) && !allSame(s) && s.substr(0, 3) != "000" && s.substr(0, 3) != "666" && s[0] != '9' && s.substr(3, 2) != "00"
        && s.substr(5) != "0000" && s != "078051120" && s != "123456789" && s != "219099999";
}
bool usItin(std::string_view s)
{
    const int group = s.size() == 9 ? number(s.substr(3, 2)) : 0;
    return s.size() == 9 && s[0] == '9'
        && ((group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group <= 92) || group >= 94);
}
bool usAba(std::string_view s)
{
    const int first = s.size() == 9 ? number(s.substr(0, 2)) : 99;
    return s.size() == 9 && !allSame(s) && (first <= 12 || (first >= 21 && first <= 32) || (first >= 61 && first <= 72) || first == 80)
        && weighted(s, {3, 7, 1, 3, 7, 1, 3, 7, 1}) % 10 == 0;
}
bool usNpi(std::string_view s) { return s.size() == 10 && (s[0] == '1' || s[0] == '2') && luhn("80840" + std::string(s)); }
bool usDea(std::string_view s) { return s.size() == 9 && allDigits(s.substr(2)) && weighted(s.substr(2), {1, 2, 1, 2, 1, 2}) % 10 == digit(s[8]); }
bool usEin(std::string_view s)
{
    static constexpr std::array unused = {0, 7, 8, 9, 17, 18, 19, 28, 29, 49, 69, 70, 78, 79, 89, 96, 97};
    return s.size() == 9 && std::ranges::find(unused, number(s.substr(0, 2))) == unused.end();
}
bool caSin(std::string_view s) { return s.size() == 9 && s[0] != '0' && s[0] != '8' && !allSame(s) && luhn(s); }
int mod11Digit(std::string_view s, size_t length, int highest)
{
    int sum = 0;
    for (size_t i = 0; i < length; ++i)
        sum += digit(s[length - 1 - i]) * (2 + int(i) % (highest - 1));
    return sum % 11 < 2 ? 0 : 11 - sum % 11;
}
bool brCpf(std::string_view s)
{
    return s.size() == 11 && !allSame(s) && mod11Digit(s, 9, 12) == digit(s[9]) && mod11Digit(s, 10, 12) == digit(s[10]);
}
bool brCnpj(std::string_view s)
{
    return s.size() == 14 && !allSame(s) && mod11Digit(s, 12, 9) == digit(s[12]) && mod11Digit(s, 13, 9) == digit(s[13]);
}
bool mxCurp(std::string_view s)
{
    int sum = 0;
    for (size_t i = 0; i < 17; ++i) {
        const int value = base36(s[i]);
        sum += (value >= 24 ? value + 1 : value) * (18 - int(i)); // Ñ stands between N and O
    }
    return isDigit(s[17]) && (10 - sum % 10) % 10 == digit(s[17]);
}
bool mxRfc(std::string_view s)
{
    const size_t letters = s.find_first_of("0123456789");
    return yearFirst(s.substr(letters));
}

bool clRut(std::string_view s)
{
    if (s.size() < 8 || s.size() > 9 || !allDigits(s.substr(0, s.size() - 1)))
        return false;
    int sum = 0;
    for (size_t i = 0; i + 1 < s.size(); ++i)
        sum += digit(s[s.size() - 2 - i]) * (2 + int(i) % 6);
    const int check = 11 - sum % 11;
    return (check == 10 ? 'K' : check == 11 ? '0' : char('0' + check)) == s.back();
}
bool arCuit(std::string_view s)
{
    if (s.size() != 11)
        return false;
    const int check = 11 - weighted(s, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11;
    return (check == 11 ? 0 : check) == digit(s[10]);
}

constexpr NamedCheck checks[] = {
    {"us-ssn", usSsn}, {"us-itin", usItin}, {"us-aba", usAba},   {"us-npi", usNpi}, {"us-dea", usDea}, {"us-ein", usEin},   {"ca-sin", caSin},
    {"br-cpf", brCpf}, {"br-cnpj", brCnpj}, {"mx-curp", mxCurp}, {"mx-rfc", mxRfc}, {"cl-rut", clRut}, {"ar-cuit", arCuit},
};

} // namespace

std::span<const NamedCheck> americanChecks() { return checks; }

} // namespace countersign
