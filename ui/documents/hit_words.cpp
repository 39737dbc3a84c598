// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/hit_words.h"

#include <QtCore/QSet>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

bool isWordCharacter(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

QString folded(QStringView word)
{
    const bool plain = std::ranges::all_of(word, [](QChar c) { return c.unicode() < 0x80; });
    if (plain)
        return word.toString().toLower();
    QString out;
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_KD)) {
        if (!c.isMark())
            out.append(c.toLower());
    }
    return out;
}

bool isEnding(QStringView rest)
{
    static const QSet<QString> endings{u""_s,     u"s"_s,    u"es"_s,  u"ed"_s,   u"d"_s,     u"e"_s,    u"ing"_s,
                                       u"ings"_s, u"y"_s,    u"ies"_s, u"ied"_s,  u"er"_s,    u"ers"_s,  u"ly"_s,
                                       u"ion"_s,  u"ions"_s, u"or"_s,  u"ment"_s, u"ments"_s, u"able"_s, u"ation"_s};
    return rest.size() <= 5 && endings.contains(rest.toString());
}

template <typename See>
void eachWord(QStringView text, See see)
{
    for (qsizetype at = 0; at < text.size();) {
        if (!isWordCharacter(text[at])) {
            ++at;
            continue;
        }
        qsizetype end = at + 1;
        while (end < text.size() && isWordCharacter(text[end]))
            ++end;
        see(Range{at, end});
        at = end;
    }
}

} // namespace

HitWords::HitWords(const QString &query)
{
    eachWord(query, [&](Range range) {
        const QString word = folded(QStringView(query).sliced(range.begin, range.length()));
        if (!m_words.contains(word))
            m_words.append(word);
    });
}

bool HitWords::matches(const QString &word) const
{
    return std::ranges::any_of(m_words, [&](const QString &wanted) {
        if (wanted == word)
            return true;
        const auto [mine, theirs] = std::ranges::mismatch(wanted, word);
        const qsizetype common = mine - wanted.begin();
        const bool longEnough = common >= 4 || (common == 3 && (mine == wanted.end() || theirs == word.end()));
        return longEnough && isEnding(QStringView(wanted).sliced(common)) && isEnding(QStringView(word).sliced(common));
    });
}

std::vector<Range> HitWords::in(QStringView text) const
{
    std::vector<Range> found;
    if (!m_words.isEmpty())
        eachWord(text, [&](Range range) {
            if (range.length() <= 64 && matches(folded(text.sliced(range.begin, range.length()))))
                found.push_back(range);
        });
    return found;
}

} // namespace countersign
