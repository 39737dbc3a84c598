// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/language.h"

#include <QtCore/QHash>
#include <QtCore/QString>
#include <algorithm>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype lookedAt = 20'000; // characters

struct Listed {
    Language language;
    QLatin1StringView code;
    QStringView words;
};

// The English list is that of Lucene's EnglishAnalyzer, so that its results can be compared with ours.
constexpr Listed lists[] = {
    {Language::English, "en"_L1,
     u"a an and are as at be but by for if in into is it no not of on or such that the their then there these they this to was will with"},
    {Language::German, "de"_L1,
     u"aber als am an auch auf aus bei bin bis bist da damit das dass daß dem den der des die dies diese diesem diesen dieser dieses doch du durch "
     u"ein eine einem einen einer eines er es für hat hatte ich ihr ihre im in ist ja kann mit nach nicht noch nur ob oder sein seine sich sie sind "
     u"so über um und uns unter vom von vor war waren wenn werden wie wir wird wurde wurden zu zum zur"},
    {Language::French, "fr"_L1,
     u"a ai au aux avec avons c ce ces cette d dans de des du elle elles en est et été être eu il ils j je l la le les leur leurs lui m mais me même "
     u"mes mon n ne nos notre nous on ont ou par pas pour qu que qui s sa se ses son sont sur t ta te tu un une vos votre vous y"},
    {Language::Spanish, "es"_L1,
     u"a al algo como con cual cuando de del desde donde e el ella ellos en entre era es esa ese eso esta está estaba estas este esto estos fue ha "
     u"había han hasta hay la las le les lo los me mi muy más nada ni no nos o para pero por porque que qué quien se sea ser si sin sobre son su "
     u"sus también te tiene tu un una uno unos y ya yo"},
    {Language::Italian, "it"_L1,
     u"a ad agli ai al alla alle allo anche c che chi ci come con cui d da dagli dai dal dalla dalle de degli dei del della delle dello di e è ed "
     u"era "
     u"gli ha hanno ho i il in io l la le lei li lo loro lui ma mi mio ne negli nei nel nella nelle nello noi non nostro o per perché più quale "
     u"quando quello questa queste questi questo se si sia sono stato su sua sue sui sul sulla suo tra tu un una uno vi"},
    {Language::Portuguese, "pt"_L1,
     u"a ao aos as até com como da das de dela dele do dos e é ela elas ele eles em entre era essa esse esta está este eu foi foram há isso isto já "
     u"lhe mais mas me mesmo meu minha muito na nas nem no nos não nós o os ou para pela pelas pelo pelos por quando que quem são se sem ser seu "
     u"seus "
     u"só sua suas também te tem tinha um uma umas você"},
    {Language::Dutch, "nl"_L1,
     u"aan al als bij dan dat de der deze die dit door dus een en er ge geen had heb hebben heeft hem het hier hij hoe hun ik in is ja je kan maar "
     u"me met mijn naar niet nog nu of om ook op over te toch toen tot u uit van veel voor want waren was wat we wel werd wij worden wordt ze zich "
     u"zij zijn zo zonder zou"},
};

/// Of each common word the set of the languages that have it, one bit each.
const QHash<QString, quint32> &commonWords()
{
    static const QHash<QString, quint32> words = [] {
        QHash<QString, quint32> made;
        for (const Listed &list : lists) {
            for (const QStringView word : list.words.split(u' '))
                made[word.toString()] |= 1U << unsigned(list.language);
        }
        return made;
    }();
    return words;
}

quint32 languagesOf(QStringView word)
{
    constexpr qsizetype LongestListed = 8;
    if (word.size() > LongestListed)
        return 0;
    return commonWords().value(word.toString());
}

} // namespace

QLatin1StringView languageCode(Language language) { return std::ranges::find(lists, language, &Listed::language)->code; }

Language languageFromCode(QStringView code)
{
    const auto found = std::ranges::find_if(lists, [code](const Listed &list) { return code == list.code; });
    return found == std::end(lists) ? Language::English : found->language;
}

bool isStopWord(QStringView word, Language language) { return languagesOf(word) & (1U << unsigned(language)); }

Language guessLanguage(QStringView text)
{
    const QString sample = text.first(std::min(text.size(), lookedAt)).toString().toLower();
    std::array<int, allLanguages.size()> seen{};
    for (qsizetype at = 0; at < sample.size();) {
        qsizetype end = at;
        while (end < sample.size() && sample[end].isLetter())
            ++end;
        const quint32 languages = languagesOf(QStringView(sample).sliced(at, end - at));
        for (const Language language : allLanguages)
            seen[size_t(language)] += bool(languages & (1U << unsigned(language)));
        at = end + 1;
    }
    const auto best = std::ranges::max_element(seen);
    const int english = seen[size_t(Language::English)];
    // English has the shortest list, and titles and tables have hardly a common word: another language must be seen, not only possible.
    return *best >= 2 && *best * 2 > english * 3 ? allLanguages[size_t(best - seen.begin())] : Language::English;
}

} // namespace countersign
