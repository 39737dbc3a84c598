// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/conversation_rows.h"

#include "ui/run/conversations_model.h"
#include "ui/run/search_hits_model.h"
#include "ui/widgets/density.h"
#include "ui/widgets/entity_style.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>

namespace countersign {

namespace {

struct Lines {
    QColor text, quiet;
    QFont small;
    QRect top, below;
};

// The row's ground, and where its two lines go.
Lines paintGround(QPainter *painter, QStyleOptionViewItem &option)
{
    option.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    Lines lines;
    lines.text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    lines.quiet = blended(lines.text, option.palette.color(selected ? QPalette::Highlight : QPalette::Base), 0.3);
    lines.small = option.font;
    lines.small.setPointSizeF(lines.small.pointSizeF() * 0.88);
    const QRect area = option.rect.adjusted(10, dense(6), -10, -dense(6));
    lines.top = QRect(area.left(), area.top(), area.width(), option.fontMetrics.height());
    lines.below = lines.top.translated(0, option.fontMetrics.height() + 2);
    return lines;
}

QSize twoLines(const QStyleOptionViewItem &option) { return {80, 2 * option.fontMetrics.height() + 2 + 2 * dense(6)}; }

} // namespace

QSize ConversationRow::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const { return twoLines(option); }

void ConversationRow::paint(QPainter *painter, const QStyleOptionViewItem &styled, const QModelIndex &index) const
{
    QStyleOptionViewItem option = styled;
    initStyleOption(&option, index);
    Lines lines = paintGround(painter, option);
    const auto leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
    const auto trailing = int(QStyle::visualAlignment(option.direction, Qt::AlignRight)) | Qt::AlignVCenter;
    painter->setFont(option.font);
    const QString word = index.data(ConversationsModel::StateRole).toString();
    if (!word.isEmpty()) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        painter->setPen(selected ? lines.text : attentionColor(option.palette));
        painter->drawText(lines.top, trailing, word);
        const int width = option.fontMetrics.horizontalAdvance(word) + 8;
        option.direction == Qt::RightToLeft ? lines.top.setLeft(lines.top.left() + width) : lines.top.setRight(lines.top.right() - width);
    }
    painter->setPen(lines.text);
    painter->drawText(lines.top, leading, option.fontMetrics.elidedText(index.data(Qt::DisplayRole).toString(), Qt::ElideRight, lines.top.width()));
    painter->setFont(lines.small);
    painter->setPen(lines.quiet);
    painter->drawText(
        lines.below, leading,
        QFontMetrics(lines.small).elidedText(index.data(ConversationsModel::DetailRole).toString(), Qt::ElideRight, lines.below.width()));
}

QSize SearchHitRow::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const { return twoLines(option); }

void SearchHitRow::paint(QPainter *painter, const QStyleOptionViewItem &styled, const QModelIndex &index) const
{
    QStyleOptionViewItem option = styled;
    initStyleOption(&option, index);
    const Lines lines = paintGround(painter, option);
    const auto leading = int(QStyle::visualAlignment(option.direction, Qt::AlignLeft)) | Qt::AlignVCenter;
    painter->setFont(lines.small);
    painter->setPen(lines.quiet);
    painter->drawText(lines.top, leading,
                      QFontMetrics(lines.small).elidedText(index.data(SearchHitsModel::TitleRole).toString(), Qt::ElideRight, lines.top.width()));
    const SearchHit *hit = static_cast<const SearchHitsModel *>(index.model())->hit(index);
    if (!hit)
        return;
    QList<QTextLayout::FormatRange> bold;
    for (const Range &mark : hit->marks) {
        QTextCharFormat format;
        format.setFontWeight(QFont::Bold);
        bold.append({int(mark.begin), int(mark.length()), format});
    }
    QTextLayout layout(hit->excerpt, option.font);
    QTextOption direction;
    direction.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(direction);
    layout.setFormats(bold);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(lines.below.width());
    layout.endLayout();
    painter->save();
    painter->setClipRect(lines.below);
    painter->setPen(lines.text);
    layout.draw(painter, lines.below.topLeft());
    painter->restore();
}

} // namespace countersign
