// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/person_name.h"

#include "core/redaction/fold.h"
#include "core/redaction/lexicon.h"

#include <QtCore/QSet>
#include <algorithm>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

bool isApostrophe(QChar c) { return c == u'\'' || c == u'\u2019' || c == u'\u02bc'; }

bool isTitle(const QString &word)
{
    static const QSet<QString> titles = [] {
        const QString all = u"mr mrs ms mx miss dr prof professor sir dame lady lord rev reverend hon herr frau fräulein hr fr dipl ing mag "
                            "m mme mlle monsieur madame mademoiselle maître me señor señora señorita sr sra srta doña dña signor signora sig dott "
                            "dottssa avv senhor senhora pan pani mevr dhr mevrouw meneer"_s;
        const QStringList words = all.split(u' ', Qt::SkipEmptyParts);
        return QSet<QString>(words.begin(), words.end());
    }();
    return titles.contains(word);
}

/// Titles that are somebody's given name, too: "Pan Li", "Sig Hansen".
bool isAlsoGivenName(const QString &word)
{
    static const QSet<QString> both{u"pan"_s, u"sig"_s, u"hon"_s, u"fr"_s, u"mag"_s};
    return both.contains(word);
}

/// Of such a word in front of `more` others: a dot says that it is a title, and so do small letters before a capital, or a full name behind it.
bool isMeantAsTitle(QStringView name, const QString &word, qsizetype more)
{
    if (!isAlsoGivenName(word) || more > 1)
        return true;
    const qsizetype at = name.indexOf(word, 0, Qt::CaseInsensitive);
    const qsizetype end = at + word.size();
    if (at < 0 || (end < name.size() && name[end] == u'.'))
        return true;
    const auto next = std::find_if(name.begin() + end, name.end(), [](QChar c) { return c.isLetter(); });
    return name[at].isLower() && next != name.end() && next->isUpper();
}

bool isParticle(const QString &word)
{
    static const QSet<QString> particles{u"van"_s, u"von"_s, u"de"_s,  u"der"_s, u"den"_s, u"del"_s, u"della"_s, u"da"_s, u"dos"_s, u"di"_s,
                                         u"du"_s,  u"la"_s,  u"le"_s,  u"el"_s,  u"al"_s,  u"ter"_s, u"ten"_s,   u"zu"_s, u"bin"_s, u"ibn"_s,
                                         u"mac"_s, u"st"_s,  u"dal"_s, u"das"_s, u"do"_s,  u"y"_s,   u"e"_s,     u"lo"_s, u"san"_s, u"zum"_s};
    return particles.contains(word);
}

bool isDegree(const QString &word)
{
    static const QSet<QString> degrees{u"phd"_s, u"md"_s, u"esq"_s, u"mba"_s, u"msc"_s, u"bsc"_s, u"rn"_s, u"llm"_s, u"mph"_s, u"dds"_s};
    return degrees.contains(word);
}

/// Case-folded words without dots; a hyphen and an apostrophe stay inside a word.
QStringList foldedWords(QStringView text)
{
    QStringList words;
    QString word;
    const QString folded = text.toString().normalized(QString::NormalizationForm_C).toCaseFolded();
    for (const QChar c : folded) {
        if (c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || ((c == u'-' || c == u'\u2011') && !word.isEmpty())
            || (isApostrophe(c) && !word.isEmpty())) {
            word += c == u'\u2011' ? QChar(u'-') : (isApostrophe(c) ? QChar(u'\'') : c);
        } else if (c == u'.' && !word.isEmpty()) {
            words += std::exchange(word, QString()); // "J.R." are two initials
        } else if (!word.isEmpty()) {
            words += std::exchange(word, QString());
        }
    }
    if (!word.isEmpty())
        words += word;
    return words;
}

/// A known surname that is hardly ever a given name: "García", not "Martín". Lists have given names "Garcia" and "Lopez", too.
bool isOnlySurname(const QString &word)
{
    static const Result<Lexicon> lexicon = Lexicon::load();
    if (!lexicon)
        return false;
    const std::string folded = foldWord(word.toUtf8().toStdString());
    const quint32 flags = lexicon->flags(folded);
    const quint32 surname = (flags & word::Surname) >> 2;
    const quint32 forename = flags & word::Forename;
    return (surname >= 2 && forename < 2) || (surname == 3 && forename < 3 && (folded.ends_with("ez") || folded == "garcia"));
}

bool initialOf(const QString &a, const QString &b) { return a.size() == 1 && b.startsWith(a); }
bool sameGiven(const QString &a, const QString &b) { return a == b || initialOf(a, b) || initialOf(b, a); }
} // namespace

qsizetype possessiveLength(QStringView name)
{
    const qsizetype n = name.size();
    if (n > 3 && (name[n - 1] == u's' || name[n - 1] == u'S') && isApostrophe(name[n - 2]))
        return 2;
    if (n > 3 && isApostrophe(name[n - 1]))
        return 1;
    return 0;
}

QStringList nameWords(QStringView name)
{
    name = name.trimmed();
    name.chop(possessiveLength(name));
    QStringList words;
    const qsizetype comma = name.indexOf(u',');
    const QStringList after = comma > 0 ? foldedWords(name.sliced(comma + 1)) : QStringList();
    const bool turned = !after.isEmpty() && !(after.size() == 1 && (isDegree(after.front()) || after.front() == u"jr" || after.front() == u"sr"));
    words = turned ? after + foldedWords(name.first(comma)) : foldedWords(name);

    const QStringList all = words;
    // "M. Oyelaran": a single letter in front is an initial, not "Monsieur", unless more given names follow it.
    while (words.size() > 1 && isTitle(words.front()) && (words.front().size() > 1 || words.size() > 2)
           && isMeantAsTitle(name, words.front(), words.size() - 1))
        words.removeFirst();
    while (words.size() > 1 && isDegree(words.back()))
        words.removeLast();
    return words.isEmpty() ? all : words;
}

TitleSex titleSex(QStringView name)
{
    static const QSet<QString> female{u"mrs"_s,  u"ms"_s,   u"miss"_s,    u"dame"_s,         u"lady"_s,   u"frau"_s,     u"fräulein"_s, u"fr"_s,
                                      u"mme"_s,  u"mlle"_s, u"madame"_s,  u"mademoiselle"_s, u"señora"_s, u"señorita"_s, u"sra"_s,      u"srta"_s,
                                      u"doña"_s, u"dña"_s,  u"signora"_s, u"senhora"_s,      u"pani"_s,   u"mevr"_s,     u"mevrouw"_s};
    static const QSet<QString> male{u"mr"_s, u"sir"_s,    u"lord"_s, u"herr"_s,   u"hr"_s,  u"monsieur"_s, u"señor"_s,
                                    u"sr"_s, u"signor"_s, u"sig"_s,  u"senhor"_s, u"pan"_s, u"dhr"_s,      u"meneer"_s};
    const QStringList all = foldedWords(name);
    // nameWords() decides what is a title: "M. Oyelaran" begins with an initial.
    const qsizetype titles = all.size() - nameWords(name).size();
    for (qsizetype i = 0; i < titles; ++i) {
        if (female.contains(all[i]))
            return TitleSex::Female;
        if (male.contains(all[i]))
            return TitleSex::Male;
    }
    return TitleSex::None;
}

bool isSurnameAlone(const QStringList &words)
{
    return words.size() == 1 || (words.size() > 1 && (words.front().size() == 1 || isOnlySurname(words.front())));
}

bool mayBeSamePerson(const QStringList &shorter, const QStringList &fuller)
{
    if (shorter.isEmpty() || shorter.size() > fuller.size())
        return false;
    if (shorter == fuller)
        return true;
    if (shorter.size() == 1)
        return shorter.front().size() > 1 && (shorter.front() == fuller.back() || shorter.front() == fuller.front());
    if (shorter.back() != fuller.back())
        return false;
    // A surname of several words: "van der berg", "garcía márquez". Otherwise it is a given name and a surname: Maria Rossi is not Anna Maria Rossi.
    if ((isParticle(shorter.front()) || isOnlySurname(shorter.front())) && std::equal(shorter.rbegin(), shorter.rend(), fuller.rbegin()))
        return true;
    if (!sameGiven(shorter.front(), fuller.front()))
        return false;
    // The names in the middle come in the same order, some left out.
    qsizetype next = 1;
    for (qsizetype i = 1; i + 1 < shorter.size(); ++i) {
        while (next + 1 < fuller.size() && !sameGiven(shorter[i], fuller[next]))
            ++next;
        if (next + 1 >= fuller.size())
            return false;
        ++next;
    }
    return true;
}

int nameFullness(QStringView name)
{
    int letters = 0;
    const QStringList words = nameWords(name);
    for (const QString &word : words)
        letters += int(word.size());
    const bool plain = !name.contains(u',') && std::ranges::any_of(name, [](QChar c) { return c.isLower(); });
    return letters * 2 + (plain ? 1 : 0);
}

} // namespace countersign
