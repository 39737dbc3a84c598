// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/server_config.h"

#include "core/base/loopback.h"
#include "core/tools/program_sandbox.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QStandardPaths>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

/// "npx -y package" fetches whatever the newest version is on the day.
bool takesAnyVersion(const ServerConfig &config)
{
    const QString name = QFileInfo(config.command).fileName();
    if (name != "npx"_L1 && name != "uvx"_L1 && name != "bunx"_L1 && name != "pnpx"_L1)
        return false;
    const auto package = std::ranges::find_if(config.arguments, [](const QString &argument) { return !argument.startsWith(u'-'); });
    static const QRegularExpression version(u".@[0-9][^/]*$|==[0-9]"_s);
    return package != config.arguments.end() && !version.match(*package).hasMatch();
}

} // namespace

bool isServerId(const QString &id)
{
    static const QRegularExpression form(u"\\A[a-z0-9][a-z0-9_-]{0,31}\\z"_s);
    return form.match(id).hasMatch();
}

Result<QString> resolvedProgram(const ServerConfig &config)
{
    const QString found = QDir::isAbsolutePath(config.command) ? config.command : QStandardPaths::findExecutable(config.command);
    const QFileInfo info(found);
    if (config.command.isEmpty() || found.isEmpty() || !info.isFile() || !info.isExecutable())
        return failure(ErrorCode::NotFound,
                       Words::tr("The program \"%1\" of the tool server \"%2\" was not found. %3")
                           .arg(config.command, config.id, whatToInstall(config.command)));
    return info.canonicalFilePath();
}

namespace {

/// Links are followed now, so that one that is turned elsewhere later is another folder.
QJsonArray realFolders(const QStringList &folders)
{
    QJsonArray real;
    for (const QString &folder : folders)
        real.append(QJsonArray{folder, QFileInfo(folder).canonicalFilePath()});
    return real;
}

/// For secrets there are references, so their values are not in it.
QJsonObject valuesOf(const QMap<QString, QString> &variables)
{
    QJsonObject values;
    for (const auto &[name, value] : variables.asKeyValueRange())
        values.insert(name, value);
    return values;
}

} // namespace

QString commandLine(const ServerConfig &config)
{
    if (!config.isProgram())
        return config.url.toDisplayString();
    static const QRegularExpression plain(u"\\A[A-Za-z0-9_./:=@%+-]+\\z"_s);
    QStringList words{config.command};
    words += config.arguments;
    for (QString &word : words) {
        if (!plain.match(word).hasMatch())
            word = u'\'' + word.replace(u'\'', "'\\''"_L1) + u'\'';
    }
    return words.join(u' ');
}

QByteArray launchHash(const ServerConfig &config)
{
    QJsonObject what{{u"command"_s, config.command},
                     {u"arguments"_s, QJsonArray::fromStringList(config.arguments)},
                     {u"environment"_s, valuesOf(config.environment)},
                     {u"folder"_s, config.folder},
                     {u"url"_s, config.url.toString(QUrl::FullyEncoded)},
                     {u"headers"_s, valuesOf(config.headers)},
                     {u"readable"_s, realFolders(config.readable)},
                     {u"writable"_s, realFolders(config.writable)},
                     {u"network"_s, config.network},
                     {u"unconfined"_s, config.unconfined}};
    if (config.isProgram())
        what.insert(u"program"_s, resolvedProgram(config).value_or(QString()));
    return QCryptographicHash::hash(QJsonDocument(what).toJson(QJsonDocument::Compact), QCryptographicHash::Sha256).toHex();
}

QStringList foldersItNames(const ServerConfig &config)
{
    QStringList folders;
    for (const QString &argument : config.arguments) {
        const QFileInfo info(argument);
        if (!info.isAbsolute() || !info.exists())
            continue;
        const QString path = info.canonicalFilePath();
        // A script finds its libraries beside the folder it lies in.
        const qsizetype modules = path.indexOf("/node_modules/"_L1);
        folders.append(modules > 0 ? path.first(modules) : info.isDir() ? path : QFileInfo(path).path());
    }
    folders.removeDuplicates();
    return folders;
}

QStringList warningsAbout(const ServerConfig &config)
{
    QStringList warnings;
    if (!config.isProgram()) {
        if (!isLoopback(config.url))
            warnings.append(Words::tr("%1 is not on this machine. Countersign uses only tool servers that are.").arg(config.url.host()));
        return warnings;
    }
    if (takesAnyVersion(config))
        warnings.append(Words::tr("The command takes whatever version of the package is newest. Name a version, so that nothing changes unseen."));
    const QString all = config.command + u' ' + config.arguments.join(u' ');
    static const QRegularExpression shell(u"(^|/)(ba|z|da)?sh( |$)"_s);
    if (shell.match(all).hasMatch())
        warnings.append(Words::tr("The command starts a shell, which can do anything."));
    static const QRegularExpression power(u"\\bsudo\\b|\\bpkexec\\b|\\bdoas\\b"_s);
    if (power.match(all).hasMatch())
        warnings.append(Words::tr("The command asks for the rights of the administrator."));
    static const QRegularExpression removal(u"\\brm\\s+-"_s);
    if (removal.match(all).hasMatch())
        warnings.append(Words::tr("The command deletes files."));
    if (all.contains("/.ssh"_L1) || all.contains("/.gnupg"_L1) || all.contains("/.aws"_L1))
        warnings.append(Words::tr("The command names a folder where keys are kept."));
    const QStringList reach = config.readable + config.writable;
    if (reach.contains(QDir::homePath()) || reach.contains(u"/"_s))
        warnings.append(Words::tr("The server may reach all of your files."));
    if (config.unconfined)
        warnings.append(Words::tr("The server runs without a sandbox: it can do whatever you can."));
    return warnings;
}

} // namespace countersign::mcp
