// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/run_setup.h"

#include "core/settings/settings.h"

using namespace Qt::StringLiterals;

namespace countersign {

RunSetup::RunSetup(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    Settings &settings = services.settings;
    m_agent = settings.value(Settings::Key::LastAgent).toString();
    m_provider = settings.value(Settings::Key::LastProvider).toString();
    m_model = settings.value(Settings::Key::LastModel).toString();
    m_policy = settings.value(Settings::Key::LastPolicy).toString();
    const std::vector<AgentFile> files = agents();
    const auto known = [&](const AgentFile &file) { return file.agent().stem == m_agent; };
    if (std::ranges::none_of(files, known)) {
        const auto usable = std::ranges::find_if(files, &AgentFile::usable);
        m_agent = usable == files.end() ? QString() : usable->agent().stem;
    }
    if (m_provider.isEmpty())
        m_provider = PracticeName;
    const Provider &chosen = provider();
    m_provider = chosen.name;
    if (!chosen.models.contains(m_model))
        m_model = chosen.models.value(0);
    if (!m_policy.isEmpty() && !services.workspace.policyNames().contains(m_policy))
        m_policy.clear();
}

std::vector<AgentFile> RunSetup::agents() const { return m_services.workspace.agents(); }

Result<Agent> RunSetup::agent() const
{
    if (m_agent.isEmpty())
        return failure(ErrorCode::NotFound,
                       tr("There is no agent in this workspace. Add a file such as agents/first.agent.md to %1.").arg(m_services.workspace.folder()));
    return m_services.workspace.agent(m_agent);
}

const Provider &RunSetup::provider() const
{
    const auto it = std::ranges::find(m_services.providers, m_provider, &Provider::name);
    if (it != m_services.providers.end())
        return *it;
    return m_services.providers.empty() ? m_none : m_services.providers.front();
}

QString RunSetup::policyName() const
{
    if (!m_policy.isEmpty())
        return m_policy;
    const Result<Agent> chosen = agent();
    return chosen ? chosen->redaction : u"standard"_s;
}

Result<Policy> RunSetup::policy() const { return m_services.workspace.policy(policyName()); }

ReviewMode RunSetup::review() const
{
    const Result<Agent> chosen = agent();
    const Result<Policy> rules = policy();
    if (!chosen || !rules)
        return ReviewMode::Always;
    return chosen->review == ReviewMode::Never && !rules->allowsUnreviewed() ? ReviewMode::Always : chosen->review;
}

Result<RunOrder> RunSetup::order(const ConversationId &conversation) const
{
    Result<Agent> chosen = agent();
    if (!chosen)
        return std::unexpected(chosen.error());
    Result<Policy> rules = policy();
    if (!rules)
        return std::unexpected(rules.error());
    if (provider().name.isEmpty())
        return failure(ErrorCode::NotFound, tr("No provider is there to send to. Add one to providers.json of the workspace."));
    RunOrder order;
    order.conversation = conversation;
    order.agent = *chosen;
    order.policy = *rules;
    order.provider = provider();
    order.model = model();
    order.review = review();
    order.scope.workspace = m_services.workspace.folder();
    order.scope.documents = chosen->documents;
    const auto local = std::ranges::find_if(m_services.providers, [](const Provider &provider) {
        return provider.isLocal() && !provider.models.isEmpty() && !isPractice(provider.name);
    });
    if (local != m_services.providers.end())
        order.localTarget = RunOrder::Target{*local, local->models.constFirst()};
    return order;
}

void RunSetup::setAgent(const QString &stem)
{
    if (stem == m_agent)
        return;
    m_agent = stem;
    m_services.settings.setValue(Settings::Key::LastAgent, stem);
    Q_EMIT changed();
}

void RunSetup::setDestination(const QString &provider, const QString &model)
{
    m_provider = provider;
    m_model = model;
    m_services.settings.setValue(Settings::Key::LastProvider, provider);
    m_services.settings.setValue(Settings::Key::LastModel, model);
    Q_EMIT changed();
}

void RunSetup::setPolicy(const QString &name)
{
    m_policy = name;
    m_services.settings.setValue(Settings::Key::LastPolicy, name);
    Q_EMIT changed();
}

void RunSetup::reread()
{
    // A provider that is gone is not silently replaced by another one that leaves this machine: practice takes its place.
    const Provider &now = provider();
    if (now.name != m_provider || !now.models.contains(m_model)) {
        m_provider = now.name;
        m_model = now.models.value(0);
    }
    if (!m_policy.isEmpty() && !m_services.workspace.policyNames().contains(m_policy))
        m_policy.clear();
    Q_EMIT changed();
}

std::optional<std::pair<QString, QString>> RunSetup::agentDestination() const
{
    const Result<Agent> chosen = agent();
    if (!chosen)
        return std::nullopt;
    const qsizetype slash = chosen->model.indexOf(u'/');
    const QString name = chosen->model.left(slash);
    if (slash <= 0 || std::ranges::find(m_services.providers, name, &Provider::name) == m_services.providers.end())
        return std::nullopt;
    return std::pair(name, chosen->model.mid(slash + 1));
}

} // namespace countersign
