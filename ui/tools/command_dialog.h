// SPDX-License-Identifier: GPL-3.0-or-later
// A tool server by the command that starts it, as its manual has it. Shows what it would be before anything is written; starts nothing.
#pragma once
#include "core/tools/mcp/server_book.h"

#include <QtWidgets/QDialog>

class QLabel;
class QLineEdit;
class QPushButton;

namespace countersign {

class CommandDialog final : public QDialog {
    Q_OBJECT
public:
    /// `book` must outlive it.
    explicit CommandDialog(const mcp::ServerBook &book, QWidget *parent = nullptr);

Q_SIGNALS:
    void chosen(const countersign::mcp::ImportedServer &server);

private:
    void refresh();
    const mcp::ServerBook &m_book;
    QLineEdit *m_command, *m_name;
    QLabel *m_preview;
    QPushButton *m_add;
};

} // namespace countersign
