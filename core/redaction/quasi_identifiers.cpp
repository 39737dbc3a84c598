// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows down who somebody is without naming anybody: years that stand alone, nationalities, sums of money, numbers of cases in lists. Only where
// the text is about somebody; elsewhere a year is history, a nation's name geography and a price a price.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int LeastPersonal = 2; // sure findings about somebody

template <size_t Count>
std::array<quint32, Count> hashesOf(const std::array<const char *, Count> &words)
{
    std::array<quint32, Count> out = {};
    std::ranges::transform(words, out.begin(), [](const char *word) { return quint32(Lexicon::hash(word) >> 16) | 1; });
    std::ranges::sort(out);
    return out;
}

/// Words after which four digits are a year, in eight languages, folded.
bool tellsTime(quint32 hash)
{
    static const auto hashes = hashesOf(
        std::array{"in",   "since", "until",  "till",  "from", "by",    "during", "before", "after",  "between", "of",   "year",     "early", "late",
                   "mid",  "jahr",  "jahre",  "seit",  "bis",  "von",   "ab",     "zwischen", "en",   "depuis",  "dans", "annee",    "ano",   "desde",
                   "hasta", "entre", "dal",   "nel",   "anno", "em",    "sinds",  "tot",    "jaar",   "tussen",  "roku", "od",       "do"});
    return std::ranges::binary_search(hashes, hash);
}

/// "Swedish national"
bool tellsCitizen(quint32 hash)
{
    static const auto hashes = hashesOf(std::array{"national", "nationals", "citizen", "citizens", "nationality", "origin", "descent", "subject"});
    return std::ranges::binary_search(hashes, hash);
}

bool isMoneyWord(quint32 hash)
{
    static const auto hashes =
        hashesOf(std::array{"euro",  "euros",  "dollar", "dollars", "pound", "pounds", "franc", "francs", "lira",  "liras", "kronor", "kroner", "zloty",
                            "zlotys", "rubles", "roubles", "yen",   "rupees", "pesos", "pesetas", "marks", "eur",  "usd",   "gbp",    "chf",    "trl",
                            "try",   "sek",    "nok",    "dkk",     "pln",   "czk",    "huf",   "rub",    "uah",   "bgn",   "ron",    "jpy",    "inr",
                            "cad",   "aud",    "dem",    "frf",     "itl",   "sterling"});
    return std::ranges::binary_search(hashes, hash);
}

class QuasiIdentifiers {
public:
    explicit QuasiIdentifiers(ScanContext &context) : c(context), w(context.words) { }

    void run()
    {
        if (!isAboutSomebody())
            return;
        for (size_t i = 0; i < w.size(); ++i) {
            if (w[i].is(word::Demonym) && w[i].capital())
                nationality(i);
            if (tellsTime(w[i].hash))
                years(i);
            if (isMoneyWord(w[i].hash))
                money(i);
        }
        caseNumbers();
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;

    [[nodiscard]] bool isAboutSomebody() const
    {
        int personal = 0;
        for (const Candidate &found : c.found)
            personal += (found.type == "PERSON"_L1 && found.score >= 0.7) || (found.type == "CASE_NUMBER"_L1 && found.score >= 0.6)
                || found.type == "DATE_OF_BIRTH"_L1;
        return personal >= LeastPersonal;
    }

    void nationality(size_t i)
    {
        size_t last = i;
        if (i + 1 < w.size() && w[i + 1].gap == Word::Gap::Space && tellsCitizen(w[i + 1].hash))
            last = i + 1;
        c.add(w[i].begin, w[last].end, u"NATIONALITY"_s, last > i ? 0.75 : 0.5, u"nationality"_s, u"a nationality in a text about somebody"_s);
    }

    // ---- years ----

    [[nodiscard]] bool isYear(size_t at) const
    {
        for (size_t i = at; i < at + 4; ++i) {
            if (!isDigitByte(c.at(i)))
                return false;
        }
        const int year = (c.text[at] - '0') * 1000 + (c.text[at + 1] - '0') * 100 + (c.text[at + 2] - '0') * 10 + (c.text[at + 3] - '0');
        return year >= 1850 && year <= 2059;
    }

    /// "in 2000 cases" counts something.
    [[nodiscard]] bool endsWell(size_t end) const
    {
        const char b = c.at(end);
        if (isWordByte(b) || b == '/' || b == '_' || b == '%' || ((b == '.' || b == ',' || b == ':') && isDigitByte(c.at(end + 1))))
            return false;
        if (b != ' ' && b != '\n')
            return true;
        const auto next = std::ranges::lower_bound(w, end, {}, [](const Word &x) { return size_t(x.begin); });
        if (next == w.end() || next->begin > end + 1)
            return true;
        return next->capital() || next->is(word::Stop | word::Preposition | word::Particle) || tellsTime(next->hash);
    }

    /// The year that goes with the one before `end`: "1994-1996", "1994 and 1996"; 0 for none.
    [[nodiscard]] size_t range(size_t end) const
    {
        for (const std::string_view between : {"-", "–", " - ", " – ", " and ", " to ", " or ", " und ", " bis ", " et ", " y ", " e ", " en ", ", "}) {
            if (c.text.substr(std::min(end, c.text.size()), between.size()) == between && isYear(end + between.size())
                && endsWell(end + between.size() + 4))
                return end + between.size();
        }
        return 0;
    }

    void years(size_t i)
    {
        size_t begin = w[i].end;
        while (c.at(begin) == ' ' || c.at(begin) == '\n')
            ++begin;
        if (begin == w[i].end || begin > w[i].end + 2 || !isYear(begin) || !endsWell(begin + 4))
            return;
        for (; begin != 0; begin = range(begin + 4))
            c.add(begin, begin + 4, u"DATE"_s, 0.6, u"bare-year"_s, u"a year in a text about somebody"_s);
    }

    // ---- money ----

    [[nodiscard]] static bool isPartOfNumber(char b) { return isDigitByte(b) || b == '.' || b == ',' || b == '\''; }

    /// "GBP 268,000", "292 euros", "4,393 pounds sterling (GBP)"
    void money(size_t i)
    {
        size_t begin = w[i].begin;
        size_t end = w[i].end;
        const bool code = w[i].letters == Word::Case::Upper && w[i].length == 3;
        if (code && (c.at(end) == ' ' || isDigitByte(c.at(end)))) {
            size_t digits = end + (c.at(end) == ' ' ? 1 : 0);
            if (isDigitByte(c.at(digits))) {
                while (isPartOfNumber(c.at(digits)))
                    ++digits;
                while (!isDigitByte(c.text[digits - 1]))
                    --digits;
                c.add(begin, digits, u"AMOUNT"_s, 0.7, u"money"_s, u"a sum of money in a text about somebody"_s);
                return;
            }
        }
        // "250,000 Swedish kronor": one word may stand between.
        if (i > 0 && w[i].gap == Word::Gap::Space && !isDigitByte(c.before(begin - 1))
            && (w[i - 1].is(word::Demonym | word::Country) || isMoneyWord(w[i - 1].hash)))
            begin = w[i - 1].begin;
        size_t digits = begin;
        while (digits > 0 && c.text[digits - 1] == ' ' && begin - digits < 1)
            --digits;
        const size_t numberEnd = digits;
        while (digits > 0 && isPartOfNumber(c.text[digits - 1]))
            --digits;
        while (digits < numberEnd && !isDigitByte(c.text[digits]))
            ++digits;
        if (digits == numberEnd || isWordByte(c.before(digits)))
            return;
        if (i + 1 < w.size() && w[i + 1].begin <= end + 2 && isMoneyWord(w[i + 1].hash))
            end = w[i + 1].end; // "pounds sterling", "liras (TRL"
        if (c.text.substr(std::min(end, c.text.size()), 2) == " (" && i + 2 < w.size() && w[i + 2].begin == end + 2 && isMoneyWord(w[i + 2].hash))
            end = w[i + 2].end;
        c.add(digits, end, u"AMOUNT"_s, 0.7, u"money"_s, u"a sum of money in a text about somebody"_s);
    }

    // ---- cases ----

    /// "nos. 26480/95, 28291/95 and 43362/96": numbers by year after one that its cue tells.
    void caseNumbers()
    {
        for (size_t at = c.text.find('/'); at != c.text.npos; at = c.text.find('/', at + 1)) {
            size_t begin = at;
            while (begin > 0 && isDigitByte(c.text[begin - 1]))
                --begin;
            size_t end = at + 1;
            while (isDigitByte(c.at(end)))
                ++end;
            const size_t first = at - begin;
            const size_t last = end - at - 1;
            const bool shaped = first >= 3 && first <= 6 && (last == 2 || (last == 4 && isYear(at + 1))) && !isWordByte(c.before(begin))
                && c.before(begin) != '/' && !isWordByte(c.at(end)) && c.at(end) != '/';
            if (!shaped)
                continue;
            const std::string_view before = c.text.substr(begin > 16 ? begin - 16 : 0, std::min<size_t>(begin, 16));
            const bool told = before.ends_with("no. ") || before.ends_with("nos. ") || before.ends_with("n. ") || before.ends_with("nº ")
                || before.ends_with("n° ") || before.ends_with("núm. ");
            const bool listed = begin >= 2 && m_caseEnd != 0 && begin - m_caseEnd <= 5;
            if (!told && !listed)
                continue;
            m_caseEnd = end;
            c.add(begin, end, u"CASE_NUMBER"_s, 0.75, u"case-number-list"_s, u"the number of a case, in a list of such"_s);
        }
    }
    size_t m_caseEnd = 0;
};

} // namespace

void findQuasiIdentifiers(ScanContext &context) { QuasiIdentifiers(context).run(); }

} // namespace countersign
