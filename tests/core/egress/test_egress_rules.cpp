// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loopback.h"
#include "core/egress/destination_rules.h"
#include "core/egress/retry_rules.h"

#include <QtNetwork/QHttpHeaders>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestEgressRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensOnlyWhatIsAllowed_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("opens");
        QTest::newRow("the provider") << u"https://api.example.com/v1/messages"_s << true;
        QTest::newRow("port spelled out") << u"https://api.example.com:443/v1/messages"_s << true;
        QTest::newRow("letter case of the host") << u"https://API.Example.com/v1"_s << true;
        QTest::newRow("local server") << u"http://127.0.0.1:8080/v1"_s << true;
        QTest::newRow("other port") << u"https://api.example.com:8443/v1"_s << false;
        QTest::newRow("without TLS") << u"http://api.example.com/v1"_s << false;
        QTest::newRow("subdomain") << u"https://x.api.example.com/v1"_s << false;
        QTest::newRow("name that begins alike") << u"https://api.example.com.evil.example/v1"_s << false;
        QTest::newRow("host as user name") << u"https://api.example.com@evil.example/v1"_s << false;
        QTest::newRow("with a user name") << u"https://user:pass@api.example.com/v1"_s << false;
        QTest::newRow("local name that is not loopback") << u"http://192.168.0.2:8080/v1"_s << false;
        QTest::newRow("loopback as a subdomain") << u"http://127.0.0.1.example.com:8080/v1"_s << false;
        QTest::newRow("other scheme") << u"ftp://api.example.com/v1"_s << false;
        QTest::newRow("nothing") << QString() << false;
    }
    void opensOnlyWhatIsAllowed()
    {
        QFETCH(QString, url);
        QFETCH(bool, opens);
        const QList<QUrl> allowed{QUrl(u"https://api.example.com"_s), QUrl(u"http://127.0.0.1:8080"_s), QUrl(u"http://192.168.0.2:8080"_s)};
        const auto result = mayOpen(QUrl(url), allowed);
        QCOMPARE(result.has_value(), opens);
        if (!opens)
            QCOMPARE(result.error().code, ErrorCode::Policy);
    }

    void knowsThisMachine_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("local");
        QTest::newRow("localhost") << u"http://localhost:1"_s << true;
        QTest::newRow("LOCALHOST") << u"http://LOCALHOST:1"_s << true;
        QTest::newRow("127.9.9.9") << u"http://127.9.9.9"_s << true;
        QTest::newRow("::1") << u"http://[::1]:1"_s << true;
        QTest::newRow("0.0.0.0") << u"http://0.0.0.0"_s << false;
        QTest::newRow("localhost.example.com") << u"http://localhost.example.com"_s << false;
        QTest::newRow("10.0.0.1") << u"http://10.0.0.1"_s << false;
    }
    void knowsThisMachine()
    {
        QFETCH(QString, url);
        QFETCH(bool, local);
        QCOMPARE(isLoopback(QUrl(url)), local);
    }

    void readsHowLongToWait_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<qint64>("wait"); // -1: it does not say
        QTest::newRow("seconds") << QByteArray("Retry-After") << QByteArray("12") << QByteArray() << qint64(12'000);
        QTest::newRow("part of a second") << QByteArray("retry-after") << QByteArray("0.5") << QByteArray() << qint64(500);
        QTest::newRow("milliseconds") << QByteArray("retry-after-ms") << QByteArray("1500") << QByteArray() << qint64(1500);
        QTest::newRow("date") << QByteArray("retry-after") << QByteArray("Sun, 22 Nov 2026 10:00:30 GMT") << QByteArray() << qint64(30'000);
        QTest::newRow("date in the past") << QByteArray("retry-after") << QByteArray("Sun, 22 Nov 2026 09:00:00 GMT") << QByteArray() << qint64(0);
        QTest::newRow("gemini") << QByteArray("x") << QByteArray("y")
                                << QByteArray(
                                       R"({"error":{"code":429,"details":[{"@type":"type.googleapis.com/google.rpc.Help"},{"retryDelay":"34.5s"}]}})")
                                << qint64(34'500);
        QTest::newRow("zero") << QByteArray("retry-after") << QByteArray("0") << QByteArray() << qint64(-1);
        QTest::newRow("infinite") << QByteArray("retry-after") << QByteArray("inf") << QByteArray() << qint64(-1);
        QTest::newRow("not a number") << QByteArray("retry-after") << QByteArray("nan") << QByteArray() << qint64(-1);
        QTest::newRow("absurd") << QByteArray("retry-after") << QByteArray("1e300") << QByteArray() << qint64(1'000'000'000'000'000);
        QTest::newRow("body is no JSON") << QByteArray("x") << QByteArray("y") << QByteArray("<html>") << qint64(-1);
    }
    void readsHowLongToWait()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, body);
        QFETCH(qint64, wait);
        QHttpHeaders headers;
        headers.append(name, value);
        const QDateTime now({2026, 11, 22}, {10, 0}, QTimeZone::UTC);
        QCOMPARE(serverWaitMs(headers, body, now).value_or(-1), wait);
    }

    void backsOffTwiceAsLongEachTime()
    {
        QCOMPARE(backoffMs(0, 500, 8000, 0), 500);
        QCOMPARE(backoffMs(1, 500, 8000, 0), 1000);
        QCOMPARE(backoffMs(4, 500, 8000, 0), 8000);
        QCOMPARE(backoffMs(60, 500, 8000, 0), 8000);
        QCOMPARE(backoffMs(0, 500, 8000, 1), 375);
    }

    void moneyWordsCountOnlyInARefusal()
    {
        const QByteArray body = R"({"error":{"code":"insufficient_quota"}})";
        QVERIFY(saysMoneyIsGone(429, body));
        QVERIFY(saysMoneyIsGone(403, body));
        QVERIFY(!saysMoneyIsGone(500, body));
        QVERIFY(!saysMoneyIsGone(200, body));
        QVERIFY(!saysMoneyIsGone(429, R"({"error":{"message":"insufficient_quota"}})"));
        QVERIFY(!saysMoneyIsGone(429, R"({"error":"insufficient"})"));
        QVERIFY(!saysMoneyIsGone(429, {}));
    }
};

QTEST_GUILESS_MAIN(TestEgressRules)
#include "test_egress_rules.moc"
