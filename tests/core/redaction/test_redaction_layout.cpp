// SPDX-License-Identifier: GPL-3.0-or-later
// Texts that mix forms, tables and JSON, as search results do.
#include "core/redaction/scanner.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionLayout : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        const auto created = Scanner::create();
        QVERIFY(created);
        m_scanner = *created;
    }

    void findsTheValuesOf_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("type");
        QTest::newRow("a printed form")
            << u"Claim number            A-1\nPolicyholder            Aurelia Penhallow\nKind                    water\n"_s << u"Aurelia Penhallow"_s
            << u"PERSON"_s;
        QTest::newRow("a birth date without signs")
            << u"   forename         RHYS\n   dob              19990808\n   cover            bicycle\n"_s << u"19990808"_s << u"DATE_OF_BIRTH"_s;
        const QString mixed = u"[1] guide.md\n{\"policyholder\": {\"first_name\": \"Ada\"}, \"adjuster\": \"Pinchbeck, E.\"}\n\n[2] claims.csv\n"
                              "number,policyholder,birth_date,amount\nLM-1,\"Penhallow, Aurelia\",1961-02-03,12.00\nLM-2,\"Brinkmöller, "
                              "Käthe\",1951-07-09,3.00\n"_s;
        QTest::newRow("a table behind JSON") << mixed << u"Penhallow, Aurelia"_s << u"PERSON"_s;
        QTest::newRow("a later row of it") << mixed << u"Brinkmöller, Käthe"_s << u"PERSON"_s;
        QTest::newRow("a date column of it") << mixed << u"1951-07-09"_s << u"DATE_OF_BIRTH"_s;
        QTest::newRow("the JSON before it") << mixed << u"Pinchbeck, E."_s << u"PERSON"_s;
    }
    void findsTheValuesOf()
    {
        QFETCH(QString, text);
        QFETCH(QString, value);
        QFETCH(QString, type);
        const auto found = m_scanner->scan(text);
        QVERIFY(found);
        const qsizetype at = text.indexOf(value);
        const bool covered = std::ranges::any_of(
            *found, [&](const Detection &d) { return d.type == type && d.range.begin <= at && d.range.end >= at + value.size() - 1; });
        QVERIFY2(covered, qPrintable(value));
    }

    void takesNoRegisterNumberForAPhoneNumber()
    {
        const auto found = m_scanner->scan(u"He was friendly on the phone about LM-26-00452 yesterday."_s);
        QVERIFY(found);
        QVERIFY(std::ranges::none_of(*found, [](const Detection &d) { return d.type == u"PHONE"_s; }));
    }

private:
    std::shared_ptr<const Scanner> m_scanner;
};

QTEST_GUILESS_MAIN(TestRedactionLayout)
#include "test_redaction_layout.moc"
