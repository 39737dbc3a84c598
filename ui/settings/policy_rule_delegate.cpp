// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/policy_rule_delegate.h"

#include "core/base/stages.h"
#include "ui/settings/policy_rules_model.h"
#include "ui/widgets/density.h"
#include "ui/widgets/wording.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDoubleSpinBox>

namespace countersign {

QWidget *PolicyRuleDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    if (index.column() == PolicyRulesModel::ActionColumn) {
        auto *box = new QComboBox(parent);
        for (const Action action :
             {Action::Allow, Action::Placeholder, Action::Surrogate, Action::Mask, Action::Generalise, Action::RouteLocal, Action::Block})
            box->addItem(wording::action(action), int(action));
        box->setAccessibleName(tr("What happens"));
        auto *self = const_cast<PolicyRuleDelegate *>(this);
        connect(box, &QComboBox::activated, self, [self, box] {
            Q_EMIT self->commitData(box);
            Q_EMIT self->closeEditor(box);
        });
        return box;
    }
    auto *number = new QDoubleSpinBox(parent);
    number->setRange(0, 1);
    number->setSingleStep(0.05);
    number->setAccessibleName(tr("From score"));
    return number;
}

void PolicyRuleDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
    else if (auto *number = qobject_cast<QDoubleSpinBox *>(editor))
        number->setValue(index.data(Qt::EditRole).toDouble());
}

void PolicyRuleDelegate::setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    if (const auto *box = qobject_cast<QComboBox *>(editor))
        model->setData(index, box->currentData(), Qt::EditRole);
    else if (const auto *number = qobject_cast<QDoubleSpinBox *>(editor))
        model->setData(index, number->value(), Qt::EditRole);
}

QSize PolicyRuleDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), option.fontMetrics.height() + dense(10)};
}

} // namespace countersign
