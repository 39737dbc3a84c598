// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/foreign_schema.h"
#include "core/tools/mcp/material.h"
#include "core/tools/mcp/message.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

class TestMcpMessage : public QObject {
    Q_OBJECT

    /// With ' for ".
    static QJsonObject object(const char *json) { return QJsonDocument::fromJson(QByteArray(json).replace('\'', '"')).object(); }

private Q_SLOTS:
    void readsWhatItWrites()
    {
        for (const Message &message : std::initializer_list<Message>{
                 Request{7, u"tools/call"_s, {{u"name"_s, u"a\nb"_s}}}, Request{u"s-1"_s, u"ping"_s, {}}, Notification{u"notifications/x"_s, {}},
                 Response{7, {{u"ok"_s, true}}, {}}, Response{7, {}, Response::Failure{-32601, u"no"_s, QJsonObject{{u"a"_s, 1}}}},
                 Response{QJsonValue::Null, {}, Response::Failure{-32700, u"what?"_s}}}) {
            const QByteArray line = toLine(toJson(message));
            QVERIFY(!line.contains('\n'));
            const auto read = parseMessages(line);
            QVERIFY2(read, read ? "" : qPrintable(read.error().message));
            QCOMPARE(read->size(), 1);
            QVERIFY(read->front() == message);
        }
    }

    void refusesWhatIsNoMessage_data()
    {
        QTest::addColumn<QByteArray>("line");
        const auto row = [](const char *name, const QByteArray &line) { QTest::addRow("%s", name) << line; };
        row("words", "Server listening on port 3000");
        row("half", R"({"jsonrpc":"2.0","id":1)");
        row("a number", "5");
        row("null", "null");
        row("another protocol", R"({"jsonrpc":"1.0","id":1,"result":{}})");
        row("neither result nor error", R"({"jsonrpc":"2.0","id":1})");
        row("result and error", R"({"jsonrpc":"2.0","id":1,"result":{},"error":{"code":1,"message":""}})");
        row("a result that is no object", R"({"jsonrpc":"2.0","id":1,"result":[1]})");
        row("a fraction for an id", R"({"jsonrpc":"2.0","id":1.5,"result":{}})");
        row("an object for an id", R"({"jsonrpc":"2.0","id":{},"method":"ping"})");
        row("null for a request's id", R"({"jsonrpc":"2.0","id":null,"method":"ping"})");
        row("an id out of range", R"({"jsonrpc":"2.0","id":1e300,"result":{}})");
        row("params in a list", R"({"jsonrpc":"2.0","id":1,"method":"ping","params":[1]})");
        row("an empty method", R"({"jsonrpc":"2.0","id":1,"method":""})");
        row("an error without a code", R"({"jsonrpc":"2.0","id":1,"error":"no"})");
        row("a batch", R"([{"jsonrpc":"2.0","method":"x"}])");
        row("not UTF-8", "{\"jsonrpc\":\"2.0\",\"method\":\"\xff\xfe\"}");
        row("depth", R"({"jsonrpc":"2.0","method":"x","params":{"a":)" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}}");
        row("an open end of depth", QByteArray(100'0000, '['));
    }
    void refusesWhatIsNoMessage()
    {
        QFETCH(QByteArray, line);
        const auto read = parseMessages(line);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Invalid);
        QVERIFY(!read.error().message.isEmpty());
    }

    void readsABatchOnlyWhereTheRevisionHasThem()
    {
        const QByteArray batch = R"([{"jsonrpc":"2.0","method":"x"},{"jsonrpc":"2.0","id":1,"result":{}}])";
        QVERIFY(!parseMessages(batch));
        QCOMPARE(parseMessages(batch, true).value().size(), 2);
        QVERIFY(!parseMessages("[]", true));
        QVERIFY(!parseMessages("[[]]", true));
    }

    void cutsLinesWhereverTheBytesAreCut()
    {
        const QByteArray bytes = "one\r\n\n  \ntwo\nthree";
        LineReader whole, single;
        QCOMPARE(whole.feed(bytes), (std::vector<QByteArray>{"one", "two"}));
        std::vector<QByteArray> lines;
        for (const char c : bytes) {
            for (const QByteArray &line : single.feed(QByteArrayView(&c, 1)))
                lines.push_back(line);
        }
        QCOMPARE(lines, (std::vector<QByteArray>{"one", "two"}));
        QCOMPARE(whole.feed("\n"), (std::vector<QByteArray>{"three"}));
    }

    void endsAtALineWithoutEnd()
    {
        LineReader reader(10);
        QCOMPARE(reader.feed("0123456789\n"), (std::vector<QByteArray>{"0123456789"}));
        QVERIFY(reader.feed("01234").empty() && !reader.overflowed());
        QVERIFY(reader.feed("567890").empty() && reader.overflowed());
        QVERIFY(reader.feed("\nmore\n").empty());
    }

    // ---- schemas of servers ------------------------------------------------------------------------------------------------------

    void holdsValuesAgainstASchema_data()
    {
        QTest::addColumn<QJsonObject>("schema");
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<bool>("fits");
        const QJsonObject person = object("{'type':'object','properties':{'age':{'type':'integer'},'const':{'type':'string'}},'required':['age']}");
        QTest::addRow("fits") << person << QJsonValue(QJsonObject{{u"age"_s, 5}, {u"const"_s, u"x"_s}}) << true;
        QTest::addRow("wrong type") << person << QJsonValue(QJsonObject{{u"age"_s, u"five"_s}}) << false;
        QTest::addRow("a property called like a keyword") << person << QJsonValue(QJsonObject{{u"age"_s, 5}, {u"const"_s, 1}}) << false;
        QTest::addRow("missing") << person << QJsonValue(QJsonObject()) << false;
        QTest::addRow("no object") << person << QJsonValue(5) << false;
        QTest::addRow("a reference inside") << object("{'$defs':{'n':{'type':'integer'}},'items':{'$ref':'#/$defs/n'}}")
                                            << QJsonValue(QJsonArray{1, u"x"_s}) << false;
        QTest::addRow("a reference to a property") << object("{'properties':{'a':{'type':'integer'},'b':{'$ref':'#/properties/a'}}}")
                                                   << QJsonValue(QJsonObject{{u"b"_s, 1}}) << true;
        QTest::addRow("patterns for names are not tried")
            << object("{'patternProperties':{'^(a+)+$':{}},'additionalProperties':false}") << QJsonValue(QJsonObject{{u"aaaa"_s, 1}}) << true;
    }
    void holdsValuesAgainstASchema()
    {
        QFETCH(QJsonObject, schema);
        QFETCH(QJsonValue, value);
        QFETCH(bool, fits);
        const auto found = fitsForeignSchema(value, schema);
        QCOMPARE(found.has_value(), fits);
        if (!fits)
            QCOMPARE(found.error().code, ErrorCode::Invalid);
    }

    void triesNoSchemaThatCouldTakeForEver_data()
    {
        QTest::addColumn<QJsonObject>("schema");
        QTest::addRow("itself") << object("{'$ref':'#'}");
        QTest::addRow("a circle") << object("{'$defs':{'a':{'$ref':'#/$defs/b'},'b':{'allOf':[{'$ref':'#/$defs/a'}]}},'$ref':'#/$defs/a'}");
        QTest::addRow("a circle under a name that is a keyword")
            << object("{'properties':{'const':{'allOf':[{'$ref':'#/properties/const'},{'$ref':'#/properties/const'}]}}}");
        QTest::addRow("a part of a literal") << object("{'const':{'pattern':'(a+)+$'},'$ref':'#/const'}");
        QTest::addRow("the network") << QJsonObject{{u"$ref"_s, u"http://127.0.0.1:9/schema.json"_s}};
        QTest::addRow("a base") << QJsonObject{{u"$id"_s, u"http://127.0.0.1:9/"_s}};
        QTest::addRow("a reference by name") << object("{'$dynamicRef':'#x'}");
        QTest::addRow("another dialect") << QJsonObject{{u"$schema"_s, u"http://127.0.0.1:9/dialect"_s}};
        QTest::addRow("nowhere") << object("{'$ref':'#/$defs/none'}");
        QJsonObject definitions{{u"d0"_s, QJsonObject{{u"type"_s, u"string"_s}}}};
        for (int i = 1; i < 40; ++i) {
            const QJsonObject below{{u"$ref"_s, u"#/$defs/d%1"_s.arg(i - 1)}};
            definitions.insert(u"d%1"_s.arg(i), QJsonObject{{u"anyOf"_s, QJsonArray{below, below}}});
        }
        QTest::addRow("two to the power of forty") << QJsonObject{{u"$defs"_s, definitions}, {u"$ref"_s, u"#/$defs/d39"_s}};
        QJsonObject deep;
        for (int i = 0; i < 5000; ++i)
            deep = {{u"not"_s, deep}};
        QTest::addRow("depth") << deep;
    }
    void triesNoSchemaThatCouldTakeForEver()
    {
        QFETCH(QJsonObject, schema);
        const auto found = fitsForeignSchema(QJsonObject{{u"a"_s, QString(100'000, u'a')}}, schema);
        QVERIFY(!found);
        QCOMPARE(found.error().code, ErrorCode::Unsupported);
    }

    void readsAResourceForAMessage()
    {
        const QByteArray png =
            QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        Resource named;
        named.uri = u"desk://plan"_s;
        named.name = u"plan\u202e"_s;
        const auto content = [](std::variant<QString, QByteArray> body) { return ResourceContent{u"desk://x"_s, u"text/plain"_s, std::move(body)}; };
        const Material text = materialOf(u"desk"_s, named, {content(u"one"_s), content(u"two\u200b"_s)});
        QVERIFY2(text.text.startsWith(u"one\n\ntwo"_s), qPrintable(text.text));
        QVERIFY2(!text.text.contains(QChar(0x200b)) && !text.label.contains(QChar(0x202e)), qPrintable(text.text + text.label));
        QVERIFY(text.label.startsWith(u"desk: plan"_s));
        const Material picture = materialOf(u"desk"_s, named, {content(png)});
        QCOMPARE(picture.data, png);
        QCOMPARE(picture.mediaType, u"image/png"_s); // by its bytes, whatever the server says
        // What cannot be used is said, never passed on in silence.
        QVERIFY(!materialOf(u"desk"_s, named,
                            {content(QByteArray("\x7f"
                                                "ELF"))})
                     .problem.isEmpty());
        QVERIFY(materialOf(u"desk"_s, named, {content(u"both"_s), content(png)}).data.isEmpty());
        QVERIFY(!materialOf(u"desk"_s, named, {content(u"both"_s), content(png)}).problem.isEmpty());
        QVERIFY(!materialOf(u"desk"_s, named, {}).problem.isEmpty());
        const Material large = materialOf(u"desk"_s, named, {content(QString(LongestMaterial + 10, u'a'))});
        QCOMPARE(large.text.size(), LongestMaterial);
        QVERIFY(!large.problem.isEmpty());
    }

    void readsAPromptForAMessage()
    {
        PromptText prompt;
        prompt.messages = {{u"user"_s, TextContent{u"Write a letter."_s}}};
        QCOMPARE(promptAsText(prompt), u"Write a letter."_s);
        prompt.messages.push_back({u"assistant"_s, TextContent{u"To whom?"_s}});
        QCOMPARE(promptAsText(prompt), u"User: Write a letter.\n\nAssistant: To whom?"_s);
        QCOMPARE(promptAsText({}), QString());
    }

    void doesNotMatchAPatternOfAServer()
    {
        const QJsonObject schema = object("{'type':'string','pattern':'^(a|a|a)+$'}");
        QVERIFY(fitsForeignSchema(QString(QString(200'000, u'a') + u'b'), schema));
    }
};

QTEST_GUILESS_MAIN(TestMcpMessage)
#include "test_mcp_message.moc"
