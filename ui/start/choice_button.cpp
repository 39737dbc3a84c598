// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/choice_button.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QPainter>

namespace countersign {

namespace {
constexpr int Side = 20;
constexpr int Above = 16;
constexpr int Mark = 28;
constexpr int Between = 4;
constexpr int Flags = Qt::TextWordWrap | Qt::AlignTop;
} // namespace

ChoiceButton::ChoiceButton(const QIcon &icon, const QString &title, const QString &sentence, QWidget *parent)
    : QPushButton(icon, title, parent), m_sentence(sentence)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAttribute(Qt::WA_Hover);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

QFont ChoiceButton::titleFont() const
{
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.2);
    large.setWeight(QFont::DemiBold);
    return large;
}

QSize ChoiceButton::sizeHint() const { return {520, heightForWidth(520)}; }

int ChoiceButton::heightForWidth(int width) const
{
    const QRect room(0, 0, width - 3 * Side - Mark, 10'000);
    return QFontMetrics(titleFont()).boundingRect(room, Flags, text()).height() + Between
        + fontMetrics().boundingRect(room, Flags, m_sentence).height() + 2 * Above;
}

void ChoiceButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = palette().color(QPalette::Base);
    const QColor words = palette().color(QPalette::Text);
    const bool lit = underMouse() || isDown();
    painter.setPen(QPen(hasFocus() ? palette().color(QPalette::Highlight) : blended(base, words, 0.2), hasFocus() ? 2 : 1));
    painter.setBrush(blended(base, words, lit ? 0.07 : 0.0));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const QRect mark(mirrored ? width() - Side - Mark : Side, (height() - Mark) / 2, Mark, Mark);
    icon().paint(&painter, mark);
    const QRect room = mirrored ? rect().adjusted(Side, Above, -2 * Side - Mark, -Above) : rect().adjusted(2 * Side + Mark, Above, -Side, -Above);
    const int flags = Flags | (mirrored ? Qt::AlignRight : Qt::AlignLeft);
    painter.setPen(words);
    painter.setFont(titleFont());
    QRect used;
    painter.drawText(room, flags, text(), &used);
    painter.setFont(font());
    painter.setPen(mutedText(palette()));
    painter.drawText(room.adjusted(0, used.height() + Between, 0, 0), flags, m_sentence);
}

} // namespace countersign
