// SPDX-License-Identifier: GPL-3.0-or-later
// Datasets over targets with the real stages: what is asked, what is kept, and what is never asked twice.
#include "compare_bench.h"
#include "core/compare/eval_export.h"
#include "core/compare/eval_run.h"

#include <QtTest/QSignalSpy>

using namespace countersign;
using namespace Qt::StringLiterals;

namespace {

struct EvalBench : CompareBench {
    QString place = folder.filePath(u"evaluations"_s);

    Evaluation evaluation(const QByteArray &csv, std::vector<CompareTarget> targets = {target(u"good"_s), target(u"bad"_s)})
    {
        Evaluation evaluation;
        evaluation.agent.name = u"Evaluated"_s;
        evaluation.prompt = u"Say {{word}}"_s;
        evaluation.dataset = *Dataset::parse(csv, Dataset::Format::Csv);
        evaluation.targets = std::move(targets);
        evaluation.review = ReviewMode::Findings;
        evaluation.workspace = folder.path();
        evaluation.scope.workspace = folder.path();
        return evaluation;
    }
    std::shared_ptr<EvalJournal> journal(const Evaluation &evaluation)
    {
        return std::make_shared<EvalJournal>(std::move(*EvalJournal::create(place, sealer, EvalRun::journalHead(evaluation))));
    }
    std::shared_ptr<EvalJournal> reopened(const QString &id)
    {
        return std::make_shared<EvalJournal>(std::move(*EvalJournal::open(place, sealer, id)));
    }
    EvalRun::Parts parts() { return {conversations, vault, ledger, loops()}; }
    /// "good" says the word that it is to say, "bad" says no.
    void answerTruly()
    {
        transport.answer = [](const WireRequest &request) {
            const QString asked = lastWords(request.body());
            return spoken(request.destination().model == "good"_L1 ? asked.sliced(4) : u"no"_s);
        };
    }
};

const QByteArray ThreeCases = "id,word,check:equals\na,water,water\nb,fire,fire\nc,no,no\n";

} // namespace

class TestCompareEval : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void asksEachTargetEachCaseAndChecksTheAnswers()
    {
        EvalBench bench;
        bench.answerTruly();
        EvalRun run(bench.parts());
        const Evaluation evaluation = bench.evaluation(ThreeCases);
        QSignalSpy done(&run, &EvalRun::cellDone);
        const auto results = QCoro::waitFor(run.run(evaluation, bench.journal(evaluation)));
        QVERIFY(results);
        QVERIFY(!results->ended);
        QCOMPARE(done.size(), 6);
        QCOMPARE(bench.transport.bodies.size(), size_t(6));
        const auto scores = scoresOf(*results);
        QCOMPARE(scores[0].passed, 3);
        QCOMPARE(scores[1].passed, 1);
        QCOMPARE(scores[1].failed, 2);
        QCOMPARE(scores[0].passRate->value, 1.0);
        QCOMPARE(scores[0].unpriced, 3);
        const auto duels = duelsOf(*results);
        QCOMPARE(duels.size(), size_t(1));
        QCOMPARE(duels[0].wins, 2);
        QCOMPARE(duels[0].losses, 0);
        QCOMPARE(duels[0].ties, 1);
        QVERIFY(bench.conversations.list(bench.folder.path())->empty()); // single cases leave none behind
        QCOMPARE(bench.ledger.calls()->size(), size_t(6)); // but what left is written down
    }

    void nothingGoesRoundTheReview()
    {
        EvalBench bench;
        bench.answerTruly();
        Evaluation evaluation = bench.evaluation("id,word\na,x\nb,y\n");
        evaluation.review = ReviewMode::Always;
        QSignalSpy held(&bench.gate, &ReviewGate::held);
        connect(&bench.gate, &ReviewGate::held, &bench.gate, [&](const std::shared_ptr<const HeldRequest> &request) {
            QTimer::singleShot(0, &bench.gate, [&bench, request] { QVERIFY(bench.gate.refuse(request->id, u"No."_s)); });
        });
        EvalRun run(bench.parts());
        const auto results = QCoro::waitFor(run.run(evaluation, bench.journal(evaluation)));
        QCOMPARE(held.size(), 4);
        QVERIFY(bench.transport.bodies.empty());
        QCOMPARE(scoresOf(*results)[0].unanswered, 2);
        QCOMPARE(results->cells[0][0]->answer.state, TargetState::Refused);
    }

    void asManyAtOnceAsAllowedAndNoMore()
    {
        EvalBench bench;
        Evaluation evaluation = bench.evaluation("id,word\na,1\nb,2\nc,3\nd,4\ne,5\nf,6\n");
        evaluation.atOnce = 3;
        bench.transport.answer = [](const WireRequest &) { return ScriptedReply{200, {}, {}, true}; };
        EvalRun run(bench.parts());
        auto task = run.run(evaluation, bench.journal(evaluation));
        QTRY_COMPARE(bench.transport.bodies.size(), size_t(3));
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(bench.transport.bodies.size(), size_t(3));
        run.stop();
        const auto results = QCoro::waitFor(std::move(task));
        QCOMPARE(results->done(), 3);
        QCOMPARE(results->ended->code, ErrorCode::Cancelled);
    }

    void aPausedRunBeginsNothingNewUntilItGoesOn()
    {
        EvalBench bench;
        bench.answerTruly();
        const Evaluation evaluation = bench.evaluation(ThreeCases);
        EvalRun run(bench.parts());
        size_t sentAtPause = 0;
        connect(&run, &EvalRun::cellDone, &run, [&] {
            if (run.isPaused() || sentAtPause)
                return;
            run.pause();
            sentAtPause = 1;
        });
        auto task = run.run(evaluation, bench.journal(evaluation));
        QTRY_VERIFY(run.isPaused());
        // What was under way ends; then all is still.
        QTRY_VERIFY(size_t(run.results().done()) == bench.transport.bodies.size());
        const size_t before = bench.transport.bodies.size();
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents();
        QCOMPARE(bench.transport.bodies.size(), before);
        QVERIFY(before < 6);
        run.resume();
        QCOMPARE(QCoro::waitFor(std::move(task))->done(), 6);
    }

    void whatIsInTheJournalIsNotAskedAgain()
    {
        EvalBench bench;
        bench.answerTruly();
        const Evaluation evaluation = bench.evaluation(ThreeCases);
        auto journal = bench.journal(evaluation);
        const QString id = journal->id();
        {
            EvalRun run(bench.parts());
            connect(&run, &EvalRun::cellDone, &run, [&] { run.stop(); });
            const auto results = QCoro::waitFor(run.run(evaluation, std::exchange(journal, nullptr)));
            QCOMPARE(results->ended->code, ErrorCode::Cancelled);
            QVERIFY(results->done() < 6);
        }
        EvalRun run(bench.parts());
        const auto results = QCoro::waitFor(run.run(evaluation, bench.reopened(id)));
        QVERIFY(!results->ended);
        QCOMPARE(results->done(), 6);
        std::vector<QByteArray> bodies = bench.transport.bodies;
        std::ranges::sort(bodies);
        QVERIFY(std::ranges::adjacent_find(bodies) == bodies.end()); // no question went to a target twice
    }

    void aJournalIsWorkedThroughOnce()
    {
        EvalBench bench;
        bench.answerTruly();
        Evaluation evaluation = bench.evaluation(ThreeCases);
        evaluation.atOnce = 1;
        auto journal = bench.journal(evaluation);
        const QString id = journal->id();
        {
            EvalRun run(bench.parts());
            connect(&run, &EvalRun::cellDone, &run, [&] {
                if (run.done() == 4)
                    run.stop();
            });
            const auto results = QCoro::waitFor(run.run(evaluation, std::exchange(journal, nullptr)));
            QCOMPARE(run.done(), results->done());
            QCOMPARE(run.done(), 4);
        }
        journal = bench.reopened(id);
        EvalPast past = EvalPast::of(*journal, evaluation.dataset, evaluation.targetNames());
        QCOMPARE(past.results.done(), 4);
        QCOMPARE(past.results.cells[1][1]->verdict(), Verdict::Failed); // checked, too
        QVERIFY(!past.results.cells[2][0]);
        EvalRun run(bench.parts());
        QSignalSpy done(&run, &EvalRun::cellDone);
        auto task = run.run(evaluation, journal, std::move(past), false);
        QCOMPARE(run.done(), 4); // at once, without asking
        QCOMPARE(QCoro::waitFor(std::move(task))->done(), 6);
        QCOMPARE(run.done(), 6);
        QCOMPARE(done.size(), 2); // of the others nothing is said again
    }

    void itKnowsItsOwnRequestsWhateverAnAgentIsCalled()
    {
        EvalBench bench;
        Evaluation evaluation = bench.evaluation("id,word\na,x\n", {EvalBench::target(u"good"_s)});
        evaluation.review = ReviewMode::Always;
        QSignalSpy held(&bench.gate, &ReviewGate::held);
        EvalRun run(bench.parts());
        auto task = run.run(evaluation, bench.journal(evaluation));
        QTRY_COMPARE(held.size(), 1);
        QVERIFY(run.owns(held[0][0].value<std::shared_ptr<const HeldRequest>>()->run));
        // A person's own agent of the judge's name, at the same time.
        Comparison other = bench.comparison(u"Say x"_s, {EvalBench::target(u"good"_s)});
        other.agent.name = u"Judge"_s;
        other.review = ReviewMode::Always;
        const auto loop = bench.loopOver(bench.transport);
        auto judged = loop->run(other.orderFor(0, bench.conversations.create(bench.folder.path(), {})->id));
        QTRY_COMPARE(held.size(), 2);
        QVERIFY(!run.owns(held[1][0].value<std::shared_ptr<const HeldRequest>>()->run));
        loop->stop();
        run.stop();
        QVERIFY(QCoro::waitFor(std::move(task))->ended);
        QVERIFY(QCoro::waitFor(std::move(judged)).error);
    }

    void mayGoInTheMiddleWithAllThatItUses_data()
    {
        QTest::addColumn<int>("turns"); // of the event loop before it goes
        QTest::addColumn<bool>("held");
        for (const int turns : {0, 1, 2, 3, 4, 6, 8, 12, 20, 40, 80})
            QTest::addRow("after %d turns", turns) << turns << false;
        for (const int turns : {10, 40})
            QTest::addRow("held, after %d turns", turns) << turns << true;
    }
    void mayGoInTheMiddleWithAllThatItUses()
    {
        QFETCH(int, turns);
        QFETCH(bool, held);
        {
            EvalBench bench;
            bench.transport.answer = [](const WireRequest &request) {
                return request.destination().model == "judge"_L1 ? spoken(u"{\"pass\":true,\"reason\":\"so\"}"_s) : spoken(u"water"_s);
            };
            Evaluation evaluation = bench.evaluation("id,word,check:judge\na,water,Is it wet?\nb,fire,Is it wet?\n");
            evaluation.judge = EvalBench::target(u"judge"_s);
            if (held)
                evaluation.review = ReviewMode::Always;
            auto run = std::make_unique<EvalRun>(bench.parts());
            auto journal = bench.journal(evaluation);
            const QString id = journal->id();
            auto task = run->run(evaluation, std::exchange(journal, nullptr));
            for (int turn = 0; turn < turns; ++turn)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 5);
            run.reset();
            QVERIFY(EvalJournal::open(bench.place, bench.sealer, id)); // it is not held any more
        } // and here everything else goes
        for (int turn = 0; turn < 50; ++turn)
            QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }

    void resumesWithoutPayingTwice_data()
    {
        QTest::addColumn<int>("entries"); // of the journal that were on disk when the program was killed
        for (int entries = 0; entries <= 12; ++entries)
            QTest::addRow("after %d entries", entries) << entries;
    }
    void resumesWithoutPayingTwice()
    {
        QFETCH(int, entries);
        EvalBench bench;
        bench.answerTruly();
        Evaluation evaluation = bench.evaluation(ThreeCases);
        evaluation.atOnce = 1; // so that entries are begun, done, begun, done …
        auto journal = bench.journal(evaluation);
        const QString id = journal->id();
        {
            EvalRun run(bench.parts());
            QVERIFY(QCoro::waitFor(run.run(evaluation, std::exchange(journal, nullptr))));
        }
        // As a kill would leave it: the rest was never written.
        QFile file(bench.place + u'/' + id + u".eval");
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArrayList lines = file.readAll().split('\n');
        QVERIFY(file.resize(lines.first(1 + entries).join('\n').size() + 1));
        file.close();
        const size_t before = bench.transport.bodies.size();
        EvalRun run(bench.parts());
        const auto results = QCoro::waitFor(run.run(evaluation, bench.reopened(id)));
        QVERIFY2(results, results ? "" : qPrintable(results.error().message));
        QCOMPARE(results->done(), 6);
        const int begun = (entries + 1) / 2;
        QCOMPARE(bench.transport.bodies.size() - before, size_t(6 - begun)); // one that was begun had left, and its answer is gone: not sent again
        QCOMPARE(std::ranges::count_if(results->cells, [](const auto &row) { return row[0]->verdict() == Verdict::Passed; }),
                 entries % 4 == 1 ? 2 : 3); // one of "good" is lost when its line was
        if (entries % 2) {
            const auto &lost = *results->cells[size_t(entries / 4)][size_t(entries / 2 % 2)];
            QCOMPARE(lost.answer.error->code, ErrorCode::Incomplete);
            EvalRun again(bench.parts());
            const auto complete = QCoro::waitFor(again.run(evaluation, bench.reopened(id), true));
            QCOMPARE(bench.transport.bodies.size() - before, size_t(7 - begun));
            QCOMPARE(scoresOf(*complete)[0].unanswered + scoresOf(*complete)[1].unanswered, 0);
        }
    }

    void takesAnAnswerThatHadArrivedFromItsConversation()
    {
        EvalBench bench;
        bench.answerTruly();
        Evaluation evaluation = bench.evaluation("id,word,check:equals\na,water,water\n", {EvalBench::target(u"good"_s)});
        auto journal = bench.journal(evaluation);
        const QString id = journal->id();
        // The answer is complete in the conversation, and the program is killed before the journal has it.
        const ConversationId conversation = bench.conversations.create(bench.folder.path(), {})->id;
        Comparison comparison = bench.comparison(u"Say water"_s, evaluation.targets);
        const RunOrder order = comparison.orderFor(0, conversation);
        const RunId began = order.run;
        QVERIFY(!QCoro::waitFor(bench.loopOver(bench.transport)->run(order)).error);
        QVERIFY(journal->append({{u"kind"_s, u"begun"_s},
                                 {u"case"_s, 0},
                                 {u"target"_s, 0},
                                 {u"part"_s, 0},
                                 {u"run"_s, began.text()},
                                 {u"conversation"_s, conversation.text()}}));
        journal.reset();
        EvalRun run(bench.parts());
        const auto results = QCoro::waitFor(run.run(evaluation, bench.reopened(id)));
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
        QCOMPARE(results->cells[0][0]->verdict(), Verdict::Passed);
        QCOMPARE(results->cells[0][0]->answer.usage.output, std::optional<qint64>(7));
        QVERIFY(bench.conversations.list(bench.folder.path())->empty());
    }

    void triesAgainWhatCostNothing()
    {
        EvalBench bench;
        bench.transport.answer = [](const WireRequest &) { return ScriptedReply{429, {"{\"error\":{\"type\":\"rate_limit_error\"}}"}, {}, false}; };
        const Evaluation evaluation = bench.evaluation("id,word\na,x\n", {EvalBench::target(u"good"_s)});
        auto journal = bench.journal(evaluation);
        const QString id = journal->id();
        {
            EvalRun run(bench.parts());
            QCOMPARE(QCoro::waitFor(run.run(evaluation, std::exchange(journal, nullptr)))->cells[0][0]->answer.state, TargetState::Failed);
        }
        bench.answerTruly();
        EvalRun run(bench.parts());
        QCOMPARE(QCoro::waitFor(run.run(evaluation, bench.reopened(id)))->cells[0][0]->answer.state, TargetState::Done);
    }

    void doesNotGoOnWithOtherQuestions_data()
    {
        QTest::addColumn<int>("changed");
        QTest::newRow("prompt") << 0;
        QTest::newRow("instructions") << 1;
        QTest::newRow("dataset") << 2;
        QTest::newRow("policy") << 3;
    }
    void doesNotGoOnWithOtherQuestions()
    {
        QFETCH(int, changed);
        EvalBench bench;
        bench.answerTruly();
        Evaluation evaluation = bench.evaluation(ThreeCases);
        const auto journal = bench.journal(evaluation);
        if (changed == 0)
            evaluation.prompt = u"Please say {{word}}"_s;
        else if (changed == 1)
            evaluation.agent.instructions = u"Be brief."_s;
        else if (changed == 2)
            evaluation.dataset = *Dataset::parse("id,word,check:equals\na,water,water\nb,fire,Fire\nc,no,no\n", Dataset::Format::Csv);
        else
            evaluation.targets[1].policy = *Policy::parse("name: strict\ndefault: {action: allow}\n", u"strict"_s);
        EvalRun run(bench.parts());
        QCOMPARE(QCoro::waitFor(run.run(evaluation, journal)).error().code, ErrorCode::Invalid);
        QVERIFY(bench.transport.bodies.empty());
    }

    void beginsNothingMoreOnceTheMoneyIsSpent()
    {
        EvalBench bench;
        bench.answerTruly();
        Evaluation evaluation = bench.evaluation(ThreeCases, {EvalBench::target(u"good"_s)});
        evaluation.atOnce = 1;
        evaluation.mostCost = Money();
        EvalRun run(bench.parts());
        const auto results = QCoro::waitFor(run.run(evaluation, bench.journal(evaluation)));
        QCOMPARE(results->ended->code, ErrorCode::LimitReached);
        QVERIFY(bench.transport.bodies.empty());
    }

    void anUnknownCostEndsARunThatHasALimit()
    {
        EvalBench bench; // its models have no price
        bench.answerTruly();
        Evaluation evaluation = bench.evaluation(ThreeCases, {EvalBench::target(u"good"_s)});
        evaluation.atOnce = 1;
        evaluation.mostCost = Money::fromPicoDollars(1'000'000'000'000);
        EvalRun run(bench.parts());
        const auto journal = bench.journal(evaluation);
        const auto results = QCoro::waitFor(run.run(evaluation, journal));
        QCOMPARE(results->ended->code, ErrorCode::LimitReached);
        QCOMPARE(bench.transport.bodies.size(), size_t(1));
        evaluation.mostCost.reset(); // and the same program can go on without one, paying for nothing twice
        const auto rest = QCoro::waitFor(run.run(evaluation, journal));
        QVERIFY(!rest->ended);
        QCOMPARE(bench.transport.bodies.size(), size_t(3));
    }

    void aJudgesPromptPassesTheReviewToo()
    {
        EvalBench bench;
        bench.transport.answer = [](const WireRequest &request) {
            if (request.destination().model != "judge"_L1)
                return spoken(u"Dear [PERSON_1], no."_s);
            const QString asked = lastWords(request.body());
            return spoken(asked.contains("polite"_L1) && asked.contains("Dear [PERSON_1]"_L1) ? u"{\"pass\":false,\"reason\":\"curt\"}"_s : u"?"_s);
        };
        Evaluation evaluation =
            bench.evaluation("id,word,check:judge\na,it to Mrs Marguerite Oyelaran,Is it polite?\n", {EvalBench::target(u"good"_s)});
        QCOMPARE(evaluation.check().error().code, ErrorCode::BadUsage); // no judge
        evaluation.judge = EvalBench::target(u"judge"_s);
        EvalRun run(bench.parts());
        const auto results = QCoro::waitFor(run.run(evaluation, bench.journal(evaluation)));
        QCOMPARE(bench.transport.bodies.size(), size_t(2));
        QVERIFY(!bench.transport.bodies[1].contains("Oyelaran"));
        QCOMPARE(bench.ledger.calls()->size(), size_t(2));
        const EvalCell &cell = *results->cells[0][0];
        QCOMPARE(cell.verdict(), Verdict::Failed);
        QCOMPARE(cell.checks[0].why, u"curt"_s);
        QVERIFY(cell.answer.text.contains("Oyelaran"_L1));
    }

    void missingVariablesAreToldBeforeAnythingIsSent()
    {
        EvalBench bench;
        Evaluation evaluation = bench.evaluation(ThreeCases);
        evaluation.prompt = u"Say {{sentence}}"_s;
        EvalRun run(bench.parts());
        const auto results = QCoro::waitFor(run.run(evaluation, bench.journal(evaluation)));
        QVERIFY(!results);
        QVERIFY(results.error().message.contains("{{sentence}}"_L1));
        QVERIFY(bench.transport.bodies.empty());
    }

    void exportsAreSafeToOpen()
    {
        EvalResults results;
        results.targets = {u"a/<b>"_s};
        results.cases = {{u"=1+1"_s, 2, {}, {}}};
        EvalCell cell;
        cell.answer.state = TargetState::Done;
        cell.answer.text = u"=HYPERLINK(\"http://example.org\"),<script>alert(1)</script>\nüber"_s;
        cell.answer.cost.total = *Money::fromDecimal(u"0.000000000001");
        cell.checks = {{Check::Kind::Contains, CheckOutcome::State::Failed, u"<img src=x>"_s}};
        results.cells = {{cell}};
        const QByteArray table = evalExport(results, EvalFormat::Csv);
        QVERIFY(table.startsWith("\xEF\xBB\xBF"));
        const QString csv = QString::fromUtf8(table);
        QVERIFY2(csv.contains("\n'=1+1,a/<b>,failed,"_L1), qPrintable(csv));
        QVERIFY2(csv.contains("\"'=HYPERLINK(\"\"http://example.org\"\"),<script>"_L1), qPrintable(csv));
        QVERIFY(csv.contains(",0.000000000001,"_L1));
        const QString html = QString::fromUtf8(evalExport(results, EvalFormat::Html));
        QVERIFY(!html.contains("<script"_L1) && !html.contains("<img"_L1) && !html.contains("a/<b>"_L1));
        QVERIFY(html.contains("&lt;script&gt;alert(1)"_L1));
        const QJsonObject json = QJsonDocument::fromJson(evalExport(results, EvalFormat::Json)).object();
        const QJsonObject row = json["results"_L1].toArray().first().toObject();
        QCOMPARE(row["text"_L1].toString(), cell.answer.text);
        QCOMPARE(row["verdict"_L1].toString(), u"failed"_s);
        QCOMPARE(row["cost_exact"_L1].toString(), u"0.000000000001"_s);
    }
};

QTEST_GUILESS_MAIN(TestCompareEval)
#include "test_compare_eval.moc"
