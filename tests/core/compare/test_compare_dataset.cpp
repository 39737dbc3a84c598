// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/dataset.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestCompareDataset : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsCasesFromCsv()
    {
        const auto data = Dataset::parse("id,claimant,check:contains,check:number,check:max_ms\r\n"
                                         "c1,\"Roe, Jane\",water,\"1200±5%\",4000\r\n"
                                         "\r\n"
                                         "c2,\"said \"\"no\"\"\nand left\",,,\r\n"
                                         "c3,plain,fire,,\r\n",
                                         Dataset::Format::Csv);
        QVERIFY2(data, data ? "" : qPrintable(data.error().message));
        QCOMPARE(data->cases().size(), size_t(3));
        const DataCase &first = data->cases()[0];
        QCOMPARE(first.variables, (QMap<QString, QString>{{u"claimant"_s, u"Roe, Jane"_s}}));
        QCOMPARE(first.checks.size(), size_t(3));
        QCOMPARE(first.checks[0].text, u"water"_s);
        QCOMPARE(first.checks[1].number, 1200.0);
        QCOMPARE(first.checks[1].tolerance, 60.0);
        QCOMPARE(first.checks[2].ms, 4000);
        QCOMPARE(data->cases()[1].variables[u"claimant"_s], u"said \"no\"\nand left"_s);
        QVERIFY(data->cases()[1].checks.empty());
        QCOMPARE(data->cases()[2].line, 6); // the text before it holds a line break, and one line is empty
    }

    void readsWhatSpreadsheetsWrite()
    {
        const auto data = Dataset::parse("\xEF\xBB\xBFid;name;check:equals\nx;Grüße;ja\n", Dataset::Format::Csv);
        QVERIFY(data);
        QCOMPARE(data->cases().front().id, u"x"_s);
        QCOMPARE(data->cases().front().variables[u"name"_s], u"Grüße"_s);
    }

    void readsCasesFromJsonLines()
    {
        const auto data = Dataset::parse("{\"id\":7,\"vars\":{\"a\":\"x\",\"n\":1.5,\"b\":true},\"checks\":[{\"number\":12,\"tolerance\":0.5},"
                                         "{\"schema\":{\"type\":\"object\"}},{\"max_cost_usd\":0.01},{\"judge\":\"Is it polite?\"}]}\n\n{}\n",
                                         Dataset::Format::Jsonl);
        QVERIFY2(data, data ? "" : qPrintable(data.error().message));
        QCOMPARE(data->cases().size(), size_t(2));
        const DataCase &first = data->cases()[0];
        QCOMPARE(first.id, u"7"_s);
        QCOMPARE(first.variables, (QMap<QString, QString>{{u"a"_s, u"x"_s}, {u"b"_s, u"true"_s}, {u"n"_s, u"1.5"_s}}));
        QCOMPARE(first.checks[0].tolerance, 0.5);
        QCOMPARE(first.checks[2].cost, *Money::fromDecimal(u"0.01"));
        QCOMPARE(first.checks[3].kind, Check::Kind::Judge);
        QVERIFY(data->needsJudge());
        QCOMPARE(data->cases()[1].id, u"2"_s);
        QCOMPARE(data->cases()[1].line, 3);
    }

    void namesTheLineOfAMistake_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("json");
        QTest::addColumn<int>("line");
        QTest::newRow("too few fields") << QByteArray("id,a,b\n1,x,y\n2,x\n") << false << 3;
        QTest::newRow("open quote") << QByteArray("id,a\n1,x\n2,\"never closed\n3,z\n") << false << 3;
        QTest::newRow("words after a quote") << QByteArray("id,a\n1,\"x\"y\n") << false << 2;
        QTest::newRow("unknown check") << QByteArray("id,check:startswith\n1,x\n") << false << 1;
        QTest::newRow("column twice") << QByteArray("id,a,a\n1,x,y\n") << false << 1;
        QTest::newRow("bad number") << QByteArray("id,check:number\n1,5\n2,many\n") << false << 3;
        QTest::newRow("bad tolerance") << QByteArray("id,check:number\n1,5±x\n") << false << 2;
        QTest::newRow("bad time") << QByteArray("id,check:max_ms\n1,2s\n") << false << 2;
        QTest::newRow("bad cost") << QByteArray("id,check:max_cost_usd\n1,$1\n") << false << 2;
        QTest::newRow("bad pattern") << QByteArray("id,check:regex\n1,ok\n2,(\n") << false << 3;
        QTest::newRow("bad schema") << QByteArray("id\tcheck:schema\n1\t{\"type\":\"object\"}\n2\t{\"type\":\n") << false << 3;
        QTest::newRow("id twice") << QByteArray("id,a\n1,x\n1,y\n") << false << 3;
        QTest::newRow("not UTF-8") << QByteArray("id,a\n1,x\n2,\xE4\n") << false << 3;
        QTest::newRow("not JSON") << QByteArray("{}\n{\"id\":\n") << true << 2;
        QTest::newRow("not an object") << QByteArray("{}\n[]\n") << true << 2;
        QTest::newRow("unknown member") << QByteArray("{\"input\":\"x\"}\n") << true << 1;
        QTest::newRow("unknown JSON check") << QByteArray("{\"checks\":[{\"like\":\"x\"}]}\n") << true << 1;
        QTest::newRow("two checks in one") << QByteArray("{}\n\n{\"checks\":[{\"equals\":\"x\",\"contains\":\"y\"}]}\n") << true << 3;
        QTest::newRow("variable is a list") << QByteArray("{\"vars\":{\"a\":[1]}}\n") << true << 1;
        QTest::newRow("tolerance below nothing") << QByteArray("{\"checks\":[{\"number\":1,\"tolerance\":-1}]}\n") << true << 1;
    }
    void namesTheLineOfAMistake()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, json);
        QFETCH(int, line);
        const auto data = Dataset::parse(bytes, json ? Dataset::Format::Jsonl : Dataset::Format::Csv);
        QVERIFY(!data);
        QCOMPARE(data.error().code, ErrorCode::Invalid);
        QVERIFY2(data.error().message.startsWith(u"Line %1 "_s.arg(line)), qPrintable(data.error().message));
    }

    void anEmptyFileIsNoDataset()
    {
        QVERIFY(!Dataset::parse("", Dataset::Format::Csv));
        QVERIFY(!Dataset::parse("id,a\n", Dataset::Format::Csv));
        QVERIFY(!Dataset::parse("\n\n", Dataset::Format::Jsonl));
    }

    void fillsAPromptWithTheVariablesOfACase()
    {
        DataCase each{u"1"_s, 2, {{u"name"_s, u"{{amount}} of Jane"_s}, {u"amount"_s, u"12"_s}, {u"first name"_s, u"J"_s}}, {}};
        QCOMPARE(*filledPrompt(u"Sort {{name}}: {{ amount }} {{first name}} { {x} }"_s, each), u"Sort {{amount}} of Jane: 12 J { {x} }"_s);
    }

    void saysWhichVariableIsMissingAndWhere()
    {
        const auto filled = filledPrompt(u"Sort {{claim}}"_s, {u"a"_s, 17, {{u"name"_s, u"x"_s}}, {}});
        QVERIFY(!filled);
        QVERIFY2(filled.error().message.contains(u"{{claim}}"_s) && filled.error().message.startsWith(u"Line 17 "_s),
                 qPrintable(filled.error().message));
    }
};

QTEST_GUILESS_MAIN(TestCompareDataset)
#include "test_compare_dataset.moc"
