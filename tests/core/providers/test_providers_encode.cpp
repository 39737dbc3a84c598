// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to Anthropic Messages, against the rules of its documentation.
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const Codec &codec() { return *Codec::forApi(u"anthropic-messages"_s); }
Provider vendor() { return providerAt(u"anthropic-messages"_s, u"https://api.anthropic.com"_s, u"anthropic"_s); }

QJsonObject encoded(const DraftBuilder &builder, const Provider &provider = vendor())
{
    const Result<WireRequest> request = codec().encode(builder.build(), provider);
    if (!request)
        qWarning() << request.error().message;
    return request ? bodyOf(*request) : QJsonObject();
}

QJsonArray content(const QJsonObject &body, int message) { return body["messages"_L1][message]["content"_L1].toArray(); }

} // namespace

class TestProvidersEncode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheDocumentationShows()
    {
        DraftBuilder builder(u"claude-sonnet-4-5"_s);
        builder.say(Role::System, u"Be brief."_s).say(Role::User, u"Read a.txt"_s);
        builder.say(Role::Assistant, u"I will."_s).call(u"toolu_1"_s, u"read"_s, u"{ \"path\": \"a.txt\" }"_s).result(u"toolu_1"_s, u"hello"_s);
        builder.tool(u"read"_s, u"Reads a file"_s, u"{\"type\":\"object\"}"_s);
        builder.parameters().maxOutputTokens = 100;
        builder.parameters().temperature = 0.2;
        const Result<WireRequest> request = codec().encode(builder.build(), vendor());
        QVERIFY(request);
        const QByteArray expected(
            R"({"model":"claude-sonnet-4-5","max_tokens":100,"temperature":0.2,"stream":true,"system":[{"type":"text","text":"Be brief."}],)"
            R"("messages":[{"role":"user","content":[{"type":"text","text":"Read a.txt"}]},{"role":"assistant","content":[{"type":"text",)"
            R"("text":"I will."},{"type":"tool_use","id":"toolu_1","name":"read","input":{"path":"a.txt"}}]},{"role":"user","content":[)"
            R"({"type":"tool_result","tool_use_id":"toolu_1","content":"hello"}]}],"tools":[{"name":"read","description":"Reads a file",)"
            R"("input_schema":{"type":"object"}}]})");
        QCOMPARE(request->body(), expected);
        QCOMPARE(request->destination().url, QUrl(u"https://api.anthropic.com/v1/messages"_s));
        QVERIFY(request->headers().contains(HttpHeader{"anthropic-version", "2023-06-01"}));
        QVERIFY(request->notes().isEmpty());
    }

    void putsAllResultsOfATurnInOneMessageBeforeAnyText()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).call(u"a"_s, u"f"_s, u"{}"_s).call(u"b"_s, u"g"_s, u"{}"_s);
        builder.result(u"b"_s, u"B"_s, true).result(u"a"_s, u"A"_s).say(Role::User, u"And?"_s);
        const QJsonObject body = encoded(builder);
        QCOMPARE(body["messages"_L1].toArray().size(), 3);
        const QJsonArray answers = content(body, 2);
        QCOMPARE(answers.size(), 3);
        QCOMPARE(answers[0]["tool_use_id"_L1].toString(), u"a"_s);
        QVERIFY(answers[0]["is_error"_L1].isUndefined());
        QCOMPARE(answers[1]["tool_use_id"_L1].toString(), u"b"_s);
        QCOMPARE(answers[1]["is_error"_L1].toBool(), true);
        QCOMPARE(answers[2]["text"_L1].toString(), u"And?"_s);
    }

    void answersACallThatWasNeverCarriedOut()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).call(u"a"_s, u"f"_s, u"{}"_s).say(Role::User, u"Never mind"_s);
        const Result<WireRequest> request = codec().encode(builder.build(), vendor());
        const QJsonArray answers = content(bodyOf(*request), 2);
        QCOMPARE(answers[0]["type"_L1].toString(), u"tool_result"_s);
        QCOMPARE(answers[0]["is_error"_L1].toBool(), true);
        QCOMPARE(answers[1]["text"_L1].toString(), u"Never mind"_s);
        QCOMPARE(request->notes().size(), 1);
    }

    void keepsAResultWithoutItsCallAsText()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).result(u"gone"_s, u"the result"_s);
        const QJsonArray answers = content(encoded(builder), 0);
        QCOMPARE(answers.size(), 2);
        QCOMPARE(answers[1]["type"_L1].toString(), u"text"_s);
        QCOMPARE(answers[1]["text"_L1].toString(), u"the result"_s);
    }

    void letsTurnsAlternateWithoutEmptyBlocks()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"a"_s).say(Role::Assistant, u" \n"_s).say(Role::User, u"b"_s).say(Role::Assistant, u""_s).say(Role::User, u""_s);
        const QJsonObject body = encoded(builder);
        QCOMPARE(body["messages"_L1].toArray().size(), 1);
        QCOMPARE(content(body, 0).size(), 2);
    }

    void refusesToSendNothing()
    {
        DraftBuilder builder;
        builder.say(Role::System, u"Be brief."_s).say(Role::User, u" "_s);
        QCOMPARE(codec().encode(builder.build(), vendor()).error().code, ErrorCode::BadUsage);
    }

    void replaysReasoningOnlyToTheModelThatWroteIt_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<bool>("changed");
        QTest::addColumn<bool>("replayed");
        QTest::newRow("the same") << u"claude-opus-5-5"_s << u"anthropic"_s << false << true;
        QTest::newRow("another model") << u"claude-haiku-4-5"_s << u"anthropic"_s << false << false;
        QTest::newRow("another provider") << u"claude-opus-5-5"_s << u"gateway"_s << false << false;
        QTest::newRow("changed by redaction") << u"claude-opus-5-5"_s << u"anthropic"_s << true << false;
    }
    void replaysReasoningOnlyToTheModelThatWroteIt()
    {
        QFETCH(QString, model);
        QFETCH(QString, provider);
        QFETCH(bool, changed);
        QFETCH(bool, replayed);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s);
        const QString raw = u"{\"type\":\"thinking\",\"thinking\":\"[PERSON_1]\",\"signature\":\"s\"}"_s;
        const SlotIndex rawSlot = changed ? builder.slotWith(raw, u"[PERSON_1]"_s) : builder.slot(raw);
        builder.part(Role::Assistant, {Part::Kind::Reasoning, builder.slot(u"shown"_s), NoSlot, {}, false, rawSlot, u"anthropic/claude-opus-5-5"_s});
        builder.call(u"a"_s, u"f"_s, u"{}"_s).result(u"a"_s, u"A"_s);
        const QJsonArray said = content(encoded(builder, providerAt(u"anthropic-messages"_s, u"https://api.anthropic.com"_s, provider)), 1);
        QCOMPARE(said.size(), replayed ? 2 : 1);
        if (replayed)
            QCOMPARE(said[0].toObject(), QJsonDocument::fromJson(raw.toUtf8()).object());
        QCOMPARE(said.last()["type"_L1].toString(), u"tool_use"_s);
    }

    void givesEveryCallAnIdOfItsOwn()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).call(u"call_1"_s, u"f"_s, u"{}"_s).result(u"call_1"_s, u"A"_s);
        builder.call(u"call_1"_s, u"f"_s, u"{}"_s).result(u"call_1"_s, u"B"_s).call(u"bad id:ü"_s, u"f"_s, u"{}"_s).result(u"bad id:ü"_s, u"C"_s);
        const QJsonObject body = encoded(builder);
        QStringList calls, results;
        for (int i = 0; i < 7; ++i) {
            const QJsonObject block = content(body, i).first().toObject();
            if (block["type"_L1] == "tool_use"_L1)
                calls << block["id"_L1].toString();
            else if (block["type"_L1] == "tool_result"_L1)
                results << block["tool_use_id"_L1].toString();
        }
        QCOMPARE(calls.size(), 3);
        QCOMPARE(calls, results);
        QCOMPARE(QSet<QString>(calls.begin(), calls.end()).size(), 3);
        static const QRegularExpression legal(u"^[A-Za-z0-9_-]{1,64}$"_s);
        for (const QString &id : calls)
            QVERIFY2(legal.match(id).hasMatch(), qPrintable(id));
    }

    void showsTheModelArgumentsThatWereNoObject()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).call(u"a"_s, u"f"_s, u"{\"x\":"_s).result(u"a"_s, u"not valid"_s, true);
        QCOMPARE(content(encoded(builder), 1)[0]["input"_L1].toObject(), (QJsonObject{{u"unparsed_arguments"_s, u"{\"x\":"_s}}));
    }

    void gatesParameters_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<bool>("temperature");
        QTest::addColumn<int>("maxTokens");
        const QString own = u"https://api.anthropic.com"_s, local = u"http://127.0.0.1:8080"_s;
        QTest::newRow("opus 5.5") << u"claude-opus-5-5"_s << own << false << 8192;
        QTest::newRow("fable 5.2") << u"claude-fable-5-2"_s << own << false << 8192;
        QTest::newRow("opus 4.8") << u"claude-opus-4-8"_s << own << false << 8192;
        QTest::newRow("sonnet 4.6") << u"claude-sonnet-4-6"_s << own << true << 8192;
        QTest::newRow("haiku 4.5, dated") << u"claude-haiku-4-5-20251001"_s << own << true << 8192;
        QTest::newRow("opus 4, dated") << u"claude-opus-4-20250514"_s << own << true << 8192;
        QTest::newRow("claude 3") << u"claude-3-haiku-20240307"_s << own << true << 4096;
        QTest::newRow("unknown name at the vendor") << u"mystery-9"_s << own << false << 8192;
        QTest::newRow("unknown name elsewhere") << u"qwen3"_s << local << true << 8192;
    }
    void gatesParameters()
    {
        QFETCH(QString, model);
        QFETCH(QString, baseUrl);
        QFETCH(bool, temperature);
        QFETCH(int, maxTokens);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().temperature = 0.5;
        const Result<WireRequest> request = codec().encode(builder.build(), providerAt(u"anthropic-messages"_s, baseUrl));
        const QJsonObject body = bodyOf(*request);
        QCOMPARE(body.contains("temperature"_L1), temperature);
        QCOMPARE(request->notes().size(), temperature ? 0 : 1);
        QCOMPARE(body["max_tokens"_L1].toInt(), maxTokens);
    }

    void keepsLimitsOfModelAndRange()
    {
        DraftBuilder builder(u"claude-sonnet-4-5"_s);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().maxOutputTokens = 1'000'000;
        builder.parameters().temperature = 1.5;
        const Result<WireRequest> request = codec().encode(builder.build(), vendor());
        QCOMPARE(bodyOf(*request)["max_tokens"_L1].toInt(), 64000);
        QCOMPARE(bodyOf(*request)["temperature"_L1].toDouble(), 1.0);
        QCOMPARE(request->notes().size(), 2);
    }

    void leavesOutStreamWhenNotAsked()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s);
        builder.parameters().stream = false;
        QVERIFY(!encoded(builder).contains("stream"_L1));
    }

    void asksForTheShapeOfAnAnswer()
    {
        DraftBuilder builder(u"claude-opus-5-5"_s);
        builder.say(Role::User, u"Go"_s);
        builder.shape().outputSchema = builder.slot(u"{\"type\":\"object\",\"properties\":{},\"additionalProperties\":false}"_s);
        const QJsonValue format = encoded(builder)["output_config"_L1]["format"_L1];
        QCOMPARE(format["type"_L1].toString(), u"json_schema"_s);
        QCOMPARE(format["schema"_L1]["type"_L1].toString(), u"object"_s);
        builder.parameters().model = u"claude-3-haiku-20240307"_s;
        QCOMPARE(codec().encode(builder.build(), vendor()).error().code, ErrorCode::Unsupported);
    }

    void refusesToolNamesThatProvidersRefuse_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::newRow("a colon") << QStringList{u"mcp:files"_s};
        QTest::newRow("nothing") << QStringList{QString()};
        QTest::newRow("too long") << QStringList{QString(65, u'a')};
        QTest::newRow("an umlaut") << QStringList{u"lösche"_s};
        QTest::newRow("twice the same") << QStringList{u"read"_s, u"read"_s};
    }
    void refusesToolNamesThatProvidersRefuse()
    {
        QFETCH(QStringList, names);
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s);
        for (const QString &name : names)
            builder.tool(name, u"d"_s, u"{}"_s);
        QCOMPARE(codec().encode(builder.build(), vendor()).error().code, ErrorCode::Unsupported);
    }

    void refusesABrokenSchema()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).tool(u"read"_s, u"d"_s, u"{\"type\":"_s);
        QCOMPARE(codec().encode(builder.build(), vendor()).error().code, ErrorCode::Invalid);
    }

    void writesAnEmptySchemaForAToolWithoutOne()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s);
        builder.shape().tools.push_back({builder.slot(u"now"_s), NoSlot, NoSlot});
        QCOMPARE(encoded(builder)["tools"_L1][0].toObject(),
                 (QJsonObject{{u"name"_s, u"now"_s}, {u"input_schema"_s, QJsonObject{{u"type"_s, u"object"_s}}}}));
    }
};

QTEST_APPLESS_MAIN(TestProvidersEncode)
#include "test_providers_encode.moc"
