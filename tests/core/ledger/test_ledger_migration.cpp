// SPDX-License-Identifier: GPL-3.0-or-later
// A ledger that an older program wrote (tests/data/ledger/version-2.sql) becomes one that can be filtered and counted, and stays intact.
#include "core/ledger/ledger.h"
#include "core/store/statement.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class LedgerMigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString old = m_folder.filePath(u"migrations"_s);
        QVERIFY(QDir().mkpath(old));
        for (const QString &file : QDir(u":/countersign/migrations/main"_s).entryList({u"0001_*"_s, u"0002_*"_s}))
            QVERIFY(QFile::copy(u":/countersign/migrations/main/"_s + file, old + u'/' + file));
        const QString path = m_folder.filePath(u"countersign.sqlite"_s);
        {
            const auto database = Database::open(path, u"main"_s, old);
            QVERIFY2(database, database ? "" : qPrintable(database.error().message));
            QCOMPARE((*database)->version(), 2);
            QFile rows(QStringLiteral(TEST_DATA "/ledger/version-2.sql"));
            QVERIFY(rows.open(QIODevice::ReadOnly));
            for (const QByteArray &statement : rows.readAll().trimmed().split('\n'))
                QVERIFY2(execute(*(*database)->connection(), QString::fromUtf8(statement)), statement.constData());
        }
        auto database = Database::open(path, u"main"_s);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        m_database = std::move(*database);
        m_ledger.emplace(*m_database, m_clock);
    }

    void theChainAndTheListAreIntact()
    {
        const auto found = m_ledger->verify();
        QVERIFY(found);
        QVERIFY2(found->intact, qPrintable(found->problem));
        QCOMPARE(found->entries, 8);
    }

    void oldCallsAreFoundByWhatTheFilterCanSay()
    {
        const auto count = [&](const LedgerFilter &filter) { return m_ledger->totals(filter)->calls; };
        QCOMPARE(count({}), 5);
        QCOMPARE(count({.masked = u"PERSON"_s}), 3);
        QCOMPARE(count({.masked = u"IBAN"_s}), 1);
        QCOMPARE(count({.leftIn = u"DATE"_s}), 2);
        QCOMPARE(count({.state = CallState::Failed}), 1);
        QCOMPARE(count({.errorCode = u"network"_s}), 1);
        QCOMPARE(count({.state = CallState::Unfinished}), 1);
        QCOMPARE(count({.state = CallState::Refused}), 1);
        QCOMPARE(count({.text = u"provider's line"_s}), 1);
        QCOMPARE(count({.text = u"strict"_s}), 5);
    }

    void oldCallsAreInTheCharts()
    {
        const QDateTime ten(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);
        const std::vector<LedgerSpan> spans{{ten, ten.addSecs(900)}, {ten.addSecs(900), ten.addSecs(3600)}};
        const auto sums = m_ledger->sums(spans, Ledger::Grouping::Agent);
        QCOMPARE(sums->size(), size_t(3));
        QCOMPARE((*sums)[0], (LedgerSum{0, u"triage"_s, 2, 0, 0, 2400, 600, 0, 0, Money::fromPicoDollars(87'000'000'000)}));
        QCOMPARE((*sums)[1], (LedgerSum{1, u"reader"_s, 1, 1, 1, 0, 0, 0, 0, Money()}));
        QCOMPARE((*sums)[2], (LedgerSum{1, u"triage"_s, 1, 0, 1, 0, 0, 0, 0, Money()}));
        QCOMPARE(m_ledger->times(spans)->total[0], (LedgerTimes::Ranks{2, 900, 1500, 1500}));
        QCOMPARE(*m_ledger->failures(spans), (std::vector<LedgerFailures>{{1, u"network"_s, 1}}));
    }

    // A call that ends now is marked at once, an old one when the program comes to it; what is there is right at every moment.
    void oldCallsGetTheirMarksSomeAtATime()
    {
        const QDateTime ten(QDate(2026, 11, 22), QTime(10, 0), QTimeZone::UTC);
        const std::vector<LedgerSpan> spans{{ten, ten.addSecs(900)}, {ten.addSecs(900), ten.addSecs(3600)}};
        const auto marks = [&] { return *m_ledger->marks(spans, Ledger::Grouping::Agent); };
        QVERIFY(marks().complete < 1);
        QVERIFY(marks().cells.empty());
        QVERIFY(m_ledger->verify()->intact);
        int pieces = 0;
        double done = 0;
        while (done < 1) {
            const Result<double> next = m_ledger->markOlder(1);
            QVERIFY(next && *next >= done && ++pieces < 10);
            QVERIFY2(m_ledger->verify()->intact, qPrintable(m_ledger->verify()->problem));
            done = *next;
        }
        QVERIFY(pieces > 1);
        QCOMPARE(marks().complete, 1.0);
        qint64 calls = marks().unpriced + marks().untimed;
        for (const LedgerMarks::Cell &cell : marks().cells)
            calls += cell.calls;
        QCOMPARE(calls, 2); // those that ended without an error
        QCOMPARE(*m_ledger->markOlder(1), 1.0); // and nothing is counted twice
        QCOMPARE(marks().cells.size(), size_t(2));
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    ManualClock m_clock{QDateTime()};
    std::optional<Ledger> m_ledger;
};

QTEST_GUILESS_MAIN(LedgerMigrationTest)
#include "test_ledger_migration.moc"
