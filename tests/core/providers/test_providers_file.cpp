// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/loopback.h"
#include "core/providers/codec.h"
#include "core/providers/provider.h"

#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestProvidersFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember()
    {
        const auto providers = parseProviders(
            "{\"providers\":["
            "{\"name\":\"anthropic\",\"api\":\"anthropic-messages\",\"base_url\":\"https://"
            "api.anthropic.com\",\"key_env\":\"ANTHROPIC_API_KEY\",\"models\":[\"claude-opus-5-5\",\"claude-haiku-4-5\"],\"local\":false},"
            "{\"name\":\"desk\",\"api\":\"openai-chat\",\"base_url\":\"http://localhost:11434/v1\",\"local\":true,\"comment\":\"kept out of the "
            "way\"}]}");
        QVERIFY2(providers, providers ? "" : qPrintable(providers.error().message));
        QCOMPARE(providers->size(), 2u);
        const Provider first{u"anthropic"_s,
                             u"anthropic-messages"_s,
                             QUrl(u"https://api.anthropic.com"_s),
                             u"ANTHROPIC_API_KEY"_s,
                             {u"claude-opus-5-5"_s, u"claude-haiku-4-5"_s},
                             true};
        QCOMPARE(providers->at(0), first);
        QVERIFY(!providers->at(0).isLocal());
        QVERIFY(providers->at(1).isLocal());
        QVERIFY(!providers->at(1).needsKey);
    }

    void saysWhatIsWrongAndWhere_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const auto row = [](const char *name, const QByteArray &json, const QString &says) { QTest::newRow(name) << json << says; };
        const auto entry = [](const QByteArray &members) {
            return "{\"providers\":[{\"name\":\"ok\",\"api\":\"openai-chat\",\"base_url\":\"https://a.example\"},{" + members + "}]}";
        };
        const QByteArray good = "\"name\":\"x\",\"api\":\"openai-chat\"";
        row("not JSON", "{\n\n \"providers\": [ }", u"line 3"_s);
        row("no list", "{}", u"providers"_s);
        row("not an object", "{\"providers\":[3]}", u"entry 1"_s);
        row("no name", entry("\"api\":\"openai-chat\",\"base_url\":\"https://b.example\""), u"entry 2"_s);
        row("a slash in the name", entry("\"name\":\"a/b\",\"api\":\"openai-chat\",\"base_url\":\"https://b.example\""), u"name"_s);
        row("the same name", entry("\"name\":\"ok\",\"api\":\"openai-chat\",\"base_url\":\"https://b.example\""), u"entry 2 (“ok”)"_s);
        row("unknown API", entry("\"name\":\"x\",\"api\":\"telepathy\",\"base_url\":\"https://b.example\""), u"openai-chat"_s);
        row("no address", entry(good), u"base_url"_s);
        row("another scheme", entry(good + ",\"base_url\":\"ftp://b.example\""), u"base_url"_s);
        row("not encrypted", entry(good + ",\"base_url\":\"http://b.example\""), u"https"_s);
        row("a password", entry(good + ",\"base_url\":\"https://u:p@b.example\""), u"password"_s);
        row("a key in the query", entry(good + ",\"base_url\":\"https://b.example?key=1\""), u"query"_s);
        row("local, but not here", entry(good + ",\"base_url\":\"https://b.example\",\"local\":true"), u"local"_s);
        row("local, a name that looks so", entry(good + ",\"base_url\":\"https://127.0.0.1.evil.com\",\"local\":true"), u"local"_s);
        row("a key for a variable", entry(good + ",\"base_url\":\"https://b.example\",\"key_env\":\"sk-123\""), u"key_env"_s);
        row("models that are none", entry(good + ",\"base_url\":\"https://b.example\",\"models\":[1]"), u"models"_s);
        row("a number for a text", entry(good + ",\"base_url\":\"https://b.example\",\"key_env\":7"), u"key_env"_s);
        row("a text for true", entry(good + ",\"base_url\":\"https://b.example\",\"local\":\"yes\""), u"local"_s);
    }
    void saysWhatIsWrongAndWhere()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, says);
        const auto providers = parseProviders(json);
        QVERIFY(!providers);
        QCOMPARE(providers.error().code, ErrorCode::Invalid);
        QVERIFY2(providers.error().message.contains(says), qPrintable(providers.error().message));
        QVERIFY(providers.error().message.startsWith(u"providers.json"_s));
        QVERIFY(!providers.error().message.contains(u"sk-123"_s));
    }

    void believesOnlyLoopbackAddresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("local");
        const auto row = [](const char *url, bool local) { QTest::newRow(url) << QString::fromLatin1(url) << local; };
        row("http://127.0.0.1", true);
        row("http://127.0.0.1:8080/v1", true);
        row("http://127.255.3.9", true);
        row("http://localhost:11434", true);
        row("http://LOCALHOST", true);
        row("http://[::1]:8080", true);
        row("http://127.0.0.1.evil.com", false);
        row("http://localhost.evil.com", false);
        row("http://evil.com/127.0.0.1", false);
        row("http://127.0.0.1@evil.com", false);
        row("http://128.0.0.1", false);
        row("http://0.0.0.0", false);
        row("http://10.0.0.1", false);
        row("http://[::2]", false);
        row("http://[::ffff:8.8.8.8]", false);
        row("http://localhost.", false);
        row("", false);
    }
    void believesOnlyLoopbackAddresses()
    {
        QFETCH(QString, url);
        QFETCH(bool, local);
        QCOMPARE(isLoopback(QUrl(url)), local);
    }

    void offersThreeProvidersWithoutAFile()
    {
        const std::vector<Provider> known = knownProviders();
        QCOMPARE(known.size(), 3u);
        for (const Provider &provider : known) {
            QVERIFY(Codec::forApi(provider.api));
            QVERIFY(!provider.isLocal() && provider.needsKey && !provider.models.isEmpty());
            QCOMPARE(provider.baseUrl.scheme(), u"https"_s);
        }
    }
};

QTEST_APPLESS_MAIN(TestProvidersFile)
#include "test_providers_file.moc"
