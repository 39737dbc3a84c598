// SPDX-License-Identifier: GPL-3.0-or-later
// Built-in tools that speak with servers of this machine: http_get, and postgres_query with a real PostgreSQL in a temporary folder.
#include "core/documents/postgres_reader.h"
#include "core/egress/network_door.h"
#include "core/egress/transport.h"
#include "core/store/database.h"
#include "core/tools/toolbox.h"
#include "tests/core/egress/recording_server.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtCore/QProcess>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>
#include <pwd.h>
#include <unistd.h>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

/// A server of the test's own. It refuses to run as root, so a root test starts it as somebody else.
class Postgres {
public:
    bool start()
    {
        const QDir versions(u"/usr/lib/postgresql"_s);
        const QStringList found = versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        if (found.isEmpty() || !m_folder.isValid())
            return false;
        m_programs = versions.filePath(found.last() + u"/bin/"_s);
        if (::geteuid() == 0) {
            const passwd *somebody = ::getpwnam("postgres");
            somebody = somebody ? somebody : ::getpwnam("nobody");
            if (!somebody || ::chown(m_folder.path().toLocal8Bit().constData(), somebody->pw_uid, somebody->pw_gid) != 0)
                return false;
            m_user = somebody->pw_uid;
            m_group = somebody->pw_gid;
        }
        if (!run(u"initdb"_s, {u"-D"_s, data(), u"-U"_s, u"owner"_s, u"-A"_s, u"trust"_s, u"-E"_s, u"UTF8"_s, u"--no-sync"_s, u"--locale=C"_s}))
            return false;
        // Its socket lies in the folder; a port on loopback beside it.
        QTcpServer free;
        free.listen(QHostAddress::LocalHost);
        m_port = free.serverPort();
        free.close();
        const QString options = u"-k %1 -p %2 -c listen_addresses=127.0.0.1 -c fsync=off -c timezone=UTC"_s.arg(m_folder.path()).arg(m_port);
        m_running =
            run(u"pg_ctl"_s, {u"-D"_s, data(), u"-l"_s, m_folder.filePath(u"log"_s), u"-w"_s, u"-t"_s, u"120"_s, u"-o"_s, options, u"start"_s});
        return m_running;
    }
    ~Postgres()
    {
        if (m_running)
            run(u"pg_ctl"_s, {u"-D"_s, data(), u"-m"_s, u"immediate"_s, u"-w"_s, u"stop"_s});
        if (m_user != 0) // the folder is somebody else's by now
            QProcess::execute(u"/bin/rm"_s, {u"-rf"_s, data()});
    }
    bool sql(const QString &statement)
    {
        return run(u"psql"_s,
                   {u"-h"_s, m_folder.path(), u"-p"_s, QString::number(m_port), u"-U"_s, u"owner"_s, u"-d"_s, u"postgres"_s, u"-v"_s,
                    u"ON_ERROR_STOP=1"_s, u"-q"_s, u"-c"_s, statement});
    }
    [[nodiscard]] QString socketFolder() const { return m_folder.path(); }
    [[nodiscard]] int port() const { return m_port; }

private:
    [[nodiscard]] QString data() const { return m_folder.filePath(u"data"_s); }
    bool run(const QString &program, const QStringList &arguments)
    {
        QProcess process;
        process.setProgram(m_programs + program);
        process.setArguments(arguments);
        process.setWorkingDirectory(m_folder.path());
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardOutputFile(m_folder.filePath(u"output"_s)); // the server would hold a pipe open
        if (m_user != 0) {
            process.setChildProcessModifier([user = m_user, group = m_group] {
                if (::setgid(group) != 0 || ::setuid(user) != 0)
                    ::_exit(127);
            });
        }
        process.start();
        const bool done = process.waitForFinished(240'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        if (!done) {
            QFile said(m_folder.filePath(u"output"_s));
            if (said.open(QIODevice::ReadOnly))
                qWarning("%s: %s", qPrintable(program), said.readAll().constData());
        }
        return done;
    }
    QTemporaryDir m_folder;
    QString m_programs;
    int m_port = 0;
    uid_t m_user = 0;
    gid_t m_group = 0;
    bool m_running = false;
};

} // namespace

class TestToolsLocalServers : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Library> m_library;
    std::unique_ptr<Toolbox> m_tools;
    Postgres m_postgres;
    bool m_hasPostgres = false;
    ToolPermissions m_permissions;
    QList<PendingCall> m_asked;
    CallAnswer m_answer = CallAnswer::Once;

    ToolResult call(const QString &name, const QJsonObject &arguments, std::shared_ptr<CancelToken> cancel = {}) const
    {
        ToolScope scope;
        scope.workspace = m_library->workspace();
        scope.cancel = std::move(cancel);
        const auto result = QCoro::waitFor(m_tools->call(name, QString::fromUtf8(QJsonDocument(arguments).toJson()), scope));
        return result.value_or(ToolResult{u"stopped the run"_s, {}, true});
    }
    ToolResult get(const QUrl &url) const { return call(u"http_get"_s, {{u"url"_s, url.toString()}}); }
    ToolResult ask(const QString &sql, const QString &database = u"claims"_s) const
    {
        return call(u"postgres_query"_s, {{u"database"_s, database}, {u"sql"_s, sql}});
    }
    PostgresPlace place(const QString &user = u"reader"_s) const
    {
        return {m_postgres.socketFolder(), m_postgres.port(), u"postgres"_s, user, {}, false, {}};
    }

private Q_SLOTS:
    void init()
    {
        m_permissions = {};
        m_asked.clear();
        m_answer = CallAnswer::Once;
    }
    void initTestCase()
    {
        m_database = std::move(Database::open(m_folder.filePath(u"main.sqlite"_s), u"main"_s).value());
        m_library = std::make_unique<Library>(*m_database, m_clock, m_folder.path());
        m_tools = std::make_unique<Toolbox>(*m_library);
        m_tools->setDoor(std::make_shared<NetworkDoor>());
        m_tools->setLeave([this] { return &m_permissions; },
                          [this](PendingCall call) -> QCoro::Task<CallAnswer> {
                              m_asked.append(call);
                              co_return m_answer;
                          });
        m_hasPostgres = m_postgres.start();
        if (!m_hasPostgres)
            return;
        QVERIFY(m_postgres.sql(
            u"CREATE ROLE reader LOGIN; CREATE ROLE writer LOGIN;"
            "CREATE TABLE claims (id int, holder text, amount numeric(20,10), filed date, paid boolean, scan bytea);"
            "INSERT INTO claims VALUES (1, 'Fenn, Orla', 1234567890.1234567890, '2026-03-31', true, '\\x0102'), (2, NULL, 0.10, NULL, false, NULL);"
            "CREATE TABLE many AS SELECT generate_series(1, 1000) AS n;"
            "GRANT SELECT ON claims, many TO reader; GRANT ALL ON claims TO writer;"_s));
        const QJsonObject socket{
            {u"host"_s, m_postgres.socketFolder()}, {u"port"_s, m_postgres.port()}, {u"database"_s, u"postgres"_s}, {u"user"_s, u"reader"_s}};
        QJsonObject tcp = socket, owner = socket, writer = socket, far = socket, secret = socket;
        tcp.insert(u"host"_s, u"localhost"_s);
        owner.insert(u"user"_s, u"owner"_s);
        writer.insert(u"user"_s, u"writer"_s);
        writer.insert(u"writable"_s, true);
        far.insert(u"host"_s, u"db.example"_s);
        secret.insert(u"password"_s, u"letmein"_s);
        const QJsonObject databases{{u"claims"_s, socket}, {u"tcp"_s, tcp}, {u"owner"_s, owner},
                                    {u"writer"_s, writer}, {u"far"_s, far}, {u"secret"_s, secret}};
        QFile file(m_folder.filePath(u"tools.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(QJsonObject{{u"databases"_s, databases}}).toJson());
    }

    void readsAnAddressOfThisMachine()
    {
        RecordingServer server(
            [](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, R"({"up":true})", "Content-Type: application/json\r\n")); });
        const ToolResult result = get(server.url(u"/status?key=s3cret"_s));
        QVERIFY2(!result.isError, qPrintable(result.text));
        QCOMPARE(result.text, u"HTTP status 200, application/json\n\n{\"up\":true}"_s);
        QCOMPARE(result.sourceLabel, server.url(u"/status"_s).toString()); // a query may hold what is nobody's business
        QVERIFY(server.requests.front().line.startsWith("GET /status?key=s3cret "));
    }
    void readsNothingElse_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"https://example.com/", "http://192.168.0.1/", "http://localhost.example/", "file:///etc/passwd", "http://me:pw@127.0.0.1/", "x"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void readsNothingElse()
    {
        QFETCH(const QString, url);
        const ToolResult result = get(QUrl(url));
        QVERIFY(result.isError);
        QVERIFY2(result.text.startsWith(u"Only servers on this machine"_s), qPrintable(result.text));
    }
    void isNotLedElsewhere()
    {
        RecordingServer other([](QTcpSocket &, int) { });
        RecordingServer server(
            [&](QTcpSocket &socket, int) { socket.write(RecordingServer::response(302, {}, "Location: " + other.url().toEncoded() + "\r\n")); });
        const ToolResult result = get(server.url());
        QVERIFY2(result.text.contains(u"was not followed"_s), qPrintable(result.text));
        QCOMPARE(other.connections, 0);
    }
    void tellsWhatWentWrong()
    {
        RecordingServer large([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, QByteArray(1'500'000, 'x'))); });
        QVERIFY(get(large.url()).text.contains(u"larger than 1 MB"_s));
        RecordingServer missing([](QTcpSocket &socket, int) { socket.write(RecordingServer::response(404, "no such page")); });
        const ToolResult gone = get(missing.url());
        QVERIFY(gone.isError);
        QVERIFY(gone.text.contains(u"no such page"_s));
        QVERIFY(get(QUrl(u"http://127.0.0.1:1/"_s)).isError);
        RecordingServer picture(
            [](QTcpSocket &socket, int) { socket.write(RecordingServer::response(200, "\x89PNG", "Content-Type: image/png\r\n")); });
        QVERIFY(get(picture.url()).text.contains(u"4 bytes that are no text"_s));
    }
    void stopsWhenTheRunDoes()
    {
        const auto cancel = std::make_shared<CancelToken>();
        RecordingServer silent([&](QTcpSocket &, int) { cancel->cancel(); });
        const ToolResult result = call(u"http_get"_s, {{u"url"_s, silent.url().toString()}}, cancel);
        QVERIFY(result.isError);
        QCOMPARE(result.text, u"The call was stopped."_s);
    }

    void checksSqlBeforeItIsSent_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("reading");
        QTest::addColumn<bool>("writing");
        QTest::newRow("select") << u"SELECT 1"_s << true << true;
        QTest::newRow("semicolon at the end") << u" select 1 ; "_s << true << true;
        QTest::newRow("comment first") << u"-- x\n(SELECT 1)"_s << true << true;
        QTest::newRow("update") << u"UPDATE claims SET id = 1"_s << false << true;
        QTest::newRow("two statements") << u"SELECT 1; COMMIT"_s << false << false;
        QTest::newRow("in a dollar quote") << u"SELECT $$;$$"_s << false << false;
        QTest::newRow("copy") << u"COPY claims TO PROGRAM 'cat'"_s << false << false;
        QTest::newRow("set") << u"SET default_transaction_read_only = off"_s << false << false;
        QTest::newRow("do") << u"DO 'x'"_s << false << false;
        QTest::newRow("nothing") << QString() << false << false;
    }
    void checksSqlBeforeItIsSent()
    {
        QFETCH(const QString, sql);
        QFETCH(const bool, reading);
        QFETCH(const bool, writing);
        QCOMPARE(checkedPostgresSql(sql, false).has_value(), reading);
        QCOMPARE(checkedPostgresSql(sql, true).has_value(), writing);
    }

    void asksPostgres()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        const ToolResult rows = ask(u"SELECT * FROM claims ORDER BY id"_s);
        QVERIFY2(!rows.isError, qPrintable(rows.text));
        QCOMPARE(
            rows.text,
            u"id,holder,amount,filed,paid,scan\n1,\"Fenn, Orla\",1234567890.1234567890,2026-03-31,true,(2 bytes)\n2,NULL,0.1000000000,NULL,false,NULL\n"_s);
        QCOMPARE(ask(u"SELECT count(*) FROM many"_s, u"tcp"_s).text, u"count\n1000\n"_s);
        QVERIFY(ask(u"EXPLAIN SELECT * FROM many"_s).text.startsWith(u"QUERY PLAN"_s));
        const ToolResult many = ask(u"SELECT n FROM many"_s);
        QCOMPARE(many.text.count(u'\n'), 1 + 200 + 1);
        QVERIFY(many.text.contains(u"more rows"_s));
    }
    void changesNothingByDefault_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("in a with") << u"WITH gone AS (DELETE FROM claims RETURNING 1) SELECT * FROM gone"_s;
        QTest::newRow("explained") << u"EXPLAIN ANALYZE DELETE FROM claims"_s;
        QTest::newRow("settings, then more") << u"SELECT set_config('transaction_read_only', 'off', false), nextval('s')"_s;
        QTest::newRow("a large object") << u"SELECT lo_create(4711)"_s;
        QTest::newRow("a file of the server") << u"SELECT pg_read_file('/etc/passwd')"_s;
    }
    void changesNothingByDefault()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        QFETCH(const QString, sql);
        QVERIFY(m_postgres.sql(u"CREATE SEQUENCE IF NOT EXISTS s; GRANT ALL ON SEQUENCE s TO reader; GRANT ALL ON claims TO reader"_s));
        const ToolResult result = ask(sql);
        QVERIFY2(result.isError, qPrintable(result.text));
        QCOMPARE(ask(u"SELECT count(*) FROM claims"_s).text, u"count\n2\n"_s);
    }
    void changesWhereThePersonSaidSo()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        QCOMPARE(ask(u"UPDATE claims SET holder = 'Ives' WHERE id = 2"_s, u"writer"_s).text, u"changed_rows\n1\n"_s);
        QCOMPARE(ask(u"SELECT holder FROM claims WHERE id = 2"_s).text, u"holder\nIves\n"_s);
    }
    void asksThePersonForEachDatabase()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        m_answer = CallAnswer::Never;
        QCOMPARE(ask(u"SELECT 1 AS one"_s).text, u"The person did not allow this call."_s);
        QCOMPARE(m_asked.size(), 1);
        QCOMPARE(m_asked.front().listed, u"postgres_query/claims"_s);
        QCOMPARE(m_asked.front().arguments[u"sql"].toString(), u"SELECT 1 AS one"_s);
        QVERIFY(m_asked.front().description.contains(u"reader"_s));
        m_answer = CallAnswer::Always;
        QCOMPARE(ask(u"SELECT 1 AS one"_s, u"writer"_s).text, u"one\n1\n"_s);
        QCOMPARE(ask(u"SELECT 2 AS two"_s, u"writer"_s).text, u"two\n2\n"_s);
        QCOMPARE(m_asked.size(), 2); // it was allowed for good, as long as it is set up so
        m_answer = CallAnswer::NotNow;
        QVERIFY(ask(u"WITH gone AS (DELETE FROM claims RETURNING 1) SELECT * FROM gone"_s, u"writer"_s).isError);
        QVERIFY(ask(u"DELETE FROM claims"_s, u"writer"_s).isError); // reading was
        QCOMPARE(m_asked.size(), 4);
        QCOMPARE(m_asked.back().listed, u"postgres_query/writer/change"_s);
        QCOMPARE(ask(u"SELECT count(*) FROM claims"_s, u"writer"_s).text, u"count\n2\n"_s);
    }
    void leaveIsBoundToHowADatabaseIsSetUp()
    {
        PostgresPlace one = place(), other = one;
        other.password = u"changed"_s;
        QCOMPARE(postgresHash(one), postgresHash(other));
        other.writable = true;
        QVERIFY(postgresHash(one) != postgresHash(other));
    }
    void readsOnlyEvenWhereChangesAreAllowed()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        QVERIFY(ask(u"SELECT lo_create(4712)"_s, u"writer"_s).isError);
        QVERIFY(ask(u"EXPLAIN ANALYZE DELETE FROM claims"_s, u"writer"_s).isError);
    }
    void bringsNoLongValueHere()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        const ToolResult wide = ask(u"SELECT repeat('x', 1000000) AS a, 7 AS b, repeat('y', 3) AS a -- twice"_s);
        QCOMPARE(wide.text, u"a,b,a\n"_s + QString(4000, u'x') + u" …,7,yyy\n"_s);
        QCOMPARE(ask(u"SELECT 1 WHERE false"_s).text.trimmed(), u"No rows. Columns: ?column?"_s);
        QCOMPARE(ask(u"VALUES (1, 'a'), (2, NULL)"_s).text, u"column1,column2\n1,a\n2,NULL\n"_s);
    }
    void givesNoKeyAwayAsAPassword_data()
    {
        QTest::addColumn<QString>("variable");
        QTest::addColumn<bool>("given");
        QTest::newRow("a provider's key") << u"ANTHROPIC_API_KEY"_s << false;
        QTest::newRow("a token") << u"GITHUB_TOKEN"_s << false;
        QTest::newRow("a password") << u"CLAIMS_PASSWORD"_s << true;
    }
    void givesNoKeyAwayAsAPassword()
    {
        QFETCH(const QString, variable);
        QFETCH(const bool, given);
        qputenv(variable.toLatin1().constData(), "made-up");
        const QJsonObject entry{{u"user"_s, u"reader"_s}, {u"password"_s, QString(u"${env:"_s + variable + u"}"_s)}};
        const auto made = postgresPlace(QJsonDocument(QJsonObject{{u"databases"_s, QJsonObject{{u"claims"_s, entry}}}}).toJson(), u"claims"_s);
        qunsetenv(variable.toLatin1().constData());
        QCOMPARE(made.has_value(), given);
        QCOMPARE(made ? made->password : QString(), given ? u"made-up"_s : QString());
    }

    void refusesWhatIsNotSafe()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        QVERIFY(ask(u"SELECT 1"_s, u"owner"_s).text.contains(u"superuser"_s));
        QVERIFY(ask(u"SELECT 1"_s, u"far"_s).text.contains(u"not on this machine"_s));
        const ToolResult secret = ask(u"SELECT 1"_s, u"secret"_s);
        QVERIFY(secret.isError);
        QVERIFY(!secret.text.contains(u"letmein"_s));
        const ToolResult unknown = ask(u"SELECT 1"_s, u"other"_s);
        QVERIFY2(unknown.text.contains(u"claims"_s), qPrintable(unknown.text));
        QVERIFY(ask(u"SELECT * FROM nowhere"_s).text.contains(u"nowhere"_s));
    }
    void theEnvironmentDoesNotLeadElsewhere()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        qputenv("PGHOSTADDR", "192.0.2.1");
        const ToolResult socket = ask(u"SELECT 1 AS one"_s), tcp = ask(u"SELECT 1 AS one"_s, u"tcp"_s);
        qunsetenv("PGHOSTADDR");
        QCOMPARE(socket.text, u"one\n1\n"_s);
        QCOMPARE(tcp.text, u"one\n1\n"_s);
    }
    void aLongQueryIsStopped()
    {
        if (!m_hasPostgres)
            QSKIP("PostgreSQL is not installed");
        PostgresLimits limits;
        limits.statementMs = 200;
        const auto answer = queryPostgres(place(), u"SELECT pg_sleep(600)"_s, limits);
        QVERIFY(!answer);
        QCOMPARE(answer.error().code, ErrorCode::LimitReached);
    }
    void nobodyThereIsToldSo()
    {
        PostgresPlace nobody = place();
        nobody.host = m_folder.path();
        const auto answer = queryPostgres(nobody, u"SELECT 1"_s);
        QVERIFY(!answer);
        QVERIFY(answer.error().code == ErrorCode::Network || answer.error().code == ErrorCode::Unsupported);
    }

    void toolsThatReachServersGetPlaceholders()
    {
        QCOMPARE(m_tools->values(u"http_get"_s), ToolValues::Placeholders);
        QCOMPARE(m_tools->values(u"postgres_query"_s), ToolValues::Placeholders);
        QCOMPARE(m_tools->values(u"sqlite_query"_s), ToolValues::Real);
        QCOMPARE(m_tools->values(u"calculator"_s), ToolValues::Real);
        QCOMPARE(m_tools->values(u"no_such_tool"_s), ToolValues::Placeholders);
        QCOMPARE(m_tools->values(u"http_get"_s, {{u"http_get"_s, ToolValues::Ask}}), ToolValues::Ask);
        QCOMPARE(m_tools->values(u"http_get"_s, {{u"*"_s, ToolValues::Placeholders}, {u"http*"_s, ToolValues::Real}}), ToolValues::Real);
    }
};

QTEST_GUILESS_MAIN(TestToolsLocalServers)
#include "test_tools_local_servers.moc"
