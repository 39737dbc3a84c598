// SPDX-License-Identifier: GPL-3.0-or-later
// The limits of what may be spent: how far each is used, and making, changing and removing them. Changes are written at once; removing can be undone.
#pragma once
#include "ui/money/money_tab.h"
#include "ui/widgets/serial_work.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace countersign {

class BudgetsModel;
class UndoBar;

class BudgetsTab final : public MoneyTab {
    Q_OBJECT
public:
    explicit BudgetsTab(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] bool isBusy() const override { return m_waiting > 0; }
    [[nodiscard]] BudgetsModel *model() const { return m_model; }
    [[nodiscard]] QTableView *table() const { return m_table; }

    void add();
    /// Without asking.
    void addBudget(const Budget &budget);
    void edit();
    void remove();

private:
    void store(std::vector<Budget> budgets);
    void reload();
    void showStates(std::vector<Budgets::State> states);
    void ask(const Budget &budget, int row); // row < 0: a new one
    void showCalls();
    void refresh();
    [[nodiscard]] std::vector<Budget> budgets() const;
    [[nodiscard]] int currentRow() const;

    Services &m_services;
    QStringList m_agents;
    BudgetsModel *m_model;
    QTableView *m_table;
    UndoBar *m_undo;
    QStackedWidget *m_stack;
    QPushButton *m_add, *m_edit, *m_remove, *m_calls;
    int m_waiting = 0;
    SerialWork m_work; // last: waits for its work before the rest goes
};

} // namespace countersign
