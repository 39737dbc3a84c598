// SPDX-License-Identifier: GPL-3.0-or-later
// A tool server asks the person something while one of its tools runs: its message, and a form after the schema that it sent. What is entered goes to the
// server's program and nowhere else.
#pragma once
#include "core/tools/mcp/form_fields.h"
#include "core/tools/tool_gate.h"

#include <QtWidgets/QDialog>

class QLabel;
class QPushButton;

namespace countersign {

class FormDialog final : public QDialog {
    Q_OBJECT
public:
    explicit FormDialog(const PendingForm &form, QWidget *parent = nullptr);

    /// What would be sent, or what is wrong with it.
    [[nodiscard]] Result<QJsonObject> content() const;

Q_SIGNALS:
    /// Once. Closing the dialog cancels.
    void answered(const countersign::FormAnswer &answer);

private:
    struct Field {
        mcp::FormField field;
        QWidget *editor = nullptr;
        std::function<Result<QJsonValue>()> value;
    };
    Field editorFor(const mcp::FormField &field);
    QWidget *buildForm(const std::vector<mcp::FormField> &fields);
    void send();
    void answer(const FormAnswer &said);

    std::vector<Field> m_fields;
    QLabel *m_problem;
    QPushButton *m_send;
    bool m_answered = false;
};

} // namespace countersign
