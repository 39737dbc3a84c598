// SPDX-License-Identifier: GPL-3.0-or-later
// Working with conversations: change an earlier message, branch, find what was said, code in answers, the palette.
#include "tests/ui/bench.h"
#include "ui/main/command_palette.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/context_gauge.h"
#include "ui/run/conversation_panel.h"
#include "ui/run/conversation_view.h"
#include "ui/run/conversations_model.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"
#include "ui/run/search_hits_model.h"
#include "ui/widgets/code_colors.h"
#include "ui/widgets/markdown_text.h"

#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QDropEvent>
#include <QtGui/QImage>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListView>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
}

class TestRun final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void aChangedMessageReplacesTheOldOneWhichIsKept();
    void aChangeOfAnEarlierMessageSurvivesAKill();
    void whatIsTypedAfterSendingIsNotSent();
    void whatWasToBeSentIsKeptWhenTheConversationIsLeft();
    void whatWasTypedBeforeIsSeenBeforeItIsSent();
    void aBranchGoesOnWithTheSamePlaceholders();
    void cancellingAChangeChangesNothing();
    void findsWhatWasSaidAndShowsIt();
    void theAnswerIsCopiedWithTheValues();
    void theGaugeGrowsWithWhatIsTyped();
    void theGaugeSaysWhatWouldBeLeftOut();
    void codeIsColoured();
    void escapeStopsARunAndKeepsWhatHasArrived();
    void droppedFilesGoWithTheMessage();
    void aFileThatGoesAsItIsComesBackAsItIs();
    void aCalledAgentsRequestsAreReviewedInTheSamePlace();
    void thePaletteFindsAndDoes();
    void thePaletteRanksWhatIsMeantFirst();

private:
    [[nodiscard]] RunPage &run() const { return *m_window->runPage(); }
    void ask(const QString &message);
    [[nodiscard]] std::vector<StoredMessage> stored() const { return (*m_bench)->conversations->messages(run().session()->conversation()).value(); }
    [[nodiscard]] qint64 firstMessage() const { return stored().front().id; }
    [[nodiscard]] std::vector<ConversationInfo> all() const { return (*m_bench)->conversations->list((*m_bench)->workspace->folder()).value(); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestRun::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    m_window = std::make_unique<MainWindow>(m_bench->services());
    run().review()->setLookFirst(0);
    m_window->setup()->setAgent(u"claim-letters"_s);
    m_window->setup()->setPolicy(u"strict"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestRun::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestRun::ask(const QString &message)
{
    run().composer()->setText(message);
    run().send();
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            if (run().review()->canSign())
                run().review()->sign();
            return run().session() && !run().isSending() && !run().session()->isRunning() && run().composer()->text().isEmpty();
        }(),
        Patience);
}

void TestRun::aChangedMessageReplacesTheOldOneWhichIsKept()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    ask(u"Make it shorter."_s);
    const size_t before = stored().size();
    run().editMessage(firstMessage());
    QTRY_COMPARE_WITH_TIMEOUT(run().composer()->text(), u"Write to Marguerite Oyelaran about the boiler."_s, Patience);
    ask(u"Write to Marguerite Oyelaran about the roof."_s);

    QCOMPARE(stored().size(), size_t(2)); // the message and its answer
    QVERIFY(stored().front().parts.back().text.contains("roof"_L1));
    QCOMPARE(all().size(), size_t(2));
    const auto list = all();
    const auto old = std::ranges::find_if(list, [this](const ConversationInfo &info) { return info.id != run().session()->conversation(); });
    QCOMPARE((*m_bench)->conversations->messages(old->id).value().size(), before);
    // The kept one still gives its values back.
    QCOMPARE((*m_bench)->vault->entries(old->id).value(), (*m_bench)->vault->entries(run().session()->conversation()).value());
}

void TestRun::aChangeOfAnEarlierMessageSurvivesAKill()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    ask(u"Make it shorter."_s);
    run().editMessage(firstMessage());
    QTRY_COMPARE_WITH_TIMEOUT(run().composer()->text(), u"Write to Marguerite Oyelaran about the boiler."_s, Patience);
    run().composer()->setText(u"Write to Marguerite Oyelaran about the roof."_s);
    m_window.reset();
    m_bench->restart();
    m_window = std::make_unique<MainWindow>(m_bench->services());
    run().review()->setLookFirst(0);
    m_window->show();
    QTRY_COMPARE_WITH_TIMEOUT(run().composer()->text(), u"Write to Marguerite Oyelaran about the roof."_s, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(run().session() && !run().session()->isLoading(), Patience);
    QVERIFY(run().composer()->findChild<QLabel *>(u"composerPurpose"_s)->isVisible());
    ask(run().composer()->text());
    QCOMPARE(stored().size(), size_t(2)); // it replaced the first message instead of becoming a third
    QVERIFY(stored().front().parts.back().text.contains("roof"_L1));
    QVERIFY(!run().composer()->findChild<QLabel *>(u"composerPurpose"_s)->isVisible());
}

void TestRun::whatIsTypedAfterSendingIsNotSent()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    run().composer()->setText(u"Make it shorter."_s);
    run().send();
    run().composer()->setText(u"And of the attic nothing"_s);
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            if (run().review()->canSign())
                run().review()->sign();
            return !run().isSending() && !run().session()->isRunning() && stored().size() == 4;
        }(),
        Patience);
    QCOMPARE(stored()[2].parts.back().text, u"Make it shorter."_s);
    QCOMPARE(run().composer()->text(), u"And of the attic nothing"_s);
}

void TestRun::whatWasToBeSentIsKeptWhenTheConversationIsLeft()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    const ConversationId id = run().session()->conversation();
    run().composer()->setText(u"Make it shorter."_s);
    run().send();
    run().newConversation(); // before the request is made
    QTRY_VERIFY_WITH_TIMEOUT(!run().isSending(), Patience);
    run().openConversation(id, {});
    QTRY_COMPARE_WITH_TIMEOUT(run().composer()->text(), u"Make it shorter."_s, Patience);
    QCOMPARE(stored().size(), size_t(2));
}

void TestRun::whatWasTypedBeforeIsSeenBeforeItIsSent()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    const ConversationId id = run().session()->conversation();
    run().composer()->setText(u"A thought about Tobias Lindqvist"_s);
    run().newConversation();
    QSignalSpy notices(&run(), &Page::notice);
    run().openConversation(id, {});
    run().composer()->setText(u"hi"_s);
    run().send(); // at once: what was typed before is still being read
    QCOMPARE(notices.size(), 1);
    QTRY_COMPARE_WITH_TIMEOUT(run().composer()->text(), u"A thought about Tobias Lindqvist\nhi"_s, Patience);
    QVERIFY(!run().isSending());
    QCOMPARE(stored().size(), size_t(2));
}

void TestRun::aBranchGoesOnWithTheSamePlaceholders()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    ask(u"Now to Tobias Lindqvist."_s);
    const ConversationId first = run().session()->conversation();
    run().branchAt(stored().at(2).id);
    QTRY_VERIFY_WITH_TIMEOUT(run().session()->conversation() != first && !run().session()->isLoading(), Patience);
    QVERIFY(run().session()->conversation() != first);
    QCOMPARE(run().composer()->text(), u"Now to Tobias Lindqvist."_s);
    QCOMPARE(stored().size(), size_t(2));
    // The thin line of a call that was made in the other conversation is there too.
    QVERIFY(std::ranges::any_of(run().session()->transcript()->entries(),
                                [](const TranscriptEntry &entry) { return entry.kind == TranscriptEntry::Kind::Call; }));
    run().composer()->setText(u"What of Marguerite Oyelaran?"_s);
    run().send();
    QTRY_VERIFY_WITH_TIMEOUT(run().review()->isHeld(), Patience);
    const auto &values = run().review()->shownCase()->values;
    const auto person = std::ranges::find(values, u"Marguerite Oyelaran"_s, &ReviewCase::Value::original);
    QVERIFY(person != values.end());
    QCOMPARE(person->replacement, u"[PERSON_1]"_s);
    run().stopAll();
    QTRY_VERIFY_WITH_TIMEOUT(!run().anyRunning(), Patience);
    QCOMPARE((*m_bench)->conversations->messages(first).value().size(), size_t(4)); // the first one is as it was
}

void TestRun::cancellingAChangeChangesNothing()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    run().editMessage(firstMessage());
    QTRY_VERIFY_WITH_TIMEOUT(!run().composer()->text().isEmpty(), Patience);
    Q_EMIT run().composer()->purposeCancelled();
    QVERIFY(run().composer()->text().isEmpty());
    ask(u"And to her brother."_s);
    QCOMPARE(stored().size(), size_t(4));
    QCOMPARE(all().size(), size_t(1));
}

void TestRun::findsWhatWasSaidAndShowsIt()
{
    ask(u"Write to Marguerite Oyelaran about the gillyflower."_s);
    const ConversationId first = run().session()->conversation();
    run().newConversation();
    ask(u"Something else."_s);
    auto *search = run().conversations()->findChild<QLineEdit *>();
    run().find();
    QVERIFY(search->hasFocus());
    QTest::keyClicks(search, u"gillyfl"_s);
    auto *hits = run().conversations()->findChild<SearchHitsModel *>();
    QTRY_VERIFY_WITH_TIMEOUT(hits->rowCount() > 0, Patience);
    QVERIFY(hits->index(0).data().toString().contains("gillyflower"_L1));
    for (QListView *list : run().conversations()->findChildren<QListView *>()) {
        if (list->model() == hits) {
            list->setCurrentIndex(hits->index(0));
            list->setFocus();
            QTest::keyClick(list, Qt::Key_Return);
        }
    }
    QTRY_VERIFY_WITH_TIMEOUT(run().session() && run().session()->conversation() == first && !run().session()->isLoading(), Patience);
    QCOMPARE(run().view()->textCursor().selectedText(), u"gillyflower"_s);
    search->clear();
    QTest::keyClicks(search, u"xyzzy"_s);
    QTRY_COMPARE_WITH_TIMEOUT(hits->rowCount(), 0, Patience);
}

void TestRun::theGaugeGrowsWithWhatIsTyped()
{
    const ContextGauge *gauge = run().gauge();
    QTRY_VERIFY_WITH_TIMEOUT(gauge->plan().has_value(), Patience);
    const qint64 before = gauge->plan()->total();
    QVERIFY(gauge->plan()->of(ContextKind::Instructions) > 0);
    QCOMPARE(gauge->plan()->of(ContextKind::Message), 0);
    run().composer()->setText(u"Please look at the water damage claim of the bakery."_s);
    QTRY_VERIFY_WITH_TIMEOUT(gauge->plan() && gauge->plan()->of(ContextKind::Message) > 0, Patience);
    QVERIFY(gauge->plan()->total() > before);
    run().composer()->clear();
    QTRY_VERIFY_WITH_TIMEOUT(gauge->plan() && gauge->plan()->total() == before, Patience);

    ask(u"Hello"_s); // and then it is history
    QTRY_VERIFY_WITH_TIMEOUT(gauge->plan() && gauge->plan()->of(ContextKind::History) > 0, Patience);
    QVERIFY(gauge->words().contains(u"tokens"_s));
    QVERIFY(gauge->details().contains(u"estimated"_s));
}

void TestRun::theGaugeSaysWhatWouldBeLeftOut()
{
    const ConversationId id = (*m_bench)->conversations->create((*m_bench)->workspace->folder(), u"claim-letters"_s)->id;
    for (const bool person : {true, false}) {
        StoredMessage said;
        said.role = person ? Role::User : Role::Assistant;
        StoredPart words;
        words.source = {person ? Source::Kind::Typed : Source::Kind::Model, {}};
        words.text = words.received = QString(u"The storm damaged the roof of the old mill. "_s).repeated(400);
        said.parts = {words};
        QVERIFY((*m_bench)->conversations->append(id, said));
    }
    // A model on this machine that reads little at once.
    QFile file((*m_bench)->workspace->folder() + "/providers.json"_L1);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "{\"providers\":[{\"name\":\"here\",\"api\":\"ollama\",\"base_url\":\"http://127.0.0.1:9\",\"models\":[\"m\"],\"context_tokens\":4000}]}");
    file.close();
    QVERIFY((*m_bench)->rereadProviders());
    m_window.reset();
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->show();
    m_window->setup()->setAgent(u"claim-letters"_s);
    m_window->setup()->setDestination(u"here"_s, u"m"_s);
    run().openConversation(id, u"claim-letters"_s);
    const ContextGauge *gauge = run().gauge();
    QTRY_VERIFY_WITH_TIMEOUT(gauge->plan() && !gauge->plan()->dropped.empty(), Patience);
    QCOMPARE(gauge->plan()->dropped.front().what, ContextDrop::What::Exchange);
    QVERIFY2(gauge->words().contains(u"left out"_s), qPrintable(gauge->words()));
    QVERIFY2(gauge->details().contains(u"The storm damaged"_s), qPrintable(gauge->details()));
}

void TestRun::theAnswerIsCopiedWithTheValues()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    QVERIFY(run().view()->toPlainText().contains("Marguerite Oyelaran"_L1));
    const auto &entries = run().session()->transcript()->entries();
    const auto answer = std::ranges::find(entries, TranscriptEntry::Kind::Answer, &TranscriptEntry::kind);
    QVERIFY(answer != entries.end());
    Q_EMIT run().view()->anchorClicked(QUrl(u"copy:%1"_s.arg(answer - entries.begin())));
    QCOMPARE(QApplication::clipboard()->text(), answer->text);
}

void TestRun::escapeStopsARunAndKeepsWhatHasArrived()
{
    m_window.reset();
    m_bench = std::make_unique<Bench>(Bench::FirstStart::Done, 40);
    m_window = std::make_unique<MainWindow>(m_bench->services());
    run().review()->setLookFirst(0);
    m_window->setup()->setAgent(u"claim-letters"_s);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    run().composer()->setText(u"Write to Marguerite Oyelaran about the boiler."_s);
    run().send();
    QTRY_VERIFY_WITH_TIMEOUT(run().review()->canSign(), Patience);
    run().review()->sign();
    const auto answer = [this] {
        for (const TranscriptEntry &entry : run().session()->transcript()->entries()) {
            if (entry.kind == TranscriptEntry::Kind::Answer)
                return entry.text;
        }
        return QString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(answer().size() > 5, Patience);
    QVERIFY(run().session()->isRunning());
    run().composer()->focusText();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!run().session()->isRunning(), Patience);
    QVERIFY2(run().session()->state().words.contains("Stopped by you"_L1), qPrintable(run().session()->state().words));
    QCOMPARE(stored().size(), size_t(2));
    QVERIFY(!stored().back().complete);
    QVERIFY(stored().back().parts.front().text.size() > 5);
}

void TestRun::droppedFilesGoWithTheMessage()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile((*m_bench)->workspace->folder() + "/notes/desk-list.md"_L1)});
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(run().composer(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(run().composer(), &drop);
    QTRY_VERIFY_WITH_TIMEOUT(run().composer()->isReady() && run().composer()->attachments().size() == 1, Patience);
    ask(u"Which desk?"_s);
    QCOMPARE(stored().front().parts.size(), size_t(2));
    QCOMPARE(stored().front().parts.front().source.kind, Source::Kind::Attachment);
    QVERIFY(stored().front().parts.front().text.contains("desk"_L1));
}

void TestRun::aFileThatGoesAsItIsComesBackAsItIs()
{
    const QString path = (*m_bench)->workspace->folder() + "/photo.png"_L1;
    QImage picture(8, 8, QImage::Format_RGB32);
    picture.fill(Qt::darkCyan);
    QVERIFY(picture.save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    run().composer()->attach({path}, {path});
    QTRY_VERIFY_WITH_TIMEOUT(run().composer()->isReady(), Patience);
    QCOMPARE(run().composer()->attachments().front().data, bytes);

    // After a kill it is still the file, and not its text.
    run().composer()->setText(u"What is on it?"_s);
    m_window.reset();
    m_bench->restart();
    m_window = std::make_unique<MainWindow>(m_bench->services());
    run().review()->setLookFirst(0);
    m_window->show();
    QTRY_VERIFY_WITH_TIMEOUT(run().composer()->attachments().size() == 1 && run().composer()->isReady(), Patience);
    QCOMPARE(run().composer()->attachments().front().data, bytes);
    ask(u"What is on it?"_s);
    QCOMPARE(stored().front().parts.front().kind, Part::Kind::File);

    // In a change of the message too, also where the file is gone.
    QVERIFY(QFile::remove(path));
    run().editMessage(firstMessage());
    QTRY_COMPARE_WITH_TIMEOUT(run().composer()->attachments().size(), size_t(1), Patience);
    QCOMPARE(run().composer()->attachments().front().data, bytes);
    QCOMPARE(run().composer()->attachments().front().mediaType, u"image/png"_s);
    QCOMPARE(run().composer()->attachments().front().label, u"photo.png"_s);
}

void TestRun::codeIsColoured()
{
    bool ready = false;
    whenCodeIsReady(m_window.get(), [&ready] { ready = true; });
    QTRY_VERIFY_WITH_TIMEOUT(ready, Patience);
    QTextDocument document;
    QTextCursor cursor(&document);
    cursor.insertFragment(markdownFragment(u"Look:\n\n```python\ndef hello():\n    return \"x\"\n```\n\n```nosuchlanguage\ndef\n```\n"_s, {}, QFont(),
                                           QApplication::palette()));
    const auto formatOf = [&](const QString &words) {
        QTextCursor found = document.find(words);
        found.setPosition(found.selectionStart() + 1);
        return found.charFormat();
    };
    QVERIFY(formatOf(u"def"_s) != formatOf(u"hello"_s));
    QVERIFY(formatOf(u"\"x\""_s).foreground().color() != formatOf(u"hello"_s).foreground().color());
    QVERIFY(document.toPlainText().contains("    return \"x\""_L1));
}

void TestRun::aCalledAgentsRequestsAreReviewedInTheSamePlace()
{
    m_window.reset();
    QFile file((*m_bench)->workspace->folder() + u"/agents/front-desk.agent.md"_s);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("---\nname: Front desk\ntools: [\"agent:claim-letters\"]\nredaction: strict\n---\nYou pass letters on.\n");
    file.close();
    m_window = std::make_unique<MainWindow>(m_bench->services());
    run().review()->setLookFirst(0);
    m_window->setup()->setAgent(u"front-desk"_s);
    m_window->show();
    const QString letters = (*m_bench)->workspace->agent(u"claim-letters"_s)->name;

    run().composer()->setText(u"practice:tool=run_agent__claim-letters {\"task\": \"Write to Mrs Marguerite Oyelaran\"}"_s);
    run().send();
    const auto title = [this] { return run().review()->findChild<QLabel *>(u"reviewTitle"_s)->text(); };
    QTRY_VERIFY_WITH_TIMEOUT(run().review()->canSign(), Patience);
    QVERIFY2(!title().contains(u"Front desk"_s), qPrintable(title()));
    run().review()->sign();
    // The request of the called agent: in the same pane, saying whose it is.
    QTRY_VERIFY_WITH_TIMEOUT(run().session()->held() && !run().session()->held()->callers.isEmpty() && run().review()->canSign(), Patience);
    QCOMPARE(run().session()->held()->agent, letters);
    QVERIFY2(title().contains(letters) && title().contains(u"for the agent “Front desk”"_s), qPrintable(title()));
    QVERIFY(run().session()->state().words.contains(letters));
    QVERIFY(!run().session()->held()->wire.body().contains("Oyelaran"));
    const int its = int((*m_bench)->ledger->calls({})->size());
    while (run().session()->isRunning()) { // it, and what comes after it
        QTRY_VERIFY_WITH_TIMEOUT(run().review()->canSign() || !run().session()->isRunning(), Patience);
        if (run().review()->canSign())
            run().review()->sign();
        QTest::qWait(10);
    }
    QVERIFY2(run().session()->state().kind == RunState::Kind::Done, qPrintable(run().session()->state().words));
    const auto calls = *(*m_bench)->ledger->calls({});
    QVERIFY(int(calls.size()) > its);
    QVERIFY(std::ranges::any_of(calls, [&](const LedgerCall &call) { return call.decided.agent == letters; }));
    // What it cost stands in this conversation under its name; its own conversation says for whom it was.
    const auto &entries = run().session()->transcript()->entries();
    QVERIFY(std::ranges::any_of(
        entries, [&](const TranscriptEntry &entry) { return entry.kind == TranscriptEntry::Kind::Call && entry.text.startsWith(letters); }));
    QVERIFY(std::ranges::any_of(all(), [](const ConversationInfo &info) { return info.title.startsWith(u"For Front desk"_s); }));
}

void TestRun::thePaletteFindsAndDoes()
{
    ask(u"Write to Marguerite Oyelaran about the boiler."_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    QPointer<CommandPalette> palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QTRY_VERIFY(palette->input()->hasFocus());
    QTest::keyClicks(palette->input(), u"new conv"_s);
    QCOMPARE(palette->list()->currentIndex().data().toString(), u"New conversation"_s);
    QTest::keyClick(palette->input(), Qt::Key_Return);
    QTRY_VERIFY(!run().session());
    QTRY_VERIFY(!palette);
    m_window->activateWindow(); // as a window manager does when a dialog goes
    QTRY_VERIFY(QApplication::focusWidget());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_K, Qt::ControlModifier);
    palette = m_window->findChild<CommandPalette *>();
    QVERIFY(palette);
    QTest::keyClicks(palette->input(), u"zzzzqq"_s);
    QCOMPARE(palette->list()->model()->rowCount(), 0);
    QTest::keyClick(palette->input(), Qt::Key_Escape);
    QTRY_VERIFY(!palette);
}

void TestRun::thePaletteRanksWhatIsMeantFirst()
{
    QVERIFY(!paletteScore(u"xq", u"New conversation"));
    QVERIFY(paletteScore(u"", u"New conversation"));
    QVERIFY(*paletteScore(u"new", u"New conversation") > *paletteScore(u"new", u"Look at the news"));
    QVERIFY(*paletteScore(u"conv", u"New conversation") > *paletteScore(u"conv", u"Reconvene"));
    QVERIFY(paletteScore(u"nc", u"New conversation"));
    QVERIFY(paletteScore(u"uber", u"Über Countersign"));
}

QTEST_MAIN(TestRun)
#include "test_ui_run.moc"
