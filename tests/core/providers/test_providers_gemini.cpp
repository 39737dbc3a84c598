// SPDX-License-Identifier: GPL-3.0-or-later
// Gemini generateContent, both ways, against the rules of its documentation.
#include "core/providers/decoded_reply.h"
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString Api = u"gemini"_s;

Provider vendor() { return providerAt(Api, u"https://generativelanguage.googleapis.com/v1beta"_s, u"google"_s); }

Result<WireRequest> encode(const DraftBuilder &builder, const Provider &provider = vendor())
{
    return Codec::forApi(Api)->encode(builder.build(), provider);
}

QJsonArray parts(const DraftBuilder &builder, int content)
{
    const Result<WireRequest> request = encode(builder);
    return request ? bodyOf(*request)["contents"_L1][content]["parts"_L1].toArray() : QJsonArray();
}

DraftBuilder &rawPart(DraftBuilder &builder, const QString &raw)
{
    return builder.part(Role::Assistant,
                        {Part::Kind::Reasoning, builder.slot(QString()), NoSlot, {}, false, builder.slot(raw), u"google/gemini-3.5-flash"_s});
}

QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

DecodedReply decode(const QByteArray &body) { return decodeReply(Api, 200, body).value(); }

/// A stream of replies that hold these parts; the last one is done.
QByteArray stream(const QList<QByteArray> &pieces, const QByteArray &reason = "STOP")
{
    QByteArray bytes;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const QByteArray end = i + 1 == pieces.size() ? ",\"finishReason\":\"" + reason + '"' : QByteArray();
        bytes += "data: {\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[" + pieces[i] + "]}" + end
            + "}],\"modelVersion\":\"gemini\"}\r\n\r\n";
    }
    return bytes;
}

} // namespace

class TestProvidersGemini : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheDocumentationShows()
    {
        DraftBuilder builder(u"gemini-3.5-flash"_s);
        builder.say(Role::System, u"Be brief."_s).say(Role::User, u"Read"_s).say(Role::Assistant, u"I will."_s);
        rawPart(builder, u"{\"thoughtSignature\":\"Ep==\"}"_s);
        builder.call(u"a1"_s, u"read"_s, u"{ \"path\": \"a\" }"_s).call(u"a2"_s, u"read"_s, u"{\"path\":\"b\"}"_s);
        builder.result(u"a1"_s, u"text"_s).result(u"a2"_s, u"gone"_s, true);
        builder.tool(u"read"_s, u"Reads"_s, u"{\"type\":\"object\"}"_s);
        builder.parameters().maxOutputTokens = 100;
        const Result<WireRequest> request = encode(builder);
        QVERIFY(request);
        const QByteArray expected(
            R"({"systemInstruction":{"parts":[{"text":"Be brief."}]},"contents":[{"role":"user","parts":[{"text":"Read"}]},{"role":"model",)"
            R"("parts":[{"text":"I will."},{"functionCall":{"id":"a1","name":"read","args":{"path":"a"}},"thoughtSignature":"Ep=="},)"
            R"({"functionCall":{"id":"a2","name":"read","args":{"path":"b"}}}]},{"role":"user","parts":[{"functionResponse":{"id":"a1",)"
            R"("name":"read","response":{"output":"text"}}},{"functionResponse":{"id":"a2","name":"read","response":{"error":"gone"}}}]}],)"
            R"("tools":[{"functionDeclarations":[{"name":"read","description":"Reads","parametersJsonSchema":{"type":"object"}}]}],)"
            R"("generationConfig":{"maxOutputTokens":100}})");
        QCOMPARE(request->body(), expected);
        QCOMPARE(request->destination().url,
                 QUrl(u"https://generativelanguage.googleapis.com/v1beta/models/gemini-3.5-flash:streamGenerateContent?alt=sse"_s));
        QVERIFY(request->notes().isEmpty());
        QCOMPARE(Codec::forApi(Api)->credentialHeader(vendor()), (CredentialHeader{"x-goog-api-key", {}}));
    }

    void putsTheModelIntoTheAddress_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("model");
        QTest::addColumn<QString>("address"); // empty: refused
        const QString host = u"https://generativelanguage.googleapis.com"_s;
        QTest::newRow("bare host") << host << u"gemini-2.5-pro"_s << u"/v1beta/models/gemini-2.5-pro:generateContent"_s;
        QTest::newRow("as the list names it") << host + u"/v1beta/"_s << u"models/gemini-2.5-pro"_s
                                              << u"/v1beta/models/gemini-2.5-pro:generateContent"_s;
        QTest::newRow("tuned") << host << u"tunedModels/mine"_s << u"/v1beta/tunedModels/mine:generateContent"_s;
        for (const QString &name : {u"../files"_s, u"a?key=b"_s, u"a#b"_s, u"a b"_s, QString()})
            QTest::newRow(qPrintable(u"not " + name)) << host << name << QString();
    }
    void putsTheModelIntoTheAddress()
    {
        QFETCH(QString, base);
        QFETCH(QString, model);
        QFETCH(QString, address);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().stream = false;
        const Result<WireRequest> request = encode(builder, providerAt(Api, base));
        QCOMPARE(request.has_value(), !address.isEmpty());
        if (request)
            QCOMPARE(request->destination().url.path(), address);
        else
            QCOMPARE(request.error().code, ErrorCode::Unsupported);
    }

    void givesSignaturesBackWhereTheyStood()
    {
        DraftBuilder builder(u"gemini-3.5-flash"_s);
        builder.say(Role::User, u"Go"_s);
        const SlotIndex raw = builder.slot(u"{\"thoughtSignature\":\"A\"}"_s);
        builder.part(Role::Assistant, {Part::Kind::Text, builder.slot(u"Hi"_s), NoSlot, {}, false, raw, u"google/gemini-3.5-flash"_s});
        rawPart(builder, u"{\"text\":\"\",\"thoughtSignature\":\"B\"}"_s);
        rawPart(builder, u"{\"executableCode\":{\"code\":\"1\"}}"_s);
        rawPart(builder, u"{\"somethingNew\":{}}"_s); // kept, but nobody knows whether it may go back
        rawPart(builder, u"{\"thoughtSignature\":\"C\"}"_s); // its call was cut off
        builder.say(Role::User, u"On"_s);
        const QJsonArray said = parts(builder, 1);
        QCOMPARE(said.size(), 3);
        QCOMPARE(said[0].toObject(), object(R"({"text":"Hi","thoughtSignature":"A"})"));
        QCOMPARE(said[1].toObject(), object(R"({"text":"","thoughtSignature":"B"})"));
        QVERIFY(said[2].toObject().contains("executableCode"_L1));
        builder.parameters().model = u"gemini-2.5-pro"_s;
        QCOMPARE(parts(builder, 1), (QJsonArray{QJsonObject{{u"text"_s, u"Hi"_s}}}));
    }

    void marksCallsThatAnotherModelMade_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("marked");
        QTest::newRow("3.5") << u"gemini-3.5-flash"_s << true;
        QTest::newRow("4") << u"gemini-4-argon"_s << true;
        QTest::newRow("latest") << u"gemini-flash-latest"_s << true;
        QTest::newRow("2.5") << u"gemini-2.5-flash"_s << false;
        QTest::newRow("another family") << u"gemma-3-27b-it"_s << false;
    }
    void marksCallsThatAnotherModelMade()
    {
        QFETCH(QString, model);
        QFETCH(bool, marked);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s).call(u"toolu_1"_s, u"f"_s, u"no JSON"_s).call(u"call_2"_s, u"f"_s, u"{}"_s);
        builder.result(u"call_2"_s, u"B"_s);
        const QJsonArray calls = parts(builder, 1), results = parts(builder, 2);
        QCOMPARE(calls[0]["thoughtSignature"_L1].toString(), marked ? u"skip_thought_signature_validator"_s : QString());
        QVERIFY(calls[1]["thoughtSignature"_L1].isUndefined()); // only the first of parallel ones
        QCOMPARE(calls[0]["functionCall"_L1]["args"_L1], QJsonValue(QJsonObject()));
        QVERIFY(calls[1]["functionCall"_L1]["id"_L1].isUndefined()); // ours, not the provider's
        QVERIFY(results[1]["functionResponse"_L1]["id"_L1].isUndefined());
        QCOMPARE(results[0]["functionResponse"_L1]["id"_L1].toString(), u"toolu_1"_s);
        QVERIFY(!results[0]["functionResponse"_L1]["response"_L1]["error"_L1].toString().isEmpty());
        QCOMPARE(results[1]["functionResponse"_L1]["response"_L1]["output"_L1].toString(), u"B"_s);
    }

    void gatesParameters_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<double>("asked");
        QTest::addColumn<double>("sent");
        QTest::addColumn<bool>("schema");
        QTest::addColumn<int>("notes");
        QTest::newRow("2.5") << u"gemini-2.5-flash"_s << 0.2 << 0.2 << false << 1;
        QTest::newRow("2.5, too warm") << u"gemini-2.5-flash"_s << 3.0 << 2.0 << false << 2;
        QTest::newRow("3.5") << u"gemini-3.5-flash"_s << 0.2 << -1.0 << true << 1;
        QTest::newRow("3.5, its own") << u"gemini-3.5-flash"_s << 1.0 << 1.0 << true << 0;
    }
    void gatesParameters()
    {
        QFETCH(QString, model);
        QFETCH(double, asked);
        QFETCH(double, sent);
        QFETCH(bool, schema);
        QFETCH(int, notes);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s).tool(u"f"_s, u"F"_s, u"{}"_s);
        builder.parameters().temperature = asked;
        builder.shape().outputSchema = builder.slot(u"{\"type\":\"object\"}"_s);
        const Result<WireRequest> request = encode(builder);
        const QJsonValue config = bodyOf(*request)["generationConfig"_L1];
        QCOMPARE(config["temperature"_L1].toDouble(-1), sent);
        QCOMPARE(config["responseJsonSchema"_L1].isObject(), schema); // with tools
        QCOMPARE(request->notes().size(), notes);
        builder.shape().tools.clear();
        QCOMPARE(bodyOf(*encode(builder))["generationConfig"_L1]["responseMimeType"_L1].toString(), u"application/json"_s);
    }

    void asksForTheRestOfAnAnswerWithTheSameRequest()
    {
        DraftBuilder builder(u"gemini-3.5-flash"_s);
        builder.say(Role::User, u"Go"_s);
        const QJsonObject first = bodyOf(*encode(builder));
        builder.say(Role::Assistant, u"Half an"_s);
        rawPart(builder, u"{\"continuationToken\":\"T\"}"_s);
        QJsonObject again = bodyOf(*encode(builder));
        QCOMPARE(again.take("continuationToken"_L1).toString(), u"T"_s);
        QCOMPARE(again, first);
        builder.say(Role::Assistant, u" answer"_s).say(Role::User, u"Thanks"_s);
        const QJsonObject later = bodyOf(*encode(builder));
        QVERIFY(!later.contains("continuationToken"_L1));
        QCOMPARE(later["contents"_L1].toArray().size(), 3);
        QCOMPARE(parts(builder, 1).size(), 2);
    }

    void readsEveryKindOfPart()
    {
        const DecodedReply reply = decode(stream(
            {R"({"text":"Hm","thought":true})", R"({"text":"m.","thought":true},{"text":"It ","new":1})", R"({"text":"is","thoughtSignature":"A="})",
             R"({"text":" so."},{"functionCall":{"name":"f","args":{"z":1.0,"a":2}},"thoughtSignature":"B="},{"functionCall":{"id":"q","name":"g"}})",
             R"({"executableCode":{"code":"1"}},{"text":"","thoughtSignature":"C="})"}));
        QVERIFY(!reply.failure);
        QCOMPARE(reply.reasoning, u"Hmm."_s);
        QCOMPARE(reply.text, u"It is so."_s);
        QCOMPARE(reply.toolCalls,
                 (std::vector{reply::ToolCall{u"call_1"_s, u"f"_s, u"{\"z\":1.0,\"a\":2}"_s, true}, reply::ToolCall{u"q"_s, u"g"_s, u"{}"_s, true}}));
        QCOMPARE(reply.raw.size(), 4u);
        QCOMPARE(reply.raw[0].json, QByteArray(R"({"thoughtSignature":"A="})"));
        QCOMPARE(reply.raw[1].json, QByteArray(R"({"thoughtSignature":"B="})"));
        QCOMPARE(reply.raw[2].json, QByteArray(R"({"executableCode":{"code":"1"}})"));
        QCOMPARE(reply.raw[3].json, QByteArray(R"({"text":"","thoughtSignature":"C="})"));
        QCOMPARE(reply.stop, (std::optional(reply::Stop{StopReason::ToolCalls, u"STOP"_s})));
    }

    void readsArgumentsThatComeValueByValue()
    {
        const DecodedReply reply = decode(stream(
            {R"({"functionCall":{"name":"f","willContinue":true},"thoughtSignature":"A"})",
             R"({"functionCall":{"partialArgs":[{"jsonPath":"$.a[1].b","stringValue":"Bos","willContinue":true},{"jsonPath":"$['n']","numberValue":2}],"willContinue":true}})",
             R"({"functionCall":{"partialArgs":[{"jsonPath":"$.a[1].b","stringValue":"ton"},{"jsonPath":"$.t","boolValue":true}],"willContinue":true}})",
             R"({"functionCall":{}},{"functionCall":{"name":"g","willContinue":true}},{"functionCall":{"partialArgs":[{"jsonPath":"nowhere","stringValue":""}]}})",
             R"({"functionCall":{"name":"h","willContinue":true}})"}));
        QCOMPARE(reply.toolCalls.size(), 3u);
        QCOMPARE(reply.toolCalls[0].arguments, u"{\"a\":[null,{\"b\":\"Boston\"}],\"n\":2,\"t\":true}"_s);
        QVERIFY(reply.toolCalls[0].valid);
        QVERIFY(!reply.toolCalls[1].valid); // a place that is none
        QVERIFY(!reply.toolCalls[2].valid); // never ended
    }

    void tellsWhyAReplyEnded_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<StopReason>("reason");
        QTest::newRow("stop") << QByteArray("STOP") << StopReason::EndTurn;
        QTest::newRow("limit") << QByteArray("MAX_TOKENS") << StopReason::MaxTokens;
        QTest::newRow("safety") << QByteArray("SAFETY") << StopReason::ContentFilter;
        QTest::newRow("recitation") << QByteArray("RECITATION") << StopReason::ContentFilter;
        QTest::newRow("picture") << QByteArray("IMAGE_SAFETY") << StopReason::ContentFilter;
        QTest::newRow("to be continued") << QByteArray("CONTINUATION") << StopReason::Pause;
        QTest::newRow("of the future") << QByteArray("PONDERED") << StopReason::Other;
    }
    void tellsWhyAReplyEnded()
    {
        QFETCH(QByteArray, raw);
        QFETCH(StopReason, reason);
        const DecodedReply reply = decode(stream({R"({"text":"Hi"})"}, raw));
        QCOMPARE(reply.text, u"Hi"_s);
        QCOMPARE(reply.stop, (std::optional(reply::Stop{reason, QString::fromLatin1(raw)})));
    }

    void readsBlockedBrokenAndIncompleteReplies()
    {
        const DecodedReply blocked = decode(R"({"promptFeedback":{"blockReason":"PROHIBITED_CONTENT"},"usageMetadata":{"promptTokenCount":4}})");
        QCOMPARE(blocked.stop, (std::optional(reply::Stop{StopReason::ContentFilter, u"PROHIBITED_CONTENT"_s})));
        QCOMPARE(blocked.usage.input, std::optional<qint64>(4));
        const DecodedReply broken = decode(R"({"candidates":[{"finishReason":"MALFORMED_FUNCTION_CALL","finishMessage":"print x"}]})");
        QVERIFY(broken.failure && broken.failure->retryable && !broken.stop);
        QCOMPARE(broken.failure->providerCode, u"MALFORMED_FUNCTION_CALL"_s);
        QByteArray cut = stream({R"({"text":"Hi"})", R"({"text":"!"})"});
        cut.truncate(cut.indexOf("data:", 5));
        QCOMPARE(decode(cut).text, u"Hi"_s);
        QCOMPARE(decode(cut).failure->error.code, ErrorCode::Incomplete);
        QVERIFY(!decode(R"({"candidates":[{"finishReason":"STOP"}]})").failure); // nothing said is no failure
        QCOMPARE(decode(R"({"candidates":[{"content":{}}]})").failure->error.code, ErrorCode::Incomplete);
    }

    void countsThoughtsAsOutputAndToolResultsAsInput()
    {
        const QByteArray first =
            R"({"candidates":[{"content":{"parts":[{"text":"a"}]}}],"usageMetadata":{"promptTokenCount":10,"cachedContentTokenCount":4}})";
        const QByteArray second =
            R"({"candidates":[{"content":{"parts":[{"text":"b"}]},"finishReason":"STOP"}],"usageMetadata":{"promptTokenCount":10,)"
            R"("toolUsePromptTokenCount":5,"candidatesTokenCount":3,"thoughtsTokenCount":2}})";
        const DecodedReply list = decode('[' + first + ",\r\n" + second + ']'); // a stream without alt=sse
        QCOMPARE(list.text, u"ab"_s);
        QCOMPARE(list.usage, (Usage{15, 4, {}, {}, 5, 2}));
        QCOMPARE(decode("data: " + first + "\n\ndata: " + second + "\n\n").usage, list.usage);
        const DecodedReply failed = decode('[' + first + R"(,{"error":{"code":503,"message":"later","status":"UNAVAILABLE"}}])");
        QCOMPARE(failed.text, u"a"_s);
        QVERIFY(failed.failure->retryable);
        QCOMPARE(failed.usage.input, std::optional<qint64>(10));
    }
};

QTEST_APPLESS_MAIN(TestProvidersGemini)
#include "test_providers_gemini.moc"
