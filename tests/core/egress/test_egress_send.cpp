// SPDX-License-Identifier: GPL-3.0-or-later
#include "egress_fixture.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

QStringList logged;

void keepLog(QtMsgType, const QMessageLogContext &, const QString &message) { logged += message; }

void answerOk(QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "fine", "request-id: req_1\r\n")); }

QByteArray sha(const QByteArray &bytes) { return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(); }

QByteArray noise(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    QRandomGenerator random(7);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

} // namespace

class TestEgressSend : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sendsExactlyTheSignedBytes_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("json") << QByteArray(R"({"a":"ä \u00e4"})");
        QTest::newRow("one byte") << QByteArray("x");
        QTest::newRow("every byte value") << noise(70'000);
        QTest::newRow("five megabytes") << noise(5'000'000);
    }
    void sendsExactlyTheSignedBytes()
    {
        QFETCH(QByteArray, body);
        EgressFixture f(answerOk);
        const SendOutcome outcome = f.send({.body = body});
        QVERIFY2(!outcome.error, qPrintable(outcome.error ? outcome.error->message : QString()));
        QCOMPARE(f.server.requests.size(), 1);
        QCOMPARE(sha(f.server.requests.first().body), sha(body));
        QCOMPARE(f.server.requests.first().line, "POST /v1/messages HTTP/1.1");
    }

    void sendsTheSignedHeadersAndAFewOfItsOwn()
    {
        EgressFixture f(answerOk);
        forged::Request request;
        request.headers += {{"User-Agent", "someone else"}, {"Accept-Encoding", "gzip"}, {"Host", "elsewhere"}, {"Cookie", "a=b"}};
        QVERIFY(!f.send(request).error);
        const RecordedRequest &seen = f.server.requests.first();
        QCOMPARE(seen.all("content-type"), QByteArrayList{"application/json"});
        QCOMPARE(seen.all("anthropic-version"), QByteArrayList{"2023-06-01"});
        QCOMPARE(seen.all("user-agent"), QByteArrayList{"Countersign/" COUNTERSIGN_VERSION});
        QCOMPARE(seen.all("accept-encoding"), QByteArrayList{"identity"});
        QCOMPARE(seen.all("accept-language"), QByteArrayList{"*"});
        QCOMPARE(seen.all("x-api-key"), QByteArrayList{"test-key-0001"});
        QCOMPARE(seen.all("host").size(), 1);
        QVERIFY(seen.all("host").first().startsWith("127.0.0.1"));
        QVERIFY(seen.all("cookie").isEmpty());
    }

    void sendsNoCredentialWhereNoneIsNeeded()
    {
        EgressFixture f(answerOk);
        f.credential = Credential{};
        QVERIFY(!f.send().error);
        QVERIFY(f.server.requests.first().all("x-api-key").isEmpty());
        QVERIFY(f.server.requests.first().all("authorization").isEmpty());
    }

    void keepsNoCookiesFromOneRequestToTheNext()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "x", "Set-Cookie: who=you\r\n")); });
        QVERIFY(!f.send().error);
        QVERIFY(!f.send().error);
        QVERIFY(f.server.requests.at(1).all("cookie").isEmpty());
    }

    void givesTheBytesOnAsTheyComeAndInOrder()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Type: text/event-stream\r\n\r\n");
            for (int i = 0; i < 200; ++i) {
                const QByteArray piece = "data: " + QByteArray::number(i) + "\n\n";
                socket.write(QByteArray::number(piece.size(), 16) + "\r\n" + piece + "\r\n");
                socket.flush();
            }
            socket.write("0\r\n\r\n");
        });
        const SendOutcome outcome = f.send();
        QByteArray expected;
        for (int i = 0; i < 200; ++i)
            expected += "data: " + QByteArray::number(i) + "\n\n";
        QCOMPARE(f.told.bytes, expected);
        QCOMPARE(f.told.statuses, QList<int>{200});
        QCOMPARE(f.told.order, u"hb"_s);
        QCOMPARE(outcome.attempts, 1);
    }

    void reportsTimesAndTheRequestId()
    {
        EgressFixture f(answerOk);
        const SendOutcome outcome = f.send();
        QCOMPARE(outcome.httpStatus, 200);
        QCOMPARE(outcome.providerRequestId, u"req_1"_s);
        QVERIFY(outcome.timing.queued.isValid() && outcome.timing.queued.timeSpec() == Qt::UTC);
        QVERIFY(outcome.timing.sent && outcome.timing.firstByte && outcome.timing.done);
        QVERIFY(*outcome.timing.sent <= *outcome.timing.firstByte && *outcome.timing.firstByte <= *outcome.timing.done);
    }

    void anAnswerWithoutABodyIsAnAnswer()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, {})); });
        const SendOutcome outcome = f.send();
        QVERIFY(!outcome.error);
        QCOMPARE(f.told.order, u"h"_s);
    }

    void refusesAddressesThatAreNotAllowed_data()
    {
        QTest::addColumn<QUrl>("url");
        QTest::newRow("another host") << QUrl(u"https://example.com/v1/messages"_s);
        QTest::newRow("another port") << QUrl(u"http://127.0.0.1:9/v1/messages"_s);
        QTest::newRow("http to the world") << QUrl(u"http://example.com/v1/messages"_s);
        QTest::newRow("no host") << QUrl(u"/v1/messages"_s);
        QTest::newRow("file") << QUrl(u"file:///etc/passwd"_s);
    }
    void refusesAddressesThatAreNotAllowed()
    {
        QFETCH(QUrl, url);
        EgressFixture f(answerOk);
        const SendOutcome outcome = f.send({.url = url});
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Policy);
        QCOMPARE(outcome.attempts, 0);
        QVERIFY(f.keyAskedFor.isEmpty());
        QCOMPARE(f.server.connections, 0);
    }

    void sendsNothingBeforeAddressesAreAllowed()
    {
        EgressFixture f(answerOk);
        f.make().setAllowed({});
        QCOMPARE(EgressFixture::codeOf(f.send()), ErrorCode::Policy);
        QCOMPARE(f.server.connections, 0);
    }

    void stopsARequestThatIsNotTheSignedOne()
    {
        EgressFixture f(answerOk);
        SignedRequest request = forged::signedRequest({.url = f.server.url()});
        const_cast<QByteArray &>(request.request().body()).append(' '); // as memory gone wrong would
        const SendOutcome outcome = QCoro::waitFor(f.make().send(request, f.told.sink(), nullptr));
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Tampered);
        QCOMPARE(f.server.connections, 0);
        QVERIFY(f.keyAskedFor.isEmpty());
    }

    void theGuardStopsASend()
    {
        EgressFixture f(answerOk);
        f.guard.allowed = 0;
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Leak);
        QCOMPARE(f.server.connections, 0);
        QVERIFY(f.keyAskedFor.isEmpty());
        QVERIFY(f.told.order.isEmpty());
    }

    void theGuardIsAskedBeforeEveryAttempt()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(500, "{}")); });
        f.guard.allowed = 1;
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Leak);
        QCOMPARE(f.guard.asked, 2);
        QCOMPARE(f.server.requests.size(), 1);
    }

    void aMissingKeyStopsTheSend()
    {
        EgressFixture f(answerOk);
        f.credential = failure(ErrorCode::Secret, u"There is no key."_s);
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Secret);
        QCOMPARE(f.server.connections, 0);
    }

    void aKeyThatIsNoHeaderStopsTheSend_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("new line in the value") << QByteArray("x-api-key") << QByteArray("a\r\nx-other: b");
        QTest::newRow("new line in the name") << QByteArray("x\r\ny") << QByteArray("a");
        QTest::newRow("empty value") << QByteArray("x-api-key") << QByteArray();
    }
    void aKeyThatIsNoHeaderStopsTheSend()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        EgressFixture f(answerOk);
        f.credential = Credential{name, value};
        QCOMPARE(EgressFixture::codeOf(f.send()), ErrorCode::Secret);
        QCOMPARE(f.server.connections, 0);
    }

    void theKeyStandsInNoLogAndNoAddress()
    {
        logged.clear();
        QLoggingCategory::setFilterRules(u"*=true"_s);
        const auto before = qInstallMessageHandler(keepLog);
        EgressFixture f([](QTcpSocket &socket, int number) { socket.write(RecordingServer::response(number == 0 ? 401 : 500, "{}")); });
        const SendOutcome outcome = f.send();
        qInstallMessageHandler(before);
        QLoggingCategory::setFilterRules({});
        QVERIFY(!logged.isEmpty());
        for (const QString &line : std::as_const(logged))
            QVERIFY2(!line.contains(u"test-key"_s), qPrintable(line));
        for (const RecordedRequest &request : std::as_const(f.server.requests))
            QVERIFY(!request.line.contains("test-key"));
        QVERIFY(!outcome.error || !outcome.error->message.contains(u"test-key"_s));
    }

    void sendsManyAtOnce()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "ok")); });
        std::vector<QCoro::Task<SendOutcome>> tasks;
        for (int i = 0; i < 20; ++i)
            tasks.push_back(f.make().send(forged::signedRequest({.body = QByteArray::number(i), .url = f.server.url()}), {}, nullptr));
        for (auto &task : tasks)
            QVERIFY(!QCoro::waitFor(std::move(task)).error);
        QCOMPARE(f.server.requests.size(), 20);
    }
};

QTEST_GUILESS_MAIN(TestEgressSend)
#include "test_egress_send.moc"
