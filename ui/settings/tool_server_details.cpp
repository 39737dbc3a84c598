// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/tool_server_details.h"

#include "core/tools/mcp/visible_text.h"
#include "ui/settings/settings_section.h"
#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/row_table.h"

#include <QtCore/QSignalBlocker>
#include <QtGui/QFontDatabase>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QTableView>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int FolderRole = Qt::UserRole, WritableRole = Qt::UserRole + 1;

QPushButton *button(const QString &words, const QString &name, const QString &tip)
{
    auto *made = new QPushButton(words);
    made->setObjectName(name);
    made->setToolTip(tip);
    made->setAccessibleDescription(tip);
    return made;
}

QString placeWords(KeyStore::Place place)
{
    switch (place) {
    case KeyStore::Place::Keychain: return ToolServerDetails::tr("in the keychain");
    case KeyStore::Place::Environment: return ToolServerDetails::tr("in the environment");
    case KeyStore::Place::Session: return ToolServerDetails::tr("for this session only");
    case KeyStore::Place::None: break;
    }
    return ToolServerDetails::tr("not there yet: the server cannot start without it");
}

} // namespace

ToolServerDetails::ToolServerDetails(QWidget *parent) : QWidget(parent)
{
    m_title = groupTitle({});
    m_command = wrappingLabel();
    m_command->setObjectName(u"serverCommand"_s);
    m_command->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_command->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_command->setAccessibleName(tr("What is run on this machine"));
    m_isolation = wrappingLabel();
    m_isolation->setObjectName(u"serverIsolation"_s);
    m_warnings = wrappingLabel();
    m_warnings->setObjectName(u"serverWarnings"_s);
    tint(m_warnings, attentionColor(palette()));
    m_problem = wrappingLabel();
    m_problem->setObjectName(u"serverProblem"_s);
    m_problem->setAccessibleName(tr("What went wrong the last time"));
    tint(m_problem, alarmColor(palette()));
    m_log = new QPlainTextEdit;
    m_log->setObjectName(u"serverLog"_s);
    m_log->setReadOnly(true);
    m_log->setTabChangesFocus(true);
    m_log->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_log->setAccessibleName(tr("What the server wrote last"));
    m_log->setFixedHeight(m_log->fontMetrics().lineSpacing() * 9);
    m_log->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 12, 8);
    column->setSpacing(12);
    column->addWidget(m_title);
    column->addWidget(m_command);
    column->addWidget(m_isolation);
    column->addWidget(m_warnings);
    column->addWidget(buildButtons());
    column->addWidget(m_problem);
    column->addWidget(m_log);
    column->addWidget(buildTools());
    column->addWidget(buildReach());
    column->addStretch(1);
    setMaximumWidth(WidestForm);
}

QWidget *ToolServerDetails::buildButtons()
{
    m_allow = button(tr("A&llow and start"), u"allowServer"_s, tr("Runs exactly the command above, and takes in the tools that it offers today"));
    m_start = button(tr("&Start"), u"startServer"_s, tr("Starts it now, to see whether it works; otherwise it starts when an agent needs it"));
    m_stop = button(tr("S&top"), u"stopServer"_s, tr("Ends it; it starts again when an agent needs it"));
    m_logButton = button(tr("Show what it &wrote"), u"showServerLog"_s, tr("The last of what the server wrote for people"));
    m_logButton->setCheckable(true);
    m_remove = button(tr("&Remove this server"), u"removeServer"_s, tr("Takes it out of tools.json; it can be taken back"));
    m_remove->setIcon(icon(u"delete"_s, u"edit-delete"_s));
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QPushButton *one : {m_allow, m_start, m_stop, m_logButton})
        row->addWidget(one);
    row->addStretch(1);
    row->addWidget(m_remove);
    connect(m_allow, &QPushButton::clicked, this, [this] { Q_EMIT allowWanted(mcp::launchHash(m_row.server.config)); });
    connect(m_start, &QPushButton::clicked, this, &ToolServerDetails::startWanted);
    connect(m_stop, &QPushButton::clicked, this, &ToolServerDetails::stopWanted);
    connect(m_remove, &QPushButton::clicked, this, &ToolServerDetails::removeWanted);
    connect(m_logButton, &QPushButton::toggled, m_log, &QWidget::setVisible);
    return box;
}

QWidget *ToolServerDetails::buildReach()
{
    m_folders = new QListWidget;
    m_folders->setObjectName(u"serverFolders"_s);
    m_folders->setAccessibleName(tr("Folders that the server may use"));
    m_folders->setFixedHeight(m_folders->fontMetrics().height() * 4 + 12);
    auto *read = button(tr("Let it rea&d a folder …"), u"addReadable"_s, tr("The server is then to be allowed again"));
    auto *write = button(tr("Let it chan&ge a folder …"), u"addWritable"_s, tr("The server is then to be allowed again"));
    m_takeAway = button(tr("Take &away"), u"takeFolder"_s, tr("The chosen folder is out of its reach again"));
    m_network = new QCheckBox(tr("It may reach the &network: what it is given can then leave this machine"));
    m_network->setObjectName(u"serverNetwork"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(read);
    row->addWidget(write);
    row->addWidget(m_takeAway);
    row->addStretch(1);
    m_move = button(tr("&Keep its secrets in the keychain"), u"moveSecrets"_s, tr("Takes them out of tools.json, which may be shared"));
    m_secretBox = new QWidget;
    auto *secretColumn = new QVBoxLayout(m_secretBox);
    secretColumn->setContentsMargins(0, 0, 0, 0);
    secretColumn->setSpacing(8);
    m_secrets = new QFormLayout;
    secretColumn->addWidget(groupTitle(tr("Secrets")));
    secretColumn->addLayout(m_secrets);
    secretColumn->addWidget(m_move, 0, Qt::AlignLeft);
    m_reach = new QWidget;
    auto *column = new QVBoxLayout(m_reach);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_secretBox);
    column->addWidget(groupTitle(tr("What it may reach")));
    column->addWidget(m_folders);
    column->addLayout(row);
    column->addWidget(m_network);
    connect(read, &QPushButton::clicked, this, [this] { chooseFolder(false); });
    connect(write, &QPushButton::clicked, this, [this] { chooseFolder(true); });
    connect(m_takeAway, &QPushButton::clicked, this, &ToolServerDetails::takeFolderAway);
    connect(m_move, &QPushButton::clicked, this, &ToolServerDetails::moveSecretsWanted);
    connect(m_folders, &QListWidget::currentRowChanged, this, [this](int at) { m_takeAway->setEnabled(at >= 0); });
    connect(m_network, &QCheckBox::toggled, this, [this](bool on) {
        mcp::ServerConfig config = m_row.server.config;
        config.network = on;
        Q_EMIT changeWanted(config);
    });
    return m_reach;
}

QWidget *ToolServerDetails::buildTools()
{
    m_toolsModel = new ServerToolsModel(this);
    m_toolTable = new QTableView;
    m_toolTable->setObjectName(u"serverTools"_s);
    m_toolTable->setModel(m_toolsModel);
    setUpRowTable(m_toolTable, ServerToolsModel::DescriptionColumn);
    m_toolTable->setAccessibleName(tr("Tools of the server"));
    m_toolTable->setMinimumHeight(m_toolTable->fontMetrics().lineSpacing() * 9);
    m_noTools = explanation({});
    m_look = button(tr("&Look at it …"), u"lookAtTool"_s, tr("Shows the whole definition, and what changed in it"));
    m_askAgain = button(tr("As&k again"), u"askAgain"_s, tr("Forgets which agents may or may not call this tool"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_look);
    row->addWidget(m_askAgain);
    row->addStretch(1);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(groupTitle(tr("Its tools")));
    column->addWidget(m_noTools);
    column->addWidget(m_toolTable);
    column->addLayout(row);
    connect(m_look, &QPushButton::clicked, this, [this] {
        if (tool())
            Q_EMIT lookWanted(tool()->name);
    });
    connect(m_toolTable, &QTableView::activated, m_look, &QPushButton::click);
    connect(m_askAgain, &QPushButton::clicked, this, [this] {
        if (tool())
            Q_EMIT askAgainWanted(tool()->name);
    });
    connect(m_toolTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ToolServerDetails::refreshToolButtons);
    return box;
}

void ToolServerDetails::showServer(const ToolServersModel::Row &row, const wording::Isolation &isolation, const QString &log)
{
    const bool another = row.server.config.id != m_row.server.config.id;
    const bool sameSecrets = row.server.secrets == m_row.server.secrets
        && mcp::ServerBook::secretsOf(row.server.config) == mcp::ServerBook::secretsOf(m_row.server.config);
    m_row = row;
    using State = mcp::ToolServers::State;
    m_title->setText(row.server.config.id);
    m_command->setText(wording::commandLine(row.server.config));
    m_isolation->setText(tr("%1 — %2").arg(isolation.words, isolation.detail));
    m_warnings->setText(row.server.warnings.join(u'\n'));
    m_warnings->setVisible(!row.server.warnings.isEmpty());
    m_problem->setText(row.problem);
    m_problem->setVisible(!row.problem.isEmpty());
    m_log->setPlainText(mcp::visibleText(log));
    m_logButton->setEnabled(!log.isEmpty());
    if (another)
        m_logButton->setChecked(false);
    const bool usable = row.server.problem.isEmpty();
    m_allow->setVisible(row.state == State::NotApproved);
    m_allow->setEnabled(usable);
    m_start->setVisible(row.state == State::Stopped || row.state == State::Starting);
    m_start->setEnabled(usable && row.state == State::Stopped);
    m_stop->setVisible(row.state == State::Running);
    showReach();
    if (another || !sameSecrets)
        showSecrets();
}

void ToolServerDetails::showReach()
{
    const mcp::ServerConfig &config = m_row.server.config;
    m_reach->setVisible(config.isProgram());
    const QSignalBlocker quiet(m_network), quietToo(m_folders);
    m_network->setChecked(config.network);
    m_folders->clear();
    const auto add = [this](const QStringList &folders, bool writable) {
        for (const QString &folder : folders) {
            auto *item = new QListWidgetItem(writable ? tr("%1 — may read and change").arg(folder) : tr("%1 — may read").arg(folder), m_folders);
            item->setData(FolderRole, folder);
            item->setData(WritableRole, writable);
        }
    };
    add(config.readable, false);
    add(config.writable, true);
    m_takeAway->setEnabled(false);
}

void ToolServerDetails::showSecrets()
{
    while (m_secrets->rowCount() > 0)
        m_secrets->removeRow(0);
    m_secretPlaces.clear();
    const QStringList names = mcp::ServerBook::secretsOf(m_row.server.config);
    for (const QString &name : names) {
        auto *place = wrappingLabel(tr("being looked for"));
        m_secretPlaces.insert(name, place);
        auto *enter = button(tr("Enter …"), u"enterSecret:"_s + name, tr("Keeps the value of %1 in the keychain, never in the workspace").arg(name));
        auto *row = new QHBoxLayout;
        row->addWidget(place, 1);
        row->addWidget(enter);
        m_secrets->addRow(mcp::visibleText(name), row);
        connect(enter, &QPushButton::clicked, this, [this, name] { Q_EMIT secretWanted(name); });
    }
    m_move->setVisible(!m_row.server.secrets.empty());
    m_secretBox->setVisible(!names.isEmpty() || !m_row.server.secrets.empty());
}

void ToolServerDetails::setSecretPlace(const QString &name, KeyStore::Place place)
{
    QLabel *label = m_secretPlaces.value(name);
    if (!label)
        return;
    label->setText(placeWords(place));
    tint(label, place == KeyStore::Place::None ? alarmColor(palette()) : mutedText(palette()));
}

void ToolServerDetails::setTools(std::vector<ServerToolsModel::Row> tools)
{
    const QString chosen = tool() ? tool()->name : QString();
    m_noTools->setText(tools.empty() ? tr("They are known once the server was started for the first time.") : QString());
    m_noTools->setVisible(tools.empty());
    m_toolTable->setVisible(!tools.empty());
    m_toolsModel->setRows(std::move(tools));
    const QModelIndex index = m_toolsModel->indexOf(chosen);
    m_toolTable->setCurrentIndex(index.isValid() ? index : m_toolsModel->index(0, 0));
    refreshToolButtons();
}

const ServerToolsModel::Row *ToolServerDetails::tool() const { return m_toolsModel->row(m_toolTable->currentIndex()); }

void ToolServerDetails::refreshToolButtons()
{
    const auto *chosen = tool();
    m_look->setVisible(m_toolsModel->rowCount() > 0);
    m_askAgain->setVisible(m_toolsModel->rowCount() > 0);
    m_look->setEnabled(chosen);
    m_look->setText(chosen && chosen->isApart() ? tr("&Look and approve …") : tr("&Look at it …"));
    m_askAgain->setEnabled(chosen && !chosen->agents.isEmpty());
}

void ToolServerDetails::chooseFolder(bool writable)
{
    const QStringList named = mcp::foldersItNames(m_row.server.config);
    auto *dialog = new QFileDialog(this, writable ? tr("A folder that the server may read and change") : tr("A folder that the server may read"),
                                   named.isEmpty() ? QString() : named.first());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, [this, writable](const QString &folder) {
        mcp::ServerConfig config = m_row.server.config;
        config.readable.removeAll(folder);
        config.writable.removeAll(folder);
        (writable ? config.writable : config.readable).append(folder);
        Q_EMIT changeWanted(config);
    });
    dialog->open();
}

void ToolServerDetails::takeFolderAway()
{
    const QListWidgetItem *item = m_folders->currentItem();
    if (!item)
        return;
    mcp::ServerConfig config = m_row.server.config;
    (item->data(WritableRole).toBool() ? config.writable : config.readable).removeAll(item->data(FolderRole).toString());
    Q_EMIT changeWanted(config);
}

} // namespace countersign
