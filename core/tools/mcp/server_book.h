// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's tools.json, and the secrets of the servers that it names: reads it, changes one entry at a time (all else keeps its bytes, comments and
// order), and keeps what looks like a secret in the keychain instead of the file. It starts nothing.
//
// A secret belongs to a workspace, a server and a name: another workspace that names a server alike does not get it. Where there is no keychain, the
// environment is looked at last: COUNTERSIGN_SECRET_<SERVER>_<NAME>.
//
// One thread with an event loop. Files are some kilobytes.
#pragma once
#include "core/secrets/key_store.h"
#include "core/tools/mcp/secret_names.h"
#include "core/tools/mcp/server_file.h"

#include <QtCore/QPointer>

namespace countersign::mcp {

class ServerBook : public QObject {
    Q_OBJECT
public:
    /// `keys` must outlive it. Reads nothing yet.
    /// `secretNames` is the file of SecretNames; empty: none are kept.
    ServerBook(QString workspace, KeyStore &keys, const QString &secretNames = {}, QObject *parent = nullptr);

    [[nodiscard]] QString file() const; // tools.json
    /// No servers where there is no file. Invalid: it is no such file; then there are no servers either, and the file is left as it is.
    Result<void> read();
    [[nodiscard]] const std::vector<ImportedServer> &servers() const { return m_servers; }
    [[nodiscard]] const ImportedServer *server(const QString &id) const;
    /// Those that can be started at all.
    [[nodiscard]] std::vector<ServerConfig> usable() const;
    /// What is wrong with the file as a whole.
    [[nodiscard]] const std::optional<Error> &problem() const { return m_problem; }

    /// The servers of somebody else's file, for the person to choose from, under names that are free here. Starts and writes nothing.
    [[nodiscard]] Result<std::vector<ImportedServer>> preview(const QByteArray &json) const;
    [[nodiscard]] Result<std::vector<ImportedServer>> previewFile(const QString &path) const;
    /// A server from a command line as one would type it ("npx -y some-server@1.2 /folder"), under a free name. Invalid: it is none.
    [[nodiscard]] Result<ImportedServer> fromCommandLine(const QString &line, const QString &name = {}) const;
    /// Writes them to the file, their secrets to the keychain (or for this session). On an Error nothing was written to the file.
    QCoro::Task<Result<void>> add(std::vector<ImportedServer> servers, bool secretsForSessionOnly);
    /// Writes one that is there, under its id.
    [[nodiscard]] Result<void> change(const ServerConfig &config);
    /// NotFound when there is none. Its secrets stay until forgetSecrets() or, at the next start, forgetLeftOverSecrets().
    [[nodiscard]] Result<void> remove(const QString &id);
    /// Puts the file back as it was before the last change, unless something else changed it meanwhile.
    [[nodiscard]] Result<void> undo();

    /// The names of the secrets that it needs, as variables or headers.
    [[nodiscard]] static QStringList secretsOf(const ServerConfig &config);
    QCoro::Task<KeyStore::Place> secretPlace(QString server, QString name);
    QCoro::Task<Result<KeyStore::Place>> setSecret(QString server, QString name, QByteArray value, bool sessionOnly);
    QCoro::Task<Result<void>> forgetSecrets(ServerConfig config);
    /// Those of this workspace's servers that were removed before, when the program ended too soon to take them out of the keychain.
    QCoro::Task<Result<void>> forgetLeftOverSecrets();
    /// Those of all workspaces, and of servers that are gone.
    QCoro::Task<Result<void>> forgetEverySecret();
    /// With its secrets in the place of references. Secret, naming what is missing.
    QCoro::Task<Result<ServerConfig>> withSecrets(ServerConfig config);

    /// A short name for the workspace, for files of the data folder: of [0-9a-f].
    [[nodiscard]] static QString workspaceMark(const QString &workspace);

Q_SIGNALS:
    /// The file was read again, and says something else.
    void changed();

private:
    static QCoro::Task<Result<void>> takeOut(QPointer<ServerBook> self, QStringList entries);
    [[nodiscard]] QStringList entriesOf(const ServerConfig &config) const;
    [[nodiscard]] QString secretName(const QString &server, const QString &name) const;
    [[nodiscard]] Result<QByteArray> bytes() const;
    [[nodiscard]] Result<void> write(const QByteArray &json);
    [[nodiscard]] QString freeId(const QString &wanted, const QStringList &more = {}) const;

    QString m_workspace;
    KeyStore &m_keys;
    SecretNames m_secretNames;
    QStringList m_leaving; // entries of the server that was removed last
    std::vector<ImportedServer> m_servers;
    std::optional<Error> m_problem;
    std::optional<QByteArray> m_before; // of the last change
    QByteArray m_written;
};

} // namespace countersign::mcp
