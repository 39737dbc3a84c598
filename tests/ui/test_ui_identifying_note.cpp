// SPDX-License-Identifier: GPL-3.0-or-later
// The warning about facts that identify a person together.
#include "ui/review/identifying_note.h"

#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestIdentifyingNote : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void namesTheFactsAndLeadsToThem();
    void saysNothingOfWhatWasSeenOrStaysHere();
    void forgetsARequestThatIsGone();

private:
    static std::shared_ptr<ReviewCase> request(const QStringList &leaving);
    std::shared_ptr<const Scanner> m_scanner;
};

void TestIdentifyingNote::initTestCase()
{
    auto scanner = Scanner::create();
    QVERIFY(scanner);
    m_scanner = *scanner;
}

std::shared_ptr<ReviewCase> TestIdentifyingNote::request(const QStringList &leaving)
{
    auto made = std::make_shared<ReviewCase>();
    for (const QString &text : leaving) {
        ReviewCase::Part part;
        part.group = ReviewCase::Group::Message;
        part.leaving = text;
        made->parts.push_back(part);
    }
    return made;
}

void TestIdentifyingNote::namesTheFactsAndLeadsToThem()
{
    IdentifyingNote note(m_scanner);
    QSignalSpy picked(&note, &IdentifyingNote::placePicked);
    const QString first = u"Please look at this."_s;
    const QString second = u"[PERSON_1], head of claims at Kestrel Mutual Ltd in Leeds, is on leave."_s;
    note.setCase(request({first, second, u"[PERSON_2] is a nurse in Bradford, born on 3 May 1981."_s}));
    QTRY_VERIFY(note.isVisible());
    QVERIFY2(note.text().contains(u"head · Kestrel Mutual Ltd · Leeds"_s), qPrintable(note.text()));
    QVERIFY2(note.text().contains(u"1 other place"_s), qPrintable(note.text()));
    auto *show = note.findChild<QPushButton *>();
    QVERIFY(!show->text().isEmpty() && !show->accessibleDescription().isEmpty());
    show->click();
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toInt(), 1);
    const Range place = picked[0][1].value<Range>();
    QCOMPARE(second.sliced(place.begin, place.length()), u"head of claims at Kestrel Mutual Ltd in Leeds"_s);
    show->click();
    QCOMPARE(picked[1][0].toInt(), 2);
    show->click();
    QCOMPARE(picked[2][0].toInt(), 1);
}

void TestIdentifyingNote::saysNothingOfWhatWasSeenOrStaysHere()
{
    const QString facts = u"[PERSON_1], head of claims at Kestrel Mutual Ltd in Leeds, is on leave."_s;
    auto seen = request({facts});
    seen->parts.front().seen = true;
    auto local = request({facts});
    local->destination.local = true;
    auto instructions = request({facts});
    instructions->parts.front().group = ReviewCase::Group::System;
    for (const auto &quiet : {seen, local, instructions}) {
        IdentifyingNote note(m_scanner);
        note.setCase(quiet);
        QTest::qWait(100);
        QVERIFY(!note.isVisible());
    }
}

void TestIdentifyingNote::forgetsARequestThatIsGone()
{
    IdentifyingNote note(m_scanner);
    note.setCase(request({u"[PERSON_1], head of claims at Kestrel Mutual Ltd in Leeds, is on leave."_s}));
    note.setCase(nullptr);
    QTest::qWait(100);
    QVERIFY(!note.isVisible());
}

QTEST_MAIN(TestIdentifyingNote)
#include "test_ui_identifying_note.moc"
