// SPDX-License-Identifier: GPL-3.0-or-later
// Which of the persons that the vault knows a new spelling belongs to. Used by one thread at a time.
#pragma once
#include "core/redaction/person_name.h"
#include "core/redaction/vault.h"

#include <QtCore/QHash>
#include <QtCore/QSet>
#include <vector>

namespace countersign {

class PersonAliases {
public:
    explicit PersonAliases(const std::vector<Vault::Entry> &entries);
    /// Takes note of a spelling before any is asked for: where "Mr Oyelaran" and "Ms Oyelaran" are both spoken of, neither of them is known to be
    /// Marguerite Oyelaran. Without a title it says nothing.
    void note(const QString &spelling);
    /// The number of the one person that this can be; 0 when there is none, or several.
    [[nodiscard]] int personFor(const QString &spelling) const;
    /// Takes note of a new or fuller entry.
    void add(const Vault::Entry &entry);

private:
    struct Person {
        int number = 0;
        QStringList words; // of the fullest spelling
        TitleSex sex = TitleSex::None; // by the title or the given name of any spelling
    };
    std::vector<Person> m_persons;
    QHash<int, size_t> m_byNumber;
    // Indexes into m_persons. A person whose fuller name became known is in them under the earlier one, too.
    QHash<QString, std::vector<size_t>> m_byWord; // given names and surnames
    QHash<QString, std::vector<size_t>> m_byOnlyWord; // of those known by one word
    QHash<QString, std::vector<size_t>> m_byPair; // of the others, by a given name (or its initial) and the surname
    QSet<std::pair<QString, TitleSex>> m_titled; // surnames that stood behind a title of this sex
};

} // namespace countersign
