// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/secret_dialog.h"

#include "core/tools/mcp/visible_text.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

SecretDialog::SecretDialog(const QString &server, const QString &name, bool keychain, QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("A secret of “%1”").arg(server));
    m_value = new QLineEdit;
    m_value->setObjectName(u"secretValue"_s);
    m_value->setEchoMode(QLineEdit::Password);
    m_value->setAccessibleName(tr("Value of %1").arg(mcp::visibleText(name)));
    m_session = new QCheckBox(tr("For this session only"));
    m_session->setChecked(!keychain);
    m_session->setEnabled(keychain);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    auto *keep = buttons->addButton(tr("Keep it"), QDialogButtonBox::AcceptRole);
    keep->setObjectName(u"keepSecret"_s);
    keep->setEnabled(false);
    auto *label = wrappingLabel(tr("%1 goes to the program of this server when it starts, and nowhere else. It is never written to the workspace.")
                                    .arg(mcp::visibleText(name)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(12);
    column->addWidget(label);
    column->addWidget(m_value);
    column->addWidget(m_session);
    column->addWidget(buttons);
    connect(m_value, &QLineEdit::textChanged, this, [keep](const QString &text) { keep->setEnabled(!text.isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(keep, &QPushButton::clicked, this, [this] {
        Q_EMIT entered(m_value->text().toUtf8(), m_session->isChecked());
        m_value->clear();
        accept();
    });
}

} // namespace countersign
