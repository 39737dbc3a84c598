// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/undo_bar.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/icons.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

UndoBar::UndoBar(Shape shape, QWidget *parent) : QWidget(parent)
{
    m_words = new QLabel;
    m_words->setWordWrap(true);
    m_words->setTextFormat(Qt::PlainText);
    m_button = new QPushButton(icon(u"undo"_s, u"edit-undo"_s), tr("Undo"));
    m_button->setObjectName(u"undoButton"_s);
    auto *close = new QToolButton;
    close->setIcon(icon(u"close"_s, u"window-close"_s));
    close->setAutoRaise(true);
    close->setAccessibleName(tr("Close the message"));
    close->setToolTip(tr("Close the message; it cannot be undone after that"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 6, 8, 6);
    column->setSpacing(4);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    if (shape == Shape::Narrow)
        column->addWidget(m_words);
    else
        row->addWidget(m_words, 1);
    column->addLayout(row);
    row->addWidget(m_button);
    if (shape == Shape::Narrow)
        row->addStretch(1);
    row->addWidget(close);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::AlternateBase);
    connect(m_button, &QPushButton::clicked, this, &UndoBar::undo);
    connect(close, &QToolButton::clicked, this, &UndoBar::forget);
    hide();
}

UndoBar::~UndoBar() { forget(); }

void UndoBar::offer(const QString &what, std::function<void()> undo, std::function<void()> forgotten)
{
    forget();
    m_undo = std::move(undo);
    m_forget = std::move(forgotten);
    m_words->setText(what);
    m_button->setAccessibleDescription(what);
    show();
    announce(this, what);
}

void UndoBar::forget()
{
    hide();
    m_undo = {};
    if (const auto run = std::exchange(m_forget, {}))
        run();
}

void UndoBar::drop()
{
    hide();
    m_undo = {};
    m_forget = {};
}

void UndoBar::undo()
{
    hide();
    m_forget = {};
    if (const auto run = std::exchange(m_undo, {}))
        run();
}

} // namespace countersign
