// SPDX-License-Identifier: GPL-3.0-or-later
// Cuts the folded text into words and looks each up.
#include "core/redaction/scan_context.h"

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
    if (gap == " " || gap == "  ")
        return Word::Gap::Space;
    if (gap == "-")
        return Word::Gap::Hyphen;
    if (gap == ". " || gap == ".")
        return Word::Gap::Dot;
    if (gap == ", " || gap == ",")
        return Word::Gap::Comma;
    if (gap.find_first_not_of("_") == gap.npos)
        return Word::Gap::Underscore;
    if (gap.find('\n') != gap.npos && gap.find_first_not_of(" \n\t\r,") == gap.npos)
        return Word::Gap::Line;
    return Word::Gap::Other;
}

} // namespace

void readWords(ScanContext &context)
{
    const std::string_view text = context.text;
    context.words.reserve(text.size() / 6 + 4);
    std::string folded;
    size_t previousEnd = 0;
    const auto put = [&](size_t begin, size_t end, Word::Case letters, size_t length) {
        Word w;
        w.begin = quint32(begin);
        w.end = quint32(end);
        w.letters = letters;
        w.length = quint16(std::min<size_t>(length, 1000));
        w.gap = context.words.empty() && begin == 0 ? Word::Gap::Line : gapBetween(text.substr(previousEnd, begin - previousEnd));
        if (end - begin <= 40) {
            foldWordTo(folded, text.substr(begin, end - begin));
            const quint64 hash = Lexicon::hash(folded);
            w.flags = context.lexicon.flags(hash);
            w.hash = quint32(hash >> 16) | 1;
            std::memcpy(&w.head, folded.data(), std::min<size_t>(folded.size(), 3));
            const size_t tail = std::min<size_t>(folded.size(), 4);
            std::memcpy(&w.tail, folded.data() + folded.size() - tail, tail);
        }
        context.words.push_back(w);
        previousEnd = end;
    };
    for (size_t i = 0; i < text.size();) {
        bool upper = false;
        size_t step = letterAt(text, i, &upper);
        if (step == 0) {
            ++i;
            while (i < text.size() && (uchar(text[i]) & 0xC0) == 0x80)
                ++i;
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
                    put(from, k, context.identifier ? ofHump : Word::Case::Mixed, k - from);
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
        put(begin, i, letters, length);
    }
}

} // namespace countersign
