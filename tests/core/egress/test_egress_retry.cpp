// SPDX-License-Identifier: GPL-3.0-or-later
#include "egress_fixture.h"

#include <QtCore/QTimer>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

RecordingServer::Answer failingFirst(int times, const QByteArray &failing)
{
    return [times, failing](QTcpSocket &socket, int number) { socket.write(number < times ? failing : RecordingServer::response(200, "fine")); };
}

RecordingServer::Answer always(const QByteArray &bytes)
{
    return [bytes](QTcpSocket &socket, int) { socket.write(bytes); };
}

const QByteArray Anthropic529 = R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})";

} // namespace

class TestEgressRetry : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void triesAgainWhatAWaitMayMend_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        for (const int status : {408, 409, 429, 500, 502, 503, 529})
            QTest::addRow("%d", status) << status << QByteArray();
        QTest::newRow("418, but the server says so") << 418 << QByteArray("x-should-retry: true\r\n");
    }
    void triesAgainWhatAWaitMayMend()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        EgressFixture f(failingFirst(2, RecordingServer::response(status, Anthropic529, headers)));
        const SendOutcome outcome = f.send();
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.attempts, 3);
        QCOMPARE(outcome.httpStatus, 200);
        QCOMPARE(f.told.order, u"rrhb"_s);
        QCOMPARE(f.told.bytes, "fine");
        QCOMPARE(f.told.retries.at(1).attempt, 3);
        QCOMPARE(f.server.requests.at(0).body, f.server.requests.at(2).body);
        QCOMPARE(f.guard.asked, 3);
    }

    void givesUpAfterTheLastRetryAndGivesTheBodyOn()
    {
        EgressFixture f(always(RecordingServer::response(529, Anthropic529, "request-id: req_9\r\n")));
        const SendOutcome outcome = f.send();
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.attempts, 3);
        QCOMPARE(outcome.httpStatus, 529);
        QCOMPARE(outcome.providerRequestId, u"req_9"_s);
        QCOMPARE(f.told.statuses, QList<int>{529});
        QCOMPARE(f.told.bytes, Anthropic529);
    }

    void neverTriesAgainWhatIsRefused_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("headers");
        for (const int status : {400, 403, 404, 413, 422, 451})
            QTest::addRow("%d", status) << status << QByteArray();
        QTest::newRow("400, whatever the server says") << 400 << QByteArray("x-should-retry: true\r\n");
        QTest::newRow("503, but the server says no") << 503 << QByteArray("x-should-retry: false\r\n");
    }
    void neverTriesAgainWhatIsRefused()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, headers);
        EgressFixture f(always(RecordingServer::response(status, R"({"error":{"message":"no"}})", headers)));
        const SendOutcome outcome = f.send();
        QCOMPARE(outcome.attempts, 1);
        QCOMPARE(f.server.requests.size(), 1);
        QVERIFY(!outcome.error);
        QCOMPARE(outcome.httpStatus, status);
        QCOMPARE(f.told.bytes, R"({"error":{"message":"no"}})");
    }

    void neverTriesAgainWhenMoneyIsUsedUp_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("anthropic")
            << 429 << QByteArray(R"({"type":"error","error":{"type":"rate_limit_error","details":{"error_code":"enforced_spend_limit_reached"}}})");
        QTest::newRow("openai code") << 429 << QByteArray(R"({"error":{"type":"tokens","code":"insufficient_quota"}})");
        QTest::newRow("openai type") << 429 << QByteArray(R"({"error":{"type":"credit_balance_exhausted","code":null}})");
        QTest::newRow("gemini per day")
            << 429 << QByteArray(R"([{"error":{"code":429,"details":[{"violations":[{"quotaId":"GenerateRequestsPerDayPerProject"}]}]}}])");
        QTest::newRow("402") << 402 << QByteArray("{}");
    }
    void neverTriesAgainWhenMoneyIsUsedUp()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        EgressFixture f(always(RecordingServer::response(status, body, "x-should-retry: true\r\nretry-after: 1\r\n")));
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::SpendLimit);
        QCOMPARE(f.server.requests.size(), 1);
        QCOMPARE(f.told.bytes, body);
    }

    void waitsAsLongAsTheServerAsks_data()
    {
        QTest::addColumn<QByteArray>("headers");
        QTest::addColumn<qint64>("least");
        QTest::addColumn<qint64>("most");
        QTest::newRow("milliseconds win") << QByteArray("retry-after-ms: 17\r\nretry-after: 50\r\n") << qint64(17) << qint64(17);
        QTest::newRow("seconds") << QByteArray("retry-after: 0.021\r\n") << qint64(21) << qint64(21);
        QTest::newRow("a date that has passed") << QByteArray("retry-after: Wed, 21 Oct 2015 07:28:00 GMT\r\n") << qint64(0) << qint64(0);
        QTest::newRow("nonsense: our own wait") << QByteArray("retry-after: soon\r\n") << qint64(1) << qint64(2);
        QTest::newRow("negative: our own wait") << QByteArray("retry-after: -5\r\n") << qint64(1) << qint64(2);
    }
    void waitsAsLongAsTheServerAsks()
    {
        QFETCH(QByteArray, headers);
        QFETCH(qint64, least);
        QFETCH(qint64, most);
        EgressFixture f(failingFirst(1, RecordingServer::response(429, "{}", headers)));
        QVERIFY(!f.send().error);
        QCOMPARE(f.told.retries.size(), 1);
        QCOMPARE_GE(f.told.retries.first().waitMs, least);
        QCOMPARE_LE(f.told.retries.first().waitMs, most);
        QCOMPARE(f.told.retries.first().code, ErrorCode::RateLimited);
    }

    void aLongWaitIsReportedAndNotWaitedFor()
    {
        EgressFixture f(always(RecordingServer::response(429, "{\"error\":{}}", "retry-after: 61\r\n")));
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::RateLimited);
        QVERIFY2(outcome.error->message.contains(u"61"_s), qPrintable(outcome.error->message));
        QCOMPARE(f.server.requests.size(), 1);
        QCOMPARE(f.told.bytes, "{\"error\":{}}");
    }

    void ignoresRetryAfterOnSuccess()
    {
        EgressFixture f(always(RecordingServer::response(200, "fine", "retry-after: 61\r\n")));
        QVERIFY(!f.send().error);
        QCOMPARE(f.server.requests.size(), 1);
    }

    void aRefusedKeyIsReadAgainOnce()
    {
        EgressFixture f(always(RecordingServer::response(401, "{}", "WWW-Authenticate: Basic realm=x\r\n")));
        const SendOutcome outcome = f.send();
        QCOMPARE(f.keyAskedFor, (QList<bool>{false, true}));
        QCOMPARE(f.server.requests.size(), 2);
        QCOMPARE(outcome.attempts, 2);
        QCOMPARE(outcome.httpStatus, 401);
        QCOMPARE(f.told.bytes, "{}");
    }

    void aKeyThatWasChangedMeanwhileWorks()
    {
        EgressFixture f([](QTcpSocket &socket, int number) { socket.write(RecordingServer::response(number == 0 ? 401 : 200, "fine")); });
        f.told.onBytes = {};
        auto &egress = f.make();
        const auto sink = f.told.sink();
        ReplySink changing = sink;
        changing.retrying = [&](int attempt, qint64 wait, const Error &why) {
            f.credential = Credential{"x-api-key", "test-key-0002"};
            sink.retrying(attempt, wait, why);
        };
        const SendOutcome outcome = QCoro::waitFor(egress.send(forged::signedRequest({.url = f.server.url()}), changing, nullptr));
        QVERIFY(!outcome.error);
        QCOMPARE(f.server.requests.at(1).all("x-api-key"), QByteArrayList{"test-key-0002"});
        QCOMPARE(f.told.retries.first().code, ErrorCode::Secret);
    }

    void aConnectionClosedWithoutAnswerIsTriedByUsAndNotByTheNetworkLayer()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.disconnectFromHost(); });
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(outcome.attempts, 3);
        QCOMPARE(f.server.requests.size(), 3); // one for each attempt, each of them checked
        QCOMPARE(f.guard.asked, 3);
    }

    void aKeptConnectionThatDiesIsNotUsedToSendTwice()
    {
        EgressFixture f([](QTcpSocket &socket, int number) {
            if (number == 1)
                socket.disconnectFromHost();
            else
                socket.write(RecordingServer::response(200, "fine"));
        });
        QVERIFY(!f.send().error);
        const SendOutcome second = f.send();
        QVERIFY(!second.error);
        QCOMPARE(second.attempts, 2);
        QCOMPARE(f.server.requests.size(), 3);
    }

    void noServerAtAllIsAnErrorThatSaysSo()
    {
        EgressFixture f(always({}));
        const QUrl url = f.server.url();
        auto &egress = f.make();
        f.server.close();
        const SendOutcome outcome = QCoro::waitFor(egress.send(forged::signedRequest({.url = url}), f.told.sink(), nullptr));
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(outcome.attempts, 3);
        QCOMPARE(outcome.httpStatus, 0);
        QVERIFY(outcome.error->message.contains(u"127.0.0.1"_s));
        QVERIFY(!outcome.timing.sent && !outcome.timing.firstByte && outcome.timing.done);
    }

    void isNotTriedAgainOnceBytesWereGivenOn()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n");
            socket.disconnectFromHost();
        });
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(f.server.requests.size(), 1);
        QCOMPARE(f.told.bytes, "hello");
        QCOMPARE(f.told.order, u"hb"_s);
        QCOMPARE(outcome.httpStatus, 200);
    }

    void aStreamCutBeforeItsFirstByteIsTriedAgain()
    {
        EgressFixture f([](QTcpSocket &socket, int number) {
            if (number > 0) {
                socket.write(RecordingServer::response(200, "fine"));
                return;
            }
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
            socket.disconnectFromHost();
        });
        const SendOutcome outcome = f.send();
        QVERIFY(!outcome.error);
        QCOMPARE(f.told.order, u"rhb"_s);
        QCOMPARE(f.told.statuses, QList<int>{200});
    }

    void canBeStoppedAtAnyMoment_data()
    {
        QTest::addColumn<QString>("when");
        QTest::newRow("before it begins") << u"before"_s;
        QTest::newRow("while it waits for the answer") << u"silent"_s;
        QTest::newRow("at the first bytes") << u"bytes"_s;
        QTest::newRow("while it waits to try again") << u"wait"_s;
    }
    void canBeStoppedAtAnyMoment()
    {
        QFETCH(QString, when);
        const auto cancel = std::make_shared<CancelToken>();
        EgressFixture f([&](QTcpSocket &socket, int) {
            if (when == "silent"_L1)
                QTimer::singleShot(0, cancel.get(), &CancelToken::cancel);
            else if (when == "wait"_L1)
                socket.write(RecordingServer::response(429, "{}", "retry-after: 2\r\n"));
            else
                socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nsome");
        });
        if (when == "before"_L1)
            cancel->cancel();
        f.told.onBytes = [&] { cancel->cancel(); };
        auto sink = f.told.sink();
        if (when == "wait"_L1)
            sink.retrying = [&](int, qint64, const Error &) { QTimer::singleShot(0, cancel.get(), &CancelToken::cancel); };
        const SendOutcome outcome = QCoro::waitFor(f.make().send(forged::signedRequest({.url = f.server.url()}), sink, cancel));
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Cancelled);
        QCOMPARE(outcome.attempts, when == "before"_L1 ? 0 : 1);
        QCOMPARE(f.server.requests.size(), when == "before"_L1 ? 0 : 1);
    }

    void closingEgressStopsWhatIsBeingSent_data()
    {
        QTest::addColumn<bool>("waiting");
        QTest::newRow("in an answer") << false;
        QTest::newRow("between attempts") << true;
    }
    void closingEgressStopsWhatIsBeingSent()
    {
        QFETCH(bool, waiting);
        EgressFixture f([waiting](QTcpSocket &socket, int) {
            socket.write(waiting ? RecordingServer::response(429, "{}", "retry-after: 2\r\n")
                                 : QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nsome"));
        });
        f.told.onBytes = [&] { f.egress.reset(); };
        auto sink = f.told.sink();
        if (waiting)
            sink.retrying = [&](int, qint64, const Error &) { QTimer::singleShot(0, &f.server, [&] { f.egress.reset(); }); };
        const SendOutcome outcome = QCoro::waitFor(f.make().send(forged::signedRequest({.url = f.server.url()}), sink, nullptr));
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Cancelled);
        QCOMPARE(f.server.requests.size(), 1);
    }

    void aTotalLimitEndsEvenTheRetries()
    {
        EgressFixture f(always(RecordingServer::response(503, "{}", "retry-after: 1\r\n")));
        f.limits.totalMs = 500;
        const SendOutcome outcome = f.send();
        QCOMPARE(outcome.attempts, 1);
        QCOMPARE(outcome.httpStatus, 503);
    }
};

QTEST_GUILESS_MAIN(TestEgressRetry)
#include "test_egress_retry.moc"
