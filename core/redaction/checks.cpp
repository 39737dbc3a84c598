// SPDX-License-Identifier: GPL-3.0-or-later
// Checks that belong to no country, and the list of all.
#include "core/redaction/check_tools.h"

#include <QtCore/QCryptographicHash>

namespace countersign {
using namespace digits;

namespace digits {

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

int mod1110(std::string_view s)
{
    int product = 10;
    for (const char c : s) {
        const int sum = (digit(c) + product) % 10;
        product = (sum == 0 ? 10 : sum) * 2 % 11;
    }
    return (11 - product) % 10;
}

} // namespace digits

namespace {

bool vin(std::string_view s)
{
    static constexpr std::array weights = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    static constexpr std::string_view values = "12345678.12345.7.923456789"; // A … Z
    int sum = 0;
    for (size_t i = 0; i < 17; ++i)
        sum += weights[i] * (isDigit(s[i]) ? digit(s[i]) : digit(values[size_t(s[i] - 'A')]));
    return s.size() == 17 && (sum % 11 == 10 ? 'X' : char('0' + sum % 11)) == s[8];
}
bool notOneDigit(std::string_view s) { return !allSame(s); }

// ---- machine readable documents (ICAO 9303) ----
/// The check digit behind `s`; < counts as nothing.
int mrzDigit(std::string_view s)
{
    static constexpr std::array weights = {7, 3, 1};
    int sum = 0;
    for (size_t i = 0; i < s.size(); ++i)
        sum += s[i] == '<' ? 0 : base36(s[i]) * weights[i % 3];
    return sum % 10;
}
bool mrz(std::string_view s) { return isDigit(s.back()) && mrzDigit(s.substr(0, s.size() - 1)) == digit(s.back()); }
bool mrzWithDigits(std::string_view s) { return hasDigits(s.substr(0, 8), 2) && mrz(s); }
std::string upper(std::string_view s)
{
    std::string out;
    for (const char c : s)
        out += c >= 'a' && c <= 'z' ? char(c & ~0x20) : c;
    return out;
}
bool mrzField(std::string_view s, size_t from, size_t length)
{
    return isDigit(s[from + length]) && mrzDigit(s.substr(from, length)) == digit(s[from + length]);
}
bool mrzPassport(std::string_view raw)
{
    const std::string s = upper(raw);
    return s.size() == 44 && mrzField(s, 0, 9) && mrzField(s, 13, 6) && mrzField(s, 21, 6);
}
bool mrzCard(std::string_view raw)
{
    const std::string s = upper(raw);
    return s.size() == 30 && mrzField(s, 5, 9);
}
bool mrzBirth(std::string_view raw)
{
    const std::string s = upper(raw);
    return s.size() == 30 && mrzField(s, 0, 6) && mrzField(s, 8, 6);
}
/// Mexican bank account, 17 digits and a check digit.
bool mxClabe(std::string_view s)
{
    int sum = 0;
    for (size_t i = 0; i < 17; ++i)
        sum += digit(s[i]) * std::array{3, 7, 1}[i % 3] % 10;
    return s.size() == 18 && (10 - sum % 10) % 10 == digit(s[17]);
}

// ---- forms without a check digit that still rule things out ----
bool bicCountry(std::string_view s)
{
    static constexpr std::string_view others = " US CN JP IN AU CA MX ZA SG HK KR ID TH MY PH NZ RU NG KE MA DZ AR CL CO PE ";
    return ibanLength(s.substr(4, 2)) > 0 || others.find(std::string(" ") + std::string(s.substr(4, 2)) + ' ') != others.npos;
}

/// INV-2025-0093; not the names of standards, weaknesses and days.
bool tagNumber(std::string_view s)
{
    static constexpr std::array<std::string_view, 15> others = {"CVE",  "CWE", "GHSA", "RFC", "ISO", "DIN", "KB", "PEP",
                                                                "ASTM", "IEC", "IEEE", "SHA", "AES", "UTF", "GMT"};
    const std::string all = upper(s);
    const std::string letters = all.substr(0, all.find_first_of("-/0123456789"));
    return std::ranges::count_if(s, isDigit) >= (s.find('-') == s.npos && s.find('/') == s.npos ? 6 : 4)
        && std::ranges::find(others, letters) == others.end();
}

constexpr NamedCheck checks[] = {
    {"none", [](std::string_view) { return true; }},
    {"luhn", [](std::string_view s) { return !allSame(s) && luhn(s); }},
    {"not-one-digit", notOneDigit},
    {"date-first", dateFirst},
    {"year-first", yearFirst},
    {"vin", vin},
    {"has-3-digits", [](std::string_view s) { return hasDigits(s, 3); }},
    {"has-4-digits", [](std::string_view s) { return hasDigits(s, 4); }},
    {"tag-number", tagNumber},
    {"bic-country", bicCountry},
    {"plate-like", [](std::string_view s) { return s.size() >= 5 && s.size() <= 9 && hasDigits(s, 2) && !allDigits(s); }},
    {"mrz", mrz},
    {"mrz-with-digits", mrzWithDigits},
    {"mrz-line", mrzPassport},
    {"mrz-card", mrzCard},
    {"mrz-birth", mrzBirth},
    {"mx-clabe", mxClabe},
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
    for (const std::span<const NamedCheck> family : {std::span<const NamedCheck>(checks), americanChecks(), asianAfricanAndOceanianChecks(),
                                                     britishAndGermanChecks(), europeanChecks(), vatChecks()}) {
        const auto at = std::ranges::find(family, name, &NamedCheck::name);
        if (at != family.end())
            return at->check;
    }
    return nullptr;
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
    if (address.starts_with("bc1") || address.starts_with("ltc1") || address.starts_with("tb1") || address.starts_with("addr1"))
        return bech32(address);
    return address.size() >= 26 && address.size() <= 35 && base58Check(address);
}

} // namespace countersign
