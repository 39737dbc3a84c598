// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/gradual_text.h"

#include <QtCore/QElapsedTimer>
#include <QtGui/QTextCursor>
#include <QtWidgets/QPlainTextEdit>

namespace countersign {

namespace {
constexpr qsizetype FirstScreens = 40'000; // what can be seen at once, many times over
constexpr qsizetype Piece = 8'000;
constexpr int SliceMs = 6; // leaves room in a frame of 16 ms
} // namespace

GradualText::GradualText(QPlainTextEdit *view) : QObject(view), m_view(view)
{
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &GradualText::fillSlice);
}

void GradualText::set(const QString &text, std::function<void()> done)
{
    m_next.stop();
    m_text = text;
    m_done = std::move(done);
    if (text.size() <= AtOnce) {
        m_view->setPlainText(text);
        m_filled = text.size();
        if (const auto run = std::exchange(m_done, {}))
            run();
        return;
    }
    m_view->setPlainText(text.left(FirstScreens));
    m_filled = FirstScreens;
    m_next.start(0);
}

void GradualText::fillSlice()
{
    QElapsedTimer spent;
    spent.start();
    while (!isComplete() && spent.elapsed() < SliceMs)
        append(Piece);
    if (!isComplete()) {
        m_next.start(0);
        return;
    }
    if (const auto run = std::exchange(m_done, {}))
        run();
}

void GradualText::append(qsizetype length)
{
    length = std::min(length, m_text.size() - m_filled);
    if (m_filled + length < m_text.size() && m_text[m_filled + length - 1].isHighSurrogate())
        ++length;
    QTextCursor end(m_view->document());
    end.movePosition(QTextCursor::End);
    end.insertText(m_text.sliced(m_filled, length));
    m_filled += length;
}

} // namespace countersign
