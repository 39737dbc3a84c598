// SPDX-License-Identifier: GPL-3.0-or-later
// The workspace's tools.json: what is changed in it, what stays as it is, and where secrets go.
#include "core/tools/mcp/json_member.h"
#include "core/tools/mcp/server_book.h"

#include <QCoro/QCoroTask>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

namespace {

const QByteArray Foreign = "{ // of another program\n"
                           "  \"mcpServers\": { \"My Files\": {\"command\": \"/bin/sh\", \"args\": [\"-c\", \"true\"],\n"
                           "    \"env\": {\"FILES_TOKEN\": \"value-4711-abc\", \"MODE\": \"fast\"}},\n"
                           "    \"far\": {\"url\": \"https://tools.example.org/mcp\"} } }\n";

} // namespace

class TestMcpBook : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<KeyStore> m_keys;
    std::unique_ptr<ServerBook> m_book;

    [[nodiscard]] QByteArray written() const
    {
        QFile file(m_book->file());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &json) const
    {
        QFile file(m_book->file());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json);
    }
    [[nodiscard]] Result<void> add(std::vector<ImportedServer> servers) const { return QCoro::waitFor(m_book->add(std::move(servers), true)); }

private Q_SLOTS:
    void init()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS"); // no test may reach a keychain
        m_folder = std::make_unique<QTemporaryDir>();
        m_keys = std::make_unique<KeyStore>();
        m_book = std::make_unique<ServerBook>(m_folder->path(), *m_keys);
    }

    void namesNoServersWithoutAFile()
    {
        QVERIFY(m_book->read());
        QVERIFY(m_book->servers().empty());
        QVERIFY(!m_book->problem());
    }

    void saysWhatIsWrongAndLeavesTheFileAlone()
    {
        write("{ \"mcpServers\": [");
        QCOMPARE(m_book->read().error().code, ErrorCode::Invalid);
        QVERIFY(m_book->problem()->message.contains("tools.json"_L1));
        QVERIFY(!add({*m_book->fromCommandLine(u"/bin/sh"_s)}));
        QCOMPARE(written(), QByteArray("{ \"mcpServers\": ["));
    }

    void takesOverAServerWithoutItsSecret()
    {
        const auto preview = m_book->preview(Foreign);
        QVERIFY(preview);
        QCOMPARE(preview->size(), size_t(2));
        QVERIFY(written().isEmpty()); // looking writes nothing
        const auto &files = (*preview)[0].name == u"My Files"_s ? (*preview)[0] : (*preview)[1];
        const auto &far = (*preview)[0].name == u"My Files"_s ? (*preview)[1] : (*preview)[0];
        QVERIFY(!far.problem.isEmpty());
        QCOMPARE(files.config.id, u"my-files"_s);
        QVERIFY(add({files}));
        QVERIFY(!written().contains("4711"));
        QVERIFY(written().contains("${keychain:my-files/FILES_TOKEN}"));
        QCOMPARE(m_book->usable().size(), size_t(1));
        QCOMPARE(ServerBook::secretsOf(m_book->usable()[0]), QStringList{u"FILES_TOKEN"_s});
        const auto filled = QCoro::waitFor(m_book->withSecrets(m_book->usable()[0]));
        QVERIFY(filled);
        QCOMPARE(filled->environment.value(u"FILES_TOKEN"_s), u"value-4711-abc"_s);
        QCOMPARE(filled->environment.value(u"MODE"_s), u"fast"_s);
    }

    void givesNothingAwayToAnotherWorkspace()
    {
        QVERIFY(add({m_book->preview(Foreign)->at(1).name == u"My Files"_s ? m_book->preview(Foreign)->at(1) : m_book->preview(Foreign)->at(0)}));
        QTemporaryDir other;
        ServerBook elsewhere(other.path(), *m_keys);
        QVERIFY(QFile::copy(m_book->file(), elsewhere.file()));
        QVERIFY(elsewhere.read());
        QCOMPARE(QCoro::waitFor(elsewhere.withSecrets(elsewhere.usable()[0])).error().code, ErrorCode::Secret);
        QCOMPARE(QCoro::waitFor(elsewhere.secretPlace(u"my-files"_s, u"FILES_TOKEN"_s)), KeyStore::Place::None);
    }

    void looksIntoTheEnvironmentLast()
    {
        write("{\"mcpServers\": {\"desk\": {\"command\": \"/bin/sh\", \"env\": {\"API_KEY\": \"${keychain:desk/API_KEY}\"}}}}");
        QVERIFY(m_book->read());
        qputenv("COUNTERSIGN_SECRET_DESK_API_KEY", "from outside");
        QCOMPARE(QCoro::waitFor(m_book->withSecrets(m_book->usable()[0]))->environment.value(u"API_KEY"_s), u"from outside"_s);
        QCOMPARE(QCoro::waitFor(m_book->secretPlace(u"desk"_s, u"API_KEY"_s)), KeyStore::Place::Environment);
        QVERIFY(QCoro::waitFor(m_book->setSecret(u"desk"_s, u"API_KEY"_s, "typed in\nover two lines", true)));
        QCOMPARE(QCoro::waitFor(m_book->withSecrets(m_book->usable()[0]))->environment.value(u"API_KEY"_s), u"typed in\nover two lines"_s);
        qunsetenv("COUNTERSIGN_SECRET_DESK_API_KEY");
        QVERIFY(QCoro::waitFor(m_book->forgetSecrets(m_book->usable()[0])));
        QVERIFY(!QCoro::waitFor(m_book->withSecrets(m_book->usable()[0])));
    }

    void doesNotStartWithWhatNobodyFilledIn()
    {
        write("{\"mcpServers\": {\"desk\": {\"command\": \"/bin/sh\", \"args\": [\"${input:token}\"]}}}");
        QVERIFY(m_book->read());
        QCOMPARE(m_book->servers().size(), size_t(1));
        QVERIFY(m_book->servers()[0].problem.contains("${input:token}"_L1));
        QVERIFY(m_book->usable().empty());
    }

    void keepsWhatItDoesNotChange()
    {
        const QByteArray before =
            "{\n  // ours\n  \"theme\": \"dark\",\n  \"mcpServers\": {\n    \"b\": {\"command\": \"/bin/sh\", \"more\": 1}, // second\n"
            "    \"a\": {\"command\": \"/bin/sh\"}\n  }\n}\n";
        write(before);
        QVERIFY(m_book->read());
        ServerConfig changed = m_book->server(u"a"_s)->config;
        changed.network = true;
        QVERIFY(m_book->change(changed));
        QVERIFY(m_book->server(u"a"_s)->config.network);
        QVERIFY2(written().startsWith(before.first(before.indexOf("\"a\""))), written().constData());
        QVERIFY(m_book->undo());
        QCOMPARE(written(), before);
        QVERIFY(!m_book->server(u"a"_s)->config.network);
    }

    void removesAndBringsBack()
    {
        const QByteArray before = "{\"mcpServers\": {\"a\": {\"command\": \"/bin/sh\"}, \"b\": {\"command\": \"/bin/sh\"}}}";
        write(before);
        QVERIFY(m_book->read());
        QSignalSpy changed(m_book.get(), &ServerBook::changed);
        QVERIFY(m_book->remove(u"a"_s));
        QVERIFY(!m_book->server(u"a"_s));
        QVERIFY(m_book->server(u"b"_s));
        QCOMPARE(m_book->remove(u"a"_s).error().code, ErrorCode::NotFound);
        QVERIFY(m_book->undo());
        QCOMPARE(written(), before);
        QCOMPARE(changed.size(), 2);
        write("{\"mcpServers\": {}}");
        QVERIFY(!m_book->undo()); // somebody else wrote it
    }

    void readsACommandLine()
    {
        const auto server = m_book->fromCommandLine(u"npx -y @scope/server-files@1.2 \"/a b\""_s);
        QVERIFY(server);
        QCOMPARE(server->config.id, u"server-files"_s);
        QCOMPARE(server->config.command, u"npx"_s);
        QCOMPARE(server->config.arguments, (QStringList{u"-y"_s, u"@scope/server-files@1.2"_s, u"/a b"_s}));
        QVERIFY(add({*server}));
        QCOMPARE(m_book->fromCommandLine(u"npx -y @scope/server-files@1.2"_s)->config.id, u"server-files-2"_s);
        QVERIFY(!m_book->fromCommandLine(u"  "_s));
    }

    void setsOneMember_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QByteArray>("expected");
        QTest::addRow("empty object") << QByteArray("{}") << QByteArray("1") << QByteArray("{\n  \"s\": {\n    \"x\": 1\n  }\n}");
        QTest::addRow("beside another") << QByteArray("{\n  \"s\": {\n    \"a\": 2\n  }\n}") << QByteArray("1")
                                        << QByteArray("{\n  \"s\": {\n    \"a\": 2,\n    \"x\": 1\n  }\n}");
        QTest::addRow("in its place") << QByteArray("{\"s\": {\"x\": [1, 2], \"a\": 2}}") << QByteArray("3")
                                      << QByteArray("{\"s\": {\"x\": 3, \"a\": 2}}");
        QTest::addRow("taken out first") << QByteArray("{\"s\": {\"x\": 1, \"a\": 2}}") << QByteArray() << QByteArray("{\"s\": { \"a\": 2}}");
        QTest::addRow("taken out last") << QByteArray("{\"s\": {\"a\": 2, \"x\": 1}}") << QByteArray() << QByteArray("{\"s\": {\"a\": 2}}");
        QTest::addRow("not there") << QByteArray("{\"s\": {\"a\": 2}}") << QByteArray() << QByteArray("{\"s\": {\"a\": 2}}");
        QTest::addRow("no object") << QByteArray("{\"s\": 7}") << QByteArray("1") << QByteArray("{\"s\": 7}");
        QTest::addRow("in a comment") << QByteArray("{\"s\": {// \"x\": 1\n \"x\": 2}}") << QByteArray("3")
                                      << QByteArray("{\"s\": {// \"x\": 1\n \"x\": 3}}");
    }
    void setsOneMember()
    {
        QFETCH(QByteArray, json);
        QFETCH(QByteArray, value);
        QFETCH(QByteArray, expected);
        QCOMPARE(withMember(json, {"s"}, "x", value), expected);
    }

    void takesOutTheSecretsOfARemovedServerAtTheNextStart()
    {
        const QString names = m_folder->filePath(u"secrets.json"_s);
        const QString here = m_folder->filePath(u"here"_s), there = m_folder->filePath(u"there"_s);
        QVERIFY(QDir().mkpath(here) && QDir().mkpath(there));
        const auto opened = [&](const QString &workspace) { return std::make_unique<ServerBook>(workspace, *m_keys, names); };
        const auto isKept = [&](ServerBook &book) {
            return QCoro::waitFor(book.secretPlace(u"my-files"_s, u"FILES_TOKEN"_s)) != KeyStore::Place::None;
        };
        auto book = opened(here);
        auto other = opened(there);
        for (ServerBook *one : {book.get(), other.get()}) {
            const auto preview = one->preview(Foreign);
            QVERIFY(QCoro::waitFor(one->add({preview->front()}, true)));
            QCOMPARE(one->servers().front().config.id, u"my-files"_s);
            QVERIFY(isKept(*one));
        }
        QVERIFY(book->remove(u"my-files"_s));
        QVERIFY(book->undo());
        QVERIFY(QCoro::waitFor(book->forgetLeftOverSecrets()));
        QVERIFY(isKept(*book)); // it was taken back
        QVERIFY(book->remove(u"my-files"_s));
        book = opened(here); // the program ended before it could do more
        QVERIFY(book->read());
        QVERIFY(isKept(*book));
        QVERIFY(QCoro::waitFor(book->forgetLeftOverSecrets()));
        QVERIFY(!isKept(*book));
        QVERIFY(isKept(*other));
        QVERIFY(QCoro::waitFor(book->forgetEverySecret())); // of other workspaces too
        QVERIFY(!isKept(*other));
        QCOMPARE(SecretNames(names).all().value(), QStringList());
    }
};

QTEST_GUILESS_MAIN(TestMcpBook)
#include "test_mcp_book.moc"
