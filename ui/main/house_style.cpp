// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/house_style.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStyleOption>

namespace countersign {

namespace {

constexpr int CellSide = 5; // between the edge of a cell and its words
constexpr int HeaderSide = 3; // more than Fusion's, so that a title stands above its words
constexpr int FieldSide = 4; // more than Fusion's, in a line edit

void rounded(QPainter *painter, const QRect &rect, const QColor &edge, const QBrush &ground)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(edge);
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
    painter->restore();
}

// A switch that is on: the accent in its ground and its edge. Fusion only darkens it, which dark does not show.
void drawSwitchedOn(const QStyleOption *option, QPainter *painter)
{
    const QPalette &palette = option->palette;
    const bool dark = isDark(palette);
    const QColor accent = palette.color(option->state & QStyle::State_Enabled ? QPalette::Active : QPalette::Disabled, QPalette::Highlight);
    const double more = option->state & (QStyle::State_MouseOver | QStyle::State_Sunken) ? 0.08 : 0.0;
    rounded(painter, option->rect, blended(palette.color(QPalette::Window), accent, dark ? 0.9 : 0.65),
            blended(palette.color(QPalette::Window), accent, (dark ? 0.42 : 0.2) + more));
}

} // namespace

HouseStyle::HouseStyle() : QProxyStyle(QStringLiteral("fusion")) { }

void HouseStyle::install()
{
    if (QApplication::style()->name() == QLatin1StringView("fusion"))
        QApplication::setStyle(new HouseStyle);
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (element == PE_PanelButtonCommand && option->state & State_On)
        return drawSwitchedOn(option, painter);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const QPalette &palette = option->palette;
    if (!isDark(palette) || (option->state & State_HasFocus && element != PE_Frame))
        return;
    // Fusion's edges are darker than the ground; in dark nobody sees them.
    const QColor edge = blended(palette.color(QPalette::Window), palette.color(QPalette::WindowText), option->state & State_Enabled ? 0.3 : 0.18);
    switch (element) {
    case PE_FrameLineEdit: rounded(painter, option->rect, edge, Qt::NoBrush); break;
    case PE_Frame: rounded(painter, option->rect, edge, Qt::NoBrush); break;
    case PE_IndicatorCheckBox: rounded(painter, option->rect, blended(edge, palette.color(QPalette::Text), 0.25), Qt::NoBrush); break;
    default: break;
    }
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    if (const auto *header = qstyleoption_cast<const QStyleOptionHeaderV2 *>(option); element == CE_HeaderLabel && header) {
        QStyleOptionHeaderV2 inner = *header;
        inner.rect.adjust(HeaderSide, 0, -HeaderSide, 0);
        inner.text = inner.fontMetrics.elidedText(inner.text, Qt::ElideRight, inner.rect.width());
        return QProxyStyle::drawControl(element, &inner, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void HouseStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (auto *header = qobject_cast<QHeaderView *>(widget)) // a title that is too long says so
        header->setTextElideMode(Qt::ElideRight);
    // From right to left QSplitter puts its parts one pixel too far to the right, where the last one is cut off.
    if (const auto *splitter = qobject_cast<QSplitter *>(widget); splitter && splitter->isRightToLeft() && splitter->orientation() == Qt::Horizontal)
        widget->setContentsMargins(0, 0, 1, 0);
}

int HouseStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    if (metric == PM_FocusFrameHMargin)
        return CellSide - 1; // views add one
    return QProxyStyle::pixelMetric(metric, option, widget);
}

QRect HouseStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        return frame && frame->lineWidth > 0 ? rect.adjusted(FieldSide, 0, -FieldSide, 0) : rect;
    }
    return rect;
}

QSize HouseStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    QSize all = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_HeaderSection)
        all.rwidth() += 2 * HeaderSide;
    else if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option); type == CT_LineEdit && frame && frame->lineWidth > 0)
        all.rwidth() += 2 * FieldSide;
    return all;
}

} // namespace countersign
