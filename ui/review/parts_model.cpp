// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/parts_model.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

void PartsModel::setCase(ReviewCasePtr reviewCase, bool onlyNew)
{
    beginResetModel();
    m_case = std::move(reviewCase);
    m_groups.clear();
    for (size_t i = 0; m_case && i < m_case->parts.size(); ++i) {
        const ReviewCase::Part &part = m_case->parts[i];
        if (onlyNew && part.seen)
            continue;
        if (m_groups.empty() || m_groups.back().group != part.group)
            m_groups.push_back({part.group, {}});
        m_groups.back().parts.push_back(int(i));
    }
    endResetModel();
}

QModelIndex PartsModel::indexOfPart(int part) const
{
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const auto it = std::ranges::find(m_groups[group].parts, part);
        if (it != m_groups[group].parts.end())
            return createIndex(int(it - m_groups[group].parts.begin()), 0, quintptr(group + 1));
    }
    return {};
}

int PartsModel::partAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return -1;
    if (index.internalId() == 0)
        return m_groups[size_t(index.row())].parts.front();
    return m_groups[size_t(index.internalId() - 1)].parts[size_t(index.row())];
}

QModelIndex PartsModel::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || column < 0 || column >= ColumnCount || row >= rowCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row() + 1) : quintptr(0));
}

QModelIndex PartsModel::parent(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() != 0 ? createIndex(int(index.internalId()) - 1, 0, quintptr(0)) : QModelIndex();
}

int PartsModel::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_groups.size());
    if (parent.internalId() != 0 || parent.column() != 0)
        return 0;
    return int(m_groups[size_t(parent.row())].parts.size());
}

int PartsModel::columnCount(const QModelIndex &) const { return ColumnCount; }

QVariant PartsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::TextAlignmentRole && index.column() == FindingsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == PartRole)
        return partAt(index);
    if (index.internalId() == 0)
        return groupData(m_groups[size_t(index.row())], index.column(), role);
    return partData(m_case->parts[size_t(partAt(index))], index.column(), role);
}

QVariant PartsModel::groupData(const GroupRow &row, int column, int role) const
{
    const auto seen = [&](int part) { return m_case->parts[size_t(part)].seen; };
    if (role == SeenRole)
        return std::ranges::all_of(row.parts, seen);
    if (role == Qt::ForegroundRole && std::ranges::all_of(row.parts, seen))
        return mutedText(QGuiApplication::palette());
    if (role == Qt::FontRole) {
        QFont font = QGuiApplication::font();
        font.setWeight(QFont::DemiBold);
        return font;
    }
    size_t findings = 0;
    for (const int part : row.parts)
        findings += m_case->parts[size_t(part)].occurrences.size();
    // What another agent wrote is nobody's message.
    const QString name = row.group == ReviewCase::Group::Message && !m_case->callers.isEmpty() ? tr("Task") : groupName(row.group);
    if (role == Qt::DisplayRole && column == TitleColumn) {
        const bool counted = row.group == ReviewCase::Group::History || row.parts.size() > 1;
        return counted ? tr("%1 (%2)").arg(name).arg(row.parts.size()) : name;
    }
    if (role == Qt::DisplayRole && column == FindingsColumn)
        return findings == 0 ? QVariant() : QVariant(qulonglong(findings));
    if (role == Qt::AccessibleTextRole)
        return tr("%1: %2, %3").arg(name, tr("%n parts", nullptr, int(row.parts.size())), findingsWords(findings));
    return {};
}

QString PartsModel::findingsWords(size_t findings) { return tr("%n findings", nullptr, int(findings)); }

QVariant PartsModel::partData(const ReviewCase::Part &part, int column, int role) const
{
    const size_t findings = part.occurrences.size();
    switch (role) {
    case SeenRole: return part.seen;
    case Qt::ForegroundRole: return part.seen ? QVariant(mutedText(QGuiApplication::palette())) : QVariant();
    case Qt::DisplayRole:
        if (column == FindingsColumn)
            return findings == 0 ? QVariant() : QVariant(qulonglong(findings));
        return part.title;
    case Qt::ToolTipRole:
        return part.seen ? tr("%1 — %2\nStood the same in the last request that was signed.").arg(part.title, wording::firstLine(part.leaving, 120))
                         : tr("%1 — %2").arg(part.title, wording::firstLine(part.leaving, 120));
    case Qt::AccessibleTextRole: return (part.seen ? tr("%1, %2, signed before") : tr("%1, %2, new")).arg(part.title, findingsWords(findings));
    default: return {};
    }
}

QVariant PartsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::DisplayRole)
        return section == TitleColumn ? tr("Parts") : tr("Found");
    if (role == Qt::TextAlignmentRole && section == FindingsColumn)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    return {};
}

} // namespace countersign
