// SPDX-License-Identifier: GPL-3.0-or-later
// The providers as a table: the workspace's, then the practice ones.
#pragma once
#include "core/secrets/key_store.h"

#include <QtCore/QAbstractTableModel>
#include <QtCore/QHash>

namespace countersign {

class ProvidersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, ApiColumn, AddressColumn, WhereColumn, KeyColumn, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setProviders(const std::vector<Provider> &providers);
    /// Where the key in force comes from.
    void setPlace(const QString &provider, KeyStore::Place place);
    [[nodiscard]] const Provider *provider(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString keyWords(const Provider &provider) const;
    std::vector<Provider> m_providers;
    QHash<QString, KeyStore::Place> m_places;
};

/// "anthropic-messages" → "Anthropic Messages"; others as they are.
[[nodiscard]] QString apiTitle(const QString &api);

} // namespace countersign
