// SPDX-License-Identifier: GPL-3.0-or-later
// Dates, dates of birth, ages.
#include "core/redaction/scan_context.h"

#include "core/redaction/checks.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

/// Reads up to `most` digits at `at`.
int readNumber(std::string_view text, size_t at, size_t most, size_t *end)
{
    int n = 0;
    size_t i = at;
    for (; i < text.size() && i < at + most && isDigitByte(text[i]); ++i)
        n = n * 10 + (text[i] - '0');
    *end = i;
    return i > at ? n : -1;
}

int fullYear(int year, size_t digits) { return digits == 4 ? year : year < 40 ? 2000 + year : 1900 + year; }

void addDate(ScanContext &c, size_t begin, size_t end, double score, const QString &rule)
{
    QString cue;
    std::vector<ScanContext::NearCue> near;
    c.cuesNear(begin, end, near);
    const auto distance = c.cueDistance(c.rules.known.birth, begin, end, near, &cue);
    const bool birth = distance && *distance <= 24;
    const QString reason = birth ? u"a date beside “%1”"_s.arg(cue) : u"the form of a date"_s;
    c.add(begin, end, birth ? u"DATE_OF_BIRTH"_s : u"DATE"_s, birth ? 0.95 : score, rule, reason);
}

/// 0 for none. `end` is after the name and a full stop that shortens it.
size_t monthNameAt(const ScanContext &c, size_t at, size_t *end)
{
    size_t stop = at;
    while (stop < c.text.size() && isWordByte(c.text[stop]) && !isDigitByte(c.text[stop]))
        ++stop;
    if (stop == at || stop - at > 20)
        return 0;
    if (!(c.lexicon.flags(foldWord(c.text.substr(at, stop - at))) & word::Month))
        return 0;
    *end = stop < c.text.size() && c.text[stop] == '.' ? stop + 1 : stop;
    return 1;
}

size_t skip(std::string_view text, size_t at, std::string_view bytes)
{
    while (at < text.size() && bytes.find(text[at]) != bytes.npos)
        ++at;
    return at;
}

/// After a day: "th", ".", " of", " de", "er".
size_t skipDayEnding(std::string_view text, size_t at)
{
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "."}) {
        if (text.substr(at, ending.size()) == ending && (ending == "." || !isWordByte(at + 2 < text.size() ? text[at + 2] : ' '))) {
            at += ending.size();
            break;
        }
    }
    const size_t gap = skip(text, at, " ");
    for (const std::string_view of : {"of ", "de ", "day of "}) {
        if (text.substr(gap, of.size()) == of)
            return gap + of.size();
    }
    return at;
}

bool isYear(int year, size_t digits) { return digits == 4 && year >= 1800 && year <= 2199; }

/// "12 March 1984" at the day.
bool dayMonth(ScanContext &c, size_t begin, size_t afterDay, int day, size_t *end)
{
    const std::string_view text = c.text;
    if (day < 1 || day > 31)
        return false;
    size_t at = skip(text, skipDayEnding(text, afterDay), " -/\n");
    size_t after = 0;
    if (at == afterDay || at > afterDay + 9 || !monthNameAt(c, at, &after))
        return false;
    if (at + 3 > after)
        return false;
    *end = after > at && text[after - 1] == '.' ? after - 1 : after;
    at = skip(text, after, " ,-/\n");
    for (const std::string_view of : {"de ", "del ", "of "}) {
        if (text.substr(at, of.size()) == of)
            at += of.size();
    }
    size_t stop = at;
    const int year = readNumber(text, at, 4, &stop);
    const bool withYear = at > after && (isYear(year, stop - at) || (stop - at == 2 && text[afterDay] == '-')) && !isWordByte(c.at(stop));
    if (withYear)
        *end = stop;
    addDate(c, begin, *end, withYear ? 0.9 : 0.65, u"date-month-name"_s);
    return true;
}

/// After the time of day that follows a date ("T14:30:00.5+02:00", " 14:30"); `at` where none does.
size_t skipTime(const ScanContext &c, size_t at)
{
    size_t t = at;
    if ((c.at(t) != 'T' && c.at(t) != ' ') || !isDigitByte(c.at(t + 1)) || !isDigitByte(c.at(t + 2)) || c.at(t + 3) != ':'
        || !isDigitByte(c.at(t + 4)))
        return at;
    t += 3;
    while (isDigitByte(c.at(t)) || ((c.at(t) == ':' || c.at(t) == '.' || c.at(t) == ',') && isDigitByte(c.at(t + 1)) && t < at + 24))
        ++t;
    if (c.at(t) == 'Z')
        return t + 1;
    if ((c.at(t) == '+' || c.at(t) == '-') && isDigitByte(c.at(t + 1)) && isDigitByte(c.at(t + 2))) {
        t += 3;
        t += c.at(t) == ':' ? 1 : 0;
        while (isDigitByte(c.at(t)))
            ++t;
    }
    return t;
}

void addAge(ScanContext &c, size_t begin, size_t end, int years)
{
    if (years > 125 || years < 0)
        return;
    QString cue;
    std::vector<ScanContext::NearCue> near;
    c.cuesNear(begin, end, near);
    const auto distance = c.cueDistance(c.rules.known.age, begin, end, near, &cue);
    if (!distance || (*distance > 3 && (*distance < 20 || *distance > 23)))
        return;
    // The unit belongs to it: "41 years", "26 años".
    for (const ScanContext::NearCue &n : near) {
        if (n.after && n.distance <= 23 && c.rules.cues[n.cue].classes.test(c.rules.known.age)) {
            size_t stop = end + n.distance - 20;
            while (isWordByte(c.at(stop)) || (c.at(stop) == '/' && c.at(stop + 1) == 'o')) // "y/o"
                ++stop;
            end = std::max(end, stop);
        }
    }
    c.add(begin, end, u"AGE"_s, 0.8, u"age"_s, u"a number of years beside “%1”"_s.arg(cue));
}

} // namespace

bool findDate(ScanContext &c, size_t begin, size_t *end)
{
    const std::string_view text = c.text;
    if (isWordByte(c.before(begin)))
        return false;
    size_t a = 0;
    const int first = readNumber(text, begin, 5, &a);
    const size_t firstLength = a - begin;
    if (firstLength > 4 || firstLength == 3)
        return false;
    if (firstLength <= 2 && dayMonth(c, begin, a, first, end))
        return true;
    if (firstLength <= 3)
        addAge(c, begin, a, first);
    const char separator = c.at(a);
    if (separator != '.' && separator != '-' && separator != '/')
        return false;
    const size_t middle = skip(text, a + 1, separator == '.' ? " " : "");
    size_t b = 0;
    const int second = readNumber(text, middle, 2, &b);
    if (second < 1 || c.at(b) != separator)
        return false;
    const size_t last = skip(text, b + 1, separator == '.' ? " " : "");
    size_t e = 0;
    const int third = readNumber(text, last, 4, &e);
    const size_t thirdLength = e - last;
    if (third < 0 || isDigitByte(c.at(e)) || (isLetterByte(c.at(e)) && c.at(e) != 'T' && c.at(e) != 'Z'))
        return false;
    if (((c.at(e) == '.' || c.at(e) == '-' || c.at(e) == '/') && isDigitByte(c.at(e + 1)))
        || ((c.before(begin) == '.' || c.before(begin) == '-' || c.before(begin) == '/') && begin > 1 && isDigitByte(text[begin - 2])))
        return false;
    bool valid = false;
    if (firstLength == 4) {
        valid = isYear(first, 4) && thirdLength <= 2 && isDate(first, second, third);
    } else if (thirdLength == 4 || thirdLength == 2) {
        const int year = fullYear(third, thirdLength);
        valid = (thirdLength == 2 || isYear(third, 4)) && (isDate(year, second, first) || isDate(year, first, second));
    }
    if (!valid)
        return false;
    *end = skipTime(c, e);
    addDate(c, begin, *end, thirdLength == 2 && firstLength != 4 ? 0.6 : 0.85, u"date"_s);
    return true;
}

void findMonthDates(ScanContext &c)
{
    const std::string_view text = c.text;
    for (const Word &w : c.words) {
        if (!w.is(word::Month))
            continue;
        size_t at = w.end;
        if (c.at(at) == '.')
            ++at;
        size_t gap = skip(text, at, " ");
        const size_t joined = gap; // "mayo de 2006": only with a year
        for (const std::string_view between : {"de ", "del ", "of ", "do ", "di "}) {
            if (text.substr(gap, between.size()) == between)
                gap += between.size();
        }
        size_t stop = gap;
        const int number = readNumber(text, gap, 4, &stop);
        if (gap != joined && !isYear(number, stop - gap))
            continue;
        if (gap == at || number < 1 || isDigitByte(c.at(stop)) || (stop - gap > 2 && isWordByte(c.at(stop))))
            continue;
        if (isYear(number, stop - gap)) {
            addDate(c, w.begin, stop, 0.7, u"date-month-year"_s);
            continue;
        }
        if (stop - gap > 2 || number > 31)
            continue;
        size_t end = skipDayEnding(text, stop);
        if (isWordByte(c.at(stop)) && end == stop)
            continue;
        if (c.text[end - 1] == '.' || c.text[end - 1] == ' ')
            end = stop;
        size_t year = skip(text, end, " ,\n");
        size_t last = year;
        const int y = readNumber(text, year, 4, &last);
        const bool withYear = year > end && isYear(y, last - year) && !isWordByte(c.at(last));
        if (!withYear && w.common() >= 2 && w.letters == Word::Case::Lower)
            continue;
        addDate(c, w.begin, withYear ? last : end, withYear ? 0.9 : 0.6, u"date-month-name"_s);
    }
}

} // namespace countersign
