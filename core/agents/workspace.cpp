// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/workspace.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QDirIterator>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtCore/QSaveFile>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
};

constexpr QLatin1StringView AgentSuffix(".agent.md");

Result<QByteArray> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, Words::tr("%1 cannot be read: %2.").arg(path, file.errorString()));
    return file.readAll();
}

/// By rename, so that a reader finds the old bytes or the new ones.
Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failure(ErrorCode::Storage, Words::tr("%1 could not be written: %2. The old file is unchanged.").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<Workspace> Workspace::open(const QString &folder)
{
    const QFileInfo info(folder);
    if (!info.isDir())
        return failure(ErrorCode::NotFound, Words::tr("There is no workspace folder %1. Make it, or choose another with --workspace.").arg(folder));
    return Workspace(info.canonicalFilePath());
}

Result<Workspace> Workspace::createSample(const QString &folder)
{
    const QString root = u":/sample/workspace"_s;
    QDirIterator files(root, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    if (!files.hasNext())
        return failure(ErrorCode::NotFound, Words::tr("This build holds no sample workspace. Choose a folder of your own with --workspace."));
    while (files.hasNext()) {
        const QString source = files.next();
        const QString target = folder + source.sliced(root.size());
        if (QFileInfo::exists(target))
            continue;
        if (!QDir().mkpath(QFileInfo(target).path()) || !QFile::copy(source, target))
            return failure(
                ErrorCode::Storage,
                Words::tr("The sample workspace cannot be written to %1. Check that there is room and that you may write there.").arg(folder));
        QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    }
    return open(folder);
}

QString Workspace::name() const { return QFileInfo(m_folder).fileName(); }

std::vector<AgentFile> Workspace::agents() const
{
    std::vector<AgentFile> result;
    const QDir folder(m_folder + "/agents"_L1);
    for (const QString &name : folder.entryList({u"*"_s + AgentSuffix}, QDir::Files, QDir::Name)) {
        if (auto file = AgentFile::read(folder.filePath(name)))
            result.push_back(std::move(*file));
    }
    return result;
}

Result<Agent> Workspace::agent(const QString &nameOrStem) const { return agentAmong(agents(), nameOrStem); }

Result<Agent> Workspace::agentAmong(const std::vector<AgentFile> &files, const QString &nameOrStem) const
{
    QStringList known;
    for (const AgentFile &file : files) {
        const Agent &agent = file.agent();
        known.append(agent.stem);
        if (agent.stem != nameOrStem && agent.name.compare(nameOrStem, Qt::CaseInsensitive) != 0)
            continue;
        if (!file.usable())
            return failure(ErrorCode::Invalid, file.problemSummary());
        return agent;
    }
    return failure(ErrorCode::NotFound,
                   known.isEmpty() ? Words::tr("The workspace %1 has no agents. Put a file NAME.agent.md into its folder \"agents\".").arg(m_folder)
                                   : Words::tr("There is no agent \"%1\" in %2. It has: %3.").arg(nameOrStem, m_folder, known.join(u", "_s)));
}

Result<void> Workspace::saveAgent(const Agent &agent) const
{
    if (agent.stem.isEmpty() || agent.stem.contains(u'/') || agent.stem.startsWith(u'.'))
        return failure(ErrorCode::BadUsage, Words::tr("\"%1\" cannot be the name of an agent's file.").arg(agent.stem));
    const QString path = m_folder + "/agents/"_L1 + agent.stem + AgentSuffix;
    AgentFile before = AgentFile::parse("---\n---\n", agent.stem);
    if (QFileInfo::exists(path)) {
        auto existing = AgentFile::read(path);
        if (!existing)
            return std::unexpected(existing.error());
        before = std::move(*existing);
    }
    QDir().mkpath(QFileInfo(path).path());
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(before.with(agent)) < 0 || !file.commit())
        return failure(ErrorCode::Storage,
                       Words::tr("The agent could not be saved to %1: %2. The old file is unchanged.").arg(path, file.errorString()));
    return {};
}

Result<Policy> Workspace::policy(const QString &name) const
{
    if (name.contains(u'/') || name.startsWith(u'.'))
        return failure(ErrorCode::BadUsage, Words::tr("\"%1\" is not the name of a policy.").arg(name));
    if (hasOwnPolicy(name)) {
        const auto bytes = readFile(policyPath(name));
        if (!bytes)
            return std::unexpected(bytes.error());
        return Policy::parse(*bytes, name);
    }
    auto shipped = Policy::shipped(name);
    if (!shipped)
        return failure(ErrorCode::NotFound,
                       Words::tr("There is no policy \"%1\". The workspace and the program have: %2.").arg(name, policyNames().join(u", "_s)));
    return shipped;
}

QString Workspace::policyPath(const QString &name) const
{
    const QString path = m_folder + "/policies/"_L1 + name;
    return QFileInfo::exists(path + ".yml"_L1) && !QFileInfo::exists(path + ".yaml"_L1) ? path + ".yml"_L1 : path + ".yaml"_L1;
}

bool Workspace::hasOwnPolicy(const QString &name) const { return QFileInfo::exists(policyPath(name)); }

Result<PolicyFile> Workspace::policyFile(const QString &name) const
{
    const QString shipped = u":/policies/"_s + name + u".yaml"_s;
    const bool own = hasOwnPolicy(name);
    if (name.contains(u'/') || (!own && !QFileInfo::exists(shipped)))
        return failure(ErrorCode::NotFound, Words::tr("There is no policy \"%1\" any more.").arg(name));
    auto bytes = readFile(own ? policyPath(name) : shipped);
    if (!bytes)
        return std::unexpected(bytes.error());
    return PolicyFile(std::move(*bytes), name);
}

Result<void> Workspace::savePolicy(const PolicyFile &file) const
{
    static const QRegularExpression good(uR"(^[\p{L}\p{N}_-][\p{L}\p{N}_. -]{0,63}$)"_s);
    if (!good.match(file.name()).hasMatch())
        return failure(
            ErrorCode::BadUsage,
            Words::tr("\"%1\" cannot be the name of a policy. Use letters, digits, spaces, \"_\", \"-\" and \".\".").arg(file.name().left(64)));
    return writeFile(policyPath(file.name()), file.bytes());
}

Result<void> Workspace::removePolicy(const QString &name) const
{
    QFile file(policyPath(name));
    if (!hasOwnPolicy(name) || !file.remove())
        return failure(ErrorCode::Storage, Words::tr("The policy \"%1\" could not be removed: %2.").arg(name, file.errorString()));
    return {};
}

QStringList Workspace::policyNames() const
{
    QStringList names = Policy::shippedNames();
    for (const QString &file : QDir(m_folder + "/policies"_L1).entryList({u"*.yaml"_s, u"*.yml"_s}, QDir::Files, QDir::Name)) {
        const QString name = QFileInfo(file).completeBaseName();
        if (!names.contains(name))
            names.append(name);
    }
    return names;
}

Result<std::vector<Provider>> Workspace::providers() const
{
    const QString path = m_folder + "/providers.json"_L1;
    if (!QFileInfo::exists(path))
        return knownProviders();
    const auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto providers = parseProviders(*bytes);
    if (!providers)
        return failure(providers.error().code, Words::tr("%1: %2").arg(path, providers.error().message));
    return providers;
}

Result<ProviderFile> Workspace::providerFile() const
{
    const QString path = m_folder + "/providers.json"_L1;
    if (!QFileInfo::exists(path))
        return ProviderFile::of(knownProviders());
    const auto bytes = readFile(path);
    if (!bytes)
        return std::unexpected(bytes.error());
    auto file = ProviderFile::parse(*bytes);
    if (!file)
        return failure(file.error().code, Words::tr("%1: %2").arg(path, file.error().message));
    return file;
}

Result<QByteArray> Workspace::routesFile() const
{
    const QString path = m_folder + "/routes.yaml"_L1;
    return QFileInfo::exists(path) ? readFile(path) : Result<QByteArray>(QByteArray());
}

Result<Routes> Workspace::routes() const
{
    return routesFile().and_then([](const QByteArray &yaml) { return Routes::parse(yaml); });
}

Result<void> Workspace::saveRoutes(const QByteArray &yaml) const { return writeFile(m_folder + "/routes.yaml"_L1, yaml); }

Result<RunOrder::Routing> Workspace::routing(const QString &name, const std::vector<Provider> &providers, const QStringList &withoutKey) const
{
    const auto known = routes();
    if (!known)
        return std::unexpected(known.error());
    const Route *route = known->find(name);
    if (!route && known->all().empty())
        return failure(ErrorCode::NotFound,
                       Words::tr("There is no route in %1. Write one on the page Settings, Routes, or into routes.yaml.").arg(m_folder));
    if (!route)
        return failure(ErrorCode::NotFound, Words::tr("There is no route \"%1\". routes.yaml has: %2.").arg(name, known->names().join(u", "_s)));
    RunOrder::Routing routing{*route};
    for (const Provider &provider : providers) {
        const auto named = [&](const RouteTarget &target) { return target.provider == provider.name; };
        if (std::ranges::none_of(route->targets(), named))
            continue;
        if (withoutKey.contains(provider.name))
            routing.withoutKey << provider.name;
        else
            routing.providers.push_back(provider);
    }
    if (routing.providers.empty())
        return failure(ErrorCode::Secret,
                       routing.withoutKey.isEmpty()
                           ? Words::tr("None of the providers that the route \"%1\" names is in providers.json.").arg(route->name)
                           : Words::tr("The route \"%1\" names providers without a key: %2. Add a key in the settings.")
                                 .arg(route->name, routing.withoutKey.join(u", "_s)));
    return routing;
}

Result<void> Workspace::saveProviders(const ProviderFile &file) const { return writeFile(m_folder + "/providers.json"_L1, file.bytes()); }

} // namespace countersign
