// SPDX-License-Identifier: GPL-3.0-or-later
// Keys in a real keychain; with_keyring starts one that is gone afterwards.
#include "core/secrets/key_store.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>
#include <qt6keychain/keychain.h>

using namespace countersign;
using namespace Qt::StringLiterals;
using Place = KeyStore::Place;

namespace {

Provider provider(const QString &url = u"https://api.example.com"_s)
{
    Provider p;
    p.name = u"test"_s;
    p.api = u"openai-chat"_s;
    p.baseUrl = QUrl(url);
    return p;
}

void runJob(QKeychain::Job &job, const QString &key)
{
    job.setAutoDelete(false);
    job.setKey(key);
    QSignalSpy finished(&job, &QKeychain::Job::finished);
    job.start();
    QVERIFY(finished.wait());
}

} // namespace

class TestSecretsKeychain : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        if (!qEnvironmentVariableIsSet("COUNTERSIGN_TEST_KEYRING"))
            QSKIP("dbus-run-session or gnome-keyring-daemon is not installed; start this test through with_keyring.");
    }

    void trustsAKeychainThatGaveTheCanaryBack()
    {
        KeyStore store;
        QVERIFY2(QCoro::waitFor(store.probe()), qPrintable(store.keychainProblem()));
        QVERIFY(store.keychainUsable());
        QVERIFY(store.keychainProblem().isEmpty());
    }

    void keepsAKeyFromOneStartToTheNext()
    {
        {
            KeyStore store;
            QVERIFY(QCoro::waitFor(store.probe()));
            QCOMPARE(QCoro::waitFor(store.setKey(provider(), "kept-key", false)).value_or(Place::None), Place::Keychain);
            QCOMPARE(store.key(provider()).value_or("none"), "kept-key");
        }
        KeyStore next;
        QVERIFY(QCoro::waitFor(next.probe()));
        QVERIFY(!next.key(provider()));
        QCoro::waitFor(next.load({provider()}));
        QCOMPARE(next.key(provider()).value_or("none"), "kept-key");
        QVERIFY(!next.key(provider(u"https://collector.example.com"_s)));
        QCOMPARE(QCoro::waitFor(KeyStore().place(provider())), Place::None); // before a probe it is not asked
        QCOMPARE(QCoro::waitFor(next.place(provider())), Place::Keychain);
        QVERIFY(QCoro::waitFor(next.removeKey(provider())));
        QCOMPARE(QCoro::waitFor(next.place(provider())), Place::None);
        QVERIFY(QCoro::waitFor(next.removeKey(provider())));
    }

    void theVaultsKeyIsInTheKeychainAndInNoFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"vault.key"_s);
        KeyStore store;
        QVERIFY(QCoro::waitFor(store.probe()));
        const auto key = QCoro::waitFor(store.vaultKey(path, false));
        QVERIFY(key);
        QCOMPARE(key->size(), 32);
        QVERIFY(!store.vaultKeyIsInFile());
        QVERIFY(!QFile::exists(path));
        KeyStore next;
        QVERIFY(QCoro::waitFor(next.probe()));
        QCOMPARE(QCoro::waitFor(next.vaultKey(path, true)).value_or(QByteArray()), *key);

        QKeychain::DeletePasswordJob lose(u"countersign"_s);
        runJob(lose, u"vault-key"_s);
        const auto lost = QCoro::waitFor(next.vaultKey(path, true));
        QCOMPARE(lost.error().code, ErrorCode::Secret);
        QVERIFY(lost.error().message.contains(u"vault.sqlite"_s));

        QKeychain::WritePasswordJob spoil(u"countersign"_s);
        spoil.setTextData(u"not a key"_s);
        runJob(spoil, u"vault-key"_s);
        QCOMPARE(QCoro::waitFor(next.vaultKey(path, true)).error().code, ErrorCode::Secret);
        QCOMPARE(QCoro::waitFor(next.vaultKey(path, false)).error().code, ErrorCode::Secret);
        QVERIFY(!QFile::exists(path));
    }

    void aStoreThatIsClosedWhileItAsksDoesNoHarm()
    {
        auto store = std::make_unique<KeyStore>();
        auto probing = store->probe();
        auto loading = store->load({provider()});
        store.reset();
        QVERIFY(!QCoro::waitFor(probing));
        QCoro::waitFor(loading);
    }
};

QTEST_GUILESS_MAIN(TestSecretsKeychain)
#include "test_secrets_keychain.moc"
