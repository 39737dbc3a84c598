// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/flow_row.h"

namespace countersign {

namespace {
constexpr int Gap = 6;
}

FlowRow::FlowRow(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowRow::add(QWidget *widget)
{
    widget->setParent(this);
    widget->show();
    m_widgets.append(widget);
    arrange(width(), true);
    updateGeometry();
}

void FlowRow::remove(QWidget *widget)
{
    m_widgets.removeOne(widget);
    widget->hide();
    widget->deleteLater();
    refresh();
}

void FlowRow::clear()
{
    for (QWidget *widget : std::exchange(m_widgets, {})) {
        widget->hide();
        widget->deleteLater();
    }
    updateGeometry();
}

QSize FlowRow::sizeHint() const
{
    int width = 0;
    for (const QWidget *widget : m_widgets)
        width += widget->isHidden() ? 0 : widget->sizeHint().expandedTo(widget->minimumSize()).width() + Gap;
    return {width, arrange(std::max(width, 1), false)};
}

QSize FlowRow::minimumSizeHint() const { return {40, m_widgets.isEmpty() ? 0 : m_widgets.constFirst()->sizeHint().height()}; }

int FlowRow::arrange(int width, bool apply) const
{
    int x = 0;
    int y = 0;
    int lineHeight = 0;
    for (QWidget *widget : m_widgets) {
        if (widget->isHidden())
            continue;
        const QSize wanted = widget->sizeHint().expandedTo(widget->minimumSize()).boundedTo(widget->maximumSize());
        const QSize size(std::min(wanted.width(), std::max(width, 40)), wanted.height());
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += lineHeight + Gap;
            lineHeight = 0;
        }
        if (apply)
            widget->setGeometry(QStyle::visualRect(layoutDirection(), QRect(0, 0, width, y + size.height()), QRect(QPoint(x, y), size)));
        x += size.width() + Gap;
        lineHeight = std::max(lineHeight, size.height());
    }
    return y + lineHeight;
}

void FlowRow::refresh()
{
    arrange(width(), true);
    updateGeometry();
}

void FlowRow::resizeEvent(QResizeEvent *) { arrange(width(), true); }

} // namespace countersign
