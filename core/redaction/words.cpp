// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the folded text into words and looks each up.
#include "core/redaction/scan_context.h"

#include <array>
#include <cstring>

namespace countersign {
namespace {

/// Letters of any script; digits and signs end a word.
size_t letterAt(std::string_view text, size_t at, bool *upper)
{
    const char b = text[at];
    if (uchar(b) < 0x80) {
        *upper = b >= 'A' && b <= 'Z';
        return isLetterByte(b) ? 1 : 0;
    }
    size_t length = 0;
    const char32_t c = codePointAt(text, at, &length);
    *upper = QChar::isUpper(c);
    return QChar::isLetter(c) || QChar::isMark(c) ? length : 0;
}

Word::Gap gapBetween(std::string_view gap)
{
    if (gap.empty())
        return Word::Gap::None;
    if (gap.size() == 1 || (gap.size() == 2 && gap[1] == ' ')) {
        switch (gap[0]) {
        case ' ': return Word::Gap::Space;
        case '.': return Word::Gap::Dot;
        case ',': return Word::Gap::Comma;
        case '-':
            if (gap.size() == 1)
                return Word::Gap::Hyphen;
            break;
        default: break;
        }
    }
    if (gap.find_first_not_of('_') == gap.npos)
        return Word::Gap::Underscore;
    if (gap.find('\n') != gap.npos && gap.find_first_not_of(" \n\t\r,") == gap.npos)
        return Word::Gap::Line;
    return Word::Gap::Other;
}

constexpr size_t LongestKnown = 40; // bytes; longer words are in no list

/// The letters of a folded word, with zeros behind them.
using Letters = std::array<char, 48>;

/// The first and the last bytes of a word, and what it is looked up by.
quint64 describe(Word &w, const char *folded, size_t size)
{
    const quint64 hash = Lexicon::hash({folded, size});
    w.hash = quint32(hash >> 16) | 1;
    std::memcpy(&w.head, folded, std::min<size_t>(size, 3));
    const size_t tail = std::min<size_t>(size, 4);
    std::memcpy(&w.tail, folded + size - tail, tail);
    return hash;
}

/// Words as they come, with what the lexicon says of them: its table is larger than the processor's nearest memory, so a handful of words is looked
/// up at once, that the processor need not wait for each.
class WordList {
public:
    explicit WordList(ScanContext &context) : c(context) { c.words.reserve(c.text.size() / 6 + 4); }
    ~WordList() { lookUp(); }
    Q_DISABLE_COPY_MOVE(WordList)

    /// `ascii`: nothing but letters without accents.
    void put(size_t begin, size_t end, Word::Case letters, size_t length, bool ascii = false)
    {
        Word w;
        w.begin = quint32(begin);
        w.end = quint32(end);
        w.letters = letters;
        w.length = quint16(std::min<size_t>(length, 1000));
        w.gap = c.words.empty() && begin == 0 ? Word::Gap::Line : gapBetween(c.text.substr(m_end, begin - m_end));
        if (m_waiting == m_hashes.size())
            lookUp();
        quint64 hash = 0;
        if (end - begin <= LongestKnown) {
            if (ascii && begin + sizeof(Letters) <= c.text.size()) {
                const size_t size = end - begin;
                Letters folded;
                std::memcpy(folded.data(), c.text.data() + begin, sizeof(Letters)); // of a known size, so it takes no call
                for (size_t k = 0; k < folded.size(); ++k)
                    folded[k] = k < size ? char(folded[k] | 0x20) : '\0';
                hash = describe(w, folded.data(), size);
            } else {
                foldWordTo(m_folded, c.text.substr(begin, end - begin));
                hash = describe(w, m_folded.data(), m_folded.size());
            }
        }
        m_hashes[m_waiting++] = hash;
        c.words.push_back(w);
        m_end = end;
    }

private:
    ScanContext &c;
    std::array<quint64, 16> m_hashes = {}; // of the last words
    size_t m_waiting = 0;
    std::string m_folded;
    size_t m_end = 0; // of the last word

    void lookUp()
    {
        Word *words = c.words.data() + c.words.size() - m_waiting;
        for (size_t i = 0; i < m_waiting; ++i)
            words[i].flags = words[i].hash != 0 ? c.lexicon.flags(m_hashes[i]) : 0;
        m_waiting = 0;
    }
};

/// Most words: letters without accents, of which none or all or only the first is a capital. Puts the word that begins at `begin` and returns its end;
/// 0 where it is no such word.
size_t plainWord(std::string_view text, size_t begin, WordList &list)
{
    size_t end = begin;
    size_t uppers = 0;
    bool hump = false;
    for (bool low = false; end < text.size() && isLetterByte(text[end]); ++end) {
        const bool upper = !(text[end] & 0x20);
        hump |= upper && low;
        low = !upper;
        uppers += upper;
    }
    const size_t length = end - begin;
    const char next = end < text.size() ? text[end] : ' ';
    if (length == 0 || hump || uchar(next) >= 0x80)
        return 0;
    const bool first = !(text[begin] & 0x20);
    if (first && length <= 2 && next == '\'')
        return 0;
    list.put(begin, end,
             uppers == 0                          ? Word::Case::Lower
                 : uppers == length && length > 1 ? Word::Case::Upper
                 : first && uppers == 1           ? Word::Case::Capital
                                                  : Word::Case::Mixed,
             length, true);
    return end;
}

} // namespace

void readWords(ScanContext &context)
{
    const std::string_view text = context.text;
    WordList list(context);
    for (size_t i = 0; i < text.size();) {
        bool upper = false;
        size_t step = letterAt(text, i, &upper);
        if (step == 0) {
            ++i;
            while (i < text.size() && (uchar(text[i]) & 0xC0) == 0x80)
                ++i;
            continue;
        }
        if (const size_t end = plainWord(text, i, list)) {
            i = end;
            continue;
        }
        const size_t begin = i;
        size_t length = 0;
        size_t uppers = 0;
        bool firstUpper = upper;
        bool lastLower = false;
        size_t hump = 0; // where "fooBar" could be cut
        while (i < text.size() && step > 0) {
            if (upper && lastLower && hump == 0)
                hump = i;
            ++length;
            uppers += upper;
            lastLower = !upper;
            i += step;
            step = i < text.size() ? letterAt(text, i, &upper) : 0;
            // O'Brien, D'Angelo: an apostrophe after one or two letters joins.
            if (step == 0 && i + 1 < text.size() && text[i] == '\'' && length <= 2 && firstUpper) {
                bool capital = false;
                const size_t next = letterAt(text, i + 1, &capital);
                if (next > 0 && capital) {
                    i += 1;
                    step = next;
                    upper = true;
                    lastLower = false;
                }
            }
        }
        const bool shortHump = hump > 0 && hump - begin <= 3 && firstUpper; // McDonald, DeLuca, MacLeod
        if (hump > 0 && !shortHump) {
            // camelCase: each hump is a word.
            size_t from = begin;
            bool low = false;
            for (size_t k = begin; k <= i; ++k) {
                bool big = false;
                const size_t n = k < i ? letterAt(text, k, &big) : 0;
                if (k == i || (n > 0 && big && low)) {
                    bool first = false;
                    letterAt(text, from, &first);
                    // In running text such words are code; only in the name of a tool may they hold a person's.
                    const Word::Case ofHump = first ? Word::Case::Capital : Word::Case::Lower;
                    list.put(from, k, context.identifier ? ofHump : Word::Case::Mixed, k - from);
                    from = k;
                }
                if (n > 0)
                    low = !big;
            }
            continue;
        }
        const Word::Case letters = uppers == 0                                                                  ? Word::Case::Lower
            : uppers == length && length > 1                                                                    ? Word::Case::Upper
            : firstUpper && (uppers == 1 || shortHump || text.substr(begin, i - begin).find('\'') != text.npos) ? Word::Case::Capital
                                                                                                                : Word::Case::Mixed;
        list.put(begin, i, letters, length);
    }
}

} // namespace countersign
