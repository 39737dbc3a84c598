// SPDX-License-Identifier: GPL-3.0-or-later
// The budgets as they stand, a row each. GUI thread.
#pragma once
#include "core/billing/budgets.h"

#include <QtCore/QAbstractTableModel>
#include <QtWidgets/QStyledItemDelegate>

namespace countersign {

class BudgetsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { For, Per, Spent, Left, Warn, Stop, Forecast, Standing, ColumnCount };
    enum Role { UsedRole = Qt::UserRole, WarnAtRole, LevelRole }; // shares of the limit, 0 … ; a Level
    enum class Level { Calm, Warned, Stopped };

    using QAbstractTableModel::QAbstractTableModel;
    /// `now` is for the forecast.
    void setStates(std::vector<Budgets::State> states, const QDateTime &now);
    [[nodiscard]] const std::vector<Budgets::State> &states() const { return m_states; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_states.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Budgets::State> m_states;
    QDateTime m_now;
};

/// "all calls", "agent Claims triage at anthropic".
[[nodiscard]] QString budgetScope(const Budget &budget);

/// Draws what is used of a budget as a bar below the words, with a mark where it warns.
class BudgetBarDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
