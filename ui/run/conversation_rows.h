// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of the conversation panel are painted: two lines each.
#pragma once
#include <QtWidgets/QStyledItemDelegate>

namespace countersign {

/// A conversation: its title, and below it quietly when and with which agent (ConversationsModel).
class ConversationRow final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A message that was found: the conversation's title quietly, below it the words around the hit, the hit in bold (SearchHitsModel).
class SearchHitRow final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
