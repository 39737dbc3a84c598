// SPDX-License-Identifier: GPL-3.0-or-later
// A tool server as the person set it up: what is started or where it listens, and what it may reach. Values of secrets are not in it.
#pragma once
#include "core/base/error.h"

#include <QtCore/QJsonObject>
#include <QtCore/QMap>
#include <QtCore/QStringList>
#include <QtCore/QUrl>

namespace countersign::mcp {

struct ServerConfig {
    QString id; // [a-z0-9_-]{1,32}, ours: never what the server calls itself
    // A program that is started …
    QString command;
    QStringList arguments;
    QMap<QString, QString> environment;
    QString folder; // it starts in; empty = an empty one of its own
    // … or an address on this machine.
    QUrl url;
    QMap<QString, QString> headers;

    QStringList readable, writable; // folders that the person chose; absolute
    bool network = false;
    bool unconfined = false; // the person lets it run without a sandbox

    [[nodiscard]] bool isProgram() const { return url.isEmpty(); }
    friend bool operator==(const ServerConfig &, const ServerConfig &) = default;
};

[[nodiscard]] bool isServerId(const QString &id);

/// The program that `command` means: absolute and free of links. NotFound, with what to install, when there is none.
[[nodiscard]] Result<QString> resolvedProgram(const ServerConfig &config);

/// Its command as a POSIX shell would read it: what the person allows is to have the words that are started. Of a server at an address the address.
[[nodiscard]] QString commandLine(const ServerConfig &config);

/// What an approval to start the server is bound to: command, arguments, environment, folder, reach with its links followed, and the resolved
/// program (or the address and the headers); of secrets the names. SHA-256, hex. Changes when any of them does.
[[nodiscard]] QByteArray launchHash(const ServerConfig &config);

/// Folders that its arguments name, for the person to choose from; nothing is readable by being named.
[[nodiscard]] QStringList foldersItNames(const ServerConfig &config);

/// Sentences for the person before the first start: what is risky about this command. Empty when nothing is known.
[[nodiscard]] QStringList warningsAbout(const ServerConfig &config);

} // namespace countersign::mcp
