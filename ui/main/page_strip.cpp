// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/page_strip.h"

#include "ui/widgets/icons.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QToolButton *stripButton(const QString &iconName, const QString &name, const QString &tip)
{
    auto *button = new QToolButton;
    button->setIcon(icon(iconName));
    button->setIconSize(QSize(22, 22));
    button->setFixedSize(44, 44);
    button->setAutoRaise(true);
    button->setToolTip(tip);
    button->setAccessibleName(name);
    button->setAccessibleDescription(tip);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

PageStrip::PageStrip(QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(tr("Pages"));
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(4, 6, 4, 6);
    m_column->setSpacing(4);
    QToolButton *more = stripButton(u"menu"_s, tr("More"), tr("Commands, appearance, keyboard"));
    more->setPopupMode(QToolButton::InstantPopup);
    more->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s);
    m_menu = new QMenu(more);
    more->setMenu(m_menu);
    m_column->addStretch(1);
    m_column->addWidget(more);
    connect(m_group, &QButtonGroup::idClicked, this, &PageStrip::chosen);
}

void PageStrip::addPage(const QString &iconName, const QString &name, const QString &tip, const QKeySequence &keys)
{
    QToolButton *button = stripButton(iconName, name, tip);
    button->setCheckable(true);
    const int page = int(m_group->buttons().size());
    m_group->addButton(button, page);
    m_column->insertWidget(page, button);
    m_tips.push_back(tip);
    setKeys(page, keys);
}

void PageStrip::setKeys(int page, const QKeySequence &keys)
{
    const QString &tip = m_tips[size_t(page)];
    QAbstractButton *button = m_group->button(page);
    button->setToolTip(keys.isEmpty() ? tip : tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
    button->setAccessibleDescription(button->toolTip());
}

void PageStrip::setCurrent(int page) { m_group->button(page)->setChecked(true); }

} // namespace countersign
