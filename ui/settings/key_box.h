// SPDX-License-Identifier: GPL-3.0-or-later
// Where the key of one provider comes from, and the way to give another. A key is never shown again.
#pragma once
#include "core/secrets/key_store.h"

#include <QtWidgets/QWidget>

class QCheckBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class KeyBox final : public QWidget {
    Q_OBJECT
public:
    explicit KeyBox(KeyStore &keys, QWidget *parent = nullptr);

    void setProvider(const Provider &provider);
    /// Where the key in force comes from, as far as is known.
    [[nodiscard]] KeyStore::Place place() const { return m_known; }
    void focusKey();

Q_SIGNALS:
    void placeKnown(const QString &provider, countersign::KeyStore::Place place);

private:
    void refresh();
    void showPlace(KeyStore::Place place);
    void keep();
    void remove();

    KeyStore &m_keys;
    Provider m_provider;
    KeyStore::Place m_known = KeyStore::Place::None;
    QLabel *m_place;
    QLineEdit *m_key;
    QCheckBox *m_session;
    QPushButton *m_keep;
    QPushButton *m_remove;
    QLabel *m_problem;
};

} // namespace countersign
