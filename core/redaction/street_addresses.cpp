// SPDX-License-Identifier: GPL-3.0-or-later
// Streets that no list knows: told by the number before them and by what follows ("4 Lesly Cove, Apt. 7", "144 Jessica Route\nIgnacioville, ID 71772"),
// or by the words before them ("she lives at Kents Väg 22"). After the tagger, which has learned from the streets that places.cpp finds.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

/// Ends of American street names, as the postal service lists them (Publication 28), and a few British ones; sorted. Ordinary words, so a number alone does not do.
constexpr std::array streetNames = std::to_array<std::string_view>(
    {"alley",    "annex",     "arcade",    "avenue",    "bayou",    "beach",    "bend",     "bluff",   "bluffs",  "boulevard", "branch",   "bridge",
     "broadway", "brook",     "bypass",    "camp",      "canyon",   "cape",     "causeway", "center",  "circle",  "circles",   "cliff",    "cliffs",
     "close",    "club",      "common",    "commons",   "corner",   "corners",  "course",   "court",   "courts",  "cove",      "coves",    "creek",
     "crescent", "crest",     "croft",     "cross",     "crossing", "curve",    "dale",     "dam",     "divide",  "drive",     "drives",   "estate",
     "estates",  "extension", "falls",     "ferry",     "field",    "fields",   "flats",    "ford",    "forest",  "forge",     "fork",     "forks",
     "fort",     "freeway",   "garden",    "gardens",   "garth",    "gate",     "gateway",  "glen",    "glens",   "green",     "greens",   "grove",
     "groves",   "harbor",    "haven",     "heights",   "highway",  "hill",     "hills",    "hollow",  "inlet",   "island",    "islands",  "isle",
     "junction", "key",       "keys",      "knoll",     "knolls",   "lake",     "lakes",    "landing", "lane",    "loaf",      "locks",    "lodge",
     "loop",     "mall",      "manor",     "manors",    "meadow",   "meadows",  "mews",     "mill",    "mills",   "mission",   "motorway", "mount",
     "mountain", "mountains", "neck",      "orchard",   "oval",     "overpass", "parade",   "park",    "parks",   "parkway",   "pass",     "passage",
     "path",     "pike",      "pine",      "pines",     "place",    "plain",    "plains",   "plaza",   "point",   "points",    "port",     "ports",
     "prairie",  "quay",      "radial",    "ramp",      "ranch",    "rapids",   "rest",     "ridge",   "ridges",  "rise",      "river",    "road",
     "roads",    "route",     "row",       "run",       "shoal",    "shoals",   "shore",    "shores",  "skyway",  "spring",    "springs",  "spur",
     "square",   "squares",   "station",   "stravenue", "stream",   "street",   "streets",  "summit",  "terrace", "trace",     "track",    "trail",
     "tunnel",   "turnpike",  "underpass", "union",     "unions",   "vale",     "valley",   "valleys", "via",     "viaduct",   "view",     "views",
     "village",  "ville",     "vista",     "walk",      "walks",    "wall",     "way",      "ways",    "well",    "wells",     "wharf",    "yard"});
static_assert(std::ranges::is_sorted(streetNames));

/// What a street stands behind; lower case, without the space that follows.
constexpr std::array cues = std::to_array<std::string_view>({
    "lives at",     "live at",          "living at",    "lived at",      "resides at",    "residing at",  "staying at",   "address is",
    "address:",     "address to",       "address was",  "address of",    "is at",         "located at",   "located on",   "ship to",
    "ship it to",   "ship to:",         "send it to",   "deliver to",    "deliver it to", "delivered to", "pick up at",   "mail it to",
    "adresse ist",  "adresse:",         "anschrift:",   "anschrift ist", "wohnt in der",  "wohnhaft",     "wohne in der", "adresse est",
    "habite au",    "habite",           "domicilié au", "domiciliée au", "demeurant",     "vive en",      "dirección es", "dirección:",
    "domicilio en", "domicilio:",       "abita in",     "indirizzo:",    "residente in",  "woont aan de", "woont op",     "adres:",
    "mieszka przy", "zamieszkały przy", "mora na",      "endereço:",
});

class Streets {
public:
    explicit Streets(ScanContext &context) : c(context), w(context.words) { }

    void run()
    {
        for (size_t i = 0; i < w.size(); ++i) {
            if (w[i].capital() && w[i].begin >= 2 && c.text[w[i].begin - 1] == ' ' && isDigitByte(c.text[w[i].begin - 2]))
                numberFirst(i);
            if (const char gap = c.at(w[i].end); (gap == ' ' || gap == '.') && (isDigitByte(c.at(w[i].end + 1)) || isDigitByte(c.at(w[i].end + 2))))
                numberLast(i);
        }
        dropStreetsAlone();
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;
    std::vector<Range> m_added;

    [[nodiscard]] bool isCued(size_t begin) const
    {
        size_t end = begin;
        while (end > 0 && (c.text[end - 1] == ' ' || c.text[end - 1] == '\n') && begin - end < 3)
            --end;
        if (end == begin)
            return false;
        std::string before;
        for (const char b : c.text.substr(end > 20 ? end - 20 : 0, std::min<size_t>(end, 20)))
            before += lowerByte(b);
        return std::ranges::any_of(cues, [&](std::string_view cue) {
            return before.ends_with(cue) && (before.size() == cue.size() || !isWordByte(before[before.size() - cue.size() - 1]));
        });
    }

    void add(size_t begin, size_t end, double score, const QString &rule, const QString &why)
    {
        c.add(begin, end, u"ADDRESS"_s, score, rule, why);
        m_added.push_back({qsizetype(begin), qsizetype(end)});
    }
    /// The name of a street alone may have been taken for a place.
    void dropStreetsAlone()
    {
        if (m_added.empty())
            return;
        std::ranges::sort(m_added, {}, &Range::begin);
        std::erase_if(c.found, [&](const Candidate &other) {
            if (other.type != "LOCATION"_L1)
                return false;
            const auto after = std::ranges::upper_bound(m_added, qsizetype(other.begin), {}, &Range::begin);
            return after != m_added.begin() && std::prev(after)->end >= qsizetype(other.end);
        });
    }

    /// A word of a street's name, not of a date or a count.
    [[nodiscard]] bool mayBePart(size_t i) const
    {
        return w[i].capital() && !w[i].is(word::Month | word::Weekday) && !(w[i].is(word::Stop) && w[i].length < 4);
    }

    /// Behind a house number: up to four words with capitals.
    void numberFirst(size_t i)
    {
        size_t number = w[i].begin - 1;
        while (number > 0 && isDigitByte(c.text[number - 1]))
            --number;
        const size_t digits = w[i].begin - 1 - number;
        const char before = c.before(number);
        if (digits > 6 || isWordByte(before) || std::string_view(".,$#€£/-").find(before) != std::string_view::npos)
            return;
        const Range limit = c.limits(number);
        size_t end = i;
        size_t named = 0; // past the word that such names end in
        while (end < w.size() && end - i < 4 && w[end].end <= size_t(limit.end) && mayBePart(end)
               && (end == i || w[end].gap == Word::Gap::Space || w[end].gap == Word::Gap::Hyphen || c.text[w[end].begin - 1] == '\'')) {
            ++end;
            if (end - i > 1 && std::ranges::binary_search(streetNames, foldWord(c.text.substr(w[end - 1].begin, w[end - 1].end - w[end - 1].begin))))
                named = end;
        }
        if (end == i)
            return;
        const size_t last = named > 0 ? named : end;
        const size_t after = w[last - 1].end;
        const size_t continued = townEnd(unitEnd(after));
        const bool cued = isCued(number);
        const bool sure = continued > after || (named > 0 && (cued || (digits >= 3 && !isCount(number))));
        if (sure || (cued && end - i > 1))
            add(number, continued, sure ? 0.8 : 0.65, u"street-number-first"_s, u"a house number and what reads like a street"_s);
    }

    /// "the 300 Spartan Points", "of 120 Data Points"
    [[nodiscard]] bool isCount(size_t number) const
    {
        const std::string_view before = c.text.substr(number > 6 ? number - 6 : 0, std::min<size_t>(number, 6));
        for (const std::string_view word : {"the ", "The ", " of ", " all ", "All ", "over ", "bout ", "only ", "than ", "most "}) {
            if (before.ends_with(word))
                return true;
        }
        return false;
    }

    /// After ", Suite 892" at `at`; `at` without one.
    [[nodiscard]] size_t unitEnd(size_t at) const
    {
        const size_t from = skip(at, ", \n", 3);
        const auto unit = std::ranges::lower_bound(w, from, {}, [](const Word &x) { return size_t(x.begin); });
        if (from == at || unit == w.end() || unit->begin != from || !unit->is(word::Unit))
            return at;
        const size_t name = skip(unit->end, ". #", 3);
        size_t end = name;
        while (isWordByte(c.at(end)) && end - name < 7)
            ++end;
        return name > unit->end && end > name && !isWordByte(c.at(end)) && (isDigitByte(c.text[name]) || end - name == 1) ? end : at;
    }

    /// After "\nIgnacioville, ID 71772" at `at`: a town of any name, a state, a postcode. `at` without one.
    [[nodiscard]] size_t townEnd(size_t at) const
    {
        const size_t from = skip(at, ", \n", 3);
        if (from == at)
            return at;
        auto town = std::ranges::lower_bound(w, from, {}, [](const Word &x) { return size_t(x.begin); });
        for (int words = 0; town != w.end() && words < 4 && town->capital(); ++words, ++town) {
            if ((words == 0 && town->begin != from) || (words > 0 && town->gap != Word::Gap::Space && town->gap != Word::Gap::Hyphen))
                return at;
            size_t state = skip(town->end, ", ", 2);
            const auto upper = [&](size_t i) { return c.at(i) >= 'A' && c.at(i) <= 'Z'; };
            if (state == town->end || !upper(state) || !upper(state + 1) || c.at(state + 2) != ' ')
                continue;
            state += 3;
            size_t end = state;
            while (isDigitByte(c.at(end)))
                ++end;
            if (end - state != 5 || isLetterByte(c.at(end)))
                continue;
            if (c.at(end) == '-' && isDigitByte(c.at(end + 1)) && isDigitByte(c.at(end + 4)) && !isWordByte(c.at(end + 5)))
                end += 5;
            return end;
        }
        return at;
    }

    [[nodiscard]] size_t skip(size_t at, std::string_view bytes, size_t most) const
    {
        size_t end = at;
        while (end < c.text.size() && end - at < most && bytes.find(c.text[end]) != bytes.npos)
            ++end;
        return end;
    }

    /// The last word before a house number: up to five words on one line, one with a capital, behind a cue.
    void numberLast(size_t i)
    {
        const size_t number = skip(w[i].end, ". ", 2);
        size_t end = number;
        while (isDigitByte(c.at(end)))
            ++end;
        const size_t digits = end - number;
        if (isLetterByte(c.at(end)) && !isWordByte(c.at(end + 1)))
            ++end;
        if (digits == 0 || digits > 4 || isWordByte(c.at(end)) || std::string_view(":%/").find(c.at(end)) != std::string_view::npos)
            return;
        bool capital = false;
        const Range limit = c.limits(number);
        for (size_t k = i + 1; k-- > 0 && i - k < 5 && w[k].begin >= size_t(limit.begin);) {
            if (w[k].is(word::Month | word::Weekday) || (w[k].is(word::Stop) && !w[k].is(word::Particle) && !w[k].capital()))
                return;
            capital |= w[k].capital();
            if (capital && k < i && isCued(w[k].begin)) {
                add(w[k].begin, townEnd(unitEnd(end)), 0.65, u"street-number-last"_s,
                    u"what reads like a street and a house number, behind words that lead to an address"_s);
                return;
            }
            if (k > 0 && w[k].gap != Word::Gap::Space && w[k].gap != Word::Gap::Hyphen && w[k].gap != Word::Gap::Dot)
                return;
        }
    }
};

} // namespace

void findStreetsByContext(ScanContext &context) { Streets(context).run(); }

} // namespace countersign
