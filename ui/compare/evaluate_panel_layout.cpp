// SPDX-License-Identifier: GPL-3.0-or-later
// How the panel Evaluate is put together; what it does stands in evaluate_panel.cpp.
#include "core/review/review_gate.h"
#include "ui/compare/answer_words.h"
#include "ui/compare/eval_grid_model.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/main/run_setup.h"
#include "ui/money/money_tab.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_table.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTabWidget>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int EstimateAfterMs = 400; // of quiet

QWidget *labelled(const QString &words, QWidget *field, const QString &objectName, const QString &name)
{
    field->setObjectName(objectName);
    field->setAccessibleName(name);
    auto *pair = new QWidget;
    auto *line = new QHBoxLayout(pair);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(6);
    auto *label = new QLabel(words);
    label->setBuddy(field);
    line->addWidget(label);
    line->addWidget(field);
    return pair;
}

QTableWidget *figures(const QString &name, const QStringList &heads)
{
    auto *table = new QTableWidget(0, int(heads.size()));
    table->setAccessibleName(name);
    table->setHorizontalHeaderLabels(heads);
    setUpRowTable(table, 0);
    for (int column = 1; column < heads.size(); ++column)
        table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setFrameShape(QFrame::NoFrame);
    return table;
}

} // namespace

EvaluatePanel::EvaluatePanel(Services &services, RunSetup &setup, QWidget *parent)
    : QWidget(parent), m_services(services), m_setup(setup), m_keeper(services.drafts, u"evaluate"_s, [this] { return keptBytes(); }),
      m_datasetKeeper(services.drafts, u"evaluate-dataset"_s, [this] { return m_datasetKept; })
{
    m_estimating.setSingleShot(true);
    m_estimating.setInterval(EstimateAfterMs);
    connect(&m_estimating, &QTimer::timeout, this, &EvaluatePanel::estimate);
    connectRun();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildAbove());
    column->addWidget(buildTabs(), 1);
    for (DraftKeeper *keeper : {&m_keeper, &m_datasetKeeper})
        connect(keeper, &DraftKeeper::failed, this, &EvaluatePanel::notice);
    fillJudges();
    fillKept();
    showCell();
    refresh();
    restore();
}

QWidget *EvaluatePanel::buildAbove()
{
    m_open = new QPushButton(tr("Open a dataset …"));
    m_open->setObjectName(u"openDataset"_s);
    m_file = wrappingLabel();
    m_file->setAccessibleName(tr("Dataset"));
    m_kept = new QComboBox;
    m_kept->setObjectName(u"keptEvaluations"_s);
    m_kept->setAccessibleName(tr("Earlier evaluations"));
    m_kept->addItem(tr("A new evaluation"), QString());
    m_kept->setToolTip(tr("Shows what an earlier one asked and what came of it. Nothing is sent by it."));
    m_kept->setAccessibleDescription(m_kept->toolTip());
    m_kept->installEventFilter(this);
    m_prompt = new QPlainTextEdit;
    m_prompt->setObjectName(u"evalPrompt"_s);
    m_prompt->setAccessibleName(tr("Message"));
    m_prompt->setPlaceholderText(tr("The message of every case; {{name}} stands for a variable of the dataset"));
    m_prompt->setTabChangesFocus(true);
    m_prompt->setFixedHeight(fontMetrics().lineSpacing() * 4);
    m_targets = new TargetRow(m_services, m_setup);
    m_agent = new QComboBox;
    m_agent->addItems({tr("without an agent"), tr("with the header's agent")});
    m_rule = new QComboBox;
    m_rule->addItem(tr("each request"), int(ReviewMode::Always));
    m_rule->addItem(tr("those that the policy leaves open"), int(ReviewMode::Findings));
    m_judge = new QComboBox;
    m_atOnce = new QSpinBox;
    m_atOnce->setRange(1, Evaluation::MostAtOnce);
    m_atOnce->setValue(2);
    m_most = amountField(u"evalMost"_s, tr("Begin nothing more once this is spent, in US dollars"));
    m_begin = new QPushButton(tr("Run"));
    m_begin->setObjectName(u"beginEval"_s);
    m_goOn = new QPushButton(tr("Go on"));
    m_goOn->setObjectName(u"goOnEval"_s);
    m_goOn->setToolTip(tr("Asks for what is missing in this evaluation. Nothing that was paid is asked again."));
    m_goOn->setAccessibleDescription(m_goOn->toolTip());
    m_pause = new QPushButton(tr("Pause"));
    m_pause->setObjectName(u"pauseEval"_s);
    m_pause->setToolTip(tr("What is under way is finished, and nothing new begun"));
    m_stop = new QPushButton(icon(u"stop"_s, u"process-stop"_s), tr("Stop"));
    m_stop->setObjectName(u"stopEval"_s);
    m_stop->setToolTip(tr("Held requests are refused; it can be gone on with later"));
    m_state = wrappingLabel();
    m_state->setObjectName(u"evalState"_s);
    m_state->setAccessibleName(tr("State of the evaluation"));
    auto *first = new QHBoxLayout;
    first->setSpacing(8);
    first->addWidget(m_open);
    first->addWidget(m_file, 1);
    first->addWidget(m_kept);
    auto *options = new FlowRow;
    options->add(labelled(tr("&Agent"), m_agent, u"evalAgent"_s, tr("Agent")));
    options->add(labelled(tr("&Review"), m_rule, u"evalRule"_s, tr("What is reviewed")));
    options->add(labelled(tr("&Judge"), m_judge, u"evalJudge"_s, tr("Model that answers checks of the kind judge")));
    options->add(labelled(tr("At &once"), m_atOnce, u"evalAtOnce"_s, tr("Answers that are waited for at the same time")));
    options->add(labelled(tr("At &most (US dollars)"), m_most, u"evalMost"_s, m_most->accessibleName()));
    auto *last = new QHBoxLayout;
    last->setSpacing(8);
    for (QPushButton *button : {m_begin, m_goOn, m_pause, m_stop})
        last->addWidget(button);
    last->addWidget(m_state, 1);
    auto *above = new QWidget;
    auto *column = new QVBoxLayout(above);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    column->addLayout(first);
    column->addWidget(m_prompt);
    column->addWidget(m_targets);
    column->addWidget(options);
    column->addLayout(last);
    connect(m_open, &QPushButton::clicked, this, &EvaluatePanel::choose);
    connect(m_kept, &QComboBox::activated, this, [this](int at) { showKept(m_kept->itemData(at).toString()); });
    connect(m_begin, &QPushButton::clicked, this, &EvaluatePanel::begin);
    connect(m_goOn, &QPushButton::clicked, this, &EvaluatePanel::goOn);
    connect(m_pause, &QPushButton::clicked, this, &EvaluatePanel::pause);
    connect(m_stop, &QPushButton::clicked, this, &EvaluatePanel::stop);
    connect(m_prompt, &QPlainTextEdit::textChanged, this, &EvaluatePanel::estimateSoon);
    connect(m_targets, &TargetRow::changed, this, &EvaluatePanel::estimateSoon);
    connect(m_agent, &QComboBox::currentIndexChanged, this, &EvaluatePanel::estimateSoon);
    connect(m_judge, &QComboBox::currentIndexChanged, this, &EvaluatePanel::estimateSoon);
    connect(m_rule, &QComboBox::currentIndexChanged, this, [this] { m_keeper.keepSoon(); });
    connect(m_atOnce, &QSpinBox::valueChanged, this, [this] { m_keeper.keepSoon(); });
    connect(m_most, &QLineEdit::textChanged, this, [this] { m_keeper.keepSoon(); });
    return above;
}

QWidget *EvaluatePanel::buildTabs()
{
    m_grid = new EvalGridModel(this);
    m_filter = new EvalFilter(this);
    m_filter->setSourceModel(m_grid);
    m_table = new QTableView;
    m_table->setObjectName(u"evalGrid"_s);
    m_table->setAccessibleName(tr("Cases and answers"));
    m_table->setModel(m_filter);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setDefaultSectionSize(fontMetrics().averageCharWidth() * 26);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_show = new QComboBox;
    m_show->setObjectName(u"evalShow"_s);
    m_show->setAccessibleName(tr("Which cases are shown"));
    m_show->addItems({tr("All cases"), tr("With a failed check"), tr("Where targets differ"), tr("Without an answer"), tr("Not done yet")});
    m_export = new QPushButton(icon(u"export"_s, u"document-export"_s), tr("Export …"));
    m_export->setObjectName(u"exportEval"_s);
    m_detail = wrappingLabel();
    m_detail->setAccessibleName(tr("The chosen answer"));
    m_detail->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_detail->setAlignment(Qt::AlignTop);
    m_detail->setMargin(8);
    auto *scroll = new QScrollArea;
    scroll->setWidget(m_detail);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAccessibleName(tr("The chosen answer"));
    auto *split = new QSplitter(Qt::Vertical);
    split->addWidget(m_table);
    split->addWidget(scroll);
    split->setStretchFactor(0, 3);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_show);
    row->addStretch(1);
    row->addWidget(m_export);
    auto *grid = new QWidget;
    auto *column = new QVBoxLayout(grid);
    column->setContentsMargins(12, 8, 12, 8);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(split, 1);
    m_review = new ReviewPane(m_services);
    m_review->rememberLayouts(u"evaluate/review"_s);
    connect(m_review, &ReviewPane::failed, this, &EvaluatePanel::notice);
    m_scores = figures(
        tr("Scores"),
        {tr("Target"), tr("Pass rate (95 % interval)"), tr("Passed"), tr("Failed"), tr("Undecided"), tr("No answer"), tr("Cost"), tr("Median time")});
    m_duels = figures(tr("Each against each"), {tr("Targets"), tr("Win rate (95 % interval)"), tr("Won"), tr("Lost"), tr("Even")});
    auto *scores = new QWidget;
    auto *below = new QVBoxLayout(scores);
    below->setContentsMargins(12, 8, 12, 8);
    below->setSpacing(8);
    below->addWidget(m_scores, 1);
    below->addWidget(m_duels, 1);
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Evaluation"));
    m_tabs->addTab(grid, tr("Cases and answers"));
    m_tabs->addTab(m_review, tr("Review"));
    m_tabs->addTab(scores, tr("Scores"));
    connect(m_show, &QComboBox::currentIndexChanged, this, [this](int at) { m_filter->setShow(EvalFilter::Show(at)); });
    connect(m_export, &QPushButton::clicked, this, &EvaluatePanel::chooseExport);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &EvaluatePanel::showCell);
    return m_tabs;
}

} // namespace countersign
