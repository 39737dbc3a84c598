// SPDX-License-Identifier: GPL-3.0-or-later
// A backup holds what was there at one moment, says when it was damaged, and gives the same rows back.
#include "core/base/clock.h"
#include "core/secrets/key_wrap.h"
#include "core/secrets/sealer.h"
#include "core/store/backup.h"
#include "core/store/conversations.h"
#include "core/store/database.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

#include <atomic>
#include <thread>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// The data folder of a program, with one conversation in it.
struct Desk {
    QTemporaryDir folder;
    QByteArray key = Sealer::randomKey();
    ManualClock clock{QDateTime(QDate(2026, 11, 22), QTime(12, 0), QTimeZone::UTC)};
    std::unique_ptr<Database> main, vault;

    Desk() { open(); }
    [[nodiscard]] QString data() const { return folder.filePath(u"data"_s); }
    void open()
    {
        QDir().mkpath(data());
        main = std::move(*Database::open(data() + u"/countersign.sqlite"_s, u"main"_s));
        vault = std::move(*Database::open(data() + u"/vault.sqlite"_s, u"vault"_s));
    }
    void close()
    {
        main.reset();
        vault.reset();
    }
    [[nodiscard]] Conversations conversations() { return {*main, *Sealer::withKey(key), clock}; }
    void say(const QString &words)
    {
        Conversations all = conversations();
        const auto made = all.create(u"desk"_s, u"triage"_s);
        StoredMessage message;
        message.role = Role::User;
        message.parts.resize(1);
        message.parts[0].text = words;
        QVERIFY(made && all.append(made->id, message));
    }
    [[nodiscard]] QStringList titles()
    {
        QStringList titles;
        const auto list = conversations().list(u"desk"_s);
        for (const ConversationInfo &info : *list)
            titles << info.title;
        titles.sort();
        return titles;
    }
    [[nodiscard]] Result<QString> backUp(const QString &passphrase = {})
    {
        return makeBackup({folder.path(), *main, *vault, data() + u"/settings.ini"_s, key, passphrase, clock.now()});
    }
};

} // namespace

class TestStoreBackup final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRestoreGivesTheSameRows();
    void isWholeWhileSomebodyWrites();
    void aDamagedBackupIsRefused_data();
    void aDamagedBackupIsRefused();
    void leavesNothingWhenItIsStopped();
    void canBeStoppedAtEveryMoment();
    void aRestoreThatIsStoppedIsNotPrepared();
    void opensElsewhereOnlyWithThePassphrase();
    void withoutAPassphraseItOpensOnlyHere();
    void presentDataIsPutAside();
    void erasingTakesWhatIsOursAndNothingElse();
    void nothingHappensThatWasNotOrdered();
};

void TestStoreBackup::aRestoreGivesTheSameRows()
{
    Desk desk;
    desk.say(u"The first claim"_s);
    QFile settings(desk.data() + u"/settings.ini"_s);
    QVERIFY(settings.open(QIODevice::WriteOnly) && settings.write("[window]\n") > 0);
    settings.close();
    QFile budgets(desk.data() + u"/budgets.json"_s);
    QVERIFY(budgets.open(QIODevice::WriteOnly) && budgets.write("{}") > 0);
    budgets.close();
    const auto backup = desk.backUp();
    QVERIFY2(backup, backup ? "" : qPrintable(backup.error().message));
    desk.say(u"Said after the backup"_s);
    QVERIFY(budgets.open(QIODevice::WriteOnly) && budgets.write("{\"later\":1}") > 0);
    budgets.close();
    QCOMPARE(desk.titles().size(), 2);
    const auto info = checkBackup(*backup);
    QVERIFY2(info, info ? "" : qPrintable(info.error().message));
    QCOMPARE(info->made, desk.clock.now());
    QVERIFY(!info->withPassphrase && info->bytes > 0);
    QVERIFY(stageRestore(*info, desk.data(), {}));
    desk.close();
    const auto aside = applyStagedRestore(desk.data(), desk.clock.now());
    QVERIFY(aside && *aside);
    desk.open();
    QCOMPARE(desk.titles(), QStringList{u"The first claim"_s});
    QVERIFY(budgets.open(QIODevice::ReadOnly));
    QCOMPARE(budgets.readAll(), "{}");
    QCOMPARE(QFile(desk.data() + u"/countersign.sqlite"_s).permissions() & QFile::ReadOther, QFile::Permissions());
}

void TestStoreBackup::isWholeWhileSomebodyWrites()
{
    Desk desk;
    std::atomic_bool stop = false;
    std::atomic_int written = 0;
    std::jthread writer([&] {
        while (!stop) {
            Conversations all = desk.conversations();
            if (all.create(u"desk"_s, u"triage"_s))
                ++written;
        }
    });
    while (written < 5)
        std::this_thread::yield();
    const auto backup = desk.backUp();
    stop = true;
    writer.join();
    QVERIFY2(backup, backup ? "" : qPrintable(backup.error().message));
    const auto copy = Database::open(*backup + u"/countersign.sqlite"_s, u"main"_s);
    QVERIFY(copy);
    const auto rows = Conversations(**copy, *Sealer::withKey(desk.key), desk.clock).list(u"desk"_s);
    QVERIFY(rows && rows->size() >= 5 && int(rows->size()) <= written);
}

void TestStoreBackup::aDamagedBackupIsRefused_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("damage");
    QTest::newRow("a changed byte") << u"countersign.sqlite"_s << u"flip"_s;
    QTest::newRow("a cut file") << u"vault.sqlite"_s << u"cut"_s;
    QTest::newRow("a missing file") << u"vault.sqlite"_s << u"remove"_s;
    QTest::newRow("no manifest") << u"manifest.json"_s << u"remove"_s;
    QTest::newRow("a manifest of something else") << u"manifest.json"_s << u"{\"files\":[]}"_s;
    QTest::newRow("a manifest that reaches out")
        << u"manifest.json"_s << u"{\"countersign_backup\":1,\"files\":[{\"name\":\"../../etc/passwd\",\"bytes\":1,\"sha256\":\"\"}]}"_s;
    QTest::newRow("a newer form") << u"manifest.json"_s << u"{\"countersign_backup\":99,\"files\":[{\"name\":\"x\"}]}"_s;
}

void TestStoreBackup::aDamagedBackupIsRefused()
{
    QFETCH(QString, file);
    QFETCH(QString, damage);
    Desk desk;
    desk.say(u"A claim"_s);
    const auto backup = desk.backUp();
    const auto info = checkBackup(*backup);
    QVERIFY(info);
    QFile target(*backup + u'/' + file);
    if (damage == "remove"_L1) {
        QVERIFY(target.remove());
    } else {
        QVERIFY(target.open(QIODevice::ReadWrite));
        if (damage == "flip"_L1) {
            target.seek(target.size() / 2);
            const char before = target.peek(1).at(0);
            const char after = char(before ^ 1);
            QCOMPARE(target.write(&after, 1), 1);
        } else if (damage == "cut"_L1) {
            QVERIFY(target.resize(target.size() - 1));
        } else {
            QVERIFY(target.resize(0) && target.write(damage.toUtf8()) > 0);
        }
        target.close();
    }
    const auto checked = checkBackup(*backup);
    QVERIFY(!checked);
    QVERIFY(!checked.error().message.isEmpty());
    QVERIFY(!stageRestore(*info, desk.data(), {}));
    QVERIFY(!*applyStagedRestore(desk.data(), desk.clock.now()));
}

void TestStoreBackup::leavesNothingWhenItIsStopped()
{
    Desk desk;
    const auto stopped = makeBackup({desk.folder.path(), *desk.main, *desk.vault, {}, desk.key, {}, desk.clock.now()}, [](double) { return false; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(desk.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"data"_s});
}

void TestStoreBackup::canBeStoppedAtEveryMoment()
{
    Desk desk;
    desk.say(u"A claim"_s);
    const auto order = [&] { return BackupOrder{desk.folder.path(), *desk.main, *desk.vault, {}, desk.key, {}, desk.clock.now()}; };
    int asked = 0;
    double before = 0;
    const auto whole = makeBackup(order(), [&](double share) {
        [&] { QVERIFY(share >= before && share <= 1); }();
        before = share;
        return ++asked > 0;
    });
    QVERIFY(whole && asked > 4);
    const QStringList there = QDir(desk.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    for (int stopAt = 1; stopAt <= asked; ++stopAt) {
        int now = 0;
        const auto stopped = makeBackup(order(), [&](double) { return ++now < stopAt; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QCOMPARE(QDir(desk.folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), there);
    }
}

void TestStoreBackup::aRestoreThatIsStoppedIsNotPrepared()
{
    Desk desk;
    desk.say(u"A claim"_s);
    const auto info = checkBackup(*desk.backUp());
    int asked = 0;
    QVERIFY(stageRestore(*info, desk.folder.filePath(u"data"_s), {}, [&](double) { return ++asked > 0; }));
    QDir(desk.data() + u"/restore-next"_s).removeRecursively();
    for (int stopAt = 1; stopAt <= asked; ++stopAt) {
        int now = 0;
        const auto stopped = stageRestore(*info, desk.data(), {}, [&](double) { return ++now < stopAt; });
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
        QVERIFY(QDir(desk.data()).entryList({u"*restore*"_s}, QDir::Dirs | QDir::Hidden).isEmpty());
    }
}

void TestStoreBackup::opensElsewhereOnlyWithThePassphrase()
{
    Desk desk;
    desk.say(u"A claim"_s);
    const auto backup = desk.backUp(u"correct horse"_s);
    const auto info = checkBackup(*backup);
    QVERIFY(info && info->withPassphrase);
    QCOMPARE(*keyOfBackup(*info, desk.key, {}), desk.key); // here it needs none
    const QByteArray elsewhere = Sealer::randomKey();
    const auto wrong = keyOfBackup(*info, elsewhere, u"correct house"_s);
    QVERIFY(!wrong);
    QCOMPARE(wrong.error().code, ErrorCode::Secret);
    const auto right = keyOfBackup(*info, elsewhere, u"correct horse"_s);
    QVERIFY(right);
    QCOMPARE(*right, desk.key);

    Desk other;
    QVERIFY(stageRestore(*info, other.data(), *right));
    other.close();
    QVERIFY(*applyStagedRestore(other.data(), other.clock.now()));
    QFile keyFile(other.data() + u"/vault.key"_s);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QCOMPARE(QByteArray::fromBase64(keyFile.readAll().trimmed()), desk.key);
    QCOMPARE(keyFile.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    other.key = desk.key;
    other.open();
    QCOMPARE(other.titles(), QStringList{u"A claim"_s});
}

void TestStoreBackup::withoutAPassphraseItOpensOnlyHere()
{
    Desk desk;
    const auto info = checkBackup(*desk.backUp());
    QCOMPARE(*keyOfBackup(*info, desk.key, {}), desk.key);
    const auto elsewhere = keyOfBackup(*info, Sealer::randomKey(), u"anything"_s);
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, ErrorCode::Secret);
    const QDir folder(info->folder);
    QVERIFY(!folder.exists(u"vault.key"_s) && !folder.exists(u"vault-key.json"_s));
}

void TestStoreBackup::presentDataIsPutAside()
{
    Desk desk;
    const auto info = checkBackup(*desk.backUp());
    desk.say(u"Only here"_s);
    QVERIFY(stageRestore(*info, desk.data(), {}));
    desk.close();
    const auto aside = applyStagedRestore(desk.data(), desk.clock.now());
    const auto before = Database::open(**aside + u"/countersign.sqlite"_s, u"main"_s);
    QVERIFY(before);
    QCOMPARE(Conversations(**before, *Sealer::withKey(desk.key), desk.clock).list(u"desk"_s)->size(), 1U);
    QVERIFY2(!*applyStagedRestore(desk.data(), desk.clock.now()), "only once");
}

void TestStoreBackup::erasingTakesWhatIsOursAndNothingElse()
{
    Desk desk;
    desk.say(u"A claim"_s);
    QDir data(desk.data());
    QVERIFY(data.mkpath(u"sample-workspace/agents"_s) && data.mkpath(u"before-restore-x"_s) && data.mkpath(u"drafts"_s)
            && data.mkpath(u"agent-drafts/x"_s) && data.mkpath(u"evaluations"_s));
    for (const QString &name : {u"prices.json"_s, u"budgets.json"_s, u"deployment-plan.json"_s}) {
        QFile file(data.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QVERIFY(orderErasure(desk.data()));
    desk.close();
    QVERIFY(*eraseIfOrdered(desk.data()));
    QCOMPARE(data.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot), QStringList{u"sample-workspace"_s});
    desk.open();
    QVERIFY(desk.titles().isEmpty());
}

void TestStoreBackup::nothingHappensThatWasNotOrdered()
{
    Desk desk;
    desk.say(u"A claim"_s);
    desk.close();
    QVERIFY(!*eraseIfOrdered(desk.data()));
    QVERIFY(!*applyStagedRestore(desk.data(), desk.clock.now()));
    desk.open();
    QCOMPARE(desk.titles().size(), 1);
}

QTEST_GUILESS_MAIN(TestStoreBackup)
#include "test_store_backup.moc"
