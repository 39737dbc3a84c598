// SPDX-License-Identifier: GPL-3.0-or-later
// What the calls of a month would have cost on another model: all of them, or those of one agent, or the small ones alone.
#pragma once
#include "core/billing/what_if.h"
#include "ui/money/money_tab.h"
#include "ui/widgets/background_work.h"

class QComboBox;
class QProgressBar;
class QPushButton;
class QSpinBox;
class QStackedWidget;
class QTableWidget;

namespace countersign {

class WhatIfTab final : public MoneyTab {
    Q_OBJECT
public:
    enum Period { ThisMonth, LastMonth, Last90Days };

    explicit WhatIfTab(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    [[nodiscard]] QWidget *firstField() override;
    [[nodiscard]] bool isBusy() const override { return m_work.isRunning(); }
    [[nodiscard]] QTableWidget *table() const { return m_table; }
    [[nodiscard]] QString summary() const;

    /// Of a provider in the list, by name; the model may be any.
    void setTarget(const QString &provider, const QString &model);
    void calculate();

private:
    void layOut();
    void fillProviders();
    void fillModels();
    void fillAgents(const QStringList &agents);
    void show(const Result<WhatIf> &result);
    void fillTable(const WhatIf &result);
    void openRow(int row);
    [[nodiscard]] LedgerSpan span() const;
    [[nodiscard]] std::optional<Destination> target() const;

    Services &m_services;
    std::vector<Provider> m_providers; // those of the workspace, and the vendors that are not among them
    std::vector<WhatIfGroup> m_groups; // by row
    LedgerSpan m_span; // of what is shown
    QComboBox *m_period, *m_provider, *m_model, *m_agent;
    QSpinBox *m_most;
    QPushButton *m_run, *m_stop;
    QLabel *m_progress, *m_summary, *m_honest;
    QTableWidget *m_table;
    BackgroundWork m_names;
    BackgroundWork m_work; // last: waits for its work before the rest goes
};

} // namespace countersign
