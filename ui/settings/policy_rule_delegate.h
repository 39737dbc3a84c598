// SPDX-License-Identifier: GPL-3.0-or-later
// Edits a rule in its row: a list of what can happen, a number from 0 to 1.
#pragma once
#include <QtWidgets/QStyledItemDelegate>

namespace countersign {

class PolicyRuleDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void setEditorData(QWidget *editor, const QModelIndex &index) const override;
    void setModelData(QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
