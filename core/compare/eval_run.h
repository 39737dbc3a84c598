// SPDX-License-Identifier: GPL-3.0-or-later
// Runs an evaluation: each case at each target through an agent loop of its own, so through the review gate; a judge's prompts too. Before a request is
// begun, and before the next one after it, the journal has it on disk: whoever resumes after a crash pays nothing twice.
// Lives in one thread with an event loop.
#pragma once
#include "core/compare/eval_past.h"

namespace countersign {

class EvalRun : public QObject {
    Q_OBJECT
public:
    /// All must outlive it, and so must what the loops are made of.
    struct Parts {
        Conversations &conversations;
        Vault &vault;
        Ledger &ledger;
        std::function<std::unique_ptr<AgentLoop>()> makeLoop;
    };
    explicit EvalRun(Parts parts, QObject *parent = nullptr);
    /// Stops what still runs.
    ~EvalRun() override;

    /// What a journal must have in its head under "fingerprint" to be run with this evaluation; more may stand beside it.
    [[nodiscard]] static QJsonObject journalHead(const Evaluation &evaluation);

    /// Does what the journal has not yet: answers that are in it are not asked for again, nor is anything that was, or may have been, charged and brought
    /// no answer, unless `again`. An answer that was complete when the program ended is taken from its conversation. Ends when all is done, stopped, or the
    /// cost limit is reached (EvalResults::ended). An Error where nothing could be begun. The conversations of single cases are removed once they are in
    /// the journal.
    QCoro::Task<Result<EvalResults>> run(Evaluation evaluation, std::shared_ptr<EvalJournal> journal, bool again = false);
    /// The same where the journal was worked through already, in the background, for this evaluation and `again`.
    QCoro::Task<Result<EvalResults>> run(Evaluation evaluation, std::shared_ptr<EvalJournal> journal, EvalPast past, bool again);
    /// What is under way is finished, and nothing new begun.
    void pause();
    void resume();
    [[nodiscard]] bool isPaused() const;
    /// Held requests are refused, streams cut.
    void stop();
    [[nodiscard]] bool isRunning() const;

    [[nodiscard]] const EvalResults &results() const;
    [[nodiscard]] int total() const; // cells
    [[nodiscard]] int done() const; // those that the results have
    /// The run is one of its own, an answer's or a judge's, and goes on: what it holds for review belongs to this evaluation.
    [[nodiscard]] bool owns(const RunId &run) const;
    [[nodiscard]] Money spent() const; // judges and earlier attempts included; estimates where a cost is not known

Q_SIGNALS:
    /// Of the answer's run, not of a judge's.
    void happened(size_t dataCase, size_t target, const countersign::RunEvent &event);
    /// results() has this cell now. Not said of those that the journal had: they are there from the beginning.
    void cellDone(size_t dataCase, size_t target);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace countersign
