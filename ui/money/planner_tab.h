// SPDX-License-Identifier: GPL-3.0-or-later
// What a month would cost on a managed platform, half on own servers, and on these alone, with every assumption to be changed.
#pragma once
#include "core/billing/deployment_plan.h"
#include "ui/money/money_tab.h"
#include "ui/widgets/serial_work.h"

class QFrame;
class QPushButton;
class QTableView;

namespace countersign {

class AssumptionsModel;
class UndoBar;

class PlannerTab final : public MoneyTab {
    Q_OBJECT
public:
    explicit PlannerTab(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] bool isBusy() const override { return m_waiting > 0; }
    [[nodiscard]] AssumptionsModel *model() const { return m_model; }
    /// As it is shown: "$1,234.00".
    [[nodiscard]] QString total(Deployment deployment) const;
    void reset();

private:
    struct Card {
        QFrame *frame = nullptr;
        QLabel *title = nullptr, *total = nullptr, *lines = nullptr;
    };
    QWidget *buildCards();
    void save();
    void calculate();
    [[nodiscard]] QString file() const { return m_services.paths.data + QStringLiteral("/deployment-plan.json"); }

    Services &m_services;
    AssumptionsModel *m_model;
    QTableView *m_table;
    QLabel *m_volumes, *m_problem;
    QPushButton *m_reset;
    UndoBar *m_undo;
    std::array<Card, 3> m_cards;
    PlanVolumes m_seen;
    int m_waiting = 0;
    SerialWork m_work; // last: waits for its work before the rest goes
};

} // namespace countersign
