// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/rule_account.h"

#include "core/redaction/rules.h"

#include <QtCore/QHash>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

/// The rules that are code.
QHash<QString, RuleAccount> accountsOfCode()
{
    const auto field = [](const QString &what) { return RuleAccount{u"the name of the field or column"_s, what}; };
    return {
        {u"email"_s, {u"@"_s, u"the form of an address"_s}},
        {u"email-url-encoded"_s, {u"%40 or =40"_s, u"the form of an address"_s}},
        {u"email-spelled"_s, {u"(at) or “ at ”"_s, u"“dot” and a known ending"_s}},
        {u"url"_s, {u"://"_s, u"the form of a web address"_s}},
        {u"url-host"_s, {u"://"_s, u"a host behind a password"_s}},
        {u"url-user"_s, {u"://"_s, u"a name before : and @"_s}},
        {u"url-password"_s, {u"://"_s, u"a word before @ that is no example"_s}},
        {u"domain"_s, {u"a point in a word"_s, u"a known ending"_s}},
        {u"host-internal"_s, {u"a point in a word"_s, u"an ending of private networks"_s}},
        {u"ipv4"_s, {u"digits"_s, u"four numbers up to 255"_s}},
        {u"ipv6"_s, {u"colons"_s, u"the form of RFC 4291"_s}},
        {u"mac"_s, {u"colons, hyphens or points"_s, u"six pairs of hexadecimal digits"_s}},
        {u"phone"_s, {u"digits written like a phone number"_s, u"lengths and beginnings of some region (libphonenumber)"_s}},
        {u"card-luhn"_s, {u"12 to 19 digits"_s, u"the beginning of a brand and the check digit (Luhn)"_s}},
        {u"iban-mod97"_s, {u"a country and two digits"_s, u"the country's length and mod 97"_s}},
        {u"mrz-name"_s, {u"a line that machines read beside it"_s, u"letters and < alone"_s}},
        {u"pem"_s, {u"-----BEGIN"_s, u"“PRIVATE KEY” in the first line"_s}},
        {u"jwt"_s, {u"eyJ"_s, u"the decoded header names an algorithm"_s}},
        {u"jwt-form"_s, {u"eyJ"_s, u"three parts with points between"_s}},
        {u"assignment"_s, {u"a name of secrets and a sign of assignment"_s, u"the value is no example, variable or word of code"_s}},
        {u"secret-field"_s, field(u"the value is no example, variable or word of code"_s)},
        {u"command-line"_s, {u"-u or --user behind curl"_s, u"a word behind a colon"_s}},
        {u"command-line-user"_s, {u"-u or --user behind curl"_s, u"a word before a colon"_s}},
        {u"service-key"_s, {u"the name of a service"_s, u"letters and digits at random"_s}},
        {u"service-number"_s, {u"the name of a service"_s, u"15 to 20 digits"_s}},
        {u"random-word"_s, {u"28 or more letters and digits"_s, u"entropy of 4 bits and changes of kind as drawn at random"_s}},
        {u"base64-value"_s, {u"24 or more signs of base64"_s, u"a value in the decoded text"_s}},
        {u"base64-basic"_s, {u"24 or more signs of base64"_s, u"name:password in the decoded text"_s}},
        {u"name-field"_s, field(u"the form of a name"_s)},
        {u"address-field"_s, field(u"the form of an address"_s)},
        {u"city-field"_s, field(u"the form of a name"_s)},
        {u"company-field"_s, field(u"the form of a name"_s)},
        {u"user-field"_s, field(u"one word"_s)},
        {u"host-field"_s, field(u"one word with digits, points or hyphens"_s)},
        {u"birth-field"_s, field(u"a date of eight digits"_s)},
        {u"name"_s, {u"words in the lists of names, titles and cues"_s, {}}},
        {u"name-repeated"_s, {u"a word of a name found elsewhere"_s, {}}},
        {u"repeated"_s, {u"the same value found elsewhere"_s, {}}},
        {u"known-value"_s, {u"a value of this conversation"_s, {}}},
        {u"user-term"_s, {u"one of your own words"_s, {}}},
        {u"tagger"_s, {u"the trained model"_s, {}}},
        {u"age"_s, {u"a number beside a word for age"_s, u"1 to 120"_s}},
        {u"date"_s, {u"digits written like a date"_s, u"a day that exists"_s}},
        {u"age-after-name"_s, {u"somebody's name"_s, u"one or two digits behind it"_s}},
        {u"birthday"_s, {u"“turns”, “turned”"_s, u"one or two digits behind it"_s}},
        {u"nationality"_s, {u"the name of a nation's people"_s, u"a text or a word that speaks of somebody"_s}},
        {u"street-number-first"_s, {u"a house number"_s, u"words of a street, and a flat, a town or a cue beside them"_s}},
        {u"street-number-last"_s, {u"words that lead to an address"_s, u"a house number at the end"_s}},
        {u"date-month"_s, {u"the name of a month"_s, u"a day that exists"_s}},
    };
}

QHash<QString, RuleAccount> allAccounts()
{
    QHash<QString, RuleAccount> all = accountsOfCode();
    if (const auto rows = readRuleTable(u"identifiers.tsv"_s, 8)) {
        for (const auto &row : *rows) {
            const QString check = QString::fromStdString(row[3][0] == '@' ? row[3].substr(1) : row[3]);
            all.insert(QString::fromStdString(row[1]),
                       {u"the form %1"_s.arg(QString::fromStdString(row[2])), check == "none"_L1 ? QString() : check});
        }
    }
    if (const auto rows = readRuleTable(u"secrets.tsv"_s, 4)) {
        for (const auto &row : *rows) {
            const QString prefix = QString::fromStdString(row[1]);
            const bool inside = prefix.startsWith(u'*');
            all.insert(QString::fromStdString(row[0]),
                       {inside ? u"“%1” inside"_s.arg(prefix.sliced(1)) : u"“%1” at the beginning"_s.arg(prefix),
                        u"the form %1, entropy of %2 bits"_s.arg(QString::fromStdString(row[2]), QString::fromStdString(row[3]))});
        }
    }
    return all;
}

} // namespace

RuleAccount accountOf(const QString &rule)
{
    static const QHash<QString, RuleAccount> all = allAccounts();
    return all.value(rule);
}

} // namespace countersign
