// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the ledger and of its charts in the real window: filter, open a row, prove, export, click through.
#include "core/documents/reader/reader.h"
#include "core/redaction/vault.h"
#include "tests/ui/bench.h"
#include "ui/insights/chart_card.h"
#include "ui/insights/chart_legend.h"
#include "ui/insights/insights_page.h"
#include "ui/insights/plot_view.h"
#include "ui/ledger/call_details.h"
#include "ui/ledger/call_filter_bar.h"
#include "ui/ledger/call_words.h"
#include "ui/ledger/calls_model.h"
#include "ui/ledger/ledger_page.h"
#include "ui/ledger/ledger_work.h"
#include "ui/main/main_window.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QJsonDocument>
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTextEdit>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
}

class TestLedgerPages final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyLedgerSaysWhatItIsForAndLeadsOn();
    void typingFiltersAndClearingShowsAllAgain();
    void everyBoxFiltersByWhatItSays();
    void aRowShowsWhatLeftAndWho();
    void aPlaceOpensARowOrAFilter();
    void theProofIsSaidInWords();
    void theExportHoldsWhatTheFilterShows();
    void aRealRunIsInTheList();
    void allColumnsFitIntoASmallWindow();
    void chartsAddUpTheCalls();
    void aSeriesIsSwitchedOffAndStaysOff();
    void aBarAndACellLeadToTheirCalls();
    void aDotOfTheScatterLeadsToItsCalls();
    void aBarOfTheHistogramLeadsToItsCalls();
    void repeatedCallsLeadToTheLedger();
    void whatIsNotPricedIsSaidInEverySum();
    void chartsAreExported();
    void everyControlHasAName();
    void pagesThatGoWhileTheyWorkAreSafe();

private:
    void start();
    RequestId add(const QString &agent, const QString &model, const QString &decision = u"signed"_s, std::optional<Error> error = {},
                  int attempts = 1, bool priced = true);
    void addSome();
    LedgerPage &ledgerPage();
    InsightsPage &insightsPage();
    void waitForRows(LedgerPage &page, int rows);
    [[nodiscard]] static QString stateOfRow(LedgerPage &page, int row);

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestLedgerPages::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    start();
}

void TestLedgerPages::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestLedgerPages::start()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->resize(1360, 840);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

RequestId TestLedgerPages::add(const QString &agent, const QString &model, const QString &decision, std::optional<Error> error, int attempts,
                               bool priced)
{
    CallDecided decided;
    decided.id = RequestId::create();
    decided.run = RunId::create();
    decided.conversation = ConversationId::create();
    decided.agent = agent;
    decided.destination = {u"anthropic"_s, u"anthropic-messages"_s, model, QUrl(u"https://api.example.com/v1/messages"_s), false};
    decided.body = "{\"model\":\"" + model.toUtf8() + "\",\"messages\":[{\"role\":\"user\",\"content\":\"Ask [PERSON_1] about it.\"}]}";
    decided.sha256 = QCryptographicHash::hash(decided.body, QCryptographicHash::Sha256).toHex();
    decided.findings = {{u"PERSON"_s, 1}};
    decided.policy = u"strict"_s;
    decided.decision = decision;
    decided.decidedBy = u"person"_s;
    if (!(*m_bench)->ledger->append(decided))
        qFatal("the call could not be added");
    if (decision == "signed"_L1) {
        CallFinished finished;
        finished.id = decided.id;
        finished.httpStatus = 200;
        finished.attempts = attempts;
        finished.timing = {(*m_bench)->clock.now(), 3, 200, 1500};
        finished.firstTokenMs = 250;
        finished.usage.input = 1000;
        finished.usage.output = 200;
        if (priced)
            finished.cost.total = Money::fromPicoDollars(250'000'000'000);
        finished.providerRequestId = u"req_77"_s;
        finished.error = error;
        if (!(*m_bench)->ledger->append(finished))
            qFatal("the end of the call could not be added");
    }
    return decided.id;
}

void TestLedgerPages::addSome()
{
    add(u"triage"_s, u"m-1"_s);
    add(u"triage"_s, u"m-2"_s);
    add(u"reader"_s, u"m-1"_s, u"refused"_s);
    add(u"reader"_s, u"m-1"_s, u"signed"_s, Error{ErrorCode::Network, u"The line broke."_s});
}

LedgerPage &TestLedgerPages::ledgerPage() { return *static_cast<LedgerPage *>(m_window->showPage(MainWindow::PageName::Ledger)); }
InsightsPage &TestLedgerPages::insightsPage() { return *static_cast<InsightsPage *>(m_window->showPage(MainWindow::PageName::Insights)); }

void TestLedgerPages::waitForRows(LedgerPage &page, int rows)
{
    const auto there = [&] { return !page.model()->isCounting() && page.model()->rowCount() == rows && (rows == 0 || page.model()->call(0)); };
    if (!QTest::qWaitFor(there, Patience)) {
        QFAIL(qPrintable(u"counting %1, rows %2 of %3, first row there %4, filter text \"%5\", shown \"%6\""_s.arg(page.model()->isCounting())
                             .arg(page.model()->rowCount())
                             .arg(rows)
                             .arg(page.model()->call(0) != nullptr)
                             .arg(page.filterBar()->filter().text, page.model()->shownFilter().text)));
    }
}

QString TestLedgerPages::stateOfRow(LedgerPage &page, int row) { return page.model()->index(row, CallsModel::StateColumn).data().toString(); }

void TestLedgerPages::anEmptyLedgerSaysWhatItIsForAndLeadsOn()
{
    LedgerPage &page = ledgerPage();
    QTRY_VERIFY_WITH_TIMEOUT(!page.table()->isVisible(), Patience);
    QPushButton *next = nullptr;
    for (QPushButton *button : page.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == "Write a message"_L1)
            next = button;
    }
    QVERIFY(next);
    next->click();
    QVERIFY(m_window->currentPage() == m_window->runPage());
}

void TestLedgerPages::typingFiltersAndClearingShowsAllAgain()
{
    addSome();
    LedgerPage &page = ledgerPage();
    waitForRows(page, 4);
    QCOMPARE(stateOfRow(page, 0), u"Signed, failed"_s);
    QCOMPARE(stateOfRow(page, 1), u"Refused"_s);
    QCOMPARE(page.summary(), u"4 calls, $0.75"_s);
    QLineEdit *words = nullptr;
    for (QLineEdit *edit : page.filterBar()->findChildren<QLineEdit *>()) {
        if (edit->accessibleName() == "Words to look for"_L1)
            words = edit;
    }
    QVERIFY(words);
    words->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(words->hasFocus(), Patience);
    QTest::keyClicks(words, u"triage m-2"_s);
    QCOMPARE(words->text(), u"triage m-2"_s);
    waitForRows(page, 1);
    QVERIFY2(page.summary().contains("$0.25"_L1), qPrintable(page.summary()));
    QTest::keyClicks(words, u" nowhere"_s);
    waitForRows(page, 0);
    QVERIFY(!page.table()->isVisible());
    page.filterBar()->clear();
    waitForRows(page, 4);
    QVERIFY(page.table()->isVisible());
    auto *state = [&] {
        for (QComboBox *box : page.filterBar()->findChildren<QComboBox *>()) {
            if (box->accessibleName() == "State"_L1)
                return box;
        }
        return static_cast<QComboBox *>(nullptr);
    }();
    QVERIFY(state);
    state->setCurrentIndex(state->findData(u"refused"_s));
    waitForRows(page, 1);
    QCOMPARE(stateOfRow(page, 0), u"Refused"_s);
}

void TestLedgerPages::aRowShowsWhatLeftAndWho()
{
    addSome();
    LedgerPage &page = ledgerPage();
    waitForRows(page, 4);
    QVERIFY(!page.details()->isVisible());
    page.table()->setFocus();
    page.table()->selectRow(2);
    const RequestId id = page.model()->call(2)->decided.id;
    QTRY_COMPARE_WITH_TIMEOUT(page.details()->shown(), id, Patience);
    QVERIFY(page.details()->isVisible());
    QVERIFY(page.details()->review()->shownCase()->readOnly);
    QVERIFY(!page.details()->review()->canSign());
    const QString facts = page.details()->findChild<QTextEdit *>()->toPlainText();
    for (const QString &fact : {id.text(), QString::fromLatin1(page.model()->call(2)->decided.sha256), u"req_77"_s, u"strict"_s, u"you"_s, u"200"_s})
        QVERIFY2(facts.contains(fact), qPrintable(fact));
    QTest::keySequence(page.table(), QKeySequence::Copy);
    QCOMPARE(QGuiApplication::clipboard()->text(), id.text());
    // A call that comes in above leaves the chosen one chosen.
    add(u"late"_s, u"m-1"_s);
    page.arrive();
    waitForRows(page, 5);
    QTRY_COMPARE_WITH_TIMEOUT(page.table()->currentIndex().row(), 3, Patience);
    QCOMPARE(page.details()->shown(), id);
}

void TestLedgerPages::everyBoxFiltersByWhatItSays()
{
    addSome();
    LedgerPage &page = ledgerPage();
    waitForRows(page, 4);
    QSet<QString> narrowed;
    for (QComboBox *box : page.filterBar()->findChildren<QComboBox *>()) {
        QTRY_VERIFY_WITH_TIMEOUT(box->count() > 1, Patience);
        for (int row = 1; row < box->count(); ++row) {
            if (!(box->model()->flags(box->model()->index(row, 0)) & Qt::ItemIsEnabled) || box->itemText(row).isEmpty())
                continue; // a caption
            box->setCurrentIndex(row);
            Q_EMIT box->activated(row);
            const LedgerFilter filter = page.filterBar()->filter();
            const auto totals = (*m_bench)->ledger->totals(filter);
            QVERIFY(totals);
            QTRY_COMPARE_WITH_TIMEOUT(qint64(page.model()->rowCount()), totals->calls, Patience);
            if (totals->calls < 4)
                narrowed.insert(box->accessibleName());
            page.filterBar()->clear();
            waitForRows(page, 4);
        }
    }
    for (const char *name : {"Agent", "State"})
        QVERIFY2(narrowed.contains(QLatin1StringView(name)), name);
}

void TestLedgerPages::aPlaceOpensARowOrAFilter()
{
    const RequestId first = add(u"triage"_s, u"m-1"_s);
    addSome();
    LedgerFilter filter;
    filter.model = u"m-2"_s;
    filter.state = CallState::Finished;
    m_window->goTo(place::Calls{filter});
    LedgerPage &page = *static_cast<LedgerPage *>(m_window->currentPage());
    waitForRows(page, 1);
    QCOMPARE(page.filterBar()->filter(), filter);
    // The row is outside of that filter, which gives way.
    m_window->goTo(place::Call{first});
    QTRY_COMPARE_WITH_TIMEOUT(page.details()->shown(), first, Patience);
    QCOMPARE(page.model()->rowCount(), 5);
    QTRY_COMPARE_WITH_TIMEOUT(page.table()->currentIndex().row(), 4, Patience);
}

void TestLedgerPages::theProofIsSaidInWords()
{
    addSome();
    LedgerPage &page = ledgerPage();
    page.verify();
    QTRY_VERIFY_WITH_TIMEOUT(!page.work()->words().isEmpty(), Patience);
    const auto found = (*m_bench)->ledger->verify();
    QVERIFY2(page.work()->words().contains("intact: 7 entries"_L1), qPrintable(page.work()->words()));
    QVERIFY(page.work()->words().contains(QString::fromLatin1(found->head.toHex())));
    QVERIFY(page.work()->isVisible());
}

void TestLedgerPages::theExportHoldsWhatTheFilterShows()
{
    addSome();
    LedgerPage &page = ledgerPage();
    LedgerFilter filter;
    filter.agent = u"triage"_s;
    page.setFilter(filter);
    waitForRows(page, 2);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    page.work()->exportTo(path, page.model()->shownFilter(), ExportFormat::Csv, 2);
    QTRY_VERIFY_WITH_TIMEOUT(!page.work()->words().isEmpty(), Patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.count("\r\n"), 3);
    QVERIFY(text.contains("triage") && !text.contains("reader"));
    page.work()->exportTo(folder.filePath(u"no/such/out.csv"_s), {}, ExportFormat::Csv, 4);
    QTRY_VERIFY_WITH_TIMEOUT(page.work()->words().contains("could not be written"_L1), Patience);
}

void TestLedgerPages::aRealRunIsInTheList()
{
    RunPage &run = *m_window->runPage();
    run.review()->setLookFirst(0);
    run.composer()->setText(u"List the files."_s);
    run.send();
    QTRY_VERIFY_WITH_TIMEOUT(
        [&] {
            if (run.review()->canSign())
                run.review()->sign();
            return run.session() && !run.session()->isRunning();
        }(),
        Patience);
    const auto calls = (*m_bench)->ledger->calls();
    LedgerPage &page = ledgerPage();
    waitForRows(page, int(calls->size()));
    page.table()->selectRow(0);
    QTRY_COMPARE_WITH_TIMEOUT(page.details()->shown(), calls->front().decided.id, Patience);
    QCOMPARE(page.details()->review()->shownCase()->body, *(*m_bench)->ledger->body(calls->front().decided.id));
    for (QPushButton *button : page.details()->findChildren<QPushButton *>()) {
        if (button->text() == "Open the conversation"_L1)
            button->click();
    }
    QVERIFY(m_window->currentPage() == &run);
    QCOMPARE(run.session()->conversation(), calls->front().decided.conversation);
}

void TestLedgerPages::allColumnsFitIntoASmallWindow()
{
    addSome();
    m_window->resize(1280, 840);
    LedgerPage &page = ledgerPage();
    waitForRows(page, 4);
    QTRY_COMPARE(page.table()->horizontalScrollBar()->maximum(), 0);
    // And what stands in those that have one of a few words is not cut.
    for (const CallState state : {CallState::Finished, CallState::Failed, CallState::Refused, CallState::Blocked, CallState::Unfinished})
        QVERIFY(page.table()->columnWidth(CallsModel::StateColumn) > page.fontMetrics().horizontalAdvance(callwords::state(state)));
}

// ---- insights ------------------------------------------------------------------------------------------------------------------

void TestLedgerPages::chartsAddUpTheCalls()
{
    addSome();
    InsightsPage &page = insightsPage();
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    QVERIFY2(page.summary().contains("3 signed calls"_L1) && page.summary().contains("$0.75"_L1), qPrintable(page.summary()));
    page.setGrouping(Ledger::Grouping::Model);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    const ChartData &cost = page.card(InsightsPage::Cost)->data();
    QCOMPARE(cost.columns.size(), 30);
    QCOMPARE(cost.series.size(), size_t(2));
    QCOMPARE(cost.series[0].key, u"anthropic/m-1"_s);
    QCOMPARE(cost.series[0].values.back(), std::optional(0.5));
    QCOMPARE(cost.series[1].values.back(), std::optional(0.25));
    const ChartData &errors = page.card(InsightsPage::Errors)->data();
    QCOMPARE(errors.series[0].name, u"Network"_s);
    QCOMPARE(errors.shares.back(), std::optional(1.0 / 3));
    for (const ChartSeries &rank : page.card(InsightsPage::Latency)->data().series)
        QCOMPARE(rank.values.back(), std::optional(1500.0));
    QCOMPARE(page.card(InsightsPage::FirstToken)->data().series.size(), size_t(3)); // p99, p95, p50
    QCOMPARE(page.card(InsightsPage::FirstToken)->data().series[0].values.back(), std::optional(250.0));
    const ChartData &speed = page.card(InsightsPage::Speed)->data();
    QCOMPARE(speed.series.size(), size_t(2));
    QVERIFY(std::abs(speed.series[0].values.back().value_or(0) / 160 - 1) < 0.0101); // 200 tokens in 1.25 s
    const ChartData &retries = page.card(InsightsPage::Retries)->data();
    QVERIFY(std::abs(retries.series[0].values.back().value_or(0) - 100.0 / 3) < 1e-9);
    QCOMPARE(retries.series[1].values.back(), std::optional(0.0));
    QVERIFY2(page.card(InsightsPage::BurnDown)->data().nothing.contains("no budget"_L1), "says what is missing");
    QVERIFY(page.card(InsightsPage::Cost)->plot()->tip(29).contains("Together: $0.75"_L1));
    page.setPeriod(InsightsPage::All);
    page.setPeriod(InsightsPage::Day); // drops what was asked for before
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    QCOMPARE(page.card(InsightsPage::Cost)->data().columnTitle, u"Hour"_s);
    page.setRange(QDate(2001, 1, 1), QDate(2001, 1, 5));
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading() && !page.card(InsightsPage::Cost)->isVisible(), Patience); // says that there are none
}

void TestLedgerPages::aSeriesIsSwitchedOffAndStaysOff()
{
    addSome();
    InsightsPage *page = &insightsPage();
    const auto costCard = [&page]() -> ChartCard & { return *page->card(InsightsPage::Cost); };
    page->setGrouping(Ledger::Grouping::Model);
    QTRY_VERIFY_WITH_TIMEOUT(!page->isLoading(), Patience);
    const auto entry = [&](int at) { return costCard().findChild<ChartLegend *>()->findChildren<QCheckBox *>().value(at); };
    QCOMPARE(costCard().plot()->data().series.size(), size_t(2));
    QAccessibleInterface *said = QAccessible::queryAccessibleInterface(entry(0));
    QCOMPARE(said->role(), QAccessible::CheckBox);
    QCOMPARE(said->text(QAccessible::Name), costCard().data().series[0].name);
    QVERIFY(said->state().checked);
    entry(0)->setFocus();
    QTest::keyClick(entry(0), Qt::Key_Space);
    QVERIFY(!QAccessible::queryAccessibleInterface(entry(0))->state().checked);
    QCOMPARE(costCard().plot()->data().series.size(), size_t(1));
    QCOMPARE(costCard().plot()->data().series[0].key, costCard().data().series[1].key);
    QCOMPARE(costCard().table()->columnCount(), 3); // which keeps all numbers
    // A click on what is left leads to its own calls, not to those of the series that is gone.
    QSignalSpy opened(&costCard(), &ChartCard::opened);
    Q_EMIT costCard().plot()->chosen(29, 0);
    QCOMPARE(opened.value(0).value(0).value<LedgerFilter>().model, costCard().data().series[1].key.section(u'/', 1));
    m_window.reset();
    start();
    page = &insightsPage();
    QTRY_VERIFY_WITH_TIMEOUT(!page->isLoading(), Patience);
    QVERIFY(!entry(0)->isChecked());
    QCOMPARE(costCard().plot()->data().series.size(), size_t(1));
    QTest::mouseClick(entry(1), Qt::LeftButton);
    QVERIFY(costCard().plot()->data().series.empty()); // nothing is drawn, and nothing breaks
    QTest::mouseClick(entry(0), Qt::LeftButton);
    QTest::mouseClick(entry(1), Qt::LeftButton);
    QCOMPARE(costCard().plot()->data().series.size(), size_t(2));
}

void TestLedgerPages::aBarAndACellLeadToTheirCalls()
{
    addSome();
    InsightsPage &page = insightsPage();
    page.setGrouping(Ledger::Grouping::Model);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    PlotView *plot = page.card(InsightsPage::Cost)->plot();
    QTRY_VERIFY_WITH_TIMEOUT(plot->ground()->rect().contains(plot->pointAt(29, 0.6)) && plot->pointAt(29, 0.1).y() > plot->pointAt(29, 0.6).y() + 20,
                             Patience);
    QTest::mouseClick(plot->ground(), Qt::LeftButton, {}, plot->pointAt(29, 0.6)); // in the upper part of the last bar
    LedgerPage *ledger = qobject_cast<LedgerPage *>(m_window->currentPage());
    QVERIFY(ledger);
    waitForRows(*ledger, 1);
    QCOMPARE(ledger->model()->call(0)->decided.destination.model, u"m-2"_s);

    m_window->showPage(MainWindow::PageName::Insights);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    ChartCard *errors = page.card(InsightsPage::Errors);
    errors->showTable(true);
    QTableWidget *table = errors->table();
    QVERIFY(table->isVisibleTo(errors));
    table->setFocus();
    table->setCurrentCell(table->rowCount() - 1, 1);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(m_window->currentPage(), ledger);
    waitForRows(*ledger, 1);
    QCOMPARE(stateOfRow(*ledger, 0), u"Signed, failed"_s);
    QCOMPARE(ledger->filterBar()->filter().errorCode, std::optional(u"network"_s));
}

void TestLedgerPages::aDotOfTheScatterLeadsToItsCalls()
{
    addSome();
    InsightsPage &page = insightsPage();
    page.setGrouping(Ledger::Grouping::Model);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    ChartCard *card = page.card(InsightsPage::CostTime);
    QCOMPARE(card->data().columns.size(), 1); // 1.5 to 2 s, $0.20 to $0.30
    QCOMPARE(card->data().series.size(), size_t(2));
    QCOMPARE(card->data().series[0].values[0], std::optional(1.0)); // the call that failed took no time that counts
    card->ensurePolished();
    PlotView *plot = card->plot();
    QTRY_VERIFY_WITH_TIMEOUT(plot->pointAt(0, 0) != QPoint(-1, -1) && plot->ground()->rect().contains(plot->pointAt(0, 0)), Patience);
    QSignalSpy opened(card, &ChartCard::opened);
    QTest::mouseClick(plot->ground(), Qt::LeftButton, {}, plot->pointAt(0, 0));
    QCOMPARE(opened.size(), 1);
    const auto filter = opened.value(0).value(0).value<LedgerFilter>();
    QCOMPARE(filter.totalMs, std::optional(LedgerRange{1500, 2000}));
    QCOMPARE(filter.costPico, std::optional(LedgerRange{200'000'000'000, 300'000'000'000}));
    LedgerPage *ledger = qobject_cast<LedgerPage *>(m_window->currentPage());
    QVERIFY(ledger);
    waitForRows(*ledger, 1);
    QCOMPARE(ledger->model()->call(0)->decided.destination.model, filter.model);
    QCOMPARE(ledger->filterBar()->filter().totalMs, filter.totalMs);
    // What is filtered by is said, and can be taken away.
    QStringList chips;
    for (const QToolButton *button : ledger->filterBar()->findChildren<QToolButton *>())
        chips << button->text();
    QVERIFY2(chips.contains(u"Whole answer: 1.5 s to 2.0 s"_s), qPrintable(chips.join(u" | "_s)));
    // It is the filter of the next start, too.
    CallFilterBar *bar = ledger->filterBar();
    const QJsonObject kept = QJsonDocument::fromJson(QJsonDocument(bar->place()).toJson()).object();
    bar->setFilter({});
    bar->setPlace(kept);
    QCOMPARE(bar->filter().costPico, filter.costPico);
}

void TestLedgerPages::aBarOfTheHistogramLeadsToItsCalls()
{
    addSome();
    InsightsPage &page = insightsPage();
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    const ChartData &times = page.card(InsightsPage::Times)->data();
    const int first = int(std::ranges::find(times.series[1].values, std::optional(2.0)) - times.series[1].values.begin());
    QCOMPARE(times.filterOf(first, 1).firstTokenMs, std::optional(LedgerRange{200, 300}));
    QVERIFY(!times.filterOf(first, 1).totalMs);
    QCOMPARE((*m_bench)->ledger->totals(times.filterOf(first, 1))->calls, 2);
    const int whole = int(std::ranges::find(times.series[0].values, std::optional(2.0)) - times.series[0].values.begin());
    QCOMPARE((*m_bench)->ledger->totals(times.filterOf(whole, 0))->calls, 2);
}

void TestLedgerPages::repeatedCallsLeadToTheLedger()
{
    addSome();
    add(u"triage"_s, u"m-1"_s, u"signed"_s, std::nullopt, 3);
    InsightsPage &page = insightsPage();
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    const ChartData &retries = page.card(InsightsPage::Retries)->data();
    QCOMPARE(retries.series[1].values.back(), std::optional(25.0));
    const LedgerFilter filter = retries.filterOf(int(retries.columns.size()) - 1, 1);
    QVERIFY(filter.retried);
    QCOMPARE((*m_bench)->ledger->totals(filter)->calls, 1);
}

void TestLedgerPages::whatIsNotPricedIsSaidInEverySum()
{
    addSome();
    add(u"triage"_s, u"m-9"_s, u"signed"_s, std::nullopt, 1, false);
    InsightsPage &page = insightsPage();
    page.setGrouping(Ledger::Grouping::Agent);
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    QVERIFY2(page.summary().contains(u"≥ $0.75, 1"_s), qPrintable(page.summary()));
    ChartCard *cost = page.card(InsightsPage::Cost);
    QVERIFY2(cost->plot()->tip(29).contains(u"≥ $0.75, 1"_s), qPrintable(cost->plot()->tip(29)));
    QCOMPARE(cost->table()->item(29, cost->table()->columnCount() - 1)->text(), u"1"_s);
    QVERIFY(page.card(InsightsPage::CostTime)->data().note.contains("no known price"_L1));
}

void TestLedgerPages::chartsAreExported()
{
    addSome();
    InsightsPage &page = insightsPage();
    QTRY_VERIFY_WITH_TIMEOUT(!page.isLoading(), Patience);
    const QTemporaryDir folder;
    ChartCard *card = page.card(InsightsPage::Cost);
    QVERIFY(card->exportTo(folder.filePath(u"cost.csv"_s)));
    QVERIFY(card->exportTo(folder.filePath(u"cost.png"_s)));
    QVERIFY(card->exportTo(folder.filePath(u"cost.svg"_s)));
    QVERIFY(card->exportTo(folder.filePath(u"cost.pdf"_s)));
    QVERIFY(!card->exportTo(folder.filePath(u"no/such/cost.svg"_s)));
    const auto read = [&](const QString &name) {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const QByteArray csv = read(u"cost.csv"_s);
    QCOMPARE(csv.count("\r\n"), 31);
    QVERIFY(csv.startsWith("Day,anthropic\r\n") && csv.contains(",0.75\r\n"));
    const QImage picture(folder.filePath(u"cost.png"_s));
    QVERIFY(picture.width() > 1000);
    QVERIFY(read(u"cost.pdf"_s).startsWith("%PDF-") && read(u"cost.pdf"_s).size() > 2000);
    QVERIFY(read(u"cost.svg"_s).contains("<svg") && read(u"cost.svg"_s).contains("Cost by day"));
}

void TestLedgerPages::everyControlHasAName()
{
    addSome();
    LedgerPage &ledger = ledgerPage();
    waitForRows(ledger, 4);
    InsightsPage &insights = insightsPage();
    QTRY_VERIFY_WITH_TIMEOUT(!insights.isLoading(), Patience);
    for (Page *page : {static_cast<Page *>(&ledger), static_cast<Page *>(&insights)}) {
        for (QWidget *widget : page->findChildren<QWidget *>()) {
            const auto *button = qobject_cast<QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            const bool control = button || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget)
                || (qobject_cast<QLineEdit *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget->parent()));
            const QString type = QString::fromLatin1(widget->metaObject()->className());
            if (control && !widget->objectName().startsWith("qt_"_L1) && !type.startsWith("QLineEditIcon"_L1)
                && !type.startsWith("QComboBoxPrivate"_L1) && !type.contains("Header"_L1) && !type.contains("Corner"_L1)
                && !qobject_cast<QComboBox *>(widget->window()) && !widget->inherits("QComboBoxListView"))
                QVERIFY2(named, qPrintable(type + u" in "_s + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
        }
    }
}

void TestLedgerPages::pagesThatGoWhileTheyWorkAreSafe()
{
    addSome();
    ledgerPage().verify();
    insightsPage().setPeriod(InsightsPage::All);
    ledgerPage().selectCall((*m_bench)->ledger->calls()->front().decided.id);
    m_window.reset();
    start();
    insightsPage();
    m_window.reset();
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestLedgerPages test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_ledger.moc"
