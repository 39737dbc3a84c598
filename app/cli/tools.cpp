// SPDX-License-Identifier: GPL-3.0-or-later
// tools: what agents can use, and the tool servers that bring more. Nothing is started that the person has not seen and approved.
#include "app/cli/command.h"
#include "app/cli/terminal_tools.h"
#include "app/workbench/workbench.h"
#include "core/tools/mcp/client.h"
#include "core/tools/mcp/material.h"
#include "core/tools/mcp/visible_text.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

const QString Usage = u"countersign-cli tools list | servers | call NAME JSON | import FILE | add NAME -- COMMAND ARG… | approve SERVER [TOOL] | "
                      "start SERVER | resources SERVER [URI] | prompts SERVER [NAME [JSON]] | secret SERVER NAME | remove SERVER"_s;

QString standingName(mcp::Standing standing)
{
    switch (standing) {
    case mcp::Standing::Approved: return u"approved"_s;
    case mcp::Standing::Changed: return u"changed"_s;
    case mcp::Standing::New: return u"new"_s;
    case mcp::Standing::Gone: return u"gone"_s;
    }
    return {};
}

QJsonObject toolJson(const QString &name, const mcp::PinnedTool &tool)
{
    QJsonObject json{{u"name"_s, name}, {u"standing"_s, standingName(tool.standing)}};
    const bool waits = tool.standing == mcp::Standing::Changed || tool.standing == mcp::Standing::New;
    if (waits) {
        json.insert(u"hash"_s, QString::fromLatin1(mcp::definitionHash(tool.offered)));
        json.insert(u"offered"_s, tool.offered);
        json.insert(u"approved"_s, tool.approved);
    }
    return json;
}

QJsonObject serverJson(const Workbench &bench, const mcp::ImportedServer &server)
{
    const QString id = server.config.id;
    QJsonArray tools;
    const auto pinned = bench.toolServers->tools(id);
    for (const auto &[name, tool] : pinned.asKeyValueRange())
        tools.append(toolJson(name, tool));
    QJsonArray warnings = QJsonArray::fromStringList(server.warnings);
    return {{u"id"_s, id},
            {u"command"_s, mcp::commandLine(server.config)},
            {u"approved"_s, bench.toolServers->isApproved(id)},
            {u"hash"_s, QString::fromLatin1(mcp::launchHash(server.config))},
            {u"environment"_s, QJsonArray::fromStringList(server.config.environment.keys())},
            {u"secrets"_s, QJsonArray::fromStringList(mcp::ServerBook::secretsOf(server.config))},
            {u"readable"_s, QJsonArray::fromStringList(server.config.readable)},
            {u"writable"_s, QJsonArray::fromStringList(server.config.writable)},
            {u"network"_s, server.config.network},
            {u"sandbox"_s, !server.config.unconfined},
            {u"warnings"_s, warnings},
            {u"problem"_s, server.problem},
            {u"tools"_s, tools}};
}

/// Everything that starting it means, before the person says yes.
QString aboutServer(const mcp::ImportedServer &server)
{
    const mcp::ServerConfig &config = server.config;
    QStringList lines{u"%1 runs this program on your machine: %2"_s.arg(config.id, mcp::commandLine(config))};
    if (!config.environment.isEmpty())
        lines.append(u"  variables: "_s + QStringList(config.environment.keys()).join(u", "_s));
    lines.append(u"  may read: %1 · may write: %2 · network: %3 · sandbox: %4"_s.arg(
        config.readable.isEmpty() ? u"nothing of yours"_s : config.readable.join(u", "_s),
        config.writable.isEmpty() ? u"nothing of yours"_s : config.writable.join(u", "_s), config.network ? u"yes"_s : u"no"_s,
        config.unconfined ? u"NO"_s : u"yes"_s));
    for (const QString &warning : server.warnings)
        lines.append(u"  ! "_s + warning);
    if (!server.problem.isEmpty())
        lines.append(u"  cannot be used: "_s + server.problem);
    return mcp::visibleText(lines.join(u'\n'));
}

int listTools(const Workbench &bench, bool json)
{
    for (const ToolSource::Offer &offer : bench.toolbox->offers()) {
        const QString &name = offer.listed;
        const ToolInfo &tool = offer.tool;
        if (json)
            printJson({{u"name"_s, tool.name}, {u"listed"_s, name}, {u"description"_s, tool.description}, {u"input_schema"_s, tool.inputSchema}});
        else
            print(u"%1  %2\n"_s.arg(name, tool.description));
    }
    return Done;
}

int listServers(const Workbench &bench, bool json)
{
    for (const mcp::ImportedServer &server : bench.serverBook->servers()) {
        if (json) {
            printJson(serverJson(bench, server));
            continue;
        }
        print(aboutServer(server) + u'\n');
        if (!bench.toolServers->isApproved(server.config.id))
            print(u"  not approved: countersign-cli tools approve %1\n"_s.arg(server.config.id));
        const auto pinned = bench.toolServers->tools(server.config.id);
        for (const auto &[name, tool] : pinned.asKeyValueRange())
            print(u"  mcp:%1/%2  %3\n"_s.arg(server.config.id, name, standingName(tool.standing)));
    }
    if (bench.serverBook->servers().empty() && !json)
        say(u"the workspace has no tool servers. Import some: countersign-cli tools import FILE"_s);
    return Done;
}

/// The person's yes: on a terminal, or by the hash of what was shown.
Result<void> agreed(const QString &shown, const QByteArray &hash, const Arguments &args)
{
    if (args.has("hash")) {
        if (args.value("hash").toLatin1() == hash)
            return {};
        return failure(ErrorCode::Tampered, u"It is not what has the hash that you gave. Look at it again: countersign-cli tools servers --json"_s);
    }
    showOnTerminal(shown);
    if (!hasTerminal())
        return failure(ErrorCode::Refused, u"Approving needs a terminal, or --hash with the hash that \"tools servers --json\" shows."_s);
    const auto line = askLine(u"[y]es, allow this · [n]o: "_s);
    if (line && line->startsWith(u'y', Qt::CaseInsensitive))
        return {};
    return failure(ErrorCode::Refused, u"Not approved. Nothing was started."_s);
}

QCoro::Task<int> startServer(Workbench &bench, QString id)
{
    const auto started = co_await bench.toolServers->start(id);
    if (!started) {
        const QString said = bench.toolServers->diagnostics(id).trimmed();
        if (!said.isEmpty())
            showOnTerminal(u"What the server wrote last:\n"_s + said.right(4'000));
        co_return fail(started.error());
    }
    const auto tools = bench.toolServers->tools(id);
    for (const auto &[name, tool] : tools.asKeyValueRange())
        print(u"mcp:%1/%2  %3\n"_s.arg(id, name, standingName(tool.standing)));
    co_return Done;
}

/// The server, started; an exit status when it could not be.
QCoro::Task<std::expected<mcp::Client *, int>> client(Workbench &bench, QString id)
{
    const auto started = co_await bench.toolServers->start(id);
    if (!started)
        co_return std::unexpected(fail(started.error()));
    if (mcp::Client *running = bench.toolServers->running(id))
        co_return running;
    co_return std::unexpected(fail({ErrorCode::Tool, u"%1 was stopped."_s.arg(id)}));
}

/// All of them, or what one holds.
QCoro::Task<int> resources(Workbench &bench, bool json, QString id, QString uri)
{
    const auto running = co_await client(bench, id);
    if (!running)
        co_return running.error();
    if (uri.isEmpty()) {
        const auto list = co_await (*running)->resources();
        if (!list)
            co_return fail(list.error());
        for (const mcp::Resource &resource : *list) {
            if (json)
                printJson(
                    {{u"uri"_s, resource.uri}, {u"name"_s, resource.name}, {u"description"_s, resource.description}, {u"type"_s, resource.mimeType}});
            else
                print(mcp::visibleText(u"%1  %2"_s.arg(resource.uri, resource.name).simplified()) + u'\n');
        }
        co_return Done;
    }
    const auto contents = co_await (*running)->readResource(uri);
    if (!contents)
        co_return fail(contents.error());
    mcp::Resource named;
    named.uri = uri;
    const mcp::Material material = mcp::materialOf(id, named, *contents);
    if (json)
        printJson({{u"source"_s, material.label},
                   {u"text"_s, material.text},
                   {u"bytes"_s, material.data.size()},
                   {u"type"_s, material.mediaType},
                   {u"problem"_s, material.problem}});
    else
        print(material.text + (material.text.endsWith(u'\n') ? QString() : u"\n"_s));
    if (!json && !material.problem.isEmpty())
        say(material.problem);
    co_return Done;
}

QCoro::Task<int> prompts(Workbench &bench, bool json, QString id, QString name, QString argumentsJson)
{
    const auto running = co_await client(bench, id);
    if (!running)
        co_return running.error();
    if (name.isEmpty()) {
        const auto list = co_await (*running)->prompts();
        if (!list)
            co_return fail(list.error());
        for (const mcp::Prompt &prompt : *list) {
            QJsonArray wanted;
            QStringList names;
            for (const mcp::Prompt::Argument &argument : prompt.arguments) {
                wanted.append(QJsonObject{{u"name"_s, argument.name}, {u"required"_s, argument.required}});
                names.append(argument.required ? argument.name : argument.name + u'?');
            }
            if (json)
                printJson({{u"name"_s, prompt.name}, {u"description"_s, prompt.description}, {u"arguments"_s, wanted}});
            else
                print(mcp::visibleText(u"%1(%2)  %3"_s.arg(prompt.name, names.join(u", "_s), prompt.description).simplified()) + u'\n');
        }
        co_return Done;
    }
    const QJsonDocument arguments = QJsonDocument::fromJson(argumentsJson.isEmpty() ? QByteArray("{}") : argumentsJson.toUtf8());
    if (!arguments.isObject())
        co_return fail({ErrorCode::BadUsage, u"The arguments of a prompt are a JSON object."_s});
    const auto text = co_await (*running)->prompt(name, arguments.object());
    if (!text)
        co_return fail(text.error());
    const QString words = mcp::promptAsText(*text);
    if (json)
        printJson({{u"text"_s, words}});
    else
        print(words + u'\n');
    co_return Done;
}

QCoro::Task<int> approve(Workbench &bench, const Arguments &args, QString id, QString tool)
{
    const mcp::ImportedServer *found = bench.serverBook->server(id);
    if (!found)
        co_return fail({ErrorCode::NotFound, u"There is no tool server \"%1\" in tools.json."_s.arg(id)});
    if (!tool.isEmpty()) {
        const auto pinned = bench.toolServers->tools(id);
        if (!pinned.contains(tool))
            co_return fail({ErrorCode::NotFound, u"%1 offers no tool \"%2\"."_s.arg(id, tool)});
        const QByteArray hash = mcp::definitionHash(pinned[tool].offered);
        const auto text = [](const QJsonObject &definition) {
            return definition.isEmpty() ? u"nothing"_s : QString::fromUtf8(QJsonDocument(definition).toJson()).trimmed();
        };
        const QString shown =
            u"mcp:%1/%2\nAs it was approved:\n%3\nAs it is now:\n%4"_s.arg(id, tool, text(pinned[tool].approved), text(pinned[tool].offered));
        if (const auto yes = agreed(shown, hash, args); !yes)
            co_return fail(yes.error());
        const auto done = bench.toolServers->approveTool(id, tool, hash);
        co_return done ? int(Done) : fail(done.error());
    }
    if (!found->problem.isEmpty())
        co_return fail({ErrorCode::Invalid, found->problem});
    const QByteArray hash = mcp::launchHash(found->config);
    if (const auto yes = agreed(aboutServer(*found), hash, args); !yes)
        co_return fail(yes.error());
    if (const auto done = bench.toolServers->approveServer(id, hash); !done)
        co_return fail(done.error());
    co_return co_await startServer(bench, id);
}

/// Writes what may be used of `servers`; starts nothing.
QCoro::Task<int> take(Workbench &bench, const Arguments &args, std::vector<mcp::ImportedServer> servers)
{
    for (const mcp::ImportedServer &server : servers)
        showOnTerminal(aboutServer(server));
    std::erase_if(servers, [](const mcp::ImportedServer &server) { return !server.problem.isEmpty(); });
    if (servers.empty())
        co_return fail({ErrorCode::NotFound, u"There is nothing in it that can be used."_s});
    QStringList missing;
    for (mcp::ImportedServer &server : servers) {
        if (args.has("without-secrets"))
            server.secrets.clear();
        const QStringList names = mcp::ServerBook::secretsOf(server.config);
        for (const QString &name : names) {
            if (std::ranges::none_of(server.secrets, [&](const auto &secret) { return secret.name == name; }))
                missing.append(server.config.id + u' ' + name);
        }
    }
    const std::vector<mcp::ImportedServer> written = servers;
    if (const auto added = co_await bench.serverBook->add(servers, false); !added)
        co_return fail(added.error());
    for (const mcp::ImportedServer &server : written)
        print(u"%1\n"_s.arg(server.config.id));
    say(u"nothing was started. Look at each and allow it: countersign-cli tools approve SERVER"_s);
    for (const QString &name : std::as_const(missing))
        say(u"a secret is to be entered: countersign-cli tools secret %1"_s.arg(name));
    co_return Done;
}

QCoro::Task<int> importFile(Workbench &bench, const Arguments &args, QString file)
{
    const auto json = readInput(file);
    if (!json)
        co_return fail(json.error());
    const auto servers = bench.serverBook->preview(*json);
    if (!servers)
        co_return fail(servers.error());
    co_return co_await take(bench, args, *servers);
}

QCoro::Task<int> add(Workbench &bench, const Arguments &args, QStringList words)
{
    const QJsonObject entry{{u"command"_s, words.value(1)}, {u"args"_s, QJsonArray::fromStringList(words.mid(2))}};
    const auto servers = bench.serverBook->preview(QJsonDocument(QJsonObject{{u"mcpServers"_s, QJsonObject{{words.value(0), entry}}}}).toJson());
    if (!servers)
        co_return fail(servers.error());
    auto chosen = *servers;
    for (mcp::ImportedServer &server : chosen) {
        const auto folders = [&](const char *option) {
            QStringList list;
            for (const QString &folder : args.parser.values(QString::fromLatin1(option)))
                list.append(QDir::cleanPath(QDir::current().absoluteFilePath(folder)));
            return list;
        };
        server.config.readable = folders("read");
        server.config.writable = folders("write");
        server.config.network = args.has("network");
    }
    co_return co_await take(bench, args, chosen);
}

QCoro::Task<int> enterSecret(Workbench &bench, QString id, QString name)
{
    const mcp::ImportedServer *found = bench.serverBook->server(id);
    if (!found || !mcp::ServerBook::secretsOf(found->config).contains(name))
        co_return fail({ErrorCode::NotFound, u"The server \"%1\" names no secret %2 in tools.json."_s.arg(id, name)});
    auto value = readInput(u"-"_s);
    if (!value)
        co_return fail(value.error());
    while (value->endsWith('\n') || value->endsWith('\r'))
        value->chop(1);
    const auto kept = co_await bench.serverBook->setSecret(id, name, *value, false);
    co_return kept ? int(Done) : fail(kept.error());
}

QCoro::Task<int> remove(Workbench &bench, QString id)
{
    const mcp::ImportedServer *found = bench.serverBook->server(id);
    if (!found)
        co_return fail({ErrorCode::NotFound, u"There is no tool server \"%1\" in tools.json."_s.arg(id)});
    const mcp::ServerConfig config = found->config;
    if (const auto removed = bench.serverBook->remove(id); !removed)
        co_return fail(removed.error());
    if (const auto forgotten = bench.toolServers->forget(id); !forgotten)
        co_return fail(forgotten.error());
    const auto gone = co_await bench.serverBook->forgetSecrets(config);
    co_return gone ? int(Done) : fail(gone.error());
}

QCoro::Task<int> call(Workbench &bench, const Arguments &args, QString name, QString json)
{
    for (const auto &offer : bench.toolbox->offers()) {
        if (offer.listed == name) {
            name = offer.tool.name;
            break;
        }
    }
    const TerminalTools asker(*bench.toolGate, args.has("allow") ? TerminalTools::Mode::Allow : TerminalTools::Mode::Ask);
    ToolScope scope;
    scope.workspace = bench.workspace->folder();
    for (const QString &path : args.parser.values(u"attach"_s))
        scope.attached.append(QDir::current().absoluteFilePath(path));
    const auto result = co_await bench.toolbox->call(name, json, scope);
    if (!result)
        co_return fail(result.error());
    if (args.has("json"))
        printJson({{u"text"_s, result->text}, {u"source"_s, result->sourceLabel}, {u"error"_s, result->isError}});
    else
        print(result->text + (result->text.endsWith(u'\n') ? QString() : u"\n"_s));
    co_return result->isError ? Failed : Done;
}

} // namespace

QCoro::Task<int> tools(QStringList arguments)
{
    const auto args = parse(arguments, Usage,
                            {{u"workspace"_s, u"the folder with agents, policies and documents"_s, u"DIR"_s},
                             {u"json"_s, u"one JSON object a line"_s},
                             {u"attach"_s, u"call: a file that the tool may read; may be given several times"_s, u"FILE"_s},
                             {u"allow"_s, u"call: this call, as it stands here, without being asked"_s},
                             {u"hash"_s, u"approve: of what was shown by \"servers --json\", instead of a question"_s, u"HASH"_s},
                             {u"without-secrets"_s, u"import: leave secrets out, to be entered later"_s},
                             {u"read"_s, u"add: a folder that the server may read; may be given several times"_s, u"DIR"_s},
                             {u"write"_s, u"add: a folder that the server may change; may be given several times"_s, u"DIR"_s},
                             {u"network"_s, u"add: the server may reach the network"_s}});
    if (args->status)
        co_return *args->status;
    const QStringList words = args->positional();
    const QString what = words.value(0);
    const qsizetype count = words.size();
    const bool known = (what == "list"_L1 && count == 1) || (what == "servers"_L1 && count == 1) || (what == "call"_L1 && count == 3)
        || (what == "import"_L1 && count == 2) || (what == "add"_L1 && count >= 3) || (what == "approve"_L1 && (count == 2 || count == 3))
        || (what == "start"_L1 && count == 2) || (what == "resources"_L1 && (count == 2 || count == 3))
        || (what == "prompts"_L1 && count >= 2 && count <= 4) || (what == "secret"_L1 && count == 3) || (what == "remove"_L1 && count == 2);
    if (!known)
        co_return fail({ErrorCode::BadUsage, u"Say one of: %1."_s.arg(Usage.sliced(u"countersign-cli "_s.size()))});
    auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .recordsOnly = true, .tools = true});
    if (!opened)
        co_return fail(opened.error());
    Workbench &bench = **opened;
    for (const QString &problem : bench.toolProblems)
        say(problem);
    if (what == "list"_L1)
        co_return listTools(bench, args->has("json"));
    if (what == "servers"_L1)
        co_return listServers(bench, args->has("json"));
    if (what == "call"_L1)
        co_return co_await call(bench, *args, words[1], words[2]);
    if (what == "import"_L1)
        co_return co_await importFile(bench, *args, words[1]);
    if (what == "add"_L1)
        co_return co_await add(bench, *args, words.sliced(1));
    if (what == "approve"_L1)
        co_return co_await approve(bench, *args, words[1], words.value(2));
    if (what == "start"_L1)
        co_return co_await startServer(bench, words[1]);
    if (what == "resources"_L1)
        co_return co_await resources(bench, args->has("json"), words[1], words.value(2));
    if (what == "prompts"_L1)
        co_return co_await prompts(bench, args->has("json"), words[1], words.value(2), words.value(3));
    if (what == "secret"_L1)
        co_return co_await enterSecret(bench, words[1], words[2]);
    co_return co_await remove(bench, words[1]);
}

} // namespace countersign::cli
