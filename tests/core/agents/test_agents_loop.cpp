// SPDX-License-Identifier: GPL-3.0-or-later
// The whole path with real stages and a scripted transport: nothing but the network is replaced.
#include "core/agents/agent_loop.h"
#include "core/agents/agent_tools.h"
#include "loop_bench.h"

#include <QCoro/QCoroTask>
#include <QtCore/QCryptographicHash>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTranslator>
#include <QtTest/QTest>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

const QString Name = u"Marguerite Oyelaran"_s;
const QString Mail = u"marguerite.oyelaran@example.org"_s;

/// Tools from elsewhere that keep what they were given; "web:ask" reaches the network, "web:keep" does not.
class Listening final : public ToolSource {
public:
    QStringList given;
    std::vector<Offer> offers() const override
    {
        const QJsonObject schema{{u"type"_s, u"object"_s}};
        return {{u"web:ask"_s, {u"web__ask"_s, u"Asks."_s, schema, true}}, {u"web:keep"_s, {u"web__keep"_s, u"Keeps."_s, schema, false}}};
    }
    QCoro::Task<Result<ToolResult>> call(QString name, QString argumentsJson, ToolScope) override
    {
        given.append(argumentsJson);
        co_return ToolResult{u"done"_s, name, false};
    }
};

/// The same with another agent, "Helper", that can be called.
struct Called : Bench {
    Agent helper;
    std::function<void(RunOrder &, const RunAbove *)> ordered; // changes what the called one is run with
    AgentTools agents{{[this] { return std::vector<Agent>{helper}; },
                       [this](const Agent &agent, const RunAbove *above) -> Result<RunOrder> {
                           RunOrder made = order({});
                           made.agent = agent;
                           made.conversation = {};
                           made.review = ReviewMode::Always;
                           if (ordered)
                               ordered(made, above);
                           return made;
                       },
                       [this](const Agent &agent, const QString &) -> Result<ConversationId> {
                           return conversations.create(folder.path(), agent.stem).transform([](const ConversationInfo &info) { return info.id; });
                       },
                       [this] {
                           return std::make_unique<AgentLoop>(
                               AgentLoop::Parts{redactor, vault, gate, transport, conversations, ledger, tools, Catalogue::shipped(), clock, {}, {}});
                       },
                       &vault}};

    Called()
    {
        helper.stem = u"helper"_s;
        helper.name = u"Helper"_s;
        tools.addSource(agents);
    }
    RunOrder calling()
    {
        RunOrder made = order(u"Ask the other one"_s);
        made.agent.tools = {u"agent:helper"_s};
        made.review = ReviewMode::Always;
        return made;
    }
};

} // namespace

class TestAgentsLoop : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sendsPlaceholdersAndShowsOriginals()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Dear [PERSON_1], we wrote to [EMAIL_1]."_s)};
        const RunOutcome outcome = bench.run(bench.order(u"Write to Mrs "_s + Name + u", "_s + Mail));
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
        QVERIFY(!bench.transport.bodies[0].contains("Oyelaran"));
        QVERIFY(!bench.transport.bodies[0].contains("oyelaran"));
        QVERIFY2(outcome.text.contains(Name) && outcome.text.contains(Mail), qPrintable(outcome.text));
    }

    void aFileThatNoRuleCanReadStaysHereUntilThePersonAllowsIt()
    {
        const QByteArray png("\x89PNG\r\n\x1a\n0123456789");
        const auto withFile = [&](Bench &bench) {
            RunOrder order = bench.order(u"What is this?"_s);
            order.attachments.push_back({u"/x/scan.png"_s, u"scan.png"_s, {}, {}, png, sendableMediaType(png)});
            return order;
        };
        Bench unattended;
        const RunOutcome stopped = unattended.run(withFile(unattended));
        QCOMPARE(stopped.error->code, ErrorCode::Policy);
        QVERIFY(unattended.transport.bodies.empty());

        Bench local;
        local.transport.script = {streamed(u"A scan."_s)};
        RunOrder here = withFile(local);
        here.provider.baseUrl = QUrl(u"http://127.0.0.1:9"_s);
        QVERIFY(!local.run(here).error);
        QVERIFY(local.transport.bodies.front().contains(png.toBase64()));

        Bench bench;
        bench.transport.script = {streamed(u"A scan."_s), streamed(u"Still a scan."_s)};
        int blocked = 0;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&, request] {
                if (request->blockedBy.isEmpty()) {
                    QVERIFY(bench.gate.sign(request->id, request->wire.sha256()));
                    return;
                }
                ++blocked;
                QVERIFY(!request->wire.body().contains(png.toBase64()));
                QVERIFY(!bench.gate.sign(request->id, request->wire.sha256()));
                Choices choices;
                choices.allow.push_back({u"FILE"_s, fileText(u"image/png"_s, png)});
                QVERIFY(bench.gate.edit(request->id, {{}, choices}));
            });
        });
        RunOrder order = withFile(bench);
        order.review = ReviewMode::Always;
        const RunOutcome outcome = bench.run(order);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(blocked, 1);
        QVERIFY(bench.transport.bodies.front().contains(png.toBase64()));
        QCOMPARE(bench.ledger.calls()->front().decided.leftIn.value(u"FILE"_s), 1);
        // The file is part of the conversation: it goes with the next message too, and is still allowed.
        RunOrder next = bench.order(u"And now?"_s);
        next.review = ReviewMode::Always;
        QVERIFY(!bench.run(next).error);
        QCOMPARE(blocked, 1);
        QVERIFY(bench.transport.bodies.back().contains(png.toBase64()));
    }

    void marksAnAnswerToAPromptThatTheServerDidNotReadWhole()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Sure."_s), streamed(u"Sure."_s)}; // both say that they read ten tokens
        QVERIFY(!bench.run(bench.order(u"Hello"_s)).error);
        QVERIFY(!bench.conversations.messages(bench.conversation)->back().truncated);

        RunOrder order = bench.order(u"What does it say?"_s);
        order.attachments.push_back({u"/x/long.txt"_s, u"long.txt"_s, u"water damage "_s.repeated(400), {}});
        QVERIFY(!bench.run(order).error);
        const StoredMessage answer = bench.conversations.messages(bench.conversation)->back();
        QVERIFY(answer.truncated);
        QCOMPARE(answer.truncated->read, 10);
        QVERIFY(answer.truncated->sent > 800);
        QCOMPARE(answer.truncated->lost.front(), u"the instructions"_s);
        QVERIFY(answer.truncated->lost.contains(u"the file long.txt"_s));
        QVERIFY(std::ranges::any_of(bench.all<run::Note>(), [](const run::Note &note) { return note.text.contains(u"long.txt"_s); }));
    }

    void aCountIsReviewedAndRecordedAndCostsNothing()
    {
        Bench bench;
        bench.transport.script = {{200, {"{\"input_tokens\":2095}"}, {}, false}};
        RunOrder order = bench.order(u"Count this for Mrs "_s + Name);
        order.countOnly = true;
        const RunOutcome outcome = bench.run(order);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(outcome.counted, std::optional<qint64>(2095));
        QVERIFY(!bench.transport.bodies[0].contains("Oyelaran"));
        const auto calls = bench.ledger.calls();
        QCOMPARE(calls->size(), size_t(1));
        QVERIFY(calls->front().decided.destination.url.path().endsWith("/count_tokens"_L1));
        QCOMPARE(calls->front().finished->usage, Usage());
        QCOMPARE(calls->front().finished->cost.total, std::optional(Money()));
    }

    void theHashThatWasSignedIsTheHashInTheLedger()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Hello."_s)};
        QVERIFY(!bench.run(bench.order(u"Hello"_s)).error);
        const auto calls = bench.ledger.calls();
        QCOMPARE(calls->size(), size_t(1));
        const QByteArray hash = QCryptographicHash::hash(bench.transport.bodies[0], QCryptographicHash::Sha256).toHex();
        QCOMPARE(calls->front().decided.sha256, hash);
        QCOMPARE(bench.all<run::Sent>().front().sha256, hash);
        QCOMPARE(*bench.ledger.body(calls->front().decided.id), bench.transport.bodies[0]);
        QVERIFY(bench.ledger.verify()->intact);
    }

    void runsSeveralToolCallsOfOneAnswerAndSendsTheirResults()
    {
        Bench bench;
        QFile note(bench.folder.filePath(u"note.txt"_s));
        QVERIFY(note.open(QIODevice::WriteOnly));
        note.write("Claim of " + Name.toUtf8() + " about water.\n");
        note.close();
        QVERIFY(QDir(bench.folder.path()).mkpath(u"docs"_s));
        bench.transport.script = {streamed(u"Let me look."_s, {{u"list_files"_s, {}}, {u"search_documents"_s, {{u"query"_s, u"water"_s}}}}),
                                  streamed(u"Found it."_s)};
        RunOrder order = bench.order(u"Look for water"_s);
        order.agent.tools = {u"list_files"_s, u"search_documents"_s};
        const RunOutcome outcome = bench.run(order);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(outcome.requests, 2);
        QCOMPARE(bench.all<run::ToolFinished>().size(), size_t(2));
        const QJsonArray messages = QJsonDocument::fromJson(bench.transport.bodies[1]).object()[u"messages"_s].toArray();
        const QJsonArray results = messages.last().toObject()[u"content"_s].toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[0].toObject()[u"type"_s].toString(), u"tool_result"_s);
        QVERIFY(!bench.transport.bodies[1].contains("Oyelaran"));
    }

    void givesToolsTheOriginalsOfTheirArguments()
    {
        Bench bench;
        bench.transport.script = {streamed({}, {{u"search_documents"_s, {{u"query"_s, u"[PERSON_1]"_s}}}}), streamed(u"Done."_s)};
        RunOrder order = bench.order(u"Find the claim of Mrs "_s + Name);
        order.agent.tools = {u"search_documents"_s};
        QVERIFY(!bench.run(order).error);
        QVERIFY2(bench.all<run::ToolStarted>().front().arguments.contains(Name), qPrintable(bench.all<run::ToolStarted>().front().arguments));
        QVERIFY(!bench.transport.bodies[1].contains("Oyelaran"));
    }

    void toolsThatReachAServerGetThePlaceholders()
    {
        const auto given = [](const QMap<QString, ToolValues> &rules) {
            Bench bench;
            Listening elsewhere;
            bench.tools.addSource(elsewhere);
            const QJsonObject arguments{{u"who"_s, u"[PERSON_1]"_s}};
            bench.transport.script = {streamed({}, {{u"web__ask"_s, arguments}, {u"web__keep"_s, arguments}}), streamed(u"Done."_s)};
            RunOrder order = bench.order(u"Ask about Mrs "_s + Name);
            order.agent.tools = {u"web:*"_s};
            order.agent.toolValues = rules;
            return bench.run(order).error ? QStringList() : elsewhere.given;
        };
        const QStringList usual = given({});
        QCOMPARE(usual.size(), 2);
        QVERIFY2(usual[0].contains(u"[PERSON_1]"_s) && !usual[0].contains(Name), qPrintable(usual[0]));
        QVERIFY2(usual[1].contains(Name), qPrintable(usual[1]));
        const QStringList chosen = given({{u"web:ask"_s, ToolValues::Real}, {u"web:*"_s, ToolValues::Placeholders}});
        QCOMPARE(chosen.size(), 2);
        QVERIFY(chosen[0].contains(Name));
        QVERIFY(!chosen[1].contains(Name));
        // Nobody is there to be asked.
        QVERIFY(!given({{u"web:*"_s, ToolValues::Ask}}).value(1).contains(Name));
    }

    void runsAnotherAgentWithItsOwnRulesAndConversation()
    {
        Bench bench;
        Agent helper;
        helper.stem = u"helper"_s;
        helper.name = u"Helper"_s;
        helper.description = u"Looks things up."_s;
        helper.instructions = u"You help."_s;
        const auto order = [&](const Agent &agent, const RunAbove *) -> Result<RunOrder> {
            RunOrder made = bench.order({});
            made.agent = agent;
            made.conversation = bench.conversations.create(bench.folder.path(), agent.name)->id;
            return made;
        };
        AgentTools agents({[&] { return std::vector<Agent>{helper}; },
                           order,
                           {},
                           [&] {
                               return std::make_unique<AgentLoop>(AgentLoop::Parts{bench.redactor,
                                                                                   bench.vault,
                                                                                   bench.gate,
                                                                                   bench.transport,
                                                                                   bench.conversations,
                                                                                   bench.ledger,
                                                                                   bench.tools,
                                                                                   Catalogue::shipped(),
                                                                                   bench.clock,
                                                                                   {},
                                                                                   {}});
                           },
                           &bench.vault});
        bench.tools.addSource(agents);
        bench.transport.script = {streamed({}, {{u"run_agent__helper"_s, {{u"task"_s, u"Look up [PERSON_1]"_s}}}}), streamed(u"I know [PERSON_1]."_s),
                                  streamed(u"It is [PERSON_1]."_s)};
        RunOrder first = bench.order(u"Who is Mrs "_s + Name);
        first.agent.tools = {u"agent:helper"_s};
        const RunOutcome outcome = bench.run(first);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(bench.transport.bodies.size(), size_t(3));
        QVERIFY(bench.transport.bodies[1].contains("You help."));
        QVERIFY(!bench.transport.bodies[1].contains("You sort claims."));
        for (const QByteArray &body : bench.transport.bodies)
            QVERIFY(!body.contains("Oyelaran"));
        const auto finished = bench.all<run::ToolFinished>();
        QCOMPARE(finished.size(), size_t(1));
        QVERIFY2(finished.front().result.text.contains(Name), qPrintable(finished.front().result.text)); // restored by its own conversation
        QCOMPARE(finished.front().result.sourceLabel, u"Helper"_s);

        // Within itself it is not run, nor deeper than agreed.
        ToolScope scope;
        scope.agent = u"Helper"_s;
        const auto again = QCoro::waitFor(agents.call(u"run_agent__helper"_s, u"{\"task\": \"x\"}"_s, scope));
        QVERIFY(again && again->isError);
        scope.agent = u"C"_s;
        scope.callers = {u"A"_s, u"B"_s};
        const auto deep = QCoro::waitFor(agents.call(u"run_agent__helper"_s, u"{\"task\": \"x\"}"_s, scope));
        QVERIFY(deep && deep->isError);
        scope.callers = {u"Helper"_s};
        const auto round = QCoro::waitFor(agents.call(u"run_agent__helper"_s, u"{\"task\": \"x\"}"_s, scope));
        QVERIFY(round && round->isError);
        QCOMPARE(bench.transport.bodies.size(), size_t(3));
    }

    void anAgentThatIsRunAsAToolEndsWithTheRun()
    {
        Bench bench;
        Agent helper;
        helper.stem = helper.name = u"helper"_s;
        helper.limits.steps = 1;
        AgentTools agents({[&] { return std::vector<Agent>{helper}; },
                           [&](const Agent &agent, const RunAbove *) -> Result<RunOrder> {
                               RunOrder made = bench.order({});
                               made.agent = agent;
                               made.agent.tools = {u"list_files"_s};
                               made.conversation = bench.conversations.create(bench.folder.path(), agent.name)->id;
                               return made;
                           },
                           {},
                           [&] {
                               return std::make_unique<AgentLoop>(AgentLoop::Parts{bench.redactor,
                                                                                   bench.vault,
                                                                                   bench.gate,
                                                                                   bench.transport,
                                                                                   bench.conversations,
                                                                                   bench.ledger,
                                                                                   bench.tools,
                                                                                   Catalogue::shipped(),
                                                                                   bench.clock,
                                                                                   {},
                                                                                   {}});
                           }});
        ToolScope scope;
        scope.agent = u"Claims"_s;
        scope.cancel = std::make_shared<CancelToken>();
        scope.cancel->cancel();
        const auto stopped = QCoro::waitFor(agents.call(u"run_agent__helper"_s, u"{\"task\": \"x\"}"_s, scope));
        QVERIFY(stopped && stopped->isError);
        QVERIFY(bench.transport.bodies.empty());
        // Its own limits hold.
        bench.transport.script = {streamed({}, {{u"list_files"_s, {}}}), streamed(u"never asked for"_s)};
        scope.cancel.reset();
        const auto limited = QCoro::waitFor(agents.call(u"run_agent__helper"_s, u"{\"task\": \"x\"}"_s, scope));
        QVERIFY(limited && limited->isError);
        QVERIFY2(limited->text.contains(u"limits"_s), qPrintable(limited->text));
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
    }

    // What an agent does that was called as a tool is the person's business like everything else.
    void holdsTheRequestsOfACalledAgentForReviewAndSaysForWhomItWorks()
    {
        Called bench;
        QStringList held;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            held.append(request->agent + u'<' + request->callers.join(u'<'));
            QTimer::singleShot(0, &bench.gate, [&bench, request] { QVERIFY(bench.gate.sign(request->id, request->wire.sha256())); });
        });
        bench.transport.script = {streamed({}, {{u"run_agent__helper"_s, {{u"task"_s, u"Look"_s}}}}), streamed(u"Found."_s), streamed(u"Done."_s)};
        const RunOutcome outcome = bench.run(bench.calling());
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(held, QStringList({u"Claims<"_s, u"Helper<Claims"_s, u"Claims<"_s}));
        QCOMPARE(outcome.text.trimmed(), u"Done."_s);
        // Its calls are in the ledger under its name, and its requests, tokens and cost in the calling turn.
        const auto calls = *bench.ledger.calls({});
        QCOMPARE(std::ranges::count(calls, u"Helper"_s, [](const LedgerCall &call) { return call.decided.agent; }), 1);
        QCOMPARE(outcome.requests, 3);
        QCOMPARE(outcome.usage.output, std::optional<qint64>(21));
        // What it did was told with its name.
        QStringList told;
        for (const run::Nested &within : bench.all<run::Nested>()) {
            QVERIFY(!std::holds_alternative<run::Nested>(innermost(within.event->event)));
            if (std::holds_alternative<run::Sent>(within.event->event))
                told.append(within.agent);
        }
        QCOMPARE(told, QStringList{u"Helper"_s});
    }

    void refusingTheRequestOfACalledAgentEndsItAndTellsTheCallingOne()
    {
        Called bench;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&bench](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&bench, request] {
                QVERIFY(request->callers.isEmpty() ? bench.gate.sign(request->id, request->wire.sha256()) : bench.gate.refuse(request->id, u"no"_s));
            });
        });
        bench.transport.script = {streamed({}, {{u"run_agent__helper"_s, {{u"task"_s, u"Look"_s}}}}), streamed(u"Then not."_s)};
        const RunOutcome outcome = bench.run(bench.calling());
        QVERIFY(!outcome.error);
        QCOMPARE(bench.transport.bodies.size(), size_t(2));
        QVERIFY(bench.transport.bodies[1].contains("did not sign"));
    }

    void stoppingARunStopsTheAgentThatItCalled()
    {
        Called bench;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&bench](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&bench, request] {
                if (request->callers.isEmpty())
                    QVERIFY(bench.gate.sign(request->id, request->wire.sha256()));
                else
                    bench.loop.stop();
            });
        });
        bench.transport.script = {streamed({}, {{u"run_agent__helper"_s, {{u"task"_s, u"Look"_s}}}}), streamed(u"never asked for"_s)};
        const RunOutcome outcome = bench.run(bench.calling());
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
        QVERIFY(bench.gate.pending().empty());
    }

    void aCalledAgentSpendsWhatTheCallingRunHasLeft()
    {
        Called bench;
        bench.signEverything();
        bench.transport.script = {streamed({}, {{u"run_agent__helper"_s, {{u"task"_s, u"Look"_s}}}}), streamed(u"never asked for"_s)};
        bench.helper.limits.cost = *Money::fromDecimal(u"5"_s);
        std::optional<Money> limit;
        bench.ordered = [&limit](RunOrder &order, const RunAbove *above) {
            QVERIFY(above);
            limit = above->left();
            Q_UNUSED(order)
        };
        RunOrder order = bench.calling();
        order.agent.limits.cost = *Money::fromDecimal(u"0.0000001"_s); // less than the first request costs
        order.provider.name = u"anthropic"_s;
        order.model = u"claude-sonnet-4-5"_s;
        order.provider.baseUrl = QUrl(u"https://api.anthropic.com"_s);
        const RunOutcome outcome = bench.run(order);
        QCOMPARE(limit, std::optional(Money()));
        QVERIFY(outcome.error);
        QCOMPARE(outcome.error->code, ErrorCode::LimitReached);
        QCOMPARE(bench.transport.bodies.size(), size_t(1)); // nothing was left for it
    }

    void whatAPolicyKeptOnThisMachineIsNotGivenToAnAgentElsewhere()
    {
        Called bench;
        ToolScope scope;
        scope.agent = u"Claims"_s;
        scope.above = std::make_shared<RunAbove>();
        scope.above->happened = [](const QString &, const RunEvent &) { };
        scope.above->left = [] { return std::optional<Money>(); };
        scope.above->ended = [](const RunOutcome &) { };
        scope.above->staysLocal = true;
        const auto refused = QCoro::waitFor(bench.agents.call(u"run_agent__helper"_s, u"{\"task\": \"x\"}"_s, scope));
        QVERIFY(refused && refused->isError);
        QVERIFY2(refused->text.contains(u"stay on this machine"_s), qPrintable(refused->text));
        // With a model on this machine it works there.
        bench.ordered = [](RunOrder &order, const RunAbove *) {
            order.localTarget =
                RunOrder::Target{{u"here"_s, u"anthropic-messages"_s, QUrl(u"http://127.0.0.1:1"_s), {}, {u"small"_s}, true}, u"small"_s};
        };
        bench.signEverything();
        bench.transport.script = {streamed(u"Here."_s)};
        const auto local = QCoro::waitFor(bench.agents.call(u"run_agent__helper"_s, u"{\"task\": \"x\"}"_s, scope));
        QVERIFY(local && !local->isError);
        QVERIFY(bench.transport.bodies.at(0).contains("\"small\""));
    }

    void asksWhatAToolIsGivenWhereItsRuleIsToAsk()
    {
        Bench bench;
        Listening elsewhere;
        bench.tools.addSource(elsewhere);
        std::vector<ToolCallAsked> asked;
        AgentLoop loop({bench.redactor,
                        bench.vault,
                        bench.gate,
                        bench.transport,
                        bench.conversations,
                        bench.ledger,
                        bench.tools,
                        Catalogue::shipped(),
                        bench.clock,
                        {},
                        {},
                        nullptr,
                        [&asked](ToolCallAsked call) -> QCoro::Task<bool> {
                            asked.push_back(call);
                            co_return asked.size() == 1;
                        }});
        bench.signEverything();
        const QJsonObject arguments{{u"who"_s, u"[PERSON_1]"_s}};
        bench.transport.script = {streamed({}, {{u"web__ask"_s, arguments}, {u"web__ask"_s, arguments}}), streamed(u"Done."_s)};
        RunOrder order = bench.order(u"Ask about Mrs "_s + Name);
        order.agent.tools = {u"web:*"_s};
        order.agent.toolValues = {{u"web:ask"_s, ToolValues::Ask}};
        QVERIFY(!QCoro::waitFor(loop.run(order)).error);
        QCOMPARE(asked.size(), size_t(2));
        QVERIFY(asked[0].arguments.contains(Name) && !asked[0].withPlaceholders.contains(Name));
        QCOMPARE(asked[0].run, order.run.text());
        QVERIFY(elsewhere.given.value(0).contains(Name));
        QVERIFY(!elsewhere.given.value(1).contains(Name));
    }

    void sendsTheSameBytesWhateverTheWindowSpeaks()
    {
        struct Foreign final : QTranslator {
            QString translate(const char *, const char *source, const char *, int) const override { return u"fremd "_s + QString::fromUtf8(source); }
            bool isEmpty() const override { return false; }
        };
        const auto bodies = [] {
            Bench bench;
            bench.transport.script = {streamed(u"Let me look."_s, {{u"list_files"_s, {}}, {u"no_such_tool"_s, {}}}), streamed(u"Done."_s)};
            RunOrder order = bench.order(u"Look at these"_s);
            order.agent.tools = {u"list_files"_s};
            order.attachments = {{u"/a.txt"_s, u"a.txt"_s, u"Half of it"_s, u"two pages are damaged"_s},
                                 {u"/b.png"_s, u"b.png"_s, {}, u"a picture"_s},
                                 {{}, u"pasted-1.txt"_s, u"Pasted words"_s, {}}};
            return bench.run(order).error ? std::vector<QByteArray>() : bench.transport.bodies;
        };
        const std::vector<QByteArray> english = bodies();
        QCOMPARE(english.size(), size_t(2));
        QVERIFY(english.front().contains("Attached file: a.txt"));
        QVERIFY(!english.front().contains("damaged")); // said to the person, in the language of the window
        Foreign foreign;
        QVERIFY(QCoreApplication::installTranslator(&foreign));
        const std::vector<QByteArray> abroad = bodies();
        QCoreApplication::removeTranslator(&foreign);
        QCOMPARE(abroad, english);
    }

    void keepsTheBeginningOfAConversationStableFromTurnToTurn()
    {
        Bench bench;
        bench.transport.script = {streamed(u"One."_s), streamed(u"Two."_s)};
        QVERIFY(!bench.run(bench.order(u"First about Mrs "_s + Name)).error);
        QVERIFY(!bench.run(bench.order(u"Second"_s)).error);
        const QByteArray first = bench.transport.bodies[0].sliced(bench.transport.bodies[0].indexOf("\"messages\":"));
        const QByteArray second = bench.transport.bodies[1].sliced(bench.transport.bodies[1].indexOf("\"messages\":"));
        const qsizetype shared = first.indexOf("First about");
        QVERIFY(shared > 0);
        QCOMPARE(second.first(first.indexOf("]}", shared)), first.first(first.indexOf("]}", shared)));
    }

    void holdsUntilAPersonSignsAndSendsWhatWasEdited()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Hello."_s), streamed(u"Again."_s)};
        RunOrder order = bench.order(u"The secret word is Falkenstein"_s);
        order.review = ReviewMode::Always;
        int holds = 0;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&, request] {
                if (++holds == 1) {
                    const auto slot =
                        std::ranges::find_if(request->draft.texts(), [](const TextSlot &s) { return s.source.kind == Source::Kind::Typed; });
                    ReviewEdit edit;
                    edit.text = {SlotIndex(slot - request->draft.texts().begin()), u"The word is gone"_s};
                    QVERIFY(bench.gate.edit(request->id, edit));
                } else {
                    QVERIFY(bench.gate.sign(request->id, request->wire.sha256()));
                }
            });
        });
        QVERIFY(!bench.run(order).error);
        QCOMPARE(holds, 2);
        QVERIFY(bench.transport.bodies[0].contains("The word is gone"));
        QVERIFY(!bench.transport.bodies[0].contains("Falkenstein"));
        // The next turn must not bring the old text back.
        RunOrder next = bench.order(u"Go on"_s);
        next.review = ReviewMode::Always;
        QVERIFY(!bench.run(next).error);
        QVERIFY(bench.transport.bodies[1].contains("The word is gone"));
        QVERIFY(!bench.transport.bodies[1].contains("Falkenstein"));
    }

    void masksAWordFromReviewOn()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Hello."_s)};
        RunOrder order = bench.order(u"Projekt Falkenstein starts soon"_s);
        order.review = ReviewMode::Always;
        bool edited = false;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&, request] {
                if (std::exchange(edited, true)) {
                    QVERIFY(bench.gate.sign(request->id, request->wire.sha256()));
                    return;
                }
                ReviewEdit edit;
                edit.choices = Choices{{}, {}, {{u"Falkenstein"_s, u"CUSTOM"_s}}, {}};
                QVERIFY(bench.gate.edit(request->id, edit));
            });
        });
        QVERIFY(!bench.run(order).error);
        QVERIFY(!bench.transport.bodies[0].contains("Falkenstein"));
        QCOMPARE(bench.conversations.choices(bench.conversation)->mask.size(), size_t(1));
    }

    void aRefusalSendsNothingAndIsWrittenDown()
    {
        Bench bench;
        RunOrder order = bench.order(u"Hello"_s);
        order.review = ReviewMode::Always;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&, request] { QVERIFY(bench.gate.refuse(request->id, u"Not today."_s)); });
        });
        const RunOutcome outcome = bench.run(order);
        QCOMPARE(outcome.error->code, ErrorCode::Refused);
        QVERIFY(bench.transport.bodies.empty());
        QCOMPARE(bench.ledger.calls()->front().decided.decision, u"refused"_s);
        QCOMPARE(bench.conversations.messages(bench.conversation)->size(), size_t(1));
    }

    void blocksWhatThePolicyForbids()
    {
        Bench bench;
        RunOrder order = bench.order(u"Mail "_s + Mail);
        order.policy = *Policy::parse("name: none\ntypes:\n  EMAIL: {action: block}\n", u"none"_s);
        const RunOutcome outcome = bench.run(order);
        QCOMPARE(outcome.error->code, ErrorCode::Policy);
        QVERIFY2(outcome.error->message.contains(u"EMAIL"_s), qPrintable(outcome.error->message));
        QVERIFY(!outcome.error->message.contains(Mail));
        QVERIFY(bench.transport.bodies.empty());
        QCOMPARE(bench.ledger.calls()->front().decided.decision, u"blocked"_s);
    }

    void goesToTheLocalModelWhenThePolicyKeepsAValueHere()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Done."_s)};
        RunOrder order = bench.order(u"Mail "_s + Mail);
        order.policy = *Policy::shipped(u"local-only"_s);
        order.localTarget = RunOrder::Target{{u"ollama"_s, u"openai-chat"_s, QUrl(u"http://127.0.0.1:11434/v1"_s), {}, {u"m"_s}, false}, u"m"_s};
        bench.signEverything();
        bench.run(order);
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
        QCOMPARE(bench.ledger.calls()->front().decided.destination.provider, u"ollama"_s);
    }

    void stopsAtTheLimitOfSteps()
    {
        Bench bench;
        for (int i = 0; i < 5; ++i)
            bench.transport.script.push_back(streamed({}, {{u"list_files"_s, {}}}));
        RunOrder order = bench.order(u"Go"_s);
        order.agent.tools = {u"list_files"_s};
        order.agent.limits.steps = 2;
        const RunOutcome outcome = bench.run(order);
        QCOMPARE(outcome.error->code, ErrorCode::LimitReached);
        QCOMPARE(bench.transport.bodies.size(), size_t(2));
    }

    void keepsWhatArrivedOfAnAnswerThatWasCutOffAndRunsNoToolOfIt()
    {
        Bench bench;
        ScriptedReply cut = streamed(u"Half an answer"_s, {{u"list_files"_s, {}}});
        cut.chunks.removeLast();
        cut.chunks.removeLast();
        bench.transport.script = {cut};
        RunOrder order = bench.order(u"Go"_s);
        order.agent.tools = {u"list_files"_s};
        const RunOutcome outcome = bench.run(order);
        QCOMPARE(outcome.error->code, ErrorCode::Incomplete);
        QVERIFY(bench.all<run::ToolStarted>().empty());
        const auto messages = bench.conversations.messages(bench.conversation);
        QCOMPARE(messages->size(), size_t(2));
        QVERIFY(!messages->back().complete);
        QVERIFY(messages->back().parts.front().text.startsWith(u"Half an answer"_s));
        QCOMPARE(bench.ledger.calls()->front().finished->error->code, ErrorCode::Incomplete);
    }

    void stoppingCutsTheStreamAndKeepsTheMessage()
    {
        Bench bench;
        bench.transport.script = {ScriptedReply{200, {}, {}, true}};
        bench.transport.onSend = [&] { QTimer::singleShot(0, &bench.loop, &AgentLoop::stop); };
        const RunOutcome outcome = bench.run(bench.order(u"Go"_s));
        QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
        QVERIFY(!bench.loop.isRunning());
        QCOMPARE(bench.conversations.messages(bench.conversation)->size(), size_t(1));
    }

    void stoppingRefusesAHeldRequest()
    {
        Bench bench;
        RunOrder order = bench.order(u"Go"_s);
        order.review = ReviewMode::Always;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.loop, [&] { QTimer::singleShot(0, &bench.loop, &AgentLoop::stop); });
        QCOMPARE(bench.run(order).error->code, ErrorCode::Cancelled);
        QVERIFY(bench.transport.bodies.empty());
        QVERIFY(bench.gate.pending().empty());
    }

    void aProvidersErrorIsToldInWordsAndCostsNothing()
    {
        Bench bench;
        bench.transport.script = {
            ScriptedReply{401, {R"({"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}})"}, {}, false}};
        const RunOutcome outcome = bench.run(bench.order(u"Go"_s));
        QVERIFY(outcome.error);
        QVERIFY2(outcome.error->message.contains(u"invalid x-api-key"_s), qPrintable(outcome.error->message));
        QCOMPARE(*bench.ledger.calls()->front().finished->cost.total, Money());
    }

    void sendsNothingThatABudgetHasNoRoomFor()
    {
        Bench bench;
        Budgets budgets(bench.ledger, bench.clock, bench.folder.filePath(u"budgets.json"_s));
        AgentLoop loop(AgentLoop::Parts{bench.redactor,
                                        bench.vault,
                                        bench.gate,
                                        bench.transport,
                                        bench.conversations,
                                        bench.ledger,
                                        bench.tools,
                                        Catalogue::shipped(),
                                        bench.clock,
                                        {},
                                        {},
                                        &budgets});
        QVERIFY(budgets.set({{Budget::Per::Day, {}, {}, std::nullopt, Money::fromPicoDollars(1), false}}));
        RunOrder order = bench.order(u"Go"_s);
        order.provider.baseUrl = QUrl(u"https://api.anthropic.com"_s);
        order.model = u"claude-sonnet-4-5"_s;
        order.policy = *Policy::shipped(u"strict"_s);
        const RunOutcome outcome = QCoro::waitFor(loop.run(order));
        QCOMPARE(outcome.error->code, ErrorCode::LimitReached);
        QVERIFY2(outcome.error->message.startsWith(u"Nothing was sent"_s), qPrintable(outcome.error->message));
        QVERIFY(bench.transport.bodies.empty());
        const auto calls = bench.ledger.calls();
        QCOMPARE(calls->front().decided.decision, u"blocked"_s);
        QCOMPARE(calls->front().decided.decidedBy, u"budget"_s);
        QCOMPARE(calls->front().decided.reason, outcome.error->message);
    }

    void givesBackWhatWasSetAsideWhenTheCallHasEnded()
    {
        Bench bench;
        Budgets budgets(bench.ledger, bench.clock, bench.folder.filePath(u"budgets.json"_s));
        QVERIFY(budgets.set({{Budget::Per::Day, {}, {}, Money(), Money::fromPicoDollars(1'000'000'000'000), false}}));
        AgentLoop loop(AgentLoop::Parts{bench.redactor,
                                        bench.vault,
                                        bench.gate,
                                        bench.transport,
                                        bench.conversations,
                                        bench.ledger,
                                        bench.tools,
                                        Catalogue::shipped(),
                                        bench.clock,
                                        {},
                                        {},
                                        &budgets});
        QObject::connect(&loop, &AgentLoop::happened, &loop, [&bench](const RunEvent &event) { bench.events.push_back(event); });
        bench.transport.script = {streamed(u"Done."_s)};
        RunOrder order = bench.order(u"Go"_s);
        order.provider.baseUrl = QUrl(u"https://api.anthropic.com"_s);
        order.model = u"claude-sonnet-4-5"_s;
        const RunOutcome outcome = QCoro::waitFor(loop.run(order));
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        const auto states = budgets.states();
        QCOMPARE(states->front().reserved, Money());
        QCOMPARE(states->front().spent.known(), *outcome.cost.total);
        QVERIFY(states->front().spent.known() > Money());
        QVERIFY(std::ranges::any_of(bench.all<run::Note>(), [](const run::Note &note) { return note.text.contains(u"nearly used"_s); }));
    }

    void aStopThatComesWithTheSignatureSendsNothing()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Done."_s)};
        QObject::connect(&bench.loop, &AgentLoop::happened, &bench.loop, [&bench](const RunEvent &event) {
            if (std::holds_alternative<run::Signed>(event))
                bench.loop.stop();
        });
        const RunOutcome outcome = bench.run(bench.order(u"Go"_s));
        QCOMPARE(outcome.error->code, ErrorCode::Cancelled);
        QVERIFY(bench.transport.bodies.empty());
        const auto calls = bench.ledger.calls();
        QCOMPARE(calls->size(), size_t(1));
        QCOMPARE(calls->front().decided.decision, u"signed"_s);
        QVERIFY(calls->front().finished.has_value());
        QCOMPARE(calls->front().finished->cost.total, std::optional(Money()));
        QCOMPARE(calls->front().finished->error->code, ErrorCode::Cancelled);
    }

    void whatIsPinnedGoesAlongRedactedAndWithItsSource()
    {
        Bench bench;
        AgentLoop loop{AgentLoop::Parts{bench.redactor,
                                        bench.vault,
                                        bench.gate,
                                        bench.transport,
                                        bench.conversations,
                                        bench.ledger,
                                        bench.tools,
                                        Catalogue::shipped(),
                                        bench.clock,
                                        {},
                                        {},
                                        nullptr,
                                        {},
                                        [](const QString &stem) -> Result<std::vector<MemoryNote>> {
                                            if (stem != u"claims"_s)
                                                return std::vector<MemoryNote>();
                                            return std::vector<MemoryNote>{{Name + u" prefers letters."_s, u"pinned note 1"_s}};
                                        }}};
        std::shared_ptr<const HeldRequest> held;
        QObject::connect(&loop, &AgentLoop::happened, &loop, [&held](const RunEvent &event) {
            if (const auto *one = std::get_if<run::Held>(&event))
                held = one->request;
        });
        bench.transport.script = {streamed(u"Done."_s)};
        RunOrder order = bench.order(u"Write."_s);
        order.agent.stem = u"claims"_s;
        const RunOutcome outcome = QCoro::waitFor(loop.run(order));
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QVERIFY(bench.transport.bodies[0].contains("prefers letters"));
        QVERIFY(!bench.transport.bodies[0].contains("Oyelaran"));
        QVERIFY(held);
        const auto &texts = held->draft.texts();
        const auto note = std::ranges::find_if(texts, [](const TextSlot &slot) { return slot.source.kind == Source::Kind::Memory; });
        QVERIFY(note != texts.end());
        QCOMPARE(note->source.label, u"pinned note 1"_s);
    }

    void aMemoryThatCannotBeReadIsToldAndLeftOut()
    {
        Bench bench;
        AgentLoop loop{AgentLoop::Parts{bench.redactor,
                                        bench.vault,
                                        bench.gate,
                                        bench.transport,
                                        bench.conversations,
                                        bench.ledger,
                                        bench.tools,
                                        Catalogue::shipped(),
                                        bench.clock,
                                        {},
                                        {},
                                        nullptr,
                                        {},
                                        [](const QString &) -> Result<std::vector<MemoryNote>> { return failure(ErrorCode::Storage, u"broken"_s); }}};
        QStringList notes;
        QObject::connect(&loop, &AgentLoop::happened, &loop, [&notes](const RunEvent &event) {
            if (const auto *one = std::get_if<run::Note>(&event))
                notes << one->text;
        });
        bench.transport.script = {streamed(u"Done."_s)};
        RunOrder order = bench.order(u"Write."_s);
        order.agent.stem = u"claims"_s;
        QVERIFY(!QCoro::waitFor(loop.run(order)).error);
        QVERIFY(notes.join(u' ').contains(u"broken"_s));
    }

    void whatDoesNotFitIsLeftOutAndSaid()
    {
        Bench bench;
        StoredMessage typed;
        typed.role = Role::User;
        StoredPart words;
        words.source = {Source::Kind::Typed, {}};
        for (int i = 0; i < 200; ++i)
            words.text += u"The storm of %1 damaged the roof of house %2 on the hill. "_s.arg(i).arg(i);
        typed.parts = {words};
        QVERIFY(bench.conversations.append(bench.conversation, typed));
        StoredMessage answered;
        answered.role = Role::Assistant;
        StoredPart said;
        said.text = said.received = u"I have read it."_s;
        said.source = {Source::Kind::Model, {}};
        answered.parts = {said};
        QVERIFY(bench.conversations.append(bench.conversation, answered));

        bench.transport.script = {streamed(u"Done."_s)};
        RunOrder order = bench.order(u"What is left?"_s);
        order.provider.contextTokens = 1'000;
        order.agent.limits.outputTokens = 100;
        const RunOutcome outcome = bench.run(order);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QVERIFY2(bench.transport.bodies[0].size() < 3'500, bench.transport.bodies[0].constData());
        QVERIFY(bench.transport.bodies[0].contains("What is left?"));
        QVERIFY(bench.transport.bodies[0].contains("no longer fits"));
        const auto notes = bench.all<run::Note>();
        QVERIFY(std::ranges::any_of(notes, [](const run::Note &note) { return note.text.contains(u"Left out"_s); }));
        // What is stored stays whole.
        QCOMPARE(bench.conversations.messages(bench.conversation)->front().parts.front().text, words.text);
    }

    void oneRunAtATime()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Done."_s)};
        auto first = bench.loop.run(bench.order(u"One"_s));
        const RunOutcome second = bench.run(bench.order(u"Two"_s));
        QCOMPARE(second.error->code, ErrorCode::BadUsage);
        QVERIFY(!QCoro::waitFor(std::move(first)).error);
    }
};

QTEST_GUILESS_MAIN(TestAgentsLoop)
#include "test_agents_loop.moc"
