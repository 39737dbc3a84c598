// SPDX-License-Identifier: GPL-3.0-or-later
// Runs that follow a route: which provider gets a request, and who is asked when it does not answer.
#include "core/agents/route_facts.h"
#include "core/agents/route_trial.h"
#include "core/agents/workspace.h"
#include "loop_bench.h"

#include <QtCore/QDir>
#include <QtCore/QFile>

using namespace countersign;

namespace {

const QString Mail = u"marguerite.oyelaran@example.org"_s;

Provider remote(const QString &name) { return {name, u"anthropic-messages"_s, QUrl(u"https://%1.example.com"_s.arg(name)), {}, {u"m"_s}, false}; }
Provider here() { return {u"here"_s, u"anthropic-messages"_s, QUrl(u"http://127.0.0.1:9"_s), {}, {u"m"_s}, false}; }

Route route(const QByteArray &rules)
{
    const auto read = Routes::parse("routes:\n  r:\n" + rules);
    return read ? read->all().front() : Route();
}

const QByteArray FirstThenSecond = "    otherwise: {use: first/m, fallback: [second/m, here/m]}\n";

ScriptedReply overloaded() { return {529, {R"({"type":"error","error":{"type":"overloaded_error","message":"Overloaded"}})"}, {}, false}; }

RunOrder following(Bench &bench, const QByteArray &rules, const QString &message)
{
    RunOrder order = bench.order(message);
    order.routing = RunOrder::Routing{route(rules), {remote(u"first"_s), remote(u"second"_s), here()}, {}};
    order.provider = order.routing->first().provider;
    order.model = order.routing->first().model;
    return order;
}

QStringList destinations(const Bench &bench)
{
    QStringList all;
    LedgerFilter oldestFirst;
    oldestFirst.oldestFirst = true;
    const auto calls = bench.ledger.calls(oldestFirst);
    for (const LedgerCall &call : *calls)
        all << call.decided.destination.provider;
    return all;
}

} // namespace

class TestAgentsRoutes : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theRuleChoosesTheProviderAndTheReviewSaysWhich()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Yes."_s), streamed(u"Yes."_s)};
        RunOrder order = following(bench,
                                   "    rules:\n      - name: letters\n        when: {labels: letter, tokens: {below: 5000}}\n"
                                   "        use: second/m\n    otherwise: first/m\n",
                                   u"Hello"_s);
        order.labels = {u"letter"_s};
        QVERIFY(!bench.run(order).error);
        QCOMPARE(destinations(bench), QStringList{u"second"_s});
        const QString why = bench.all<run::Held>().front().request->chosenBy;
        QVERIFY2(why.contains(u"letters"_s) && why.contains(u"“r”"_s), qPrintable(why));
        QVERIFY(!bench.run(bench.order(u"And now to a provider that is named"_s)).error);
        QVERIFY(bench.all<run::Held>().back().request->chosenBy.isEmpty());
    }

    void anOverloadedProviderIsFollowedByTheNextOneWithARequestOfItsOwn()
    {
        Bench bench;
        bench.transport.script = {overloaded(), streamed(u"Dear [EMAIL_1]."_s)};
        const RunOutcome outcome = bench.run(following(bench, FirstThenSecond, u"Write to "_s + Mail));
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QVERIFY(outcome.text.contains(Mail));
        QCOMPARE(destinations(bench), (QStringList{u"first"_s, u"second"_s}));
        const auto held = bench.all<run::Held>();
        QCOMPARE(held.size(), size_t(2));
        QVERIFY(held[0].request->id != held[1].request->id);
        QCOMPARE(bench.all<run::Signed>().size(), size_t(2)); // each was signed
        QCOMPARE(bench.all<run::Sent>()[1].sha256, held[1].request->wire.sha256());
        QVERIFY2(held[1].request->chosenBy.contains(u"first/m"_s), qPrintable(held[1].request->chosenBy));
        QVERIFY(bench.transport.bodies[1].contains("[EMAIL_1]"));
        QVERIFY(!bench.transport.bodies[1].contains("oyelaran"));
        QVERIFY(bench.conversations.messages(bench.conversation)->back().complete);
    }

    void aProviderThatFailedAMomentAgoIsAskedLast()
    {
        Bench bench;
        bench.transport.script = {overloaded(), streamed(u"One."_s), streamed(u"Two."_s)};
        QVERIFY(!bench.run(following(bench, FirstThenSecond, u"Hello"_s)).error);
        QVERIFY(!bench.run(following(bench, FirstThenSecond, u"Again"_s)).error);
        QCOMPARE(destinations(bench), (QStringList{u"first"_s, u"second"_s, u"second"_s}));
        const QDateTime later = bench.clock.now().addSecs(60LL * FailureHoldsMinutes + 60);
        QCOMPARE(failedLast(bench.ledger, {u"first"_s, u"second"_s}, bench.clock.now()), QStringList{u"first"_s});
        QVERIFY(failedLast(bench.ledger, {u"first"_s}, later).isEmpty());
    }

    void thePersonSignsTheFallbackAnewAlsoAfterSigningTheRestOfTheRun()
    {
        Bench bench;
        bench.transport.script = {overloaded(), streamed(u"Yes."_s)};
        QStringList asked;
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            asked << request->wire.destination().provider;
            QTimer::singleShot(0, &bench.gate, [&, request] { QVERIFY(bench.gate.signRest(request->id, request->wire.sha256())); });
        });
        RunOrder order = following(bench, FirstThenSecond, u"Hello"_s);
        order.review = ReviewMode::Always;
        QVERIFY(!bench.run(order).error);
        QCOMPARE(asked, (QStringList{u"first"_s, u"second"_s}));
    }

    void aRefusedFallbackIsNotSent()
    {
        Bench bench;
        bench.transport.script = {overloaded(), streamed(u"Never."_s)};
        QObject::connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&, request] {
                if (request->wire.destination().provider == "first"_L1)
                    QVERIFY(bench.gate.sign(request->id, request->wire.sha256()));
                else
                    QVERIFY(bench.gate.refuse(request->id, u"no"_s));
            });
        });
        RunOrder order = following(bench, FirstThenSecond, u"Hello"_s);
        order.review = ReviewMode::Always;
        QCOMPARE(bench.run(order).error->code, ErrorCode::Refused);
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
    }

    void aProviderThatThePolicyForbidsIsNeverChosen()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Yes."_s)};
        RunOrder order = following(bench, FirstThenSecond, u"Mail "_s + Mail);
        order.policy = *Policy::parse("name: p\nproviders:\n  first: {types: {EMAIL: {action: block}}}\n", u"p"_s);
        QVERIFY(!bench.run(order).error);
        QCOMPARE(destinations(bench), QStringList{u"second"_s});
        QVERIFY(bench.all<run::Held>().front().request->chosenBy.contains(u"policy"_s));
    }

    void whatMustStayHereFallsBackToTheMachineAlone()
    {
        Bench bench;
        bench.transport.answer = [](const WireRequest &request) { return request.destination().local ? streamed(u"Here."_s) : overloaded(); };
        RunOrder order = following(bench, FirstThenSecond, u"Mail "_s + Mail);
        order.policy = *Policy::parse("name: p\nproviders:\n  second: {types: {EMAIL: {action: route-local}}}\n", u"p"_s);
        const RunOutcome outcome = bench.run(order);
        QVERIFY2(!outcome.error, outcome.error ? qPrintable(outcome.error->message) : "");
        QCOMPARE(destinations(bench), (QStringList{u"first"_s, u"here"_s}));
    }

    void nothingIsSentWhenThePolicyForbidsEveryTarget()
    {
        Bench bench;
        RunOrder order = following(bench, "    otherwise: {use: first/m, fallback: second/m}\n", u"Mail "_s + Mail);
        order.policy = *Policy::parse("name: p\ntypes: {EMAIL: {action: block}}\n", u"p"_s);
        QCOMPARE(bench.run(order).error->code, ErrorCode::Policy);
        QVERIFY(bench.transport.bodies.empty());
    }

    void thereIsNoFallbackAfterTheFirstByteOfAnAnswer()
    {
        Bench cut;
        ScriptedReply half = streamed(u"Half an answer"_s);
        half.chunks.resize(3);
        half.error = Error{ErrorCode::Network, u"cut"_s};
        cut.transport.script = {half, streamed(u"Never."_s)};
        QVERIFY(cut.run(following(cut, FirstThenSecond, u"Hello"_s)).error);
        QCOMPARE(destinations(cut), QStringList{u"first"_s});

        Bench empty; // a 200 whose stream begins with an error: the answer had begun, and may be billed
        empty.transport.script = {
            {200, {"event: error\ndata: {\"type\":\"error\",\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}}\n\n"}, {}, false}};
        QVERIFY(empty.run(following(empty, FirstThenSecond, u"Hello"_s)).error);
        QCOMPARE(destinations(empty), QStringList{u"first"_s});
    }

    void aRefusalOrMissingMoneyIsNoReasonToAskAnother_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a wrong request") << 400 << QByteArray(R"({"type":"error","error":{"type":"invalid_request_error","message":"bad"}})");
        QTest::newRow("a wrong key") << 401 << QByteArray(R"({"type":"error","error":{"type":"authentication_error","message":"bad key"}})");
        QTest::newRow("no money") << 402 << QByteArray(R"({"type":"error","error":{"type":"billing_error","message":"pay"}})");
    }
    void aRefusalOrMissingMoneyIsNoReasonToAskAnother()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Bench bench;
        bench.transport.script = {{status, {body}, {}, false}, streamed(u"Never."_s)};
        QVERIFY(bench.run(following(bench, FirstThenSecond, u"Hello"_s)).error);
        QCOMPARE(destinations(bench), QStringList{u"first"_s});
    }

    void whenNobodyAnswersTheLastErrorIsToldAndEachWasAskedOnce()
    {
        Bench bench;
        bench.transport.answer = [](const WireRequest &) { return overloaded(); };
        const RunOutcome outcome = bench.run(following(bench, FirstThenSecond, u"Hello"_s));
        QVERIFY(outcome.error);
        QCOMPARE(destinations(bench), (QStringList{u"first"_s, u"second"_s, u"here"_s}));
    }

    void aFixedProviderHasNoFallback()
    {
        Bench bench;
        bench.transport.script = {overloaded(), streamed(u"Never."_s)};
        QVERIFY(bench.run(bench.order(u"Hello"_s)).error);
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
    }

    void valuesThatWouldLeaveTakeTheLocalRule()
    {
        const QByteArray rules = "    rules:\n      - name: what is left in stays here\n        when: {findings_left: {above: 0}}\n"
                                 "        use: here/m\n    otherwise: first/m\n";
        Bench hidden;
        hidden.transport.script = {streamed(u"Yes."_s)};
        QVERIFY(!hidden.run(following(hidden, rules, u"Mail "_s + Mail)).error);
        QCOMPARE(destinations(hidden), QStringList{u"first"_s});

        Bench left; // the policy lets it leave to this one provider: that is what counts
        left.transport.script = {streamed(u"Yes."_s)};
        RunOrder order = following(left, rules, u"Mail "_s + Mail);
        order.policy = *Policy::parse("name: p\nproviders:\n  first: {types: {EMAIL: {action: allow}}}\n", u"p"_s);
        QVERIFY(!left.run(order).error);
        QCOMPARE(destinations(left), QStringList{u"here"_s});
    }

    void aTargetWithoutAKeyIsPassedOver()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Yes."_s)};
        RunOrder order = following(bench, FirstThenSecond, u"Hello"_s);
        order.routing->providers.erase(order.routing->providers.begin());
        order.routing->withoutKey = {u"first"_s};
        QVERIFY(!bench.run(order).error);
        QCOMPARE(destinations(bench), QStringList{u"second"_s});
        QVERIFY(bench.all<run::Held>().front().request->chosenBy.contains(u"no key"_s));
    }

    void aDocumentsFoldersAndKindAreItsClasses()
    {
        QCOMPARE(documentClasses(u"claims/2026/claim-07.PDF, page 2"_s), (QStringList{u"claims/"_s, u"claims/2026/"_s, u"pdf"_s}));
        QCOMPARE(documentClasses(u"letter.docx"_s), QStringList{u"docx"_s});
        QCOMPARE(documentClasses(u"a note"_s), QStringList());
        Bench bench;
        bench.transport.script = {streamed(u"Yes."_s)};
        RunOrder order = following(bench, "    rules:\n      - when: {documents: pdf}\n        use: second/m\n    otherwise: first/m\n", u"Read"_s);
        order.attachments.push_back({u"/x/claim.pdf"_s, u"claim.pdf"_s, u"Water damage."_s, {}});
        QVERIFY(!bench.run(order).error);
        QCOMPARE(destinations(bench), QStringList{u"second"_s});
    }

    void aRouteCanBeTriedOnPastCalls()
    {
        Bench bench;
        bench.transport.script = {streamed(u"Yes."_s), streamed(u"Yes."_s)};
        QVERIFY(!bench.run(bench.order(u"Hello"_s)).error);
        QVERIFY(!bench.run(bench.order(u"Again"_s)).error);
        int moved = 0, all = 0;
        const Route tried = route("    rules:\n      - when: {tokens: {above: 1000000}}\n        use: second/m\n    otherwise: fake/claude-x\n");
        QVERIFY(tryRoute(tried, bench.ledger, {}, 0, [&](const RouteTrial &trial) {
            ++all;
            moved += trial.moved();
            return true;
        }));
        QCOMPARE(all, 2);
        QCOMPARE(moved, 0);
        QVERIFY(tryRoute(route(FirstThenSecond), bench.ledger, {}, 1, [&](const RouteTrial &trial) {
            moved += trial.moved();
            return true;
        }));
        QCOMPARE(moved, 1); // of the newest one alone
        const auto sum = sumOfTrial(route(FirstThenSecond), bench.ledger, {}, {remote(u"first"_s)}, Catalogue::shipped(), 0);
        QCOMPARE(sum->calls, 2);
        QCOMPARE(sum->moved, 2);
        QCOMPARE(sum->rows, (std::vector<RouteTrialSum::Row>{{u"otherwise"_s, {u"fake"_s, u"claude-x"_s}, {u"first"_s, u"m"_s}, 2}}));
        QCOMPARE(sum->money.total.moved, 2);
        QCOMPARE(sumOfTrial(route(FirstThenSecond), bench.ledger, {}, {}, Catalogue::shipped(), 0, [] { return false; }).error().code,
                 ErrorCode::Cancelled);
    }

    void aWorkspaceSaysWhatItsRoutesLack()
    {
        QTemporaryDir folder;
        const Workspace workspace = *Workspace::open(folder.path());
        QVERIFY(workspace.routes()->all().empty());
        QCOMPARE(workspace.routing({}, {here()}, {}).error().code, ErrorCode::NotFound);
        QVERIFY(workspace.saveRoutes("routes:\n  r:\n" + FirstThenSecond));
        QCOMPARE(workspace.routing(u"other"_s, {here()}, {}).error().code, ErrorCode::NotFound);
        QCOMPARE(workspace.routing(u"r"_s, {remote(u"first"_s)}, {u"first"_s}).error().code, ErrorCode::Secret);
        const auto routing = workspace.routing({}, {remote(u"first"_s), here()}, {u"first"_s});
        QCOMPARE(routing->first().provider, here());
        QCOMPARE(routing->withoutKey, QStringList{u"first"_s});
    }
};

QTEST_GUILESS_MAIN(TestAgentsRoutes)
#include "test_agents_routes.moc"
