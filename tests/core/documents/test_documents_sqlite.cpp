// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/sqlite_reader.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestDocumentsSqlite : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_file;
    QString m_other;

    static bool make(const QString &file, const QStringList &statements)
    {
        bool done = true;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"maker"_s);
            database.setDatabaseName(file);
            done = database.open();
            QSqlQuery query(database);
            for (const QString &statement : statements)
                done = query.exec(statement) && done;
        }
        QSqlDatabase::removeDatabase(u"maker"_s);
        return done;
    }
    QByteArray contents() const
    {
        QFile file(m_file);
        return file.open(QIODevice::ReadOnly) ? QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256) : QByteArray();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QDir folder(QFileInfo(m_folder.path()).canonicalFilePath());
        m_file = folder.filePath(u"claims.sqlite"_s);
        m_other = folder.filePath(u"other.sqlite"_s);
        QVERIFY(make(m_file,
                     {u"CREATE TABLE claims (id INTEGER PRIMARY KEY, holder TEXT, amount REAL, photo BLOB)"_s,
                      u"INSERT INTO claims VALUES (1, 'Orla Fenn', 480.5, x'0102'), (2, 'Tom; Ives', 2350, NULL)"_s,
                      u"CREATE VIRTUAL TABLE words USING fts5 (text)"_s, u"INSERT INTO words VALUES ('the floor is wet')"_s,
                      u"CREATE TABLE many AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 1000) SELECT x FROM n"_s,
                      u"CREATE VIEW spy AS SELECT load_extension('/tmp/evil.so')"_s}));
        QVERIFY(make(m_other, {u"CREATE TABLE secrets (word TEXT)"_s, u"INSERT INTO secrets VALUES ('canary')"_s}));
    }

    void answersReadingQueries_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QStringList>("columns");
        QTest::addColumn<QString>("rows");
        QTest::addRow("select") << u"SELECT id, holder, amount, photo FROM claims ORDER BY id"_s
                                << QStringList{u"id"_s, u"holder"_s, u"amount"_s, u"photo"_s}
                                << u"1|Orla Fenn|480.5|(2 bytes)/2|Tom; Ives|2350|NULL"_s;
        QTest::addRow("semicolon at the end, comment before")
            << u"-- all\n/* of them */ select count(*) AS n from claims; -- done"_s << QStringList{u"n"_s} << u"2"_s;
        QTest::addRow("semicolon in a string") << u"SELECT id FROM claims WHERE holder = 'Tom; Ives'"_s << QStringList{u"id"_s} << u"2"_s;
        QTest::addRow("with") << u"WITH t AS (SELECT sum(amount) AS s FROM claims) SELECT s FROM t"_s << QStringList{u"s"_s} << u"2830.5"_s;
        QTest::addRow("values") << u"VALUES (1)"_s << QStringList{u"column1"_s} << u"1"_s;
        QTest::addRow("tables") << u"SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'claims'"_s << QStringList{u"name"_s}
                                << u"claims"_s;
        QTest::addRow("no rows") << u"SELECT id FROM claims WHERE 0"_s << QStringList{u"id"_s} << QString();
        QTest::addRow("full text") << u"SELECT text FROM words WHERE words MATCH 'floor'"_s << QStringList{u"text"_s} << u"the floor is wet"_s;
        QTest::addRow("an insert in a string") << u"SELECT 'INSERT; ATTACH' AS s"_s << QStringList{u"s"_s} << u"INSERT; ATTACH"_s;
    }
    void answersReadingQueries()
    {
        QFETCH(QString, sql);
        const auto answer = querySqlite(m_file, sql);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
        QTEST(answer->columns, "columns");
        QStringList rows;
        for (const QStringList &row : answer->rows)
            rows.append(row.join(u'|'));
        QTEST(rows.join(u'/'), "rows");
    }

    void showsColumnsAndPlans()
    {
        QCOMPARE(querySqlite(m_file, u"PRAGMA table_info(claims)"_s).value().rows.size(), 4);
        QVERIFY(!querySqlite(m_file, u"EXPLAIN QUERY PLAN SELECT * FROM claims"_s).value().rows.isEmpty());
        QVERIFY(!querySqlite(m_file, u"EXPLAIN SELECT * FROM claims"_s).value().rows.isEmpty());
    }

    void changesAndReachesNothing_data()
    {
        QTest::addColumn<QString>("sql");
        const QString other = m_other;
        for (const QString &sql : {u"INSERT INTO claims (holder) VALUES ('x')"_s,
                                   u"UPDATE claims SET holder = 'x'"_s,
                                   u"DELETE FROM claims"_s,
                                   u"DROP TABLE claims"_s,
                                   u"CREATE TABLE x (y)"_s,
                                   u"ATTACH '%1' AS o"_s.arg(other),
                                   u"/* SELECT */ ATTACH '%1' AS o"_s.arg(other),
                                   u"SELECT 1; ATTACH '%1' AS o"_s.arg(other),
                                   u"SELECT 1; DELETE FROM claims"_s,
                                   u"SELECT 1 /* ; */ ; -- x\n DELETE FROM claims"_s,
                                   u"WITH t AS (SELECT 1) DELETE FROM claims"_s,
                                   u"WITH t AS (SELECT 1) INSERT INTO claims (holder) SELECT 'x'"_s,
                                   u"WITH t AS (SELECT 1) UPDATE claims SET holder = 'x'"_s,
                                   u"EXPLAIN ATTACH '%1' AS o"_s.arg(other),
                                   u"EXPLAIN DELETE FROM claims"_s,
                                   u"PRAGMA query_only = OFF"_s,
                                   u"PRAGMA journal_mode = DELETE"_s,
                                   u"PRAGMA writable_schema = ON"_s,
                                   u"PRAGMA table_info(claims); DELETE FROM claims"_s,
                                   u"VACUUM"_s,
                                   u"VACUUM INTO '/tmp/stolen'"_s,
                                   u"DETACH main"_s,
                                   u"BEGIN EXCLUSIVE"_s,
                                   u"REINDEX"_s,
                                   u"ANALYZE"_s,
                                   u"SELECT load_extension('/tmp/evil.so')"_s,
                                   u"SELECT * FROM spy"_s,
                                   u"SELECT * FROM o.secrets"_s,
                                   u"SELECT * FROM pragma_database_list"_s,
                                   u"SELECT fts3_tokenizer('simple')"_s,
                                   u"SELECT readfile('/etc/passwd')"_s,
                                   u"SELECT length(zeroblob(900000000))"_s,
                                   u"REPLACE INTO claims (holder) VALUES ('x')"_s,
                                   u""_s,
                                   u";"_s,
                                   u"--"_s,
                                   u"/* not closed"_s,
                                   u"SELECT 'not closed"_s,
                                   u"SELECT 1; SELECT 2"_s,
                                   u"SEL\0ECT 1"_s,
                                   u"SELECT 1\0; DELETE FROM claims"_s})
            QTest::addRow("%s", qPrintable(sql)) << sql;
    }
    void changesAndReachesNothing()
    {
        QFETCH(QString, sql);
        const QByteArray before = contents();
        const auto answer = querySqlite(m_file, sql);
        QVERIFY(!answer);
        QVERIFY(answer.error().message.size() > 20);
        QCOMPARE(contents(), before);
        QVERIFY(!QFile::exists(u"/tmp/stolen"_s));
    }

    void stopsAQueryThatNeverEnds()
    {
        SqliteLimits limits;
        limits.wallMs = 200;
        const auto answer = querySqlite(m_file, u"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"_s, limits);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::LimitReached);
        QVERIFY2(answer.error().message.contains(u"seconds"), qPrintable(answer.error().message));
    }

    void stopsAQueryThatTakesAllMemory()
    {
        SqliteLimits limits;
        limits.wallMs = 60'000;
        limits.memoryBytes = 20'000'000;
        const auto answer = querySqlite(
            m_file,
            u"WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x, hex(x) || 'aaaaaaaaaaaaaaaaaaaaaaaaaa' FROM n ORDER BY x DESC"_s,
            limits);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::LimitReached);
        QVERIFY2(answer.error().message.contains(u"memory"), qPrintable(answer.error().message));
    }

    void saysThatThereAreMoreRows()
    {
        const auto answer = querySqlite(m_file, u"SELECT x FROM many ORDER BY x"_s);
        QVERIFY(answer);
        QCOMPARE(answer->rows.size(), 200);
        QVERIFY(answer->more);
        SqliteLimits limits;
        limits.characters = 100;
        const auto few = querySqlite(m_file, u"SELECT 'twenty characters!!!' FROM many"_s, limits);
        QVERIFY(few);
        QVERIFY(few->more);
        QCOMPARE(few->rows.size(), 5);
        QVERIFY(!querySqlite(m_file, u"SELECT x FROM many LIMIT 200"_s).value().more);
    }

    void cutsLongValues()
    {
        const auto answer = querySqlite(m_file, u"SELECT printf('%9000d', 1)"_s);
        QVERIFY(answer);
        QVERIFY(answer->rows[0][0].size() < 4'100);
    }

    void saysWhatIsWrong()
    {
        QVERIFY(querySqlite(m_file, u"SELECT x FROM nowhere"_s).error().message.contains(u"no such table: nowhere"));
        QVERIFY(querySqlite(m_file, u"SELECT FROM"_s).error().message.contains(u"syntax error"));
        QCOMPARE(querySqlite(m_folder.filePath(u"missing.sqlite"_s), u"SELECT 1"_s).error().code, ErrorCode::Storage);
        QVERIFY(!QFile::exists(m_folder.filePath(u"missing.sqlite"_s)));
        QFile text(m_folder.filePath(u"text.sqlite"_s));
        QVERIFY(text.open(QIODevice::WriteOnly) && text.write(QByteArray(2000, 'x')) == 2000);
        text.close();
        QVERIFY(!querySqlite(text.fileName(), u"SELECT * FROM sqlite_master"_s));
    }

    void readsADatabaseThatIsBeingWritten()
    {
        const QString file = m_folder.filePath(u"live.sqlite"_s);
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"writer"_s);
            database.setDatabaseName(file);
            QVERIFY(database.open());
            QSqlQuery query(database);
            QVERIFY(query.exec(u"PRAGMA journal_mode = WAL"_s) && query.exec(u"CREATE TABLE t (x)"_s) && query.exec(u"INSERT INTO t VALUES (1)"_s));
            QCOMPARE(querySqlite(QFileInfo(file).canonicalFilePath(), u"SELECT x FROM t"_s).value().rows, (QList<QStringList>{{u"1"_s}}));
            QVERIFY(query.exec(u"INSERT INTO t VALUES (2)"_s));
            QCOMPARE(querySqlite(QFileInfo(file).canonicalFilePath(), u"SELECT count(*) FROM t"_s).value().rows, (QList<QStringList>{{u"2"_s}}));
        }
        QSqlDatabase::removeDatabase(u"writer"_s);
    }
};

QTEST_GUILESS_MAIN(TestDocumentsSqlite)
#include "test_documents_sqlite.moc"
