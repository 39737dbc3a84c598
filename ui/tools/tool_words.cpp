// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/tool_words.h"

#include "core/tools/mcp/visible_text.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::wording {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ToolWords)
};
} // namespace

QString commandLine(const mcp::ServerConfig &config) { return mcp::visibleText(mcp::commandLine(config)); }

QString state(mcp::ToolServers::State state)
{
    switch (state) {
    case mcp::ToolServers::State::NotApproved: return Words::tr("not allowed yet");
    case mcp::ToolServers::State::Stopped: return Words::tr("starts when it is needed");
    case mcp::ToolServers::State::Starting: return Words::tr("starting");
    case mcp::ToolServers::State::Running: return Words::tr("running");
    }
    return {};
}

Isolation isolation(const mcp::ServerConfig &config, std::optional<bool> sandbox)
{
    using Level = Isolation::Level;
    if (!config.isProgram())
        return {Level::Not, Words::tr("not isolated"),
                Words::tr("It is a program that somebody else started on this machine. Countersign only talks to it and cannot confine it.")};
    if (config.unconfined)
        return {Level::Not, Words::tr("not isolated"), Words::tr("You let it run without a sandbox: it can do whatever you can.")};
    if (!sandbox)
        return {Level::Unknown, Words::tr("being tried"), Words::tr("A canary is trying whether the sandbox of this machine holds.")};
    if (!*sandbox)
        return {Level::Not, Words::tr("cannot be isolated"),
                Words::tr("There is no sandbox on this machine that holds, so the server is not started. Install bubblewrap.")};
    if (config.network)
        return {Level::Partly, Words::tr("partly: network"),
                Words::tr("It sees only the folders that you chose, but you let it reach the network: what it is given can leave this machine.")};
    if (!config.writable.isEmpty())
        return {Level::Isolated, Words::tr("isolated"), Words::tr("No network, and it can change only the folders that you chose.")};
    return {Level::Isolated, Words::tr("isolated"),
            Words::tr("No network, no files of yours but the folders that you chose, and it can change none.")};
}

QString standing(mcp::Standing standing)
{
    switch (standing) {
    case mcp::Standing::Approved: return Words::tr("approved");
    case mcp::Standing::Changed: return Words::tr("changed: set apart");
    case mcp::Standing::New: return Words::tr("new: set apart");
    case mcp::Standing::Gone: return Words::tr("no longer offered");
    }
    return {};
}

QString claims(const ToolClaims &claims)
{
    const bool reads = claims.readOnly.value_or(false);
    if (claims.destructive.value_or(false) && !reads)
        return Words::tr("The server claims: this may destroy something. Nobody has checked what it claims.");
    if (reads)
        return Words::tr("The server claims: this only reads. Nobody has checked what it claims.");
    if (claims.destructive.has_value())
        return Words::tr("The server claims: this changes things and destroys nothing. Nobody has checked what it claims.");
    return {};
}

QString jsonForEyes(const QJsonObject &object) { return mcp::visibleText(QString::fromUtf8(QJsonDocument(object).toJson()).trimmed()); }

QString definition(const QJsonObject &definition) { return definition.isEmpty() ? QString() : jsonForEyes(definition); }

} // namespace countersign::wording
