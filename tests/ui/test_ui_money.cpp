// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs about money in the insights page, driven through their real widgets.
#include "core/billing/budgets.h"
#include "core/documents/reader/reader.h"
#include "core/ledger/ledger.h"
#include "tests/ui/bench.h"
#include "ui/insights/insights_page.h"
#include "ui/insights/money_charts.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/money/assumptions_model.h"
#include "ui/money/budget_dialog.h"
#include "ui/money/budgets_model.h"
#include "ui/money/budgets_tab.h"
#include "ui/money/money_tabs.h"
#include "ui/money/planner_tab.h"
#include "ui/money/price_import_dialog.h"
#include "ui/money/prices_model.h"
#include "ui/money/prices_tab.h"
#include "ui/money/reconcile_model.h"
#include "ui/money/reconcile_tab.h"
#include "ui/money/what_if_tab.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QFile>
#include <QtCore/QLocale>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>
#include <QtWidgets/QTreeView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int Patience = 30'000;
const QString Haiku = u"claude-haiku-4-5"_s;

Money usd(const char *amount) { return *Money::fromDecimal(QString::fromLatin1(amount)); }

} // namespace

class TestMoneyTabs final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aBudgetIsMadeAndStopsWhatHasNoRoom();
    void aBudgetThatCannotBeKeptIsRefusedInTheForm();
    void anAmountThatCanBeReadInTwoWaysIsNotTaken();
    void aRemovedBudgetComesBack();
    void aBudgetLeadsToItsCalls();
    void aPriceOfOnesOwnHoldsFromNowOn();
    void aRemovedPriceComesBack();
    void anImportSaysFirstWhatItWouldChange();
    void aFileThatIsNoPriceListIsRefused();
    void anotherModelShowsWhatItWouldSave();
    void whatIsNotKnownIsNotSaved();
    void aBillIsComparedDownToTheCalls();
    void aFileThatIsNoBillIsRefused();
    void thePlanFollowsItsAssumptionsAndKeepsThem();
    void theReviewSaysWhatIsLeftOfABudget();
    void theChartOfCachingIsHonest();
    void theChartOfTheMonthLooksAhead();
    void theBudgetBurnsDownToTheDayItIsUsedUp();
    void chartsAddAmountsExactly();
    void tabsAreKeptAndReachedByName();
    void everyControlHasAName();
    void tabsThatGoWhileTheyWorkAreSafe();

private:
    void start();
    RequestId add(const QString &agent, const QString &model, std::optional<Money> cost, qint64 input = 1'000'000, qint64 output = 100'000);
    template <typename Tab>
    Tab &tab(const QString &id)
    {
        auto *page = static_cast<InsightsPage *>(m_window->showPage(MainWindow::PageName::Insights));
        if (!page->showTab(id))
            qFatal("no such tab");
        auto &tab = *static_cast<Tab *>(page->tabs()->currentTab());
        if (!QTest::qWaitFor([&] { return !tab.isBusy(); }, Patience))
            qFatal("the tab does not come to rest");
        return tab;
    }
    template <typename Widget>
    [[nodiscard]] static Widget *named(QWidget &within, const QString &name)
    {
        auto *widget = within.findChild<Widget *>(name);
        if (!widget)
            qFatal("no widget %s", qPrintable(name));
        return widget;
    }
    static void accept(QWidget &dialog) { named(dialog)->button(QDialogButtonBox::Ok)->click(); }
    [[nodiscard]] static QDialogButtonBox *named(QWidget &dialog) { return dialog.findChild<QDialogButtonBox *>(); }
    [[nodiscard]] QString write(const QString &name, const QByteArray &bytes) const;
    [[nodiscard]] QString haikuInput();

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
    QTemporaryDir m_files;
};

void TestMoneyTabs::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    start();
}

void TestMoneyTabs::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestMoneyTabs::start()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->resize(1360, 840);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
}

RequestId TestMoneyTabs::add(const QString &agent, const QString &model, std::optional<Money> cost, qint64 input, qint64 output)
{
    CallDecided decided;
    decided.id = RequestId::create();
    decided.run = RunId::create();
    decided.conversation = ConversationId::create();
    decided.agent = agent;
    decided.destination = {u"anthropic"_s, u"anthropic-messages"_s, model, QUrl(u"https://api.anthropic.com/v1/messages"_s), false};
    decided.body = "{}";
    decided.sha256 = QCryptographicHash::hash(decided.body, QCryptographicHash::Sha256).toHex();
    decided.policy = u"strict"_s;
    decided.decision = u"signed"_s;
    decided.decidedBy = u"person"_s;
    CallFinished finished;
    finished.id = decided.id;
    finished.httpStatus = 200;
    finished.attempts = 1;
    finished.timing = {(*m_bench)->clock.now(), 3, 200, 1500};
    finished.usage.input = input;
    finished.usage.output = output;
    finished.cost.total = cost;
    if (!(*m_bench)->ledger->append(decided) || !(*m_bench)->ledger->append(finished))
        qFatal("the call could not be added");
    return decided.id;
}

QString TestMoneyTabs::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("the file could not be written");
    return file.fileName();
}

QString TestMoneyTabs::haikuInput()
{
    auto &prices = tab<PricesTab>(u"prices"_s);
    return prices.model()->index(prices.model()->rowOf(u"anthropic"_s, Haiku), PricesModel::FirstCharge).data().toString();
}

// ---- budgets -------------------------------------------------------------------------------------------------------------------

void TestMoneyTabs::aBudgetIsMadeAndStopsWhatHasNoRoom()
{
    add(u"triage"_s, Haiku, usd("3"));
    auto &budgets = tab<BudgetsTab>(u"budgets"_s);
    QAbstractItemModelTester tester(budgets.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    named<QPushButton>(budgets, u"firstBudget"_s)->click();
    auto *dialog = budgets.findChild<QDialog *>();
    QVERIFY(dialog);
    auto *agent = named<QComboBox>(*dialog, u"budgetAgent"_s);
    agent->setCurrentIndex(agent->findData(u"triage"_s)); // from the ledger
    QTest::keyClicks(named<QLineEdit>(*dialog, u"budgetWarn"_s), u"2.50"_s);
    QTest::keyClicks(named<QLineEdit>(*dialog, u"budgetStop"_s), u"4"_s);
    accept(*dialog);
    QTRY_VERIFY_WITH_TIMEOUT(!budgets.isBusy() && budgets.model()->rowCount() == 1, Patience);
    const auto text = [&](int column) { return budgets.model()->index(0, column).data().toString(); };
    QCOMPARE(text(BudgetsModel::For), u"Agent triage"_s);
    QCOMPARE(text(BudgetsModel::Spent), u"$3.00 of $4.00"_s);
    QCOMPARE(text(BudgetsModel::Left), u"$1.00"_s);
    QVERIFY2(text(BudgetsModel::Standing).startsWith("Nearly used"_L1), qPrintable(text(BudgetsModel::Standing)));
    // What the run asks before each send.
    Budgets &kept = *(*m_bench)->budgets;
    QVERIFY(kept.check({RequestId::create(), u"triage"_s, u"anthropic"_s, usd("0.99")}));
    const auto stopped = kept.check({RequestId::create(), u"triage"_s, u"anthropic"_s, usd("1.01")});
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::LimitReached);
}

void TestMoneyTabs::aBudgetThatCannotBeKeptIsRefusedInTheForm()
{
    auto &budgets = tab<BudgetsTab>(u"budgets"_s);
    budgets.add();
    auto *dialog = budgets.findChild<QDialog *>();
    auto *ok = named(*dialog)->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled()); // no amount
    QTest::keyClicks(named<QLineEdit>(*dialog, u"budgetWarn"_s), u"5"_s);
    QVERIFY(ok->isEnabled());
    QTest::keyClicks(named<QLineEdit>(*dialog, u"budgetStop"_s), u"4.99"_s);
    QVERIFY(!ok->isEnabled());
    QVERIFY(named<QLabel>(*dialog, u"budgetProblem"_s)->text().contains("after it has stopped"_L1));
    dialog->reject();
}

void TestMoneyTabs::anAmountThatCanBeReadInTwoWaysIsNotTaken()
{
    const QLocale before;
    const auto takes = [](const QLocale &locale, const QString &entered) {
        QLocale::setDefault(locale);
        BudgetDialog dialog({Budget::Per::Month, {}, {}, std::nullopt, std::nullopt, false}, {}, {});
        dialog.findChild<QLineEdit *>(u"budgetStop"_s)->setText(entered);
        const bool takes = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled();
        return takes ? dialog.budget().stop : std::nullopt;
    };
    const QLocale english(QLocale::English, QLocale::UnitedKingdom), german(QLocale::German, QLocale::Germany);
    QVERIFY(takes(english, u"1,500"_s) == std::nullopt);
    QVERIFY(takes(german, u"1.500"_s) == std::nullopt);
    QVERIFY(takes(english, u"1500"_s) == usd("1500"));
    QVERIFY(takes(english, u"1.500"_s) == usd("1.5"));
    QVERIFY(takes(german, u"1,500"_s) == usd("1.5"));
    QVERIFY(takes(german, u"12.5"_s) == usd("12.5"));
    QLocale::setDefault(before);
}

void TestMoneyTabs::aRemovedBudgetComesBack()
{
    auto &budgets = tab<BudgetsTab>(u"budgets"_s);
    budgets.addBudget({Budget::Per::Day, {}, {}, std::nullopt, usd("5"), false});
    QTRY_VERIFY_WITH_TIMEOUT(!budgets.isBusy() && budgets.model()->rowCount() == 1, Patience);
    named<QPushButton>(budgets, u"removeBudget"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!budgets.isBusy() && budgets.model()->rowCount() == 0, Patience);
    QVERIFY((*m_bench)->budgets->all().empty());
    named<QPushButton>(budgets, u"undoButton"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!budgets.isBusy() && budgets.model()->rowCount() == 1, Patience);
    QCOMPARE((*m_bench)->budgets->all().front().stop, std::optional(usd("5")));
}

void TestMoneyTabs::aBudgetLeadsToItsCalls()
{
    auto &budgets = tab<BudgetsTab>(u"budgets"_s);
    budgets.addBudget({Budget::Per::Month, u"triage"_s, u"anthropic"_s, std::nullopt, usd("5"), false});
    QTRY_VERIFY_WITH_TIMEOUT(!budgets.isBusy() && budgets.model()->rowCount() == 1, Patience);
    QSignalSpy went(&budgets, &MoneyTab::goTo);
    named<QPushButton>(budgets, u"budgetCalls"_s)->click();
    const auto place = went.value(0).value(0).value<Place>();
    const auto *calls = std::get_if<place::Calls>(&place);
    QVERIFY(calls);
    QCOMPARE(calls->filter.agent, u"triage"_s);
    QCOMPARE(calls->filter.provider, u"anthropic"_s);
    QCOMPARE(calls->filter.from.toLocalTime().date().day(), 1);
}

// ---- prices --------------------------------------------------------------------------------------------------------------------

void TestMoneyTabs::aPriceOfOnesOwnHoldsFromNowOn()
{
    auto &prices = tab<PricesTab>(u"prices"_s);
    QAbstractItemModelTester tester(prices.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester shownTester(prices.findChild<QTableView *>(u"prices"_s)->model(),
                                         QAbstractItemModelTester::FailureReportingMode::QtTest);
    const QString before = haikuInput();
    prices.choose(u"anthropic"_s, Haiku);
    named<QPushButton>(prices, u"changePrice"_s)->click();
    auto *dialog = prices.findChild<QDialog *>();
    QVERIFY(dialog);
    auto *ok = named(*dialog)->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled()); // a source is missing
    auto *input = named<QLineEdit>(*dialog, u"price-input"_s);
    input->clear();
    QTest::keyClicks(input, u"0.7"_s);
    QTest::keyClicks(named<QLineEdit>(*dialog, u"priceSource"_s), u"our contract"_s);
    QVERIFY(ok->isEnabled());
    ok->click();
    QTRY_VERIFY_WITH_TIMEOUT(!prices.isBusy() && haikuInput() == u"0.70"_s, Patience);
    QVERIFY(before != u"0.70"_s);
    const Catalogue &catalogue = (*m_bench)->prices->catalogue();
    const QUrl url(u"https://api.anthropic.com/v1/messages"_s);
    const QDateTime now = (*m_bench)->clock.now();
    const auto perToken = [&](const QDateTime &at) { return catalogue.priceAt(url, Haiku, at)->row.tiers.value({}).front().price[Charge::Input]; };
    QCOMPARE(perToken(now.addSecs(120)), std::optional(usd("0.0000007")));
    QVERIFY(perToken(now.addDays(-1)) != std::optional(usd("0.0000007"))); // old calls keep the price of their day
    named<QPushButton>(prices, u"undoButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(haikuInput(), before, Patience);
}

void TestMoneyTabs::aRemovedPriceComesBack()
{
    PriceRow row;
    row.from = (*m_bench)->clock.now().addSecs(-60);
    row.source = u"our contract"_s;
    row.date = row.from.date();
    Price price;
    price[Charge::Input] = usd("0.000002");
    price[Charge::Output] = usd("0.000003");
    row.tiers = {{QString(), {PriceStep{0, price}}}};
    QVERIFY((*m_bench)->prices->put(u"anthropic"_s, Haiku, row));
    QCOMPARE(haikuInput(), u"2.00"_s);
    auto &prices = tab<PricesTab>(u"prices"_s);
    prices.choose(u"anthropic"_s, Haiku);
    QVERIFY(named<QLabel>(prices, u"priceHistory"_s)->text().contains("our contract"_L1));
    named<QPushButton>(prices, u"removePrice"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(haikuInput() != u"2.00"_s, Patience);
    QVERIFY(!named<QPushButton>(prices, u"removePrice"_s)->isEnabled()); // what ships cannot be removed
    named<QPushButton>(prices, u"undoButton"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(haikuInput(), u"2.00"_s, Patience);
}

void TestMoneyTabs::anImportSaysFirstWhatItWouldChange()
{
    const QString path = write(u"litellm.json"_s,
                               "{\"claude-haiku-4-5\": {\"litellm_provider\": \"anthropic\", \"mode\": \"chat\", \"input_cost_per_token\": 9e-06, "
                               "\"output_cost_per_token\": 1e-05}, \"claude-next\": {\"litellm_provider\": \"anthropic\", \"mode\": \"chat\", "
                               "\"input_cost_per_token\": 1e-06, \"output_cost_per_token\": 2e-06}, \"odd\": {\"litellm_provider\": \"nowhere\"}}");
    auto &prices = tab<PricesTab>(u"prices"_s);
    const QString before = haikuInput();
    prices.importFrom(path);
    QTRY_VERIFY_WITH_TIMEOUT(prices.findChild<PriceImportDialog *>(), Patience);
    auto *dialog = prices.findChild<PriceImportDialog *>();
    QCOMPARE(dialog->changes()->rowCount(), 2);
    QVERIFY2(named<QLabel>(*dialog, u"importCounts"_s)->text().contains("left out"_L1), "what is left out is said");
    QCOMPARE(dialog->changes()->item(0, 1)->text(), Haiku);
    QVERIFY(dialog->changes()->item(0, 3)->text().endsWith("9.00"_L1));
    dialog->reject();
    QCOMPARE(haikuInput(), before);
    QTRY_VERIFY(!prices.findChild<PriceImportDialog *>());
    prices.importFrom(path);
    QTRY_VERIFY_WITH_TIMEOUT(prices.findChild<PriceImportDialog *>(), Patience);
    named<QPushButton>(*prices.findChild<PriceImportDialog *>(), u"importPrices"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(haikuInput(), u"9.00"_s, Patience);
    QVERIFY(tab<PricesTab>(u"prices"_s).model()->rowOf(u"anthropic"_s, u"claude-next"_s) >= 0);
}

void TestMoneyTabs::aFileThatIsNoPriceListIsRefused()
{
    auto &prices = tab<PricesTab>(u"prices"_s);
    QSignalSpy said(&prices, &MoneyTab::notice);
    prices.importFrom(write(u"list.json"_s, "[1, 2"));
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, Patience);
    prices.importFrom(m_files.filePath(u"there-is-none.json"_s));
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 2, Patience);
    QVERIFY(said.last().first().toString().contains("cannot be read"_L1));
    QVERIFY(!prices.findChild<PriceImportDialog *>());
}

// ---- what if -------------------------------------------------------------------------------------------------------------------

void TestMoneyTabs::anotherModelShowsWhatItWouldSave()
{
    add(u"triage"_s, u"claude-dear"_s, usd("10"));
    add(u"reader"_s, u"claude-dear"_s, usd("10"), 2'000'000);
    auto &whatIf = tab<WhatIfTab>(u"what-if"_s);
    QTRY_VERIFY_WITH_TIMEOUT(named<QComboBox>(whatIf, u"whatIfAgent"_s)->findData(u"reader"_s) > 0, Patience);
    whatIf.setTarget(u"anthropic"_s, Haiku); // 1.00 and 5.00: 1.50 and 2.50 instead of 10 and 10
    named<QPushButton>(whatIf, u"whatIfRun"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(!whatIf.isBusy(), Patience);
    QVERIFY2(whatIf.summary().contains("$4.00 instead of $20.00: $16.00 (80.0 %)"_L1), qPrintable(whatIf.summary()));
    QCOMPARE(whatIf.table()->rowCount(), 2);
    // Only one agent's calls: the others stay where they are.
    auto *agent = named<QComboBox>(whatIf, u"whatIfAgent"_s);
    agent->setCurrentIndex(agent->findData(u"reader"_s));
    whatIf.calculate();
    QTRY_VERIFY_WITH_TIMEOUT(!whatIf.isBusy(), Patience);
    QVERIFY2(whatIf.summary().contains("$12.50 instead of $20.00"_L1), qPrintable(whatIf.summary()));
    QSignalSpy went(&whatIf, &MoneyTab::goTo);
    Q_EMIT whatIf.table()->cellActivated(0, 0); // what saves most
    const auto place = went.value(0).value(0).value<Place>();
    QVERIFY(std::holds_alternative<place::Calls>(place));
    QCOMPARE(std::get<place::Calls>(place).filter.agent, u"reader"_s);
}

void TestMoneyTabs::whatIsNotKnownIsNotSaved()
{
    add(u"triage"_s, u"claude-dear"_s, usd("10"));
    add(u"triage"_s, u"claude-odd"_s, std::nullopt);
    auto &whatIf = tab<WhatIfTab>(u"what-if"_s);
    whatIf.setTarget(u"anthropic"_s, Haiku);
    whatIf.calculate();
    QTRY_VERIFY_WITH_TIMEOUT(!whatIf.isBusy(), Patience);
    QVERIFY2(whatIf.summary().contains(u"instead of ≥ $10.00: $8.50 (85.0 %)"_s), qPrintable(whatIf.summary()));
    QVERIFY2(whatIf.summary().contains("not known both ways"_L1), qPrintable(whatIf.summary()));
    whatIf.setTarget(u"anthropic"_s, u"no-such-model"_s);
    whatIf.calculate();
    QTRY_VERIFY_WITH_TIMEOUT(!whatIf.isBusy(), Patience);
    QVERIFY2(whatIf.summary().contains("cannot be told"_L1), qPrintable(whatIf.summary()));
}

// ---- reconcile -----------------------------------------------------------------------------------------------------------------

void TestMoneyTabs::aBillIsComparedDownToTheCalls()
{
    add(u"triage"_s, Haiku, usd("1.50"));
    const RequestId unpriced = add(u"triage"_s, u"claude-opus-4-5"_s, std::nullopt);
    const QByteArray day = (*m_bench)->clock.now().toUTC().date().toString(Qt::ISODate).toLatin1();
    auto &bill = tab<ReconcileTab>(u"reconcile"_s);
    QAbstractItemModelTester tester(bill.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester shownTester(bill.tree()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    bill.open(write(u"usage.csv"_s, "usage_date_utc,model,cost_usd\n" + day + ",Claude Haiku 4.5,1.50\n" + day + ",Claude Opus 4.5,2.00\n"));
    QTRY_VERIFY_WITH_TIMEOUT(!bill.isBusy() && bill.model()->rowCount() == 2, Patience);
    QVERIFY2(bill.summary().contains("1 of 2 lines differ"_L1), qPrintable(bill.summary()));
    const auto text = [&](int row, int column) { return bill.model()->index(row, column).data().toString(); };
    QCOMPARE(text(0, ReconcileModel::Difference), u"agrees"_s);
    QCOMPARE(text(1, ReconcileModel::Theirs), u"$2.00"_s);
    QVERIFY(text(1, ReconcileModel::Ours).startsWith(u'≥'));
    const QModelIndex line = bill.model()->index(1, 0);
    QVERIFY(bill.model()->rowCount(line) >= 1);
    QSignalSpy went(&bill, &MoneyTab::goTo);
    const QAbstractItemModel *shown = bill.tree()->model();
    Q_EMIT bill.tree()->activated(shown->index(0, 0, shown->index(1, 0)));
    const auto place = went.value(0).value(0).value<Place>();
    QVERIFY(std::holds_alternative<place::Call>(place));
    QCOMPARE(std::get<place::Call>(place).id, unpriced);
    // Written out, for whoever pays.
    const QString path = m_files.filePath(u"out.csv"_s);
    bill.exportTo(path);
    QVERIFY(bill.isExporting()); // in the background
    QTRY_VERIFY_WITH_TIMEOUT(!bill.isExporting(), Patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArrayList lines = file.readAll().split('\n');
    QVERIFY(lines[1].startsWith(QByteArray(day + ",claude-haiku-4-5,1.5,0,1.5,0,0.000,")));
    QSignalSpy problems(&bill, &MoneyTab::notice);
    bill.exportTo(m_files.filePath(u"no/such/folder.csv"_s));
    QTRY_COMPARE_WITH_TIMEOUT(problems.size(), 1, Patience);
}

void TestMoneyTabs::aFileThatIsNoBillIsRefused()
{
    auto &bill = tab<ReconcileTab>(u"reconcile"_s);
    QSignalSpy said(&bill, &MoneyTab::notice);
    bill.open(write(u"no.csv"_s, "a,b\n1,2\n"));
    QTRY_COMPARE_WITH_TIMEOUT(said.size(), 1, Patience);
    QVERIFY(!bill.isBusy());
    QVERIFY(!named<QPushButton>(bill, u"exportReconciliation"_s)->isEnabled());
}

// ---- planner -------------------------------------------------------------------------------------------------------------------

void TestMoneyTabs::thePlanFollowsItsAssumptionsAndKeepsThem()
{
    add(u"triage"_s, Haiku, usd("100"));
    const auto row = [](const PlannerTab &plan, QLatin1StringView id) {
        const auto found = std::ranges::find(plan.model()->assumptions(), QString(id), &Assumption::id);
        return int(found - plan.model()->assumptions().begin());
    };
    {
        auto &plan = tab<PlannerTab>(u"planner"_s);
        QAbstractItemModelTester tester(plan.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(plan.total(Deployment::Managed), u"$220.00"_s); // 100 and two hours of 60
        QCOMPARE(plan.total(Deployment::SelfHosted), u"$3630.00"_s); // 730 hours of 3 and 24 of 60
        QVERIFY(plan.model()->setData(plan.model()->index(row(plan, "hour_usd"_L1), AssumptionsModel::Value), 100.0, Qt::EditRole));
        QCOMPARE(plan.total(Deployment::Managed), u"$300.00"_s);
        QVERIFY(!plan.model()->setData(plan.model()->index(row(plan, "server_hours"_L1), AssumptionsModel::Value), 100'000.0, Qt::EditRole));
        QTRY_VERIFY_WITH_TIMEOUT(!plan.isBusy(), Patience);
    }
    m_window.reset();
    start();
    auto &plan = tab<PlannerTab>(u"planner"_s);
    QCOMPARE(plan.total(Deployment::Managed), u"$300.00"_s);
    QVERIFY(plan.model()->assumptions()[size_t(row(plan, "hour_usd"_L1))].changed);
    named<QPushButton>(plan, u"resetAssumptions"_s)->click();
    QCOMPARE(plan.total(Deployment::Managed), u"$220.00"_s);
    named<QPushButton>(plan, u"undoButton"_s)->click();
    QCOMPARE(plan.total(Deployment::Managed), u"$300.00"_s);
}

// ---- in the review and in charts -----------------------------------------------------------------------------------------------

void TestMoneyTabs::theReviewSaysWhatIsLeftOfABudget()
{
    add(u"another"_s, Haiku, usd("3"));
    QVERIFY((*m_bench)->budgets->set(
        {{Budget::Per::Month, {}, {}, std::nullopt, usd("5"), false}, {Budget::Per::Month, u"no such agent"_s, {}, std::nullopt, usd("7"), false}}));
    qputenv("ANTHROPIC_API_KEY", "sk-for-nothing"); // what is held is refused: nothing is sent
    const auto unset = qScopeGuard([] { qunsetenv("ANTHROPIC_API_KEY"); });
    m_window->showPage(MainWindow::PageName::Run);
    m_window->setup()->setAgent(u"claims-triage"_s);
    m_window->setup()->setDestination(u"anthropic"_s, Haiku);
    RunPage &run = *m_window->runPage();
    run.composer()->setText(u"What is missing in claim LM-26-00412?"_s);
    run.send();
    QTRY_VERIFY_WITH_TIMEOUT(run.review()->isHeld(), Patience);
    const auto said = [&run] {
        for (const QLabel *label : run.review()->findChildren<QLabel *>()) {
            if (label->text().contains("Budget of"_L1))
                return label->text();
        }
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(!said().isEmpty(), Patience);
    QVERIFY2(said().contains("Budget of $5.00 per month: about $1.9"_L1), qPrintable(said()));
    QVERIFY2(!said().contains("no such agent"_L1), qPrintable(said()));
    run.review()->refuse();
    QTRY_VERIFY_WITH_TIMEOUT(!run.session() || !run.session()->isRunning(), Patience);
}

void TestMoneyTabs::theChartOfCachingIsHonest()
{
    const QDateTime from(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::UTC);
    const ChartPeriod period{{{from, from.addDays(1)}, {from.addDays(1), from.addDays(2)}}, ChartStep::Day};
    LedgerSum known, unknown;
    known.span = 0;
    known.key = u"a/m"_s;
    known.input = 3'000'000;
    known.cacheRead = 1'000'000;
    known.cacheWrite = 1'000'000;
    unknown = known;
    unknown.span = 1;
    unknown.key = u"a/odd"_s;
    Price price;
    price[Charge::Input] = usd("0.000001");
    price[Charge::CacheRead] = usd("0.0000001");
    price[Charge::CacheWrite5m] = usd("0.00000125");
    const ChartData chart = cachingChart(
        period, {known, unknown}, [&](const QString &key, const QDateTime &) { return key == "a/m"_L1 ? std::optional(price) : std::nullopt; });
    QCOMPARE(chart.series[0].values[0], std::optional(0.9));
    QCOMPARE(chart.series[1].values[0], std::optional(0.25));
    QCOMPARE(chart.shares[0], std::optional(1.0 / 3));
    QCOMPARE(chart.series[0].values[1], std::optional(0.0));
    QVERIFY2(chart.note.contains("not known"_L1), qPrintable(chart.note));
}

void TestMoneyTabs::theChartOfTheMonthLooksAhead()
{
    const QDate first(2026, 11, 1);
    const ChartPeriod month{localSpans(first.startOfDay(), first.addMonths(1).startOfDay(), ChartStep::Day), ChartStep::Day};
    std::vector<LedgerSum> sums(2);
    sums[0].span = 0;
    sums[0].cost = usd("4");
    sums[1].span = 9;
    sums[1].cost = usd("6");
    sums[1].unpriced = 2;
    const ChartData chart = monthChart(month, sums, first.addDays(10).startOfDay().addSecs(-1), usd("20"));
    QCOMPARE(chart.columns.size(), 30);
    QCOMPARE(chart.series[0].values[8], std::optional(4.0));
    QCOMPARE(chart.series[0].values[9], std::optional(10.0));
    QVERIFY(!chart.series[0].values[10]); // has not been yet
    QVERIFY(std::abs(chart.series[1].values[29].value_or(0) - 30) < 0.01); // a third of the month is over
    QCOMPARE(chart.series[2].values[0], std::optional(20.0));
    QVERIFY2(chart.note.contains("$30"_L1) && chart.note.contains("2 calls"_L1), qPrintable(chart.note));
}

void TestMoneyTabs::theBudgetBurnsDownToTheDayItIsUsedUp()
{
    const QDate first(2026, 11, 1);
    const ChartPeriod month{localSpans(first.startOfDay(), first.addMonths(1).startOfDay(), ChartStep::Day), ChartStep::Day};
    std::vector<LedgerSum> sums(1);
    sums[0].span = 4;
    sums[0].cost = usd("10");
    const QDateTime now = first.addDays(10).startOfDay().addSecs(-1);
    const ChartData chart = burnDownChart(month, sums, now, usd("20"));
    QCOMPARE(chart.series[0].amounts[3], std::optional(usd("20")));
    QCOMPARE(chart.series[0].amounts[9], std::optional(usd("10")));
    QVERIFY(!chart.series[0].amounts[10]);
    QCOMPARE(chart.series[1].amounts[29], std::optional(Money())); // never less than nothing
    QCOMPARE(chart.series[2].amounts[29], std::optional(Money()));
    QVERIFY2(chart.note.contains(QLocale().toString(QDate(2026, 11, 20), QLocale::ShortFormat)), qPrintable(chart.note)); // $1 a day
    QVERIFY(burnDownChart(month, sums, now, usd("31")).note.contains("will be left"_L1));
    QVERIFY(burnDownChart(month, sums, now, usd("9")).note.contains("used up"_L1));
    const ChartData none = burnDownChart(month, sums, now, std::nullopt);
    QVERIFY(none.isEmpty() && none.nothing.contains("no budget"_L1));
}

void TestMoneyTabs::chartsAddAmountsExactly()
{
    // Ten times a tenth is not one in binary, and eleven groups are more than the chart has colours for.
    const QDateTime from(QDate(2026, 11, 1), QTime(0, 0), QTimeZone::UTC);
    const ChartPeriod period{{{from, from.addDays(1)}}, ChartStep::Day};
    std::vector<LedgerSum> sums;
    for (int i = 0; i < 17; ++i) {
        LedgerSum sum;
        sum.key = u"agent-%1"_s.arg(i);
        sum.cost = i < 7 ? usd("1") : usd("0.1");
        sum.calls = 1;
        sum.unpriced = i == 0 ? 3 : 0;
        sums.push_back(sum);
    }
    const ChartData chart = costChart(period, sums, Ledger::Grouping::Agent);
    QCOMPARE(chart.series.size(), size_t(8));
    QCOMPARE(chart.series.back().amounts[0], std::optional(usd("1")));
    QVERIFY2(chartCsv(chart).endsWith(",1,3\r\n"), chartCsv(chart).constData());
    QVERIFY2(chart.sumWords(0).startsWith(u"≥ $8.00, 3"_s), qPrintable(chart.sumWords(0)));
}

// ---- all of them ---------------------------------------------------------------------------------------------------------------

void TestMoneyTabs::tabsAreKeptAndReachedByName()
{
    tab<PricesTab>(u"prices"_s);
    auto *page = static_cast<InsightsPage *>(m_window->currentPage());
    QVERIFY(!page->showTab(u"no-such-tab"_s));
    QCOMPARE(page->tabs()->current(), u"prices"_s);
    m_window.reset();
    start();
    page = static_cast<InsightsPage *>(m_window->showPage(MainWindow::PageName::Insights));
    QCOMPARE(page->tabs()->current(), u"prices"_s);
}

void TestMoneyTabs::everyControlHasAName()
{
    auto *page = static_cast<InsightsPage *>(m_window->showPage(MainWindow::PageName::Insights));
    for (const auto &[id, title] : page->tabs()->entries()) {
        if (id != "charts"_L1)
            tab<MoneyTab>(id);
    }
    for (QWidget *widget : page->tabs()->findChildren<QWidget *>()) {
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
        const bool control = button || qobject_cast<QComboBox *>(widget) || qobject_cast<QAbstractItemView *>(widget)
            || (qobject_cast<QLineEdit *>(widget) && !qobject_cast<QAbstractSpinBox *>(widget->parent())
                && !qobject_cast<QComboBox *>(widget->parent()));
        const QString type = QString::fromLatin1(widget->metaObject()->className());
        if (control && !widget->objectName().startsWith("qt_"_L1) && !type.startsWith("QLineEditIcon"_L1) && !type.startsWith("QComboBoxPrivate"_L1)
            && !type.contains("Header"_L1) && !type.contains("Corner"_L1) && !qobject_cast<QComboBox *>(widget->window())
            && !widget->inherits("QComboBoxListView"))
            QVERIFY2(named, qPrintable(type + u" in "_s + QString::fromLatin1(widget->parentWidget()->metaObject()->className())));
    }
}

void TestMoneyTabs::tabsThatGoWhileTheyWorkAreSafe()
{
    for (int i = 0; i < 50; ++i)
        add(u"triage"_s, Haiku, usd("1"));
    auto *page = static_cast<InsightsPage *>(m_window->showPage(MainWindow::PageName::Insights));
    for (const auto &[id, title] : page->tabs()->entries())
        page->showTab(id);
    page->showTab(u"what-if"_s);
    static_cast<WhatIfTab *>(page->tabs()->currentTab())->calculate();
    page->showTab(u"budgets"_s);
    static_cast<BudgetsTab *>(page->tabs()->currentTab())->addBudget({Budget::Per::Day, {}, {}, std::nullopt, usd("5"), false});
    m_window.reset();
    QCOMPARE((*m_bench)->budgets->all().size(), size_t(1)); // what was written is written
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestMoneyTabs test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_money.moc"
