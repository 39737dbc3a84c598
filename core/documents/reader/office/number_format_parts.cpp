// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/number_format_parts.h"

#include <QtCore/QDate>
#include <QtCore/QLocale>
#include <cmath>

namespace countersign::office {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestFormat = 1'000;
constexpr int mostDecimals = 30;

/// The sections of a format: cut at semicolons that are neither quoted nor escaped.
QStringList sectionTexts(const QString &code)
{
    QStringList sections{QString()};
    bool quoted = false;
    for (qsizetype i = 0; i < code.size(); ++i) {
        const QChar c = code[i];
        if (!quoted && (c == u'\\' || c == u'_' || c == u'*') && i + 1 < code.size()) {
            sections.last() += c;
            sections.last() += code[++i];
            continue;
        }
        if (c == u'"')
            quoted = !quoted;
        if (c == u';' && !quoted)
            sections.append(QString());
        else
            sections.last() += c;
    }
    return sections;
}

class SectionParser {
public:
    explicit SectionParser(const QString &text) : m_text(text) { }

    Section parse()
    {
        while (m_at < m_text.size())
            step();
        settleMinutes();
        settleCommas();
        count();
        if (!m_section.isDate)
            findFraction();
        return std::move(m_section);
    }

private:
    void add(Token::Kind kind, const QString &text) { m_section.tokens.push_back({kind, text}); }

    void literal(const QString &text)
    {
        if (!m_section.tokens.empty() && m_section.tokens.back().kind == Token::Literal)
            m_section.tokens.back().text += text;
        else
            add(Token::Literal, text);
    }

    bool rest(QStringView word) const { return QStringView(m_text).sliced(m_at).startsWith(word, Qt::CaseInsensitive); }

    void step()
    {
        const QChar c = m_text[m_at];
        if (c == u'"') {
            const qsizetype end = m_text.indexOf(u'"', m_at + 1);
            literal(m_text.sliced(m_at + 1, (end < 0 ? m_text.size() : end) - m_at - 1));
            m_at = end < 0 ? m_text.size() : end + 1;
        } else if (c == u'\\') {
            literal(m_text.sliced(m_at + 1, std::min<qsizetype>(1, m_text.size() - m_at - 1)));
            m_at += 2;
        } else if (c == u'_') { // as wide as the next character
            literal(u" "_s);
            m_at += 2;
        } else if (c == u'*') { // fills the cell with the next character
            m_at += 2;
        } else if (c == u'[') {
            bracket();
        } else if (rest(u"General")) {
            add(Token::General, {});
            m_at += 7;
        } else if (rest(u"AM/PM") || rest(u"A/P")) {
            const qsizetype length = rest(u"AM/PM") ? 5 : 3;
            date(m_text.sliced(m_at, length));
            m_at += length;
        } else if (c == u'0' || c == u'#' || c == u'?') {
            digit(c);
        } else if (c == u'.') {
            point();
        } else if (c == u'%') {
            ++m_section.percents;
            literal(u"%"_s);
            ++m_at;
        } else if (c == u'@') {
            add(Token::Text, {});
            ++m_at;
        } else if (rest(u"E+") || rest(u"E-")) {
            add(Token::Exponent, m_text.sliced(m_at, 2));
            m_section.exponent = true;
            m_at += 2;
        } else if (u"yYmMdDhHsS"_s.contains(c) || (c == u'e' && m_section.isDate)) {
            qsizetype end = m_at;
            while (end < m_text.size() && m_text[end].toLower() == c.toLower())
                ++end;
            date(c.toLower() == u'e' ? u"yyyy"_s : m_text.sliced(m_at, end - m_at).toLower());
            m_at = end;
        } else if (c == u',') {
            add(Token::Literal, u","_s); // alone, so that settleCommas() can tell it from a comma in quotes
            m_commas.push_back(m_section.tokens.size() - 1);
            ++m_at;
            add(Token::Literal, {});
        } else {
            literal(QString(c));
            ++m_at;
        }
    }

    void date(const QString &text)
    {
        m_section.isDate = true;
        add(Token::Date, text);
    }

    void digit(QChar c)
    {
        add(Token::Digit, QString(c));
        ++m_at;
    }

    void point()
    {
        // "ss.00": parts of a second
        qsizetype end = m_at + 1;
        while (end < m_text.size() && m_text[end] == u'0')
            ++end;
        if (m_section.isDate && end > m_at + 1) {
            add(Token::Date, m_text.sliced(m_at, std::min<qsizetype>(end - m_at, 4)));
            m_at = end;
            return;
        }
        if (m_section.isDate)
            literal(u"."_s);
        else
            add(Token::Point, {});
        ++m_at;
    }

    void bracket()
    {
        const qsizetype end = m_text.indexOf(u']', m_at);
        const QString inside = m_text.sliced(m_at + 1, (end < 0 ? m_text.size() : end) - m_at - 1);
        m_at = end < 0 ? m_text.size() : end + 1;
        if (inside.startsWith(u'$')) {
            literal(inside.sliced(1).section(u'-', 0, 0));
            const uint code = inside.section(u'-', 1).section(u',', 0, 0).toUInt(nullptr, 16);
            m_section.language = int(code & 0xffff);
            if (m_section.language == 0xf800)
                m_systemDate = true;
        } else if (!inside.isEmpty() && QStringView(u"hms").contains(inside[0].toLower())
                   && inside.count(inside[0], Qt::CaseInsensitive) == inside.size()) {
            date(u'[' + inside.toLower() + u']');
        } else if (inside.startsWith(u'<') || inside.startsWith(u'>') || inside.startsWith(u'=')) {
            qsizetype sign = 1;
            while (sign < inside.size() && (inside[sign] == u'=' || inside[sign] == u'>'))
                ++sign;
            m_section.condition = {inside.first(sign), inside.sliced(sign).toDouble()};
        }
    }

    /// "mm" beside hours or seconds means minutes: written as "n" from here on.
    void settleMinutes()
    {
        std::vector<Token *> dates;
        for (Token &token : m_section.tokens) {
            if (token.kind == Token::Date && !token.text.startsWith(u'A', Qt::CaseInsensitive))
                dates.push_back(&token);
        }
        for (size_t i = 0; i < dates.size(); ++i) {
            QString &text = dates[i]->text;
            if (!text.startsWith(u'm') || text.size() > 2)
                continue;
            const bool afterHours = i > 0 && (dates[i - 1]->text.startsWith(u'h') || dates[i - 1]->text.startsWith(u"[h"));
            const bool beforeSeconds = i + 1 < dates.size() && (dates[i + 1]->text.startsWith(u's') || dates[i + 1]->text.startsWith(u"[s"));
            if (afterHours || beforeSeconds)
                text.fill(u'n');
        }
    }

    /// A comma between placeholders groups thousands, one after them divides by a thousand, any other is a comma.
    void settleCommas()
    {
        auto &tokens = m_section.tokens;
        const auto isDigit = [&](size_t at) { return tokens[at].kind == Token::Digit; };
        for (const size_t at : m_commas) {
            bool before = false;
            bool after = false;
            for (size_t i = 0; i < tokens.size(); ++i) {
                if (tokens[i].kind == Token::Point && i < at)
                    before = false;
                before = before || (i < at && isDigit(i));
                after = after || (i > at && isDigit(i));
                if (tokens[i].kind == Token::Point && i > at)
                    break;
            }
            if (m_section.isDate || !before)
                continue;
            if (after)
                m_section.grouped = true;
            else
                ++m_section.scale;
            tokens[at].text.clear();
        }
    }

    void count()
    {
        bool point = false;
        for (const Token &token : m_section.tokens) {
            if (token.kind == Token::Exponent)
                break;
            point = point || token.kind == Token::Point;
            if (token.kind == Token::Digit)
                ++(point ? m_section.decimals : m_section.integers);
        }
        m_section.decimals = std::min<qsizetype>(m_section.decimals, mostDecimals);
        m_section.scale = std::min(m_section.scale, 20);
        m_section.percents = std::min(m_section.percents, 5);
        if (m_systemDate) // the person's long date
            m_section = parseFormat(u"dddd, mmmm dd, yyyy"_s).front();
    }

    void findFraction()
    {
        const auto &tokens = m_section.tokens;
        for (size_t i = 1; i + 1 <= tokens.size(); ++i) {
            if (tokens[i - 1].kind != Token::Digit || tokens[i].kind != Token::Literal || !tokens[i].text.startsWith(u'/'))
                continue;
            FractionPattern pattern;
            const QString fixed = tokens[i].text.sliced(1);
            qsizetype digits = 0;
            while (digits < fixed.size() && fixed[digits].isDigit())
                ++digits;
            QString number = fixed.first(digits);
            size_t next = i + 1;
            // "?/100" comes as "/1" and two placeholders.
            for (; next < tokens.size() && tokens[next].kind == Token::Digit; ++next) {
                if (number.isEmpty())
                    ++digits;
                else
                    number += u'0';
            }
            if (digits == 0)
                continue;
            pattern.below = number.left(9).toLongLong();
            pattern.digits = digits;
            size_t above = i;
            while (above > 0 && tokens[above - 1].kind == Token::Digit)
                --above;
            for (size_t j = 0; j < above; ++j) {
                pattern.whole = pattern.whole || tokens[j].kind == Token::Digit;
                if (tokens[j].kind == Token::Literal && !pattern.whole)
                    pattern.before += tokens[j].text;
            }
            pattern.after = pattern.below > 0 && next == i + 1 ? fixed.sliced(digits) : QString();
            for (; next < tokens.size(); ++next)
                pattern.after += tokens[next].text;
            m_section.fraction = pattern;
            return;
        }
    }

    const QString m_text;
    qsizetype m_at = 0;
    Section m_section;
    std::vector<size_t> m_commas;
    bool m_systemDate = false;
};

/// Names of months and days in the language that a format asks for.
QLocale localeOf(int language)
{
    static constexpr std::pair<int, QLocale::Language> primary[] = {
        {0x01, QLocale::Arabic},          {0x02, QLocale::Bulgarian}, {0x04, QLocale::Chinese},    {0x05, QLocale::Czech},
        {0x06, QLocale::Danish},          {0x07, QLocale::German},    {0x08, QLocale::Greek},      {0x0a, QLocale::Spanish},
        {0x0b, QLocale::Finnish},         {0x0c, QLocale::French},    {0x0d, QLocale::Hebrew},     {0x0e, QLocale::Hungarian},
        {0x10, QLocale::Italian},         {0x11, QLocale::Japanese},  {0x12, QLocale::Korean},     {0x13, QLocale::Dutch},
        {0x14, QLocale::NorwegianBokmal}, {0x15, QLocale::Polish},    {0x16, QLocale::Portuguese}, {0x18, QLocale::Romanian},
        {0x19, QLocale::Russian},         {0x1b, QLocale::Slovak},    {0x1d, QLocale::Swedish},    {0x1f, QLocale::Turkish},
        {0x22, QLocale::Ukrainian},       {0x24, QLocale::Slovenian}, {0x25, QLocale::Estonian},   {0x26, QLocale::Latvian},
        {0x27, QLocale::Lithuanian},
    };
    if (language > 0 && language < 0xf000) {
        for (const auto &[code, name] : primary) {
            if (code == (language & 0x3ff))
                return QLocale(name);
        }
    }
    return QLocale::c();
}

struct Moment {
    int year = 1900;
    int month = 1;
    int day = 0; // 0: spreadsheets know a day before the first of January 1900
    int weekday = 6; // 1 = Monday
};

Moment momentOf(qint64 days, bool from1904)
{
    if (!from1904 && days == 0)
        return {};
    if (!from1904 && days == 60) // a leap day that never was
        return {1900, 2, 29, 3};
    const QDate start = from1904 ? QDate(1904, 1, 1) : days < 60 ? QDate(1899, 12, 31) : QDate(1899, 12, 30);
    const QDate date = start.addDays(days);
    return {date.year(), date.month(), date.day(), date.dayOfWeek()};
}

QString padded(qint64 number, qsizetype width) { return u"%1"_s.arg(number, int(width), 10, QChar(u'0')); }

} // namespace

std::vector<Section> parseFormat(const QString &code)
{
    std::vector<Section> sections;
    for (const QString &text : sectionTexts(code.left(longestFormat)))
        sections.push_back(SectionParser(text).parse());
    return sections;
}

QString decimalText(double size, int decimals)
{
    const QString exact = QString::number(size, 'e', 14);
    QString digits = exact.first(1) + exact.sliced(2, 14);
    const int exponent = exact.sliced(17).toInt();
    const qsizetype keep = qsizetype(exponent) + 1 + decimals; // digits up to the last that is shown
    if (keep < 0)
        digits = u"0"_s;
    else if (keep < digits.size()) {
        const bool up = digits[keep] >= u'5';
        digits.truncate(keep);
        digits.prepend(u'0');
        for (qsizetype i = digits.size() - 1; up && i >= 0; --i) {
            if (digits[i] != u'9') {
                digits[i] = QChar(digits[i].unicode() + 1);
                break;
            }
            digits[i] = u'0';
        }
    } else {
        digits = u'0' + digits + QString(keep - digits.size(), u'0');
    }
    while (digits.size() < decimals + 1)
        digits.prepend(u'0');
    QString integer = digits.first(digits.size() - decimals);
    while (integer.size() > 1 && integer[0] == u'0')
        integer.remove(0, 1);
    return decimals > 0 ? integer + u'.' + digits.last(decimals) : integer;
}

QString dateText(const Section &section, double serial, const NumberSettings &settings)
{
    constexpr double latest = 2'958'466; // the year 10000
    qsizetype parts = 0; // of a second, in digits
    bool twelve = false;
    for (const Token &token : section.tokens) {
        if (token.kind == Token::Date && token.text.startsWith(u'.'))
            parts = token.text.size() - 1;
        twelve = twelve || (token.kind == Token::Date && token.text.startsWith(u'a', Qt::CaseInsensitive));
    }
    if (serial < 0 || serial >= latest)
        return QString::number(serial, 'g', 15); // Excel fills the cell with #
    const auto unit = qint64(std::pow(10, parts));
    const auto all = qint64(std::llround(serial * 86'400.0 * double(unit)));
    const qint64 seconds = all / unit;
    const Moment moment = momentOf(seconds / 86'400, settings.from1904);
    const qint64 hour = seconds / 3'600 % 24;
    const QLocale locale = localeOf(section.language);
    QString text;
    for (const Token &token : section.tokens) {
        const QString &word = token.text;
        if (token.kind != Token::Date) {
            text += token.kind == Token::Digit ? QString() : word;
            continue;
        }
        const qsizetype width = word.size();
        switch (word[0].toLower().unicode()) {
        case u'y': text += width > 2 ? padded(moment.year, 4) : padded(moment.year % 100, 2); break;
        case u'm':
            text += width > 4 ? locale.standaloneMonthName(moment.month).left(1)
                : width == 4  ? locale.monthName(moment.month, QLocale::LongFormat)
                : width == 3  ? locale.monthName(moment.month, QLocale::ShortFormat)
                              : padded(moment.month, width);
            break;
        case u'd':
            text += width > 3 ? locale.dayName(moment.weekday, QLocale::LongFormat)
                : width == 3  ? locale.dayName(moment.weekday, QLocale::ShortFormat)
                              : padded(moment.day, width);
            break;
        case u'h': text += padded(twelve ? (hour + 11) % 12 + 1 : hour, std::min<qsizetype>(width, 2)); break;
        case u'n': text += padded(seconds / 60 % 60, width); break;
        case u's': text += padded(seconds % 60, std::min<qsizetype>(width, 2)); break;
        case u'.': text += u'.' + padded(all % unit, parts); break;
        case u'a': {
            const QString half = hour < 12 ? u"AM"_s : u"PM"_s;
            text += width > 3 ? half : half.first(1);
            break;
        }
        case u'[': {
            const qint64 elapsed = word[1] == u'h' ? seconds / 3'600 : word[1] == u'm' ? seconds / 60 : seconds;
            text += padded(elapsed, std::min<qsizetype>(width - 2, 4));
            break;
        }
        default: break;
        }
    }
    return text;
}

} // namespace countersign::office
