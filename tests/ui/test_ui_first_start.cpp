// SPDX-License-Identifier: GPL-3.0-or-later
// The very first page and its three ways in, on the real window.
#include "core/egress/local_models.h"
#include "tests/core/egress/recording_server.h"
#include "tests/ui/bench.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/run/run_page.h"
#include "ui/settings/connection_dialog.h"
#include "ui/start/first_start_page.h"
#include "ui/start/waiting_window.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
}

class TestFirstStart final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void offlineLeadsToRunWithASuggestion();
    void aKeychainThatTakesLongIsWaitedForInWords();
    void theWorkbenchSaysWhenItAsksTheKeychain();
    void isAskedOnlyOnce();
    void isNotShownToSomebodyWhoChoseAProvider();
    void isOpenedAgainFromTheSettings();
    void aLocalModelThatAnswersIsUsed();
    void saysHowToGetALocalModel();
    void aKeyIsEnteredTestedAndUsed();
    void isDoneByKeyboardAlone();

private:
    void start();
    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    [[nodiscard]] const Provider &destination() const { return m_window->setup()->provider(); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<LocalModels> m_localModels; // looks at the scripted server only
    std::unique_ptr<MainWindow> m_window;
};

void TestFirstStart::init()
{
    m_bench = std::make_unique<Bench>(Bench::FirstStart::Open);
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
}

void TestFirstStart::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestFirstStart::start()
{
    Services services = m_bench->services();
    if (m_localModels)
        services.findLocalModels = [this] { return m_localModels->look(); };
    m_window = std::make_unique<MainWindow>(services);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestFirstStart::offlineLeadsToRunWithASuggestion()
{
    start();
    QVERIFY(m_window->firstStart());
    child<QPushButton>(u"tryOffline"_s)->click();
    QVERIFY(!m_window->firstStart());
    QCOMPARE(m_window->currentPage(), m_window->runPage());
    QCOMPARE(destination().name, u"practice"_s);
    QCOMPARE(QApplication::focusWidget(), child<QPushButton>(u"suggestion"_s));
    QVERIFY((*m_bench)->ledger->calls()->empty());
}

void TestFirstStart::aKeychainThatTakesLongIsWaitedForInWords()
{
    WaitingWindow waiting(*(*m_bench)->settings);
    waiting.begin(60'000);
    waiting.end();
    waiting.begin(0);
    QTRY_VERIFY(waiting.isVisible());
    QVERIFY(std::ranges::any_of(waiting.findChildren<QLabel *>(), [](const QLabel *label) { return label->text().contains("keychain"_L1); }));
    QSignalSpy givenUp(&waiting, &WaitingWindow::givenUp);
    waiting.findChild<QPushButton *>(u"giveUpWaiting"_s)->click();
    QCOMPARE(givenUp.count(), 1);
    QVERIFY(!waiting.isVisible());
}

void TestFirstStart::theWorkbenchSaysWhenItAsksTheKeychain()
{
    QList<bool> said;
    bool done = false;
    Workbench::Options options;
    options.workspace = (*m_bench)->workspace->folder();
    options.keychain = [&said](const Settings &settings, bool waits) {
        QCOMPARE(settings.value(Settings::Key::ColorScheme).toString(), u"dark"_s); // what the words look like is known before the key is
        said << waits;
    };
    (*m_bench)->settings->setValue(Settings::Key::ColorScheme, u"dark"_s);
    (*m_bench)->settings->flush();
    QCoro::connect(Workbench::open(options), qApp, [&](const Result<std::unique_ptr<Workbench>> &opened) { done = opened.has_value(); });
    QVERIFY(said == QList<bool>{true}); // and nothing has been waited for yet
    QTRY_VERIFY_WITH_TIMEOUT(done, 30'000);
    QCOMPARE(said, QList<bool>({true, false}));
}

void TestFirstStart::isAskedOnlyOnce()
{
    start();
    child<QPushButton>(u"tryOffline"_s)->click();
    m_window.reset();
    m_bench->restart();
    start();
    QVERIFY(!m_window->firstStart());
}

void TestFirstStart::isNotShownToSomebodyWhoChoseAProvider()
{
    (*m_bench)->settings->setValue(Settings::Key::LastProvider, u"openai"_s);
    start();
    QVERIFY(!m_window->firstStart());
}

void TestFirstStart::isOpenedAgainFromTheSettings()
{
    start();
    child<QPushButton>(u"tryOffline"_s)->click();
    m_window->goTo(place::Setting{u"about"_s, {}});
    child<QPushButton>(u"firstStartAgain"_s)->click();
    QVERIFY(m_window->firstStart());
    m_window->showPage(MainWindow::PageName::Run); // never in the way
    QVERIFY(!m_window->firstStart());
}

void TestFirstStart::aLocalModelThatAnswersIsUsed()
{
    RecordingServer server([](QTcpSocket &socket, int) {
        socket.write(RecordingServer::response(200, "{\"models\":[{\"name\":\"llama3.2:latest\"},{\"name\":\"qwen3\"}]}"));
    });
    m_localModels = std::make_unique<LocalModels>(
        std::vector<LocalModels::Place>{{u"Ollama"_s, u"desk-ollama"_s, server.url(u"/api/tags"_s), server.url(u"/v1"_s)}});
    start();
    QCOMPARE(server.connections, 0); // nothing is asked before the person wants it
    child<QPushButton>(u"findLocal"_s)->click();
    auto *list = child<QListWidget>(u"localModels"_s);
    QTRY_COMPARE_WITH_TIMEOUT(list->count(), 2, Patience);
    list->setCurrentRow(1);
    child<QPushButton>(u"useLocal"_s)->click();
    QVERIFY(!m_window->firstStart());
    QCOMPARE(destination().name, u"desk-ollama"_s);
    QCOMPARE(destination().baseUrl, server.url(u"/v1"_s));
    QCOMPARE(m_window->setup()->model(), u"qwen3"_s);
    QVERIFY(destination().isLocal());
    QVERIFY((*m_bench)->provider(u"desk-ollama"_s)); // and requests may go there
    m_localModels.reset();
}

void TestFirstStart::saysHowToGetALocalModel()
{
    m_localModels = std::make_unique<LocalModels>(std::vector<LocalModels::Place>{});
    start();
    child<QPushButton>(u"findLocal"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QLabel>(u"localWords"_s)->text().contains("ollama pull"_L1), Patience);
    QVERIFY(!child<QPushButton>(u"useLocal"_s)->isVisible());
    QVERIFY(m_window->firstStart());
    m_localModels.reset();
}

void TestFirstStart::aKeyIsEnteredTestedAndUsed()
{
    start();
    child<QPushButton>(u"addKey"_s)->click();
    auto *key = child<QLineEdit>(u"newKey"_s);
    QCOMPARE(key->echoMode(), QLineEdit::Password);
    QVERIFY(!child<QPushButton>(u"startWithKey"_s)->isEnabled());
    QTest::keyClicks(key, u"sk-not-a-real-key-0001"_s);
    child<QPushButton>(u"keepKey"_s)->click();
    QTRY_VERIFY_WITH_TIMEOUT(child<QPushButton>(u"startWithKey"_s)->isEnabled(), Patience);
    QVERIFY2(key->text().isEmpty(), "a key is never shown again");

    // The test shows what it would send and sends nothing by itself.
    child<QPushButton>(u"testKey"_s)->click();
    auto *dialog = child<ConnectionDialog>({});
    QVERIFY(dialog);
    QTRY_COMPARE_WITH_TIMEOUT(dialog->test().stage(), ConnectionTest::Stage::Held, Patience);
    QVERIFY(dialog->findChild<QPlainTextEdit *>(u"testBytes"_s)->toPlainText().contains("Hello"_L1));
    QVERIFY(dialog->findChild<QLabel *>(u"announcement"_s)->text().contains("api.anthropic.com"_L1));
    dialog->reject();
    QTRY_VERIFY_WITH_TIMEOUT((*m_bench)->ledger->calls()->size() == 1, Patience);
    QCOMPARE((*m_bench)->ledger->calls()->front().decided.decision, u"refused"_s);

    child<QPushButton>(u"startWithKey"_s)->click();
    QVERIFY(!m_window->firstStart());
    QCOMPARE(destination().name, u"anthropic"_s);
}

void TestFirstStart::isDoneByKeyboardAlone()
{
    start();
    QCOMPARE(QApplication::focusWidget(), child<QPushButton>(u"tryOffline"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), child<QPushButton>(u"findLocal"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), child<QPushButton>(u"addKey"_s));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    QVERIFY(child<QLineEdit>(u"newKey"_s)->isVisible());
}

QTEST_MAIN(TestFirstStart)
#include "test_ui_first_start.moc"
