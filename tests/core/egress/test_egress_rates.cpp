// SPDX-License-Identifier: GPL-3.0-or-later
// Rate limits: what the headers say, whose turn it is, and what really waits.
#include "core/egress/rate_limits.h"
#include "egress_fixture.h"

#include <QtCore/QTimeZone>
#include <QtNetwork/QHttpHeaders>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Now(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);

QHttpHeaders headersOf(std::initializer_list<std::pair<QByteArray, QByteArray>> list)
{
    QHttpHeaders headers;
    for (const auto &[name, value] : list)
        headers.append(name, value);
    return headers;
}

const RateGauge *gaugeOf(const std::vector<RateGauge> &gauges, const QString &kind)
{
    const auto found = std::ranges::find(gauges, kind, &RateGauge::kind);
    return found == gauges.end() ? nullptr : &*found;
}

} // namespace

class TestEgressRates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsDurationsAsGoWritesThem_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<qint64>("ms");
        QTest::newRow("ms") << QByteArray("12ms") << qint64(12);
        QTest::newRow("minutes") << QByteArray("6m0s") << qint64(360'000);
        QTest::newRow("fraction") << QByteArray("17.379s") << qint64(17'379);
        QTest::newRow("hours") << QByteArray("1h2m3.5s") << qint64(3'723'500);
        QTest::newRow("micro") << QByteArray("1500us") << qint64(2);
        QTest::newRow("a bare number") << QByteArray("12") << qint64(-1);
        QTest::newRow("nonsense") << QByteArray("soon") << qint64(-1);
        QTest::newRow("empty") << QByteArray("") << qint64(-1);
        QTest::newRow("no number") << QByteArray("s") << qint64(-1);
    }
    void readsDurationsAsGoWritesThem()
    {
        QFETCH(QByteArray, text);
        QFETCH(qint64, ms);
        QCOMPARE(goDurationMs(text).value_or(-1), ms);
    }

    void readsTheHeadersOfEachProvider()
    {
        const auto anthropic = rateGauges(headersOf({{"Anthropic-RateLimit-Input-Tokens-Limit", "30000"},
                                                     {"anthropic-ratelimit-input-tokens-remaining", "29000"},
                                                     {"anthropic-ratelimit-input-tokens-reset", "2026-11-22T12:00:30Z"},
                                                     {"anthropic-ratelimit-unified-status", "allowed"}}),
                                          Now);
        QCOMPARE(anthropic.size(), 1u);
        QCOMPARE(anthropic[0], (RateGauge{u"input-tokens"_s, 30'000, 29'000, Now, Now.addSecs(30)}));

        const auto openAi = rateGauges(headersOf({{"x-ratelimit-limit-requests", "500"},
                                                  {"x-ratelimit-remaining-requests", "499"},
                                                  {"x-ratelimit-reset-requests", "120ms"},
                                                  {"x-ratelimit-limit-tokens", "200000"},
                                                  {"x-ratelimit-remaining-tokens", "0"},
                                                  {"x-ratelimit-reset-tokens", "6m0s"}}),
                                       Now);
        QCOMPARE(openAi.size(), 2u);
        QCOMPARE(gaugeOf(openAi, u"requests"_s)->full, Now.addMSecs(120));
        QCOMPARE(gaugeOf(openAi, u"tokens"_s)->remaining, 0);

        const auto azure = rateGauges(headersOf({{"x-ratelimit-remaining-tokens", "9"}, {"x-ratelimit-reset-tokens", "10"}}), Now);
        QCOMPARE(azure.at(0).full, Now.addSecs(10));
        const auto mistral =
            rateGauges(headersOf({{"x-ratelimit-limit-tokens-minute", "500000"}, {"x-ratelimit-remaining-req-10-second", "3"}}), Now);
        QVERIFY(gaugeOf(mistral, u"tokens-minute"_s) && gaugeOf(mistral, u"req-10-second"_s));
        const auto openRouter = rateGauges(headersOf({{"X-RateLimit-Limit", "20"},
                                                      {"X-RateLimit-Remaining", "0"},
                                                      {"X-RateLimit-Reset", QByteArray::number(Now.addSecs(5).toMSecsSinceEpoch())}}),
                                           Now);
        QCOMPARE(openRouter.at(0), (RateGauge{u"requests"_s, 20, 0, Now, Now.addSecs(5)}));
    }

    void takesNothingFromHeadersThatSayNothing()
    {
        QVERIFY(rateGauges(headersOf({{"x-ratelimit-limit-requests", "many"},
                                      {"x-ratelimit-", "1"},
                                      {"anthropic-ratelimit-", "1"},
                                      {"anthropic-ratelimit-limit", "4"}}),
                           Now)
                    .empty());
    }

    void countsWhatComesBackWithTime()
    {
        const RateGauge gauge{u"requests"_s, 50, 0, Now, Now.addSecs(60)};
        QCOMPARE(gauge.leftAt(Now), 0);
        QCOMPARE(gauge.leftAt(Now.addSecs(30)), 25);
        QCOMPARE(gauge.leftAt(Now.addSecs(61)), 50);
    }

    void givesEachRequestItsTurn()
    {
        ProviderPace pace;
        QCOMPARE(pace.waitMs(1000, 0, Now), 0); // nothing is known
        pace.take(headersOf({{"x-ratelimit-limit-requests", "60"}, {"x-ratelimit-remaining-requests", "1"}, {"x-ratelimit-reset-requests", "59s"}}),
                  Now);
        QCOMPARE(pace.waitMs(1000, 0, Now), 0);
        pace.spend(1000, Now);
        const qint64 next = pace.waitMs(1000, 0, Now), afterNext = pace.waitMs(1000, 1, Now);
        QVERIFY(next > 0 && next <= 1000);
        QVERIFY(afterNext > next);
        QCOMPARE(pace.waitMs(1000, 0, Now.addSecs(60)), 0);
    }

    void holdsNothingBackThatCanNeverFit()
    {
        ProviderPace pace;
        pace.take(headersOf({{"x-ratelimit-limit-tokens", "1000"}, {"x-ratelimit-remaining-tokens", "500"}, {"x-ratelimit-reset-tokens", "60s"}}),
                  Now);
        QVERIFY(pace.waitMs(800, 0, Now) > 0);
        QCOMPARE(pace.waitMs(5000, 0, Now), 0);
    }

    void holdsAllWhenTheProviderAsksToWait()
    {
        ProviderPace pace;
        pace.hold(7000, Now);
        pace.hold(2000, Now); // the longer one counts
        QCOMPARE(pace.waitMs(1, 0, Now), 7000);
        QVERIFY(!pace.isHeld(Now.addMSecs(7000)));
        QCOMPARE(pace.waitMs(1, 0, Now.addMSecs(7000)), 0);
    }

    void aRequestWaitsWhenTheLastAnswerSaidThatNoneIsLeft()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write(RecordingServer::response(
                200, "fine", "x-ratelimit-limit-requests: 20\r\nx-ratelimit-remaining-requests: 0\r\nx-ratelimit-reset-requests: 2s\r\n"));
        });
        QVERIFY(!f.send().error);
        QCOMPARE(f.told.order, u"hb"_s);
        QCOMPARE(f.egress->rates(u"test provider"_s).gauges.size(), 1u);
        QVERIFY(!f.send().error);
        // A timer may be a moment early, and then it is waited once more.
        static const QRegularExpression order(u"^hbr+hb$"_s);
        QVERIFY2(f.told.order.contains(order), qPrintable(f.told.order));
        QCOMPARE(f.told.retries.at(0).code, ErrorCode::RateLimited);
        QVERIFY(f.told.retries.at(0).waitMs > 0);
    }

    void nothingIsSentWhileTheProviderAsksForMorePatienceThanOurs()
    {
        EgressFixture f(
            [](QTcpSocket &socket, int) { socket.write(RecordingServer::response(429, R"({"error":{"message":"slow"}})", "retry-after: 50\r\n")); });
        QCOMPARE(f.codeOf(f.send()), ErrorCode::RateLimited);
        QCOMPARE(f.server.requests.size(), 1);
        const SendOutcome second = f.send();
        QCOMPARE(f.codeOf(second), ErrorCode::RateLimited);
        QCOMPARE(second.attempts, 0);
        QCOMPARE(f.server.requests.size(), 1);
    }

    void usedUpMoneyHoldsNobodyBack()
    {
        EgressFixture f([](QTcpSocket &socket, int) {
            socket.write(RecordingServer::response(429, R"({"error":{"code":"insufficient_quota"}})", "retry-after: 50\r\n"));
        });
        QCOMPARE(f.codeOf(f.send()), ErrorCode::SpendLimit);
        QCOMPARE(f.codeOf(f.send()), ErrorCode::SpendLimit);
        QCOMPARE(f.server.requests.size(), 2); // asked again: the person may have paid
    }

    void asksForAListWithTheKeyAndNothingElse()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "{\"data\":[]}")); });
        const auto answer = QCoro::waitFor(f.make().fetch(u"p"_s, f.server.url(u"/v1/models?limit=1000"_s), {{"accept", "application/json"}}));
        QVERIFY(answer);
        QCOMPARE(*answer, "{\"data\":[]}");
        QCOMPARE(f.server.requests.at(0).line, "GET /v1/models?limit=1000 HTTP/1.1");
        QCOMPARE(f.server.requests.at(0).all("x-api-key"), QByteArrayList{"test-key-0001"});
        QVERIFY(f.server.requests.at(0).body.isEmpty());
    }

    void asksNobodyWhoIsNotAllowed()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "{}")); });
        f.make().setAllowed({QUrl(u"https://api.example.com"_s)});
        QCOMPARE(QCoro::waitFor(f.egress->fetch(u"p"_s, f.server.url(u"/v1/models"_s), {})).error().code, ErrorCode::Policy);
        QCOMPARE(f.server.connections, 0);
    }

    void followsNoRedirectToTheList()
    {
        EgressFixture f([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(302, {}, "Location: https://models.example/\r\n")); });
        QCOMPARE(QCoro::waitFor(f.make().fetch(u"p"_s, f.server.url(u"/v1/models"_s), {})).error().code, ErrorCode::Provider);
        QCOMPARE(f.server.requests.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestEgressRates)
#include "test_egress_rates.moc"
