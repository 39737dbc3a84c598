// SPDX-License-Identifier: GPL-3.0-or-later
// The page Compare: two practice providers under different policies, each signed, answered, told apart, rated and gone on with.
#include "core/review/review_gate.h"
#include "core/settings/settings.h"
#include "tests/ui/bench.h"
#include "ui/compare/answer_words.h"
#include "ui/compare/answers_view.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_review.h"
#include "ui/compare/difference_view.h"
#include "ui/compare/target_row.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"
#include "ui/widgets/markdown_text.h"

#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {

constexpr int Patience = 30'000;
const QString Question = u"Write to Marguerite Oyelaran, marguerite@oyelaran.example, about the boiler that was mended on 3 May 2026."_s;

TargetWish wish(const QString &provider, const QString &policy) { return {provider, u"practice-1"_s, policy, std::nullopt, std::nullopt}; }

} // namespace

class TestCompare final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();

    void anEmptyPageSaysWhatItIsForAndOffersTheNextStep();
    void aTargetIsAddedFromTheMenuAndIsNeverThereTwice();
    void nothingLeavesBeforeEachRequestIsSigned();
    void bothAnswersStandBesideEachOtherWithFiguresAndWhatTheySaw();
    void theDifferenceIsShownWordByWord();
    void blindHidesTheNamesUntilEveryAnswerIsRated();
    void onlyWhatShowsNothingNewIsSignedInARow();
    void stopEndsWhatIsHeldAndNothingLeaves();
    void whatWasComparedAndRatedSurvivesAKill();
    void oneOfThemIsGoneOnWith();
    void aRememberedPageIsStillTheSame();
    void closingTheWindowWaitsForTheComparison();

private:
    [[nodiscard]] ComparePage &page() const { return *static_cast<ComparePage *>(m_window->currentPage()); }
    void open();
    void begin(std::vector<TargetWish> wishes);
    /// Signs each in the pane as it comes, until all have ended.
    void signEach();
    void compareTwo(bool blind = false);
    [[nodiscard]] qint64 callsInLedger() const { return qint64((*m_bench)->ledger->calls({}).value().size()); }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestCompare::open()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    m_window->setup()->setPolicy(u"standard"_s);
    m_window->showPage(MainWindow::PageName::Compare);
    page().review()->pane()->setLookFirst(0);
    m_window->resize(1360, 840);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestCompare::init()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    open();
}

void TestCompare::cleanup()
{
    m_window.reset();
    m_bench.reset();
}

void TestCompare::begin(std::vector<TargetWish> wishes)
{
    const int count = int(wishes.size());
    page().targets()->setWishes(std::move(wishes));
    page().composer()->setText(Question);
    page().composer()->focusText();
    QTest::keyClick(page().composer()->findChild<QPlainTextEdit *>(), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(page().review()->waitingCount(), count, Patience);
}

void TestCompare::signEach()
{
    QTRY_VERIFY_WITH_TIMEOUT(
        [this] {
            if (page().review()->pane()->canSign())
                page().review()->pane()->sign();
            return !page().isRunning();
        }(),
        Patience);
}

void TestCompare::compareTwo(bool blind)
{
    page().setBlind(blind);
    begin({wish(u"practice"_s, u"standard"_s), wish(u"practice-openai"_s, u"strict"_s)});
    signEach();
}

void TestCompare::anEmptyPageSaysWhatItIsForAndOffersTheNextStep()
{
    page().targets()->setWishes({});
    const auto shown = [this](const QString &words) {
        const auto buttons = page().findChildren<QPushButton *>();
        return std::ranges::any_of(buttons, [&](const QPushButton *button) { return button->text() == words && button->isVisible(); });
    };
    QVERIFY(shown(u"Add a target"_s));
    QVERIFY(!shown(u"Write the message"_s));
    page().targets()->setWishes({wish(u"practice"_s, {}), wish(u"practice-openai"_s, {})});
    QVERIFY(!shown(u"Add a target"_s));
    QVERIFY(shown(u"Write the message"_s));
    page().targets()->setWishes({wish(u"practice"_s, {})});
    page().composer()->setText(Question);
    page().compare();
    QVERIFY2(page().stateWords().contains("at least two"_L1), qPrintable(page().stateWords()));
    QVERIFY(!page().isRunning());
}

void TestCompare::aTargetIsAddedFromTheMenuAndIsNeverThereTwice()
{
    page().targets()->setWishes({});
    for (size_t i = 0; i < Comparison::Most + 1; ++i)
        page().targets()->add(u"practice"_s, u"practice-1"_s);
    const std::vector<TargetWish> &wishes = page().targets()->wishes();
    QCOMPARE(wishes.size(), Comparison::Most);
    for (size_t i = 0; i < wishes.size(); ++i)
        QCOMPARE(std::ranges::count(wishes, wishes[i]), 1);
    page().targets()->remove(0);
    QCOMPARE(wishes.size(), Comparison::Most - 1);
    const std::vector<TargetWish> before = wishes;
    m_window->showPage(MainWindow::PageName::Run); // it is left, and remembered
    m_window.reset();
    open();
    QCOMPARE(page().targets()->wishes(), before);
}

void TestCompare::nothingLeavesBeforeEachRequestIsSigned()
{
    begin({wish(u"practice"_s, u"standard"_s), wish(u"practice-openai"_s, u"strict"_s)});
    QCOMPARE(callsInLedger(), 0);
    QTRY_VERIFY_WITH_TIMEOUT(page().review()->pane()->canSign(), Patience);
    const int first = page().review()->list()->currentRow();
    page().review()->pane()->sign();
    // The other one comes into sight by itself, and still waits.
    QTRY_VERIFY_WITH_TIMEOUT(page().review()->list()->currentRow() != first, Patience);
    QCOMPARE(page().review()->waitingCount(), 1);
    QTRY_VERIFY_WITH_TIMEOUT(page().review()->pane()->isHeld(), Patience);
    QCOMPARE(page().review()->pane()->shownCase()->destination.provider, first == 0 ? u"practice-openai"_s : u"practice"_s);
    QTRY_COMPARE_WITH_TIMEOUT(callsInLedger(), 1, Patience);
    page().review()->pane()->refuse();
    QTRY_VERIFY_WITH_TIMEOUT(!page().isRunning(), Patience);
    QCOMPARE(page().comparison().answers[size_t(1 - first)].result.state, TargetState::Refused);
    QVERIFY(page().comparison().answers[size_t(1 - first)].result.calls.empty());
}

void TestCompare::bothAnswersStandBesideEachOtherWithFiguresAndWhatTheySaw()
{
    compareTwo();
    const KeptComparison &comparison = page().comparison();
    QCOMPARE(comparison.answers.size(), size_t(2));
    for (size_t i = 0; i < 2; ++i) {
        QCOMPARE(comparison.answers[i].result.state, TargetState::Done);
        QTRY_VERIFY(!page().answers()->textOf(i)->toPlainText().trimmed().isEmpty());
        const QString facts = page().answers()->factsOf(i);
        QVERIFY2(facts.contains("finished"_L1), qPrintable(facts)); // why it stopped
        QVERIFY2(facts.contains("PERSON: 1 as placeholders"_L1), qPrintable(facts));
    }
    QVERIFY(page().answers()->titleOf(0).contains("standard"_L1));
    QVERIFY(page().answers()->titleOf(1).contains("practice-openai"_L1));
    QVERIFY(page().answers()->titleOf(1).contains("strict"_L1));
    // What a stricter policy keeps here, the other lets leave.
    QVERIFY(comparison.answers[0].result.saw != comparison.answers[1].result.saw);
    // The request in the ledger is the one that the column names.
    QCOMPARE((*m_bench)->ledger->call(comparison.answers[1].result.calls.front()).value().decided.destination.provider, u"practice-openai"_s);
}

void TestCompare::theDifferenceIsShownWordByWord()
{
    compareTwo();
    page().showTab(ComparePage::Differences);
    QTRY_VERIFY_WITH_TIMEOUT(!page().differences()->isWorking() && !page().differences()->shown().pieces.empty(), Patience);
    QCOMPARE(page().differences()->shown(),
             diffAnswers(page().comparison().answers[0].result.text, page().comparison().answers[1].result.text, markdownWords));

    DifferenceView view;
    view.setAnswers({{u"A"_s, u"The desk pays the claim."_s}, {u"B"_s, u"The desk refuses the claim."_s}});
    QTRY_VERIFY_WITH_TIMEOUT(!view.shown().pieces.empty(), Patience);
    const auto formatOf = [&](const QString &word) { return view.text()->document()->find(word).charFormat(); };
    QVERIFY(formatOf(u"pays"_s).fontStrikeOut());
    QVERIFY(formatOf(u"refuses"_s).fontUnderline());
    QVERIFY(formatOf(u"pays"_s).background() != formatOf(u"refuses"_s).background());
    QCOMPARE(formatOf(u"claim"_s).background().style(), Qt::NoBrush);
    // What is read is compared, not how it was written.
    view.setAnswers({{u"A"_s, u"The **desk** pays:\n\n- today"_s}, {u"B"_s, u"The __desk__ pays:\n\n* today"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(!view.isWorking() && view.shown().same(), Patience);
    QCOMPARE(view.text()->toPlainText(), u"The desk pays:\ntoday"_s);
    view.setAnswers({{u"A"_s, u"{\"a\": 1, \"b\": 2}"_s}, {u"B"_s, u"{\"b\":2,\"a\":1}"_s}});
    QTRY_VERIFY_WITH_TIMEOUT(!view.isWorking() && view.shown().json, Patience);
    QVERIFY(view.shown().same());
}

void TestCompare::blindHidesTheNamesUntilEveryAnswerIsRated()
{
    compareTwo(true);
    const auto everything = [this] {
        QStringList words;
        for (size_t i = 0; i < 2; ++i) {
            words << page().answers()->titleOf(i) << page().answers()->factsOf(i);
            for (const QWidget *widget : page().answers()->findChildren<QWidget *>())
                words << widget->accessibleName() << widget->toolTip();
        }
        return words.join(u'\n');
    };
    QTRY_COMPARE(page().answers()->titleOf(0), u"Answer A"_s);
    QCOMPARE(page().answers()->titleOf(1), u"Answer B"_s);
    QVERIFY(!everything().contains("practice"_L1));
    QVERIFY(!everything().contains("strict"_L1));
    page().showTab(ComparePage::Answers);
    const auto press = [this](const QString &name) {
        for (QAbstractButton *button : page().answers()->findChildren<QAbstractButton *>()) {
            if (button->accessibleName() == name)
                return button->click();
        }
        QFAIL(qPrintable(name));
    };
    press(u"Rate Answer A: 4 of 5"_s);
    QVERIFY(!everything().contains("practice"_L1));
    press(u"Rate Answer B: 2 of 5"_s);
    QVERIFY(everything().contains("practice-openai"_L1));
    QCOMPARE(page().comparison().answers[0].rating, 4);
    QCOMPARE(page().comparison().answers[1].rating, 2);
}

void TestCompare::onlyWhatShowsNothingNewIsSignedInARow()
{
    begin({wish(u"practice"_s, u"standard"_s), wish(u"practice-openai"_s, u"strict"_s), wish(u"practice-openai"_s, u"standard"_s)});
    auto *signKnown = page().findChild<QPushButton *>(u"signKnown"_s);
    QVERIFY(!signKnown->isEnabled()); // the person has signed none yet
    page().review()->list()->setCurrentRow(0);
    QTRY_VERIFY_WITH_TIMEOUT(page().review()->pane()->canSign(), Patience);
    page().review()->pane()->sign();
    QTRY_VERIFY_WITH_TIMEOUT(signKnown->isEnabled(), Patience);
    QVERIFY(page().review()->showsNothingNew(2));
    QVERIFY(!page().review()->showsNothingNew(1)); // the other policy keeps something else here
    QVERIFY(page().review()->list()->item(1)->text().contains("here differs: your message"_L1));
    signKnown->click();
    QTRY_COMPARE_WITH_TIMEOUT(page().review()->waitingCount(), 1, Patience);
    QTRY_COMPARE_WITH_TIMEOUT(page().comparison().answers[2].result.state, TargetState::Done, Patience); // meanwhile a wrong one would be signed
    QCOMPARE(page().review()->waitingCount(), 1);
    QCOMPARE(page().comparison().answers[1].result.state, TargetState::Held);
    page().stop();
    QTRY_VERIFY_WITH_TIMEOUT(!page().isRunning(), Patience);
}

void TestCompare::stopEndsWhatIsHeldAndNothingLeaves()
{
    begin({wish(u"practice"_s, u"standard"_s), wish(u"practice-openai"_s, u"strict"_s)});
    page().composer()->focusText();
    QTest::keyClick(page().composer()->findChild<QPlainTextEdit *>(), Qt::Key_Escape);
    QTRY_VERIFY_WITH_TIMEOUT(!page().isRunning(), Patience);
    for (const ComparedAnswer &answer : page().comparison().answers) {
        QCOMPARE(answer.result.state, TargetState::Stopped);
        QVERIFY(answer.result.calls.empty());
    }
    QVERIFY((*m_bench)->gate->pending().empty());
    QCOMPARE(page().composer()->text(), Question); // it is not lost
}

void TestCompare::whatWasComparedAndRatedSurvivesAKill()
{
    compareTwo();
    page().rate(0, 5);
    page().save();
    const std::vector<ComparedAnswer> before = page().comparison().answers;
    m_window.reset();
    m_bench->restart();
    open();
    QTRY_COMPARE_WITH_TIMEOUT(page().comparison().answers.size(), size_t(2), Patience);
    QCOMPARE(page().comparison().answers[0].rating, 5);
    QCOMPARE(page().comparison().answers[1].result.text, before[1].result.text);
    QCOMPARE(page().composer()->text(), Question);
    QCOMPARE(page().answers()->titleOf(0), wording::targetName(before[0].name));
}

void TestCompare::oneOfThemIsGoneOnWith()
{
    compareTwo();
    const ConversationId second = page().comparison().answers[1].result.conversation;
    page().goOn(1);
    QCOMPARE(m_window->currentPage(), static_cast<Page *>(m_window->runPage()));
    QTRY_VERIFY_WITH_TIMEOUT(m_window->runPage()->session() && m_window->runPage()->session()->conversation() == second, Patience);
    QCOMPARE(m_window->setup()->provider().name, u"practice-openai"_s);
    QCOMPARE(m_window->setup()->policyName(), u"strict"_s);
}

void TestCompare::aRememberedPageIsStillTheSame()
{
    // What an earlier program wrote: the place in a strip without this page. 2 was Insights.
    m_window.reset();
    m_bench->services().settings.setValue(Settings::Key::LastPage, 2);
    m_window = std::make_unique<MainWindow>(m_bench->services());
    QCOMPARE(m_window->currentPage()->accessibleName(), u"Insights"_s);
    m_window->showPage(MainWindow::PageName::Compare);
    m_window = std::make_unique<MainWindow>(m_bench->services());
    QCOMPARE(m_window->currentPage()->accessibleName(), u"Compare"_s);
}

void TestCompare::closingTheWindowWaitsForTheComparison()
{
    begin({wish(u"practice"_s, u"standard"_s), wish(u"practice-openai"_s, u"strict"_s)});
    m_window->close();
    QVERIFY(m_window->isVisible()); // it stops first
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->isVisible(), Patience);
    QVERIFY(!page().isRunning());
    for (const ComparedAnswer &answer : page().comparison().answers)
        QCOMPARE(answer.result.state, TargetState::Stopped);
}

QTEST_MAIN(TestCompare)
#include "test_ui_compare.moc"
