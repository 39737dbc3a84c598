// SPDX-License-Identifier: GPL-3.0-or-later
// The list of the ledger: any length, a few pages in memory.
#include "tests/core/ledger/many_calls.h"
#include "ui/ledger/calls_model.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimeZone>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
constexpr int Calls = 120'000;
const QDateTime End(QDate(2026, 11, 21), QTime(0, 0), QTimeZone::UTC);
} // namespace

class TestCallsModel final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsTheRulesOfModels();
    void rowsComeInTheOrderOfTheLedgerWhereverOneLooks();
    void scrollingOverAllOfItKeepsAFewPages();
    void aFilterCountsAnewAndSaysWhatItCosts();
    void callsThatAreAddedMeanwhileMoveNoRow();
    void aModelThatGoesWhileItReadsIsSafe();

private:
    QString idAt(int row); // waits until it is read
    void count(const LedgerFilter &filter);

    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    ManualClock m_clock{End};
    std::optional<Ledger> m_ledger;
    std::unique_ptr<CallsModel> m_model;
};

void TestCallsModel::initTestCase()
{
    auto database = Database::open(m_folder.filePath(u"countersign.sqlite"_s), u"main"_s);
    QVERIFY(database);
    m_database = std::move(*database);
    const auto made = makeManyCalls(*m_database, Calls, 500, End);
    QVERIFY2(made, made ? "" : qPrintable(made.error().message));
    m_ledger.emplace(*m_database, m_clock);
}

void TestCallsModel::init()
{
    m_model = std::make_unique<CallsModel>(*m_ledger);
    count({});
}

void TestCallsModel::count(const LedgerFilter &filter)
{
    m_model->setFilter(filter);
    QTRY_VERIFY_WITH_TIMEOUT(!m_model->isCounting(), Patience);
}

QString TestCallsModel::idAt(int row)
{
    if (!QTest::qWaitFor([&] { return m_model->call(row) != nullptr; }, Patience))
        return u"(not read)"_s;
    return m_model->call(row)->decided.id.text();
}

void TestCallsModel::keepsTheRulesOfModels()
{
    CallsModel model(*m_ledger);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setFilter({});
    QTRY_VERIFY_WITH_TIMEOUT(!model.isCounting(), Patience);
    QCOMPARE(model.rowCount(), Calls);
    QTRY_VERIFY_WITH_TIMEOUT(model.call(0) != nullptr, Patience);
    model.setFilter({.text = u"nothing has this"_s});
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 0, Patience);
}

void TestCallsModel::rowsComeInTheOrderOfTheLedgerWhereverOneLooks()
{
    QCOMPARE(m_model->rowCount(), Calls);
    QCOMPARE(m_model->data(m_model->index(70'000, CallsModel::AgentColumn)).toString(), u"…"_s);
    for (const int row : {0, Calls - 1, 70'000, 70'000 + CallsModel::PageRows, 70'000 - CallsModel::PageRows, 30'000, 199, 200, 201}) {
        const std::vector<LedgerCall> there = *m_ledger->calls({.limit = 1, .offset = row});
        QCOMPARE(idAt(row), there.front().decided.id.text());
    }
    QVERIFY(m_model->data(m_model->index(201, CallsModel::AgentColumn)).toString().startsWith("agent-"_L1));
}

void TestCallsModel::scrollingOverAllOfItKeepsAFewPages()
{
    QTableView view;
    view.setModel(m_model.get());
    view.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view.resize(1000, 600);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QScrollBar *bar = view.verticalScrollBar();
    for (int step = 0; step <= 60; ++step) {
        bar->setValue(int(qint64(bar->maximum()) * step / 60));
        QTest::qWait(5);
        QVERIFY(m_model->pagesInMemory() <= CallsModel::PagesKept);
    }
    const int last = m_model->rowCount() - 1;
    QTRY_VERIFY_WITH_TIMEOUT(m_model->call(last) != nullptr, Patience);
    QVERIFY(m_model->pagesInMemory() <= CallsModel::PagesKept);
}

void TestCallsModel::aFilterCountsAnewAndSaysWhatItCosts()
{
    QSignalSpy counted(m_model.get(), &CallsModel::counted);
    m_model->setFilter({.agent = u"agent-1"_s});
    m_model->setFilter({.agent = u"agent-3"_s}); // before the first is counted
    QTRY_VERIFY_WITH_TIMEOUT(!m_model->isCounting(), Patience);
    QCOMPARE(counted.size(), 1);
    LedgerTotals expected = *m_ledger->totals({.agent = u"agent-3"_s});
    QCOMPARE(m_model->totals(), expected);
    QVERIFY(expected.cost > Money() && expected.unpriced > 0);
    idAt(17);
    QCOMPARE(m_model->call(17)->decided.agent, u"agent-3"_s);
}

void TestCallsModel::callsThatAreAddedMeanwhileMoveNoRow()
{
    const QString before = idAt(500);
    CallDecided decided;
    decided.id = RequestId::create();
    decided.body = "{}";
    decided.sha256 = QCryptographicHash::hash(decided.body, QCryptographicHash::Sha256).toHex();
    decided.decision = u"signed"_s;
    QVERIFY(m_ledger->append(decided));
    CallsModel &model = *m_model;
    QCOMPARE(model.rowCount(), Calls);
    for (int row = 0; row < 20 * CallsModel::PageRows; row += CallsModel::PageRows)
        idAt(row + 5000); // drives the page out
    QCOMPARE(idAt(500), before);
    model.reload();
    QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), Calls + 1, Patience);
    QCOMPARE(idAt(0), decided.id.text());
    QCOMPARE(idAt(501), before);
}

void TestCallsModel::aModelThatGoesWhileItReadsIsSafe()
{
    for (int i = 0; i < 20; ++i) {
        CallsModel model(*m_ledger);
        model.setFilter({.text = u"agent-3 overloaded"_s});
        QTest::qWait(i % 3);
    }
    QVERIFY(!m_model->call(60'000)); // asked for, not there
    QTest::qWait(0);
    m_model.reset();
}

int main(int argc, char **argv)
{
    const QApplication app(argc, argv);
    TestCallsModel test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_calls_model.moc"
