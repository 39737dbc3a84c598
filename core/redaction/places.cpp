// SPDX-License-Identifier: GPL-3.0-or-later
// Postal addresses, towns and countries, organisations with a legal form.
#include "core/redaction/scan_context.h"

#include <array>
#include <bit>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::string_view, 22> streetEndings = {"strasse", "str",   "weg",      "platz",  "allee", "gasse", "ring",  "damm",
                                                            "ufer",    "steig", "chaussee", "straat", "laan",  "gatan", "vagen", "promenade",
                                                            "gracht",  "plein", "kade",     "singel", "vej",   "gade"};

constexpr quint32 lastThree(std::string_view word)
{
    return quint32(uchar(word[word.size() - 3])) << 16 | quint32(uchar(word[word.size() - 2])) << 8 | uchar(word[word.size() - 1]);
}

/// By the last letters, which are at hand; most words have none of these.
bool mayHaveStreetEnding(const Word &word)
{
    static constexpr auto last = [] {
        std::array<quint32, streetEndings.size()> letters = {};
        std::ranges::transform(streetEndings, letters.begin(), lastThree);
        return letters;
    }();
    const auto tail = std::bit_cast<std::array<char, 4>>(word.tail);
    return word.hash == 0 || std::ranges::find(last, lastThree({tail.data(), tail.size()})) != last.end();
}

bool hasStreetEnding(std::string_view folded)
{
    for (const std::string_view ending : streetEndings) {
        if (folded.size() >= ending.size() + 3 && folded.ends_with(ending))
            return true;
    }
    return false;
}

class Places {
public:
    explicit Places(ScanContext &context) : c(context), w(context.words) { }

    void run()
    {
        for (size_t i = 0; i < w.size(); ++i) {
            const Word &x = w[i];
            if (x.letters == Word::Case::Mixed)
                continue;
            if (x.capital() || x.is(word::StreetStart | word::StreetEnd | word::StreetWord))
                street(i);
            if (x.is(word::OrgSuffix))
                organisation(i);
            if (x.capital() && x.is(word::City | word::Country | word::CityBegin))
                town(i);
            if (x.is(word::Unit))
                postBox(i);
        }
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;
    size_t m_townEnd = 0;

    [[nodiscard]] size_t skipGap(size_t at, std::string_view bytes) const
    {
        while (at < c.text.size() && bytes.find(c.text[at]) != bytes.npos)
            ++at;
        return at;
    }

    /// "12", "12a", "12-14", "12/3", "nº 12" at `at`; npos for none.
    [[nodiscard]] size_t houseNumber(size_t at) const
    {
        for (const std::string_view word : {"nº", "n°", "no.", "No.", "Nr.", "núm.", "num.", "n."}) {
            if (c.text.substr(std::min(at, c.text.size()), word.size()) == word)
                at = skipGap(at + word.size(), " ");
        }
        size_t end = at;
        while (isDigitByte(c.at(end)) && end - at < 5)
            ++end;
        if (end == at || isDigitByte(c.at(end)))
            return std::string_view::npos;
        if (isLetterByte(c.at(end)) && !isWordByte(c.at(end + 1)))
            ++end;
        else if (c.at(end) == ' ' && (c.at(end + 1) | 0x20) >= 'a' && (c.at(end + 1) | 0x20) <= 'h' && !isWordByte(c.at(end + 2))
                 && c.at(end + 2) != '\'')
            end += 2;
        if ((c.at(end) == '-' || c.at(end) == '/') && isDigitByte(c.at(end + 1))) {
            ++end;
            while (isDigitByte(c.at(end)))
                ++end;
            if (isLetterByte(c.at(end)) && !isWordByte(c.at(end + 1)))
                ++end;
        }
        return isWordByte(c.at(end)) ? std::string_view::npos : end;
    }

    /// Where a house number begins that ends right before `begin` ("742 Evergreen", "12, rue"), or npos.
    [[nodiscard]] size_t numberBefore(size_t begin) const
    {
        size_t at = begin;
        while (at > 0 && (c.text[at - 1] == ' ' || c.text[at - 1] == ',') && begin - at < 2)
            --at;
        if (at == begin)
            return std::string_view::npos;
        size_t from = at;
        if (from > 3 && (c.text.substr(from - 3, 3) == "bis" || c.text.substr(from - 3, 3) == "ter"))
            from -= c.text[from - 4] == ' ' ? 4 : 3;
        if (from > 1 && isLetterByte(c.text[from - 1]) && isDigitByte(c.text[from - 2]))
            --from;
        const size_t digits = from;
        while (from > 0 && isDigitByte(c.text[from - 1]))
            --from;
        if (from == digits || digits - from > 5)
            return std::string_view::npos;
        if (from > 1 && (c.text[from - 1] == '-' || c.text[from - 1] == '/') && isDigitByte(c.text[from - 2]))
            for (--from; from > 0 && isDigitByte(c.text[from - 1]);)
                --from;
        const char b = c.before(from);
        return isWordByte(b) || b == '.' || b == '$' || b == '#' ? std::string_view::npos : from;
    }

    void add(size_t begin, size_t end, double score, const QString &rule, const QString &why)
    {
        c.add(begin, extend(end), u"ADDRESS"_s, score, rule, why);
    }

    /// Unit, postcode and town after a street.
    [[nodiscard]] size_t extend(size_t end) const
    {
        const Range limit = c.limits(end > 0 ? end - 1 : 0);
        for (int pieces = 0; pieces < 5; ++pieces) {
            const size_t at = skipGap(end, " ,\n");
            if (at == end || at - end > 3 || at >= size_t(limit.end))
                return end;
            const size_t next = piece(at);
            if (next == at || next > size_t(limit.end))
                return end;
            end = next;
        }
        return end;
    }

    [[nodiscard]] size_t wordAt(size_t at) const
    {
        const auto found = std::ranges::lower_bound(w, at, {}, [](const Word &x) { return size_t(x.begin); });
        return found != w.end() && found->begin == at ? size_t(found - w.begin()) : w.size();
    }

    /// The end of a postcode, a town, a state or a flat number that begins at `at`; `at` for none.
    [[nodiscard]] size_t piece(size_t at) const
    {
        if (isDigitByte(c.at(at))) {
            size_t end = at;
            while (isDigitByte(c.at(end)))
                ++end;
            if (end - at == 5 && c.at(end) == '-' && isDigitByte(c.at(end + 4)))
                end += 5;
            const bool dutch = end - at == 4 && c.at(end) == ' ' && c.at(end + 1) >= 'A' && c.at(end + 1) <= 'Z' && c.at(end + 2) >= 'A'
                && c.at(end + 2) <= 'Z' && !isWordByte(c.at(end + 3));
            if (dutch)
                end += 3;
            return (end - at >= 4 && end - at <= 10) && !isWordByte(c.at(end)) && !(c.at(end) == '.' && isDigitByte(c.at(end + 1))) ? end : at;
        }
        const size_t i = wordAt(at);
        if (i == w.size())
            return at;
        if (w[i].is(word::Unit)) {
            size_t end = skipGap(w[i].end, ". #");
            while (isWordByte(c.at(end)))
                ++end;
            return end - w[i].end <= 8 && end > w[i].end + 1 ? end : at;
        }
        if (w[i].letters == Word::Case::Upper && w[i].length <= 3 && !isDigitByte(c.at(w[i].end))
            && (i + 1 >= w.size() || isDigitByte(c.at(skipGap(w[i].end, " ")))))
            return w[i].end; // a state
        // SW1A 2AA
        if (w[i].letters == Word::Case::Upper || w[i].length == 1) {
            for (const IdentifierRule &rule : c.rules.identifiers) {
                if (rule.name != "uk-postcode"_L1)
                    continue;
                if (const long n = rule.shape.match(c.text, at); n > 0 && !isWordByte(c.at(at + size_t(n))))
                    return at + size_t(n);
            }
        }
        const size_t town = townEnd(i);
        return town > 0 ? w[town - 1].end : at;
    }

    void street(size_t i)
    {
        const Word &x = w[i];
        const std::string folded =
            x.length >= 6 && x.capital() && mayHaveStreetEnding(x) ? foldWord(c.text.substr(x.begin, x.end - x.begin)) : std::string();
        const size_t after = x.end + (c.at(x.end) == '.' ? 1 : 0);
        if (x.capital()
            && (hasStreetEnding(folded)
                || (x.is(word::StreetWord) && i > 0 && w[i - 1].capital() && (x.gap == Word::Gap::Space || x.gap == Word::Gap::Hyphen)))) {
            const size_t gap = skipGap(after, " ");
            const size_t end = gap > x.end ? houseNumber(gap) : std::string_view::npos;
            size_t from = i;
            while (from > 0 && i - from < 4
                   && (w[from].gap == Word::Gap::Hyphen || (x.is(word::StreetWord) && from == i && w[from].gap == Word::Gap::Space)))
                --from;
            if (end != std::string_view::npos) {
                add(w[from].begin, end, 0.9, u"street-de"_s, u"a street and a house number"_s);
                return;
            }
        }
        if (x.is(word::StreetEnd) && !x.is(word::StreetStart))
            streetEnd(i, after);
        else if (x.is(word::StreetStart))
            streetStart(i, after);
    }

    /// "742 Evergreen Terrace", "10 Downing Street, London"
    void streetEnd(size_t i, size_t after)
    {
        size_t from = i;
        while (from > 0 && i - from < 4 && (w[from].gap == Word::Gap::Space || w[from].gap == Word::Gap::Hyphen || w[from].gap == Word::Gap::Dot)
               && (w[from - 1].capital() || w[i].letters == Word::Case::Lower))
            --from;
        for (size_t first = from; first < i; ++first) {
            const size_t number = numberBefore(w[first].begin);
            if (number == std::string_view::npos)
                continue;
            const bool shouldBeName = w[i].capital() && (w[first].capital() || isDigitByte(c.text[number]));
            const bool ordinal = w[first].letters == Word::Case::Lower;
            c.add(number, extend(dotted(i, after)), u"ADDRESS"_s,
                  shouldBeName && !ordinal          ? 0.88
                      : w[i].length > 4 && !ordinal ? 0.5
                                                    : 0.3,
                  u"street-en"_s, u"a house number and a street"_s);
            return;
        }
        // "5th Avenue": the name is a number
        size_t at = w[i].begin;
        if (at > 3 && c.text[at - 1] == ' ' && isLetterByte(c.text[at - 2]) && from < i && isDigitByte(c.before(w[i - 1].begin))
            && w[i - 1].length == 2) {
            size_t name = w[i - 1].begin;
            while (name > 0 && isDigitByte(c.text[name - 1]))
                --name;
            if (const size_t number = numberBefore(name); number != std::string_view::npos)
                c.add(number, extend(dotted(i, after)), u"ADDRESS"_s, 0.85, u"street-en"_s, u"a house number and a street"_s);
        }
    }

    [[nodiscard]] size_t dotted(size_t i, size_t after) const { return w[i].length <= 4 ? after : w[i].end; }

    /// "12 rue de la Paix", "Calle Pedro Gonu, 28", "Via Roma 1"
    void streetStart(size_t i, size_t after)
    {
        const bool shortForm = w[i].length == 1;
        if (shortForm && c.at(w[i].end) != '/' && c.at(w[i].end) != '.')
            return;
        size_t end = i + 1;
        const Range limit = c.limits(w[i].begin);
        bool capital = false;
        size_t last = i;
        while (end < w.size() && end - i < 8 && size_t(limit.end) >= w[end].end) {
            const std::string_view gap = c.text.substr(w[end - 1].end, w[end].begin - w[end - 1].end);
            if (gap.size() > 3 || gap.find_first_not_of(" -'./") != gap.npos)
                break;
            if (w[end].capital()) {
                capital = true;
                last = end;
            } else if (!w[end].is(word::Particle | word::Stop | word::Preposition) && !(w[i].capital() && end - i < 3)) {
                break;
            } else if (!w[end].is(word::Particle | word::Stop | word::Preposition)) {
                last = end;
            }
            ++end;
        }
        if (last == i)
            return;
        const size_t gap = skipGap(w[last].end, " ,");
        const size_t number = gap > w[last].end && gap - w[last].end <= 2 ? houseNumber(gap) : std::string_view::npos;
        const size_t before = numberBefore(w[i].begin);
        const bool isOther = w[i].is(word::StreetEnd); // "Place", "Court": words of English too
        if (number != std::string_view::npos && before == std::string_view::npos)
            add(w[i].begin, number, isOther ? 0.6 : 0.88, u"street-number"_s, u"a street and a house number"_s);
        else if (before != std::string_view::npos && capital)
            add(before, w[last].end, 0.9, u"number-street"_s, u"a house number and a street"_s);
        else if (capital && !isOther && (w[i].capital() || w[i].length > 3) && !shortForm)
            add(w[i].begin, w[last].end, 0.35, u"street"_s, u"a street"_s);
        (void)after;
    }

    void postBox(size_t i)
    {
        const std::string_view name = c.text.substr(w[i].begin, w[i].end - w[i].begin);
        size_t end = w[i].end;
        if ((name == "PO" || name == "P.O" || name == "Po") && i + 1 < w.size() && w[i + 1].is(word::Unit) && w[i + 1].begin - end <= 2)
            end = w[i + 1].end;
        else if (name != "Postfach" && name != "POSTFACH" && name != "BP")
            return;
        const size_t gap = skipGap(end, " ");
        size_t digits = gap;
        while (isDigitByte(c.at(digits)) || (c.at(digits) == ' ' && isDigitByte(c.at(digits + 1)) && digits - gap < 8))
            ++digits;
        if (gap > end && digits > gap && digits - gap <= 10)
            add(w[i].begin, digits, 0.8, u"post-box"_s, u"a post box"_s);
    }

    // ---- towns ----

    /// One past the last word of the town that begins at word i; 0 for none.
    [[nodiscard]] size_t townEnd(size_t i) const
    {
        if (!w[i].capital())
            return 0;
        if (w[i].is(word::CityBegin)) {
            std::string phrase = foldWord(c.text.substr(w[i].begin, w[i].end - w[i].begin));
            size_t best = 0;
            for (size_t k = i + 1; k < std::min(i + 3, w.size()) && (w[k].gap == Word::Gap::Space || w[k].gap == Word::Gap::Hyphen); ++k) {
                phrase += ' ' + foldWord(c.text.substr(w[k].begin, std::min<size_t>(w[k].end - w[k].begin, 40)));
                if (c.lexicon.flags(phrase) & word::CityPhrase)
                    best = k + 1;
            }
            if (best > 0)
                return best;
        }
        return w[i].is(word::City | word::Country) ? i + 1 : 0;
    }

    void town(size_t i)
    {
        if (w[i].begin < m_townEnd)
            return;
        const size_t end = townEnd(i);
        if (end == 0 || w[i].letters == Word::Case::Mixed)
            return;
        const bool phrase = end - i > 1;
        const Word &x = w[i];
        if (!phrase && (x.common() >= 2 || x.is(word::Month | word::Stop | word::Title) || x.length < 4))
            return;
        const bool preposition = i > 0 && w[i - 1].is(word::Preposition) && x.gap == Word::Gap::Space;
        const size_t after = w[end - 1].end;
        const bool state = c.at(after) == ',' && c.at(after + 1) == ' ' && c.at(after + 2) >= 'A' && c.at(after + 2) <= 'Z';
        const bool postcode =
            w[i].begin > 5 && isDigitByte(c.text[w[i].begin - 2]) && c.text[w[i].begin - 1] == ' ' && isDigitByte(c.text[w[i].begin - 5]);
        double score = phrase ? 0.55 : x.is(word::Country) ? 0.5 : 0.3;
        if (x.forename() >= 2 || x.surname() >= 2)
            score -= 0.1;
        if (preposition || state || postcode)
            score += 0.35;
        if (i > 0 && w[i - 1].capital() && x.gap == Word::Gap::Space && w[i - 1].forename() >= 2 && !w[i - 1].is(word::Preposition))
            score -= 0.3; // "Jack London"
        if (x.letters == Word::Case::Upper && !x.is(word::Country))
            score -= 0.15;
        if (postcode) {
            size_t from = w[i].begin - 1;
            while (from > 0 && isDigitByte(c.text[from - 1]))
                --from;
            const bool code = w[i].begin - 1 - from >= 4 && w[i].begin - 1 - from <= 5 && !isWordByte(c.before(from));
            if (code)
                c.add(from, after, u"ADDRESS"_s, 0.8, u"postcode-town"_s, u"a postcode and a town"_s);
        }
        m_townEnd = after;
        c.add(w[i].begin, after, u"LOCATION"_s, score, u"town"_s,
              preposition ? u"a town or country after a preposition"_s : u"a town or country from the list"_s);
    }

    // ---- organisations ----

    void organisation(size_t i)
    {
        const Word &x = w[i];
        // Legal forms are written with capitals; short ones are words of other languages otherwise.
        if (!x.capital() || (x.length <= 2 && x.letters == Word::Case::Capital && x.gap != Word::Gap::Space && x.gap != Word::Gap::Comma))
            return;
        // "NOT LIMITED TO", where everything is written in capitals
        if (i > 0 && x.letters == Word::Case::Upper && x.length > 4 && w[i - 1].is(word::Stop) && w[i - 1].letters == Word::Case::Upper)
            return;
        const Range limit = c.limits(x.begin);
        size_t from = i;
        bool name = false;
        while (from > 0 && i - from < 6 && w[from - 1].begin >= size_t(limit.begin)) {
            const std::string_view gap = c.text.substr(w[from - 1].end, w[from].begin - w[from - 1].end);
            const bool near = gap == " " || gap == "-" || gap == " & " || gap == ". " || gap == "." || (from == i && (gap == ", " || gap == ","));
            const Word &before = w[from - 1];
            const bool small = before.is(word::Particle) || (before.length <= 3 && before.is(word::Stop));
            if (!near || (!before.capital() && !(small && from < i)))
                break;
            if (before.is(word::Stop | word::Title) && !before.is(word::Company) && from < i && before.common() == 3 && !before.is(word::City))
                break;
            name |= before.capital() && !before.is(word::OrgSuffix);
            --from;
        }
        while (from < i && !w[from].capital())
            ++from;
        if (!name || from == i)
            return;
        size_t end = x.end;
        if (c.at(end) == '.' && x.length <= 4 && isWordByte(c.before(end)))
            ++end;
        const bool sure = x.letters != Word::Case::Upper || x.length > 2 || w[i - 1].letters != Word::Case::Upper;
        c.add(w[from].begin, end, u"ORG"_s, sure ? 0.88 : 0.4, u"legal-form"_s, u"a name with a legal form"_s);
    }
};

} // namespace

void findPlaces(ScanContext &context) { Places(context).run(); }

} // namespace countersign
