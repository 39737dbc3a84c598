// SPDX-License-Identifier: GPL-3.0-or-later
// The script tools of the workspace: making one from the template, editing its program and its schema file, and trying it. What was typed and not saved is
// kept, sealed, over the end of the program.
#pragma once
#include "core/tools/scripts/script_template.h"
#include "ui/services.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/draft_keeper.h"

#include <QtCore/QHash>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;
class QTabWidget;

namespace countersign {

class NewScriptDialog;
class ScriptTrial;

class ScriptsSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit ScriptsSection(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    void showName(const QString &name) override;
    void save() override;
    QWidget *firstField() override;

    [[nodiscard]] ScriptTrial *trial() const { return m_trial; }
    NewScriptDialog *makeNew();
    /// Writes what was typed into the shown tool's files.
    void saveTool();
    /// The files as they are, instead of what was typed.
    void revertTool();

private:
    QWidget *buildEditor();
    void make(NewScriptDialog *dialog, const QString &name, ScriptLanguage language);
    void refresh();
    void showCurrent();
    void onTyped();
    void refreshButtons();
    void askAgain();
    [[nodiscard]] const ScriptTool *current() const;
    [[nodiscard]] QByteArray unsavedBytes() const;

    Services &m_services;
    QListWidget *m_list;
    QLabel *m_empty, *m_problem, *m_state;
    QTabWidget *m_tabs;
    QPlainTextEdit *m_program, *m_schema;
    QPushButton *m_save, *m_revert, *m_askAgain;
    ScriptTrial *m_trial;
    QWidget *m_editor;
    QString m_shown; // the tool whose texts stand in the fields
    ScriptTexts m_onDisk; // of it
    QHash<QString, ScriptTexts> m_unsaved; // by the tool's name
    bool m_filling = false;
    DraftKeeper m_keeper;
};

} // namespace countersign
