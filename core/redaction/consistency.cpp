// SPDX-License-Identifier: GPL-3.0-or-later
// What is surely found once is found wherever it stands in the text: a surname alone, another letter case, a number without its cue.
#include "core/redaction/scan_context.h"

#include <array>
#include <bitset>
#include <unordered_map>
#include <unordered_set>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

class Repeats {
public:
    explicit Repeats(ScanContext &context) : c(context) { }

    void run()
    {
        for (const Candidate &candidate : c.found)
            remember(candidate);
        for (const std::string &name : m_sure)
            m_doubtful.erase(name);
        if (!m_doubtful.empty())
            voteOnDoubtful();
        if (!m_names.empty())
            names();
        if (!m_values.empty())
            values();
    }

private:
    struct Value {
        QString type;
        std::string text; // as it stands
        Candidate::Rank rank;
    };
    ScanContext &c;
    std::unordered_set<std::string> m_names; // folded words of persons
    struct Vote {
        int mentions = 0;
        int found = 0;
    };
    std::unordered_map<std::string, Vote> m_doubtful; // those of them that no list knows, or that are words of a language, too
    std::bitset<4096> m_doubtfulHashes;
    std::unordered_set<std::string> m_sure; // those of a whole name
    std::unordered_map<std::string, std::vector<Value>> m_values; // by first token, lower case
    // What most words of a text are told apart by before anything is compared letter by letter.
    std::bitset<4096> m_nameHashes; // some bits of the hashes of m_names
    bool m_hasLongName = false; // one without a hash
    std::array<quint64, 256> m_valueStarts = {}; // by the first byte of a token, a bit for each length

    [[nodiscard]] static size_t bitOf(quint32 hash) { return (hash >> 1) % 4096; }
    [[nodiscard]] static quint64 bitOfLength(size_t length) { return 1ULL << (std::min(length, LongestToken) - 1); }

    static constexpr size_t LongestToken = 64;
    /// The token of letters and digits at `at`.
    [[nodiscard]] static std::string tokenAt(std::string_view text, size_t at)
    {
        std::string out;
        while (at < text.size() && isWordByte(text[at]) && out.size() < LongestToken)
            out += lowerByte(text[at++]);
        return out;
    }

    [[nodiscard]] static bool isKnown(const Word &w) { return w.forename() >= 2 || w.surname() >= 2; }

    void remember(const Candidate &found)
    {
        if (found.score < 0.7)
            return;
        if (found.type == "PERSON"_L1) {
            const bool lone = isLoneGuess(found);
            const bool whole = isWholeName(found);
            auto w = std::ranges::lower_bound(c.words, found.begin, {}, &Word::begin);
            for (; w != c.words.end() && w->end <= found.end; ++w) {
                const bool usual =
                    w->ordinary() >= 2 || w->is(word::Stop | word::Title | word::Particle | word::Suffix | word::Month | word::Country);
                // "Jack London" does not make a name of every London; a town that is also a common surname stays one.
                const bool town = w->is(word::City) && w->surname() < 2;
                if (w->length >= 3 && !usual && !town && (w->capital() || isKnown(*w))) {
                    std::string name = foldWord(c.text.substr(w->begin, w->end - w->begin));
                    if (whole)
                        m_sure.insert(name);
                    else if (found.rule == "tagger"_L1 && (!isKnown(*w) || w->ordinary() > 0) && w->hash != 0) {
                        m_doubtful.try_emplace(name);
                        m_doubtfulHashes.set(bitOf(w->hash));
                    }
                    if (lone)
                        return;
                    m_names.insert(std::move(name));
                    m_nameHashes.set(bitOf(w->hash));
                    m_hasLongName |= w->hash == 0;
                }
            }
            return;
        }
        static constexpr QLatin1StringView once[] = {"DATE"_L1, "AGE"_L1,      "CARD_CVV"_L1,    "CARD_EXPIRY"_L1, "LOCATION"_L1,
                                                     "URL"_L1,  "POSTCODE"_L1, "NATIONALITY"_L1, "SEX"_L1,         "AMOUNT"_L1};
        const std::string_view text = c.text.substr(found.begin, found.end - found.begin);
        if (text.size() < 5 || text.size() > 200 || std::ranges::find(once, found.type) != std::end(once) || !isWordByte(text.front()))
            return;
        const std::string token = tokenAt(text, 0);
        m_valueStarts[uchar(token.front())] |= bitOfLength(token.size());
        std::vector<Value> &values = m_values[token];
        for (const Value &v : values) {
            if (v.text == text)
                return;
        }
        if (values.size() < 64)
            values.push_back({found.type, std::string(text), found.rank});
    }

    /// One word that only the tagger holds for a name, and that no list knows: said once, it is not said of every other place.
    [[nodiscard]] bool isLoneGuess(const Candidate &found) const
    {
        const auto w = std::ranges::lower_bound(c.words, found.begin, {}, &Word::begin);
        return found.rule == "tagger"_L1 && w != c.words.end() && w->end >= found.end && w->forename() < 2 && w->surname() < 2 && found.score < 0.9;
    }

    /// Several words with capitals, none of them one of a language; or a rule saw a title or a cue.
    [[nodiscard]] bool isWholeName(const Candidate &found) const
    {
        if (found.rule != "tagger"_L1)
            return true;
        int words = 0;
        for (auto w = std::ranges::lower_bound(c.words, found.begin, {}, &Word::begin); w != c.words.end() && w->end <= found.end; ++w) {
            if (w->letters != Word::Case::Capital || w->ordinary() > 0)
                return false;
            words += w->length > 1;
        }
        return words > 1 && found.score >= 0.9;
    }

    /// The tagger saw every mention where it stands. What it mostly passed by is the name of a thing ("Vim"), and where it was taken in, it was by mistake.
    void voteOnDoubtful()
    {
        constexpr int Enough = 4;
        std::vector<Range> persons;
        for (const Candidate &found : c.found) {
            if (found.type == "PERSON"_L1 && found.score >= 0.4)
                persons.push_back({qsizetype(found.begin), qsizetype(found.end)});
        }
        std::ranges::sort(persons, {}, &Range::begin);
        for (const Word &w : c.words) {
            if (w.hash == 0 || !m_doubtfulHashes.test(bitOf(w.hash)) || (w.letters == Word::Case::Lower && w.ordinary() > 0))
                continue;
            const auto vote = m_doubtful.find(foldWord(c.text.substr(w.begin, std::min<size_t>(w.end - w.begin, 80))));
            if (vote == m_doubtful.end())
                continue;
            ++vote->second.mentions;
            const auto after = std::ranges::upper_bound(persons, qsizetype(w.begin), {}, &Range::begin);
            vote->second.found += after != persons.begin() && std::prev(after)->end >= qsizetype(w.end);
        }
        const auto isOutvoted = [&](const Word &w) {
            const auto vote = m_doubtful.find(foldWord(c.text.substr(w.begin, w.end - w.begin)));
            return vote != m_doubtful.end() && vote->second.mentions >= Enough && vote->second.found * 3 <= vote->second.mentions;
        };
        std::erase_if(c.found, [&](const Candidate &found) {
            const auto w = std::ranges::lower_bound(c.words, found.begin, {}, &Word::begin);
            return found.type == "PERSON"_L1 && found.rule == "tagger"_L1 && w != c.words.end() && w->begin == found.begin && w->end == found.end
                && isOutvoted(*w);
        });
        for (const auto &[name, vote] : m_doubtful) {
            if (vote.mentions >= Enough && vote.found * 3 <= vote.mentions)
                m_names.erase(name);
        }
    }

    void names()
    {
        std::string folded;
        for (const Word &w : c.words) {
            if (w.length < 3 || (w.letters == Word::Case::Lower && (w.ordinary() > 0 || !isKnown(w))))
                continue;
            // In code the same word may name a variable: ruby_dir, MAX_LENGTH.
            if (!c.identifier && (c.before(w.begin) == '_' || c.at(w.end) == '_'))
                continue;
            if (w.hash != 0 && !m_hasLongName && !m_nameHashes.test(bitOf(w.hash)))
                continue;
            foldWordTo(folded, c.text.substr(w.begin, std::min<size_t>(w.end - w.begin, 80)));
            if (m_names.contains(folded))
                c.add(w.begin, w.end, u"PERSON"_s, w.capital() ? 0.75 : 0.6, u"name-repeated"_s, u"a word of a name found elsewhere in this text"_s);
        }
    }

    [[nodiscard]] bool sameAt(size_t at, const std::string &value) const
    {
        if (at + value.size() > c.text.size() || isWordByte(c.at(at + value.size())))
            return false;
        for (size_t i = 0; i < value.size(); ++i) {
            if (lowerByte(c.text[at + i]) != lowerByte(value[i]))
                return false;
        }
        return true;
    }

    void values()
    {
        for (size_t i = 0; i < c.text.size();) {
            if (!isWordByte(c.text[i])) {
                ++i;
                continue;
            }
            const size_t begin = i;
            while (i < c.text.size() && isWordByte(c.text[i]))
                ++i;
            if (!(m_valueStarts[uchar(lowerByte(c.text[begin]))] & bitOfLength(i - begin)))
                continue;
            const auto known = m_values.find(tokenAt(c.text, begin));
            if (known == m_values.end())
                continue;
            for (const Value &v : known->second) {
                if (sameAt(begin, v.text))
                    c.add(begin, begin + v.text.size(), v.type, 0.7, u"repeated"_s, u"a value found elsewhere in this text"_s, v.rank);
            }
        }
    }
};

} // namespace

void findRepeats(ScanContext &context) { Repeats(context).run(); }

} // namespace countersign
