// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel Evaluate shows of its results, and says.
#include "core/compare/eval_export.h"
#include "ui/compare/answer_words.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/money/money_tab.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/choose_file.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wording.h"

#include <QtCore/QDir>
#include <QtCore/QLocale>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace countersign {

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

// ---- files -----------------------------------------------------------------------------------------------------------------------

void EvaluatePanel::exportTo(const QString &path)
{
    if (const auto format = evalFormatOf(path); !format)
        return Q_EMIT notice(format.error().message);
    m_writing.ask([results = m_grid->snapshot(), path](const BackgroundWork::Ticket &) { return exportEval(*results, path); },
                  [this, path](const Result<void> &done) {
                      refresh();
                      if (!done)
                          return Q_EMIT notice(done.error().message);
                      announce(this, tr("The results were written to %1.").arg(QDir::toNativeSeparators(path)));
                  });
    refresh();
}

void EvaluatePanel::choose()
{
    chooseFile(this, {tr("Open a dataset"), tr("Datasets (*.csv *.jsonl *.ndjson);;All files (*)"), {}, {}},
               [this](const QString &path) { open(path); });
}

void EvaluatePanel::chooseExport()
{
    chooseNewFile(this, {tr("Export the results"), tr("Results (*.html *.csv *.json)"), {}, u"evaluation.html"_s},
                  [this](const QString &path) { exportTo(path); });
}

std::vector<Command> EvaluatePanel::commands()
{
    std::vector<Command> all;
    if (isRunning()) {
        all.push_back(
            {m_run->isPaused() ? tr("Go on with the paused evaluation") : tr("Pause the evaluation"), m_pause->toolTip(), {}, [this] { pause(); }});
        all.push_back({tr("Stop the evaluation"), m_stop->toolTip(), {}, [this] { stop(); }});
    } else {
        all.push_back({tr("Run the evaluation"), tr("every case at every target"), {}, [this] { begin(); }});
        if (canGoOn())
            all.push_back({tr("Go on with this evaluation"), m_goOn->toolTip(), {}, [this] { goOn(); }});
        all.push_back({tr("Open a dataset …"), tr("a table of cases, or JSON Lines"), {}, [this] { choose(); }});
        all.push_back({tr("Add a target"), tr("a model that is to answer the cases"), {}, [this] { m_targets->askForOne(); }});
    }
    if (m_grid->done() > 0) {
        all.push_back({tr("Export the results …"), tr("as HTML, CSV or JSON"), {}, [this] { chooseExport(); }});
        all.push_back({tr("Show the scores"), tr("pass and win rates"), {}, [this] { showTab(Scores); }});
    }
    all.push_back({tr("Show the cases and answers"), {}, {}, [this] { showTab(Grid); }});
    return all;
}

// ---- what it says --------------------------------------------------------------------------------------------------------------

QString EvaluatePanel::fileWords() const
{
    if (m_cases.empty())
        return tr("“%1” has no cases.").arg(m_dataset.name);
    size_t checks = 0;
    for (const DataCase &each : m_cases)
        checks += each.checks.size();
    return tr("“%1”: %2, %3; variables: %4")
        .arg(m_dataset.name, tr("%n cases", nullptr, int(m_cases.size())), tr("%n checks", nullptr, int(checks)),
             QStringList(m_cases.front().variables.keys()).join(u", "_s));
}

void EvaluatePanel::showTab(Tab tab) { m_tabs->setCurrentIndex(tab); }

QString EvaluatePanel::stateWords() const
{
    const QLocale locale;
    if (isRunning()) {
        const QString done =
            tr("%1 of %2 answered, %3 spent").arg(locale.toString(m_run->done()), locale.toString(m_run->total()), wording::money(m_run->spent()));
        return m_run->isPaused() ? tr("Paused: %1.").arg(done)
            : m_waiting.empty()  ? tr("%1.").arg(done)
                                 : tr("%1; %n held for you.", nullptr, waitingCount()).arg(done);
    }
    if (!m_problem.isEmpty())
        return m_problem;
    if (canGoOn())
        return tr("%1 of %2 answered; “Go on” asks for the rest.").arg(locale.toString(m_grid->done()), locale.toString(m_grid->total()));
    if (m_grid->done() > 0)
        return tr("%1 of %2 answered.").arg(locale.toString(m_grid->done()), locale.toString(m_grid->total()));
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
    m_goOn->setVisible(canGoOn());
    m_pause->setVisible(running);
    m_pause->setText(m_run->isPaused() ? tr("Go on") : tr("Pause"));
    m_stop->setVisible(running);
    m_open->setEnabled(!running && !m_starting);
    m_kept->setEnabled(!running && !m_starting && m_kept->count() > 1);
    m_export->setEnabled(m_grid->done() > 0 && !isExporting());
    m_file->setText(m_fileWords.isEmpty() ? tr("No dataset yet: a table of cases (CSV) or JSON Lines, with variables and checks.") : m_fileWords);
    m_state->setText(stateWords());
    tint(m_state, m_problem.isEmpty() || running ? mutedText(palette()) : alarmColor(palette()));
    m_tabs->setTabText(Review, m_waiting.empty() ? tr("Review") : tr("Review (%1)").arg(QLocale().toString(waitingCount())));
}

} // namespace countersign
