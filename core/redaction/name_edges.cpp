// SPDX-License-Identifier: GPL-3.0-or-later
// Names that were found in part: the words that belong to them and stand outside. "Pan Li", whose first word is a title elsewhere; "Mr and Mrs Robins";
// "Ms Tuur van de | Veen"; a given name that no list knows before a surname that one does.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

class NameEdges {
public:
    explicit NameEdges(ScanContext &context) : c(context), w(context.words) { }

    void run()
    {
        collectOthers();
        for (Candidate &name : c.found) {
            if (name.type != "PERSON"_L1 || name.score < 0.4)
                continue;
            particle(name);
            unknownGivenName(name);
            title(name);
            couple(name);
        }
        joinInitials();
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;
    std::vector<Range> m_others; // what was found already, by position
    std::vector<qsizetype> m_reach; // the furthest end of those up to each
    mutable std::array<signed char, 5> m_written = {-1, -1, -1, -1, -1}; // whether the text is in the language of a title

    void collectOthers()
    {
        for (const Candidate &found : c.found) { // names too: of two that overlap only one stays
            if (found.score >= 0.4)
                m_others.push_back({qsizetype(found.begin), qsizetype(found.end)});
        }
        std::ranges::sort(m_others, {}, &Range::begin);
        for (const Range &other : m_others)
            m_reach.push_back(std::max(other.end, m_reach.empty() ? 0 : m_reach.back()));
    }
    [[nodiscard]] bool isTaken(const Word &word) const
    {
        const auto after = std::ranges::lower_bound(m_others, qsizetype(word.end), {}, &Range::begin);
        return after != m_others.begin() && m_reach[size_t(after - m_others.begin()) - 1] > qsizetype(word.begin);
    }

    [[nodiscard]] size_t wordFrom(size_t begin) const
    {
        return size_t(std::ranges::lower_bound(w, begin, {}, [](const Word &x) { return size_t(x.begin); }) - w.begin());
    }
    /// One past the last word of what ends at `end`.
    [[nodiscard]] size_t wordAfter(size_t end) const { return wordFrom(end); }

    /// A name does not end in a particle: "van de" goes on with the word behind it.
    void particle(Candidate &name) const
    {
        const size_t next = wordAfter(name.end);
        if (next < 2 || next >= w.size() || w[next - 1].begin <= name.begin || w[next - 1].end != name.end)
            return;
        const Word &last = w[next - 1];
        if (last.letters == Word::Case::Lower && last.is(word::Particle) && last.length > 1 && w[next].capital() && w[next].gap == Word::Gap::Space
            && w[next].end <= size_t(c.limits(name.begin).end))
            name.end = w[next].end;
    }

    /// "Wanesa | Sołtysiak": before one word that was found, a word with a capital that is no word of any language.
    void unknownGivenName(Candidate &name) const
    {
        const size_t first = wordFrom(name.begin);
        if (c.identifier || first == 0 || first >= w.size() || w[first].begin != name.begin || w[first].end != name.end
            || w[first].letters != Word::Case::Capital || w[first].gap != Word::Gap::Space || w[first].ordinary() > 0)
            return;
        constexpr quint32 others = word::City | word::Country | word::Month | word::Weekday | word::Title | word::Stop | word::OrgSuffix
            | word::Company | word::Demonym | word::StreetEnd | word::StreetStart | word::StreetWord | word::Unit | word::Preposition
            | word::Particle;
        const Word &before = w[first - 1];
        const bool unknown = before.letters == Word::Case::Capital && before.length >= 3 && before.ordinary() == 0 && !before.is(others);
        const bool apart = before.end + 1 != name.begin || before.begin < size_t(c.limits(name.begin).begin)
            || std::string_view("_-/.@#").find(c.before(before.begin)) != std::string_view::npos;
        if (unknown && !apart && !isTaken(before))
            name.begin = before.begin;
    }

    // ---- "Pan Li", "Sig Hansen" ----

    /// Titles of one language that are given names elsewhere.
    struct NameLikeTitle {
        std::string_view title;
        std::array<std::string_view, 14> language; // frequent words of the language in which it is a title
    };

    [[nodiscard]] static const std::array<NameLikeTitle, 5> &nameLikeTitles()
    {
        static constexpr std::array<NameLikeTitle, 5> all = {{
            {"pan", {"się", "nie", "jest", "dla", "oraz", "pani", "pana", "panu", "na", "że", "dziękuję", "proszę", "przez", "dzień"}},
            {"sig", {"il", "di", "che", "per", "della", "gentile", "sono", "con", "del", "una", "è", "non", "alla", "nel"}},
            {"hon", {"the", "judge", "court", "member", "minister", "justice", "honourable", "parliament", "mp", "rt", "right", "", "", ""}},
            {"mag", {"und", "der", "die", "das", "ist", "mit", "für", "nicht", "herr", "frau", "von", "den", "bei", "am"}},
            {"fr", {"und", "der", "die", "das", "ist", "mit", "für", "nicht", "herr", "von", "den", "bei", "am", "hr"}},
        }};
        return all;
    }
    [[nodiscard]] static const NameLikeTitle *nameLikeTitle(std::string_view word)
    {
        const std::array<NameLikeTitle, 5> &all = nameLikeTitles();
        std::string lower;
        for (const char b : word)
            lower += lowerByte(b);
        const auto found = std::ranges::find(all, lower, &NameLikeTitle::title);
        return found != all.end() ? &*found : nullptr;
    }

    /// In a word written small: names of Poles stand in texts of all languages.
    [[nodiscard]] bool hasPolishLetters() const
    {
        static constexpr std::array<std::string_view, 6> letters = {"ą", "ę", "ł", "ś", "ż", "ć"};
        return std::ranges::any_of(w, [&](const Word &x) {
            const std::string_view word = c.text.substr(x.begin, x.end - x.begin);
            return x.letters == Word::Case::Lower && std::ranges::any_of(letters, [&](std::string_view letter) { return word.contains(letter); });
        });
    }

    /// Two different frequent words of a language stand in the text.
    [[nodiscard]] bool isWrittenIn(const NameLikeTitle &title) const
    {
        signed char &known = m_written[size_t(&title - nameLikeTitles().data())];
        if (known < 0)
            known = readLanguage(title);
        return known > 0;
    }
    [[nodiscard]] bool readLanguage(const NameLikeTitle &title) const
    {
        size_t different = title.title == "pan" && hasPolishLetters() ? 2 : 0;
        for (const std::string_view frequent : title.language) {
            different += !frequent.empty() && std::ranges::any_of(w, [&](const Word &x) {
                return x.end - x.begin == frequent.size() && x.letters == Word::Case::Lower && c.text.substr(x.begin, frequent.size()) == frequent;
            });
        }
        return different >= 2;
    }

    void title(Candidate &name) const
    {
        if (name.begin < 3 || c.text[name.begin - 1] != ' ')
            return;
        const size_t first = wordFrom(name.begin);
        if (first == 0 || first >= w.size() || w[first].begin != name.begin || w[first].gap != Word::Gap::Space)
            return;
        const Word &before = w[first - 1];
        if (before.letters != Word::Case::Capital || before.end + 1 != name.begin || before.begin < size_t(c.limits(name.begin).begin)
            || c.before(before.begin) == '-')
            return;
        const NameLikeTitle *title = before.is(word::Title) ? nameLikeTitle(c.text.substr(before.begin, before.end - before.begin)) : nullptr;
        // Behind "the", "Hon" is an address: "the Hon Sarah Lee".
        const bool article = first > 1 && c.text.substr(w[first - 2].begin, w[first - 2].end - w[first - 2].begin) == "the";
        if (title && !article && !isWrittenIn(*title))
            name.begin = before.begin;
    }

    /// "Mr and Mrs Robins", "M . et Mme T .": the first title stands for a person, too.
    void couple(Candidate &name) const
    {
        static constexpr std::array<std::string_view, 10> both = {"Mr and ", "Mr. and ", "Mr & ",     "Mr. & ",   "M. et ",
                                                                  "M . et ", "MM. et ",  "Herr und ", "Dr. and ", "Dr and "};
        static constexpr std::array<std::string_view, 8> second = {"Mrs", "Ms", "Mme", "Mlle", "Frau", "Dr", "Miss", "Mr"};
        const std::string_view text = c.text;
        const std::string_view inside = text.substr(name.begin, 5);
        size_t begin = name.begin;
        const bool titled =
            std::ranges::any_of(second, [&](std::string_view t) { return inside.starts_with(t) && !isWordByte(c.at(name.begin + t.size())); });
        if (!titled) {
            for (const std::string_view t : second) {
                for (const std::string_view gap : {" ", ". "}) {
                    const size_t length = t.size() + gap.size();
                    if (name.begin >= length && text.substr(name.begin - length, t.size()) == t
                        && text.substr(name.begin - gap.size(), gap.size()) == gap)
                        begin = std::min(begin, name.begin - length);
                }
            }
            if (begin == name.begin)
                return;
        }
        for (const std::string_view first : both) {
            if (begin >= first.size() && text.substr(begin - first.size(), first.size()) == first
                && (begin == first.size() || !isWordByte(text[begin - first.size() - 1]))) {
                name.begin = quint32(begin - first.size());
                return;
            }
        }
    }

    /// "Oma | G. Barton": one word and a name that begins with an initial are one name.
    void joinInitials()
    {
        std::vector<size_t> names;
        for (size_t i = 0; i < c.found.size(); ++i) {
            if (c.found[i].type == "PERSON"_L1 && c.found[i].score >= 0.4)
                names.push_back(i);
        }
        std::ranges::sort(names, {}, [&](size_t i) { return c.found[i].begin; });
        for (size_t k = 1; k < names.size(); ++k) {
            Candidate &a = c.found[names[k - 1]];
            Candidate &b = c.found[names[k]];
            const size_t first = wordFrom(b.begin);
            const bool initial =
                first < w.size() && w[first].begin == b.begin && w[first].length == 1 && w[first].capital() && c.at(w[first].end) == '.';
            if (initial && a.end + 1 == b.begin && c.text[a.end] == ' ' && wordFrom(a.end) - wordFrom(a.begin) == 1) {
                b.begin = a.begin;
                b.score = std::max(a.score, b.score);
                a.score = 0; // two that overlap would cost the weaker one, and with it a part of the name
            }
        }
        std::erase_if(c.found, [](const Candidate &one) { return one.type == "PERSON"_L1 && one.score == 0; });
    }
};

} // namespace

void takeInWholeNames(ScanContext &context) { NameEdges(context).run(); }

} // namespace countersign
