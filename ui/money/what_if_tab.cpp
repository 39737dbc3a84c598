// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/money/what_if_tab.h"

#include "ui/widgets/announce.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/wording.h"

#include <QtCore/QLocale>
#include <QtCore/QSignalBlocker>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSpinBox>
#include <QtWidgets/QTableWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int MostTokens = 2'000'000;
enum Column { ProviderColumn, ModelColumn, AgentColumn, CallsColumn, ActualColumn, InsteadColumn, SavedColumn, PercentColumn, ColumnCount };

Money difference(const WhatIfGroup &group)
{
    return Money::fromPicoDollars(group.comparableActual.known().picoDollars() - group.comparableInstead.known().picoDollars());
}

std::optional<double> percent(const WhatIfGroup &group)
{
    const qint64 spent = group.comparableActual.known().picoDollars();
    return spent == 0 ? std::nullopt : std::optional(double(difference(group).picoDollars()) / double(spent) * 100);
}

/// "$1.20", or "−$1.20" for what would have cost more.
QString signedMoney(Money amount)
{
    if (amount >= Money())
        return wording::money(amount);
    return QLocale().negativeSign() + wording::money(Money::fromPicoDollars(-amount.picoDollars()));
}

qint64 unknown(const WhatIfGroup &group) { return group.actual.calls() - group.comparableActual.calls(); }

QTableWidgetItem *cell(const QString &text, bool figure)
{
    auto *item = new QTableWidgetItem(text);
    item->setTextAlignment((figure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    return item;
}

} // namespace

WhatIfTab::WhatIfTab(Services &services, QWidget *parent)
    : MoneyTab(parent), m_services(services), m_period(new QComboBox), m_provider(new QComboBox), m_model(new QComboBox), m_agent(new QComboBox),
      m_most(new QSpinBox), m_run(new QPushButton(tr("Calculate"))), m_stop(new QPushButton(tr("Stop"))), m_progress(new QLabel),
      m_summary(wrappingLabel()), m_honest(wrappingLabel()), m_table(new QTableWidget(0, ColumnCount))
{
    layOut();
    fillProviders();
    connect(m_provider, &QComboBox::currentIndexChanged, this, &WhatIfTab::fillModels);
    connect(m_run, &QPushButton::clicked, this, &WhatIfTab::calculate);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_work.drop();
        show(failure(ErrorCode::Cancelled, tr("The calculation was stopped.")));
    });
    connect(m_table, &QTableWidget::cellActivated, this, &WhatIfTab::openRow);
}

void WhatIfTab::layOut()
{
    m_period->addItems({tr("This month"), tr("Last month"), tr("Last 90 days")});
    m_model->setEditable(true);
    m_model->setInsertPolicy(QComboBox::NoInsert);
    m_model->setMinimumContentsLength(24);
    m_agent->addItem(tr("all agents"), QString());
    m_most->setRange(0, MostTokens);
    m_most->setSingleStep(1000);
    m_most->setGroupSeparatorShown(true);
    m_most->setSpecialValueText(tr("of any length"));
    m_most->setSuffix(tr(" tokens at most"));
    struct Named {
        QWidget *widget;
        QString object, words, name;
    };
    auto *row = new FlowRow;
    const auto add = [row](const Named &field) {
        field.widget->setObjectName(field.object);
        field.widget->setAccessibleName(field.name);
        auto *pair = new QWidget;
        auto *line = new QHBoxLayout(pair);
        line->setContentsMargins(0, 0, 0, 0);
        line->setSpacing(6);
        auto *label = new QLabel(field.words);
        label->setBuddy(field.widget);
        line->addWidget(label);
        line->addWidget(field.widget);
        row->add(pair);
    };
    add({m_period, u"whatIfPeriod"_s, tr("The &calls of"), tr("Period")});
    add({m_agent, u"whatIfAgent"_s, tr("b&y"), tr("Agent whose calls are moved")});
    add({m_most, u"whatIfMost"_s, tr("with &prompts"), tr("Longest prompt that is moved")});
    add({m_provider, u"whatIfProvider"_s, tr("instead &at"), tr("Provider")});
    add({m_model, u"whatIfModel"_s, tr("on &model"), tr("Model")});
    m_run->setObjectName(u"whatIfRun"_s);
    m_stop->setObjectName(u"whatIfStop"_s);
    m_stop->hide();
    row->add(m_run);
    row->add(m_stop);
    m_summary->setObjectName(u"whatIfSummary"_s);
    m_summary->setAccessibleName(tr("Result"));
    enlarge(m_summary, 1.15);
    m_table->setObjectName(u"whatIf"_s);
    m_table->setAccessibleName(tr("What would have been saved, by provider, model and agent"));
    m_table->setHorizontalHeaderLabels({tr("Provider"), tr("Model"), tr("Agent"), tr("Calls"), tr("Cost"), tr("Instead"), tr("Saved"), tr("Share")});
    setUpRowTable(m_table, ModelColumn);
    for (int column = CallsColumn; column < ColumnCount; ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setAlternatingRowColors(true);
    m_table->setToolTip(tr("Return opens the calls of a line in the ledger"));
    m_honest->setText(
        tr("The same numbers of tokens at the other model's prices of each call's time. Another model counts tokens somewhat otherwise and writes "
           "other answers: try it on a few cases in Compare before you rely on it. Nothing is sent."));
    tint(m_honest, mutedText(palette()));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(10);
    column->addWidget(row);
    column->addWidget(m_progress);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    column->addWidget(m_honest);
    m_progress->hide();
    m_summary->setText(tr("Choose another model to see what your own calls would have cost there."));
}

QWidget *WhatIfTab::firstField() { return m_period; }

QString WhatIfTab::summary() const { return m_summary->text(); }

void WhatIfTab::arrive()
{
    fillProviders(); // one may have been added
    m_names.ask([&ledger = m_services.ledger](const BackgroundWork::Ticket &) { return ledger.words().value_or(LedgerWords()).agents; },
                [this](const QStringList &agents) { fillAgents(agents); });
}

void WhatIfTab::fillProviders()
{
    std::vector<Provider> providers;
    for (const Provider &provider : m_services.providers) {
        if (!isPractice(provider.name))
            providers.push_back(provider);
    }
    for (const Provider &known : knownProviders()) {
        if (std::ranges::none_of(providers, [&](const Provider &each) { return each.baseUrl.host() == known.baseUrl.host(); }))
            providers.push_back(known);
    }
    const QString chosen = m_provider->currentData().toString();
    const QString model = m_model->currentText();
    m_providers = std::move(providers);
    {
        const QSignalBlocker quiet(m_provider);
        m_provider->clear();
        for (const Provider &provider : m_providers)
            m_provider->addItem(wording::providerName(provider.name), provider.name);
        m_provider->setCurrentIndex(std::max(0, m_provider->findData(chosen)));
    }
    fillModels();
    if (m_provider->currentData().toString() == chosen) // also one that was typed
        m_model->setCurrentText(model);
}

void WhatIfTab::fillAgents(const QStringList &agents)
{
    const QString chosen = m_agent->currentData().toString();
    while (m_agent->count() > 1)
        m_agent->removeItem(1);
    for (const QString &agent : agents) {
        if (!agent.isEmpty())
            m_agent->addItem(agent, agent);
    }
    m_agent->setCurrentIndex(std::max(0, m_agent->findData(chosen)));
}

void WhatIfTab::fillModels()
{
    const QString typed = m_model->currentText();
    m_model->clear();
    const int at = m_provider->currentIndex();
    if (at < 0)
        return;
    const Provider &provider = m_providers[size_t(at)];
    QStringList models = m_services.catalogue.modelsOf(Catalogue::priceKey(provider.baseUrl));
    models += provider.models;
    models.removeDuplicates();
    m_model->addItems(models);
    if (models.contains(typed))
        m_model->setCurrentText(typed);
}

void WhatIfTab::setTarget(const QString &provider, const QString &model)
{
    m_provider->setCurrentIndex(m_provider->findData(provider));
    m_model->setCurrentText(model);
}

LedgerSpan WhatIfTab::span() const
{
    const LedgerSpan month = thisMonth(m_services.clock);
    const QDate first = month.from.toLocalTime().date();
    switch (Period(m_period->currentIndex())) {
    case ThisMonth: return month;
    case LastMonth: return {first.addMonths(-1).startOfDay().toUTC(), month.from};
    case Last90Days: return {month.to.toLocalTime().date().addDays(-89).startOfDay().toUTC(), month.to};
    }
    return month;
}

std::optional<Destination> WhatIfTab::target() const
{
    const int at = m_provider->currentIndex();
    const QString model = m_model->currentText().trimmed();
    if (at < 0 || model.isEmpty())
        return std::nullopt;
    const Provider &provider = m_providers[size_t(at)];
    return Destination{provider.name, provider.api, model, provider.baseUrl, provider.isLocal()};
}

void WhatIfTab::calculate()
{
    const std::optional<Destination> to = target();
    if (!to) {
        m_summary->setText(tr("Choose the model whose prices are to be taken."));
        return;
    }
    m_span = span();
    LedgerFilter filter;
    filter.from = m_span.from;
    filter.to = m_span.to;
    const Reroute reroute = [to, agent = m_agent->currentData().toString(),
                             most = qint64(m_most->value())](const LedgerCall &call) -> std::optional<Destination> {
        const bool small = most == 0 || (call.finished && call.finished->usage.input && *call.finished->usage.input <= most);
        return (agent.isEmpty() || call.decided.agent == agent) && small ? to : std::nullopt;
    };
    m_run->setEnabled(false);
    m_stop->show();
    m_progress->setText(tr("Reading the calls …"));
    m_progress->show();
    m_work.ask(
        [this, filter, reroute, &services = m_services](const BackgroundWork::Ticket &ticket) {
            return whatIf(services.ledger, filter, services.catalogue, reroute, [this, &ticket](qint64 calls) {
                m_work.tell(ticket, [this, calls] { m_progress->setText(tr("%1 calls read …").arg(QLocale().toString(calls))); });
                return !ticket.isStale();
            });
        },
        [this](const Result<WhatIf> &result) { show(result); });
}

void WhatIfTab::show(const Result<WhatIf> &result)
{
    m_run->setEnabled(true);
    m_stop->hide();
    m_progress->hide();
    if (!result) {
        m_summary->setText(result.error().message);
        return;
    }
    fillTable(*result);
    const WhatIfGroup &total = result->total;
    if (total.actual.calls() == 0) {
        m_summary->setText(tr("No calls in this period that cost anything."));
        return;
    }
    const QString figures = tr("%1 instead of %2").arg(sumWords(total.instead), sumWords(total.actual));
    const Money saved = result->saved();
    QString words;
    if (total.comparableActual.calls() == 0)
        words = tr("What would have been saved cannot be told: of no call the cost is known both ways.");
    else if (saved == Money())
        words = tr("%1: nothing would have been saved.").arg(figures);
    else if (saved > Money())
        words = tr("%1: %2 (%3) would have been saved.").arg(figures, wording::money(saved), percentWords(result->savedPercent()));
    else
        words = tr("%1: it would have cost %2 more.").arg(figures, wording::money(Money::fromPicoDollars(-saved.picoDollars())));
    QStringList lines{words,
                      tr("%1 of %2 calls would have gone elsewhere.").arg(QLocale().toString(total.moved), QLocale().toString(total.actual.calls()))};
    if (unknown(total) > 0 && total.comparableActual.calls() > 0)
        lines << tr("%n calls are not in the saving, because their cost is not known both ways.", nullptr, int(unknown(total)));
    m_summary->setText(lines.join(u' '));
    announce(this, m_summary->text());
}

void WhatIfTab::fillTable(const WhatIf &result)
{
    m_groups = result.groups;
    std::ranges::stable_sort(m_groups, std::ranges::greater(), [](const WhatIfGroup &group) { return difference(group); });
    m_table->setRowCount(int(m_groups.size()));
    const QLocale locale;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const WhatIfGroup &group = m_groups[size_t(row)];
        const QString saved = group.moved == 0 ? tr("stays") : group.comparableActual.calls() == 0 ? tr("unknown") : signedMoney(difference(group));
        const QStringList texts{wording::providerName(group.provider),
                                group.model,
                                group.agent,
                                locale.toString(group.actual.calls()),
                                sumWords(group.actual),
                                sumWords(group.instead),
                                saved,
                                group.moved ? percentWords(percent(group)) : u"–"_s};
        for (int column = 0; column < ColumnCount; ++column)
            m_table->setItem(row, column, cell(texts[column], column >= CallsColumn));
    }
}

void WhatIfTab::openRow(int row)
{
    if (row < 0 || row >= std::ssize(m_groups))
        return;
    const WhatIfGroup &group = m_groups[size_t(row)];
    LedgerFilter filter;
    filter.from = m_span.from;
    filter.to = m_span.to;
    filter.provider = group.provider;
    filter.model = group.model;
    filter.agent = group.agent;
    filter.decision = u"signed"_s;
    Q_EMIT goTo(place::Calls{filter});
}

} // namespace countersign
