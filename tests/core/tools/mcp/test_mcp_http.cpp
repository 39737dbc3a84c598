// SPDX-License-Identifier: GPL-3.0-or-later
// The client over HTTP on loopback, against a scripted server: both eras, streams that break, sessions that are forgotten, servers that lead elsewhere.
#include "core/egress/network_door.h"
#include "core/tools/mcp/client.h"
#include "core/tools/mcp/http_channel.h"
#include "core/tools/mcp/mirrored_arguments.h"
#include "core/tools/mcp/tool_servers.h"
#include "tests/core/egress/recording_server.h"

#include <QCoro/QCoroTask>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

namespace {

QByteArray json(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

struct Asked {
    QByteArray verb;
    QJsonObject message;
    QString method;
    const RecordedRequest *request = nullptr;
    [[nodiscard]] QByteArray header(const QByteArray &name) const { return request->all(name).value(0); }
};

QByteArray result(const Asked &asked, QJsonObject result)
{
    return json({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, asked.message[u"id"]}, {u"result"_s, result}});
}

QByteArray refusal(const QJsonValue &id, int code)
{
    return json({{u"jsonrpc"_s, u"2.0"_s}, {u"id"_s, id}, {u"error"_s, QJsonObject{{u"code"_s, code}, {u"message"_s, u"no"_s}}}});
}

void respond(QTcpSocket &socket, int status, const QByteArray &body, const QByteArray &headers = {})
{
    socket.write(RecordingServer::response(status, body, "Content-Type: application/json\r\n" + headers));
}

/// The head of a stream; events follow until the socket is closed.
void beginStream(QTcpSocket &socket) { socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"); }

} // namespace

class TestMcpHttp : public QObject {
    Q_OBJECT

    using Script = std::function<bool(QTcpSocket &, const Asked &)>;
    Script m_script;
    std::unique_ptr<RecordingServer> m_server;
    std::unique_ptr<Client> m_client;
    std::shared_ptr<LoopbackDoor> m_door = std::make_shared<NetworkDoor>();

    static bool legacy(QTcpSocket &socket, const Asked &asked, const QByteArray &session = "s-1")
    {
        if (asked.method == "server/discover"_L1)
            respond(socket, 400, refusal(QJsonValue::Null, -32000));
        else if (asked.method == "initialize"_L1)
            respond(socket, 200,
                    result(asked,
                           {{u"protocolVersion"_s, u"2025-11-25"_s},
                            {u"capabilities"_s, QJsonObject{{u"tools"_s, QJsonObject()}}},
                            {u"serverInfo"_s, QJsonObject{{u"name"_s, u"old"_s}}}}),
                    "Mcp-Session-Id: " + session + "\r\n");
        else if (asked.verb == "POST" && !asked.message.contains(u"id"))
            respond(socket, 202, {});
        else if (asked.verb == "GET")
            respond(socket, 405, {});
        else if (asked.verb == "DELETE")
            respond(socket, 200, {});
        else if (asked.method == "tools/list"_L1)
            respond(socket, 200, result(asked, {{u"tools"_s, QJsonArray{definition(u"read"_s)}}}));
        else
            respond(socket, 200, result(asked, {{u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"read"_s}}}}}));
        return true;
    }
    static bool modern(QTcpSocket &socket, const Asked &asked, const QJsonArray &tools)
    {
        if (asked.method == "server/discover"_L1)
            respond(socket, 200,
                    result(asked,
                           {{u"resultType"_s, u"complete"_s},
                            {u"supportedVersions"_s, QJsonArray{u"2026-07-28"_s}},
                            {u"capabilities"_s, QJsonObject{{u"tools"_s, QJsonObject()}}}}));
        else if (asked.method == "tools/list"_L1)
            respond(socket, 200, result(asked, {{u"resultType"_s, u"complete"_s}, {u"tools"_s, tools}}));
        else
            respond(socket, 200, result(asked, {{u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"done"_s}}}}}));
        return true;
    }
    static QJsonObject definition(const QString &name, const QJsonObject &properties = {})
    {
        return {{u"name"_s, name}, {u"inputSchema"_s, QJsonObject{{u"type"_s, u"object"_s}, {u"properties"_s, properties}}}};
    }
    static QJsonObject marked(const QString &type, const QString &header) { return {{u"type"_s, type}, {u"x-mcp-header"_s, header}}; }
    void serve(Script script)
    {
        m_client.reset();
        m_script = std::move(script);
        m_server = std::make_unique<RecordingServer>([this](QTcpSocket &socket, int number) {
            Asked asked;
            asked.request = &m_server->requests[number];
            asked.verb = asked.request->line.split(' ').first();
            asked.message = QJsonDocument::fromJson(asked.request->body).object();
            asked.method = asked.message[u"method"].toString();
            m_script(socket, asked);
        });
        connectTo(m_server->url(u"/mcp"_s));
    }
    void connectTo(const QUrl &url, HttpChannel::Limits limits = HttpChannel::Limits())
    {
        ServerConfig config;
        config.id = u"web"_s;
        config.url = url;
        config.headers = {{u"Authorization"_s, u"Bearer t"_s}, {u"Mcp-Session-Id"_s, u"forged"_s}};
        m_client = std::make_unique<Client>(
            [config, limits, door = m_door]() -> Result<std::unique_ptr<Channel>> { return std::make_unique<HttpChannel>(config, door, limits); });
    }
    template <typename T>
    T wait(QCoro::Task<T> task)
    {
        return QCoro::waitFor(std::move(task));
    }
    [[nodiscard]] QList<Asked> all(const QString &method) const
    {
        QList<Asked> found;
        for (const RecordedRequest &request : m_server->requests) {
            const QJsonObject message = QJsonDocument::fromJson(request.body).object();
            if (message[u"method"].toString() == method)
                found.append({request.line.split(' ').first(), message, method, &request});
        }
        return found;
    }
    [[nodiscard]] QList<const RecordedRequest *> verbs(const QByteArray &verb) const
    {
        QList<const RecordedRequest *> found;
        for (const RecordedRequest &request : m_server->requests) {
            if (request.line.startsWith(QByteArray(verb + ' ')))
                found.append(&request);
        }
        return found;
    }
    static Tool tool(const QJsonObject &definition) { return *readTool(definition); }

private Q_SLOTS:
    void cleanup()
    {
        m_client.reset();
        m_server.reset();
    }

    void modernRequestsSayInHeadersWhatTheyAre()
    {
        const QJsonArray tools{
            definition(u"look.up"_s, {{u"region"_s, marked(u"string"_s, u"Region"_s)}, {u"many"_s, marked(u"integer"_s, u"Many"_s)}})};
        serve([&](QTcpSocket &socket, const Asked &asked) { return modern(socket, asked, tools); });
        const auto agreed = wait(m_client->connectToServer());
        QVERIFY(agreed);
        QCOMPARE(agreed->era, Era::Modern);
        const auto list = wait(m_client->tools());
        QVERIFY(list);
        QCOMPARE(list->tools.size(), size_t(1));
        const auto called = wait(m_client->call(list->tools.front(), {{u"region"_s, u"Zürich "_s}, {u"many"_s, 7}}));
        QVERIFY(called);
        QCOMPARE(textForModel(*called), u"done"_s);

        const QList<Asked> calls = all(u"tools/call"_s);
        QCOMPARE(calls.size(), 1);
        const Asked call = calls.front();
        QCOMPARE(call.header("mcp-protocol-version"), "2026-07-28");
        QCOMPARE(call.header("mcp-method"), "tools/call");
        QCOMPARE(call.header("mcp-name"), "look.up");
        QCOMPARE(call.header("mcp-param-region"), "=?base64?" + u"Zürich "_s.toUtf8().toBase64() + "?=");
        QCOMPARE(call.header("mcp-param-many"), "7");
        QCOMPARE(call.header("accept"), "application/json, text/event-stream");
        QCOMPARE(call.header("content-type"), "application/json");
        QCOMPARE(call.header("authorization"), "Bearer t");
        QVERIFY(call.request->all("mcp-session-id").isEmpty()); // also not the one that stands in the settings
        QVERIFY(verbs("GET").isEmpty());
    }

    void toolsThatAskForWrongHeadersAreLeftOut_data()
    {
        QTest::addColumn<QJsonObject>("properties");
        QTest::newRow("empty") << QJsonObject{{u"a"_s, marked(u"string"_s, QString())}};
        QTest::newRow("blank") << QJsonObject{{u"a"_s, marked(u"string"_s, u"My Region"_s)}};
        QTest::newRow("line break") << QJsonObject{{u"a"_s, marked(u"string"_s, u"A\r\nHost"_s)}};
        QTest::newRow("not ASCII") << QJsonObject{{u"a"_s, marked(u"string"_s, u"Région"_s)}};
        QTest::newRow("number") << QJsonObject{{u"a"_s, marked(u"number"_s, u"A"_s)}};
        QTest::newRow("object") << QJsonObject{{u"a"_s, marked(u"object"_s, u"A"_s)}};
        QTest::newRow("twice") << QJsonObject{{u"a"_s, marked(u"string"_s, u"Same"_s)}, {u"b"_s, marked(u"string"_s, u"same"_s)}};
        QTest::newRow("in a list") << QJsonObject{{u"a"_s, QJsonObject{{u"type"_s, u"array"_s}, {u"items"_s, marked(u"string"_s, u"A"_s)}}}};
    }
    void toolsThatAskForWrongHeadersAreLeftOut()
    {
        QFETCH(const QJsonObject, properties);
        const QJsonArray tools{definition(u"good"_s), definition(u"bad"_s, properties)};
        serve([&](QTcpSocket &socket, const Asked &asked) { return modern(socket, asked, tools); });
        QVERIFY(wait(m_client->connectToServer()));
        const auto list = wait(m_client->tools());
        QVERIFY(list);
        QCOMPARE(list->tools.size(), size_t(1));
        QCOMPARE(list->tools.front().name, u"good"_s);
        QCOMPARE(list->leftOut.size(), 1);
    }

    void whatIsMirroredIsFoundThroughPropertiesAndLeftOutWhenNull()
    {
        const QJsonObject inner{{u"type"_s, u"object"_s}, {u"properties"_s, QJsonObject{{u"flag"_s, marked(u"boolean"_s, u"Flag"_s)}}}};
        const auto marks =
            mirroredArguments(definition(u"x"_s, {{u"in"_s, inner}, {u"out"_s, marked(u"string"_s, u"Out"_s)}})[u"inputSchema"].toObject());
        QVERIFY(marks);
        const auto headers = mirrored(*marks, {{u"in"_s, QJsonObject{{u"flag"_s, true}}}, {u"out"_s, QJsonValue::Null}});
        QCOMPARE(headers, (std::vector<LoopbackHeader>{{"Mcp-Param-Flag", "true"}}));
        QCOMPARE(headerText(u"us west 1"_s), "us west 1");
        QCOMPARE(headerText(QString()), "");
        QCOMPARE(headerText(u"=?base64?eA==?="_s), "=?base64?" + QByteArray("=?base64?eA==?=").toBase64() + "?=");
        QCOMPARE(headerText(u"a\nb"_s), "=?base64?YQpi?=");
    }

    void aHeaderMismatchIsMendedOnceWhereOnlyTheHeadersChanged()
    {
        QJsonArray tools{definition(u"find"_s, {{u"q"_s, QJsonObject{{u"type"_s, u"string"_s}}}})};
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method != "tools/call"_L1 || !asked.header("mcp-param-query").isEmpty())
                return modern(socket, asked, tools);
            respond(socket, 400, refusal(asked.message[u"id"], headerMismatch));
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        const Tool old = tool(tools[0].toObject());
        tools = {definition(u"find"_s, {{u"q"_s, marked(u"string"_s, u"Query"_s)}})};
        const auto called = wait(m_client->call(old, {{u"q"_s, u"x"_s}}));
        QVERIFY(called);
        QVERIFY(!called->isError);
        // A tool that is another by now is not called in its place.
        QJsonObject other = definition(u"find"_s, {{u"q"_s, marked(u"string"_s, u"Query"_s)}});
        other.insert(u"description"_s, u"Sends it to somebody."_s);
        tools = {other};
        const qsizetype before = all(u"tools/call"_s).size();
        const auto refused = wait(m_client->call(old, {{u"q"_s, u"x"_s}}));
        QVERIFY(refused);
        QVERIFY(refused->isError);
        QCOMPARE(all(u"tools/call"_s).size(), before + 1);
    }

    void legacySessionsCarryTheirIdAndAreEnded()
    {
        serve([](QTcpSocket &socket, const Asked &asked) { return legacy(socket, asked); });
        const auto agreed = wait(m_client->connectToServer());
        QVERIFY(agreed);
        QCOMPARE(agreed->era, Era::Legacy);
        QVERIFY(wait(m_client->tools()));
        QTRY_COMPARE(verbs("GET").size(), 1); // 405: it has no stream of its own
        const QList<Asked> lists = all(u"tools/list"_s);
        QCOMPARE(lists.front().header("mcp-session-id"), "s-1");
        QCOMPARE(lists.front().header("mcp-protocol-version"), "2025-11-25");
        QVERIFY(lists.front().header("mcp-method").isEmpty());
        const QList<Asked> first = all(u"initialize"_s);
        QVERIFY(first.front().header("mcp-session-id").isEmpty());
        QVERIFY(first.front().header("mcp-protocol-version").isEmpty());
        // The server knows that the handshake is over before it is asked for anything.
        QStringList order;
        for (const RecordedRequest &request : m_server->requests)
            order.append(QJsonDocument::fromJson(request.body)[u"method"].toString());
        QVERIFY(order.indexOf(u"notifications/initialized"_s) < order.indexOf(u"tools/list"_s));
        QSignalSpy closed(m_client.get(), &Client::closed);
        m_client->close();
        QVERIFY(closed.wait());
        QCOMPARE(verbs("DELETE").size(), 1);
        QCOMPARE(verbs("DELETE").front()->all("mcp-session-id"), QByteArrayList{"s-1"});
    }

    void theServersOwnStreamBringsItsNotifications()
    {
        serve([](QTcpSocket &socket, const Asked &asked) {
            if (asked.verb != "GET")
                return legacy(socket, asked);
            beginStream(socket);
            socket.write(": hello\n\nid: 1\ndata:\n\nevent: message\ndata: "
                         + json({{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, u"notifications/tools/list_changed"_s}}) + "\n\n");
            return true;
        });
        QSignalSpy changed(m_client.get(), &Client::toolsChanged);
        QVERIFY(wait(m_client->connectToServer()));
        QVERIFY(!changed.isEmpty() || changed.wait());
    }

    void aStreamThatBreaksIsTakenUpAgainWhereItEnded()
    {
        QByteArray answer;
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method == "tools/call"_L1) {
                answer = result(asked, {{u"content"_s, QJsonArray{QJsonObject{{u"type"_s, u"text"_s}, {u"text"_s, u"late"_s}}}}});
                beginStream(socket);
                socket.write("id: e-7\nretry: 20\ndata:\n\n");
                socket.disconnectFromHost();
                return true;
            }
            if (asked.verb != "GET" || asked.header("last-event-id").isEmpty())
                return legacy(socket, asked);
            beginStream(socket);
            socket.write("id: e-8\ndata: " + answer + "\n\n");
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        const auto called = wait(m_client->call(tool(definition(u"read"_s)), {}));
        QVERIFY(called);
        QCOMPARE(textForModel(*called), u"late"_s);
        QCOMPARE(verbs("GET").last()->all("last-event-id"), QByteArrayList{"e-7"});
        QCOMPARE(all(u"tools/call"_s).size(), 1); // never sent a second time
    }

    void aStreamThatAlwaysBreaksIsGivenUp()
    {
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method != "tools/call"_L1 && (asked.verb != "GET" || asked.header("last-event-id").isEmpty()))
                return legacy(socket, asked);
            beginStream(socket);
            socket.write("id: e-7\nretry: 1\ndata:\n\n");
            socket.disconnectFromHost();
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        const auto called = wait(m_client->call(tool(definition(u"read"_s)), {}));
        QVERIFY(!called);
        QCOMPARE(called.error().code, ErrorCode::Network);
        // One without an id is the stream for what the server says by itself; and where a connection closes under a GET, the network layer asks once more.
        const auto again = verbs("GET");
        QVERIFY(std::ranges::count_if(again, [](const auto &asked) { return !asked->all("last-event-id").isEmpty(); })
                <= 2 * HttpChannel::Limits().reconnects);
    }

    void aModernStreamThatBreaksIsNotTakenUpAgain()
    {
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method != "tools/call"_L1)
                return modern(socket, asked, {});
            beginStream(socket);
            socket.write("id: e-7\nretry: 1\ndata: " + json({{u"jsonrpc"_s, u"2.0"_s}, {u"method"_s, u"notifications/message"_s}}) + "\n\n");
            socket.disconnectFromHost();
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        const auto called = wait(m_client->call(tool(definition(u"read"_s)), {}));
        QVERIFY(!called);
        QCOMPARE(called.error().code, ErrorCode::Network);
        QVERIFY(verbs("GET").isEmpty());
        QCOMPARE(all(u"tools/call"_s).size(), 1);
    }

    void stoppingAModernCallClosesItsStream()
    {
        QPointer<QTcpSocket> stream;
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method != "tools/call"_L1)
                return modern(socket, asked, {});
            stream = &socket;
            beginStream(socket);
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        Asking asking;
        asking.cancel = std::make_shared<CancelToken>();
        auto call = m_client->call(tool(definition(u"read"_s)), {}, asking);
        QTRY_VERIFY(stream);
        asking.cancel->cancel();
        const auto called = wait(std::move(call));
        QVERIFY(!called);
        QCOMPARE(called.error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(!stream || stream->state() == QAbstractSocket::UnconnectedState);
        QVERIFY(all(u"notifications/cancelled"_s).isEmpty());
    }

    void aForgottenSessionEndsTheConnection_data()
    {
        QTest::addColumn<int>("status");
        QTest::newRow("as the protocol says") << 404;
        QTest::newRow("as a common server says") << 400;
    }
    void aForgottenSessionEndsTheConnection()
    {
        QFETCH(const int, status);
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method != "tools/call"_L1)
                return legacy(socket, asked);
            respond(socket, status, refusal(QJsonValue::Null, -32000));
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        const auto called = wait(m_client->call(tool(definition(u"read"_s)), {}));
        QVERIFY(!called);
        QCOMPARE(called.error().code, ErrorCode::NotFound);
        QVERIFY(!m_client->isConnected());
    }

    void aCallGoesOnInANewSessionWhenTheServerWasRestarted()
    {
        int sessions = 0;
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method == "initialize"_L1)
                ++sessions;
            if (asked.method == "tools/call"_L1 && asked.header("mcp-session-id") == "s-1") {
                respond(socket, 404, {});
                return true;
            }
            return legacy(socket, asked, "s-" + QByteArray::number(sessions));
        });
        ServerConfig config;
        config.id = u"web"_s;
        config.url = m_server->url(u"/mcp"_s);
        ToolServers::Parts parts;
        parts.door = m_door;
        int asked = 0;
        parts.ask = [&asked](PendingCall) -> QCoro::Task<CallAnswer> {
            ++asked;
            co_return CallAnswer::Once;
        };
        ToolServers servers(std::move(parts));
        servers.setServers({config});
        QVERIFY(servers.approveServer(u"web"_s, launchHash(config)));
        QVERIFY(wait(servers.start(u"web"_s)));
        const auto result = wait(servers.call(u"mcp__web__read"_s, u"{}"_s, {}));
        QVERIFY(result);
        QVERIFY2(!result->isError, qPrintable(result->text));
        QCOMPARE(result->text, u"read"_s);
        QCOMPARE(sessions, 2);
        QCOMPARE(asked, 1); // it is the same call
        QVERIFY(servers.offers().front().tool.network); // it could send on what it is given
    }

    void aServerWithoutAStreamOfItsOwnKeepsItsSession()
    {
        serve([](QTcpSocket &socket, const Asked &asked) {
            if (asked.verb != "GET")
                return legacy(socket, asked);
            respond(socket, 404, {}); // as Express says of what it has no route for
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        const QSignalSpy closed(m_client.get(), &Client::closed);
        QTRY_COMPARE(verbs("GET").size(), 1);
        QVERIFY(wait(m_client->tools()));
        QVERIFY(wait(m_client->call(tool(definition(u"read"_s)), {})));
        QVERIFY(m_client->isConnected());
        QCOMPARE(closed.size(), 0);
        QCOMPARE(all(u"initialize"_s).size(), 1);
    }

    void aCallThatTheServerTookIsNotSentAgainWhenAnotherFindsTheSessionForgotten()
    {
        int sessions = 0;
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method == "initialize"_L1)
                ++sessions;
            if (asked.method != "tools/call"_L1 || asked.header("mcp-session-id") != "s-1")
                return legacy(socket, asked, "s-" + QByteArray::number(sessions));
            if (asked.message[u"params"][u"arguments"][u"n"].toInt() == 1)
                beginStream(socket); // it is being done
            else
                respond(socket, 404, {});
            return true;
        });
        ServerConfig config;
        config.id = u"web"_s;
        config.url = m_server->url(u"/mcp"_s);
        ToolServers::Parts parts;
        parts.door = m_door;
        parts.ask = [](PendingCall) -> QCoro::Task<CallAnswer> { co_return CallAnswer::Once; };
        ToolServers servers(std::move(parts));
        servers.setServers({config});
        QVERIFY(servers.approveServer(u"web"_s, launchHash(config)));
        QVERIFY(wait(servers.start(u"web"_s)));
        auto first = servers.call(u"mcp__web__read"_s, u"{\"n\":1}"_s, {});
        QTRY_COMPARE(all(u"tools/call"_s).size(), 1);
        const auto second = wait(servers.call(u"mcp__web__read"_s, u"{\"n\":2}"_s, {}));
        QVERIFY(second && !second->isError);
        const auto interrupted = wait(std::move(first));
        QVERIFY(interrupted && interrupted->isError);
        QStringList numbers;
        for (const Asked &asked : all(u"tools/call"_s))
            numbers.append(QString::number(asked.message[u"params"][u"arguments"][u"n"].toInt()));
        QCOMPARE(numbers, (QStringList{u"1"_s, u"2"_s, u"2"_s}));
    }

    void aRefusalIsNoEvidenceOfAnEra_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("wants a key") << 401 << ErrorCode::Secret;
        QTest::newRow("is down") << 503 << ErrorCode::Provider;
    }
    void aRefusalIsNoEvidenceOfAnEra()
    {
        QFETCH(const int, status);
        QFETCH(const ErrorCode, code);
        serve([&](QTcpSocket &socket, const Asked &) {
            respond(socket, status, "<html>");
            return true;
        });
        const auto agreed = wait(m_client->connectToServer());
        QVERIFY(!agreed);
        QCOMPARE(agreed.error().code, code);
        QVERIFY(all(u"initialize"_s).isEmpty());
    }

    void whereNobodyListensTheErrorSaysSo()
    {
        connectTo(QUrl(u"http://127.0.0.1:1/mcp"_s));
        const auto agreed = wait(m_client->connectToServer());
        QVERIFY(!agreed);
        QCOMPARE(agreed.error().code, ErrorCode::Provider);
        QVERIFY2(agreed.error().message.contains(u"127.0.0.1:1"_s), qPrintable(agreed.error().message));
    }

    void goesNowhereBeyondThisMachine_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("a name") << QUrl(u"http://tools.example/mcp"_s);
        QTest::newRow("an address") << QUrl(u"http://192.0.2.1/mcp"_s);
        QTest::newRow("a name that only begins well") << QUrl(u"http://localhost.example/mcp"_s);
        QTest::newRow("a user name that looks like it") << QUrl(u"http://127.0.0.1@tools.example/mcp"_s);
        QTest::newRow("all interfaces") << QUrl(u"http://0.0.0.0:8000/mcp"_s);
        QTest::newRow("a file") << QUrl(u"file:///etc/hostname"_s);
    }
    void goesNowhereBeyondThisMachine()
    {
        QFETCH(const QUrl, url);
        connectTo(url);
        const auto agreed = wait(m_client->connectToServer());
        QVERIFY(!agreed);
        QCOMPARE(agreed.error().code, ErrorCode::Policy);
    }

    void isLedOnWithinTheServerAndNowhereElse()
    {
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.request->line.startsWith("POST /mcp HTTP"))
                respond(socket, 307, {}, "Location: /mcp/\r\n");
            else
                modern(socket, asked, {});
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        RecordingServer elsewhere([](QTcpSocket &, int) { });
        serve([&](QTcpSocket &socket, const Asked &) {
            respond(socket, 307, {}, "Location: " + elsewhere.url(u"/mcp"_s).toEncoded() + "\r\n");
            return true;
        });
        const auto agreed = wait(m_client->connectToServer());
        QVERIFY(!agreed);
        QCOMPARE(agreed.error().code, ErrorCode::Policy);
        QCOMPARE(elsewhere.connections, 0);
    }

    void aFloodIsCutOff()
    {
        HttpChannel::Limits limits;
        limits.message = 100'000;
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method != "tools/call"_L1)
                return modern(socket, asked, {});
            respond(socket, 200, QByteArray(1'000'000, ' '));
            return true;
        });
        connectTo(m_server->url(u"/mcp"_s), limits);
        QVERIFY(wait(m_client->connectToServer()));
        const auto called = wait(m_client->call(tool(definition(u"read"_s)), {}));
        QVERIFY(!called);
        QCOMPARE(called.error().code, ErrorCode::LimitReached);
    }

    void garbageIsAnErrorAndNotAHang_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("no JSON") << QByteArray("nonsense");
        QTest::newRow("another's answer") << QByteArray(R"({"jsonrpc":"2.0","id":999,"result":{}})");
        QTest::newRow("nothing") << QByteArray();
    }
    void garbageIsAnErrorAndNotAHang()
    {
        QFETCH(const QByteArray, answer);
        serve([&](QTcpSocket &socket, const Asked &asked) {
            if (asked.method != "tools/call"_L1)
                return modern(socket, asked, {});
            respond(socket, 200, answer);
            return true;
        });
        QVERIFY(wait(m_client->connectToServer()));
        QVERIFY(!wait(m_client->call(tool(definition(u"read"_s)), {})));
    }
};

QTEST_GUILESS_MAIN(TestMcpHttp)
#include "test_mcp_http.moc"
