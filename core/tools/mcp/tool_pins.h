// SPDX-License-Identifier: GPL-3.0-or-later
// What the person has seen and approved of tool servers: how each is started, and the whole definition of each of its tools. The protocol prescribes
// nothing against a server that shows one description today and another tomorrow, so a tool is held against what was approved at every list: one that
// changed, is new or has another name is set apart until the person has seen the difference.
//
// A value with rules and no I/O but load and save. One thread.
#pragma once
#include "core/tools/mcp/client.h"
#include "core/tools/mcp/server_config.h"

#include <QtCore/QMap>

namespace countersign::mcp {

enum class Standing {
    Approved, // as the person saw it
    Changed, // not as the person saw it
    New, // not seen before
    Gone, // approved, and not offered any more
};

struct PinnedTool {
    Standing standing = Standing::New;
    QJsonObject approved; // definition; empty: there is none
    QJsonObject offered; // definition at the last list; empty: it was not in it
    friend bool operator==(const PinnedTool &, const PinnedTool &) = default;
};

/// SHA-256, hex, of a tool's definition in canonical form: keys in order, no white space.
[[nodiscard]] QByteArray definitionHash(const QJsonObject &definition);

class ToolPins {
public:
    [[nodiscard]] static Result<ToolPins> load(const QString &file);
    ToolPins() = default;

    /// The server may be started as it is set up now. Its first list of tools is taken as seen with it (trust on first use).
    [[nodiscard]] Result<void> approveServer(const ServerConfig &config);
    /// It was approved, and nothing of how it is started has changed since.
    [[nodiscard]] bool isApproved(const ServerConfig &config) const;

    /// Takes in a list. True when a tool's standing changed.
    [[nodiscard]] Result<bool> seen(const QString &server, const std::vector<Tool> &tools);
    [[nodiscard]] QMap<QString, PinnedTool> tools(const QString &server) const;
    /// The tool as it was shown, so that what changed meanwhile is not approved unseen: Tampered when its offered definition has another hash.
    [[nodiscard]] Result<void> approveTool(const QString &server, const QString &tool, const QByteArray &shownHash);

    [[nodiscard]] std::optional<Era> era(const QString &server) const;
    [[nodiscard]] Result<void> setEra(const QString &server, Era era);
    [[nodiscard]] Result<void> forget(const QString &server);

private:
    struct Server {
        QByteArray launch;
        std::optional<Era> era;
        bool listed = false; // the first list was taken in
        QMap<QString, PinnedTool> tools;
    };
    [[nodiscard]] Result<void> save() const;

    QString m_file;
    QMap<QString, Server> m_servers;
};

} // namespace countersign::mcp
