// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/eval_run.h"

#include "core/agents/background.h"
#include "core/compare/eval_recovery.h"
#include "core/compare/result_json.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <QtCore/QPromise>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

using Step = EvalStep;

QJsonObject entryOf(const char *kind, const Step &step, QJsonObject fields)
{
    fields.insert(u"kind"_s, QString::fromLatin1(kind));
    fields.insert(u"case"_s, qint64(step.dataCase));
    fields.insert(u"target"_s, qint64(step.target));
    fields.insert(u"part"_s, step.part);
    return fields;
}

Agent judgeAgent()
{
    Agent agent;
    agent.name = u"Judge"_s;
    agent.instructions = judgeInstructions();
    agent.outputSchema = judgeSchema();
    agent.limits.steps = 2;
    return agent;
}

} // namespace

/// Kept alive by its coroutines.
struct EvalRun::Private {
    Private(EvalRun *run, Parts p) : self(run), parts(std::move(p))
    {
        disk.setMaxThreadCount(1); // the journal has one writer, and its lines the order of what happened
        disk.setExpiryTimeout(-1);
    }

    QPointer<EvalRun> self;
    Parts parts;
    QThreadPool disk;
    bool running = false;

    // of the present run
    Evaluation evaluation;
    std::shared_ptr<EvalJournal> journal;
    bool again = false;
    EvalPast past;
    EvalResults results;
    int done = 0; // cells of the results
    Money spent; // estimates of what was not counted included
    int uncounted = 0; // requests of which not even those are known
    size_t next = 0; // cell, by case, then target
    std::optional<Error> halted;
    std::shared_ptr<QPromise<void>> gate; // while it is paused
    std::vector<std::unique_ptr<AgentLoop>> loops; // that run now; they go with the run, because what they are made of may go after it
    QSet<RunId> runs; // of those

    [[nodiscard]] bool goesOn()
    {
        if (!self && !halted)
            halted = Error{ErrorCode::Cancelled, tr("Stopped by you.")};
        if (!halted && evaluation.mostCost && uncounted > 0)
            halted =
                Error{ErrorCode::LimitReached,
                      tr("What %n request(s) cost is not known, so the limit of %1 cannot be kept. Enter a price for the model, or go on without a "
                         "limit.",
                         nullptr, uncounted)
                          .arg(evaluation.mostCost->toDisplay())};
        if (!halted && evaluation.mostCost && spent >= *evaluation.mostCost)
            halted = Error{ErrorCode::LimitReached,
                           tr("The limit of %1 for this evaluation was reached: %2 spent. Resume it with a higher one.")
                               .arg(evaluation.mostCost->toDisplay(), spent.toDisplay())};
        return !halted;
    }
    void halt(Error why)
    {
        if (!halted)
            halted = std::move(why);
        openGate();
        std::vector<QPointer<AgentLoop>> running_; // one may end, and another with it, while they are stopped
        for (const auto &loop : loops)
            running_.emplace_back(loop.get());
        for (const QPointer<AgentLoop> &loop : running_) {
            if (loop)
                loop->stop();
        }
    }
    void openGate()
    {
        if (const auto opened = std::exchange(gate, nullptr))
            opened->finish();
    }
    void count(const TargetResult &result)
    {
        spent += result.committed;
        uncounted += result.uncounted;
    }
    [[nodiscard]] Comparison comparisonOf(const Step &step) const;
    [[nodiscard]] QString promptOf(size_t dataCase) const
    {
        return filledPrompt(evaluation.prompt, evaluation.dataset.cases()[dataCase]).value_or(QString());
    }

    static QCoro::Task<void> work(std::shared_ptr<Private> d);
    static QCoro::Task<void> cell(std::shared_ptr<Private> d, size_t dataCase, size_t target);
    static QCoro::Task<TargetResult> result(std::shared_ptr<Private> d, Step step, Comparison order);
    static QCoro::Task<TargetResult> sent(std::shared_ptr<Private> d, Step step, Comparison comparison);
    static QCoro::Task<bool> written(std::shared_ptr<Private> d, QJsonObject entry);
    static QCoro::Task<void> forgotten(std::shared_ptr<Private> d, ConversationId conversation);
};

EvalRun::EvalRun(Parts parts, QObject *parent) : QObject(parent), d(std::make_shared<Private>(this, std::move(parts))) { }

EvalRun::~EvalRun()
{
    d->self.clear();
    d->halt({ErrorCode::Cancelled, tr("Stopped by you.")});
    // The coroutines may go on after this, when what the parts name is gone too: they find no run any more, and touch nothing.
    const auto running_ = std::exchange(d->loops, {});
    d->disk.waitForDone();
    d->journal.reset(); // whoever comes next may hold it
}

QJsonObject EvalRun::journalHead(const Evaluation &evaluation)
{
    return {{u"v"_s, 1}, {u"fingerprint"_s, QString::fromLatin1(evaluation.fingerprint())}};
}

QCoro::Task<Result<EvalResults>> EvalRun::run(Evaluation evaluation, std::shared_ptr<EvalJournal> journal, bool again)
{
    EvalPast past = EvalPast::of(*journal, evaluation.dataset, evaluation.targetNames(), again);
    return run(std::move(evaluation), std::move(journal), std::move(past), again);
}

QCoro::Task<Result<EvalResults>> EvalRun::run(Evaluation evaluation, std::shared_ptr<EvalJournal> journal, EvalPast past, bool again)
{
    const std::shared_ptr<Private> run = d;
    if (run->running)
        co_return failure(ErrorCode::BadUsage, tr("An evaluation is still running. Stop it first, or wait."));
    if (auto sound = evaluation.check(); !sound)
        co_return std::unexpected(sound.error());
    if (journal->head()["fingerprint"_L1] != journalHead(evaluation)["fingerprint"_L1])
        co_return failure(
            ErrorCode::Invalid,
            tr("The agent, a policy, the targets or the dataset have changed since this evaluation was begun, so its answers would not be "
               "comparable. Start a new one."));
    run->running = true;
    run->evaluation = std::move(evaluation);
    run->journal = std::move(journal);
    run->again = again;
    run->past = std::move(past);
    run->results = std::exchange(run->past.results, {});
    run->done = run->results.done();
    run->spent = run->past.committed;
    run->uncounted = run->past.uncounted;
    run->next = 0;
    run->halted.reset();

    std::vector<QCoro::Task<void>> workers;
    for (int worker = 0; worker < run->evaluation.atOnce; ++worker)
        workers.push_back(Private::work(run));
    for (QCoro::Task<void> &worker : workers)
        co_await worker;
    run->running = false;
    run->results.ended = run->halted;
    run->journal.reset();
    co_return run->results;
}

QCoro::Task<void> EvalRun::Private::work(std::shared_ptr<Private> d)
{
    const size_t targets = d->evaluation.targets.size();
    while (true) {
        while (d->gate) {
            const std::shared_ptr<QPromise<void>> closed = d->gate;
            co_await closed->future();
        }
        const size_t cells = d->results.cases.size() * targets;
        while (d->next < cells && d->results.cells[d->next / targets][d->next % targets]) // the journal has it
            ++d->next;
        if (!d->goesOn() || d->next >= cells)
            co_return;
        const size_t index = d->next++;
        co_await cell(d, index / targets, index % targets);
    }
}

QCoro::Task<void> EvalRun::Private::cell(std::shared_ptr<Private> d, size_t dataCase, size_t target)
{
    const Step answering{dataCase, target, 0};
    Comparison order = d->comparisonOf(answering);
    const TargetResult answer = co_await result(d, answering, std::move(order));
    if (!isFinal(answer.state))
        co_return; // halted before it began
    std::vector<TargetResult> judgings;
    if (answer.state == TargetState::Done) {
        for (const Check &check : d->results.cases[dataCase].checks) {
            if (check.kind != Check::Kind::Judge)
                continue;
            const Step judging{dataCase, target, int(judgings.size()) + 1};
            Comparison asked = d->comparisonOf(judging);
            asked.message = judgeMessage(check, d->promptOf(dataCase), answer.text);
            TargetResult verdict = co_await result(d, judging, std::move(asked));
            if (!isFinal(verdict.state))
                co_return; // halted before it was judged; the answer itself is in the journal
            judgings.push_back(std::move(verdict));
        }
    }
    d->results.cells[dataCase][target] =
        evalCell(d->results.cases[dataCase], answer, [&judgings](int judged) { return &judgings[size_t(judged - 1)]; });
    ++d->done;
    if (d->self)
        Q_EMIT d->self->cellDone(dataCase, target);
}

Comparison EvalRun::Private::comparisonOf(const Step &step) const
{
    Comparison comparison;
    comparison.review = evaluation.review;
    comparison.stream = evaluation.stream;
    comparison.workspace = evaluation.workspace;
    if (step.part > 0) {
        comparison.agent = judgeAgent();
        comparison.targets = {*evaluation.judge};
        return comparison;
    }
    comparison.agent = evaluation.agent;
    comparison.scope = evaluation.scope;
    comparison.targets = {evaluation.targets[step.target]};
    comparison.message = promptOf(step.dataCase);
    return comparison;
}

/// From the journal, from what a crash left, or anew. Not final when the run was halted before it could be begun.
QCoro::Task<TargetResult> EvalRun::Private::result(std::shared_ptr<Private> d, Step step, Comparison order)
{
    if (const auto before = d->past.steps.constFind(step); before != d->past.steps.constEnd()) {
        if (before->isSettled(d->again))
            co_return *before->result;
        if (!before->result) {
            const Ledger &ledger = d->parts.ledger;
            const Conversations &conversations = d->parts.conversations;
            const RunId run = before->run;
            const ConversationId conversation = before->conversation;
            auto found = co_await inBackground(
                &d->disk, [&ledger, &conversations, run, conversation] { return recoveredResult(ledger, conversations, run, conversation); });
            if (!found) {
                d->halt(found.error());
                co_return TargetResult{};
            }
            if (!d->self)
                co_return TargetResult{};
            if (*found) { // it cost something, also where no answer came of it
                if (!co_await written(d, entryOf("done", step, {{u"result"_s, toJson(**found)}})))
                    co_return TargetResult{};
                d->count(**found);
            }
            co_await forgotten(d, conversation);
            if (EvalPast::Attempt{run, conversation, *found}.isSettled(d->again))
                co_return **found;
        }
    }
    if (!d->goesOn())
        co_return TargetResult{};
    co_return co_await sent(d, step, std::move(order));
}

QCoro::Task<TargetResult> EvalRun::Private::sent(std::shared_ptr<Private> d, Step step, Comparison comparison)
{
    Conversations &conversations = d->parts.conversations;
    const auto made = co_await inBackground(&d->disk, [&conversations, workspace = comparison.workspace, agent = comparison.agent.stem] {
        return conversations.create(workspace, agent);
    });
    if (!made || !d->self) {
        d->halt(made ? Error{ErrorCode::Cancelled, tr("Stopped by you.")} : made.error());
        co_return TargetResult{};
    }
    RunOrder order = comparison.orderFor(0, made->id);
    if (!co_await written(d, entryOf("begun", step, {{u"run"_s, order.run.text()}, {u"conversation"_s, made->id.text()}})))
        co_return TargetResult{};
    if (!d->goesOn()) { // meanwhile
        co_await forgotten(d, made->id);
        co_return TargetResult{};
    }
    auto progress = std::make_shared<TargetProgress>();
    progress->begin(order);
    const RunId id = order.run;
    AgentLoop *loop = d->loops.emplace_back(d->parts.makeLoop()).get();
    d->runs.insert(id);
    QObject::connect(loop, &AgentLoop::happened, loop, [progress, run = d.get(), step](const RunEvent &event) {
        progress->take(event);
        if (run->self && step.part == 0)
            Q_EMIT run->self->happened(step.dataCase, step.target, event);
    });
    const RunOutcome outcome = co_await loop->run(std::move(order));
    if (!d->self) // its loop was taken away, so what is known of it may not be all: the ledger has it
        co_return TargetResult{};
    d->runs.remove(id);
    std::erase_if(d->loops, [loop](const auto &each) { return each.get() == loop; });
    progress->end(outcome);
    d->count(progress->result());
    if (co_await written(d, entryOf("done", step, {{u"result"_s, toJson(progress->result())}})))
        co_await forgotten(d, made->id);
    co_return progress->result();
}

/// False: the disk refused, and the run is halted.
QCoro::Task<bool> EvalRun::Private::written(std::shared_ptr<Private> d, QJsonObject entry)
{
    if (!d->self)
        co_return false;
    const auto done = co_await inBackground(&d->disk, [journal = d->journal, entry] { return journal->append(entry); });
    if (!done)
        d->halt(done.error());
    co_return done.has_value();
}

/// What a case left behind beside its line in the journal; the ledger keeps what left. One that cannot be removed does no harm.
QCoro::Task<void> EvalRun::Private::forgotten(std::shared_ptr<Private> d, ConversationId conversation)
{
    if (!d->self) // and so may they be
        co_return;
    Conversations &conversations = d->parts.conversations;
    Vault &vault = d->parts.vault;
    co_await inBackground(&d->disk, [&conversations, &vault, conversation] {
        const bool removed = conversations.remove(conversation).has_value();
        return vault.forget(conversation).has_value() && removed;
    });
}

void EvalRun::pause()
{
    if (!d->running || d->gate)
        return;
    d->gate = std::make_shared<QPromise<void>>();
    d->gate->start();
}

void EvalRun::resume() { d->openGate(); }

bool EvalRun::isPaused() const { return d->gate != nullptr; }

void EvalRun::stop()
{
    if (d->running)
        d->halt({ErrorCode::Cancelled, tr("Stopped by you. What was answered is kept; resume to go on.")});
}

bool EvalRun::isRunning() const { return d->running; }

bool EvalRun::owns(const RunId &run) const { return d->runs.contains(run); }

int EvalRun::done() const { return d->done; }

const EvalResults &EvalRun::results() const { return d->results; }

int EvalRun::total() const { return int(d->results.cases.size()) * int(d->results.targets.size()); }

Money EvalRun::spent() const { return d->spent; }

} // namespace countersign
