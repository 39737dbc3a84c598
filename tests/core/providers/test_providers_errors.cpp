// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/codec.h"
#include "core/providers/decoded_reply.h"
#include "core/providers/provider_error.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestProvidersErrors : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryForm_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("message");
        QTest::addColumn<ErrorCode>("meaning");
        QTest::addColumn<bool>("retryable");
        const auto row = [](const char *name, int status, const char *body, const QString &code, const QString &message, ErrorCode meaning,
                            bool retryable) { QTest::newRow(name) << status << QByteArray(body) << code << message << meaning << retryable; };
        row("Anthropic", 404, R"({"type":"error","error":{"type":"not_found_error","message":"model: x"},"request_id":"r"})", u"not_found_error"_s,
            u"model: x"_s, ErrorCode::Provider, false);
        row("Anthropic overloaded", 529, R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})", u"overloaded_error"_s,
            u"Overloaded"_s, ErrorCode::Provider, true);
        row("Anthropic rate", 429, R"({"type":"error","error":{"type":"rate_limit_error","message":"slow"}})", u"rate_limit_error"_s, u"slow"_s,
            ErrorCode::RateLimited, true);
        row("Anthropic money behind a 429", 429,
            R"({"type":"error","error":{"type":"rate_limit_error","message":"limit","details":{"error_code":"enforced_spend_limit_reached"}}})",
            u"rate_limit_error"_s, u"limit"_s, ErrorCode::SpendLimit, false);
        row("OpenAI", 404, R"({"error":{"message":"no","type":"invalid_request_error","param":null,"code":"model_not_found"}})", u"model_not_found"_s,
            u"no"_s, ErrorCode::Provider, false);
        row("OpenAI without a code", 500, R"({"error":{"message":"oops","type":"server_error","param":null,"code":null}})", u"server_error"_s,
            u"oops"_s, ErrorCode::Provider, true);
        row("OpenAI key", 401, R"({"error":{"message":"wrong key","type":"invalid_request_error","code":"invalid_api_key"}})", u"invalid_api_key"_s,
            u"wrong key"_s, ErrorCode::Secret, false);
        row("OpenAI quota", 429, R"({"error":{"message":"quota","type":"insufficient_quota","code":"insufficient_quota"}})", u"insufficient_quota"_s,
            u"quota"_s, ErrorCode::SpendLimit, false);
        row("OpenRouter", 429, R"({"error":{"code":429,"message":"Provider returned error","metadata":{"provider_name":"X","raw":"busy"}}})",
            u"429"_s, u"Provider returned error (X: busy)"_s, ErrorCode::RateLimited, true);
        row("llama.cpp", 400, R"({"error":{"code":400,"message":"too long","type":"exceed_context_size_error","n_ctx":8}})", u"400"_s, u"too long"_s,
            ErrorCode::Provider, false);
        row("Azure", 401, R"({"error":{"code":"401","message":"Access denied"}})", u"401"_s, u"Access denied"_s, ErrorCode::Secret, false);
        row("Ollama", 404, R"({"error":"model 'x' not found"})", {}, u"model 'x' not found"_s, ErrorCode::Provider, false);
        row("Mistral validation", 422, R"({"detail":[{"loc":["body","messages",0],"msg":"Field required","type":"missing"}]})", {},
            u"body.messages.0: Field required"_s, ErrorCode::Provider, false);
        row("Mistral", 400, R"({"object":"error","message":"bad","type":"invalid_request","code":3051})", u"3051"_s, u"bad"_s, ErrorCode::Provider,
            false);
        row("in an array", 503, R"([{"error":{"code":503,"message":"later","status":"UNAVAILABLE"}}])", u"503"_s, u"later"_s, ErrorCode::Provider,
            true);
        row("Gemini rate", 429,
            R"({"error":{"code":429,"message":"slow","status":"RESOURCE_EXHAUSTED","details":[{"@type":"t/RetryInfo","retryDelay":"3s"}]}})",
            u"429"_s, u"slow"_s, ErrorCode::RateLimited, true);
        row("Gemini quota of the day", 429,
            R"({"error":{"code":429,"message":"quota","status":"RESOURCE_EXHAUSTED","details":[{"violations":[{"quotaId":"RequestsPerDay-Free"}]}]}})",
            u"429"_s, u"quota"_s, ErrorCode::SpendLimit, false);
        row("Gemini key", 400, R"({"error":{"code":400,"message":"bad key","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}})",
            u"400"_s, u"bad key"_s, ErrorCode::Secret, false);
        row("Gemini billing", 400, R"({"error":{"code":400,"message":"billing","status":"FAILED_PRECONDITION"}})", u"400"_s, u"billing"_s,
            ErrorCode::Provider, false);
        row("a page of a proxy", 502, "<html><body>Bad gateway</body></html>", {}, {}, ErrorCode::Provider, true);
        row("plain text", 503, "upstream connect error", {}, u"upstream connect error"_s, ErrorCode::Provider, true);
        row("nothing", 500, "", {}, {}, ErrorCode::Provider, true);
        row("money", 402, R"({"error":{"message":"pay","type":"billing_error"}})", u"billing_error"_s, u"pay"_s, ErrorCode::SpendLimit, false);
        row("request too large", 413, "", {}, {}, ErrorCode::Provider, false);
    }
    void readsEveryForm()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        QFETCH(QString, code);
        QFETCH(QString, message);
        QFETCH(ErrorCode, meaning);
        QFETCH(bool, retryable);
        const ProviderError error = readErrorBody(body, status);
        QCOMPARE(error.code, code);
        QCOMPARE(error.message, message);
        QCOMPARE(error.status, status);
        for (const QString &api : Codec::apis()) {
            const auto reply = decodeReply(api, status, body);
            QVERIFY(reply && reply->failure && !reply->stop);
            QCOMPARE(reply->failure->error.code, meaning);
            QCOMPARE(reply->failure->retryable, retryable);
            QVERIFY(reply->failure->error.message.contains(QString::number(status)));
            QVERIFY(reply->failure->error.message.contains(message));
            QCOMPARE(reply->toJson()["error"_L1]["code"_L1].toString(), code.isEmpty() ? QString::number(status) : code);
            if (!message.isEmpty())
                QCOMPARE(reply->toJson()["error"_L1]["message"_L1].toString(), message);
        }
    }

    void readsErrorsInTheMiddleOfAStream_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QByteArray>("error");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("retryable");
        const QString anthropic = u"anthropic-messages"_s, chat = u"openai-chat"_s;
        QTest::newRow("Anthropic")
            << anthropic
            << QByteArray("event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n")
            << u"overloaded_error"_s << true;
        QTest::newRow("Groq") << chat
                              << QByteArray(
                                     "event: error\ndata: {\"error\":{\"message\":\"failed\",\"code\":\"tool_use_failed\",\"status_code\":400}}\n\n")
                              << u"tool_use_failed"_s << false;
        QTest::newRow("without a name") << chat << QByteArray("data: {\"error\":{\"message\":\"failed\",\"type\":\"server_error\"}}\n\n")
                                        << u"server_error"_s << true;
        QTest::newRow("OpenRouter") << chat
                                    << QByteArray("data: "
                                                  "{\"id\":\"x\",\"choices\":[{\"delta\":{\"content\":\"\"},\"finish_reason\":\"error\"}],\"error\":{"
                                                  "\"code\":502,\"message\":\"failed\"}}\n\n")
                                    << u"502"_s << true;
        const QString responses = u"openai-responses"_s, gemini = u"gemini"_s;
        QTest::newRow("Responses") << responses
                                   << QByteArray("event: error\ndata: {\"type\":\"error\",\"sequence_number\":2,\"error\":{\"type\":"
                                                 "\"insufficient_quota\",\"code\":\"insufficient_quota\",\"message\":\"failed\"}}\n\n")
                                   << u"insufficient_quota"_s << false;
        QTest::newRow("Responses, flat") << responses
                                         << QByteArray(
                                                "data: {\"type\":\"error\",\"code\":\"server_error\",\"message\":\"failed\",\"param\":null}\n\n")
                                         << u"server_error"_s << true;
        QTest::newRow("Responses, failed") << responses
                                           << QByteArray("data: {\"type\":\"response.failed\",\"response\":{\"status\":\"failed\",\"error\":{"
                                                         "\"code\":\"rate_limit_exceeded\",\"message\":\"failed\"}}}\n\n")
                                           << u"rate_limit_exceeded"_s << true;
        QTest::newRow("Gemini") << gemini << QByteArray("data: {\"error\":{\"code\":503,\"message\":\"failed\",\"status\":\"UNAVAILABLE\"}}\n\n")
                                << u"503"_s << true;
        QTest::newRow("words only") << chat << QByteArray("event: error\ndata: failed\n\n") << QString() << false;
    }
    void readsErrorsInTheMiddleOfAStream()
    {
        QFETCH(QString, api);
        QFETCH(QByteArray, error);
        QFETCH(QString, code);
        QFETCH(bool, retryable);
        const std::map<QString, QByteArray> begins{
            {u"anthropic-messages"_s,
             "data: {\"type\":\"message_start\",\"message\":{\"model\":\"m\",\"usage\":{\"input_tokens\":7}}}\n\ndata: "
             "{\"type\":\"content_block_start\",\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"Hi\"}}\n\n"},
            {u"openai-chat"_s, "data: {\"model\":\"m\",\"choices\":[{\"delta\":{\"content\":\"Hi\"}}],\"usage\":{\"prompt_tokens\":7}}\n\n"},
            {u"openai-responses"_s,
             "data: {\"type\":\"response.created\",\"response\":{\"id\":\"r\",\"model\":\"m\"}}\n\ndata: "
             "{\"type\":\"response.output_text.delta\",\"item_id\":\"i\",\"delta\":\"Hi\"}\n\n"},
            {u"gemini"_s,
             "data: {\"candidates\":[{\"content\":{\"parts\":[{\"text\":\"Hi\"}]}}],\"modelVersion\":\"m\",\"usageMetadata\":{"
             "\"promptTokenCount\":7}}\n\n"},
        };
        const QByteArray begin = begins.at(api);
        const QByteArray body =
            begin + error + "data: [DONE]\n\ndata: {\"choices\":[{\"delta\":{\"content\":\"more\"},\"finish_reason\":\"stop\"}]}\n\n";
        const auto reply = decodeReply(api, 200, body);
        QCOMPARE(reply->text, u"Hi"_s);
        QVERIFY(reply->failure && !reply->stop);
        QCOMPARE(reply->failure->providerCode, code);
        QCOMPARE(reply->failure->retryable, retryable);
        if (api != "openai-responses"_L1) // which tells it at the end only
            QCOMPARE(reply->usage.input, std::optional<qint64>(7)); // those tokens were billed
    }

    void tellsThatAConversationIsTooLong_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("Anthropic") << QByteArray(
            "{\"type\":\"error\",\"error\":{\"type\":\"invalid_request_error\",\"message\":\"prompt is too long: 9 tokens\"}}");
        QTest::newRow("OpenAI") << QByteArray(
            "{\"error\":{\"message\":\"no\",\"type\":\"invalid_request_error\",\"code\":\"context_length_exceeded\"}}");
        QTest::newRow("llama.cpp") << QByteArray("{\"error\":{\"code\":400,\"message\":\"no\",\"type\":\"exceed_context_size_error\"}}");
    }
    void tellsThatAConversationIsTooLong()
    {
        QFETCH(QByteArray, body);
        const reply::Failure failure = toFailure(readErrorBody(body, 400));
        QVERIFY(!failure.retryable);
        QVERIFY(failure.error.message.startsWith(u"The conversation is too long"_s));
    }

    void saysThatAnAnswerIsOfNoKnownKind()
    {
        const auto reply = decodeReply(u"openai-chat"_s, 200, "<html>Sign in to the guest network</html>");
        QCOMPARE(reply->failure->error.code, ErrorCode::Invalid);
    }
};

QTEST_APPLESS_MAIN(TestProvidersErrors)
#include "test_providers_errors.moc"
