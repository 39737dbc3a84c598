// SPDX-License-Identifier: GPL-3.0-or-later
// The value of one secret of a tool server. It is not shown and not kept here.
#pragma once
#include <QtWidgets/QDialog>

class QCheckBox;
class QLineEdit;

namespace countersign {

class SecretDialog final : public QDialog {
    Q_OBJECT
public:
    SecretDialog(const QString &server, const QString &name, bool keychain, QWidget *parent = nullptr);

Q_SIGNALS:
    void entered(const QByteArray &value, bool sessionOnly);

private:
    QLineEdit *m_value;
    QCheckBox *m_session;
};

} // namespace countersign
