// SPDX-License-Identifier: GPL-3.0-or-later
// The found values of a request: what each is, what leaves in its place, and a tick that keeps it here.
#pragma once
#include "ui/review/review_case.h"

#include <QtCore/QAbstractTableModel>

namespace countersign {

class ValuesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Role { ValueRole = Qt::UserRole };
    enum Column { TypeColumn, OriginalColumn, LeavesColumn, CountColumn, RuleColumn, ScoreColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setCase(ReviewCasePtr reviewCase, bool onlyNew);
    [[nodiscard]] QModelIndex indexOfValue(int value) const;
    [[nodiscard]] int valueAt(const QModelIndex &index) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// The person ticked or unticked a value; the model changes when the request comes back encoded anew.
    void switched(int value, bool masked);

private:
    [[nodiscard]] QString text(const ReviewCase::Value &value, int column) const;
    ReviewCasePtr m_case;
    std::vector<int> m_rows;
};

/// Why a value was found, in words, for a tooltip and the "Why?" of a menu.
[[nodiscard]] QString whyFound(const ReviewCase::Value &value);

} // namespace countersign
