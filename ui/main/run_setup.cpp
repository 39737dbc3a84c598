// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/run_setup.h"

#include "core/secrets/key_store.h"
#include "core/settings/settings.h"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

Error noAgent(const Workspace &workspace)
{
    return {ErrorCode::NotFound,
            RunSetup::tr("There is no agent in this workspace. Add a file such as agents/first.agent.md to %1.").arg(workspace.folder())};
}

} // namespace

RunSetup::RunSetup(Services &services, QObject *parent) : QObject(parent), m_services(services)
{
    Settings &settings = services.settings;
    m_agent = settings.value(Settings::Key::LastAgent).toString();
    m_provider = settings.value(Settings::Key::LastProvider).toString();
    m_model = settings.value(Settings::Key::LastModel).toString();
    m_policy = settings.value(Settings::Key::LastPolicy).toString();
    watch(); // before reading: a change in between is seen
    m_files = read(services.workspace); // once, before there is a window; from now on in the background
    const std::vector<AgentFile> &files = agents();
    const auto known = [&](const AgentFile &file) { return file.agent().stem == m_agent; };
    if (std::ranges::none_of(files, known)) {
        const auto usable = std::ranges::find_if(files, &AgentFile::usable);
        m_agent = usable == files.end() ? QString() : usable->agent().stem;
    }
    if (m_provider.isEmpty())
        m_provider = PracticeName;
    if (!route()) {
        const Provider &chosen = provider();
        m_provider = chosen.name;
        if (!chosen.models.contains(m_model))
            m_model = chosen.models.value(0);
    }
    if (!m_policy.isEmpty() && std::ranges::find(m_files.policies, m_policy, &Policies::value_type::first) == m_files.policies.end())
        m_policy.clear();
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(120); // programs write a file in several steps
    connect(&m_readSoon, &QTimer::timeout, this, &RunSetup::readFiles);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_readSoon, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, &m_readSoon, qOverload<>(&QTimer::start));
}

RunSetup::Files RunSetup::read(const Workspace &workspace)
{
    Files files{workspace.agents(), {}, workspace.routes()};
    for (const QString &name : workspace.policyNames())
        files.policies.emplace_back(name, workspace.policy(name));
    return files;
}

void RunSetup::readFiles()
{
    m_reading.ask([workspace = m_services.workspace](const BackgroundWork::Ticket &) { return read(workspace); },
                  [this](Files files) {
                      m_files = std::move(files);
                      if (!m_policy.isEmpty()
                          && std::ranges::find(m_files.policies, m_policy, &Policies::value_type::first) == m_files.policies.end())
                          m_policy.clear();
                      watch();
                      Q_EMIT changed();
                  });
}

void RunSetup::watch()
{
    QStringList wanted;
    for (const QString &folder : {u"/agents"_s, u"/policies"_s}) {
        // A folder tells of files that come and go, a file of what is written into it.
        const QDir dir(m_services.workspace.folder() + folder);
        if (!dir.exists()) { // it may be made
            wanted << m_services.workspace.folder();
            continue;
        }
        wanted << dir.path();
        for (const QFileInfo &file : dir.entryInfoList({u"*.agent.md"_s, u"*.yaml"_s, u"*.yml"_s}, QDir::Files))
            wanted << file.filePath();
    }
    const QString routesFile = m_services.workspace.folder() + "/routes.yaml"_L1;
    wanted << (QFileInfo::exists(routesFile) ? routesFile : m_services.workspace.folder());
    wanted.removeDuplicates();
    const QStringList now = m_watcher.files() + m_watcher.directories();
    QStringList gone = now;
    gone.removeIf([&](const QString &path) { return wanted.contains(path); });
    wanted.removeIf([&](const QString &path) { return now.contains(path); });
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

Result<Agent> RunSetup::agent() const
{
    if (m_agent.isEmpty())
        return std::unexpected(noAgent(m_services.workspace));
    return m_services.workspace.agentAmong(m_files.agents, m_agent);
}

std::optional<RouteTarget> RunSetup::routesTarget() const
{
    const Route *chosen = route() && m_files.routes ? m_files.routes->find(*route()) : nullptr;
    if (!chosen)
        return std::nullopt;
    std::optional<RouteTarget> first;
    for (const RouteTarget &target : chosen->targets()) {
        const auto known = std::ranges::find(m_services.providers, target.provider, &Provider::name);
        if (known == m_services.providers.end())
            continue;
        if (!known->isLocal())
            return target;
        first = first ? first : std::optional(target);
    }
    return first;
}

QString RunSetup::model() const
{
    if (!route())
        return m_model;
    const auto target = routesTarget();
    return target ? target->model : QString();
}

const Provider &RunSetup::provider() const
{
    const auto target = routesTarget();
    const auto it = std::ranges::find(m_services.providers, target ? target->provider : m_provider, &Provider::name);
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

Result<Policy> RunSetup::policy() const
{
    const QString name = policyName();
    const auto known = std::ranges::find(m_files.policies, name, &Policies::value_type::first);
    return known != m_files.policies.end() ? known->second : m_services.workspace.policy(name); // which says that there is none
}

namespace {

ReviewMode reviewOf(const Agent &agent, const Policy &rules)
{
    return agent.review == ReviewMode::Never && !rules.allowsUnreviewed() ? ReviewMode::Always : agent.review;
}

} // namespace

ReviewMode RunSetup::review() const
{
    const Result<Agent> chosen = agent();
    const Result<Policy> rules = policy();
    return chosen && rules ? reviewOf(*chosen, *rules) : ReviewMode::Always;
}

RunSetup::Plan RunSetup::plan() const
{
    Plan plan{m_services.workspace, m_agent, m_policy, provider(), model(), std::nullopt, route(), {}, {}};
    if (plan.route) {
        plan.providers = m_services.providers;
        for (const Provider &known : m_services.providers) {
            if (known.needsKey && !m_services.keys.key(known))
                plan.withoutKey << known.name;
        }
    }
    const auto local = std::ranges::find_if(m_services.providers, [](const Provider &provider) {
        return provider.isLocal() && !provider.models.isEmpty() && !isPractice(provider.name);
    });
    if (local != m_services.providers.end())
        plan.local = RunOrder::Target{*local, local->models.constFirst()};
    return plan;
}

Result<RunOrder> RunSetup::Plan::order(const ConversationId &conversation) const
{
    if (agent.isEmpty())
        return std::unexpected(noAgent(workspace));
    Result<Agent> chosen = workspace.agent(agent);
    if (!chosen)
        return std::unexpected(chosen.error());
    Result<Policy> rules = workspace.policy(policy.isEmpty() ? chosen->redaction : policy);
    if (!rules)
        return std::unexpected(rules.error());
    if (!route && provider.name.isEmpty())
        return failure(ErrorCode::NotFound, RunSetup::tr("No provider is there to send to. Add one to providers.json of the workspace."));
    RunOrder order;
    order.conversation = conversation;
    order.agent = *chosen;
    order.policy = *rules;
    order.provider = provider;
    order.model = model;
    if (route) {
        auto routing = workspace.routing(*route, providers, withoutKey);
        if (!routing)
            return std::unexpected(routing.error());
        const RunOrder::Target first = routing->first();
        order.provider = first.provider;
        order.model = first.model;
        order.routing = std::move(*routing);
    }
    order.review = reviewOf(*chosen, *rules);
    order.scope.workspace = workspace.folder();
    order.scope.documents = chosen->documents;
    order.localTarget = local;
    return order;
}

void RunSetup::setAgent(const QString &stem)
{
    if (stem == m_agent)
        return;
    m_agent = stem;
    m_services.settings.setValue(Settings::Key::LastAgent, stem);
    if (std::ranges::none_of(m_files.agents, [&](const AgentFile &file) { return file.agent().stem == stem; }))
        readFiles(); // it was made or renamed a moment ago
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
    if (!route() && (now.name != m_provider || !now.models.contains(m_model))) {
        m_provider = now.name;
        m_model = now.models.value(0);
    }
    Q_EMIT changed();
    readFiles();
}

std::optional<std::pair<QString, QString>> RunSetup::agentDestination() const
{
    const Result<Agent> chosen = agent();
    if (!chosen)
        return std::nullopt;
    if (routeNamed(chosen->model))
        return std::pair(chosen->model, QString());
    const qsizetype slash = chosen->model.indexOf(u'/');
    const QString name = chosen->model.left(slash);
    if (slash <= 0 || std::ranges::find(m_services.providers, name, &Provider::name) == m_services.providers.end())
        return std::nullopt;
    return std::pair(name, chosen->model.mid(slash + 1));
}

} // namespace countersign
