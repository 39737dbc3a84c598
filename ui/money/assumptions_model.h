// SPDX-License-Identifier: GPL-3.0-or-later
// The assumptions of the deployment plan, a row each; value and source can be edited. GUI thread.
#pragma once
#include "core/billing/deployment_plan.h"

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QStyledItemDelegate>

namespace countersign {

class AssumptionsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Value, Unit, Source, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void setAssumptions(std::vector<Assumption> assumptions);
    [[nodiscard]] const std::vector<Assumption> &assumptions() const { return m_assumptions; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_assumptions.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void edited();

private:
    std::vector<Assumption> m_assumptions;
};

/// Edits a value within its limits.
class AssumptionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
