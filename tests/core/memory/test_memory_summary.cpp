// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory/extract_summary.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class MemorySummaryTest : public QObject {
    Q_OBJECT
    const QStringList m_texts{
        u"Please look at the water damage claim of the bakery. The pipe burst in the cellar of the bakery."_s,
        u"The claim says that a water pipe in the cellar burst on Monday. Hello and good morning to everybody.\nThe water damage is about 4,000 euros."_s,
        u"The water damage is about 4,000 euros. Is the pipe in the cellar covered by the policy of the bakery?"_s,
    };
private Q_SLOTS:
    void everySentenceStandsInTheTexts()
    {
        const QStringList summary = extractSummary(m_texts, 200);
        QVERIFY(!summary.isEmpty());
        for (const QString &sentence : summary)
            QVERIFY2(m_texts.join(u'\n').contains(sentence), qPrintable(sentence));
    }

    void takesWhatTheTextsAreAbout()
    {
        const QStringList summary = extractSummary(m_texts, 130);
        QVERIFY(summary.join(u' ').contains(u"pipe"_s));
        QVERIFY(!summary.join(u' ').contains(u"good morning"_s));
    }

    void saysNothingTwice() { QCOMPARE(extractSummary(m_texts, 10'000).count(u"The water damage is about 4,000 euros."_s), 1); }

    void keepsTheOrder()
    {
        const QStringList summary = extractSummary(m_texts, 10'000);
        const QString all = m_texts.join(u'\n');
        qsizetype at = -1;
        for (const QString &sentence : summary) {
            const qsizetype found = all.indexOf(sentence);
            QVERIFY(found > at);
            at = found;
        }
    }

    void isNoLongerThanAsked()
    {
        for (const qsizetype longest : {0, 10, 60, 150, 400})
            QVERIFY(extractSummary(m_texts, longest).join(QString()).size() <= longest);
    }

    void ofNothingIsNothing()
    {
        QCOMPARE(extractSummary({}, 100), QStringList());
        QCOMPARE(extractSummary({u""_s, u"ok"_s, u"!!! ??? ..."_s}, 100), QStringList());
    }

    void aLongTextTakesNoLongerThanAFewComparisons()
    {
        QString text;
        for (int i = 0; i < 20'000; ++i)
            text += u"Sentence number %1 speaks of claim %2 and of desk %3. "_s.arg(i).arg(i % 97).arg(i % 13);
        QVERIFY(!extractSummary({text}, 1'000).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MemorySummaryTest)
#include "test_memory_summary.moc"
