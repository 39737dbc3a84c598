// SPDX-License-Identifier: GPL-3.0-or-later
// What a provider said of its models when it was asked for them decides what a request holds.
#include "core/providers/known_models.h"
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

Provider server(ModelFacts facts, const QString &api = u"openai-chat"_s)
{
    Provider provider = providerAt(api, u"https://models.example.org/v1"_s);
    facts.id = u"test-model"_s;
    provider.live = {std::move(facts)};
    return provider;
}

/// Asks for everything that a model may lack.
DraftBuilder everything()
{
    DraftBuilder builder;
    builder.say(Role::User, u"Go"_s);
    builder.tool(u"look"_s, u"Looks something up"_s, u"{\"type\":\"object\",\"properties\":{}}"_s);
    builder.shape().outputSchema = builder.slot(u"{\"type\":\"object\"}"_s);
    builder.parameters().effort = Effort::High;
    builder.parameters().temperature = 0.5;
    builder.parameters().maxOutputTokens = 5000;
    return builder;
}

QString noteWith(const WireRequest &request, const QString &word)
{
    for (const QString &note : request.notes()) {
        if (note.contains(word))
            return note;
    }
    return {};
}

} // namespace

class TestProvidersLiveFacts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatTheModelDoesNotTakeIsLeftOutAndSaid_data()
    {
        QTest::addColumn<QString>("api");
        for (const char *api : {"openai-chat", "openai-responses", "anthropic-messages", "gemini", "ollama"})
            QTest::newRow(api) << QString::fromLatin1(api);
    }
    void whatTheModelDoesNotTakeIsLeftOutAndSaid()
    {
        QFETCH(QString, api);
        ModelFacts facts;
        facts.tools = facts.schemas = facts.thinking = facts.temperature = false;
        const auto request = Codec::forApi(api)->encode(everything().build(), server(facts, api));
        QVERIFY2(request, request ? "" : qPrintable(request.error().message));
        for (const char *word : {"look", "schema", "Schema", "effort", "temperature", "thinking", "\"think\""})
            QVERIFY2(!request->body().contains(word), qPrintable(QString::fromLatin1(word) + u": "_s + QString::fromUtf8(request->body())));
        for (const QString &word : {u"tools"_s, u"shape"_s, u"think"_s, u"temperature"_s})
            QVERIFY2(!noteWith(*request, word).isEmpty(), qPrintable(word));
    }

    void whatIsNotSaidIsSentAsBefore()
    {
        const Codec *codec = Codec::forApi(u"openai-chat"_s);
        Provider silent = server({});
        const auto with = codec->encode(everything().build(), silent);
        silent.live.clear();
        QCOMPARE(with->body(), codec->encode(everything().build(), silent)->body());
        QVERIFY(with->body().contains("\"temperature\"") && with->body().contains("look"));
    }

    void theLimitOfAnAnswerIsLoweredToWhatTheModelWrites()
    {
        ModelFacts facts;
        facts.maxOutputTokens = 1000;
        const auto request = Codec::forApi(u"anthropic-messages"_s)->encode(everything().build(), server(facts, u"anthropic-messages"_s));
        QVERIFY(request->body().contains("\"max_tokens\":1000"));
        QVERIFY(!noteWith(*request, u"1000"_s).isEmpty());
    }

    void aRequestThatIsLongerThanTheModelReadsIsSaid()
    {
        ModelFacts facts;
        facts.contextTokens = 1000;
        DraftBuilder builder;
        builder.say(Role::User, QString(20'000, u'x'));
        const Codec *codec = Codec::forApi(u"openai-chat"_s);
        QVERIFY(!noteWith(*codec->encode(builder.build(), server(facts)), QLocale().toString(1000)).isEmpty());
        facts.contextTokens = 100'000;
        QVERIFY(codec->encode(builder.build(), server(facts))->notes().isEmpty());
    }

    void ollamaIsNotAskedToReadMoreThanTheModelCan()
    {
        ModelFacts facts;
        facts.contextTokens = 4096;
        DraftBuilder builder;
        builder.say(Role::User, QString(100'000, u'x'));
        QVERIFY(Codec::forApi(u"ollama"_s)->encode(builder.build(), server(facts, u"ollama"_s))->body().contains("\"num_ctx\":4096"));
    }

    void toolsStayWhereTheConversationHasCalledThem()
    {
        ModelFacts facts;
        facts.tools = false;
        DraftBuilder builder = everything();
        builder.call(u"call_1"_s, u"look"_s, u"{}"_s).result(u"call_1"_s, u"found"_s);
        QVERIFY(Codec::forApi(u"openai-chat"_s)->encode(builder.build(), server(facts))->body().contains("\"tools\""));
    }

    void aPictureIsRefusedBeforeItLeavesWhereTheModelTakesNone()
    {
        ModelFacts facts;
        facts.pictures = false;
        DraftBuilder builder;
        Part picture{Part::Kind::File, builder.slot(u"image/png"_s), builder.slot(u"a.png"_s), {}, false, NoSlot, {}};
        picture.data = "\x89PNG\r\n\x1a\n....";
        picture.mediaType = u"image/png"_s;
        builder.say(Role::User, u"What is this?"_s).part(Role::User, picture);
        const Codec *codec = Codec::forApi(u"openai-chat"_s);
        const auto refused = codec->encode(builder.build(), server(facts));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Unsupported);
        QVERIFY(refused.error().message.contains(u"test-model"_s));
    }

    void whatWasSaidIsKeptByAddressWithoutItsSecrets()
    {
        const KnownModels none = KnownModels::parse("{\"providers\": 7}");
        QVERIFY(none.of(QUrl(u"https://models.example.org/v1"_s)).empty());
        KnownModels known;
        ModelFacts facts{u"m"_s, {}};
        facts.contextTokens = 8192;
        facts.tools = false;
        facts.temperature = true;
        known.set(QUrl(u"https://user:secret@models.example.org/v1/?key=secret"_s), {facts}, QDateTime::currentDateTimeUtc());
        const QByteArray json = known.toJson();
        QVERIFY(!json.contains("secret"));
        const KnownModels again = KnownModels::parse(json);
        QCOMPARE(again.of(QUrl(u"https://models.example.org/v1"_s)), std::vector<ModelFacts>{facts});
        QVERIFY(again.of(QUrl(u"https://elsewhere.example.org/v1"_s)).empty());
    }
};

QTEST_APPLESS_MAIN(TestProvidersLiveFacts)
#include "test_providers_live_facts.moc"
