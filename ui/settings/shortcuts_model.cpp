// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/shortcuts_model.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

namespace countersign {

ShortcutsModel::ShortcutsModel(const Shortcuts &shortcuts, QObject *parent) : QAbstractTableModel(parent), m_shortcuts(shortcuts)
{
    connect(&shortcuts, &Shortcuts::changed, this, [this] { Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1)); });
}

const Shortcuts::Item *ShortcutsModel::item(const QModelIndex &index) const
{
    return index.isValid() && index.row() < rowCount() ? &m_shortcuts.items()[size_t(index.row())] : nullptr;
}

int ShortcutsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_shortcuts.items().size()); }

int ShortcutsModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : ColumnCount; }

QVariant ShortcutsModel::data(const QModelIndex &index, int role) const
{
    const Shortcuts::Item *row = item(index);
    if (!row)
        return {};
    if (role == Qt::DisplayRole) {
        switch (index.column()) {
        case GroupColumn: return row->group;
        case TitleColumn: return row->title;
        case KeysColumn: {
            const QString words = m_shortcuts.words(*row);
            return words.isEmpty() ? tr("none") : words;
        }
        default: return {};
        }
    }
    if (role == Qt::FontRole && m_shortcuts.isChanged(row->id)) {
        QFont font;
        font.setWeight(QFont::DemiBold);
        return font;
    }
    if (role == Qt::ForegroundRole && (row->fixed || index.column() == GroupColumn))
        return mutedText(QGuiApplication::palette());
    if (role == Qt::ToolTipRole)
        return row->fixed ? tr("This key belongs to its view and cannot be changed.") : QString();
    return {};
}

QVariant ShortcutsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case GroupColumn: return tr("Where");
    case TitleColumn: return tr("What it does");
    case KeysColumn: return tr("Keys");
    default: return {};
    }
}

} // namespace countersign
