// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/drop_veil.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QPainter>

namespace countersign {

DropVeil::DropVeil(QWidget *page) : QWidget(page)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    hide();
}

void DropVeil::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = palette().color(QPalette::Window);
    ground.setAlphaF(0.86f);
    painter.fillRect(rect(), ground);
    const QColor accent = palette().color(QPalette::Highlight);
    QColor fill = accent;
    fill.setAlphaF(0.10f);
    painter.setBrush(fill);
    painter.setPen(QPen(accent, 2, Qt::DashLine));
    const QRectF frame = QRectF(rect()).adjusted(24, 24, -24, -24);
    painter.drawRoundedRect(frame, 8, 8);
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    painter.setFont(large);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(frame.adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap,
                     tr("Drop files or folders to read them into the library.\nThey stay where they are."));
}

} // namespace countersign
