// SPDX-License-Identifier: GPL-3.0-or-later
// Years, nationalities, sums, sex and numbers of cases are found where a text is about somebody, and nowhere else.
#include "core/redaction/scanner.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionQuasi : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Scanner> m_scanner;

    QStringList found(const QString &text) const
    {
        QStringList values;
        const auto scanned = m_scanner->scan(text);
        if (!scanned)
            qFatal("the scan failed");
        for (const Detection &d : *scanned) {
            if (d.score >= 0.5)
                values += d.type + u' ' + text.sliced(d.range.begin, d.range.length());
        }
        return values;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scanner = Scanner::create().value_or(nullptr);
        QVERIFY(m_scanner);
    }

    void findsWhatNarrowsDownWhoSomebodyIs_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("finding");
        QTest::newRow("a year") << u"They moved there in 1987."_s << u"DATE 1987"_s;
        QTest::newRow("the end of a range") << u"They lived there from 1987 to 1991."_s << u"DATE 1991"_s;
        QTest::newRow("a nationality") << u"She is a Swedish national."_s << u"NATIONALITY Swedish national"_s;
        QTest::newRow("a code and a sum") << u"The court awarded GBP 268,000 to them."_s << u"AMOUNT GBP 268,000"_s;
        QTest::newRow("a sum and a word") << u"They were paid 4,393 pounds sterling."_s << u"AMOUNT 4,393 pounds sterling"_s;
        QTest::newRow("one case of a list") << u"See applications nos. 26480/95, 28291/95 and 43362/96."_s << u"CASE_NUMBER 43362/96"_s;
        QTest::newRow("one case of a list with spaces") << u"las demandas ( nos . 28309 / 06 y 48102 / 06 )"_s << u"CASE_NUMBER 48102 / 06"_s;
        QTest::newRow("a case of four parts") << u"l'affaire Hall ( no 30/1993/425/504 )."_s << u"CASE_NUMBER 30/1993/425/504"_s;
        QTest::newRow("a report by page") << u"as the Supreme Court had held (RH 1998 p. 412)."_s << u"CASE_NUMBER RH 1998 p. 412"_s;
        QTest::newRow("a report by number") << u"vgl. NJW 1999, 2710."_s << u"CASE_NUMBER NJW 1999, 2710"_s;
        QTest::newRow("a citation in brackets") << u"It relied on the later decision [2004] EWCA Civ 871 alone."_s
                                                << u"CASE_NUMBER [2004] EWCA Civ 871"_s;
        QTest::newRow("land") << u"They own plots nos. 310, 311/2 and 47 there."_s << u"CASE_NUMBER 47"_s;
        QTest::newRow("sex beside an age") << u"Se trata de un varón de 53 años."_s << u"SEX varón"_s;
        QTest::newRow("a nationality in small letters") << u"Es un ciudadano polaco."_s << u"NATIONALITY polaco"_s;
        QTest::newRow("French article") << u"Il est parti le 20 novembre 1996."_s << u"DATE le 20 novembre 1996"_s;
        QTest::newRow("two days") << u"Tenues les 13 et 16 décembre 1996."_s << u"DATE les 13 et 16 décembre 1996"_s;
        QTest::newRow("two dates of one year") << u"It sat on 28 April and 4 May 1993."_s << u"DATE 28 April and 4 May 1993"_s;
        QTest::newRow("months") << u"Ingresó con 15 meses de edad."_s << u"AGE 15 meses"_s;
    }
    void findsWhatNarrowsDownWhoSomebodyIs()
    {
        QFETCH(QString, sentence);
        QFETCH(QString, finding);
        const QStringList personal = found(u"Mr John Smith and Mrs Maria Gonzalez asked for help. "_s + sentence);
        QVERIFY2(personal.contains(finding), qPrintable(personal.join(u'\n')));
        // Only an age and a citizen say by themselves that somebody is meant; a whole date is one anywhere.
        const QStringList impersonal = found(sentence);
        const bool byItself = finding.startsWith("AGE"_L1) || finding.contains(" polaco"_L1) || finding.count(u' ') > 3;
        QVERIFY2(!impersonal.contains(finding) || byItself, qPrintable(impersonal.join(u'\n')));
    }

    void findsWhatIsSaidBesideAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("finding");
        QTest::newRow("age between commas") << u"The will of Anna Schmidt, 82, of Leeds was read."_s << u"AGE 82"_s;
        QTest::newRow("age in brackets") << u"Anna Schmidt (41) was hurt."_s << u"AGE 41"_s;
        QTest::newRow("age of a patient") << u"Patient Anna Schmidt, 28 y/o, was admitted."_s << u"AGE 28 y/o"_s;
        QTest::newRow("nationality of a named person") << u"Anna Schmidt is Japanese, her husband is Brazilian."_s << u"NATIONALITY Japanese"_s;
        QTest::newRow("field") << u"passport P36925902, nationality French"_s << u"NATIONALITY French"_s;
    }
    void findsWhatIsSaidBesideAName()
    {
        QFETCH(QString, text);
        QFETCH(QString, finding);
        const QStringList values = found(text);
        QVERIFY2(values.contains(finding), qPrintable(values.join(u'\n')));
    }

    void aCountIsNoYear()
    {
        const QString text = u"Mr John Smith and Mrs Maria Gonzalez were found in 2000 cases out of 1950 pages."_s;
        for (const QString &value : found(text))
            QVERIFY2(!value.startsWith("DATE"_L1), qPrintable(value));
    }

    void aFractionOrAVersionIsNoCase()
    {
        const QString text = u"Mr John Smith and Mrs Maria Gonzalez read 12/95 of it, page 884, IN 2005 p. and RFC 2616 p 7."_s;
        for (const QString &value : found(text))
            QVERIFY2(!value.startsWith("CASE_NUMBER"_L1), qPrintable(value));
    }

    void takesACivilTitleInWithTheName()
    {
        QVERIFY(found(u"We spoke to Mr Robert Murray yesterday."_s).contains(u"PERSON Mr Robert Murray"_s));
        QVERIFY(found(u"We spoke to Dr Robert Murray yesterday."_s).contains(u"PERSON Robert Murray"_s));
    }
};

QTEST_GUILESS_MAIN(TestRedactionQuasi)
#include "test_redaction_quasi.moc"
