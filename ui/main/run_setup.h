// SPDX-License-Identifier: GPL-3.0-or-later
// What the next message would use: agent, destination, policy. Remembered in the settings; the header shows and changes it, a run reads it.
// Agents and policies are shown as their files were read last, in the background, whenever they change; a run reads them anew.
#pragma once
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QFileSystemWatcher>
#include <QtCore/QTimer>

namespace countersign {

class RunSetup final : public QObject {
    Q_OBJECT
public:
    explicit RunSetup(Services &services, QObject *parent = nullptr);

    using Policies = std::vector<std::pair<QString, Result<Policy>>>;
    /// All agent files, broken ones too.
    [[nodiscard]] const std::vector<AgentFile> &agents() const { return m_files.agents; }
    /// All policies by name, broken ones too.
    [[nodiscard]] const Policies &policies() const { return m_files.policies; }
    /// The chosen agent; an Error when the file is broken or gone.
    [[nodiscard]] Result<Agent> agent() const;
    [[nodiscard]] const QString &agentStem() const { return m_agent; }
    /// With a route: its first target that leaves this machine, else its first one, to show what may happen; a run asks the route.
    [[nodiscard]] const Provider &provider() const;
    [[nodiscard]] QString model() const;
    /// Of routes.yaml; an Error when it cannot be read.
    [[nodiscard]] const Result<Routes> &routes() const { return m_files.routes; }
    /// The name of the route that chooses the destination (empty: the workspace's own); absent: the person chose one.
    [[nodiscard]] std::optional<QString> route() const { return routeNamed(m_provider); }
    /// The policy in force: the person's choice, else the agent's.
    [[nodiscard]] QString policyName() const;
    /// The person's choice; empty = the agent's.
    [[nodiscard]] const QString &chosenPolicy() const { return m_policy; }
    [[nodiscard]] Result<Policy> policy() const;
    /// When a person is asked; a policy that forbids "never" overrules the agent.
    [[nodiscard]] ReviewMode review() const;

    /// What was chosen, as a value for another thread.
    struct Plan {
        Workspace workspace;
        QString agent; // empty: there is none
        QString policy; // empty: the agent's
        Provider provider;
        QString model;
        std::optional<RunOrder::Target> local;
        std::optional<QString> route; // instead of provider and model
        std::vector<Provider> providers; // that a route may choose from
        QStringList withoutKey; // of these
        /// Everything that a run needs but its message, from the files as they are now; an Error says what is missing. Blocks.
        [[nodiscard]] Result<RunOrder> order(const ConversationId &conversation) const;
    };
    [[nodiscard]] Plan plan() const;

    void setAgent(const QString &stem);
    /// Instead of a provider, asModel(route) with an empty model stands for a route.
    void setDestination(const QString &provider, const QString &model);
    void setPolicy(const QString &name);
    /// The destination that the agent's file names, when there is such a provider; a route as in setDestination().
    [[nodiscard]] std::optional<std::pair<QString, QString>> agentDestination() const;
    /// The agent files, the policies or the providers may have changed. The files are read in the background, and changed() follows.
    void reread();

Q_SIGNALS:
    void changed();

private:
    struct Files {
        std::vector<AgentFile> agents;
        Policies policies;
        Result<Routes> routes;
    };
    [[nodiscard]] std::optional<RouteTarget> routesTarget() const;
    [[nodiscard]] static Files read(const Workspace &workspace);
    void readFiles();
    void watch();
    Services &m_services;
    Files m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_readSoon;
    BackgroundWork m_reading;
    QString m_agent, m_provider, m_model, m_policy;
    Provider m_none; // when there is no provider at all
};

} // namespace countersign
