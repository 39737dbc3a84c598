// SPDX-License-Identifier: GPL-3.0-or-later
// Our figures beside a provider's: a day and model each row, and below it the calls that may explain the difference. GUI thread.
#pragma once
#include "core/billing/reconcile.h"

#include <QtCore/QAbstractItemModel>

namespace countersign {

class ReconcileModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { Day, Model, Ours, Theirs, Difference, Percent, Tokens, ColumnCount };
    enum Role { AgreesRole = Qt::UserRole };

    using QAbstractItemModel::QAbstractItemModel;
    void setResult(Reconciliation result);
    [[nodiscard]] const Reconciliation &result() const { return m_result; }
    /// The call of a row below a line; nothing for a line and for "and 12 more".
    [[nodiscard]] std::optional<RequestId> call(const QModelIndex &index) const;
    /// The line that a row is, or stands below; null for none.
    [[nodiscard]] const ReconciledLine *line(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex & /*parent*/ = {}) const override { return int(ColumnCount); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    Reconciliation m_result;
};

/// RFC 4180: day, model, ours, theirs, difference, per cent, tokens of both, calls that explain it. Amounts in dollars, plain.
[[nodiscard]] QByteArray reconciliationCsv(const Reconciliation &result);

} // namespace countersign
