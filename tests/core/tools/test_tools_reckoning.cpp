// SPDX-License-Identifier: GPL-3.0-or-later
// The calculator and the questions about dates.
#include "core/tools/calculator.h"
#include "core/tools/dates.h"

#include <QtCore/QTimeZone>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestToolsReckoning : public QObject {
    Q_OBJECT

    static QString about(const QJsonObject &arguments)
    {
        // A Thursday; in Tokyo it is Friday already.
        const QDateTime now(QDate(2026, 11, 19), QTime(22, 30), QTimeZone::UTC);
        const auto answer = answerAboutDates(arguments, now, "Europe/Berlin");
        return answer ? *answer : u"refused: "_s + answer.error().message;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "Europe/Berlin"); } // where the clocks go forward at two on the 29th of March 2026

    void calculates_data()
    {
        QTest::addColumn<QString>("expression");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *expression, const char *expected) {
            QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromLatin1(expected);
        };
        row("0.1 + 0.2", "0.3");
        row("1/3*3", "1");
        row("2+3*4", "14");
        row("(2+3)*4", "20");
        row("10-4-3", "3");
        row("2^3^2", "512");
        row("-2^2", "-4");
        row("2^-2", "0.25");
        row("--5", "5");
        row("1_000_000 * 1.5", "1500000");
        row("1249.90 * 19%", "237.481");
        row("round((1249.90 + 80) * 19%, 2)", "252.68");
        row("round(2.5)", "3");
        row("round(-2.5)", "-3");
        row("round(1234.5, -2)", "1200");
        row("floor(-1.5)", "-2");
        row("ceil(-1.5)", "-1");
        row("mod(-7, 3)", "2");
        row("min(3, 1, 2) + max(3, 1, 2)", "4");
        row("avg(1, 2, 4.5)", "2.5");
        row("sum(1, 2, 3)", "6");
        row("abs(-0.0)", "0");
        row("sqrt(1.44)", "1.2");
        row("123456789012345678901234567890 * 987654321098765432109876543210", "121932631137021795226185032733622923332237463801111263526900");
        row("10^30 + 1", "1000000000000000000000000000001");
        row("0.000000001^2", "0.000000000000000001");
        row("3 × 4 ÷ 2 − 1", "5");
        row("1/8", "0.125");
        row(".5", "0.5");
    }
    void calculates()
    {
        QFETCH(const QString, expression);
        QFETCH(const QString, expected);
        const auto result = calculate(expression);
        QVERIFY2(result, result ? "" : qPrintable(result.error().message));
        QCOMPARE(result->text, expected);
        QVERIFY(!result->rounded);
    }

    void saysWhenItRounds()
    {
        const auto third = calculate(u"1/3"_s);
        QVERIFY(third && third->rounded);
        QCOMPARE(third->text, u"0."_s + QString(34, u'3'));
        const auto root = calculate(u"sqrt(2)"_s);
        QVERIFY(root && root->rounded);
        QVERIFY2(root->text.startsWith(u"1.41421356237309504880168872420969"_s), qPrintable(root->text));
        const auto large = calculate(u"10^40/3"_s);
        QVERIFY(large && large->rounded);
        QVERIFY(large->text.startsWith(QString(34, u'3')));
        QCOMPARE(large->text.size(), 40);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("expression");
        for (const char *expression :
             {"",       "   ",   "1/0",     "1/(2-2)", "2+",       "(1",   "1)",  "1 2",  "a",   "system(1)",    "round()", "round(1,2,3)",
              "mod(1)", "2^0.5", "2^99999", "9^9^9",   "sqrt(-1)", "1..2", "1,5", "0x10", "1;2", "round(1, 999)"})
            QTest::newRow(qPrintable(u"'%1'"_s.arg(QLatin1StringView(expression)))) << QString::fromLatin1(expression);
        QTest::newRow("deep") << QString(1'000, u'(') + u'1' + QString(1'000, u')');
        QTest::newRow("many signs") << QString(3'000, u'-') + u'1';
        QTest::newRow("long") << QString(5'000, u'1');
        QTest::newRow("huge") << u"(10^1000)^4"_s;
    }
    void refuses()
    {
        QFETCH(const QString, expression);
        const auto result = calculate(expression);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Invalid);
    }

    void answersAboutDates_data()
    {
        QTest::addColumn<QJsonObject>("arguments");
        QTest::addColumn<QString>("expected");
        QTest::newRow("today") << QJsonObject{{u"question"_s, u"today"_s}} << u"It is 2026-11-19 23:30:00, Thursday (Europe/Berlin, UTC+01:00)."_s;
        QTest::newRow("today elsewhere") << QJsonObject{{u"question"_s, u"today"_s}, {u"zone"_s, u"Asia/Tokyo"_s}}
                                         << u"It is 2026-11-20 07:30:00, Friday (Asia/Tokyo, UTC+09:00)."_s;
        QTest::newRow("weekday") << QJsonObject{{u"question"_s, u"weekday"_s}, {u"date"_s, u"2027-01-01"_s}}
                                 << u"2027-01-01, Friday (ISO week 2026-W53, day 1 of the year)"_s;
        QTest::newRow("difference")
            << QJsonObject{{u"question"_s, u"difference"_s}, {u"date"_s, u"2024-02-29"_s}, {u"other"_s, u"2026-11-19"_s}}
            << u"From 2024-02-29 to 2026-11-19: 994 days = 2 years, 8 months and 21 days; 710 of the days are Monday to Friday (public "
               "holidays not known)."_s;
        QTest::newRow("difference back")
            << QJsonObject{{u"question"_s, u"difference"_s}, {u"date"_s, u"today"_s}, {u"other"_s, u"2026-11-12"_s}}
            << u"From 2026-11-19 to 2026-11-12: -7 days = 0 years, 0 months and 7 days; 5 of the days are Monday to Friday (public "
               "holidays not known)."_s;
        QTest::newRow("end of a month") << QJsonObject{{u"question"_s, u"add"_s}, {u"date"_s, u"2027-01-31"_s}, {u"months"_s, 1}}
                                        << u"2027-02-28, Sunday (ISO week 2027-W08, day 59 of the year)"_s;
        QTest::newRow("working days") << QJsonObject{{u"question"_s, u"add"_s}, {u"date"_s, u"today"_s}, {u"working_days"_s, 2}}
                                      << u"2026-11-23, Monday (ISO week 2026-W48, day 327 of the year)"_s;
        QTest::newRow("working days back") << QJsonObject{{u"question"_s, u"add"_s}, {u"date"_s, u"2026-11-23"_s}, {u"working_days"_s, -1}}
                                           << u"2026-11-20, Friday (ISO week 2026-W47, day 324 of the year)"_s;
        QTest::newRow("convert") << QJsonObject{{u"question"_s, u"convert"_s},
                                                {u"date"_s, u"2026-07-01T09:00"_s},
                                                {u"to_zone"_s, u"America/New_York"_s}}
                                 << u"2026-07-01 09:00:00, Wednesday (Europe/Berlin, UTC+02:00) is 2026-07-01 03:00:00, Wednesday (America/New_York, "
                                    "UTC-04:00)."_s;
        QTest::newRow("convert with an offset")
            << QJsonObject{{u"question"_s, u"convert"_s}, {u"date"_s, u"2026-07-01T09:00:00Z"_s}, {u"to_zone"_s, u"UTC"_s}}
            << u"2026-07-01 11:00:00, Wednesday (Europe/Berlin, UTC+02:00) is 2026-07-01 09:00:00, Wednesday (UTC, UTC+00:00)."_s;
        const auto convert = [](const QString &date, const QString &zone) {
            return QJsonObject{{u"question"_s, u"convert"_s}, {u"date"_s, date}, {u"zone"_s, zone}, {u"to_zone"_s, u"UTC"_s}};
        };
        QTest::newRow("convert what this machine's clocks leave out")
            << convert(u"2026-03-29T02:30"_s, u"America/New_York"_s)
            << u"2026-03-29 02:30:00, Sunday (America/New_York, UTC-04:00) is 2026-03-29 06:30:00, Sunday (UTC, UTC+00:00)."_s;
        QTest::newRow("convert what the zone's clocks leave out") << convert(u"2026-03-08 02:30:00"_s, u"America/New_York"_s)
                                                                  << u"refused: There is no such time in that zone: the clocks go forward then."_s;
        QTest::newRow("convert with another offset")
            << convert(u"2026-03-29T02:30:00+05:30"_s, u"UTC"_s)
            << u"2026-03-28 21:00:00, Saturday (UTC, UTC+00:00) is 2026-03-28 21:00:00, Saturday (UTC, UTC+00:00)."_s;
        QTest::newRow("convert a day") << convert(u"2026-03-29"_s, u"UTC"_s)
                                       << u"refused: \"date\" needs a time like 2026-03-31T14:30, in the zone \"zone\" or with an offset."_s;
    }
    void answersAboutDates()
    {
        QFETCH(const QJsonObject, arguments);
        QFETCH(const QString, expected);
        QCOMPARE(about(arguments), expected);
    }

    void saysWhatADateNeeds()
    {
        QVERIFY(about({{u"question"_s, u"weekday"_s}, {u"date"_s, u"31.3.2026"_s}}).startsWith(u"refused"_s));
        QVERIFY(about({{u"question"_s, u"weekday"_s}, {u"date"_s, u"2026-02-30"_s}}).startsWith(u"refused"_s));
        QVERIFY(about({{u"question"_s, u"today"_s}, {u"zone"_s, u"Mars/Base"_s}}).startsWith(u"refused"_s));
        QVERIFY(about({{u"question"_s, u"difference"_s}, {u"date"_s, u"today"_s}}).startsWith(u"refused"_s));
        QVERIFY(about({{u"question"_s, u"add"_s}, {u"date"_s, u"9999-12-31"_s}, {u"years"_s, 1'000'000'000}}).size() > 0);
    }
};

QTEST_GUILESS_MAIN(TestToolsReckoning)
#include "test_tools_reckoning.moc"
