// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger_doubts.h"

#include <array>
#include <unordered_set>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t EnoughWords = 40; // below, nothing can be said of a text
constexpr size_t ProseLine = 70; // bytes
constexpr float SureOrg = 0.9F;

using Mention = Tagger::Mention;

template <size_t Count>
std::array<quint32, Count> hashesOf(const std::array<const char *, Count> &words)
{
    std::array<quint32, Count> out = {};
    std::ranges::transform(words, out.begin(), [](const char *word) { return TaggerText::hashOf(word); });
    std::ranges::sort(out);
    return out;
}

/// Somebody speaks, is addressed or spoken of. Not "you", "we", "it", "er", "il": manuals and prose about things have those, too.
bool tellsOfSomebody(quint32 hash)
{
    static const auto hashes = hashesOf(std::array{
        "i",     "me",    "my",    "mine", "he",    "him",      "his",   "she",     "her",  "hers",  "said", "says",  "told",  "asked",  "wrote",    "mr",   "mrs",
        "ms",    "dr",    "dear",  "hi",   "hello", "ich",      "mich",  "mir",     "mein", "meine", "herr", "frau",  "sagte", "hallo",  "je",       "moi",  "mon",
        "ma",    "mes",   "elle",  "m",    "mme",   "monsieur", "madame", "bonjour", "dit",  "yo",    "mi",   "mis",   "ella",  "senor",  "senora",   "dijo", "hola",
        "io",    "mio",   "mia",   "lui",  "lei",   "signor",   "signora", "ciao",   "disse", "eu",   "meu",  "minha", "ele",   "ela",    "senhor",   "ola",  "ik",
        "mij",   "mijn",  "hij",   "zij",  "zei",   "meneer",   "mevrouw", "mnie",   "moj",  "moja",  "jego", "jej",   "pan",   "pani",   "powiedzial", "who", "whom"});
    return std::ranges::binary_search(hashes, hash);
}

bool isArticle(quint32 hash)
{
    static const auto hashes =
        hashesOf(std::array{"the", "a", "an", "le", "la", "les", "un", "une", "der", "die", "das", "ein", "eine", "el", "los", "las", "una", "il", "lo", "gli",
                            "het", "een", "o", "os", "as", "um", "uma", "des", "du", "del", "della", "do", "da", "den", "dem"});
    return std::ranges::binary_search(hashes, hash);
}

bool isConjunction(quint32 hash)
{
    static const auto hashes = hashesOf(std::array{"and", "or", "und", "oder", "et", "ou", "y", "e", "o", "en", "of", "i", "oraz", "lub", "u"});
    return std::ranges::binary_search(hashes, hash);
}

/// Before and after a name of somebody who does or gets something: "by Sarah", "Sarah called".
bool standsBesideSomebody(quint32 hash)
{
    static const auto hashes = hashesOf(std::array{"by", "from", "to", "with", "von", "par", "por", "door", "przez", "od", "called", "asked", "says", "told", "wants",
                                                   "needs", "lives", "works", "wrote", "sent", "paid", "signed", "reported", "ask", "call", "tell", "email",
                                                   "thanks", "named", "approved", "assigned", "reviewed", "joined"});
    return std::ranges::binary_search(hashes, hash);
}

class Doubts {
public:
    Doubts(ScanContext &context, TokenSpan all, std::vector<Mention> &found) : c(context), tokens(all), mentions(found) { }

    void run()
    {
        readText();
        if (m_impersonal)
            findLists();
        std::erase_if(mentions, [&](const Mention &m) {
            const bool person = m.kind == MentionKind::Person;
            return (person && isThing(m.begin, m.end)) || (m.kind == MentionKind::Org && m_impersonal && m.probability < SureOrg && isThingNotFirm(m.begin, m.end));
        });
        std::erase_if(c.found, [&](const Candidate &f) { return f.type == "PERSON"_L1 && f.rule == "name"_L1 && f.score < 0.9 && isThing(f.begin, f.end); });
    }

private:
    ScanContext &c;
    TokenSpan tokens;
    std::vector<Mention> &mentions;
    bool m_impersonal = false;
    bool m_things = false; // a table or object of goods
    std::unordered_set<quint32> m_ofFullNames; // words of forename and surname together
    std::vector<Range> m_names; // what is taken for names
    std::vector<Range> m_lists; // of sorts and kinds; both by position

    // ---- what the text is ----

    void readText()
    {
        const bool reachable = std::ranges::any_of(c.found, [](const Candidate &f) {
            return f.type == "EMAIL"_L1 || f.type == "PHONE"_L1 || f.type == "DATE_OF_BIRTH"_L1 || f.type == "USER_NAME"_L1
                || (f.type == "PERSON"_L1 && f.score >= 0.9);
        });
        m_impersonal = !reachable && !c.identifier && tokens.size() >= EnoughWords
            && std::ranges::none_of(tokens, [](const TaggerToken &t) { return tellsOfSomebody(t.word); });
        m_things = std::ranges::any_of(c.keys, [](const FieldKey &key) { return isThingKey(key.text); });
        for (const Mention &m : mentions) {
            const TokenSpan words = within(m.begin, m.end);
            if (m.kind != MentionKind::Person || m.probability < 0.8F || words.size() < 2 || !isFullName(words) || isAfterArticle(m.begin))
                continue;
            for (const TaggerToken &t : words)
                m_ofFullNames.insert(t.word);
        }
    }

    [[nodiscard]] size_t tokenAt(size_t position) const
    {
        return size_t(std::ranges::lower_bound(tokens, position, {}, [](const TaggerToken &t) { return size_t(t.begin); }) - tokens.begin());
    }
    [[nodiscard]] TokenSpan within(size_t begin, size_t end) const
    {
        const size_t from = tokenAt(begin);
        return tokens.subspan(from, std::max(tokenAt(end), from) - from);
    }
    [[nodiscard]] static bool isFullName(TokenSpan words)
    {
        return words.size() >= 2 && words.front().isForename() && words.front().ordinary() < 2 && words.back().isSurname() && words.back().ordinary() < 2;
    }
    /// Only spaces stand between a token and the one before.
    [[nodiscard]] bool follows(size_t i) const
    {
        return i > 0 && i < tokens.size() && c.text.substr(tokens[i - 1].end, tokens[i].begin - tokens[i - 1].end) == " ";
    }
    [[nodiscard]] bool isAfterArticle(size_t begin) const
    {
        const size_t i = tokenAt(begin);
        return follows(i) && isArticle(tokens[i - 1].word);
    }

    // ---- lists: "Gala, Fuji, Jonathan, Pink Lady and Cox" ----

    /// Past the item that begins at token `i`: up to three words with capitals.
    [[nodiscard]] size_t itemEnd(size_t i) const
    {
        size_t end = i;
        while (end < tokens.size() && end - i < 3 && tokens[end].isWord() && tokens[end].isCapital() && (end == i || follows(end)))
            ++end;
        return end;
    }
    /// Where the next item begins; 0 where the list ends.
    [[nodiscard]] size_t nextItem(size_t end) const
    {
        if (end >= tokens.size())
            return 0;
        const std::string_view gap = c.text.substr(tokens[end - 1].end, tokens[end].begin - tokens[end - 1].end);
        const bool conjunction = isConjunction(tokens[end].word) && !tokens[end].isCapital();
        if (gap == ", ")
            return conjunction && follows(end + 1) ? end + 1 : end;
        return gap == " " && conjunction && follows(end + 1) ? end + 1 : 0;
    }
    void collectNames()
    {
        for (const Mention &m : mentions) {
            if (m.kind == MentionKind::Person && m.probability >= 0.4F)
                m_names.push_back({qsizetype(m.begin), qsizetype(m.end)});
        }
        for (const Candidate &f : c.found) {
            if (f.type == "PERSON"_L1 && f.score >= 0.4)
                m_names.push_back({qsizetype(f.begin), qsizetype(f.end)});
        }
        std::ranges::sort(m_names, {}, &Range::begin);
    }
    [[nodiscard]] bool isTakenForName(size_t begin, size_t end) const
    {
        const auto next = std::ranges::lower_bound(m_names, qsizetype(end), {}, &Range::begin);
        return next != m_names.begin() && std::prev(next)->end > qsizetype(begin);
    }

    void findLists()
    {
        collectNames();
        for (size_t i = 0; i < tokens.size();) {
            size_t items = 0;
            size_t names = 0;
            const size_t first = i;
            size_t last = i;
            for (size_t at = i; at != 0 && items < 40;) {
                const size_t end = itemEnd(at);
                if (end == at)
                    break;
                ++items;
                names += isTakenForName(tokens[at].begin, tokens[end - 1].end);
                last = end;
                at = nextItem(end);
            }
            if (items >= 3 && names * 4 < items * 3)
                m_lists.push_back({qsizetype(tokens[first].begin), qsizetype(tokens[last - 1].end)});
            i = std::max(last, i + 1);
        }
    }

    // ---- one mention ----

    [[nodiscard]] bool isInList(size_t begin) const
    {
        const auto next = std::ranges::upper_bound(m_lists, qsizetype(begin), {}, &Range::begin);
        return next != m_lists.begin() && std::prev(next)->end > qsizetype(begin);
    }

    [[nodiscard]] bool isThing(size_t begin, size_t end) const
    {
        const TokenSpan words = within(begin, end);
        if (words.empty() || c.isWhole(begin, end))
            return false;
        const TaggerToken &first = words.front();
        constexpr quint16 AsPerson = TaggerToken::AfterTitle | TaggerToken::InMail;
        if (first.votes & AsPerson || std::ranges::any_of(words, [&](const TaggerToken &t) { return m_ofFullNames.contains(t.word); }))
            return false;
        const Field *field = c.fieldAt(begin);
        const bool personField = field && field->key >= 0 && isPersonKey(c.keys[size_t(field->key)].text);
        const bool full = isFullName(words);
        if (first.code >= 2)
            return isThingOfCode(words, personField, full);
        if (field && field->kind != Field::Kind::Line)
            return m_things && !full && (!personField || c.keys[size_t(field->key)].text == "name");
        return m_impersonal && !full && !personField && isThingOfProse(words);
    }

    /// "DIJKSTRA_H", "Bellman-Ford", one word that no field calls a name.
    [[nodiscard]] bool isThingOfCode(TokenSpan words, bool personField, bool full) const
    {
        const std::string_view text = c.text.substr(words.front().begin, words.back().end - words.front().begin);
        if (text.find_first_of("_#<>(){}=") != text.npos)
            return true;
        if (full || (words.size() >= 2 && text.find('-') == text.npos))
            return false;
        const bool listed = words.front().isForename() || words.front().isSurname();
        return !(personField && listed && words.front().ordinary() < 2);
    }

    [[nodiscard]] bool isThingOfProse(TokenSpan words) const
    {
        const size_t from = tokenAt(words.front().begin);
        const size_t to = from + words.size();
        if (isInList(words.front().begin) || isAfterArticle(words.front().begin))
            return true;
        if (!isProse(words.front().begin))
            return false;
        const bool beside = (follows(from) && standsBesideSomebody(tokens[from - 1].word)) || (follows(to) && standsBesideSomebody(tokens[to].word));
        if (beside)
            return false;
        return words.size() == 1 || std::ranges::none_of(words, [](const TaggerToken &t) { return t.isForename() && t.ordinary() < 2; });
    }

    /// Running text, not a line of a log or of a chat.
    [[nodiscard]] bool isProse(size_t position) const
    {
        const size_t low = position > ProseLine ? position - ProseLine : 0;
        const std::string_view before = c.text.substr(low, position - low);
        const std::string_view after = c.text.substr(position, ProseLine);
        const size_t left = before.rfind('\n');
        const size_t right = after.find('\n');
        const size_t length = (left == before.npos ? before.size() : before.size() - left - 1) + (right == after.npos ? after.size() : right);
        return length >= ProseLine;
    }

    /// "The Bowline", "the Golden Retriever"
    [[nodiscard]] bool isThingNotFirm(size_t begin, size_t end) const
    {
        const TokenSpan words = within(begin, end);
        const bool firm = std::ranges::any_of(words, [](const TaggerToken &t) { return t.flags & (word::OrgSuffix | word::Company); });
        return !words.empty() && !firm && words.front().code < 2 && (isAfterArticle(begin) || isInList(begin) || isArticle(words.front().word));
    }
};

} // namespace

void dropNamesOfThings(ScanContext &context, TokenSpan tokens, std::vector<Mention> &mentions) { Doubts(context, tokens, mentions).run(); }

} // namespace countersign
