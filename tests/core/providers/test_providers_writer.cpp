// SPDX-License-Identifier: GPL-3.0-or-later
// Changing providers.json: what is not touched stays byte for byte.
#include "core/providers/provider_file.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Written = "{\n"
                           "  \"comment\": \"ours, see the wiki\",\n"
                           "  \"providers\": [\n"
                           "    {\n"
                           "      \"name\": \"anthropic\",\n"
                           "      \"owner\": { \"team\":\"claims\" },\n"
                           "      \"api\": \"anthropic-messages\",\n"
                           "      \"base_url\": \"https://api.anthropic.com\",\n"
                           "      \"models\": [\"claude-sonnet-5-5\",   \"claude-haiku-5-5\"]\n"
                           "    },\n"
                           "    {\"name\": \"desk\", \"api\": \"openai-chat\", \"base_url\": \"http://127.0.0.1:11434/v1\", \"note\": 7}\n"
                           "  ]\n"
                           "}\n";

Provider fresh() { return {u"vllm"_s, u"openai-chat"_s, QUrl(u"http://127.0.0.1:8000/v1"_s), {}, {u"qwen \"3\""_s}, false}; }

ProviderFile written() { return *ProviderFile::parse(Written); }

} // namespace

class TestProvidersWriter final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void addsBehindTheLastEntry()
    {
        ProviderFile file = written();
        QVERIFY(file.add(fresh()));
        const qsizetype end = Written.indexOf("\n  ]\n");
        QVERIFY(file.bytes().startsWith(QByteArray(Written.first(end) + ",\n    {\n      \"name\": \"vllm\"")));
        QVERIFY(file.bytes().endsWith(Written.sliced(end)));
        QCOMPARE(file.providers().size(), 3U);
        QCOMPARE(file.providers()[2], fresh());
    }

    void addsToAnEmptyList()
    {
        ProviderFile file = *ProviderFile::parse("{\"providers\": []}");
        QVERIFY(file.add(fresh()));
        QCOMPARE(file.providers(), std::vector{fresh()});
    }

    void changesOnlyWhatDiffers()
    {
        ProviderFile file = written();
        Provider changed = file.providers()[0];
        changed.baseUrl = QUrl(u"https://proxy.example/anthropic"_s);
        QVERIFY(file.change(u"anthropic"_s, changed));
        QByteArray expected = Written;
        expected.replace("https://api.anthropic.com", "https://proxy.example/anthropic");
        QCOMPARE(file.bytes(), expected);
    }

    void addsAndTakesAwayMembers()
    {
        ProviderFile file = written();
        Provider changed = file.providers()[0];
        changed.keyEnv = u"DESK_KEY"_s;
        changed.models.clear();
        QVERIFY(file.change(u"anthropic"_s, changed));
        QCOMPARE(file.providers()[0], changed);
        QVERIFY(file.bytes().contains("\"owner\": { \"team\":\"claims\" }"));
        QVERIFY(!file.bytes().contains("models"));
        QCOMPARE(file.providers()[1], written().providers()[1]);
    }

    void changesAnEntryOfOneLine()
    {
        ProviderFile file = written();
        Provider changed = file.providers()[1];
        changed.name = u"ollama"_s;
        changed.models = {u"llama3.2"_s};
        QVERIFY(file.change(u"desk"_s, changed));
        QCOMPARE(file.providers()[1].name, u"ollama"_s);
        QVERIFY(file.bytes().contains("{\"name\": \"ollama\", \"api\": \"openai-chat\", \"base_url\": \"http://127.0.0.1:11434/v1\", \"note\": 7, "
                                      "\"models\": [\"llama3.2\"], \"local\": true}"));
    }

    void removesAnEntryWithItsComma_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("the first") << u"anthropic"_s;
        QTest::newRow("the last") << u"desk"_s;
    }
    void removesAnEntryWithItsComma()
    {
        QFETCH(QString, name);
        ProviderFile file = written();
        QVERIFY(file.remove(name));
        QCOMPARE(file.providers().size(), 1U);
        QVERIFY(file.providers()[0].name != name);
        QVERIFY(file.bytes().contains("ours, see the wiki"));
        QVERIFY(file.remove(file.providers()[0].name));
        QVERIFY(file.providers().empty());
    }

    void refusesWhatTheReaderWould()
    {
        ProviderFile file = written();
        Provider twice = fresh();
        twice.name = u"desk"_s;
        QVERIFY(!file.add(twice));
        Provider open = fresh();
        open.baseUrl = QUrl(u"http://models.example/v1"_s);
        QVERIFY(!file.add(open));
        QCOMPARE(file.bytes(), Written);
        QCOMPARE(file.change(u"nobody"_s, fresh()).error().code, ErrorCode::NotFound);
        QCOMPARE(file.bytes(), Written);
    }

    void saysWhatIsWrongWithANewOne()
    {
        QVERIFY(checkProvider(fresh()));
        Provider open = fresh();
        open.baseUrl = QUrl(u"http://models.example/v1"_s);
        const auto refused = checkProvider(open);
        QVERIFY(!refused);
        QVERIFY2(refused.error().message.contains(u"https"_s), qPrintable(refused.error().message));
        QVERIFY2(!refused.error().message.contains(u"providers.json"_s), qPrintable(refused.error().message));
    }

    void writesANewFileThatReadsBack()
    {
        const ProviderFile file = ProviderFile::of(knownProviders());
        QCOMPARE(*parseProviders(file.bytes()), knownProviders());
    }
};

QTEST_GUILESS_MAIN(TestProvidersWriter)
#include "test_providers_writer.moc"
