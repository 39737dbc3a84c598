// SPDX-License-Identifier: GPL-3.0-or-later
// One message to several targets: their requests are reviewed and signed one by one, the answers stream side by side, and can be told apart word by
// word, rated, and gone on with. The last comparison is kept, sealed, and shown again. A second part runs a dataset of cases (EvaluatePanel).
#pragma once
#include "core/compare/comparison_run.h"
#include "ui/compare/kept_comparison.h"
#include "ui/main/page.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"
#include "ui/widgets/draft_keeper.h"

class QCheckBox;
class QComboBox;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;
class QTabWidget;

namespace countersign {

class AnswersView;
class CompareReview;
class ComposerBox;
class DifferenceView;
class EvaluatePanel;
class RunSetup;
class TargetRow;

class ComparePage final : public Page {
    Q_OBJECT
public:
    ComparePage(Services &services, RunSetup &setup);
    ~ComparePage() override;

    void arrive() override;
    void save() override;
    [[nodiscard]] std::vector<Command> commands() override;
    [[nodiscard]] std::vector<QWidget *> areas() override;

    // What the keys and buttons do; public for the frame's palette and for tests.
    void compare();
    void stop();
    void setBlind(bool blind);
    void rate(size_t column, int rating);
    void goOn(size_t column);

    /// A comparison or an evaluation goes on.
    [[nodiscard]] bool isRunning() const override;
    void stopAll() override;
    [[nodiscard]] bool isComparing() const;
    [[nodiscard]] const KeptComparison &comparison() const { return m_kept; }
    [[nodiscard]] TargetRow *targets() const { return m_targets; }
    [[nodiscard]] ComposerBox *composer() const { return m_composer; }
    [[nodiscard]] CompareReview *review() const { return m_review; }
    [[nodiscard]] AnswersView *answers() const { return m_answers; }
    [[nodiscard]] DifferenceView *differences() const { return m_differences; }
    enum Tab { Review, Answers, Differences };
    void showTab(Tab tab);
    enum Part { SideBySide, Datasets };
    void showPart(Part part);
    /// Made when it is first wanted.
    [[nodiscard]] EvaluatePanel *evaluation();
    [[nodiscard]] QString stateWords() const;

private:
    /// What is wished for, read from the files in the background.
    struct Prepared {
        std::vector<CompareTarget> targets;
        Agent agent;
    };
    QWidget *buildParts(QWidget *sideBySide);
    QWidget *buildAbove();
    QWidget *buildTabs();
    QWidget *buildEmpty();
    void restorePlace();
    void restoreKept(const QByteArray &bytes);
    [[nodiscard]] QByteArray keptBytes() const;
    void prepare();
    void start(Prepared prepared);
    void take(size_t target, const RunEvent &event);
    void end(size_t target);
    void finish(const Result<std::vector<TargetResult>> &results);
    /// The column that a target of the run stands in.
    [[nodiscard]] size_t columnOf(size_t target) const { return m_columnOf[target]; }
    void shuffle(std::vector<ComparedAnswer> answers);
    void refreshAgent();
    void refreshState();
    void refreshEmpty();
    void refreshDifferences();
    void say(const QString &problem);

    Services &m_services;
    RunSetup &m_setup;
    KeptComparison m_kept;
    std::vector<size_t> m_columnOf; // by target of the run that goes on
    bool m_preparing = false;
    QString m_problem; // why the last comparison did not begin

    TargetRow *m_targets = nullptr;
    ComposerBox *m_composer = nullptr;
    QComboBox *m_agent = nullptr;
    QCheckBox *m_blind = nullptr;
    QCheckBox *m_together = nullptr;
    QLabel *m_state = nullptr;
    QTabBar *m_parts = nullptr;
    QStackedWidget *m_sheets = nullptr;
    EvaluatePanel *m_evaluation = nullptr;
    QStackedWidget *m_stack = nullptr;
    QTabWidget *m_tabs = nullptr;
    CompareReview *m_review = nullptr;
    AnswersView *m_answers = nullptr;
    DifferenceView *m_differences = nullptr;
    QPushButton *m_addFirst = nullptr;
    QPushButton *m_writeFirst = nullptr;
    BackgroundWork m_lookup;
    std::unique_ptr<ComparisonRun> m_run;
    DraftKeeper m_keeper; // last: it asks once more at the end
};

} // namespace countersign
