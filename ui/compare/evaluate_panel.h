// SPDX-License-Identifier: GPL-3.0-or-later
// A dataset of cases run over several models: opened from a file, reviewed like every send, paused, stopped and gone on with after a restart
// without paying twice, and shown as a grid with pass and win rates. Its journal keeps it, sealed.
#pragma once
#include "core/compare/eval_order.h"
#include "core/compare/eval_run.h"
#include "ui/main/page.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>
#include <deque>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;
class QTabWidget;
class QTableView;
class QTableWidget;

namespace countersign {

class EvalFilter;
class EvalGridModel;
class ReviewPane;
class RunSetup;
class TargetRow;

class EvaluatePanel final : public QWidget {
    Q_OBJECT
public:
    EvaluatePanel(Services &services, RunSetup &setup, QWidget *parent = nullptr);
    ~EvaluatePanel() override;

    void arrive();
    void open(const QString &path);
    void begin();
    void pause();
    void stop();
    /// Goes on with a kept one, or shows what came of it.
    void resume(const QString &journal);
    [[nodiscard]] Result<void> exportTo(const QString &path) const;

    [[nodiscard]] bool isRunning() const { return m_run->isRunning(); }
    [[nodiscard]] bool isBusy() const { return m_lookup.isRunning(); }
    [[nodiscard]] bool isEstimated() const { return m_estimated; }
    [[nodiscard]] TargetRow *targets() const { return m_targets; }
    [[nodiscard]] QPlainTextEdit *prompt() const { return m_prompt; }
    [[nodiscard]] EvalGridModel *grid() const { return m_grid; }
    [[nodiscard]] ReviewPane *review() const { return m_review; }
    [[nodiscard]] int waitingCount() const { return int(m_waiting.size()); }
    enum Tab { Grid, Review, Scores };
    void showTab(Tab tab);
    [[nodiscard]] QString stateWords() const;

Q_SIGNALS:
    void goTo(const countersign::Place &place);
    void notice(const QString &message);

private:
    struct Prepared {
        Evaluation evaluation;
        std::shared_ptr<EvalJournal> journal;
    };
    QWidget *buildAbove();
    QWidget *buildTabs();
    [[nodiscard]] EvalOrder order() const;
    [[nodiscard]] EvalLookup lookup() const;
    [[nodiscard]] QString folder() const { return m_services.paths.data + QStringLiteral("/evaluations"); } // as the command line has it
    void takeOptions(Evaluation &evaluation) const;
    void estimateSoon();
    void prepare(const EvalOrder &order, const QString &journal);
    void start(Prepared prepared);
    void finish(const Result<EvalResults> &results);
    void hold(const std::shared_ptr<const HeldRequest> &held);
    void showNext();
    void showScores();
    void showCell();
    void fillKept();
    void chooseFile();
    void chooseExport();
    void refresh();
    void say(const QString &problem);

    Services &m_services;
    RunSetup &m_setup;
    EvalOrder m_dataset; // of which only the dataset and its form are filled
    QString m_name; // of its file
    std::vector<DataCase> m_cases;
    CostSum m_estimate;
    bool m_estimated = false;
    QString m_problem, m_journal;
    std::vector<RequestId> m_expected; // composed for this run, and perhaps to be held
    std::deque<std::shared_ptr<const HeldRequest>> m_waiting; // the first is shown

    QPushButton *m_open = nullptr, *m_begin = nullptr, *m_pause = nullptr, *m_stop = nullptr, *m_export = nullptr;
    QComboBox *m_kept = nullptr, *m_agent = nullptr, *m_rule = nullptr, *m_judge = nullptr, *m_show = nullptr;
    QLabel *m_file = nullptr, *m_state = nullptr, *m_detail = nullptr;
    QPlainTextEdit *m_prompt = nullptr;
    TargetRow *m_targets = nullptr;
    QSpinBox *m_atOnce = nullptr;
    QLineEdit *m_most = nullptr;
    QTabWidget *m_tabs = nullptr;
    EvalGridModel *m_grid = nullptr;
    EvalFilter *m_filter = nullptr;
    QTableView *m_table = nullptr;
    QTableWidget *m_scores = nullptr, *m_duels = nullptr;
    ReviewPane *m_review = nullptr;
    std::unique_ptr<EvalRun> m_run;
    QTimer m_estimating;
    BackgroundWork m_lookup, m_estimates; // last: wait for their work before the rest goes
};

} // namespace countersign
