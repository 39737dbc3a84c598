// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/fold.h"

#include <QtCore/QChar>
#include <QtCore/QString>
#include <array>

namespace countersign {
namespace {

bool isAscii(QStringView text)
{
    const auto *p = text.utf16();
    const auto *const end = p + text.size();
    // Blocks, so that the compiler can work on many units at once.
    for (; end - p >= 64; p += 64) {
        char16_t all = 0;
        for (int i = 0; i < 64; ++i)
            all = char16_t(all | p[i]);
        if (all >= 0x80)
            return false;
    }
    char16_t all = 0;
    for (; p < end; ++p)
        all = char16_t(all | *p);
    return all < 0x80;
}

void narrow(QStringView text, std::string &out)
{
    out.resize_and_overwrite(size_t(text.size()), [&](char *to, size_t size) {
        const char16_t *from = text.utf16();
        for (size_t i = 0; i < size; ++i)
            to[i] = char(from[i]);
        return size;
    });
}

bool isInvisible(char32_t c)
{
    return c == 0x00AD || c == 0x034F || c == 0x180E || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x206F)
        || c == 0xFEFF || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0000 && c <= 0xE01EF);
}

bool isSuperscript(char32_t c) { return c == 0xB2 || c == 0xB3 || c == 0xB9 || (c >= 0x2070 && c <= 0x2089); }

/// Spaces, line separators, dashes and quotes that have a plain form; 0 for any other character.
char plainForm(char32_t c)
{
    switch (c) {
    case 0x0085:
    case 0x2028:
    case 0x2029: return '\n';
    case 0x00A0:
    case 0x1680:
    case 0x202F:
    case 0x205F:
    case 0x3000: return ' ';
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2014:
    case 0x2015:
    case 0x2212:
    case 0xFE58:
    case 0xFE63: return '-';
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x02BC: return '\'';
    case 0x201C:
    case 0x201D:
    case 0x201E:
    case 0x201F:
    case 0x00AB:
    case 0x00BB: return '"';
    default: break;
    }
    if (c >= 0x2000 && c <= 0x200A)
        return ' ';
    if (c >= 0xFF01 && c <= 0xFF5E)
        return char(c - 0xFEE0);
    const int digit = QChar::digitValue(c);
    return digit >= 0 && QChar::category(c) == QChar::Number_DecimalDigit ? char('0' + digit) : char(0);
}

/// Letters of other scripts that look like a Latin one; 0 for any other character.
char latinLookalike(char32_t c)
{
    static constexpr std::u32string_view alike = U"аеорсухіјѕһԁԛԝАВЕКМНОРСТУХІЈЅΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναιρκ";
    static constexpr std::string_view latin = "aeopcyxijshdqwABEKMHOPCTYXIJSABEZHIKMNOPTYXovaipk";
    static_assert(alike.size() == latin.size());
    if (c < 0x0391 || c > 0x0530)
        return 0;
    const size_t at = alike.find(c);
    return at == alike.npos ? char(0) : latin[at];
}

class Folder {
public:
    Folder(QStringView text, WrittenForms forms) : m_text(text), m_forms(forms)
    {
        m_out.text.reserve(size_t(text.size()) * 9 / 8 + 16);
        m_out.origins.reserve(size_t(text.size()) * 9 / 8 + 16);
    }

    Folded run()
    {
        while (m_at < m_text.size()) {
            plainRun();
            if (m_at < m_text.size())
                step();
        }
        endWord();
        return std::move(m_out);
    }

private:
    QStringView m_text;
    WrittenForms m_forms;
    qsizetype m_at = 0;
    Folded m_out;
    size_t m_word = 0; // where the word that is being written began
    bool m_latin = false;
    bool m_alike = false;

    /// Most of most texts: ASCII that means itself, up to the character before a mark.
    void plainRun()
    {
        for (; m_at < m_text.size(); ++m_at) {
            const char16_t unit = m_text[m_at].unicode();
            if (unit >= 0x80 || (m_at + 1 < m_text.size() && m_text[m_at + 1].unicode() >= 0x300) || (m_forms.json && unit == u'\\')
                || (m_forms.html && unit == u'&') || (m_forms.mail && unit == u'='))
                return;
            m_out.text.push_back(char(unit));
            m_out.origins.push_back({quint32(m_at), quint32(m_at + 1)});
            if ((unit | 0x20) >= 'a' && (unit | 0x20) <= 'z') {
                m_latin = true;
            } else {
                if (m_alike)
                    endWord();
                m_latin = false;
                m_word = m_out.text.size();
            }
        }
    }

    void put(char32_t c, qsizetype begin, qsizetype end)
    {
        const size_t before = m_out.text.size();
        appendUtf8(m_out.text, c);
        m_out.origins.insert(m_out.origins.end(), m_out.text.size() - before, {quint32(begin), quint32(end)});
        if ((c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 0x80)
            m_latin = true;
        else if (latinLookalike(c))
            m_alike = true;
        else if (c < 0x80 || !QChar::isLetter(c))
            endWord();
    }

    /// A word of Latin letters with look-alikes among them is written again in Latin.
    void endWord()
    {
        if (m_latin && m_alike) {
            std::string word;
            std::vector<Folded::Origin> origins;
            for (size_t at = m_word; at < m_out.text.size();) {
                size_t length = 0;
                const char32_t c = codePointAt(m_out.text, at, &length);
                const char latin = latinLookalike(c);
                if (latin)
                    word += latin;
                else
                    word.append(m_out.text, at, length);
                origins.insert(origins.end(), latin ? 1 : length, m_out.origins[at]);
                at += length;
            }
            m_out.text.replace(m_word, std::string::npos, word);
            m_out.origins.resize(m_word);
            m_out.origins.insert(m_out.origins.end(), origins.begin(), origins.end());
            m_out.hadInvisible = true;
        }
        m_latin = m_alike = false;
        m_word = m_out.text.size();
    }

    /// The code point at `at`, reading a JSON escape if asked to, and where the next begins.
    char32_t read(qsizetype at, qsizetype *next) const
    {
        const char16_t unit = m_text[at].unicode();
        if (m_forms.json && unit == u'\\' && at + 1 < m_text.size()) {
            if (const char32_t c = readEscape(at, next))
                return c;
        }
        if (m_forms.html && unit == u'&') {
            if (const char32_t c = readEntity(m_text, at, next))
                return c;
        }
        if (m_forms.mail && unit == u'=') {
            if (const char32_t c = readQuotedPrintable(m_text, at, next))
                return c;
        }
        if (QChar::isHighSurrogate(unit) && at + 1 < m_text.size() && m_text[at + 1].isLowSurrogate()) {
            *next = at + 2;
            return QChar::surrogateToUcs4(unit, m_text[at + 1].unicode());
        }
        *next = at + 1;
        return QChar::isSurrogate(unit) ? 0xFFFD : unit;
    }

    int unitOfEscape(qsizetype at) const
    {
        if (at + 6 > m_text.size() || m_text[at] != u'\\' || m_text[at + 1] != u'u')
            return -1;
        bool ok = false;
        const int unit = m_text.sliced(at + 2, 4).toInt(&ok, 16);
        return ok ? unit : -1;
    }

    char32_t readEscape(qsizetype at, qsizetype *next) const
    {
        // Quotes and backslashes stay escaped: they tell where strings end.
        if (const int unit = unitOfEscape(at); unit > 0 && unit != u'"' && unit != u'\\') {
            *next = at + 6;
            if (QChar::isHighSurrogate(char32_t(unit))) {
                if (const int low = unitOfEscape(at + 6); low > 0 && QChar::isLowSurrogate(char32_t(low))) {
                    *next = at + 12;
                    return QChar::surrogateToUcs4(char16_t(unit), char16_t(low));
                }
            }
            return QChar::isSurrogate(char32_t(unit)) ? 0xFFFD : char32_t(unit);
        }
        static constexpr std::u16string_view letters = u"/bfnrt";
        static constexpr std::u16string_view meanings = u"/  \n\n\t";
        const size_t which = letters.find(m_text[at + 1].unicode());
        if (which == letters.npos)
            return 0;
        *next = at + 2;
        return meanings[which];
    }

    void step()
    {
        qsizetype next = m_at;
        const char32_t c = read(m_at, &next);
        const bool marked = next < m_text.size() && m_text[next].unicode() >= 0x300 && m_text[next].isMark();
        if (c < 0x80 && !marked) {
            put(c, m_at, next);
        } else if (isSuperscript(c)) { // a number of a note, no part of the word before it
            put(U' ', m_at, next);
        } else if (isInvisible(c)) {
            m_out.hadInvisible = true;
        } else if (const char plain = c < 0x80 ? char(0) : plainForm(c); plain && !marked) {
            put(char32_t(plain), m_at, next);
        } else if (c < 0x250 && c >= 0xC0 && !marked && QChar::decompositionTag(c) <= QChar::Canonical) {
            put(c, m_at, next);
        } else {
            next = cluster(c, next);
        }
        m_at = next;
    }

    /// A character with the marks that follow, normalised as one.
    qsizetype cluster(char32_t c, qsizetype next)
    {
        QString whole = QString::fromUcs4(&c, 1);
        // Nothing in writing carries more marks than this; more are a way to hide a word and are dropped.
        for (int marks = 0; next < m_text.size() && m_text[next].unicode() >= 0x300 && m_text[next].isMark(); ++next) {
            if (marks++ < 4)
                whole += m_text[next];
        }
        const QList<uint> points = whole.normalized(QString::NormalizationForm_KC).toUcs4();
        for (const uint point : points) {
            const char plain = point < 0x80 ? char(point) : plainForm(point);
            if (plain)
                put(char32_t(uchar(plain)), m_at, next);
            else if (!isInvisible(point))
                put(point, m_at, next);
        }
        return next;
    }
};

} // namespace

void appendUtf8(std::string &out, char32_t c)
{
    if (c < 0x80) {
        out += char(c);
    } else if (c < 0x800) {
        out += char(0xC0 | (c >> 6));
        out += char(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        out += char(0xE0 | (c >> 12));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    } else {
        out += char(0xF0 | (c >> 18));
        out += char(0x80 | ((c >> 12) & 0x3F));
        out += char(0x80 | ((c >> 6) & 0x3F));
        out += char(0x80 | (c & 0x3F));
    }
}

char32_t codePointAt(std::string_view text, size_t at, size_t *length)
{
    const auto byte = [&](size_t i) { return i < text.size() ? uchar(text[i]) : uchar(0); };
    const uchar first = byte(at);
    const int more = first < 0x80 ? 0 : first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : -1;
    *length = 1;
    if (more == 0)
        return first;
    if (more < 0)
        return 0xFFFD;
    char32_t c = first & (0x3F >> more);
    for (int i = 1; i <= more; ++i) {
        if ((byte(at + size_t(i)) & 0xC0) != 0x80)
            return 0xFFFD;
        c = (c << 6) | (byte(at + size_t(i)) & 0x3F);
    }
    *length = size_t(more) + 1;
    return c;
}

Folded fold(QStringView text, WrittenForms forms)
{
    forms.json &= text.contains(u'\\');
    if (!forms.any() && isAscii(text)) {
        Folded out;
        narrow(text, out.text);
        return out;
    }
    return Folder(text, forms).run();
}

void foldWordTo(std::string &out, std::string_view word)
{
    out.clear();
    for (size_t at = 0; at < word.size();) {
        const uchar byte = uchar(word[at]);
        if (byte < 0x80) {
            out += char(byte >= 'A' && byte <= 'Z' ? byte | 0x20 : byte);
            ++at;
            continue;
        }
        size_t length = 0;
        char32_t c = QChar::toLower(codePointAt(word, at, &length));
        at += length;
        switch (c) {
        case U'ß': out += "ss"; continue;
        case U'æ': out += "ae"; continue;
        case U'œ': out += "oe"; continue;
        case U'ø': out += 'o'; continue;
        case U'ł': out += 'l'; continue;
        case U'đ':
        case U'ð': out += 'd'; continue;
        case U'þ': out += "th"; continue;
        case U'ı': out += 'i'; continue;
        default: break;
        }
        while (QChar::decompositionTag(c) == QChar::Canonical) {
            const QString parts = QChar::decomposition(c);
            const QChar base = parts.isEmpty() ? QChar() : parts[0];
            if (parts.isEmpty() || base.unicode() == c || base.isSurrogate())
                break;
            c = base.unicode();
        }
        if (!QChar::isMark(c))
            appendUtf8(out, c);
    }
}

std::string foldWord(std::string_view word)
{
    std::string out;
    foldWordTo(out, word);
    return out;
}

} // namespace countersign
