// SPDX-License-Identifier: GPL-3.0-or-later
// Settings, Providers: adding, changing, removing, keys and the test of a connection, on the real window.
#include "tests/core/egress/recording_server.h"
#include "tests/ui/bench.h"
#include "ui/main/header_bar.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/settings/connection_dialog.h"
#include "ui/settings/provider_form.h"
#include "ui/settings/providers_model.h"
#include "ui/settings/providers_section.h"
#include "ui/settings/settings_page.h"

#include <QtGui/QAccessible>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;

/// Answers every request as a chat server does.
RecordingServer::Answer answering(int status, const QByteArray &body)
{
    return [=](QTcpSocket &socket, int) { socket.write(RecordingServer::response(status, body, "Content-Type: application/json\r\n")); };
}
const QByteArray ChatAnswer =
    "{\"id\":\"c\",\"object\":\"chat.completion\",\"model\":\"tiny-1\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\","
    "\"content\":\"Hi\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":8,\"completion_tokens\":2}}";
} // namespace

class TestSettingsProviders final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theModelIsSound();
    void theHeaderLeadsToTheKeys();
    void aProviderIsAddedByKeyboard();
    void whatIsWrongIsSaidAndNothingIsWritten();
    void aChangeKeepsWhatWasNotChangedAndIsUndone();
    void aRemovedProviderComesBack();
    void theDestinationFallsBackToPractice();
    void theTestSaysWhatItSendsAndIsInTheLedger();
    void theTestSaysWhatToDoWhenItFails();
    void aTestThatIsOpenDiesWithTheWindow();
    void everyControlHasAName();

private:
    [[nodiscard]] ProvidersSection &section() const { return *m_window->findChild<ProvidersSection *>(); }
    [[nodiscard]] QByteArray written() const { return (*m_bench)->workspace->providerFile()->bytes(); }
    template <typename T>
    T *child(const QString &name) const
    {
        if (auto *section = m_window->findChild<ProvidersSection *>()) // other parts of the window have buttons of these names too
            return section->template findChild<T *>(name);
        return m_window->findChild<T *>(name);
    }
    void addServer(const QUrl &url);
    ConnectionDialog *openTest();

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestSettingsProviders::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(place::Setting{u"providers"_s, {}});
}

void TestSettingsProviders::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestSettingsProviders::addServer(const QUrl &url)
{
    section().begin({u"tiny"_s, u"openai-chat"_s, url, {}, {u"tiny-1"_s}, false});
    section().keepForm();
    QVERIFY((*m_bench)->provider(u"tiny"_s));
}

ConnectionDialog *TestSettingsProviders::openTest()
{
    section().showName(u"tiny"_s);
    section().testCurrent();
    auto *dialog = m_window->findChild<ConnectionDialog *>();
    return dialog && QTest::qWaitFor([dialog] { return dialog->test().stage() == ConnectionTest::Stage::Held; }, Patience) ? dialog : nullptr;
}

void TestSettingsProviders::theModelIsSound()
{
    ProvidersModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setProviders((*m_bench)->providers);
    QVERIFY(model.rowCount() >= 5);
    QCOMPARE(model.provider(model.index(model.rowCount() - 1, 0))->name, u"practice-openai"_s);
    model.setPlace(u"anthropic"_s, KeyStore::Place::Session);
    QCOMPARE(model.indexOf(u"anthropic"_s).siblingAtColumn(ProvidersModel::KeyColumn).data().toString(), ProvidersModel::tr("this session only"));
    model.setProviders({});
    QCOMPARE(model.rowCount(), 0);
}

void TestSettingsProviders::theHeaderLeadsToTheKeys()
{
    m_window->setup()->setDestination(u"openai"_s, u"gpt-5-mini"_s);
    m_window->showPage(MainWindow::PageName::Run);
    Q_EMIT m_window->header()->keysRequested();
    QVERIFY(qobject_cast<SettingsPage *>(m_window->currentPage()));
    QCOMPARE(section().form()->provider().name, u"openai"_s);
}

void TestSettingsProviders::aProviderIsAddedByKeyboard()
{
    section().begin({u"desk"_s, u"openai-chat"_s, {}, {}, {}, true});
    const auto press = [](const QString &text) { QTest::keyClicks(QApplication::focusWidget(), text); };
    press(u"our gateway"_s);
    auto *address = child<QLineEdit>(u"providerAddress"_s);
    while (QApplication::focusWidget() != address)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    press(u"https://gateway.example/v1"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    press(u"gpt-desk"_s);
    auto *save = child<QPushButton>(u"saveProvider"_s);
    while (QApplication::focusWidget() != save)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClick(save, Qt::Key_Space);
    const Provider *added = (*m_bench)->provider(u"our gateway"_s);
    QVERIFY(added);
    QCOMPARE(added->baseUrl, QUrl(u"https://gateway.example/v1"_s));
    QCOMPARE(added->models, QStringList{u"gpt-desk"_s});
    QVERIFY(added->needsKey);
    QCOMPARE(QApplication::focusWidget(), child<QLineEdit>(u"newKey"_s)); // the next thing it needs
}

void TestSettingsProviders::whatIsWrongIsSaidAndNothingIsWritten()
{
    const QByteArray before = written();
    section().begin({u"desk"_s, u"openai-chat"_s, QUrl(u"http://models.example/v1"_s), {}, {}, true});
    section().keepForm();
    QVERIFY(child<QLabel>(u"providerProblem"_s)->text().contains("https"_L1));
    section().begin({u"practice-2"_s, u"openai-chat"_s, QUrl(u"https://models.example/v1"_s), {}, {}, true});
    section().keepForm();
    QVERIFY(!child<QLabel>(u"providerProblem"_s)->text().isEmpty());
    QCOMPARE(written(), before);
}

void TestSettingsProviders::aChangeKeepsWhatWasNotChangedAndIsUndone()
{
    const QByteArray before = written();
    section().showName(u"anthropic"_s);
    child<QLineEdit>(u"providerAddress"_s)->setText(u"https://proxy.example"_s);
    // What is typed survives a look at another provider.
    section().showName(u"openai"_s);
    section().showName(u"anthropic"_s);
    QCOMPARE(section().form()->provider().baseUrl, QUrl(u"https://proxy.example"_s));
    section().keepForm();
    QByteArray expected = before;
    expected.replace("https://api.anthropic.com", "https://proxy.example");
    QCOMPARE(written(), expected);
    child<QPushButton>(u"undoButton"_s)->click();
    QCOMPARE(written(), before);
    QCOMPARE((*m_bench)->provider(u"anthropic"_s)->baseUrl, QUrl(u"https://api.anthropic.com"_s));
}

void TestSettingsProviders::aRemovedProviderComesBack()
{
    const QByteArray before = written();
    const Provider openai = *(*m_bench)->provider(u"openai"_s);
    QVERIFY(QTest::qWaitFor([done = false, this, openai]() mutable {
        if (!std::exchange(done, true))
            QCoro::connect((*m_bench)->keys.setKey(openai, "sk-not-a-real-key", true), m_window.get(), [](const auto &) { });
        return (*m_bench)->keys.key(openai).has_value();
    }));
    section().showName(u"openai"_s);
    section().removeCurrent();
    QVERIFY(!(*m_bench)->provider(u"openai"_s));
    QVERIFY2((*m_bench)->keys.key(openai), "the key goes only when the way back is gone");
    child<QPushButton>(u"undoButton"_s)->click();
    QCOMPARE(written(), before);
    QVERIFY((*m_bench)->keys.key(openai));
    section().removeCurrent();
    section().save(); // the page is left
    QTRY_VERIFY_WITH_TIMEOUT(!(*m_bench)->keys.key(openai), Patience);
}

void TestSettingsProviders::theDestinationFallsBackToPractice()
{
    m_window->setup()->setDestination(u"openai"_s, u"gpt-5-mini"_s);
    section().showName(u"openai"_s);
    section().removeCurrent();
    QCOMPARE(m_window->setup()->provider().name, u"practice"_s);
    QCOMPARE(m_window->setup()->model(), m_window->setup()->provider().models.first());
}

void TestSettingsProviders::theTestSaysWhatItSendsAndIsInTheLedger()
{
    RecordingServer server(answering(200, ChatAnswer));
    addServer(server.url(u"/v1"_s));
    ConnectionDialog *dialog = openTest();
    QVERIFY(dialog);
    QCOMPARE(server.requests.size(), 0);
    const QString said = dialog->findChild<QLabel *>(u"announcement"_s)->text();
    QVERIFY2(said.contains(u"“Hello”"_s) && said.contains(u"127.0.0.1"_s), qPrintable(said));
    const QByteArray shown = dialog->findChild<QPlainTextEdit *>(u"testBytes"_s)->toPlainText().toUtf8();
    QVERIFY(said.contains(QString::number(shown.size())));
    dialog->findChild<QPushButton *>(u"sendTest"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->test().stage(), ConnectionTest::Stage::Answered, Patience);
    QCOMPARE(server.requests.size(), 1);
    QCOMPARE(server.requests[0].body, shown); // the bytes that were shown are the bytes that left
    const auto calls = (*m_bench)->ledger->calls();
    QCOMPARE(calls->size(), 1U);
    QCOMPARE(calls->front().decided.decision, u"signed"_s);
    QCOMPARE(*(*m_bench)->ledger->body(calls->front().decided.id), shown);
    QVERIFY(child<QLabel>(u"testResult"_s)->text().contains("tiny-1"_L1));
    dialog->close();
    QVERIFY((*m_bench)->conversations->list((*m_bench)->workspace->folder())->empty());
}

void TestSettingsProviders::theTestSaysWhatToDoWhenItFails()
{
    RecordingServer server(answering(401, "{\"error\":{\"message\":\"Incorrect API key provided\",\"type\":\"invalid_request_error\"}}"));
    addServer(server.url(u"/v1"_s));
    ConnectionDialog *dialog = openTest();
    QVERIFY(dialog);
    dialog->findChild<QPushButton *>(u"sendTest"_s)->click();
    QTRY_COMPARE_WITH_TIMEOUT(dialog->test().stage(), ConnectionTest::Stage::Failed, Patience);
    QVERIFY2(dialog->test().words().contains("401"_L1), qPrintable(dialog->test().words()));
    QCOMPARE((*m_bench)->ledger->calls()->size(), 1U);
    dialog->close();
}

void TestSettingsProviders::aTestThatIsOpenDiesWithTheWindow()
{
    RecordingServer server(answering(200, ChatAnswer));
    addServer(server.url(u"/v1"_s));
    QVERIFY(openTest());
    m_window.reset();
    // What was held counts as refused, and the record says so.
    QTRY_COMPARE_WITH_TIMEOUT((*m_bench)->ledger->calls()->size(), 1U, Patience);
    QCOMPARE((*m_bench)->ledger->calls()->front().decided.decision, u"refused"_s);
    QTest::qWait(0);
    QCOMPARE(server.requests.size(), 0);
}

void TestSettingsProviders::everyControlHasAName()
{
    for (const QString &id : {u"providers"_s, u"appearance"_s, u"shortcuts"_s, u"about"_s}) {
        m_window->goTo(place::Setting{id, {}});
        const QList<QWidget *> widgets = m_window->currentPage()->findChildren<QWidget *>();
        for (QWidget *widget : widgets) {
            if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->objectName().startsWith("qt_"_L1))
                continue;
            const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                     qPrintable(u"%1: %2 %3 has no accessible name"_s.arg(id, QString::fromLatin1(widget->metaObject()->className()),
                                                                          widget->objectName())));
        }
    }
}

QTEST_MAIN(TestSettingsProviders)
#include "test_ui_settings_providers.moc"
