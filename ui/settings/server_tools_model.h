// SPDX-License-Identifier: GPL-3.0-or-later
// The tools of one server as a table: what the person approved, what was set apart, and which agents may call them without asking.
#pragma once
#include "core/tools/mcp/tool_servers.h"

#include <QtCore/QAbstractTableModel>

namespace countersign {

class ServerToolsModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, StandingColumn, PermissionColumn, DescriptionColumn, ColumnCount };
    struct Row {
        QString name;
        mcp::PinnedTool tool;
        QMap<QString, Permission> agents; // what was said for good
        [[nodiscard]] bool isApart() const { return tool.standing == mcp::Standing::Changed || tool.standing == mcp::Standing::New; }
        friend bool operator==(const Row &, const Row &) = default;
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Those that are set apart come first.
    void setRows(std::vector<Row> rows);
    [[nodiscard]] const Row *row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &name) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString permissionWords(const Row &row) const;
    std::vector<Row> m_rows;
};

} // namespace countersign
