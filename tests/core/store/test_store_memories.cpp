// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/memories.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class MemoriesTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    ManualClock m_clock{QDateTime({2026, 3, 2}, {9, 0}, QTimeZone::UTC)};
    const MemoryOwner m_claims{u"/desk"_s, u"claims"_s}, m_letters{u"/desk"_s, u"letters"_s};

    [[nodiscard]] Memories memories(char key = 'k') { return {*m_database, Sealer::withKey(QByteArray(Sealer::KeyBytes, key)).value(), m_clock}; }
    [[nodiscard]] QStringList texts(const MemoryOwner &owner)
    {
        QStringList all;
        const auto listed = memories().list(owner);
        for (const Memory &memory : *listed)
            all << memory.text;
        return all;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_folder->filePath(u"main.sqlite"_s), u"main"_s).value();
    }

    void belongToOneAgentOfOneWorkspace()
    {
        QVERIFY(memories().add(m_claims, u"Storm claims go to desk 4."_s, Memory::By::Agent));
        QCOMPARE(texts(m_claims), QStringList{u"Storm claims go to desk 4."_s});
        QCOMPARE(texts(m_letters), QStringList());
        QCOMPARE(texts({u"/other"_s, u"claims"_s}), QStringList());
    }

    void pinnedOnesComeFirstThenTheNewest()
    {
        QVERIFY(memories().add(m_claims, u"first"_s, Memory::By::Agent));
        m_clock.advance(1000);
        QVERIFY(memories().add(m_claims, u"pinned"_s, Memory::By::Person, true));
        m_clock.advance(1000);
        QVERIFY(memories().add(m_claims, u"last"_s, Memory::By::Agent));
        QCOMPARE(texts(m_claims), (QStringList{u"pinned"_s, u"last"_s, u"first"_s}));
    }

    void onlyPinnedOnesGoWithARequest()
    {
        QVERIFY(memories().add(m_claims, u"stored by the agent"_s, Memory::By::Agent));
        const Memory note = memories().add(m_claims, u"Write to desk 4."_s, Memory::By::Person, true).value();
        const auto notes = memories().notes(m_claims).value();
        QCOMPARE(notes.size(), size_t(1));
        QCOMPARE(notes.front().text, u"Write to desk 4."_s);
        QVERIFY(notes.front().label.contains(QString::number(note.id)));
    }

    void theSameIsKeptOnce()
    {
        const Memory first = memories().add(m_claims, u"Storm claims go to desk 4."_s, Memory::By::Agent).value();
        const Memory again = memories().add(m_claims, u" storm claims go to DESK 4. "_s, Memory::By::Agent).value();
        QCOMPARE(again, first);
        QCOMPARE(texts(m_claims).size(), 1);
    }

    void aRemovedOneCanBePutBackWhereItWas()
    {
        const Memory one = memories().add(m_claims, u"one"_s, Memory::By::Agent).value();
        QVERIFY(memories().add(m_claims, u"two"_s, Memory::By::Agent));
        QVERIFY(memories().remove(m_claims, one.id));
        QCOMPARE(texts(m_claims), QStringList{u"two"_s});
        QVERIFY(memories().put(m_claims, one));
        const auto listed = memories().list(m_claims);
        QVERIFY(std::ranges::contains(*listed, one));
    }

    void nobodyElseCanChangeIt()
    {
        const Memory one = memories().add(m_claims, u"one"_s, Memory::By::Agent).value();
        QCOMPARE(memories().remove(m_letters, one.id).error().code, ErrorCode::NotFound);
        Memory changed = one;
        changed.text = u"two"_s;
        QCOMPARE(memories().put(m_letters, changed).error().code, ErrorCode::NotFound);
        QCOMPARE(texts(m_claims), QStringList{u"one"_s});
    }

    void goesWithTheAgent()
    {
        QVERIFY(memories().add(m_claims, u"one"_s, Memory::By::Person, true));
        QVERIFY(memories().add(m_letters, u"two"_s, Memory::By::Agent));
        QVERIFY(memories().clear(m_claims));
        QCOMPARE(texts(m_claims), QStringList());
        QCOMPARE(texts(m_letters), QStringList{u"two"_s});
    }

    void goesAlongWhenTheAgentIsRenamed()
    {
        QVERIFY(memories().add(m_claims, u"one"_s, Memory::By::Agent));
        QVERIFY(memories().move(m_claims, m_letters));
        QCOMPARE(texts(m_claims), QStringList());
        QCOMPARE(texts(m_letters), QStringList{u"one"_s});
    }

    void refusesWhatIsNoSentenceAndWhatIsTooMuch()
    {
        QCOMPARE(memories().add(m_claims, u"  "_s, Memory::By::Person).error().code, ErrorCode::BadUsage);
        QCOMPARE(memories().add(m_claims, QString(Memories::LongestText + 1, u'a'), Memory::By::Person).error().code, ErrorCode::BadUsage);
    }

    void standsInTheFileSealed()
    {
        QVERIFY(memories().add(m_claims, u"Marguerite Oyelaran prefers letters."_s, Memory::By::Agent));
        m_database.reset();
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QByteArray bytes = file.readAll();
            QVERIFY(!bytes.contains("Oyelaran"));
            QVERIFY(!bytes.contains("claims")); // nor whose it is
        }
    }

    void anotherKeyReadsNothing()
    {
        QVERIFY(memories().add(m_claims, u"one"_s, Memory::By::Agent));
        QCOMPARE(memories('x').list(m_claims).value().size(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(MemoriesTest)
#include "test_store_memories.moc"
