// SPDX-License-Identifier: GPL-3.0-or-later
// What is in another program's file of tool servers, to be chosen from: each with its whole command, what is risky about it, and which secrets it holds.
// Nothing is written before the person says so, and nothing is started by it.
#pragma once
#include "core/tools/mcp/server_file.h"

#include <QtWidgets/QDialog>

class QLabel;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;

namespace countersign {

class ImportServersDialog final : public QDialog {
    Q_OBJECT
public:
    /// `keychain`: there is one for their secrets; otherwise they are kept for this session only.
    ImportServersDialog(const QString &file, std::vector<mcp::ImportedServer> servers, bool keychain, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const std::vector<countersign::mcp::ImportedServer> &servers);

private:
    void showServer(int at);
    void refresh();
    [[nodiscard]] std::vector<mcp::ImportedServer> ticked() const;

    std::vector<mcp::ImportedServer> m_servers;
    QListWidget *m_list;
    QPlainTextEdit *m_about;
    QLabel *m_secrets;
    QPushButton *m_take;
    bool m_keychain;
};

} // namespace countersign
