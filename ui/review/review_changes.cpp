// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_changes.h"

#include "core/redaction/vault.h"
#include "core/review/review_gate.h"
#include "core/store/conversations.h"
#include "core/store/own_words.h"

namespace countersign {

namespace {

void choose(Choices &choices, const ReviewCase::Value &value, bool masked)
{
    const auto same = [&](const Choices::Value &other) {
        return other.type == value.type && Vault::canonical(other.type, other.value) == Vault::canonical(value.type, value.original);
    };
    const auto sameTerm = [&](const Terms::Term &term) { return term.text.compare(value.original, Qt::CaseInsensitive) == 0; };
    std::erase_if(choices.allow, same);
    std::erase_if(choices.hide, same);
    if (masked)
        choices.never.removeIf([&](const QString &word) { return word.compare(value.original, Qt::CaseInsensitive) == 0; });
    else
        std::erase_if(choices.mask, sameTerm);
    (masked ? choices.hide : choices.allow).push_back({value.type, value.original});
}

} // namespace

ReviewChanges::ReviewChanges(Services &services, QObject *parent) : QObject(parent), m_services(services) { }

void ReviewChanges::setCase(ReviewCasePtr held, const RunId &run)
{
    if (run != m_run)
        m_changes.clear();
    m_run = run;
    m_case = std::move(held);
}

void ReviewChanges::switchValues(const std::vector<int> &values, bool masked)
{
    std::vector<ReviewCase::Value> chosen;
    for (const int index : values) {
        const ReviewCase::Value &value = m_case->values[size_t(index)];
        if (value.switchable() && masked == value.leaves())
            chosen.push_back(value);
    }
    if (chosen.empty())
        return;
    changeChoices([&](Choices &choices) {
        for (const ReviewCase::Value &value : chosen)
            choose(choices, value, masked);
    });
}

void ReviewChanges::switchType(const QString &type, bool masked)
{
    std::vector<int> values;
    for (size_t i = 0; i < m_case->values.size(); ++i) {
        if (m_case->values[i].type == type)
            values.push_back(int(i));
    }
    switchValues(values, masked);
}

void ReviewChanges::mask(const QString &words, Reach reach)
{
    std::optional<Terms> before;
    if (reach == Reach::Always && !changeOwnWords([&] { return m_services.ownWords.mask({words}); }, &before))
        return;
    changeChoices(
        [&](Choices &choices) {
            choices.mask.push_back({words});
            choices.never.removeIf([&](const QString &word) { return word.compare(words, Qt::CaseInsensitive) == 0; });
        },
        std::move(before));
}

void ReviewChanges::neverMask(const QString &words, Reach reach)
{
    std::optional<Terms> before;
    if (reach == Reach::Always && !changeOwnWords([&] { return m_services.ownWords.neverMask(words); }, &before))
        return;
    changeChoices(
        [&](Choices &choices) {
            choices.never << words;
            std::erase_if(choices.mask, [&](const Terms::Term &term) { return term.text.compare(words, Qt::CaseInsensitive) == 0; });
        },
        std::move(before));
}

void ReviewChanges::setText(int part, const QString &text)
{
    const ReviewCase::Part &changed = m_case->parts[size_t(part)];
    send({std::pair(changed.slot, text), std::nullopt}, {{std::pair(changed.slot, changed.original), std::nullopt}, std::nullopt});
}

bool ReviewChanges::undo()
{
    if (m_changes.empty())
        return false;
    Change last = m_changes.back();
    if (last.ownWords) {
        if (const Result<void> kept = m_services.ownWords.set(*last.ownWords); !kept) {
            Q_EMIT failed(kept.error());
            return true;
        }
    }
    if (pass(std::move(last.edit)))
        m_changes.pop_back();
    return true;
}

void ReviewChanges::changeChoices(const std::function<void(Choices &)> &change, std::optional<Terms> ownWordsBefore)
{
    Result<Choices> choices = m_services.conversations.choices(m_case->conversation);
    if (!choices) {
        Q_EMIT failed(choices.error());
        return;
    }
    Change back{{std::nullopt, *choices}, std::move(ownWordsBefore)};
    change(*choices);
    send({std::nullopt, std::move(*choices)}, std::move(back));
}

bool ReviewChanges::changeOwnWords(const std::function<Result<void>()> &change, std::optional<Terms> *before)
{
    Result<Terms> words = m_services.ownWords.all();
    const Result<void> changed = words ? change() : std::unexpected(words.error());
    if (changed)
        *before = std::move(*words);
    else
        Q_EMIT failed(changed.error());
    return changed.has_value();
}

void ReviewChanges::send(ReviewEdit edit, Change back)
{
    if (pass(std::move(edit)))
        m_changes.push_back(std::move(back));
}

bool ReviewChanges::pass(ReviewEdit edit)
{
    Q_EMIT sending(edit.text ? edit.text->first : NoSlot);
    const Result<void> passed = m_services.gate.edit(m_case->id, std::move(edit));
    if (!passed)
        Q_EMIT failed(passed.error());
    return passed.has_value();
}

} // namespace countersign
