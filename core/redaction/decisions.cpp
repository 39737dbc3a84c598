// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/decisions.h"

#include "core/redaction/entity_types.h"

namespace countersign {

using namespace Qt::StringLiterals;

namespace {
QString folded(QStringView text) { return text.toString().simplified().toCaseFolded(); }

QSet<std::pair<QString, QString>> canonicals(const std::vector<Choices::Value> &values)
{
    QSet<std::pair<QString, QString>> set;
    for (const Choices::Value &v : values)
        set.insert({v.type, Vault::canonical(v.type, v.value)});
    return set;
}

/// How little of a value leaves under an action.
int strictness(Action action)
{
    switch (action) {
    case Action::Allow: return 0;
    case Action::Generalise: return 1;
    case Action::Mask: return 2;
    case Action::Surrogate: return 3;
    case Action::Placeholder: return 4;
    case Action::RouteLocal: return 5;
    case Action::Block: return 6;
    }
    return 6;
}

bool holdsSpellingOf(const QSet<std::pair<QString, QString>> &set, const Vault::Entry &entry)
{
    return !set.isEmpty()
        && std::ranges::any_of(entry.spellings, [&](const QString &s) { return set.contains({entry.type, Vault::canonical(entry.type, s)}); });
}
} // namespace

ReleasedValues::ReleasedValues(const Choices &choices) : m_allow(canonicals(choices.allow))
{
    for (const QString &word : choices.never)
        m_never.insert(folded(word));
}

bool ReleasedValues::holds(const Vault::Entry &entry) const
{
    return holdsSpellingOf(m_allow, entry)
        || (!m_never.isEmpty() && std::ranges::all_of(entry.spellings, [&](const QString &s) { return m_never.contains(folded(s)); }));
}

Decisions::Decisions(const Policy &policy, const Choices &choices, const RedactionTarget &target)
    : m_policy(policy), m_target(target), m_terms(policy.terms()), m_allow(canonicals(choices.allow)), m_hide(canonicals(choices.hide))
{
    m_terms.mask.insert(m_terms.mask.end(), choices.mask.begin(), choices.mask.end());
    m_terms.never += choices.never;
    for (const Terms::Term &term : m_terms.mask)
        m_masked.insert(folded(term.text));
    for (const Terms::Term &term : choices.mask)
        m_maskedByPerson.insert(folded(term.text));
    for (const QString &word : std::as_const(m_terms.never))
        m_never.insert(folded(word));
}

QStringList Decisions::ownTypes() const
{
    QStringList types;
    for (const Terms::Term &term : m_terms.mask)
        types += term.type;
    return types;
}

Policy::Rule Decisions::ruleFor(const TextSlot &slot, const QString &type) const
{
    // A tool's result is labelled with the tool's name, with words for the person after it.
    const QString tool = slot.source.kind == Source::Kind::ToolResult ? slot.source.label.section(u' ', 0, 0, QString::SectionSkipEmpty) : QString();
    return m_policy.ruleFor(type, m_target.provider, m_target.local, tool);
}

std::optional<Decision> Decisions::forDetection(const TextSlot &slot, const Detection &detection, const QString &value) const
{
    const std::pair key{detection.type, Vault::canonical(detection.type, value)};
    if (m_allow.contains(key))
        return Decision{Action::Allow, true};
    if (m_hide.contains(key))
        return Decision{Action::Placeholder, true};
    const Policy::Rule rule = ruleFor(slot, detection.type);
    if (const QString term = folded(value); m_masked.contains(term) || detection.rule == u"user-term") {
        Action action = rule.action == Action::Allow ? Action::Placeholder : rule.action;
        for (const QString &type : detection.ownTypes) // an own word that is blocked blocks the value that it stands in
            action = std::ranges::max(action, ruleFor(slot, type).action, {}, strictness);
        return Decision{action, m_maskedByPerson.contains(term)};
    }
    if (detection.score < rule.threshold || m_never.contains(folded(value)))
        return std::nullopt;
    return Decision{rule.action, false};
}

Decision Decisions::forKnown(const TextSlot &slot, const Vault::Entry &entry, QStringView written) const
{
    if (holdsSpellingOf(m_allow, entry))
        return {Action::Allow, true};
    if (holdsSpellingOf(m_hide, entry))
        return {Action::Placeholder, true};
    const Policy::Rule rule = ruleFor(slot, entry.type);
    const QString word = folded(written);
    if (m_masked.contains(word))
        return {rule.action == Action::Allow ? Action::Placeholder : rule.action, m_maskedByPerson.contains(word)};
    if (m_never.contains(word))
        return {Action::Allow, false};
    return {rule.action, false};
}

Decision Decisions::forFile(const TextSlot &slot) const
{
    const std::pair<QString, QString> key{FileType, Vault::canonical(FileType, slot.text)};
    if (m_allow.contains(key))
        return {Action::Allow, true};
    if (m_hide.contains(key))
        return {Action::Block, true};
    return {ruleFor(slot, FileType).action, false};
}

bool Decisions::allows(const Vault::Entry &entry) const { return holdsSpellingOf(m_allow, entry); }

} // namespace countersign
