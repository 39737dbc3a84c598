// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/route_trial_panel.h"

#include "ui/settings/settings_section.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int MostCalls = 10'000;
enum Column { CallsColumn, WentColumn, GoesColumn, RuleColumn, ColumnCount };

/// What the calls that left the machine cost, and would have cost.
QString moneyWords(const WhatIf &money)
{
    const CostSum &was = money.total.comparableActual, &instead = money.total.comparableInstead;
    if (was.known() == instead.known())
        return {};
    return instead.known() < was.known()
        ? RouteTrialPanel::tr("They cost %1; by this route it would have been %2.").arg(wording::money(was.known()), wording::money(instead.known()))
        : RouteTrialPanel::tr("They cost %1; by this route it would have been more: %2.")
              .arg(wording::money(was.known()), wording::money(instead.known()));
}

} // namespace

RouteTrialPanel::RouteTrialPanel(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_names = new QComboBox;
    m_names->setObjectName(u"trialRoute"_s);
    m_names->setAccessibleName(tr("Route to try"));
    m_names->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_try = new QPushButton(tr("Try on past calls"));
    m_try->setObjectName(u"tryRoute"_s);
    m_try->setToolTip(tr("Says where the calls of the ledger would have gone by this route; nothing is sent"));
    m_words = explanation(tr("Nothing is sent: the route is only asked where each call of the ledger would have gone."));
    m_words->setObjectName(u"trialWords"_s);
    m_words->setAccessibleName(tr("Result of the trial"));
    m_rows = new QTableWidget(0, ColumnCount);
    m_rows->setObjectName(u"trialRows"_s);
    m_rows->setAccessibleName(tr("Where past calls would have gone"));
    m_rows->setHorizontalHeaderLabels({tr("Calls"), tr("Went to"), tr("Would go to"), tr("Rule")});
    m_rows->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_rows->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_rows->setTabKeyNavigation(false);
    m_rows->verticalHeader()->hide();
    m_rows->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_rows->horizontalHeader()->setStretchLastSection(true);
    m_rows->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_names);
    row->addWidget(m_try);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(row);
    column->addWidget(m_words);
    column->addWidget(m_rows, 1);
    connect(m_try, &QPushButton::clicked, this, [this] {
        if (!m_work.isRunning())
            return start();
        m_work.drop();
        setBusy(false);
        m_words->setText(tr("The trial was stopped."));
    });
    setRoutes({});
}

void RouteTrialPanel::setRoutes(std::vector<Route> routes)
{
    if (routes == m_routes && m_names->count() == int(routes.size()) && !routes.empty())
        return;
    const QString before = m_names->currentText();
    m_routes = std::move(routes);
    m_names->clear();
    for (const Route &route : m_routes)
        m_names->addItem(route.name);
    choose(before);
    m_work.drop();
    setBusy(false);
    m_rows->hide();
    m_words->setText(tr("Nothing is sent: the route is only asked where each call of the ledger would have gone."));
}

void RouteTrialPanel::choose(const QString &route) { m_names->setCurrentIndex(std::max(0, m_names->findText(route))); }

QString RouteTrialPanel::words() const { return m_words->text(); }

void RouteTrialPanel::setBusy(bool busy)
{
    m_try->setText(busy ? tr("Stop") : tr("Try on past calls"));
    m_names->setEnabled(!busy && !m_routes.empty());
    m_try->setEnabled(!m_routes.empty());
}

void RouteTrialPanel::start()
{
    if (m_names->currentIndex() < 0)
        return;
    setBusy(true);
    m_words->setText(tr("Asking the route about past calls …"));
    m_work.ask(
        [route = m_routes[size_t(m_names->currentIndex())], &ledger = m_services.ledger, workspace = m_services.workspace,
         providers = m_services.providers, &catalogue = m_services.catalogue](const BackgroundWork::Ticket &ticket) {
            return sumOfTrial(route, ledger, workspace.agents(), providers, catalogue, MostCalls, [&] { return !ticket.isStale(); });
        },
        [this](const Result<RouteTrialSum> &sum) {
            setBusy(false);
            show(sum);
        });
}

void RouteTrialPanel::show(const Result<RouteTrialSum> &sum)
{
    m_rows->setVisible(sum && sum->calls > 0);
    if (!sum) {
        m_words->setText(sum.error().message);
        return;
    }
    if (sum->calls == 0) {
        m_words->setText(tr("The ledger has no calls to try the route on."));
        return;
    }
    const QLocale locale;
    const QString moved = sum->moved == 0
        ? tr("All of the %n call(s) would have gone where they went.", nullptr, int(sum->calls))
        : tr("%1 of %n call(s) would have gone elsewhere.", nullptr, int(sum->calls)).arg(locale.toString(sum->moved));
    m_words->setText(
        QStringList{moved, moneyWords(sum->money),
                    tr("Documents, the budget and the providers' health of that time are not kept, so rules about them do not hold here.")}
            .join(u' ')
            .simplified());
    m_rows->setRowCount(int(sum->rows.size()));
    for (int at = 0; at < m_rows->rowCount(); ++at) {
        const RouteTrialSum::Row &row = sum->rows[size_t(at)];
        const bool same = row.went == row.goes;
        const QStringList texts{locale.toString(row.calls), row.went.text(), same ? tr("the same") : row.goes.text(), row.rule};
        for (int column = 0; column < ColumnCount; ++column)
            m_rows->setItem(at, column, new QTableWidgetItem(texts[column]));
        m_rows->item(at, CallsColumn)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    }
}

} // namespace countersign
