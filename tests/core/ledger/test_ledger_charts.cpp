// SPDX-License-Identifier: GPL-3.0-or-later
// The sums for charts against adding up all calls one by one, and the local borders of days.
#include "core/store/statement.h"
#include "tests/core/ledger/sample_calls.h"

#include <QtCore/QRandomGenerator>
#include <QtTest/QtTest>
#include <ctime>
#include <map>
#include <numeric>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

void setZone(const char *zone)
{
    zone ? qputenv("TZ", zone) : qunsetenv("TZ");
    ::tzset();
}

} // namespace

class LedgerChartsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { fill(); }
    void cleanup() { setZone(nullptr); }

    void sumsTimesAndErrorsAreThoseOfTheCalls_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<int>("step");
        for (const auto &[name, step] : {std::pair("hours", ChartStep::Hour), std::pair("days", ChartStep::Day), std::pair("weeks", ChartStep::Week),
                                         std::pair("months", ChartStep::Month)}) {
            for (const char *zone : {"Europe/Berlin", "Asia/Kathmandu", "Australia/Lord_Howe"})
                QTest::addRow("%s in %s", name, zone) << QByteArray(zone) << int(step);
        }
    }
    void sumsTimesAndErrorsAreThoseOfTheCalls()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const int, step);
        setZone(zone.constData());
        const std::vector<LedgerSpan> spans = localSpans(m_start, m_clock.now(), ChartStep(step));
        QVERIFY(spans.size() > 1);
        const std::vector<LedgerCall> calls = *m_ledger->calls();
        std::map<std::pair<int, QString>, LedgerSum> sums;
        std::map<std::pair<int, QString>, qint64> failures;
        std::vector<std::vector<qint64>> totals(spans.size()), firsts(spans.size());
        for (const LedgerCall &call : calls) {
            const auto span = std::ranges::find_if(spans, [&](const LedgerSpan &each) { return call.at >= each.from && call.at < each.to; });
            QVERIFY(span != spans.end());
            if (call.decided.decision == "signed"_L1)
                addUp(call, int(span - spans.begin()), sums, failures, totals, firsts);
        }
        const auto found = m_ledger->sums(spans, Ledger::Grouping::Model);
        QVERIFY(found);
        QCOMPARE(found->size(), sums.size());
        for (const LedgerSum &sum : *found)
            QCOMPARE(sum, (sums[{sum.span, sum.key}]));
        const auto times = m_ledger->times(spans);
        QVERIFY(times);
        for (size_t i = 0; i < spans.size(); ++i) {
            QCOMPARE(times->total[i], ranks(totals[i]));
            QCOMPARE(times->firstToken[i], ranks(firsts[i]));
        }
        const auto failed = m_ledger->failures(spans);
        QVERIFY(failed);
        QCOMPARE(failed->size(), failures.size());
        for (const LedgerFailures &each : *failed)
            QCOMPARE(each.calls, (failures[{each.span, each.code}]));
    }

    void speedsAreAtMostOnePercentOff()
    {
        setZone("Europe/Berlin");
        const std::vector<LedgerSpan> spans = localSpans(m_start, m_clock.now(), ChartStep::Week);
        const std::vector<LedgerCall> calls = *m_ledger->calls();
        const LedgerMarks marks = *m_ledger->marks(spans, Ledger::Grouping::Provider);
        QCOMPARE(marks.complete, 1.0);
        std::map<std::pair<int, QString>, std::vector<double>> speeds;
        for (const LedgerCall &call : calls) {
            const auto span = std::ranges::find_if(spans, [&](const LedgerSpan &each) { return call.at >= each.from && call.at < each.to; });
            if (const std::optional<double> speed = speedOf(call))
                speeds[{int(span - spans.begin()), call.decided.destination.provider}].push_back(*speed);
        }
        QCOMPARE(marks.speeds.size(), speeds.size());
        for (const LedgerSpeed &each : marks.speeds) {
            std::vector<double> &measured = speeds[{each.span, each.key}];
            std::ranges::sort(measured);
            QCOMPARE(each.calls, std::ssize(measured));
            const double exact = measured[(measured.size() + 1) / 2 - 1];
            QVERIFY2(std::abs(each.p50 / exact - 1) < 0.0101, qPrintable(u"%1 instead of %2"_s.arg(each.p50).arg(exact)));
        }
    }

    void cellsAndRetriesAreThoseOfTheirFilters()
    {
        setZone("Europe/Berlin");
        const std::vector<LedgerSpan> spans = localSpans(m_start, m_clock.now(), ChartStep::Month);
        const LedgerMarks marks = *m_ledger->marks(spans, Ledger::Grouping::Provider);
        QVERIFY(marks.cells.size() > 10 && marks.unpriced > 0);
        const std::vector<qint64> &times = LedgerTimes::edges(), &costs = LedgerMarks::costEdges();
        const auto range = [](const std::vector<qint64> &edges, int at) {
            return LedgerRange{edges[size_t(at)], size_t(at) + 1 < edges.size() ? edges[size_t(at) + 1] : std::numeric_limits<qint64>::max()};
        };
        for (const LedgerMarks::Cell &cell : marks.cells) {
            LedgerFilter filter;
            filter.provider = cell.key;
            filter.state = CallState::Finished;
            filter.totalMs = range(times, cell.time);
            filter.costPico = range(costs, cell.cost);
            QCOMPARE(m_ledger->totals(filter)->calls, cell.calls);
        }
        LedgerFilter repeated;
        repeated.retried = true;
        QVERIFY(m_ledger->totals(repeated)->calls > 5);
        QCOMPARE(std::accumulate(marks.retried.begin(), marks.retried.end(), qint64(0)), m_ledger->totals(repeated)->calls);
        const auto again = m_ledger->calls(repeated);
        QVERIFY(again);
        for (const LedgerCall &call : *again)
            QVERIFY(call.finished->attempts > 1);
        QVERIFY(m_ledger->verify()->intact);
    }

    void scalesAreThoseOfTheMigration()
    {
        const std::pair<QString, const std::vector<qint64> *> scales[] = {
            {u"time"_s, &LedgerTimes::edges()}, {u"cost"_s, &LedgerMarks::costEdges()}, {u"speed"_s, &LedgerMarks::speedEdges()}};
        for (const auto &[name, edges] : scales) {
            auto query = execute(*m_folder->database().connection(), u"SELECT edge, step FROM ledger_scales WHERE scale = ? ORDER BY edge"_s, {name});
            QVERIFY(query);
            for (size_t i = 0; i < edges->size(); ++i) {
                QVERIFY(query->next());
                QCOMPARE(query->value(0).toLongLong(), (*edges)[i]);
                QCOMPARE(query->value(1).toLongLong(), qint64(i));
            }
            QVERIFY(!query->next());
        }
    }

    void theHistogramCountsEveryTimeOnce()
    {
        setZone("Europe/Berlin");
        const std::vector<LedgerSpan> spans = localSpans(m_start, m_clock.now(), ChartStep::Day);
        const LedgerTimes times = *m_ledger->times(spans);
        const std::vector<qint64> &edges = LedgerTimes::edges();
        QVERIFY(std::ranges::is_sorted(edges));
        std::vector<qint64> expected(edges.size());
        const std::vector<LedgerCall> calls = *m_ledger->calls();
        for (const LedgerCall &call : calls) {
            if (call.decided.decision != "signed"_L1 || stateOf(call) != CallState::Finished || !call.finished->timing.done)
                continue;
            size_t at = edges.size() - 1;
            while (edges[at] > *call.finished->timing.done)
                --at;
            ++expected[at];
        }
        QCOMPARE(times.totalCounts, expected);
    }

    void aDayMayHave23Or25Hours()
    {
        setZone("Europe/Berlin");
        const QDateTime spring(QDate(2026, 3, 28), QTime(23, 30), QTimeZone::UTC); // the 29th is short
        const std::vector<LedgerSpan> shortDay = localSpans(spring, spring.addSecs(3600), ChartStep::Day);
        QCOMPARE(shortDay.size(), size_t(1));
        QCOMPARE(shortDay[0].from.secsTo(shortDay[0].to), 23 * 3600);
        const QDateTime autumn(QDate(2026, 10, 25), QTime(12, 0), QTimeZone::UTC);
        const std::vector<LedgerSpan> longDay = localSpans(autumn, autumn.addSecs(1), ChartStep::Day);
        QCOMPARE(longDay[0].from.secsTo(longDay[0].to), 25 * 3600);
        QCOMPARE(localSpans(longDay[0].from, longDay[0].to, ChartStep::Hour).size(), size_t(25));
    }

    void spansFollowEachOtherWithoutAGap_data()
    {
        QTest::addColumn<int>("step");
        for (const auto &[name, step] : {std::pair("hours", ChartStep::Hour), std::pair("days", ChartStep::Day), std::pair("weeks", ChartStep::Week),
                                         std::pair("months", ChartStep::Month)})
            QTest::newRow(name) << int(step);
    }
    void spansFollowEachOtherWithoutAGap()
    {
        QFETCH(const int, step);
        setZone("Asia/Kathmandu");
        const QDateTime from(QDate(2026, 1, 15), QTime(10, 17), QTimeZone::UTC), to(QDate(2026, 4, 2), QTime(7, 3), QTimeZone::UTC);
        const std::vector<LedgerSpan> spans = localSpans(from, to, ChartStep(step));
        QVERIFY(spans.front().from <= from && spans.front().to > from);
        QVERIFY(spans.back().from < to && spans.back().to >= to);
        for (size_t i = 1; i < spans.size(); ++i)
            QCOMPARE(spans[i].from, spans[i - 1].to);
    }

    void anEmptyLedgerHasNoExtentAndNoSums()
    {
        const LedgerFolder folder;
        const ManualClock clock(QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC));
        const Ledger ledger(const_cast<LedgerFolder &>(folder).database(), clock);
        QVERIFY(!ledger.extent()->has_value());
        const std::vector<LedgerSpan> spans = localSpans(clock.now(), clock.now().addDays(3), ChartStep::Day);
        QVERIFY(ledger.sums(spans, Ledger::Grouping::Agent)->empty());
        QCOMPARE(ledger.times(spans)->total.front(), LedgerTimes::Ranks());
        QVERIFY(ledger.failures(spans)->empty());
        QVERIFY(ledger.sums({}, Ledger::Grouping::Agent)->empty());
    }

private:
    /// 400 calls over ten weeks round the change of the clocks, of all kinds.
    void fill()
    {
        m_folder = std::make_unique<LedgerFolder>();
        m_start = QDateTime(QDate(2026, 9, 20), QTime(11, 7), QTimeZone::UTC);
        m_clock = ManualClock(m_start);
        m_ledger.emplace(m_folder->database(), m_clock);
        QRandomGenerator dice(3);
        for (int i = 0; i < 400; ++i) {
            CallDecided decided = decidedCall();
            decided.destination.provider = dice.bounded(2U) ? u"a"_s : u"b"_s;
            decided.destination.model = u"m-%1"_s.arg(dice.bounded(3U));
            decided.decision = dice.bounded(9U) ? u"signed"_s : u"refused"_s;
            QVERIFY(m_ledger->append(decided));
            if (decided.decision == "signed"_L1 && dice.bounded(12U)) {
                CallFinished finished = finishedCall(decided.id);
                finished.timing.done = dice.bounded(20'000);
                finished.firstTokenMs = dice.bounded(2U) ? std::optional<qint64>(dice.bounded(2'000)) : std::nullopt;
                if (!dice.bounded(5U))
                    finished.error = Error{dice.bounded(2U) ? ErrorCode::Network : ErrorCode::RateLimited, u"x"_s};
                if (!dice.bounded(9U))
                    finished.cost.total.reset();
                finished.usage.output = dice.bounded(3000);
                finished.usage.reasoning = dice.bounded(3U) ? std::nullopt : std::optional<qint64>(dice.bounded(100));
                finished.attempts = dice.bounded(8U) ? 1 : 3;
                QVERIFY(m_ledger->append(finished));
            }
            m_clock.advance(dice.bounded(30'000'000));
        }
    }

    static void addUp(const LedgerCall &call, int span, std::map<std::pair<int, QString>, LedgerSum> &sums,
                      std::map<std::pair<int, QString>, qint64> &failures, std::vector<std::vector<qint64>> &totals,
                      std::vector<std::vector<qint64>> &firsts)
    {
        const QString key = call.decided.destination.provider + u'/' + call.decided.destination.model;
        LedgerSum &sum = sums[{span, key}];
        sum.span = span;
        sum.key = key;
        ++sum.calls;
        if (!call.finished) {
            ++sum.unpriced;
            return;
        }
        const CallFinished &finished = *call.finished;
        sum.input += *finished.usage.input;
        sum.output += *finished.usage.output;
        sum.cacheRead += *finished.usage.cacheRead;
        sum.cacheWrite += *finished.usage.cacheWrite5m + *finished.usage.cacheWrite1h;
        finished.cost.total ? void(sum.cost += *finished.cost.total) : void(++sum.unpriced);
        if (finished.error) {
            ++sum.errors;
            ++failures[{span, errorCodeName(finished.error->code)}];
            return;
        }
        totals[size_t(span)].push_back(*finished.timing.done);
        if (finished.firstTokenMs)
            firsts[size_t(span)].push_back(*finished.firstTokenMs);
    }

    /// Written tokens a second, as the migration describes them.
    static std::optional<double> speedOf(const LedgerCall &call)
    {
        if (call.decided.decision != "signed"_L1 || !call.finished || call.finished->error || call.finished->usage.output.value_or(0) <= 0)
            return std::nullopt;
        const CallFinished &finished = *call.finished;
        const qint64 written = *finished.timing.done - (finished.usage.reasoning.value_or(0) > 0 ? 0 : finished.firstTokenMs.value_or(0));
        if (written < 20 || written * 10 < *finished.timing.done)
            return std::nullopt;
        return double(*finished.usage.output) * 1000 / double(written);
    }

    /// The straight way: sort, and take the ⌈n·p⌉-th.
    static LedgerTimes::Ranks ranks(std::vector<qint64> times)
    {
        if (times.empty())
            return {};
        std::ranges::sort(times);
        const auto nth = [&](double share) { return times[size_t(std::ceil(double(times.size()) * share - 1e-9)) - 1]; };
        return {std::ssize(times), nth(0.5), nth(0.95), nth(0.99)};
    }

    std::unique_ptr<LedgerFolder> m_folder;
    QDateTime m_start;
    ManualClock m_clock{QDateTime()};
    std::optional<Ledger> m_ledger;
};

QTEST_GUILESS_MAIN(LedgerChartsTest)
#include "test_ledger_charts.moc"
