// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/first_start_page.h"

#include "core/secrets/key_store.h"
#include "core/settings/settings.h"
#include "ui/main/run_setup.h"
#include "ui/settings/connection_dialog.h"
#include "ui/settings/key_box.h"
#include "ui/settings/local_models_list.h"
#include "ui/settings/settings_section.h"
#include "ui/start/choice_button.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
enum Sheet { ChoiceSheet, LocalSheet, KeySheet };
constexpr int SheetWidth = 640;
} // namespace

FirstStartPage::FirstStartPage(Services &services, RunSetup &setup, QWidget *parent)
    : Page(parent), m_services(services), m_setup(setup), m_edits(services)
{
    setAccessibleName(tr("First start"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_stack = new QStackedWidget;
    m_stack->addWidget(buildChoice());
    m_stack->addWidget(buildLocal());
    m_stack->addWidget(buildKey());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(&m_edits, &ProviderEdits::changed, this, &FirstStartPage::workspaceChanged);
}

bool FirstStartPage::isWanted(const Services &services)
{
    if (services.settings.value(Settings::Key::FirstStartDone).toBool() || !services.settings.value(Settings::Key::LastProvider).toString().isEmpty())
        return false;
    const auto conversations = services.conversations.list(services.workspace.folder());
    return conversations && conversations->empty();
}

void FirstStartPage::arrive()
{
    m_stack->setCurrentIndex(ChoiceSheet);
    m_offline->setFocus();
}

std::vector<QWidget *> FirstStartPage::areas() { return {m_stack->currentWidget()}; }

QWidget *FirstStartPage::sheet(const QString &title, const QString &words, QLayout *content, bool wayBack)
{
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    auto *heading = groupTitle(title);
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    heading->setFont(large);
    heading->setWordWrap(true);
    column->addStretch(1);
    column->addWidget(heading);
    column->addWidget(explanation(words));
    column->addSpacing(12);
    column->addLayout(content, wayBack ? 3 : 0);
    if (wayBack) {
        auto *back = new QPushButton(tr("Back"));
        back->setAccessibleDescription(tr("To the three ways to begin"));
        connect(back, &QPushButton::clicked, this, &FirstStartPage::arrive);
        column->addSpacing(12);
        column->addWidget(back, 0, Qt::AlignLeft);
    }
    column->addStretch(2);
    auto *middle = new QWidget;
    middle->setMaximumWidth(SheetWidth);
    middle->setLayout(column);
    column->setContentsMargins(24, 24, 24, 24);
    auto *whole = new QWidget;
    auto *row = new QHBoxLayout(whole);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(middle, 100);
    row->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(whole);
    for (QWidget *ground : {static_cast<QWidget *>(whole), scroll->viewport()})
        ground->setBackgroundRole(QPalette::Base);
    return scroll;
}

QWidget *FirstStartPage::buildChoice()
{
    m_offline =
        new ChoiceButton(icon(u"run"_s), tr("Try it offline now"),
                         tr("A practice provider answers from the sample workspace; it is no model, needs no key, and nothing leaves this machine."));
    m_offline->setObjectName(u"tryOffline"_s);
    auto *local = new ChoiceButton(icon(u"lock-closed"_s), tr("Use a local model found on this machine"),
                                   tr("Looks for Ollama, LM Studio, llama.cpp and vLLM here, and nowhere else."));
    local->setObjectName(u"findLocal"_s);
    auto *key = new ChoiceButton(icon(u"settings"_s), tr("Add an API key"),
                                 tr("For Anthropic, OpenAI or a compatible provider; every request waits for your signature before it leaves."));
    key->setObjectName(u"addKey"_s);
    connect(m_offline, &QPushButton::clicked, this, &FirstStartPage::tryOffline);
    connect(local, &QPushButton::clicked, this, &FirstStartPage::findLocal);
    connect(key, &QPushButton::clicked, this, &FirstStartPage::addKey);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    for (QWidget *button : {static_cast<QWidget *>(m_offline), static_cast<QWidget *>(local), static_cast<QWidget *>(key)})
        column->addWidget(button);
    column->addWidget(explanation(tr("You can change this at any time in the settings.")));
    return sheet(
        tr("Nothing leaves this machine before you have seen it"),
        tr("Countersign shows every request byte for byte, with what was masked in it, and sends it only when you sign it. How do you want to "
           "begin?"),
        column, false);
}

QWidget *FirstStartPage::buildLocal()
{
    m_local = new LocalModelsList(m_services);
    connect(m_local, &LocalModelsList::chosen, this, &FirstStartPage::useLocal);
    auto *column = new QVBoxLayout;
    column->addWidget(m_local, 1);
    return sheet(tr("A model on this machine"), tr("Requests to a local model are shown and signed like all others, and stay here."), column, true);
}

QWidget *FirstStartPage::buildKey()
{
    m_provider = new QComboBox;
    m_provider->setAccessibleName(tr("Provider"));
    m_key = new KeyBox(m_services.keys);
    m_test = new QPushButton(icon(u"send"_s), tr("Test …"));
    m_test->setObjectName(u"testKey"_s);
    m_test->setToolTip(tr("Shows a request with the one word “Hello”; it is sent only when you say so"));
    m_test->setAccessibleDescription(m_test->toolTip());
    m_start = new QPushButton(tr("Start with this provider"));
    m_start->setObjectName(u"startWithKey"_s);
    m_result = explanation({});
    m_problem = explanation({});
    auto *other = new QPushButton(tr("Another provider or address …"));
    other->setAccessibleDescription(tr("Opens the settings, where any provider can be added"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_start);
    row->addWidget(m_test);
    row->addStretch(1);
    row->addWidget(other);
    auto *column = new QVBoxLayout;
    column->setSpacing(12);
    column->addWidget(m_provider);
    column->addWidget(m_key);
    column->addWidget(m_result);
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addStretch(1);
    connect(m_provider, &QComboBox::currentIndexChanged, this, &FirstStartPage::showKeyProvider);
    connect(m_key, &KeyBox::placeKnown, this, [this](const QString &name, KeyStore::Place place) {
        if (const auto chosen = keyProvider(); chosen && chosen->name == name) {
            const bool there = place != KeyStore::Place::None;
            m_test->setEnabled(there);
            m_start->setEnabled(there);
        }
    });
    connect(m_test, &QPushButton::clicked, this, &FirstStartPage::testKey);
    connect(m_start, &QPushButton::clicked, this, [this] {
        if (const auto chosen = keyProvider())
            begin(chosen->name, chosen->models.value(0));
    });
    connect(other, &QPushButton::clicked, this, [this] { Q_EMIT goTo(place::Setting{u"providers"_s, {}}); });
    return sheet(
        tr("An API key"),
        tr("The key is kept in this system's keychain, or in memory until the program ends. It is never written to a file, a log or the workspace."),
        column, true);
}

void FirstStartPage::begin(const QString &provider, const QString &model)
{
    m_services.settings.setValue(Settings::Key::FirstStartDone, true);
    m_setup.setDestination(provider, model);
    Q_EMIT done();
}

void FirstStartPage::tryOffline()
{
    const auto practice = std::ranges::find(m_services.providers, PracticeName, &Provider::name);
    begin(PracticeName, practice == m_services.providers.end() ? QString() : practice->models.value(0));
}

void FirstStartPage::findLocal()
{
    m_stack->setCurrentIndex(LocalSheet);
    m_local->look();
}

void FirstStartPage::useLocal(const LocalServer &server, const QString &model)
{
    const auto adopted = m_edits.adopt(server);
    if (adopted)
        begin(adopted->name, model);
    else
        Q_EMIT notice(adopted.error().message);
}

void FirstStartPage::addKey()
{
    m_stack->setCurrentIndex(KeySheet);
    const QSignalBlocker quiet(m_provider);
    m_provider->clear();
    for (const Provider &known : m_services.providers) {
        if (known.needsKey && !known.isLocal() && !known.models.isEmpty())
            m_provider->addItem(tr("%1 (%2)").arg(known.name, known.baseUrl.host()), known.name);
    }
    showKeyProvider();
    m_provider->setFocus();
}

std::optional<Provider> FirstStartPage::keyProvider() const
{
    const auto known = std::ranges::find(m_services.providers, m_provider->currentData().toString(), &Provider::name);
    return known == m_services.providers.end() ? std::nullopt : std::optional(*known);
}

void FirstStartPage::showKeyProvider()
{
    const auto chosen = keyProvider();
    m_result->clear();
    m_problem->setText(chosen ? QString() : tr("No provider of this workspace takes a key. Add one in the settings."));
    m_problem->setVisible(!chosen);
    for (QWidget *widget : {static_cast<QWidget *>(m_provider), static_cast<QWidget *>(m_key)})
        widget->setVisible(chosen.has_value());
    m_test->setEnabled(false);
    m_start->setEnabled(false);
    if (chosen)
        m_key->setProvider(*chosen);
}

void FirstStartPage::testKey()
{
    const auto chosen = keyProvider();
    if (!chosen)
        return;
    auto *dialog = new ConnectionDialog(m_services, *chosen, chosen->models.value(0), this); // dies with the page, which dies before the services
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConnectionDialog::ended, this, [this](bool answered, const QString &words) {
        m_result->setText(words);
        QPalette colors = palette();
        colors.setColor(QPalette::WindowText, answered ? safeColor(palette()) : alarmColor(palette()));
        m_result->setPalette(colors);
        if (answered)
            m_start->setFocus();
    });
    dialog->open();
}

} // namespace countersign
