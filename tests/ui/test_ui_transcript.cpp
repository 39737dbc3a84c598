// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversation_view.h"
#include "ui/run/transcript.h"
#include "ui/widgets/markdown_text.h"

#include <QtGui/QTextBlock>
#include <QtTest/QTest>
#include <QtWidgets/QScrollBar>

using namespace Qt::StringLiterals;
using namespace countersign;
using Kind = TranscriptEntry::Kind;

namespace {

constexpr int Patience = 30'000;

// Every run of text with a tooltip, i.e. a restored value.
QStringList markedIn(const QTextDocument &document)
{
    QStringList out;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); it != block.end(); ++it) {
            if (it.fragment().charFormat().underlineStyle() == QTextCharFormat::DotLine)
                out << it.fragment().text();
        }
    }
    return out;
}

QString textOf(const QTextDocument &document) { return document.toPlainText().replace(QChar::Nbsp, u' '); }

StoredMessage message(Role role, std::vector<StoredPart> parts)
{
    StoredMessage out;
    out.role = role;
    out.parts = std::move(parts);
    return out;
}

StoredPart part(Part::Kind kind, const QString &text, const QString &id = {}, const QString &tool = {})
{
    StoredPart out;
    out.kind = kind;
    out.text = text;
    out.toolCallId = id;
    out.toolName = tool;
    return out;
}

} // namespace

class TestTranscript final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void marksRestoredValues_data();
    void marksRestoredValues();
    void loadsNothingAndShowsNoHtml();
    void showsAGrowingAnswerAsItWillStand();
    void tiesToolResultsToTheirCalls();
    void showsAttachmentsByName();
    void showsTheLastEntriesFirst();
    void goesToAMessageFarBackWithoutLayingOutWhatLiesBetween();
    void cutsAVeryLongMessageUntilItIsAskedFor();
    void unfoldsAToolCall();
    void staysWhereThePersonReads();
};

void TestTranscript::marksRestoredValues_data()
{
    QTest::addColumn<QString>("markdown");
    QTest::addColumn<QStringList>("values");
    QTest::addColumn<QString>("shown");
    QTest::newRow("plain") << u"Dear Ada Lovelace, hello"_s << QStringList{u"Ada Lovelace"_s} << u"Dear Ada Lovelace, hello"_s;
    QTest::newRow("bold") << u"**Ada** and *Bob* here"_s << QStringList{u"Ada"_s, u"Bob"_s} << u"Ada and Bob here"_s;
    QTest::newRow("code") << u"run `cat Ada.txt` now"_s << QStringList{u"Ada"_s} << u"run cat Ada.txt now"_s;
    QTest::newRow("list") << u"- Ada\n- Bob\n"_s << QStringList{u"Ada"_s, u"Bob"_s} << u"Ada\nBob"_s;
    QTest::newRow("heading") << u"# For Ada\n\ntext"_s << QStringList{u"Ada"_s} << u"For Ada\ntext"_s;
    QTest::newRow("at the ends") << u"Ada is Bob"_s << QStringList{u"Ada"_s, u"Bob"_s} << u"Ada is Bob"_s;
}

void TestTranscript::marksRestoredValues()
{
    QFETCH(QString, markdown);
    QFETCH(QStringList, values);
    QFETCH(QString, shown);
    std::vector<RestoredMark> marks;
    for (const QString &value : values) {
        const qsizetype at = markdown.indexOf(value);
        marks.push_back({{at, at + value.size()}, u"[PERSON_%1]"_s.arg(marks.size() + 1)});
    }
    QTextDocument document;
    QTextCursor(&document).insertFragment(markdownFragment(markdown, marks, QFont(), QPalette()));
    QCOMPARE(textOf(document), shown);
    QCOMPARE(markedIn(document), values);
}

void TestTranscript::loadsNothingAndShowsNoHtml()
{
    QTextDocument document;
    const QString markdown = u"![the plan](https://example.com/a.png) and <img src=\"https://example.com/b.png\"> and <b>bold</b>"_s;
    QTextCursor(&document).insertFragment(markdownFragment(markdown, {}, QFont(), QPalette()));
    QVERIFY2(textOf(document).contains("[picture: the plan]"_L1), qPrintable(textOf(document)));
    QVERIFY(textOf(document).contains("<b>bold</b>"_L1));
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); it != block.end(); ++it)
            QVERIFY(!it.fragment().charFormat().isImageFormat());
    }
}

void TestTranscript::showsAGrowingAnswerAsItWillStand()
{
    const QString whole =
        u"# For Ada\n\nFirst **words**\nand more.\n\n- one\n- two\n\n  of Bob\n\nThen a table:\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n"
        "```python\ndef f():\n\n    pass\n```\n\nAfter `code`.\n\n1. first\n2. second\n\nThe end, Ada."_s;
    const auto marksUpTo = [&](qsizetype length) {
        std::vector<RestoredMark> marks;
        for (qsizetype at = whole.indexOf("Ada"_L1); at >= 0 && at + 3 <= length; at = whole.indexOf("Ada"_L1, at + 1))
            marks.push_back({{at, at + 3}, u"[PERSON_1]"_s});
        return marks;
    };
    const auto lines = [](const QTextDocument &document) {
        QStringList out;
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
            const QTextBlockFormat format = block.blockFormat();
            if (!block.text().isEmpty())
                out << u"%1 %2 %3 %4 %5"_s.arg(block.textList() ? 1 : 0)
                           .arg(format.headingLevel())
                           .arg(format.topMargin())
                           .arg(format.bottomMargin())
                           .arg(block.text());
        }
        return out;
    };
    Transcript grown, stored;
    ConversationView growing, standing;
    for (ConversationView *view : {&growing, &standing}) {
        view->resize(600, 400);
        view->show();
    }
    growing.setTranscript(&grown);
    TranscriptEntry entry;
    entry.kind = Kind::Answer;
    grown.add(entry);
    for (qsizetype length = 1; length <= whole.size(); length += 3) {
        const qsizetype now = length + 3 > whole.size() ? whole.size() : length;
        grown.change(0, [&](TranscriptEntry &changed) {
            changed.text = whole.left(now);
            changed.marks = marksUpTo(now);
        });
        QCoreApplication::processEvents();
    }
    entry.text = whole;
    entry.marks = marksUpTo(whole.size());
    stored.add(entry);
    standing.setTranscript(&stored);
    QTRY_COMPARE_WITH_TIMEOUT(lines(*growing.document()), lines(*standing.document()), Patience);
    QTextDocument atOnce;
    QTextCursor(&atOnce).insertFragment(markdownFragment(whole, entry.marks, QFont(), QPalette()));
    QCOMPARE(textOf(*growing.document()).simplified(), textOf(atOnce).simplified());
    QCOMPARE(markedIn(*growing.document()), QStringList({u"Ada"_s, u"Ada"_s}));
    QVERIFY(settledLength(whole, 0) > 0);
    QCOMPARE(settledLength(u"One.\n\n- two\n\n  three"_s, 0), 0); // the list may go on
    QCOMPARE(settledLength(u"```\na\n\nb\n"_s, 0), 0); // in the middle of code
}

void TestTranscript::tiesToolResultsToTheirCalls()
{
    const std::vector<TranscriptEntry> entries = entriesOf(
        {
            message(Role::User, {part(Part::Kind::Text, u"two tools, please"_s)}),
            message(Role::Assistant,
                    {part(Part::Kind::Text, u"I look."_s), part(Part::Kind::ToolCall, u"{}"_s, u"a"_s, u"first"_s),
                     part(Part::Kind::ToolCall, u"{}"_s, u"b"_s, u"second"_s)}),
            message(Role::Tool, {part(Part::Kind::ToolResult, u"result of b"_s, u"b"_s), part(Part::Kind::ToolResult, u"result of a"_s, u"a"_s)}),
            message(Role::Assistant, {part(Part::Kind::Text, u"Done."_s)}),
        },
        {});
    QCOMPARE(entries.size(), 5U);
    QCOMPARE(entries[2].tool, u"first"_s);
    QCOMPARE(entries[2].text, u"result of a"_s);
    QCOMPARE(entries[3].tool, u"second"_s);
    QCOMPARE(entries[3].text, u"result of b"_s);
    QCOMPARE(entries[4].text, u"Done."_s);
}

void TestTranscript::showsAttachmentsByName()
{
    StoredPart file = part(Part::Kind::Text, u"ten thousand words"_s);
    file.source = {Source::Kind::Attachment, u"claim-07.pdf"_s};
    const std::vector<TranscriptEntry> entries = entriesOf({message(Role::User, {part(Part::Kind::Text, u"Look at this"_s), file})}, {});
    QCOMPARE(entries.size(), 1U);
    QCOMPARE(entries[0].text, u"Look at this"_s);
    QCOMPARE(entries[0].attachments, QStringList{u"claim-07.pdf"_s});
}

void TestTranscript::showsTheLastEntriesFirst()
{
    Transcript transcript;
    std::vector<TranscriptEntry> entries(5000);
    for (size_t i = 0; i < entries.size(); ++i) {
        entries[i].kind = i % 2 ? Kind::Answer : Kind::Person;
        entries[i].text = u"entry number %1."_s.arg(i);
    }
    transcript.set(std::move(entries));
    ConversationView view;
    view.resize(600, 400);
    view.show();
    view.setTranscript(&transcript);
    QVERIFY(view.toPlainText().contains("entry number 4999."_L1));
    QVERIFY(!view.toPlainText().contains("entry number 4000."_L1));
    // Going up shows the earlier ones, in their order.
    const auto goUp = [&] {
        view.verticalScrollBar()->setValue(1);
        view.verticalScrollBar()->setValue(0);
        return view.toPlainText().contains("entry number 4000."_L1);
    };
    QTRY_VERIFY(goUp());
    const QString text = view.toPlainText();
    qsizetype last = -1;
    for (int i = 4000; i < 5000; ++i) {
        const qsizetype at = text.indexOf(u"entry number %1."_s.arg(i));
        QVERIFY2(at > last, qPrintable(QString::number(i)));
        last = at;
    }
    view.setTranscript(nullptr);
}

void TestTranscript::goesToAMessageFarBackWithoutLayingOutWhatLiesBetween()
{
    Transcript transcript;
    std::vector<TranscriptEntry> entries(5000);
    for (size_t i = 0; i < entries.size(); ++i) {
        entries[i].kind = i % 2 ? Kind::Answer : Kind::Person;
        entries[i].text = u"entry number %1."_s.arg(i);
        entries[i].message = qint64(i) + 1;
    }
    transcript.set(std::move(entries));
    ConversationView view;
    view.resize(600, 400);
    view.show();
    view.setTranscript(&transcript);
    view.showMessage(101, u"number 100."_s);
    QVERIFY(view.toPlainText().contains("entry number 100."_L1));
    QCOMPARE(view.textCursor().selectedText(), u"number 100."_s);
    QVERIFY(!view.toPlainText().contains("entry number 4000."_L1));
    // Before it and after it the others come as the person goes there, in their order.
    const auto shows = [&](const QString &words, int to) {
        view.verticalScrollBar()->setValue(view.verticalScrollBar()->maximum() / 2);
        view.verticalScrollBar()->setValue(to == 0 ? 0 : view.verticalScrollBar()->maximum());
        return view.toPlainText().contains(words);
    };
    QTRY_VERIFY(shows(u"entry number 0."_s, 0));
    QTRY_VERIFY(shows(u"entry number 300."_s, 1));
    qsizetype last = -1;
    const QString text = view.toPlainText();
    for (int i = 0; i <= 300; ++i) {
        const qsizetype at = text.indexOf(u"entry number %1."_s.arg(i));
        QVERIFY2(at > last, qPrintable(QString::number(i)));
        last = at;
    }
    // An answer that comes in meanwhile stands at the end, which is not shown; what the person writes is shown.
    TranscriptEntry answer;
    answer.kind = Kind::Answer;
    answer.text = u"a late answer"_s;
    transcript.add(answer);
    QVERIFY(!view.toPlainText().contains("a late answer"_L1));
    TranscriptEntry person;
    person.kind = Kind::Person;
    person.text = u"a new question"_s;
    transcript.add(person);
    QVERIFY(view.toPlainText().contains("a new question"_L1));
    QVERIFY(view.toPlainText().contains("a late answer"_L1));
    QCOMPARE(view.verticalScrollBar()->value(), view.verticalScrollBar()->maximum());
    // And the keys for the two ends of a document lead there at once.
    QTest::keyClick(&view, Qt::Key_Home, Qt::ControlModifier);
    QVERIFY(view.toPlainText().contains("entry number 0."_L1));
    QTest::keyClick(&view, Qt::Key_End, Qt::ControlModifier);
    QVERIFY(view.toPlainText().contains("a new question"_L1));
    view.setTranscript(nullptr);
}

void TestTranscript::cutsAVeryLongMessageUntilItIsAskedFor()
{
    Transcript transcript;
    TranscriptEntry entry;
    entry.kind = Kind::Person;
    entry.text = u"words "_s.repeated(10'000) + u"the end"_s;
    transcript.add(entry);
    ConversationView view;
    view.setTranscript(&transcript);
    QVERIFY(!view.toPlainText().contains("the end"_L1));
    QVERIFY(view.toPlainText().contains("show more"_L1));
    Q_EMIT view.anchorClicked(QUrl(u"fold:0"_s));
    QTRY_VERIFY(view.toPlainText().contains("the end"_L1));
    QVERIFY(!view.toPlainText().contains("show more"_L1));
    view.setTranscript(nullptr);
}

void TestTranscript::unfoldsAToolCall()
{
    Transcript transcript;
    TranscriptEntry entry;
    entry.kind = Kind::Tool;
    entry.tool = u"read_document"_s;
    entry.arguments = uR"({"path":"claims/claim-07.pdf"})"_s;
    entry.text = u"first line\nsecond line"_s;
    transcript.add(entry);
    ConversationView view;
    view.setTranscript(&transcript);
    QVERIFY(view.toPlainText().contains("read_document"_L1));
    QVERIFY(!view.toPlainText().contains("claims/claim-07.pdf"_L1));
    Q_EMIT view.anchorClicked(QUrl(u"fold:0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(view.toPlainText().contains("claims/claim-07.pdf"_L1), Patience);
    QVERIFY(view.toPlainText().contains("second line"_L1));
    Q_EMIT view.anchorClicked(QUrl(u"fold:0"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!view.toPlainText().contains("claims/claim-07.pdf"_L1), Patience);
    view.setTranscript(nullptr);
}

void TestTranscript::staysWhereThePersonReads()
{
    Transcript transcript;
    for (int i = 0; i < 40; ++i) {
        TranscriptEntry entry;
        entry.kind = Kind::Answer;
        entry.text = u"A paragraph of an answer that goes on for a while, number %1."_s.arg(i);
        transcript.add(entry);
    }
    ConversationView view;
    view.resize(500, 300);
    view.show();
    view.setTranscript(&transcript);
    QScrollBar *bar = view.verticalScrollBar();
    QVERIFY(bar->maximum() > 200);
    QTRY_COMPARE_WITH_TIMEOUT(bar->value(), bar->maximum(), Patience);
    TranscriptEntry more;
    more.kind = Kind::Answer;
    more.text = u"More words.\n\nAnd more.\n\nAnd more."_s;
    transcript.add(more);
    QCOMPARE(bar->value(), bar->maximum()); // who reads the end goes on reading the end
    bar->setValue(100);
    transcript.add(more);
    QCOMPARE(bar->value(), 100); // who reads above is not moved
    view.setTranscript(nullptr);
}

QTEST_MAIN(TestTranscript)
#include "test_ui_transcript.moc"
