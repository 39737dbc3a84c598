// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/own_words.h"

#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class OwnWordsTest : public QObject {
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;

    [[nodiscard]] OwnWords words(char key = 'k') const { return {*m_database, Sealer::withKey(QByteArray(Sealer::KeyBytes, key)).value()}; }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_database = Database::open(m_folder->filePath(u"vault.sqlite"_s), u"vault"_s).value();
    }

    void thereAreNoneAtFirst() { QCOMPARE(words().all().value(), Terms()); }

    void areThereAfterARestart()
    {
        QVERIFY(words().mask({u"Projekt Falke"_s}));
        QVERIFY(words().neverMask(u"Larkhaven Mutual"_s));
        m_database.reset();
        m_database = Database::open(m_folder->filePath(u"vault.sqlite"_s), u"vault"_s).value();
        QCOMPARE(words().all().value(), (Terms{{{u"Projekt Falke"_s}}, {u"Larkhaven Mutual"_s}}));
    }

    void aWordIsOnOneSideAlone()
    {
        QVERIFY(words().mask({u"Falke"_s}));
        QVERIFY(words().mask({u"falke"_s})); // not twice
        QCOMPARE(words().all().value().mask.size(), size_t(1));
        QVERIFY(words().neverMask(u"FALKE"_s));
        QCOMPARE(words().all().value(), (Terms{{}, {u"FALKE"_s}}));
        QVERIFY(words().mask({u"Falke"_s, u"PROJECT"_s}));
        QCOMPARE(words().all().value(), (Terms{{{u"Falke"_s, u"PROJECT"_s}}, {}}));
    }

    void standInTheFileSealed()
    {
        QVERIFY(words().mask({u"Projekt Falke"_s}));
        m_database.reset();
        for (const QString &name : QDir(m_folder->path()).entryList(QDir::Files)) {
            QFile file(m_folder->filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("Falke"));
        }
    }

    void anotherKeyIsAnErrorNotAnEmptyList()
    {
        QVERIFY(words().mask({u"Falke"_s}));
        QVERIFY(!words('x').all());
        QVERIFY(!words('x').neverMask(u"a"_s)); // and destroys nothing
        QCOMPARE(words().all().value().mask.size(), size_t(1));
    }
};

QTEST_GUILESS_MAIN(OwnWordsTest)
#include "test_store_own_words.moc"
