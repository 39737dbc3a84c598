// SPDX-License-Identifier: GPL-3.0-or-later
// Puts what tools need from the person before the person, one question after the other, whatever page is shown.
#pragma once
#include "ui/services.h"

#include <QtCore/QPointer>
#include <QtWidgets/QDialog>
#include <optional>

namespace countersign {

struct ToolQuestion;

class ToolDesk final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as `window`.
    ToolDesk(const Services &services, QWidget *window);

    /// The dialog that waits for the person, if any.
    [[nodiscard]] QDialog *open() const { return m_dialog; }

private:
    void showNext();
    [[nodiscard]] QDialog *dialogFor(const ToolQuestion &question);

    ToolGate &m_gate;
    mcp::ToolServers &m_servers;
    QWidget *m_window;
    QPointer<QDialog> m_dialog;
    quint64 m_shown = 0; // the question that it is about
};

} // namespace countersign
