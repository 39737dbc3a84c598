// SPDX-License-Identifier: GPL-3.0-or-later
// What the next message would use: agent, destination, policy. Remembered in the settings; the header shows and changes it, a run reads it.
#pragma once
#include "ui/services.h"

#include <QtCore/QObject>

namespace countersign {

class RunSetup final : public QObject {
    Q_OBJECT
public:
    explicit RunSetup(Services &services, QObject *parent = nullptr);

    /// All agent files as they are now, broken ones too.
    [[nodiscard]] std::vector<AgentFile> agents() const;
    /// The chosen agent as its file says now; an Error when the file is broken or gone.
    [[nodiscard]] Result<Agent> agent() const;
    [[nodiscard]] const QString &agentStem() const { return m_agent; }
    [[nodiscard]] const Provider &provider() const;
    [[nodiscard]] const QString &model() const { return m_model; }
    /// The policy in force: the person's choice, else the agent's.
    [[nodiscard]] QString policyName() const;
    /// The person's choice; empty = the agent's.
    [[nodiscard]] const QString &chosenPolicy() const { return m_policy; }
    [[nodiscard]] Result<Policy> policy() const;
    /// When a person is asked; a policy that forbids "never" overrules the agent.
    [[nodiscard]] ReviewMode review() const;

    /// Everything that a run needs but its message; an Error says what is missing.
    [[nodiscard]] Result<RunOrder> order(const ConversationId &conversation) const;

    void setAgent(const QString &stem);
    void setDestination(const QString &provider, const QString &model);
    void setPolicy(const QString &name);
    /// The destination that the agent's file names, when there is such a provider.
    [[nodiscard]] std::optional<std::pair<QString, QString>> agentDestination() const;
    /// The agent files, the policies or the providers may have changed.
    void reread();

Q_SIGNALS:
    void changed();

private:
    Services &m_services;
    QString m_agent, m_provider, m_model, m_policy;
    Provider m_none; // when there is no provider at all
};

} // namespace countersign
