// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/compare/target_row.h"

#include "ui/compare/answer_words.h"
#include "ui/compare/target_dialog.h"
#include "ui/main/run_setup.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/icons.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

using namespace Qt::StringLiterals;

namespace countersign {

TargetRow::TargetRow(Services &services, RunSetup &setup, QWidget *parent) : QWidget(parent), m_services(services), m_setup(setup)
{
    m_chips = new FlowRow;
    m_chips->setAccessibleName(tr("Targets"));
    m_add = new QToolButton;
    m_add->setObjectName(u"addTarget"_s);
    m_add->setText(tr("Add a target"));
    m_add->setIcon(icon(u"new"_s, u"list-add"_s));
    m_add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_add->setPopupMode(QToolButton::InstantPopup);
    m_add->setAccessibleName(tr("Add a target"));
    m_add->setToolTip(tr("A model to compare; up to %1").arg(Comparison::Most));
    m_add->setAccessibleDescription(m_add->toolTip());
    auto *menu = new QMenu(m_add);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] { fill(menu); });
    m_add->setMenu(menu);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_chips, 1, Qt::AlignVCenter);
    row->addWidget(m_add, 0, Qt::AlignTop);
    connect(&setup, &RunSetup::changed, this, &TargetRow::rebuild);
}

void TargetRow::setWishes(std::vector<TargetWish> wishes)
{
    m_wishes = std::move(wishes);
    rebuild();
    Q_EMIT changed();
}

bool TargetRow::has(const TargetWish &wish) const { return std::ranges::find(m_wishes, wish) != m_wishes.end(); }

QStringList TargetRow::policies() const
{
    QStringList names;
    for (const auto &[name, policy] : m_setup.policies()) {
        if (policy)
            names << name;
    }
    return names;
}

void TargetRow::add(const QString &provider, const QString &model)
{
    if (isFull())
        return;
    TargetWish wish{provider, model, {}, std::nullopt, std::nullopt};
    for (const QString &policy : policies()) {
        if (!has(wish))
            break;
        wish.policy = policy == m_setup.policyName() ? QString() : policy;
    }
    for (int tenths = 0; has(wish); ++tenths)
        wish.temperature = tenths / 10.0;
    m_wishes.push_back(wish);
    rebuild();
    Q_EMIT changed();
}

void TargetRow::replace(size_t target, const TargetWish &wish)
{
    if (target >= m_wishes.size() || has(wish))
        return;
    m_wishes[target] = wish;
    rebuild();
    Q_EMIT changed();
}

void TargetRow::remove(size_t target)
{
    if (target >= m_wishes.size())
        return;
    m_wishes.erase(m_wishes.begin() + std::ptrdiff_t(target));
    rebuild();
    m_add->setFocus();
    Q_EMIT changed();
}

void TargetRow::askForOne() { m_add->showMenu(); }

void TargetRow::fill(QMenu *menu)
{
    menu->clear();
    for (const Provider &provider : m_services.providers) {
        menu->addSection(isPractice(provider.name) ? tr("%1 — no model, nothing leaves this machine").arg(provider.name)
                             : provider.isLocal()  ? tr("%1, on this machine").arg(provider.name)
                                                   : tr("%1, at %2").arg(provider.name, provider.baseUrl.host()));
        for (const QString &model : provider.models)
            menu->addAction(model, this, [this, name = provider.name, model] { add(name, model); })->setData(QStringList{provider.name, model});
        if (provider.models.isEmpty())
            menu->addAction(tr("No models are listed in providers.json"))->setEnabled(false);
    }
}

void TargetRow::edit(size_t target)
{
    auto *dialog = new TargetDialog(m_wishes[target], m_services.providers, policies(), m_setup.policyName(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, target, dialog] { replace(target, dialog->wish()); });
    dialog->open();
}

QWidget *TargetRow::chip(size_t target)
{
    const TargetWish &wish = m_wishes[target];
    TargetWish shown = wish;
    if (shown.policy.isEmpty())
        shown.policy = m_setup.policyName();
    const QString words = wording::target(shown);
    auto *change = new QToolButton;
    change->setText(words);
    change->setToolTip(tr("Change the model, the policy, the temperature or the length"));
    change->setAccessibleName(tr("Target %1").arg(words));
    change->setAccessibleDescription(change->toolTip());
    connect(change, &QToolButton::clicked, this, [this, target] { edit(target); });
    auto *away = new QToolButton;
    away->setIcon(icon(u"close"_s, u"window-close"_s));
    away->setAutoRaise(true);
    away->setToolTip(tr("Take this target away"));
    away->setAccessibleName(tr("Take away %1").arg(words));
    connect(away, &QToolButton::clicked, this, [this, target] { remove(target); });
    auto *chip = new QWidget;
    auto *row = new QHBoxLayout(chip);
    row->setContentsMargins(0, 0, 6, 0);
    row->setSpacing(0);
    row->addWidget(change);
    row->addWidget(away);
    return chip;
}

void TargetRow::rebuild()
{
    m_chips->clear();
    for (size_t i = 0; i < m_wishes.size(); ++i)
        m_chips->add(chip(i));
    m_chips->setVisible(!m_wishes.empty());
    m_add->setEnabled(!isFull());
}

} // namespace countersign
