// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/scanner.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionNames : public QObject {
    Q_OBJECT

private:
    std::shared_ptr<const Scanner> m_scanner;

    QStringList persons(const QString &text) const
    {
        QStringList names;
        const auto scanned = m_scanner->scan(text);
        if (!scanned)
            qFatal("the scan failed");
        for (const Detection &d : *scanned) {
            if (d.type == u"PERSON"_s && d.score >= 0.4)
                names += text.sliced(d.range.begin, d.range.length());
        }
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_scanner = Scanner::create().value_or(nullptr);
        QVERIFY(m_scanner);
    }

    void findsNames_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("forename and surname") << u"My name is John Smith and I need help"_s << QStringList(u"John Smith"_s);
        QTest::newRow("title") << u"Herr Jürgen Müller kommt morgen"_s << QStringList(u"Jürgen Müller"_s);
        QTest::newRow("unknown name after a title") << u"We spoke to Mrs. Oyelaran yesterday"_s << QStringList(u"Mrs. Oyelaran"_s);
        QTest::newRow("signature") << u"Best regards,\nMaria Gonzalez\nCFO"_s << QStringList(u"Maria Gonzalez"_s);
        QTest::newRow("greeting") << u"Dear Priya,\nthank you"_s << QStringList(u"Priya"_s);
        QTest::newRow("particles") << u"The claim of Ursula von der Leyen was paid"_s << QStringList(u"Ursula von der Leyen"_s);
        QTest::newRow("hyphens") << u"Please call Hans-Peter Meyer-Schmidt back"_s << QStringList(u"Hans-Peter Meyer-Schmidt"_s);
        QTest::newRow("apostrophe") << u"Please call Kevin O'Brien back"_s << QStringList(u"Kevin O'Brien"_s);
        QTest::newRow("unknown forename") << u"Ask Venkatesh Subramaniam about it"_s << QStringList(u"Venkatesh Subramaniam"_s);
        QTest::newRow("two of them") << u"Anna Schmidt and Peter Weber agreed"_s << QStringList({u"Anna Schmidt"_s, u"Peter Weber"_s});
        QTest::newRow("Spanish fields") << u"Nombre: Ramón.\nApellidos: García Robles.\n"_s << QStringList({u"Ramón"_s, u"García Robles"_s});
        QTest::newRow("French") << u"Bonjour Madame Lefèvre, merci"_s << QStringList(u"Lefèvre"_s);
        QTest::newRow("mail header") << u"From: Sandra Kim <sandra@acme-corp.com>"_s << QStringList(u"Sandra Kim"_s);
    }
    void findsNames()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, names);
        QCOMPARE(persons(text), names);
    }

    void takesNoOtherWordForAName_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("days and months") << u"On Monday in April or May the Summer starts."_s;
        QTest::newRow("companies") << u"Apple, Microsoft and Google are listed."_s;
        QTest::newRow("headline") << u"General Terms And Conditions Of The Contract"_s;
        QTest::newRow("shouting") << u"THIS IS VERY IMPORTANT, PLEASE READ"_s;
        QTest::newRow("constants") << u"MAX_RETRIES = 5; HTTP_OK; ENABLE_GRACE_PERIOD"_s;
        QTest::newRow("verbs") << u"Will it bill or mark the rose? Grant may hope."_s;
    }
    void takesNoOtherWordForAName()
    {
        QFETCH(QString, text);
        QCOMPARE(persons(text), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestRedactionNames)
#include "test_redaction_names.moc"
