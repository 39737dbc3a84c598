// SPDX-License-Identifier: GPL-3.0-or-later
// A name and a language for a new script tool.
#pragma once
#include "core/tools/scripts/script_template.h"

#include <QtWidgets/QDialog>

class QComboBox;
class QLabel;
class QLineEdit;

namespace countersign {

class NewScriptDialog final : public QDialog {
    Q_OBJECT
public:
    explicit NewScriptDialog(QWidget *parent = nullptr);
    /// Why it could not be made; the dialog stays open.
    void showProblem(const QString &sentence);

Q_SIGNALS:
    /// Each time the person wants it made; close() the dialog when it was.
    void wanted(const QString &name, countersign::ScriptLanguage language);

private:
    QLineEdit *m_name;
    QComboBox *m_language;
    QLabel *m_problem;
};

} // namespace countersign
