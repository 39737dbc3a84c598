// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/budget_dialog.h"

#include "ui/money/money_tab.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wording.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

BudgetDialog::BudgetDialog(const Budget &budget, const QStringList &agents, const QStringList &providers, QWidget *parent)
    : QDialog(parent), m_per(new QComboBox), m_agent(new QComboBox), m_provider(new QComboBox),
      m_warn(amountField(u"budgetWarn"_s, tr("Warn at, in US dollars"))), m_stop(amountField(u"budgetStop"_s, tr("Stop at, in US dollars"))),
      m_unpriced(new QCheckBox(tr("Also stop requests whose cost cannot be &estimated"))), m_problem(wrappingLabel())
{
    setWindowTitle(tr("Budget"));
    m_per->addItem(tr("Day"), int(Budget::Per::Day));
    m_per->addItem(tr("Month"), int(Budget::Per::Month));
    m_per->setObjectName(u"budgetPer"_s);
    m_per->setCurrentIndex(m_per->findData(int(budget.per)));
    const auto fill = [](QComboBox *box, const QString &name, const QString &any, QStringList entries, const QString &chosen) {
        box->setObjectName(name);
        box->addItem(any, QString());
        if (!chosen.isEmpty() && !entries.contains(chosen))
            entries << chosen; // an agent that is there no more
        for (const QString &entry : std::as_const(entries))
            box->addItem(wording::providerName(entry), entry);
        box->setCurrentIndex(std::max(0, box->findData(chosen)));
    };
    fill(m_agent, u"budgetAgent"_s, tr("All agents"), agents, budget.agent);
    fill(m_provider, u"budgetProvider"_s, tr("All providers"), providers, budget.provider);
    if (budget.warn)
        m_warn->setText(decimalWords(*budget.warn));
    if (budget.stop)
        m_stop->setText(decimalWords(*budget.stop));
    m_unpriced->setObjectName(u"budgetUnpriced"_s);
    m_unpriced->setChecked(budget.stopsUnpriced);
    m_problem->setObjectName(u"budgetProblem"_s);
    m_problem->setMinimumWidth(fontMetrics().averageCharWidth() * 52);
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Per"), m_per);
    form->addRow(tr("&Agent"), m_agent);
    form->addRow(tr("P&rovider"), m_provider);
    form->addRow(tr("&Warn at (US dollars)"), m_warn);
    form->addRow(tr("&Stop at (US dollars)"), m_stop);
    form->addRow(m_unpriced);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_problem);
    column->addWidget(buttons);
    for (QLineEdit *field : {m_warn, m_stop})
        connect(field, &QLineEdit::textChanged, this, &BudgetDialog::check);
    check();
}

Budget BudgetDialog::budget() const
{
    Budget budget;
    budget.per = Budget::Per(m_per->currentData().toInt());
    budget.agent = m_agent->currentData().toString();
    budget.provider = m_provider->currentData().toString();
    budget.warn = amountIn(m_warn);
    budget.stop = amountIn(m_stop);
    budget.stopsUnpriced = m_unpriced->isChecked();
    return budget;
}

void BudgetDialog::check()
{
    const Budget now = budget();
    const bool none = !now.warn && !now.stop, late = now.warn && now.stop && *now.warn > *now.stop;
    const QString unclear = !amountProblem(m_warn).isEmpty() ? amountProblem(m_warn) : amountProblem(m_stop);
    m_ok->setEnabled(unclear.isEmpty() && !none && !late);
    m_problem->setText(
        !unclear.isEmpty() ? unclear
            : none         ? tr("Enter from which amount on it warns, or at which it stops, or both.")
            : late         ? tr("It would warn only after it has stopped: the first amount must not be greater than the second.")
                   : tr("Checked before each send with the estimate, and afterwards with what the call cost. Free and local calls always pass."));
    tint(m_problem, late || !unclear.isEmpty() ? alarmColor(palette()) : mutedText(palette()));
}

} // namespace countersign
