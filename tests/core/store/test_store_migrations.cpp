// SPDX-License-Identifier: GPL-3.0-or-later
// Golden migrations: tests/data/store/migrations/NN/ is a chain of versions, …/old.sql a file of version 1 as text, …/new.txt what its rows must
// be after all steps.
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/statement.h"
#include "tests/core/store/problem.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QtTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString Chain = QStringLiteral(TEST_DATA "/store/migrations");

QByteArray read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read", qPrintable(path));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

/// All rows of all tables as text, sorted by table and key.
QString dump(const QSqlDatabase &database)
{
    QString text;
    auto tables = execute(database, u"SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"_s);
    while (tables->next()) {
        text += tables->value(0).toString() + u'\n';
        auto rows = execute(database, u"SELECT * FROM %1 ORDER BY 1"_s.arg(tables->value(0).toString()));
        while (rows->next()) {
            QStringList cells;
            for (int column = 0; rows->value(column).isValid(); ++column)
                cells.append(rows->value(column).isNull() ? u"NULL"_s : rows->value(column).toString());
            text += u"  "_s + cells.join(u" | "_s) + u'\n';
        }
    }
    return text;
}

} // namespace

class MigrationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(u"old.sqlite"_s);
        m_migrations = m_folder->filePath(u"migrations"_s);
        QDir().mkpath(m_migrations);
    }

    void anOldFileBecomesANewOneWithAllItsRows()
    {
        makeOld();
        useVersions(3);
        const auto database = open();
        QVERIFY2(database, problem(database).constData());
        QCOMPARE((*database)->version(), 3);
        QCOMPARE(dump(*(*database)->connection()), QString::fromUtf8(read(Chain + u"/new.txt"_s)));
    }

    void aCopyOfTheOldFileIsMadeFirstForTheOwnerAlone()
    {
        makeOld();
        const QString before = dumpOf(m_path);
        useVersions(3);
        QVERIFY(open());
        const QString copy = m_path + u".before-v3"_s;
        QVERIFY(QFile::exists(copy));
        QCOMPARE(dumpOf(copy), before);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(copy) & others, QFile::Permissions());
        QCOMPARE(QDir(m_folder->path()).entryList({u"*.before-*"_s}, QDir::Files).size(), 1);
        // The copy is a database of version 1, which the old program opens.
        useVersions(1);
        const auto old = Database::open(copy, u"test"_s, m_migrations);
        QVERIFY2(old, problem(old).constData());
        QCOMPARE((*old)->version(), 1);
    }

    void aNewFileNeedsNoCopy()
    {
        useVersions(3);
        QVERIFY(open());
        QVERIFY(QDir(m_folder->path()).entryList({u"*.before-*"_s}, QDir::Files).isEmpty());
    }

    void openingTheNewestVersionAgainChangesNothing()
    {
        makeOld();
        useVersions(3);
        QVERIFY(open());
        QVERIFY(QFile::remove(m_path + u".before-v3"_s));
        const QString before = dumpOf(m_path);
        QVERIFY(open());
        QCOMPARE(dumpOf(m_path), before);
        QVERIFY(!QFile::exists(m_path + u".before-v3"_s));
    }

    void aStepThatFailsLeavesTheVersionBeforeItWhole_data()
    {
        QTest::addColumn<QByteArray>("step");
        QTest::newRow("wrong SQL at the end") << QByteArray("DELETE FROM claims\n-- next\nALTER TABLE nowhere ADD COLUMN x\n");
        QTest::newRow("a row left without its owner") << QByteArray("DELETE FROM people WHERE id = 1\n");
        QTest::newRow("two statements in one") << QByteArray("DELETE FROM claims; DELETE FROM people\n");
    }
    void aStepThatFailsLeavesTheVersionBeforeItWhole()
    {
        QFETCH(const QByteArray, step);
        makeOld();
        const QString before = dumpOf(m_path);
        write(m_migrations + u"/0002_broken.sql"_s, step);
        const auto database = open();
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Storage);
        QVERIFY(QFile::remove(m_migrations + u"/0002_broken.sql"_s));
        QCOMPARE(dumpOf(m_path), before);
        QCOMPARE((*open())->version(), 1);
        // And after a repair of the program the way is open, also over the copy that the failure left.
        useVersions(3);
        QVERIFY(open());
    }

    void aNewerFileIsRefusedAndLeftAlone()
    {
        makeOld();
        useVersions(3);
        QVERIFY(open());
        const QString before = dumpOf(m_path);
        QVERIFY(QFile::remove(m_migrations + u"/0003_paid_in_cents.sql"_s));
        const auto database = open();
        QVERIFY(!database);
        QCOMPARE(database.error().code, ErrorCode::Unsupported);
        QVERIFY2(database.error().message.contains("newer version"_L1), qPrintable(database.error().message));
        QCOMPARE(dumpOf(m_path), before);
    }

    void theChainOfVersionsMustBeWhole_data()
    {
        QTest::addColumn<QStringList>("files");
        QTest::newRow("none") << QStringList();
        QTest::newRow("gap") << QStringList{u"0001_a.sql"_s, u"0003_c.sql"_s};
        QTest::newRow("two of one number") << QStringList{u"0001_a.sql"_s, u"0001_b.sql"_s};
        QTest::newRow("a name without a number") << QStringList{u"0001_a.sql"_s, u"notes.sql"_s};
    }
    void theChainOfVersionsMustBeWhole()
    {
        QFETCH(const QStringList, files);
        for (const QString &file : files)
            write(m_migrations + u'/' + file, "CREATE TABLE x (y)\n");
        QVERIFY(!readMigrations(m_migrations));
    }

    void statementsAreSplitOnTheMarkerAlone()
    {
        write(m_migrations + u"/0001_a.sql"_s,
              "-- only words\n-- next\nCREATE TRIGGER t AFTER INSERT ON x BEGIN SELECT 1; SELECT 2; END\n  -- next  \n\n-- why\nCREATE TABLE y "
              "(z)\n-- next\n");
        const auto migrations = readMigrations(m_migrations);
        QVERIFY(migrations);
        QCOMPARE(migrations->size(), size_t(1));
        QCOMPARE(migrations->front().name, u"0001_a"_s);
        QCOMPARE(migrations->front().statements.size(), 2);
        QVERIFY(migrations->front().statements[0].contains("SELECT 2; END"_L1));
    }

    void theMigrationsThatShipAreWholeAndLeaveNoBrokenReference_data()
    {
        QTest::addColumn<QString>("schema");
        QTest::newRow("main") << u"main"_s;
        QTest::newRow("vault") << u"vault"_s;
    }
    void theMigrationsThatShipAreWholeAndLeaveNoBrokenReference()
    {
        QFETCH(const QString, schema);
        const auto migrations = readMigrations(u":/countersign/migrations/"_s + schema);
        QVERIFY2(migrations, problem(migrations).constData());
        const auto database = Database::open(m_path, schema);
        QVERIFY2(database, problem(database).constData());
        QCOMPARE((*database)->version(), int(migrations->size()));
        auto broken = execute(*(*database)->connection(), u"PRAGMA foreign_key_check"_s);
        QVERIFY(broken && !broken->next());
    }

private:
    Result<std::unique_ptr<Database>> open() { return Database::open(m_path, u"test"_s, m_migrations); }

    void useVersions(int count)
    {
        const QStringList files = QDir(Chain).entryList({u"0*.sql"_s}, QDir::Files, QDir::Name);
        QVERIFY(files.size() >= count);
        for (const QString &file : QDir(m_migrations).entryList(QDir::Files))
            QFile::remove(m_migrations + u'/' + file);
        for (int i = 0; i < count; ++i)
            QVERIFY(QFile::copy(Chain + u'/' + files[i], m_migrations + u'/' + files[i]));
    }

    /// A file of version 1 with the rows of old.sql.
    void makeOld()
    {
        useVersions(1);
        const auto database = open();
        QVERIFY2(database, problem(database).constData());
        for (const QByteArray &statement : read(Chain + u"/old.sql"_s).trimmed().split('\n'))
            QVERIFY(execute(*(*database)->connection(), QString::fromUtf8(statement)));
    }

    static QString dumpOf(const QString &path)
    {
        QString text;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"dump"_s);
            database.setDatabaseName(path);
            if (!database.open())
                qFatal("cannot open");
            text = dump(database);
        }
        QSqlDatabase::removeDatabase(u"dump"_s);
        return text;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path, m_migrations;
};

QTEST_GUILESS_MAIN(MigrationsTest)
#include "test_store_migrations.moc"
