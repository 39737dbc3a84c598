// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/conversation_title.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TitleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesTheFirstSentence_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("title");
        QTest::newRow("one sentence") << u"Which desk should take claim 7?"_s << u"Which desk should take claim 7?"_s;
        QTest::newRow("two sentences") << u"Read the claim. Then say which desk."_s << u"Read the claim"_s;
        QTest::newRow("two lines") << u"Claim 7\nDear Sir or Madam, my car …"_s << u"Claim 7"_s;
        QTest::newRow("blanks") << u"  \n\t read   this \t now  \n"_s << u"read this now"_s;
        QTest::newRow("heading") << u"## Summary of the case"_s << u"Summary of the case"_s;
        QTest::newRow("list") << u"- first point\n- second"_s << u"first point"_s;
        QTest::newRow("ellipsis stays") << u"Well..."_s << u"Well..."_s;
        QTest::newRow("long") << u"Please compare the three offers for the roof repair and tell me which is cheapest in total"_s
                              << u"Please compare the three offers for the roof repair and…"_s;
        QTest::newRow("exactly sixty") << QString(u"a"_s.repeated(29) + u' ' + u"b"_s.repeated(30))
                                       << QString(u"a"_s.repeated(29) + u' ' + u"b"_s.repeated(30));
        QTest::newRow("one long word") << u"x"_s.repeated(200) << QString(u"x"_s.repeated(59) + u'…');
        QTest::newRow("empty") << QString() << QString();
        QTest::newRow("marks only") << u"### ---\n"_s << QString();
        QTest::newRow("german") << u"Welche Unterlagen fehlen im Fall Müller? Bitte als Liste."_s << u"Welche Unterlagen fehlen im Fall Müller?"_s;
    }
    void takesTheFirstSentence()
    {
        QFETCH(const QString, message);
        QFETCH(const QString, title);
        QCOMPARE(titleFrom(message), title);
        QVERIFY(titleFrom(message).length() <= 60);
    }

    void doesNotCutACharacterInTwo()
    {
        for (qsizetype lead = 0; lead < 4; ++lead) {
            const QString title = titleFrom(QString(u"x"_s.repeated(lead) + u"👩‍⚕️"_s.repeated(40)));
            QVERIFY(title.length() <= 60);
            QVERIFY(title.isValidUtf16());
            QVERIFY2(title.endsWith(u"👩‍⚕️…"_s), qPrintable(title));
        }
    }

    void aPastedBookCostsNoTime()
    {
        const QString title = titleFrom(u"word "_s.repeated(2'000'000));
        QVERIFY(title.startsWith(u"word word"_s) && title.length() <= 60);
    }
};

QTEST_GUILESS_MAIN(TitleTest)
#include "test_store_title.moc"
