// SPDX-License-Identifier: GPL-3.0-or-later
// Lists of models as each provider writes them.
#include "core/providers/model_list.h"
#include "sample_drafts.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

ModelFacts only(const QString &api, const QByteArray &json)
{
    const auto page = readModelList(api, json);
    return page && page->models.size() == 1 ? page->models.front() : ModelFacts();
}

} // namespace

class TestProvidersModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksWhereEachApiHasItsList_data()
    {
        QTest::addColumn<QString>("api");
        QTest::addColumn<QString>("baseUrl");
        QTest::addColumn<QString>("url");
        QTest::newRow("messages") << u"anthropic-messages"_s << u"https://api.anthropic.com"_s
                                  << u"https://api.anthropic.com/v1/models?limit=1000&after_id=x"_s;
        QTest::newRow("chat") << u"openai-chat"_s << u"https://openrouter.ai/api/v1/"_s << u"https://openrouter.ai/api/v1/models"_s;
        QTest::newRow("gemini") << u"gemini"_s << u"https://generativelanguage.googleapis.com"_s
                                << u"https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000&pageToken=x"_s;
        QTest::newRow("gemini, with its version") << u"gemini"_s << u"https://generativelanguage.googleapis.com/v1beta"_s
                                                  << u"https://generativelanguage.googleapis.com/v1beta/models?pageSize=1000&pageToken=x"_s;
        QTest::newRow("ollama") << u"ollama"_s << u"http://127.0.0.1:11434"_s << u"http://127.0.0.1:11434/api/tags"_s;
    }
    void asksWhereEachApiHasItsList()
    {
        QFETCH(QString, api);
        QFETCH(QString, baseUrl);
        QTEST(modelListUrl(providerAt(api, baseUrl), u"x"_s).toString(), "url");
    }

    void readsCapabilitiesAndTheEndOfLife()
    {
        const auto page = readModelList(
            u"anthropic-messages"_s,
            "{\"data\":[{\"id\":\"claude-x\",\"display_name\":\"Claude "
            "X\",\"lifecycle\":\"deprecated\",\"max_input_tokens\":200000,\"max_tokens\":64000,"
            "\"retires_at\":\"2026-11-30T00:00:00Z\",\"capabilities\":{\"image_input\":{\"supported\":true},\"pdf_input\":{\"supported\":false},"
            "\"structured_outputs\":{\"supported\":true},\"thinking\":{\"supported\":true,\"types\":{}},\"new\":{\"supported\":true}}}],"
            "\"has_more\":true,\"first_id\":\"claude-x\",\"last_id\":\"claude-x\"}");
        QVERIFY(page);
        QCOMPARE(page->next, u"claude-x"_s);
        const ModelFacts &facts = page->models.at(0);
        QCOMPARE(facts.title, u"Claude X"_s);
        QCOMPARE(facts.contextTokens, 200'000);
        QCOMPARE(facts.maxOutputTokens, 64'000);
        QCOMPARE(facts.pictures, true);
        QCOMPARE(facts.pdfs, false);
        QVERIFY(!facts.tools); // not said
        QCOMPARE(facts.lifecycle, u"deprecated"_s);
        QCOMPARE(facts.retires, QDate(2026, 11, 30));
    }

    void readsTheLimitsThatCompatibleServersTell()
    {
        const QString chat = u"openai-chat"_s;
        const ModelFacts router = only(chat,
                                       "{\"data\":[{\"id\":\"a/b\",\"context_length\":128000,\"top_provider\":{\"max_completion_tokens\":8000},"
                                       "\"architecture\":{\"input_modalities\":[\"text\",\"image\"]},\"supported_parameters\":[\"tools\"]}]}");
        QCOMPARE(router.contextTokens, 128'000);
        QCOMPARE(router.maxOutputTokens, 8000);
        QCOMPARE(router.pictures, true);
        QCOMPARE(router.pdfs, false);
        QCOMPARE(router.tools, true);
        QCOMPARE(router.thinking, false);
        QCOMPARE(only(chat, "{\"data\":[{\"id\":\"m\",\"max_model_len\":4096}]}").contextTokens, 4096); // vLLM
        QCOMPARE(only(chat, "{\"data\":[{\"id\":\"m\",\"context_window\":131072,\"max_completion_tokens\":32768}]}").maxOutputTokens, 32'768); // Groq
        QCOMPARE(only(chat, "{\"data\":[{\"id\":\"m\",\"max_context_length\":32768,\"capabilities\":{\"vision\":true}}]}").pictures, true); // Mistral
        QCOMPARE(only(chat, "[{\"id\":\"m\",\"context_length\":7}]").contextTokens, 7); // Together
        QCOMPARE(only(u"gemini"_s,
                      "{\"models\":[{\"name\":\"models/gemini-x\",\"inputTokenLimit\":1048576,\"outputTokenLimit\":65536,\"thinking\":true,"
                      "\"supportedGenerationMethods\":[\"generateContent\"]}]}")
                     .id,
                 u"gemini-x"_s);
        QCOMPARE(only(u"ollama"_s, "{\"models\":[{\"name\":\"llama3:latest\",\"size\":1}]}").id, u"llama3:latest"_s);
    }

    void leavesOutWhatCannotAnswer()
    {
        QCOMPARE(readModelList(u"openai-chat"_s,
                               "{\"data\":[{\"id\":\"text-embedding-3\"},{\"id\":\"whisper-1\"},{\"id\":\"gpt-x\"},{\"id\":\"gpt-x\"},{},4]}")
                     ->models.size(),
                 1u);
        QVERIFY(
            readModelList(u"gemini"_s, "{\"models\":[{\"name\":\"models/e\",\"supportedGenerationMethods\":[\"embedContent\"]}]}")->models.empty());
        QVERIFY(!readModelList(u"openai-chat"_s, "{\"error\":{}}"));
        QVERIFY(!readModelList(u"openai-chat"_s, "<html>"));
    }

    void fillsInWhatTheProviderDoesNotSay()
    {
        const QUrl openAi(u"https://api.openai.com/v1"_s);
        const Catalogue &catalogue = Catalogue::shipped();
        const QString known = catalogue.modelsOf(u"openai"_s).first();
        std::vector<ModelFacts> listed{{known, {}}, {u"unheard-of"_s, {}}};
        listed[0].contextTokens = 5;
        const auto merged = withCatalogue(listed, openAi, catalogue);
        QCOMPARE(merged[0].contextTokens, 5); // what the provider says counts
        QCOMPARE(merged[0].maxOutputTokens, catalogue.findAt(openAi, known)->maxOutputTokens);
        QVERIFY(!merged[1].contextTokens);
    }
};

QTEST_APPLESS_MAIN(TestProvidersModels)
#include "test_providers_models.moc"
