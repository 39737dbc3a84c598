// SPDX-License-Identifier: GPL-3.0-or-later
// A tool's rule is to ask: the call as it would be with real values beside the same with placeholders. Nothing is the default; closing it gives placeholders.
#pragma once
#include "core/tools/tool_gate.h"

#include <QtWidgets/QDialog>

namespace countersign {

class ValuesDialog final : public QDialog {
    Q_OBJECT
public:
    explicit ValuesDialog(const PendingValues &values, QWidget *parent = nullptr);

Q_SIGNALS:
    /// Once: what would allow a call means real values, what would not means placeholders.
    void answered(countersign::CallAnswer answer);

private:
    void answer(CallAnswer said);
    QWidget *buildButtons(const PendingValues &values);
    bool m_answered = false;
};

} // namespace countersign
