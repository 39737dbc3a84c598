// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/tool_pins.h"

#include "core/tools/private_file.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

Standing standingOf(const PinnedTool &tool)
{
    if (tool.approved.isEmpty())
        return Standing::New;
    if (tool.offered.isEmpty())
        return Standing::Gone;
    return tool.approved == tool.offered ? Standing::Approved : Standing::Changed;
}

} // namespace

QByteArray definitionHash(const QJsonObject &definition)
{
    return QCryptographicHash::hash(QJsonDocument(definition).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
}

Result<ToolPins> ToolPins::load(const QString &file)
{
    ToolPins pins;
    pins.m_file = file;
    const auto read = readPrivateJson(file);
    if (!read)
        return std::unexpected(read.error());
    const QJsonObject servers = read->value("servers"_L1).toObject();
    for (auto it = servers.begin(); it != servers.end(); ++it) {
        const QJsonObject stored = it->toObject();
        Server &server = pins.m_servers[it.key()];
        server.launch = stored.value("launch"_L1).toString().toLatin1();
        server.listed = stored.value("listed"_L1).toBool();
        if (const QString era = stored.value("era"_L1).toString(); !era.isEmpty())
            server.era = era == "modern"_L1 ? Era::Modern : Era::Legacy;
        const QJsonObject tools = stored.value("tools"_L1).toObject();
        for (auto tool = tools.begin(); tool != tools.end(); ++tool) {
            PinnedTool &pinned = server.tools[tool.key()];
            pinned.approved = tool->toObject().value("approved"_L1).toObject();
            pinned.offered = tool->toObject().value("offered"_L1).toObject();
            pinned.standing = standingOf(pinned);
        }
    }
    return pins;
}

Result<void> ToolPins::save() const
{
    if (m_file.isEmpty())
        return {};
    QJsonObject servers;
    for (const auto &[id, server] : m_servers.asKeyValueRange()) {
        QJsonObject tools;
        for (const auto &[name, tool] : server.tools.asKeyValueRange())
            tools.insert(name, QJsonObject{{u"approved"_s, tool.approved}, {u"offered"_s, tool.offered}});
        QJsonObject stored{{u"launch"_s, QString::fromLatin1(server.launch)}, {u"listed"_s, server.listed}, {u"tools"_s, tools}};
        if (server.era)
            stored.insert(u"era"_s, *server.era == Era::Modern ? u"modern"_s : u"legacy"_s);
        servers.insert(id, stored);
    }
    return writePrivateJson(m_file, {{u"servers"_s, servers}});
}

Result<void> ToolPins::approveServer(const ServerConfig &config)
{
    Server &server = m_servers[config.id];
    const QByteArray launch = launchHash(config);
    if (server.launch != launch)
        server.era.reset();
    server.launch = launch;
    return save();
}

bool ToolPins::isApproved(const ServerConfig &config) const
{
    const auto found = m_servers.constFind(config.id);
    return found != m_servers.constEnd() && !found->launch.isEmpty() && found->launch == launchHash(config);
}

Result<bool> ToolPins::seen(const QString &id, const std::vector<Tool> &tools)
{
    Server &server = m_servers[id];
    const QMap<QString, PinnedTool> before = server.tools;
    const bool first = !std::exchange(server.listed, true);
    QSet<QString> offered;
    for (const Tool &tool : tools) {
        offered.insert(tool.name);
        PinnedTool &pinned = server.tools[tool.name];
        pinned.offered = tool.definition;
        if (first)
            pinned.approved = tool.definition;
    }
    for (auto it = server.tools.begin(); it != server.tools.end();) {
        if (!offered.contains(it.key()))
            it->offered = {};
        it->standing = standingOf(*it);
        it = it->approved.isEmpty() && it->offered.isEmpty() ? server.tools.erase(it) : std::next(it);
    }
    if (!first && server.tools == before)
        return false;
    if (auto saved = save(); !saved)
        return std::unexpected(saved.error());
    return true;
}

QMap<QString, PinnedTool> ToolPins::tools(const QString &server) const { return m_servers.value(server).tools; }

Result<void> ToolPins::approveTool(const QString &server, const QString &tool, const QByteArray &shownHash)
{
    const auto found = m_servers.find(server);
    if (found == m_servers.end() || !found->tools.contains(tool) || found->tools[tool].offered.isEmpty())
        return failure(ErrorCode::NotFound, Words::tr("The server offers no tool of this name."));
    PinnedTool &pinned = found->tools[tool];
    if (definitionHash(pinned.offered) != shownHash)
        return failure(ErrorCode::Tampered, Words::tr("The tool changed while you looked at it. Look at it again."));
    pinned.approved = pinned.offered;
    pinned.standing = Standing::Approved;
    return save();
}

std::optional<Era> ToolPins::era(const QString &server) const { return m_servers.value(server).era; }

Result<void> ToolPins::setEra(const QString &server, Era era)
{
    if (m_servers[server].era == era)
        return {};
    m_servers[server].era = era;
    return save();
}

Result<void> ToolPins::forget(const QString &server)
{
    m_servers.remove(server);
    return save();
}

} // namespace countersign::mcp
