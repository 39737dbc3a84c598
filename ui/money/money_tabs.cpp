// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/money_tabs.h"

#include "ui/money/budgets_tab.h"
#include "ui/money/planner_tab.h"
#include "ui/money/prices_tab.h"
#include "ui/money/reconcile_tab.h"
#include "ui/money/what_if_tab.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTabBar>

using namespace Qt::StringLiterals;

namespace countersign {

MoneyTabs::MoneyTabs(Services &services, QWidget *charts, QWidget *parent) : QWidget(parent), m_bar(new QTabBar), m_stack(new QStackedWidget)
{
    m_entries.push_back({u"charts"_s, tr("Charts"), tr("Cost, time, tokens and errors"), {}, charts});
    m_entries.push_back({u"budgets"_s, tr("Budgets"), tr("Limits of what may be spent, and how far they are used"),
                         [&services] { return new BudgetsTab(services); }});
    m_entries.push_back(
        {u"prices"_s, tr("Prices"), tr("What each model costs, with source and date"), [&services] { return new PricesTab(services); }});
    m_entries.push_back(
        {u"what-if"_s, tr("What if"), tr("What your calls would have cost on another model"), [&services] { return new WhatIfTab(services); }});
    m_entries.push_back(
        {u"reconcile"_s, tr("Reconcile"), tr("Our costs beside a provider's bill"), [&services] { return new ReconcileTab(services); }});
    m_entries.push_back({u"planner"_s, tr("Planner"), tr("A managed platform, own servers, or both: what a month would cost"),
                         [&services] { return new PlannerTab(services); }});
    m_bar->setDocumentMode(true);
    m_bar->setExpanding(false);
    m_bar->setDrawBase(false);
    m_bar->setAccessibleName(tr("Parts of the insights"));
    for (const Entry &entry : m_entries)
        m_bar->setTabToolTip(m_bar->addTab(entry.title), entry.tip);
    m_stack->addWidget(charts);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(12, 4, 12, 0);
    head->addWidget(m_bar);
    head->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_stack, 1);
    connect(m_bar, &QTabBar::currentChanged, this, &MoneyTabs::bring);
}

void MoneyTabs::bring(int at)
{
    if (at < 0)
        return;
    Entry &entry = m_entries[size_t(at)];
    if (!entry.tab) {
        MoneyTab *made = entry.make();
        made->setAccessibleName(entry.title);
        connect(made, &MoneyTab::goTo, this, &MoneyTabs::goTo);
        connect(made, &MoneyTab::notice, this, &MoneyTabs::notice);
        m_stack->addWidget(made);
        entry.tab = made;
    }
    m_stack->setCurrentWidget(entry.tab);
    if (MoneyTab *tab = currentTab())
        tab->arrive();
    Q_EMIT changed();
}

bool MoneyTabs::show(const QString &id)
{
    const auto found = std::ranges::find(m_entries, id, &Entry::id);
    if (found == m_entries.end())
        return false;
    const int at = int(found - m_entries.begin());
    m_bar->currentIndex() == at ? bring(at) : m_bar->setCurrentIndex(at);
    return true;
}

QString MoneyTabs::current() const { return m_entries[size_t(std::max(0, m_bar->currentIndex()))].id; }

MoneyTab *MoneyTabs::currentTab() const { return qobject_cast<MoneyTab *>(m_stack->currentWidget()); }

QList<std::pair<QString, QString>> MoneyTabs::entries() const
{
    QList<std::pair<QString, QString>> all;
    for (const Entry &entry : m_entries)
        all.append({entry.id, entry.title});
    return all;
}

} // namespace countersign
