// SPDX-License-Identifier: GPL-3.0-or-later
// Everything that begins at a digit or is a word with digits in it.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

bool closedBefore(const ScanContext &c, size_t begin) { return !isWordByte(c.before(begin)); }
bool closedAfter(const ScanContext &c, size_t end) { return !isWordByte(c.at(end)); }

/// A part of something longer: 1.2.3, a-1, a/1, _1.
bool standsAlone(const ScanContext &c, size_t begin, size_t end)
{
    if (!closedBefore(c, begin) || !closedAfter(c, end))
        return false;
    const char b = c.before(begin);
    if ((b == '.' || b == '-' || b == '/' || b == ',' || b == '_' || b == '+' || b == '%') && begin >= 2 && isWordByte(c.text[begin - 2]))
        return false;
    if (b == '$' || b == '_')
        return false;
    const char a = c.at(end);
    if ((a == '.' || a == ',') && isDigitByte(c.at(end + 1)))
        return false;
    return !((a == '-' || a == '/' || a == '_' || a == ':') && isAlnumByte(c.at(end + 1))) && a != '%';
}

struct CardBrand {
    int low;
    int high; // of the first four digits
    size_t shortest;
    size_t longest;
};
constexpr CardBrand brands[] = {{4000, 4999, 13, 19}, {5100, 5599, 16, 16}, {2221, 2720, 16, 16}, {3400, 3499, 15, 15}, {3700, 3799, 15, 15},
                                {6011, 6011, 16, 19}, {6440, 6599, 16, 19}, {3528, 3589, 16, 19}, {3000, 3059, 14, 19}, {3600, 3699, 14, 19},
                                {3800, 3999, 14, 19}, {6200, 6299, 16, 19}, {5000, 5099, 12, 19}, {5600, 5899, 12, 19}, {6000, 6099, 16, 19},
                                {6300, 6399, 12, 19}, {6700, 6799, 12, 19}, {2200, 2204, 16, 19}};

bool cardBrand(std::string_view digits)
{
    int first = 0;
    for (const char c : digits.substr(0, 4))
        first = first * 10 + (c - '0');
    return std::ranges::any_of(
        brands, [&](const CardBrand &b) { return first >= b.low && first <= b.high && digits.size() >= b.shortest && digits.size() <= b.longest; });
}

/// In blocks that the compiler reads many bytes at a time of; the length of the text where there is none.
size_t nextDigit(std::string_view text, size_t at)
{
    while (at + 64 <= text.size()) {
        unsigned any = 0;
        for (size_t i = 0; i < 64; ++i)
            any |= unsigned(uchar(text[at + i] - '0') < 10);
        if (any)
            break;
        at += 64;
    }
    while (at < text.size() && !isDigitByte(text[at]))
        ++at;
    return at;
}

class Numbers {
public:
    explicit Numbers(ScanContext &context) : c(context) { }

    void run()
    {
        const std::string_view text = c.text;
        for (size_t i = nextDigit(text, 0); i < text.size(); i = nextDigit(text, i + 1)) {
            size_t begin = i;
            while (begin > m_done && isAlnumByte(text[begin - 1]))
                --begin;
            size_t end = i;
            while (end < text.size() && isAlnumByte(text[end]))
                ++end;
            token(begin, end);
            m_done = end;
            i = end - 1;
        }
    }

private:
    ScanContext &c;
    size_t m_done = 0; // end of the last token
    size_t m_dateEnd = 0; // end of the last date, IP address, …: nothing else begins before
    std::vector<ScanContext::NearCue> m_near;

    /// [begin, end) is a run of letters and digits with a digit in it.
    void token(size_t begin, size_t end)
    {
        if (end - begin > 200) // no number; encoded data is read elsewhere
            return;
        if (c.before(begin) == '%' && end - begin > 4) // %2B442079460958
            begin += 2;
        iban(begin);
        if (isDigitByte(c.text[begin])) {
            card(begin);
            if (begin >= m_dateEnd) {
                size_t after = begin;
                const bool version = c.before(begin) == '^' || c.before(begin) == '~';
                if (!version && (findIp4(c, begin, &after) || findDate(c, begin, &after)))
                    m_dateEnd = after;
                else
                    findPhone(c, begin, &after);
            }
        }
        identifiers(begin, end);
        if (c.before(begin) == '<')
            machineReadable(begin, end);
        // "HRB 123456", "M-XY 999", "PH/SCO/330917": words before the number belong to it.
        size_t start = begin;
        for (int words = 0; words < 2 && start > 0; ++words) {
            const char gap = c.text[start - 1];
            if (gap != ' ' && gap != '-' && gap != '/')
                return;
            size_t from = start - 1;
            while (from > 0 && isLetterByte(c.text[from - 1]) && start - 1 - from < 7)
                --from;
            if (from == start - 1 || start - 1 - from > 6 || isWordByte(c.before(from)))
                return;
            start = from;
            // "See 00483920": a word in small letters is a word.
            const std::string_view prefix = c.text.substr(from, begin - from);
            const bool small = !beginsWhole(start) && std::ranges::any_of(prefix, [](char b) { return b >= 'a' && b <= 'z'; });
            identifiers(start, end, small);
        }
    }

    /// "IDD<<T220001293<<…": the line of a document begins before its number.
    void machineReadable(size_t begin, size_t end)
    {
        size_t start = begin;
        while (start > 0 && begin - start < 16 && (isLetterByte(c.text[start - 1]) || c.text[start - 1] == '<'))
            --start;
        if (isLetterByte(c.text[start]))
            identifiers(start, end);
    }

    /// The line with the name that stands over or under a line of a document that can be read by machines.
    void documentName(size_t begin, size_t end)
    {
        const auto isName = [&](size_t from, size_t to) {
            const std::string_view line = c.text.substr(from, to - from);
            return line.size() >= 30 && line.size() <= 44 && line.find("<<") != line.npos
                && std::ranges::all_of(line, [](char b) { return isLetterByte(b) || b == '<'; });
        };
        if (begin > 1 && c.text[begin - 1] == '\n') {
            const size_t line = c.text.rfind('\n', begin - 2);
            const size_t from = line == std::string_view::npos ? 0 : line + 1;
            if (isName(from, begin - 1))
                c.add(from, begin - 1, u"PERSON"_s, 0.95, u"mrz-name"_s, u"the line with the name of a machine readable document"_s);
        }
        if (c.at(end) == '\n') {
            const size_t to = std::min(c.text.find('\n', end + 1), c.text.size());
            if (isName(end + 1, to))
                c.add(end + 1, to, u"PERSON"_s, 0.95, u"mrz-name"_s, u"the line with the name of a machine readable document"_s);
        }
    }

    [[nodiscard]] bool beginsWhole(size_t begin) const { return begin <= c.wholeBegin && c.wholeEnd > c.wholeBegin; }

    void iban(size_t begin)
    {
        const std::string_view text = c.text;
        if (begin + 15 > text.size() || !isLetterByte(text[begin]) || !isLetterByte(text[begin + 1]) || !isDigitByte(text[begin + 2])
            || !isDigitByte(text[begin + 3]))
            return;
        const size_t length = ibanLength(compact(text.substr(begin, 2)));
        if (length == 0 || isWordByte(c.before(begin)))
            return;
        std::string value;
        size_t i = begin;
        bool upper = false;
        bool lower = false;
        for (; i < text.size() && value.size() < length; ++i) {
            if (isAlnumByte(text[i])) {
                upper |= text[i] >= 'A' && text[i] <= 'Z';
                lower |= text[i] >= 'a';
                value += text[i] >= 'a' ? char(text[i] & ~0x20) : text[i];
            } else if ((text[i] != ' ' && text[i] != '-' && text[i] != '\n') || !isAlnumByte(c.at(i + 1))) {
                return;
            }
        }
        if (value.size() == length && !(upper && lower) && closedAfter(c, i) && ibanIsValid(value))
            c.add(begin, i, u"IBAN"_s, 0.98, u"iban-mod97"_s, u"country, length and check digits of an IBAN"_s);
    }

    void card(size_t begin)
    {
        if (isWordByte(c.before(begin)) || !isDigitByte(c.at(begin + 1)) || !isDigitByte(c.at(begin + 2)))
            return;
        std::string digits;
        std::string groups;
        size_t end = begin;
        size_t group = 0;
        for (size_t i = begin; i < c.text.size() && digits.size() < 20; ++i) {
            const char b = c.text[i];
            if (isDigitByte(b)) {
                digits += b;
                ++group;
                end = i + 1;
                continue;
            }
            if ((b != ' ' && b != '-' && b != '\n' && b != '.') || !isDigitByte(c.at(i + 1)) || group < 3 || (b == '\n' && group > 6))
                break;
            groups += char('0' + std::min<size_t>(group, 9));
            group = 0;
        }
        groups += char('0' + std::min<size_t>(group, 9));
        const char previous = c.before(begin);
        if (digits.size() < 12 || digits.size() > 19 || isWordByte(c.at(end)) || (c.at(end) == '.' && isDigitByte(c.at(end + 1))) || previous == '.'
            || previous == '-' || previous == '_' || !cardBrand(digits) || !luhn(digits))
            return;
        const bool grouped = groups == "4444" || groups == "465" || groups == "464" || groups == "4443" || groups == "44443";
        if (groups.size() > 1 && !grouped)
            return;
        QString cue;
        const bool cued = c.hasCue(c.rules.known.card, begin, end, &cue);
        // Long numbers of tools pass the check one time in ten.
        const double score = cued ? 0.98 : c.isWhole(begin, end) ? 0.95 : grouped ? 0.93 : digits.size() >= 15 ? 0.7 : 0.35;
        c.add(begin, end, u"CARD"_s, score, u"card-luhn"_s,
              cued ? u"brand and check digit of a card beside “%1”"_s.arg(cue) : u"brand and check digit of a card"_s);
    }

    /// `doubtful`: what stands there may be a word of the sentence; only arithmetic beside a cue tells.
    void identifiers(size_t begin, size_t end, bool doubtful = false)
    {
        if (!closedBefore(c, begin))
            return;
        CueClasses possible = c.rules.possibleAt(c.text, begin);
        if (possible.none())
            return;
        const CueClasses classes = c.classesNear(begin, end, m_near);
        CueClasses wanted = doubtful ? classes : classes | c.rules.bareRules;
        if (beginsWhole(begin) && !doubtful)
            wanted |= c.rules.wholeRules;
        possible &= wanted;
        // The members of a bitset of libstdc++ that find the next one set; there is no other way that does not look at each.
        for (size_t i = possible._Find_first(); i < c.rules.identifiers.size(); i = possible._Find_next(i)) {
            if (!doubtful || c.rules.identifiers[i].arithmetic)
                identifier(c.rules.identifiers[i], begin, classes);
        }
    }

    void identifier(const IdentifierRule &rule, size_t begin, const CueClasses &classes)
    {
        const Range limit = c.limits(begin);
        const long length = rule.shape.match(c.text.substr(0, size_t(limit.end)), begin);
        if (length < 0)
            return;
        const size_t end = begin + size_t(length);
        const bool cued = classes.test(rule.cueClass);
        if (!closedAfter(c, end) || (!cued && !standsAlone(c, begin, end)))
            return;
        const std::string_view raw = c.text.substr(begin, size_t(length));
        if (c.before(begin) == '\\' && raw.front() == 'u') // "\\u20af"
            return;
        const std::string value = compact(raw);
        const bool digits = std::ranges::any_of(value, isDigitByte);
        if (!digits || !rule.check(rule.checksRaw ? raw : std::string_view(value)))
            return;
        double score = rule.bare;
        QString cue;
        if (cued) {
            if (const auto distance = c.cueDistance(rule.cueClass, begin, end, m_near, &cue))
                score = std::max(score, rule.cued - std::min(0.15, *distance * 0.002));
        }
        if (c.isWhole(begin, end))
            score = std::max(score, rule.whole);
        if (score < 0.2)
            return;
        if (rule.name.startsWith("mrz-"_L1))
            documentName(begin, end);
        c.add(begin, end, rule.type, score, rule.name,
              cue.isEmpty() ? u"format and check of the number"_s : u"format of the number beside “%1”"_s.arg(cue));
    }
};

} // namespace

void findNumbers(ScanContext &context)
{
    Numbers(context).run();
    findMonthDates(context);
    findColonAddresses(context);
}

} // namespace countersign
