// SPDX-License-Identifier: GPL-3.0-or-later
// The door to servers on this machine: where it leads, what it takes from them, and when it gives up.
#include "core/egress/destination_rules.h"
#include "core/egress/network_door.h"
#include "recording_server.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestEgressLoopback : public QObject {
    Q_OBJECT

    NetworkDoor m_door;

    std::unique_ptr<LoopbackExchange> ask(LoopbackRequest request, QByteArray *body = nullptr)
    {
        auto exchange = m_door.send(std::move(request));
        if (body)
            connect(exchange.get(), &LoopbackExchange::received, this, [body](const QByteArray &bytes) { *body += bytes; });
        QSignalSpy finished(exchange.get(), &LoopbackExchange::finished);
        if (!finished.wait(20'000))
            qFatal("the exchange never ended");
        return exchange;
    }
    static LoopbackRequest get(const QUrl &url)
    {
        LoopbackRequest request;
        request.url = url;
        return request;
    }

private Q_SLOTS:
    void leadsOnlyToThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("IPv4") << u"http://127.0.0.1:8000/x"_s << true;
        QTest::newRow("any of the loopback network") << u"http://127.9.8.7/x"_s << true;
        QTest::newRow("IPv6") << u"http://[::1]:8000/"_s << true;
        QTest::newRow("the name") << u"https://LocalHost/"_s << true;
        QTest::newRow("a longer name") << u"http://localhost.example/"_s << false;
        QTest::newRow("a name that could mean anything") << u"http://loopback/"_s << false;
        QTest::newRow("every interface") << u"http://0.0.0.0/"_s << false;
        QTest::newRow("the local network") << u"http://192.168.1.2/"_s << false;
        QTest::newRow("IPv6 elsewhere") << u"http://[2001:db8::1]/"_s << false;
        QTest::newRow("with a user name") << u"http://me@127.0.0.1/"_s << false;
        QTest::newRow("another protocol") << u"ftp://127.0.0.1/"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void leadsOnlyToThisMachine()
    {
        QFETCH(const QString, url);
        QFETCH(const bool, allowed);
        QCOMPARE(mayOpenOnLoopback(QUrl(url)).has_value(), allowed);
        if (allowed)
            return;
        const auto exchange = ask(get(QUrl(url)));
        QVERIFY(exchange->error());
        QCOMPARE(exchange->error()->code, ErrorCode::Policy);
    }

    void localhostIsAnAddressAndKeepsItsName()
    {
        RecordingServer server([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "hello")); });
        QUrl url = server.url(u"/a"_s);
        url.setHost(u"localhost"_s);
        QByteArray body;
        const auto exchange = ask(get(url), &body);
        QVERIFY(!exchange->error());
        QCOMPARE(body, "hello");
        QCOMPARE(server.requests.front().all("host"), QByteArrayList{"localhost:" + QByteArray::number(server.serverPort())});
    }

    void headersAreSentAsTheyAreAndNeverBroken()
    {
        RecordingServer server([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, {})); });
        LoopbackRequest request = get(server.url());
        request.method = LoopbackRequest::Method::Post;
        request.body = "{}";
        request.headers = {{"X-One", "1"}, {"X-Empty", ""}, {"X-Two", "2\r\nX-Three: 3"}, {"Host", "elsewhere"}};
        const auto exchange = ask(request);
        QVERIFY(!exchange->error());
        const RecordedRequest &seen = server.requests.front();
        QCOMPARE(seen.all("x-one"), QByteArrayList{"1"});
        QCOMPARE(seen.all("x-empty"), QByteArrayList{""});
        QVERIFY(seen.all("x-two").isEmpty());
        QVERIFY(seen.all("x-three").isEmpty());
        QVERIFY(seen.all("cookie").isEmpty());
        QCOMPARE(seen.all("host"), QByteArrayList{"127.0.0.1:" + QByteArray::number(server.serverPort())});
        QCOMPARE(seen.body, "{}");
        QVERIFY(!seen.all("connection").contains("close")); // some servers keep it open nevertheless, and refuse what comes next
    }

    void aRedirectIsAnAnswerLikeAnyOther()
    {
        RecordingServer other([](QTcpSocket &, int) { });
        RecordingServer server([&](QTcpSocket &socket, int) {
            socket.write(RecordingServer::response(302, {}, "Location: " + other.url().toEncoded() + "\r\nSet-Cookie: a=b\r\n"));
        });
        const auto exchange = ask(get(server.url()));
        QCOMPARE(exchange->status(), 302);
        QVERIFY(!exchange->error());
        QCOMPARE(other.connections, 0);
    }

    void aRefusalIsReadWithItsBody()
    {
        RecordingServer server([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(400, "because")); });
        QByteArray body;
        const auto exchange = ask(get(server.url()), &body);
        QCOMPARE(exchange->status(), 400);
        QVERIFY(!exchange->error());
        QCOMPARE(body, "because");
    }

    void tooMuchIsCutOff()
    {
        RecordingServer server([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, QByteArray(100'000, 'x'))); });
        LoopbackRequest request = get(server.url());
        request.largestAnswer = 1'000;
        const auto exchange = ask(request);
        QVERIFY(exchange->error());
        QCOMPARE(exchange->error()->code, ErrorCode::LimitReached);
    }

    void packedAnswersAreNotUnpacked()
    {
        RecordingServer server([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "xx", "Content-Encoding: gzip\r\n")); });
        const auto exchange = ask(get(server.url()));
        QVERIFY(exchange->error());
        QCOMPARE(server.requests.front().all("accept-encoding"), QByteArrayList{"identity"});
    }

    void silenceEnds()
    {
        RecordingServer server([](QTcpSocket &, int) { });
        LoopbackRequest request = get(server.url());
        request.totalMs = 50;
        const auto exchange = ask(request);
        QVERIFY(exchange->error());
        QCOMPARE(exchange->error()->code, ErrorCode::Network);
        QVERIFY(exchange->wasReached());
    }

    void nobodyThereIsToldApart()
    {
        const auto exchange = ask(get(QUrl(u"http://localhost:1/"_s)));
        QVERIFY(exchange->error());
        QVERIFY(!exchange->wasReached());
        QCOMPARE(exchange->status(), 0);
    }

    void aClosedConnectionIsNotTriedAgain()
    {
        RecordingServer server([](QTcpSocket &socket, int) { socket.disconnectFromHost(); });
        LoopbackRequest request = get(server.url());
        request.method = LoopbackRequest::Method::Post;
        request.body = "once";
        const auto exchange = ask(request);
        QVERIFY(exchange->error());
        QCOMPARE(server.requests.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEgressLoopback)
#include "test_egress_loopback.moc"
