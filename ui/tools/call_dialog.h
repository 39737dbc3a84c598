// SPDX-License-Identifier: GPL-3.0-or-later
// A tool is about to run: who calls what, and everything that goes to it. Nothing is the default: a Return that was meant for something else allows nothing.
#pragma once
#include "core/tools/tool_gate.h"
#include "ui/tools/tool_words.h"

#include <QtWidgets/QDialog>

class QPlainTextEdit;

namespace countersign {

class CallDialog final : public QDialog {
    Q_OBJECT
public:
    /// `isolation`: of the tool's server.
    CallDialog(const PendingCall &call, const wording::Isolation &isolation, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Once. Closing the dialog is "not now".
    void answered(countersign::CallAnswer answer);

private:
    void answer(CallAnswer said);
    QWidget *buildButtons(const PendingCall &call);
    QPlainTextEdit *m_arguments;
    bool m_answered = false;
};

} // namespace countersign
