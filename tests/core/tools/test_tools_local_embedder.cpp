// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/local_embedder.h"

#include "core/egress/network_door.h"
#include "tests/core/egress/recording_server.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

using Vectors = Result<std::vector<std::vector<float>>>;

class TestToolsLocalEmbedder : public QObject {
    Q_OBJECT
    static Vectors waited(const std::shared_ptr<LocalEmbedder> &embedder, const QStringList &texts, Embedder::For what = Embedder::For::Passages)
    {
        QFuture<Vectors> future = QtConcurrent::run([embedder, texts, what] { return embedder->embed(texts, what); });
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 30'000))
            return failure(ErrorCode::Network, u"it never ended"_s);
        return future.result();
    }

private Q_SLOTS:
    void asksTheServerAndReadsItsVectors()
    {
        RecordingServer server([](QTcpSocket &socket, int) {
            socket.write(RecordingServer::response(200, "{\"data\":[{\"index\":0,\"embedding\":[1,0]},{\"index\":1,\"embedding\":[0,1]}]}"));
        });
        const auto embedder = LocalEmbedder::create(std::make_shared<NetworkDoor>(), server.url(QString()), u"some-model"_s).value();
        const Vectors vectors = waited(embedder, {u"one"_s, u"two"_s});
        QVERIFY2(vectors, vectors ? "" : qPrintable(vectors.error().message));
        QCOMPARE((*vectors)[1], (std::vector<float>{0, 1}));
        QCOMPARE(server.requests.first().line, "POST /v1/embeddings HTTP/1.1");
        const QJsonObject asked = QJsonDocument::fromJson(server.requests.first().body).object();
        QCOMPARE(asked[u"model"_s].toString(), u"some-model"_s);
        QCOMPARE(asked[u"input"_s].toArray(), (QJsonArray{u"one"_s, u"two"_s}));
        embedder->close();
    }

    void tellsQuestionsFromTextsWhereTheModelDoes()
    {
        RecordingServer server(
            [](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "{\"data\":[{\"index\":0,\"embedding\":[1]}]}")); });
        const auto embedder = LocalEmbedder::create(std::make_shared<NetworkDoor>(), server.url(u"/v1"_s), u"nomic-embed-text"_s).value();
        QVERIFY(waited(embedder, {u"water"_s}, Embedder::For::Question));
        QCOMPARE(server.requests.first().line, "POST /v1/embeddings HTTP/1.1");
        QVERIFY(server.requests.first().body.contains("search_query: water"));
        embedder->close();
    }

    void goesToNoOtherMachine()
    {
        for (const QString address : {u"https://api.example.com"_s, u"http://192.168.1.4:11434"_s, u"file:///etc/passwd"_s, QString()})
            QVERIFY2(!LocalEmbedder::create(std::make_shared<NetworkDoor>(), QUrl(address), u"m"_s), qPrintable(address));
    }

    void saysWhatWentWrong()
    {
        RecordingServer server([](QTcpSocket &socket, int number) {
            socket.write(number == 0 ? RecordingServer::response(404, "{\"error\":\"no such model\"}") : RecordingServer::response(200, "hello"));
        });
        const auto embedder = LocalEmbedder::create(std::make_shared<NetworkDoor>(), server.url(QString()), u"m"_s).value();
        QCOMPARE(waited(embedder, {u"one"_s}).error().code, ErrorCode::Provider);
        QCOMPARE(waited(embedder, {u"one"_s}).error().code, ErrorCode::Invalid);
        embedder->close();
    }

    void closingEndsTheWaiting()
    {
        RecordingServer silent([](QTcpSocket &, int) { });
        const auto embedder = LocalEmbedder::create(std::make_shared<NetworkDoor>(), silent.url(QString()), u"m"_s).value();
        QFuture<Vectors> future = QtConcurrent::run([embedder] { return embedder->embed({u"one"_s}, Embedder::For::Passages); });
        QVERIFY(QTest::qWaitFor([&] { return !silent.requests.isEmpty(); }, 30'000));
        embedder->close();
        future.waitForFinished();
        QCOMPARE(future.result().error().code, ErrorCode::Cancelled);
        QCOMPARE(embedder->embed({u"one"_s}, Embedder::For::Passages).error().code, ErrorCode::Cancelled);
    }

    void neverBlocksTheThreadOfTheDoor()
    {
        const auto embedder = LocalEmbedder::create(std::make_shared<NetworkDoor>(), QUrl(u"http://127.0.0.1:9"_s), u"m"_s).value();
        QCOMPARE(embedder->embed({u"one"_s}, Embedder::For::Passages).error().code, ErrorCode::Unsupported);
        embedder->close();
    }
};

QTEST_GUILESS_MAIN(TestToolsLocalEmbedder)
#include "test_tools_local_embedder.moc"
