// SPDX-License-Identifier: GPL-3.0-or-later
// All keys as a table: where, what, which.
#pragma once
#include "ui/main/shortcuts.h"

#include <QtCore/QAbstractTableModel>

namespace countersign {

class ShortcutsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { GroupColumn, TitleColumn, KeysColumn, ColumnCount };
    explicit ShortcutsModel(const Shortcuts &shortcuts, QObject *parent = nullptr);

    [[nodiscard]] const Shortcuts::Item *item(const QModelIndex &index) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const Shortcuts &m_shortcuts;
};

} // namespace countersign
