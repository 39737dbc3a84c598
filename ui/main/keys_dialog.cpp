// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/keys_dialog.h"

#include "core/secrets/key_store.h"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QFormLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

KeysDialog::KeysDialog(Services &services, const QString &provider, QWidget *parent) : QDialog(parent), m_services(services)
{
    setWindowTitle(tr("Keys"));
    m_provider = new QComboBox;
    for (const Provider &known : services.providers) {
        if (known.needsKey && !isPractice(known.name))
            m_provider->addItem(u"%1 (%2)"_s.arg(known.name, known.baseUrl.host()), known.name);
    }
    if (const int index = m_provider->findData(provider); index >= 0)
        m_provider->setCurrentIndex(index);
    m_place = new QLabel;
    m_place->setWordWrap(true);
    m_place->setTextFormat(Qt::PlainText);
    m_key = new QLineEdit;
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Paste the key"));
    m_session = new QCheckBox(tr("Only until the program ends"));
    if (!services.keys.keychainUsable()) {
        m_session->setChecked(true);
        m_session->setEnabled(false);
        m_session->setToolTip(services.keys.keychainProblem());
    }
    m_keep = new QPushButton(tr("Keep this key"));
    m_remove = new QPushButton(tr("Remove the key"));
    auto *form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->addRow(tr("Provider"), m_provider);
    form->addRow(tr("Key in force"), m_place);
    form->addRow(tr("New key"), m_key);
    form->addRow(QString(), m_session);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->addButton(m_keep, QDialogButtonBox::ActionRole);
    buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(16);
    column->addLayout(form);
    column->addWidget(buttons);
    setMinimumWidth(520);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_provider, m_key})
        widget->setAccessibleName(widget == m_provider ? tr("Provider") : tr("New key"));
    m_place->setAccessibleName(tr("Key in force"));
    connect(m_provider, &QComboBox::currentIndexChanged, this, &KeysDialog::refresh);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) { m_keep->setEnabled(chosen() && !text.trimmed().isEmpty()); });
    connect(m_keep, &QPushButton::clicked, this, &KeysDialog::keep);
    connect(m_remove, &QPushButton::clicked, this, &KeysDialog::remove);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_keep->setEnabled(false);
    refresh();
}

const Provider *KeysDialog::chosen() const
{
    const auto it = std::ranges::find(m_services.providers, m_provider->currentData().toString(), &Provider::name);
    return it == m_services.providers.end() ? nullptr : &*it;
}

void KeysDialog::refresh()
{
    m_key->clear();
    const Provider *provider = chosen();
    m_remove->setEnabled(false);
    if (!provider) {
        m_place->setText(tr("No provider of this workspace needs a key."));
        return;
    }
    QCoro::connect(m_services.keys.place(*provider), this, [this, name = provider->name](KeyStore::Place place) {
        if (!chosen() || chosen()->name != name)
            return;
        const QString variable = chosen()->keyEnv;
        switch (place) {
        case KeyStore::Place::Keychain: m_place->setText(tr("From the keychain of this system")); break;
        case KeyStore::Place::Environment: m_place->setText(tr("From the environment variable %1").arg(variable)); break;
        case KeyStore::Place::Session: m_place->setText(tr("Held in memory until the program ends")); break;
        case KeyStore::Place::None:
            m_place->setText(variable.isEmpty() ? tr("None: requests to this provider fail") : tr("None. Paste one here, or set %1").arg(variable));
            break;
        }
        m_remove->setEnabled(place == KeyStore::Place::Keychain || place == KeyStore::Place::Session);
    });
}

void KeysDialog::keep()
{
    if (!chosen())
        return;
    QByteArray key = m_key->text().trimmed().toUtf8();
    m_key->clear();
    m_keep->setEnabled(false);
    QCoro::connect(m_services.keys.setKey(*chosen(), std::move(key), m_session->isChecked()), this, [this](const Result<KeyStore::Place> &place) {
        if (place)
            refresh();
        else
            m_place->setText(place.error().message);
    });
}

void KeysDialog::remove()
{
    if (!chosen())
        return;
    QCoro::connect(m_services.keys.removeKey(*chosen()), this, [this](const Result<void> &removed) {
        if (removed)
            refresh();
        else
            m_place->setText(removed.error().message);
    });
}

} // namespace countersign
