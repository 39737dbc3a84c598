// SPDX-License-Identifier: GPL-3.0-or-later
// From tools.json to the bytes of the next request: a real server program in its sandbox, the whole path of a prompt, and a scripted model.
#include "../../agents/fake_transport.h"
#include "core/agents/agent_loop.h"
#include "core/tools/mcp/server_book.h"
#include "core/tools/mcp/server_launch.h"
#include "core/tools/mcp/tool_servers.h"

#include <QCoro/QCoroTask>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QPointer>
#include <QtCore/QStandardPaths>
#include <QtCore/QTemporaryDir>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString Server = QStringLiteral(SCRIPTED_SERVER);

/// An answer of a chat server: words, or one call of a tool.
ScriptedReply says(const QString &words)
{
    return {200,
            {"{\"id\":\"c\",\"model\":\"m\",\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"" + words.toUtf8()
             + "\"},\"finish_reason\":\"stop\"}]}"},
            {},
            false};
}
ScriptedReply calls(const QString &tool, const QJsonObject &arguments)
{
    const QJsonObject function{{u"name"_s, tool}, {u"arguments"_s, QString::fromUtf8(QJsonDocument(arguments).toJson(QJsonDocument::Compact))}};
    const QJsonObject call{{u"id"_s, u"c1"_s}, {u"type"_s, u"function"_s}, {u"function"_s, function}};
    const QJsonObject message{{u"role"_s, u"assistant"_s}, {u"content"_s, QJsonValue()}, {u"tool_calls"_s, QJsonArray{call}}};
    const QJsonObject choice{{u"index"_s, 0}, {u"message"_s, message}, {u"finish_reason"_s, u"tool_calls"_s}};
    return {200, {QJsonDocument(QJsonObject{{u"id"_s, u"c"_s}, {u"model"_s, u"m"_s}, {u"choices"_s, QJsonArray{choice}}}).toJson()}, {}, false};
}

/// A workspace with one tool server, and all that a run needs.
struct Desk {
    QTemporaryDir folder;
    SystemClock clock;
    Sealer sealer = *Sealer::withKey(Sealer::randomKey());
    std::unique_ptr<Database> database = std::move(*Database::open(folder.filePath(u"main.sqlite"_s), u"main"_s));
    Conversations conversations{*database, sealer, clock};
    Ledger ledger{*database, clock, sealer};
    Library library{*database, clock, folder.path()};
    Toolbox tools{library};
    MemoryVaultStorage storage;
    Vault vault{storage, sealer};
    Redactor redactor{*Scanner::create(), vault};
    ReviewGate gate{clock};
    FakeTransport transport;
    KeyStore keys;
    ToolGate toolGate;
    mcp::ServerBook book{folder.path(), keys};
    std::unique_ptr<mcp::ToolServers> servers;
    AgentLoop loop{AgentLoop::Parts{redactor, vault, gate, transport, conversations, ledger, tools, Catalogue::shipped(), clock, {}, {}}};
    ConversationId conversation = conversations.create(folder.path(), u"a"_s)->id;
    std::vector<ToolResult> results;
    QStringList notes;

    explicit Desk(const QJsonObject &more = {}, const QStringList &behaviour = {u"desk"_s})
    {
        QJsonObject entry{{u"command"_s, QStandardPaths::findExecutable(u"python3"_s)},
                          {u"args"_s, QJsonArray::fromStringList(QStringList{Server} + behaviour)},
                          {u"readable"_s, QJsonArray{QFileInfo(Server).path()}},
                          {u"env"_s, QJsonObject{{u"DESK_TOKEN"_s, u"${keychain:desk/DESK_TOKEN}"_s}}}};
        for (auto it = more.begin(); it != more.end(); ++it)
            entry.insert(it.key(), *it);
        QFile file(book.file());
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(QJsonObject{{u"mcpServers"_s, QJsonObject{{u"desk"_s, entry}}}}).toJson());
        file.close();
        mcp::ToolServers::Parts parts;
        parts.ask = [this](PendingCall call) { return toolGate.askCall(std::move(call)); };
        parts.elicit = [this](PendingForm form) { return toolGate.askForm(std::move(form)); };
        parts.secrets = [this](mcp::ServerConfig config) { return book.withSecrets(std::move(config)); };
        servers = std::make_unique<mcp::ToolServers>(std::move(parts));
        std::ignore = book.read();
        servers->setServers(book.usable());
        tools.addSource(*servers);
        QObject::connect(&loop, &AgentLoop::happened, &loop, [this](const RunEvent &event) {
            if (const auto *finished = std::get_if<run::ToolFinished>(&event))
                results.push_back(finished->result);
            else if (const auto *note = std::get_if<run::Note>(&event))
                notes.append(note->text);
        });
        QObject::connect(&gate, &ReviewGate::held, &gate, [this](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &gate, [this, request] { std::ignore = gate.sign(request->id, request->wire.sha256()); });
        });
    }
    /// Servers that go are ended in good order, and what ends them goes after them.
    ~Desk()
    {
        servers.reset();
        QElapsedTimer waited;
        waited.start();
        while (hasChildren() && waited.elapsed() < 5'000)
            QTest::qWait(10);
        QTest::qWait(10);
    }
    Q_DISABLE_COPY_MOVE(Desk)
    static bool hasChildren()
    {
        QFile children(u"/proc/self/task/%1/children"_s.arg(QCoreApplication::applicationPid()));
        return children.open(QIODevice::ReadOnly) && !children.readAll().trimmed().isEmpty();
    }
    [[nodiscard]] Result<void> trust()
    {
        if (auto kept = QCoro::waitFor(book.setSecret(u"desk"_s, u"DESK_TOKEN"_s, "secret-4711", true)); !kept)
            return std::unexpected(kept.error());
        if (auto approved = servers->approveServer(u"desk"_s, mcp::launchHash(servers->servers().front())); !approved)
            return approved;
        return QCoro::waitFor(servers->start(u"desk"_s));
    }
    RunOutcome run(const QString &message)
    {
        RunOrder order;
        order.conversation = conversation;
        order.message = message;
        order.agent.name = u"Claims"_s;
        order.agent.tools = {u"mcp:desk/*"_s};
        order.policy = *Policy::shipped(u"strict"_s);
        order.provider = {u"fake"_s, u"openai-chat"_s, QUrl(u"https://api.example.com/v1"_s), {}, {u"m"_s}, false};
        order.model = u"m"_s;
        order.stream = false;
        order.review = ReviewMode::Findings;
        order.scope.workspace = folder.path();
        return QCoro::waitFor(loop.run(std::move(order)));
    }
};

} // namespace

class TestMcpLoop : public QObject {
    Q_OBJECT

    std::vector<PendingCall> m_asked;
    std::vector<PendingForm> m_forms;
    void answerWith(Desk &desk, CallAnswer answer, const FormAnswer &form = {})
    {
        m_asked.clear();
        m_forms.clear();
        connect(&desk.toolGate, &ToolGate::asked, this, [this, &desk, answer, form](const ToolQuestionPtr &question) {
            if (const auto *call = std::get_if<PendingCall>(&question->what)) {
                m_asked.push_back(*call);
                desk.toolGate.answer(question->id, answer);
            } else {
                m_forms.push_back(std::get<PendingForm>(question->what));
                desk.toolGate.answer(question->id, form);
            }
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        qunsetenv("DBUS_SESSION_BUS_ADDRESS");
        if (!sandboxHolds())
            QSKIP("there is no sandbox here");
    }

    void aServerThatNobodyAllowedIsLeftOutAndSaidToBe()
    {
        Desk desk;
        desk.transport.script = {says(u"Hello."_s)};
        QVERIFY(!desk.run(u"Hello"_s).error);
        QVERIFY(!desk.transport.bodies[0].contains("look_up"));
        QVERIFY2(desk.notes.join(u' ').contains("mcp:desk/*"_L1), qPrintable(desk.notes.join(u' ')));
        QCOMPARE(desk.servers->state(u"desk"_s), mcp::ToolServers::State::NotApproved);
    }

    void asksBeforeTheCallAndRedactsTheAnswer()
    {
        Desk desk;
        const auto trusted = desk.trust();
        QVERIFY2(trusted, trusted ? "" : qPrintable(trusted.error().message));
        answerWith(desk, CallAnswer::Once);
        desk.transport.script = {calls(u"mcp__desk__look_up"_s, {{u"query"_s, u"[PERSON_1]"_s}}), says(u"Done."_s)};
        const RunOutcome outcome = desk.run(u"Who is Mrs Ottilie Farnsworth?"_s);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QVERIFY(desk.transport.bodies[0].contains("mcp__desk__look_up"));
        QCOMPARE(m_asked.size(), size_t(1));
        QCOMPARE(m_asked[0].listed, u"mcp:desk/look_up"_s);
        QCOMPARE(m_asked[0].agent, u"Claims"_s);
        QVERIFY(m_asked[0].claims.readOnly.value_or(false));
        QVERIFY2(m_asked[0].arguments[u"query"].toString().contains("Farnsworth"_L1), "a tool that cannot reach the network gets the value itself");
        QCOMPARE(desk.results.size(), size_t(1));
        QVERIFY2(desk.results[0].text.contains("Oyelaran"_L1) && desk.results[0].text.contains("key: there"_L1), qPrintable(desk.results[0].text));
        QCOMPARE(desk.results[0].sourceLabel, u"desk/look_up"_s);
        // What the tool answered leaves redacted, like everything else.
        const QByteArray next = desk.transport.bodies[1];
        QVERIFY(!next.contains("Oyelaran") && !next.contains("oyelaran") && !next.contains("Farnsworth"));
        QVERIFY(next.contains("PERSON_") && next.contains("EMAIL_"));
    }

    void aCallThatIsNotAllowedDoesNotRun()
    {
        Desk desk;
        QVERIFY(desk.trust());
        answerWith(desk, CallAnswer::NotNow);
        desk.transport.script = {calls(u"mcp__desk__look_up"_s, {}), says(u"I see."_s)};
        QVERIFY(!desk.run(u"Look"_s).error);
        QVERIFY(desk.results[0].isError);
        QVERIFY(!desk.results[0].text.contains("Oyelaran"_L1));
        QVERIFY(desk.transport.bodies[1].contains("did not allow"));
    }

    void whereNobodyCanBeAskedNothingRuns()
    {
        Desk desk;
        QVERIFY(desk.trust());
        desk.transport.script = {calls(u"mcp__desk__look_up"_s, {}), says(u"I see."_s)};
        QVERIFY(!desk.run(u"Look"_s).error);
        QVERIFY(desk.results[0].isError);
    }

    void putsTheServersFormBeforeThePerson()
    {
        Desk desk;
        QVERIFY(desk.trust());
        answerWith(desk, CallAnswer::Once, {FormAnswer::Action::Accept, {{u"desk"_s, u"w"_s}, {u"urgent"_s, false}}});
        desk.transport.script = {calls(u"mcp__desk__register"_s, {}), says(u"Done."_s)};
        QVERIFY(!desk.run(u"Register it"_s).error);
        QCOMPARE(m_forms.size(), size_t(1));
        QCOMPARE(m_forms[0].message, u"Which desk?"_s);
        QCOMPARE(m_forms[0].listed, u"mcp:desk/register"_s);
        QVERIFY2(desk.results[0].text.contains("\"action\": \"accept\""_L1) && desk.results[0].text.contains("\"desk\": \"w\""_L1),
                 qPrintable(desk.results[0].text));
    }

    void stoppingTheRunTakesTheQuestionBack()
    {
        Desk desk;
        QVERIFY(desk.trust());
        desk.transport.script = {calls(u"mcp__desk__look_up"_s, {}), says(u"I see."_s)};
        connect(&desk.toolGate, &ToolGate::asked, this, [&desk] { QTimer::singleShot(0, &desk.loop, [&desk] { desk.loop.stop(); }); });
        const RunOutcome outcome = desk.run(u"Look"_s);
        QVERIFY(outcome.error);
        QVERIFY(desk.toolGate.held().empty());
        QCOMPARE(desk.transport.bodies.size(), size_t(1));
    }

    void aSecretThatIsMissingIsNamed()
    {
        Desk desk;
        QVERIFY(desk.servers->approveServer(u"desk"_s, mcp::launchHash(desk.servers->servers().front())));
        const auto started = QCoro::waitFor(desk.servers->start(u"desk"_s));
        QCOMPARE(started.error().code, ErrorCode::Secret);
        QVERIFY(started.error().message.contains("DESK_TOKEN"_L1));
        QVERIFY(desk.servers->problem(u"desk"_s));
    }

    void aToolThatChangedIsSetApart()
    {
        QTemporaryDir counted;
        Desk desk({{u"writable"_s, QJsonArray{counted.path()}}, {u"env"_s, QJsonObject()}}, {u"changed"_s, counted.filePath(u"starts"_s)});
        QVERIFY(desk.servers->approveServer(u"desk"_s, mcp::launchHash(desk.servers->servers().front())));
        QVERIFY(QCoro::waitFor(desk.servers->start(u"desk"_s)));
        QCOMPARE(desk.servers->tools(u"desk"_s)[u"add"_s].standing, mcp::Standing::Approved);
        desk.servers->stop(u"desk"_s);
        QVERIFY(QCoro::waitFor(desk.servers->start(u"desk"_s)));
        const mcp::PinnedTool changed = desk.servers->tools(u"desk"_s)[u"add"_s];
        QCOMPARE(changed.standing, mcp::Standing::Changed);
        QVERIFY(std::ranges::none_of(desk.servers->offers(), [](const auto &offer) { return offer.listed == u"mcp:desk/add"_s; }));
        QVERIFY(desk.servers->approveTool(u"desk"_s, u"add"_s, mcp::definitionHash(changed.offered)));
        QVERIFY(std::ranges::any_of(desk.servers->offers(), [](const auto &offer) { return offer.listed == u"mcp:desk/add"_s; }));
    }
};

QTEST_GUILESS_MAIN(TestMcpLoop)
#include "test_mcp_loop.moc"
