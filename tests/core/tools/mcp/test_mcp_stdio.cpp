// SPDX-License-Identifier: GPL-3.0-or-later
// Real processes: scripted_server.py in the sandbox and outside of it.
#include "core/tools/mcp/client.h"
#include "core/tools/mcp/server_launch.h"
#include "core/tools/mcp/stdio_channel.h"

#include <QCoro/QCoroTask>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtNetwork/QTcpServer>
#include <QtTest/QSignalSpy>
#include <QtTest/QTest>
#include <csignal>

using namespace countersign;
using namespace countersign::mcp;
using namespace Qt::StringLiterals;

class TestMcpStdio : public QObject {
    Q_OBJECT

    QPointer<StdioChannel> m_channel; // the last one that was made
    QList<QPointer<Channel>> m_channels; // all that were made in a test
    int m_starts = 0;

    static ServerConfig config(const QString &behaviour, bool unconfined = true)
    {
        ServerConfig one;
        one.id = u"scripted"_s;
        one.command = QStandardPaths::findExecutable(u"python3"_s);
        one.arguments = {QStringLiteral(SCRIPTED_SERVER), behaviour};
        one.unconfined = unconfined;
        one.readable = {QFileInfo(QStringLiteral(SCRIPTED_SERVER)).path()};
        return one;
    }
    std::unique_ptr<Client> client(const ServerConfig &what, ClientLimits limits = {}, StdioChannel::Limits channel = {})
    {
        m_starts = 0;
        return std::make_unique<Client>(
            [this, what, channel]() -> Result<std::unique_ptr<Channel>> {
                ++m_starts;
                auto made = std::make_unique<StdioChannel>(what, channel);
                m_channel = made.get();
                m_channels.append(made.get());
                return made;
            },
            limits);
    }
    static Tool tool(Client &client, const QString &name)
    {
        const auto list = QCoro::waitFor(client.tools());
        for (const Tool &one : list.value_or(ToolList()).tools) {
            if (one.name == name)
                return one;
        }
        return {};
    }
    static QJsonObject look(Client &client, const QString &path)
    {
        const auto result = QCoro::waitFor(client.call(tool(client, u"environment"_s), {{u"path"_s, path}}));
        return result ? QJsonDocument::fromJson(textForModel(*result).toUtf8()).object() : QJsonObject();
    }
    static bool runs(qint64 process) { return ::kill(pid_t(process), 0) == 0; }

private Q_SLOTS:
    /// A client that is gone ends its server in good order, and the channel goes after it.
    void cleanup()
    {
        QTRY_VERIFY_WITH_TIMEOUT(std::ranges::all_of(m_channels, [](const QPointer<Channel> &channel) { return channel.isNull(); }), 20'000);
        m_channels.clear();
    }

    void listsAndCallsInBothEras_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<bool>("unconfined");
        for (const char *behaviour : {"legacy", "modern", "exit-on-probe", "garbage", "noisy"}) {
            for (const bool unconfined : {false, true})
                QTest::addRow("%s, %s", behaviour, unconfined ? "unconfined" : "in the sandbox") << QString::fromLatin1(behaviour) << unconfined;
        }
    }
    void listsAndCallsInBothEras()
    {
        QFETCH(QString, behaviour);
        QFETCH(bool, unconfined);
        const auto one = client(config(behaviour, unconfined));
        const auto agreed = QCoro::waitFor(one->connectToServer());
        QVERIFY2(agreed, agreed ? "" : qPrintable(agreed.error().message));
        QCOMPARE(agreed->era, behaviour == "modern"_L1 ? Era::Modern : Era::Legacy);
        QCOMPARE(m_starts, behaviour == "exit-on-probe"_L1 ? 2 : 1);
        const auto sum = QCoro::waitFor(one->call(tool(*one, u"add"_s), {{u"a"_s, 2}, {u"b"_s, 3}}));
        QVERIFY2(sum, sum ? "" : qPrintable(sum.error().message));
        QCOMPARE(sum->structured.value()[u"sum"].toInt(), 5);
        QVERIFY2(sum->structuredProblem.isEmpty(), qPrintable(sum->structuredProblem));
        std::vector<Progress> seen;
        Asking asking;
        asking.progress = [&seen](const Progress &progress) { seen.push_back(progress); };
        QVERIFY(QCoro::waitFor(one->call(tool(*one, u"count"_s), {}, asking)));
        QCOMPARE(seen.size(), 3);
    }

    void keepsTheEndOfWhatTheServerWritesForPeople()
    {
        const auto one = client(config(u"noisy"_s));
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QTRY_VERIFY(one->diagnostics().endsWith(u"the last line\n"));
        QVERIFY(one->diagnostics().size() <= 64 * 1024);
    }

    void endsAServerInGoodOrder()
    {
        const auto one = client(config(u"legacy"_s));
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const qint64 process = m_channel->processId();
        const QSignalSpy closed(one.get(), &Client::closed);
        one->close();
        QTRY_COMPARE(closed.size(), 1);
        QCOMPARE(closed.first().first().value<Error>().code, ErrorCode::Cancelled);
        QVERIFY(!runs(process));
    }

    void killsAServerThatDoesNotEnd_data()
    {
        QTest::addColumn<bool>("destroyed");
        QTest::addRow("closed") << false;
        QTest::addRow("destroyed") << true;
    }
    void killsAServerThatDoesNotEnd()
    {
        QFETCH(bool, destroyed);
        StdioChannel::Limits limits;
        limits.goodbyeMs = 50;
        auto one = client(config(u"stubborn"_s), {}, limits);
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const qint64 process = m_channel->processId();
        QVERIFY(runs(process));
        if (destroyed)
            one.reset();
        else
            one->close();
        QTRY_VERIFY(!runs(process));
    }

    void givesAClearErrorForAServerThat_data()
    {
        QTest::addColumn<QString>("behaviour");
        QTest::addColumn<QString>("words");
        QTest::addRow("crashes") << u"crash"_s << u"crashed"_s;
        QTest::addRow("writes without end") << u"flood"_s << u"longer than"_s;
    }
    void givesAClearErrorForAServerThat()
    {
        QFETCH(QString, behaviour);
        QFETCH(QString, words);
        StdioChannel::Limits limits;
        limits.line = 1024 * 1024;
        const auto one = client(config(behaviour), {}, limits);
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        const auto result = QCoro::waitFor(one->call(tool(*one, u"add"_s), {}));
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(words), qPrintable(result.error().message));
    }

    void stopsAServerThatDoesNotReadWhatItIsSent()
    {
        StdioChannel::Limits limits;
        limits.unread = 1024 * 1024;
        const auto one = client(config(u"deaf"_s), {}, limits);
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        Tool any;
        any.name = u"add"_s;
        const auto result = QCoro::waitFor(one->call(any, {{u"a"_s, QString(3'000'000, u'x')}}));
        QVERIFY(!result);
        QVERIFY2(result.error().message.contains(u"does not read"), qPrintable(result.error().message));
    }

    void givesUpAServerThatSaysNothing()
    {
        ClientLimits limits;
        limits.probeMs = limits.startMs = 20;
        const auto one = client(config(u"silent"_s), limits);
        QCOMPARE(QCoro::waitFor(one->connectToServer()).error().code, ErrorCode::Network);
    }

    void saysWhatIsMissing()
    {
        ServerConfig missing = config(u"legacy"_s);
        missing.command = u"npx-that-is-not-there"_s;
        const auto agreed = QCoro::waitFor(client(missing)->connectToServer());
        QCOMPARE(agreed.error().code, ErrorCode::NotFound);
        QVERIFY(agreed.error().message.contains(u"npx-that-is-not-there"));
    }

    // ---- the sandbox -------------------------------------------------------------------------------------------------------------

    void showsAServerOnlyWhatWasChosen()
    {
        QVERIFY(sandboxHolds());
        QTemporaryDir folder(QFileInfo(QStringLiteral(SCRIPTED_SERVER)).path() + u"/../secret-XXXXXX"_s);
        const QString secret = QFileInfo(folder.path()).canonicalFilePath() + u"/secret"_s;
        QFile file(secret);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("canary") == 6 && file.flush());
        QTcpServer listener;
        QVERIFY(listener.listen(QHostAddress::LocalHost));
        qputenv("ANTHROPIC_API_KEY", "key-of-a-provider");
        const auto seen = [&](const std::function<void(ServerConfig &)> &change) {
            ServerConfig what = config(u"legacy"_s, false);
            what.environment = {{u"TEST_PORT"_s, QString::number(listener.serverPort())}};
            change(what);
            const auto one = client(what);
            const auto agreed = QCoro::waitFor(one->connectToServer());
            if (!agreed)
                qWarning() << agreed.error().message << one->diagnostics();
            return agreed ? look(*one, secret) : QJsonObject();
        };
        const QJsonObject nothing = seen([](ServerConfig &) { });
        for (const QString &what : {u"read"_s, u"write"_s, u"connect"_s})
            QVERIFY2(nothing[what].toString().startsWith(u"refused"), qPrintable(what + u": "_s + nothing[what].toString()));
        QCOMPARE(nothing[u"home"].toString(), u"/home"_s);
        QVERIFY(nothing[u"processes"].toInt() <= 3);
        QVERIFY(nothing[u"environment"].toObject().contains(u"TEST_PORT"_s));
        QVERIFY(!nothing[u"environment"].toObject().contains(u"ANTHROPIC_API_KEY"_s));
        QVERIFY(!QFileInfo::exists(secret + u".written"_s));

        const QJsonObject reading = seen([&](ServerConfig &what) { what.readable += folder.path(); });
        QCOMPARE(reading[u"read"].toString(), u"canary"_s);
        QVERIFY(reading[u"write"].toString().startsWith(u"refused"));
        const QJsonObject writing = seen([&](ServerConfig &what) { what.writable += folder.path(); });
        QCOMPARE(writing[u"write"].toString(), u"1"_s);
        QVERIFY(QFileInfo::exists(secret + u".written"_s));
        const QJsonObject network = seen([](ServerConfig &what) { what.network = true; });
        QCOMPARE(network[u"connect"].toString(), u"connected"_s);
        qunsetenv("ANTHROPIC_API_KEY");
    }

    void keepsKeysFromAServerWithoutASandboxToo()
    {
        qputenv("ANTHROPIC_API_KEY", "key-of-a-provider");
        const auto one = client(config(u"legacy"_s));
        QVERIFY(QCoro::waitFor(one->connectToServer()));
        QVERIFY(!look(*one, u"/nowhere"_s)[u"environment"].toObject().contains(u"ANTHROPIC_API_KEY"_s));
        qunsetenv("ANTHROPIC_API_KEY");
    }

    void startsNothingInAFolderThatIsNotThere()
    {
        ServerConfig what = config(u"legacy"_s, false);
        what.writable = {u"/nowhere/at/all"_s};
        QCOMPARE(QCoro::waitFor(client(what)->connectToServer()).error().code, ErrorCode::Policy);
        what.writable = {u"/"_s};
        QCOMPARE(QCoro::waitFor(client(what)->connectToServer()).error().code, ErrorCode::Policy);
    }

    // ---- what an approval is bound to --------------------------------------------------------------------------------------------

    void bindsAnApprovalToEverythingThatIsStarted()
    {
        const ServerConfig approved = config(u"legacy"_s, false);
        const QByteArray hash = launchHash(approved);
        QCOMPARE(launchHash(approved), hash);
        for (const auto &change : std::initializer_list<std::function<void(ServerConfig &)>>{
                 [](ServerConfig &c) { c.command = u"/bin/sh"_s; }, [](ServerConfig &c) { c.arguments += u"-x"_s; },
                 [](ServerConfig &c) { c.environment.insert(u"NODE_OPTIONS"_s, {}); }, [](ServerConfig &c) { c.folder = u"/tmp"_s; },
                 [](ServerConfig &c) { c.network = true; }, [](ServerConfig &c) { c.writable += u"/tmp"_s; },
                 [](ServerConfig &c) { c.unconfined = true; }, [](ServerConfig &c) { c.url = QUrl(u"http://127.0.0.1:1/"_s); }}) {
            ServerConfig changed = approved;
            change(changed);
            QVERIFY(launchHash(changed) != hash);
        }
        ServerConfig named = approved;
        named.environment.insert(u"NODE_OPTIONS"_s, u"--inspect"_s);
        const QByteArray inspected = launchHash(named);
        named.environment.insert(u"NODE_OPTIONS"_s, u"--require=x"_s);
        QVERIFY(launchHash(named) != inspected);
        ServerConfig sameNames = approved;
        sameNames.id = u"renamed"_s;
        QCOMPARE(launchHash(sameNames), hash);
    }

    void noticesThatTheProgramBehindANameIsAnother()
    {
        QTemporaryDir folder;
        const QString link = folder.filePath(u"server"_s);
        ServerConfig what;
        what.command = link;
        QVERIFY(QFile::link(u"/bin/sh"_s, link));
        const QByteArray before = launchHash(what);
        QVERIFY(QFile::remove(link) && QFile::link(u"/bin/cat"_s, link));
        QVERIFY(launchHash(what) != before);
    }

    void noticesThatAChosenFolderIsNowALinkToAnother()
    {
        QTemporaryDir folder;
        const QString docs = folder.filePath(u"docs"_s);
        QVERIFY(QDir().mkpath(docs));
        ServerConfig what;
        what.command = u"/bin/sh"_s;
        what.readable = {docs};
        const QByteArray before = launchHash(what);
        QVERIFY(QDir().rmdir(docs) && QFile::link(u"/etc"_s, docs));
        QVERIFY(launchHash(what) != before);
    }

    void warnsOfCommands_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("warnings");
        QTest::addRow("any version") << u"npx"_s << QStringList{u"-y"_s, u"@scope/server"_s} << 1;
        QTest::addRow("one version") << u"npx"_s << QStringList{u"-y"_s, u"@scope/server@1.2.3"_s} << 0;
        QTest::addRow("latest") << u"npx"_s << QStringList{u"server@latest"_s} << 1;
        QTest::addRow("python, any") << u"uvx"_s << QStringList{u"server"_s} << 1;
        QTest::addRow("python, one") << u"uvx"_s << QStringList{u"server==2.0"_s} << 0;
        QTest::addRow("a shell that deletes as root") << u"bash"_s << QStringList{u"-c"_s, u"sudo rm -rf x"_s} << 3;
        QTest::addRow("keys") << u"node"_s << QStringList{u"/home/x/.ssh/server.js"_s} << 1;
    }
    void warnsOfCommands()
    {
        QFETCH(QString, command);
        QFETCH(QStringList, arguments);
        QFETCH(int, warnings);
        ServerConfig what;
        what.command = command;
        what.arguments = arguments;
        QCOMPARE(warningsAbout(what).size(), warnings);
    }
};

QTEST_GUILESS_MAIN(TestMcpStdio)
#include "test_mcp_stdio.moc"
