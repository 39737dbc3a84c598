// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/statement.h"
#include "tests/core/store/problem.h"

#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThread>
#include <QtTest/QtTest>
#include <sys/stat.h>
#include <thread>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
constexpr QFile::Permissions Others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QVariant first(Database &database, const QString &sql)
{
    auto query = execute(*database.connection(), sql);
    return query && query->next() ? query->value(0) : QVariant();
}
} // namespace

class DatabaseTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"test.sqlite"_s);
        m_migrations = m_folder->filePath(u"migrations"_s);
        QDir().mkpath(m_migrations);
        write(m_migrations + u"/0001_first.sql"_s,
              "CREATE TABLE people (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE)\n-- next\n"
              "CREATE TABLE pets (id INTEGER PRIMARY KEY, owner INTEGER NOT NULL REFERENCES people (id))\n");
    }

    void bothSchemasThatShipCanBeMade_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::newRow("main") << u"main"_s;
        QTest::newRow("vault") << u"vault"_s;
    }
    void bothSchemasThatShipCanBeMade()
    {
        QFETCH(const QString, schema);
        const auto database = Database::open(m_path, schema);
        QVERIFY2(database, problem(database).constData());
        QVERIFY((*database)->version() >= 1);
        QCOMPARE(first(**database, u"PRAGMA integrity_check"_s).toString(), u"ok"_s);
    }

    void everyConnectionIsSetUpForSafety()
    {
        const auto database = open();
        QCOMPARE(first(*database, u"PRAGMA journal_mode"_s).toString(), u"wal"_s);
        QCOMPARE(first(*database, u"PRAGMA foreign_keys"_s).toInt(), 1);
        QCOMPARE(first(*database, u"PRAGMA synchronous"_s).toInt(), 2);
        QCOMPARE(first(*database, u"PRAGMA busy_timeout"_s).toInt(), 10'000);
        QCOMPARE(first(*database, u"PRAGMA temp_store"_s).toInt(), 2);
    }

    void allFilesAreForTheOwnerAloneWhateverTheUmask()
    {
        const mode_t before = ::umask(0);
        const auto database = open();
        ::umask(before);
        QVERIFY(put(*database, u"Anna"_s));
        for (const QString &end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QVERIFY2(QFile::exists(m_path + end), qPrintable(end));
            QCOMPARE(QFile::permissions(m_path + end) & Others, QFile::Permissions());
        }
    }

    void aFileThatOthersCouldReadIsMadePrivate()
    {
        (void)open();
        QVERIFY(QFile::setPermissions(m_path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther));
        const auto database = open();
        QVERIFY(database);
        QCOMPARE(QFile::permissions(m_path) & Others, QFile::Permissions());
    }

    void aTransactionThatFailsLeavesNothing()
    {
        const auto database = open();
        const auto done = database->transaction([](QSqlDatabase &connection) -> Result<void> {
            const auto row = execute(connection, u"INSERT INTO people (name) VALUES ('Anna')"_s);
            return row ? failure(ErrorCode::Refused, u"no"_s) : std::unexpected(row.error());
        });
        QCOMPARE(done.error(), (Error{ErrorCode::Refused, u"no"_s}));
        QCOMPARE(first(*database, u"SELECT count(*) FROM people"_s).toInt(), 0);
        QVERIFY(put(*database, u"Berta"_s));
        QCOMPARE(first(*database, u"SELECT count(*) FROM people"_s).toInt(), 1);
    }

    void aRowWithoutItsOwnerIsRefused()
    {
        const auto database = open();
        const auto done = database->transaction([](QSqlDatabase &connection) -> Result<void> {
            const auto row = execute(connection, u"INSERT INTO pets (owner) VALUES (7)"_s);
            return row ? Result<void>() : std::unexpected(row.error());
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Storage);
    }

    void aNullTextIsBoundAsEmptyTextAndAnEmptyVariantAsNull()
    {
        const auto database = open();
        auto query = execute(*database->connection(), u"SELECT typeof(?), typeof(?)"_s, {QString(), QVariant()});
        QVERIFY(query && query->next());
        QCOMPARE(query->value(0).toString(), u"text"_s);
        QCOMPARE(query->value(1).toString(), u"null"_s);
    }

    void eachThreadHasItsOwnConnectionThatIsClosedWithIt()
    {
        const auto database = open();
        const QString mine = database->connection()->connectionName();
        QCOMPARE(database->connection()->connectionName(), mine);
        QString other;
        std::thread thread([&] {
            other = database->connection()->connectionName();
            QVERIFY(put(*database, u"Anna"_s));
        });
        thread.join();
        QVERIFY(!other.isEmpty() && other != mine);
        QVERIFY(QSqlDatabase::contains(mine));
        QVERIFY(!QSqlDatabase::contains(other));
        QCOMPARE(first(*database, u"SELECT name FROM people"_s).toString(), u"Anna"_s);
    }

    void closingTheDatabaseClosesItsConnections()
    {
        auto database = open();
        const QString name = database->connection()->connectionName();
        database.reset();
        QVERIFY(!QSqlDatabase::contains(name));
        QVERIFY(!QFile::exists(m_path + u"-wal"_s)); // the last connection folds the log into the file
    }

    void manyThreadsWriteWithoutLosingARow()
    {
        const auto database = open();
        std::vector<std::thread> threads;
        std::atomic<int> failures = 0;
        for (int t = 0; t < 6; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 25; ++i)
                    failures += !put(*database, u"%1-%2"_s.arg(t).arg(i));
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(first(*database, u"SELECT count(*) FROM people"_s).toInt(), 150);
    }

    void aNewFileCanBeMadeByManyAtOnce()
    {
        std::vector<std::thread> threads;
        std::atomic<int> opened = 0;
        for (int t = 0; t < 6; ++t) {
            threads.emplace_back([&] {
                const auto database = Database::open(m_path, u"test"_s, m_migrations);
                opened += database && put(**database, QUuid::createUuid().toString());
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(opened.load(), 6);
        QCOMPARE(first(*open(), u"SELECT count(*) FROM people"_s).toInt(), 6);
    }

    void whatIsNoDatabaseIsRefusedAndLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text") << QByteArray("Dear Anna, this is a letter, not a database.\n").repeated(40);
        QTest::newRow("short") << QByteArray("x");
        QTest::newRow("damaged header") << QByteArray("SQLite format 3\0\xff\xff\xff\xff", 20).repeated(100);
    }
    void whatIsNoDatabaseIsRefusedAndLeftAlone()
    {
        QFETCH(const QByteArray, bytes);
        write(m_path, bytes);
        const auto database = Database::open(m_path, u"test"_s, m_migrations);
        QVERIFY(!database);
        QVERIFY2(database.error().message.contains(m_path) && database.error().message.contains("COUNTERSIGN_HOME"_L1),
                 qPrintable(database.error().message));
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), bytes);
    }

    void anotherProgramsDatabaseIsRefusedAndLeftAlone()
    {
        {
            QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(m_path);
            QVERIFY(other.open());
            QVERIFY(execute(other, u"CREATE TABLE theirs (x)"_s));
            other.close();
        }
        QSqlDatabase::removeDatabase(u"other"_s);
        const auto database = Database::open(m_path, u"test"_s, m_migrations);
        QVERIFY(!database);
        QVERIFY2(database.error().message.contains("another program"_L1), qPrintable(database.error().message));
    }

    void theVaultIsNotTakenForTheMainDatabase()
    {
        QVERIFY(Database::open(m_path, u"vault"_s));
        const auto database = Database::open(m_path, u"main"_s);
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Invalid);
    }

    void aMissingFolderIsSaid()
    {
        const auto database = Database::open(m_folder->filePath(u"no/such/folder.sqlite"_s), u"test"_s, m_migrations);
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Storage);
        QVERIFY(database.error().message.contains("folder"_L1));
    }

    void aFullDiskIsSaidAndNothingIsHalfWritten()
    {
        const auto database = open();
        QVERIFY(put(*database, u"Anna"_s));
        const int pages = first(*database, u"PRAGMA page_count"_s).toInt();
        QVERIFY(execute(*database->connection(), u"PRAGMA max_page_count = %1"_s.arg(pages + 2)));
        const auto done = database->transaction([](QSqlDatabase &connection) -> Result<void> {
            for (int i = 0; i < 100; ++i) {
                const auto row = execute(connection, u"INSERT INTO people (name) VALUES (?)"_s, {QString::number(i).repeated(500)});
                if (!row)
                    return std::unexpected(row.error());
            }
            return {};
        });
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::Storage);
        QVERIFY2(done.error().message.contains("disk is full"_L1), qPrintable(done.error().message));
        QCOMPARE(first(*database, u"SELECT count(*) FROM people"_s).toInt(), 1);
        QVERIFY(put(*database, u"Berta"_s));
    }

    void errorsDoNotRepeatTheContentOfARow()
    {
        const auto database = open();
        QVERIFY(put(*database, u"Anna Canary"_s));
        const auto done = put(*database, u"Anna Canary"_s); // the name is unique
        QVERIFY(!done);
        QVERIFY2(!done.error().message.contains("Canary"_L1), qPrintable(done.error().message));
    }

private:
    std::unique_ptr<Database> open()
    {
        auto database = Database::open(m_path, u"test"_s, m_migrations);
        if (!database)
            qFatal("%s", qPrintable(database.error().message));
        return std::move(*database);
    }

    static Result<void> put(Database &database, const QString &name)
    {
        return database.transaction([&](QSqlDatabase &connection) -> Result<void> {
            const auto row = execute(connection, u"INSERT INTO people (name) VALUES (?)"_s, {name});
            return row ? Result<void>() : std::unexpected(row.error());
        });
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path, m_migrations;
};

QTEST_GUILESS_MAIN(DatabaseTest)
#include "test_store_database.moc"
