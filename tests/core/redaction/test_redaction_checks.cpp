// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/checks.h"
#include "core/redaction/shape.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestRedactionChecks : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// Well-known example numbers, and the same with one digit changed or made impossible.
    void acceptsRealNumbersAndRefusesOneDigitMore_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<QString>("good");
        QTest::addColumn<QString>("bad");
        const auto row = [](const char *check, const char *good, const char *bad) {
            QTest::newRow(check) << QString::fromLatin1(check) << QString::fromLatin1(good) << QString::fromLatin1(bad);
        };
        row("luhn", "4539148803436467", "4539148803436468");
        row("iban", "GB82WEST12345698765432", "GB82WEST12345698765431");
        row("us-ssn", "536221234", "000221234");
        row("us-aba", "121042882", "121042883");
        row("us-npi", "1234567893", "1234567894");
        row("us-dea", "AB1234563", "AB1234564");
        row("uk-nhs", "9434765919", "9434765918");
        row("uk-nino", "PR123612C", "BG123612C");
        row("de-tax-id", "86095742719", "86095742718");
        row("de-rvnr", "15070649C103", "15070649C104");
        row("de-kvnr", "A123456780", "A123456781");
        row("de-lanr", "234567701", "234567601");
        row("mrz", "L01X00T44", "L01X00T45");
        row("es-nif", "55555555K", "55555555L");
        row("es-nie", "Z8078221M", "Z8078221N");
        row("it-fiscal-code", "RSSMRA85T10A562S", "RSSMRA85T10A562T");
        row("it-vat", "01333550323", "01333550324");
        row("pl-pesel", "44051401458", "44051401459");
        row("fi-hetu", "020594X902N", "020594X902M");
        row("se-personnummer", "8712202384", "8712202385");
        row("se-organisation", "5567037485", "5567037486");
        row("be-nrn", "85073003328", "85073003329");
        row("ean13", "7569217076985", "7569217076986");
        row("in-aadhaar", "312345678909", "312345678908");
        row("sg-nric", "S2740116C", "S2740116D");
        row("sg-uen", "201434292D", "201434292E");
        row("kr-brn", "1048656659", "1048656658");
        row("th-tnin", "1234567890121", "1234567890122");
        row("tr-tckn", "10000000146", "10000000147");
        row("za-id", "9202201234088", "9202201234089");
        row("ca-sin", "347677452", "347677453");
        row("br-cpf", "52998224725", "52998224726");
        row("br-cnpj", "11222333000181", "11222333000182");
        row("cn-resident", "11010519491231002X", "110105194912310021");
        row("au-abn", "51824753556", "51824753557");
        row("au-acn", "000000019", "000000018");
        row("au-tfn", "876543210", "876543211");
        row("au-medicare", "2123456701", "2123456711");
        row("vin", "1HGCM82633A004352", "1HGCM82633A004353");
        row("fr-tax-id", "3023217600053", "3023217600054");
    }
    void acceptsRealNumbersAndRefusesOneDigitMore()
    {
        QFETCH(QString, check);
        QFETCH(QString, good);
        QFETCH(QString, bad);
        const Check verify = checkByName(check.toStdString());
        QVERIFY(verify);
        QVERIFY(verify(good.toStdString()));
        QVERIFY(!verify(bad.toStdString()));
    }

    void knowsNoOtherChecks() { QVERIFY(!checkByName("no-such-check")); }

    void verifiesWallets()
    {
        QVERIFY(walletIsValid("16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyZ"));
        QVERIFY(!walletIsValid("16Yeky6GMjeNkAiNcBY7ZhrLoMSgg1BoyX"));
        QVERIFY(walletIsValid("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4"));
        QVERIFY(!walletIsValid("bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"));
    }

    void knowsTheCalendar()
    {
        QVERIFY(isDate(2024, 2, 29));
        QVERIFY(!isDate(2023, 2, 29));
        QVERIFY(!isDate(1900, 2, 29));
        QVERIFY(!isDate(2024, 4, 31));
    }

    void matchesShapes_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("length");
        QTest::newRow("digits") << u"\\d{3}-\\d{2}"_s << u"123-45x"_s << 6;
        QTest::newRow("optional") << u"\\d{2} ?\\d{2}"_s << u"1234"_s << 4;
        QTest::newRow("gives back") << u"[a-z0-9]{2,}aa"_s << u"xyzaaaa!"_s << 7;
        QTest::newRow("longest of two ways") << u"ab|abcd"_s << u"abcd"_s << 4;
        QTest::newRow("repeated group") << u"a(-\\d\\d){2,3}"_s << u"a-12-34-56-78"_s << 10;
        QTest::newRow("class with dash and bracket") << u"[]a-]+"_s << u"a]-b"_s << 3;
        QTest::newRow("negated class") << u"[^x]+"_s << u"abx"_s << 2;
        QTest::newRow("no match") << u"abc"_s << u"abd"_s << -1;
    }
    void matchesShapes()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, text);
        QFETCH(int, length);
        const auto shape = Shape::compile(pattern.toStdString());
        QVERIFY(shape);
        QCOMPARE(shape->match(text.toStdString(), 0), long(length));
    }

    void refusesBrokenShapes_data()
    {
        QTest::addColumn<QString>("pattern");
        for (const char *pattern : {"a(b", "a)b", "[ab", "a{2", "a{3,1}", "a\\", "a{x}"})
            QTest::newRow(pattern) << QString::fromLatin1(pattern);
    }
    void refusesBrokenShapes()
    {
        QFETCH(QString, pattern);
        QVERIFY(!Shape::compile(pattern.toStdString()));
    }

    void givesUpOnTextsMadeToBeSlow()
    {
        const auto shape = Shape::compile("(a?){16}(a?){16}(a*)(a*)(a*)b");
        QVERIFY(shape);
        QCOMPARE(shape->match(std::string(5000, 'a'), 0), -1L);
    }
};

QTEST_GUILESS_MAIN(TestRedactionChecks)
#include "test_redaction_checks.moc"
