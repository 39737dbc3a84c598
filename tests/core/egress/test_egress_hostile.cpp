// SPDX-License-Identifier: GPL-3.0-or-later
// Servers that mean harm, or are broken.
#include "egress_fixture.h"

#include <QtCore/QTimer>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Writes `block` again and again until the client has gone or so many were written.
void pour(QTcpSocket &socket, const QByteArray &block, int blocks)
{
    auto left = std::make_shared<int>(blocks);
    const auto more = [&socket, block, left] {
        while (socket.state() == QAbstractSocket::ConnectedState && *left > 0 && socket.bytesToWrite() < 4 * block.size()) {
            socket.write(block);
            --*left;
        }
        if (*left == 0)
            socket.disconnectFromHost();
    };
    QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
    more();
}

} // namespace

class TestEgressHostile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverFollowsARedirect_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void neverFollowsARedirect()
    {
        QFETCH(int, status);
        RecordingServer elsewhere([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "stolen")); });
        EgressFixture f([&](QTcpSocket &socket, int) {
            socket.write(RecordingServer::response(status, {}, "Location: " + elsewhere.url().toEncoded() + "\r\n"));
        });
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Provider);
        QVERIFY(outcome.error->message.contains(u"redirect"_s));
        QCOMPARE(outcome.httpStatus, status);
        QCOMPARE(elsewhere.connections, 0);
        QCOMPARE(f.server.requests.size(), 1);
        QVERIFY(f.told.bytes.isEmpty());
    }

    void endlessHeadersEnd()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 200 OK\r\n");
            pour(socket, QByteArray("x-more: ").append(QByteArray(8000, 'x')).append("\r\n"), 3'000); // 24 MB
        });
        f.limits.retries = 0;
        f.limits.totalMs = 1'500; // Qt reads headers byte by byte and sets them no limit, so time does
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(f.told.bytes, "");
    }

    void aHundredMegabytesOfJunkAreCutOff()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\n\r\n");
            pour(socket, QByteArray(1'000'000, '\0'), 100);
        });
        f.limits.replyBytes = 10'000'000;
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE_LE(f.told.bytes.size(), 10'000'000);
        QVERIFY(!f.told.bytes.isEmpty());
        QCOMPARE(f.server.requests.size(), 1);
    }

    void aHugeRefusalIsReadOnlyAsFarAsItMatters()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 400 Bad\r\nContent-Type: text/html\r\n\r\n");
            pour(socket, QByteArray(100'000, 'x'), 1000);
        });
        const SendOutcome outcome = f.send();
        QCOMPARE(outcome.httpStatus, 400);
        QCOMPARE(f.told.bytes.size(), 1024 * 1024);
    }

    void aBodyShorterThanPromisedIsCut()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly this");
            socket.disconnectFromHost();
        });
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(f.told.bytes, "only this");
        QCOMPARE(f.server.requests.size(), 1);
    }

    void aBodyLongerThanPromisedEndsWhereItWasPromised()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhelloHTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged");
        });
        const SendOutcome outcome = f.send();
        QVERIFY(!outcome.error);
        QCOMPARE(f.told.bytes, "hello");
        f.told = {};
        const SendOutcome second = f.send(); // what was left over answers no later request
        QVERIFY(!f.told.bytes.contains("forged"));
        QVERIFY(!second.error);
    }

    void whatIsNotHttpIsAnError_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("220 mail.example.com ready\r\n");
        QTest::newRow("nothing but zeros") << QByteArray(1000, '\0');
        QTest::newRow("a status out of range") << QByteArray("HTTP/1.1 999999 Odd\r\n\r\n");
    }
    void whatIsNotHttpIsAnError()
    {
        QFETCH(QByteArray, bytes);
        EgressFixture f([bytes](QTcpSocket &socket, int) {
            socket.write(bytes);
            socket.disconnectFromHost();
        });
        f.limits.retries = 0;
        const SendOutcome outcome = f.send();
        QVERIFY(outcome.error || outcome.httpStatus >= 300);
    }

    void aBadChunkGivesNoBytes()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nhello\r\n0\r\n\r\n");
            socket.disconnectFromHost();
        });
        f.limits.retries = 0;
        (void)f.send(); // that the answer ended before its last event is the decoder's to say
        QCOMPARE(f.told.bytes, "");
    }

    void aCompressedAnswerIsRefused()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "\x1f\x8b\x08", "Content-Encoding: gzip\r\n")); });
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Provider);
        QVERIFY(f.told.bytes.isEmpty());
    }

    void silenceInTheMiddleEndsTheRequest()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nthen nothing"); });
        f.limits.idleMs = 50;
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(f.told.bytes, "then nothing");
        QCOMPARE(f.server.requests.size(), 1);
    }

    void aServerThatNeverAnswersEndsWithTheTotalLimitAndIsNotAskedAgain()
    {
        EgressFixture f([](QTcpSocket &, int) { });
        f.limits.totalMs = 80;
        const SendOutcome outcome = f.send();
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(f.server.requests.size(), 1);
        QVERIFY(outcome.timing.sent && !outcome.timing.firstByte);
    }

    void aServerThatSpeaksNoTlsIsGivenUp()
    {
        EgressFixture f([](QTcpSocket &, int) { });
        f.limits.connectMs = 60;
        f.limits.retries = 1;
        QUrl url = f.server.url();
        url.setScheme(u"https"_s);
        f.make().setAllowed({url});
        const SendOutcome outcome = f.send({.url = url});
        QCOMPARE(EgressFixture::codeOf(outcome), ErrorCode::Network);
        QCOMPARE(outcome.attempts, 2);
        QVERIFY(f.server.requests.isEmpty());
    }

    void aRequestIdFullOfJunkIsCutShort()
    {
        EgressFixture f(
            [](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "x", "request-id: " + QByteArray(4000, 'r') + "\r\n")); });
        QCOMPARE(f.send().providerRequestId.size(), 128);
    }
};

QTEST_GUILESS_MAIN(TestEgressHostile)
#include "test_egress_hostile.moc"
