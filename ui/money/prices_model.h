// SPDX-License-Identifier: GPL-3.0-or-later
// The prices in force, a model each row, a kind of token each column; the person's own among those that ship. GUI thread.
#pragma once
#include "core/money/price_list.h"

#include <QtCore/QAbstractTableModel>

namespace countersign {

struct PriceEntry {
    QString provider, model;
    PriceRow inForce;
    std::vector<PriceRow> history; // all rows, the person's too, ascending by their beginning
    friend bool operator==(const PriceEntry &, const PriceEntry &) = default;
};
/// Of each model what holds at `now`; of one whose first price lies ahead, that one. Sorted by provider and model.
[[nodiscard]] std::vector<PriceEntry> pricesInForce(const PriceList &shipped, const PriceList &own, const QDateTime &now);

class PricesModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Provider, Model, FirstCharge, Source = FirstCharge + 6, Date, ColumnCount };
    enum Role { WordsRole = Qt::UserRole, OwnRole }; // what a search looks through; whether the price is the person's

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(std::vector<PriceEntry> entries);
    [[nodiscard]] const PriceEntry *entry(int row) const { return row >= 0 && row < rowCount() ? &m_entries[size_t(row)] : nullptr; }
    /// −1: there is none.
    [[nodiscard]] int rowOf(const QString &provider, const QString &model) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_entries.size()); }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(ColumnCount); }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PriceEntry> m_entries;
};

/// The kinds that have a column, in their order.
[[nodiscard]] const std::vector<Charge> &shownCharges();
[[nodiscard]] QString chargeWords(Charge charge); // "Input", "Cache write (5 min)"
/// Dollars a million tokens (of a web search: each), exact: "0.30"; "–" where it is not known.
[[nodiscard]] QString priceWords(const std::optional<Money> &each, Charge charge);
/// Since when it holds, what its source is, and its steps and tiers, in lines.
[[nodiscard]] QString priceRowWords(const PriceRow &row);

} // namespace countersign
