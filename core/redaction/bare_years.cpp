// SPDX-License-Identifier: GPL-3.0-or-later
// Years that stand alone: "in 1987". They narrow down who somebody is, but only where the text is about somebody; elsewhere a year is
// history.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int LeastPersonal = 2; // sure findings about somebody

/// Words after which four digits are a year, in eight languages, folded.
bool tellsTime(quint32 hash)
{
    static const auto hashes = [] {
        static constexpr std::array words = {"in",   "since", "until", "till",  "from",  "by",   "during", "before", "after", "between", "of",
                                             "year", "early", "late",  "mid",   "jahr",  "jahre", "seit",  "bis",    "von",   "ab",      "zwischen",
                                             "en",   "depuis", "dans", "annee", "ano",   "desde", "hasta", "entre",  "dal",   "nel",     "anno",
                                             "em",   "sinds", "tot",   "jaar",  "tussen", "roku", "od",    "do"};
        std::array<quint32, words.size()> out = {};
        std::ranges::transform(words, out.begin(), [](const char *word) { return quint32(Lexicon::hash(word) >> 16) | 1; });
        std::ranges::sort(out);
        return out;
    }();
    return std::ranges::binary_search(hashes, hash);
}

class BareYears {
public:
    explicit BareYears(ScanContext &context) : c(context) { }

    void run()
    {
        if (!isAboutSomebody())
            return;
        for (size_t i = 0; i < c.words.size(); ++i) {
            if (!tellsTime(c.words[i].hash))
                continue;
            size_t begin = c.words[i].end;
            while (c.at(begin) == ' ' || c.at(begin) == '\n')
                ++begin;
            if (begin == c.words[i].end || begin > c.words[i].end + 2 || !isYear(begin) || !endsWell(begin + 4))
                continue;
            add(begin);
            for (size_t next = range(begin + 4); next != 0; next = range(next + 4))
                add(next);
        }
    }

private:
    ScanContext &c;

    [[nodiscard]] bool isAboutSomebody() const
    {
        int personal = 0;
        for (const Candidate &found : c.found)
            personal += (found.type == "PERSON"_L1 && found.score >= 0.7) || (found.type == "CASE_NUMBER"_L1 && found.score >= 0.6)
                || found.type == "DATE_OF_BIRTH"_L1;
        return personal >= LeastPersonal;
    }

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
        const auto next = std::ranges::lower_bound(c.words, end, {}, [](const Word &w) { return size_t(w.begin); });
        if (next == c.words.end() || next->begin > end + 1)
            return true;
        return next->capital() || next->is(word::Stop | word::Preposition | word::Particle) || tellsTime(next->hash);
    }

    /// The year that goes with the one before `end`: "1994-1996", "1994 and 1996"; 0 for none.
    [[nodiscard]] size_t range(size_t end) const
    {
        for (const std::string_view between : {"-", "–", " - ", " – ", " and ", " to ", " or ", " und ", " bis ", " et ", " y ", " e ", " en ", ", "}) {
            if (c.text.substr(end, between.size()) == between && isYear(end + between.size()) && endsWell(end + between.size() + 4))
                return end + between.size();
        }
        return 0;
    }

    void add(size_t begin) { c.add(begin, begin + 4, u"DATE"_s, 0.6, u"bare-year"_s, u"a year in a text about somebody"_s); }
};

} // namespace

void findBareYears(ScanContext &context) { BareYears(context).run(); }

} // namespace countersign
