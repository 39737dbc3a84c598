// SPDX-License-Identifier: GPL-3.0-or-later
// What a request can ask for beside its texts, in the words of each API: thinking, the choice of tools, pictures and PDFs.
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QMap<QString, QString> &places()
{
    static const QMap<QString, QString> map{{u"anthropic-messages"_s, u"https://api.anthropic.com"_s},
                                            {u"openai-responses"_s, u"https://api.openai.com/v1"_s},
                                            {u"openai-chat"_s, u"https://api.openai.com/v1"_s},
                                            {u"gemini"_s, u"https://generativelanguage.googleapis.com/v1beta"_s},
                                            {u"ollama"_s, u"http://127.0.0.1:11434"_s}};
    return map;
}

Result<WireRequest> encode(const DraftBuilder &builder, const QString &api, const QString &baseUrl = {})
{
    return Codec::forApi(api)->encode(builder.build(), providerAt(api, baseUrl.isEmpty() ? places()[api] : baseUrl));
}

QByteArray json(const QJsonValue &value)
{
    return value.isUndefined() ? QByteArray() : QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).sliced(1).chopped(1);
}

/// JSON written with single quotes.
QByteArray quoted(QByteArray text) { return text.replace('\'', '"'); }

constexpr auto Png = "\x89PNG\r\n\x1a\n....";

/// A message with a file, which the policy lets go or not.
DraftBuilder withFile(const QByteArray &data, Action action = Action::Allow)
{
    DraftBuilder builder(u"claude-haiku-4-5"_s);
    Part file{Part::Kind::File, NoSlot, builder.slot(u"claim.bin"_s), {}, false, NoSlot, {}, data, sendableMediaType(data)};
    file.text = builder.slotWith(fileText(file.mediaType, data), fileText(file.mediaType, data), action);
    builder.part(Role::User, file).say(Role::User, u"Look"_s);
    return builder;
}

} // namespace

class TestProvidersControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsHowMuchToThink_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("model");
        QTest::addColumn<int>("effort");
        QTest::addColumn<QString>("member"); // a path of names
        QTest::addColumn<QByteArray>("value");
        const auto row = [](const char *name, const QString &api, const QString &model, Effort effort, const QString &member,
                            const QByteArray &value) { QTest::newRow(name) << api << model << int(effort) << member << value; };
        const QString messages = u"anthropic-messages"_s, responses = u"openai-responses"_s, chat = u"openai-chat"_s, gemini = u"gemini"_s;
        row("Claude, adaptive", messages, u"claude-opus-5-5"_s, Effort::XHigh, u"thinking"_s, quoted("{'display':'summarized','type':'adaptive'}"));
        row("Claude, effort", messages, u"claude-opus-5-5"_s, Effort::XHigh, u"output_config.effort"_s, "\"xhigh\"");
        row("Claude, no xhigh", messages, u"claude-opus-4-6"_s, Effort::XHigh, u"output_config.effort"_s, "\"high\"");
        row("Claude, budget", messages, u"claude-haiku-4-5"_s, Effort::Low, u"thinking"_s, quoted("{'budget_tokens':4096,'type':'enabled'}"));
        row("Claude, off", messages, u"claude-opus-4-8"_s, Effort::Off, u"thinking"_s, quoted("{'type':'disabled'}"));
        row("Claude, never off", messages, u"claude-opus-5-5"_s, Effort::Off, u"thinking"_s, "");
        row("Claude, never off, effort", messages, u"claude-opus-5-5"_s, Effort::Off, u"output_config.effort"_s, "\"low\"");
        row("Claude 3", messages, u"claude-3-5-sonnet-latest"_s, Effort::High, u"thinking"_s, "");
        row("GPT", responses, u"gpt-5.6-luna"_s, Effort::Max, u"reasoning"_s, quoted("{'effort':'max'}"));
        row("GPT, off", responses, u"gpt-5.2"_s, Effort::Off, u"reasoning.effort"_s, "\"none\"");
        row("GPT, never off", responses, u"gpt-6.1-sol"_s, Effort::Off, u"reasoning.effort"_s, "\"low\"");
        row("GPT 5", responses, u"gpt-5"_s, Effort::Minimal, u"reasoning.effort"_s, "\"minimal\"");
        row("GPT 4", responses, u"gpt-4.1"_s, Effort::High, u"reasoning"_s, "");
        row("chat", chat, u"gpt-5.2"_s, Effort::XHigh, u"reasoning_effort"_s, "\"xhigh\"");
        row("Gemini 2.5", gemini, u"gemini-2.5-flash"_s, Effort::Off, u"generationConfig.thinkingConfig"_s, quoted("{'thinkingBudget':0}"));
        row("Gemini 2.5, on", gemini, u"gemini-2.5-flash"_s, Effort::Low, u"generationConfig.thinkingConfig.thinkingBudget"_s, "2048");
        row("Gemini 3", gemini, u"gemini-3.5-flash"_s, Effort::Max, u"generationConfig.thinkingConfig"_s,
            quoted("{'includeThoughts':true,'thinkingLevel':'HIGH'}"));
        row("Gemini 2.0", gemini, u"gemini-2.0-flash"_s, Effort::High, u"generationConfig"_s, "");
    }
    void tellsHowMuchToThink()
    {
        QFETCH(QString, api);
        QFETCH(QString, model);
        QFETCH(int, effort);
        QFETCH(QString, member);
        DraftBuilder builder(model);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().effort = Effort(effort);
        const Result<WireRequest> request = encode(builder, api);
        QVERIFY(request);
        QJsonValue value = bodyOf(*request);
        for (const QString &name : member.split(u'.'))
            value = value[name];
        QTEST(json(value), "value");
        // What was asked for and is not in the request is said.
        const bool told = request->body().contains("effort") || request->body().contains("thinking");
        QVERIFY(told || !request->notes().isEmpty());
    }

    void asksCompatibleServersInTheirOwnWords_data()
    {
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<int>("effort");
        QTest::addColumn<QByteArray>("holds");
        QTest::newRow("DeepSeek") << u"https://api.deepseek.com"_s << int(Effort::Off) << QByteArray(quoted("'thinking':{'type':'disabled'}"));
        QTest::newRow("OpenRouter") << u"https://openrouter.ai/api/v1"_s << int(Effort::Max) << QByteArray(quoted("'reasoning':{'effort':'high'}"));
        QTest::newRow("OpenRouter, off") << u"https://openrouter.ai/api/v1"_s << int(Effort::Off)
                                         << QByteArray(quoted("'reasoning':{'enabled':false}"));
        QTest::newRow("Groq") << u"https://api.groq.com/openai/v1"_s << int(Effort::Low) << QByteArray(quoted("'reasoning_effort':'low'"));
        QTest::newRow("llama.cpp") << u"http://127.0.0.1:8080/v1"_s << int(Effort::Off)
                                   << QByteArray(quoted("'chat_template_kwargs':{'enable_thinking':false}"));
    }
    void asksCompatibleServersInTheirOwnWords()
    {
        QFETCH(QString, baseUrl);
        QFETCH(int, effort);
        QFETCH(QByteArray, holds);
        DraftBuilder builder(u"m"_s);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().effort = Effort(effort);
        const QByteArray body = encode(builder, u"openai-chat"_s, baseUrl)->body();
        QVERIFY2(body.contains(holds), body);
    }

    void makesRoomForThinking()
    {
        DraftBuilder builder(u"claude-haiku-4-5"_s);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().effort = Effort::High;
        builder.parameters().temperature = 0.5;
        const Result<WireRequest> free = encode(builder, u"anthropic-messages"_s);
        const QJsonObject body = bodyOf(*free);
        QVERIFY(body["max_tokens"_L1].toInt() > body["thinking"_L1]["budget_tokens"_L1].toInt());
        QVERIFY(!body.contains("temperature"_L1)); // refused beside thinking
        QCOMPARE(free->notes().size(), 1);

        builder.parameters().maxOutputTokens = 500; // less than the least budget
        const Result<WireRequest> tight = encode(builder, u"anthropic-messages"_s);
        QVERIFY(!bodyOf(*tight).contains("thinking"_L1));
        QVERIFY(bodyOf(*tight).contains("temperature"_L1));
        QCOMPARE(tight->notes().size(), 1);
    }

    void takesATemperatureFromAModelThatDoesNotThink()
    {
        DraftBuilder builder(u"gpt-5.2"_s);
        builder.say(Role::User, u"Go"_s);
        builder.parameters().temperature = 0.5;
        QVERIFY(!bodyOf(*encode(builder, u"openai-responses"_s)).contains("temperature"_L1));
        builder.parameters().effort = Effort::Off;
        QVERIFY(bodyOf(*encode(builder, u"openai-responses"_s)).contains("temperature"_L1));
    }

    void choosesTools_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("choice");
        const auto row = [](const QString &api, ToolChoice::Kind kind, const QByteArray &choice) {
            QTest::addRow("%s %d", qPrintable(api), int(kind)) << api << int(kind) << choice;
        };
        using Kind = ToolChoice::Kind;
        row(u"anthropic-messages"_s, Kind::Auto, "");
        row(u"anthropic-messages"_s, Kind::None, quoted("{'type':'none'}"));
        row(u"anthropic-messages"_s, Kind::Required, quoted("{'type':'any'}"));
        row(u"anthropic-messages"_s, Kind::Named, quoted("{'name':'g','type':'tool'}"));
        row(u"openai-responses"_s, Kind::Auto, "");
        row(u"openai-responses"_s, Kind::None, "\"none\"");
        row(u"openai-responses"_s, Kind::Required, "\"required\"");
        row(u"openai-responses"_s, Kind::Named, quoted("{'name':'g','type':'function'}"));
        row(u"openai-chat"_s, Kind::Auto, "");
        row(u"openai-chat"_s, Kind::None, "\"none\"");
        row(u"openai-chat"_s, Kind::Required, "\"required\"");
        row(u"openai-chat"_s, Kind::Named, quoted("{'function':{'name':'g'},'type':'function'}"));
        row(u"gemini"_s, Kind::Auto, "");
        row(u"gemini"_s, Kind::None, quoted("{'functionCallingConfig':{'mode':'NONE'}}"));
        row(u"gemini"_s, Kind::Required, quoted("{'functionCallingConfig':{'mode':'ANY'}}"));
        row(u"gemini"_s, Kind::Named, quoted("{'functionCallingConfig':{'allowedFunctionNames':['g'],'mode':'ANY'}}"));
    }
    void choosesTools()
    {
        QFETCH(QString, api);
        QFETCH(int, kind);
        DraftBuilder builder(u"claude-haiku-4-5"_s);
        builder.say(Role::User, u"Go"_s);
        builder.shape().toolChoice = {ToolChoice::Kind(kind), 1};
        const QString member = api == "gemini"_L1 ? u"toolConfig"_s : u"tool_choice"_s;
        QVERIFY(!bodyOf(*encode(builder, api)).contains(member)); // without tools there is nothing to choose
        builder.tool(u"f"_s, u"d"_s, u"{\"type\":\"object\"}"_s).tool(u"g"_s, u"d"_s, u"{\"type\":\"object\"}"_s);
        QTEST(json(bodyOf(*encode(builder, api)).value(member)), "choice");
    }

    void forcesNoToolOnModelsThatRefuseIt()
    {
        for (const QString &model : {u"claude-opus-5-5"_s, u"claude-sonnet-5-5"_s, u"claude-fable-5-1"_s}) {
            DraftBuilder builder(model);
            builder.say(Role::User, u"Go"_s).tool(u"f"_s, u"d"_s, u"{\"type\":\"object\"}"_s);
            builder.shape().toolChoice = {ToolChoice::Kind::Required, -1};
            const Result<WireRequest> request = encode(builder, u"anthropic-messages"_s);
            QVERIFY(!bodyOf(*request).contains("tool_choice"_L1));
            QCOMPARE(request->notes().size(), 1);
        }
    }

    void sendsAPictureAsEachApiTakesIt_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QByteArray>("holds");
        const QByteArray data = QByteArray(Png).toBase64();
        QTest::newRow("messages") << u"anthropic-messages"_s
                                  << QByteArray(quoted("{'type':'image','source':{'type':'base64','media_type':'image/png','data':'") + data
                                                + quoted("'}}"));
        QTest::newRow("responses") << u"openai-responses"_s
                                   << QByteArray(quoted("{'type':'input_image','image_url':'data:image/png;base64,") + data + quoted("'}"));
        QTest::newRow("chat") << u"openai-chat"_s
                              << QByteArray(quoted("{'type':'image_url','image_url':{'url':'data:image/png;base64,") + data + quoted("'}}"));
        QTest::newRow("gemini") << u"gemini"_s << QByteArray(quoted("{'inlineData':{'mimeType':'image/png','data':'") + data + quoted("'}}"));
        QTest::newRow("ollama") << u"ollama"_s << QByteArray(quoted("{'role':'user','content':'Look','images':['") + data + quoted("']}"));
    }
    void sendsAPictureAsEachApiTakesIt()
    {
        QFETCH(QString, api);
        QFETCH(QByteArray, holds);
        const Result<WireRequest> request = encode(withFile(Png), api);
        QVERIFY(request);
        QVERIFY2(request->body().contains(holds), request->body());
        QVERIFY(!request->forbidden());
        // Review shows where the bytes stand, and of which file they are.
        const QByteArray data = QByteArray(Png).toBase64();
        const qsizetype at = request->body().indexOf(data);
        QVERIFY(std::ranges::contains(request->bodyFindings(), Range{at, at + data.size()}, &BodyFinding::body));
    }

    void sendsAPdfWithItsName_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QByteArray>("holds");
        const QByteArray data = QByteArray("%PDF-1.7").toBase64();
        QTest::newRow("messages")
            << u"anthropic-messages"_s
            << QByteArray(quoted("{'type':'document','title':'claim.bin','source':{'type':'base64','media_type':'application/pdf','data':'") + data);
        QTest::newRow("responses") << u"openai-responses"_s
                                   << QByteArray(quoted("{'type':'input_file','filename':'claim.bin','file_data':'data:application/pdf;base64,")
                                                 + data);
        QTest::newRow("chat") << u"openai-chat"_s
                              << QByteArray(quoted("{'type':'file','file':{'filename':'claim.bin','file_data':'data:application/pdf;base64,") + data);
        QTest::newRow("gemini") << u"gemini"_s << QByteArray(quoted("{'inlineData':{'mimeType':'application/pdf','data':'") + data);
    }
    void sendsAPdfWithItsName()
    {
        QFETCH(QString, api);
        QFETCH(QByteArray, holds);
        const Result<WireRequest> request = encode(withFile("%PDF-1.7"), api);
        QVERIFY(request);
        QVERIFY2(request->body().contains(holds), request->body());
    }

    void refusesAPdfWhereNobodyTakesIt()
    {
        QCOMPARE(encode(withFile("%PDF-1.7"), u"ollama"_s).error().code, ErrorCode::Unsupported);
        QCOMPARE(encode(withFile("%PDF-1.7"), u"openai-chat"_s, u"https://api.mistral.ai/v1"_s).error().code, ErrorCode::Unsupported);
    }

    void writesNoByteOfAFileThatMayNotLeave()
    {
        for (const QString &api : places().keys()) {
            const Result<WireRequest> request = encode(withFile(Png, Action::Block), api);
            QVERIFY(request);
            QVERIFY(request->forbidden());
            QVERIFY(!request->body().contains(QByteArray(Png).toBase64()));
            DraftBuilder undecided(u"m"_s); // nobody decided: nothing goes
            Part file{Part::Kind::File, undecided.slot(u"f"_s), NoSlot, {}, false, NoSlot, {}, Png, u"image/png"_s};
            undecided.part(Role::User, file).say(Role::User, u"Look"_s);
            QVERIFY(!encode(undecided, api)->body().contains(QByteArray(Png).toBase64()));
        }
    }

    void asksForACountOfTheSamePrompt_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("url");
        QTest::newRow("messages") << u"anthropic-messages"_s << u"https://api.anthropic.com/v1/messages/count_tokens"_s;
        QTest::newRow("responses") << u"openai-responses"_s << u"https://api.openai.com/v1/responses/input_tokens"_s;
        QTest::newRow("gemini") << u"gemini"_s << u"https://generativelanguage.googleapis.com/v1beta/models/m:countTokens"_s;
    }
    void asksForACountOfTheSamePrompt()
    {
        QFETCH(QString, api);
        DraftBuilder builder(u"m"_s);
        builder.say(Role::System, u"Be brief."_s).say(Role::User, u"Count me"_s).tool(u"f"_s, u"d"_s, u"{\"type\":\"object\"}"_s);
        builder.parameters().temperature = 0.5;
        builder.parameters().maxOutputTokens = 99;
        const auto count = Codec::forApi(api)->encodeCount(builder.build(), providerAt(api, places()[api]));
        QVERIFY(count);
        QTEST(count->destination().url.toString(), "url");
        QVERIFY(!count->streaming());
        for (const char *there : {"Be brief.", "Count me", "\"f\""})
            QVERIFY2(count->body().contains(there), there);
        if (api != "gemini"_L1) { // which takes the whole request as it is
            for (const char *gone : {"max_tokens", "max_output_tokens", "temperature", "stream", "store"})
                QVERIFY2(!count->body().contains(gone), gone);
        }
        QCOMPARE(count->bodyTexts().size(), encode(builder, api)->bodyTexts().size()); // reviewed like any other
    }

    void saysWhereNobodyCounts()
    {
        DraftBuilder builder(u"m"_s);
        builder.say(Role::User, u"Count me"_s);
        QCOMPARE(Codec::forApi(u"ollama"_s)->encodeCount(builder.build(), providerAt(u"ollama"_s, places()[u"ollama"_s])).error().code,
                 ErrorCode::Unsupported);
    }

    void readsACount()
    {
        const auto countIn = [](const QByteArray &json, int status = 200) -> std::optional<qint64> {
            const auto decoder = Codec::countDecoder(status);
            std::vector<ReplyEvent> events = decoder->feed(json);
            std::ranges::move(decoder->finish(), std::back_inserter(events));
            for (const ReplyEvent &event : events) {
                if (const auto *tokens = std::get_if<reply::Tokens>(&event.content()))
                    return tokens->usage.input;
            }
            return std::nullopt;
        };
        QCOMPARE(countIn("{\"input_tokens\":2095}"), std::optional<qint64>(2095));
        QCOMPARE(countIn("{\"object\":\"response.input_tokens\",\"input_tokens\":7}"), std::optional<qint64>(7));
        QCOMPARE(countIn("{\"totalTokens\":31,\"cachedContentTokenCount\":0}"), std::optional<qint64>(31));
        QVERIFY(!countIn("{\"error\":{\"message\":\"no\"}}", 400));
        QVERIFY(!countIn("{}"));
    }

    void knowsFilesByTheirFirstBytes()
    {
        QCOMPARE(sendableMediaType(Png), u"image/png"_s);
        QCOMPARE(sendableMediaType("\xff\xd8\xff\xe0"), u"image/jpeg"_s);
        QCOMPARE(sendableMediaType("GIF89a"), u"image/gif"_s);
        QCOMPARE(sendableMediaType(QByteArray("RIFF\x01\x02\x03\x04WEBP")), u"image/webp"_s);
        QCOMPARE(sendableMediaType("%PDF-2.0"), u"application/pdf"_s);
        QCOMPARE(sendableMediaType("PK\x03\x04"), QString());
        QCOMPARE(sendableMediaType(""), QString());
    }
};

QTEST_APPLESS_MAIN(TestProvidersControls)
#include "test_providers_controls.moc"
