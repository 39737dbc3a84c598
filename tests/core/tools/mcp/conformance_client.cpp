// SPDX-License-Identifier: GPL-3.0-or-later
// What the protocol's conformance suite starts (npm: @modelcontextprotocol/conformance, its client scenarios): the real client on an address that is the
// last argument. The scenario stands in MCP_CONFORMANCE_SCENARIO, what it wants to be called in MCP_CONFORMANCE_CONTEXT. Not a test by itself:
//   conformance client --command build/dev/tests/mcp_conformance_client --scenario tools_call --spec-version 2026-07-28
#include "core/egress/network_door.h"
#include "core/tools/mcp/client.h"
#include "core/tools/mcp/http_channel.h"

#include <QCoro/QCoroTask>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>
#include <cstdio>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

namespace {

int failed(const char *what, const Error &error)
{
    std::fprintf(stderr, "%s: %s (%s)\n", what, qUtf8Printable(error.message), qUtf8Printable(errorCodeName(error.code)));
    return 1;
}

/// A person who accepts every form as it is filled in.
QCoro::Task<QJsonObject> acceptDefaults(QJsonObject params)
{
    QJsonObject content;
    const QJsonObject properties = params[u"requestedSchema"][u"properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QJsonObject field = it->toObject();
        const QString type = field[u"type"].toString();
        if (field.contains(u"default"))
            content.insert(it.key(), field[u"default"]);
        else if (params[u"requestedSchema"][u"required"].toArray().contains(it.key()))
            content.insert(it.key(), type == "boolean"_L1 ? QJsonValue(true) : type == "string"_L1 ? QJsonValue(u"yes"_s) : QJsonValue(1));
    }
    co_return QJsonObject{{u"action"_s, u"accept"_s}, {u"content"_s, content}};
}

/// Arguments that fit a schema well enough for servers that only look at the wire.
QJsonObject argumentsFor(const Tool &tool)
{
    QJsonObject arguments;
    const QJsonObject properties = tool.inputSchema[u"properties"].toObject();
    for (auto it = properties.begin(); it != properties.end(); ++it) {
        const QString type = it->toObject()[u"type"].toString();
        if (type == "number"_L1 || type == "integer"_L1)
            arguments.insert(it.key(), 5);
        else if (type == "boolean"_L1)
            arguments.insert(it.key(), true);
        else if (type == "string"_L1)
            arguments.insert(it.key(), u"word"_s);
    }
    return arguments;
}

struct Wanted {
    QString tool;
    QJsonObject arguments;
};

std::vector<Wanted> wantedCalls(const ToolList &list)
{
    const QString scenario = qEnvironmentVariable("MCP_CONFORMANCE_SCENARIO");
    const QJsonObject context = QJsonDocument::fromJson(qgetenv("MCP_CONFORMANCE_CONTEXT")).object();
    std::vector<Wanted> calls;
    const QJsonArray given = context[u"toolCalls"].toArray();
    for (const QJsonValue &call : given)
        calls.push_back({call[u"name"].toString(), call[u"arguments"].toObject()});
    if (!calls.empty() || scenario == "json-schema-ref-no-deref"_L1)
        return calls;
    for (const Tool &tool : list.tools) {
        if (tool.name == "json_schema_echo"_L1) { // it wants to see what we made of the other tool's schema
            const auto other = std::ranges::find_if(list.tools, [](const Tool &one) { return one.name != "json_schema_echo"_L1; });
            calls.push_back({tool.name, {{u"schema"_s, other == list.tools.end() ? QJsonObject() : other->inputSchema}}});
        } else {
            calls.push_back({tool.name, argumentsFor(tool)});
        }
    }
    return calls;
}

QCoro::Task<int> scenario(Client &client)
{
    const auto agreement = co_await client.connectToServer();
    if (!agreement)
        co_return failed("connect", agreement.error());
    const auto list = co_await client.tools();
    if (!list)
        co_return failed("tools", list.error());
    for (const Wanted &call : wantedCalls(*list)) {
        const auto tool = std::ranges::find(list->tools, call.tool, &Tool::name);
        if (tool == list->tools.end())
            continue;
        const auto result = co_await client.call(*tool, call.arguments);
        if (!result)
            co_return failed("call", result.error());
    }
    const auto resources = co_await client.resources();
    if (resources) {
        for (const Resource &resource : *resources)
            (void)co_await client.readResource(resource.uri);
    }
    const auto prompts = co_await client.prompts();
    if (prompts) {
        for (const Prompt &prompt : *prompts) {
            QJsonObject arguments;
            for (const Prompt::Argument &argument : prompt.arguments)
                arguments.insert(argument.name, u"word"_s);
            (void)co_await client.prompt(prompt.name, arguments);
        }
    }
    co_return 0;
}

QCoro::Task<void> run(Client &client)
{
    const int status = co_await scenario(client);
    QObject::connect(&client, &Client::closed, qApp, [status] { QCoreApplication::exit(status); });
    client.close();
    QTimer::singleShot(std::chrono::seconds(3), qApp, [status] { QCoreApplication::exit(status); });
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    ServerConfig config;
    config.id = u"conformance"_s;
    config.url = QUrl(QString::fromLocal8Bit(argv[argc - 1]));
    const auto door = std::make_shared<NetworkDoor>();
    Client client([config, door]() -> Result<std::unique_ptr<Channel>> { return std::make_unique<HttpChannel>(config, door); });
    client.setAsker(acceptDefaults);
    QTimer::singleShot(0, &client, [&client] { run(client); });
    return QCoreApplication::exec();
}
