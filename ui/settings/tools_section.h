// SPDX-License-Identifier: GPL-3.0-or-later
// The tool servers of the workspace: adding and importing them, allowing and starting them, what they may reach, and which of their tools are approved.
#pragma once
#include "core/tools/mcp/server_file.h"
#include "ui/services.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>

class QTableView;

namespace countersign {

class ImportServersDialog;
class ToolServerDetails;
class ToolServersModel;
class UndoBar;

class ToolsSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit ToolsSection(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    void showName(const QString &name) override;
    void save() override;
    QWidget *firstField() override;

    [[nodiscard]] ToolServersModel *model() const { return m_model; }
    [[nodiscard]] ToolServerDetails *details() const { return m_details; }
    /// A line to type a command into.
    void addByCommand();
    /// A file to be chosen from, and its servers.
    void importFile();
    ImportServersDialog *preview(const QString &file);
    void removeCurrent();
    /// The definition of a tool of the chosen server, with what changed in it.
    void lookAt(const QString &tool);

private:
    void connectDetails();
    void refresh();
    void refreshSoon() { m_soon.start(); }
    void showCurrent();
    void fitTable();
    void start(const QString &id);
    void allow(const QByteArray &shownHash);
    void change(const mcp::ServerConfig &config);
    void take(std::vector<mcp::ImportedServer> servers, bool secretsForSessionOnly);
    void enterSecret(const QString &name);
    void lookForSecrets();
    void askAgain(const QString &tool);
    void say(const Result<void> &done);
    [[nodiscard]] QString currentId() const;

    Services &m_services;
    ToolServersModel *m_model;
    QTableView *m_table;
    ToolServerDetails *m_details;
    QWidget *m_scroll;
    QLabel *m_problem, *m_empty;
    UndoBar *m_undo;
    QTimer m_soon; // many changes at once are shown once
    BackgroundWork m_canary;
};

} // namespace countersign
