// SPDX-License-Identifier: GPL-3.0-or-later
// Files that name tool servers: the workspace's own tools.json, and those of Claude Desktop, Claude Code, Cursor (all "mcpServers") and VS Code ("servers",
// JSON with comments). Reading starts nothing and looks nothing up; what looks like a secret is taken out and given by itself, for the keychain.
#pragma once
#include "core/tools/mcp/server_config.h"

#include <functional>
#include <vector>

namespace countersign::mcp {

struct ImportedServer {
    /// A value that looks like a secret. In the configuration stands secretReference() instead.
    struct Secret {
        enum class Place { Environment, Header };
        Place place = Place::Environment;
        QString name; // of the variable or header
        QString value;
        friend bool operator==(const Secret &, const Secret &) = default;
    };
    QString name; // as the file has it
    ServerConfig config;
    std::vector<Secret> secrets;
    QStringList unresolved; // "${input:key}", "${HOME_OF_X}": to be asked for before it can be used
    QStringList warnings; // sentences for the person
    QString problem; // why it cannot be used at all; empty = it can
    friend bool operator==(const ImportedServer &, const ImportedServer &) = default;
};

enum class ServerFileOrigin {
    Own, // may say what a server may reach
    Foreign, // may not: whoever wrote it does not grant rights here
};

/// The servers of a file in the order of their names. `folder` is what ${workspaceFolder} means. Invalid: it is no such file.
[[nodiscard]] Result<std::vector<ImportedServer>> readServerFile(const QByteArray &json, const QString &folder, ServerFileOrigin origin);

/// tools.json, with what the person chose. Keys of `before` that are not known are kept, also within a server.
[[nodiscard]] QByteArray writeServerFile(const std::vector<ServerConfig> &servers, const QByteArray &before = {});

/// "${keychain:SERVER/NAME}"
[[nodiscard]] QString secretReference(const QString &server, const QString &name);
/// Puts values in the place of references; Secret, naming what is missing, when there is none. `value` gets server and name.
[[nodiscard]] Result<ServerConfig> withSecrets(ServerConfig config,
                                               const std::function<std::optional<QString>(const QString &, const QString &)> &value);

/// Comments and commas before a closing bracket blanked, so that what is left is JSON and offsets stay.
[[nodiscard]] QByteArray withoutComments(QByteArray json);

} // namespace countersign::mcp
