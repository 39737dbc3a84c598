// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/person_aliases.h"

namespace countersign {

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
            person.sex = titleSex(spelling);
    }
    if (person.words == words)
        return;
    person.words = words;
    for (const QString &word : {words.front(), words.back()}) {
        std::vector<size_t> &persons = m_byWord[word];
        if (!std::ranges::contains(persons, *known))
            persons.push_back(*known);
    }
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
    const TitleSex sex = titleSex(spelling);
    const bool both = m_titled.contains({words.back(), TitleSex::Female}) && m_titled.contains({words.back(), TitleSex::Male});
    const auto fits = [&](const Person &person) {
        return sex == TitleSex::None || person.sex == sex || (person.sex == TitleSex::None && !(both && isSurnameAlone(words)));
    };
    QSet<size_t> candidates;
    for (const QString &word : {words.front(), words.back()}) {
        for (const size_t person : m_byWord.value(word)) {
            const QStringList &known = m_persons[person].words;
            if (fits(m_persons[person]) && (mayBeSamePerson(words, known) || mayBeSamePerson(known, words)))
                candidates.insert(person);
        }
    }
    return candidates.size() == 1 ? m_persons[*candidates.begin()].number : 0;
}

} // namespace countersign
