// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger_text.h"

#include <algorithm>
#include <array>
#include <bit>

namespace countersign {

namespace {

constexpr quint32 mixed(quint32 h)
{
    h ^= h >> 16;
    h *= 0x7FEB352DU;
    h ^= h >> 15;
    h *= 0x846CA68BU;
    return h ^ (h >> 16);
}

/// The signs between two tokens; spaces count only where nothing else stands.
quint32 gapOf(std::string_view gap)
{
    if (gap == " ") // most
        return 2;
    quint32 h = 7;
    int signs = 0;
    int lines = 0;
    for (const char b : gap.substr(0, 32)) {
        if (b == '\n')
            ++lines;
        else if (b != ' ' && b != '\t' && b != '\r' && signs++ < 4)
            h = (h ^ uchar(b)) * 0x01000193U;
    }
    if (signs == 0 && lines == 0)
        return gap.empty() ? 1 : gap.find('\t') != gap.npos ? 3 : gap.size() > 2 ? 4 : 2;
    return mixed(h + quint32(std::min(lines, 2)) * 0x9E3779B9U);
}

quint8 briefOf(quint32 flags)
{
    if (flags & word::Title)
        return 1;
    if (flags & (word::OrgSuffix | word::Company))
        return 2;
    if (flags & (word::Month | word::Weekday))
        return 3;
    if (flags & (word::StreetEnd | word::StreetStart | word::StreetWord | word::Unit))
        return 4;
    if (flags & word::Particle)
        return 5;
    if (flags & word::Stop)
        return 6;
    if (flags & word::Preposition)
        return 7;
    const quint32 ordinary = std::max((flags & word::Common) >> 4, (flags & word::Everyday) >> 24);
    constexpr quint32 listed = word::Forename | word::Surname | word::City | word::Country | word::CityBegin | word::Demonym;
    if (!(flags & listed) && ordinary < 2)
        return ordinary == 0 ? 24 : 25; // in no list, or a rare word
    const quint8 forename = (flags & word::Forename) >= 2;
    const quint8 surname = ((flags & word::Surname) >> 2) >= 2;
    const quint8 common = ordinary >= 2;
    const quint8 place = (flags & (word::City | word::Country | word::CityBegin)) != 0;
    return quint8(8 + forename + 2 * surname + 4 * common + 8 * place);
}

quint8 classOf(const QString &type)
{
    using namespace Qt::StringLiterals;
    if (type == "PERSON"_L1)
        return 1;
    if (type == "ORG"_L1)
        return 2;
    if (type == "LOCATION"_L1)
        return 3;
    if (type == "ADDRESS"_L1)
        return 4;
    if (type == "EMAIL"_L1)
        return 5;
    if (type == "URL"_L1 || type == "HOST_NAME"_L1)
        return 6;
    if (type.startsWith("DATE"_L1))
        return 7;
    if (type == "USER_NAME"_L1)
        return 8;
    return 9;
}

/// What a sign says of the run of characters that it stands in.
enum ChunkSign : quint8 { AtStart = 1, AtSign = 2, Slash = 4, CodeSign = 8, Digit = 16 };
constexpr std::array<quint8, 256> chunkSigns()
{
    std::array<quint8, 256> signs = {};
    signs['@'] = AtSign;
    signs['/'] = Slash;
    for (const char b : std::string_view("_=\\{$"))
        signs[uchar(b)] = CodeSign;
    for (const char b : std::string_view("0123456789"))
        signs[uchar(b)] = Digit;
    return signs;
}

/// Signs that stand between words of code rather than of prose.
constexpr std::array<bool, 256> codeSigns()
{
    std::array<bool, 256> signs = {};
    for (const char b : std::string_view("(){}[];=<>_\\`|&*$"))
        signs[uchar(b)] = true;
    return signs;
}

} // namespace

TaggerText::TaggerText(const ScanContext &context) : c(context)
{
    m_outside.word = 11;
    m_outside.gap = 13;
    m_outside.shape = 15;
    m_outside.startsLine = true;
    readTokens();
    readChunks();
    readLines();
    readKeys();
    readRules();
    readEvidence();
    readVotes();
    readUsual();
}

void TaggerText::addNumbers(size_t begin, size_t end)
{
    for (size_t i = begin; i < end;) {
        if (!isDigitByte(c.text[i])) {
            ++i;
            continue;
        }
        TaggerToken t;
        t.begin = quint32(i);
        while (i < end && isDigitByte(c.text[i]))
            ++i;
        t.end = quint32(i);
        const quint32 digits = std::min<quint32>(t.end - t.begin, 6);
        t.shape = quint8(Look::Number + digits);
        t.word = 100 + digits;
        t.brief = 26;
        t.head = 0x300 + uchar(c.text[t.begin]);
        t.tail = digits;
        addToken(t);
    }
}

/// Behind the last one, with what stands between the two.
void TaggerText::addToken(TaggerToken &token)
{
    static constexpr auto signsOfCode = codeSigns();
    const size_t end = m_tokens.empty() ? 0 : m_tokens.back().end;
    const std::string_view gap = c.text.substr(end, token.begin - end);
    token.gap = gapOf(gap);
    token.startsLine = end == 0 || gap.find('\n') != gap.npos;
    quint32 signs = m_signs.back();
    for (const char b : gap.substr(0, 16))
        signs += signsOfCode[uchar(b)];
    m_signs.push_back(signs);
    m_tokens.push_back(token);
}

void TaggerText::readTokens()
{
    m_tokens.clear();
    m_signs.clear();
    m_tokens.reserve(c.words.size() + c.words.size() / 8 + 8);
    m_signs.reserve(m_tokens.capacity() + 1);
    m_signs.push_back(0);
    size_t last = 0;
    for (const Word &w : c.words) {
        addNumbers(last, w.begin);
        TaggerToken t;
        t.begin = w.begin;
        t.end = w.end;
        t.word = w.hash;
        t.head = w.head;
        t.tail = w.tail;
        t.flags = w.flags;
        t.brief = briefOf(w.flags);
        t.shape = w.length == 1                ? (w.capital() ? Look::Initial : Look::Letter)
            : w.letters == Word::Case::Lower   ? Look::Small
            : w.letters == Word::Case::Capital ? Look::Capital
            : w.letters == Word::Case::Upper   ? Look::Upper
                                               : Look::Mixed;
        addToken(t);
        last = w.end;
    }
    addNumbers(last, c.text.size());
}

/// Mail addresses, handles, web addresses and code are runs without a space.
void TaggerText::readChunks()
{
    size_t end = 0;
    quint8 kind = 0;
    for (TaggerToken &t : m_tokens) {
        if (t.begin >= end) {
            size_t begin = t.begin;
            while (begin > end && uchar(c.text[begin - 1]) > ' ' && t.begin - begin < 64)
                --begin;
            end = t.begin;
            static constexpr auto meanings = chunkSigns();
            quint32 signs = 0;
            size_t i = begin;
            for (; i < c.text.size() && uchar(c.text[i]) > ' '; ++i) {
                const quint8 meaning = meanings[uchar(c.text[i])];
                if (meaning == AtSign)
                    signs |= i == begin || !isWordByte(c.before(i)) ? AtStart : AtSign;
                else if (meaning != Slash || c.at(i + 1) == '/')
                    signs |= meaning;
            }
            end = std::max(end, i);
            kind = signs & Slash   ? TaggerToken::WebAddress
                : signs & AtSign   ? TaggerToken::MailAddress
                : signs & AtStart  ? TaggerToken::Handle
                : signs & CodeSign ? TaggerToken::Code
                : signs & Digit    ? TaggerToken::WithDigits
                                   : TaggerToken::Plain;
        }
        t.chunk = kind;
    }
}

/// Brackets, semicolons, equals signs and the like between words, over some forty words on both sides.
void TaggerText::readCode()
{
    constexpr size_t Around = 40;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        const size_t from = i > Around ? i - Around : 0;
        const size_t to = std::min(i + Around, m_tokens.size());
        const size_t percent = size_t(m_signs[to] - m_signs[from]) * 100 / (to - from);
        m_tokens[i].code = percent < 8 ? 0 : percent < 25 ? 1 : percent < 60 ? 2 : 3;
    }
}

void TaggerText::readLines()
{
    size_t words = 0;
    size_t capitals = 0;
    for (const TaggerToken &t : m_tokens) {
        words += t.shape < Look::Number;
        capitals += t.shape == Look::Capital || t.shape == Look::Upper || t.shape == Look::Initial;
    }
    readCode();
    const bool smallText = words >= 3 && capitals * 40 <= words;
    for (size_t first = 0; first < m_tokens.size();) {
        size_t end = first + 1;
        while (end < m_tokens.size() && !m_tokens[end].startsLine)
            ++end;
        size_t lineWords = 0;
        size_t upper = 0;
        size_t capital = 0;
        for (size_t i = first; i < end; ++i) {
            const quint8 shape = m_tokens[i].shape;
            lineWords += shape <= Look::Mixed;
            upper += shape == Look::Upper;
            capital += shape == Look::Capital;
        }
        const CaseMode mode = smallText                                ? CaseMode::SmallText
            : lineWords >= 2 && upper * 10 >= lineWords * 7            ? CaseMode::UpperLine
            : lineWords >= 3 && (capital + upper) * 5 >= lineWords * 4 ? CaseMode::TitleLine
            : lineWords >= 5 && capital + upper == 0                   ? CaseMode::SmallLine
                                                                       : CaseMode::Usual;
        for (size_t i = first; i < end; ++i) {
            m_tokens[i].mode = mode;
            m_tokens[i].line = quint32(m_lines.size());
        }
        m_lines.push_back({quint32(first), quint32(end - first)});
        first = end;
    }
}

void TaggerText::readKeys()
{
    const quint32 outer = c.outerKey.empty() ? 0 : quint32(Lexicon::hash(c.outerKey)) | 1;
    std::vector<quint32> keys;
    keys.reserve(c.keys.size());
    for (const FieldKey &key : c.keys)
        keys.push_back(quint32(Lexicon::hash(key.text)) | 1);
    size_t field = 0;
    for (TaggerToken &t : m_tokens) {
        while (field < c.fields.size() && c.fields[field].end <= t.begin)
            ++field;
        const bool inside = field < c.fields.size() && c.fields[field].begin <= t.begin && c.fields[field].key >= 0;
        t.key = inside ? keys[size_t(c.fields[field].key)] : outer;
    }
}

size_t TaggerText::tokenFrom(quint32 position, size_t near) const
{
    const size_t count = m_tokens.size();
    if (near > count || (near > 0 && m_tokens[near - 1].begin >= position))
        near = 0;
    size_t far = near;
    for (size_t step = 1; far < count && m_tokens[far].begin < position; step *= 2) {
        near = far + 1;
        far += step;
    }
    const auto first = m_tokens.begin() + std::ptrdiff_t(near);
    return size_t(std::lower_bound(first, m_tokens.begin() + std::ptrdiff_t(std::min(far, count)), position,
                                   [](const TaggerToken &t, quint32 value) { return t.begin < value; })
                  - m_tokens.begin());
}

void TaggerText::readRules()
{
    std::vector<quint8> best(m_tokens.size(), 0);
    size_t near = 0; // each step finds from the beginning of the text to its end
    for (const Candidate &found : c.found) {
        near = tokenFrom(found.begin, near);
        auto t = m_tokens.begin() + std::ptrdiff_t(near);
        const quint8 kind = classOf(found.type);
        const quint8 level = found.score < 0.4 ? 0 : found.score < 0.6 ? 1 : found.score < 0.8 ? 2 : 3;
        for (bool first = true; t != m_tokens.end() && t->end <= found.end; ++t, first = false) {
            quint8 &known = best[size_t(t - m_tokens.begin())];
            if (t->rule == 0 || level > known) {
                known = level;
                t->rule = quint8(kind * 8 + level * 2 + first);
            }
        }
    }
}

/// A text in which nobody surely appears has fewer doubtful names, too.
void TaggerText::readEvidence()
{
    size_t sure = 0;
    for (const TaggerToken &t : m_tokens)
        sure += (t.ruleKind() == 1 && (t.rule & 7) == 7) || (t.ruleKind() == 5 && t.rule & 1);
    const size_t size = m_tokens.size() < 25 ? 0 : m_tokens.size() < 120 ? 1 : 2;
    m_evidence = quint32(size * 4 + std::min<size_t>(sure, 3));
}

/// How each word stands elsewhere in the text tells what it is where it stands without a hint.
void TaggerText::readVotes()
{
    using Vote = TaggerToken::Vote;
    const auto counts = [](const TaggerToken &t) { return t.isWord() && t.ordinary() < 3 && t.word != 0; };
    size_t eligible = 0;
    for (const TaggerToken &t : m_tokens)
        eligible += counts(t);
    struct Slot {
        quint32 word = 0;
        quint16 votes = 0;
        quint16 times = 0;
    };
    std::vector<Slot> slots;
    const KeptMemory<std::vector<Slot>, Slot> kept(slots);
    slots.assign(std::bit_ceil(eligible * 2 + 2), {});
    const size_t mask = slots.size() - 1;
    const auto slotOf = [&](quint32 known) -> Slot & {
        size_t i = mixed(known) & mask;
        while (slots[i].word != 0 && slots[i].word != known)
            i = (i + 1) & mask;
        slots[i].word = known;
        return slots[i];
    };
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        const TaggerToken &t = m_tokens[i];
        if (!counts(t))
            continue;
        const TaggerToken &before = at(i, -1);
        const TaggerToken &after = at(i, 1);
        quint16 votes = 0;
        if (t.shape == Look::Small)
            votes |= Vote::InSmall;
        if (t.shape == Look::Capital && t.gap == 2 && before.shape == Look::Small)
            votes |= Vote::InMiddle;
        if (before.flags & word::Title && !t.startsLine)
            votes |= Vote::AfterTitle;
        if (t.startsLine && after.startsLine)
            votes |= Vote::AloneOnLine;
        if (before.isForename() && (before.flags & word::Common) == 0 && t.gap == 2)
            votes |= Vote::BesideForename;
        if (t.chunk == TaggerToken::MailAddress)
            votes |= Vote::InMail;
        if (after.flags & word::OrgSuffix && after.shape != Look::Small && after.gap == 2)
            votes |= Vote::BesideForm;
        if (t.key != 0)
            votes |= Vote::InKey;
        if (t.ruleKind() == 1 && (t.rule & 6) == 6)
            votes |= Vote::ByRule;
        Slot &slot = slotOf(t.word);
        slot.votes |= votes;
        if (++slot.times >= 3)
            slot.votes |= Vote::Often;
    }
    for (TaggerToken &t : m_tokens) {
        if (counts(t))
            t.votes = slotOf(t.word).votes;
    }
}

/// Most words of most texts; the others are looked at first.
void TaggerText::readUsual()
{
    constexpr quint32 telling = word::Title | word::StreetEnd | word::StreetStart | word::StreetWord | word::Unit | word::OrgSuffix;
    constexpr quint32 listed = word::Forename | word::Surname | word::City | word::Country | word::CityBegin;
    for (TaggerToken &t : m_tokens) {
        if (t.rule != 0)
            continue;
        if (t.shape >= Look::Number) {
            t.usual = true;
            continue;
        }
        if ((t.shape != Look::Small && t.shape != Look::Mixed && t.shape != Look::Letter) || t.flags & telling)
            continue;
        const quint32 ordinary = t.ordinary();
        const bool isName = (t.isForename() || t.isSurname()) && ordinary == 0;
        if (t.code >= 2 && t.key == 0)
            t.usual = !isName;
        else if (t.shape == Look::Mixed)
            continue;
        else if (t.shape == Look::Letter)
            t.usual = true;
        else if (t.mode == CaseMode::Usual || t.mode == CaseMode::TitleLine)
            t.usual = ordinary == 3 || (ordinary == 2 && !t.isForename() && !t.isSurname()) || (ordinary == 1 && !(t.flags & listed));
        else
            t.usual = ordinary == 3 && (t.flags & word::Stop || !(t.flags & listed));
    }
}

void TaggerText::forget(const std::vector<bool> &unknown)
{
    constexpr quint32 names = word::Forename | word::Surname | word::City | word::CityBegin | word::CityPhrase | word::Proper;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        TaggerToken &t = m_tokens[i];
        if (!unknown[i] || t.flags == 0)
            continue;
        t.flags &= ~names;
        t.brief = briefOf(t.flags);
        if (t.ruleKind() >= 1 && t.ruleKind() <= 3)
            t.rule = 0;
    }
    readVotes();
}

} // namespace countersign
