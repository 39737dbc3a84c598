// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/documents/page_picture_view.h"

#include "ui/widgets/entity_style.h"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QScrollBar>

namespace countersign {

PagePictureView::PagePictureView(QWidget *parent) : QScrollArea(parent), m_paper(new QWidget)
{
    m_paper->installEventFilter(this);
    setWidget(m_paper);
    setFrameShape(QFrame::NoFrame);
    setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("The page as it looks"));
}

void PagePictureView::showPage(const QImage &page, std::vector<QRectF> marks, const QString &description)
{
    m_page = page;
    m_marks = std::move(marks);
    m_words.clear();
    setAccessibleDescription(description);
    fit();
    const double first = m_marks.empty() ? 0 : m_marks.front().top();
    verticalScrollBar()->setValue(std::max(0, int(first * m_paper->height()) - viewport()->height() / 4));
}

void PagePictureView::showWords(const QString &words)
{
    m_page = {};
    m_marks.clear();
    m_words = words;
    setAccessibleDescription(words);
    fit();
}

void PagePictureView::fit()
{
    constexpr int Margin = 12;
    const int width = std::max(100, int((viewport()->width() - 2 * Margin) * m_zoom));
    if (m_page.isNull())
        m_paper->resize(viewport()->size());
    else
        m_paper->resize(width, int(qint64(width) * m_page.height() / m_page.width()));
    m_paper->update();
}

void PagePictureView::paintPage()
{
    QPainter painter(m_paper);
    if (m_page.isNull()) {
        painter.setPen(mutedText(palette()));
        painter.drawText(m_paper->rect().adjusted(24, 24, -24, -24), int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap, m_words);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(m_paper->rect(), m_page);
    // Paper is white in a dark window too, so the mark is that of a light one: multiplied, the words stay black.
    const QColor mark = QColor::fromRgb(0xfff0e442);
    painter.setCompositionMode(QPainter::CompositionMode_Multiply);
    for (const QRectF &box : m_marks) {
        const QRectF place(box.x() * m_paper->width(), box.y() * m_paper->height(), box.width() * m_paper->width(), box.height() * m_paper->height());
        painter.fillRect(place.adjusted(-2, -1, 2, 1), mark);
    }
    painter.setCompositionMode(QPainter::CompositionMode_SourceOver);
    painter.setPen(hairline(palette()));
    painter.drawRect(m_paper->rect().adjusted(0, 0, -1, -1));
}

bool PagePictureView::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_paper || event->type() != QEvent::Paint)
        return QScrollArea::eventFilter(watched, event);
    paintPage();
    return true;
}

void PagePictureView::zoom(double factor)
{
    const double before = verticalScrollBar()->value() / double(std::max(1, m_paper->height()));
    m_zoom = std::clamp(m_zoom * factor, 0.5, 4.0);
    fit();
    verticalScrollBar()->setValue(int(before * m_paper->height()));
}

void PagePictureView::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

void PagePictureView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() != Qt::ControlModifier)
        return QScrollArea::wheelEvent(event);
    zoom(event->angleDelta().y() > 0 ? 1.15 : 1 / 1.15);
    event->accept();
}

void PagePictureView::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::ZoomIn))
        zoom(1.15);
    else if (event->matches(QKeySequence::ZoomOut))
        zoom(1 / 1.15);
    else
        QScrollArea::keyPressEvent(event);
}

} // namespace countersign
