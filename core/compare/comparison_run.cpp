// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/compare/comparison_run.h"

#include "core/agents/background.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace countersign {

namespace {
constexpr qsizetype TitleLength = 60;
}

/// Kept alive by its coroutines, so that a run that is destroyed in the middle leaves nothing dangling.
struct ComparisonRun::Private {
    struct Lane {
        std::unique_ptr<AgentLoop> loop; // while it runs
        TargetProgress progress;
        bool stopped = false;
    };

    Private(ComparisonRun *run, Parts p) : self(run), parts(std::move(p)) { }

    QPointer<ComparisonRun> self;
    Parts parts;
    Comparison comparison;
    std::vector<Lane> lanes;
    QThreadPool disk; // waited for at the end: what it uses may go then
    bool running = false;

    static QCoro::Task<void> runTarget(std::shared_ptr<Private> d, size_t target);
    void end(size_t target, const RunOutcome &outcome)
    {
        lanes[target].progress.end(outcome);
        if (self)
            Q_EMIT self->ended(target);
    }
};

ComparisonRun::ComparisonRun(Parts parts, QObject *parent) : QObject(parent), d(std::make_shared<Private>(this, std::move(parts))) { }

ComparisonRun::~ComparisonRun()
{
    d->self.clear();
    for (Private::Lane &lane : d->lanes) {
        lane.stopped = true;
        lane.loop.reset();
    }
    d->disk.waitForDone();
}

bool ComparisonRun::isRunning() const { return d->running; }

QCoro::Task<Result<std::vector<TargetResult>>> ComparisonRun::run(Comparison comparison)
{
    const std::shared_ptr<Private> run = d;
    if (run->running)
        co_return failure(ErrorCode::BadUsage, tr("A comparison is still running. Stop it first, or wait."));
    if (auto sound = comparison.check(); !sound)
        co_return std::unexpected(sound.error());
    run->running = true;
    run->comparison = std::move(comparison);
    run->lanes.clear();
    run->lanes.resize(run->comparison.targets.size());

    // Tasks begin at once: all targets are on their way before the first is waited for.
    std::vector<QCoro::Task<void>> tasks;
    for (size_t target = 0; target < run->lanes.size(); ++target)
        tasks.push_back(Private::runTarget(run, target));
    for (QCoro::Task<void> &task : tasks)
        co_await task;
    run->running = false;
    std::vector<TargetResult> results;
    for (const Private::Lane &lane : run->lanes)
        results.push_back(lane.progress.result());
    co_return results;
}

QCoro::Task<void> ComparisonRun::Private::runTarget(std::shared_ptr<Private> d, size_t target)
{
    Conversations &conversations = d->parts.conversations;
    const QString title = d->comparison.message.simplified().left(TitleLength) + QStringLiteral(" · ") + d->comparison.targets[target].name;
    const auto made = co_await inBackground(
        &d->disk, [&conversations, workspace = d->comparison.workspace, agent = d->comparison.agent.stem, title]() -> Result<ConversationInfo> {
            auto conversation = conversations.create(workspace, agent);
            // Named beforehand: eight conversations with the same words are told apart by their targets.
            if (conversation) {
                if (auto named = conversations.rename(conversation->id, title); !named)
                    return std::unexpected(named.error());
            }
            return conversation;
        });
    Lane &lane = d->lanes[target];
    RunOutcome outcome;
    if (!made)
        outcome.error = made.error();
    else if (lane.stopped || !d->self)
        outcome.error = Error{ErrorCode::Cancelled, tr("Stopped by you before anything was sent.")};
    if (outcome.error) {
        d->end(target, outcome);
        co_return;
    }
    RunOrder order = d->comparison.orderFor(target, made->id);
    lane.progress.begin(order);
    lane.loop = d->parts.makeLoop();
    QObject::connect(lane.loop.get(), &AgentLoop::happened, lane.loop.get(), [run = d.get(), target](const RunEvent &event) {
        run->lanes[target].progress.take(event);
        if (run->self)
            Q_EMIT run->self->happened(target, event);
    });
    outcome = co_await lane.loop->run(std::move(order));
    d->end(target, outcome);
}

void ComparisonRun::stop(size_t target)
{
    if (target >= d->lanes.size())
        return;
    d->lanes[target].stopped = true;
    if (d->lanes[target].loop)
        d->lanes[target].loop->stop();
}

void ComparisonRun::stop()
{
    for (size_t target = 0; target < d->lanes.size(); ++target)
        stop(target);
}

std::vector<TargetResult> ComparisonRun::results() const
{
    std::vector<TargetResult> results;
    for (const Private::Lane &lane : d->lanes)
        results.push_back(lane.progress.result());
    return results;
}

const TargetResult &ComparisonRun::result(size_t target) const { return d->lanes[target].progress.result(); }

std::vector<std::shared_ptr<const HeldRequest>> ComparisonRun::held() const
{
    std::vector<std::shared_ptr<const HeldRequest>> requests;
    for (const Private::Lane &lane : d->lanes)
        requests.push_back(lane.progress.held());
    return requests;
}

} // namespace countersign
