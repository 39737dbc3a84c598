// SPDX-License-Identifier: GPL-3.0-or-later
// Persons, by lists of names and by what stands around them.
#include "core/redaction/scan_context.h"

#include <array>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

class Persons {
public:
    explicit Persons(ScanContext &context) : c(context), w(context.words), m_personClass(context.rules.known.person) { }

    void run()
    {
        for (size_t i = 0; i < w.size();) {
            const size_t next = capital(i);
            i = std::max(next, i + 1);
        }
        for (size_t i = 0; i + 1 < w.size(); ++i)
            lower(i);
    }

private:
    ScanContext &c;
    const std::vector<Word> &w;
    size_t m_personClass;
    const GoodsFields m_goods{c};

    mutable std::vector<qint8> m_personKeys; // of c.keys, the outer key first: 1 that of a person, 0 not, -1 not asked yet

    [[nodiscard]] bool holdsPerson(qint32 index, const std::string &key) const
    {
        if (m_personKeys.empty())
            m_personKeys.assign(c.keys.size() + 1, -1);
        qint8 &known = m_personKeys[size_t(std::max(index, -1) + 1)];
        if (known < 0)
            known = isPersonKey(key);
        return known;
    }

    [[nodiscard]] bool isInitial(size_t i) const { return w[i].length == 1 && w[i].capital(); }

    /// May stand in a name written with capitals.
    [[nodiscard]] bool mayBePart(size_t i) const
    {
        const Word &x = w[i];
        if (!x.capital() || x.letters == Word::Case::Mixed)
            return false;
        if (isInitial(i))
            return true;
        if (x.is(word::Month | word::Weekday | word::Title | word::Demonym | word::OrgSuffix) && x.forename() < 3)
            return false;
        if (x.is(word::Stop) && x.forename() < 2 && x.surname() < 3)
            return false;
        return x.length >= 2;
    }

    [[nodiscard]] bool joins(size_t i) const // word i to the one before it
    {
        switch (w[i].gap) {
        case Word::Gap::Space:
        case Word::Gap::Hyphen: return true;
        case Word::Gap::Dot: return isInitial(i - 1) || w[i - 1].is(word::Title);
        // CUSTOM_METRICS is code.
        case Word::Gap::Underscore: return c.identifier || w[i].letters != Word::Case::Upper;
        case Word::Gap::None: return true; // humps of one word
        default: return false;
        }
    }

    /// The end of the run of words from `i` that could be one name.
    [[nodiscard]] size_t runEnd(size_t i) const
    {
        size_t end = i + 1;
        const bool upper = w[i].letters == Word::Case::Upper;
        const Range limit = c.limits(w[i].begin);
        while (end < w.size() && end - i < 7 && joins(end) && size_t(limit.end) >= w[end].end) {
            if (mayBePart(end) && (isInitial(end) || (w[end].letters == Word::Case::Upper) == upper || isInitial(i) || w[end].length <= 3)) {
                ++end;
                continue;
            }
            // "van der Berg", "de la Cruz": small words inside.
            size_t after = end;
            while (after < w.size() && after - end < 3 && w[after].is(word::Particle) && joins(after))
                ++after;
            if (after == end || after >= w.size() || !joins(after) || !mayBePart(after) || w[after].is(word::Stop))
                break;
            end = after + 1;
        }
        return end;
    }

    /// What a name may stand after: "Dear", "Patient:", "my name is". 0: nothing, 1: a weak cue, 2: a strong one.
    [[nodiscard]] int cueBefore(size_t i, QString *which) const
    {
        const size_t begin = w[i].begin;
        const Field *field = c.fieldAt(begin);
        const bool first = field ? begin <= field->begin + 1 && field->kind != Field::Kind::Line : begin == c.wholeBegin;
        const std::string &key = field && field->key >= 0 ? c.keys[size_t(field->key)].text : c.outerKey;
        if (first && c.keyClasses(begin).test(m_personClass) && holdsPerson(field ? field->key : -1, key)) {
            *which = QString::fromStdString(key);
            return 2;
        }
        auto hit = std::ranges::upper_bound(c.hits.cues, begin, {}, [](const CueHit &h) { return size_t(h.end); });
        while (hit != c.hits.cues.begin()) {
            --hit;
            if (hit->end + 6 < begin)
                return 0;
            const Cue &cue = c.rules.cues[hit->cue];
            if (!cue.classes.test(m_personClass))
                continue;
            const std::string_view gap = c.text.substr(hit->end, begin - hit->end);
            if (gap.empty() || gap.find_first_not_of(" \n\r\t:,-*\"'._!") != gap.npos)
                continue;
            if (!c.identifier && w[i].letters == Word::Case::Upper && gap.find('_') != gap.npos) // VG_DARWIN_SYSCALL
                return 0;
            *which = QString::fromStdString(cue.text);
            // "product name: Blue" is not somebody.
            const bool ofSomething =
                cue.text == "name" && hit->begin > 1 && isWordByte(c.text[hit->begin - 2]) && !isWordByte(c.text[hit->begin - 1]);
            if (ofSomething)
                return 0;
            const bool colon = gap.find_first_of(":,\n_") != gap.npos;
            static constexpr std::array weak = {"from",      "to",       "von",     "an",    "de",      "para",   "best",    "name",   "i am",
                                                "soy",       "sono",     "je suis", "owner", "manager", "son",    "this is", "called", "contact",
                                                "author",    "ask",      "nom",     "nome",  "basic",   "signed", "hi",      "client", "beste",
                                                "call with", "customer", "i'm",     "caro",  "cara",    "ich bin"};
            const bool isWeak = std::ranges::find(weak, cue.text) != weak.end();
            return isWeak && !colon ? 1 : 2;
        }
        return 0;
    }

    [[nodiscard]] bool afterTitle(size_t i) const
    {
        return i > 0 && w[i - 1].is(word::Title) && (w[i].gap == Word::Gap::Space || w[i].gap == Word::Gap::Dot)
            && (w[i - 1].capital() || c.at(w[i - 1].end) == '.')
            && !(w[i].gap == Word::Gap::Dot && w[i].begin == w[i - 1].end + 1 && w[i - 1].letters == Word::Case::Upper) // "lt_LT.ISO8859"
            && c.before(w[i - 1].begin) != '_'
            && !(w[i - 1].length == 2 && w[i - 1].letters == Word::Case::Upper && w[i].letters != Word::Case::Upper) && !isUsage(i);
    }

    /// "copy REV TREE": the words for arguments.
    [[nodiscard]] bool isUsage(size_t i) const
    {
        const bool known = w[i].surname() >= 2 || (w[i].forename() >= 2 && w[i].ordinary() < 2);
        return w[i - 1].letters == Word::Case::Upper && w[i].letters == Word::Case::Upper && !known && c.at(w[i - 1].end) != '.';
    }

    /// "Max. length"
    [[nodiscard]] bool isShortened(size_t i) const
    {
        return w[i].length == 3 && lowerByte(c.text[w[i].begin]) == 'm' && c.at(w[i].end) == '.' && i + 1 < w.size() && !w[i + 1].capital();
    }

    [[nodiscard]] bool atSentenceStart(size_t i) const
    {
        if (i == 0 || w[i].gap == Word::Gap::Line)
            return true;
        const std::string_view gap = c.text.substr(w[i - 1].end, w[i].begin - w[i - 1].end);
        return gap.find_first_of(".!?\n:;\"|>#*") != gap.npos;
    }

    /// Most of the words around are written in capitals, so capitals say nothing.
    [[nodiscard]] bool shouting(size_t i, size_t end) const
    {
        int upper = 0;
        int others = 0;
        for (size_t k = i > 4 ? i - 4 : 0; k < std::min(end + 4, w.size()); ++k) {
            if (k >= i && k < end)
                continue;
            (w[k].letters == Word::Case::Upper ? upper : others) += w[k].length > 1;
        }
        return upper > others;
    }

    void add(size_t from, size_t to, double score, const QString &why)
    {
        size_t end = w[to - 1].end;
        // "L.", "jr." and "III" belong to the name.
        if ((isInitial(to - 1) || (w[to - 1].is(word::Suffix) && w[to - 1].length == 2)) && c.at(end) == '.' && to - from > 1)
            ++end;
        size_t next = to;
        while (next < w.size() && w[next].is(word::Suffix) && (w[next].gap == Word::Gap::Space || w[next].gap == Word::Gap::Comma)
               && w[next].capital() == (w[next].length < 4 || w[next].capital())) {
            end = w[next].end + (c.at(w[next].end) == '.' && w[next].length == 2 ? 1 : 0);
            ++next;
        }
        c.add(w[from].begin, end, u"PERSON"_s, score, u"name"_s, why);
    }

    size_t capital(size_t i)
    {
        if (!mayBePart(i))
            return i + 1;
        size_t end = runEnd(i);
        QString cue;
        const bool title = afterTitle(i);
        const int cued = title ? 2 : cueBefore(i, &cue);
        // A company or street is not a person.
        for (size_t k = i; k < std::min(end + 1, w.size()); ++k) {
            if (k < end ? w[k].is(word::OrgSuffix) : (w[k].is(word::OrgSuffix) && w[k].capital() && w[k].gap == Word::Gap::Space))
                return end;
            if (k > i && w[k].is(word::StreetEnd) && w[k].forename() < 2 && w[k].surname() < 3 && cued < 2) {
                end = k;
                break;
            }
        }
        // Words of everyday language at the edges of the run are not part of the name, unless a cue says so.
        size_t from = i;
        while (from < end && isEdge(from, cued == 2 || from > i))
            ++from;
        if (from == end)
            return std::max(end, i + 1);
        if (from > i)
            return from; // try again from there
        while (end > from + 1 && trailing(end - 1, from))
            --end;
        judge(from, end, title, cued, cue);
        return end;
    }

    [[nodiscard]] bool isEdge(size_t i, bool cued) const
    {
        const Word &x = w[i];
        if (x.is(word::Stop) && x.forename() < 2)
            return true;
        if (cued || isInitial(i))
            return false;
        return x.forename() < 2 && (x.common() == 3 || (x.common() == 2 && x.surname() < 2));
    }

    [[nodiscard]] bool trailing(size_t i, size_t from) const
    {
        const Word &x = w[i];
        if (isInitial(i))
            return c.at(x.end) != '.' && i - from > 1;
        const bool known = x.forename() > 0 || x.surname() > 0;
        return x.is(word::Stop) || (x.common() >= 2 && !known) || (x.common() == 3 && x.surname() < 2 && x.forename() < 2)
            || x.is(word::Country | word::Company);
    }

    void judge(size_t from, size_t end, bool title, int cued, const QString &cue)
    {
        const size_t count = end - from;
        const Word &first = w[from];
        const Word &last = w[end - 1];
        int forenames = 0;
        int surnames = 0;
        int common = 0;
        int initials = 0;
        int unknown = 0;
        for (size_t k = from; k < end; ++k) {
            if (isInitial(k)) {
                ++initials;
                continue;
            }
            if (w[k].is(word::Particle) && !w[k].capital())
                continue;
            forenames += w[k].forename() >= 2;
            surnames += w[k].surname() >= 2;
            common += w[k].common() >= 2;
            unknown += w[k].forename() == 0 && w[k].surname() == 0 && w[k].ordinary() == 0 && !w[k].is(word::City | word::Country);
        }
        const QString lists = u"words from lists of names"_s;
        if (title) {
            if (isShortened(from))
                return;
            add(from, end, 0.93, u"a name after a title"_s);
            return;
        }
        // {"name": "Greenland"}
        if (cued == 2 && cue == "name"_L1 && first.is(word::Country | word::City) && first.forename() < 2 && surnames < int(count))
            return;
        if (cued == 2 && cue == "name"_L1) {
            const Field *field = c.fieldAt(first.begin);
            if (field && m_goods.namesThing(*field) && !(first.forename() >= 2 && forenames + surnames >= int(count) && count > 1))
                return;
        }
        if (cued == 2 && (forenames + surnames + unknown > 0) && count <= 5) {
            const bool sure = forenames + surnames > 0 && common < int(count);
            add(from, end, sure ? 0.92 : unknown == int(count) && count >= 2 ? 0.7 : 0.5, u"a name beside “%1”"_s.arg(cue));
            return;
        }
        const bool shout = first.letters == Word::Case::Upper && shouting(from, end);
        if (count == 1) {
            single(from, cued, shout, cue);
            return;
        }
        const bool start = first.forename() >= 2;
        const bool finish = last.surname() >= 2;
        double score = 0;
        if (start && finish)
            score = 0.9 - (first.common() >= 2 ? 0.15 : 0) - (last.common() >= 2 ? 0.15 : 0)
                - (first.is(word::City | word::Country) && last.is(word::City) ? 0.2 : 0);
        else if (start && (unknown > 0 || initials > 0 || last.surname() > 0 || last.forename() >= 2))
            score = first.common() >= 2 ? 0.4 : 0.75;
        else if (isInitial(from) && (last.surname() >= 2 || last.forename() >= 2))
            score = last.common() >= 2 ? 0.35 : 0.75;
        else if (isInitial(from) && c.at(first.end) == '.' && unknown > 0)
            score = 0.55;
        else if (finish && last.common() == 0 && unknown > 0 && count <= 3 && !atSentenceStart(from) && last.letters == Word::Case::Capital)
            score = 0.5 + (cued ? 0.1 : 0);
        else if (surnames + forenames >= 2 && common == 0)
            score = 0.55;
        else if (start)
            score = first.common() >= 2 ? 0.15 : 0.4;
        if (common == int(count - size_t(initials)))
            score -= 0.3;
        if (shout)
            score -= start && finish && common == 0 ? 0.2 : 0.4;
        if (cued == 1)
            score = std::min(score + 0.1, 0.93);
        if (score >= 0.2)
            add(from, end, score, lists);
    }

    void single(size_t i, int cued, bool shout, const QString &cue)
    {
        const Word &x = w[i];
        if (isInitial(i) || shout || x.length < 3 || isShortened(i))
            return;
        const bool town = x.is(word::City | word::Country);
        double score = 0;
        if (x.forename() >= 2)
            score = x.ordinary() >= 2 ? 0.1 : town && x.forename() < 3 ? 0.3 : x.forename() == 3 ? 0.65 : 0.5;
        else if (x.surname() >= 2)
            score = x.ordinary() >= 1 || town ? 0.1 : x.surname() == 3 ? 0.4 : 0.3;
        if (x.letters == Word::Case::Upper) // URI, GUI
            score -= x.length <= 4 ? 0.3 : 0.2;
        if (atSentenceStart(i))
            score -= 0.1;
        if (cued == 1)
            score += 0.2;
        // "Smith, John"
        if (i + 1 < w.size() && w[i + 1].gap == Word::Gap::Comma && x.surname() >= 2 && w[i + 1].forename() >= 2 && w[i + 1].capital()
            && w[i + 1].ordinary() < 2 && x.ordinary() < 2 && size_t(c.limits(x.begin).end) >= w[i + 1].end && !town) {
            add(i, i + 2, atSentenceStart(i) ? 0.8 : 0.5, u"a surname and a forename"_s);
            return;
        }
        if (score >= 0.2)
            add(i, i + 1, score, cued ? u"a name beside “%1”"_s.arg(cue) : u"a word from lists of names"_s);
    }

    /// Names that somebody wrote small.
    void lower(size_t i)
    {
        const Word &a = w[i];
        if (a.letters != Word::Case::Lower || a.forename() < 2 || a.length < 2)
            return;
        const Word &b = w[i + 1];
        const bool pair = b.letters == Word::Case::Lower && (b.gap == Word::Gap::Space || b.gap == Word::Gap::Underscore || b.gap == Word::Gap::Dot)
            && b.length > 2 && size_t(c.limits(a.begin).end) >= b.end;
        QString cue;
        const int cued = cueBefore(i, &cue);
        if (pair && a.common() <= 1 && b.surname() >= 2 && b.common() <= 1) {
            add(i, i + 2, cued ? 0.88 : a.forename() == 3 ? 0.65 : 0.5, u"words from lists of names"_s);
        } else if (c.identifier && pair && a.common() == 0 && b.common() == 0 && !b.is(word::Stop)) {
            add(i, i + 2, 0.6, u"a name inside an identifier"_s);
        } else if (pair && cued == 2 && a.common() <= 1 && b.common() == 0 && !b.is(word::Stop)) {
            add(i, i + 2, 0.55, u"a name beside “%1”"_s.arg(cue));
        } else if (cued && a.common() == 0 && a.forename() >= 2) {
            add(i, i + 1, 0.5, u"a name beside “%1”"_s.arg(cue));
        } else if (a.forename() == 3 && a.common() == 0 && a.length > 3 && !a.is(word::City | word::Country)) {
            add(i, i + 1, 0.3, u"a word from lists of names"_s);
        }
    }
};

} // namespace

void findPersons(ScanContext &context) { Persons(context).run(); }

/// "Mr Robert Murray": how somebody is addressed tells the sex, so it goes with the name; a doctorate and an office stay.
void takeInTitles(ScanContext &context)
{
    static constexpr std::array titles = {"mr", "mrs", "ms", "miss", "mx", "mme", "mlle", "m", "sr", "sra", "srta"};
    for (Candidate &c : context.found) {
        if (c.type != "PERSON"_L1 || c.begin < 2)
            continue;
        // "Mr ", "Mr. ", "M.", and "Sr . " in texts that were cut into tokens
        size_t end = c.begin;
        bool dot = false;
        while (end > 1 && c.begin - end < 3 && (context.text[end - 1] == ' ' || (context.text[end - 1] == '.' && !dot)))
            dot |= context.text[--end] == '.';
        if (end == c.begin)
            continue;
        size_t begin = end;
        while (begin > 0 && isLetterByte(context.text[begin - 1]) && end - begin < 5)
            --begin;
        const char first = context.at(begin);
        std::string word;
        for (size_t i = begin; i < end; ++i)
            word += lowerByte(context.text[i]);
        // A single M is a title only where a dot and a capital follow: "M. Dupont".
        const bool known = first >= 'A' && first <= 'Z' && !isWordByte(context.before(begin)) && std::ranges::find(titles, word) != titles.end();
        if (known && (word != "m" || dot) && begin >= size_t(context.limits(c.begin).begin))
            c.begin = quint32(begin);
    }
}

} // namespace countersign
