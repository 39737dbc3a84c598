// SPDX-License-Identifier: GPL-3.0-or-later
// The review on the real window, with requests made by the real composer, redactor and codec and held by the real gate.
#include "core/documents/library.h"
#include "core/documents/reader/reader.h"
#include "tests/ui/bench.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/bytes_view.h"
#include "ui/review/part_view.h"
#include "ui/review/parts_model.h"
#include "ui/review/review_pane.h"
#include "ui/review/values_model.h"
#include "ui/run/composer_box.h"
#include "ui/run/conversation_panel.h"
#include "ui/run/conversations_model.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QTimer>
#include <QtGui/QAccessible>
#include <QtTest/QAbstractItemModelTester>
#include <QtTest/QTest>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;
using namespace countersign;

namespace {
constexpr int Patience = 30'000;
const QString Words =
    u"Please write to Marguerite Oyelaran (m.oyelaran@example.com) about GB94 KSTL 0009 1227 7304 16. Ms Oyelaran likes the word quillfeather."_s;
} // namespace

class TestReview final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void modelsAreSound();
    void selectingInOnePaneSelectsInTheOthers();
    void aClickOrReturnInThePanesSelectsInTheOthers();
    void onlyWhatIsNewCanBeShown();
    void isDoneByKeyboardAlone();
    void signsTheBytesThatAreShown();
    void theKeyThatSentDoesNotSign();
    void escapeRefusesAndNothingIsSent();
    void escapeInAnEditKeepsTheRequest();
    void aBlockedRequestCannotBeSigned();
    void everyControlHasAName();
    void allValuesOfATypeAreSwitchedAtOnce();
    void aTypeIsSwitchedAndAReasonToldByKey();
    void theMenuAndThePaletteOfferTheSame();
    void aWordMaskedAlwaysIsMaskedInTheNextConversation();
    void wordsAreTakenOutOfOneTextAlone();
    void everyChangeCanBeTakenBack();
    void theRestOfARunIsSignedAhead();
    void theRestOfARunIsHeldWhereSomethingNewIsFound();

private:
    [[nodiscard]] ReviewPane &pane() const { return *m_window->runPage()->review(); }
    [[nodiscard]] const ReviewCase &shown() const { return *pane().shownCase(); }
    void send(const QString &message);
    [[nodiscard]] int occurrenceOf(const QString &type) const;
    [[nodiscard]] bool bodyHolds(const QString &text) const { return pane().isHeld() && shown().body.contains(text.toUtf8()); }
    void select(const QString &words);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), key, modifiers);
    }

    std::unique_ptr<Bench> m_bench;
    std::unique_ptr<MainWindow> m_window;
};

void TestReview::initTestCase()
{
    m_bench = std::make_unique<Bench>();
    QVERIFY2(m_bench->problem().isEmpty(), qPrintable(m_bench->problem()));
    const auto read = (*m_bench)->library->add({(*m_bench)->workspace->folder() + "/notes"_L1});
    QVERIFY(read);
    for (const DocumentInfo &document : *read)
        QVERIFY2(document.problem.isEmpty(), qPrintable(document.problem));
}

void TestReview::init()
{
    m_window = std::make_unique<MainWindow>(m_bench->services());
    pane().setLookFirst(0);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->runPage()->newConversation();
    m_window->setup()->setAgent(u"claim-letters"_s);
    m_window->setup()->setPolicy(u"strict"_s);
}

void TestReview::cleanup()
{
    m_window->runPage()->stopAll();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runPage()->anyRunning(), Patience);
    m_window.reset();
}

void TestReview::send(const QString &message)
{
    m_window->runPage()->composer()->setText(message);
    m_window->runPage()->composer()->focusText();
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld(), Patience);
}

int TestReview::occurrenceOf(const QString &type) const
{
    for (size_t i = 0; i < shown().occurrences.size(); ++i) {
        if (shown().values[size_t(shown().occurrences[i].value)].type == type)
            return int(i);
    }
    return -1;
}

void TestReview::modelsAreSound()
{
    send(Words);
    PartsModel parts;
    ValuesModel values;
    ConversationsModel conversations(*(*m_bench)->conversations, (*m_bench)->workspace->folder(), std::make_shared<SerialWork>());
    QAbstractItemModelTester partsTester(&parts, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester valuesTester(&values, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QAbstractItemModelTester conversationsTester(&conversations, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (const bool onlyNew : {false, true}) {
        parts.setCase(pane().shownCase(), onlyNew);
        values.setCase(pane().shownCase(), onlyNew);
        QVERIFY(parts.rowCount() > 0);
        QVERIFY(values.rowCount() > 0);
    }
    for (int i = 0; i < int(shown().parts.size()); ++i)
        QCOMPARE(parts.partAt(parts.indexOfPart(i)), i);
    for (int i = 0; i < int(shown().values.size()); ++i)
        QCOMPARE(values.valueAt(values.indexOfValue(i)), i);
    parts.setCase(nullptr, false);
    values.setCase(nullptr, false);
    QCOMPARE(parts.rowCount(), 0);
    conversations.reload();
    QTRY_VERIFY_WITH_TIMEOUT(!conversations.isReading(), Patience);
    const ConversationId id = m_window->runPage()->session()->conversation();
    QVERIFY(conversations.indexOf(id).isValid());
    QVERIFY(conversations.setData(conversations.indexOf(id), u"A better title"_s, Qt::EditRole));
    conversations.setHidden(id, true);
    QVERIFY(!conversations.indexOf(id).isValid());
    conversations.setHidden(id, false);
    QTRY_VERIFY_WITH_TIMEOUT(!conversations.isReading() && conversations.indexOf(id).isValid(), Patience);
    QCOMPARE(conversations.indexOf(id).data().toString(), u"A better title"_s);
}

void TestReview::selectingInOnePaneSelectsInTheOthers()
{
    send(Words);
    auto *text = pane().findChild<PartView *>();
    auto *bytes = pane().findChild<BytesView *>();
    QVERIFY(shown().occurrences.size() >= 3);
    for (size_t i = 0; i < shown().occurrences.size(); ++i) {
        pane().selectOccurrence(int(i));
        const ReviewCase::Occurrence &occurrence = shown().occurrences[i];
        const ReviewCase::Value &value = shown().values[size_t(occurrence.value)];
        QCOMPARE(pane().currentPart(), occurrence.part);
        QCOMPARE(text->extraSelections().size(), 1);
        QCOMPARE(text->extraSelections().constFirst().cursor.selectedText(), value.replacement);
        QVERIFY(!bytes->extraSelections().isEmpty());
        QCOMPARE(bytes->extraSelections().constFirst().cursor.selectedText(), value.replacement);
        QCOMPARE(shown().parts[size_t(occurrence.part)].original.mid(occurrence.original.begin, occurrence.original.length()).isEmpty(), false);
        // And back: the bytes and the words lead to the same place.
        for (const Range &range : occurrence.bytes) {
            QCOMPARE(shown().occurrenceAtByte(range.begin), int(i));
            QCOMPARE(shown().partAtByte(range.begin), occurrence.part);
        }
    }
    pane().selectPart(0);
    QCOMPARE(pane().currentOccurrence(), -1);
    QVERIFY(text->toPlainText().size() > 0);
}

void TestReview::aClickOrReturnInThePanesSelectsInTheOthers()
{
    send(Words);
    auto *text = pane().findChild<PartView *>();
    auto *bytes = pane().findChild<BytesView *>();
    const int iban = occurrenceOf(u"IBAN"_s), person = occurrenceOf(u"PERSON"_s);
    QVERIFY(iban >= 0 && person >= 0 && shown().occurrences[size_t(iban)].part == shown().occurrences[size_t(person)].part);
    pane().selectOccurrence(person);
    // In the middle of what stands for the value.
    const auto inside = [this](QPlainTextEdit *view, int occurrence) {
        const QString words = shown().values[size_t(shown().occurrences[size_t(occurrence)].value)].replacement;
        QTextCursor cursor = view->document()->find(words);
        cursor.setPosition(cursor.selectionStart() + int(words.size()) / 2);
        view->setTextCursor(cursor);
        view->ensureCursorVisible();
        view->setFocus();
    };
    const auto click = [](QPlainTextEdit *view) { QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, view->cursorRect().center()); };
    inside(text, iban);
    QCOMPARE(pane().currentOccurrence(), person); // going there is not picking
    press(Qt::Key_Return);
    QCOMPARE(pane().currentOccurrence(), iban);
    inside(bytes, person);
    press(Qt::Key_Return);
    QCOMPARE(pane().currentOccurrence(), person);
    inside(text, iban);
    click(text);
    QCOMPARE(pane().currentOccurrence(), iban);
    inside(bytes, person);
    click(bytes);
    QCOMPARE(pane().currentOccurrence(), person);
    QVERIFY(pane().isHeld());
}

void TestReview::onlyWhatIsNewCanBeShown()
{
    m_window->setup()->setAgent(u"claims-triage"_s);
    send(u"Search the documents for the fraud desk and its telephone, and tell Marguerite Oyelaran."_s);
    auto *only = pane().findChild<QToolButton *>(u"onlyNew"_s);
    QVERIFY(only && !only->isVisible()); // nothing was signed before
    QTRY_VERIFY_WITH_TIMEOUT(pane().canSign(), Patience);
    const RequestId first = shown().id;
    pane().sign();
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && shown().id != first && only->isVisible(), Patience);
    const auto seen = [this](int occurrence) { return shown().parts[size_t(shown().occurrences[size_t(occurrence)].part)].seen; };
    int before = 0, fresh = 0;
    for (size_t i = 0; i < shown().occurrences.size(); ++i)
        ++(seen(int(i)) ? before : fresh);
    QVERIFY2(before > 0 && fresh > 0, qPrintable(u"%1 seen, %2 new"_s.arg(before).arg(fresh)));
    if (!only->isChecked())
        QTest::mouseClick(only, Qt::LeftButton);
    // J goes through all that is new, and never to what was signed.
    QSet<int> met;
    pane().focusFindings();
    for (int i = 0; i < fresh + 3; ++i) {
        press(Qt::Key_J);
        QVERIFY(!seen(pane().currentOccurrence()));
        met.insert(pane().currentOccurrence());
    }
    QCOMPARE(met.size(), fresh);
    QTest::mouseClick(only, Qt::LeftButton);
    pane().focusFindings();
    bool metOld = false;
    for (int i = 0; i < fresh + before; ++i) {
        press(Qt::Key_J);
        metOld |= seen(pane().currentOccurrence());
    }
    QVERIFY(metOld);
}

void TestReview::isDoneByKeyboardAlone()
{
    send(Words);
    QVERIFY(pane().isAncestorOf(QApplication::focusWidget())); // a held request takes the focus
    QVERIFY(!bodyHolds(u"Marguerite Oyelaran"_s));

    // J and K go through the findings.
    const int first = pane().currentOccurrence();
    press(Qt::Key_J);
    QVERIFY(pane().currentOccurrence() != first);
    press(Qt::Key_K);
    QCOMPARE(pane().currentOccurrence(), first);

    // Space lets a value leave, and keeps it here again.
    const int iban = occurrenceOf(u"IBAN"_s);
    QVERIFY(iban >= 0);
    for (int i = 0; pane().currentOccurrence() != iban && i < 50; ++i)
        press(Qt::Key_J);
    QCOMPARE(pane().currentOccurrence(), iban);
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"GB94 KSTL 0009 1227 7304 16"_s), Patience);
    QVERIFY(pane().currentOccurrence() >= 0);
    QCOMPARE(shown().values[size_t(shown().occurrences[size_t(pane().currentOccurrence())].value)].type, u"IBAN"_s); // still selected
    press(Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && !bodyHolds(u"GB94 KSTL"_s), Patience);

    // M masks selected words.
    auto *text = pane().findChild<PartView *>();
    QVERIFY(bodyHolds(u"quillfeather"_s));
    QTextCursor cursor = text->document()->find(u"quillfeather"_s);
    QVERIFY(cursor.hasSelection());
    text->setTextCursor(cursor);
    text->setFocus();
    press(Qt::Key_M);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && !bodyHolds(u"quillfeather"_s), Patience);

    // E edits the original, Ctrl+Return applies it.
    press(Qt::Key_E);
    QVERIFY(text->isEditing());
    QVERIFY(text->toPlainText().contains("Marguerite Oyelaran"_L1));
    text->moveCursor(QTextCursor::End);
    QTest::keyClicks(text, u" Ask about zebras."_s);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"Ask about zebras."_s), Patience);
    QVERIFY(!bodyHolds(u"Marguerite Oyelaran"_s));

    // Ctrl+Return signs.
    const RequestId id = shown().id;
    QTRY_VERIFY_WITH_TIMEOUT(pane().canSign(), Patience);
    press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT((*m_bench)->ledger->call(id).has_value(), Patience);
}

void TestReview::signsTheBytesThatAreShown()
{
    send(Words);
    QTRY_VERIFY_WITH_TIMEOUT(pane().canSign(), Patience);
    const RequestId id = shown().id;
    const QByteArray body = shown().body;
    const QByteArray hash = QCryptographicHash::hash(body, QCryptographicHash::Sha256).toHex();
    QCOMPARE(pane().findChild<BytesView *>()->shownSha256(), hash);
    pane().sign();
    QTRY_VERIFY_WITH_TIMEOUT((*m_bench)->ledger->call(id).has_value(), Patience);
    QCOMPARE((*m_bench)->ledger->call(id)->decided.sha256, hash);
    QCOMPARE(*(*m_bench)->ledger->body(id), body);
    QCOMPARE((*m_bench)->ledger->call(id)->decided.decidedBy, u"person"_s);
    // What was signed is shown again from the ledger, with the same bytes.
    const ReviewCasePtr past = reviewCaseOf(*(*m_bench)->ledger->call(id), body, *(*m_bench)->vault);
    QVERIFY(past->readOnly);
    QVERIFY(!past->parts.empty());
    QVERIFY(std::ranges::any_of(past->values, [](const ReviewCase::Value &value) { return value.original == "Marguerite Oyelaran"_L1; }));
}

void TestReview::theKeyThatSentDoesNotSign()
{
    pane().setLookFirst(60'000);
    send(Words);
    press(Qt::Key_Return, Qt::ControlModifier);
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(pane().isHeld());
    QString why;
    QVERIFY(!pane().canSign(&why));
    QVERIFY(!why.isEmpty());
}

void TestReview::escapeRefusesAndNothingIsSent()
{
    send(Words);
    const RequestId id = shown().id;
    press(Qt::Key_Escape);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->runPage()->session()->state().kind, RunState::Kind::Refused, Patience);
    QVERIFY(!pane().isHeld());
    const Result<LedgerCall> call = (*m_bench)->ledger->call(id);
    QVERIFY(call.has_value());
    QCOMPARE(call->decided.decision, u"refused"_s);
    QVERIFY(!call->finished || call->finished->httpStatus == 0);
    // And it can be asked again.
    m_window->runPage()->retry();
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld(), Patience);
}

void TestReview::escapeInAnEditKeepsTheRequest()
{
    send(Words);
    press(Qt::Key_E);
    auto *text = pane().findChild<PartView *>();
    QVERIFY(text->isEditing());
    QTest::keyClicks(text, u"words that are given up"_s);
    press(Qt::Key_Escape);
    QVERIFY(!text->isEditing());
    QVERIFY(pane().isHeld());
    QVERIFY(!bodyHolds(u"given up"_s));
}

void TestReview::aBlockedRequestCannotBeSigned()
{
    m_window->setup()->setPolicy(u"desk"_s);
    send(u"The portal's password = Tr0ub4dor&3xyz-Quay and the user is p.larkin."_s);
    QString why;
    QVERIFY(!pane().canSign(&why));
    QVERIFY2(!shown().blockedBy.isEmpty(), "the policy blocks secrets");
    QCOMPARE(why, shown().blockedBy);
    QVERIFY(!pane().findChild<QPushButton *>(u"signButton"_s)->isEnabled());
    press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(pane().isHeld());
}

void TestReview::everyControlHasAName()
{
    send(Words);
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || !widget->isVisible() || widget->objectName().startsWith("qt_"_L1))
            continue;
        const QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
        QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(),
                 qPrintable(u"%1 %2 has no accessible name"_s.arg(QString::fromLatin1(widget->metaObject()->className()), widget->objectName())));
    }
}

void TestReview::select(const QString &words)
{
    auto *text = pane().findChild<PartView *>();
    const QTextCursor cursor = text->document()->find(words);
    QVERIFY2(cursor.hasSelection(), qPrintable(text->toPlainText()));
    text->setTextCursor(cursor);
    text->setFocus();
}

void TestReview::allValuesOfATypeAreSwitchedAtOnce()
{
    send(u"Write to Marguerite Oyelaran and to Tobias Lindqvist (m.oyelaran@example.com)."_s);
    QVERIFY(!bodyHolds(u"Oyelaran"_s) && !bodyHolds(u"Lindqvist"_s));
    pane().switchType(u"PERSON"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"Oyelaran"_s) && bodyHolds(u"Lindqvist"_s), Patience);
    QVERIFY(!bodyHolds(u"m.oyelaran"_s));
    pane().switchType(u"PERSON"_s, true);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && !bodyHolds(u"Oyelaran"_s) && !bodyHolds(u"Lindqvist"_s), Patience);
}

void TestReview::aTypeIsSwitchedAndAReasonToldByKey()
{
    send(u"Write to Marguerite Oyelaran and to Tobias Lindqvist (m.oyelaran@example.com)."_s);
    pane().selectOccurrence(occurrenceOf(u"PERSON"_s));
    pane().focusFindings();
    press(Qt::Key_W);
    auto *why = pane().findChild<QMessageBox *>(u"why"_s);
    QVERIFY(why && why->isVisible());
    QCOMPARE(why->text(), whyFound(shown().values[size_t(shown().occurrences[size_t(pane().currentOccurrence())].value)]));
    why->accept();
    QTRY_VERIFY_WITH_TIMEOUT(!pane().findChild<QMessageBox *>(u"why"_s), Patience);
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    pane().focusFindings();
    press(Qt::Key_T);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"Oyelaran"_s) && bodyHolds(u"Lindqvist"_s), Patience);
    QVERIFY(!bodyHolds(u"m.oyelaran"_s));
    pane().selectOccurrence(occurrenceOf(u"PERSON"_s));
    pane().focusFindings();
    press(Qt::Key_T);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && !bodyHolds(u"Oyelaran"_s) && !bodyHolds(u"Lindqvist"_s), Patience);
}

void TestReview::theMenuAndThePaletteOfferTheSame()
{
    send(Words);
    QTRY_VERIFY_WITH_TIMEOUT(pane().canSign(), Patience);
    pane().selectOccurrence(occurrenceOf(u"IBAN"_s));
    QStringList palette;
    for (const Command &command : m_window->runPage()->commands())
        palette << command.title;
    for (const char *title : {"Sign and send", "Refuse the request", "Edit the text of the part", "Let it leave", "Why?"})
        QVERIFY2(palette.contains(QLatin1StringView(title)), title);
    QStringList menu;
    QTimer::singleShot(0, this, [&] {
        auto *open = qobject_cast<QMenu *>(QApplication::activePopupWidget());
        QVERIFY(open);
        for (const QAction *action : open->actions())
            menu << action->text().remove(u'&');
        open->close();
    });
    auto *values = pane().findChild<QTableView *>();
    Q_EMIT values->customContextMenuRequested(QPoint(5, 5));
    QVERIFY(menu.contains("Let it leave"_L1) && menu.contains("Why?"_L1));
}

void TestReview::aWordMaskedAlwaysIsMaskedInTheNextConversation()
{
    send(u"The tanglewort is late."_s);
    QVERIFY(bodyHolds(u"tanglewort"_s));
    select(u"tanglewort"_s);
    press(Qt::Key_M, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && !bodyHolds(u"tanglewort"_s), Patience);
    pane().refuse();
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runPage()->anyRunning(), Patience);
    m_window->runPage()->newConversation();
    send(u"Where is the Tanglewort?"_s);
    QVERIFY(!bodyHolds(u"anglewort"_s));
    QVERIFY((*m_bench)->ownWords->set({}));
}

void TestReview::wordsAreTakenOutOfOneTextAlone()
{
    send(u"The gillyflower for Marguerite Oyelaran and another gillyflower."_s);
    select(u"gillyflower"_s);
    pane().maskSelection(ReviewPane::Reach::Here);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"The [removed] for"_s), Patience);
    QVERIFY(bodyHolds(u"another gillyflower"_s));
    // Behind a value that is replaced, too.
    QTextCursor cursor = pane().findChild<PartView *>()->document()->find(u"another"_s);
    pane().findChild<PartView *>()->setTextCursor(cursor);
    pane().maskSelection(ReviewPane::Reach::Here);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"and [removed] gillyflower."_s), Patience);
    QVERIFY(!bodyHolds(u"Oyelaran"_s));
}

void TestReview::everyChangeCanBeTakenBack()
{
    send(u"The gillyflower for Marguerite Oyelaran is a tanglewort."_s);
    pane().switchType(u"PERSON"_s, false);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"Oyelaran"_s), Patience);
    select(u"tanglewort"_s);
    pane().maskSelection(ReviewPane::Reach::Always);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && !bodyHolds(u"tanglewort"_s), Patience);
    select(u"gillyflower"_s);
    pane().maskSelection(ReviewPane::Reach::Here);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"[removed]"_s), Patience);

    pane().findChild<PartView *>()->setFocus();
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(bodyHolds(u"gillyflower"_s), Patience);
    press(Qt::Key_Z, Qt::ControlModifier);
    // The vault knows the word by now, so it stays masked in this conversation; in others it is free again.
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld(), Patience);
    QCOMPARE((*m_bench)->ownWords->all().value(), Terms());
    press(Qt::Key_Z, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && !bodyHolds(u"Oyelaran"_s), Patience);
}

void TestReview::theRestOfARunIsSignedAhead()
{
    m_window->setup()->setAgent(u"claims-triage"_s);
    send(u"Search the documents for zebras."_s); // there are none: nothing new comes in
    QTRY_VERIFY_WITH_TIMEOUT(pane().canSign(), Patience);
    const ConversationId conversation = m_window->runPage()->session()->conversation();
    pane().signRest(); // and nothing more is done by hand
    QTRY_VERIFY_WITH_TIMEOUT(!m_window->runPage()->anyRunning(), Patience);
    LedgerFilter filter;
    filter.conversation = conversation;
    filter.oldestFirst = true;
    const auto calls = (*m_bench)->ledger->calls(filter);
    QVERIFY(calls);
    QVERIFY2(calls->size() >= 2, qPrintable(m_window->runPage()->session()->state().words));
    QCOMPARE(calls->front().decided.decidedBy, u"person"_s);
    for (size_t i = 1; i < calls->size(); ++i)
        QCOMPARE((*calls)[i].decided.decidedBy, u"person: rest of the run"_s);
}

void TestReview::theRestOfARunIsHeldWhereSomethingNewIsFound()
{
    m_window->setup()->setAgent(u"claims-triage"_s);
    send(u"Search the documents for the fraud desk and its telephone, and tell Marguerite Oyelaran."_s);
    QTRY_VERIFY_WITH_TIMEOUT(pane().canSign(), Patience);
    const RequestId first = shown().id;
    pane().signRest();
    QTRY_VERIFY_WITH_TIMEOUT(pane().isHeld() && shown().id != first, Patience); // what was found in the documents
    QCOMPARE((*m_bench)->ledger->calls(LedgerFilter{.conversation = m_window->runPage()->session()->conversation()})->size(), size_t(1));
}

int main(int argc, char **argv)
{
    if (argc == 3 && qstrcmp(argv[1], "--extract-worker") == 0) { // files are read by this same program
        const QCoreApplication app(argc, argv);
        return runExtractionWorker(QString::fromLocal8Bit(argv[2]), {});
    }
    const QApplication app(argc, argv);
    TestReview test;
    return QTest::qExec(&test, argc, argv);
}

#include "test_ui_review.moc"
