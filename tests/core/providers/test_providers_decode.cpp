// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/codec.h"
#include "core/providers/decoded_reply.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString Anthropic = u"anthropic-messages"_s, Chat = u"openai-chat"_s;

QByteArray anthropicStream(std::initializer_list<const char *> events)
{
    QByteArray stream;
    for (const char *event : events)
        stream += "data: " + QByteArray(event) + "\n\n";
    return stream;
}
constexpr const char *Begin =
    "{\"type\":\"message_start\",\"message\":{\"id\":\"m1\",\"model\":\"claude\",\"usage\":{\"input_tokens\":5,\"output_tokens\":1}}}";
constexpr const char *Stop = "{\"type\":\"message_stop\"}";

QByteArray chatStream(std::initializer_list<const char *> choices, const char *after = "data: [DONE]\n\n")
{
    QByteArray stream;
    for (const char *choice : choices)
        stream += "data: {\"id\":\"c1\",\"model\":\"gpt\",\"choices\":[" + QByteArray(choice) + "]}\n\n";
    return stream + after;
}

DecodedReply decode(const QString &api, const QByteArray &body, int status = 200) { return decodeReply(api, status, body).value(); }

} // namespace

class TestProvidersDecode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBlocksByIndexWhenTheyOverlap()
    {
        const DecodedReply reply = decode(
            Anthropic,
            anthropicStream(
                {Begin, "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"read\"}}",
                 "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"n\\\"\"}}",
                 "{\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"tool_use\",\"id\":\"b\",\"name\":\"list\"}}",
                 "{\"type\":\"content_block_delta\",\"index\":1,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\"{\\\"m\\\":2}\"}}",
                 "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"input_json_delta\",\"partial_json\":\":1}\"}}",
                 "{\"type\":\"content_block_stop\",\"index\":0}", "{\"type\":\"content_block_stop\",\"index\":1}",
                 "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"},\"usage\":{\"output_tokens\":9,\"input_tokens\":null}}",
                 Stop}));
        QCOMPARE(reply.toolCalls.size(), 2u);
        QCOMPARE(reply.toolCalls[0], (reply::ToolCall{u"a"_s, u"read"_s, u"{\"n\":1}"_s, true}));
        QCOMPARE(reply.toolCalls[1], (reply::ToolCall{u"b"_s, u"list"_s, u"{\"m\":2}"_s, true}));
        QCOMPARE(reply.usage.input, std::optional<qint64>(5)); // null does not erase
        QCOMPARE(reply.usage.output, std::optional<qint64>(9));
        QCOMPARE(reply.stop->reason, StopReason::ToolCalls);
    }

    void takesNoArgumentsForAnEmptyObject()
    {
        const DecodedReply reply = decode(Anthropic,
                                          anthropicStream({Begin,
                                                           "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\","
                                                           "\"id\":\"a\",\"name\":\"now\",\"input\":{}}}",
                                                           "{\"type\":\"content_block_stop\",\"index\":0}",
                                                           "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"tool_use\"}}", Stop}));
        QCOMPARE(reply.toolCalls.at(0), (reply::ToolCall{u"a"_s, u"now"_s, u"{}"_s, true}));
        const DecodedReply chat = decode(Chat,
                                         "{\"model\":\"m\",\"choices\":[{\"message\":{\"tool_calls\":[{\"id\":\"x\",\"function\":{\"name\":\"now\","
                                         "\"arguments\":\"\"}}]},\"finish_reason\":\"tool_calls\"}]}");
        QCOMPARE(chat.toolCalls.at(0), (reply::ToolCall{u"x"_s, u"now"_s, u"{}"_s, true}));
    }

    void marksArgumentsThatTheTokenLimitCut()
    {
        const DecodedReply cut = decode(Anthropic,
                                        anthropicStream({Begin,
                                                         "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\","
                                                         "\"id\":\"a\",\"name\":\"now\",\"input\":{}}}",
                                                         "{\"type\":\"content_block_stop\",\"index\":0}",
                                                         "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"max_tokens\"}}", Stop}));
        QVERIFY(!cut.toolCalls.at(0).valid);
        // llama.cpp says "completed"-like reasons for such a call
        const DecodedReply chat = decode(Chat,
                                         "{\"model\":\"m\",\"choices\":[{\"message\":{\"tool_calls\":[{\"id\":\"x\",\"function\":{\"name\":\"f\","
                                         "\"arguments\":\"{\\\"a\\\"\"}}]},\"finish_reason\":\"stop\"}]}");
        QCOMPARE(chat.toolCalls.at(0), (reply::ToolCall{u"x"_s, u"f"_s, u"{\"a\""_s, false}));
        QCOMPARE(chat.stop->reason, StopReason::ToolCalls);
        QCOMPARE(chat.toJson()["tool_calls"_L1][0]["arguments"_L1].toString(), u"{\"a\""_s);
    }

    void refusesArgumentsThatAreNoObject_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<bool>("valid");
        QTest::newRow("object") << u"{\"a\":[1,{}]}"_s << true;
        QTest::newRow("array") << u"[1]"_s << false;
        QTest::newRow("string") << u"\"a\""_s << false;
        QTest::newRow("null") << u"null"_s << false;
        QTest::newRow("two objects") << u"{}{}"_s << false;
        QTest::newRow("words") << u"search for it"_s << false;
    }
    void refusesArgumentsThatAreNoObject()
    {
        QFETCH(QString, arguments);
        QFETCH(bool, valid);
        const QJsonObject call{{u"id"_s, u"x"_s}, {u"function"_s, QJsonObject{{u"name"_s, u"f"_s}, {u"arguments"_s, arguments}}}};
        const QJsonObject choice{{u"message"_s, QJsonObject{{u"tool_calls"_s, QJsonArray{call}}}}, {u"finish_reason"_s, u"tool_calls"_s}};
        const DecodedReply reply = decode(Chat, QJsonDocument(QJsonObject{{u"choices"_s, QJsonArray{choice}}}).toJson());
        QCOMPARE(reply.toolCalls.at(0).valid, valid);
        QCOMPARE(reply.toolCalls.at(0).arguments, arguments);
    }

    void keepsThinkingAsTheProviderWroteIt()
    {
        const DecodedReply reply = decode(
            Anthropic,
            anthropicStream(
                {Begin,
                 "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"thinking\",\"thinking\":\"\",\"signature\":\"\"}}",
                 "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"Hm\"}}",
                 "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"thinking_delta\",\"thinking\":\"m.\"}}",
                 "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"signature_delta\",\"signature\":\"Sg==\"}}",
                 "{\"type\":\"content_block_stop\",\"index\":0}",
                 "{\"type\":\"content_block_start\",\"index\":1,\"content_block\":{\"type\":\"redacted_thinking\",\"data\":\"xyz\"}}",
                 "{\"type\":\"content_block_stop\",\"index\":1}", "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}", Stop}));
        QCOMPARE(reply.reasoning, u"Hmm."_s);
        QCOMPARE(reply.raw.size(), 2u);
        const QByteArray thinking = "{\"type\":\"thinking\",\"thinking\":\"Hmm.\",\"signature\":\"Sg==\"}",
                         sealed = "{\"type\":\"redacted_thinking\",\"data\":\"xyz\"}";
        QCOMPARE(QJsonDocument::fromJson(reply.raw[0].json), QJsonDocument::fromJson(thinking));
        QCOMPARE(reply.raw[1].json, sealed);
        QVERIFY(reply.raw[0].part != reply.raw[1].part);
    }

    void keepsNumbersOfAWholeBodyAsTheyStand()
    {
        const DecodedReply reply = decode(Anthropic,
                                          "{\"type\":\"message\",\"model\":\"c\",\"content\":[{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\","
                                          "\"input\":{\"z\":1.0,\"a\":12345678901234567890}}],\"stop_reason\":\"tool_use\"}");
        QCOMPARE(reply.toolCalls.at(0).arguments, u"{\"z\":1.0,\"a\":12345678901234567890}"_s);
    }

    void mergesToolCallsOfChatStreams_data()
    {
        QTest::addColumn<QList<QByteArray>>("pieces");
        QTest::newRow("by index") << QList<QByteArray>{"{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"\"}}",
                                                       "{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"{\\\"y\\\":\"}}",
                                                       "{\"index\":0,\"function\":{\"arguments\":\"{\\\"x\\\":1}\"}}",
                                                       "{\"index\":1,\"function\":{\"arguments\":\"2}\"}}"};
        QTest::newRow("without index") << QList<QByteArray>{"{\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\"\"}}",
                                                            "{\"function\":{\"arguments\":\":1}\"}}",
                                                            "{\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"{\\\"y\\\":2}\"}}"};
        QTest::newRow("every index 0") << QList<QByteArray>{
            "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\":1}\"}}",
            "{\"index\":0,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"{\\\"y\\\"\"}}",
            "{\"index\":0,\"function\":{\"arguments\":\":2}\"}}"};
        QTest::newRow("id and name repeated") << QList<QByteArray>{
            "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\"{\\\"x\\\"\"}}",
            "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":\":1}\"}}",
            "{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":\"{\\\"y\\\":2}\"}}"};
        QTest::newRow("arguments as an object") << QList<QByteArray>{
            "{\"index\":0,\"id\":\"a\",\"function\":{\"name\":\"f\",\"arguments\":{\"x\":1}}}",
            "{\"index\":1,\"id\":\"b\",\"function\":{\"name\":\"g\",\"arguments\":{\"y\":2}}}"};
    }
    void mergesToolCallsOfChatStreams()
    {
        QFETCH(QList<QByteArray>, pieces);
        QByteArray stream;
        for (const QByteArray &piece : pieces)
            stream += "data: {\"model\":\"m\",\"choices\":[{\"index\":0,\"delta\":{\"tool_calls\":[" + piece + "]}}]}\n\n";
        stream += "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"tool_calls\"}]}\n\ndata: [DONE]\n\n";
        const DecodedReply reply = decode(Chat, stream);
        QCOMPARE(reply.toolCalls.size(), 2u);
        QCOMPARE(reply.toolCalls[0], (reply::ToolCall{u"a"_s, u"f"_s, u"{\"x\":1}"_s, true}));
        QCOMPARE(reply.toolCalls[1], (reply::ToolCall{u"b"_s, u"g"_s, u"{\"y\":2}"_s, true}));
    }

    void givesIdsToCallsWithoutOne()
    {
        const DecodedReply reply = decode(Chat,
                                          "{\"model\":\"m\",\"choices\":[{\"message\":{\"tool_calls\":[{\"function\":{\"name\":\"f\",\"arguments\":"
                                          "\"{}\"}},{\"function\":{\"name\":\"g\",\"arguments\":\"{}\"}}]},\"finish_reason\":\"stop\"}]}");
        QCOMPARE(reply.toolCalls.size(), 2u);
        QCOMPARE(reply.toolCalls[0].id, u"call_1"_s);
        QCOMPARE(reply.toolCalls[1].id, u"call_2"_s);
    }

    void keepsReasoningThatServersWantBack_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("raw");
        QTest::newRow("DeepSeek") << QByteArray("{\"reasoning_content\":\"Hm\",\"content\":\"4\"}") << QByteArray("{\"reasoning_content\":\"Hm\"}");
        QTest::newRow("OpenRouter") << QByteArray(
            "{\"reasoning\":\"Hm\",\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"Hm\",\"signature\":\"s\"}],\"content\":\"4\"}")
                                    << QByteArray("{\"reasoning_details\":[{\"signature\":\"s\",\"text\":\"Hm\",\"type\":\"reasoning.text\"}]}");
        QTest::newRow("Mistral") << QByteArray("{\"content\":[{\"type\":\"thinking\",\"thinking\":[{\"type\":\"text\",\"text\":\"Hm\"}],\"closed\":"
                                               "true},{\"type\":\"text\",\"text\":\"4\"}]}")
                                 << QByteArray("{\"thinking\":[{\"text\":\"Hm\",\"type\":\"text\"}],\"type\":\"thinking\"}");
        QTest::newRow("Groq") << QByteArray("{\"reasoning\":\"Hm\",\"content\":\"4\"}") << QByteArray();
        QTest::newRow("both names") << QByteArray("{\"reasoning\":\"Hm\",\"reasoning_content\":\"Hm\",\"content\":\"4\"}")
                                    << QByteArray("{\"reasoning_content\":\"Hm\"}");
    }
    void keepsReasoningThatServersWantBack()
    {
        QFETCH(QByteArray, message);
        QFETCH(QByteArray, raw);
        const DecodedReply whole = decode(Chat, "{\"model\":\"m\",\"choices\":[{\"message\":" + message + ",\"finish_reason\":\"stop\"}]}");
        const DecodedReply streamed = decode(Chat,
                                             "data: {\"model\":\"m\",\"choices\":[{\"delta\":" + message
                                                 + "}]}\n\ndata: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n");
        for (const DecodedReply &reply : {whole, streamed}) {
            QCOMPARE(reply.reasoning, u"Hm"_s);
            QCOMPARE(reply.text, u"4"_s);
            QCOMPARE(reply.raw.empty() ? QByteArray() : reply.raw[0].json, raw);
            QVERIFY(reply.stop);
        }
    }

    void joinsReasoningDetailsOfAStream()
    {
        const DecodedReply reply =
            decode(Chat,
                   chatStream({"{\"delta\":{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"a\",\"index\":0,\"signature\":null}]}}",
                               "{\"delta\":{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"b\",\"index\":0}]}}",
                               "{\"delta\":{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"index\":0,\"signature\":\"s\"}]}}",
                               "{\"delta\":{},\"finish_reason\":\"stop\"}"}));
        QCOMPARE(reply.reasoning, u"ab"_s);
        const QByteArray expected("{\"reasoning_details\":[{\"type\":\"reasoning.text\",\"text\":\"ab\",\"index\":0,\"signature\":\"s\"}]}");
        QCOMPARE(QJsonDocument::fromJson(reply.raw.at(0).json), QJsonDocument::fromJson(expected));
    }

    void believesNoStreamWithoutItsEnd_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QByteArray>("stream");
        QTest::newRow("Anthropic without message_stop")
            << Anthropic << anthropicStream({Begin, "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"end_turn\"}}"});
        QTest::newRow("chat without finish_reason") << Chat << chatStream({"{\"delta\":{\"content\":\"Hi\"}}"}, "");
        QTest::newRow("chat without finish_reason but [DONE]") << Chat << chatStream({"{\"delta\":{\"content\":\"Hi\"}}"});
        QTest::newRow("nothing") << Chat << QByteArray();
        QTest::newRow("half an object") << Chat << QByteArray("{\"choices\":[{\"message\":{\"content\":\"Hi");
        QTest::newRow("an object of something else") << Chat << QByteArray("{\"ok\":true}");
        QTest::newRow("an object of something else, Anthropic") << Anthropic << QByteArray("{\"ok\":true}");
    }
    void believesNoStreamWithoutItsEnd()
    {
        QFETCH(QString, api);
        QFETCH(QByteArray, stream);
        const DecodedReply reply = decode(api, stream);
        QVERIFY(!reply.stop);
        QCOMPARE(reply.failure->error.code, ErrorCode::Incomplete);
        QCOMPARE(reply.toJson()["error"_L1]["code"_L1].toString(), u"incomplete"_s);
        QVERIFY(reply.toJson()["stop"_L1].isNull());
    }

    void takesAStreamWithoutDone()
    {
        const DecodedReply reply = decode(Chat,
                                          chatStream({"{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}"},
                                                     "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":3,\"completion_tokens\":1}}"));
        QVERIFY(reply.stop && !reply.failure);
        QCOMPARE(reply.text, u"Hi"_s);
        QCOMPARE(reply.usage.input, std::optional<qint64>(3));
    }

    void ignoresWhatIsNew()
    {
        const DecodedReply reply =
            decode(Anthropic,
                   anthropicStream({"{\"type\":\"ping\"}", Begin, "{\"type\":\"sparkle\",\"index\":0}",
                                    "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"hologram\",\"data\":1}}",
                                    "{\"type\":\"content_block_delta\",\"index\":0,\"delta\":{\"type\":\"hologram_delta\",\"data\":2}}",
                                    "{\"type\":\"content_block_stop\",\"index\":0}",
                                    "{\"type\":\"message_delta\",\"delta\":{\"stop_reason\":\"bored\"}}", Stop, "not json"}));
        QCOMPARE(reply.stop, std::optional(reply::Stop{StopReason::Other, u"bored"_s}));
        const QByteArray raw = "{\"type\":\"hologram\",\"data\":1}";
        QCOMPARE(reply.raw.at(0).json, raw);
    }

    void mapsStopReasons_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("raw");
        QTest::addColumn<StopReason>("reason");
        const auto row = [](const QString &api, const QString &raw, StopReason reason) {
            QTest::addRow("%s %s", qPrintable(api), qPrintable(raw)) << api << raw << reason;
        };
        row(Anthropic, u"end_turn"_s, StopReason::EndTurn);
        row(Anthropic, u"max_tokens"_s, StopReason::MaxTokens);
        row(Anthropic, u"stop_sequence"_s, StopReason::StopSequence);
        row(Anthropic, u"refusal"_s, StopReason::ContentFilter);
        row(Anthropic, u"pause_turn"_s, StopReason::Pause);
        row(Anthropic, u"model_context_window_exceeded"_s, StopReason::MaxTokens);
        row(Chat, u"stop"_s, StopReason::EndTurn);
        row(Chat, u"length"_s, StopReason::MaxTokens);
        row(Chat, u"model_length"_s, StopReason::MaxTokens);
        row(Chat, u"content_filter"_s, StopReason::ContentFilter);
        row(Chat, u"error"_s, StopReason::Other);
    }
    void mapsStopReasons()
    {
        QFETCH(QString, api);
        QFETCH(QString, raw);
        QFETCH(StopReason, reason);
        const QByteArray word = raw.toUtf8();
        const QByteArray anthropic = "{\"type\":\"message\",\"content\":[],\"stop_reason\":\"" + word + "\"}";
        const QByteArray chat = "{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"" + word + "\"}]}";
        const DecodedReply reply = decode(api, api == Anthropic ? anthropic : chat);
        QCOMPARE(reply.stop, std::optional(reply::Stop{reason, raw}));
    }

    void countsCacheTokensOfAnthropicOnTop()
    {
        const DecodedReply reply = decode(Anthropic,
                                          "{\"type\":\"message\",\"content\":[],\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":10,\"cache_"
                                          "read_input_tokens\":100,\"cache_creation_input_tokens\":50,\"cache_creation\":{\"ephemeral_5m_input_"
                                          "tokens\":20,\"ephemeral_1h_input_tokens\":30},\"output_tokens\":7}}");
        QCOMPARE(reply.usage, (Usage{160, 100, 20, 30, 7, std::nullopt}));
    }

    void tellsWhatIsChargedApart_data()
    {
        QTest::addColumn<QByteArray>("usage");
        QTest::addColumn<QString>("tier");
        QTest::newRow("standard") << QByteArray("\"service_tier\":\"standard\",\"inference_geo\":\"global\"") << u"standard"_s;
        QTest::newRow("batch") << QByteArray("\"service_tier\":\"batch\"") << u"batch"_s;
        QTest::newRow("fast") << QByteArray("\"service_tier\":\"standard\",\"speed\":\"fast\"") << u"fast"_s;
        QTest::newRow("kept in one country") << QByteArray("\"service_tier\":\"standard\",\"inference_geo\":\"us\"") << u"us"_s;
    }
    void tellsWhatIsChargedApart()
    {
        QFETCH(QByteArray, usage);
        QFETCH(QString, tier);
        const DecodedReply reply = decode(Anthropic,
                                          "{\"type\":\"message\",\"content\":[],\"stop_reason\":\"end_turn\",\"usage\":{\"input_tokens\":10,\"output_"
                                          "tokens\":7,\"server_tool_use\":{\"web_search_requests\":3},"
                                              + usage + "}}");
        QCOMPARE(reply.usage.serviceTier, tier);
        QCOMPARE(reply.usage.webSearches, 3);
        const DecodedReply chat = decode(Chat,
                                         "{\"service_tier\":\"flex\",\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"stop\"}],"
                                         "\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":1,\"prompt_tokens_details\":{\"audio_tokens\":2}}}");
        QCOMPARE(chat.usage.serviceTier, u"flex"_s);
        QCOMPARE(chat.usage.inputAudio, 2);
    }

    void saysUnknownInsteadOfNonsense()
    {
        const DecodedReply reply = decode(Chat,
                                          "{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":-"
                                          "5,\"completion_tokens\":\"7\",\"prompt_tokens_details\":{\"cached_tokens\":1e300}}}");
        QCOMPARE(reply.usage, Usage{});
        const DecodedReply clamped = decode(
            Chat,
            "{\"choices\":[{\"message\":{\"content\":\"\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":5,\"completion_tokens\":10,"
            "\"prompt_tokens_details\":{\"cached_tokens\":9,\"cache_write_tokens\":3},\"completion_tokens_details\":{\"reasoning_tokens\":11}}}");
        QCOMPARE(clamped.usage, (Usage{5, 5, 0, std::nullopt, 10, 10}));
    }

    void keepsEmojiCutBetweenTwoDeltas()
    {
        const DecodedReply reply =
            decode(Chat, chatStream({"{\"delta\":{\"content\":\"a\\ud83d\"}}", "{\"delta\":{\"content\":\"\\ude42b\"},\"finish_reason\":\"stop\"}"}));
        QCOMPARE(reply.text, u"a🙂b"_s);
    }

    void survivesBytesThatAreNotUtf8()
    {
        const DecodedReply reply = decode(Chat,
                                          chatStream({"{\"delta\":{\"content\":\"a\xff"
                                                      "b\"},\"finish_reason\":\"stop\"}"}));
        QCOMPARE(reply.text, u"a\ufffdb"_s);
    }

    void readsOnlyTheFirstChoice()
    {
        const DecodedReply reply = decode(Chat,
                                          "{\"choices\":[{\"index\":1,\"message\":{\"content\":\"two\"},\"finish_reason\":\"stop\"},{\"index\":0,"
                                          "\"message\":{\"content\":\"one\"},\"finish_reason\":\"stop\"}]}");
        QCOMPARE(reply.text, u"one"_s);
    }

    void refusesASecondMessageAfterAToolCall()
    {
        const DecodedReply reply = decode(
            Anthropic,
            anthropicStream(
                {Begin,
                 "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"tool_use\",\"id\":\"a\",\"name\":\"f\",\"input\":{}}}",
                 "{\"type\":\"content_block_stop\",\"index\":0}", Begin, Stop}));
        QVERIFY(reply.failure && !reply.stop);
    }

    void saysNothingAfterTheEnd()
    {
        const std::unique_ptr<ReplyDecoder> decoder = Codec::forApi(Chat)->decoder(200);
        const QByteArray whole = chatStream({"{\"delta\":{\"content\":\"Hi\"},\"finish_reason\":\"stop\"}"});
        QVERIFY(!decoder->feed(whole).empty());
        QVERIFY(decoder->feed(whole).empty());
        QVERIFY(decoder->finish().empty());
    }

    void knowsItsApis()
    {
        QVERIFY(!decodeReply(u"telepathy"_s, 200, "{}"));
        QCOMPARE(decodeReply(u"telepathy"_s, 200, "{}").error().code, ErrorCode::Unsupported);
        QCOMPARE(Codec::apis(), (QStringList{Anthropic, Chat, u"openai-responses"_s, u"gemini"_s, u"ollama"_s}));
        for (const QString &api : Codec::apis())
            QCOMPARE(Codec::forApi(api)->api(), api);
    }
};

QTEST_APPLESS_MAIN(TestProvidersDecode)
#include "test_providers_decode.moc"
