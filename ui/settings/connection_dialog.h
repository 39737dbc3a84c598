// SPDX-License-Identifier: GPL-3.0-or-later
// The connection test for a person: what it would send, byte for byte, a button that sends it, and what came of it.
#pragma once
#include "ui/settings/connection_test.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace countersign {

class ConnectionDialog final : public QDialog {
    Q_OBJECT
public:
    /// Begins at once; nothing leaves before the button.
    ConnectionDialog(Services &services, const Provider &provider, const QString &model, QWidget *parent = nullptr);
    ~ConnectionDialog() override;

    [[nodiscard]] const ConnectionTest &test() const { return m_test; }

Q_SIGNALS:
    /// An answer came, or the test failed; in words.
    void ended(bool answered, const QString &words);

private:
    void refresh();
    ConnectionTest m_test;
    QLabel *m_announcement;
    QPlainTextEdit *m_bytes;
    QLabel *m_state;
    QPushButton *m_send;
    QPushButton *m_close;
    bool m_told = false;
};

} // namespace countersign
