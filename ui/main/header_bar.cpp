// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/header_bar.h"

#include "core/ledger/ledger.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/wording.h"

#include <QtGui/QActionGroup>
#include <QtGui/QPainter>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

const QString Arrow = u" ▾"_s;

QLabel *plainLabel()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    return label;
}

QString practiceName(const Provider &provider)
{
    return provider.name == PracticeName ? HeaderBar::tr("Practice — no model") : HeaderBar::tr("Practice — no model (%1)").arg(provider.api);
}

} // namespace

HeaderBar::HeaderBar(Services &services, RunSetup &setup, QWidget *parent) : QWidget(parent), m_services(services), m_setup(setup)
{
    m_agent = menuButton(tr("Agent"), [this](QMenu *menu) { fillAgents(menu); });
    QFont bold = m_agent->font();
    bold.setWeight(QFont::DemiBold);
    m_agent->setFont(bold);
    m_destination = menuButton(tr("Destination"), [this](QMenu *menu) { fillDestinations(menu); });
    m_policy = menuButton(tr("Policy"), [this](QMenu *menu) { fillPolicies(menu); });
    m_money = plainLabel();
    m_money->setAccessibleName(tr("Money spent today"));
    m_lockIcon = new QLabel;
    m_lock = plainLabel();
    m_lock->setObjectName(u"lockWords"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 12, 4);
    row->setSpacing(4);
    row->addWidget(m_agent);
    row->addWidget(m_destination);
    row->addWidget(m_policy);
    row->addStretch(1);
    row->addWidget(m_money);
    row->addSpacing(16);
    row->addWidget(m_lockIcon);
    row->addWidget(m_lock);
    setMinimumHeight(40);
    connect(&setup, &RunSetup::changed, this, &HeaderBar::refresh);
    refresh();
    refreshMoney();
}

QToolButton *HeaderBar::menuButton(const QString &name, const std::function<void(QMenu *)> &fill)
{
    auto *button = new QToolButton;
    button->setPopupMode(QToolButton::InstantPopup);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setAutoRaise(true);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setStyleSheet(u"QToolButton::menu-indicator { image: none; }"_s); // the arrow stands in the text
    auto *menu = new QMenu(button);
    menu->setToolTipsVisible(true);
    connect(menu, &QMenu::aboutToShow, this, [menu, fill] {
        menu->clear();
        fill(menu);
    });
    button->setMenu(menu);
    return button;
}

void HeaderBar::fillAgents(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    for (const AgentFile &file : m_setup.agents()) {
        QAction *action = menu->addAction(file.agent().name);
        action->setToolTip(file.usable() ? file.agent().description : file.problemSummary());
        action->setEnabled(file.usable());
        action->setCheckable(true);
        action->setChecked(file.agent().stem == m_setup.agentStem());
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, stem = file.agent().stem] { m_setup.setAgent(stem); });
        if (!file.usable())
            menu->addAction(file.problemSummary())->setEnabled(false);
    }
    if (menu->isEmpty())
        menu->addAction(tr("No agent files in %1").arg(m_services.workspace.folder()))->setEnabled(false);
}

void HeaderBar::fillDestinations(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &provider, const QString &model) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_setup.route() ? asModel(*m_setup.route()) == provider : m_setup.provider().name == provider && m_setup.model() == model);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, provider, model] { m_setup.setDestination(provider, model); });
        return action;
    };
    bool anyPractice = false;
    for (const Provider &provider : m_services.providers) {
        const bool practice = isPractice(provider.name);
        const bool practiceSeen = std::exchange(anyPractice, anyPractice || practice);
        if (!practice || !practiceSeen)
            menu->addSection(practice                 ? tr("Nothing leaves this machine")
                                 : provider.isLocal() ? tr("%1, on this machine").arg(provider.name)
                                                      : tr("%1, at %2").arg(provider.name, provider.baseUrl.host()));
        for (const QString &model : provider.models)
            add(practice ? practiceName(provider) : model, provider.name, model);
        if (provider.models.isEmpty())
            menu->addAction(tr("No models are listed in providers.json"))->setEnabled(false);
    }
    if (const Result<Routes> &routes = m_setup.routes(); !routes || !routes->all().empty()) {
        menu->addSection(tr("By the rules of the workspace"));
        if (!routes)
            menu->addAction(routes.error().message)->setEnabled(false);
        else {
            for (const Route &route : routes->all())
                add(tr("Route: %1").arg(route.name), asModel(route.name), {})->setToolTip(route.description);
        }
    }
    menu->addSeparator();
    if (const auto wanted = m_setup.agentDestination()) {
        const auto route = routeNamed(wanted->first);
        add(!route                 ? tr("As the agent says: %1 · %2").arg(wanted->first, wanted->second)
                : route->isEmpty() ? tr("As the agent says: by the rules of the workspace")
                                   : tr("As the agent says: route %1").arg(*route),
            wanted->first, wanted->second)
            ->setChecked(false);
    }
    connect(menu->addAction(tr("Keys …")), &QAction::triggered, this, &HeaderBar::keysRequested);
}

void HeaderBar::fillPolicies(QMenu *menu)
{
    auto *group = new QActionGroup(menu);
    const auto add = [&](const QString &text, const QString &name, const QString &tip) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(m_setup.chosenPolicy() == name);
        action->setToolTip(tip);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, name] { m_setup.setPolicy(name); });
    };
    const Result<Agent> agent = m_setup.agent();
    add(agent ? tr("As the agent says (%1)").arg(agent->redaction) : tr("As the agent says"), QString(), {});
    menu->addSeparator();
    for (const auto &[name, policy] : m_setup.policies())
        add(name, name, policy ? policy->description() : policy.error().message);
}

void HeaderBar::refresh()
{
    const Result<Agent> agent = m_setup.agent();
    m_agent->setText((agent ? agent->name : m_setup.agentStem().isEmpty() ? tr("No agent") : m_setup.agentStem()) + Arrow);
    m_agent->setToolTip(agent ? agent->description : agent.error().message);
    const Provider &provider = m_setup.provider();
    if (const auto route = m_setup.route()) {
        m_destination->setText((route->isEmpty() ? tr("by the rules") : tr("route: %1").arg(*route)) + Arrow);
        m_destination->setToolTip(tr("The rules of routes.yaml choose the provider and the model of each request; the review says which rule did"));
    } else {
        m_destination->setText((isPractice(provider.name) ? practiceName(provider) : u"%1 · %2"_s.arg(provider.name, m_setup.model())) + Arrow);
        m_destination->setToolTip(isPractice(provider.name)
                                      ? tr("The practice provider answers with sentences of your own request. Choose where requests go.")
                                      : tr("Requests go to %1").arg(provider.baseUrl.toString()));
    }
    m_policy->setText(tr("policy: %1").arg(m_setup.policyName()) + Arrow);
    const Result<Policy> policy = m_setup.policy();
    m_policy->setToolTip(policy ? policy->description() : policy.error().message);
    const wording::Lock lock =
        m_setup.route() && !provider.isLocal() ? wording::routeLock(m_setup.review()) : wording::lock(provider, m_setup.review());
    m_lock->setText(lock.words);
    tint(m_lock, lock.closed ? safeColor(palette()) : palette().color(QPalette::WindowText));
    m_lockIcon->setPixmap(icon(lock.closed ? u"lock-closed"_s : u"lock-open"_s).pixmap(QSize(18, 18), devicePixelRatioF()));
    m_lockIcon->setAccessibleName(lock.closed ? tr("Closed lock: %1").arg(lock.words) : tr("Open lock: %1").arg(lock.words));
    m_lock->setAccessibleName(lock.words);
    for (QToolButton *button : {m_agent, m_destination, m_policy})
        button->setAccessibleDescription(button->toolTip());
}

void HeaderBar::refreshMoney()
{
    const Result<LedgerStats> today = m_services.ledger.today();
    m_money->setText(today ? wording::today(*today) : tr("money unknown"));
    m_money->setToolTip(today ? tr("%n requests since midnight", nullptr, int(today->calls)) : today.error().message);
    m_money->setAccessibleDescription(m_money->toolTip());
    tint(m_money, mutedText(palette()));
}

QString HeaderBar::lockWords() const { return m_lock->text(); }

void HeaderBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_lock) {
        refresh();
        refreshMoney();
    }
}

} // namespace countersign
