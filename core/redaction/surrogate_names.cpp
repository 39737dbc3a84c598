// SPDX-License-Identifier: GPL-3.0-or-later
// The persons that surrogates are made of.
#include "core/redaction/person_name.h"
#include "core/redaction/surrogates.h"

#include <QtCore/QRegularExpression>
#include <array>
#include <random>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

// Given names that women and men have ("she" and "Herr" beside them stay right) and that are neither words, nor places, nor brands: a model
// that says one of them means the person.
constexpr auto given = std::to_array<const char16_t *>({
    u"Sasha",   u"Sascha", u"Sacha",  u"Nikola", u"Noa",     u"Mika",     u"Toni",   u"Andrea",  u"Dominique", u"Camille", u"Jocelyn",
    u"Alexis",  u"Jamie",  u"Lesley", u"Aubrey", u"Hilary",  u"Jessie",   u"Kelsey", u"Robbie",  u"Bobbie",    u"Billie",  u"Frankie",
    u"Georgie", u"Ronnie", u"Stevie", u"Vivian", u"Michele", u"Gabriele", u"Nicola", u"Daniele", u"Emanuele",  u"Noam",    u"Yael",
    u"Kiran",   u"Jyoti",  u"Deniz",  u"Evren",  u"Ilkay",   u"Joss",     u"Elia",   u"Ulli",    u"Conny",     u"Eike",    u"Helge",
    u"Kersten", u"Tomke",  u"Bente",  u"Lenni",  u"Renke",   u"Sanne",    u"Folke",  u"Hauke",   u"Jelle",     u"Luan",    u"Joni",
    u"Gerrie",  u"Connie", u"Lonnie", u"Donnie", u"Jimmie",  u"Bernie",   u"Jody",   u"Jodie",   u"Lorin",     u"Evelyn",
});

// Built of parts that are names' parts; rare, so that a model that speaks of somebody does not mean them.
constexpr std::array heads{u"Thistle", u"Bracken", u"Winter", u"Ember",  u"Hollin", u"Quarren", u"Larken", u"Pellen", u"Ferren", u"Morven",
                           u"Oaken",   u"Silver",  u"Tarn",   u"Wether", u"Yarrow", u"Harrow",  u"Ellen",  u"Cawder", u"Lind",   u"Roth"};
constexpr std::array tails{u"wood", u"shaw", u"stead", u"combe", u"field", u"thorpe", u"bourne",
                           u"gate", u"mere", u"hurst", u"ley",   u"wick",  u"holt",   u"garth"};

QString inCaseOf(const QString &word, const QString &model)
{
    if (model.size() > 1 && model == model.toUpper())
        return word.toUpper();
    return model == model.toLower() ? word.toLower() : word;
}

} // namespace

QStringList Surrogates::personWords(quint64 seed, const std::function<bool(const QString &)> &isFree)
{
    std::mt19937_64 random(seed);
    QStringList names;
    for (const char16_t *name : given)
        names += QString::fromUtf16(name);
    for (qsizetype i = names.size() - 1; i > 0; --i) // std::shuffle differs from library to library
        names.swapItemsAt(i, qsizetype(random() % quint64(i + 1)));
    QStringList words;
    for (const bool free : {true, false}) {
        for (const QString &name : std::as_const(names)) {
            if (words.size() < 3 && !words.contains(name) && (!free || !isFree || isFree(name)))
                words += name;
        }
    }
    constexpr int MostDraws = 60;
    QString surname;
    for (int i = 0; i < MostDraws; ++i) {
        surname = QString::fromUtf16(heads[random() % heads.size()]) + QString::fromUtf16(tails[random() % tails.size()]);
        if (!isFree || isFree(surname))
            break;
    }
    return words << surname;
}

std::optional<QString> Surrogates::personSpelling(const QString &spelling, const QString &fullest, const QStringList &words)
{
    const QStringList full = nameWords(fullest);
    const QStringList own = nameWords(spelling);
    if (full.isEmpty() || full.size() > words.size())
        return std::nullopt;
    static const QRegularExpression word(u"[\\p{L}\\p{M}]+(?:[-‑'’ʼ][\\p{L}\\p{M}]+)*"_s);
    QString made;
    qsizetype from = 0;
    bool any = false;
    for (auto matches = word.globalMatch(spelling); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        const QString written = match.captured();
        for (const QChar c : written) {
            if (c.isLetter() && c.script() != QChar::Script_Latin)
                return std::nullopt;
        }
        const QStringList folded = nameWords(written);
        const QString plain = folded.size() == 1 ? folded.front() : QString();
        made += QStringView(spelling).sliced(from, match.capturedStart() - from);
        from = match.capturedEnd();
        if (!own.contains(plain)) { // a title, a degree
            made += written;
            continue;
        }
        qsizetype at = full.lastIndexOf(plain);
        const bool initial = at < 0 && plain.size() == 1;
        if (initial)
            at = std::ranges::find_if(full, [&](const QString &name) { return name.startsWith(plain); }) - full.begin();
        if (at < 0 || at >= full.size())
            return std::nullopt;
        const QString &name = at + 1 == full.size() ? words.last() : words[at];
        made += inCaseOf(initial ? name.first(1) : name, written);
        any = true;
    }
    if (!any)
        return std::nullopt;
    return made + QStringView(spelling).sliced(from);
}

} // namespace countersign
