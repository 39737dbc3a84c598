// SPDX-License-Identifier: GPL-3.0-or-later
// A dataset of cases run over several models: opened from a file, reviewed like every send, paused, stopped and gone on with after a restart
// without paying twice, and shown as a grid with pass and win rates. Its journal keeps it, sealed; what is typed and not run yet is a draft.
#pragma once
#include "core/compare/eval_run.h"
#include "ui/compare/kept_evaluation.h"
#include "ui/main/page.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"
#include "ui/widgets/draft_keeper.h"

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
    /// Writes what was typed.
    void save();
    [[nodiscard]] std::vector<Command> commands();
    void open(const QString &path);
    /// Begins a new one with what stands above.
    void begin();
    void pause();
    void stop();
    /// Shows what an earlier one asked and what came of it, and sends nothing. Empty: what was typed before comes back.
    void showKept(const QString &journal);
    /// Goes on with the one in front, or with another.
    void goOn();
    void resume(const QString &journal);
    [[nodiscard]] bool canGoOn() const;
    /// In the background; a notice says why nothing was written.
    void exportTo(const QString &path);

    [[nodiscard]] bool isRunning() const { return m_run->isRunning(); }
    [[nodiscard]] bool isBusy() const { return m_lookup.isRunning(); }
    [[nodiscard]] bool isExporting() const { return m_writing.isRunning(); }
    [[nodiscard]] bool isEstimated() const { return m_estimated; }
    [[nodiscard]] TargetRow *targets() const { return m_targets; }
    [[nodiscard]] QPlainTextEdit *prompt() const { return m_prompt; }
    [[nodiscard]] EvalGridModel *grid() const { return m_grid; }
    [[nodiscard]] ReviewPane *review() const { return m_review; }
    [[nodiscard]] int waitingCount() const { return int(m_waiting.size()); }
    enum Tab { Grid, Review, Scores };
    void showTab(Tab tab);
    [[nodiscard]] QString stateWords() const;
    [[nodiscard]] QString shownFile() const { return m_fileWords; }

Q_SIGNALS:
    void goTo(const countersign::Place &place);
    void notice(const QString &message);
    /// A run has ended.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Prepared {
        EvalOrder order;
        Evaluation evaluation;
        std::shared_ptr<EvalJournal> journal;
        EvalPast past;
    };
    /// An order with its cases read.
    struct Form {
        EvalOrder order;
        std::vector<DataCase> cases;
    };
    QWidget *buildAbove();
    QWidget *buildTabs();
    static constexpr int HeaderAgent = 1; // in the box of agents: whichever the header names
    static constexpr qint64 AssumedAnswer = 400; // tokens, for the estimate
    void connectRun();
    void restore();
    [[nodiscard]] QByteArray keptBytes() const;
    void takeKept(const KeptEvaluation &kept);
    [[nodiscard]] EvalOrder order() const;
    /// Puts an order into the fields, so that what stands above is what stands in the grid.
    void take(Form form);
    void takeCases(EvalOrder dataset, std::vector<DataCase> cases);
    void keepDataset();
    [[nodiscard]] QString fileWords() const;
    [[nodiscard]] bool isAsOrdered() const;
    [[nodiscard]] EvalLookup lookup() const;
    [[nodiscard]] QString folder() const { return m_services.paths.data + QStringLiteral("/evaluations"); } // as the command line has it
    void estimateSoon();
    void estimate();
    void prepare(const EvalOrder &order, const QString &journal);
    void start(Prepared prepared, bool fresh);
    void finish(const Result<EvalResults> &results);
    void hold(const std::shared_ptr<const HeldRequest> &held);
    void showNext();
    /// Somebody types above or reads elsewhere, and is not to be led to the review.
    [[nodiscard]] bool isOccupied() const;
    void showScores();
    void showCell();
    void fillKept();
    void fillJudges();
    void choose();
    void chooseExport();
    void refresh();
    void say(const QString &problem);

    Services &m_services;
    RunSetup &m_setup;
    EvalOrder m_dataset; // of which only the dataset, its form and its name are filled
    std::vector<DataCase> m_cases;
    QString m_fileWords;
    std::optional<Form> m_before; // what stood here before an earlier one was shown
    QByteArray m_datasetKept; // as it is on the disk, or will be
    CostSum m_estimate;
    bool m_estimated = false;
    bool m_starting = false; // a run is being prepared
    QString m_problem;
    QString m_journal; // of the evaluation in the grid; empty: none
    EvalOrder m_ordered; // as order() says it when nothing was changed since it was shown
    std::deque<std::shared_ptr<const HeldRequest>> m_waiting; // the first is shown

    QPushButton *m_open = nullptr, *m_begin = nullptr, *m_goOn = nullptr, *m_pause = nullptr, *m_stop = nullptr, *m_export = nullptr;
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
    BackgroundWork m_lookup, m_estimates, m_listing, m_reading, m_writing; // wait for their work before the rest goes
    DraftKeeper m_keeper, m_datasetKeeper; // last: they ask once more at the end
};

} // namespace countersign
