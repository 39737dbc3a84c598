// SPDX-License-Identifier: GPL-3.0-or-later
// Charts without a window: what they are made of, how they are drawn, and that each thing that is drawn leads to exactly its calls.
#include "tests/core/ledger/sample_calls.h"
#include "ui/insights/chart_card.h"
#include "ui/insights/chart_legend.h"
#include "ui/insights/money_charts.h"
#include "ui/insights/plot_view.h"
#include "ui/insights/time_charts.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
}

class TestCharts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        m_folder = std::make_unique<LedgerFolder>();
        m_start = QDateTime(QDate(2026, 11, 1), QTime(9, 0), QTimeZone::UTC);
        m_clock = ManualClock(m_start);
        m_ledger.emplace(m_folder->database(), m_clock);
        for (int i = 0; i < 120; ++i) {
            CallDecided decided = decidedCall();
            decided.destination.provider = i % 3 == 0 ? u"slow"_s : u"quick"_s;
            QVERIFY(m_ledger->append(decided));
            CallFinished finished = finishedCall(decided.id);
            finished.firstTokenMs = 200 + i % 7 * 50;
            finished.timing.done = i % 3 == 0 ? 8000 + i * 100 : 1200 + i * 10;
            finished.usage.output = 300;
            finished.usage.reasoning.reset();
            finished.attempts = i % 10 == 0 ? 2 : 1;
            finished.cost.total =
                i % 20 == 0 ? std::nullopt : std::optional(Money::fromPicoDollars((i % 3 == 0 ? 2 : 40) * 1'000'000'000LL * (1 + i % 5)));
            if (i % 24 == 5)
                finished.error = Error{ErrorCode::Network, u"x"_s};
            QVERIFY(m_ledger->append(finished));
            m_clock.advance(3'000'000);
        }
        m_period = {localSpans(m_start, m_clock.now(), ChartStep::Day), ChartStep::Day};
    }

    /// Every point of every chart, through the filter that it leads to.
    void everyPointLeadsToItsCalls()
    {
        const LedgerTimes times = *m_ledger->times(m_period.spans);
        const ChartData charts[] = {costTimeChart(m_period, marks(), groups()), histogramChart(m_period, times)};
        int points = 0;
        for (const ChartData &chart : charts) {
            for (int series = 0; series < std::ssize(chart.series); ++series) {
                for (int column = 0; column < chart.columns.size(); ++column) {
                    if (const std::optional<double> value = chart.series[size_t(series)].values[size_t(column)]; value.value_or(0) > 0) {
                        QCOMPARE(double(m_ledger->totals(chart.filterOf(column, series))->calls), *value);
                        ++points;
                    }
                }
            }
        }
        QVERIFY(points > 20);
        const ChartData retries = retriesChart(m_period, byDay(), marks());
        for (int column = 0; column < retries.columns.size(); ++column) {
            const double calls = double(m_ledger->totals(retries.filterOf(column, -1))->calls);
            QVERIFY(calls > 0);
            for (int series = 0; series < 2; ++series)
                QCOMPARE(double(m_ledger->totals(retries.filterOf(column, series))->calls) / calls * 100,
                         *retries.series[size_t(series)].values[size_t(column)]);
        }
    }

    void whatHasNoDotIsSaid()
    {
        const ChartData chart = costTimeChart(m_period, marks(), groups());
        QVERIFY2(chart.note.contains("6 calls have no known price"_L1), qPrintable(chart.note));
        const ChartData none = costTimeChart(m_period, LedgerMarks(), groups());
        QVERIFY(none.isEmpty() && !none.nothing.isEmpty());
        LedgerMarks part = marks();
        part.complete = 0.4;
        QVERIFY(speedChart(m_period, part, groups()).note.contains("still being added"_L1));
    }

    void speedsAreOfTheirGroup()
    {
        const ChartData chart = speedChart(m_period, marks(), groups());
        QCOMPARE(chart.series.size(), size_t(2));
        QCOMPARE(chart.series[0].key, u"quick"_s); // the dearest first, as in the chart of the cost
        QVERIFY(*chart.series[0].values[1] > *chart.series[1].values[1]);
    }

    void aDotIsDrawnAndPressed()
    {
        ChartCard card(u"Cost against time"_s);
        card.resize(700, 420);
        card.setData(costTimeChart(m_period, marks(), groups()));
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        PlotView *plot = card.plot();
        QTRY_VERIFY_WITH_TIMEOUT(!plot->isLoading() && plot->ground()->rect().contains(plot->pointAt(0, 0)), Patience);
        QSignalSpy opened(&card, &ChartCard::opened);
        for (int column = 0; column < card.data().columns.size(); ++column) {
            opened.clear();
            QTest::mouseClick(plot->ground(), Qt::LeftButton, {}, plot->pointAt(column, 0));
            QCOMPARE(opened.size(), 1);
            const auto filter = opened[0][0].value<LedgerFilter>();
            QVERIFY(filter.totalMs && filter.costPico && !filter.provider.isEmpty());
            QVERIFY(m_ledger->totals(filter)->calls > 0);
        }
        opened.clear();
        QTest::mouseClick(plot->ground(), Qt::LeftButton, {}, QPoint(2, 2)); // beside all of them
        QCOMPARE(opened.size(), 0);
        QCOMPARE(card.table()->rowCount(), card.data().columns.size()); // the way of the keyboard
        const QTemporaryDir folder;
        for (const QString &name : {u"chart.svg"_s, u"chart.pdf"_s, u"chart.png"_s, u"chart.csv"_s})
            QVERIFY(card.exportTo(folder.filePath(name)));
    }

    void aBarOfTwoIsKnownFromTheOther()
    {
        ChartCard card(u"Times"_s);
        card.resize(700, 420);
        card.setData(histogramChart(m_period, *m_ledger->times(m_period.spans)));
        card.show();
        QVERIFY(QTest::qWaitForWindowExposed(&card));
        PlotView *plot = card.plot();
        QTRY_VERIFY_WITH_TIMEOUT(!plot->isLoading() && plot->ground()->rect().contains(plot->pointAt(1, 1)), Patience);
        QSignalSpy opened(&card, &ChartCard::opened);
        for (int series = 0; series < 2; ++series) { // the bar of the whole answer stands before that of the first token
            const auto &values = card.data().series[size_t(series)].values;
            const auto filled = std::ranges::find_if(values, [](const std::optional<double> &value) { return value.value_or(0) > 0; });
            QVERIFY(filled != values.end());
            opened.clear();
            const auto pressed = [&] { // the chart may still be finding its place
                const QPoint aside((plot->pointAt(2, 1).x() - plot->pointAt(1, 1).x()) / 4, 0);
                if (aside.x() < 2)
                    return false;
                const QPoint middle = plot->pointAt(int(filled - values.begin()), 1);
                QTest::mouseClick(plot->ground(), Qt::LeftButton, {}, series == 0 ? middle - aside : middle + aside);
                return !opened.empty();
            };
            QVERIFY(QTest::qWaitFor(pressed, Patience));
            const auto filter = opened.last()[0].value<LedgerFilter>();
            QCOMPARE(filter.totalMs.has_value(), series == 0);
            QCOMPARE(filter.firstTokenMs.has_value(), series == 1);
        }
    }

    void anEmptyChartSaysWhatIsMissing()
    {
        ChartCard card(u"Budget"_s);
        card.setData(burnDownChart(m_period, {}, m_clock.now(), std::nullopt));
        bool said = false;
        for (const QLabel *label : card.findChildren<QLabel *>())
            said = said || label->text().contains("no budget"_L1);
        QVERIFY(said);
    }

private:
    [[nodiscard]] std::vector<LedgerSum> byDay() const { return *m_ledger->sums(m_period.spans, Ledger::Grouping::Day); }
    [[nodiscard]] LedgerMarks marks() const { return *m_ledger->marks(m_period.spans, Ledger::Grouping::Provider); }
    [[nodiscard]] ChartGroups groups() const { return {*m_ledger->sums(m_period.spans, Ledger::Grouping::Provider), Ledger::Grouping::Provider}; }

    std::unique_ptr<LedgerFolder> m_folder;
    QDateTime m_start;
    ManualClock m_clock{QDateTime()};
    std::optional<Ledger> m_ledger;
    ChartPeriod m_period;
};

QTEST_MAIN(TestCharts)
#include "test_ui_charts.moc"
