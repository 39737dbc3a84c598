// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger_doubts.h"

#include "core/redaction/technical_text.h"

#include <array>
#include <unordered_set>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t EnoughWords = 50; // below, nothing can be said of a text
constexpr size_t ProseLine = 70; // bytes
constexpr float SureOrg = 0.9F;
constexpr double OfListsAlone = 0.9; // what the rules give two words of their lists; a cue or a title is worth more

using Mention = Tagger::Mention;

template <size_t Count>
std::array<quint32, Count> hashesOf(const std::array<const char *, Count> &words)
{
    std::array<quint32, Count> out = {};
    std::ranges::transform(words, out.begin(), [](const char *word) { return TaggerText::hashOf(word); });
    std::ranges::sort(out);
    return out;
}

/// "King Edward" is a potato as often as a king.
bool isRoyal(quint32 hash)
{
    static const auto hashes =
        hashesOf(std::array{"king",  "queen", "prince", "princess", "duke", "emperor", "saint",  "st",     "san",    "santa",
                            "santo", "sao",   "lord",   "lady",     "pope", "mother",  "father", "kaiser", "konig",  "konigin",
                            "roi",   "reine", "rey",    "reina",    "re",   "rei",     "koning", "krol",   "granny", "parson"});
    return std::ranges::binary_search(hashes, hash);
}

/// Somebody speaks, is addressed or spoken of. Not "you", "we", "it", "er", "il": manuals and prose about things have those, too.
bool tellsOfSomebody(quint32 hash)
{
    static const auto hashes = hashesOf(
        std::array{"i",          "me",        "my",         "mine",       "he",       "him",        "his",      "she",       "her",
                   "hers",       "said",      "told",       "asked",      "wrote",    "mr",         "mrs",      "ms",        "dr",
                   "dear",       "hi",        "hello",      "ich",        "mich",     "mir",        "mein",     "meine",     "herr",
                   "frau",       "sagte",     "hallo",      "je",         "moi",      "mon",        "ma",       "mes",       "elle",
                   "mme",        "monsieur",  "madame",     "bonjour",    "dit",      "yo",         "mi",       "mis",       "ella",
                   "senor",      "senora",    "dijo",       "hola",       "io",       "mio",        "mia",      "lui",       "lei",
                   "signor",     "signora",   "ciao",       "disse",      "eu",       "meu",        "minha",    "ele",       "ela",
                   "senhor",     "ola",       "ik",         "mij",        "mijn",     "hij",        "zij",      "zei",       "meneer",
                   "mevrouw",    "mnie",      "moj",        "moja",       "jego",     "jej",        "pan",      "pani",      "powiedzial",
                   "says",       "dice",      "diz",        "pede",       "zegt",     "sagt",       "schreibt", "family",    "familie",
                   "famille",    "familia",   "famiglia",   "gezin",      "fam",      "mum",        "dad",      "mom",       "applicant",
                   "applicants", "plaintiff", "defendant",  "claimant",   "judge",    "court",      "minister", "president", "administration",
                   "juge",       "cour",      "requerant",  "requerante", "tribunal", "demandante", "gericht",  "klager",    "beklagte",
                   "ministre",   "ministro",  "presidente", "sr",         "sra",      "who",        "whom"});
    return std::ranges::binary_search(hashes, hash);
}

bool isArticle(quint32 hash)
{
    static const auto hashes = hashesOf(std::array{"the",  "a",  "an",  "le",  "la",  "les", "un",    "une", "der", "die", "das", "ein",
                                                   "eine", "el", "los", "las", "una", "il",  "lo",    "gli", "het", "een", "o",   "os",
                                                   "as",   "um", "uma", "des", "du",  "del", "della", "do",  "da",  "den", "dem"});
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
    static const auto hashes =
        hashesOf(std::array{"by",       "from", "to",   "with",  "von",   "par",    "por",   "door",     "przez",    "od",       "called",
                            "asked",    "says", "told", "wants", "needs", "lives",  "works", "wrote",    "sent",     "paid",     "signed",
                            "reported", "ask",  "call", "tell",  "email", "thanks", "named", "approved", "assigned", "reviewed", "joined"});
    return std::ranges::binary_search(hashes, hash);
}

class Doubts {
public:
    Doubts(ScanContext &context, TokenSpan all, std::vector<Mention> &found) : c(context), tokens(all), mentions(found) { }

    void run()
    {
        const bool guessed = std::ranges::any_of(c.found, [](const Candidate &f) { return f.rule == "name"_L1; });
        if (mentions.empty() && !guessed)
            return;
        readText();
        if (m_impersonal)
            findLists();
        if (m_goods.any())
            collectGoods();
        std::erase_if(mentions, [&](const Mention &m) {
            const bool person = m.kind == MentionKind::Person;
            return (person && isThing(m.begin, m.end))
                || (m.kind == MentionKind::Org && m_impersonal && m.probability < SureOrg && isThingNotFirm(m.begin, m.end));
        });
        std::erase_if(c.found, [&](const Candidate &f) {
            return f.type == "PERSON"_L1 && f.rule == "name"_L1 && (f.score < 0.9 || isGoods(f.begin) || isOfRoyalty(f.begin))
                && isThing(f.begin, f.end);
        });
    }

private:
    ScanContext &c;
    TokenSpan tokens;
    std::vector<Mention> &mentions;
    bool m_impersonal = false;
    const GoodsFields m_goods{c};
    std::unordered_set<quint32> m_ofFullNames; // words of forename and surname together
    std::unordered_set<quint32> m_goodsWords; // words of names of goods
    std::vector<Range> m_names; // what is taken for names
    std::vector<Range> m_lists; // of sorts and kinds; both by position

    // ---- what the text is ----

    void readText()
    {
        m_impersonal = !c.identifier && tokens.size() >= EnoughWords && !isAboutSomebody();
        for (const Mention &m : mentions) {
            const TokenSpan words = within(m.begin, m.end);
            if (m.kind != MentionKind::Person || m.probability < 0.8F || words.size() < 2 || !isFullName(words) || isAfterArticle(m.begin))
                continue;
            for (const TaggerToken &t : words)
                m_ofFullNames.insert(t.word);
        }
    }

    /// Dates, ages, addresses, numbers, a full name, a handle: what stands in texts that deal with people.
    [[nodiscard]] bool isAboutSomebody() const
    {
        const bool told = std::ranges::any_of(c.found, [&](const Candidate &f) {
            static constexpr QLatin1StringView ofThings[] = {"ORG"_L1,    "LOCATION"_L1,    "URL"_L1,      "HOST_NAME"_L1, "IP_ADDRESS"_L1,
                                                             "AMOUNT"_L1, "NATIONALITY"_L1, "POSTCODE"_L1, "UUID"_L1,      "CARD_EXPIRY"_L1};
            if (f.type == "PERSON"_L1)
                return f.score > OfListsAlone && !isOfRoyalty(f.begin) && !isGoods(f.begin);
            return f.score >= 0.5 && std::ranges::find(ofThings, f.type) == std::end(ofThings);
        });
        const bool named = std::ranges::any_of(mentions, [&](const Mention &m) {
            const TokenSpan words = within(m.begin, m.end);
            return m.kind == MentionKind::Person && m.probability >= 0.9F && isFullName(words) && !isAfterArticle(m.begin) && !isOfRoyalty(m.begin)
                && words.front().code < 2 && !isGoods(m.begin);
        });
        constexpr std::string_view picture = "\xF0\x9F"; // an emoji
        return told || named || c.text.contains(picture) || c.text.contains("!!") || c.text.contains('@') || speaksOfSomebody()
            || addressesSomebody();
    }

    [[nodiscard]] bool speaksOfSomebody() const
    {
        // "I" between spaces is no numeral and no option; elsewhere a capital is a name or a title.
        return std::ranges::any_of(tokens, [&](const TaggerToken &t) {
            if (!tellsOfSomebody(t.word))
                return false;
            if (t.end - t.begin == 1)
                return t.isCapital() && (t.begin == 0 || uchar(c.before(t.begin)) <= ' ') && (c.at(t.end) == ' ' || c.at(t.end) == '\'');
            return !t.isCapital() || t.startsLine || t.flags & word::Title;
        });
    }

    /// "Professor Lind", "M . Ryssdal"
    [[nodiscard]] bool addressesSomebody() const
    {
        for (size_t i = 0; i + 1 < tokens.size(); ++i) {
            const std::string_view gap = c.text.substr(tokens[i].end, tokens[i + 1].begin - tokens[i].end);
            const bool dotted = gap == ". " || gap == " . " || gap == ".";
            const bool monsieur = dotted && tokens[i].end - tokens[i].begin == 1 && c.text[tokens[i].begin] == 'M';
            const bool title = (gap == " " || dotted) && tokens[i].flags & word::Title && !isRoyal(tokens[i].word);
            if ((title || monsieur) && tokens[i].isCapital() && tokens[i + 1].isCapital())
                return true;
        }
        return false;
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
    /// A forename and a surname, not in a list "Heather, Linden".
    [[nodiscard]] static bool isFullName(TokenSpan words)
    {
        return words.size() >= 2 && words.front().isCapital() == words.back().isCapital() && words.front().isForename()
            && words.front().ordinary() < 2 && words.back().isSurname() && words.back().ordinary() < 2;
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

    [[nodiscard]] bool isOfRoyalty(size_t begin) const
    {
        const size_t i = tokenAt(begin);
        return i < tokens.size() && (isRoyal(tokens[i].word) || (follows(i) && isRoyal(tokens[i - 1].word)));
    }
    /// In a table or an object of goods.
    [[nodiscard]] bool isGoods(size_t begin) const
    {
        const Field *field = m_goods.any() ? c.fieldAt(begin) : nullptr;
        return field && field->kind != Field::Kind::Line && m_goods.holds(*field);
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

    /// What a cell says is goods is goods in the text around the table, too.
    void collectGoods()
    {
        std::unordered_set<quint32> goods;
        const auto collect = [&](size_t begin, size_t end) {
            if (isGoods(begin) && isThing(begin, end)) {
                for (const TaggerToken &t : within(begin, end))
                    goods.insert(t.word);
            }
        };
        for (const Mention &m : mentions) {
            if (m.kind == MentionKind::Person)
                collect(m.begin, m.end);
        }
        for (const Candidate &f : c.found) {
            if (f.type == "PERSON"_L1 && f.rule == "name"_L1)
                collect(f.begin, f.end);
        }
        m_goodsWords = std::move(goods);
    }

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
        const std::string_view text = c.text.substr(begin, end - begin);
        if (text.find_first_of("<>{}=") != text.npos || text.find("\n#") != text.npos || isWrittenSmallElsewhere(words)
            || isOfTechnicalText(c, tokens, words) || std::ranges::all_of(words, [&](const TaggerToken &t) { return m_goodsWords.contains(t.word); }))
            return true;
        if ((first.votes & TaggerToken::InMail) || ((first.votes & TaggerToken::AfterTitle) && !isOfRoyalty(begin))
            || std::ranges::any_of(words, [&](const TaggerToken &t) { return m_ofFullNames.contains(t.word); }))
            return false;
        const Field *field = c.fieldAt(begin);
        const bool personField = field && field->key >= 0 && isPersonKey(c.keys[size_t(field->key)].text);
        const bool full = isFullName(words) && text.find(',') == text.npos;
        const bool inCell = field && field->kind != Field::Kind::Line;
        const bool alone = inCell && begin <= field->begin + 1 && end + 1 >= field->end; // {"accent": "Amber"}
        if (field && !full && m_goods.namesThing(*field))
            return true;
        if (inCell && !full && m_goods.any() && m_goods.holds(*field)) {
            const bool named = words.size() > 1 && first.isForename() && words.back().isCapital();
            if (personField ? c.keys[size_t(field->key)].text == "name" && !named : alone)
                return true;
        }
        if (first.code >= 2)
            return isThingOfCode(words, text, personField, full);
        if (inCell)
            return alone && field->kind != Field::Kind::Assigned && !personField && words.size() == 1
                && (first.ordinary() >= 1 || (field->kind == Field::Kind::JsonString && !first.isCapital() && !first.isForename()));
        if (!m_impersonal || personField)
            return false;
        return full ? isAfterArticle(begin) : isThingOfProse(words);
    }

    /// What also stands in small letters is a word.
    [[nodiscard]] static bool isWrittenSmallElsewhere(TokenSpan words)
    {
        const TaggerToken &t = words.front();
        return words.size() == 1 && t.mode == CaseMode::Usual && t.isCapital() && t.votes & TaggerToken::InSmall && t.ordinary() >= 1
            && !t.isForename() && !t.isSurname();
    }
    /// "DIJKSTRA_H", "Bellman-Ford", one word that no field calls a name.
    [[nodiscard]] static bool isThingOfCode(TokenSpan words, std::string_view text, bool personField, bool full)
    {
        if (text.find_first_of("_()") != text.npos)
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
        if (isInList(words.front().begin) || isAfterArticle(words.front().begin) || isOrdinaryWord(words))
            return true;
        if (!isProse(words.front().begin))
            return false;
        const bool beside = (follows(from) && standsBesideSomebody(tokens[from - 1].word)) || (follows(to) && standsBesideSomebody(tokens[to].word));
        if (beside)
            return false;
        return words.size() == 1 || std::ranges::none_of(words, [](const TaggerToken &t) { return t.isForename() && t.ordinary() < 2; });
    }

    /// "Stecker X3 prüfen": one word of everyday language that is no given name.
    [[nodiscard]] static bool isOrdinaryWord(TokenSpan words)
    {
        const TaggerToken &t = words.front();
        return words.size() == 1 && t.isCapital() && !t.isForename() && t.ordinary() >= (t.isSurname() ? 2U : 1U);
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

    /// "Fair Isle", "Border Collie"
    [[nodiscard]] bool isThingNotFirm(size_t begin, size_t end) const
    {
        const TokenSpan words = within(begin, end);
        const bool firm =
            std::ranges::any_of(words, [](const TaggerToken &t) { return t.isAcronym() || t.flags & (word::OrgSuffix | word::Company); });
        const bool everyday = words.size() <= 2 && std::ranges::all_of(words, [](const TaggerToken &t) { return t.ordinary() >= 1; });
        // "the Bower": one word that is no known company
        const bool named = words.size() == 1 && isAfterArticle(begin);
        return !words.empty() && !firm && words.front().code < 2 && ((everyday && isInList(begin)) || named);
    }
};

} // namespace

void dropNamesOfThings(ScanContext &context, TokenSpan tokens, std::vector<Mention> &mentions) { Doubts(context, tokens, mentions).run(); }

} // namespace countersign
