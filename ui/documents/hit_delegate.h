// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a found passage over two lines, its page before it and the searched words marked.
#pragma once
#include <QtWidgets/QStyledItemDelegate>

namespace countersign {

class HitDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace countersign
