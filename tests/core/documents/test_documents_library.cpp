// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/documents/document_book.h"
#include "core/documents/library.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QScopeGuard>
#include <QtCore/QTemporaryDir>
#include <QtSql/QSqlQuery>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// Says when it is asked.
class AskedClock final : public Clock {
public:
    explicit AskedClock(std::function<void()> asked) : m_asked(std::move(asked)) { }
    [[nodiscard]] QDateTime now() const override
    {
        m_asked();
        return QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::UTC);
    }
    [[nodiscard]] qint64 monotonicMs() const override { return 0; }

private:
    std::function<void()> m_asked;
};

} // namespace

class TestDocumentsLibrary : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Library> m_library;
    ManualClock m_clock{QDateTime(QDate(2026, 11, 20), QTime(9, 0), QTimeZone::UTC)};

    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder->filePath(u"workspace/"_s + name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    QStringList paths(const QStringList &under = {}) const
    {
        const std::vector<DocumentInfo> documents = m_library->list(under).value_or(std::vector<DocumentInfo>());
        QStringList names;
        for (const DocumentInfo &document : documents)
            names.append(document.path);
        return names;
    }
    QStringList found(const QString &query, const QStringList &under = {}) const
    {
        QStringList names;
        const std::vector<Passage> passages = m_library->search(query, 20, under).value_or(std::vector<Passage>());
        for (const Passage &passage : passages)
            names.append(passage.path);
        return names;
    }
    /// Every section of the index belongs to a document that is there, and to each document that can be searched belong sections.
    bool indexIsSound() const
    {
        QSqlQuery check(m_database->connection().value());
        return check.exec(u"SELECT (SELECT count(*) FROM sections WHERE document NOT IN (SELECT id FROM documents)) + "
                          "(SELECT count(*) FROM documents WHERE searchable = 0) + (SELECT count(DISTINCT document) FROM passages) - "
                          "(SELECT count(DISTINCT document) FROM sections)"_s)
            && check.next() && check.value(0).toInt() == 0;
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QVERIFY(QDir(m_folder->path()).mkdir(u"workspace"_s));
        auto database = Database::open(m_folder->filePath(u"main.sqlite"_s), u"main"_s);
        QVERIFY2(database, database ? "" : qPrintable(database.error().message));
        m_database = std::move(*database);
        m_library = std::make_unique<Library>(*m_database, m_clock, m_folder->filePath(u"workspace"_s));
    }
    void cleanup()
    {
        QVERIFY(indexIsSound());
        m_library.reset();
        m_database.reset();
        m_folder.reset();
    }

    void readsAnUnchangedFileAgainWhenAsked()
    {
        write(u"one.md"_s, "# One\n\nwater");
        QVERIFY(m_library->add({m_library->workspace()}));
        const QDateTime first = m_library->find(u"one.md"_s)->indexed;
        m_clock.advance(60'000);
        QVERIFY(m_library->add({m_library->workspace()}));
        QCOMPARE(m_library->find(u"one.md"_s)->indexed, first);
        QVERIFY(m_library->add({m_library->workspace()}, {}, Library::Reading::Again));
        QVERIFY(m_library->find(u"one.md"_s)->indexed > first);
        QCOMPARE(found(u"water"_s), QStringList{u"one.md"_s}); // and only once
    }

    void addsAFolderButNotWhatBelongsToTheWorkspace()
    {
        write(u"claims/one.md"_s, "# First claim\n\nwater");
        write(u"claims/deep/er/two.txt"_s, "fire");
        write(u"claims/.hidden.txt"_s, "no");
        write(u".git/config"_s, "no");
        write(u"agents/triage.agent.md"_s, "no");
        write(u"policies/strict.yaml"_s, "no");
        write(u"providers.json"_s, "no");
        write(u"tools.json"_s, "no");
        write(u"claims/tools.json"_s, "a document");
        write(u"claims/~$letter.docx"_s, "no");
        QVERIFY(QFile::link(u"/etc/passwd"_s, m_folder->filePath(u"workspace/claims/link.txt"_s)));
        QVERIFY(QFile::link(u"/etc"_s, m_folder->filePath(u"workspace/claims/linked"_s)));
        const auto added = m_library->add({u"."_s});
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
        QCOMPARE(paths(), (QStringList{u"claims/deep/er/two.txt"_s, u"claims/one.md"_s, u"claims/tools.json"_s}));
        const DocumentInfo one = m_library->find(u"claims/one.md"_s).value();
        QCOMPARE(one.title, u"First claim"_s);
        QCOMPARE(one.kind, u"markdown"_s);
        QCOMPARE(one.bytes, 20);
        QCOMPARE(one.indexed, m_clock.now());
        QVERIFY(one.isolation.contains(u"isolated"));
        QCOMPARE(one.readSummary(), u"all of it read"_s);
    }

    void seesWhatChangedInAFolderWithoutReadingIt()
    {
        write(u"letters/one.txt"_s, "water");
        write(u"letters/two.txt"_s, "fire");
        write(u"elsewhere/three.txt"_s, "earth");
        QVERIFY(m_library->add({u"letters"_s, u"elsewhere"_s}));
        QCOMPARE(m_library->changes({u"letters"_s}).value(), FolderChanges());
        write(u"letters/one.txt"_s, "water and more");
        write(u"letters/deep/four.txt"_s, "air");
        QVERIFY(QFile::remove(m_folder->filePath(u"workspace/letters/two.txt"_s)));
        QVERIFY(QFile::remove(m_folder->filePath(u"workspace/elsewhere/three.txt"_s)));
        QCOMPARE(m_library->changes({u"letters"_s}).value(), (FolderChanges{1, 1, 1}));
        QVERIFY(m_library->add({u"letters"_s}));
        QCOMPARE(m_library->changes({u"letters"_s}).value(), FolderChanges());
        QCOMPARE(paths(), (QStringList{u"elsewhere/three.txt"_s, u"letters/deep/four.txt"_s, u"letters/one.txt"_s}));
        // A folder that is not there may be a drive that is not plugged in.
        QCOMPARE(m_library->changes({u"not there"_s}).value(), FolderChanges());
    }

    void rulesForColumnsHoldForAllThatIsHandedOut()
    {
        QByteArray rows = "Insured;Amount\n";
        for (int row = 0; row < 200; ++row)
            rows += "Oyelaran-" + QByteArray::number(row) + ";" + QByteArray::number(row * 3) + "\n";
        write(u"claims.csv"_s, rows);
        QVERIFY(m_library->add({u"claims.csv"_s}));
        DocumentBook book;
        book.setColumnRule(u"claims.csv"_s, u"insured"_s, ColumnAction::Pseudonymise);
        QVERIFY(book.write(m_library->workspace()));
        QVERIFY(!m_library->handedPages(u"claims.csv"_s)); // without a key nothing is handed out
        m_library->setKeyedHash([](const QByteArray &value) { return QCryptographicHash::hash(value, QCryptographicHash::Sha256); });
        const auto pages = m_library->handedPages(u"claims.csv"_s);
        QVERIFY(pages);
        QCOMPARE(pages->size(), 1);
        QVERIFY(!pages->front().text.contains(u"Oyelaran") && pages->front().text.contains(u";597\n"));
        const auto passages = m_library->search(u"oyelaran 150"_s);
        QVERIFY(passages && !passages->empty());
        for (const Passage &passage : *passages) {
            QVERIFY(passage.text.contains(u"Oyelaran")); // the person finds what is there
            const auto handed = m_library->handedText(passage);
            QVERIFY2(handed, handed ? "" : qPrintable(handed.error().message));
            QVERIFY2(!handed->contains(u"Oyelaran"), qPrintable(*handed));
            QCOMPARE(handed->count(u'\n'), passage.text.count(u'\n'));
        }
        write(u"documents.json"_s, "{\"columns\": 3}");
        QCOMPARE(m_library->handedPages(u"claims.csv"_s).error().code, ErrorCode::Invalid);
    }

    void readsOnlyWhatChanged()
    {
        write(u"a.txt"_s, "the first words");
        write(u"b.txt"_s, "other words");
        const auto first = m_library->add({u"."_s});
        QVERIFY(first);
        m_clock.advance(60'000);
        write(u"b.txt"_s, "newer words here");
        const auto second = m_library->add({u"."_s});
        QVERIFY(second);
        QCOMPARE((*second)[0], (*first)[0]);
        QCOMPARE((*second)[1].id, (*first)[1].id);
        QCOMPARE((*second)[1].indexed, m_clock.now());
        QCOMPARE(m_library->read(u"b.txt"_s).value(), u"newer words here"_s);
        QCOMPARE(found(u"other"_s), QStringList());
        QCOMPARE(found(u"newer"_s), QStringList{u"b.txt"_s});
    }

    void doesNotReadAgainAFileThatWasOnlyTouched()
    {
        const QString path = write(u"a.txt"_s, "words");
        QVERIFY(m_library->add({path}));
        const QDateTime indexed = m_clock.now();
        m_clock.advance(60'000);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite) && file.setFileTime(QDateTime(QDate(2020, 1, 1), QTime(0, 0)), QFileDevice::FileModificationTime));
        file.close();
        QCOMPARE(m_library->add({path}).value().front().indexed, indexed);
    }

    void forgetsFilesThatAreGoneWhenTheirFolderIsAddedAgain()
    {
        const QString one = write(u"claims/one.txt"_s, "water");
        write(u"claims/two.txt"_s, "fire");
        const QString other = write(u"notes/three.txt"_s, "storm");
        QVERIFY(m_library->add({u"."_s}));
        QVERIFY(QFile::remove(one) && QFile::remove(other));
        QVERIFY(m_library->add({u"claims"_s}));
        QCOMPARE(paths(), (QStringList{u"claims/two.txt"_s, u"notes/three.txt"_s}));
        QCOMPARE(found(u"water"_s), QStringList());
        const auto missing = m_library->add({u"notes/three.txt"_s});
        QVERIFY(missing);
        QVERIFY(!missing->front().problem.isEmpty());
        QCOMPARE(paths(), QStringList{u"claims/two.txt"_s});
    }

    void listsABrokenFileWithItsProblemAndGoesOn()
    {
        write(u"a.sleeps"_s, "x");
        write(u"b.crashes"_s, "x");
        write(u"c.txt"_s, "words");
        ExtractionLimits limits;
        limits.wallMs = 5'000;
        m_library->setWorker({}, limits);
        const auto added = m_library->add({u"."_s});
        QVERIFY(added);
        QCOMPARE(added->size(), 3);
        QCOMPARE((*added)[0].readSummary(), u"1 of 9 pages read"_s);
        QVERIFY((*added)[0].problem.contains(u"longer"));
        QCOMPARE((*added)[1].readSummary(), u"2 of 9 pages read"_s);
        QCOMPARE((*added)[2].readSummary(), u"all of it read"_s);
        QCOMPARE(found(u"asleep"_s), QStringList{u"a.sleeps"_s}); // what was read before is not lost
    }

    void stopsWhenAsked()
    {
        for (int i = 0; i < 5; ++i)
            write(u"%1.txt"_s.arg(i), "words");
        QStringList seen;
        const auto added = m_library->add({u"."_s}, [&](int done, int all, const QString &path) {
            if (seen.isEmpty() || seen.last() != path)
                seen.append(path);
            return all == 5 && done < 2;
        });
        QVERIFY(!added);
        QCOMPARE(added.error().code, ErrorCode::Cancelled);
        QCOMPARE(paths(), (QStringList{u"0.txt"_s, u"1.txt"_s}));
        QCOMPARE(seen, (QStringList{u"0.txt"_s, u"1.txt"_s, u"2.txt"_s}));
    }

    void findsAnyOfTheWordsInAnyForm_data()
    {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QStringList>("files");
        QTest::addRow("one word") << u"parquet"_s << QStringList{u"wood.txt"_s};
        QTest::addRow("another form") << u"flood"_s << QStringList{u"water.txt"_s};
        QTest::addRow("another form of both") << u"floods parquets"_s << QStringList{u"water.txt"_s, u"wood.txt"_s};
        QTest::addRow("any word is enough") << u"parquet zeppelin unicorn"_s << QStringList{u"wood.txt"_s};
        QTest::addRow("accents do not matter") << u"kuche"_s << QStringList{u"german.txt"_s};
        QTest::addRow("capitals do not matter") << u"KÜCHE"_s << QStringList{u"german.txt"_s};
        QTest::addRow("a number") << u"4471"_s << QStringList{u"water.txt"_s};
        QTest::addRow("words of the name") << u"german"_s << QStringList{u"german.txt"_s};
        QTest::addRow("nothing") << u"zeppelin"_s << QStringList();
    }
    void findsAnyOfTheWordsInAnyForm()
    {
        write(u"water.txt"_s, "The kitchen was flooded. Policy HX-4471.");
        write(u"wood.txt"_s, "The parquet is ruined.");
        write(u"german.txt"_s, "Die Küche ist nass.");
        QVERIFY(m_library->add({u"."_s}));
        QFETCH(QString, query);
        QStringList files = found(query);
        files.sort();
        QTEST(files, "files");
    }

    void noSyntaxBreaksTheQuery_data()
    {
        QTest::addColumn<QString>("query");
        for (const char *query : {"\"",
                                  "a\"b",
                                  "water OR",
                                  "OR",
                                  "AND NOT",
                                  "NEAR(water fire, 2)",
                                  "text: water",
                                  "{title text}: water",
                                  "water*",
                                  "^water",
                                  "-water",
                                  "wa'ter",
                                  "(water",
                                  "water)",
                                  "+water +fire",
                                  "water; DROP TABLE documents",
                                  "lead:\"x\" *",
                                  "\\",
                                  "water \xf0\x9f\x98\x80",
                                  "😀 water"})
            QTest::addRow("%s", query) << QString::fromUtf8(query);
        QTest::addRow("a long one") << u"water fire "_s.repeated(20'000);
    }
    void noSyntaxBreaksTheQuery()
    {
        write(u"a.txt"_s, "water or fire and b text near ter not a leak, x");
        QVERIFY(m_library->add({u"."_s}));
        QFETCH(QString, query);
        const auto passages = m_library->search(query);
        if (!passages)
            QCOMPARE(passages.error().code, ErrorCode::BadUsage);
        else
            QCOMPARE(passages->size(), 1);
    }

    void asksForAWord()
    {
        QCOMPARE(m_library->search(u" ?! "_s).error().code, ErrorCode::BadUsage);
        QCOMPARE(m_library->search(QString()).error().code, ErrorCode::BadUsage);
    }

    void putsTheBetterPassageFirst()
    {
        write(u"a.txt"_s, "water in a long text about many other things, such as weather, people, towns, and journeys");
        write(u"b.txt"_s, "water damage, water damage");
        write(u"c.txt"_s, "fire");
        QVERIFY(m_library->add({u"."_s}));
        const auto passages = m_library->search(u"water damage"_s).value();
        QCOMPARE(passages.size(), 2);
        QCOMPARE(passages[0].path, u"b.txt"_s);
        QVERIFY(passages[0].score > passages[1].score);
        QCOMPARE(m_library->search(u"water damage"_s, 1).value().size(), 1);
    }

    void namesPagesOfAPdf()
    {
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/documents/claim.pdf"), m_folder->filePath(u"workspace/claim.pdf"_s)));
        QVERIFY(m_library->add({u"claim.pdf"_s}));
        const auto passages = m_library->search(u"estimate repair"_s).value();
        QVERIFY(!passages.empty());
        QCOMPARE(passages[0].page, 2);
        const DocumentInfo claim = m_library->find(u"claim.pdf"_s).value();
        QCOMPARE(claim.readSummary(), u"2 of 3 pages read"_s);
        QVERIFY(claim.problem.contains(u"Page 3"));
        QVERIFY(m_library->read(u"claim.pdf"_s, 2, 2).value().contains(u"480 euros"));
        QVERIFY(!m_library->read(u"claim.pdf"_s, 2, 2).value().contains(u"Policy number"));
        QVERIFY(m_library->read(u"claim.pdf"_s).value().contains(u"Policy number"));
        QCOMPARE(m_library->read(u"claim.pdf"_s, 3, 3).value(), QString());
        QCOMPARE(m_library->read(u"claim.pdf"_s, 4, 4).error().code, ErrorCode::BadUsage);
        QCOMPARE(m_library->read(u"claim.pdf"_s, 2, 1).error().code, ErrorCode::BadUsage);
        QCOMPARE(m_library->read(u"other.pdf"_s).error().code, ErrorCode::NotFound);
    }

    void givesRowsOfACsvTheirHeader()
    {
        QByteArray csv = "name,policy,city\n";
        for (int i = 0; i < 300; ++i)
            csv += "Person,P-" + QByteArray::number(1000 + i) + ",Town\n";
        write(u"people.csv"_s, csv);
        QVERIFY(m_library->add({u"."_s}));
        const auto passages = m_library->search(u"1250"_s).value();
        QCOMPARE(passages.size(), 1);
        QVERIFY(passages[0].text.startsWith(u"name,policy,city\n"));
        QVERIFY(passages[0].text.contains(u"P-1250"));
        QCOMPARE(m_library->read(u"people.csv"_s).value(), QString::fromUtf8(csv));
    }

    void keepsToTheFoldersAskedFor_data()
    {
        QTest::addColumn<QStringList>("under");
        QTest::addColumn<QStringList>("files");
        const QStringList all{u"claims-old/b.txt"_s, u"claims/a.txt"_s, u"claims/deep/c.txt"_s, u"d.txt"_s};
        QTest::addRow("everything") << QStringList() << all;
        QTest::addRow("the workspace") << QStringList{u"."_s} << all;
        QTest::addRow("folder") << QStringList{u"claims"_s} << QStringList{u"claims/a.txt"_s, u"claims/deep/c.txt"_s};
        QTest::addRow("folder with slash") << QStringList{u"./claims//"_s} << QStringList{u"claims/a.txt"_s, u"claims/deep/c.txt"_s};
        QTest::addRow("file") << QStringList{u"d.txt"_s} << QStringList{u"d.txt"_s};
        QTest::addRow("beginning of a name") << QStringList{u"claim"_s} << QStringList();
        QTest::addRow("outside") << QStringList{u"../"_s} << QStringList();
        QTest::addRow("out and in again") << QStringList{u"claims/../d.txt"_s} << QStringList{u"d.txt"_s};
        QTest::addRow("wildcards mean nothing") << QStringList{u"claims%"_s, u"cl_ims"_s, u"*"_s} << QStringList();
        QTest::addRow("two") << QStringList{u"claims/deep"_s, u"claims-old"_s} << QStringList{u"claims-old/b.txt"_s, u"claims/deep/c.txt"_s};
    }
    void keepsToTheFoldersAskedFor()
    {
        for (const QString &name : {u"claims/a.txt"_s, u"claims-old/b.txt"_s, u"claims/deep/c.txt"_s, u"d.txt"_s})
            write(name, "water");
        QVERIFY(m_library->add({u"."_s}));
        QFETCH(QStringList, under);
        QTEST(paths(under), "files");
        QStringList files = found(u"water"_s, under);
        files.sort();
        QTEST(files, "files");
    }

    void addsFilesFromOutsideByTheirAbsolutePath()
    {
        QTemporaryDir elsewhere;
        QFile file(elsewhere.filePath(u"letter.txt"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("asteroid") == 8);
        file.close();
        const QString real = QFileInfo(file.fileName()).canonicalFilePath();
        QVERIFY(m_library->add({elsewhere.path()}));
        QCOMPARE(paths(), QStringList{real});
        QCOMPARE(found(u"asteroid"_s, {u"."_s}), QStringList()); // not in the workspace
        QCOMPARE(found(u"asteroid"_s, {real}), QStringList{real});
        QCOMPARE(m_library->read(real).value(), u"asteroid"_s);
    }

    void removesADocumentOrAFolder()
    {
        write(u"claims/a.txt"_s, "water");
        write(u"claims/b.txt"_s, "water");
        write(u"c.txt"_s, "water");
        QVERIFY(m_library->add({u"."_s}));
        QVERIFY(m_library->remove(u"c.txt"_s));
        QCOMPARE(paths().size(), 2);
        QVERIFY(m_library->remove(u"claims"_s));
        QCOMPARE(paths(), QStringList());
        QCOMPARE(found(u"water"_s), QStringList());
        QCOMPARE(m_library->remove(u"claims"_s).error().code, ErrorCode::NotFound);
        QVERIFY(QFile::exists(m_folder->filePath(u"workspace/c.txt"_s)));
    }

    void keepsWorkspacesApart()
    {
        write(u"a.txt"_s, "water");
        QVERIFY(m_library->add({u"."_s}));
        QTemporaryDir other;
        const Library second(*m_database, m_clock, other.path());
        QVERIFY(second.list().value().empty());
        QVERIFY(second.search(u"water"_s).value().empty());
        QCOMPARE(second.read(u"a.txt"_s).error().code, ErrorCode::NotFound);
    }

    void leavesTheDatabaseToOthersWhileItAnalyses()
    {
        for (int i = 0; i < 70; ++i)
            QVERIFY(!write(u"note-%1.txt"_s.arg(i), "rain in room " + QByteArray::number(i)).isEmpty());
        const auto closing = qScopeGuard([] { QSqlDatabase::removeDatabase(u"another program"_s); });
        QSqlDatabase other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"another program"_s);
        other.setDatabaseName(m_database->path());
        other.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=0"_s);
        QVERIFY(other.open());
        // The time is asked for each document, where it is analysed.
        int refused = 0;
        QList<int> versions; // of the database: each transaction of the library makes a new one
        const AskedClock clock([&] {
            QSqlQuery query(other);
            if (query.exec(u"BEGIN IMMEDIATE"_s))
                query.exec(u"COMMIT"_s);
            else
                ++refused;
            if (query.exec(u"PRAGMA data_version"_s) && query.next() && !versions.contains(query.value(0).toInt()))
                versions.append(query.value(0).toInt());
        });
        Library library(*m_database, clock, m_folder->filePath(u"workspace"_s));
        QVERIFY(library.add({u"."_s}));
        QCOMPARE(refused, 0);
        QVERIFY(versions.size() > 1);
        QCOMPARE(library.list().value().size(), size_t(70));
        other.close();
        other = {};
    }

    void storesWhatWasReadBeforeThereIsTooMuchOfIt()
    {
        const QByteArray large = QByteArray("- ").repeated(4'500'000);
        QVERIFY(!write(u"a.txt"_s, large).isEmpty() && !write(u"b.txt"_s, large).isEmpty() && !write(u"c.txt"_s, "rain").isEmpty());
        size_t stored = 0;
        QVERIFY(m_library->add({u"."_s}, [&](int done, int, const QString &) {
            if (done == 2)
                stored = m_library->list().value().size();
            return true;
        }));
        QCOMPARE(stored, size_t(2));
        QCOMPARE(paths().size(), 3);
    }

    void leavesItsOwnDatabaseOut()
    {
        auto inside = Database::open(m_folder->filePath(u"workspace/index.sqlite"_s), u"main"_s);
        QVERIFY(inside);
        write(u"claims.sqlite"_s, QByteArray("SQLite format 3\0", 16));
        Library library(**inside, m_clock, m_folder->filePath(u"workspace"_s));
        const auto added = library.add({u"."_s});
        QVERIFY(added);
        QCOMPARE(added->size(), 1);
        QCOMPARE(added->front().path, u"claims.sqlite"_s);
        QCOMPARE(added->front().kind, u"database"_s);
        QVERIFY(added->front().problem.isEmpty());
    }
};

WORKER_TEST_MAIN(TestDocumentsLibrary)
#include "test_documents_library.moc"
