// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/evaluate_panel.h"

#include "core/review/review_gate.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/target_row.h"
#include "ui/main/run_setup.h"
#include "ui/money/money_tab.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/limited_file.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace countersign {

// The widgets are put together in evaluate_panel_layout.cpp; what is kept and shown again stands in evaluate_panel_kept.cpp, and what it shows and
// says in evaluate_panel_results.cpp.

EvaluatePanel::~EvaluatePanel()
{
    m_run->disconnect(this); // what is held is refused when it goes, and nobody here listens any more
    m_services.gate.disconnect(this);
}

void EvaluatePanel::arrive()
{
    fillJudges();
    fillKept();
    refresh();
}

void EvaluatePanel::connectRun()
{
    m_run = std::make_unique<EvalRun>(EvalRun::Parts{m_services.conversations, m_services.vault, m_services.ledger, m_services.makeLoop});
    connect(m_run.get(), &EvalRun::cellDone, this, [this](size_t dataCase, size_t target) {
        m_grid->setCell(dataCase, target, *m_run->results().cells[dataCase][target]);
        refresh();
    });
    connect(&m_services.gate, &ReviewGate::held, this, [this](const std::shared_ptr<const HeldRequest> &held) {
        if (m_run->owns(held->run))
            hold(held);
    });
    connect(&m_services.gate, &ReviewGate::released, this, [this](const RequestId &id) {
        const bool shown = !m_waiting.empty() && m_waiting.front()->id == id;
        std::erase_if(m_waiting, [&](const auto &held) { return held->id == id; });
        if (shown)
            QMetaObject::invokeMethod(this, &EvaluatePanel::showNext, Qt::QueuedConnection); // the pane is still at its own
    });
}

void EvaluatePanel::say(const QString &problem)
{
    m_problem = problem;
    refresh();
    announce(this, problem, true);
}

// ---- the order -----------------------------------------------------------------------------------------------------------------

void EvaluatePanel::open(const QString &path)
{
    struct Read {
        EvalOrder order;
        Result<Dataset> dataset;
    };
    m_problem.clear();
    m_lookup.ask(
        [path](const BackgroundWork::Ticket &) -> Read {
            EvalOrder order;
            order.format = Dataset::formatOf(path);
            order.name = QFileInfo(path).fileName();
            auto bytes = readLimited(path, LargestTable, tr("“%1” is larger than 64 MB. Split it."));
            if (!bytes)
                return {{}, std::unexpected(bytes.error())};
            order.dataset = std::move(*bytes);
            auto dataset = Dataset::parse(order.dataset, order.format);
            return {std::move(order), std::move(dataset)};
        },
        [this](Read read) {
            if (!read.dataset)
                return say(read.dataset.error().message);
            m_journal.clear(); // another dataset is another evaluation
            m_before.reset();
            takeCases(std::move(read.order), read.dataset->cases());
            if (!m_cases.empty() && m_prompt->toPlainText().isEmpty()) { // a start that can be changed
                const QStringList variables = m_cases.front().variables.keys();
                m_prompt->setPlainText(u"{{%1}}"_s.arg(variables.contains(u"prompt"_s) ? u"prompt"_s : variables.value(0)));
            }
            showTab(Grid);
            fillKept();
            keepDataset();
            estimateSoon();
        });
}

void EvaluatePanel::takeCases(EvalOrder dataset, std::vector<DataCase> cases)
{
    m_dataset = {};
    m_dataset.dataset = std::move(dataset.dataset);
    m_dataset.format = dataset.format;
    m_dataset.name = std::move(dataset.name);
    m_cases = std::move(cases);
    m_fileWords = m_cases.empty() && m_dataset.name.isEmpty() ? QString() : fileWords();
    m_grid->setCases(m_cases, {});
    refresh();
}

EvalOrder EvaluatePanel::order() const
{
    EvalOrder order = m_dataset;
    QStringList targets;
    for (const TargetWish &wish : m_targets->wishes())
        targets << wish.text();
    order.targets = targets.join(u',');
    order.message = m_prompt->toPlainText().trimmed();
    order.agent = m_agent->currentIndex() == HeaderAgent ? m_setup.agentStem() : m_agent->currentData().toString();
    order.policy = m_setup.policyName();
    order.judge = m_judge->currentData().toString();
    return order;
}

EvalLookup EvaluatePanel::lookup() const
{
    EvalLookup lookup{m_services.targetLookup(m_setup.policyName()),
                      [workspace = m_services.workspace](const QString &name) { return workspace.agent(name); }, m_services.workspace.folder()};
    lookup.targets.usable = nullptr; // it is asked here, in the thread of the keys
    return lookup;
}

void EvaluatePanel::estimateSoon()
{
    m_estimated = false;
    m_estimating.start();
    m_keeper.keepSoon();
    refresh();
}

void EvaluatePanel::estimate()
{
    if (m_cases.empty() || m_targets->wishes().empty() || isRunning())
        return;
    m_estimates.ask(
        [order = order(), lookup = lookup(), &catalogue = m_services.catalogue,
         at = m_services.clock.now()](const BackgroundWork::Ticket &) -> std::optional<CostSum> {
            const auto evaluation = evaluationOf(order, lookup);
            return evaluation ? std::optional(estimatedCost(*evaluation, catalogue, AssumedAnswer, at)) : std::nullopt;
        },
        [this](const std::optional<CostSum> &estimate) {
            m_estimated = estimate.has_value();
            m_estimate = estimate.value_or(CostSum());
            refresh();
        });
}

// Everything that takes longer with a longer dataset or journal happens in the background: reading, checking, the fingerprint, what is done already.
void EvaluatePanel::prepare(const EvalOrder &order, const QString &journal)
{
    if (const QString unclear = amountProblem(m_most); !unclear.isEmpty())
        return say(unclear); // a limit that nobody understood would be none
    const TargetLookup usable = m_services.targetLookup({});
    for (const TargetWish &wish : parseTargets(order.targets).value_or(std::vector<TargetWish>())) {
        const auto provider = std::ranges::find(usable.providers, wish.provider, &Provider::name);
        if (provider != usable.providers.end() && !usable.usable(*provider))
            return say(tr("There is no key for “%1”. Add its key on the page Settings, or take the target away.").arg(wish.provider));
    }
    m_problem.clear();
    m_starting = true;
    const auto takeOptions = [review = ReviewMode(m_rule->currentData().toInt()), atOnce = m_atOnce->value(),
                              most = amountIn(m_most)](Evaluation &evaluation) {
        evaluation.review = review;
        evaluation.atOnce = atOnce;
        evaluation.mostCost = most;
    };
    m_lookup.ask(
        [order, journal, takeOptions, lookup = lookup(), folder = folder(),
         sealer = m_services.drafts.sealer()](const BackgroundWork::Ticket &) -> Result<Prepared> {
            EvalOrder wanted = order;
            std::shared_ptr<EvalJournal> kept;
            if (!journal.isEmpty()) {
                auto existing = EvalJournal::open(folder, sealer, journal);
                if (!existing)
                    return std::unexpected(existing.error());
                kept = std::make_shared<EvalJournal>(std::move(*existing));
                wanted = EvalOrder::fromJson(kept->head()["source"_L1].toObject());
            }
            auto evaluation = evaluationOf(wanted, lookup);
            if (!evaluation)
                return std::unexpected(evaluation.error());
            takeOptions(*evaluation);
            if (!kept) {
                QJsonObject head = EvalRun::journalHead(*evaluation);
                head.insert(u"source"_s, wanted.toJson());
                auto made = EvalJournal::create(folder, sealer, head);
                if (!made)
                    return std::unexpected(made.error());
                kept = std::make_shared<EvalJournal>(std::move(*made));
            }
            EvalPast past = EvalPast::of(*kept, evaluation->dataset, evaluation->targetNames());
            return Prepared{std::move(wanted), std::move(*evaluation), kept, std::move(past)};
        },
        [this, fresh = journal.isEmpty()](Result<Prepared> prepared) {
            m_starting = false;
            prepared ? start(std::move(*prepared), fresh) : say(prepared.error().message);
        });
    refresh();
}

// ---- the run -------------------------------------------------------------------------------------------------------------------

void EvaluatePanel::begin()
{
    if (isRunning() || isBusy())
        return;
    if (m_cases.empty())
        return say(tr("Open a dataset first: a table of cases (CSV), or JSON Lines."));
    if (m_targets->wishes().empty())
        return say(tr("Add a target: the model that is to answer the cases."));
    m_before.reset(); // what stands above is what is wanted now
    prepare(order(), {});
}

void EvaluatePanel::goOn()
{
    if (canGoOn())
        resume(m_journal);
}

void EvaluatePanel::resume(const QString &journal)
{
    if (!isRunning() && !isBusy() && !journal.isEmpty())
        prepare({}, journal);
}

bool EvaluatePanel::canGoOn() const { return !isRunning() && !m_journal.isEmpty() && m_grid->done() < m_grid->total() && isAsOrdered(); }

void EvaluatePanel::start(Prepared prepared, bool fresh)
{
    const bool fromBegin = m_begin->hasFocus() || m_goOn->hasFocus();
    m_journal = prepared.journal->id();
    if (fresh) // it stands above already
        m_ordered = std::move(prepared.order);
    else
        take({std::move(prepared.order), prepared.evaluation.dataset.cases()});
    showTab(Grid);
    QCoro::connect(m_run->run(std::move(prepared.evaluation), prepared.journal, std::move(prepared.past), false), this,
                   [this](const Result<EvalResults> &results) { finish(results); });
    m_grid->setResults(m_run->results()); // with what the journal has already
    refresh();
    if (fromBegin && isRunning())
        m_pause->setFocus(); // the button that was pressed is gone
    m_keeper.keepNow();
    if (!m_before)
        keepDataset();
    fillKept();
}

void EvaluatePanel::finish(const Result<EvalResults> &results)
{
    const bool reading = isOccupied();
    const bool fromStop = m_pause->hasFocus() || m_stop->hasFocus();
    m_waiting.clear();
    m_review->clear();
    Q_EMIT ended();
    if (!results)
        return say(results.error().message);
    m_grid->setResults(*results);
    showScores();
    m_problem = results->ended ? results->ended->message : QString();
    if (!reading || m_tabs->currentIndex() == Review)
        showTab(results->ended ? Grid : Scores);
    fillKept();
    refresh();
    if (fromStop)
        (canGoOn() ? m_goOn : m_begin)->setFocus();
    announce(this, stateWords());
}

void EvaluatePanel::pause()
{
    m_run->isPaused() ? m_run->resume() : m_run->pause();
    refresh();
}

void EvaluatePanel::stop()
{
    if (isRunning())
        m_run->stop();
}

// ---- the review ----------------------------------------------------------------------------------------------------------------

bool EvaluatePanel::isOccupied() const
{
    const QWidget *focus = QApplication::focusWidget();
    if (!focus || focus == window())
        return !isVisible();
    if (m_review->isAncestorOf(focus) || focus == m_begin || focus == m_goOn || focus == m_pause || focus == m_stop)
        return false;
    return m_tabs->currentIndex() != Review || !m_tabs->isAncestorOf(focus);
}

void EvaluatePanel::hold(const std::shared_ptr<const HeldRequest> &held)
{
    m_waiting.push_back(held);
    if (m_waiting.size() == 1)
        showNext();
    refresh();
}

// Whoever types above or reads the grid is not interrupted: then only the tab says how many wait.
void EvaluatePanel::showNext()
{
    if (m_waiting.empty()) {
        m_review->clear();
    } else {
        m_review->showHeld(m_waiting.front());
        if (isOccupied()) {
            announce(this, tr("%n request(s) of the evaluation wait in the review.", nullptr, waitingCount()));
        } else {
            showTab(Review);
            m_review->focusFindings();
        }
    }
    refresh();
}

} // namespace countersign
