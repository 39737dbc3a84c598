// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/search_hits_model.h"

#include <QtCore/QLocale>

namespace countersign {

void SearchHitsModel::setHits(std::vector<SearchHit> hits)
{
    if (hits == m_hits)
        return;
    beginResetModel();
    m_hits = std::move(hits);
    endResetModel();
}

const SearchHit *SearchHitsModel::hit(const QModelIndex &index) const
{
    return index.isValid() && size_t(index.row()) < m_hits.size() ? &m_hits[size_t(index.row())] : nullptr;
}

int SearchHitsModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_hits.size()); }

QVariant SearchHitsModel::data(const QModelIndex &index, int role) const
{
    const SearchHit *found = hit(index);
    if (!found)
        return {};
    switch (role) {
    case Qt::DisplayRole: return found->excerpt;
    case Qt::ToolTipRole: return QLocale().toString(found->at.toLocalTime(), QLocale::ShortFormat);
    case Qt::AccessibleTextRole: return tr("%1: %2").arg(found->title, found->excerpt);
    case TitleRole: return found->title;
    default: return {};
    }
}

} // namespace countersign
