// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tool_servers_model.h"

#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"

#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

std::vector<ToolServersModel::Row> rowsOf(const mcp::ServerBook &book, const mcp::ToolServers &servers)
{
    std::vector<ToolServersModel::Row> rows;
    for (const mcp::ImportedServer &server : book.servers()) {
        ToolServersModel::Row row{server, servers.state(server.config.id), 0, 0, {}};
        const auto tools = servers.tools(server.config.id);
        for (const mcp::PinnedTool &tool : tools) {
            row.approved += tool.standing == mcp::Standing::Approved ? 1 : 0;
            row.apart += tool.standing == mcp::Standing::Changed || tool.standing == mcp::Standing::New ? 1 : 0;
        }
        row.problem = server.problem;
        if (const auto problem = servers.problem(server.config.id); problem && row.problem.isEmpty())
            row.problem = problem->message;
        rows.push_back(std::move(row));
    }
    return rows;
}

void ToolServersModel::setRows(std::vector<Row> rows)
{
    const auto sameServers = [](const Row &a, const Row &b) { return a.server.config.id == b.server.config.id; };
    if (std::ranges::equal(rows, m_rows, sameServers)) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ToolServersModel::setSandbox(bool holds)
{
    m_sandbox = holds;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, IsolationColumn), index(int(m_rows.size()) - 1, IsolationColumn));
}

const ToolServersModel::Row *ToolServersModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows[size_t(index.row())] : nullptr;
}

QModelIndex ToolServersModel::indexOf(const QString &id) const
{
    const auto found = std::ranges::find(m_rows, id, [](const Row &row) { return row.server.config.id; });
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), NameColumn);
}

int ToolServersModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ToolServersModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ToolServersModel::stateWords(const Row &row) const
{
    if (!row.server.problem.isEmpty())
        return tr("cannot be used");
    return row.problem.isEmpty() || row.state == mcp::ToolServers::State::Running ? wording::state(row.state) : tr("failed");
}

QString ToolServersModel::toolWords(const Row &row) const
{
    if (row.approved + row.apart == 0)
        return tr("not known yet");
    return row.apart == 0 ? tr("%n", nullptr, row.approved) : tr("%1, and %2 set apart").arg(row.approved).arg(row.apart);
}

QVariant ToolServersModel::data(const QModelIndex &index, int role) const
{
    const Row *one = row(index);
    if (!one)
        return {};
    using Level = wording::Isolation::Level;
    const wording::Isolation isolation = wording::isolation(one->server.config, m_sandbox);
    const QPalette palette = QGuiApplication::palette();
    if (role == Qt::ForegroundRole) {
        if (index.column() == IsolationColumn && isolation.level != Level::Unknown)
            return isolation.level == Level::Isolated ? safeColor(palette)
                : isolation.level == Level::Not       ? alarmColor(palette)
                                                      : attentionColor(palette);
        if (index.column() == StateColumn && !one->problem.isEmpty())
            return alarmColor(palette);
        if (index.column() == ToolsColumn && one->apart > 0)
            return attentionColor(palette);
        return {};
    }
    if (role == Qt::ToolTipRole)
        return index.column() == IsolationColumn ? isolation.detail : index.column() == StateColumn ? one->problem : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return one->server.config.id;
    case StateColumn: return stateWords(*one);
    case IsolationColumn: return isolation.words;
    case ToolsColumn: return toolWords(*one);
    case CommandColumn: return wording::commandLine(one->server.config);
    default: return {};
    }
}

QVariant ToolServersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Name");
    case StateColumn: return tr("State");
    case IsolationColumn: return tr("Isolation");
    case ToolsColumn: return tr("Tools");
    case CommandColumn: return tr("Command");
    default: return {};
    }
}

} // namespace countersign
