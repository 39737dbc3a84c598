// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/eval_journal.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestCompareJournal : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_place = m_folder->filePath(u"evaluations"_s);
    }

    void keepsWhatWasWritten()
    {
        const QString id = written({u"one"_s, u"two"_s});
        const auto journal = EvalJournal::open(m_place, m_sealer, id);
        QVERIFY(journal);
        QCOMPARE(journal->head()["head"_L1].toString(), u"Marguerite"_s);
        QCOMPARE(journal->entries().size(), size_t(2));
        QCOMPARE(journal->entries()[1]["text"_L1].toString(), u"two"_s);
        QCOMPARE(EvalJournal::ids(m_place), QStringList{id});
    }

    void nobodyElseCanReadIt()
    {
        QFile file(m_place + u'/' + written({u"Oyelaran"_s}) + u".eval");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.readAll();
        QVERIFY(!bytes.contains("Marguerite") && !QByteArray::fromBase64(bytes).contains("Marguerite"));
        for (const QByteArray &line : bytes.split('\n'))
            QVERIFY(!QByteArray::fromBase64(line).contains("Oyelaran"));
        QCOMPARE(file.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions());
        QCOMPARE(QFile::permissions(m_place) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    }

    void halfALineAtTheEndCountsAsNoneAndIsWrittenOver()
    {
        const QString id = written({u"one"_s, u"two"_s});
        QFile file(m_place + u'/' + id + u".eval");
        QVERIFY(file.resize(file.size() - 5));
        {
            auto journal = EvalJournal::open(m_place, m_sealer, id);
            QVERIFY(journal);
            QCOMPARE(journal->entries().size(), size_t(1));
            QVERIFY(journal->append({{u"text"_s, u"three"_s}}));
        }
        const auto journal = EvalJournal::open(m_place, m_sealer, id);
        QVERIFY(journal);
        QCOMPARE(journal->entries()[1]["text"_L1].toString(), u"three"_s);
    }

    void aLineThatWasMovedOrChangedIsNoticed_data()
    {
        QTest::addColumn<QList<int>>("order");
        QTest::newRow("exchanged") << QList<int>{0, 2, 1};
        QTest::newRow("twice") << QList<int>{0, 1, 1};
        QTest::newRow("taken out") << QList<int>{0, 2};
        QTest::newRow("no head") << QList<int>{1, 2};
    }
    void aLineThatWasMovedOrChangedIsNoticed()
    {
        QFETCH(QList<int>, order);
        const QString id = written({u"one"_s, u"two"_s});
        QFile file(m_place + u'/' + id + u".eval");
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArrayList lines = file.readAll().split('\n');
        QByteArray other;
        for (const int line : order)
            other += lines[line] + '\n';
        QVERIFY(file.resize(0) && file.seek(0) && file.write(other) == other.size());
        file.close();
        const auto journal = EvalJournal::open(m_place, m_sealer, id);
        QVERIFY(!journal);
        QCOMPARE(journal.error().code, ErrorCode::Storage);
    }

    void anotherKeyDoesNotOpenIt()
    {
        const QString id = written({});
        QCOMPARE(EvalJournal::open(m_place, *Sealer::withKey(Sealer::randomKey()), id).error().code, ErrorCode::Storage);
    }

    void oneProgramAtATimeHoldsIt()
    {
        auto first = EvalJournal::create(m_place, m_sealer, {});
        QVERIFY(first);
        QCOMPARE(EvalJournal::open(m_place, m_sealer, first->id()).error().code, ErrorCode::Storage);
        QCOMPARE(EvalJournal::remove(m_place, first->id()).error().code, ErrorCode::Storage);
    }

    void anIdIsNoPath()
    {
        for (const QString &id : {u"../vault"_s, u""_s, u"a/b"_s, u"nonesuch"_s})
            QCOMPARE(EvalJournal::open(m_place, m_sealer, id).error().code, ErrorCode::NotFound);
    }

    void isGoneWhenItWasRemoved()
    {
        const QString id = written({u"one"_s});
        QVERIFY(EvalJournal::remove(m_place, id));
        QVERIFY(EvalJournal::ids(m_place).isEmpty());
        QVERIFY(!EvalJournal::remove(m_place, id));
    }

private:
    QString written(const QStringList &texts)
    {
        auto journal = EvalJournal::create(m_place, m_sealer, {{u"head"_s, u"Marguerite"_s}});
        for (const QString &text : texts)
            std::ignore = journal->append({{u"text"_s, text}});
        return journal->id();
    }
    Sealer m_sealer = *Sealer::withKey(Sealer::randomKey());
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_place;
};

QTEST_GUILESS_MAIN(TestCompareJournal)
#include "test_compare_journal.moc"
