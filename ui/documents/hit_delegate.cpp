// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/hit_delegate.h"

#include "core/documents/passage_places.h"
#include "core/documents/worker_lines.h"
#include "ui/documents/hits_model.h"
#include "ui/widgets/density.h"
#include "ui/widgets/entity_style.h"

#include <QtGui/QPainter>
#include <QtGui/QTextLayout>
#include <QtWidgets/QApplication>

namespace countersign {

namespace {

const PassageHit *hitAt(const QModelIndex &index) { return static_cast<const PassageHit *>(index.data(HitsModel::HitRole).value<const void *>()); }

void drawSnippet(QPainter *painter, const QStyleOptionViewItem &option, const PassageHit &hit, const QRect &area, bool selected)
{
    QTextLayout layout(hit.snippet, option.font);
    QTextOption wrapping(option.direction == Qt::RightToLeft ? Qt::AlignRight : Qt::AlignLeft);
    wrapping.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(wrapping);
    QList<QTextLayout::FormatRange> formats;
    for (const Range &word : hit.words) {
        QTextCharFormat format;
        format.setFontWeight(QFont::DemiBold);
        if (!selected)
            format = hitFormat(option.palette);
        formats.append({int(word.begin), int(word.length()), format});
    }
    layout.setFormats(formats);
    layout.beginLayout();
    qreal y = 0;
    for (int line = 0; line < 2; ++line) {
        QTextLine next = layout.createLine();
        if (!next.isValid())
            break;
        next.setLineWidth(area.width());
        next.setPosition({0, y});
        y += next.height();
    }
    layout.endLayout();
    layout.draw(painter, area.topLeft());
}

} // namespace

QSize HitDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {80, hitAt(index) ? 2 * option.fontMetrics.height() + dense(12) : option.fontMetrics.height() + dense(12)};
}

void HitDelegate::paint(QPainter *painter, const QStyleOptionViewItem &styled, const QModelIndex &index) const
{
    const PassageHit *hit = hitAt(index);
    QStyleOptionViewItem option = styled;
    initStyleOption(&option, index);
    if (!hit) {
        option.font.setWeight(QFont::DemiBold);
        option.textElideMode = Qt::ElideMiddle;
        option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
        return;
    }
    option.text.clear();
    option.widget->style()->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QColor text = option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text);
    painter->save();
    QRect area = option.rect.adjusted(6, dense(6), -8, -dense(6));
    const bool isPage = hit->passage.kind != worker::slides && hit->passage.kind != worker::sheet;
    const QString page = hit->passage.page <= 0 ? QString()
        : isPage                                ? tr("p. %1").arg(hit->passage.page)
                                                : placeInWords(hit->passage.kind, hit->passage.page, {});
    if (!page.isEmpty()) {
        // All pages of a list stand in one column.
        const int width = std::max(option.fontMetrics.horizontalAdvance(tr("p. %1").arg(888)), option.fontMetrics.horizontalAdvance(page)) + 10;
        painter->setPen(blended(text, option.palette.color(selected ? QPalette::Highlight : QPalette::Base), 0.3));
        const bool mirrored = option.direction == Qt::RightToLeft;
        const QRect left(mirrored ? area.right() - width : area.left(), area.top(), width, option.fontMetrics.height());
        painter->drawText(left, Qt::AlignLeading | Qt::AlignVCenter, page);
        mirrored ? area.setRight(area.right() - width) : area.setLeft(area.left() + width);
    }
    painter->setPen(text);
    drawSnippet(painter, option, *hit, area, selected);
    painter->restore();
}

} // namespace countersign
