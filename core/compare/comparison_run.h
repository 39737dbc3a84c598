// SPDX-License-Identifier: GPL-3.0-or-later
// Drives a comparison: one agent loop for each target, all at the same time, each in a conversation of its own. What leaves goes through the loops
// and so through the review gate, one signature for each request; this class sends nothing. Lives in one thread with an event loop.
#pragma once
#include "core/compare/comparison.h"

namespace countersign {

class ComparisonRun : public QObject {
    Q_OBJECT
public:
    /// `conversations` must outlive it, and so must what the loops are made of.
    struct Parts {
        Conversations &conversations;
        std::function<std::unique_ptr<AgentLoop>()> makeLoop;
    };
    explicit ComparisonRun(Parts parts, QObject *parent = nullptr);
    /// Stops what still runs.
    ~ComparisonRun() override;

    /// Ends when the last target has ended; the results are in the order of the targets. An Error only where nothing could be begun. One at a
    /// time: a second call while one goes on answers BadUsage.
    QCoro::Task<Result<std::vector<TargetResult>>> run(Comparison comparison);
    /// Ends one target, or all: held requests are refused, streams are cut, what arrived is kept.
    void stop(size_t target);
    void stop();
    [[nodiscard]] bool isRunning() const;

    /// As they stand at this moment.
    [[nodiscard]] std::vector<TargetResult> results() const;
    [[nodiscard]] const TargetResult &result(size_t target) const;
    /// By target; null where none is held. To be decided through the ReviewGate.
    [[nodiscard]] std::vector<std::shared_ptr<const HeldRequest>> held() const;

Q_SIGNALS:
    /// Everything that a loop says, in order; result(target) holds it already.
    void happened(size_t target, const countersign::RunEvent &event);
    /// A target has ended; its state says how.
    void ended(size_t target);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace countersign
