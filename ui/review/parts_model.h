// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a request as a tree: groups, and in them the texts in the order in which they are sent.
#pragma once
#include "ui/review/review_case.h"

#include <QtCore/QAbstractItemModel>

namespace countersign {

class PartsModel final : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Role { PartRole = Qt::UserRole, SeenRole };
    enum Column { TitleColumn, FindingsColumn, ColumnCount };

    using QAbstractItemModel::QAbstractItemModel;

    void setCase(ReviewCasePtr reviewCase, bool onlyNew);
    [[nodiscard]] QModelIndex indexOfPart(int part) const;
    /// The part at an index; of a group, its first one. -1 for none.
    [[nodiscard]] int partAt(const QModelIndex &index) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex &parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex &index) const override;
    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    struct GroupRow {
        ReviewCase::Group group;
        std::vector<int> parts;
    };
    [[nodiscard]] QVariant groupData(const GroupRow &row, int column, int role) const;
    [[nodiscard]] QVariant partData(const ReviewCase::Part &part, int column, int role) const;
    [[nodiscard]] static QString findingsWords(size_t findings);
    ReviewCasePtr m_case;
    std::vector<GroupRow> m_groups;
};

} // namespace countersign
