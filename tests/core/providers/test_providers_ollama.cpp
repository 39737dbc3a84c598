// SPDX-License-Identifier: GPL-3.0-or-later
// Ollama's own API: requests against its documentation, replies in lines.
#include "core/providers/decoded_reply.h"
#include "core/providers/json_objects.h"
#include "core/providers/ollama_codec.h"
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Provider here() { return providerAt(u"ollama"_s, u"http://127.0.0.1:11434"_s); }
Result<WireRequest> encode(const DraftBuilder &builder, const Provider &provider = here())
{
    return Codec::forApi(u"ollama"_s)->encode(builder.build(), provider);
}
DecodedReply decode(const QByteArray &body, int status = 200) { return *decodeReply(u"ollama"_s, status, body); }

} // namespace

class TestProvidersOllama : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheDocumentationShows()
    {
        DraftBuilder builder(u"qwen3.6"_s);
        builder.say(Role::System, u"Be brief."_s).say(Role::User, u"Read a.txt"_s);
        builder.call(u"call_2k7ryu9k"_s, u"read"_s, u"{\"path\": \"a.txt\"}"_s).result(u"call_2k7ryu9k"_s, u"no such file"_s, true);
        builder.tool(u"read"_s, u"Reads a file"_s, u"{\"type\":\"object\"}"_s);
        builder.parameters().maxOutputTokens = 100;
        builder.parameters().temperature = 0.2;
        const Result<WireRequest> request = encode(builder);
        QVERIFY(request);
        const QByteArray expected(
            R"({"model":"qwen3.6","messages":[{"role":"system","content":"Be brief."},{"role":"user","content":"Read a.txt"},)"
            R"({"role":"assistant","content":"","tool_calls":[{"id":"call_2k7ryu9k","function":{"name":"read","arguments":{"path":"a.txt"}}}]},)"
            R"({"role":"tool","content":"ERROR: no such file","tool_name":"read","tool_call_id":"call_2k7ryu9k"}],)"
            R"("tools":[{"type":"function","function":{"name":"read","description":"Reads a file","parameters":{"type":"object"}}}],)"
            R"("options":{"num_ctx":8192,"num_predict":100,"temperature":0.2},"stream":true})");
        QCOMPARE(request->body(), expected);
        QCOMPARE(request->destination().url, QUrl(u"http://127.0.0.1:11434/api/chat"_s));
        QVERIFY(request->headers().contains(HttpHeader{"accept", "application/x-ndjson, application/json"}));
    }

    void asksForAContextThatHoldsTheRequest()
    {
        QCOMPARE(ollamaContext(100, 0, 2048), 8192);
        QCOMPARE(ollamaContext(60'000, 0, 2048), 32'768);
        QCOMPARE(ollamaContext(100, 6, 2048), 16'384);
        QCOMPARE(ollamaContext(100'000'000, 0, 2048), 131'072);
        DraftBuilder builder;
        builder.say(Role::User, QString(60'000, u'a'));
        QCOMPARE(bodyOf(*encode(builder))["options"_L1]["num_ctx"_L1].toInt(), 32'768);
        Provider provider = here();
        provider.contextTokens = 5000;
        QCOMPARE(bodyOf(*encode(builder, provider))["options"_L1]["num_ctx"_L1].toInt(), 5000);
    }

    void givesNoIdsToServersThatHaveNone()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).call(u"call_1"_s, u"f"_s, u"{}"_s).result(u"call_1"_s, u"A"_s);
        const QByteArray body = encode(builder)->body();
        QVERIFY(!body.contains("call_1"));
        QVERIFY(body.contains("\"tool_name\":\"f\""));
    }

    void thinksAsTheModelCanBeTold_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("effort");
        QTest::addColumn<QJsonValue>("think");
        QTest::newRow("on") << u"qwen3.6"_s << int(Effort::Low) << QJsonValue(true);
        QTest::newRow("off") << u"qwen3.6"_s << int(Effort::Off) << QJsonValue(false);
        QTest::newRow("a level") << u"gpt-oss:20b"_s << int(Effort::Max) << QJsonValue(u"high"_s);
        QTest::newRow("never off") << u"gpt-oss:20b"_s << int(Effort::Off) << QJsonValue(u"low"_s);
    }
    void thinksAsTheModelCanBeTold()
    {
        QFETCH(QString, model);
        QFETCH(int, effort);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s);
        QVERIFY(!bodyOf(*encode(builder)).contains("think"_L1));
        builder.parameters().effort = Effort(effort);
        QTEST(QJsonValue(bodyOf(*encode(builder))["think"_L1]), "think");
    }

    void givesThinkingBackToTheModelThatThought()
    {
        DraftBuilder builder(u"m"_s);
        builder.say(Role::User, u"Go"_s).reasoning(u"Hm"_s, u"{\"thinking\":\"Hm\"}"_s, u"p/m"_s).call(u"a"_s, u"f"_s, u"{}"_s);
        QCOMPARE(bodyOf(*encode(builder))["messages"_L1][1]["thinking"_L1].toString(), u"Hm"_s);
        builder.shape().messages[1].parts[0].rawFrom = u"p/another"_s;
        QVERIFY(bodyOf(*encode(builder))["messages"_L1][1]["thinking"_L1].isUndefined());
    }

    void leavesToolsOutWhenNoneMayBeCalled()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).tool(u"f"_s, u"d"_s, u"{\"type\":\"object\"}"_s);
        builder.shape().toolChoice = {ToolChoice::Kind::None, -1};
        QVERIFY(!bodyOf(*encode(builder)).contains("tools"_L1));
        builder.shape().toolChoice = {ToolChoice::Kind::Required, -1};
        const Result<WireRequest> forced = encode(builder);
        QVERIFY(bodyOf(*forced).contains("tools"_L1));
        QCOMPARE(forced->notes().size(), 1);
    }

    void readsCallsByteForByte()
    {
        const DecodedReply reply = decode(
            "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\",\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":{"
            "\"z\":"
            "12345678901234567890,\"a\":1}}},{\"id\":\"x\",\"function\":{\"name\":\"g\",\"arguments\":{}}}]},\"done\":false}\n"
            "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":\"\"},\"done\":true,\"done_reason\":\"stop\",\"prompt_eval_count\":7,"
            "\"eval_count\":3}\n");
        QCOMPARE(reply.toolCalls.size(), 2u);
        QCOMPARE(reply.toolCalls[0].id, u"call_1"_s);
        QCOMPARE(reply.toolCalls[0].arguments, u"{\"z\":12345678901234567890,\"a\":1}"_s);
        QCOMPARE(reply.toolCalls[1].id, u"x"_s);
        QCOMPARE(reply.stop->reason, StopReason::ToolCalls);
        QCOMPARE(reply.usage.input, 7);
        QCOMPARE(reply.usage.output, 3);
    }

    void keepsTheTextBeforeAnErrorInAStream()
    {
        const DecodedReply reply =
            decode("{\"model\":\"m\",\"message\":{\"content\":\"Half\"},\"done\":false}\n{\"error\":\"model runner has unexpectedly stopped\"}\n");
        QCOMPARE(reply.text, u"Half"_s);
        QVERIFY(!reply.stop);
        QVERIFY(reply.failure);
        QVERIFY(reply.failure->error.message.contains(u"unexpectedly stopped"_s));
    }

    void runsNoCallOfACutStream()
    {
        const DecodedReply reply = decode("{\"model\":\"m\",\"message\":{\"content\":\"Hi\",\"tool_calls\":[{\"function\":{\"name\":\"f\","
                                          "\"arguments\":{}}}]},\"done\":false}\n{\"mod");
        QCOMPARE(reply.text, u"Hi"_s);
        QVERIFY(reply.toolCalls.empty());
        QCOMPARE(reply.failure->error.code, ErrorCode::Incomplete);
    }

    void splitsObjectsHoweverTheyAreLaidOut()
    {
        const QByteArray bytes("junk {\"a\":\"}\\\"{\"}\n{\n \"b\": {}\n}\r\n{\"broken\n{\"c\":1}{\"d\":[{}]}");
        const std::vector<QByteArray> expected{"{\"a\":\"}\\\"{\"}", "{\n \"b\": {}\n}", "{\"c\":1}", "{\"d\":[{}]}"};
        for (const qsizetype step : {qsizetype(1), qsizetype(3), bytes.size()}) {
            JsonObjects objects;
            std::vector<QByteArray> found;
            for (qsizetype i = 0; i < bytes.size(); i += step)
                std::ranges::move(objects.feed(QByteArrayView(bytes).sliced(i, std::min(step, bytes.size() - i))), std::back_inserter(found));
            QCOMPARE(found, expected);
        }
    }
};

QTEST_APPLESS_MAIN(TestProvidersOllama)
#include "test_providers_ollama.moc"
