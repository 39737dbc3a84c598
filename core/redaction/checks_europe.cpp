// SPDX-License-Identifier: GPL-3.0-or-later
// France, Spain, Italy and the rest of Europe.
#include "core/redaction/check_tools.h"

namespace countersign {
using namespace digits;

namespace {

// ---- France, Spain, Italy ----
bool frNir(std::string_view s)
{
    if (s.size() != 15)
        return false;
    std::string body(s.substr(0, 13));
    if (body[5 + 1] == 'A' || body[5 + 1] == 'B') {
        body[6] = body[6] == 'A' ? '9' : '8';
        body[5] = '1';
    }
    const int month = allDigits(body) ? number(body.substr(3, 2)) : 0;
    return allDigits(body) && allDigits(s.substr(13)) && ((month >= 1 && month <= 12) || month >= 20)
        && 97 - modulo(body, 97) == number(s.substr(13));
}
bool frTaxId(std::string_view s) { return s.size() == 13 && s[0] <= '3' && modulo(s.substr(0, 10), 511) == number(s.substr(10)); }
constexpr std::string_view nifLetters = "TRWAGMYFPDXBNJZSQVHLCKE";
bool esNif(std::string_view s)
{
    return s.size() >= 8 && allDigits(s.substr(0, s.size() - 1)) && nifLetters[size_t(number(s.substr(0, s.size() - 1)) % 23)] == s.back();
}
bool esNie(std::string_view s) { return s.size() >= 9 && esNif(std::string(1, char('0' + (s[0] - 'X'))) + std::string(s.substr(1))); }
bool esCif(std::string_view s)
{
    int sum = 0;
    for (size_t i = 1; i <= 7; ++i)
        sum += i % 2 ? crossSum(digit(s[i]) * 2) : digit(s[i]);
    const int check = (10 - sum % 10) % 10;
    return isDigit(s[8]) ? digit(s[8]) == check : "JABCDEFGHI"[check] == s[8];
}
bool esNuss(std::string_view s)
{
    if (s.size() != 12)
        return false;
    const bool small = s[2] == '0';
    return modulo(std::string(s.substr(0, 2)) + std::string(s.substr(small ? 3 : 2, small ? 7 : 8)), 97) == number(s.substr(10));
}
bool itFiscalCode(std::string_view s)
{
    static constexpr std::array odd = {1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23};
    int sum = 0;
    for (size_t i = 0; i < 15; ++i) {
        const int value = isDigit(s[i]) ? digit(s[i]) : s[i] - 'A';
        sum += i % 2 == 0 ? odd[size_t(value)] : value;
    }
    return 'A' + sum % 26 == s[15];
}
bool itVat(std::string_view s) { return s.size() == 11 && !allSame(s) && luhn(s); }

// ---- the rest of Europe ----
bool plPesel(std::string_view s)
{
    if (s.size() != 11)
        return false;
    const int month = number(s.substr(2, 2));
    return month % 20 >= 1 && month % 20 <= 12 && shortDate(number(s.substr(0, 2)), month % 20, number(s.substr(4, 2)))
        && (10 - weighted(s, {1, 3, 7, 9, 1, 3, 7, 9, 1, 3}) % 10) % 10 == digit(s[10]);
}
bool fiHetu(std::string_view s) // without its century sign, which is no letter in old ones
{
    if (s.size() < 10)
        return false;
    const std::string all = std::string(s.substr(0, 6)) + std::string(s.substr(s.size() - 4, 3));
    return allDigits(all) && shortDate(number(s.substr(4, 2)), number(s.substr(2, 2)), number(s.substr(0, 2)))
        && "0123456789ABCDEFHJKLMNPRSTUVWXY"[size_t(number(all) % 31)] == s.back();
}
bool sePersonnummer(std::string_view s)
{
    const std::string_view ten = s.size() == 12 ? s.substr(2) : s;
    if (ten.size() != 10 || !luhn(ten))
        return false;
    const int day = number(ten.substr(4, 2));
    if (s.size() == 12)
        return isDate(number(s.substr(0, 4)), number(s.substr(4, 2)), day > 60 ? day - 60 : day);
    return shortDate(number(ten.substr(0, 2)), number(ten.substr(2, 2)), day > 60 ? day - 60 : day);
}
bool seOrganisation(std::string_view s) { return s.size() == 10 && s[2] >= '2' && luhn(s); }
bool noFnr(std::string_view s)
{
    return s.size() == 11 && dateFirst(s) && (11 - weighted(s, {3, 7, 6, 1, 8, 9, 4, 5, 2}) % 11) % 11 == digit(s[9])
        && (11 - weighted(s, {5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11) % 11 == digit(s[10]);
}
bool nlBsn(std::string_view s) { return s.size() == 9 && !allSame(s) && weighted(s, {9, 8, 7, 6, 5, 4, 3, 2, -1}) % 11 == 0; }
bool beNrn(std::string_view s)
{
    if (s.size() != 11)
        return false;
    const int check = number(s.substr(9));
    return yearFirst(s) && (97 - modulo(s.substr(0, 9), 97) == check || 97 - modulo("2" + std::string(s.substr(0, 9)), 97) == check);
}
bool ean13(std::string_view s) { return s.size() == 13 && weighted(s, {1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1}) % 10 == 0; }
bool atSvnr(std::string_view s)
{
    return s.size() == 10 && s[0] != '0' && weighted(s, {3, 7, 9, 0, 5, 8, 4, 2, 1, 6}) % 11 == digit(s[3]) && dateFirst(s.substr(4));
}
bool itDriving(std::string_view s) { return s.size() == 10 && (!s.starts_with("U1") || hasDigits(s.substr(2), 2)); }

/// Czech and Slovak birth number: YYMMDD, women's months are 50 higher, since 2004 also 20.
bool czBirth(std::string_view s)
{
    if (s.size() != 10)
        return false;
    const int month = number(s.substr(2, 2)) % 50;
    return shortDate(number(s.substr(0, 2)), month > 20 ? month - 20 : month, number(s.substr(4, 2)))
        && modulo(s.substr(0, 9), 11) % 10 == digit(s[9]);
}
bool roCnp(std::string_view s)
{
    if (s.size() != 13 || s[0] == '0' || !yearFirst(s.substr(1)))
        return false;
    const int check = weighted(s, {2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9}) % 11;
    return (check == 10 ? 1 : check) == digit(s[12]);
}
bool bgEgn(std::string_view s)
{
    if (s.size() != 10)
        return false;
    const int month = number(s.substr(2, 2)) % 20;
    return shortDate(number(s.substr(0, 2)), month, number(s.substr(4, 2))) && weighted(s, {2, 4, 8, 5, 10, 9, 7, 3, 6}) % 11 % 10 == digit(s[9]);
}
/// Estonian and Lithuanian personal code.
bool balticCode(std::string_view s)
{
    if (s.size() != 11 || s[0] == '0' || s[0] > '8' || !yearFirst(s.substr(1)))
        return false;
    int check = weighted(s, {1, 2, 3, 4, 5, 6, 7, 8, 9, 1}) % 11;
    if (check == 10)
        check = weighted(s, {3, 4, 5, 6, 7, 8, 9, 1, 2, 3}) % 11;
    return check % 10 == digit(s[10]);
}
bool grAmka(std::string_view s) { return s.size() == 11 && dateFirst(s) && luhn(s); }
bool rsJmbg(std::string_view s)
{
    if (s.size() != 13 || number(s.substr(0, 2)) > 31 || number(s.substr(2, 2)) > 12)
        return false;
    const int check = 11 - weighted(s, {7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2}) % 11;
    return (check > 9 ? 0 : check) == digit(s[12]);
}

constexpr NamedCheck checks[] = {
    {"fr-nir", frNir},
    {"fr-tax-id", frTaxId},
    {"es-nif", esNif},
    {"es-nie", esNie},
    {"es-cif", esCif},
    {"es-nuss", esNuss},
    {"it-fiscal-code", itFiscalCode},
    {"it-vat", itVat},
    {"it-driving", itDriving},
    {"pl-pesel", plPesel},
    {"fi-hetu", fiHetu},
    {"se-personnummer", sePersonnummer},
    {"se-organisation", seOrganisation},
    {"no-fnr", noFnr},
    {"nl-bsn", nlBsn},
    {"be-nrn", beNrn},
    {"ean13", ean13},
    {"at-svnr", atSvnr},
    {"cz-birth", czBirth},
    {"ro-cnp", roCnp},
    {"bg-egn", bgEgn},
    {"baltic-code", balticCode},
    {"gr-amka", grAmka},
    {"rs-jmbg", rsJmbg},
};

} // namespace

std::span<const NamedCheck> europeanChecks() { return checks; }

} // namespace countersign
