// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/welcome.h"

#include "ui/run/suggestions.h"
#include "ui/widgets/prompt_button.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

using namespace Qt::StringLiterals;

namespace countersign {

Welcome::Welcome(QWidget *parent) : QWidget(parent)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(32, 32, 32, 16);
    column->setSpacing(8);
    m_title = new QLabel;
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.35);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_words = new QLabel;
    for (QLabel *label : {m_title, m_words}) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_suggestions = new QWidget;
    auto *list = new QVBoxLayout(m_suggestions);
    list->setContentsMargins(0, 8, 0, 0);
    list->setSpacing(8);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addWidget(m_suggestions);
    column->addStretch(3);
    auto *scroll = new QScrollArea; // in a low window the suggestions are reached, not squeezed
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidgetResizable(true);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(scroll);
}

void Welcome::setAgent(const Result<Agent> &agent)
{
    m_title->setText(agent ? agent->name : tr("No agent to talk to"));
    QString words = agent ? agent->description : agent.error().message;
    if (agent)
        words += (words.isEmpty() ? QString() : u"\n\n"_s)
            + tr("Write a message below. The request is held for you first: nothing leaves before you have seen and signed it.");
    m_words->setText(words);
    qDeleteAll(m_suggestions->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
    for (const QString &prompt : agent ? suggestionsFor(*agent) : QStringList()) {
        auto *button = new PromptButton(prompt);
        button->setObjectName(u"suggestion"_s);
        button->setToolTip(tr("Put this into the message box; you can change it before you send it"));
        button->setAccessibleDescription(button->toolTip());
        connect(button, &QPushButton::clicked, this, [this, prompt] { Q_EMIT picked(prompt); });
        m_suggestions->layout()->addWidget(button);
    }
}

bool Welcome::focusSuggestion()
{
    auto *first = m_suggestions->findChild<QPushButton *>(u"suggestion"_s, Qt::FindDirectChildrenOnly);
    if (first)
        first->setFocus(Qt::OtherFocusReason);
    return first != nullptr;
}

} // namespace countersign
