// SPDX-License-Identifier: GPL-3.0-or-later
// OpenAI Responses, both ways, against the rules of its documentation.
#include "core/providers/decoded_reply.h"
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString Api = u"openai-responses"_s;

Provider vendor() { return providerAt(Api, u"https://api.openai.com/v1"_s, u"openai"_s); }

Result<WireRequest> encode(const DraftBuilder &builder, const Provider &provider = vendor())
{
    return Codec::forApi(Api)->encode(builder.build(), provider);
}

QJsonArray input(const DraftBuilder &builder, const Provider &provider = vendor())
{
    const Result<WireRequest> request = encode(builder, provider);
    if (!request)
        qWarning() << request.error().message;
    return request ? bodyOf(*request)["input"_L1].toArray() : QJsonArray();
}

QStringList types(const QJsonArray &items)
{
    QStringList names;
    for (const QJsonValue &item : items)
        names << item["type"_L1].toString();
    return names;
}

/// A part that shows nothing and holds what the provider wants back.
DraftBuilder &rawPart(DraftBuilder &builder, const QString &raw, const QString &from = u"openai/gpt-5.4"_s)
{
    return builder.part(Role::Assistant, {Part::Kind::Reasoning, builder.slot(QString()), NoSlot, {}, false, builder.slot(raw), from});
}
const QString Thought = u"{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"gAAA\"}"_s;

DecodedReply decode(const QByteArray &body) { return decodeReply(Api, 200, body).value(); }

/// A stream of these events; ' in them stands for an escaped quotation mark.
QByteArray stream(std::initializer_list<const char *> events)
{
    QByteArray bytes;
    for (const char *event : events)
        bytes += "data: " + QByteArray(event).replace("'", "\\\"") + "\n\n";
    return bytes;
}
constexpr const char *Created =
    R"({"type":"response.created","response":{"id":"r1","model":"gpt","status":"in_progress","usage":null,"error":null}})";
constexpr const char *Completed = R"({"type":"response.completed","response":{"id":"r1","status":"completed","output":[],"usage":{"input_tokens":9,)"
                                  R"("input_tokens_details":{"cached_tokens":4},"output_tokens":5,"output_tokens_details":{"reasoning_tokens":2}}}})";

} // namespace

class TestProvidersResponses : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheDocumentationShows()
    {
        DraftBuilder builder(u"gpt-5.4"_s);
        builder.say(Role::System, u"Be brief."_s).say(Role::System, u"Be kind."_s).say(Role::User, u"Read a.txt"_s);
        rawPart(builder, Thought);
        rawPart(builder, u"{\"type\":\"function_call\",\"id\":\"fc_1\"}"_s);
        builder.call(u"call_a"_s, u"read"_s, u"{ \"path\": \"a\" }"_s).result(u"call_a"_s, u"gone"_s, true);
        builder.tool(u"read"_s, u"Reads"_s, u"{\"type\":\"object\"}"_s);
        builder.parameters().maxOutputTokens = 100;
        const Result<WireRequest> request = encode(builder);
        QVERIFY(request);
        QByteArray expected( // ' for an escaped quotation mark, ^ for a line break: moc loses its way in raw strings with escapes
            R"({"model":"gpt-5.4","instructions":"Be brief.^^Be kind.","input":[{"type":"message","role":"user","content":[{"type":)"
            R"("input_text","text":"Read a.txt"}]},{"type":"reasoning","id":"rs_1","summary":[],"encrypted_content":"gAAA"},{"type":)"
            R"("function_call","id":"fc_1","call_id":"call_a","name":"read","arguments":"{ 'path': 'a' }"},{"type":"function_call_output",)"
            R"("call_id":"call_a","output":"ERROR: gone"}],"tools":[{"type":"function","name":"read","description":"Reads","parameters":)"
            R"({"type":"object"},"strict":false}],"max_output_tokens":100,"store":false,"include":["reasoning.encrypted_content"],"stream":true})");
        expected.replace("'", "\\\"").replace("^", "\\n");
        QCOMPARE(request->body(), expected);
        QCOMPARE(request->destination().url, QUrl(u"https://api.openai.com/v1/responses"_s));
        QVERIFY(request->notes().isEmpty());
    }

    void answersParallelCallsInTheirOrderBeforeThePersonSpeaks()
    {
        DraftBuilder builder(u"gpt-4.1"_s);
        builder.say(Role::User, u"Go"_s).call(u"a"_s, u"f"_s, u"{}"_s).call(u"b"_s, u"g"_s, u"not JSON"_s);
        builder.result(u"b"_s, u"B"_s).result(u"a"_s, u"A"_s).say(Role::User, u"And?"_s);
        const QJsonArray items = input(builder);
        QCOMPARE(
            types(items),
            (QStringList{u"message"_s, u"function_call"_s, u"function_call"_s, u"function_call_output"_s, u"function_call_output"_s, u"message"_s}));
        QCOMPARE(items[2]["arguments"_L1].toString(), u"{}"_s);
        QCOMPARE(items[3]["output"_L1].toString(), u"A"_s);
        QCOMPARE(items[4]["output"_L1].toString(), u"B"_s);
        QVERIFY(!bodyOf(*encode(builder)).contains("include"_L1)); // no reasoning model
    }

    void keepsIdAndPhaseOfAMessage()
    {
        DraftBuilder builder(u"gpt-5.4"_s);
        builder.say(Role::User, u"Go"_s);
        rawPart(builder, Thought);
        const QString raw = u"{\"type\":\"message\",\"id\":\"msg_1\",\"phase\":\"commentary\"}"_s;
        builder.part(Role::Assistant, {Part::Kind::Text, builder.slot(u"Hm."_s), NoSlot, {}, false, builder.slot(raw), u"openai/gpt-5.4"_s});
        builder.say(Role::User, u"On"_s);
        const QJsonObject said = input(builder)[2].toObject();
        QCOMPARE(said,
                 QJsonDocument::fromJson(R"({"type":"message","id":"msg_1","phase":"commentary","role":"assistant","status":"completed",)"
                                         R"("content":[{"type":"output_text","text":"Hm.","annotations":[]}]})")
                     .object());
        builder.parameters().model = u"gpt-5.5"_s; // another model gets neither the reasoning nor the ids
        QCOMPARE(input(builder)[1].toObject(), QJsonDocument::fromJson(R"({"type":"message","role":"assistant","content":"Hm."})").object());
    }

    void sendsNoIdsOfItemsWhoseReasoningIsLost_data()
    {
        QTest::addColumn<QString>("reasoning");
        QTest::newRow("not sealed") << u"{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[]}"_s;
        QTest::newRow("taken out by redaction") << QString();
        QTest::newRow("a call of a tool that is not ours") << u"{\"type\":\"local_shell_call\",\"id\":\"ls_1\"}"_s;
    }
    void sendsNoIdsOfItemsWhoseReasoningIsLost()
    {
        QFETCH(QString, reasoning);
        DraftBuilder builder(u"gpt-5.4"_s);
        builder.say(Role::User, u"Go"_s);
        rawPart(builder, reasoning, reasoning.isEmpty() ? QString() : u"openai/gpt-5.4"_s);
        rawPart(builder, u"{\"type\":\"function_call\",\"id\":\"fc_1\"}"_s);
        builder.call(u"call_a"_s, u"f"_s, u"{}"_s).result(u"call_a"_s, u"A"_s);
        const QJsonArray items = input(builder);
        QCOMPARE(types(items), (QStringList{u"message"_s, u"function_call"_s, u"function_call_output"_s}));
        QVERIFY(!items[1].toObject().contains("id"_L1));
    }

    void dropsReasoningThatNothingFollows()
    {
        DraftBuilder builder(u"gpt-5.4"_s);
        builder.say(Role::User, u"Go"_s);
        rawPart(builder, Thought);
        rawPart(builder, u"{\"type\":\"function_call\",\"id\":\"fc_1\"}"_s); // its call was cut off
        builder.say(Role::User, u"Again"_s);
        QCOMPARE(types(input(builder)), (QStringList{u"message"_s, u"message"_s}));
    }

    void gatesParameters()
    {
        DraftBuilder builder(u"gpt-5.4"_s);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().temperature = 0.5;
        builder.parameters().maxOutputTokens = 3;
        builder.parameters().stream = false;
        const Result<WireRequest> own = encode(builder);
        QVERIFY(!bodyOf(*own).contains("temperature"_L1) && !bodyOf(*own).contains("stream"_L1));
        QCOMPARE(bodyOf(*own)["max_output_tokens"_L1].toInt(), 16);
        QCOMPARE(own->notes().size(), 2);
        builder.parameters().model = u"qwen3"_s;
        const Result<WireRequest> local = encode(builder, providerAt(Api, u"http://127.0.0.1:8080/v1"_s));
        QCOMPARE(bodyOf(*local)["temperature"_L1].toDouble(), 0.5);
        QCOMPARE(bodyOf(*local)["max_output_tokens"_L1].toInt(), 3);
        QVERIFY(local->notes().isEmpty());
        const Codec &codec = *Codec::forApi(Api);
        QCOMPARE(codec.credentialHeader(vendor()), (CredentialHeader{"Authorization", "Bearer "}));
        QCOMPARE(codec.credentialHeader(providerAt(Api, u"https://r.openai.azure.com/openai/v1"_s)).name, QByteArray("api-key"));
    }

    void asksForStrictSchemasWhereTheyFit_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::addColumn<bool>("strict");
        QTest::newRow("closed") << QString::fromLatin1(
            R"({"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false})")
                                << true;
        QTest::newRow("open") << QString::fromLatin1(R"({"type":"object","properties":{"a":{"type":"string"}}})") << false;
        QTest::newRow("optional member") << QString::fromLatin1(
            R"({"type":"object","properties":{"a":{}},"required":[],"additionalProperties":false})")
                                         << false;
        QTest::newRow("a keyword of no use") << QString::fromLatin1(
            R"({"type":"object","properties":{"a":{"oneOf":[]}},"required":["a"],"additionalProperties":false})")
                                             << false;
        QTest::newRow("no object") << QString::fromLatin1(R"({"type":"array"})") << false;
    }
    void asksForStrictSchemasWhereTheyFit()
    {
        QFETCH(QString, schema);
        QFETCH(bool, strict);
        DraftBuilder builder(u"gpt-5.4"_s);
        builder.say(Role::User, u"Go"_s).tool(u"f"_s, QString(), schema);
        builder.shape().outputSchema = builder.slot(schema);
        const QJsonObject body = bodyOf(*encode(builder));
        QCOMPARE(body["text"_L1]["format"_L1]["strict"_L1].toBool(), strict);
        QCOMPARE(body["text"_L1]["format"_L1]["name"_L1].toString(), u"answer"_s);
        QCOMPARE(body["tools"_L1][0]["strict"_L1], QJsonValue(strict));
        QVERIFY(!body["tools"_L1][0].toObject().contains("description"_L1));
    }

    void readsEveryKindOfEvent()
    {
        const DecodedReply reply = decode(stream({
            Created,
            R"({"type":"response.output_item.added","output_index":0,"item":{"id":"rs_1","type":"reasoning","summary":[],"encrypted_content":"half"}})",
            R"({"type":"response.reasoning_summary_text.delta","item_id":"rs_1","output_index":0,"summary_index":0,"delta":"Hm"})",
            R"({"type":"response.reasoning_summary_text.delta","item_id":"rs_1","output_index":0,"summary_index":1,"delta":"So"})",
            R"({"type":"response.output_item.done","output_index":0,"item":{"id":"rs_1","type":"reasoning","status":null,"summary":[{"type":)"
            R"("summary_text","text":"Hm"},{"type":"summary_text","text":"So"}],"encrypted_content":"gAAA=="}})",
            R"({"type":"response.output_item.added","output_index":1,"item":{"id":"msg_1","type":"message","role":"assistant","content":[]}})",
            R"({"type":"response.output_text.delta","item_id":"msg_1","output_index":1,"content_index":0,"delta":"Let me "})",
            R"({"type":"response.never.heard.of","x":1})",
            R"({"type":"response.output_item.done","output_index":1,"item":{"id":"msg_1","type":"message","phase":"commentary","status":)"
            R"("completed","role":"assistant","content":[{"type":"output_text","text":"Let me look.","annotations":[]}]}})",
            R"({"type":"response.output_item.added","output_index":2,"item":{"id":"fc_1","type":"function_call","call_id":"call_1x","name":"f","arguments":""}})",
            "{\"type\":\"response.function_call_arguments.delta\",\"item_id\":\"fc_1\",\"output_index\":2,\"delta\":\"{\"}",
            R"({"type":"response.function_call_arguments.done","item_id":"fc_1","output_index":2,"arguments":"{'a':1}"})",
            R"({"type":"response.output_item.done","output_index":2,"item":{"id":"fc_1","type":"function_call","status":"completed","call_id":)"
            R"("call_1x","name":"f","arguments":"{'a':1}"}})",
            R"({"type":"response.output_item.done","output_index":3,"item":{"id":"x","type":"new_thing","z":1.0}})",
            Completed,
        }));
        QVERIFY(!reply.failure);
        QCOMPARE(reply.model, u"gpt"_s);
        QCOMPARE(reply.reasoning, u"Hm\n\nSo"_s);
        QCOMPARE(reply.text, u"Let me look."_s);
        QCOMPARE(reply.toolCalls, (std::vector{reply::ToolCall{u"call_1x"_s, u"f"_s, u"{\"a\":1}"_s, true}}));
        QCOMPARE(reply.raw.size(), 4u);
        QCOMPARE(reply.raw[0].json,
                 QByteArray(R"({"type":"reasoning","id":"rs_1","summary":[{"type":"summary_text","text":"Hm"},)"
                            R"({"type":"summary_text","text":"So"}],"encrypted_content":"gAAA=="})"));
        QCOMPARE(reply.raw[1].json, QByteArray(R"({"type":"message","id":"msg_1","phase":"commentary"})"));
        QCOMPARE(reply.raw[2].json, QByteArray(R"({"type":"function_call","id":"fc_1"})"));
        QCOMPARE(reply.raw[3].json, QByteArray(R"({"id":"x","type":"new_thing","z":1.0})"));
        QCOMPARE(reply.usage, (Usage{9, 4, {}, {}, 5, 2}));
        QCOMPARE(reply.stop, (std::optional(reply::Stop{StopReason::ToolCalls, u"completed"_s})));
    }

    void toleratesServersThatLeaveThingsOut_data()
    {
        QTest::addColumn<QByteArray>("body");
        const char *noIndexDelta = R"({"type":"response.output_text.delta","item_id":"m","delta":"Hi"})";
        QTest::newRow("no index, no announcement, nothing at the end") << stream({Created, noIndexDelta, Completed});
        QTest::newRow("neither id nor index") << stream(
            {Created, R"({"type":"response.output_text.delta","delta":"H"})", R"({"type":"response.output_text.delta","delta":"i"})", Completed});
        QTest::newRow("no deltas") << stream(
            {Created, R"({"type":"response.output_item.done","item":{"type":"message","content":[{"type":"output_text","text":"Hi"}]}})", Completed});
        QTest::newRow("only the end") << stream(
            {R"({"type":"response.completed","response":{"id":"r","model":"gpt","status":"completed","output":[{"id":"m","type":"message","content":)"
             R"([{"type":"output_text","text":"Hi"}]}],"usage":{"input_tokens":9,"input_tokens_details":{"cached_tokens":4},"output_tokens":5,)"
             R"("output_tokens_details":{"reasoning_tokens":2}}}})"});
        QTest::newRow("another id at the end") << stream(
            {Created, R"({"type":"response.output_text.delta","item_id":"m","output_index":0,"delta":"Hi"})",
             R"({"type":"response.completed","response":{"status":"completed","output":[{"id":"n","type":"message","content":[{"type":"output_text",)"
             R"("text":"Hi"}]}],"usage":{"input_tokens":9,"input_tokens_details":{"cached_tokens":4},"output_tokens":5,"output_tokens_details":)"
             R"({"reasoning_tokens":2}}}})"});
    }
    void toleratesServersThatLeaveThingsOut()
    {
        QFETCH(QByteArray, body);
        const DecodedReply reply = decode(body);
        QVERIFY(!reply.failure);
        QCOMPARE(reply.text, u"Hi"_s);
        QCOMPARE(reply.model, u"gpt"_s);
        QCOMPARE(reply.usage, (Usage{9, 4, {}, {}, 5, 2}));
        QCOMPARE(reply.stop->reason, StopReason::EndTurn);
    }

    void tellsWhyAReplyEnded_data()
    {
        QTest::addColumn<QByteArray>("output");
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<StopReason>("reason");
        QTest::addColumn<QString>("raw");
        const QByteArray text = R"({"type":"message","content":[{"type":"output_text","text":"Hi"}]})", done = R"("status":"completed")";
        QTest::newRow("done") << text << done << StopReason::EndTurn << u"completed"_s;
        QTest::newRow("cut") << text << QByteArray(R"("status":"incomplete","incomplete_details":{"reason":"max_output_tokens"})")
                             << StopReason::MaxTokens << u"max_output_tokens"_s;
        QTest::newRow("filtered") << text << QByteArray(R"("status":"incomplete","incomplete_details":{"reason":"content_filter"})")
                                  << StopReason::ContentFilter << u"content_filter"_s;
        QTest::newRow("refused") << QByteArray(R"({"type":"message","content":[{"type":"refusal","refusal":"Hi"}]})") << done
                                 << StopReason::ContentFilter << u"refusal"_s;
        QTest::newRow("a status of the future") << text << QByteArray(R"("status":"pondered")") << StopReason::EndTurn << u"pondered"_s;
    }
    void tellsWhyAReplyEnded()
    {
        QFETCH(QByteArray, output);
        QFETCH(QByteArray, status);
        QFETCH(StopReason, reason);
        QFETCH(QString, raw);
        const DecodedReply reply = decode(R"({"object":"response","error":null,"model":"m","output":[)" + output + "]," + status + "}");
        QCOMPARE(reply.text, u"Hi"_s);
        QCOMPARE(reply.stop, (std::optional(reply::Stop{reason, raw})));
    }

    void marksCallsThatTheTokenLimitCut()
    {
        const auto call = [](const QByteArray &arguments, const QByteArray &more) {
            return decode(R"({"model":"m","output":[{"type":"function_call","call_id":"c","name":"f","arguments":)"
                          "\""
                          + arguments + "\"" + more);
        };
        QVERIFY(!call("", R"(}],"status":"incomplete"})").toolCalls.at(0).valid);
        QVERIFY(!call("{}", R"(,"status":"incomplete"}],"status":"completed"})").toolCalls.at(0).valid);
        QVERIFY(!call("{\\\"a\\\"", R"(}],"status":"completed"})").toolCalls.at(0).valid); // as a llama.cpp server says it
        QVERIFY(call("", R"(}],"status":"completed"})").toolCalls.at(0).valid);
    }

    void isIncompleteWithoutItsEnd()
    {
        const DecodedReply cut = decode(
            stream({Created, R"({"type":"response.output_text.delta","item_id":"m","delta":"Hi"})",
                    R"({"type":"response.output_item.done","item":{"id":"f","type":"function_call","call_id":"c","name":"f","arguments":"{}"}})"}));
        QCOMPARE(cut.text, u"Hi"_s);
        QVERIFY(cut.toolCalls.empty() && !cut.stop);
        QCOMPARE(cut.failure->error.code, ErrorCode::Incomplete);
        QCOMPARE(decode(R"({"model":"m","status":"in_progress","output":[]})").failure->error.code, ErrorCode::Incomplete);
        QCOMPARE(decode(R"({"hello":1})").failure->error.code, ErrorCode::Incomplete);
    }

    void failsWithTheUsageThatWasBilled()
    {
        const DecodedReply failed = decode(stream({Created,
                                                   R"({"type":"response.failed","response":{"error":{"code":"server_error","message":"oops"},)"
                                                   R"("usage":{"input_tokens":7,"output_tokens":1}}})"}));
        QCOMPARE(failed.errorCode, u"server_error"_s);
        QCOMPARE(failed.errorMessage, u"oops"_s);
        QVERIFY(failed.failure->retryable);
        QCOMPARE(failed.usage.input, std::optional<qint64>(7));
        QCOMPARE(decode(stream({R"({"type":"response.failed","response":{"error":null}})"})).errorCode, u"failed"_s);
        const DecodedReply cut =
            decode(stream({R"({"type":"response.incomplete","response":{"status":"incomplete","output":[],"usage":{"input_tokens":9,)"
                           R"("input_tokens_details":{"cache_write_tokens":6,"cache_write_tokens_details":{"ttl_12h_tokens":2}}}}})"}));
        QCOMPARE(cut.usage, (Usage{9, {}, 4, 2, {}, {}}));
    }
};

QTEST_APPLESS_MAIN(TestProvidersResponses)
#include "test_providers_responses.moc"
