// SPDX-License-Identifier: GPL-3.0-or-later
// Datasets on the page Compare: opened, reviewed, run over the practice providers, stopped and gone on with, scored and exported.
#include "core/compare/eval_order.h"
#include "core/documents/reader/reader.h"
#include "core/ledger/ledger.h"
#include "core/review/review_gate.h"
#include "tests/ui/bench.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"

#include <QtCore/QFile>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int Patience = 60'000;
const QByteArray Cases = "id,note,check:contains,check:max_ms\n"
                         "c1,\"The boiler was mended on Monday.\",boiler,600000\n"
                         "c2,\"The roof leaks since Tuesday.\",roof,600000\n"
                         "c3,\"The door does not close.\",there is no such word,600000\n";

} // namespace

class TestEvaluate final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void anOrderIsKeptAsTheCommandLineKeepsIt();
    void aDatasetIsReviewedRunAndScored();
    void aStoppedOneIsGoneOnWithAfterARestart();
    void choosingAnEarlierOneOnlyShowsIt();
    void whatWasTypedAndOpenedIsThereAfterARestart();
    void whoTypesIsNotLedToTheReview();
    void aPersonsOwnJudgeIsLeftAlone();
    void aProviderAddedMeanwhileCanJudge();
    void thePaletteOffersWhatThePartInFrontCanDo();
    void closingTheWindowWaitsForTheEvaluation();
    void aBrokenDatasetIsRefusedWithItsLine();
    void itSaysWhatIsMissing();

private:
    void start();
    EvaluatePanel &panel();
    void openCases();
    /// Signs what is shown until `enough`.
    void signUntil(const std::function<bool()> &enough);

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_files;
};

void TestEvaluate::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    start();
}

void TestEvaluate::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestEvaluate::start()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->resize(1360, 840);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

EvaluatePanel &TestEvaluate::panel()
{
    auto *page = static_cast<ComparePage *>(m_window->showPage(MainWindow::PageName::Compare));
    page->showPart(ComparePage::Datasets);
    return *page->evaluation();
}

void TestEvaluate::openCases()
{
    QFile file(m_files.filePath(u"cases.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(Cases) == Cases.size());
    file.close();
    panel().open(file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(panel().grid()->rowCount(), 3, Patience);
    panel().prompt()->setPlainText(u"Say in one sentence what is broken: {{note}}"_s);
    panel().targets()->setWishes({{u"practice"_s, u"practice-1"_s, u"standard"_s, std::nullopt, std::nullopt},
                                  {u"practice-openai"_s, u"practice-1"_s, u"standard"_s, std::nullopt, std::nullopt}});
}

void TestEvaluate::signUntil(const std::function<bool()> &enough)
{
    const auto done = [&] {
        if (enough())
            return true;
        if (panel().review()->canSign())
            panel().review()->sign();
        return false;
    };
    QVERIFY2(QTest::qWaitFor(done, Patience), qPrintable(panel().stateWords()));
}

void TestEvaluate::anOrderIsKeptAsTheCommandLineKeepsIt()
{
    EvalOrder order{
        QByteArray("a\xff\n"), Dataset::Format::Jsonl, u"practice/practice-1"_s, u"{{note}}"_s, u"claims-triage"_s, u"strict"_s, {}, false,
        u"a.jsonl"_s};
    QCOMPARE(EvalOrder::fromJson(order.toJson()), order);
    QCOMPARE(order.toJson().keys(),
             (QStringList{u"agent"_s, u"dataset"_s, u"jsonl"_s, u"judge"_s, u"message"_s, u"name"_s, u"policy"_s, u"stream"_s, u"targets"_s}));
}

void TestEvaluate::aDatasetIsReviewedRunAndScored()
{
    openCases();
    EvaluatePanel &page = panel();
    QAbstractItemModelTester tester(page.grid(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester shown(page.findChild<QTableView *>(u"evalGrid"_s)->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY2(page.stateWords().contains("6 requests"_L1), qPrintable(page.stateWords()));
    page.findChild<QPushButton *>(u"beginEval"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(page.waitingCount() > 0, Patience); // nothing leaves before it was seen
    QCOMPARE((*m_bench)->ledger->totals().value().calls, 0);
    signUntil([&page] { return !page.isRunning() && !page.isBusy(); });
    QCOMPARE(page.grid()->results().done(), 6);
    QCOMPARE((*m_bench)->ledger->totals().value().calls, 6);
    const auto verdict = [&](int row, int target) {
        return Verdict(page.grid()->index(row, EvalGridModel::FirstTarget + target).data(EvalGridModel::VerdictRole).toInt());
    };
    QCOMPARE(verdict(2, 0), Verdict::Failed); // the word is in no answer
    // Only what failed.
    auto *show = page.findChild<QComboBox *>(u"evalShow"_s);
    show->setCurrentIndex(int(EvalFilter::Show::Failed));
    auto *table = page.findChild<QTableView *>(u"evalGrid"_s);
    QVERIFY(table->model()->rowCount() >= 1);
    QCOMPARE(table->model()->index(table->model()->rowCount() - 1, 0).data().toString(), u"c3"_s);
    for (const QString &name : {u"r.csv"_s, u"r.json"_s, u"r.html"_s}) {
        page.exportTo(m_files.filePath(name));
        QVERIFY(page.isExporting()); // in the background
        QTRY_VERIFY_WITH_TIMEOUT(!page.isExporting(), Patience);
        QVERIFY(QFile(m_files.filePath(name)).size() > 100);
    }
    QSignalSpy problems(&page, &EvaluatePanel::notice);
    page.exportTo(m_files.filePath(u"r.docx"_s));
    QCOMPARE(problems.size(), 1);
}

void TestEvaluate::aStoppedOneIsGoneOnWithAfterARestart()
{
    openCases();
    panel().begin();
    signUntil([this] { return panel().grid()->results().done() >= 2; });
    panel().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!panel().isRunning(), Patience);
    const auto paid = (*m_bench)->ledger->totals({.decision = u"signed"_s}).value().calls;
    QVERIFY(paid < 6);
    const auto answered = (*m_bench)->ledger->totals({.decision = u"signed"_s, .state = CallState::Finished}).value().calls;
    m_window.reset();
    m_bench->restart();
    start();
    auto *kept = panel().findChild<QComboBox *>(u"keptEvaluations"_s);
    QTRY_COMPARE_WITH_TIMEOUT(kept->count(), 2, Patience);
    const auto goesOn = [&] { // it may still be showing what stood in front before
        if (!panel().isRunning() && !panel().isBusy())
            panel().resume(kept->itemData(1).toString());
        return panel().isRunning();
    };
    QVERIFY2(QTest::qWaitFor(goesOn, Patience), qPrintable(panel().stateWords()));
    QCOMPARE(panel().grid()->rowCount(), 3); // the dataset came with the journal
    QTRY_VERIFY_WITH_TIMEOUT(panel().grid()->results().done() >= 2, Patience); // and what was answered
    signUntil([this] { return !panel().isRunning() && !panel().isBusy(); });
    QCOMPARE(panel().grid()->results().done(), 6);
    // None that had answered was asked twice; what the stop cut off was.
    QCOMPARE((*m_bench)->ledger->totals({.decision = u"signed"_s}).value().calls, 6 + paid - answered);
}

void TestEvaluate::choosingAnEarlierOneOnlyShowsIt()
{
    openCases();
    panel().begin();
    signUntil([this] { return panel().grid()->done() >= 2; });
    panel().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!panel().isRunning(), Patience);
    const auto paid = (*m_bench)->ledger->totals({.decision = u"signed"_s}).value().calls;
    auto *kept = panel().findChild<QComboBox *>(u"keptEvaluations"_s);
    auto *goOn = panel().findChild<QPushButton *>(u"goOnEval"_s);
    QTRY_VERIFY_WITH_TIMEOUT(kept->isEnabled() && kept->count() == 2, Patience);
    QVERIFY(panel().canGoOn());
    // A new one of another dataset, and then a look at the earlier one.
    kept->setCurrentIndex(0);
    Q_EMIT kept->activated(0);
    QFile file(m_files.filePath(u"other.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("id,word\na,x\n") > 0);
    file.close();
    panel().open(file.fileName());
    QTRY_COMPARE_WITH_TIMEOUT(panel().grid()->rowCount(), 1, Patience);
    panel().prompt()->setPlainText(u"Say {{word}}"_s);
    panel().targets()->setWishes({{u"practice"_s, u"practice-1"_s, u"strict"_s, std::nullopt, std::nullopt}});
    QTRY_VERIFY_WITH_TIMEOUT(kept->isEnabled() && kept->count() == 2, Patience);
    QVERIFY(!panel().canGoOn());
    kept->setFocus();
    QTest::keyClick(kept, Qt::Key_Down);
    QTRY_VERIFY_WITH_TIMEOUT(panel().grid()->done() >= 2, Patience); // what was answered; what was stopped has no answer
    QVERIFY(!panel().isRunning());
    QTest::qWait(100); // whatever would begin has begun by now
    QCOMPARE((*m_bench)->gate->pending().size(), 0);
    // What stands above is what stands in the grid: dataset, message and targets are the earlier one's.
    QCOMPARE(panel().grid()->rowCount(), 3);
    QVERIFY2(panel().shownFile().contains("cases.csv"_L1), qPrintable(panel().shownFile()));
    QVERIFY(panel().prompt()->toPlainText().contains("{{note}}"_L1));
    QCOMPARE(panel().targets()->wishes().size(), size_t(2));
    QVERIFY(goOn->isVisible());
    // Another message is another evaluation.
    panel().prompt()->appendPlainText(u"Be brief."_s);
    QVERIFY(!goOn->isVisible());
    panel().prompt()->setPlainText(u"Say in one sentence what is broken: {{note}}"_s);
    QVERIFY(goOn->isVisible());
    // And what was typed before comes back.
    kept->setFocus();
    QTest::keyClick(kept, Qt::Key_Up);
    QTRY_COMPARE_WITH_TIMEOUT(panel().grid()->rowCount(), 1, Patience);
    QCOMPARE(panel().prompt()->toPlainText(), u"Say {{word}}"_s);
    QCOMPARE(panel().targets()->wishes().size(), size_t(1));
    QTRY_VERIFY_WITH_TIMEOUT(kept->isEnabled(), Patience);
    panel().showKept(kept->itemData(1).toString());
    QTRY_VERIFY_WITH_TIMEOUT(goOn->isVisible() && !panel().isBusy(), Patience);
    goOn->click();
    QVERIFY2(QTest::qWaitFor([this] { return panel().isRunning(); }, Patience / 6), qPrintable(panel().stateWords()));
    signUntil([this] { return !panel().isRunning() && !panel().isBusy(); });
    QCOMPARE(panel().grid()->done(), 6);
    QVERIFY((*m_bench)->ledger->totals({.decision = u"signed"_s}).value().calls > paid);
    QCOMPARE((*m_bench)->ledger->totals({.decision = u"signed"_s}).value().calls, 6);
}

void TestEvaluate::whatWasTypedAndOpenedIsThereAfterARestart()
{
    openCases();
    panel().findChild<QSpinBox *>(u"evalAtOnce"_s)->setValue(5);
    panel().findChild<QLineEdit *>(u"evalMost"_s)->setText(u"1.50"_s);
    auto *rule = panel().findChild<QComboBox *>(u"evalRule"_s);
    rule->setCurrentIndex(1);
    const std::vector<TargetWish> wishes = panel().targets()->wishes();
    m_window->showPage(MainWindow::PageName::Run); // it is left
    m_window.reset();
    m_bench->restart();
    start();
    auto *page = static_cast<ComparePage *>(m_window->showPage(MainWindow::PageName::Compare));
    QVERIFY(page->evaluation()->isVisible()); // and this part of the page is in front again
    QTRY_COMPARE_WITH_TIMEOUT(page->evaluation()->grid()->rowCount(), 3, Patience);
    EvaluatePanel &again = *page->evaluation();
    QTRY_COMPARE_WITH_TIMEOUT(again.prompt()->toPlainText(), u"Say in one sentence what is broken: {{note}}"_s, Patience);
    QCOMPARE(again.targets()->wishes(), wishes);
    QVERIFY(again.shownFile().contains("cases.csv"_L1));
    QCOMPARE(again.findChild<QSpinBox *>(u"evalAtOnce"_s)->value(), 5);
    QCOMPARE(again.findChild<QLineEdit *>(u"evalMost"_s)->text(), u"1.50"_s);
    QCOMPARE(again.findChild<QComboBox *>(u"evalRule"_s)->currentIndex(), 1);
    QVERIFY(!again.isRunning());
}

void TestEvaluate::whoTypesIsNotLedToTheReview()
{
    openCases();
    auto *tabs = panel().findChild<QTabWidget *>();
    QVERIFY(tabs);
    auto *begin = panel().findChild<QPushButton *>(u"beginEval"_s);
    begin->setFocus();
    begin->click();
    panel().prompt()->setFocus();
    QTRY_VERIFY_WITH_TIMEOUT(panel().waitingCount() > 0, Patience);
    QCOMPARE(QApplication::focusWidget(), static_cast<QWidget *>(panel().prompt()));
    QCOMPARE(tabs->currentIndex(), int(EvaluatePanel::Grid));
    QVERIFY(tabs->tabText(EvaluatePanel::Review).contains(u'(')); // but it is said how many wait
    // Who is in the review stays there.
    panel().showTab(EvaluatePanel::Review);
    panel().review()->focusFindings();
    signUntil([this] { return panel().grid()->done() >= 2; });
    QCOMPARE(tabs->currentIndex(), int(EvaluatePanel::Review));
    panel().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!panel().isRunning(), Patience);
}

void TestEvaluate::aPersonsOwnJudgeIsLeftAlone()
{
    openCases();
    panel().begin();
    QTRY_VERIFY_WITH_TIMEOUT(panel().waitingCount() > 0, Patience);
    auto own = std::make_shared<HeldRequest>(*(*m_bench)->gate->pending().front());
    own->id = RequestId(u"another"_s);
    own->run = RunId(u"another"_s);
    own->agent = u"Judge"_s;
    const int before = panel().waitingCount();
    Q_EMIT(*m_bench)->gate->held(own);
    QCOMPARE(panel().waitingCount(), before);
    panel().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!panel().isRunning(), Patience);
}

void TestEvaluate::aProviderAddedMeanwhileCanJudge()
{
    Services services = m_bench->services();
    RunSetup setup(services);
    EvaluatePanel other(services, setup);
    const auto *judge = other.findChild<QComboBox *>(u"evalJudge"_s);
    const int before = judge->count();
    services.providers.push_back(services.providers.front());
    services.providers.back().name = u"another"_s;
    services.providers.back().models = {u"model-1"_s};
    other.arrive();
    QCOMPARE(judge->count(), before + 1);
}

void TestEvaluate::thePaletteOffersWhatThePartInFrontCanDo()
{
    const auto titles = [this] {
        QStringList all;
        for (const Command &command : m_window->commands())
            all << command.title;
        return all;
    };
    std::ignore = panel();
    QVERIFY(titles().contains(u"Run the evaluation"_s));
    QVERIFY(titles().contains(u"Open a dataset …"_s));
    QVERIFY(!titles().contains(u"Compare"_s)); // that part is not seen
    static_cast<ComparePage *>(m_window->currentPage())->showPart(ComparePage::SideBySide);
    QVERIFY(titles().contains(u"Compare"_s));
    QVERIFY(!titles().contains(u"Run the evaluation"_s));
}

void TestEvaluate::closingTheWindowWaitsForTheEvaluation()
{
    openCases();
    panel().begin();
    QTRY_VERIFY_WITH_TIMEOUT(panel().waitingCount() > 0, Patience);
    m_window->close();
    QVERIFY(m_window->isVisible()); // it stops first
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), Patience);
    QVERIFY((*m_bench)->gate->pending().empty());
}

void TestEvaluate::aBrokenDatasetIsRefusedWithItsLine()
{
    QFile file(m_files.filePath(u"broken.csv"_s));
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("id,note,check:nonsense\na,b,c\n") > 0);
    file.close();
    panel().open(file.fileName());
    QTRY_VERIFY_WITH_TIMEOUT(panel().stateWords().contains("nonsense"_L1), Patience);
    QCOMPARE(panel().grid()->rowCount(), 0);
}

void TestEvaluate::itSaysWhatIsMissing()
{
    panel().begin();
    QVERIFY(panel().stateWords().contains("dataset"_L1));
    openCases();
    panel().targets()->setWishes({});
    panel().begin();
    QVERIFY(panel().stateWords().contains("target"_L1));
    panel().targets()->setWishes({{u"practice"_s, u"practice-1"_s, {}, std::nullopt, std::nullopt}});
    panel().prompt()->setPlainText(u"{{no_such_variable}}"_s);
    panel().begin();
    QTRY_VERIFY_WITH_TIMEOUT(panel().stateWords().contains("no_such_variable"_L1), Patience);
    QVERIFY(!panel().isRunning());
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestEvaluate test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_evaluate.moc"
