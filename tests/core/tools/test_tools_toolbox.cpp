// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/toolbox.h"
#include "tests/core/documents/worker_main.h"

#include <QtCore/QDir>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QRegularExpression>
#include <QtCore/QSemaphore>
#include <QtCore/QTemporaryDir>
#include <QtCore/QThreadPool>
#include <QtCore/QTranslator>
#include <QtSql/QSqlDatabase>
#include <QtSql/QSqlQuery>

using namespace countersign;
using namespace Qt::StringLiterals;

class TestToolsToolbox : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_top;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Toolbox> m_tools;
    SystemClock m_clock;

    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_top + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }
    static bool makeDatabase(const QString &path, const QStringList &statements)
    {
        QDir().mkpath(QFileInfo(path).path());
        bool done = true;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"maker"_s);
            database.setDatabaseName(path);
            done = database.open();
            QSqlQuery query(database);
            for (const QString &statement : statements)
                done = query.exec(statement) && done;
        }
        QSqlDatabase::removeDatabase(u"maker"_s);
        return done;
    }
    ToolScope scope(const QStringList &documents = {}, const QStringList &attached = {}) const
    {
        return {.workspace = m_library->workspace(), .documents = documents, .attached = attached, .agent = {}, .run = {}, .cancel = {}};
    }
    /// Through the event loop, as the program does it.
    ToolResult call(const QString &name, const QJsonObject &arguments, const ToolScope &reach) const
    {
        return callJson(name, QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact)), reach);
    }
    ToolResult callJson(const QString &name, const QString &arguments, const ToolScope &reach) const
    {
        const auto result = QCoro::waitFor(m_tools->call(name, arguments, reach));
        return result.value_or(ToolResult{u"stopped the run"_s, {}, true});
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_top = QFileInfo(m_folder.path()).canonicalFilePath();
        write(u"workspace/claims/wood.txt"_s, "The parquet is ruined.");
        write(u"workspace/claims/water.txt"_s, "The kitchen was flooded.");
        write(u"workspace/claims-evil/fire.txt"_s, "The kitchen was burning, and the floods of smoke came.");
        QByteArray csv = "name,policy\n";
        for (int i = 0; i < 6000; ++i)
            csv += "Person,P-" + QByteArray::number(100000 + i) + '\n';
        write(u"workspace/lists/people.csv"_s, csv);
        QVERIFY(QFile::copy(QStringLiteral(TEST_DATA "/documents/claim.pdf"), m_top + u"/workspace/claims/claim.pdf"_s));
        QVERIFY(
            makeDatabase(m_top + u"/workspace/claims/claims.sqlite"_s,
                         {u"CREATE TABLE claims (id INTEGER, holder TEXT)"_s, u"INSERT INTO claims VALUES (1, 'Fenn, Orla'), (2, 'Ives \"Tom\"')"_s,
                          u"CREATE TABLE many AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n WHERE x < 500) SELECT x FROM n"_s}));
        QVERIFY(makeDatabase(m_top + u"/workspace/private/staff.sqlite"_s,
                             {u"CREATE TABLE staff (word TEXT)"_s, u"INSERT INTO staff VALUES ('canary')"_s}));
        QVERIFY(makeDatabase(m_top + u"/outside.sqlite"_s, {u"CREATE TABLE t (word TEXT)"_s, u"INSERT INTO t VALUES ('canary')"_s}));
        QVERIFY(QFile::link(m_top + u"/outside.sqlite"_s, m_top + u"/workspace/claims/linked.sqlite"_s));
        QVERIFY(QFile::link(u"../private/staff.sqlite"_s, m_top + u"/workspace/claims/inner.sqlite"_s));
        m_database = std::move(Database::open(m_top + u"/main.sqlite"_s, u"main"_s).value());
        m_library = std::make_unique<Library>(*m_database, m_clock, m_top + u"/workspace"_s);
        QVERIFY(m_library->add({u"claims"_s, u"claims-evil"_s, u"lists"_s}));
        m_tools = std::make_unique<Toolbox>(*m_library);
    }

    void describesEveryToolForAModel()
    {
        static const QRegularExpression nameForm(u"^[A-Za-z0-9_-]{1,64}$"_s);
        const auto tools = m_tools->all();
        QCOMPARE(tools.size(), 8);
        for (const ToolInfo &tool : tools) {
            QVERIFY(nameForm.match(tool.name).hasMatch());
            QVERIFY(tool.description.size() > 60);
            QCOMPARE(tool.inputSchema[u"type"].toString(), u"object"_s);
            const QJsonObject properties = tool.inputSchema[u"properties"].toObject();
            QVERIFY(!properties.isEmpty());
            for (const QJsonValue &property : properties)
                QVERIFY(!property[u"description"].toString().isEmpty());
            for (const QJsonValue &required : tool.inputSchema[u"required"].toArray())
                QVERIFY(properties.contains(required.toString()));
        }
    }

    void selectsToolsByName()
    {
        const auto names = [this](const QStringList &patterns, QStringList *unknown) {
            QStringList list;
            for (const ToolInfo &tool : m_tools->select(patterns, unknown))
                list.append(tool.name);
            return list;
        };
        QStringList unknown;
        QCOMPARE(names({u"read_document"_s, u"search*"_s, u"mcp:files/*"_s, u"nothing"_s}, &unknown),
                 (QStringList{u"search_documents"_s, u"read_document"_s}));
        QCOMPARE(unknown, (QStringList{u"mcp:files/*"_s, u"nothing"_s}));
        const QStringList usual = names({u"*"_s}, &unknown);
        QCOMPARE(usual.size(), 6);
        QVERIFY(!usual.contains(u"http_get"_s)); // what reaches a server is given by its name
        QVERIFY(unknown.isEmpty());
        QCOMPARE(names({u"http_get"_s}, &unknown), QStringList{u"http_get"_s});
        QVERIFY(names({}, nullptr).isEmpty());
    }

    void offersToolsFromElsewhereOnlyByTheirKind()
    {
        class Elsewhere final : public ToolSource {
        public:
            QStringList called;
            std::vector<Offer> offers() const override
            {
                return {{u"mcp:files/read"_s, {u"mcp__files__read"_s, u"Reads."_s, {}}}, {u"mcp:desk/ask"_s, {u"mcp__desk__ask"_s, u"Asks."_s, {}}}};
            }
            QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope scope) override
            {
                called.append(name + argumentsJson + scope.agent);
                co_return ToolResult{u"from elsewhere"_s, name, false};
            }
        } elsewhere;
        Toolbox tools(*m_library);
        tools.addSource(elsewhere);
        const auto names = [&tools](const QStringList &patterns, QStringList *unknown) {
            QStringList list;
            for (const ToolInfo &tool : tools.select(patterns, unknown))
                list.append(tool.name);
            return list;
        };
        QStringList unknown;
        QCOMPARE(tools.all().size(), 10);
        QCOMPARE(names({u"mcp:files/*"_s, u"list_files"_s}, &unknown), (QStringList{u"list_files"_s, u"mcp__files__read"_s}));
        QVERIFY(unknown.isEmpty());
        QCOMPARE(names({u"mcp:*"_s}, nullptr).size(), 2);
        QCOMPARE(names({u"*"_s}, nullptr).size(), 6); // what ships, not whatever a server brings
        QCOMPARE(names({u"m*"_s}, nullptr).size(), 0);
        (void)names({u"mcp:none/x"_s}, &unknown);
        QCOMPARE(unknown, QStringList{u"mcp:none/x"_s});
        ToolScope reach = scope();
        reach.agent = u"Claims"_s;
        QCOMPARE(QCoro::waitFor(tools.call(u"mcp__files__read"_s, u"{}"_s, reach)).value().text, u"from elsewhere"_s);
        QCOMPARE(elsewhere.called, QStringList{u"mcp__files__read{}Claims"_s});
        QVERIFY(!QCoro::waitFor(tools.call(u"list_files"_s, u"{}"_s, reach)).value().isError);
    }

    void refusesArgumentsThatDoNotFit_data()
    {
        QTest::addColumn<QString>("tool");
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("words");
        QTest::addRow("missing") << u"search_documents"_s << u"{}"_s << u"query"_s;
        QTest::addRow("nothing at all") << u"search_documents"_s << QString() << u"query"_s;
        QTest::addRow("wrong type") << u"search_documents"_s << u"{\"query\": 5}"_s << u"/query"_s;
        QTest::addRow("empty words") << u"search_documents"_s << u"{\"query\": \"\"}"_s << u"/query"_s;
        QTest::addRow("out of range") << u"search_documents"_s << u"{\"query\": \"x\", \"limit\": 1000}"_s << u"/limit"_s;
        QTest::addRow("a fraction") << u"read_document"_s << u"{\"path\": \"x\", \"first_page\": 1.5}"_s << u"/first_page"_s;
        QTest::addRow("unknown name") << u"list_files"_s << u"{\"dir\": \"x\"}"_s << u"dir"_s;
        QTest::addRow("not JSON") << u"list_files"_s << u"{folder: x"_s << u"JSON"_s;
        QTest::addRow("an array") << u"list_files"_s << u"[]"_s << u"JSON"_s;
        QTest::addRow("unknown tool") << u"delete_files"_s << u"{}"_s << u"search_documents"_s;
    }
    void refusesArgumentsThatDoNotFit()
    {
        QFETCH(QString, tool);
        QFETCH(QString, arguments);
        QFETCH(QString, words);
        const ToolResult result = callJson(tool, arguments, scope());
        QVERIFY(result.isError);
        QVERIFY2(result.text.contains(words), qPrintable(result.text));
    }

    void searchesOnlyWhatTheAgentMayRead()
    {
        const ToolResult all = call(u"search_documents"_s, {{u"query"_s, u"flood"_s}}, scope());
        QVERIFY(!all.isError);
        QVERIFY(all.text.contains(u"claims/water.txt") && all.text.contains(u"claims-evil/fire.txt"));
        const ToolResult some = call(u"search_documents"_s, {{u"query"_s, u"flood"_s}}, scope({u"claims/"_s}));
        QVERIFY2(some.text.contains(u"The kitchen was flooded."), qPrintable(some.text));
        QVERIFY(!some.text.contains(u"burning"));
        QVERIFY2(some.sourceLabel.startsWith(u"claims/water.txt"), qPrintable(some.sourceLabel));
    }

    void namesFileAndPageOfWhatItFound()
    {
        const ToolResult result = call(u"search_documents"_s, {{u"query"_s, u"estimate repair"_s}, {u"limit"_s, 1}}, scope({u"claims"_s}));
        QCOMPARE(result.sourceLabel, u"claims/claim.pdf, page 2"_s);
        QVERIFY(result.text.contains(u"[1] claims/claim.pdf, page 2 (score "));
        QVERIFY(result.text.contains(u"could not be read to the end")); // page 3 of the claim is a scan
    }

    void saysThatNothingWasFound()
    {
        const ToolResult result = call(u"search_documents"_s, {{u"query"_s, u"zeppelin"_s}}, scope());
        QVERIFY(!result.isError);
        QVERIFY(result.text.contains(u"No passage"));
        QVERIFY(call(u"search_documents"_s, {{u"query"_s, u"!?"_s}}, scope()).isError);
    }

    void readsPages()
    {
        const ToolResult whole = call(u"read_document"_s, {{u"path"_s, u"claims/claim.pdf"_s}}, scope());
        QVERIFY(!whole.isError);
        QVERIFY(whole.text.contains(u"2 of 3 pages read; no text on page 3 (a scan?)"));
        QVERIFY(whole.text.contains(u"## Page 1") && whole.text.contains(u"## Page 2") && whole.text.contains(u"HX-2291-044"));
        QCOMPARE(whole.sourceLabel, u"claims/claim.pdf, pages 1–2"_s);
        const ToolResult second = call(u"read_document"_s, {{u"path"_s, u"claims/claim.pdf"_s}, {u"first_page"_s, 2}, {u"last_page"_s, 2}}, scope());
        QVERIFY(second.text.contains(u"480 euros") && !second.text.contains(u"HX-2291-044"));
        QCOMPARE(second.sourceLabel, u"claims/claim.pdf, page 2"_s);
        QVERIFY(call(u"read_document"_s, {{u"path"_s, u"claims/claim.pdf"_s}, {u"first_page"_s, 4}}, scope()).isError);
        QVERIFY(call(u"read_document"_s, {{u"path"_s, u"claims/claim.pdf"_s}, {u"first_page"_s, 2}, {u"last_page"_s, 1}}, scope()).isError);
        QVERIFY(call(u"read_document"_s, {{u"path"_s, u"claims/claim.pdf"_s}, {u"first_page"_s, 3}}, scope()).text.contains(u"no text"));
    }

    void readsALongDocumentInParts()
    {
        QString all;
        int part = 1;
        for (;; ++part) {
            const ToolResult result = call(u"read_document"_s, {{u"path"_s, u"people.csv"_s}, {u"first_page"_s, part}}, scope());
            QVERIFY(!result.isError);
            QVERIFY(result.text.size() < 41'000);
            QVERIFY(result.sourceLabel.startsWith(u"lists/people.csv, part %1 of "_s.arg(part)));
            all += result.text;
            if (!result.text.contains(u"The document goes on: call read_document with first_page %1"_s.arg(part + 1)))
                break;
        }
        QVERIFY(part > 2);
        for (int i = 0; i < 6000; ++i)
            QVERIFY(all.contains(u"P-%1\n"_s.arg(100000 + i)));
        QVERIFY(call(u"read_document"_s, {{u"path"_s, u"people.csv"_s}, {u"first_page"_s, part + 1}}, scope()).isError);
    }

    void readsNothingOutsideItsReach_data()
    {
        QTest::addColumn<QString>("path");
        for (const QString &path :
             QStringList{u"claims-evil/fire.txt"_s, u"fire.txt"_s, u"claims/../claims-evil/fire.txt"_s, u"../main.sqlite"_s, u"/etc/passwd"_s,
                         u"claims/linked.sqlite"_s, m_top + u"/workspace/claims-evil/fire.txt"_s, u"claims/../../outside.sqlite"_s, u""_s})
            QTest::addRow("%s", qPrintable(path)) << path;
    }
    void readsNothingOutsideItsReach()
    {
        QFETCH(QString, path);
        const ToolResult result = call(u"read_document"_s, {{u"path"_s, path}}, scope({u"claims"_s}));
        QVERIFY(result.isError);
        QVERIFY(!result.text.contains(u"burning"));
    }

    void sendsTheModelToSqlForADatabase()
    {
        const ToolResult result = call(u"read_document"_s, {{u"path"_s, u"claims/claims.sqlite"_s}}, scope());
        QVERIFY(result.isError);
        QVERIFY(result.text.contains(u"sqlite_query"));
    }

    void findsADocumentByItsFileNameAlone()
    {
        const ToolResult result = call(u"read_document"_s, {{u"path"_s, u"wood.txt"_s}}, scope({u"claims"_s}));
        QVERIFY(!result.isError);
        QCOMPARE(result.sourceLabel, u"claims/wood.txt"_s);
    }

    void readsAnAttachedFileThatIsNotInTheLibrary()
    {
        const QString letter = write(u"letter.txt"_s, "Dear desk, the asteroid hit.");
        const ToolScope reach = scope({u"claims"_s}, {letter});
        for (const QString &path : {letter, u"letter.txt"_s}) {
            const ToolResult result = call(u"read_document"_s, {{u"path"_s, path}}, reach);
            QVERIFY2(!result.isError && result.text.contains(u"the asteroid hit"), qPrintable(result.text));
            QCOMPARE(result.sourceLabel, u"letter.txt"_s);
        }
        QVERIFY(call(u"list_files"_s, {}, reach).text.contains(u"letter.txt"));
        QVERIFY(call(u"read_document"_s, {{u"path"_s, letter}}, scope({u"claims"_s})).isError);
    }

    void listsFilesWithHowMuchOfThemWasRead()
    {
        const ToolResult all = call(u"list_files"_s, {}, scope());
        QVERIFY2(all.text.contains(u"- claims/claim.pdf: pdf, 3 pages, 2 kB, 2 of 3 pages read"), qPrintable(all.text));
        QVERIFY(all.text.contains(u"- claims/claims.sqlite: database, "));
        QCOMPARE(all.text.count(u"\n"), 5);
        const ToolResult folder = call(u"list_files"_s, {{u"folder"_s, u"lists"_s}}, scope());
        QVERIFY(folder.text.startsWith(u"- lists/people.csv: csv"));
        QVERIFY(!folder.text.contains(u'\n'));
        QVERIFY(!call(u"list_files"_s, {{u"folder"_s, u"lists"_s}}, scope({u"claims"_s})).text.contains(u"people"));
        QVERIFY(!call(u"list_files"_s, {}, scope({u"claims"_s})).text.contains(u"claims-evil"));
    }

    void asksADatabaseOfTheAgentsFolders()
    {
        const QJsonObject arguments{{u"database"_s, u"claims/claims.sqlite"_s}, {u"sql"_s, u"SELECT id, holder FROM claims ORDER BY id"_s}};
        const ToolResult result = call(u"sqlite_query"_s, arguments, scope({u"claims/"_s}));
        QVERIFY2(!result.isError, qPrintable(result.text));
        QCOMPARE(result.text, u"id,holder\n1,\"Fenn, Orla\"\n2,\"Ives \"\"Tom\"\"\"\n"_s);
        QCOMPARE(result.sourceLabel, u"claims/claims.sqlite, 2 rows"_s);
        QVERIFY(!call(u"sqlite_query"_s, arguments, scope()).isError); // added to the library
        QVERIFY(call(u"sqlite_query"_s, arguments, scope({u"lists"_s})).isError);
    }

    void saysThatThereAreMoreRows()
    {
        const ToolResult result = call(u"sqlite_query"_s, {{u"database"_s, u"claims/claims.sqlite"_s}, {u"sql"_s, u"SELECT x FROM many"_s}}, scope());
        QVERIFY(result.text.contains(u"Showing 200 of more rows"));
        QCOMPARE(result.text.count(u'\n'), 203 - 1);
    }

    void asksAnAttachedDatabase()
    {
        const QString file = m_top + u"/outside.sqlite"_s;
        for (const QString &name : {file, u"outside.sqlite"_s}) {
            const ToolResult result =
                call(u"sqlite_query"_s, {{u"database"_s, name}, {u"sql"_s, u"SELECT word FROM t"_s}}, scope({u"claims"_s}, {file}));
            QCOMPARE(result.text, u"word\ncanary\n"_s);
        }
    }

    void reachesNoOtherDatabase_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QStringList>("documents");
        const QString outside = m_top + u"/outside.sqlite"_s;
        for (const QString &path : QStringList{outside, u"../outside.sqlite"_s, u"claims/../../outside.sqlite"_s, u"claims/linked.sqlite"_s,
                                               u"claims/inner.sqlite"_s, u"private/staff.sqlite"_s, u"claims/../private/staff.sqlite"_s,
                                               m_top + u"/workspace/private/staff.sqlite"_s, u"../main.sqlite"_s, m_top + u"/main.sqlite"_s,
                                               u"file:/etc/passwd"_s, u":memory:"_s, u"claims"_s, u"claims/none.sqlite"_s}) {
            QTest::addRow("agent with folders: %s", qPrintable(path)) << path << QStringList{u"claims"_s};
            QTest::addRow("agent without: %s", qPrintable(path)) << path << QStringList();
        }
    }
    void reachesNoOtherDatabase()
    {
        QFETCH(QString, database);
        QFETCH(QStringList, documents);
        for (const QString &sql : {u"SELECT * FROM t"_s, u"SELECT * FROM staff"_s, u"SELECT 1"_s, u"ATTACH '%1/outside.sqlite' AS o"_s.arg(m_top)}) {
            const ToolResult result = call(u"sqlite_query"_s, {{u"database"_s, database}, {u"sql"_s, sql}}, scope(documents));
            QVERIFY2(result.isError, qPrintable(result.text));
            QVERIFY(!result.text.contains(u"canary"));
        }
    }

    void doesNotBlockTheCaller()
    {
        // With the only background thread held, the call cannot have done its work when it gives control back.
        QThreadPool *pool = QThreadPool::globalInstance();
        const int threads = pool->maxThreadCount();
        pool->setMaxThreadCount(1);
        QSemaphore held;
        pool->start([&held] { held.acquire(); });
        auto task = m_tools->call(u"list_files"_s, u"{}"_s, scope());
        QVERIFY(!task.isReady());
        held.release();
        QVERIFY(!QCoro::waitFor(std::move(task)).value().isError);
        pool->setMaxThreadCount(threads);
    }

    void answersInTheSameWordsWhateverTheWindowSpeaks()
    {
        struct Foreign final : QTranslator {
            QString translate(const char *, const char *source, const char *, int) const override { return u"fremd "_s + QString::fromUtf8(source); }
            bool isEmpty() const override { return false; }
        };
        const QString picture = write(u"apart/picture.png"_s, "\x89PNG\r\n\x1a\n");
        const auto answers = [&] {
            QStringList texts;
            for (const auto &[name, arguments] : std::initializer_list<std::pair<QString, QString>>{
                     {u"list_files"_s, u"{}"_s},
                     {u"list_files"_s, u"{\"folder\": \"nowhere\"}"_s},
                     {u"list_files"_s, u"not JSON"_s},
                     {u"search_documents"_s, u"{\"query\": \"kitchen\"}"_s},
                     {u"search_documents"_s, u"{\"query\": \"!?\"}"_s},
                     {u"search_documents"_s, u"{\"limit\": 3}"_s},
                     {u"read_document"_s, u"{\"path\": \"claims/claim.pdf\"}"_s},
                     {u"read_document"_s, u"{\"path\": \"claims/claim.pdf\", \"first_page\": 99}"_s},
                     {u"read_document"_s, u"{\"path\": \"lists/people.csv\"}"_s},
                     {u"read_document"_s, u"{\"path\": \"claims/claims.sqlite\"}"_s},
                     {u"read_document"_s, u"{\"path\": \"picture.png\"}"_s},
                     {u"read_document"_s, u"{\"path\": \"nowhere.txt\"}"_s},
                     {u"sqlite_query"_s, u"{\"database\": \"claims/claims.sqlite\", \"sql\": \"SELECT x FROM many\"}"_s},
                     {u"sqlite_query"_s, u"{\"database\": \"claims/claims.sqlite\", \"sql\": \"DROP TABLE many\"}"_s},
                     {u"sqlite_query"_s, u"{\"database\": \"claims/claims.sqlite\", \"sql\": \"SELECT x'00'; SELECT 1\"}"_s},
                     {u"sqlite_query"_s, u"{\"database\": \"nowhere.sqlite\", \"sql\": \"SELECT 1\"}"_s},
                     {u"no_such_tool"_s, u"{}"_s},
                 })
                texts << callJson(name, arguments, scope({}, {picture})).text;
            return texts;
        };
        const QStringList english = answers();
        Foreign foreign;
        QVERIFY(QCoreApplication::installTranslator(&foreign));
        const QStringList abroad = answers();
        const QString label = call(u"list_files"_s, {}, scope()).sourceLabel;
        QCoreApplication::removeTranslator(&foreign);
        QCOMPARE(abroad, english);
        QCOMPARE(label, u"fremd list of files"_s); // what the person sees is translated
    }

    void runsManyCallsAtOnce()
    {
        std::vector<QCoro::Task<Result<ToolResult>>> tasks;
        for (int i = 0; i < 40; ++i)
            tasks.push_back(m_tools->call(u"search_documents"_s, u"{\"query\": \"kitchen floor P-10%1\"}"_s.arg(1000 + i), scope()));
        for (auto &task : tasks)
            QVERIFY(!QCoro::waitFor(std::move(task)).value().isError);
    }

    void outlivesTheToolbox()
    {
        auto toolbox = std::make_unique<Toolbox>(*m_library);
        auto task = toolbox->call(u"list_files"_s, u"{}"_s, scope());
        toolbox.reset();
        QVERIFY(!QCoro::waitFor(std::move(task)).value().isError);
    }
};

WORKER_TEST_MAIN(TestToolsToolbox)
#include "test_tools_toolbox.moc"
