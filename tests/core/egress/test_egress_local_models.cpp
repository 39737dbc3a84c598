// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for model servers on this machine, against a loopback server that answers as they do, or badly.
#include "core/egress/local_models.h"
#include "tests/core/egress/recording_server.h"

#include <QCoro/QCoroTask>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestLocalModels final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsAServerAndItsModels();
    void sendsNothingButTheQuestion();
    void leavesOutWhatIsNoModelServer_data();
    void leavesOutWhatIsNoModelServer();
    void asksNoOtherMachine();
    void readsBothFormsOfAList();
    void knowsTheUsualPlaces();

private:
    static LocalModels::Place at(const RecordingServer &server)
    {
        return {u"Ollama"_s, u"ollama"_s, server.url(u"/api/tags"_s), server.url(u"/v1"_s)};
    }
};

void TestLocalModels::findsAServerAndItsModels()
{
    RecordingServer server([](QTcpSocket &socket, int) {
        socket.write(RecordingServer::response(200, "{\"models\":[{\"name\":\"llama3.2:latest\"},{\"name\":\"qwen3:8b\"}]}"));
    });
    RecordingServer silent([](QTcpSocket &socket, int) { socket.abort(); });
    LocalModels models({at(silent), at(server)});
    const std::vector<LocalServer> found = QCoro::waitFor(models.look());
    QCOMPARE(found.size(), 1U);
    QCOMPARE(found[0].program, u"Ollama"_s);
    QCOMPARE(found[0].baseUrl, server.url(u"/v1"_s));
    QCOMPARE(found[0].models, QStringList({u"llama3.2:latest"_s, u"qwen3:8b"_s}));
}

void TestLocalModels::sendsNothingButTheQuestion()
{
    RecordingServer server([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "{\"data\":[]}")); });
    LocalModels models({at(server)});
    QCOMPARE(QCoro::waitFor(models.look()).size(), 1U); // it runs and has no model yet
    QCOMPARE(server.requests.size(), 1);
    QCOMPARE(server.requests[0].line, "GET /api/tags HTTP/1.1");
    QVERIFY(server.requests[0].body.isEmpty());
    for (const char *name : {"authorization", "x-api-key", "cookie", "referer"})
        QVERIFY2(server.requests[0].all(name).isEmpty(), name);
}

void TestLocalModels::leavesOutWhatIsNoModelServer_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a web page") << RecordingServer::response(200, "<html>It works</html>");
    QTest::newRow("not found") << RecordingServer::response(404, "{\"models\":[{\"name\":\"x\"}]}");
    QTest::newRow("somewhere else") << RecordingServer::response(302, {}, "Location: https://models.example/\r\n");
    QTest::newRow("another service") << RecordingServer::response(200, "{\"status\":\"ok\"}");
    QTest::newRow("a cut answer") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n{\"models\":[");
}

void TestLocalModels::leavesOutWhatIsNoModelServer()
{
    QFETCH(QByteArray, answer);
    RecordingServer server([answer](QTcpSocket &socket, int) {
        socket.write(answer);
        socket.disconnectFromHost();
    });
    LocalModels models({at(server)});
    QVERIFY(QCoro::waitFor(models.look()).empty());
    QCOMPARE(server.requests.size(), 1);
}

void TestLocalModels::asksNoOtherMachine()
{
    RecordingServer server([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "{\"data\":[]}")); });
    LocalModels::Place elsewhere = at(server);
    elsewhere.models.setHost(u"0.0.0.0"_s); // reaches the same server, but is no loopback address by its name
    LocalModels models({elsewhere});
    QVERIFY(QCoro::waitFor(models.look()).empty());
    QCOMPARE(server.connections, 0);
}

void TestLocalModels::readsBothFormsOfAList()
{
    QCOMPARE(*LocalModels::modelsIn("{\"models\":[{\"name\":\"a\"},{\"name\":\"a\"},{\"size\":3}]}"), QStringList{u"a"_s});
    QCOMPARE(*LocalModels::modelsIn("{\"object\":\"list\",\"data\":[{\"id\":\"b\"}]}"), QStringList{u"b"_s});
    QVERIFY(!LocalModels::modelsIn("[]"));
    QVERIFY(!LocalModels::modelsIn("not JSON"));
}

void TestLocalModels::knowsTheUsualPlaces()
{
    QCOMPARE(usualLocalPlaces().front().api, u"ollama"_s);
    QCOMPARE(usualLocalPlaces().front().baseUrl, QUrl(u"http://127.0.0.1:11434"_s));
    QStringList asked;
    for (const LocalPlace &place : usualLocalPlaces())
        asked << place.models.toString();
    QCOMPARE(asked,
             QStringList({u"http://127.0.0.1:11434/api/tags"_s, u"http://127.0.0.1:1234/v1/models"_s, u"http://127.0.0.1:8080/v1/models"_s,
                          u"http://127.0.0.1:8000/v1/models"_s}));
}

QTEST_GUILESS_MAIN(TestLocalModels)
#include "test_egress_local_models.moc"
