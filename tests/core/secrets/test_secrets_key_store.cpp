// SPDX-License-Identifier: GPL-3.0-or-later
// Keys on a machine without a keychain.
#include "core/secrets/key_store.h"
#include "core/secrets/vault_key_file.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;
using Place = KeyStore::Place;

namespace {

Provider provider(const QString &api = u"anthropic-messages"_s, const QString &url = u"https://api.anthropic.com"_s, const QString &keyEnv = {})
{
    Provider p;
    p.name = u"test"_s;
    p.api = api;
    p.baseUrl = QUrl(url);
    p.keyEnv = keyEnv;
    return p;
}

constexpr auto OwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadUser | QFileDevice::WriteUser;

} // namespace

// Providers are only values here; core_providers is not needed for them.
class TestSecretsKeyStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }
    void init()
    {
        for (const char *name : {"ANTHROPIC_API_KEY", "OPENAI_API_KEY", "GEMINI_API_KEY", "TEST_KEY"})
            qunsetenv(name);
    }

    void saysThatThereIsNoKeychain()
    {
        KeyStore store;
        QVERIFY(!store.keychainUsable());
        QVERIFY(!store.keychainProblem().isEmpty());
        QVERIFY(!QCoro::waitFor(store.probe()));
        QVERIFY(!store.keychainUsable());
        QVERIFY(store.keychainProblem().endsWith(u'.'));
    }

    void aKeyIsNotKeptAnywhereElseInstead()
    {
        KeyStore store;
        (void)QCoro::waitFor(store.probe());
        const auto result = QCoro::waitFor(store.setKey(provider(), "test-key", false));
        QCOMPARE(result.error().code, ErrorCode::Secret);
        QVERIFY(result.error().message.contains(u"session"_s));
        QVERIFY(!store.key(provider()));
    }

    void keepsAKeyForThisSession()
    {
        KeyStore store;
        QCOMPARE(QCoro::waitFor(store.setKey(provider(), " test-key\n", true)).value_or(Place::None), Place::Session);
        QCOMPARE(store.key(provider()).value_or("none"), "test-key");
        QCOMPARE(QCoro::waitFor(store.place(provider())), Place::Session);
        QVERIFY(QCoro::waitFor(store.removeKey(provider())));
        QCOMPARE(store.key(provider()).error().code, ErrorCode::Secret);
        QCOMPARE(QCoro::waitFor(store.place(provider())), Place::None);
        QVERIFY(!KeyStore().key(provider()));
    }

    void aKeyGivenForThisSessionIsInForceBeforeTheEnvironment()
    {
        qputenv("ANTHROPIC_API_KEY", "from-environment");
        KeyStore store;
        QCOMPARE(QCoro::waitFor(store.place(provider())), Place::Environment);
        QCOMPARE(store.key(provider()).value_or("none"), "from-environment");
        (void)QCoro::waitFor(store.setKey(provider(), "given", true));
        QCOMPARE(store.key(provider()).value_or("none"), "given");
    }

    void readsTheEnvironment_data()
    {
        QTest::addColumn<Provider>("provider");
        QTest::addColumn<QByteArray>("variable");
        QTest::addColumn<bool>("found");
        QTest::newRow("its own variable") << provider(u"openai-chat"_s, u"https://models.example.com"_s, u"TEST_KEY"_s) << QByteArray("TEST_KEY")
                                          << true;
        QTest::newRow("anthropic") << provider() << QByteArray("ANTHROPIC_API_KEY") << true;
        QTest::newRow("openai") << provider(u"openai-chat"_s, u"https://api.openai.com/v1"_s) << QByteArray("OPENAI_API_KEY") << true;
        QTest::newRow("responses") << provider(u"openai-responses"_s, u"https://api.openai.com/v1"_s) << QByteArray("OPENAI_API_KEY") << true;
        QTest::newRow("gemini") << provider(u"gemini"_s, u"https://generativelanguage.googleapis.com"_s) << QByteArray("GEMINI_API_KEY") << true;
        QTest::newRow("loopback") << provider(u"openai-chat"_s, u"http://127.0.0.1:8080"_s) << QByteArray("OPENAI_API_KEY") << true;
        QTest::newRow("own variable not set") << provider(u"anthropic-messages"_s, u"https://api.anthropic.com"_s, u"TEST_KEY"_s)
                                              << QByteArray("ANTHROPIC_API_KEY") << true;
        QTest::newRow("another vendor") << provider(u"openai-chat"_s, u"https://models.example.com"_s) << QByteArray("OPENAI_API_KEY") << false;
        QTest::newRow("a host that looks alike") << provider(u"openai-chat"_s, u"https://api.openai.com.example.com"_s)
                                                 << QByteArray("OPENAI_API_KEY") << false;
        QTest::newRow("another api") << provider(u"anthropic-messages"_s, u"https://api.openai.com"_s) << QByteArray("OPENAI_API_KEY") << false;
    }
    void readsTheEnvironment()
    {
        QFETCH(Provider, provider);
        QFETCH(QByteArray, variable);
        QFETCH(bool, found);
        qputenv(variable.constData(), " the-key ");
        const KeyStore store;
        QCOMPARE(store.key(provider).value_or("none"), found ? QByteArray("the-key") : QByteArray("none"));
    }

    void aProviderThatNeedsNoKeyGetsNone()
    {
        qputenv("OPENAI_API_KEY", "the-key");
        Provider local = provider(u"openai-chat"_s, u"http://127.0.0.1:8080"_s);
        local.needsKey = false;
        QCOMPARE(KeyStore().key(local).value_or("error"), "");
    }

    void aMissingKeySaysWhatToSet()
    {
        const auto result = KeyStore().key(provider(u"openai-chat"_s, u"https://models.example.com"_s, u"TEST_KEY"_s));
        QCOMPARE(result.error().code, ErrorCode::Secret);
        QVERIFY(result.error().message.contains(u"TEST_KEY"_s));
    }

    void refusesWhatIsNoKey_data()
    {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("empty") << QByteArray("  \n");
        QTest::newRow("two words") << QByteArray("two words");
        QTest::newRow("two lines") << QByteArray("key\r\nx-other: 1");
        QTest::newRow("not ASCII") << QByteArray("schl\xc3\xbcssel");
    }
    void refusesWhatIsNoKey()
    {
        QFETCH(QByteArray, key);
        KeyStore store;
        QCOMPARE(QCoro::waitFor(store.setKey(provider(), key, true)).error().code, ErrorCode::BadUsage);
        qputenv("ANTHROPIC_API_KEY", key);
        const auto result = store.key(provider());
        QCOMPARE(result.error().code, ErrorCode::Secret);
        QVERIFY(!result.error().message.contains(u"words"_s));
    }

    void aKeyBelongsToItsAddress()
    {
        KeyStore store;
        (void)QCoro::waitFor(store.setKey(provider(), "the-key", true));
        QVERIFY(!store.key(provider(u"anthropic-messages"_s, u"https://collector.example.com"_s)));
        QVERIFY(store.key(provider(u"anthropic-messages"_s, u"https://api.anthropic.com:443/other"_s)));
    }

    void makesOneKeyFileThatOnlyItsOwnerReads()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"data/vault.key"_s);
        KeyStore store;
        (void)QCoro::waitFor(store.probe());
        const auto key = QCoro::waitFor(store.vaultKey(path, false));
        QVERIFY2(key, qPrintable(key ? QString() : key.error().message));
        QCOMPARE(key->size(), 32);
        QVERIFY(store.vaultKeyIsInFile());
        QCOMPARE(QFile::permissions(path), OwnerOnly);
        QCOMPARE(QDir(folder.filePath(u"data"_s)).entryList(QDir::Files | QDir::Hidden), QStringList{u"vault.key"_s});

        KeyStore next;
        QCOMPARE(QCoro::waitFor(next.vaultKey(path, true)).value_or(QByteArray()), *key);
        QVERIFY(next.vaultKeyIsInFile());
    }

    void aVaultWhoseKeyIsLostGetsNoNewKey()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.key"_s);
        KeyStore store;
        (void)QCoro::waitFor(store.probe());
        const auto result = QCoro::waitFor(store.vaultKey(path, true));
        QCOMPARE(result.error().code, ErrorCode::Secret);
        QVERIFY(result.error().message.contains(u"keychain"_s));
        QVERIFY(!QFile::exists(path));
        QVERIFY(!store.vaultKeyIsInFile());
    }

    void aBrokenKeyFileIsAnErrorAndStaysAsItIs_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray(31, 'x').toBase64();
        QTest::newRow("long") << QByteArray(33, 'x').toBase64();
        QTest::newRow("no base64") << QByteArray(44, '*');
        QTest::newRow("huge") << QByteArray(100'000, 'A');
    }
    void aBrokenKeyFileIsAnErrorAndStaysAsItIs()
    {
        QFETCH(QByteArray, content);
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"vault.key"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        KeyStore store;
        for (const bool exists : {true, false})
            QCOMPARE(QCoro::waitFor(store.vaultKey(file.fileName(), exists)).error().code, ErrorCode::Storage);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void closesAKeyFileThatOthersCanRead()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.key"_s);
        const auto key = makeVaultKeyFile(path);
        QVERIFY(key && QFile::setPermissions(path, OwnerOnly | QFileDevice::ReadGroup | QFileDevice::ReadOther));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"open to other users"_s));
        QCOMPARE(readVaultKeyFile(path).value_or(QByteArray()), *key);
        QCOMPARE(QFile::permissions(path), OwnerOnly);
    }

    void neverWritesOverAKeyFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.key"_s);
        const auto first = makeVaultKeyFile(path);
        const auto second = makeVaultKeyFile(path); // as another process would, at the same moment
        QVERIFY(first && second);
        QCOMPARE(*second, *first);
    }

    void aFolderThatCannotBeMadeIsAnError() { QCOMPARE(makeVaultKeyFile(u"/proc/nothing/vault.key"_s).error().code, ErrorCode::Storage); }
};

QTEST_GUILESS_MAIN(TestSecretsKeyStore)
#include "test_secrets_key_store.moc"
