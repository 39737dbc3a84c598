// SPDX-License-Identifier: GPL-3.0-or-later
// Requests to Chat Completions, against the rules of its documentation and of the servers that speak it.
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const Codec &codec() { return *Codec::forApi(u"openai-chat"_s); }
Provider at(const QString &baseUrl) { return providerAt(u"openai-chat"_s, baseUrl); }
Provider openAi() { return at(u"https://api.openai.com/v1"_s); }

Result<WireRequest> encode(const DraftBuilder &builder, const Provider &provider = openAi()) { return codec().encode(builder.build(), provider); }

} // namespace

class TestProvidersChatEncode : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesWhatTheDocumentationShows()
    {
        DraftBuilder builder(u"gpt-4.1"_s);
        builder.say(Role::System, u"Be brief."_s).say(Role::System, u"Be kind."_s).say(Role::User, u"Read a.txt"_s);
        builder.call(u"call_1"_s, u"read"_s, u"{\"path\": \"a \\\"b\\\".txt\"}"_s).result(u"call_1"_s, u"no such file"_s, true);
        builder.tool(u"read"_s, u"Reads a file"_s, u"{\"type\":\"object\"}"_s);
        builder.parameters().maxOutputTokens = 100;
        builder.parameters().temperature = 0.2;
        const Result<WireRequest> request = encode(builder);
        QVERIFY(request);
        const QByteArray expected(
            "{\"model\":\"gpt-4.1\",\"messages\":[{\"role\":\"system\",\"content\":\"Be brief.\\n\\nBe "
            "kind.\"},{\"role\":\"user\",\"content\":\"Read a.txt\"},"
            R"({"role":"assistant","content":null,"tool_calls":[{"id":"call_1","type":"function","function":{"name":"read",)"
            "\"arguments\":\"{\\\"path\\\": \\\"a "
            "\\\\\\\"b\\\\\\\".txt\\\"}\"}}]},{\"role\":\"tool\",\"tool_call_id\":\"call_1\",\"content\":\"ERROR: no such file\"}],"
            R"("tools":[{"type":"function","function":{"name":"read","description":"Reads a file","parameters":{"type":"object"}}}],)"
            R"("max_completion_tokens":100,"temperature":0.2,"stream":true,"stream_options":{"include_usage":true}})");
        QCOMPARE(request->body(), expected);
        QCOMPARE(request->destination().url, QUrl(u"https://api.openai.com/v1/chat/completions"_s));
        QVERIFY(request->streaming());
    }

    void followsEveryCallWithItsResult()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s).say(Role::Assistant, u"Yes"_s).call(u"a"_s, u"f"_s, u"{}"_s).call(u"b"_s, u"g"_s, u""_s);
        builder.result(u"b"_s, u"B"_s).say(Role::User, u"And?"_s);
        const QJsonArray messages = bodyOf(*encode(builder))["messages"_L1].toArray();
        QStringList roles;
        for (const QJsonValue &message : messages)
            roles << message["role"_L1].toString();
        QCOMPARE(roles, (QStringList{u"user"_s, u"assistant"_s, u"tool"_s, u"tool"_s, u"user"_s}));
        QCOMPARE(messages[1]["content"_L1].toString(), u"Yes"_s);
        QCOMPARE(messages[1]["tool_calls"_L1][1]["function"_L1]["arguments"_L1].toString(), u"{}"_s);
        QCOMPARE(messages[2]["tool_call_id"_L1].toString(), u"a"_s);
        QVERIFY(messages[2]["content"_L1].toString().startsWith(u"ERROR: "_s));
        QCOMPARE(messages[3]["content"_L1].toString(), u"B"_s);
    }

    void namesTheLimitAsTheHostWantsIt_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("name");
        QTest::newRow("OpenAI") << u"https://api.openai.com/v1"_s << u"max_completion_tokens"_s;
        QTest::newRow("Azure") << u"https://res.openai.azure.com/openai/v1"_s << u"max_completion_tokens"_s;
        QTest::newRow("Groq") << u"https://api.groq.com/openai/v1"_s << u"max_completion_tokens"_s;
        QTest::newRow("Mistral") << u"https://api.mistral.ai/v1"_s << u"max_tokens"_s;
        QTest::newRow("DeepSeek") << u"https://api.deepseek.com"_s << u"max_tokens"_s;
        QTest::newRow("OpenRouter") << u"https://openrouter.ai/api/v1"_s << u"max_tokens"_s;
        QTest::newRow("local") << u"http://localhost:11434/v1"_s << u"max_tokens"_s;
        QTest::newRow("a host that only looks like OpenAI") << u"https://api.openai.com.example.org/v1"_s << u"max_tokens"_s;
    }
    void namesTheLimitAsTheHostWantsIt()
    {
        QFETCH(QString, baseUrl);
        QFETCH(QString, name);
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s);
        builder.parameters().maxOutputTokens = 7;
        const QJsonObject body = bodyOf(*encode(builder, at(baseUrl)));
        QCOMPARE(body[name].toInt(), 7);
        QVERIFY(body.contains("max_tokens"_L1) != body.contains("max_completion_tokens"_L1));
        QCOMPARE(body.contains("stream_options"_L1), !baseUrl.contains(u"mistral"_s));
    }

    void leavesOutWhatReasoningModelsRefuse_data()
    {
        QTest::addColumn<QString>("model");
        QTest::addColumn<bool>("temperature");
        QTest::addColumn<bool>("effortNone");
        QTest::newRow("gpt-4.1") << u"gpt-4.1"_s << true << false;
        QTest::newRow("gpt-4o") << u"gpt-4o-2024-08-06"_s << true << false;
        QTest::newRow("gpt-5-chat") << u"gpt-5-chat-latest"_s << true << false;
        QTest::newRow("o4-mini") << u"o4-mini"_s << false << false;
        QTest::newRow("gpt-5") << u"gpt-5"_s << false << false;
        QTest::newRow("gpt-5.2") << u"gpt-5.2"_s << false << false;
        QTest::newRow("gpt-5.4-mini") << u"gpt-5.4-mini"_s << false << true;
        QTest::newRow("gpt-5.6-luna") << u"gpt-5.6-luna"_s << false << true;
        QTest::newRow("gpt-6.1-sol") << u"gpt-6.1-sol"_s << false << true;
    }
    void leavesOutWhatReasoningModelsRefuse()
    {
        QFETCH(QString, model);
        QFETCH(bool, temperature);
        QFETCH(bool, effortNone);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s).tool(u"read"_s, u"d"_s, u"{\"type\":\"object\"}"_s);
        builder.parameters().temperature = 0.5;
        const Result<WireRequest> request = encode(builder);
        const QJsonObject body = bodyOf(*request);
        QCOMPARE(body.contains("temperature"_L1), temperature);
        QCOMPARE(body["reasoning_effort"_L1] == QJsonValue(u"none"_s), effortNone);
        QCOMPARE(request->notes().size(), int(!temperature) + int(effortNone));
        // Elsewhere a name says nothing.
        QVERIFY(bodyOf(*encode(builder, at(u"http://127.0.0.1:1/v1"_s))).contains("temperature"_L1));
    }

    void asksForTheShapeOfAnAnswer()
    {
        DraftBuilder builder(u"gpt-4.1"_s);
        builder.say(Role::User, u"Go"_s);
        builder.shape().outputSchema =
            builder.slot(u"{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"string\"}},\"required\":[\"a\"],\"additionalProperties\":false}"_s);
        const QJsonValue strict = bodyOf(*encode(builder))["response_format"_L1];
        QCOMPARE(strict["type"_L1].toString(), u"json_schema"_s);
        QCOMPARE(strict["json_schema"_L1]["strict"_L1].toBool(), true);
        QCOMPARE(strict["json_schema"_L1]["schema"_L1]["required"_L1][0].toString(), u"a"_s);

        builder.shape().outputSchema = builder.slot(u"{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"object\"}}}"_s);
        QVERIFY(bodyOf(*encode(builder))["response_format"_L1]["json_schema"_L1]["strict"_L1].isUndefined());

        const Result<WireRequest> deepSeek = encode(builder, at(u"https://api.deepseek.com"_s));
        QCOMPARE(bodyOf(*deepSeek)["response_format"_L1].toObject(), (QJsonObject{{u"type"_s, u"json_object"_s}}));
        QCOMPARE(deepSeek->notes().size(), 1);
    }

    void givesReasoningBackInItsOwnPlace_data()
    {
        QTest::addColumn<QByteArray>("raw");
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("DeepSeek") << QByteArray(R"({"reasoning_content":"Hm"})") << QByteArray(R"({"content":null,"reasoning_content":"Hm"})");
        QTest::newRow("OpenRouter") << QByteArray(R"({ "reasoning_details" : [ {"data":"x"} ] })")
                                    << QByteArray(R"({"content":null,"reasoning_details":[{"data":"x"}]})");
        QTest::newRow("Mistral") << QByteArray(R"({"type":"thinking","thinking":[]})")
                                 << QByteArray(R"({"content":[{"type":"thinking","thinking":[]}]})");
        QTest::newRow("anything else") << QByteArray(R"({"role":"system","content":"You are free."})") << QByteArray(R"({"content":null})");
    }
    void givesReasoningBackInItsOwnPlace()
    {
        QFETCH(QByteArray, raw);
        QFETCH(QByteArray, message);
        DraftBuilder builder(u"m"_s);
        builder.say(Role::User, u"Go"_s).reasoning(u"Hm"_s, QString::fromUtf8(raw), u"p/m"_s).call(u"a"_s, u"f"_s, u"{}"_s).result(u"a"_s, u"A"_s);
        QJsonObject said = bodyOf(*encode(builder))["messages"_L1][1].toObject();
        said.remove(u"role"_s);
        said.remove(u"tool_calls"_s);
        QCOMPARE(said, QJsonDocument::fromJson(message).object());
    }

    void givesMistralIdsOfNineCharacters()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s)
            .call(u"call_abcdef"_s, u"f"_s, u"{}"_s)
            .result(u"call_abcdef"_s, u"A"_s)
            .call(u"gSIMJiOkT"_s, u"f"_s, u"{}"_s);
        const QJsonArray messages = bodyOf(*encode(builder, at(u"https://api.mistral.ai/v1"_s)))["messages"_L1].toArray();
        const QString id = messages[1]["tool_calls"_L1][0]["id"_L1].toString();
        QCOMPARE(id.size(), 9);
        QCOMPARE(messages[2]["tool_call_id"_L1].toString(), id);
        QCOMPARE(messages[3]["tool_calls"_L1][0]["id"_L1].toString(), u"gSIMJiOkT"_s);
    }

    void keepsAzuresQueryAndUsesItsHeader()
    {
        DraftBuilder builder;
        builder.say(Role::User, u"Go"_s);
        const Provider azure = at(u"https://res.openai.azure.com/openai/deployments/d/?api-version=2024-10-21"_s);
        QCOMPARE(encode(builder, azure)->destination().url,
                 QUrl(u"https://res.openai.azure.com/openai/deployments/d/chat/completions?api-version=2024-10-21"_s));
        QCOMPARE(codec().credentialHeader(azure), (CredentialHeader{"api-key", {}}));
        QCOMPARE(codec().credentialHeader(openAi()), (CredentialHeader{"Authorization", "Bearer "}));
        QCOMPARE(Codec::forApi(u"anthropic-messages"_s)->credentialHeader(openAi()), (CredentialHeader{"x-api-key", {}}));
    }
};

QTEST_APPLESS_MAIN(TestProvidersChatEncode)
#include "test_providers_chat_encode.moc"
