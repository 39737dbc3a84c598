// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers by which a case of a court, a report of its judgment or a piece of land is found in a public register. Internal to the quasi-identifiers: asked
// only where a text is about somebody.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

using Text = std::string_view;

class CaseReferences {
public:
    explicit CaseReferences(ScanContext &context) : c(context) { }

    void run()
    {
        numbersByYear();
        for (const Word &word : c.words) {
            if (word.letters == Word::Case::Upper && word.length >= 2 && word.length <= 6)
                report(word);
            if (isLand(word.hash))
                land(word);
        }
        neutralCitations();
    }

private:
    ScanContext &c;
    size_t m_listEnd = 0; // of the last number by year

    void add(size_t begin, size_t end, const QString &rule, const QString &why) { c.add(begin, end, u"CASE_NUMBER"_s, 0.75, rule, why); }

    [[nodiscard]] size_t afterSpaces(size_t at) const
    {
        while (c.at(at) == ' ')
            ++at;
        return at;
    }
    [[nodiscard]] size_t afterDigits(size_t at) const
    {
        while (isDigitByte(c.at(at)))
            ++at;
        return at;
    }
    [[nodiscard]] bool isYear(size_t at) const
    {
        return afterDigits(at) == at + 4 && ((c.text[at] == '1' && c.text[at + 1] >= '8') || (c.text[at] == '2' && c.text[at + 1] == '0'));
    }
    /// Past the first of `words` that stands at `at`; `at` where none does.
    template <size_t Count>
    [[nodiscard]] size_t past(size_t at, const std::array<Text, Count> &words) const
    {
        for (const Text word : words) {
            if (c.text.substr(std::min(at, c.text.size())).starts_with(word))
                return at + word.size();
        }
        return at;
    }

    // ---- 26480/95, and "26480 / 95" where words and signs are set apart ----

    void numbersByYear()
    {
        for (size_t slash = c.text.find('/'); slash != c.text.npos; slash = c.text.find('/', slash + 1)) {
            size_t left = slash;
            while (left > 0 && c.text[left - 1] == ' ' && slash - left < 1)
                --left;
            size_t begin = left;
            while (begin > 0 && isDigitByte(c.text[begin - 1]) && left - begin < 8)
                --begin;
            size_t end = afterDigits(slash + 1 + (left < slash && c.at(slash + 1) == ' '));
            const size_t year = end - (slash + 1 + (left < slash && c.at(slash + 1) == ' '));
            const size_t number = left - begin;
            const bool shaped = number >= 2 && number <= 6 && !isWordByte(c.before(begin)) && c.before(begin) != '/'
                && ((number >= 3 && year == 2) || (year == 4 && isYear(end - 4)));
            if (!shaped)
                continue;
            // 74/1996/693/885
            for (size_t next = end; year == 4;) {
                next = past(next, std::array<Text, 2>{" / ", "/"});
                const size_t digits = afterDigits(next);
                if (next == end || digits == next || digits > next + 4)
                    break;
                next = end = digits;
            }
            const bool listed = m_listEnd != 0 && begin >= m_listEnd && begin - m_listEnd <= 6;
            if (isWordByte(c.at(end)) || c.at(end) == '/' || !(listed || isNumberSign(begin)))
                continue;
            m_listEnd = end;
            add(begin, end, u"case-number-list"_s, u"the number of a case, in a list of such"_s);
        }
    }

    /// "no. ", "nos . ", "n° ", "núm. ", "n . o " before `at`.
    [[nodiscard]] bool isNumberSign(size_t at) const
    {
        std::string sign;
        for (size_t i = at; i > 0 && at - i < 12 && sign.size() < 6; --i) {
            const char b = c.text[i - 1];
            if (b == ' ' || b == '.') {
                if (!sign.empty() && !(sign == "o" && at - i < 8))
                    break;
                continue;
            }
            if (b == '(' || b == '\n')
                break;
            sign.insert(sign.begin(), lowerByte(b));
        }
        static constexpr std::array<Text, 14> signs = {"no", "nos", "n", "nr", "nrs", "n°", "nº", "n°s", "nos.", "núm", "num", "sygn", "on", "číslo"};
        return std::ranges::find(signs, sign) != signs.end();
    }

    // ---- "NJA 2005 p. 884", "NJW 2004, 1234" ----

    void report(const Word &name)
    {
        const size_t year = afterSpaces(name.end);
        if (year == name.end || year > name.end + 2 || !isYear(year))
            return;
        size_t at = past(afterSpaces(year + 4), std::array<Text, 1>{","});
        at = afterSpaces(at);
        const bool comma = c.at(year + 4) == ',';
        static constexpr std::array<Text, 12> marks = {"p.", "s.", "S.", "ref.", "ref", "nr.", "nr", "no.", "not ", "pág.", "str.", "vol."};
        const size_t mark = past(at, marks);
        const size_t number = afterSpaces(mark);
        const size_t end = afterDigits(number);
        // Without a mark only after a comma, as German reports are cited; four digits could be a year.
        const bool bare = mark == at && (!comma || end - number < 2 || isYear(number) || !isReport(name));
        if (end == number || end > number + 5 || isWordByte(c.at(end)) || bare)
            return;
        add(name.begin, end, u"law-report"_s, u"where the judgment is reported"_s);
    }

    [[nodiscard]] bool isReport(const Word &name) const
    {
        static constexpr std::array<Text, 14> reports = {"NJW", "NJ",  "FamRZ", "NZA", "NStZ", "DVBl", "JZ",
                                                         "MDR", "ZIP", "GRUR",  "RSV", "JWR",  "AB",   "BIP"};
        return std::ranges::find(reports, c.text.substr(name.begin, name.end - name.begin)) != reports.end();
    }

    // ---- "[2001] 3 WLR 206", "[2003] UKHL 12" ----

    void neutralCitations()
    {
        for (size_t open = c.text.find('['); open != c.text.npos; open = c.text.find('[', open + 1)) {
            if (!isYear(open + 1) || c.at(open + 5) != ']')
                continue;
            size_t at = afterSpaces(open + 6);
            const size_t volume = afterDigits(at);
            if (volume > at && volume <= at + 2)
                at = afterSpaces(volume);
            const size_t series = at;
            while ((c.at(at) >= 'A' && c.at(at) <= 'Z') || (at > series && (c.at(at) | 0x20) >= 'a' && (c.at(at) | 0x20) <= 'z'))
                ++at;
            // "EWCA Civ 1234"
            if (c.at(at) == ' ' && c.at(at + 1) >= 'A' && c.at(at + 1) <= 'Z') {
                ++at;
                while (isLetterByte(c.at(at)))
                    ++at;
            }
            const size_t number = afterSpaces(at);
            const size_t end = afterDigits(number);
            if (at >= series + 2 && end > number && end <= number + 5)
                add(open, end, u"neutral-citation"_s, u"where the judgment is reported"_s);
        }
    }

    // ---- "plots nos. 260, 268 and 119/5" ----

    [[nodiscard]] static bool isLand(quint32 hash)
    {
        static const auto hashes = [] {
            std::array<quint32, 14> all = {};
            std::ranges::transform(std::array{"plot", "plots", "parcel", "parcels", "parcelle", "parcelles", "parcela", "parcelas", "flurstuck",
                                              "particella", "perceel", "dzialka", "plan", "plano"},
                                   all.begin(), [](const char *word) { return quint32(Lexicon::hash(word) >> 16) | 1; });
            std::ranges::sort(all);
            return all;
        }();
        return std::ranges::binary_search(hashes, hash);
    }

    void land(const Word &word)
    {
        static constexpr std::array<Text, 14> signs = {" nos. ", " nos ",   " nos . ", " no. ",     " no ",  " n° ", " n°s ",
                                                       " nº ",   " n . o ", " nr. ",   " numbers ", " Nr. ", " n. ", " número "};
        size_t at = past(word.end, signs);
        if (at == word.end)
            return;
        for (;;) {
            const size_t begin = at;
            while (isDigitByte(c.at(at)) || ((c.at(at) == '/' || c.at(at) == '.' || c.at(at) == '-') && at > begin && isDigitByte(c.at(at + 1)))
                   || (at > begin && c.text.substr(at, 3) == " / " && isDigitByte(c.at(at + 3))))
                at += c.at(at) == ' ' ? 3 : 1;
            if (at == begin || isWordByte(c.at(at)))
                return;
            add(begin, at, u"land"_s, u"the number of a piece of land"_s);
            static constexpr std::array<Text, 8> between = {", ", " , ", " and ", " et ", " y ", " und ", " e ", " i "};
            const size_t next = past(at, between);
            if (next == at || !isDigitByte(c.at(next)))
                return;
            at = next;
        }
    }
};

} // namespace

void findCaseReferences(ScanContext &context) { CaseReferences(context).run(); }

} // namespace countersign
