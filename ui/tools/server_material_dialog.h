// SPDX-License-Identifier: GPL-3.0-or-later
// What the allowed tool servers give a person for a message: resources to be attached, prompts to be inserted. Choosing a server starts it.
#pragma once
#include "core/agents/composer.h"
#include "core/tools/mcp/client.h"
#include "ui/services.h"

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace countersign {

class ServerMaterialDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ServerMaterialDialog(Services &services, QWidget *parent = nullptr);

Q_SIGNALS:
    void attached(const countersign::RunOrder::Attachment &attachment);
    void inserted(const QString &text);

private:
    QWidget *buildResources();
    QWidget *buildPrompts();
    void openServer(const QString &server);
    void readResources();
    void readPrompts();
    void showPrompt();
    void attach();
    void insert();
    void say(const QString &sentence, bool bad = false);
    [[nodiscard]] QString server() const;
    [[nodiscard]] mcp::Client *client() const;

    Services &m_services;
    QPointer<mcp::Client> m_heard; // whose changes are shown
    std::vector<mcp::Resource> m_resources;
    std::vector<mcp::Prompt> m_prompts;
    QComboBox *m_servers;
    QTabWidget *m_tabs;
    QListWidget *m_resourceList, *m_promptList;
    QLabel *m_state, *m_promptWords;
    QFormLayout *m_arguments;
    QList<QLineEdit *> m_fields; // of the chosen prompt, in the order of its arguments
    QPushButton *m_attach, *m_insert;
    int m_round = 0; // of opening; answers of an earlier one are not shown
};

} // namespace countersign
