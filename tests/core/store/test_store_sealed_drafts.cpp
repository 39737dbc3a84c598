// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sealed_drafts.h"

#include <QtCore/QDir>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::StringLiterals;
using namespace countersign;

class TestStoreSealedDrafts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatWasKeptIsThereAgain();
    void nothingOfItCanBeReadOnTheDisk();
    void emptyTakesItAway();
    void anotherKeyFindsNothing();

private:
    QTemporaryDir m_folder;
    QByteArray m_key = Sealer::randomKey();
    [[nodiscard]] QString place() const { return m_folder.filePath(u"drafts"_s); }
    [[nodiscard]] SealedDrafts drafts() const { return {place(), *Sealer::withKey(m_key)}; }
    [[nodiscard]] QFileInfoList files() const { return QDir(place()).entryInfoList(QDir::Files); }
};

void TestStoreSealedDrafts::whatWasKeptIsThereAgain()
{
    QVERIFY(drafts().keep(u"policies"_s, "Marguerite Oyelaran"));
    QVERIFY(drafts().keep(u"providers"_s, "x"));
    QVERIFY(drafts().keep(u"providers"_s, "y"));
    QCOMPARE(drafts().read(u"policies"_s), QByteArray("Marguerite Oyelaran"));
    QCOMPARE(drafts().read(u"providers"_s), QByteArray("y"));
    QVERIFY(!drafts().read(u"elsewhere"_s));
}

void TestStoreSealedDrafts::nothingOfItCanBeReadOnTheDisk()
{
    QVERIFY(drafts().keep(u"policies"_s, "Marguerite Oyelaran"));
    for (const QFileInfo &info : files()) {
        QVERIFY(!info.fileName().contains("policies"_L1));
        QCOMPARE(info.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QFile file(info.filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("Oyelaran"));
    }
}

void TestStoreSealedDrafts::emptyTakesItAway()
{
    const qsizetype before = files().size();
    QVERIFY(drafts().keep(u"short-lived"_s, "x"));
    QCOMPARE(files().size(), before + 1);
    QVERIFY(drafts().keep(u"short-lived"_s, {}));
    QVERIFY(drafts().keep(u"short-lived"_s, {}));
    QVERIFY(!drafts().read(u"short-lived"_s));
    QCOMPARE(files().size(), before);
}

void TestStoreSealedDrafts::anotherKeyFindsNothing()
{
    QVERIFY(drafts().keep(u"policies"_s, "x"));
    QVERIFY(!SealedDrafts(place(), *Sealer::withKey(Sealer::randomKey())).read(u"policies"_s));
}

QTEST_GUILESS_MAIN(TestStoreSealedDrafts)
#include "test_store_sealed_drafts.moc"
