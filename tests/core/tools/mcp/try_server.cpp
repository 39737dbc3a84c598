// SPDX-License-Identifier: GPL-3.0-or-later
// Tries the client on any tool server by hand and prints what it found, one JSON object a line:
//   mcp_try_server [--readable FOLDER]… [--writable FOLDER]… [--unconfined] [--call TOOL=JSON]… -- COMMAND [ARGUMENT]…
#include "core/tools/mcp/client.h"
#include "core/tools/mcp/stdio_channel.h"

#include <QCoro/QCoroTask>
#include <QtCore/QCommandLineParser>
#include <QtCore/QCoreApplication>
#include <QtCore/QElapsedTimer>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <cstdio>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

namespace {

void put(const QJsonObject &object)
{
    std::puts(QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

int fail(const Error &error)
{
    put({{u"error"_s, error.message}, {u"code"_s, errorCodeName(error.code)}});
    return 1;
}

template <typename List, typename Name>
QJsonArray names(const List &list, Name name)
{
    QJsonArray all;
    for (const auto &one : list)
        all.append(name(one));
    return all;
}

/// Accepts every form with its defaults.
QCoro::Task<QJsonObject> acceptDefaults(QJsonObject params)
{
    put({{u"asked"_s, params}});
    QJsonObject content;
    const QJsonObject properties = params[u"requestedSchema"][u"properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString type = it->toObject()[u"type"].toString();
        const QJsonValue otherwise = type == "boolean"_L1 ? QJsonValue(true) : type == "string"_L1 ? QJsonValue(u"x@example.org"_s) : QJsonValue(1);
        content.insert(it.key(), it->toObject().value(u"default"_s).isUndefined() ? otherwise : it->toObject().value(u"default"_s));
    }
    co_return QJsonObject{{u"action"_s, u"accept"_s}, {u"content"_s, content}};
}

QCoro::Task<int> calls(Client &client, QStringList wanted)
{
    const auto list = co_await client.tools();
    if (!list)
        co_return fail(list.error());
    put({{u"tools"_s, names(list->tools, [](const Tool &tool) { return tool.name; })}, {u"left_out"_s, QJsonArray::fromStringList(list->leftOut)}});
    for (qsizetype i = 0; i + 1 < wanted.size(); i += 2) {
        const auto tool = std::ranges::find(list->tools, wanted[i], &Tool::name);
        if (tool == list->tools.end()) {
            put({{u"no_tool"_s, wanted[i]}});
            continue;
        }
        Asking asking;
        int steps = 0;
        asking.progress = [&steps](const Progress &) { ++steps; };
        const auto result = co_await client.call(*tool, QJsonDocument::fromJson(wanted[i + 1].toUtf8()).object(), asking);
        if (!result) {
            (void)fail(result.error());
            continue;
        }
        put({{u"call"_s, wanted[i]},
             {u"text"_s, textForModel(*result).left(300)},
             {u"is_error"_s, result->isError},
             {u"structured"_s, result->structured.has_value()},
             {u"problem"_s, result->structuredProblem},
             {u"progress"_s, steps}});
    }
    co_return 0;
}

QCoro::Task<int> look(Client &client, QStringList wanted)
{
    QElapsedTimer clock;
    clock.start();
    const auto agreed = co_await client.connectToServer();
    if (!agreed)
        co_return fail(agreed.error());
    put({{u"era"_s, agreed->era == Era::Modern ? u"modern"_s : u"legacy"_s},
         {u"version"_s, agreed->version},
         {u"server"_s, agreed->serverName},
         {u"started_twice"_s, agreed->startedTwice},
         {u"ms"_s, clock.elapsed()}});
    if (const int failed = co_await calls(client, wanted))
        co_return failed;
    const auto resources = co_await client.resources();
    const auto templates = co_await client.resourceTemplates();
    const auto prompts = co_await client.prompts();
    if (!resources || !templates || !prompts)
        co_return fail(!resources ? resources.error() : !templates ? templates.error() : prompts.error());
    put({{u"resources"_s, qsizetype(resources->size())},
         {u"templates"_s, qsizetype(templates->size())},
         {u"prompts"_s, names(*prompts, [](const Prompt &prompt) { return prompt.name; })}});
    if (!resources->empty()) {
        const auto read = co_await client.readResource(resources->front().uri);
        put({{u"read"_s, resources->front().uri}, {u"parts"_s, read ? int(read->size()) : -1}});
    }
    if (!prompts->empty()) {
        const auto prompt = co_await client.prompt(prompts->front().name, {});
        put({{u"prompt"_s, prompts->front().name}, {u"messages"_s, prompt ? int(prompt->messages.size()) : -1}});
    }
    const auto alive = co_await client.ping();
    put({{u"ping"_s, alive.has_value()}, {u"logged"_s, client.log().size()}});
    co_return 0;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const QString &name, const QString &value) { parser.addOption({name, {}, value}); };
    option(u"readable"_s, u"FOLDER"_s);
    option(u"writable"_s, u"FOLDER"_s);
    option(u"call"_s, u"TOOL=JSON"_s);
    option(u"unconfined"_s, {});
    parser.process(app);
    const QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return 2;
    ServerConfig config;
    config.id = u"tried"_s;
    config.command = words.first();
    config.arguments = words.mid(1);
    config.readable = parser.values(u"readable"_s);
    config.writable = parser.values(u"writable"_s);
    config.unconfined = parser.isSet(u"unconfined"_s);
    QStringList wanted;
    for (const QString &call : parser.values(u"call"_s))
        wanted << call.section(u'=', 0, 0) << call.section(u'=', 1);
    int status = 0;
    {
        Client client([config]() -> Result<std::unique_ptr<Channel>> { return std::make_unique<StdioChannel>(config); });
        client.setAsker(acceptDefaults);
        status = QCoro::waitFor(look(client, wanted));
        std::fputs(qPrintable(client.diagnostics()), stderr);
    }
    return status;
}
