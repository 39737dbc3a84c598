// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/server_material_dialog.h"

#include "core/tools/mcp/material.h"
#include "core/tools/mcp/tool_servers.h"
#include "core/tools/mcp/visible_text.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QJsonObject>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTabWidget>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

QString lineOf(const QString &title, const QString &name, const QString &description)
{
    const QString words = mcp::visibleText(title.isEmpty() ? name : title).simplified();
    const QString more = mcp::visibleText(description).simplified();
    return more.isEmpty() ? words : ServerMaterialDialog::tr("%1 — %2").arg(words, more);
}

QListWidget *choiceList(const QString &objectName, const QString &name)
{
    auto *list = new QListWidget;
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setTextElideMode(Qt::ElideRight);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setUniformItemSizes(true);
    return list;
}

} // namespace

ServerMaterialDialog::ServerMaterialDialog(Services &services, QWidget *parent) : QDialog(parent), m_services(services)
{
    setWindowTitle(tr("From a tool server"));
    m_servers = new QComboBox;
    m_servers->setObjectName(u"materialServers"_s);
    m_servers->setAccessibleName(tr("Tool server"));
    for (const mcp::ServerConfig &config : services.toolServers.servers()) {
        if (services.toolServers.isApproved(config.id))
            m_servers->addItem(config.id, config.id);
    }
    m_state = wrappingLabel();
    m_state->setObjectName(u"materialState"_s);
    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"materialTabs"_s);
    m_tabs->addTab(buildResources(), tr("&Resources"));
    m_tabs->addTab(buildPrompts(), tr("&Prompts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_attach = buttons->addButton(tr("&Attach to the message"), QDialogButtonBox::ActionRole);
    m_attach->setObjectName(u"attachResource"_s);
    m_insert = buttons->addButton(tr("&Insert into the message"), QDialogButtonBox::ActionRole);
    m_insert->setObjectName(u"insertPrompt"_s);
    auto *form = new QFormLayout;
    form->addRow(tr("Tool &server"), m_servers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addLayout(form);
    column->addWidget(m_state);
    column->addWidget(m_tabs, 1);
    auto *after = wrappingLabel(tr("What is attached or inserted is redacted and shown to you like everything else before it leaves."));
    tint(after, mutedText(palette()));
    column->addWidget(after);
    column->addWidget(buttons);
    resize(640, 520);
    const auto refresh = [this] {
        const bool resources = m_tabs->currentIndex() == 0;
        m_attach->setVisible(resources);
        m_insert->setVisible(!resources);
        m_attach->setEnabled(m_resourceList->currentRow() >= 0);
        m_insert->setEnabled(m_promptList->currentRow() >= 0);
    };
    connect(m_tabs, &QTabWidget::currentChanged, this, refresh);
    connect(m_resourceList, &QListWidget::currentRowChanged, this, refresh);
    connect(m_promptList, &QListWidget::currentRowChanged, this, refresh);
    connect(m_promptList, &QListWidget::currentRowChanged, this, &ServerMaterialDialog::showPrompt);
    connect(m_resourceList, &QListWidget::itemActivated, this, &ServerMaterialDialog::attach);
    connect(m_attach, &QPushButton::clicked, this, &ServerMaterialDialog::attach);
    connect(m_insert, &QPushButton::clicked, this, &ServerMaterialDialog::insert);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_servers, &QComboBox::currentIndexChanged, this, [this] { openServer(server()); });
    refresh();
    if (m_servers->count() == 0)
        say(tr("No tool server is allowed yet. Add one in the settings, under Tools."));
    else
        openServer(server());
}

QWidget *ServerMaterialDialog::buildResources()
{
    m_resourceList = choiceList(u"materialResources"_s, tr("Resources of the server"));
    return m_resourceList;
}

QWidget *ServerMaterialDialog::buildPrompts()
{
    m_promptList = choiceList(u"materialPrompts"_s, tr("Prompts of the server"));
    m_promptWords = wrappingLabel();
    tint(m_promptWords, mutedText(palette()));
    auto *fields = new QWidget;
    m_arguments = new QFormLayout(fields);
    m_arguments->setContentsMargins(0, 0, 0, 0);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(10, 10, 10, 10);
    column->addWidget(m_promptList, 1);
    column->addWidget(m_promptWords);
    column->addWidget(fields);
    return page;
}

QString ServerMaterialDialog::server() const { return m_servers->currentData().toString(); }
mcp::Client *ServerMaterialDialog::client() const { return m_services.toolServers.running(server()); }

void ServerMaterialDialog::say(const QString &sentence, bool bad)
{
    m_state->setText(sentence);
    m_state->setVisible(!sentence.isEmpty());
    tint(m_state, bad ? alarmColor(palette()) : mutedText(palette()));
}

void ServerMaterialDialog::openServer(const QString &id)
{
    const int round = ++m_round;
    m_resources.clear();
    m_prompts.clear();
    m_resourceList->clear();
    m_promptList->clear();
    showPrompt();
    say(tr("Starting %1 …").arg(id));
    QCoro::connect(m_services.toolServers.start(id), this, [this, round](const Result<void> &started) {
        if (round != m_round)
            return;
        if (!started)
            return say(started.error().message, true);
        mcp::Client *running = client();
        if (!running)
            return say(tr("The server was stopped."), true);
        if (m_heard)
            m_heard->disconnect(this);
        m_heard = running;
        connect(running, &mcp::Client::resourcesChanged, this, &ServerMaterialDialog::readResources);
        connect(running, &mcp::Client::promptsChanged, this, &ServerMaterialDialog::readPrompts);
        say(running->agreement().resources || running->agreement().prompts ? QString() : tr("This server has neither resources nor prompts."));
        if (!running->agreement().resources && running->agreement().prompts)
            m_tabs->setCurrentIndex(1);
        readResources();
        readPrompts();
    });
}

void ServerMaterialDialog::readResources()
{
    mcp::Client *running = client();
    if (!running || !running->agreement().resources)
        return;
    QCoro::connect(running->resources(), this, [this, round = m_round](const Result<std::vector<mcp::Resource>> &list) {
        if (round != m_round)
            return;
        if (!list)
            return say(list.error().message, true);
        m_resources = *list;
        m_resourceList->clear();
        for (const mcp::Resource &resource : m_resources) {
            auto *item = new QListWidgetItem(lineOf(resource.title, resource.name, resource.description), m_resourceList);
            item->setToolTip(mcp::visibleText(resource.uri));
        }
        m_resourceList->setCurrentRow(m_resources.empty() ? -1 : 0);
    });
}

void ServerMaterialDialog::readPrompts()
{
    mcp::Client *running = client();
    if (!running || !running->agreement().prompts)
        return;
    QCoro::connect(running->prompts(), this, [this, round = m_round](const Result<std::vector<mcp::Prompt>> &list) {
        if (round != m_round)
            return;
        if (!list)
            return say(list.error().message, true);
        m_promptList->clear();
        m_prompts = *list;
        for (const mcp::Prompt &prompt : m_prompts)
            new QListWidgetItem(lineOf(prompt.title, prompt.name, prompt.description), m_promptList);
        m_promptList->setCurrentRow(m_prompts.empty() ? -1 : 0);
    });
}

void ServerMaterialDialog::showPrompt()
{
    while (m_arguments->rowCount() > 0)
        m_arguments->removeRow(0);
    m_fields.clear();
    const int row = m_promptList->currentRow();
    const bool chosen = row >= 0 && size_t(row) < m_prompts.size();
    m_promptWords->setText(chosen ? mcp::visibleText(m_prompts[size_t(row)].description) : QString());
    if (!chosen)
        return;
    for (const mcp::Prompt::Argument &argument : m_prompts[size_t(row)].arguments) {
        auto *field = new QLineEdit;
        const QString name = mcp::visibleText(argument.name);
        field->setAccessibleName(name);
        field->setObjectName(u"promptArgument:"_s + argument.name);
        field->setPlaceholderText(argument.required ? tr("needed") : tr("may be left empty"));
        field->setToolTip(mcp::visibleText(argument.description));
        field->setAccessibleDescription(field->toolTip());
        m_arguments->addRow(wrappingLabel(name), field);
        m_fields.append(field);
    }
}

void ServerMaterialDialog::attach()
{
    mcp::Client *running = client();
    const int row = m_resourceList->currentRow();
    if (!running || row < 0 || size_t(row) >= m_resources.size())
        return;
    const mcp::Resource resource = m_resources[size_t(row)];
    say(tr("Reading %1 …").arg(mcp::visibleText(resource.name)));
    QCoro::connect(running->readResource(resource.uri), this,
                   [this, round = m_round, id = server(), resource](const Result<std::vector<mcp::ResourceContent>> &contents) {
                       if (round != m_round)
                           return;
                       if (!contents)
                           return say(contents.error().message, true);
                       const mcp::Material material = mcp::materialOf(id, resource, *contents);
                       if (material.text.isEmpty() && material.data.isEmpty())
                           return say(material.problem, true);
                       Q_EMIT attached({{}, material.label, material.text, material.problem, material.data, material.mediaType});
                       accept();
                   });
}

void ServerMaterialDialog::insert()
{
    mcp::Client *running = client();
    const int row = m_promptList->currentRow();
    if (!running || row < 0 || size_t(row) >= m_prompts.size())
        return;
    const mcp::Prompt prompt = m_prompts[size_t(row)];
    QJsonObject arguments;
    for (size_t i = 0; i < prompt.arguments.size(); ++i) {
        const QString value = m_fields[qsizetype(i)]->text();
        if (value.isEmpty() && prompt.arguments[i].required) {
            say(tr("“%1” is needed.").arg(mcp::visibleText(prompt.arguments[i].name)), true);
            return m_fields[qsizetype(i)]->setFocus();
        }
        if (!value.isEmpty())
            arguments.insert(prompt.arguments[i].name, value);
    }
    say(tr("Asking for the prompt …"));
    QCoro::connect(running->prompt(prompt.name, arguments), this, [this, round = m_round](const Result<mcp::PromptText> &text) {
        if (round != m_round)
            return;
        if (!text)
            return say(text.error().message, true);
        const QString words = mcp::promptAsText(*text);
        if (words.isEmpty())
            return say(tr("The prompt has no words."), true);
        Q_EMIT inserted(words);
        accept();
    });
}

} // namespace countersign
