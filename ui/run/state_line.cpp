// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/state_line.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"

#include <QtCore/QEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

StateLine::StateLine(QWidget *parent) : QWidget(parent)
{
    m_words = new QLabel;
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setObjectName(u"stateLine"_s);
    m_words->setAccessibleName(tr("State of the run"));
    m_retry = new QPushButton(tr("Try again"));
    m_retry->setToolTip(tr("Make the request anew from this conversation; it is held for you as before"));
    m_retry->setAccessibleDescription(m_retry->toolTip());
    m_retry->hide();
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_words, 1);
    row->addWidget(m_retry);
    connect(m_retry, &QPushButton::clicked, this, &StateLine::retryRequested);
}

void StateLine::setState(const RunState &state, bool running)
{
    using Kind = RunState::Kind;
    if (m_words->text() != state.words && state.kind != Kind::Waiting) // a countdown would be read out each second
        announce(m_words, state.words, state.kind == Kind::Held || state.kind == Kind::Failed || state.kind == Kind::Blocked);
    m_kind = state.kind;
    m_words->setText(state.words);
    m_words->setVisible(!state.words.isEmpty());
    m_retry->setVisible(state.canRetry() && !running);
    tint();
}

void StateLine::tint()
{
    using Kind = RunState::Kind;
    const QColor color = m_kind == Kind::Held               ? attentionColor(palette())
        : m_kind == Kind::Failed || m_kind == Kind::Blocked ? alarmColor(palette())
                                                            : mutedText(palette());
    QPalette words = m_words->palette();
    words.setColor(QPalette::WindowText, color);
    words.setColor(QPalette::Text, color); // the role that a label on a page's ground takes
    m_words->setPalette(words);
}

void StateLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        tint();
}

} // namespace countersign
