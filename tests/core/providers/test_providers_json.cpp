// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/json_scanner.h"
#include "core/providers/json_writer.h"
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestProvidersJson : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void takesExactlyWhatIsJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<bool>("valid");
        const auto row = [](const char *json, bool valid) { QTest::newRow(json) << QByteArray(json) << valid; };
        row("{}", true);
        row(" [ ] ", true);
        row("{\"a\":[1,-2.5e+3,\"x\\u00e9\\n\",true,false,null,{}]}", true);
        row("0", true);
        row("\"\"", true);
        row("", false);
        row("{", false);
        row("{\"a\"}", false);
        row("{\"a\":}", false);
        row("{\"a\":1,}", false);
        row("[1,]", false);
        row("[1 2]", false);
        row("{a:1}", false);
        row("01", false);
        row("1.", false);
        row("1e", false);
        row("-", false);
        row("+1", false);
        row("\"\\x\"", false);
        row("\"\\u12\"", false);
        row("\"open", false);
        row("nul", false);
        row("{\"a\":1}]", false);
        row("{}{}", false);
        row("'a'", false);
    }
    void takesExactlyWhatIsJson()
    {
        QFETCH(QByteArray, json);
        QFETCH(bool, valid);
        const std::optional<qsizetype> end = jsonValueEnd(json, 0);
        const bool whole = end && json.sliced(*end).trimmed().isEmpty();
        QCOMPARE(whole, valid);
        if (json.trimmed().startsWith('{') || json.trimmed().startsWith('['))
            QCOMPARE(!QJsonDocument::fromJson(json).isNull(), valid); // Qt's parser agrees
    }

    void refusesEndlessNesting()
    {
        QVERIFY(!jsonValueEnd(QByteArray(100'000, '['), 0));
        const QByteArray deep = QByteArray(400, '[') + QByteArray(400, ']');
        QCOMPARE(jsonValueEnd(deep, 0), std::optional(deep.size()));
    }

    void findsMembersByteForByte()
    {
        const QByteArray json = "{\"x\": {\"input\":1}, \"input\": { \"b\" : 1.0, \"a\":\"é\" } ,\"input2\":2}";
        const QByteArray input = "{ \"b\" : 1.0, \"a\":\"é\" }", oneLine = "{\"a b\":[1,2],\"c\\\" \":1}";
        QCOMPARE(jsonMember(json, "input").toByteArray(), input);
        QVERIFY(jsonMember(json, "y").isNull());
        QVERIFY(jsonMember("[1]", "y").isNull());
        QCOMPARE(jsonItems("[ {\"a\":1} ,2, [3] ]").size(), 3u);
        QCOMPARE(jsonOneLine("{ \"a b\" : [ 1 ,\n2 ] , \"c\\\" \" : 1 }"), oneLine);
    }

    void writesTextsThatParseBackUnchanged_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("empty") << QString();
        QTest::newRow("quotes") << u"a \"b\" \\ c / d"_s;
        QTest::newRow("controls") << u"\n\r\t\b\f\x01\x1f\x7f"_s;
        QTest::newRow("beyond ASCII") << u"Zoë Müller — 東京 🙂 \u2028"_s;
        QTest::newRow("zero") << QString(QChar(u'\0'));
    }
    void writesTextsThatParseBackUnchanged()
    {
        QFETCH(QString, text);
        DraftBuilder builder;
        const SlotIndex slot = builder.slot(text);
        const RedactedDraft draft = builder.build();
        JsonWriter json(draft);
        json.beginObject().key("t").text(slot).endObject();
        const auto written = std::move(json).finish();
        QVERIFY(written);
        QJsonParseError error;
        QCOMPARE(QJsonDocument::fromJson(written->body, &error)["t"_L1].toString(), text);
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(!written->body.contains('\n'));
    }

    void replacesLoneSurrogates()
    {
        DraftBuilder builder;
        const SlotIndex slot = builder.slot(u"a"_s + QChar(0xd83d) + u"b"_s);
        const RedactedDraft draft = builder.build();
        JsonWriter json(draft);
        json.text(slot);
        QCOMPARE(std::move(json).finish()->body,
                 QByteArray("\"a\xef\xbf\xbd"
                            "b\""));
    }

    void marksTheBytesOfEveryFinding_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("raw");
        QTest::newRow("plain") << u"Dear [P1], hello [P1]"_s << false;
        QTest::newRow("after characters of several bytes") << u"Zoë 東京 🙂 [P1] é[P1]"_s << false;
        QTest::newRow("after escapes") << u"\n\"\\\t[P1]\x01[P1]"_s << false;
        QTest::newRow("at both ends") << u"[P1][P1]"_s << false;
        QTest::newRow("in JSON with white space") << u"{ \"a\" : \"x [P1] y\",\n\t\"b [P1]\": [ 1, 2 ] }"_s << true;
        QTest::newRow("in JSON after escapes") << u"{\"a\\\"\" : \"é\\u00e9 [P1]\" , \"b\":\"\\\\[P1]\"}"_s << true;
        QTest::newRow("in JSON with a bare line break") << u"{\"a\":\"x\n[P1]\"}"_s << true;
    }
    void marksTheBytesOfEveryFinding()
    {
        QFETCH(QString, text);
        QFETCH(bool, raw);
        DraftBuilder builder;
        const SlotIndex before = builder.slot(u"before ü"_s);
        const SlotIndex slot = builder.slotWith(text, u"[P1]"_s);
        const RedactedDraft draft = builder.build();
        JsonWriter json(draft);
        json.beginArray().text(before);
        raw ? json.rawJson(slot) : json.text(slot);
        json.endArray();
        const auto written = std::move(json).finish();
        QVERIFY(written);
        QVERIFY2(!QJsonDocument::fromJson(written->body).isNull(), written->body.constData());
        QVERIFY(!written->body.contains('\n'));
        QCOMPARE(qsizetype(written->findings.size()), text.count(u"[P1]"_s));
        for (const BodyFinding &finding : written->findings)
            QCOMPARE(written->body.sliced(finding.body.begin, finding.body.length()), QByteArray("[P1]"));
        QVERIFY(std::ranges::is_sorted(written->findings, {}, [](const BodyFinding &f) { return f.body.begin; }));
        QCOMPARE(written->texts.size(), 2u);
        const Range range = written->texts[1].body;
        QCOMPARE(written->texts[1].slot, slot);
        if (raw)
            QCOMPARE(written->body.sliced(range.begin, range.length()), jsonItems(written->body).at(1).toByteArray());
        else
            QCOMPARE(written->body.mid(range.begin - 1, 1) + written->body.mid(range.end, 1), QByteArray("\"\""));
    }

    void keepsNumbersAndOrderOfRawJson()
    {
        DraftBuilder builder;
        const SlotIndex slot = builder.slot(u"{\"z\": 1.0, \"a\": 12345678901234567890, \"n\": null}"_s);
        const RedactedDraft draft = builder.build();
        JsonWriter json(draft);
        json.rawJson(slot);
        const QByteArray expected = "{\"z\":1.0,\"a\":12345678901234567890,\"n\":null}";
        QCOMPARE(std::move(json).finish()->body, expected);
    }

    void refusesRawTextThatIsNotJson()
    {
        for (const QString &text : {u"{"_s, u""_s, u"{} {}"_s, u"hello"_s}) {
            DraftBuilder builder;
            const SlotIndex slot = builder.slot(text);
            const RedactedDraft draft = builder.build();
            JsonWriter json(draft);
            json.beginArray().rawJson(slot).endArray();
            const auto written = std::move(json).finish();
            QVERIFY(!written);
            QCOMPARE(written.error().code, ErrorCode::Invalid);
        }
    }

    void addsMembersOfAnObject()
    {
        DraftBuilder builder;
        const SlotIndex slot = builder.slot(u" { \"a\" : { \"b\" : 1 } , \"c\" : \"}\" } "_s);
        const SlotIndex empty = builder.slot(u"{ }"_s);
        const RedactedDraft draft = builder.build();
        JsonWriter json(draft);
        json.beginObject().rawMembers(empty).key("first").boolean(true).rawMembers(slot).rawMembers(empty).key("last").null().endObject();
        const QByteArray expected = "{\"first\":true,\"a\":{\"b\":1},\"c\":\"}\",\"last\":null}";
        QCOMPARE(std::move(json).finish()->body, expected);
    }

    void writesNamesThatProvidersAccept()
    {
        DraftBuilder builder;
        const SlotIndex slot = builder.slot(u"mcp:files/read é"_s), empty = builder.slot({}), longName = builder.slot(QString(100, u'x'));
        const RedactedDraft draft = builder.build();
        JsonWriter json(draft);
        json.beginArray().identifier(slot).identifier(empty).identifier(longName).endArray();
        QCOMPARE(std::move(json).finish()->body, "[\"mcp_files_read__\",\"unnamed\",\"" + QByteArray(64, 'x') + "\"]");
    }

    void refusesNumbersThatAreNone()
    {
        const RedactedDraft draft = DraftBuilder().build();
        JsonWriter json(draft);
        json.number(std::numeric_limits<double>::quiet_NaN());
        QCOMPARE(std::move(json).finish().error().code, ErrorCode::BadUsage);
    }
};

QTEST_APPLESS_MAIN(TestProvidersJson)
#include "test_providers_json.moc"
