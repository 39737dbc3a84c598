// SPDX-License-Identifier: GPL-3.0-or-later
// Routes in the window: written and checked in the settings, tried on past calls, chosen in the header and for an agent, told in the review.
#include "tests/ui/bench.h"
#include "ui/design/agent_form.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/settings/route_overview.h"
#include "ui/settings/route_trial_panel.h"
#include "ui/settings/routes_section.h"

#include <QCoro/QCoroTask>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int Patience = 30'000;
const QByteArray Practice = "routes:\n"
                            "  short-first:\n"
                            "    description: for trying\n"
                            "    rules:\n"
                            "      - name: short requests\n"
                            "        when: {tokens: {below: 100000}, healthy: [practice]}\n"
                            "        use: practice-openai/practice-1\n"
                            "        fallback: [nobody/x]\n"
                            "    otherwise: practice/practice-1\n";

} // namespace

class TestSettingsRoutes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyWorkspaceOffersAnExampleThatCanBeSavedAndUndone();
    void aMistakeIsToldWithItsLineAndCannotBeSaved();
    void theRulesStandThereInWordsAndLeadToTheirLines();
    void whatIsNotSavedSurvivesAKill();
    void aRouteIsTriedOnPastCalls();
    void theHeaderOffersRoutesAndARunFollowsOne();
    void anAgentCanFollowARoute();

private:
    [[nodiscard]] RoutesSection &section() const { return *m_window->findChild<RoutesSection *>(); }
    [[nodiscard]] QPlainTextEdit &source() const { return *m_window->findChild<QPlainTextEdit *>(u"routesSource"_s); }
    [[nodiscard]] QPushButton &button(const QString &name) const { return *m_window->findChild<QPushButton *>(name); }
    [[nodiscard]] const Workspace &workspace() const { return *(*m_bench)->workspace; }
    void openWindow();
    void write(const QByteArray &yaml)
    {
        QVERIFY(workspace().saveRoutes(yaml));
        m_window->goTo(place::Setting{u"routes"_s, {}});
        section().arrive();
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestSettingsRoutes::openWindow()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(place::Setting{u"routes"_s, {}});
}

void TestSettingsRoutes::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    openWindow();
}

void TestSettingsRoutes::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestSettingsRoutes::anEmptyWorkspaceOffersAnExampleThatCanBeSavedAndUndone()
{
    QVERIFY(source().toPlainText().isEmpty());
    QVERIFY(!button(u"saveRoutes"_s).isEnabled());
    button(u"addRoute"_s).click();
    QVERIFY2(section().problem().isEmpty(), qPrintable(section().problem()));
    button(u"addRoute"_s).click(); // a second one gets another name
    QCOMPARE(m_window->findChild<RouteOverview *>()->topLevelItemCount(), 2);
    QVERIFY(button(u"saveRoutes"_s).isEnabled());
    button(u"saveRoutes"_s).click();
    QCOMPARE(workspace().routes()->all().size(), 2u);
    QVERIFY(!section().isDirty());
    source().setPlainText(u"routes:\n"_s);
    button(u"discardRoutes"_s).click();
    QCOMPARE(workspace().routesFile()->trimmed(), source().toPlainText().trimmed().toUtf8());
}

void TestSettingsRoutes::aMistakeIsToldWithItsLineAndCannotBeSaved()
{
    write(Practice);
    QString broken = source().toPlainText();
    broken.replace(u"below: 100000"_s, u"bellow: 100000"_s);
    source().setPlainText(broken);
    QVERIFY2(section().problem().contains(u"line 6"_s), qPrintable(section().problem()));
    QCOMPARE(source().extraSelections().size(), 1);
    QCOMPARE(source().extraSelections().front().cursor.blockNumber(), 5);
    QVERIFY(!button(u"saveRoutes"_s).isEnabled());
    section().keep(); // also not by another way
    QCOMPARE(*workspace().routesFile(), Practice);
    QVERIFY(!m_window->findChild<QLabel *>(u"routesProblem"_s)->accessibleName().isEmpty());
    broken.replace(u"bellow"_s, u"below"_s);
    source().setPlainText(broken);
    QVERIFY(section().problem().isEmpty());
    QVERIFY(source().extraSelections().isEmpty());
}

void TestSettingsRoutes::theRulesStandThereInWordsAndLeadToTheirLines()
{
    write(Practice);
    auto *overview = m_window->findChild<RouteOverview *>();
    QCOMPARE(overview->topLevelItemCount(), 1);
    QTreeWidgetItem *route = overview->topLevelItem(0);
    QCOMPARE(route->childCount(), 2);
    QVERIFY2(route->child(0)->text(1).contains(QLocale().toString(100'000)), qPrintable(route->child(0)->text(1)));
    QCOMPARE(route->child(0)->text(2), u"practice-openai/practice-1"_s);
    QVERIFY2(route->child(0)->text(3).contains(u"nobody/x"_s) && route->child(0)->text(3) != "nobody/x"_L1, "an unknown provider is marked");
    overview->setCurrentItem(route->child(0));
    QCOMPARE(source().textCursor().blockNumber(), 4);
    overview->setCurrentItem(route);
    QCOMPARE(source().textCursor().blockNumber(), 1);
}

void TestSettingsRoutes::whatIsNotSavedSurvivesAKill()
{
    write(Practice);
    source().appendPlainText(u"# not saved yet"_s);
    section().save();
    m_window.reset();
    m_bench->restart();
    openWindow();
    QTRY_VERIFY_WITH_TIMEOUT(source().toPlainText().contains(u"# not saved yet"_s), Patience);
    QVERIFY(section().isDirty());
    QCOMPARE(*workspace().routesFile(), Practice);
}

void TestSettingsRoutes::aRouteIsTriedOnPastCalls()
{
    write(Practice);
    auto *trial = m_window->findChild<RouteTrialPanel *>();
    trial->start();
    QTRY_VERIFY_WITH_TIMEOUT(trial->words().contains(u"no calls"_s), Patience);
    auto resolved = (*m_bench)->resolve({workspace().agents().front().agent().stem, u"practice"_s, {}, {}});
    QVERIFY(resolved);
    resolved->order.conversation = (*m_bench)->conversations->create(workspace().folder(), u"a"_s)->id;
    resolved->order.message = u"Hello"_s;
    resolved->order.agent.tools.clear();
    connect((*m_bench)->gate.get(), &ReviewGate::held, this, [this](const std::shared_ptr<const HeldRequest> &request) {
        QTimer::singleShot(0, this, [this, request] { QVERIFY((*m_bench)->gate->sign(request->id, request->wire.sha256())); });
    });
    const auto loop = (*m_bench)->makeLoop();
    const RunOutcome outcome = QCoro::waitFor(loop->run(resolved->order));
    QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
    m_window->findChild<QPushButton *>(u"tryRoute"_s)->click();
    auto *rows = m_window->findChild<QTableWidget *>(u"trialRows"_s);
    QTRY_COMPARE_WITH_TIMEOUT(rows->rowCount(), 1, Patience);
    QCOMPARE(rows->item(0, 1)->text(), u"practice/practice-1"_s);
    QCOMPARE(rows->item(0, 2)->text(), u"practice-openai/practice-1"_s);
    QCOMPARE(rows->item(0, 3)->text(), u"short requests"_s);
    QVERIFY2(trial->words().contains(u"elsewhere"_s), qPrintable(trial->words()));
    source().setPlainText(QString::fromUtf8(Practice).replace(u"100000"_s, u"1"_s)); // other rules: the result is of no worth any more
    QVERIFY(!rows->isVisible());
}

void TestSettingsRoutes::theHeaderOffersRoutesAndARunFollowsOne()
{
    write(Practice);
    auto *setup = m_window->findChild<RunSetup *>();
    setup->reread();
    QTRY_COMPARE_WITH_TIMEOUT(setup->routes()->names(), QStringList{u"short-first"_s}, Patience);
    setup->setDestination(asModel(u"short-first"_s), {});
    QCOMPARE(setup->route(), u"short-first"_s);
    const auto order = setup->plan().order((*m_bench)->conversations->create(workspace().folder(), u"a"_s)->id);
    QVERIFY2(order, order ? "" : qPrintable(order.error().message));
    QVERIFY(order->routing);

    RunOrder run = *order;
    run.message = u"Hello"_s;
    run.agent.tools.clear();
    run.review = ReviewMode::Always;
    std::shared_ptr<const HeldRequest> held;
    connect((*m_bench)->gate.get(), &ReviewGate::held, this, [&](const auto &request) { held = request; });
    const auto loop = (*m_bench)->makeLoop();
    bool over = false;
    QCoro::connect(loop->run(run), this, [&](const RunOutcome &) { over = true; });
    QTRY_VERIFY_WITH_TIMEOUT(held, Patience);
    QCOMPARE(held->wire.destination().provider, u"practice-openai"_s);
    Services services = m_bench->services();
    ReviewPane pane(services);
    pane.resize(900, 600);
    pane.show();
    pane.showHeld(held);
    auto *why = pane.findChild<QLabel *>(u"reviewChosenBy"_s);
    QTRY_VERIFY_WITH_TIMEOUT(why->isVisible(), Patience);
    QVERIFY2(why->text().contains(u"short requests"_s) && why->text().contains(u"short-first"_s), qPrintable(why->text()));
    QVERIFY(why->accessibleName().contains(why->text()));
    QVERIFY((*m_bench)->gate->refuse(held->id, u"no"_s));
    QTRY_VERIFY_WITH_TIMEOUT(over, Patience);
}

void TestSettingsRoutes::anAgentCanFollowARoute()
{
    write(Practice);
    Agent agent = workspace().agents().front().agent();
    agent.model = u"route:short-first"_s;
    agent.labels = {u"triage"_s};
    QVERIFY(workspace().saveAgent(agent));
    const auto resolved = (*m_bench)->resolve({agent.stem, {}, {}, {}});
    QVERIFY2(resolved, resolved ? "" : qPrintable(resolved.error().message));
    QCOMPARE(resolved->order.routing->route.name, u"short-first"_s);
    QCOMPARE(resolved->order.provider.name, u"practice-openai"_s);
    QCOMPARE(resolved->order.agent.labels, QStringList{u"triage"_s});

    m_window->goTo(place::Agent{agent.stem});
    auto *form = m_window->findChild<AgentForm *>();
    QVERIFY(form);
    const auto boxes = form->findChildren<QComboBox *>();
    const auto model = std::ranges::find_if(boxes, [](const QComboBox *box) { return box->isEditable(); });
    QVERIFY(model != boxes.end());
    QTRY_COMPARE_WITH_TIMEOUT((*model)->currentText(), u"route:short-first"_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT((*model)->findText(u"route:short-first"_s) >= 0, Patience); // read in the background
    const auto lines = form->findChildren<QLineEdit *>();
    const auto labels = std::ranges::find_if(lines, [](const QLineEdit *line) { return line->text() == "triage"_L1; });
    QVERIFY(labels != lines.end());
    QVERIFY((*labels)->isVisibleTo(form));
    QVERIFY(!(*labels)->accessibleName().isEmpty());
}

QTEST_MAIN(TestSettingsRoutes)
#include "test_ui_settings_routes.moc"
