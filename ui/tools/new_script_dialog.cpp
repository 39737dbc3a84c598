// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tools/new_script_dialog.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

NewScriptDialog::NewScriptDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("New script tool"));
    m_name = new QLineEdit;
    m_name->setObjectName(u"scriptName"_s);
    m_name->setAccessibleName(tr("Name"));
    m_name->setPlaceholderText(tr("such as word_count"));
    m_language = new QComboBox;
    m_language->setObjectName(u"scriptLanguage"_s);
    m_language->setAccessibleName(tr("Language"));
    m_language->addItem(tr("Python"), int(ScriptLanguage::Python));
    m_language->addItem(tr("Shell"), int(ScriptLanguage::Shell));
    m_problem = wrappingLabel();
    m_problem->setObjectName(u"newScriptProblem"_s);
    tint(m_problem, alarmColor(palette()));
    m_problem->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    QPushButton *make = buttons->addButton(tr("Write the files"), QDialogButtonBox::AcceptRole);
    make->setObjectName(u"writeScript"_s);
    make->setDefault(true);
    make->setEnabled(false);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(20, 20, 20, 16);
    form->setSpacing(12);
    form->addRow(wrappingLabel(
        tr("A program that already works and the form of what it is given are written to the folder tools of the workspace. Agents cannot "
           "use it until you tick it for one, and each call is shown to you.")));
    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&Language"), m_language);
    form->addRow(m_problem);
    form->addRow(buttons);
    resize(480, sizeHint().height());
    connect(m_name, &QLineEdit::textChanged, make, [make](const QString &name) { make->setEnabled(!name.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(make, &QPushButton::clicked, this,
            [this] { Q_EMIT wanted(m_name->text().trimmed(), ScriptLanguage(m_language->currentData().toInt())); });
}

void NewScriptDialog::showProblem(const QString &sentence)
{
    m_problem->setText(sentence);
    m_problem->show();
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace countersign
