// SPDX-License-Identifier: GPL-3.0-or-later
// One prompt on its way to several targets, with the real stages.
#include "compare_bench.h"
#include "core/compare/comparison_run.h"
#include "core/egress/egress.h"
#include "core/practice/practice_server.h"

#include <QtTest/QSignalSpy>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {
const QString Name = u"Marguerite Oyelaran"_s;
const QString Mail = u"marguerite.oyelaran@example.org"_s;
} // namespace

class TestCompareRun : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void givesEachTargetsOwnAnswerWithItsFigures()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &request) {
            return spoken(u"Answer of "_s + request.destination().model + u" to [PERSON_1]."_s);
        };
        ComparisonRun run({bench.conversations, bench.loops()});
        const auto results = QCoro::waitFor(run.run(bench.comparison(u"Write to Mrs "_s + Name, {bench.target(u"one"_s), bench.target(u"two"_s)})));
        QVERIFY(results);
        QCOMPARE(results->size(), size_t(2));
        QCOMPARE((*results)[0].text, u"Answer of one to Mrs "_s + Name + u'.');
        QCOMPARE((*results)[1].text, u"Answer of two to Mrs "_s + Name + u'.');
        for (const TargetResult &result : *results) {
            QCOMPARE(result.state, TargetState::Done);
            QCOMPARE(result.requests, 1);
            QCOMPARE(result.usage.input, std::optional<qint64>(10));
            QCOMPARE(result.usage.output, std::optional<qint64>(7));
            QVERIFY(result.totalMs && result.firstTokenMs);
            QVERIFY(*result.totalMs >= std::max<qint64>(2, *result.firstTokenMs)); // two by the transport's clock; this machine may be slow
            QVERIFY(*result.totalMs > 2 || !result.tokensPerSecond); // two milliseconds say nothing
            QCOMPARE(result.stop, u"end_turn"_s);
            QVERIFY(!result.cost.total); // the price of "one" is not known, and not guessed
            QCOMPARE(result.calls.size(), size_t(1));
        }
        for (const QByteArray &body : bench.transport.bodies)
            QVERIFY(!body.contains("Oyelaran"));
        QVERIFY((*results)[0].conversation != (*results)[1].conversation);
    }

    void allTargetsAreOnTheirWayAtTheSameTime()
    {
        CompareBench bench;
        int waiting = 0;
        // The first reply comes only when all three requests have arrived.
        bench.transport.answer = [&](const WireRequest &) { return ++waiting < 3 ? ScriptedReply{200, {}, {}, true} : spoken(u"Last."_s); };
        ComparisonRun run({bench.conversations, bench.loops()});
        connect(&run, &ComparisonRun::ended, &run, [&] { run.stop(); });
        const auto results =
            QCoro::waitFor(run.run(bench.comparison(u"Hello"_s, {bench.target(u"a"_s), bench.target(u"b"_s), bench.target(u"c"_s)})));
        QCOMPARE(bench.transport.bodies.size(), size_t(3));
        QCOMPARE(std::ranges::count(*results, TargetState::Done, &TargetResult::state), 1);
        QCOMPARE(std::ranges::count(*results, TargetState::Stopped, &TargetResult::state), 2);
    }

    void everyRequestIsSignedByItselfInTheOneGate()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &) { return spoken(u"Hello."_s); };
        Comparison comparison = bench.comparison(u"Hello"_s, {bench.target(u"a"_s), bench.target(u"b"_s), bench.target(u"c"_s)});
        comparison.review = ReviewMode::Always;
        ComparisonRun run({bench.conversations, bench.loops()});
        QSignalSpy held(&bench.gate, &ReviewGate::held);
        size_t sentUnsigned = 0;
        connect(&bench.gate, &ReviewGate::held, &bench.gate, [&] {
            sentUnsigned += bench.transport.bodies.size();
            if (held.size() < 3)
                return;
            QTimer::singleShot(0, &bench.gate, [&] {
                const auto requests = run.held();
                for (size_t target = 0; target < requests.size(); ++target) {
                    QVERIFY(requests[target]);
                    QCOMPARE(run.result(target).state, TargetState::Held);
                    if (target == 1)
                        QVERIFY(bench.gate.refuse(requests[target]->id, u"Not to b."_s));
                    else
                        QVERIFY(bench.gate.sign(requests[target]->id, requests[target]->wire.sha256()));
                }
            });
        });
        const auto results = QCoro::waitFor(run.run(comparison));
        QCOMPARE(sentUnsigned, size_t(0));
        QCOMPARE(bench.transport.bodies.size(), size_t(2));
        QCOMPARE((*results)[1].state, TargetState::Refused);
        QCOMPARE((*results)[1].cost.total, std::optional(Money()));
        QCOMPARE((*results)[1].calls.size(), size_t(0));
        const auto calls = bench.ledger.calls();
        QCOMPARE(calls->size(), size_t(3));
        QCOMPARE(std::ranges::count_if(*calls, [](const LedgerCall &call) { return call.decided.decidedBy == "person"_L1; }), 3);
    }

    void oneReviewShowsWhatIsTheSameForAllOnce()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &) { return spoken(u"Hello."_s); };
        Comparison comparison = bench.comparison(u"On 3 May 2024 Mrs "_s + Name + u" called"_s, {bench.target(u"a"_s), bench.target(u"b"_s)});
        comparison.agent.instructions = u"You sort claims."_s;
        comparison.targets[1].policy = *Policy::parse("name: open\ndefault: {action: allow}\n", u"open"_s);
        comparison.review = ReviewMode::Always;
        ComparisonRun run({bench.conversations, bench.loops()});
        SharedTexts texts;
        int holds = 0;
        connect(&bench.gate, &ReviewGate::held, &bench.gate, [&] {
            if (++holds == 2)
                QTimer::singleShot(0, &run, [&] {
                    texts = SharedTexts::of(run.held());
                    run.stop();
                });
        });
        QVERIFY(QCoro::waitFor(run.run(comparison)));
        QCOMPARE(texts.shared, (std::vector<std::vector<bool>>{{true, false}, {true, false}}));
        QVERIFY(bench.transport.bodies.empty());
    }

    void saysWhatEachProviderSaw()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &) { return spoken(u"Hello."_s); };
        Comparison comparison =
            bench.comparison(u"Write to Mrs "_s + Name + u", water.desk@example.org"_s, {bench.target(u"a"_s), bench.target(u"b"_s)});
        comparison.targets[1].policy =
            *Policy::parse("name: part\ndefault: {action: placeholder}\ntypes:\n  EMAIL: allow\n  PERSON: mask\n", u"part"_s);
        bench.signEverything();
        ComparisonRun run({bench.conversations, bench.loops()});
        const auto results = QCoro::waitFor(run.run(comparison));
        QCOMPARE((*results)[0].saw[u"EMAIL"_s], (SeenValues{0, 1, 0, 0, 0}));
        QCOMPARE((*results)[0].saw[u"PERSON"_s], (SeenValues{0, 1, 0, 0, 0}));
        QCOMPARE((*results)[1].saw[u"EMAIL"_s], (SeenValues{1, 0, 0, 0, 0}));
        QCOMPARE((*results)[1].saw[u"PERSON"_s], (SeenValues{0, 0, 0, 1, 0}));
    }

    void aPolicyThatKeepsAValueHereBlocksItsTargetAndNotTheOthers()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &) { return spoken(u"Hello."_s); };
        ComparisonRun run({bench.conversations, bench.loops()});
        const auto results =
            QCoro::waitFor(run.run(bench.comparison(u"Mail "_s + Mail, {bench.target(u"a"_s), bench.target(u"b"_s, u"local-only"_s)})));
        QCOMPARE((*results)[0].state, TargetState::Done);
        QCOMPARE((*results)[1].state, TargetState::Refused);
        QCOMPARE((*results)[1].error->code, ErrorCode::Policy);
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
    }

    void parametersOfATargetReachItsProvider()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &) { return spoken(u"Hello."_s); };
        Comparison comparison = bench.comparison(u"Hello"_s, {bench.target(u"a"_s), bench.target(u"b"_s)});
        comparison.targets[0].temperature = 0.25;
        comparison.targets[0].outputTokens = 77;
        ComparisonRun run({bench.conversations, bench.loops()});
        QVERIFY(QCoro::waitFor(run.run(comparison)));
        QJsonObject first, second;
        for (const QByteArray &body : bench.transport.bodies) {
            const QJsonObject request = QJsonDocument::fromJson(body).object();
            (request[u"model"_s] == "a"_L1 ? first : second) = request;
        }
        QCOMPARE(first[u"temperature"_s].toDouble(), 0.25);
        QCOMPARE(first[u"max_tokens"_s].toInt(), 77);
        QVERIFY(!second.contains("temperature"_L1));
    }

    void aTargetThatIsStoppedKeepsWhatArrivedAndTheOthersGoOn()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &request) {
            return spoken(request.destination().model == "slow"_L1 ? u"word "_s.repeated(200) : u"Done at once."_s);
        };
        ComparisonRun run({bench.conversations, bench.loops()});
        int pieces = 0;
        connect(&run, &ComparisonRun::happened, &run, [&](size_t target, const RunEvent &event) {
            if (target == 0 && std::holds_alternative<run::Reply>(event) && ++pieces == 10)
                run.stop(0);
        });
        const auto results = QCoro::waitFor(run.run(bench.comparison(u"Go"_s, {bench.target(u"slow"_s), bench.target(u"quick"_s)})));
        QCOMPARE((*results)[0].state, TargetState::Stopped);
        QVERIFY((*results)[0].text.startsWith(u"word word"_s));
        QVERIFY((*results)[0].text.size() < 1000);
        QCOMPARE((*results)[1].state, TargetState::Done);
    }

    void anErrorOfOneTargetIsItsOwn()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &request) {
            return request.destination().model == "bad"_L1 ? ScriptedReply{0, {}, Error{ErrorCode::Network, u"No connection."_s}, false}
                                                           : spoken(u"Fine."_s);
        };
        ComparisonRun run({bench.conversations, bench.loops()});
        const auto results = QCoro::waitFor(run.run(bench.comparison(u"Go"_s, {bench.target(u"bad"_s), bench.target(u"good"_s)})));
        QCOMPARE((*results)[0].state, TargetState::Failed);
        QCOMPARE((*results)[0].error->message, u"No connection."_s);
        QCOMPARE((*results)[1].text, u"Fine."_s);
    }

    void addsUpTheCallsOfARun()
    {
        RunOrder order;
        TargetProgress progress;
        progress.begin(order);
        CallFinished call;
        call.firstTokenMs = 1000;
        call.timing.done = 3000;
        call.usage.output = 300;
        call.usage.reasoning = 100; // nobody saw them coming
        call.cost.total = *Money::fromDecimal(u"0.25");
        progress.take(run::CallDone{call});
        QCOMPARE(progress.result().tokensPerSecond, std::optional(100.0));
        call.firstTokenMs = 500;
        call.timing.done = 1500;
        call.usage = {};
        call.usage.output = 200;
        progress.take(run::CallDone{call});
        QCOMPARE(progress.result().tokensPerSecond, std::optional(400 / 3.0));
        QCOMPARE(progress.result().firstTokenMs, std::optional<qint64>(1000));
        QCOMPARE(progress.result().totalMs, std::optional<qint64>(4500));
        QCOMPARE(progress.result().usage.output, std::optional<qint64>(500));
        QCOMPARE(progress.result().cost.total, std::optional(*Money::fromDecimal(u"0.5")));
        call.cost.total.reset();
        progress.take(run::CallDone{call});
        call.cost.total = Money();
        progress.take(run::CallDone{call});
        QVERIFY(!progress.result().cost.total); // one that is not known makes the sum unknown
    }

    void measuresAnAnswerInOnePieceOverItsWholeTime()
    {
        RunOrder order;
        order.stream = false;
        TargetProgress progress;
        progress.begin(order);
        CallFinished call;
        call.firstTokenMs = 1999;
        call.timing.done = 2000;
        call.usage.output = 200;
        progress.take(run::CallDone{call});
        QCOMPARE(progress.result().tokensPerSecond, std::optional(100.0)); // over the whole time, not over its last millisecond
    }

    void refusesWhatIsNoComparison_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QStringList>("models");
        QTest::newRow("no message") << u" "_s << QStringList{u"a"_s, u"b"_s};
        QTest::newRow("one target") << u"Hi"_s << QStringList{u"a"_s};
        QTest::newRow("nine targets") << u"Hi"_s << u"a b c d e f g h i"_s.split(u' ');
        QTest::newRow("the same twice") << u"Hi"_s << QStringList{u"a"_s, u"a"_s};
    }
    void refusesWhatIsNoComparison()
    {
        QFETCH(QString, message);
        QFETCH(QStringList, models);
        CompareBench bench;
        std::vector<CompareTarget> targets;
        for (const QString &model : models)
            targets.push_back(bench.target(model));
        ComparisonRun run({bench.conversations, bench.loops()});
        const auto results = QCoro::waitFor(run.run(bench.comparison(message, targets)));
        QVERIFY(!results);
        QCOMPARE(results.error().code, ErrorCode::BadUsage);
        QVERIFY(bench.transport.bodies.empty());
    }

    void aRunThatIsDestroyedInTheMiddleEndsQuietly()
    {
        CompareBench bench;
        bench.transport.answer = [](const WireRequest &) { return ScriptedReply{200, {}, {}, true}; };
        auto run = std::make_unique<ComparisonRun>(ComparisonRun::Parts{bench.conversations, bench.loops()});
        auto task = run->run(bench.comparison(u"Hello"_s, {bench.target(u"a"_s), bench.target(u"b"_s)}));
        QTRY_COMPARE(bench.transport.bodies.size(), size_t(2));
        run.reset();
        const auto results = QCoro::waitFor(std::move(task));
        QCOMPARE((*results)[0].state, TargetState::Stopped);
    }

    void comparesTwoProtocolsOfThePracticeProvider()
    {
        CompareBench bench;
        PracticeServer server;
        const QUrl url = *server.listen();
        VaultGuard guard(bench.vault, [](const ConversationId &) { return Result<Choices>(Choices{}); });
        Egress egress(guard, [](const QString &, bool) { return Result<Credential>(Credential{}); });
        egress.setAllowed({url});
        Comparison comparison = bench.comparison(u"practice:echo Write to Mrs "_s + Name, {bench.target(u"practice-1"_s), bench.target(u"x"_s)});
        comparison.targets[0].provider = {u"practice"_s, u"anthropic-messages"_s, url, {}, {}, false};
        comparison.targets[1].provider = {
            u"practice-openai"_s, u"openai-chat"_s, QUrl(url.toString(QUrl::StripTrailingSlash) + u"/v1"_s), {}, {}, false};
        ComparisonRun run({bench.conversations, [&] { return bench.loopOver(egress); }});
        const auto results = QCoro::waitFor(run.run(comparison));
        QVERIFY(results);
        for (const TargetResult &result : *results) {
            QVERIFY2(result.state == TargetState::Done, result.error ? qPrintable(result.error->message) : "");
            QVERIFY2(result.text.contains(Name), qPrintable(result.text));
            QCOMPARE(result.cost.total, std::optional(Money())); // this machine costs nothing
            QVERIFY(result.usage.output.value_or(0) > 0);
        }
    }
};

QTEST_GUILESS_MAIN(TestCompareRun)
#include "test_compare_run.moc"
