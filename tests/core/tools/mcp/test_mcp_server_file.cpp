// SPDX-License-Identifier: GPL-3.0-or-later
// Files of other programs that name tool servers. The secrets in them are made up.
#include "core/tools/mcp/server_file.h"

#include <QtCore/QDir>
#include <QtCore/QJsonDocument>
#include <QtTest/QTest>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

class TestMcpServerFile : public QObject {
    Q_OBJECT

    static std::vector<ImportedServer> read(const QByteArray &json, ServerFileOrigin origin = ServerFileOrigin::Foreign)
    {
        return readServerFile(json, u"/work/space"_s, origin).value_or(std::vector<ImportedServer>());
    }
    static ImportedServer one(const QByteArray &entry, ServerFileOrigin origin = ServerFileOrigin::Foreign)
    {
        const auto servers = read("{\"mcpServers\": {\"a\": " + entry + "}}", origin);
        return servers.size() == 1 ? servers.front() : ImportedServer();
    }

private Q_SLOTS:
    void readsClaudeDesktop()
    {
        const auto servers =
            read("{\"mcpServers\":{\"File System\":{\"command\":\"npx\",\"args\":[\"-y\",\"server-filesystem@1.2.0\",\"/data\"]},"
                 "\"github\":{\"command\":\"docker\",\"env\":{\"GITHUB_PERSONAL_ACCESS_TOKEN\":\"ghp_made0up1made2up\",\"LOG\":\"info\"}}}}");
        QCOMPARE(servers.size(), 2);
        QCOMPARE(servers[0].name, u"File System"_s);
        QCOMPARE(servers[0].config.id, u"file-system"_s);
        QCOMPARE(servers[0].config.arguments, (QStringList{u"-y"_s, u"server-filesystem@1.2.0"_s, u"/data"_s}));
        QVERIFY(servers[0].secrets.empty() && servers[0].problem.isEmpty());
        const ImportedServer::Secret token{ImportedServer::Secret::Place::Environment, u"GITHUB_PERSONAL_ACCESS_TOKEN"_s, u"ghp_made0up1made2up"_s};
        QCOMPARE(servers[1].secrets, std::vector{token});
        QCOMPARE(servers[1].config.environment[u"GITHUB_PERSONAL_ACCESS_TOKEN"_s], u"${keychain:github/GITHUB_PERSONAL_ACCESS_TOKEN}"_s);
        QCOMPARE(servers[1].config.environment[u"LOG"_s], u"info"_s);
    }

    void readsClaudeCodeWithItsVariables()
    {
        const ImportedServer server =
            one("{\"type\":\"stdio\",\"command\":\"${BIN:-node}\",\"args\":[\"${ROOT}/x.js\"],\"env\":{\"API_KEY\":\"${API_KEY}\"}}");
        QCOMPARE(server.config.command, u"node"_s);
        QCOMPARE(server.unresolved, (QStringList{u"${ROOT}"_s, u"${API_KEY}"_s}));
        QVERIFY(server.secrets.empty()); // a name of a variable is no secret
    }

    void takesNothingFromTheEnvironment()
    {
        qputenv("MADE_UP_KEY", "value");
        const ImportedServer server = one("{\"command\":\"x\",\"env\":{\"A\":\"${MADE_UP_KEY}\",\"B\":\"${env:MADE_UP_KEY}\"}}");
        QCOMPARE(server.config.environment[u"A"_s], u"${MADE_UP_KEY}"_s);
        QCOMPARE(server.unresolved.size(), 2);
        qunsetenv("MADE_UP_KEY");
    }

    void readsCursor()
    {
        const ImportedServer server = one("{\"command\":\"python3\",\"args\":[\"${workspaceFolder}/s.py\",\"${userHome}\"],\"envFile\":\".env\"}");
        QCOMPARE(server.config.arguments, (QStringList{u"/work/space/s.py"_s, QDir::homePath()}));
        QCOMPARE(server.warnings.size(), 1);
    }

    void readsVisualStudioCodeWithItsComments()
    {
        const auto servers = read("// what the team uses\n{\n  /* asked at the start */ \"inputs\": [{\"id\": \"key\", \"password\": true,}],\n"
                                  "  \"servers\": {\"s\": {\"type\": \"stdio\", \"command\": \"node\", \"args\": [\"a // no comment, }\",],"
                                  " \"env\": {\"KEY\": \"${input:key}\"}, },},\n}");
        QCOMPARE(servers.size(), 1);
        QCOMPARE(servers[0].config.arguments, QStringList{u"a // no comment, }"_s});
        QCOMPARE(servers[0].unresolved, QStringList{u"${input:key}"_s});
        QCOMPARE(read("{\"mcp\":{\"servers\":{\"s\":{\"command\":\"x\"}}}}").size(), 1);
    }

    void takesOnlyAddressesOfThisMachine_data()
    {
        QTest::addColumn<QByteArray>("entry");
        QTest::addColumn<bool>("usable");
        QTest::addRow("loopback") << QByteArray("{\"type\":\"http\",\"url\":\"http://127.0.0.1:3001/mcp\"}") << true;
        QTest::addRow("elsewhere") << QByteArray("{\"url\":\"https://mcp.example.com/\"}") << false;
        QTest::addRow("looks like this machine") << QByteArray("{\"url\":\"http://127.0.0.1.example.com/\"}") << false;
        QTest::addRow("old form") << QByteArray("{\"type\":\"sse\",\"url\":\"http://127.0.0.1:1/sse\"}") << false;
        QTest::addRow("a pipe") << QByteArray("{\"url\":\"unix:///tmp/x\"}") << false;
        QTest::addRow("nothing") << QByteArray("{}") << false;
    }
    void takesOnlyAddressesOfThisMachine()
    {
        QFETCH(QByteArray, entry);
        QFETCH(bool, usable);
        QCOMPARE(one(entry).problem.isEmpty(), usable);
    }

    void pointsOutWhatLooksLikeASecret_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        QTest::addColumn<bool>("secret");
        QTest::addRow("by its name") << u"DB_PASSWORD"_s << u"summer"_s << true;
        QTest::addRow("by its form") << u"THING"_s << u"sk-made-up-0001"_s << true;
        QTest::addRow("a header") << u"Authorization"_s << u"Bearer made-up"_s << true;
        QTest::addRow("in an address") << u"DATABASE"_s << u"postgres://desk:made-up@localhost/claims"_s << true;
        QTest::addRow("machine-made") << u"X"_s << u"q8Zk2Lm9Xc4Vb7Nn1Qw3Er5Ty6Ui0Op8"_s << true;
        QTest::addRow("a level") << u"LOG_LEVEL"_s << u"debug"_s << false;
        QTest::addRow("a file") << u"KEY_FILE"_s << u"/etc/keys/a"_s << false;
        QTest::addRow("a long path") << u"ROOT"_s << u"/home/orla/projects/claims2024/workspace/data"_s << false;
        QTest::addRow("empty") << u"API_KEY"_s << QString() << false;
    }
    void pointsOutWhatLooksLikeASecret()
    {
        QFETCH(QString, name);
        QFETCH(QString, value);
        QFETCH(bool, secret);
        const QJsonObject entry{{u"command"_s, u"x"_s}, {u"env"_s, QJsonObject{{name, value}}}};
        const ImportedServer server = one(QJsonDocument(entry).toJson());
        QCOMPARE(!server.secrets.empty(), secret);
        QCOMPARE(server.config.environment[name] == value, !secret);
    }

    void pointsOutASecretInTheCommand()
    {
        QVERIFY(!one("{\"command\":\"x\",\"args\":[\"--key=sk-made-up-0001\"]}").warnings.isEmpty());
        QVERIFY(one("{\"command\":\"x\",\"args\":[\"--level=debug\"]}").warnings.isEmpty());
    }

    void letsNoForeignFileGrantItselfRights()
    {
        const QByteArray entry = "{\"command\":\"x\",\"readable\":[\"/home\"],\"writable\":[\"/home\"],\"network\":true,\"unconfined\":true}";
        const ServerConfig foreign = one(entry).config;
        QVERIFY(foreign.readable.isEmpty() && foreign.writable.isEmpty() && !foreign.network && !foreign.unconfined);
        const ServerConfig own = one(entry, ServerFileOrigin::Own).config;
        QVERIFY(own.readable == QStringList{u"/home"_s} && own.network && own.unconfined);
    }

    void saysWhatIsWrongWithAFile()
    {
        const auto broken = readServerFile("{\n\"mcpServers\": {\n\"a\": \n}", {}, ServerFileOrigin::Foreign);
        QCOMPARE(broken.error().code, ErrorCode::Invalid);
        QVERIFY2(broken.error().message.contains(u'4'), qPrintable(broken.error().message));
        QCOMPARE(readServerFile("{\"theme\":\"dark\"}", {}, ServerFileOrigin::Foreign).error().code, ErrorCode::Invalid);
        QCOMPARE(readServerFile("", {}, ServerFileOrigin::Foreign).error().code, ErrorCode::Invalid);
    }

    void writesWhatItReadsAndKeepsWhatItDoesNotKnow()
    {
        ServerConfig config;
        config.id = u"files"_s;
        config.command = u"node"_s;
        config.arguments = {u"a.js"_s};
        config.environment = {{u"TOKEN"_s, secretReference(u"files"_s, u"TOKEN"_s)}};
        config.readable = {u"/data"_s};
        const QByteArray before = "{\"note\":1,\"mcpServers\":{\"files\":{\"icon\":\"x\",\"network\":true},\"gone\":{}}}";
        const QByteArray written = writeServerFile({config}, before);
        const auto again = read(written, ServerFileOrigin::Own);
        QCOMPARE(again.size(), 1);
        QCOMPARE(again[0].config, config);
        const QJsonObject root = QJsonDocument::fromJson(written).object();
        QCOMPARE(root[u"note"].toInt(), 1);
        QCOMPARE(root[u"mcpServers"][u"files"][u"icon"].toString(), u"x"_s);
    }

    void fillsInSecretsOnlyWhereTheyBelong()
    {
        ServerConfig config;
        config.id = u"files"_s;
        config.environment = {{u"TOKEN"_s, secretReference(u"files"_s, u"TOKEN"_s)}, {u"OTHER"_s, secretReference(u"another"_s, u"TOKEN"_s)}};
        const auto filled = withSecrets(config, [](const QString &server, const QString &name) { return std::optional(server + u':' + name); });
        QCOMPARE(filled.value().environment[u"TOKEN"_s], u"files:TOKEN"_s);
        QCOMPARE(filled.value().environment[u"OTHER"_s], u"${keychain:another/TOKEN}"_s); // never another server's
        QCOMPARE(withSecrets(config, [](const QString &, const QString &) { return std::optional<QString>(); }).error().code, ErrorCode::Secret);
    }
};

QTEST_GUILESS_MAIN(TestMcpServerFile)
#include "test_mcp_server_file.moc"
