// SPDX-License-Identifier: GPL-3.0-or-later
// Designing an agent through the real page: form and source are one text, nothing typed is lost, and samples run without anything leaving.
#include "core/documents/reader/reader.h"
#include "core/store/conversations.h"
#include "tests/ui/bench.h"
#include "ui/design/agent_document.h"
#include "ui/design/agent_form.h"
#include "ui/design/agent_panel.h"
#include "ui/design/bench_panel.h"
#include "ui/design/design_page.h"
#include "ui/design/first_request_view.h"
#include "ui/design/memory_model.h"
#include "ui/design/memory_panel.h"
#include "ui/design/source_view.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/markdown_text.h"

#include <QtGui/QTextBlock>
#include <QtGui/QTextLayout>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
// Double quotes and a comment, to see that they stay.
const char *const Commented = "---\n# for the claims desk\nname: \"First\"  # shown in the header\nx-team: blue\ntools: [search_documents]\n"
                              "redaction: standard\nlimits: {steps: 5, x_note: kept}\n---\nDo this.\n";
} // namespace

class TestDesign final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void theFormChangesOneValueAndKeepsComments();
    void theSourceFillsTheForm();
    void aLongSourceIsColouredToItsEnd();
    void oneUndoForBoth();
    void aProblemStandsAtItsLineAndField();
    void aFileThatIsNoAgentLocksTheForm();
    void templatesMakeAgents();
    void aCopyIsAnotherFile();
    void renamingMovesTheFile();
    void aDeletedAgentComesBack();
    void changesFromOutsideAreMerged();
    void changesOfTheSameLinesAskFirst();
    void unsavedWorkSurvivesAKill();
    void closingKeepsTheLastKeystroke();
    void savingTellsTheWindow();
    void showsTheFirstRequestRedacted();
    void samplesRunWithPracticeAlone();
    void aNoteGoesWithTheFirstRequest();
    void whatAnAgentKeepsCanBeChangedPinnedAndDeletedWithAWayBack();
    void memoryGoesAlongWhenTheFileIsRenamed();
    void modelsKeepTheirContract();

private:
    void start();
    void write(const QString &stem, const QByteArray &bytes) const;
    [[nodiscard]] QByteArray onDisk(const QString &stem) const;
    [[nodiscard]] QString path(const QString &stem) const { return (*m_bench)->workspace->folder() + "/agents/"_L1 + stem + ".agent.md"_L1; }
    [[nodiscard]] DesignPage &page() const { return *static_cast<DesignPage *>(m_window->currentPage()); }
    [[nodiscard]] QString text() const { return page().document()->text()->toPlainText(); }
    template <typename Widget>
    [[nodiscard]] Widget *field(const QString &name) const
    {
        for (Widget *widget : page().form()->findChildren<Widget *>()) {
            if (widget->accessibleName() == name)
                return widget;
        }
        return nullptr;
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestDesign::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    write(u"first"_s, Commented);
    start();
    m_window->goTo(place::Agent{u"first"_s});
    QCOMPARE(page().document()->stem(), u"first"_s);
}

void TestDesign::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestDesign::start()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->showPage(MainWindow::PageName::Design);
}

void TestDesign::write(const QString &stem, const QByteArray &bytes) const
{
    QFile file(path(stem));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(bytes);
}

QByteArray TestDesign::onDisk(const QString &stem) const
{
    QFile file(path(stem));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestDesign::theFormChangesOneValueAndKeepsComments()
{
    auto *description = field<QLineEdit>(u"&Description"_s);
    QVERIFY(description);
    QTest::keyClicks(description, u"Sorts things"_s);
    auto *steps = field<QSpinBox>(u"Most requests"_s);
    QVERIFY(steps);
    QCOMPARE(steps->value(), 5);
    steps->setValue(7);
    auto *tools = field<QListWidget>(u"Tools that the agent may use"_s);
    QVERIFY(tools);
    for (int row = 0; row < tools->count(); ++row) {
        if (tools->item(row)->text().startsWith("read_document"_L1))
            tools->item(row)->setCheckState(Qt::Checked);
    }
    QCOMPARE(text(),
             u"---\n# for the claims desk\nname: \"First\"  # shown in the header\nx-team: blue\ntools: [search_documents, read_document]\n"
             "redaction: standard\nlimits: {steps: 7, x_note: kept}\ndescription: Sorts things\n---\nDo this.\n"_s);
}

void TestDesign::theSourceFillsTheForm()
{
    QTextCursor cursor(page().document()->text());
    cursor = page().document()->text()->find(u"First"_s, cursor);
    QVERIFY(!cursor.isNull());
    cursor.insertText(u"Second"_s);
    QTRY_COMPARE(field<QLineEdit>(u"&Name"_s)->text(), u"Second"_s);
    cursor = page().document()->text()->find(u"Do this."_s);
    cursor.insertText(u"Do that."_s);
    QTRY_COMPARE(field<QPlainTextEdit>(u"&Instructions"_s)->toPlainText(), u"Do that."_s);
    cursor = page().document()->text()->find(u"standard"_s);
    cursor.insertText(u"unheard-of"_s);
    QTRY_COMPARE(field<QComboBox>(u"&Redaction policy"_s)->currentData().toString(), u"unheard-of"_s);
}

void TestDesign::aLongSourceIsColouredToItsEnd()
{
    write(u"long"_s, "---\nname: Long\n---\n" + QByteArray("Some words of a line.\n").repeated(3000) + "# A heading at the end");
    m_window->goTo(place::Agent{u"long"_s});
    QCOMPARE(page().document()->stem(), u"long"_s);
    const auto coloured = [&](const QTextBlock &block) { return !block.layout()->formats().isEmpty(); };
    const QTextDocument *document = page().document()->text();
    QTRY_VERIFY(coloured(document->lastBlock()));
    // What is typed there is coloured at once.
    QTextCursor cursor(page().document()->text());
    cursor.movePosition(QTextCursor::End);
    cursor.insertText(u"\n## Another one"_s);
    QVERIFY(coloured(document->lastBlock()));
}

void TestDesign::oneUndoForBoth()
{
    const QString before = text();
    page().source()->setTextCursor(QTextCursor(page().document()->text()->lastBlock()));
    QTest::keyClicks(page().source(), u"More."_s);
    const QString typed = text();
    auto *name = field<QLineEdit>(u"&Name"_s);
    name->selectAll();
    QTest::keyClicks(name, u"Other"_s);
    QVERIFY(text().contains("Other"_L1));
    QTest::keySequence(name, QKeySequence::Undo); // the keystrokes in one field are one step
    QCOMPARE(text(), typed);
    QTRY_COMPARE(name->text(), u"First"_s);
    for (int i = 0; i < 5 && text() != before; ++i)
        QTest::keySequence(page().source(), QKeySequence::Undo);
    QCOMPARE(text(), before);
    QVERIFY(!page().document()->isModified());
}

void TestDesign::aProblemStandsAtItsLineAndField()
{
    QTextCursor cursor = page().document()->text()->find(u"redaction: standard"_s);
    cursor.insertText(u"redaction: standard\nreview: sometimes"_s);
    QTRY_VERIFY(page().form()->problemAt(u"review"_s).contains("always, findings or never"_L1));
    QVERIFY(page().form()->problemAt(u"review"_s).contains("Line 7"_L1));
    const auto marks = page().source()->extraSelections();
    QCOMPARE(marks.size(), 1);
    QCOMPARE(marks.first().cursor.block().text(), u"review: sometimes"_s);
    QVERIFY(page().form()->problemAt(u"name"_s).isEmpty());
    // Mended in the form, it is gone from both.
    auto *review = field<QComboBox>(u"Re&view"_s);
    review->setCurrentIndex(1);
    Q_EMIT review->activated(1);
    QVERIFY(text().contains("review: findings"_L1));
    QVERIFY(page().form()->problemAt(u"review"_s).isEmpty());
    QVERIFY(page().source()->extraSelections().isEmpty());
}

void TestDesign::aFileThatIsNoAgentLocksTheForm()
{
    page().document()->text()->setPlainText(u"Only words."_s);
    QTRY_VERIFY(!field<QLineEdit>(u"&Name"_s)->isEnabled());
    QVERIFY(!page().form()->problemAt({}).isEmpty());
    QCOMPARE(text(), u"Only words."_s);
}

void TestDesign::templatesMakeAgents()
{
    QVERIFY(page().panel()->newMenu()->actions().size() >= 6);
    const int before = page().panel()->model()->rowCount();
    page().panel()->newMenu()->actions().first()->trigger();
    QCOMPARE(page().panel()->model()->rowCount(), before + 1);
    QVERIFY(!page().document()->stem().isEmpty() && page().document()->stem() != "first"_L1);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->setup()->agents().size(), size_t(before + 1), Patience);
    QVERIFY(page().document()->file().usable());
}

void TestDesign::aCopyIsAnotherFile()
{
    page().panel()->duplicate(u"first"_s);
    QCOMPARE(page().document()->stem(), u"first-copy"_s);
    QVERIFY(onDisk(u"first-copy"_s).contains("# for the claims desk"));
    QCOMPARE(page().document()->file().agent().name, u"First, copy"_s);
    QCOMPARE(onDisk(u"first"_s), QByteArray(Commented));
}

void TestDesign::renamingMovesTheFile()
{
    QTest::keyClicks(field<QLineEdit>(u"&Description"_s), u"typed"_s);
    m_window->setup()->setAgent(u"first"_s);
    page().panel()->rename(u"first"_s, u"renamed"_s);
    QCOMPARE(m_window->setup()->agentStem(), u"renamed"_s);
    QCOMPARE(page().document()->stem(), u"renamed"_s);
    QVERIFY(!QFile::exists(path(u"first"_s)));
    QCOMPARE(onDisk(u"renamed"_s), QByteArray(Commented));
    QVERIFY(text().contains("description: typed"_L1)); // what was not saved went along
    page().panel()->rename(u"renamed"_s, u"claims-triage"_s);
    QCOMPARE(page().document()->stem(), u"renamed"_s); // taken: nothing moved
    QVERIFY(QFile::exists(path(u"renamed"_s)));
}

void TestDesign::aDeletedAgentComesBack()
{
    page().panel()->list()->setFocus();
    QTest::keyClick(page().panel()->list(), Qt::Key_Delete);
    QVERIFY(!QFile::exists(path(u"first"_s)));
    QVERIFY(page().document()->stem() != "first"_L1);
    // Killed here, the next start offers it again.
    m_window.reset();
    m_bench->restart();
    start();
    QPushButton *undo = nullptr;
    for (QPushButton *button : page().panel()->findChildren<QPushButton *>())
        undo = button->text() == "Undo"_L1 ? button : undo;
    QVERIFY(undo && undo->isVisible());
    undo->click();
    QCOMPARE(onDisk(u"first"_s), QByteArray(Commented));
    QCOMPARE(page().document()->stem(), u"first"_s);
}

void TestDesign::changesFromOutsideAreMerged()
{
    QTest::keyClick(field<QLineEdit>(u"&Name"_s), Qt::Key_End);
    QTest::keyClicks(field<QLineEdit>(u"&Name"_s), u" of all"_s);
    QByteArray outside = Commented;
    outside.replace("Do this.", "Do this and that.");
    write(u"first"_s, outside);
    QTRY_VERIFY_WITH_TIMEOUT(text().contains("Do this and that."_L1), Patience);
    QVERIFY(text().contains("First of all"_L1));
    QVERIFY(!page().message().isEmpty());
    QCOMPARE(onDisk(u"first"_s), outside); // not saved yet
    page().saveFile();
    QVERIFY(onDisk(u"first"_s).contains("First of all") && onDisk(u"first"_s).contains("Do this and that."));
}

void TestDesign::changesOfTheSameLinesAskFirst()
{
    field<QLineEdit>(u"&Name"_s)->selectAll();
    QTest::keyClicks(field<QLineEdit>(u"&Name"_s), u"Mine"_s);
    QByteArray outside = Commented;
    outside.replace("\"First\"", "Theirs");
    write(u"first"_s, outside);
    QTRY_VERIFY_WITH_TIMEOUT(page().document()->isConflicted(), Patience);
    page().saveFile();
    QCOMPARE(onDisk(u"first"_s), outside); // nothing is written over it
    QVERIFY(text().contains("Mine"_L1));
    page().document()->takeTheirs();
    QVERIFY(text().contains("Theirs"_L1));
    page().document()->text()->undo();
    QVERIFY(text().contains("Mine"_L1));
    page().saveFile();
    QVERIFY(onDisk(u"first"_s).contains("Mine"));
}

void TestDesign::unsavedWorkSurvivesAKill()
{
    QTest::keyClicks(field<QLineEdit>(u"&Description"_s), u"not saved"_s);
    const AgentShelf shelf((*m_bench)->workspace->folder(), m_bench->services().agentDrafts);
    QTRY_VERIFY(shelf.draft(u"first"_s).has_value()); // by itself, while the program runs
    QVERIFY(shelf.draft(u"first"_s)->text.contains("not saved"));
    m_window.reset();
    QCOMPARE(onDisk(u"first"_s), QByteArray(Commented));
    m_bench->restart();
    start();
    m_window->goTo(place::Agent{u"first"_s});
    QVERIFY(text().contains("description: not saved"_L1));
    QVERIFY(page().document()->isModified());
    QVERIFY(!page().message().isEmpty());
    page().document()->revert();
    QCOMPARE(text(), QString::fromUtf8(Commented));
    QVERIFY(!shelf.draft(u"first"_s).has_value());
}

void TestDesign::closingKeepsTheLastKeystroke()
{
    QTest::keyClicks(field<QLineEdit>(u"&Description"_s), u"typed at the end"_s);
    const AgentShelf shelf((*m_bench)->workspace->folder(), m_bench->services().agentDrafts);
    m_window.reset(); // before the draft was written by itself
    const auto draft = shelf.draft(u"first"_s);
    QVERIFY(draft && draft->text.contains("typed at the end"));
}

void TestDesign::savingTellsTheWindow()
{
    field<QLineEdit>(u"&Name"_s)->selectAll();
    QTest::keyClicks(field<QLineEdit>(u"&Name"_s), u"Saved name"_s);
    int told = 0;
    const auto connection = connect(&page(), &Page::workspaceChanged, this, [&told] { ++told; });
    page().source()->setFocus();
    QTest::keyClick(page().source(), Qt::Key_S, Qt::ControlModifier);
    QVERIFY(onDisk(u"first"_s).contains("Saved name"));
    QVERIFY(told > 0);
    QVERIFY(!page().document()->isModified());
    disconnect(connection);
}

void TestDesign::showsTheFirstRequestRedacted()
{
    page().firstRequest()->setMessage(u"Write to Marguerite Oyelaran, marguerite.oyelaran@example.com."_s);
    QTRY_VERIFY_WITH_TIMEOUT(page().firstRequest()->shownCase() && page().firstRequest()->shownCase()->body.contains("[EMAIL_1]"), Patience);
    QVERIFY(!page().firstRequest()->shownCase()->body.contains("Oyelaran"));
    QVERIFY(page().firstRequest()->shownCase()->body.contains("Do this."));
    // It follows the form.
    QTextCursor cursor = page().document()->text()->find(u"Do this."_s);
    cursor.insertText(u"Do something else."_s);
    QTRY_VERIFY_WITH_TIMEOUT(page().firstRequest()->shownCase() && page().firstRequest()->shownCase()->body.contains("Do something else."), Patience);
    QVERIFY((*m_bench)->ledger->calls()->empty());
}

void TestDesign::samplesRunWithPracticeAlone()
{
    SampleRuns &runs = *page().bench()->runs();
    page().bench()->addSample(u"Say something about water for Marguerite Oyelaran, 020 7946 0731."_s);
    page().bench()->addSample(u"Say something about fire."_s);
    QVERIFY(QFile::exists((*m_bench)->workspace->folder() + "/agents/first.samples.json"_L1));
    page().runSamples();
    QVERIFY(runs.isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isRunning(), Patience);
    for (int row = 0; row < 2; ++row) {
        QVERIFY2(runs.result(row).state == SampleResult::State::Done, qPrintable(runs.result(row).text));
        QVERIFY(!runs.result(row).text.isEmpty());
        QVERIFY(runs.result(row).steps > 0);
        QVERIFY(!runs.result(row).before);
    }
    QVERIFY(!runs.result(0).masked.isEmpty());
    // The answer is shown as the conversation shows it, not as the model's Markdown.
    page().bench()->table()->setCurrentIndex(runs.index(0, 0));
    const auto *answer = page().bench()->findChild<QTextBrowser *>(u"sampleAnswer"_s);
    QTextDocument expected;
    QTextCursor(&expected).insertFragment(markdownFragment(runs.result(0).text, {}, answer->font(), answer->palette()));
    QCOMPARE(answer->toPlainText(), expected.toPlainText());
    QVERIFY(answer->toPlainText() != runs.result(0).text);
    const auto calls = (*m_bench)->ledger->calls();
    QVERIFY(calls && !calls->empty());
    for (const LedgerCall &call : *calls) {
        QCOMPARE(call.decided.destination.provider, u"practice"_s);
        QVERIFY(call.decided.decidedBy.startsWith("policy: "_L1)); // nobody looked at it, and the record does not say so
    }
    QVERIFY((*m_bench)->conversations->list((*m_bench)->workspace->folder())->empty()); // the Run page does not list them

    page().runSamples();
    QTRY_VERIFY_WITH_TIMEOUT(!runs.isRunning(), Patience);
    QVERIFY(runs.result(1).before);
    QCOMPARE(runs.result(1).hasChanged(), *runs.result(1).before != runs.result(1).text);
    // They stay with the agent.
    m_window->goTo(place::Agent{u"claims-triage"_s});
    QCOMPARE(runs.rowCount(), 0);
    m_window->goTo(place::Agent{u"first"_s});
    QCOMPARE(runs.rowCount(), 2);
}

void TestDesign::aNoteGoesWithTheFirstRequest()
{
    MemoryPanel *memory = page().memory();
    memory->note()->setText(u"Mrs Marguerite Oyelaran prefers letters."_s);
    QTest::keyClick(memory->note(), Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(memory->model()->rowCount(), 1, Patience);
    QVERIFY(memory->note()->text().isEmpty());
    QVERIFY(memory->model()->memory(0)->pinned);
    const auto part = [this]() -> const ReviewCase::Part * {
        const ReviewCasePtr &shown = page().firstRequest()->shownCase();
        const auto found = shown
            ? std::ranges::find_if(shown->parts, [](const ReviewCase::Part &one) { return one.original.contains(u"prefers letters"_s); })
            : std::vector<ReviewCase::Part>::const_iterator();
        return shown && found != shown->parts.end() ? &*found : nullptr;
    };
    QTRY_VERIFY_WITH_TIMEOUT(part() != nullptr, Patience);
    QVERIFY(part()->title.contains(u"Memory"_s));
    QVERIFY(!part()->leaving.contains(u"Oyelaran"_s));
}

void TestDesign::whatAnAgentKeepsCanBeChangedPinnedAndDeletedWithAWayBack()
{
    Memories &memories = *(*m_bench)->memories;
    const MemoryOwner owner{(*m_bench)->workspace->folder(), u"first"_s};
    QVERIFY(memories.add(owner, u"Storm claims go to desk 4."_s, Memory::By::Agent));
    MemoryPanel *panel = page().memory();
    MemoryModel *model = panel->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    page().arrive(); // as when the person comes here after a run
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, Patience);
    QCOMPARE(model->memory(0)->by, Memory::By::Agent);
    QVERIFY(model->setData(model->index(0, MemoryModel::Text), u"Storm claims go to desk 5."_s, Qt::EditRole));
    QVERIFY(model->setData(model->index(0, MemoryModel::Pinned), Qt::Checked, Qt::CheckStateRole));
    QTRY_VERIFY_WITH_TIMEOUT(memories.notes(owner)->size() == 1, Patience);
    QCOMPARE(memories.notes(owner)->front().text, u"Storm claims go to desk 5."_s);

    panel->table()->setCurrentIndex(model->index(0, MemoryModel::Text));
    panel->table()->setFocus();
    QTest::keyClick(panel->table(), Qt::Key_Delete);
    QCOMPARE(model->rowCount(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(memories.list(owner)->empty(), Patience);
    panel->undo();
    QTRY_COMPARE_WITH_TIMEOUT(model->rowCount(), 1, Patience);
    QCOMPARE(model->memory(0)->text, u"Storm claims go to desk 5."_s);
    QVERIFY(model->memory(0)->pinned);
}

void TestDesign::memoryGoesAlongWhenTheFileIsRenamed()
{
    Memories &memories = *(*m_bench)->memories;
    const QString folder = (*m_bench)->workspace->folder();
    QVERIFY(memories.add({folder, u"first"_s}, u"Storm claims go to desk 4."_s, Memory::By::Agent));
    page().panel()->rename(u"first"_s, u"second"_s);
    QTRY_VERIFY_WITH_TIMEOUT(memories.list({folder, u"second"_s})->size() == 1, Patience);
    QVERIFY(memories.list({folder, u"first"_s})->empty());
    QTRY_COMPARE_WITH_TIMEOUT(page().memory()->model()->rowCount(), 1, Patience);
}

void TestDesign::modelsKeepTheirContract()
{
    AgentsModel agents;
    const QAbstractItemModelTester first(&agents, QAbstractItemModelTester::FailureReportingMode::QtTest);
    agents.set({{u"a"_s, u"A"_s, u"does"_s, {}, false}, {u"b"_s, u"B"_s, {}, u"broken"_s, true}});
    agents.setUnsaved(u"a"_s, true);
    agents.set({});
    SampleRuns &runs = *page().bench()->runs();
    const QAbstractItemModelTester second(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
    page().bench()->addSample(u"one"_s);
    page().bench()->addSample(u"two"_s);
    QVERIFY(runs.setData(runs.index(0, SampleRuns::Name), u"named"_s));
    runs.remove(0);
    QCOMPARE(runs.rowCount(), 1);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestDesign test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_design.moc"
