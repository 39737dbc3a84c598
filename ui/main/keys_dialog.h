// SPDX-License-Identifier: GPL-3.0-or-later
// Where the key of each provider comes from, and the way to give one. A key is never shown again.
#pragma once
#include "ui/services.h"

#include <QtWidgets/QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class KeysDialog final : public QDialog {
    Q_OBJECT
public:
    /// `provider` is chosen at first, where it needs a key.
    KeysDialog(Services &services, const QString &provider, QWidget *parent = nullptr);

private:
    [[nodiscard]] const Provider *chosen() const;
    void refresh();
    void keep();
    void remove();

    Services &m_services;
    QComboBox *m_provider;
    QLabel *m_place;
    QLineEdit *m_key;
    QCheckBox *m_session;
    QPushButton *m_keep;
    QPushButton *m_remove;
};

} // namespace countersign
