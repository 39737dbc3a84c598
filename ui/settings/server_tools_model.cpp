// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/server_tools_model.h"

#include "core/tools/mcp/visible_text.h"
#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"

#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

/// As it would be used now, or else as it is offered.
const QJsonObject &definitionOf(const ServerToolsModel::Row &row) { return row.tool.offered.isEmpty() ? row.tool.approved : row.tool.offered; }

} // namespace

void ServerToolsModel::setRows(std::vector<Row> rows)
{
    std::ranges::stable_partition(rows, &Row::isApart);
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

const ServerToolsModel::Row *ServerToolsModel::row(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_rows[size_t(index.row())] : nullptr;
}

QModelIndex ServerToolsModel::indexOf(const QString &name) const
{
    const auto found = std::ranges::find(m_rows, name, &Row::name);
    return found == m_rows.end() ? QModelIndex() : index(int(found - m_rows.begin()), NameColumn);
}

int ServerToolsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }
int ServerToolsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QString ServerToolsModel::permissionWords(const Row &row) const
{
    QStringList always, never;
    for (const auto &[agent, permission] : row.agents.asKeyValueRange())
        (permission == Permission::Never ? never : always).append(agent.isEmpty() ? tr("the command line") : agent);
    if (always.isEmpty() && never.isEmpty())
        return tr("asks each time");
    if (never.isEmpty())
        return tr("always: %1").arg(always.join(u", "));
    return always.isEmpty() ? tr("never: %1").arg(never.join(u", ")) : tr("always: %1; never: %2").arg(always.join(u", "), never.join(u", "));
}

QVariant ServerToolsModel::data(const QModelIndex &index, int role) const
{
    const Row *one = row(index);
    if (!one)
        return {};
    const QPalette palette = QGuiApplication::palette();
    if (role == Qt::ForegroundRole && index.column() == StandingColumn && one->isApart())
        return attentionColor(palette);
    const QString description = mcp::visibleText(definitionOf(*one).value("description"_L1).toString());
    if (role == Qt::ToolTipRole)
        return index.column() == DescriptionColumn ? QVariant(QString(u"<p>"_s + description.left(2000).toHtmlEscaped() + u"</p>"_s)) : QVariant();
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn: return mcp::visibleText(one->name);
    case StandingColumn: return wording::standing(one->tool.standing);
    case PermissionColumn: return permissionWords(*one);
    case DescriptionColumn: return description.simplified().left(400);
    default: return {};
    }
}

QVariant ServerToolsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Tool");
    case StandingColumn: return tr("Standing");
    case PermissionColumn: return tr("Agents");
    case DescriptionColumn: return tr("What its server says");
    default: return {};
    }
}

} // namespace countersign
