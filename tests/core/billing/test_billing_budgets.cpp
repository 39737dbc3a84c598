// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/budgets.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtCore/QFile>
#include <QtTest/QTest>
#include <atomic>
#include <thread>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Money usd(const char *amount) { return *Money::fromDecimal(QString::fromLatin1(amount)); }

Budget budget(Budget::Per per, const char *stop, const QString &agent = {}, const QString &provider = {})
{
    return {per, agent, provider, std::nullopt, usd(stop), false};
}

Budgets::Request request(std::optional<Money> estimate, const QString &agent = u"claims-triage"_s, const QString &provider = u"anthropic"_s)
{
    return {RequestId::create(), agent, provider, estimate};
}

} // namespace

class TestBillingBudgets : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<LedgerFolder>();
        m_files = std::make_unique<QTemporaryDir>();
        m_clock = std::make_unique<ManualClock>(QDate(2026, 11, 23).startOfDay().addSecs(12 * 3600).toUTC());
        m_ledger = std::make_unique<Ledger>(m_folder->database(), *m_clock);
        m_budgets = std::make_unique<Budgets>(*m_ledger, *m_clock, path());
        QVERIFY(m_budgets->load());
    }

    void letsEverythingThroughWhereThereIsNoBudget() { QVERIFY(m_budgets->reserve(request(usd("1000000")))); }

    void stopsWhatTheBudgetHasNoRoomFor()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1")}));
        spend("0.6");
        QVERIFY(m_budgets->reserve(request(usd("0.4"))));
        const auto stopped = m_budgets->reserve(request(usd("0.000000000001")));
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::LimitReached);
        QVERIFY(stopped.error().message.contains(u"$1.00 per day"_s));
        QVERIFY(stopped.error().message.contains(u"$0.60"_s));
        QVERIFY(stopped.error().message.contains(u"$0.40"_s));
    }

    void takesTheFactInPlaceOfTheEstimate()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1")}));
        const auto first = request(usd("0.9"));
        QVERIFY(m_budgets->reserve(first));
        QVERIFY(!m_budgets->reserve(request(usd("0.2"))));
        spend("0.1"); // it cost less than was estimated
        m_budgets->settle(first.id);
        QVERIFY(m_budgets->reserve(request(usd("0.9"))));
    }

    void neverGivesOutMoreThanThereIsToRequestsAtTheSameTime()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Month, "1"), budget(Budget::Per::Day, "5")}));
        spend("0.3");
        std::atomic<int> admitted = 0;
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i) {
                threads.emplace_back([&] {
                    for (int n = 0; n < 10; ++n)
                        admitted += m_budgets->reserve(request(usd("0.1"))).has_value();
                });
            }
        }
        QCOMPARE(admitted.load(), 7);
        const auto states = m_budgets->states();
        QVERIFY(states);
        QCOMPARE(states->front().spent.known() + states->front().reserved, usd("1"));
    }

    void asksWithoutSettingAnythingAside()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1")}));
        for (int i = 0; i < 3; ++i)
            QVERIFY(m_budgets->check(request(usd("0.9"))));
        QVERIFY(!m_budgets->check(request(usd("1.1"))));
    }

    void countsOnlyWhatTheBudgetIsFor_data()
    {
        QTest::addColumn<QString>("agent");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<bool>("stopped");
        QTest::newRow("all") << QString() << QString() << true;
        QTest::newRow("its agent") << u"claims-triage"_s << QString() << true;
        QTest::newRow("another agent") << u"letters"_s << QString() << false;
        QTest::newRow("its provider") << QString() << u"anthropic"_s << true;
        QTest::newRow("another provider") << QString() << u"openai"_s << false;
        QTest::newRow("both") << u"claims-triage"_s << u"anthropic"_s << true;
        QTest::newRow("its agent elsewhere") << u"claims-triage"_s << u"openai"_s << false;
    }
    void countsOnlyWhatTheBudgetIsFor()
    {
        QFETCH(QString, agent);
        QFETCH(QString, provider);
        QFETCH(bool, stopped);
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1", agent, provider)}));
        spend("0.95");
        QCOMPARE(!m_budgets->reserve(request(usd("0.1"))), stopped);
    }

    void countsACallUnderWayOnce()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "8")}));
        for (int i = 0; i < 8; ++i) {
            auto one = request(usd("1"));
            const auto room = m_budgets->reserve(one);
            QVERIFY2(room, room ? "" : qPrintable(room.error().message));
            CallDecided decided = decidedCall();
            decided.id = one.id;
            QVERIFY(m_ledger->append(decided)); // signed, and without an end yet
        }
        QVERIFY(!m_budgets->reserve(request(usd("0.01"))));
        const auto state = m_budgets->states()->front();
        QCOMPARE(state.reserved, usd("8"));
        QCOMPARE(state.spent.unpriced(), 0);
    }

    void takesOnlyWhatWasCutOffToHaveCostSomething()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1")}));
        const auto append = [this](bool counted) {
            const CallDecided decided = decidedCall();
            QVERIFY(m_ledger->append(decided));
            CallFinished finished = finishedCall(decided.id, m_clock->now());
            finished.cost = {};
            if (!counted)
                finished.usage = {};
            QVERIFY(m_ledger->append(finished));
        };
        for (int i = 0; i < 20; ++i)
            append(true); // the model has no price
        QVERIFY(m_budgets->check(request(usd("0.4"))));
        append(false);
        QVERIFY(m_budgets->check(request(usd("0.4"))));
        append(false);
        const auto stopped = m_budgets->check(request(usd("0.4")));
        QVERIFY(!stopped);
        QVERIFY2(stopped.error().message.contains(u"cut off"_s) && stopped.error().message.contains(u"$0.80"_s), qPrintable(stopped.error().message));
    }

    void knowsAnAgentByItsFileToo()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1", u"triage-file"_s)}));
        m_budgets->nameAgents([](const QString &agent) { return agent == "triage-file"_L1 ? u"claims-triage"_s : agent; });
        spend("0.25");
        QCOMPARE(m_budgets->states()->front().spent.known(), usd("0.25"));
    }

    void beginsAnewWithTheDayAndTheMonth()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1"), budget(Budget::Per::Month, "2")}));
        spend("1");
        QVERIFY(!m_budgets->reserve(request(usd("0.1"))));
        m_clock->advance(24LL * 3600 * 1000);
        QVERIFY(m_budgets->reserve(request(usd("0.1"))));
        spend("0.95");
        QVERIFY(!m_budgets->reserve(request(usd("0.1"))));
        m_clock->advance(8LL * 24 * 3600 * 1000); // December
        QVERIFY(m_budgets->reserve(request(usd("0.1"))));
    }

    void warnsOnceADay()
    {
        Budget warning = budget(Budget::Per::Day, "1");
        warning.warn = usd("0.5");
        QVERIFY(m_budgets->set({warning}));
        QCOMPARE(m_budgets->reserve(request(usd("0.4")))->size(), 0);
        QCOMPARE(m_budgets->reserve(request(usd("0.2")))->size(), 1);
        QCOMPARE(m_budgets->reserve(request(usd("0.1")))->size(), 0);
        m_clock->advance(24LL * 3600 * 1000);
        QCOMPARE(m_budgets->reserve(request(usd("0.1")))->size(), 1); // what is on its way is not forgotten at midnight
    }

    void leavesItToThePersonWhatAnUnknownCostMeans()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "1")}));
        QVERIFY(m_budgets->reserve(request(std::nullopt)));
        Budget strict = budget(Budget::Per::Day, "1");
        strict.stopsUnpriced = true;
        QVERIFY(m_budgets->set({strict}));
        QCOMPARE(m_budgets->reserve(request(std::nullopt)).error().code, ErrorCode::LimitReached);
        QVERIFY(m_budgets->reserve(request(usd("0.5"))));
    }

    void neverStopsWhatCostsNothing()
    {
        QVERIFY(m_budgets->set({budget(Budget::Per::Day, "0")}));
        QVERIFY(m_budgets->reserve(request(Money())));
        QVERIFY(!m_budgets->reserve(request(usd("0.001"))));
        QVERIFY(!m_budgets->reserve(request(std::nullopt)));
    }

    void writesWhatItReads()
    {
        Budget all = budget(Budget::Per::Day, "12.5", u"a"_s, u"p"_s);
        all.warn = usd("0.000000000001");
        all.stopsUnpriced = true;
        const std::vector<Budget> budgets{all, budget(Budget::Per::Month, "3")};
        QCOMPARE(*parseBudgets(budgetsToJson(budgets)), budgets);
        QVERIFY(m_budgets->set(budgets));
        Budgets again(*m_ledger, *m_clock, path());
        QVERIFY(again.load());
        QCOMPARE(again.all(), budgets);
        QCOMPARE(QFile::permissions(path()) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void sendsNothingWhileItsFileCannotBeRead()
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("{\"budgets\":[{\"per\":\"week\"}]}") > 0);
        file.close();
        QVERIFY(!m_budgets->load());
        const auto stopped = m_budgets->reserve(request(usd("0.1")));
        QVERIFY(!stopped);
        QVERIFY(stopped.error().message.contains(u"budgets.json"_s));
        QVERIFY(m_budgets->set({}));
        QVERIFY(m_budgets->reserve(request(usd("0.1"))));
    }

    void refusesABudgetThatMeansNothing_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::newRow("no time") << QByteArray("{\"stop_usd\":\"1\"}");
        QTest::newRow("no limit") << QByteArray("{\"per\":\"day\"}");
        QTest::newRow("negative") << QByteArray("{\"per\":\"day\",\"stop_usd\":\"-1\"}");
        QTest::newRow("no amount") << QByteArray("{\"per\":\"day\",\"stop_usd\":\"much\"}");
        QTest::newRow("warns too late") << QByteArray("{\"per\":\"day\",\"stop_usd\":\"1\",\"warn_usd\":\"2\"}");
        QTest::newRow("unpriced") << QByteArray("{\"per\":\"day\",\"stop_usd\":\"1\",\"unpriced\":\"maybe\"}");
    }
    void refusesABudgetThatMeansNothing()
    {
        QFETCH(QByteArray, entry);
        QVERIFY(!parseBudgets("{\"budgets\":[" + entry + "]}"));
    }

private:
    [[nodiscard]] QString path() const { return m_files->filePath(u"budgets.json"_s); }
    void spend(const char *amount)
    {
        const CallDecided decided = decidedCall();
        QVERIFY(m_ledger->append(decided));
        CallFinished finished = finishedCall(decided.id, m_clock->now());
        finished.cost.total = usd(amount);
        QVERIFY(m_ledger->append(finished));
    }

    std::unique_ptr<LedgerFolder> m_folder;
    std::unique_ptr<QTemporaryDir> m_files;
    std::unique_ptr<ManualClock> m_clock;
    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<Budgets> m_budgets;
};

QTEST_GUILESS_MAIN(TestBillingBudgets)
#include "test_billing_budgets.moc"
