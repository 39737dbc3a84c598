// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/surrogates.h"

#include "core/redaction/entity_types.h"
#include "core/redaction/phone_numbers.h"

#include <QtCore/QRegularExpression>
#include <QtCore/QUrl>
#include <array>
#include <random>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

using Random = std::mt19937_64;
constexpr int MostTries = 4000; // a check of two digits is met once in a hundred

int below(Random &random, int bound) { return int(random() % quint64(bound)); }

template <size_t Size>
QString oneOf(const std::array<const char16_t *, Size> &words, Random &random)
{
    return QString::fromUtf16(words[random() % Size]);
}

QString digits(Random &random, int count)
{
    QString text;
    while (text.size() < count)
        text += QChar(u'0' + below(random, 10));
    return text;
}

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }
bool isLetter(QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z'); }

/// Runs of letters and digits.
std::vector<std::pair<qsizetype, qsizetype>> wordsIn(QStringView value)
{
    std::vector<std::pair<qsizetype, qsizetype>> words;
    for (qsizetype i = 0; i < value.size(); ++i) {
        if (!isDigit(value[i]) && !isLetter(value[i]))
            continue;
        if (!words.empty() && words.back().second == i)
            ++words.back().second;
        else
            words.emplace_back(i, i + 1);
    }
    return words;
}

/// "Konto" in "Konto 4711" says what the number is; "BARC" in an IBAN and "MORGA" in a licence say whose.
bool isLabel(QStringView word)
{
    return word.size() > 2 && std::ranges::none_of(word, isDigit) && std::ranges::any_of(word, [](QChar c) { return c.isLower(); });
}

/// The same layout with other letters and digits; a leading zero, a first digit that is none, and words for people stay so.
QString sameLayout(const QString &value, Random &random, qsizetype keep = 0)
{
    QString made = value;
    bool first = true;
    for (const auto &[begin, end] : wordsIn(value)) {
        if (isLabel(QStringView(value).sliced(begin, end - begin)))
            continue;
        for (qsizetype i = begin; i < end; ++i) {
            const QChar c = value[i];
            if (i < keep)
                continue;
            if (isDigit(c))
                made[i] = !first ? QChar(u'0' + below(random, 10)) : c == u'0' ? c : QChar(u'1' + below(random, 9));
            else
                made[i] = QChar((c.isLower() ? u'a' : u'A') + below(random, 26));
            if (isDigit(c))
                first = false;
        }
    }
    return made;
}

std::optional<QString> email(Random &random)
{
    static constexpr std::array domains{u"example.org", u"example.com", u"example.net"};
    const QStringList words = Surrogates::personWords(random());
    return words.first().toLower() + u'.' + words.last().toLower() + digits(random, 2) + u'@' + oneOf(domains, random);
}

/// Numbers that are given to nobody, for the countries that keep some.
std::optional<QString> phone(const QString &value, Random &random)
{
    QString bare;
    for (const QChar c : value) {
        if (c.isDigit() || (c == u'+' && bare.isEmpty()))
            bare += c;
    }
    const bool plus = bare.startsWith(u'+') || bare.startsWith(u"00"_s);
    const QString number = bare.startsWith(u"00"_s) ? bare.sliced(2) : bare.mid(bare.startsWith(u'+') ? 1 : 0);
    static constexpr std::array germans{u"30 23125 ", u"40 66969 ", u"89 99998 ", u"221 4710 "};
    static constexpr std::array french{u"1 99 00 ", u"2 61 91 ", u"4 65 71 ", u"6 39 98 "};
    const auto pairs = [&] { return digits(random, 2) + u' ' + digits(random, 2); };
    if (plus && number.startsWith(u"44"_s))
        return u"+44 20 7946 0"_s + digits(random, 3);
    if (plus && number.startsWith(u"49"_s))
        return u"+49 "_s + oneOf(germans, random) + digits(random, 3);
    if (plus && number.startsWith(u"33"_s))
        return u"+33 "_s + oneOf(french, random) + pairs();
    if (plus && number.startsWith(u'1') && number.size() == 11)
        return u"+1 "_s + number.sliced(1, 3) + u"-555-01"_s + digits(random, 2);
    if (plus)
        return std::nullopt;
    const std::string text = number.toStdString();
    const PhoneNumbers *known = PhoneNumbers::shipped();
    const auto isOf = [&](const char *region) { return known && known->isNational(text, region); };
    if (number.startsWith(u'0') && isOf("GB"))
        return u"020 7946 0"_s + digits(random, 3);
    if (number.startsWith(u'0') && number.size() == 10 && isOf("FR"))
        return u"0"_s + oneOf(french, random) + pairs();
    if (number.startsWith(u'0') && isOf("DE"))
        return u"0"_s + oneOf(germans, random) + digits(random, 3);
    if (number.size() == 10 && isOf("US"))
        return u'(' + number.first(3) + u") 555-01"_s + digits(random, 2);
    return std::nullopt;
}

std::optional<QString> address(const QString &value, Random &random)
{
    static constexpr std::array networks{u"192.0.2.", u"198.51.100.", u"203.0.113."};
    if (value.contains(u':'))
        return u"2001:db8::"_s + QString::number(1 + below(random, 0xfffe), 16);
    return oneOf(networks, random) + QString::number(1 + below(random, 254));
}

std::optional<QString> macAddress(const QString &value, Random &random)
{
    const QChar between = value.contains(u'-') ? u'-' : u':';
    const QString last = QString::number(below(random, 256), 16).rightJustified(2, u'0');
    const QString made = QStringList{u"00"_s, u"00"_s, u"5e"_s, u"00"_s, u"53"_s, last}.join(between);
    return value.toUpper() == value ? made.toUpper() : made;
}

const QRegularExpression &legalForm()
{
    static const QRegularExpression form(
        u"[ ,]+((?:GmbH(?: & Co\\.? KG)?|AG|KG|SE|e\\.V\\.|Ltd\\.?|Limited|LLP|LLC|PLC|plc|Inc\\.?|Corp\\.?|S\\.?A\\.?S?\\.?|S\\.?r\\.?l\\.?|S\\.?p\\.?A\\.?|B\\.?V\\.?|N\\.?V\\.?|S\\.?L\\.?|Sp\\. z o\\.o\\.|Lda\\.?)\\.?)$"_s);
    return form;
}

/// Keeps what a company is (its legal form), not which.
std::optional<QString> organisation(const QString &value, Random &random)
{
    static constexpr std::array names{u"Brackenfell", u"Hollowmere", u"Quarrendale", u"Tarnwick",      u"Ellerstone", u"Vintry Cross",
                                      u"Osmunderley", u"Pellingham", u"Cranesmoor",  u"Skelbrooke",    u"Wendlecote", u"Marrowby",
                                      u"Thornquist",  u"Ambergate",  u"Lowenthorpe", u"Fernhurst Vale"};
    const auto legal = legalForm().match(value.trimmed());
    return oneOf(names, random) + (legal.hasMatch() ? u' ' + legal.captured(1) : QString());
}

std::optional<QString> town(Random &random)
{
    static constexpr std::array towns{u"Brindlewick", u"Ostermoor",   u"Harkenfield", u"Velmouth",  u"Larchbridge", u"Dunmarrow",
                                      u"Pettersea",   u"Quillhaven",  u"Wintersham",  u"Marlstead", u"Tannerby",    u"Ironley",
                                      u"Sallowford",  u"Greyminster", u"Aldenbrook",  u"Corriedale"};
    return oneOf(towns, random);
}

quint64 mixed(quint64 seed) { return Random(seed)(); }

/// Fewer digits than these, and no letter beside one, come up by chance in what a model says.
constexpr int FewestDigits = 7;

bool isShortNumber(const QString &value)
{
    qsizetype digits = 0;
    for (const auto &[begin, end] : wordsIn(value)) {
        const QStringView word = QStringView(value).sliced(begin, end - begin);
        const auto count = std::ranges::count_if(word, isDigit);
        if (count < word.size() && !isLabel(word))
            return false;
        digits += count;
    }
    return digits < FewestDigits;
}

} // namespace

QString Surrogates::withoutLegalForm(const QString &organisation)
{
    const QString whole = organisation.trimmed();
    const auto legal = legalForm().match(whole);
    return legal.hasMatch() && legal.capturedStart() > 0 ? whole.first(legal.capturedStart()) : organisation;
}

std::optional<QString> Surrogates::number(const QString &type, const QString &value, quint64 seed) const
{
    const std::string original = value.toStdString();
    std::vector<const IdentifierRule *> met; // what the value passes, another one must pass, too
    for (const IdentifierRule &rule : m_rules.identifiers) {
        if (rule.type == type && rule.shape.match(original, 0) == long(original.size())
            && (!rule.check || rule.check(rule.checksRaw ? original : compact(original))))
            met.push_back(&rule);
    }
    // Country and kind stand in the first letters of many numbers; the network of a card in its first digit.
    qsizetype keep = type == u"CARD" ? 1 : 0;
    while (keep < 2 && keep < value.size() && value[keep].isLetter() && type != u"IT_FISCAL_CODE")
        ++keep;
    Random random(seed);
    for (int i = 0; i < MostTries; ++i) {
        const QString made = sameLayout(value, random, keep);
        const std::string text = made.toStdString();
        const std::string bare = compact(text);
        if (made == value || (type == u"CARD" && !luhn(bare)) || (type == u"IBAN" && !ibanIsValid(bare)))
            continue;
        const bool passes = std::ranges::all_of(met, [&](const IdentifierRule *rule) {
            return rule->shape.match(text, 0) == long(text.size()) && (!rule->check || rule->check(rule->checksRaw ? text : bare));
        });
        if (passes)
            return made;
    }
    return std::nullopt;
}

std::optional<QString> Surrogates::make(const QString &type, const QString &value, quint64 seed, quint64 conversation) const
{
    const QString family = familyOf(type);
    Random random(mixed(seed));
    if (family == u"EMAIL")
        return email(random);
    if (family == u"PHONE")
        return phone(value, random);
    if (family == u"ORG")
        return organisation(value, random);
    if (family == u"LOCATION")
        return town(random);
    if (type == u"IP_ADDRESS")
        return address(value, random);
    if (type == u"MAC_ADDRESS")
        return macAddress(value, random);
    if (type == u"HOST_NAME")
        return u"host"_s + digits(random, 3) + u".example.net"_s;
    if (type == u"URL")
        return u"https://www.example.org/"_s + QString::number(mixed(seed) % 1'000'000'000, 36);
    if (type == u"DATE" || type == u"DATE_OF_BIRTH") {
        // Between one and eleven months, earlier or later.
        const int days = 30 + int(mixed(conversation) % 300);
        return shiftedDate(value, mixed(conversation + 1) % 2 == 0 ? days : -days);
    }
    static const QStringList numbers{u"FINANCE"_s, u"NATIONAL_ID"_s, u"TAX_ID"_s, u"DOCUMENT"_s, u"HEALTH"_s, u"ACCOUNT"_s};
    const auto count = std::ranges::count_if(value, [](QChar c) { return c >= u'0' && c <= u'9'; });
    const bool plain = std::ranges::all_of(value, [](QChar c) { return c.unicode() < 0x80; });
    // Wallets are keys of somebody; a short number leaves too little to choose from.
    if (!numbers.contains(family) || type == u"CRYPTO_WALLET" || type == u"CARD_CVV" || type == u"CARD_EXPIRY" || type == u"BIC" || count < 4
        || !plain || isShortNumber(value))
        return std::nullopt;
    return number(type, value, mixed(seed));
}

} // namespace countersign
