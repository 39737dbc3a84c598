// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/bench_panel.h"

#include "ui/widgets/elided_label.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/markdown_text.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTextBrowser>

using namespace Qt::StringLiterals;

namespace countersign {

BenchPanel::BenchPanel(Services &services, const AgentShelf &shelf, QWidget *parent)
    : QWidget(parent), m_runs(new SampleRuns(services, shelf, this)), m_table(new QTableView), m_answer(new QTextBrowser),
      m_words(new ElidedLabel({})), m_run(new QPushButton(tr("Run on all samples"))),
      m_stop(new QPushButton(icon(u"stop"_s, u"media-playback-stop"_s), tr("Stop"))),
      m_add(new QPushButton(icon(u"new"_s, u"list-add"_s), tr("Add the message as a sample"))), m_remove(new QPushButton(tr("Remove")))
{
    m_run->setToolTip(tr("Runs the agent as it stands here on every sample with the practice provider (F9). Nothing leaves this machine."));
    m_add->setToolTip(tr("Keeps the message of \"First request\" in agents/, beside the agent's file"));
    m_remove->setToolTip(tr("Removes the chosen sample (Delete)"));
    m_table->setModel(m_runs);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::DoubleClicked);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().lineSpacing() + 8);
    m_table->setAccessibleName(tr("Samples"));
    m_table->setAccessibleDescription(tr("F2 changes a name or message, Delete removes a sample."));
    const int letter = fontMetrics().averageCharWidth();
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->resizeSection(SampleRuns::Name, letter * 13);
    header->resizeSection(SampleRuns::Message, letter * 26);
    header->resizeSection(SampleRuns::Outcome, letter * 14);
    header->resizeSection(SampleRuns::Steps, letter * 10);
    header->resizeSection(SampleRuns::Tokens, letter * 10);
    header->resizeSection(SampleRuns::Tools, letter * 24);
    header->setStretchLastSection(true);
    m_answer->setObjectName(u"sampleAnswer"_s);
    m_answer->setReadOnly(true);
    m_answer->setOpenLinks(false); // a model's links are looked at, not followed
    m_answer->document()->setDocumentMargin(12);
    m_answer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_answer->setTabChangesFocus(true);
    m_answer->setFrameShape(QFrame::NoFrame);
    m_answer->setAccessibleName(tr("Answer to the sample"));
    m_answer->setPlaceholderText(tr("What the agent answered to the chosen sample"));

    auto *row = new QHBoxLayout;
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_run, m_stop, m_add, m_remove})
        row->addWidget(widget);
    row->addWidget(m_words, 1);
    auto *splitter = new QSplitter;
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_table);
    splitter->addWidget(m_answer);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(row);
    column->addWidget(splitter, 1);

    connect(m_run, &QPushButton::clicked, this, &BenchPanel::runAsked);
    connect(m_stop, &QPushButton::clicked, m_runs, &SampleRuns::stop);
    connect(m_add, &QPushButton::clicked, this, &BenchPanel::addAsked);
    connect(m_remove, &QPushButton::clicked, this, [this] { m_runs->remove(m_table->currentIndex().row()); });
    auto *remove = new QShortcut(QKeySequence::Delete, m_table);
    remove->setContext(Qt::WidgetShortcut);
    connect(remove, &QShortcut::activated, m_remove, &QPushButton::click);
    connect(m_runs, &SampleRuns::progressed, this, &BenchPanel::tell);
    for (const auto signal : {&SampleRuns::rowsInserted, &SampleRuns::rowsRemoved})
        connect(m_runs, signal, this, &BenchPanel::tell);
    connect(m_runs, &SampleRuns::dataChanged, this, &BenchPanel::showResult);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, &BenchPanel::showResult);
    tell();
}

void BenchPanel::setAgent(const QString &stem)
{
    m_runs->setAgent(stem);
    tell();
    showResult();
}

void BenchPanel::addSample(const QString &message)
{
    if (message.trimmed().isEmpty())
        return;
    QStringList names;
    for (const AgentSample &sample : m_runs->samples())
        names.append(sample.name);
    int number = 1;
    while (names.contains(tr("Sample %1").arg(number)))
        ++number;
    m_runs->add({tr("Sample %1").arg(number), message.trimmed()});
    m_table->setCurrentIndex(m_runs->index(m_runs->rowCount() - 1, 0)); // selectRow() finds no column from right to left
}

void BenchPanel::tell()
{
    const bool running = m_runs->isRunning();
    const int all = m_runs->rowCount();
    m_run->setEnabled(!running && all > 0);
    m_stop->setVisible(running);
    m_add->setEnabled(!running);
    m_remove->setEnabled(!running && all > 0);
    if (running) {
        m_words->setText(tr("Running sample %1 of %2 with the practice provider …").arg(m_runs->running() + 1).arg(all));
        return;
    }
    if (all == 0) {
        m_words->setText(tr("Keep messages here to try the agent on after each change. Practice answers; nothing leaves this machine."));
        return;
    }
    int changed = 0, failed = 0, done = 0;
    for (int row = 0; row < all; ++row) {
        changed += m_runs->result(row).hasChanged();
        failed += m_runs->result(row).state == SampleResult::State::Failed;
        done += m_runs->result(row).state == SampleResult::State::Done;
    }
    m_words->setText(done + failed == 0 ? tr("Practice answers; nothing leaves this machine.")
                                        : tr("Done: %1 · failed: %2 · changed since last run: %3").arg(done).arg(failed).arg(changed));
}

void BenchPanel::showResult()
{
    const QModelIndex index = m_table->currentIndex();
    const SampleResult *result = index.isValid() ? &m_runs->result(index.row()) : nullptr;
    const QString text = result ? result->text : QString();
    const QString before = result && result->hasChanged() ? *result->before : QString();
    if (text == m_shown && before == m_shownBefore)
        return;
    m_shown = text;
    m_shownBefore = before;
    render();
}

/// As the conversation shows an answer.
void BenchPanel::render()
{
    m_answer->clear();
    QTextCursor cursor(m_answer->document());
    const auto fragment = [this](const QString &markdown) { return markdownFragment(markdown, {}, m_answer->font(), palette()); };
    if (!m_shown.isEmpty())
        cursor.insertFragment(fragment(m_shown));
    if (!m_shownBefore.isEmpty()) {
        QTextBlockFormat apart;
        apart.setTopMargin(fontMetrics().height());
        QTextCharFormat quiet;
        quiet.setForeground(mutedText(palette()));
        cursor.insertBlock(apart, quiet);
        cursor.insertText(u"— "_s + tr("the run before answered:") + u" —"_s, quiet);
        cursor.insertBlock({}, {});
        cursor.insertFragment(fragment(m_shownBefore));
    }
    m_answer->moveCursor(QTextCursor::Start);
}

void BenchPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if ((event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) && !m_shown.isEmpty())
        render();
}

} // namespace countersign
