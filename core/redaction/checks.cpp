// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/checks.h"

#include <QtCore/QCryptographicHash>
#include <algorithm>
#include <array>
#include <initializer_list>

namespace countersign {
namespace {

constexpr int digit(char c) { return c - '0'; }
constexpr bool isDigit(char c) { return c >= '0' && c <= '9'; }
constexpr bool allDigits(std::string_view s) { return std::ranges::all_of(s, isDigit); }
bool allSame(std::string_view s) { return s.find_first_not_of(s.front()) == s.npos; }
constexpr int base36(char c) { return isDigit(c) ? digit(c) : c - 'A' + 10; }
int weighted(std::string_view s, std::initializer_list<int> weights)
{
    int sum = 0;
    size_t i = 0;
    for (const int w : weights)
        sum += digit(s[i++]) * w;
    return sum;
}
int crossSum(int n) { return n / 10 + n % 10; }
int number(std::string_view s)
{
    int n = 0;
    for (const char c : s)
        n = n * 10 + digit(c);
    return n;
}
long long modulo(std::string_view digits, int by)
{
    long long rest = 0;
    for (const char c : digits)
        rest = (rest * 10 + digit(c)) % by;
    return rest;
}
/// YYMMDD in either century.
bool shortDate(int yy, int mm, int dd) { return isDate(1900 + yy, mm, dd) || isDate(2000 + yy, mm, dd); }

bool verhoeff(std::string_view s)
{
    static constexpr int d[10][10] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 2, 3, 4, 0, 6, 7, 8, 9, 5}, {2, 3, 4, 0, 1, 7, 8, 9, 5, 6},
                                      {3, 4, 0, 1, 2, 8, 9, 5, 6, 7}, {4, 0, 1, 2, 3, 9, 5, 6, 7, 8}, {5, 9, 8, 7, 6, 0, 4, 3, 2, 1},
                                      {6, 5, 9, 8, 7, 1, 0, 4, 3, 2}, {7, 6, 5, 9, 8, 2, 1, 0, 4, 3}, {8, 7, 6, 5, 9, 3, 2, 1, 0, 4},
                                      {9, 8, 7, 6, 5, 4, 3, 2, 1, 0}};
    static constexpr int p[8][10] = {{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}, {1, 5, 7, 6, 2, 8, 3, 0, 9, 4}, {5, 8, 0, 3, 7, 9, 6, 1, 4, 2},
                                     {8, 9, 1, 6, 0, 4, 3, 5, 2, 7}, {9, 4, 5, 3, 1, 2, 6, 8, 7, 0}, {4, 2, 8, 6, 5, 7, 3, 9, 0, 1},
                                     {2, 7, 9, 3, 8, 0, 6, 4, 1, 5}, {7, 0, 4, 6, 9, 1, 3, 2, 5, 8}};
    int c = 0;
    for (size_t i = 0; i < s.size(); ++i)
        c = d[c][p[i % 8][digit(s[s.size() - 1 - i])]];
    return c == 0;
}

// ---- United States ----
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
    int product = 10;
    for (const char c : s.substr(0, 10)) {
        int sum = (digit(c) + product) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10 == digit(s[10]);
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
/// The check digit of machine readable documents (ICAO 9303), at the end.
bool mrz(std::string_view s)
{
    static constexpr std::array weights = {7, 3, 1};
    int sum = 0;
    for (size_t i = 0; i + 1 < s.size(); ++i)
        sum += base36(s[i]) * weights[i % 3];
    return isDigit(s.back()) && sum % 10 == digit(s.back());
}
bool deVat(std::string_view s) { return s.size() == 11 && s[2] != '0'; }
bool dePostcode(std::string_view s) { return s.size() == 5 && number(s) >= 1001 && number(s) <= 99998; }

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
bool dateFirst(std::string_view s) // DDMMYY…
{
    return s.size() >= 6 && shortDate(number(s.substr(4, 2)), number(s.substr(2, 2)), number(s.substr(0, 2)));
}
bool yearFirst(std::string_view s) // YYMMDD…
{
    return s.size() >= 6 && shortDate(number(s.substr(0, 2)), number(s.substr(2, 2)), number(s.substr(4, 2)));
}
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

// ---- Asia, Africa, Oceania, America ----
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
bool vin(std::string_view s)
{
    static constexpr std::array weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    static constexpr std::string_view values = "12345678.12345.7.923456789"; // A … Z
    int sum = 0;
    for (size_t i = 0; i < 17; ++i)
        sum += weights[i] * (isDigit(s[i]) ? digit(s[i]) : digit(values[size_t(s[i] - 'A')]));
    return s.size() == 17 && (sum % 11 == 10 ? 'X' : char('0' + sum % 11)) == s[8];
}
bool phTin(std::string_view s)
{
    if (s.size() < 9 || s[0] == '6' || s.substr(0, 3) == "000")
        return false;
    return weighted(s, {9, 8, 7, 6, 5, 4, 3, 2}) % 11 == digit(s[8]) || s[0] <= '5';
}
bool notOneDigit(std::string_view s) { return !allSame(s); }

// ---- forms without a check digit that still rule things out ----
bool hasDigits(std::string_view s, long least) { return std::ranges::count_if(s, isDigit) >= least; }
bool bicCountry(std::string_view s)
{
    static constexpr std::string_view others = " US CN JP IN AU CA MX ZA SG HK KR ID TH MY PH NZ RU NG KE MA DZ AR CL CO PE ";
    return ibanLength(s.substr(4, 2)) > 0 || others.find(std::string(" ") + std::string(s.substr(4, 2)) + ' ') != others.npos;
}
bool mrzWithDigits(std::string_view s) { return hasDigits(s.substr(0, 8), 2) && mrz(s); }
bool ukPostcode(std::string_view s) { return s.size() >= 5 && s.size() <= 7; }
bool ukDriving(std::string_view s)
{
    const int month = number(s.substr(6, 2)) % 50;
    return s.size() == 16 && month >= 1 && month <= 12;
}
bool deDriving(std::string_view s) { return s.size() == 11; }
bool itDriving(std::string_view s) { return s.size() == 10 && (!s.starts_with("U1") || hasDigits(s.substr(2), 2)); }
bool ukPlate(std::string_view s) { return s.size() == 7; }
bool inState(std::string_view s)
{
    static constexpr std::string_view states =
        " AN AP AR AS BR CG CH DD DL DN GA GJ HP HR JH JK KA KL LA LD MH ML MN MP MZ NL OD OR PB PY RJ SK TG TN TR TS UK UP WB ";
    return states.find(std::string(" ") + std::string(s.substr(0, 2)) + ' ') != states.npos;
}

constexpr struct {
    std::string_view name;
    Check check;
} checks[] = {
    {"none", [](std::string_view) { return true; }},
    {"luhn", [](std::string_view s) { return !allSame(s) && luhn(s); }},
    {"not-one-digit", notOneDigit},
    {"us-ssn", usSsn},
    {"us-itin", usItin},
    {"us-aba", usAba},
    {"us-npi", usNpi},
    {"us-dea", usDea},
    {"us-ein", usEin},
    {"uk-nhs", ukNhs},
    {"uk-utr", ukUtr},
    {"uk-nino", ukNino},
    {"de-tax-id", deTaxId},
    {"de-rvnr", deRvnr},
    {"de-kvnr", deKvnr},
    {"de-lanr", deLanr},
    {"mrz", mrz},
    {"de-vat", deVat},
    {"de-postcode", dePostcode},
    {"fr-nir", frNir},
    {"fr-tax-id", frTaxId},
    {"es-nif", esNif},
    {"es-nie", esNie},
    {"es-cif", esCif},
    {"es-nuss", esNuss},
    {"it-fiscal-code", itFiscalCode},
    {"it-vat", itVat},
    {"pl-pesel", plPesel},
    {"fi-hetu", fiHetu},
    {"se-personnummer", sePersonnummer},
    {"se-organisation", seOrganisation},
    {"date-first", dateFirst},
    {"year-first", yearFirst},
    {"no-fnr", noFnr},
    {"nl-bsn", nlBsn},
    {"be-nrn", beNrn},
    {"ean13", ean13},
    {"at-svnr", atSvnr},
    {"in-aadhaar", inAadhaar},
    {"sg-nric", sgNric},
    {"sg-uen", sgUen},
    {"kr-rrn", krRrn},
    {"kr-brn", krBrn},
    {"th-tnin", thTnin},
    {"tr-tckn", trTckn},
    {"ng-nin", ngNin},
    {"za-id", zaId},
    {"ca-sin", caSin},
    {"br-cpf", brCpf},
    {"br-cnpj", brCnpj},
    {"mx-curp", mxCurp},
    {"mx-rfc", mxRfc},
    {"cn-resident", cnResident},
    {"jp-my-number", jpMyNumber},
    {"au-abn", auAbn},
    {"au-acn", auAcn},
    {"au-tfn", auTfn},
    {"au-medicare", auMedicare},
    {"vin", vin},
    {"has-3-digits", [](std::string_view s) { return hasDigits(s, 3); }},
    {"has-4-digits", [](std::string_view s) { return hasDigits(s, 4); }},
    {"bic-country", bicCountry},
    {"mrz-with-digits", mrzWithDigits},
    {"uk-postcode", ukPostcode},
    {"uk-driving", ukDriving},
    {"de-driving", deDriving},
    {"it-driving", itDriving},
    {"uk-plate", ukPlate},
    {"de-plate", [](std::string_view s) { return s.size() <= 9; }},
    {"in-state", inState},
    {"tr-plate", [](std::string_view s) { return s.size() >= 6; }},
    {"plate-like", [](std::string_view s) { return s.size() >= 5 && s.size() <= 9 && hasDigits(s, 2) && !allDigits(s); }},
    {"ph-tin", phTin},
    {"iban", ibanIsValid},
    {"wallet", walletIsValid},
};

constexpr std::string_view ibanLengths =
    "AD24AE23AL28AT20AZ28BA20BE16BG22BH22BR29BY28CH21CR22CY28CZ24DE22DK18DO28EE20EG29ES24FI18FK18FO18FR27GB22GE22"
    "GI23GL18GR27GT28HR21HU28IE22IL23IQ23IS26IT27JO30KW30KZ20LB28LC32LI21LT20LU20LV21LY25MC27MD24ME22MK19MN20MR27"
    "MT31MU30NI28NL18NO15OM23PK24PL28PS29PT25QA29RO24RS22RU33SA24SC31SD18SE24SI19SK24SM27SO23ST25SV28TL23TN24TR26"
    "UA29VA22VG24XK20YE30";

} // namespace

Check checkByName(std::string_view name)
{
    const auto at = std::ranges::find(checks, name, [](const auto &c) { return c.name; });
    return at == std::end(checks) ? nullptr : at->check;
}

std::string compact(std::string_view value)
{
    std::string out;
    out.reserve(value.size());
    for (const char c : value) {
        if (isDigit(c) || (c >= 'A' && c <= 'Z'))
            out += c;
        else if (c >= 'a' && c <= 'z')
            out += char(c & ~0x20);
    }
    return out;
}

bool luhn(std::string_view digits)
{
    int sum = 0;
    bool twice = false;
    for (auto c = digits.rbegin(); c != digits.rend(); ++c, twice = !twice) {
        if (!isDigit(*c))
            return false;
        sum += twice ? crossSum(digit(*c) * 2) : digit(*c);
    }
    return sum % 10 == 0;
}

size_t ibanLength(std::string_view country)
{
    for (size_t i = 0; i < ibanLengths.size(); i += 4) {
        if (ibanLengths.substr(i, 2) == country)
            return size_t(number(ibanLengths.substr(i + 2, 2)));
    }
    return 0;
}

bool ibanIsValid(std::string_view s)
{
    if (s.size() < 15 || s.size() != ibanLength(s.substr(0, 2)))
        return false;
    int rest = 0;
    const auto take = [&](char c) {
        const int value = base36(c);
        rest = (value > 9 ? rest * 100 + value : rest * 10 + value) % 97;
    };
    for (const char c : s.substr(4))
        take(c);
    for (const char c : s.substr(0, 4))
        take(c);
    return rest == 1;
}

bool isDate(int year, int month, int day)
{
    static constexpr std::array days = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1)
        return false;
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[size_t(month - 1)] + (month == 2 && leap ? 1 : 0);
}

namespace {

bool base58Check(std::string_view s)
{
    static constexpr std::string_view alphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
    std::array<uchar, 25> bytes = {};
    for (const char c : s) {
        const size_t value = alphabet.find(c);
        if (value == alphabet.npos)
            return false;
        unsigned carry = unsigned(value);
        for (auto b = bytes.rbegin(); b != bytes.rend(); ++b) {
            carry += 58U * *b;
            *b = uchar(carry);
            carry >>= 8;
        }
        if (carry)
            return false;
    }
    const auto sha = [](QByteArrayView v) { return QCryptographicHash::hash(v, QCryptographicHash::Sha256); };
    const QByteArray check = sha(sha(QByteArrayView(bytes.data(), 21)));
    return std::equal(bytes.begin() + 21, bytes.end(), check.begin(), [](uchar a, char b) { return a == uchar(b); });
}

bool bech32(std::string_view s)
{
    static constexpr std::string_view alphabet = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
    static constexpr std::array<quint32, 5> generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    const size_t one = s.rfind('1');
    if (one == s.npos || one < 1 || one + 7 > s.size())
        return false;
    quint32 sum = 1;
    const auto take = [&](quint32 value) {
        const quint32 top = sum >> 25;
        sum = (sum & 0x1ffffff) << 5 ^ value;
        for (size_t i = 0; i < 5; ++i)
            sum ^= (top >> i) & 1 ? generator[i] : 0;
    };
    for (const char c : s.substr(0, one))
        take(quint32(uchar(c)) >> 5);
    take(0);
    for (const char c : s.substr(0, one))
        take(quint32(uchar(c)) & 31);
    for (const char c : s.substr(one + 1)) {
        const size_t value = alphabet.find(c);
        if (value == alphabet.npos)
            return false;
        take(quint32(value));
    }
    return sum == 1 || sum == 0x2bc830a3;
}

} // namespace

bool walletIsValid(std::string_view address)
{
    if (address.starts_with("0x"))
        return address.size() == 42;
    if (address.starts_with("bc1") || address.starts_with("ltc1"))
        return bech32(address);
    return address.size() >= 26 && address.size() <= 35 && base58Check(address);
}

} // namespace countersign
