// SPDX-License-Identifier: GPL-3.0-or-later
// How the page Compare is put together; what it does stands in compare_page.cpp.
#include "ui/compare/answers_view.h"
#include "ui/compare/compare_page.h"
#include "ui/compare/compare_review.h"
#include "ui/compare/difference_view.h"
#include "ui/compare/evaluate_panel.h"
#include "ui/compare/target_row.h"
#include "ui/main/run_setup.h"
#include "ui/run/composer_box.h"
#include "ui/run/open_link.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace countersign {

ComparePage::ComparePage(Services &services, RunSetup &setup)
    : m_services(services), m_setup(setup), m_keeper(services.drafts, u"compare"_s, [this] { return keptBytes(); })
{
    m_run = std::make_unique<ComparisonRun>(ComparisonRun::Parts{services.conversations, services.makeLoop});
    connect(m_run.get(), &ComparisonRun::happened, this, &ComparePage::take);
    connect(m_run.get(), &ComparisonRun::ended, this, &ComparePage::end);
    m_stack = new QStackedWidget;
    auto *sideBySide = new QWidget;
    auto *column = new QVBoxLayout(sideBySide);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildAbove());
    column->addWidget(m_stack, 1);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(buildParts(sideBySide));
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildTabs());
    connect(&setup, &RunSetup::changed, this, &ComparePage::refreshAgent);
    connect(&m_keeper, &DraftKeeper::failed, this, &Page::notice);
    refreshAgent();
    restorePlace();
    refreshEmpty();
    refreshState();
    m_keeper.read([this](const QByteArray &bytes) { restoreKept(bytes); });
}

QWidget *ComparePage::buildParts(QWidget *sideBySide)
{
    m_parts = new QTabBar;
    m_parts->setDocumentMode(true);
    m_parts->setExpanding(false);
    m_parts->setDrawBase(false);
    m_parts->setAccessibleName(tr("Parts of the comparison"));
    m_parts->setTabToolTip(m_parts->addTab(tr("Side by side")), tr("One message to several models"));
    m_parts->setTabToolTip(m_parts->addTab(tr("Datasets")), tr("Many cases with checks over several models"));
    m_sheets = new QStackedWidget;
    m_sheets->addWidget(sideBySide);
    connect(m_parts, &QTabBar::currentChanged, this, [this](int part) { showPart(Part(part)); });
    auto *head = new QHBoxLayout;
    head->setContentsMargins(16, 4, 16, 0);
    head->addWidget(m_parts);
    head->addStretch(1);
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_sheets, 1);
    return all;
}

EvaluatePanel *ComparePage::evaluation()
{
    if (!m_evaluation) {
        m_evaluation = new EvaluatePanel(m_services, m_setup);
        m_evaluation->setAccessibleName(tr("Datasets"));
        connect(m_evaluation, &EvaluatePanel::goTo, this, &Page::goTo);
        connect(m_evaluation, &EvaluatePanel::notice, this, &Page::notice);
        connect(m_evaluation, &EvaluatePanel::ended, this, [this] {
            if (!isRunning())
                Q_EMIT allStopped();
        });
        m_sheets->addWidget(m_evaluation);
    }
    return m_evaluation;
}

void ComparePage::showPart(Part part)
{
    m_parts->setCurrentIndex(part);
    m_sheets->setCurrentWidget(part == Datasets ? static_cast<QWidget *>(evaluation()) : m_sheets->widget(0));
    if (part == Datasets)
        evaluation()->arrive();
}

QWidget *ComparePage::buildAbove()
{
    m_targets = new TargetRow(m_services, m_setup);
    connect(m_targets, &TargetRow::changed, this, [this] {
        m_problem.clear();
        refreshEmpty();
        refreshState();
    });
    m_composer = new ComposerBox(m_services);
    m_composer->setSendWords(tr("Compare"), tr("Hold one request for each target in the review (Ctrl+Return). Nothing leaves yet."));
    connect(m_composer, &ComposerBox::sendRequested, this, &ComparePage::compare);
    connect(m_composer, &ComposerBox::stopRequested, this, &ComparePage::stop);
    connect(m_composer, &ComposerBox::textEdited, this, [this] { m_keeper.keepSoon(); });

    m_agent = new QComboBox;
    m_agent->setObjectName(u"comparedAgent"_s);
    m_agent->setAccessibleName(tr("Agent"));
    m_agent->setAccessibleDescription(tr("Whether the agent of the header answers, or the model alone"));
    m_blind = new QCheckBox(tr("&Blind"));
    m_blind->setToolTip(tr("Shuffles the answers and hides the names and figures until every answer is rated"));
    m_blind->setAccessibleDescription(m_blind->toolTip());
    connect(m_blind, &QCheckBox::toggled, this, &ComparePage::setBlind);
    m_together = new QCheckBox(tr("Scroll &together"));
    m_together->setToolTip(tr("Scrolling one answer scrolls the others by the same share"));
    m_together->setAccessibleDescription(m_together->toolTip());
    connect(m_together, &QCheckBox::toggled, this, [this](bool together) { m_answers->setScrollTogether(together); });
    m_state = wrappingLabel();
    m_state->setObjectName(u"compareState"_s);
    m_state->setAccessibleName(tr("State of the comparison"));

    auto *options = new QHBoxLayout;
    options->setSpacing(16);
    options->addWidget(m_agent);
    options->addWidget(m_blind);
    options->addWidget(m_together);
    options->addWidget(m_state, 1);
    auto *above = new QWidget;
    auto *column = new QVBoxLayout(above);
    column->setContentsMargins(16, 12, 16, 8);
    column->setSpacing(8);
    column->addWidget(m_targets);
    column->addWidget(m_composer);
    column->addLayout(options);
    return above;
}

QWidget *ComparePage::buildTabs()
{
    m_review = new CompareReview(m_services);
    connect(m_review, &CompareReview::failed, this, &Page::notice);
    connect(m_review, &CompareReview::waitingChanged, this, [this] {
        const int waiting = m_review->waitingCount();
        m_tabs->setTabText(Review, waiting > 0 ? tr("Review (%1)").arg(QLocale().toString(waiting)) : tr("Review"));
        // The answers come to the front when the last request was decided.
        if (waiting == 0 && m_tabs->currentIndex() == Review)
            showTab(Answers);
    });
    m_answers = new AnswersView;
    connect(m_answers, &AnswersView::rated, this, &ComparePage::rate);
    connect(m_answers, &AnswersView::noted, this, [this](size_t column, const QString &note) {
        m_kept.answers[column].note = note;
        m_keeper.keepSoon();
    });
    connect(m_answers, &AnswersView::goOnRequested, this, &ComparePage::goOn);
    connect(m_answers, &AnswersView::whatLeftRequested, this,
            [this](size_t column) { Q_EMIT goTo(place::Call{m_kept.answers[column].result.calls.back()}); });
    connect(m_answers, &AnswersView::linkOpened, this, [this](const QUrl &url) {
        if (const Result<void> opened = askToOpen(url, this); !opened)
            Q_EMIT notice(opened.error().message);
    });
    m_differences = new DifferenceView;
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setAccessibleName(tr("Comparison"));
    m_tabs->addTab(m_review, tr("Review"));
    m_tabs->addTab(m_answers, tr("Answers"));
    m_tabs->addTab(m_differences, tr("Differences"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this](int tab) {
        if (tab == Differences)
            refreshDifferences();
    });
    return m_tabs;
}

QWidget *ComparePage::buildEmpty()
{
    m_addFirst = new QPushButton(tr("Add a target"));
    connect(m_addFirst, &QPushButton::clicked, m_targets, &TargetRow::askForOne);
    m_writeFirst = new QPushButton(tr("Write the message"));
    connect(m_writeFirst, &QPushButton::clicked, m_composer, &ComposerBox::focusText);
    return new EmptyPage(tr("Compare models"),
                         tr("The same message goes to two to eight models, policies or settings at once. You see and sign every request; the answers "
                            "stand side by side, with their time, their cost and what each provider saw."),
                         {m_addFirst, m_writeFirst}, tr("The practice providers are no models; nothing leaves this machine with them."));
}

} // namespace countersign
