// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/prompt_button.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QPainter>

namespace countersign {

namespace {
constexpr int Side = 12;
constexpr int Above = 8;
constexpr int Flags = Qt::TextWordWrap | Qt::AlignLeft | Qt::AlignVCenter;
} // namespace

PromptButton::PromptButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
}

QSize PromptButton::sizeHint() const
{
    const int width = fontMetrics().horizontalAdvance(text()) + 2 * Side + 4;
    return {width, fontMetrics().height() + 2 * Above};
}

int PromptButton::heightForWidth(int width) const
{
    return fontMetrics().boundingRect(QRect(0, 0, width - 2 * Side, 10'000), Flags, text()).height() + 2 * Above;
}

void PromptButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const bool lit = underMouse() || isDown();
    painter.setPen(
        QPen(hasFocus() ? palette().color(QPalette::Highlight) : blended(base, palette().color(QPalette::Text), 0.22), hasFocus() ? 1.5 : 1));
    painter.setBrush(blended(base, palette().color(QPalette::Text), lit ? 0.08 : 0.02));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 6, 6);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect().adjusted(Side, Above, -Side, -Above), Flags, text());
}

} // namespace countersign
