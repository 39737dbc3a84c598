// SPDX-License-Identifier: GPL-3.0-or-later
// Tool servers in the window: the settings' section, and what is put before the person while a tool runs; with a real server program.
#include "core/tools/mcp/server_launch.h"
#include "core/tools/value_leave.h"
#include "tests/ui/bench.h"
#include "ui/design/source_view.h"
#include "ui/main/main_window.h"
#include "ui/run/composer_box.h"
#include "ui/run/run_page.h"
#include "ui/settings/script_trial.h"
#include "ui/settings/scripts_section.h"
#include "ui/settings/server_tools_model.h"
#include "ui/settings/tool_server_details.h"
#include "ui/settings/tool_servers_model.h"
#include "ui/settings/tools_section.h"
#include "ui/tools/call_dialog.h"
#include "ui/tools/definition_dialog.h"
#include "ui/tools/form_dialog.h"
#include "ui/tools/import_servers_dialog.h"
#include "ui/tools/new_script_dialog.h"
#include "ui/tools/server_material_dialog.h"
#include "ui/tools/values_dialog.h"

#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QStandardPaths>
#include <QtGui/QAccessible>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 60'000;
const QString Server = QStringLiteral(SCRIPTED_SERVER);
} // namespace

class TestUiTools final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theModelsAreSound();
    void anEmptySectionSaysWhatItIsFor();
    void importingShowsEverythingAndStartsNothing();
    void aServerIsAllowedAndStartedByKeyboard();
    void removingIsUndone();
    void aChangedToolIsSetApartUntilItIsApproved();
    void aCallIsAskedAboutAndRunsAfterControlReturn();
    void aReturnThatWasOnItsWayAllowsNothing();
    void escapeDoesNotAllow();
    void alwaysIsRememberedAndCanBeForgotten();
    void aFormIsFilledInByKeyboard();
    void aStoppedCallTakesItsDialogAway();
    void designOffersTheToolsOfServers();
    void aToolWhoseRuleIsToAskGetsWhatThePersonSays();
    void whatServersHaveForAMessageIsAttachedAndInserted();
    void aScriptToolIsMadeEditedAndTried();
    void designChoosesWhichAgentsMayBeCalledAndWhatAToolGets();
    void everyControlHasAName();

private:
    [[nodiscard]] ToolsSection &section() const { return *m_window->findChild<ToolsSection *>(); }
    template <typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    void writeServers(const QString &behaviour, const QStringList &more = {}, const QJsonObject &members = {});
    void allow();
    void begin(const QString &tool, const QString &arguments = u"{\"query\":\"water\"}"_s);
    template <typename Dialog>
    Dialog *dialog()
    {
        Dialog *found = nullptr;
        const auto there = [&] { return (found = m_window->findChild<Dialog *>()) && found->isVisible() && found->isActiveWindow(); };
        return QTest::qWaitFor(there, Patience) ? found : nullptr;
    }

    QTemporaryDir m_files;
    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
    std::optional<ToolResult> m_result;
    std::shared_ptr<CancelToken> m_cancel;
};

void TestUiTools::init()
{
    // The others start a server, which needs a sandbox that holds.
    static const QByteArrayList withoutServer{"theModelsAreSound", "anEmptySectionSaysWhatItIsFor", "importingShowsEverythingAndStartsNothing",
                                              "removingIsUndone"};
    if (!withoutServer.contains(QTest::currentTestFunction()) && !sandboxHolds())
        QSKIP("there is no sandbox here");
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->goTo(place::Setting{u"tools"_s, {}});
}

void TestUiTools::cleanup()
{
    m_window.reset();
    m_bench.reset();
    m_result.reset();
    m_cancel.reset();
}

/// tools.json with one server "desk", the scripted one.
void TestUiTools::writeServers(const QString &behaviour, const QStringList &more, const QJsonObject &members)
{
    QJsonObject entry{{u"command"_s, QStandardPaths::findExecutable(u"python3"_s)},
                      {u"args"_s, QJsonArray::fromStringList(QStringList{Server, behaviour} + more)},
                      {u"readable"_s, QJsonArray{QFileInfo(Server).path()}}};
    for (auto it = members.begin(); it != members.end(); ++it)
        entry.insert(it.key(), *it);
    QFile file((*m_bench)->serverBook->file());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(QJsonDocument(QJsonObject{{u"mcpServers"_s, QJsonObject{{u"desk"_s, entry}}}}).toJson());
    file.close();
    section().arrive();
}

void TestUiTools::allow()
{
    child<QPushButton>(u"allowServer"_s)->click();
    QVERIFY(QTest::qWaitFor([this] { return (*m_bench)->toolServers->state(u"desk"_s) == mcp::ToolServers::State::Running; }, Patience));
    QVERIFY(QTest::qWaitFor([this] { return section().details()->tools()->rowCount() > 0; }, Patience));
}

void TestUiTools::begin(const QString &tool, const QString &arguments)
{
    m_result.reset();
    m_cancel = std::make_shared<CancelToken>();
    ToolScope scope;
    scope.agent = u"Claims triage"_s;
    scope.run = u"run-1"_s;
    scope.cancel = m_cancel;
    QCoro::connect((*m_bench)->toolbox->call(u"mcp__desk__"_s + tool, arguments, scope), this,
                   [this](const Result<ToolResult> &result) { m_result = result.value_or(ToolResult{u"the run ended"_s, {}, true}); });
}

void TestUiTools::theModelsAreSound()
{
    ToolServersModel servers;
    const QAbstractItemModelTester tester(&servers, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ServerToolsModel tools;
    const QAbstractItemModelTester toolsTester(&tools, QAbstractItemModelTester::FailureReportingMode::QtTest);
    mcp::ImportedServer one;
    one.config.id = u"one"_s;
    one.config.command = u"/bin/sh"_s;
    servers.setRows({{one, mcp::ToolServers::State::Stopped, 2, 1, {}}});
    servers.setSandbox(true);
    QCOMPARE(servers.indexOf(u"one"_s).siblingAtColumn(ToolServersModel::ToolsColumn).data().toString(), u"2, and 1 set apart"_s);
    QCOMPARE(servers.index(0, ToolServersModel::IsolationColumn).data().toString(), u"isolated"_s);
    servers.setSandbox(false);
    QCOMPARE(servers.index(0, ToolServersModel::IsolationColumn).data().toString(), u"cannot be isolated"_s);
    servers.setRows({});
    mcp::PinnedTool fine{mcp::Standing::Approved, {{u"name"_s, u"a"_s}}, {{u"name"_s, u"a"_s}}};
    mcp::PinnedTool hiding{mcp::Standing::New, {}, {{u"description"_s, u"Re\u200bads"_s}}};
    tools.setRows({{u"a"_s, fine, {}}, {u"b"_s, hiding, {{u"Claims"_s, Permission::Never}}}});
    QCOMPARE(tools.index(0, ServerToolsModel::NameColumn).data().toString(), u"b"_s); // what is set apart comes first
    QCOMPARE(tools.index(0, ServerToolsModel::DescriptionColumn).data().toString(), u"Re\\u{200B}ads"_s);
    QCOMPARE(tools.index(0, ServerToolsModel::PermissionColumn).data().toString(), u"never: Claims"_s);
}

void TestUiTools::anEmptySectionSaysWhatItIsFor()
{
    QVERIFY(!child<QTableView>(u"toolServers"_s)->isVisible());
    QVERIFY(child<QPushButton>(u"addToolServer"_s)->isVisible());
    QCOMPARE(section().firstField(), child<QPushButton>(u"addToolServer"_s));
}

void TestUiTools::importingShowsEverythingAndStartsNothing()
{
    const QString file = m_files.filePath(u"claude_desktop_config.json"_s);
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write("{\"mcpServers\": {\"Desk\": {\"command\": \"/bin/sh\", \"args\": [\"-c\", \"touch " + m_files.filePath(u"started"_s).toUtf8()
              + "\"], \"env\": {\"DESK_TOKEN\": \"value-4711-abc\"}}, \"far\": {\"url\": \"https://tools.example.org\"}}}");
    out.close();
    ImportServersDialog *dialog = section().preview(file);
    QVERIFY(dialog);
    auto *about = dialog->findChild<QPlainTextEdit *>(u"importedAbout"_s);
    auto *list = dialog->findChild<QListWidget *>(u"importedServers"_s);
    QCOMPARE(list->count(), 2);
    list->setCurrentRow(0);
    QVERIFY2(about->toPlainText().contains(u"/bin/sh -c 'touch "_s), qPrintable(about->toPlainText()));
    QVERIFY(!about->toPlainText().contains("4711"_L1));
    QVERIFY(!(list->item(1)->flags() & Qt::ItemIsUserCheckable)); // not on this machine
    QVERIFY(!QFileInfo::exists((*m_bench)->serverBook->file()));
    dialog->findChild<QPushButton *>(u"takeServers"_s)->click();
    QVERIFY(QTest::qWaitFor([this] { return section().model()->rowCount() == 1; }, Patience));
    QFile written((*m_bench)->serverBook->file());
    QVERIFY(written.open(QIODevice::ReadOnly));
    QVERIFY(!written.readAll().contains("4711"));
    QCOMPARE((*m_bench)->toolServers->state(u"desk"_s), mcp::ToolServers::State::NotApproved);
    QVERIFY(!QFileInfo::exists(m_files.filePath(u"started"_s)));
}

void TestUiTools::aServerIsAllowedAndStartedByKeyboard()
{
    writeServers(u"desk"_s);
    QVERIFY2(child<QLabel>(u"serverCommand"_s)->text().contains(Server), qPrintable(child<QLabel>(u"serverCommand"_s)->text()));
    auto *table = child<QTableView>(u"toolServers"_s);
    table->setFocus();
    auto *allowButton = child<QPushButton>(u"allowServer"_s);
    for (int i = 0; i < 40 && QApplication::focusWidget() != allowButton; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), allowButton);
    QTest::keyClick(allowButton, Qt::Key_Space);
    QVERIFY(QTest::qWaitFor([this] { return section().details()->tools()->rowCount() == 2; }, Patience));
    QCOMPARE((*m_bench)->toolServers->offers().size(), size_t(2));
    QVERIFY(child<QPushButton>(u"stopServer"_s)->isVisible());
    child<QPushButton>(u"stopServer"_s)->click();
    QVERIFY(QTest::qWaitFor([this] { return child<QPushButton>(u"startServer"_s)->isVisible(); }, Patience));
    QCOMPARE((*m_bench)->toolServers->offers().size(), size_t(2)); // it starts again when it is needed
}

void TestUiTools::removingIsUndone()
{
    writeServers(u"desk"_s);
    section().removeCurrent();
    QCOMPARE(section().model()->rowCount(), 0);
    section().findChild<QPushButton *>(u"undoButton"_s)->click();
    QCOMPARE(section().model()->rowCount(), 1);
}

void TestUiTools::aChangedToolIsSetApartUntilItIsApproved()
{
    QTemporaryDir counted;
    writeServers(u"changed"_s, {counted.filePath(u"starts"_s)}, {{u"writable"_s, QJsonArray{counted.path()}}});
    allow();
    (*m_bench)->toolServers->stop(u"desk"_s);
    QVERIFY(QTest::qWaitFor([this] { return child<QPushButton>(u"startServer"_s)->isVisible(); }, Patience));
    child<QPushButton>(u"startServer"_s)->click();
    const auto standing = [this] { return (*m_bench)->toolServers->tools(u"desk"_s)[u"add"_s].standing; };
    QVERIFY(QTest::qWaitFor([&] { return standing() == mcp::Standing::Changed; }, Patience));
    QVERIFY(QTest::qWaitFor([this] { return section().details()->tools()->index(0, 0).data().toString() == u"add"_s; }, Patience));
    section().lookAt(u"add"_s);
    auto *shown = dialog<DefinitionDialog>();
    QVERIFY(shown);
    QVERIFY(shown->findChild<QLabel *>(u"definitionWords"_s)->text().contains("otherwise"_L1));
    shown->findChild<QPushButton *>(u"approveTool"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return standing() == mcp::Standing::Approved; }, Patience));
}

void TestUiTools::aCallIsAskedAboutAndRunsAfterControlReturn()
{
    writeServers(u"desk"_s);
    allow();
    begin(u"look_up"_s);
    auto *asked = dialog<CallDialog>();
    QVERIFY(asked);
    QVERIFY(asked->findChild<QLabel *>(u"callTitle"_s)->text().contains("mcp:desk/look_up"_L1));
    QVERIFY(asked->findChild<QPlainTextEdit *>(u"callArguments"_s)->toPlainText().contains("water"_L1));
    QVERIFY(asked->findChild<QLabel *>(u"callClaims"_s)->text().contains("claims"_L1));
    QVERIFY(!m_result);
    QTest::keyClick(asked, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value(); }, Patience));
    QVERIFY2(m_result->text.contains("Oyelaran"_L1), qPrintable(m_result->text));
}

void TestUiTools::aReturnThatWasOnItsWayAllowsNothing()
{
    writeServers(u"desk"_s);
    allow();
    begin(u"look_up"_s);
    auto *asked = dialog<CallDialog>();
    QVERIFY(asked);
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : asked, Qt::Key_Return);
    QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : asked, Qt::Key_Space);
    QVERIFY(asked->isVisible());
    QVERIFY(!m_result);
    m_cancel->cancel();
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value(); }, Patience));
}

void TestUiTools::escapeDoesNotAllow()
{
    writeServers(u"desk"_s);
    allow();
    begin(u"look_up"_s);
    auto *asked = dialog<CallDialog>();
    QVERIFY(asked);
    QTest::keyClick(asked, Qt::Key_Escape);
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value(); }, Patience));
    QVERIFY(m_result->isError);
}

void TestUiTools::alwaysIsRememberedAndCanBeForgotten()
{
    writeServers(u"desk"_s);
    allow();
    begin(u"look_up"_s);
    auto *asked = dialog<CallDialog>();
    QVERIFY(asked);
    asked->findChild<QPushButton *>(u"callAlways"_s)->click();
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value(); }, Patience));
    begin(u"look_up"_s);
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value(); }, Patience)); // nobody was asked
    QVERIFY(!m_result->isError);
    section().arrive();
    auto *tools = child<QTableView>(u"serverTools"_s);
    tools->setCurrentIndex(section().details()->tools()->indexOf(u"look_up"_s));
    QCOMPARE(tools->currentIndex().siblingAtColumn(ServerToolsModel::PermissionColumn).data().toString(), u"always: Claims triage"_s);
    child<QPushButton>(u"askAgain"_s)->click();
    begin(u"look_up"_s);
    QVERIFY(dialog<CallDialog>());
    m_cancel->cancel();
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value(); }, Patience));
}

void TestUiTools::aFormIsFilledInByKeyboard()
{
    writeServers(u"desk"_s);
    allow();
    begin(u"register"_s, u"{}"_s);
    auto *asked = dialog<CallDialog>();
    QVERIFY(asked);
    asked->findChild<QPushButton *>(u"callOnce"_s)->click();
    auto *form = dialog<FormDialog>();
    QVERIFY(form);
    QCOMPARE(form->findChild<QLabel *>(u"formMessage"_s)->text(), u"Which desk?"_s);
    auto *send = form->findChild<QPushButton *>(u"formSend"_s);
    const auto pressSend = [send] {
        for (int i = 0; i < 20 && QApplication::focusWidget() != send; ++i)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(send, Qt::Key_Space);
    };
    pressSend(); // the desk is missing
    QVERIFY(!form->findChild<QLabel *>(u"formProblem"_s)->text().isEmpty());
    auto *desk = form->findChild<QComboBox *>(u"field:desk"_s);
    QCOMPARE(QApplication::focusWidget(), desk);
    QTest::keyClick(desk, Qt::Key_Down);
    auto *note = form->findChild<QLineEdit *>(u"field:note"_s);
    for (int i = 0; i < 20 && QApplication::focusWidget() != note; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QTest::keyClicks(note, u"soon"_s);
    pressSend();
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value(); }, Patience));
    QVERIFY2(m_result->text.contains("\"desk\": \"w\""_L1) && m_result->text.contains("\"note\": \"soon\""_L1)
                 && m_result->text.contains("\"urgent\": true"_L1),
             qPrintable(m_result->text));
}

void TestUiTools::aStoppedCallTakesItsDialogAway()
{
    writeServers(u"desk"_s);
    allow();
    begin(u"look_up"_s);
    QVERIFY(dialog<CallDialog>());
    m_cancel->cancel();
    QVERIFY(QTest::qWaitFor([this] { return m_result.has_value() && !m_window->findChild<CallDialog *>(); }, Patience));
    QVERIFY(m_result->isError);
}

void TestUiTools::designOffersTheToolsOfServers()
{
    writeServers(u"desk"_s);
    allow();
    m_window->goTo(place::Agent{u"claims-triage"_s});
    QVERIFY(QTest::qWaitFor(
        [this] {
            for (const QListWidget *list : m_window->currentPage()->findChildren<QListWidget *>()) {
                for (int i = 0; i < list->count(); ++i) {
                    if (list->item(i)->text().startsWith("mcp:desk/look_up"_L1))
                        return true;
                }
            }
            return false;
        },
        Patience));
}

void TestUiTools::aToolWhoseRuleIsToAskGetsWhatThePersonSays()
{
    const PendingValues values{
        u"Claims triage"_s, u"run-1"_s, u"mcp:desk/look_up"_s, {{u"who"_s, u"Marguerite Oyelaran"_s}}, {{u"who"_s, u"[PERSON_1]"_s}}, true,
        QByteArray("hash"), {}};
    std::optional<bool> real;
    const auto ask = [&] {
        real.reset();
        QCoro::connect(realValuesAllowed((*m_bench)->toolGate.get(), (*m_bench)->toolValues, values), this, [&real](bool said) { real = said; });
    };
    ask();
    auto *asked = dialog<ValuesDialog>();
    QVERIFY(asked);
    QVERIFY(asked->findChild<QPlainTextEdit *>(u"valuesReal"_s)->toPlainText().contains(u"Oyelaran"_s));
    QVERIFY(asked->findChild<QPlainTextEdit *>(u"valuesPlaceholders"_s)->toPlainText().contains(u"[PERSON_1]"_s));
    QTest::keyClick(asked, Qt::Key_Return, Qt::ControlModifier); // the key that lets a call run gives nothing away here
    QVERIFY(QTest::qWaitFor([&] { return real.has_value(); }, Patience));
    QVERIFY(!*real);
    QVERIFY(QTest::qWaitFor([&] { return !m_window->findChild<ValuesDialog *>(); }, Patience));
    ask();
    asked = dialog<ValuesDialog>();
    QVERIFY(asked);
    asked->findChild<QPushButton *>(u"valuesAlways"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return real.has_value(); }, Patience));
    QVERIFY(*real);
    ask(); // remembered
    QVERIFY(QTest::qWaitFor([&] { return real.has_value(); }, Patience));
    QVERIFY(*real);
}

void TestUiTools::whatServersHaveForAMessageIsAttachedAndInserted()
{
    writeServers(u"desk"_s);
    allow();
    m_window->goTo(place::Conversation{});
    ComposerBox *composer = m_window->runPage()->composer();
    composer->chooseFromServer();
    auto *material = dialog<ServerMaterialDialog>();
    QVERIFY(material);
    auto *resources = material->findChild<QListWidget *>(u"materialResources"_s);
    QVERIFY(QTest::qWaitFor([&] { return resources->count() == 2; }, Patience));
    material->findChild<QPushButton *>(u"attachResource"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return composer->attachments().size() == 1; }, Patience));
    const RunOrder::Attachment attached = composer->attachments().front();
    QCOMPARE(attached.label, u"desk: Opening hours"_s);
    QVERIFY(attached.text.contains(u"Marguerite Oyelaran"_s));
    QVERIFY2(!attached.text.contains(QChar(0x200b)), "what cannot be seen is written out");
    QVERIFY(QTest::qWaitFor([&] { return !m_window->findChild<ServerMaterialDialog *>(); }, Patience));

    composer->chooseFromServer();
    material = dialog<ServerMaterialDialog>();
    QVERIFY(material);
    auto *prompts = material->findChild<QListWidget *>(u"materialPrompts"_s);
    QVERIFY(QTest::qWaitFor([&] { return prompts->count() == 1; }, Patience));
    material->findChild<QTabWidget *>(u"materialTabs"_s)->setCurrentIndex(1);
    material->findChild<QPushButton *>(u"insertPrompt"_s)->click();
    QVERIFY(material->findChild<QLabel *>(u"materialState"_s)->text().contains(u"needed"_s)); // an argument is missing
    material->findChild<QLineEdit *>(u"promptArgument:to"_s)->setText(u"the insured"_s);
    material->findChild<QPushButton *>(u"insertPrompt"_s)->click();
    QVERIFY(QTest::qWaitFor([&] { return composer->text() == "Write a letter to the insured."_L1; }, Patience));
}

void TestUiTools::aScriptToolIsMadeEditedAndTried()
{
    m_window->goTo(place::Setting{u"scripts"_s, {}});
    auto *scripts = m_window->findChild<ScriptsSection *>();
    QVERIFY(scripts);
    scripts->makeNew();
    auto *made = dialog<NewScriptDialog>();
    QVERIFY(made);
    auto *name = made->findChild<QLineEdit *>(u"scriptName"_s);
    name->setText(u"not a name"_s);
    made->findChild<QPushButton *>(u"writeScript"_s)->click();
    QVERIFY(made->findChild<QLabel *>(u"newScriptProblem"_s)->isVisible());
    name->setText(u"word_count"_s);
    made->findChild<QPushButton *>(u"writeScript"_s)->click();
    const QString program = (*m_bench)->workspace->folder() + u"/tools/word_count.py"_s;
    QVERIFY(QFileInfo(program).isExecutable());
    auto *source = scripts->findChild<QPlainTextEdit *>(u"scriptProgram"_s);
    QVERIFY(source->toPlainText().contains(u"json.load"_s));

    // What was changed is tried only after it was saved.
    auto *run = scripts->findChild<QPushButton *>(u"runScript"_s);
    source->appendPlainText(u"\nprint(\"beside\", file=sys.stderr)\n"_s);
    QVERIFY(!run->isEnabled());
    scripts->findChild<QPushButton *>(u"saveScript"_s)->click();
    QVERIFY(QFileInfo(program).isExecutable());
    QVERIFY(run->isEnabled());
    run->click();
    auto *outcome = scripts->findChild<QLabel *>(u"scriptOutcome"_s);
    QVERIFY(QTest::qWaitFor([&] { return outcome->text().contains(u"exit status"_s); }, Patience));
    QVERIFY2(outcome->text().startsWith(u"It worked"_s), qPrintable(outcome->text()));
    QVERIFY(scripts->findChild<QPlainTextEdit *>(u"scriptOutput"_s)->toPlainText().contains(u"\"words\": 3"_s));
    QVERIFY(scripts->findChild<QPlainTextEdit *>(u"scriptErrors"_s)->toPlainText().contains(u"beside"_s));
    QVERIFY(scripts->findChild<QLabel *>(u"scriptBadge"_s)->text().contains(u"isolated"_s));

    // What was typed and not saved is there after a kill, and can be taken back.
    source->appendPlainText(u"half a tho"_s);
    scripts->save();
    m_window.reset();
    m_bench->restart();
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->goTo(place::Setting{u"scripts"_s, {}});
    source = m_window->findChild<QPlainTextEdit *>(u"scriptProgram"_s);
    QVERIFY(QTest::qWaitFor([&] { return source->toPlainText().contains(u"half a tho"_s); }, Patience));
    child<QPushButton>(u"revertScript"_s)->click();
    QVERIFY(!source->toPlainText().contains(u"half a tho"_s));
    QVERIFY(!child<QPushButton>(u"saveScript"_s)->isEnabled());
}

void TestUiTools::designChoosesWhichAgentsMayBeCalledAndWhatAToolGets()
{
    m_window->goTo(place::Agent{u"claims-triage"_s});
    auto *agents = child<QListWidget>(u"calledAgents"_s);
    QVERIFY(agents);
    QVERIFY(QTest::qWaitFor([&] { return agents->count() > 0 && agents->isEnabled(); }, Patience));
    QStringList names;
    for (int row = 0; row < agents->count(); ++row)
        names.append(agents->item(row)->data(Qt::UserRole).toString());
    QVERIFY2(names.contains(u"agent:claim-letters"_s), qPrintable(names.join(u' ')));
    QVERIFY2(!names.contains(u"agent:claims-triage"_s), "nobody calls itself");
    agents->item(int(names.indexOf(u"agent:claim-letters"_s)))->setCheckState(Qt::Checked);
    auto *source = m_window->findChild<SourceView *>();
    QVERIFY(source);
    QVERIFY2(source->toPlainText().contains(u"agent:claim-letters"_s), qPrintable(source->toPlainText()));
    auto *values = child<QComboBox>(u"toolValues"_s);
    auto *tools = values->parentWidget()->findChild<QListWidget *>();
    for (int row = 0; row < tools->count(); ++row) {
        if (tools->item(row)->data(Qt::UserRole) == u"search_documents"_s)
            tools->setCurrentRow(row);
    }
    QVERIFY2(values->itemText(0).contains(u"real values"_s), qPrintable(values->itemText(0)));
    values->setCurrentIndex(values->findData(u"ask"_s));
    Q_EMIT values->activated(values->currentIndex());
    QVERIFY2(source->toPlainText().contains(u"tool_values"_s) && source->toPlainText().contains(u"search_documents: ask"_s),
             qPrintable(source->toPlainText()));
}

void TestUiTools::everyControlHasAName()
{
    writeServers(u"desk"_s);
    allow();
    for (QWidget *widget : section().findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith("qt_"_L1))
            continue;
        QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
        QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(),
                 qPrintable(u"%1 %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

QTEST_MAIN(TestUiTools)
#include "test_ui_tools.moc"
