// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/evaluate_panel.h"

#include "core/compare/eval_export.h"
#include "core/compare/eval_journal.h"
#include "core/review/review_gate.h"
#include "ui/compare/answer_words.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/target_row.h"
#include "ui/main/run_setup.h"
#include "ui/money/money_tab.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wording.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QFileInfo>
#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace countersign {

// The widgets are put together in evaluate_panel_layout.cpp.

namespace {

constexpr qint64 LargestDataset = 64LL << 20; // bytes
constexpr qint64 AssumedAnswer = 400; // tokens, for the estimate

Result<QByteArray> readDataset(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Storage, EvaluatePanel::tr("“%1” cannot be read: %2.").arg(QDir::toNativeSeparators(path), file.errorString()));
    QByteArray bytes = file.read(LargestDataset + 1);
    if (bytes.size() > LargestDataset)
        return failure(ErrorCode::Invalid, EvaluatePanel::tr("“%1” is larger than 64 MB. Split it.").arg(QDir::toNativeSeparators(path)));
    return bytes;
}

QString fileWords(const QString &name, const std::vector<DataCase> &cases)
{
    if (cases.empty())
        return EvaluatePanel::tr("“%1” has no cases.").arg(name);
    size_t checks = 0;
    for (const DataCase &each : cases)
        checks += each.checks.size();
    return EvaluatePanel::tr("“%1”: %2, %3; variables: %4")
        .arg(name, EvaluatePanel::tr("%n cases", nullptr, int(cases.size())), EvaluatePanel::tr("%n checks", nullptr, int(checks)),
             QStringList(cases.front().variables.keys()).join(u", "_s));
}

} // namespace

EvaluatePanel::~EvaluatePanel()
{
    m_run->disconnect(this); // what is held is refused when it goes, and nobody here listens any more
}

void EvaluatePanel::arrive()
{
    fillKept();
    refresh();
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
        QByteArray bytes;
        Result<Dataset> dataset;
    };
    m_problem.clear();
    const Dataset::Format format = Dataset::formatOf(path);
    m_lookup.ask(
        [path, format](const BackgroundWork::Ticket &) -> Read {
            auto bytes = readDataset(path);
            if (!bytes)
                return {{}, std::unexpected(bytes.error())};
            auto dataset = Dataset::parse(*bytes, format);
            return {std::move(*bytes), std::move(dataset)};
        },
        [this, format, name = QFileInfo(path).fileName()](Read read) {
            if (!read.dataset)
                return say(read.dataset.error().message);
            m_dataset = {};
            m_dataset.dataset = std::move(read.bytes);
            m_dataset.format = format;
            m_name = name;
            m_cases = read.dataset->cases();
            m_journal.clear();
            if (!m_cases.empty() && m_prompt->toPlainText().isEmpty()) { // a start that can be changed
                const QStringList variables = m_cases.front().variables.keys();
                m_prompt->setPlainText(u"{{%1}}"_s.arg(variables.contains(u"prompt"_s) ? u"prompt"_s : variables.value(0)));
            }
            m_grid->setCases(m_cases, {});
            showTab(Grid);
            refresh();
            estimateSoon();
        });
}

EvalOrder EvaluatePanel::order() const
{
    EvalOrder order = m_dataset;
    QStringList targets;
    for (const TargetWish &wish : m_targets->wishes())
        targets << wish.text();
    order.targets = targets.join(u',');
    order.message = m_prompt->toPlainText().trimmed();
    order.agent = m_agent->currentIndex() == 1 ? m_setup.agentStem() : QString();
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

void EvaluatePanel::takeOptions(Evaluation &evaluation) const
{
    evaluation.review = ReviewMode(m_rule->currentData().toInt());
    evaluation.atOnce = m_atOnce->value();
    evaluation.mostCost = amountIn(m_most);
}

void EvaluatePanel::estimateSoon()
{
    m_estimated = false;
    m_estimating.start();
    refresh();
}

void EvaluatePanel::prepare(const EvalOrder &order, const QString &journal)
{
    const TargetLookup usable = m_services.targetLookup({});
    for (const TargetWish &wish : parseTargets(order.targets).value_or(std::vector<TargetWish>())) {
        const auto provider = std::ranges::find(usable.providers, wish.provider, &Provider::name);
        if (provider != usable.providers.end() && !usable.usable(*provider))
            return say(tr("There is no key for “%1”. Add its key on the page Settings, or take the target away.").arg(wish.provider));
    }
    m_problem.clear();
    m_lookup.ask(
        [order, journal, lookup = lookup(), folder = folder(),
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
            if (!kept) {
                QJsonObject head = EvalRun::journalHead(*evaluation);
                head.insert(u"source"_s, wanted.toJson());
                auto made = EvalJournal::create(folder, sealer, head);
                if (!made)
                    return std::unexpected(made.error());
                kept = std::make_shared<EvalJournal>(std::move(*made));
            }
            return Prepared{std::move(*evaluation), kept};
        },
        [this](Result<Prepared> prepared) { prepared ? start(std::move(*prepared)) : say(prepared.error().message); });
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
    prepare(order(), {});
}

void EvaluatePanel::resume(const QString &journal)
{
    if (!isRunning() && !isBusy() && !journal.isEmpty())
        prepare({}, journal);
}

void EvaluatePanel::start(Prepared prepared)
{
    takeOptions(prepared.evaluation);
    if (const auto sound = prepared.evaluation.check(); !sound)
        return say(sound.error().message);
    m_journal = prepared.journal->id();
    QStringList names;
    for (const CompareTarget &target : prepared.evaluation.targets)
        names << target.name;
    m_cases = prepared.evaluation.dataset.cases();
    m_grid->setCases(m_cases, names);
    showTab(Grid);
    QCoro::connect(m_run->run(std::move(prepared.evaluation), prepared.journal), this,
                   [this](const Result<EvalResults> &results) { finish(results); });
    m_grid->setResults(m_run->results()); // with what the journal has already
    refresh();
}

void EvaluatePanel::finish(const Result<EvalResults> &results)
{
    m_expected.clear();
    m_waiting.clear();
    m_review->clear();
    fillKept();
    if (!results)
        return say(results.error().message);
    m_grid->setResults(*results);
    showScores();
    m_problem = results->ended ? results->ended->message : QString();
    if (!results->ended)
        showTab(Scores);
    refresh();
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

void EvaluatePanel::hold(const std::shared_ptr<const HeldRequest> &held)
{
    m_waiting.push_back(held);
    if (m_waiting.size() == 1)
        showNext();
    showTab(Review);
    refresh();
}

void EvaluatePanel::showNext()
{
    if (m_waiting.empty()) {
        m_review->clear();
        showTab(Grid);
    } else {
        m_review->showHeld(m_waiting.front());
        m_review->focusFindings();
    }
    refresh();
}

// ---- what came of it -----------------------------------------------------------------------------------------------------------

void EvaluatePanel::showScores()
{
    const EvalResults &results = m_grid->results();
    const auto put = [](QTableWidget *table, int row, const QStringList &texts) {
        for (int column = 0; column < texts.size(); ++column) {
            auto *item = new QTableWidgetItem(texts[column]);
            item->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
            table->setItem(row, column, item);
        }
    };
    const QLocale locale;
    const auto scores = scoresOf(results);
    m_scores->setRowCount(int(scores.size()));
    for (int row = 0; row < m_scores->rowCount(); ++row) {
        const TargetScore &score = scores[size_t(row)];
        const QString cost = score.unpriced ? tr("≥ %1").arg(wording::money(score.cost)) : wording::money(score.cost);
        put(m_scores, row,
            {wording::targetName(results.targets[row]), shareWords(score.passRate), locale.toString(score.passed), locale.toString(score.failed),
             locale.toString(score.undecided), locale.toString(score.unanswered), cost,
             score.medianMs ? wording::milliseconds(*score.medianMs) : u"–"_s});
    }
    const auto duels = duelsOf(results);
    m_duels->setRowCount(int(duels.size()));
    for (int row = 0; row < m_duels->rowCount(); ++row) {
        const Duel &duel = duels[size_t(row)];
        put(m_duels, row,
            {tr("%1 against %2")
                 .arg(wording::targetName(results.targets[qsizetype(duel.first)]), wording::targetName(results.targets[qsizetype(duel.second)])),
             shareWords(duel.winRate), locale.toString(duel.wins), locale.toString(duel.losses), locale.toString(duel.ties)});
    }
}

void EvaluatePanel::showCell()
{
    const EvalCell *cell = m_grid->cell(m_filter->mapToSource(m_table->currentIndex()));
    if (!cell) {
        m_detail->setText(tr("Choose a cell of the grid to read its answer and checks."));
        return;
    }
    QStringList lines;
    if (cell->answer.error)
        lines << cell->answer.error->message;
    for (const CheckOutcome &check : cell->checks)
        lines << (check.why.isEmpty() ? tr("%1: %2").arg(checkKindName(check.kind), checkStateName(check.state))
                                      : tr("%1: %2, %3").arg(checkKindName(check.kind), checkStateName(check.state), check.why));
    if (!cell->answer.text.isEmpty())
        lines << QString() << cell->answer.text;
    m_detail->setText(lines.join(u'\n'));
}

Result<void> EvaluatePanel::exportTo(const QString &path) const
{
    if (const auto format = evalFormatOf(path); !format)
        return std::unexpected(format.error());
    return exportEval(m_grid->results(), path);
}

void EvaluatePanel::chooseFile()
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Open a dataset"), {}, tr("Datasets (*.csv *.jsonl *.ndjson);;All files (*)"));
    if (!path.isEmpty())
        open(path);
}

void EvaluatePanel::chooseExport()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Export the results"), u"evaluation.html"_s, tr("Results (*.html *.csv *.json)"));
    if (path.isEmpty())
        return;
    if (const auto done = exportTo(path); !done)
        Q_EMIT notice(done.error().message);
}

void EvaluatePanel::fillKept()
{
    const QSignalBlocker quiet(m_kept);
    m_kept->clear();
    m_kept->addItem(tr("Earlier evaluations …"), QString());
    for (const QString &id : EvalJournal::ids(folder()))
        m_kept->addItem(id, id);
    m_kept->setEnabled(m_kept->count() > 1 && !isRunning());
}

// ---- what it says --------------------------------------------------------------------------------------------------------------

void EvaluatePanel::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

QString EvaluatePanel::stateWords() const
{
    const QLocale locale;
    if (isRunning()) {
        const QString done = tr("%1 of %2 answered, %3 spent")
                                 .arg(locale.toString(m_run->results().done()), locale.toString(m_run->total()), wording::money(m_run->spent()));
        return m_run->isPaused() ? tr("Paused: %1.").arg(done)
            : m_waiting.empty()  ? tr("%1.").arg(done)
                                 : tr("%1; %n held for you.", nullptr, waitingCount()).arg(done);
    }
    if (!m_problem.isEmpty())
        return m_problem;
    if (m_grid->results().done() > 0)
        return tr("%1 of %2 answered.")
            .arg(locale.toString(m_grid->results().done()),
                 locale.toString(qint64(m_grid->results().cases.size()) * m_grid->results().targets.size()));
    if (m_cases.empty())
        return {};
    const qint64 requests = qint64(m_cases.size()) * qint64(m_targets->wishes().size());
    const QString words = tr("%n requests", nullptr, int(requests));
    return m_estimated ? tr("%1, about %2 (answers of %3 tokens assumed).").arg(words, sumWords(m_estimate), locale.toString(AssumedAnswer)) : words;
}

void EvaluatePanel::refresh()
{
    const bool running = isRunning();
    m_begin->setVisible(!running);
    m_begin->setEnabled(!isBusy());
    m_pause->setVisible(running);
    m_pause->setText(m_run->isPaused() ? tr("Go on") : tr("Pause"));
    m_stop->setVisible(running);
    m_open->setEnabled(!running);
    m_kept->setEnabled(!running && m_kept->count() > 1);
    m_export->setEnabled(m_grid->results().done() > 0);
    m_file->setText(m_cases.empty() ? tr("No dataset yet: a table of cases (CSV) or JSON Lines, with variables and checks.")
                                    : fileWords(m_name, m_cases));
    m_state->setText(stateWords());
    tint(m_state, m_problem.isEmpty() || running ? mutedText(palette()) : alarmColor(palette()));
    m_tabs->setTabText(Review, m_waiting.empty() ? tr("Review") : tr("Review (%1)").arg(QLocale().toString(waitingCount())));
}

} // namespace countersign
