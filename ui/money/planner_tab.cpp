// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/planner_tab.h"

#include "core/ledger/ledger.h"
#include "ui/money/assumptions_model.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/undo_bar.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFrame>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int Days = 30;

QString titleOf(Deployment deployment)
{
    switch (deployment) {
    case Deployment::Managed: return PlannerTab::tr("Managed platform");
    case Deployment::Hybrid: return PlannerTab::tr("Hybrid");
    case Deployment::SelfHosted: return PlannerTab::tr("Own servers alone");
    }
    return {};
}

QString totalWords(const PlanCost &cost)
{
    return cost.isExact ? wording::money(cost.total) : PlannerTab::tr("≥ %1").arg(wording::money(cost.total));
}

PlanVolumes volumesOf(const Ledger &ledger, const LedgerSpan &span, Result<void> &problem)
{
    PlanVolumes volumes;
    const auto sums = ledger.sums({span}, Ledger::Grouping::Day);
    if (!sums) {
        problem = std::unexpected(sums.error());
        return volumes;
    }
    for (const LedgerSum &sum : *sums) {
        volumes.calls += sum.calls;
        volumes.input += sum.input;
        volumes.output += sum.output;
        volumes.spent.add(CostSum(sum.cost, sum.calls, sum.unpriced));
    }
    return volumes;
}

} // namespace

PlannerTab::PlannerTab(Services &services, QWidget *parent)
    : MoneyTab(parent), m_services(services), m_model(new AssumptionsModel(this)), m_table(new QTableView), m_volumes(wrappingLabel()),
      m_problem(wrappingLabel()), m_reset(new QPushButton(tr("All as shipped"))), m_undo(new UndoBar)
{
    m_table->setObjectName(u"assumptions"_s);
    m_table->setAccessibleName(tr("Assumptions"));
    m_table->setModel(m_model);
    setUpRowTable(m_table, AssumptionsModel::Source);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setItemDelegate(new AssumptionDelegate(this));
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                             | QAbstractItemView::SelectedClicked);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setToolTip(tr("F2 or a double click changes a value or its source"));
    m_reset->setObjectName(u"resetAssumptions"_s);
    m_volumes->setObjectName(u"planVolumes"_s);
    m_volumes->setAccessibleName(tr("Your volumes"));
    m_problem->hide();
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_volumes, 1);
    head->addWidget(m_reset, 0, Qt::AlignTop);
    QLabel *honest = wrappingLabel(
        tr("An estimate from your own ledger and the assumptions below; what ships is a starting point, not an offer. Answers of an own "
           "model may be of another quality: try it in Compare."));
    tint(honest, mutedText(palette()));
    auto *column = new QVBoxLayout;
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(10);
    column->addLayout(head);
    column->addWidget(buildCards());
    column->addWidget(m_problem);
    column->addWidget(m_table, 1);
    column->addWidget(honest);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_undo);
    all->addLayout(column, 1);
    connect(m_model, &AssumptionsModel::edited, this, [this] {
        save();
        calculate();
    });
    connect(m_reset, &QPushButton::clicked, this, &PlannerTab::reset);
}

QWidget *PlannerTab::buildCards()
{
    auto *row = new QWidget;
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(12);
    for (size_t i = 0; i < m_cards.size(); ++i) {
        Card &card = m_cards[i];
        card.frame = new QFrame;
        card.frame->setAutoFillBackground(true);
        card.frame->setBackgroundRole(QPalette::Base);
        card.frame->setAccessibleName(titleOf(Deployment(i)));
        card.title = new QLabel(titleOf(Deployment(i)));
        tint(card.title, mutedText(palette()));
        card.total = new QLabel;
        card.total->setTextFormat(Qt::PlainText);
        enlarge(card.total, 1.5);
        card.lines = wrappingLabel();
        auto *column = new QVBoxLayout(card.frame);
        column->setContentsMargins(16, 12, 16, 12);
        column->setSpacing(4);
        column->addWidget(card.title);
        column->addWidget(card.total);
        column->addWidget(card.lines);
        column->addStretch(1);
        line->addWidget(card.frame, 1);
    }
    return row;
}

QWidget *PlannerTab::firstField() { return m_table; }

QString PlannerTab::total(Deployment deployment) const { return m_cards[size_t(deployment)].total->text(); }

void PlannerTab::arrive()
{
    struct Read {
        Result<std::vector<Assumption>> assumptions;
        PlanVolumes volumes;
        Result<void> problem;
    };
    ++m_waiting;
    const QDate today = m_services.clock.now().toLocalTime().date();
    const LedgerSpan span{today.addDays(1 - Days).startOfDay(), today.addDays(1).startOfDay()};
    m_work.ask(
        this,
        [path = file(), span, &ledger = m_services.ledger] {
            Read read{loadAssumptions(path), {}, {}};
            read.volumes = volumesOf(ledger, span, read.problem);
            return read;
        },
        [this](Read read) {
            --m_waiting;
            if (!read.problem)
                Q_EMIT notice(read.problem.error().message);
            if (!read.assumptions)
                Q_EMIT notice(read.assumptions.error().message);
            m_seen = read.volumes;
            m_model->setAssumptions(read.assumptions ? std::move(*read.assumptions) : shippedAssumptions());
            calculate();
        });
}

void PlannerTab::calculate()
{
    const QLocale locale;
    m_volumes->setText(m_seen.calls == 0 ? tr("No calls in the last %n days: the volumes are nothing yet.", nullptr, Days)
                                         : tr("Your last %1 days: %2 calls, %3 tokens in, %4 out, %5 at the providers.")
                                               .arg(locale.toString(Days), locale.toString(m_seen.calls), locale.toString(m_seen.input),
                                                    locale.toString(m_seen.output), sumWords(m_seen.spent)));
    const auto costs = planCosts(m_seen, m_model->assumptions());
    m_problem->setVisible(!costs);
    if (!costs) {
        m_problem->setText(costs.error().message);
        return;
    }
    const auto cheapest = std::ranges::min_element(*costs, {}, &PlanCost::total);
    for (const PlanCost &cost : *costs) {
        const Card &card = m_cards[size_t(cost.deployment)];
        QStringList lines;
        for (const PlanLine &line : cost.lines)
            lines << tr("%1  %2").arg(wording::money(line.cost), line.words);
        card.title->setText(&*cheapest == &cost ? tr("%1 · the cheapest").arg(titleOf(cost.deployment)) : titleOf(cost.deployment));
        card.total->setText(totalWords(cost));
        card.total->setAccessibleName(tr("%1 a month: %2").arg(titleOf(cost.deployment), totalWords(cost)));
        card.lines->setText(lines.join(u'\n'));
    }
}

void PlannerTab::save()
{
    ++m_waiting;
    m_work.ask(
        this, [path = file(), assumptions = m_model->assumptions()] { return saveAssumptions(path, assumptions); },
        [this](const Result<void> &done) {
            --m_waiting;
            if (!done)
                Q_EMIT notice(done.error().message);
        });
}

void PlannerTab::reset()
{
    m_undo->offer(tr("All assumptions are as shipped again."), [this, before = m_model->assumptions()] {
        m_model->setAssumptions(before);
        save();
        calculate();
    });
    m_model->setAssumptions(shippedAssumptions());
    save();
    calculate();
}

} // namespace countersign
