// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tools_section.h"

#include "core/tools/mcp/server_launch.h"
#include "ui/settings/tool_server_details.h"
#include "ui/settings/tool_servers_model.h"
#include "ui/tools/command_dialog.h"
#include "ui/tools/definition_dialog.h"
#include "ui/tools/import_servers_dialog.h"
#include "ui/tools/secret_dialog.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/place_memory.h"
#include "ui/widgets/row_table.h"
#include "ui/widgets/undo_bar.h"

#include <QtCore/QDir>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

ToolsSection::ToolsSection(Services &services, QWidget *parent) : SettingsSection(parent), m_services(services)
{
    m_model = new ToolServersModel(this);
    m_table = new QTableView;
    m_table->setObjectName(u"toolServers"_s);
    m_table->setModel(m_model);
    setUpRowTable(m_table, ToolServersModel::CommandColumn);
    m_table->setAccessibleName(tr("Tool servers"));
    m_table->setAccessibleDescription(tr("Choose one to see its tools and what it may reach below."));
    connect(m_table->verticalHeader(), &QHeaderView::sectionCountChanged, this, &ToolsSection::fitTable, Qt::QueuedConnection);
    auto *add = new QPushButton(icon(u"new"_s, u"list-add"_s), tr("Add a tool server"));
    add->setObjectName(u"addToolServer"_s);
    auto *menu = new QMenu(add);
    menu->addAction(tr("By its command …"), this, &ToolsSection::addByCommand);
    menu->addAction(tr("From Claude Desktop, Claude Code, Cursor or VS Code …"), this, &ToolsSection::importFile);
    add->setMenu(menu);
    auto *row = new QHBoxLayout;
    row->addWidget(add);
    row->addStretch(1);
    m_problem = wrappingLabel();
    m_problem->setObjectName(u"toolsProblem"_s);
    tint(m_problem, alarmColor(palette()));
    m_empty = explanation(
        tr("No tool servers yet. One brings tools that agents can use: files, databases, calculators. Add one by its command, or take over "
           "those that another program of yours already knows. Nothing is started by that."));
    m_undo = new UndoBar;
    m_details = new ToolServerDetails;
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_details);
    scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll = scroll;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 0);
    column->setSpacing(12);
    column->addWidget(explanation(
        tr("Programs on this machine that bring tools to agents (the Model Context Protocol). Each runs in a sandbox, sees only what you choose, and "
           "every call is shown to you before it runs. The list is the file tools.json of the workspace.")));
    column->addLayout(row);
    column->addWidget(m_problem);
    column->addWidget(m_empty);
    column->addWidget(m_table);
    column->addWidget(m_undo);
    column->addWidget(m_scroll, 1);
    column->addStretch(0);
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &ToolsSection::refresh);
    connect(&services.serverBook, &mcp::ServerBook::changed, this, &ToolsSection::refreshSoon);
    connect(&services.toolServers, &mcp::ToolServers::changed, this, &ToolsSection::refreshSoon);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        showCurrent();
        lookForSecrets();
    });
    connectDetails();
    refresh();
    showName(placeOf(services.settings, u"settings-tools"_s)[u"name"_s].toString());
    m_canary.ask([](const BackgroundWork::Ticket &) { return sandboxHolds(); },
                 [this](bool holds) {
                     m_model->setSandbox(holds);
                     showCurrent();
                 });
}

void ToolsSection::connectDetails()
{
    connect(m_details, &ToolServerDetails::allowWanted, this, &ToolsSection::allow);
    connect(m_details, &ToolServerDetails::startWanted, this, [this] { start(currentId()); });
    connect(m_details, &ToolServerDetails::stopWanted, this, [this] { m_services.toolServers.stop(currentId()); });
    connect(m_details, &ToolServerDetails::removeWanted, this, &ToolsSection::removeCurrent);
    connect(m_details, &ToolServerDetails::changeWanted, this, &ToolsSection::change);
    connect(m_details, &ToolServerDetails::secretWanted, this, &ToolsSection::enterSecret);
    connect(m_details, &ToolServerDetails::lookWanted, this, &ToolsSection::lookAt);
    connect(m_details, &ToolServerDetails::askAgainWanted, this, &ToolsSection::askAgain);
    connect(m_details, &ToolServerDetails::moveSecretsWanted, this, [this] {
        if (const auto *row = m_model->row(m_table->currentIndex()))
            take({row->server}, !m_services.keys.keychainUsable());
    });
}

/// As high as its rows; where there are many they scroll.
void ToolsSection::fitTable()
{
    const QHeaderView *rows = m_table->verticalHeader();
    const int mostRows = 6;
    const int height = std::min(rows->count(), mostRows) * rows->defaultSectionSize();
    m_table->setFixedHeight(height + m_table->horizontalHeader()->sizeHint().height() + 2 * m_table->frameWidth());
}

void ToolsSection::arrive()
{
    std::ignore = m_services.serverBook.read(); // what is wrong with it is shown
    refresh();
    lookForSecrets();
}

void ToolsSection::showName(const QString &name)
{
    if (const QModelIndex index = m_model->indexOf(name); index.isValid())
        m_table->setCurrentIndex(index);
}

void ToolsSection::save() { m_undo->forget(); }
QWidget *ToolsSection::firstField()
{
    return m_table->isVisibleTo(this) ? static_cast<QWidget *>(m_table) : findChild<QPushButton *>(u"addToolServer"_s);
}

QString ToolsSection::currentId() const
{
    const auto *row = m_model->row(m_table->currentIndex());
    return row ? row->server.config.id : QString();
}

void ToolsSection::refresh()
{
    const QString chosen = currentId();
    m_model->setRows(rowsOf(m_services.serverBook, m_services.toolServers));
    const bool none = m_model->rowCount() == 0;
    QStringList problems = m_services.toolProblems;
    if (const auto &problem = m_services.serverBook.problem(); problem && !problems.contains(problem->message))
        problems.append(problem->message);
    m_problem->setText(problems.join(u'\n'));
    m_problem->setVisible(!problems.isEmpty());
    m_empty->setVisible(none && problems.isEmpty());
    m_table->setVisible(!none);
    m_scroll->setVisible(!none);
    if (!m_table->currentIndex().isValid()) {
        const QModelIndex index = m_model->indexOf(chosen);
        m_table->setCurrentIndex(index.isValid() ? index : m_model->index(0, 0));
    }
    fitTable();
    showCurrent();
}

void ToolsSection::showCurrent()
{
    const auto *row = m_model->row(m_table->currentIndex());
    if (!row)
        return;
    const QString id = row->server.config.id;
    keepPlace(m_services.settings, u"settings-tools"_s, {{u"name"_s, id}});
    m_details->showServer(*row, wording::isolation(row->server.config, m_model->sandbox()), m_services.toolServers.diagnostics(id));
    std::vector<ServerToolsModel::Row> tools;
    const auto pinned = m_services.toolServers.tools(id);
    for (const auto &[name, tool] : pinned.asKeyValueRange())
        tools.push_back({name, tool, m_services.toolServers.permissions().forTool(u"mcp:%1/%2"_s.arg(id, name))});
    m_details->setTools(std::move(tools));
}

void ToolsSection::lookForSecrets()
{
    const auto *row = m_model->row(m_table->currentIndex());
    if (!row)
        return;
    const QString id = row->server.config.id;
    for (const QString &name : mcp::ServerBook::secretsOf(row->server.config)) {
        QCoro::connect(m_services.serverBook.secretPlace(id, name), this, [this, id, name](KeyStore::Place place) {
            if (currentId() == id)
                m_details->setSecretPlace(name, place);
        });
    }
}

void ToolsSection::say(const Result<void> &done)
{
    if (!done)
        Q_EMIT notice(done.error().message);
}

// ---- starting --------------------------------------------------------------------------------------------------------------------

void ToolsSection::allow(const QByteArray &shownHash)
{
    const QString id = currentId();
    if (const auto allowed = m_services.toolServers.approveServer(id, shownHash); !allowed)
        return say(allowed);
    start(id);
}

void ToolsSection::start(const QString &id)
{
    // What goes wrong stands with the server, with what it wrote.
    QCoro::connect(m_services.toolServers.start(id), this, [this](const Result<void> &) {
        refresh();
        Q_EMIT workspaceChanged();
    });
    refresh();
}

// ---- changing the file -----------------------------------------------------------------------------------------------------------

void ToolsSection::change(const mcp::ServerConfig &config)
{
    const auto changed = m_services.serverBook.change(config);
    say(changed);
    refresh();
    if (!changed)
        return;
    m_undo->offer(tr("“%1” was changed in tools.json. It is to be allowed again before it starts.").arg(config.id), [this] {
        say(m_services.serverBook.undo());
        refresh();
    });
}

void ToolsSection::removeCurrent()
{
    const auto *row = m_model->row(m_table->currentIndex());
    if (!row)
        return;
    const mcp::ServerConfig gone = row->server.config;
    if (const auto removed = m_services.serverBook.remove(gone.id); !removed)
        return say(removed);
    refresh();
    Q_EMIT workspaceChanged();
    // Its secrets and what was approved go only when the removal can no longer be taken back.
    m_undo->offer(
        tr("“%1” was removed, and its secrets go with it.").arg(gone.id),
        [this, gone] {
            say(m_services.serverBook.undo());
            refresh();
            showName(gone.id);
            Q_EMIT workspaceChanged();
        },
        [&book = m_services.serverBook, &servers = m_services.toolServers, gone] {
            if (book.server(gone.id))
                return; // another of its name is there by now
            std::ignore = servers.forget(gone.id);
            [](mcp::ServerBook &kept, mcp::ServerConfig config) -> QCoro::Task<void> { co_await kept.forgetSecrets(config); }(book, gone);
        });
    firstField()->setFocus();
}

void ToolsSection::take(std::vector<mcp::ImportedServer> servers, bool secretsForSessionOnly)
{
    if (servers.empty())
        return;
    const QString first = servers.front().config.id;
    const auto count = int(servers.size());
    QCoro::connect(m_services.serverBook.add(std::move(servers), secretsForSessionOnly), this, [this, first, count](const Result<void> &added) {
        say(added);
        refresh();
        if (!added)
            return;
        showName(first);
        showCurrent();
        lookForSecrets();
        m_table->setFocus();
        m_undo->offer(tr("%n tool server(s) written to tools.json. Nothing was started.", nullptr, count), [this] {
            say(m_services.serverBook.undo());
            refresh();
        });
    });
}

void ToolsSection::addByCommand()
{
    auto *dialog = new CommandDialog(m_services.serverBook, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CommandDialog::chosen, this, [this](const mcp::ImportedServer &server) { take({server}, !m_services.keys.keychainUsable()); });
    dialog->open();
}

void ToolsSection::importFile()
{
    auto *dialog = new QFileDialog(this, tr("The file that names the tool servers"), QDir::homePath(), tr("Tool servers (*.json);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFilter(QDir::Files | QDir::AllDirs | QDir::Hidden);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ToolsSection::preview);
    dialog->open();
}

ImportServersDialog *ToolsSection::preview(const QString &file)
{
    auto servers = m_services.serverBook.previewFile(file);
    if (!servers) {
        Q_EMIT notice(servers.error().message);
        return nullptr;
    }
    auto *dialog = new ImportServersDialog(file, std::move(*servers), m_services.keys.keychainUsable(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ImportServersDialog::chosen, this,
            [this](const std::vector<mcp::ImportedServer> &chosen) { take(chosen, !m_services.keys.keychainUsable()); });
    dialog->open();
    return dialog;
}

void ToolsSection::enterSecret(const QString &name)
{
    auto *dialog = new SecretDialog(currentId(), name, m_services.keys.keychainUsable(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SecretDialog::entered, this, [this, id = currentId(), name](const QByteArray &value, bool sessionOnly) {
        QCoro::connect(m_services.serverBook.setSecret(id, name, value, sessionOnly), this, [this](const Result<KeyStore::Place> &kept) {
            if (!kept)
                Q_EMIT notice(kept.error().message);
            lookForSecrets();
        });
    });
    dialog->open();
}

// ---- tools -----------------------------------------------------------------------------------------------------------------------

void ToolsSection::lookAt(const QString &tool)
{
    const QString id = currentId();
    const auto pinned = m_services.toolServers.tools(id);
    const auto found = pinned.constFind(tool);
    if (found == pinned.constEnd())
        return;
    auto *dialog = new DefinitionDialog(u"mcp:%1/%2"_s.arg(id, tool), *found, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &DefinitionDialog::approved, this, [this, id, tool](const QByteArray &shownHash) {
        say(m_services.toolServers.approveTool(id, tool, shownHash));
        refresh();
        Q_EMIT workspaceChanged();
    });
    dialog->open();
}

void ToolsSection::askAgain(const QString &tool)
{
    const QString listed = u"mcp:%1/%2"_s.arg(currentId(), tool);
    for (ToolPermissions *answers : {&m_services.toolServers.permissions(), &m_services.toolValues}) {
        const QStringList agents = answers->forTool(listed).keys();
        for (const QString &agent : agents)
            say(answers->forget(agent, listed));
    }
    refresh();
}

} // namespace countersign
