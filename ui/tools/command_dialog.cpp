// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/command_dialog.h"

#include "ui/tools/tool_words.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

CommandDialog::CommandDialog(const mcp::ServerBook &book, QWidget *parent) : QDialog(parent), m_book(book)
{
    setWindowTitle(tr("Add a tool server"));
    m_command = new QLineEdit;
    m_command->setObjectName(u"serverCommandLine"_s);
    m_command->setPlaceholderText(u"npx -y some-server@1.2.0 /home/me/claims"_s);
    m_command->setAccessibleName(tr("Command"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"serverName"_s);
    m_name->setPlaceholderText(tr("after the command"));
    m_name->setAccessibleName(tr("Name"));
    m_preview = wrappingLabel();
    m_preview->setObjectName(u"serverPreview"_s);
    m_preview->setAccessibleName(tr("What this would be"));
    auto *form = new QFormLayout;
    form->addRow(tr("&Command"), m_command);
    form->addRow(tr("&Name"), m_name);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_add = buttons->addButton(tr("Add, and start nothing"), QDialogButtonBox::AcceptRole);
    m_add->setObjectName(u"addByCommand"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(wrappingLabel(
        tr("The command that starts the server, as its manual has it. It is written to tools.json and not started before you allow it.")));
    column->addLayout(form);
    column->addWidget(m_preview, 1);
    column->addWidget(buttons);
    resize(600, 280);
    for (const QLineEdit *line : {m_command, m_name})
        connect(line, &QLineEdit::textChanged, this, &CommandDialog::refresh);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_add, &QPushButton::clicked, this, [this] {
        const auto server = m_book.fromCommandLine(m_command->text(), m_name->text().trimmed());
        if (!server)
            return;
        Q_EMIT chosen(*server);
        accept();
    });
    refresh();
}

void CommandDialog::refresh()
{
    if (m_command->text().trimmed().isEmpty()) {
        m_preview->clear();
        m_add->setEnabled(false);
        return;
    }
    const auto server = m_book.fromCommandLine(m_command->text(), m_name->text().trimmed());
    m_add->setEnabled(server && server->problem.isEmpty());
    if (!server) {
        m_preview->setText(server.error().message);
        return;
    }
    QStringList lines{tr("“%1” would run: %2").arg(server->config.id, wording::commandLine(server->config))};
    lines += server->warnings;
    if (!server->problem.isEmpty())
        lines.append(server->problem);
    m_preview->setText(lines.join(u'\n'));
    tint(m_preview, server->warnings.isEmpty() && server->problem.isEmpty() ? mutedText(palette()) : attentionColor(palette()));
}

} // namespace countersign
