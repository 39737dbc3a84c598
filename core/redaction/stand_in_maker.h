// SPDX-License-Identifier: GPL-3.0-or-later
// Gives a spelling of a value the believable text that stands for it in a conversation: the one it has, or a new one that nobody in the
// conversation has said and that stands for nothing else. Used while one slot is written.
#pragma once
#include "core/redaction/slot_redaction.h"

namespace countersign {

class StandInMaker {
public:
    /// All outlive the maker.
    StandInMaker(const ConversationId &conversation, Vault &vault, const SlotKnowledge &knowledge)
        : m_conversation(conversation), m_vault(vault), m_knowledge(knowledge)
    {
    }

    /// None: nothing believable can stand for it. What is given is in the vault before it is handed out.
    [[nodiscard]] Result<std::optional<QString>> operator()(const QString &type, int number, const QString &spelling) const;

private:
    [[nodiscard]] Result<std::optional<QString>> forPerson(int number, const QString &spelling) const;
    [[nodiscard]] Result<QStringList> wordsOf(int number) const;
    [[nodiscard]] Result<std::optional<QString>> keep(const StandIn &standIn) const;
    [[nodiscard]] Result<void> keepPartsOf(const QString &spelling, int number, const QString &fullest, const QStringList &words) const;
    [[nodiscard]] Result<void> keepBareName(const QString &name, const QString &spelling, int number) const;
    [[nodiscard]] bool isMentioned(const QString &text) const; // by a person or a model in this conversation
    /// Whether it can begin to stand for a value: nobody says it, and it stands for nothing else.
    [[nodiscard]] bool isFree(const QString &text, const QString &type, int number) const;
    [[nodiscard]] quint64 seed(const QString &of, int attempt) const;

    const ConversationId &m_conversation;
    Vault &m_vault;
    const SlotKnowledge m_knowledge;
};

} // namespace countersign
