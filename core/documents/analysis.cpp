// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/analysis.h"

#include <QtCore/QStringList>
#include <algorithm>
#include <libstemmer.h>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestWord = 64; // what is longer is no word: keys, base64; their beginning is enough
constexpr qsizetype mostRemembered = 100'000;

const char *stemmerName(Language language)
{
    switch (language) {
    case Language::German: return "german";
    case Language::French: return "french";
    case Language::Spanish: return "spanish";
    case Language::Italian: return "italian";
    case Language::Portuguese: return "portuguese";
    case Language::Dutch: return "dutch";
    case Language::English: break;
    }
    return "porter";
}

bool isApostrophe(QChar c) { return c == u'\'' || c == u'’'; }

bool isWordCharacter(char32_t c)
{
    if (c < 128)
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

bool isWrittenWithoutSpaces(char32_t c)
{
    if (c < 0x2e80)
        return false;
    const QChar::Script script = QChar::script(c);
    return script == QChar::Script_Han || script == QChar::Script_Hiragana || script == QChar::Script_Katakana;
}

/// Reads one code point and moves on.
char32_t next(QStringView text, qsizetype &at)
{
    const QChar c = text[at++];
    if (c.isHighSurrogate() && at < text.size() && text[at].isLowSurrogate())
        return QChar::surrogateToUcs4(c, text[at++]);
    return c.unicode();
}

void appendPairs(QStringView run, std::vector<QString> &out)
{
    std::vector<qsizetype> starts;
    for (qsizetype at = 0; at < run.size();) {
        starts.push_back(at);
        (void)next(run, at);
    }
    if (starts.size() < 2) {
        out.push_back(run.toString());
        return;
    }
    for (size_t i = 0; i + 1 < starts.size(); ++i) {
        const qsizetype end = i + 2 < starts.size() ? starts[i + 2] : run.size();
        out.push_back(run.sliced(starts[i], end - starts[i]).toString());
    }
}

/// What stands before the apostrophe of "l'eau" and "dell'acqua" is an article or a pronoun.
QStringView withoutElision(QStringView word)
{
    const qsizetype apostrophe = std::ranges::find_if(word, isApostrophe) - word.begin();
    return apostrophe < word.size() - 1 && apostrophe <= 6 ? word.sliced(apostrophe + 1) : word;
}

QString plainWord(QStringView word, Language language)
{
    if (std::ranges::none_of(word, isApostrophe))
        return word.toString();
    if (language == Language::French || language == Language::Italian)
        word = withoutElision(word);
    if (word.size() > 2 && word.endsWith(u's') && isApostrophe(word[word.size() - 2]))
        word.chop(2);
    QString plain = word.toString();
    plain.removeIf(isApostrophe);
    return plain;
}

} // namespace

QString foldedWord(QStringView word)
{
    QString lower = word.toString().toLower();
    if (std::ranges::all_of(lower, [](QChar c) { return c.unicode() < 128; }))
        return lower;
    QString folded;
    for (const QChar c : lower.normalized(QString::NormalizationForm_KD)) {
        switch (c.unicode()) {
        case u'ß': folded += u"ss"; break;
        case u'æ': folded += u"ae"; break;
        case u'œ': folded += u"oe"; break;
        case u'ø': folded += u'o'; break;
        case u'ł': folded += u'l'; break;
        case u'đ': folded += u'd'; break;
        case u'ı': folded += u'i'; break;
        default:
            if (c.category() != QChar::Mark_NonSpacing)
                folded += c;
        }
    }
    return folded;
}

Analyzer::Analyzer()
{
    for (const Language language : allLanguages)
        m_stemmers[size_t(language)] = sb_stemmer_new(stemmerName(language), "UTF_8");
}

Analyzer::~Analyzer()
{
    for (sb_stemmer *stemmer : m_stemmers)
        sb_stemmer_delete(stemmer);
}

std::vector<QString> Analyzer::words(QStringView text)
{
    std::vector<QString> found;
    for (qsizetype at = 0; at < text.size();) {
        const qsizetype begin = at;
        const char32_t first = next(text, at);
        if (!isWordCharacter(first))
            continue;
        const bool pairs = isWrittenWithoutSpaces(first);
        while (at < text.size()) {
            const qsizetype before = at;
            const char32_t c = next(text, at);
            const bool inside = !pairs && c < 0x10000 && isApostrophe(QChar(char16_t(c))) && at < text.size() && text[at].isLetter();
            if ((isWordCharacter(c) && isWrittenWithoutSpaces(c) == pairs) || inside)
                continue;
            at = before;
            break;
        }
        const QStringView run = text.sliced(begin, at - begin);
        if (pairs)
            appendPairs(run, found);
        else
            found.push_back(run.first(std::min(run.size(), longestWord)).toString().toLower());
    }
    return found;
}

QByteArray Analyzer::stem(QString word, Language language)
{
    // Porter knows no accents; the other stemmers need them to tell endings apart.
    if (language == Language::English)
        word = foldedWord(word);
    const QByteArray bytes = word.normalized(QString::NormalizationForm_C).toUtf8();
    sb_stemmer *stemmer = m_stemmers[size_t(language)];
    const sb_symbol *stemmed =
        stemmer ? sb_stemmer_stem(stemmer, reinterpret_cast<const sb_symbol *>(bytes.constData()), int(bytes.size())) : nullptr;
    if (!stemmed)
        return foldedWord(word).toUtf8();
    const QByteArrayView result(reinterpret_cast<const char *>(stemmed), sb_stemmer_length(stemmer));
    return language == Language::English ? result.toByteArray() : foldedWord(QString::fromUtf8(result)).toUtf8();
}

QByteArray Analyzer::term(const QString &word, Language language)
{
    auto &known = m_known[size_t(language)];
    if (const auto it = known.constFind(word); it != known.constEnd())
        return *it;
    const QString plain = plainWord(word, language);
    const QByteArray made = plain.isEmpty() || isStopWord(plain, language) ? QByteArray() : stem(plain, language);
    if (known.size() >= mostRemembered)
        known.clear();
    known.insert(word, made);
    return made;
}

std::vector<Term> Analyzer::terms(QStringView text, Language language)
{
    std::vector<Term> found;
    int position = 0;
    for (const QString &word : words(text)) {
        if (QByteArray made = term(word, language); !made.isEmpty())
            found.push_back({std::move(made), position});
        ++position;
    }
    return found;
}

} // namespace countersign
