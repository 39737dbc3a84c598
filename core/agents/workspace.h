// SPDX-License-Identifier: GPL-3.0-or-later
// A workspace: a folder that a person chooses and can put under git. agents/*.agent.md, policies/*.yaml, providers.json, routes.yaml,
// documents. Nothing secret is in it.
#pragma once
#include "core/agents/agent_file.h"
#include "core/agents/composer.h"
#include "core/agents/policy_file.h"
#include "core/base/error.h"
#include "core/providers/provider.h"
#include "core/providers/provider_file.h"
#include "core/redaction/policy.h"
#include "core/routing/routes.h"

namespace countersign {

class Workspace {
public:
    /// NotFound when the folder is not there.
    [[nodiscard]] static Result<Workspace> open(const QString &folder);
    /// Copies the sample workspace that ships (an insurance desk) into `folder`; files that are there already are left alone.
    [[nodiscard]] static Result<Workspace> createSample(const QString &folder);

    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] QString name() const; // the folder's
    /// Broken agents are listed too, with their problems.
    [[nodiscard]] std::vector<AgentFile> agents() const;
    /// By name or by the file's stem.
    [[nodiscard]] Result<Agent> agent(const QString &nameOrStem) const;
    /// The same among files that were read before.
    [[nodiscard]] Result<Agent> agentAmong(const std::vector<AgentFile> &files, const QString &nameOrStem) const;
    /// Writes an agent file, keeping what it does not know (atomically, by rename).
    [[nodiscard]] Result<void> saveAgent(const Agent &agent) const;
    /// From policies/, else one that ships.
    [[nodiscard]] Result<Policy> policy(const QString &name) const;
    [[nodiscard]] QStringList policyNames() const;
    /// The text of a policy: of policies/, else of one that ships. A broken one is given too.
    [[nodiscard]] Result<PolicyFile> policyFile(const QString &name) const;
    /// It lies in policies/, and can be changed.
    [[nodiscard]] bool hasOwnPolicy(const QString &name) const;
    /// Writes a policy of the workspace, atomically. BadUsage for a name that cannot be a file's.
    [[nodiscard]] Result<void> savePolicy(const PolicyFile &file) const;
    [[nodiscard]] Result<void> removePolicy(const QString &name) const;
    [[nodiscard]] Result<std::vector<Provider>> providers() const;
    /// providers.json, to be changed; a new one with the known providers when there is none.
    [[nodiscard]] Result<ProviderFile> providerFile() const;
    /// Writes it, atomically.
    [[nodiscard]] Result<void> saveProviders(const ProviderFile &file) const;
    /// The text of routes.yaml; empty when there is none.
    [[nodiscard]] Result<QByteArray> routesFile() const;
    /// None when there is no routes.yaml.
    [[nodiscard]] Result<Routes> routes() const;
    /// Writes it, atomically.
    [[nodiscard]] Result<void> saveRoutes(const QByteArray &yaml) const;
    /// What an order needs to follow the route of this name (empty: the workspace's own). `withoutKey`: of these providers, those that cannot be used
    /// now. NotFound when there is no such route, Secret when none of its targets can be used; both say what to do.
    [[nodiscard]] Result<RunOrder::Routing> routing(const QString &name, const std::vector<Provider> &providers, const QStringList &withoutKey) const;

private:
    [[nodiscard]] QString policyPath(const QString &name) const;
    explicit Workspace(QString folder) : m_folder(std::move(folder)) { }
    QString m_folder;
};

} // namespace countersign
