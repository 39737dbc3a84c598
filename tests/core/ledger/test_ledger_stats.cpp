// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/ledger/sample_calls.h"

#include <QtTest/QtTest>
#include <ctime>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
const QDateTime Noon = QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC);
}

class LedgerStatsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        setZone("Europe/Berlin");
        m_folder = std::make_unique<LedgerFolder>();
        m_clock = ManualClock(Noon);
        m_ledger.emplace(m_folder->database(), m_clock);
    }
    void cleanupTestCase() { setZone(nullptr); }

    void moneyAndTokensAreAddedExactly()
    {
        for (int i = 0; i < 3; ++i)
            add([](CallDecided &, CallFinished &finished) { finished.cost.total = Money::fromPicoDollars(333'333'333'333); });
        const auto stats = m_ledger->stats(Ledger::Grouping::Provider);
        QVERIFY(stats);
        QCOMPARE(stats->size(), size_t(1));
        const LedgerStats &group = stats->front();
        QCOMPARE(group.key, u"anthropic"_s);
        QCOMPARE(group.calls, 3);
        QCOMPARE(group.cost.picoDollars(), 999'999'999'999);
        QCOMPARE(group.input, 3600);
        QCOMPARE(group.output, 900);
        QCOMPARE(group.cacheRead, 3000);
        QCOMPARE(group.cacheWrite, 450);
        QCOMPARE(group.unpriced, 0);
        QCOMPARE(group.errors, 0);
    }

    void unknownPricesAreCountedNotGuessed()
    {
        add();
        add([](CallDecided &, CallFinished &finished) { finished.cost = {std::nullopt, u"no price for this model"_s}; });
        add([](CallDecided &, CallFinished &finished) { // stopped by our own rescan: nothing left, so nothing was spent
            const RequestId id = finished.id;
            finished = CallFinished();
            finished.id = id;
            finished.error = Error{ErrorCode::Leak, u"stopped"_s};
        });
        addUnfinished();
        const LedgerStats group = m_ledger->stats(Ledger::Grouping::Provider)->front();
        QCOMPARE(group.calls, 4);
        QCOMPARE(group.unpriced, 2);
        QCOMPARE(group.errors, 1);
        QCOMPARE(group.cost.picoDollars(), 43'500'000'000);
    }

    void onlySignedCallsCountUnlessAnotherDecisionIsAskedFor()
    {
        add();
        CallDecided refused = decidedCall();
        refused.decision = u"refused"_s;
        QVERIFY(m_ledger->append(refused));
        QCOMPARE(m_ledger->stats(Ledger::Grouping::Agent)->front().calls, 1);
        const auto stats = m_ledger->stats(Ledger::Grouping::Agent, {.decision = u"refused"_s});
        QCOMPARE(stats->front().calls, 1);
        QCOMPARE(stats->front().cost.picoDollars(), 0);
    }

    void groupsAreByProviderModelAgentAndLocalDay_data()
    {
        QTest::addColumn<int>("by");
        QTest::addColumn<QStringList>("keys");
        QTest::newRow("provider") << int(Ledger::Grouping::Provider) << QStringList{u"anthropic"_s, u"openai"_s};
        QTest::newRow("model") << int(Ledger::Grouping::Model) << QStringList{u"anthropic/m-1"_s, u"openai/m-1"_s, u"openai/m-2"_s};
        QTest::newRow("agent") << int(Ledger::Grouping::Agent) << QStringList{u""_s, u"claims-triage"_s};
        QTest::newRow("day") << int(Ledger::Grouping::Day) << QStringList{u"2026-11-22"_s, u"2026-11-23"_s};
    }
    void groupsAreByProviderModelAgentAndLocalDay()
    {
        QFETCH(const int, by);
        QFETCH(const QStringList, keys);
        add();
        add([](CallDecided &decided, CallFinished &) { decided.destination.provider = u"openai"_s; });
        m_clock.advance(11 * 3600 * 1000 + 1800 * 1000); // 23:30 UTC is the next day in Berlin
        add([](CallDecided &decided, CallFinished &) {
            decided.destination.provider = u"openai"_s;
            decided.destination.model = u"m-2"_s;
            decided.agent = QString();
        });
        QStringList found;
        const auto stats = m_ledger->stats(Ledger::Grouping(by));
        for (const LedgerStats &group : *stats)
            found.append(group.key);
        QCOMPARE(found, keys);
    }

    void percentilesAreTimesThatWereMeasured()
    {
        for (int ms = 20; ms >= 1; --ms) {
            add([&](CallDecided &, CallFinished &finished) {
                finished.timing.done = ms * 100;
                finished.firstTokenMs = ms;
            });
        }
        add([](CallDecided &, CallFinished &finished) { // a failed call says nothing about speed
            finished.timing.done = 900'000;
            finished.error = Error{ErrorCode::Network, u"x"_s};
        });
        add([](CallDecided &, CallFinished &finished) {
            finished.firstTokenMs.reset();
            finished.timing.done.reset();
        });
        const LedgerStats group = m_ledger->stats(Ledger::Grouping::Provider)->front();
        QCOMPARE(group.totalMsP50, std::optional(1000.0));
        QCOMPARE(group.totalMsP95, std::optional(1900.0));
        QCOMPARE(group.firstTokenMsP50, std::optional(10.0));
        QCOMPARE(group.firstTokenMsP95, std::optional(19.0));
    }

    void withoutTimesThereAreNoPercentiles()
    {
        addUnfinished();
        const LedgerStats group = m_ledger->stats(Ledger::Grouping::Provider)->front();
        QVERIFY(!group.totalMsP50 && !group.totalMsP95 && !group.firstTokenMsP50 && !group.firstTokenMsP95);
    }

    void todayBeginsAtLocalMidnight()
    {
        QCOMPARE(m_ledger->today()->calls, 0);
        QCOMPARE(m_ledger->today()->key, u"2026-11-22"_s);
        m_clock = ManualClock(QDateTime(QDate(2026, 11, 21), QTime(22, 59, 59, 999), QTimeZone::UTC)); // still the 21st in Berlin
        add();
        m_clock.advance(1);
        add();
        m_clock = ManualClock(Noon);
        add();
        addUnfinished();
        const auto today = m_ledger->today();
        QVERIFY(today);
        QCOMPARE(today->calls, 3);
        QCOMPARE(today->unpriced, 1);
        QCOMPARE(today->cost.picoDollars(), 2 * 43'500'000'000);
    }

    void theDayThatClocksChangeIsOneDay()
    {
        m_clock = ManualClock(QDateTime(QDate(2026, 10, 24), QTime(22, 0), QTimeZone::UTC)); // midnight of the 25th, which has 25 hours
        for (int hour = 0; hour < 25; ++hour) {
            add();
            m_clock.advance(3600 * 1000);
        }
        add();
        const auto days = m_ledger->stats(Ledger::Grouping::Day);
        QCOMPARE(days->size(), size_t(2));
        QCOMPARE((*days)[0].calls, 25);
        m_clock.advance(-1);
        QCOMPARE(m_ledger->today()->calls, 25);
    }

    void anEmptyLedgerHasNoGroups()
    {
        const auto stats = m_ledger->stats(Ledger::Grouping::Model);
        QVERIFY(stats);
        QVERIFY(stats->empty());
    }

private:
    void add(const std::function<void(CallDecided &, CallFinished &)> &change = {})
    {
        CallDecided decided = decidedCall();
        CallFinished finished = finishedCall(decided.id);
        if (change)
            change(decided, finished);
        QVERIFY(m_ledger->append(decided));
        QVERIFY(m_ledger->append(finished));
    }
    void addUnfinished() { QVERIFY(m_ledger->append(decidedCall())); }
    static void setZone(const char *zone)
    {
        if (zone)
            qputenv("TZ", zone);
        else
            qunsetenv("TZ");
        ::tzset();
    }

    std::unique_ptr<LedgerFolder> m_folder;
    ManualClock m_clock{QDateTime()};
    std::optional<Ledger> m_ledger;
};

QTEST_GUILESS_MAIN(LedgerStatsTest)
#include "test_ledger_stats.moc"
