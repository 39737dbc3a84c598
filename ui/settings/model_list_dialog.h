// SPDX-License-Identifier: GPL-3.0-or-later
// The models that a provider says it has, to choose from: their limits, what they take, and when they end. Asks the provider when it is opened,
// because the person opened it.
#pragma once
#include "ui/services.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;
class QSortFilterProxyModel;
class QStandardItemModel;
class QTableView;

namespace countersign {

class ModelListDialog final : public QDialog {
    Q_OBJECT
public:
    /// The provider's models are ticked.
    ModelListDialog(Services &services, const Provider &provider, QWidget *parent = nullptr);

    /// In the provider's order; those that were ticked before and are not in its list come last.
    [[nodiscard]] QStringList ticked() const;

private:
    void show(const Result<std::vector<ModelFacts>> &models);
    void refresh();

    Provider m_provider;
    QLabel *m_words;
    QLineEdit *m_search;
    QTableView *m_table;
    QStandardItemModel *m_models;
    QSortFilterProxyModel *m_found;
    QPushButton *m_use;
};

} // namespace countersign
