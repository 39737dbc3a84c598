// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/person_aliases.h"

#include "core/redaction/given_name_sex.h"

#include <algorithm>
#include <utility>

namespace countersign {

namespace {

QString pairOf(QStringView given, const QString &surname) { return given.toString() + QChar(0x1f) + surname; }

/// Under these a name of several words is kept: mayBeSamePerson() joins two of them only when the last word is the same, and the first one, too, or its
/// initial; a surname alone may begin with a particle, wherever that stands in the other name.
QStringList keysOf(const QStringList &words)
{
    QStringList keys{pairOf(words.front(), words.back()), pairOf(QStringView(words.front()).first(1), words.back())};
    for (qsizetype i = 1; i + 1 < words.size(); ++i)
        keys += pairOf(words[i], words.back());
    return keys;
}

/// By the title, else by the given name.
TitleSex sexOf(QStringView spelling, const QStringList &words)
{
    const TitleSex said = titleSex(spelling);
    return said != TitleSex::None || words.size() < 2 ? said : givenNameSex(words.front());
}

} // namespace

PersonAliases::PersonAliases(const std::vector<Vault::Entry> &entries)
{
    for (const Vault::Entry &entry : entries)
        add(entry);
}

void PersonAliases::add(const Vault::Entry &entry)
{
    if (entry.type != u"PERSON")
        return;
    QStringList words = nameWords(entry.spellings.front());
    if (words.isEmpty())
        return;
    auto known = m_byNumber.constFind(entry.number);
    if (known == m_byNumber.constEnd()) {
        known = m_byNumber.insert(entry.number, m_persons.size());
        m_persons.push_back({entry.number, {}, TitleSex::None});
    }
    Person &person = m_persons[*known];
    for (const QString &spelling : entry.spellings) {
        note(spelling);
        if (person.sex == TitleSex::None)
            person.sex = sexOf(spelling, nameWords(spelling));
    }
    if (person.words == words)
        return;
    person.words = words;
    const auto keep = [&](QHash<QString, std::vector<size_t>> &index, const QString &key) {
        std::vector<size_t> &persons = index[key];
        if (persons.empty() || persons.back() != *known)
            persons.push_back(*known);
    };
    keep(m_byWord, words.front());
    keep(m_byWord, words.back());
    if (words.size() == 1)
        keep(m_byOnlyWord, words.front());
    else
        for (const QString &key : keysOf(words))
            keep(m_byPair, key);
}

void PersonAliases::note(const QString &spelling)
{
    const QStringList words = nameWords(spelling);
    if (const TitleSex sex = titleSex(spelling); sex != TitleSex::None && !words.isEmpty())
        m_titled.insert({words.back(), sex});
}

int PersonAliases::personFor(const QString &spelling) const
{
    const QStringList words = nameWords(spelling);
    if (words.isEmpty())
        return 0;
    const TitleSex sex = sexOf(spelling, words);
    const bool both = m_titled.contains({words.back(), TitleSex::Female}) && m_titled.contains({words.back(), TitleSex::Male});
    const auto fits = [&](const Person &person) {
        return sex == TitleSex::None || person.sex == sex || (person.sex == TitleSex::None && !(both && isSurnameAlone(words)));
    };
    // Two that fit are as good as many: then it is nobody for certain.
    size_t one = m_persons.size();
    const auto several = [&](const QHash<QString, std::vector<size_t>> &index, const QString &key) {
        const auto persons = index.constFind(key);
        return persons != index.cend() && std::ranges::any_of(*persons, [&](const size_t person) {
                   const QStringList &known = m_persons[person].words;
                   if (person == one || !fits(m_persons[person]) || !(mayBeSamePerson(words, known) || mayBeSamePerson(known, words)))
                       return false;
                   return std::exchange(one, person) != m_persons.size();
               });
    };
    bool many = false;
    if (words.size() == 1) {
        many = several(m_byWord, words.front());
    } else {
        many = several(m_byOnlyWord, words.front()) || several(m_byOnlyWord, words.back());
        for (const QString &key : keysOf(words))
            many = many || several(m_byPair, key);
    }
    return many || one == m_persons.size() ? 0 : m_persons[one].number;
}

} // namespace countersign
