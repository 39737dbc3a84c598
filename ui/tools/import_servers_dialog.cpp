// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/import_servers_dialog.h"

#include "core/tools/mcp/visible_text.h"
#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtCore/QFileInfo>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

ImportServersDialog::ImportServersDialog(const QString &file, std::vector<mcp::ImportedServer> servers, bool keychain, QWidget *parent)
    : QDialog(parent), m_servers(std::move(servers)), m_keychain(keychain)
{
    setWindowTitle(tr("Tool servers of %1").arg(QFileInfo(file).fileName()));
    m_list = new QListWidget;
    m_list->setObjectName(u"importedServers"_s);
    m_list->setAccessibleName(tr("Tool servers of the file"));
    for (const mcp::ImportedServer &server : m_servers) {
        const bool usable = server.problem.isEmpty();
        auto *item =
            new QListWidgetItem(usable ? mcp::visibleText(server.name) : tr("%1 — cannot be used").arg(mcp::visibleText(server.name)), m_list);
        item->setFlags(usable ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable : Qt::ItemIsEnabled | Qt::ItemIsSelectable);
        item->setCheckState(usable ? Qt::Checked : Qt::Unchecked);
    }
    m_about = new QPlainTextEdit;
    m_about->setObjectName(u"importedAbout"_s);
    m_about->setReadOnly(true);
    m_about->setTabChangesFocus(true);
    m_about->setAccessibleName(tr("What the chosen server would run"));
    m_secrets = wrappingLabel();
    m_secrets->setObjectName(u"importedSecrets"_s);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_take = buttons->addButton(tr("Take them over, and start nothing"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"takeServers"_s);
    auto *row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(m_list, 1);
    row->addWidget(m_about, 2);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(wrappingLabel(
        tr("Each of these runs a program on your machine. What you take over is written to tools.json; it gets no folder and no network "
           "before you give it some, and nothing starts before you allow it.")));
    column->addLayout(row, 1);
    column->addWidget(m_secrets);
    column->addWidget(buttons);
    resize(760, 440);
    connect(m_list, &QListWidget::currentRowChanged, this, &ImportServersDialog::showServer);
    connect(m_list, &QListWidget::itemChanged, this, &ImportServersDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_take, &QPushButton::clicked, this, [this] {
        Q_EMIT chosen(ticked());
        accept();
    });
    m_list->setCurrentRow(0);
    refresh();
}

void ImportServersDialog::showServer(int at)
{
    if (at < 0)
        return;
    const mcp::ImportedServer &server = m_servers[size_t(at)];
    QStringList lines;
    if (!server.problem.isEmpty())
        lines.append(server.problem);
    lines.append(server.config.isProgram() ? tr("It runs: %1").arg(wording::commandLine(server.config))
                                           : tr("It is at: %1").arg(wording::commandLine(server.config)));
    if (!server.config.folder.isEmpty())
        lines.append(tr("In the folder: %1").arg(mcp::visibleText(server.config.folder)));
    for (const auto &[name, value] : server.config.environment.asKeyValueRange())
        lines.append(value == mcp::secretReference(server.config.id, name)
                         ? tr("Variable %1: a secret, not shown").arg(mcp::visibleText(name))
                         : tr("Variable %1: %2").arg(mcp::visibleText(name), mcp::visibleText(value)));
    for (const QString &name : server.config.headers.keys())
        lines.append(tr("Header: %1").arg(mcp::visibleText(name)));
    if (!server.unresolved.isEmpty())
        lines.append(tr("To be filled in before it can start: %1").arg(mcp::visibleText(server.unresolved.join(u", "))));
    lines += server.warnings;
    m_about->setPlainText(lines.join(u"\n\n"));
}

std::vector<mcp::ImportedServer> ImportServersDialog::ticked() const
{
    std::vector<mcp::ImportedServer> all;
    for (int i = 0; i < m_list->count(); ++i) {
        if (m_list->item(i)->checkState() == Qt::Checked && m_servers[size_t(i)].problem.isEmpty())
            all.push_back(m_servers[size_t(i)]);
    }
    return all;
}

void ImportServersDialog::refresh()
{
    const auto chosenOnes = ticked();
    int secrets = 0;
    for (const mcp::ImportedServer &server : chosenOnes)
        secrets += int(server.secrets.size());
    m_take->setEnabled(!chosenOnes.empty());
    m_secrets->setVisible(secrets > 0);
    m_secrets->setText(
        m_keychain ? tr("%n secret(s) go to this system's keychain, and not into the workspace.", nullptr, secrets)
                   : tr("%n secret(s) are kept for this session only, as there is no keychain that can be used; they are not written anywhere.",
                        nullptr, secrets));
    tint(m_secrets, m_keychain ? safeColor(palette()) : attentionColor(palette()));
}

} // namespace countersign
