// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/tagger_features.h"

#include <algorithm>
#include <bit>

namespace countersign {

namespace {

enum Look : quint8 { Small, Capital, Upper, Mixed, Initial, Letter, Number }; // Number + digits, up to 6 more
enum Mode : quint8 { UsualCase, SmallText, UpperLine, TitleLine, SmallLine };

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
    const quint8 forename = (flags & word::Forename) >= 2;
    const quint8 surname = ((flags & word::Surname) >> 2) >= 2;
    const quint8 common = ((flags & word::Common) >> 4) >= 2;
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

quint8 bucket(size_t n) { return quint8(n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 15 ? 6 : 7); }

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
        t.head = 0x300 + uchar(c.text[t.begin]);
        t.tail = digits;
        m_tokens.push_back(t);
    }
}

void TaggerText::readTokens()
{
    m_tokens.reserve(c.words.size() + c.words.size() / 8 + 8);
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
        m_tokens.push_back(t);
        last = w.end;
    }
    addNumbers(last, c.text.size());
    size_t end = 0;
    for (TaggerToken &t : m_tokens) {
        const std::string_view gap = c.text.substr(end, t.begin - end);
        t.gap = gapOf(gap);
        t.startsLine = end == 0 || gap.find('\n') != gap.npos;
        end = t.end;
    }
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
            quint32 signs = 0;
            for (size_t i = begin; i < c.text.size() && uchar(c.text[i]) > ' '; ++i) {
                const char b = c.text[i];
                if (b == '@')
                    signs |= i == begin || !isWordByte(c.before(i)) ? 1 : 2;
                else if (b == '/' && c.at(i + 1) == '/')
                    signs |= 4;
                else if (b == '_' || b == '=' || b == '\\' || b == '{' || b == '$')
                    signs |= 8;
                else if (isDigitByte(b))
                    signs |= 16;
                end = i + 1;
            }
            kind = signs & 4 ? 3 : signs & 2 ? 1 : signs & 1 ? 2 : signs & 8 ? 4 : signs & 16 ? 5 : 0;
        }
        t.chunk = kind;
    }
}

/// Brackets, semicolons, equals signs and the like between words, over some forty words on both sides.
void TaggerText::readCode()
{
    constexpr size_t Around = 40;
    std::vector<quint32> signs(m_tokens.size() + 1); // before each token, summed up
    size_t last = 0;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        quint32 count = 0;
        for (const char b : c.text.substr(last, m_tokens[i].begin - last).substr(0, 16))
            count += std::string_view("(){}[];=<>_\\`|&*$").find(b) != std::string_view::npos;
        signs[i + 1] = signs[i] + count;
        last = m_tokens[i].end;
    }
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        const size_t from = i > Around ? i - Around : 0;
        const size_t to = std::min(i + Around, m_tokens.size());
        const size_t percent = size_t(signs[to] - signs[from]) * 100 / (to - from);
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
        const Mode mode = smallText                                    ? Mode::SmallText
            : lineWords >= 2 && upper * 10 >= lineWords * 7            ? Mode::UpperLine
            : lineWords >= 3 && (capital + upper) * 5 >= lineWords * 4 ? Mode::TitleLine
            : lineWords >= 5 && capital + upper == 0                   ? Mode::SmallLine
                                                                       : Mode::UsualCase;
        for (size_t i = first; i < end; ++i) {
            TaggerToken &t = m_tokens[i];
            constexpr quint32 telling = word::Title | word::City | word::Country | word::CityBegin | word::StreetEnd | word::StreetStart | word::Unit;
            t.usual = t.shape == Look::Small && mode == Mode::UsualCase && (t.flags & word::Common) == word::Common && !(t.flags & telling)
                && (t.flags & word::Forename) < 2 && ((t.flags & word::Surname) >> 2) < 2;
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

void TaggerText::readRules()
{
    std::vector<quint8> best(m_tokens.size(), 0);
    for (const Candidate &found : c.found) {
        auto t = std::ranges::lower_bound(m_tokens, found.begin, {}, &TaggerToken::begin);
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
        sure += ((t.rule >> 3) == 1 && (t.rule & 7) == 7) || ((t.rule >> 3) == 5 && t.rule & 1);
    const size_t size = m_tokens.size() < 25 ? 0 : m_tokens.size() < 120 ? 1 : 2;
    m_evidence = quint32(size * 4 + std::min<size_t>(sure, 3));
}

/// How each word stands elsewhere in the text tells what it is where it stands without a hint.
void TaggerText::readVotes()
{
    enum Vote : quint16 {
        InSmall = 1,
        InMiddle = 2,
        AfterTitle = 4,
        AloneOnLine = 8,
        BesideForename = 16,
        InMail = 32,
        BesideForm = 64,
        InKey = 128,
        Often = 256,
        ByRule = 512
    };
    const auto counts = [](const TaggerToken &t) { return t.shape <= Look::Mixed && (t.flags & word::Common) < word::Common && t.word != 0; };
    size_t eligible = 0;
    for (const TaggerToken &t : m_tokens)
        eligible += counts(t);
    struct Slot {
        quint32 word = 0;
        quint16 votes = 0;
        quint16 times = 0;
    };
    std::vector<Slot> slots(std::bit_ceil(eligible * 2 + 2));
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
        if ((before.flags & word::Forename) >= 2 && (before.flags & word::Common) == 0 && t.gap == 2)
            votes |= Vote::BesideForename;
        if (t.chunk == 1)
            votes |= Vote::InMail;
        if (after.flags & word::OrgSuffix && after.shape != Look::Small && after.gap == 2)
            votes |= Vote::BesideForm;
        if (t.key != 0)
            votes |= Vote::InKey;
        if ((t.rule >> 3) == 1 && (t.rule & 6) == 6)
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

void TaggerText::forget(const std::vector<bool> &unknown)
{
    constexpr quint32 names = word::Forename | word::Surname | word::City | word::CityBegin | word::CityPhrase;
    for (size_t i = 0; i < m_tokens.size(); ++i) {
        TaggerToken &t = m_tokens[i];
        if (!unknown[i] || t.flags == 0)
            continue;
        t.flags &= ~names;
        t.brief = briefOf(t.flags);
        if ((t.rule >> 3) >= 1 && (t.rule >> 3) <= 3)
            t.rule = 0;
    }
    readVotes();
}

void TaggerText::features(size_t i, TaggerFeatures &out) const
{
    const TaggerToken &t = m_tokens[i];
    const TaggerToken &p = at(i, -1);
    const TaggerToken &pp = at(i, -2);
    const TaggerToken &n = at(i, 1);
    const TaggerToken &nn = at(i, 2);
    const Line &line = m_lines[t.line];
    const size_t place = i - line.first;
    const quint32 lineHead = m_tokens[line.first].word;
    const quint32 lineBefore = line.first > 0 ? m_tokens[line.first - 1].word : 3;
    const quint32 lengthBefore = t.line > 0 ? bucket(m_lines[t.line - 1].count) : 9;
    const quint32 shape = t.shape + 16U * t.mode;
    const quint32 broken = t.startsLine ? 0x51ED270BU : 0;
    const quint32 breaks = n.startsLine ? 0x51ED270BU : 0;
    const quint32 tail3 = t.tail >> 8;
    const quint32 shapes = p.shape * 16U + n.shape;
    quint32 number = 0;
    const auto put = [&](quint32 a, quint32 b = 0, quint32 d = 0) {
        const quint32 h = (a + number * 0x632BE5ABU) * 0x9E3779B1U + (b + 0x7F4A7C15U) * 0x85EBCA77U + d * 0xC2B2AE3DU;
        out[number++] = h;
    };
    put(t.word);
    put(t.word, shape);
    put(p.word, broken);
    put(n.word, breaks);
    put(pp.word);
    put(nn.word);
    put(p.word, t.word, broken);
    put(t.word, n.word, breaks);
    put(p.word, n.word);
    put(pp.word, p.word, t.shape);
    put(n.word, nn.word, t.shape);
    put(at(i, -3).word);
    put(at(i, 3).word);
    put(t.head, t.mode);
    put(t.tail);
    put(tail3, shape);
    put(p.tail >> 8, shape);
    put(n.tail >> 8, shape);
    put(shape, shapes);
    put(shape, p.shape);
    put(shape, n.shape);
    put(shape, pp.shape * 16U + p.shape, n.shape * 16U + nn.shape);
    put(t.flags, t.mode);
    put(t.flags, shape);
    put(p.brief, t.brief, shape);
    put(t.brief, n.brief, shape);
    put(p.brief, t.brief, n.brief + 64U * t.shape);
    put(pp.brief, p.brief, t.shape);
    put(n.brief, nn.brief, t.shape);
    put(p.flags, t.shape);
    put(n.flags, t.shape);
    put(p.word, t.brief, shape);
    put(n.word, t.brief, shape);
    put(t.gap, shape);
    put(n.gap, shape);
    put(t.gap, n.gap, t.brief + 64U * shape);
    put(t.gap, p.word, t.shape);
    put(n.gap, n.word, t.shape);
    put(t.gap, t.brief, p.brief + 64U * p.shape);
    put(p.gap, t.gap, p.shape * 16U + t.shape);
    put(n.gap, nn.gap, n.shape * 16U + t.shape);
    put(t.votes);
    put(t.votes, shape, t.brief);
    put(t.votes & 0x7FU, p.votes & 0x7FU, n.votes & 0x7FU);
    put(t.key, t.shape);
    put(t.key, t.brief);
    put(lineHead, std::min<quint32>(quint32(place), 4));
    put(bucket(place), bucket(line.count), shape);
    put(bucket(place), line.count - place < 2, shape + 256U * t.brief);
    put(lineBefore, place < 2 ? quint32(place) : 2, t.shape);
    put(lengthBefore, bucket(line.count), t.brief + 64U * t.shape);
    put(t.rule, t.mode);
    put(t.rule, shape, t.brief);
    put(t.rule, p.rule, n.rule);
    put(t.rule, p.brief, n.brief);
    put(t.chunk, shape, t.gap);
    put(t.chunk, t.brief);
    put(t.rule, t.votes);
    put(lineHead, lineBefore, place < 3);
    put(t.code, shape, t.brief);
    put(t.code, t.gap, n.gap);
    put(t.code, t.rule, t.key != 0);
    put(m_evidence, shape, t.brief);
    put(m_evidence, t.rule, t.code);
    put(1);
    Q_ASSERT(number == TaggerFeatureCount);
    for (quint32 &h : out) // by itself, so that the compiler mixes several at once
        h = mixed(h);
}

} // namespace countersign
