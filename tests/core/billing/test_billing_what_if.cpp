// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/billing/what_if.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QDateTime Noon(QDate(2026, 11, 23), QTime(12, 0), QTimeZone::UTC);

Destination destination(const QString &url, const QString &model) { return {u"other"_s, u"openai-chat"_s, model, QUrl(url), false}; }
const QString Anthropic = u"https://api.anthropic.com/v1/messages"_s;

} // namespace

class TestBillingWhatIf : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<LedgerFolder>();
        m_ledger = std::make_unique<Ledger>(m_folder->database(), m_clock);
        // 1,000 in and 100 out at 3 and 15 dollars a million: 0.0045.
        call(u"claims"_s, {1000, {}, {}, {}, 100, {}});
        call(u"claims"_s, {1000, {}, {}, {}, 100, {}});
        call(u"letters"_s, {2000, {}, {}, {}, 0, {}});
    }

    void pricesTheSameTokensOnAnotherModel()
    {
        const auto result = whatIf(*m_ledger, {}, Catalogue::shipped(), everythingTo(destination(Anthropic, u"claude-haiku-4-5"_s)));
        QVERIFY(result);
        QCOMPARE(result->total.actual.known().toDecimal(), u"0.015"_s);
        QCOMPARE(result->total.instead.known().toDecimal(), u"0.005"_s); // 1 and 5 dollars: 0.0015 · 2 + 0.002
        QCOMPARE(result->saved().toDecimal(), u"0.01"_s);
        QVERIFY(qAbs(*result->savedPercent() - 66.67) < 0.01);
        QCOMPARE(result->groups.size(), 2);
        QCOMPARE(result->groups[0].agent, u"claims"_s);
        QCOMPARE(result->groups[0].moved, 2);
    }

    void movesOnlyWhatARuleMoves()
    {
        const auto result = whatIf(*m_ledger, {}, Catalogue::shipped(), [](const LedgerCall &call) -> std::optional<Destination> {
            if (call.decided.agent != "letters"_L1)
                return std::nullopt;
            return destination(u"http://127.0.0.1:11434/api/chat"_s, u"llama"_s);
        });
        QCOMPARE(result->total.moved, 1);
        QCOMPARE(result->total.instead.known().toDecimal(), u"0.009"_s);
    }

    void comparesOnlyWhatIsKnownBothWays()
    {
        call(u"claims"_s, {});
        call(u"claims"_s, {100, 50, {}, {}, 10, {}});
        const auto result =
            whatIf(*m_ledger, {}, Catalogue::shipped(), everythingTo(destination(u"https://gateway.example.org/v1"_s, u"nobody-knows"_s)));
        QCOMPARE(result->total.actual.unpriced(), 1);
        QCOMPARE(result->total.instead.unpriced(), 5);
        QCOMPARE(result->saved(), Money());
        QVERIFY(!result->savedPercent());
    }

    void leavesOutOtherPeriods()
    {
        LedgerFilter filter;
        filter.from = Noon.addDays(1);
        const auto result = whatIf(*m_ledger, filter, Catalogue::shipped(), everythingTo(destination(Anthropic, u"claude-haiku-4-5"_s)));
        QCOMPARE(result->total.actual.calls(), 0);
    }

private:
    void call(const QString &agent, const Usage &usage)
    {
        CallDecided decided = decidedCall();
        decided.agent = agent;
        decided.destination = {u"anthropic"_s, u"anthropic-messages"_s, u"claude-sonnet-4-5"_s, QUrl(Anthropic), false};
        CallFinished finished = finishedCall(decided.id, Noon);
        finished.usage = usage;
        finished.cost = Catalogue::shipped().cost(decided.destination, usage, Noon);
        if (!m_ledger->append(decided) || !m_ledger->append(finished))
            qFatal("the ledger cannot be written");
    }

    ManualClock m_clock{Noon};
    std::unique_ptr<LedgerFolder> m_folder;
    std::unique_ptr<Ledger> m_ledger;
};

QTEST_GUILESS_MAIN(TestBillingWhatIf)
#include "test_billing_what_if.moc"
