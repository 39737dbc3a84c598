// SPDX-License-Identifier: GPL-3.0-or-later
// The tool servers of the workspace as a table.
#pragma once
#include "core/tools/mcp/server_book.h"
#include "core/tools/mcp/tool_servers.h"

#include <QtCore/QAbstractTableModel>

namespace countersign {

class ToolServersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { NameColumn, StateColumn, IsolationColumn, ToolsColumn, CommandColumn, ColumnCount };
    /// One server, as it is shown.
    struct Row {
        mcp::ImportedServer server;
        mcp::ToolServers::State state = mcp::ToolServers::State::NotApproved;
        int approved = 0, apart = 0; // tools
        QString problem; // the last one; empty: none
        friend bool operator==(const Row &, const Row &) = default;
    };
    using QAbstractTableModel::QAbstractTableModel;

    /// Rows of the same servers keep their place and selection.
    void setRows(std::vector<Row> rows);
    /// Whether the canary was held.
    void setSandbox(bool holds);
    [[nodiscard]] std::optional<bool> sandbox() const { return m_sandbox; }
    [[nodiscard]] const Row *row(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &id) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] QString toolWords(const Row &row) const;
    [[nodiscard]] QString stateWords(const Row &row) const;
    std::vector<Row> m_rows;
    std::optional<bool> m_sandbox;
};

[[nodiscard]] std::vector<ToolServersModel::Row> rowsOf(const mcp::ServerBook &book, const mcp::ToolServers &servers);

} // namespace countersign
