// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/target_dialog.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QSpinBox>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
constexpr double Hottest = 2.0;
constexpr double TemperatureStep = 0.1;
constexpr int LongestAnswer = 1'000'000; // tokens
} // namespace

TargetDialog::TargetDialog(const TargetWish &wish, const std::vector<Provider> &providers, const QStringList &policies, const QString &defaultPolicy,
                           QWidget *parent)
    : QDialog(parent), m_start(wish)
{
    setWindowTitle(tr("Target"));
    m_model = new QComboBox;
    m_model->setObjectName(u"targetModel"_s);
    m_model->setAccessibleName(tr("Model"));
    for (const Provider &provider : providers) {
        for (const QString &model : provider.models) {
            m_model->addItem(tr("%1 · %2").arg(provider.name, model), QStringList{provider.name, model});
            if (provider.name == wish.provider && model == wish.model)
                m_model->setCurrentIndex(m_model->count() - 1);
        }
    }
    m_policy = new QComboBox;
    m_policy->setObjectName(u"targetPolicy"_s);
    m_policy->setAccessibleName(tr("Policy"));
    m_policy->addItem(tr("As in the header (%1)").arg(defaultPolicy), QString());
    for (const QString &policy : policies)
        m_policy->addItem(policy, policy);
    m_policy->setCurrentIndex(std::max(0, m_policy->findData(wish.policy)));

    // The value below the lowest stands for "not said".
    m_temperature = new QDoubleSpinBox;
    m_temperature->setObjectName(u"targetTemperature"_s);
    m_temperature->setRange(-TemperatureStep, Hottest);
    m_temperature->setSingleStep(TemperatureStep);
    m_temperature->setDecimals(2);
    m_temperature->setSpecialValueText(tr("the model's own"));
    m_temperature->setAccessibleName(tr("Temperature"));
    m_temperature->setAccessibleDescription(tr("From 0 to 2; the lowest entry leaves it to the model"));
    m_temperature->setValue(wish.temperature.value_or(-TemperatureStep));
    m_tokens = new QSpinBox;
    m_tokens->setObjectName(u"targetTokens"_s);
    m_tokens->setRange(0, LongestAnswer);
    m_tokens->setSingleStep(100);
    m_tokens->setGroupSeparatorShown(true);
    m_tokens->setSpecialValueText(tr("the agent's limit"));
    m_tokens->setAccessibleName(tr("Longest answer, in tokens"));
    m_tokens->setValue(wish.outputTokens.value_or(0));

    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("&Model"), m_model);
    form->addRow(tr("&Policy"), m_policy);
    form->addRow(tr("&Temperature"), m_temperature);
    form->addRow(tr("&Longest answer"), m_tokens);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(buttons);
}

TargetWish TargetDialog::wish() const
{
    TargetWish wish = m_start; // a model that is no longer listed stays where nothing else is chosen
    if (const QStringList chosen = m_model->currentData().toStringList(); chosen.size() == 2) {
        wish.provider = chosen[0];
        wish.model = chosen[1];
    }
    wish.policy = m_policy->currentData().toString();
    wish.temperature = m_temperature->value() < 0 ? std::nullopt : std::optional(m_temperature->value());
    wish.outputTokens = m_tokens->value() == 0 ? std::nullopt : std::optional(m_tokens->value());
    return wish;
}

} // namespace countersign
