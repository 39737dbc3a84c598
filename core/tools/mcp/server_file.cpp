// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/server_file.h"

#include "core/base/loopback.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QSet>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

constexpr qsizetype mostServers = 200;

QString idFrom(const QString &name, QSet<QString> &taken)
{
    static const QRegularExpression strange(u"[^a-z0-9-]+"_s);
    QString id = name.toLower().replace(strange, u"-"_s).left(28);
    while (id.startsWith(u'-'))
        id.remove(0, 1);
    if (id.isEmpty())
        id = u"server"_s;
    QString unique = id;
    for (int i = 2; taken.contains(unique); ++i)
        unique = id + u'-' + QString::number(i);
    taken.insert(unique);
    return unique;
}

bool isReference(const QString &value) { return value.contains("${"_L1); }

/// By its name or by its form. What is not one costs a question; what is one and is missed stays in a file that may be shared.
bool looksSecret(const QString &name, const QString &value)
{
    if (value.isEmpty() || isReference(value))
        return false;
    static const QRegularExpression secretName(u"key|token|secret|passw|pwd|auth|credential|cookie|(^|_)pat($|_)|dsn|connection_?string"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression publicName(u"(path|file|dir|directory|url|endpoint)$|keyboard|public"_s,
                                               QRegularExpression::CaseInsensitiveOption);
    if (name.contains(secretName) && !name.contains(publicName))
        return true;
    static const QRegularExpression form(u"^(Bearer |Basic |sk-|pk_live|rk_live|gh[pousr]_|github_pat_|glpat-|xox[abprs]-|AKIA|AIza|ya29\\.|eyJ)|:"
                                         "//[^/@:]+:[^/@]+@|-----BEGIN"_s);
    if (value.contains(form))
        return true;
    static const QRegularExpression machineMade(u"^(?=.*[0-9])(?=.*[a-zA-Z])[A-Za-z0-9+/_=-]{32,}$"_s);
    return value.contains(machineMade) && !value.contains("//"_L1) && !value.startsWith(u'/');
}

/// What stands for something: ours are filled in, those with a default get it, and the rest is to be asked for.
class References {
public:
    explicit References(QString folder) : m_folder(std::move(folder)) { }
    QStringList unresolved;

    QString resolved(const QString &text)
    {
        static const QRegularExpression form(u"\\$\\{([^}]*)\\}"_s);
        QString result;
        qsizetype end = 0;
        for (auto it = form.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            result += QStringView(text).sliced(end, match.capturedStart() - end);
            result += value(match.captured(1));
            end = match.capturedEnd();
        }
        return result + QStringView(text).sliced(end);
    }

private:
    QString value(const QString &inside)
    {
        if (inside == "workspaceFolder"_L1)
            return m_folder;
        if (inside == "userHome"_L1)
            return QDir::homePath();
        if (inside == "pathSeparator"_L1 || inside == "/"_L1)
            return u"/"_s;
        const QString whole = u"${"_s + inside + u'}';
        if (inside.startsWith("keychain:"_L1))
            return whole;
        // Never from our own environment: it may hold keys, and nobody asked to copy them.
        if (const qsizetype otherwise = inside.indexOf(":-"_L1); otherwise > 0)
            return inside.sliced(otherwise + 2);
        if (!unresolved.contains(whole))
            unresolved.append(whole);
        return whole;
    }
    QString m_folder;
};

QMap<QString, QString> strings(const QJsonObject &object)
{
    QMap<QString, QString> map;
    for (auto it = object.begin(); it != object.end(); ++it)
        map.insert(it.key(),
                   it->isString()       ? it->toString()
                       : it->isDouble() ? QString::number(it->toDouble())
                       : it->isBool()   ? (it->toBool() ? u"true"_s : u"false"_s)
                                        : QString());
    return map;
}

void takeSecrets(ImportedServer &server, QMap<QString, QString> &values, ImportedServer::Secret::Place place)
{
    for (auto it = values.begin(); it != values.end(); ++it) {
        if (!looksSecret(it.key(), *it))
            continue;
        server.secrets.push_back({place, it.key(), *it});
        *it = secretReference(server.config.id, it.key());
    }
}

QStringList folders(const QJsonValue &value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue &item : array) {
        if (QDir::isAbsolutePath(item.toString()))
            list.append(QDir::cleanPath(item.toString()));
    }
    return list;
}

QString problemOf(const ImportedServer &server, const QJsonObject &entry)
{
    const ServerConfig &config = server.config;
    const QString type = entry.value("type"_L1).toString();
    if (type == "sse"_L1)
        return Words::tr("\"%1\" uses an old form of HTTP (type sse) that Countersign does not speak.").arg(server.name);
    if (config.command.isEmpty() && config.url.isEmpty())
        return Words::tr("\"%1\" names neither a command nor an address.").arg(server.name);
    if (config.isProgram())
        return {};
    if (!config.url.isValid() || (config.url.scheme() != "http"_L1 && config.url.scheme() != "https"_L1))
        return Words::tr("The address of \"%1\" is none that Countersign can use.").arg(server.name);
    if (!isLoopback(config.url))
        return Words::tr("\"%1\" is not on this machine (%2). Countersign uses only tool servers that are.").arg(server.name, config.url.host());
    return {};
}

ImportedServer imported(const QString &name, const QJsonObject &entry, const QString &id, const QString &folder, ServerFileOrigin origin)
{
    ImportedServer server;
    server.name = name;
    References references(folder);
    ServerConfig &config = server.config;
    config.id = id;
    config.command = references.resolved(entry.value("command"_L1).toString());
    const QJsonArray arguments = entry.value("args"_L1).toArray();
    for (const QJsonValue &argument : arguments)
        config.arguments.append(references.resolved(argument.toString()));
    config.folder = references.resolved(entry.value("cwd"_L1).toString());
    const QString url = entry.value("url"_L1).toString(entry.value("serverUrl"_L1).toString());
    if (!url.isEmpty())
        config.url = QUrl(references.resolved(url));
    config.environment = strings(entry.value("env"_L1).toObject());
    config.headers = strings(entry.value("headers"_L1).toObject());
    for (auto *values : {&config.environment, &config.headers}) {
        for (QString &value : *values)
            value = references.resolved(value);
    }
    takeSecrets(server, config.environment, ImportedServer::Secret::Place::Environment);
    takeSecrets(server, config.headers, ImportedServer::Secret::Place::Header);
    server.unresolved = references.unresolved;
    if (origin == ServerFileOrigin::Own) {
        config.readable = folders(entry.value("readable"_L1));
        config.writable = folders(entry.value("writable"_L1));
        config.network = entry.value("network"_L1).toBool();
        config.unconfined = entry.value("unconfined"_L1).toBool();
    }
    server.problem = problemOf(server, entry);
    if (server.problem.isEmpty())
        server.warnings = warningsAbout(config);
    if (entry.contains("envFile"_L1))
        server.warnings.append(Words::tr("\"%1\" reads variables from a file, which was not opened. Enter what it needs.").arg(name));
    if (std::ranges::any_of(config.arguments, [](const QString &argument) { return looksSecret({}, argument.section(u'=', -1)); })
        || !config.url.password().isEmpty())
        server.warnings.append(
            Words::tr("\"%1\" has a secret in its command or address, where every program can read it. Give it as a variable or header.").arg(name));
    return server;
}

/// "mcpServers", or "servers" of VS Code; the latter also within "mcp" of its settings.
std::optional<QJsonObject> serversIn(const QJsonObject &root)
{
    for (const QJsonValue &servers : {root.value("mcpServers"_L1), root.value("servers"_L1), root.value("mcp"_L1)["servers"_L1]}) {
        if (servers.isObject())
            return servers.toObject();
    }
    return std::nullopt;
}

} // namespace

QByteArray withoutComments(QByteArray json)
{
    const auto blank = [&json](qsizetype begin, qsizetype end) {
        for (qsizetype i = begin; i < end; ++i) {
            if (json[i] != '\n')
                json[i] = ' ';
        }
    };
    qsizetype comma = -1; // with nothing but blanks after it
    for (qsizetype i = 0; i < json.size(); ++i) {
        const char c = json.at(i);
        if (c == '"') {
            for (++i; i < json.size() && json.at(i) != '"'; ++i) {
                if (json.at(i) == '\\')
                    ++i;
            }
            comma = -1;
        } else if (c == '/' && i + 1 < json.size() && (json.at(i + 1) == '/' || json.at(i + 1) == '*')) {
            const bool line = json.at(i + 1) == '/';
            qsizetype end = json.indexOf(line ? "\n" : "*/", i + 2);
            end = end < 0 ? json.size() : line ? end : end + 2;
            blank(i, end);
            i = end - 1;
        } else if (c == ',') {
            comma = i;
        } else if ((c == '}' || c == ']') && comma >= 0) {
            blank(comma, comma + 1);
            comma = -1;
        } else if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
            comma = -1;
        }
    }
    return json;
}

Result<std::vector<ImportedServer>> readServerFile(const QByteArray &json, const QString &folder, ServerFileOrigin origin)
{
    QJsonParseError parsed;
    const QByteArray plain = withoutComments(json.startsWith("\xef\xbb\xbf") ? json.sliced(3) : json);
    const QJsonDocument document = QJsonDocument::fromJson(plain, &parsed);
    if (!document.isObject())
        return failure(
            ErrorCode::Invalid,
            Words::tr("The file is no JSON (line %1).").arg(plain.first(std::clamp<qsizetype>(parsed.offset, 0, plain.size())).count('\n') + 1));
    const auto servers = serversIn(document.object());
    if (!servers)
        return failure(ErrorCode::Invalid, Words::tr("The file names no tool servers: it has neither \"mcpServers\" nor \"servers\"."));
    if (servers->size() > mostServers)
        return failure(ErrorCode::Invalid, Words::tr("The file names more than %1 tool servers.").arg(mostServers));
    std::vector<ImportedServer> found;
    QSet<QString> taken;
    for (auto it = servers->begin(); it != servers->end(); ++it) {
        // Our own names stay what they are.
        const QString id = isServerId(it.key()) && !taken.contains(it.key()) ? (taken.insert(it.key()), it.key()) : idFrom(it.key(), taken);
        found.push_back(imported(it.key(), it->toObject(), id, folder, origin));
    }
    return found;
}

QByteArray writeServerFile(const std::vector<ServerConfig> &servers, const QByteArray &before)
{
    QJsonObject root = QJsonDocument::fromJson(withoutComments(before)).object();
    const QJsonObject old = root.value("mcpServers"_L1).toObject();
    QJsonObject entries;
    const auto put = [](QJsonObject &entry, const QString &key, const QJsonValue &value, bool isSet) {
        if (isSet)
            entry.insert(key, value);
        else
            entry.remove(key);
    };
    const auto object = [](const QMap<QString, QString> &map) {
        QJsonObject made;
        for (const auto &[name, value] : map.asKeyValueRange())
            made.insert(name, value);
        return made;
    };
    for (const ServerConfig &config : servers) {
        QJsonObject entry = old.value(config.id).toObject();
        put(entry, u"command"_s, config.command, !config.command.isEmpty());
        put(entry, u"args"_s, QJsonArray::fromStringList(config.arguments), !config.arguments.isEmpty());
        put(entry, u"env"_s, object(config.environment), !config.environment.isEmpty());
        put(entry, u"cwd"_s, config.folder, !config.folder.isEmpty());
        put(entry, u"url"_s, config.url.toString(), !config.url.isEmpty());
        put(entry, u"headers"_s, object(config.headers), !config.headers.isEmpty());
        put(entry, u"readable"_s, QJsonArray::fromStringList(config.readable), !config.readable.isEmpty());
        put(entry, u"writable"_s, QJsonArray::fromStringList(config.writable), !config.writable.isEmpty());
        put(entry, u"network"_s, true, config.network);
        put(entry, u"unconfined"_s, true, config.unconfined);
        entries.insert(config.id, entry);
    }
    root.insert(u"mcpServers"_s, entries);
    return QJsonDocument(root).toJson();
}

QString secretReference(const QString &server, const QString &name) { return u"${keychain:%1/%2}"_s.arg(server, name); }

Result<ServerConfig> withSecrets(ServerConfig config, const std::function<std::optional<QString>(const QString &, const QString &)> &value)
{
    for (auto *values : {&config.environment, &config.headers}) {
        for (auto it = values->begin(); it != values->end(); ++it) {
            if (*it != secretReference(config.id, it.key()))
                continue;
            const auto found = value(config.id, it.key());
            if (!found)
                return failure(
                    ErrorCode::Secret,
                    Words::tr("The tool server \"%1\" needs the secret %2, which is not there. Enter it in the settings.").arg(config.id, it.key()));
            *it = *found;
        }
    }
    return config;
}

} // namespace countersign::mcp
