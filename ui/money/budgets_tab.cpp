// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/budgets_tab.h"

#include "core/ledger/ledger.h"
#include "ui/money/budget_dialog.h"
#include "ui/money/budgets_model.h"
#include "ui/widgets/empty_page.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/undo_bar.h"

#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
enum Sheet { List, Empty };
} // namespace

BudgetsTab::BudgetsTab(Services &services, QWidget *parent)
    : MoneyTab(parent), m_services(services), m_model(new BudgetsModel(this)), m_table(new QTableView), m_undo(new UndoBar),
      m_stack(new QStackedWidget), m_add(new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New budget …"))),
      m_edit(new QPushButton(icon(u"edit"_s, u"document-edit"_s), tr("Change …"))),
      m_remove(new QPushButton(icon(u"delete"_s, u"edit-delete"_s), tr("Remove"))), m_calls(new QPushButton(tr("Show its calls")))
{
    m_table->setObjectName(u"budgets"_s);
    m_table->setAccessibleName(tr("Budgets"));
    m_table->setModel(m_model);
    setUpRowTable(m_table, BudgetsModel::Standing);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setItemDelegateForColumn(BudgetsModel::Spent, new BudgetBarDelegate(this));
    m_table->setFrameShape(QFrame::NoFrame);
    m_add->setObjectName(u"addBudget"_s);
    m_edit->setObjectName(u"editBudget"_s);
    m_remove->setObjectName(u"removeBudget"_s);
    m_calls->setObjectName(u"budgetCalls"_s);
    m_remove->setToolTip(tr("Remove the chosen budget (Del)"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    for (QPushButton *button : {m_add, m_edit, m_remove, m_calls})
        row->addWidget(button);
    row->addStretch(1);
    auto *words =
        wrappingLabel(tr("A budget warns and stops by itself: each request is checked with its estimate before it is shown and again when it is "
                         "signed, and what is on its way counts. Days and months are those of this machine."));
    tint(words, mutedText(palette()));
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_table, 1);
    column->addWidget(words);
    auto *first = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("New budget …"));
    first->setObjectName(u"firstBudget"_s);
    m_stack->addWidget(list);
    m_stack->addWidget(new EmptyPage(tr("No budgets"),
                                     tr("A budget limits what may be spent in a day or a month, in all, by an agent or at a provider. It warns, or "
                                        "stops requests before they are sent."),
                                     {first}));
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_undo);
    all->addWidget(m_stack, 1);
    connect(first, &QPushButton::clicked, this, &BudgetsTab::add);
    connect(m_add, &QPushButton::clicked, this, &BudgetsTab::add);
    connect(m_edit, &QPushButton::clicked, this, &BudgetsTab::edit);
    connect(m_remove, &QPushButton::clicked, this, &BudgetsTab::remove);
    connect(m_calls, &QPushButton::clicked, this, &BudgetsTab::showCalls);
    connect(m_table, &QTableView::activated, this, &BudgetsTab::edit);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BudgetsTab::refresh);
    auto *del = new QShortcut(QKeySequence::Delete, m_table);
    del->setContext(Qt::WidgetShortcut);
    connect(del, &QShortcut::activated, this, &BudgetsTab::remove);
    refresh();
}

void BudgetsTab::arrive() { reload(); }

QWidget *BudgetsTab::firstField()
{
    return m_stack->currentIndex() == List ? static_cast<QWidget *>(m_table) : findChild<QPushButton *>(u"firstBudget"_s);
}

void BudgetsTab::reload()
{
    struct Read {
        Result<std::vector<Budgets::State>> states;
        QStringList agents;
    };
    ++m_waiting;
    m_work.ask(
        this,
        [&services = m_services] {
            QStringList agents = services.ledger.words().value_or(LedgerWords()).agents;
            for (const AgentFile &file : services.workspace.agents()) {
                if (!agents.contains(file.agent().name))
                    agents << file.agent().name;
            }
            agents.removeAll(QString());
            agents.sort(Qt::CaseInsensitive);
            return Read{services.budgets.states(), agents};
        },
        [this](Read read) {
            --m_waiting;
            m_agents = read.agents;
            if (!read.states)
                return Q_EMIT notice(read.states.error().message);
            showStates(std::move(*read.states));
        });
}

void BudgetsTab::showStates(std::vector<Budgets::State> states)
{
    const int row = std::max(0, currentRow());
    m_model->setStates(std::move(states), m_services.clock.now());
    m_stack->setCurrentIndex(m_model->rowCount() > 0 ? List : Empty);
    m_table->setCurrentIndex(m_model->index(std::min(row, m_model->rowCount() - 1), 0));
    refresh();
}

void BudgetsTab::store(std::vector<Budget> budgets)
{
    ++m_waiting;
    m_work.ask(
        this, [&kept = m_services.budgets, budgets = std::move(budgets)]() mutable { return kept.set(std::move(budgets)); },
        [this](const Result<void> &done) {
            --m_waiting;
            if (!done)
                Q_EMIT notice(done.error().message);
            reload();
        });
}

std::vector<Budget> BudgetsTab::budgets() const
{
    std::vector<Budget> all;
    for (const Budgets::State &state : m_model->states())
        all.push_back(state.budget);
    return all;
}

int BudgetsTab::currentRow() const { return m_table->currentIndex().isValid() ? m_table->currentIndex().row() : -1; }

void BudgetsTab::refresh()
{
    const bool any = currentRow() >= 0;
    for (QPushButton *button : {m_edit, m_remove, m_calls})
        button->setEnabled(any);
}

void BudgetsTab::add() { ask({}, -1); }

void BudgetsTab::addBudget(const Budget &budget)
{
    std::vector<Budget> all = budgets();
    all.push_back(budget);
    store(std::move(all));
}

void BudgetsTab::edit()
{
    if (const int row = currentRow(); row >= 0)
        ask(m_model->states()[size_t(row)].budget, row);
}

void BudgetsTab::ask(const Budget &budget, int row)
{
    QStringList providers;
    for (const Provider &provider : m_services.providers) {
        if (!isPractice(provider.name))
            providers << provider.name;
    }
    auto *dialog = new BudgetDialog(budget, m_agents, providers, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog, row] {
        std::vector<Budget> all = budgets();
        if (row < 0 || row >= std::ssize(all))
            all.push_back(dialog->budget());
        else
            all[size_t(row)] = dialog->budget();
        store(std::move(all));
    });
    dialog->open();
}

void BudgetsTab::remove()
{
    const int row = currentRow();
    if (row < 0 || isBusy())
        return;
    const std::vector<Budget> before = budgets();
    std::vector<Budget> after = before;
    after.erase(after.begin() + row);
    store(std::move(after));
    m_undo->offer(tr("Removed: %1").arg(budgetName(before[size_t(row)])), [this, removed = before[size_t(row)], row] {
        std::vector<Budget> all = budgets(); // with what was changed meanwhile
        all.insert(all.begin() + std::min<qsizetype>(row, std::ssize(all)), removed);
        store(std::move(all));
    });
}

void BudgetsTab::showCalls()
{
    const int row = currentRow();
    if (row < 0)
        return;
    const Budgets::State &state = m_model->states()[size_t(row)];
    LedgerFilter filter;
    filter.from = state.span.from;
    filter.to = state.span.to;
    filter.agent = state.budget.agent;
    filter.provider = state.budget.provider;
    filter.decision = u"signed"_s;
    Q_EMIT goTo(place::Calls{filter});
}

} // namespace countersign
