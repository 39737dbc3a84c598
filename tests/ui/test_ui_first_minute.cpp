// SPDX-License-Identifier: GPL-3.0-or-later
// The first minute of somebody new: start, try a suggestion, look, sign, read the answer; and starting again later.
#include "core/documents/reader/reader.h"
#include "core/settings/settings.h"
#include "tests/ui/bench.h"
#include "ui/main/header_bar.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/conversation_panel.h"
#include "ui/run/conversation_view.h"
#include "ui/run/conversations_model.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
}

class TestFirstMinute final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void startsWithPracticeAndSaysSo();
    void aSuggestionFillsTheMessageAndSendsNothing();
    void theAnswerComesBackWithTheOriginals();
    void unsentTextSurvivesAKill();
    void aDeletedConversationComesBack();
    void earlierConversationsAreContinued();
    void aFileIsReadInTheBackground();
    void aLongPasteBecomesAFile();

private:
    void start();
    [[nodiscard]] RunPage &run() const { return *m_window->runPage(); }
    void signUntilDone();

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestFirstMinute::init()
{
    m_bench = std::make_unique<Bench>(Bench::FirstStart::Open);
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    start();
    m_window->findChild<QPushButton *>(u"tryOffline"_s)->click();
    QVERIFY(!m_window->firstStart());
    QCOMPARE(m_window->currentPage(), &run());
}

void TestFirstMinute::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestFirstMinute::start()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    run().review()->setLookFirst(0);
    m_window->show();
}

void TestFirstMinute::signUntilDone()
{
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            if (run().review()->canSign())
                run().review()->sign();
            return run().session() && !run().session()->isRunning();
        }(),
        Patience);
}

void TestFirstMinute::startsWithPracticeAndSaysSo()
{
    QCOMPARE(m_window->setup()->provider().name, u"practice"_s);
    QCOMPARE(m_window->header()->lockWords(), u"Practice — no model, nothing leaves this machine"_s);
    QVERIFY(run().composer()->text().isEmpty());
    QVERIFY(!run().review()->isHeld());
    QCOMPARE(run().conversations()->model()->rowCount(), 0);
}

void TestFirstMinute::aSuggestionFillsTheMessageAndSendsNothing()
{
    const QList<QPushButton *> suggestions = m_window->findChildren<QPushButton *>(u"suggestion"_s);
    QCOMPARE(suggestions.size(), 3);
    const QString text = suggestions[0]->text();
    suggestions[0]->click();
    QCOMPARE(run().composer()->text(), text);
    QVERIFY(!run().anyRunning());
    QVERIFY((*m_bench)->ledger->calls()->empty());
}

void TestFirstMinute::theAnswerComesBackWithTheOriginals()
{
    m_window->setup()->setAgent(u"claims-triage"_s);
    m_window->findChildren<QPushButton *>(u"suggestion"_s).constFirst()->click();
    run().send();
    QTRY_VERIFY_WITH_TIMEOUT(run().review()->isHeld(), Patience);
    QVERIFY(!run().review()->shownCase()->body.contains("Marguerite Oyelaran"));
    signUntilDone();
    QCOMPARE(run().session()->state().kind, RunState::Kind::Done);
    const Result<std::vector<LedgerCall>> calls = (*m_bench)->ledger->calls();
    QVERIFY(calls && calls->size() >= 2); // a tool ran in between
    for (const LedgerCall &call : *calls)
        QVERIFY(!(*m_bench)->ledger->body(call.decided.id)->contains("Oyelaran"));
    bool restored = false, tool = false, line = false;
    for (const TranscriptEntry &entry : run().session()->transcript()->entries()) {
        restored |= entry.kind == TranscriptEntry::Kind::Answer && !entry.marks.empty();
        tool |= entry.kind == TranscriptEntry::Kind::Tool && !entry.text.isEmpty();
        line |= entry.kind == TranscriptEntry::Kind::Call && entry.text.contains("tokens in"_L1);
    }
    QVERIFY2(tool, "a tool call with its result");
    QVERIFY2(line, "the thin line under an answer");
    QVERIFY2(restored, "an answer with restored values");
    QTRY_VERIFY_WITH_TIMEOUT(run().view()->toPlainText().contains("Oyelaran"_L1), Patience);

    // What left opens from the ledger, read-only.
    run().showWhatLeft(calls->front().decided.id);
    QTRY_VERIFY_WITH_TIMEOUT(run().review()->shownCase() && run().review()->shownCase()->readOnly, Patience);
    QCOMPARE(run().review()->shownCase()->body, *(*m_bench)->ledger->body(calls->front().decided.id));
}

void TestFirstMinute::unsentTextSurvivesAKill()
{
    run().composer()->setText(u"half a thou"_s);
    const QString file = (*m_bench)->workspace->folder() + u"/claims/claim-07.pdf"_s;
    run().composer()->attach({file});
    run().saveUnsent(); // what the timer does a moment after the last key
    QTRY_VERIFY_WITH_TIMEOUT(run().session(), Patience);
    const ConversationId id = run().session()->conversation();
    QTRY_COMPARE_WITH_TIMEOUT((*m_bench)->conversations->unsent(id)->text, u"half a thou"_s, Patience);
    m_window.reset();
    m_bench->restart();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    start();
    QTRY_COMPARE_WITH_TIMEOUT(run().composer()->text(), u"half a thou"_s, Patience);
    QCOMPARE(run().composer()->attachments().size(), size_t(1));
    QCOMPARE(run().composer()->attachments().front().path, file);
}

void TestFirstMinute::aDeletedConversationComesBack()
{
    run().composer()->setText(u"Hello there"_s);
    run().send();
    QTRY_VERIFY_WITH_TIMEOUT(run().review()->isHeld(), Patience);
    run().review()->refuse();
    QTRY_VERIFY_WITH_TIMEOUT(!run().anyRunning(), Patience);
    const ConversationId id = run().session()->conversation();
    ConversationsModel *model = run().conversations()->model();
    run().conversations()->deleteConversation(id);
    QVERIFY(!model->indexOf(id).isValid());
    QVERIFY((*m_bench)->conversations->messages(id).has_value()); // only out of sight
    run().conversations()->undoDelete();
    QTRY_VERIFY_WITH_TIMEOUT(model->indexOf(id).isValid(), Patience);
    QVERIFY(!(*m_bench)->conversations->messages(id)->empty());
    run().conversations()->deleteConversation(id);
    run().conversations()->deleteForGood();
    QTRY_VERIFY_WITH_TIMEOUT((*m_bench)->conversations->list((*m_bench)->workspace->folder())->empty(), Patience);
}

void TestFirstMinute::earlierConversationsAreContinued()
{
    run().composer()->setText(u"List the files."_s);
    run().send();
    signUntilDone();
    const ConversationId id = run().session()->conversation();
    const size_t entries = run().session()->transcript()->entries().size();
    m_window.reset();
    m_bench->restart();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    start();
    QTRY_VERIFY_WITH_TIMEOUT(run().session() && run().session()->conversation() == id, Patience); // the last one is open again
    QTRY_VERIFY_WITH_TIMEOUT(!run().session()->isLoading(), Patience);
    QCOMPARE(run().session()->transcript()->entries().size(), entries);
    QVERIFY(run().view()->toPlainText().contains("List the files."_L1));
    run().composer()->setText(u"And once more."_s);
    run().send();
    QTRY_VERIFY_WITH_TIMEOUT(run().review()->isHeld(), Patience);
    QVERIFY(run().review()->shownCase()->anySeen()); // what was signed before is known
    run().review()->refuse();
    QTRY_VERIFY_WITH_TIMEOUT(!run().anyRunning(), Patience);
}

void TestFirstMinute::aFileIsReadInTheBackground()
{
    const QString csv = (*m_bench)->workspace->folder() + u"/claims/claims.csv"_s;
    run().composer()->attach({csv, csv, u"/nowhere/missing.txt"_s});
    QCOMPARE(run().composer()->attachments().size(), 2U);
    QTRY_VERIFY_WITH_TIMEOUT(run().composer()->isReady(), Patience);
    QVERIFY(run().composer()->attachments()[0].text.contains("Oyelaran"_L1));
    QVERIFY(!run().composer()->attachments()[1].problem.isEmpty());
}

void TestFirstMinute::aLongPasteBecomesAFile()
{
    QGuiApplication::clipboard()->setText(QString(ComposerBox::LongPaste + 1, u'x'));
    run().composer()->focusText();
    QTest::keySequence(run().composer()->focusProxy(), QKeySequence::Paste);
    QCOMPARE(run().composer()->text(), QString());
    QCOMPARE(run().composer()->attachments().size(), 1U);
    QCOMPARE(run().composer()->attachments()[0].text.size(), ComposerBox::LongPaste + 1);
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestFirstMinute test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_first_minute.moc"
