// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/server_book.h"

#include "core/tools/mcp/json_member.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QProcess>
#include <QtCore/QSaveFile>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

constexpr qint64 longestFile = 4 * 1024 * 1024;
constexpr QByteArrayView rootKey("mcpServers");

/// The entry as writeServerFile() has it, with what `before` says that we do not know.
QByteArray entryOf(const ServerConfig &config, const QByteArray &before)
{
    const QJsonObject root = QJsonDocument::fromJson(writeServerFile({config}, before)).object();
    return QJsonDocument(root.value(QLatin1StringView(rootKey))[config.id].toObject()).toJson().trimmed();
}

/// "servers" alone (as VS Code has it) is taken over under the name that we write.
QByteArray withOurRoot(const QByteArray &json)
{
    const QJsonObject root = QJsonDocument::fromJson(withoutComments(json)).object();
    if (root.contains(QLatin1StringView(rootKey)) || !root.value("servers"_L1).isObject())
        return json;
    const QByteArray moved = QJsonDocument(root.value("servers"_L1).toObject()).toJson().trimmed();
    return withMember(withMember(json, {}, "servers", {}), {}, rootKey.toByteArray(), moved);
}

void rename(ImportedServer &server, const QString &id)
{
    for (auto *values : {&server.config.environment, &server.config.headers}) {
        for (auto it = values->begin(); it != values->end(); ++it) {
            if (*it == secretReference(server.config.id, it.key()))
                *it = secretReference(id, it.key());
        }
    }
    server.config.id = id;
}

QByteArray environmentVariable(const QString &server, const QString &name)
{
    QByteArray variable = "COUNTERSIGN_SECRET_" + QString(server + u'_' + name).toUpper().toLatin1();
    std::ranges::replace_if(variable, [](char c) { return !((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')); }, '_');
    return variable;
}

} // namespace

ServerBook::ServerBook(QString workspace, KeyStore &keys, const QString &secretNames, QObject *parent)
    : QObject(parent), m_workspace(std::move(workspace)), m_keys(keys), m_secretNames(secretNames)
{
}

QString ServerBook::file() const { return m_workspace + "/tools.json"_L1; }

QString ServerBook::workspaceMark(const QString &workspace)
{
    const QString real = QFileInfo(workspace).canonicalFilePath();
    const QByteArray hash = QCryptographicHash::hash((real.isEmpty() ? workspace : real).toUtf8(), QCryptographicHash::Sha256);
    return QString::fromLatin1(hash.toHex().first(16));
}

Result<QByteArray> ServerBook::bytes() const
{
    QFile in(file());
    if (!in.exists())
        return QByteArray();
    if (!in.open(QIODevice::ReadOnly) || in.size() > longestFile)
        return failure(ErrorCode::Storage, Words::tr("The file tools.json of the workspace cannot be read, or is too large to be one."));
    return in.readAll();
}

Result<void> ServerBook::read()
{
    const auto json = bytes();
    std::vector<ImportedServer> found;
    m_problem.reset();
    if (!json) {
        m_problem = json.error();
    } else if (!json->trimmed().isEmpty()) {
        if (auto servers = readServerFile(*json, m_workspace, ServerFileOrigin::Own))
            found = std::move(*servers);
        else
            m_problem = Error{servers.error().code, Words::tr("tools.json: %1").arg(servers.error().message)};
    }
    for (ImportedServer &server : found) {
        if (server.problem.isEmpty() && !server.unresolved.isEmpty())
            server.problem = Words::tr("\"%1\" names values that nobody has filled in yet: %2.").arg(server.name, server.unresolved.join(u", "));
        if (!server.secrets.empty())
            server.warnings.append(
                Words::tr("The file holds a secret of \"%1\" in plain text, which is not used from there. Move it to the keychain.")
                    .arg(server.name));
    }
    if (found != m_servers) {
        m_servers = std::move(found);
        Q_EMIT changed();
    }
    if (m_problem)
        return std::unexpected(*m_problem);
    return {};
}

const ImportedServer *ServerBook::server(const QString &id) const
{
    const auto found = std::ranges::find(m_servers, id, [](const ImportedServer &one) { return one.config.id; });
    return found == m_servers.end() ? nullptr : &*found;
}

std::vector<ServerConfig> ServerBook::usable() const
{
    std::vector<ServerConfig> configs;
    for (const ImportedServer &server : m_servers) {
        if (server.problem.isEmpty())
            configs.push_back(server.config);
    }
    return configs;
}

QString ServerBook::freeId(const QString &wanted, const QStringList &more) const
{
    QString id = wanted;
    for (int i = 2; server(id) || more.contains(id); ++i)
        id = wanted.left(28) + u'-' + QString::number(i);
    return id;
}

Result<std::vector<ImportedServer>> ServerBook::preview(const QByteArray &json) const
{
    auto servers = readServerFile(json, m_workspace, ServerFileOrigin::Foreign);
    if (!servers)
        return servers;
    QStringList taken;
    for (ImportedServer &server : *servers) {
        rename(server, freeId(server.config.id, taken));
        taken.append(server.config.id);
    }
    return servers;
}

Result<std::vector<ImportedServer>> ServerBook::previewFile(const QString &path) const
{
    QFile in(path);
    if (!in.open(QIODevice::ReadOnly) || in.size() > longestFile)
        return failure(ErrorCode::Storage, Words::tr("%1 cannot be read, or is too large to name tool servers.").arg(QFileInfo(path).fileName()));
    return preview(in.readAll());
}

Result<ImportedServer> ServerBook::fromCommandLine(const QString &line, const QString &name) const
{
    const QStringList words = QProcess::splitCommand(line.trimmed());
    if (words.isEmpty())
        return failure(ErrorCode::Invalid, Words::tr("Enter the command that starts the server, as you would type it."));
    QString called = name;
    if (called.isEmpty()) {
        // "npx -y @scope/server-files@1.2" is called server-files.
        const auto package = std::ranges::find_if(words.begin() + 1, words.end(),
                                                  [](const QString &word) { return !word.startsWith(u'-') && !word.startsWith(u'/'); });
        called = package != words.end() ? package->section(u'/', -1).section(u'@', 0, 0) : QFileInfo(words.first()).baseName();
    }
    QJsonObject entry{{u"command"_s, words.first()}, {u"args"_s, QJsonArray::fromStringList(words.sliced(1))}};
    auto read = preview(QJsonDocument(QJsonObject{{u"mcpServers"_s, QJsonObject{{called, entry}}}}).toJson());
    if (!read)
        return std::unexpected(read.error());
    ImportedServer server = read->front();
    if (const auto program = resolvedProgram(server.config); !program && server.problem.isEmpty())
        server.warnings.prepend(program.error().message);
    return server;
}

Result<void> ServerBook::write(const QByteArray &json)
{
    const auto before = bytes();
    if (!before)
        return std::unexpected(before.error());
    if (const auto readable = readServerFile(json, m_workspace, ServerFileOrigin::Own); !readable)
        return std::unexpected(readable.error());
    QSaveFile out(file());
    if (!out.open(QIODevice::WriteOnly) || out.write(json) != json.size() || !out.commit())
        return failure(ErrorCode::Storage, Words::tr("The file tools.json of the workspace could not be written: %1").arg(out.errorString()));
    m_before = *before;
    m_written = json;
    m_leaving.clear();
    return read();
}

QCoro::Task<Result<void>> ServerBook::add(std::vector<ImportedServer> servers, bool secretsForSessionOnly)
{
    const QPointer<ServerBook> self(this);
    for (const ImportedServer &server : servers) {
        for (const ImportedServer::Secret &secret : server.secrets) {
            const auto kept = co_await setSecret(server.config.id, secret.name, secret.value.toUtf8(), secretsForSessionOnly);
            if (!kept)
                co_return std::unexpected(kept.error());
            if (!self)
                co_return failure(ErrorCode::Cancelled, QString());
        }
    }
    const auto before = bytes();
    if (!before)
        co_return std::unexpected(before.error());
    QByteArray json = before->trimmed().isEmpty() ? QByteArrayLiteral("{\n}\n") : withOurRoot(*before);
    for (const ImportedServer &server : servers)
        json = withMember(json, {rootKey.toByteArray()}, server.config.id.toUtf8(), entryOf(server.config, json));
    co_return write(json);
}

Result<void> ServerBook::change(const ServerConfig &config)
{
    const auto before = bytes();
    if (!before)
        return std::unexpected(before.error());
    const ImportedServer *old = server(config.id);
    if (!old)
        return failure(ErrorCode::NotFound, Words::tr("There is no tool server \"%1\" in tools.json any more.").arg(config.id));
    QByteArray json = withOurRoot(*before);
    if (old->name != config.id)
        json = withMember(json, {rootKey.toByteArray()}, old->name.toUtf8(), {});
    return write(withMember(json, {rootKey.toByteArray()}, config.id.toUtf8(), entryOf(config, json)));
}

Result<void> ServerBook::remove(const QString &id)
{
    const auto before = bytes();
    if (!before)
        return std::unexpected(before.error());
    const ImportedServer *gone = server(id);
    if (!gone)
        return failure(ErrorCode::NotFound, Words::tr("There is no tool server \"%1\" in tools.json any more.").arg(id));
    const QByteArray json = withOurRoot(*before);
    const QByteArray without = withMember(json, {rootKey.toByteArray()}, gone->name.toUtf8(), {});
    if (without == json)
        return failure(ErrorCode::Invalid, Words::tr("The entry \"%1\" could not be found in tools.json. Take it out there.").arg(gone->name));
    const QStringList leaving = entriesOf(gone->config);
    if (auto written = write(without); !written)
        return written;
    m_leaving = leaving;
    return m_secretNames.leave(leaving);
}

Result<void> ServerBook::undo()
{
    const auto now = bytes();
    if (!now)
        return std::unexpected(now.error());
    if (!m_before || *now != m_written)
        return failure(ErrorCode::NotFound, Words::tr("This cannot be undone any more: tools.json was changed meanwhile."));
    const QByteArray before = *m_before;
    if (before.isEmpty()) {
        QFile::remove(file());
        m_before.reset();
        return read();
    }
    const QStringList back = m_leaving;
    auto written = write(before);
    m_before.reset();
    return written.and_then([&] { return m_secretNames.keep(back); });
}

// ---- secrets ---------------------------------------------------------------------------------------------------------------------

QString ServerBook::secretName(const QString &server, const QString &name) const
{
    return u"tools/%1/%2/%3"_s.arg(workspaceMark(m_workspace), server, name);
}

QStringList ServerBook::secretsOf(const ServerConfig &config)
{
    QStringList names;
    for (const auto *values : {&config.environment, &config.headers}) {
        for (const auto &[name, value] : values->asKeyValueRange()) {
            if (value == secretReference(config.id, name))
                names.append(name);
        }
    }
    return names;
}

QCoro::Task<KeyStore::Place> ServerBook::secretPlace(QString server, QString name)
{
    const QString entry = secretName(server, name);
    const auto place = co_await m_keys.secretPlace(entry);
    if (place == KeyStore::Place::None && qEnvironmentVariableIsSet(environmentVariable(server, name).constData()))
        co_return KeyStore::Place::Environment;
    co_return place;
}

QStringList ServerBook::entriesOf(const ServerConfig &config) const
{
    QStringList entries;
    for (const QString &name : secretsOf(config))
        entries.append(secretName(config.id, name));
    return entries;
}

QCoro::Task<Result<KeyStore::Place>> ServerBook::setSecret(QString server, QString name, QByteArray value, bool sessionOnly)
{
    const QString entry = secretName(server, name);
    // Its name first: what is in the keychain under a name that nobody knows would stay there for ever.
    if (auto noted = m_secretNames.keep({entry}); !noted)
        co_return std::unexpected(noted.error());
    co_return co_await m_keys.setSecret(entry, value, sessionOnly);
}

QCoro::Task<Result<void>> ServerBook::takeOut(QPointer<ServerBook> self, QStringList entries)
{
    for (const QString &entry : std::as_const(entries)) {
        if (!self)
            co_return Result<void>{};
        if (auto removed = co_await self->m_keys.removeSecret(entry); !removed)
            co_return removed;
        if (!self)
            co_return Result<void>{};
        if (auto noted = self->m_secretNames.drop(entry); !noted)
            co_return noted;
    }
    co_return Result<void>{};
}

QCoro::Task<Result<void>> ServerBook::forgetSecrets(ServerConfig config)
{
    const QPointer<ServerBook> self(this);
    const QStringList entries = entriesOf(config);
    co_return co_await takeOut(self, entries);
}

QCoro::Task<Result<void>> ServerBook::forgetLeftOverSecrets()
{
    const QPointer<ServerBook> self(this);
    auto left = m_secretNames.leaving();
    if (!left)
        co_return std::unexpected(left.error());
    // One that is named again, by hand or by a version control, is needed.
    QStringList needed;
    for (const ImportedServer &server : m_servers)
        needed += entriesOf(server.config);
    const QString own = u"tools/%1/"_s.arg(workspaceMark(m_workspace));
    left->removeIf([&](const QString &entry) { return !entry.startsWith(own) || needed.contains(entry); });
    const QStringList entries = m_problem ? QStringList() : *left;
    co_return co_await takeOut(self, entries);
}

QCoro::Task<Result<void>> ServerBook::forgetEverySecret()
{
    const QPointer<ServerBook> self(this);
    const auto all = m_secretNames.all();
    if (!all)
        co_return std::unexpected(all.error());
    const QStringList entries = *all;
    co_return co_await takeOut(self, entries);
}

QCoro::Task<Result<ServerConfig>> ServerBook::withSecrets(ServerConfig config)
{
    const QPointer<ServerBook> self(this);
    QHash<QString, QString> values;
    const QStringList names = secretsOf(config);
    for (const QString &name : names) {
        const QString entry = self ? secretName(config.id, name) : QString();
        if (!self)
            co_return failure(ErrorCode::Cancelled, QString());
        const auto secret = co_await m_keys.secret(entry);
        const QByteArray variable = environmentVariable(config.id, name);
        if (secret)
            values.insert(name, QString::fromUtf8(*secret));
        else if (qEnvironmentVariableIsSet(variable.constData()))
            values.insert(name, qEnvironmentVariable(variable.constData()));
    }
    co_return mcp::withSecrets(config, [&values](const QString &, const QString &name) -> std::optional<QString> {
        const auto found = values.constFind(name);
        return found == values.constEnd() ? std::nullopt : std::optional(*found);
    });
}

} // namespace countersign::mcp
