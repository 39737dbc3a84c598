// SPDX-License-Identifier: GPL-3.0-or-later
// What a search over all conversations found.
#pragma once
#include "core/store/conversation_search.h"

#include <QtCore/QAbstractListModel>

namespace countersign {

class SearchHitsModel final : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { TitleRole = Qt::UserRole, MarksRole };
    using QAbstractListModel::QAbstractListModel;

    void setHits(std::vector<SearchHit> hits);
    [[nodiscard]] const SearchHit *hit(const QModelIndex &index) const;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    std::vector<SearchHit> m_hits;
};

} // namespace countersign
