// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/key_box.h"

#include "ui/widgets/entity_style.h"
#include "ui/widgets/labels.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

using namespace Qt::StringLiterals;

namespace countersign {

KeyBox::KeyBox(KeyStore &keys, QWidget *parent) : QWidget(parent), m_keys(keys)
{
    m_place = wrappingLabel();
    m_place->setObjectName(u"keyPlace"_s);
    m_place->setAccessibleName(tr("Key in force"));
    m_key = new QLineEdit;
    m_key->setObjectName(u"newKey"_s);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setPlaceholderText(tr("Paste a key"));
    m_key->setAccessibleName(tr("New key"));
    m_key->setAccessibleDescription(tr("It is not shown, and never shown again after it was kept."));
    m_keep = new QPushButton(tr("Keep this key"));
    m_keep->setObjectName(u"keepKey"_s);
    m_remove = new QPushButton(tr("Remove the key"));
    m_remove->setObjectName(u"removeKey"_s);
    m_session = new QCheckBox(tr("Only until the program ends"));
    if (!keys.keychainUsable()) {
        m_session->setChecked(true);
        m_session->setEnabled(false);
        m_session->setText(tr("Only until the program ends; there is no keychain to keep it in"));
        m_session->setToolTip(keys.keychainProblem());
    }
    m_problem = wrappingLabel();
    m_problem->setAccessibleName(tr("Problem with the key"));
    m_problem->hide();
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_key, 1);
    row->addWidget(m_keep);
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_place);
    column->addLayout(row);
    column->addWidget(m_session);
    column->addWidget(m_problem);
    connect(m_key, &QLineEdit::textChanged, this, [this](const QString &text) { m_keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_key, &QLineEdit::returnPressed, this, &KeyBox::keep);
    connect(m_keep, &QPushButton::clicked, this, &KeyBox::keep);
    connect(m_remove, &QPushButton::clicked, this, &KeyBox::remove);
    m_keep->setEnabled(false);
    m_remove->setEnabled(false);
}

void KeyBox::setProvider(const Provider &provider)
{
    // What was typed for one provider must not be kept for another.
    if (provider.name != m_provider.name || provider.baseUrl != m_provider.baseUrl)
        m_key->clear();
    m_provider = provider;
    m_problem->hide();
    refresh();
}

void KeyBox::focusKey() { m_key->setFocus(); }

void KeyBox::refresh()
{
    m_remove->setEnabled(false);
    QCoro::connect(m_keys.place(m_provider), this, [this, asked = m_provider](KeyStore::Place place) {
        if (asked.name == m_provider.name && asked.baseUrl == m_provider.baseUrl)
            showPlace(place);
        Q_EMIT placeKnown(asked.name, place);
    });
}

void KeyBox::showPlace(KeyStore::Place place)
{
    m_known = place;
    const QString variable = m_provider.keyEnv;
    switch (place) {
    case KeyStore::Place::Keychain: m_place->setText(tr("The key in force comes from the keychain of this system.")); break;
    case KeyStore::Place::Environment:
        m_place->setText(variable.isEmpty() ? tr("The key in force comes from the environment.")
                                            : tr("The key in force comes from the environment variable %1.").arg(variable));
        break;
    case KeyStore::Place::Session: m_place->setText(tr("The key in force is held in memory until the program ends.")); break;
    case KeyStore::Place::None:
        m_place->setText(!m_provider.needsKey ? tr("This server needs no key.")
                             : variable.isEmpty()
                             ? tr("There is no key yet, so requests to this provider fail. Paste one here.")
                             : tr("There is no key yet, so requests to this provider fail. Paste one here, or set the variable %1.").arg(variable));
        break;
    }
    m_remove->setEnabled(place == KeyStore::Place::Keychain || place == KeyStore::Place::Session);
}

void KeyBox::keep()
{
    if (!m_keep->isEnabled())
        return;
    QByteArray key = m_key->text().trimmed().toUtf8();
    m_key->clear();
    m_problem->hide();
    QCoro::connect(m_keys.setKey(m_provider, std::move(key), m_session->isChecked()), this, [this](const Result<KeyStore::Place> &place) {
        if (!place) {
            m_problem->setText(place.error().message);
            m_problem->show();
        }
        refresh();
    });
}

void KeyBox::remove()
{
    QCoro::connect(m_keys.removeKey(m_provider), this, [this](const Result<void> &removed) {
        if (!removed) {
            m_problem->setText(removed.error().message);
            m_problem->show();
        }
        refresh();
    });
}

} // namespace countersign
