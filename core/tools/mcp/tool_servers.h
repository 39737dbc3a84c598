// SPDX-License-Identifier: GPL-3.0-or-later
// The person's tool servers, and their tools as tools of agents: "mcp:server/tool". Offers what was approved without starting anything; the first call
// starts the server. Before a call goes out, the server's list is held against what was approved, the arguments against the schema, and the person's
// permission is asked where it was not given.
//
// Lives in one thread with an event loop.
#pragma once
#include "core/tools/call_leave.h"
#include "core/tools/mcp/tool_pins.h"
#include "core/tools/tool_gate.h"
#include "core/tools/toolbox.h"

namespace countersign::mcp {

class ToolServers : public QObject, public ToolSource {
    Q_OBJECT
public:
    using ChannelFactory = std::function<std::unique_ptr<Channel>(const ServerConfig &)>;
    using FormAsker = std::function<QCoro::Task<FormAnswer>(PendingForm)>;
    using SecretFiller = std::function<QCoro::Task<Result<ServerConfig>>(ServerConfig)>;

    struct Parts {
        ToolPins pins;
        ToolPermissions permissions;
        ChannelFactory channel; // empty: as the configuration says
        PermissionAsker ask; // empty: what is not allowed for good is refused
        FormAsker elicit; // empty: servers cannot ask
        SecretFiller secrets; // puts secrets in before a server is started; empty: there are none
        ClientLimits limits = {};
        std::shared_ptr<LoopbackDoor> door = {}; // to servers at an address; absent: they cannot be used
    };
    explicit ToolServers(Parts parts, QObject *parent = nullptr);
    ~ToolServers() override;

    /// Replaces the list. Servers that are not in it, or are set up otherwise than they run, are stopped. Starts nothing.
    void setServers(std::vector<ServerConfig> servers);
    [[nodiscard]] const std::vector<ServerConfig> &servers() const;
    [[nodiscard]] bool isApproved(const QString &server) const;
    /// `shownHash` is launchHash() of what the person saw: Tampered when it is another by now.
    [[nodiscard]] Result<void> approveServer(const QString &server, const QByteArray &shownHash);
    [[nodiscard]] Result<void> approveTool(const QString &server, const QString &tool, const QByteArray &shownHash);
    [[nodiscard]] QMap<QString, PinnedTool> tools(const QString &server) const;
    [[nodiscard]] ToolPermissions &permissions();

    /// Starts an approved server that does not run, and takes in its tools. Policy: it is not approved.
    QCoro::Task<Result<void>> start(QString server);
    /// Its input is closed, and it has a moment to end by itself.
    void stop(const QString &server);
    enum class State { NotApproved, Stopped, Starting, Running };
    [[nodiscard]] State state(const QString &server) const;
    /// What went wrong the last time, for the person; absent since it worked again.
    [[nodiscard]] std::optional<Error> problem(const QString &server) const;
    /// The last part of what it wrote for people (standard error), also after it ended; the server's own words.
    [[nodiscard]] QString diagnostics(const QString &server) const;
    /// Forgets what was approved of it.
    [[nodiscard]] Result<void> forget(const QString &server);
    /// While it runs; for resources, prompts and its log. It may go at any return to the event loop.
    [[nodiscard]] Client *running(const QString &server) const;

    std::vector<Offer> offers() const override;
    QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope) override;

Q_SIGNALS:
    /// Its tools, whether it runs, or what is approved.
    void changed(const QString &server);
    void progressed(const QString &listed, const countersign::mcp::Progress &progress);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

/// The name that a model gets: mcp__server__tool, of A-Za-z0-9_- and at most 64 characters. Two tools never share one: what cannot be said so has a
/// hash at the end.
[[nodiscard]] QString nameForModel(const QString &server, const QString &tool);

} // namespace countersign::mcp
