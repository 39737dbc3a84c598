// SPDX-License-Identifier: GPL-3.0-or-later
// Makes or changes one budget. What cannot be kept is said below the form.
#pragma once
#include "core/billing/budgets.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class BudgetDialog final : public QDialog {
    Q_OBJECT
public:
    BudgetDialog(const Budget &budget, const QStringList &agents, const QStringList &providers, QWidget *parent = nullptr);
    [[nodiscard]] Budget budget() const;

private:
    void check();
    QComboBox *m_per, *m_agent, *m_provider;
    QLineEdit *m_warn, *m_stop;
    QCheckBox *m_unpriced;
    QLabel *m_problem;
    QPushButton *m_ok;
};

} // namespace countersign
