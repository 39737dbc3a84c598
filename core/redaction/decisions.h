// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to one found value: the policy's rule, unless the person chose otherwise. Immutable; any thread.
#pragma once
#include "core/redaction/redactor.h"

#include <QtCore/QSet>

namespace countersign {

struct Decision {
    Action action = Action::Placeholder;
    bool byPerson = false;
    [[nodiscard]] bool hides() const { return action != Action::Allow; }
    friend bool operator==(const Decision &, const Decision &) = default;
};

class Decisions {
public:
    Decisions(const Policy &policy, const Choices &choices, const RedactionTarget &target);

    /// The policy's terms and the person's, for the scanner.
    [[nodiscard]] const Terms &terms() const { return m_terms; }
    [[nodiscard]] QStringList ownTypes() const;

    /// None: too unlikely for this policy, or a word that is never masked; then it is no finding.
    [[nodiscard]] std::optional<Decision> forDetection(const TextSlot &slot, const Detection &detection, const QString &value) const;
    /// For a mention of a value that the vault knows. Never none: what may stay is an allowed finding.
    [[nodiscard]] Decision forKnown(const TextSlot &slot, const Vault::Entry &entry, QStringView written) const;
    /// For a file that goes as it is: allowed, kept local or blocked.
    [[nodiscard]] Decision forFile(const TextSlot &slot) const;
    /// The person allowed one of the spellings.
    [[nodiscard]] bool allows(const Vault::Entry &entry) const;

private:
    [[nodiscard]] Policy::Rule ruleFor(const TextSlot &slot, const QString &type) const;
    const Policy m_policy;
    const RedactionTarget m_target;
    Terms m_terms;
    QSet<std::pair<QString, QString>> m_allow; // type and canonical form
    QSet<std::pair<QString, QString>> m_hide;
    QSet<QString> m_masked; // folded terms of policy and person
    QSet<QString> m_maskedByPerson;
    QSet<QString> m_never;
};

/// Which of a conversation's entries the person chose to let go: a spelling is allowed, or all are words that are never masked.
class ReleasedValues {
public:
    explicit ReleasedValues(const Choices &choices);
    [[nodiscard]] bool holds(const Vault::Entry &entry) const;

private:
    QSet<std::pair<QString, QString>> m_allow;
    QSet<QString> m_never;
};

} // namespace countersign
