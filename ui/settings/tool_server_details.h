// SPDX-License-Identifier: GPL-3.0-or-later
// One tool server: the whole command that is run, what is risky about it, what it may reach, its secrets, its last failure with its log, and its tools.
// It changes nothing by itself; it says what the person wants.
#pragma once
#include "core/secrets/key_store.h"
#include "ui/settings/server_tools_model.h"
#include "ui/settings/tool_servers_model.h"
#include "ui/tools/tool_words.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTableView;

namespace countersign {

class ToolServerDetails final : public QWidget {
    Q_OBJECT
public:
    explicit ToolServerDetails(QWidget *parent = nullptr);

    void showServer(const ToolServersModel::Row &row, const wording::Isolation &isolation, const QString &log);
    void setTools(std::vector<ServerToolsModel::Row> tools);
    /// Where a secret of the shown server comes from.
    void setSecretPlace(const QString &name, KeyStore::Place place);
    [[nodiscard]] ServerToolsModel *tools() const { return m_toolsModel; }
    [[nodiscard]] QTableView *toolTable() const { return m_toolTable; }
    /// The chosen tool; null: none is.
    [[nodiscard]] const ServerToolsModel::Row *tool() const;

Q_SIGNALS:
    /// Allowed as it is shown: `hash` is launchHash() of that.
    void allowWanted(const QByteArray &hash);
    void startWanted();
    void stopWanted();
    void removeWanted();
    void changeWanted(const countersign::mcp::ServerConfig &config);
    /// The file's own secrets go to the keychain.
    void moveSecretsWanted();
    void secretWanted(const QString &name);
    void lookWanted(const QString &tool);
    void askAgainWanted(const QString &tool);

private:
    QWidget *buildReach();
    QWidget *buildTools();
    QWidget *buildButtons();
    void showReach();
    void showSecrets();
    void chooseFolder(bool writable);
    void takeFolderAway();
    void refreshToolButtons();

    ToolServersModel::Row m_row;
    ServerToolsModel *m_toolsModel;
    QHash<QString, QLabel *> m_secretPlaces;
    QLabel *m_title, *m_command, *m_isolation, *m_warnings, *m_problem, *m_noTools;
    QPushButton *m_allow, *m_start, *m_stop, *m_remove, *m_logButton, *m_move, *m_takeAway, *m_look, *m_askAgain;
    QCheckBox *m_network;
    QListWidget *m_folders;
    QFormLayout *m_secrets;
    QWidget *m_reach, *m_secretBox;
    QPlainTextEdit *m_log;
    QTableView *m_toolTable;
};

} // namespace countersign
