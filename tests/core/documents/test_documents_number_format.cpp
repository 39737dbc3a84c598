// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/reader/office/number_format.h"

#include <QtTest/QTest>
#include <limits>

using namespace countersign::office;
using namespace Qt::StringLiterals;

class TestDocumentsNumberFormat : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesNumbersAsTheCellShowsThem_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shown");
        const auto row = [](double value, const char *code, const QString &shown) {
            QTest::addRow("%.17g as %s", value, code) << value << QString::fromUtf8(code) << shown;
        };
        row(0.1 + 0.2, "General", u"0.3"_s);
        row(1234567.891, "General", u"1234567.891"_s);
        row(-12.5, "", u"-12.5"_s);
        row(411111111111111.5, "General", u"4.11111E+14"_s);
        row(123456789012.0, "General", u"123456789012"_s);
        row(1e20, "General", u"1E+20"_s);
        row(0.00001, "General", u"1E-05"_s);
        row(1.0 / 3, "General", u"0.333333333"_s);
        row(1234.5, "0", u"1235"_s);
        row(2.675, "0.00", u"2.68"_s);
        row(1.005, "0.00", u"1.01"_s);
        row(-0.5, "0", u"-1"_s);
        row(7, "000", u"007"_s);
        row(0, "#.##", u"."_s);
        row(0.5, "#.##", u".5"_s);
        row(1234567.891, "#,##0.00", u"1,234,567.89"_s);
        row(999.999, "#,##0.00", u"1,000.00"_s);
        row(12345678, "#,##0,", u"12,346"_s);
        row(12345678, "0.0,,\"M\"", u"12.3M"_s);
        row(0.256, "0%", u"26%"_s);
        row(0.256, "0.0%", u"25.6%"_s);
        row(-1234.5, "#,##0.00;[Red](#,##0.00)", u"(1,234.50)"_s);
        row(0, "0;-0;\"none\"", u"none"_s);
        row(1234.5, "#,##0.00 [$€-407]", u"1,234.50 €"_s);
        row(1234.5, "[$$-409]#,##0.00", u"$1,234.50"_s);
        row(5, "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", u"5.00"_s);
        row(0, "_-* #,##0.00_-;-* #,##0.00_-;_-* \"-\"??_-;_-@_-", u"-"_s);
        row(5551234567.0, "(000) 000-0000", u"(555) 123-4567"_s);
        row(123456789, "000\\-00\\-0000", u"123-45-6789"_s);
        row(12345.678, "0.00E+00", u"1.23E+04"_s);
        row(0.00012, "0.0E-0", u"1.2E-4"_s);
        row(123456, "##0.0E+0", u"123.5E+3"_s);
        row(9.999, "0.0E+0", u"1.0E+1"_s);
        row(1.5, "# ?/?", u"1 1/2"_s);
        row(0.3333333,
            "# ?"
            "?/?"
            "?",
            u"1/3"_s);
        row(2.25, "?/?", u"9/4"_s);
        row(1.3, "# ?/8", u"1 2/8"_s);
        row(3, "# ?/?", u"3"_s);
        row(150, "[>=100]\"high\";[<100]\"low\"", u"high"_s);
        row(50, "[>=100]\"high\";[<100]\"low\"", u"low"_s);
        row(12, "0 \"pieces\"", u"12 pieces"_s);
        row(3, "General \"cm\"", u"3 cm"_s);
    }
    void writesNumbersAsTheCellShowsThem()
    {
        QFETCH(double, value);
        QFETCH(QString, code);
        QFETCH(QString, shown);
        QCOMPARE(formatNumber(value, code, {}), shown);
    }

    void writesDatesAndTimes_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("shown");
        const auto row = [](double value, const char *code, const QString &shown) {
            QTest::addRow("%.17g as %s", value, code) << value << QString::fromUtf8(code) << shown;
        };
        row(46085, "yyyy-mm-dd", u"2026-03-04"_s);
        row(46085, "d mmmm yyyy", u"4 March 2026"_s);
        row(46085, "dd/mm/yy", u"04/03/26"_s);
        row(46085, "[$-407]d. mmmm yyyy", u"4. März 2026"_s);
        row(46085, "[$-40C]dddd", u"mercredi"_s);
        row(46085, "dddd, mmm d", u"Wednesday, Mar 4"_s);
        row(46085.75, "yyyy\\-mm\\-dd\\ hh:mm", u"2026-03-04 18:00"_s);
        row(46085.75, "h:mm AM/PM", u"6:00 PM"_s);
        row(0.25, "h AM/PM", u"6 AM"_s);
        row(0, "h:mm A/P", u"12:00 A"_s);
        row(1.5, "[h]:mm", u"36:00"_s);
        row(0.0625, "[mm]:ss", u"90:00"_s);
        row(0.5 + 1.5 / 86400, "hh:mm:ss.0", u"12:00:01.5"_s);
        row(0.0416666666, "h:mm:ss", u"1:00:00"_s);
        row(1, "yyyy-mm-dd", u"1900-01-01"_s);
        row(60, "yyyy-mm-dd", u"1900-02-29"_s);
        row(61, "yyyy-mm-dd", u"1900-03-01"_s);
        row(0, "d/m/yyyy", u"0/1/1900"_s);
        row(2958465, "yyyy", u"9999"_s);
        row(-1, "yyyy-mm-dd", u"-1"_s);
    }
    void writesDatesAndTimes() { writesNumbersAsTheCellShowsThem(); }

    void countsFrom1904WhereTheWorkbookDoes() { QCOMPARE(formatNumber(0, u"yyyy-mm-dd"_s, {true}), u"1904-01-01"_s); }

    void putsTextsIntoTheirSection()
    {
        QCOMPARE(formatText(u"Roof"_s, u"0;-0;0;\"Item: \"@"_s), u"Item: Roof"_s);
        QCOMPARE(formatText(u"Roof"_s, u"0.00"_s), u"Roof"_s);
        QCOMPARE(formatText(u"Roof"_s, u"@"_s), u"Roof"_s);
    }

    void knowsTheFormatsThatHaveOnlyANumber()
    {
        QCOMPARE(formatNumber(0.5, builtInFormat(9), {}), u"50%"_s);
        QCOMPARE(formatNumber(-1234.5, builtInFormat(44), {}), u"($1,234.50)"_s);
        QCOMPARE(formatNumber(46085, builtInFormat(14), {}), u"2026-03-04"_s);
        QVERIFY(isDateFormat(builtInFormat(22)));
        QVERIFY(!isDateFormat(u"0 \"days\""_s));
        QVERIFY(builtInFormat(9999).isEmpty());
    }

    void survivesFormatsThatMakeNoSense()
    {
        for (const QString &code : {u";;;"_s,
                                    u"[h"_s,
                                    u"\""_s,
                                    u"\\"_s,
                                    u"_"_s,
                                    u"*"_s,
                                    u"[>"_s,
                                    u"[$-"_s,
                                    u"/"_s,
                                    u"0/"_s,
                                    u"?/0"_s,
                                    u"E+"_s,
                                    u"0E+"_s,
                                    u"[<=>]0"_s,
                                    QString(5000, u'0'),
                                    QString(300, u','),
                                    u"[$-F800]dddd"_s,
                                    u"0.0.0"_s,
                                    u".."_s,
                                    u"%%%%%%%%%%%%0"_s}) {
            for (const double value : {0.0, -1.5, 1e308, 5e-324, std::numeric_limits<double>::infinity(), 46085.3})
                (void)formatNumber(value, code, {});
            (void)formatText(u"x"_s, code);
        }
        QVERIFY(true);
    }
};

QTEST_GUILESS_MAIN(TestDocumentsNumberFormat)
#include "test_documents_number_format.moc"
