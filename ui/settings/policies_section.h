// SPDX-License-Identifier: GPL-3.0-or-later
// What happens to each kind of value: the policies that ship, read-only, and the workspace's own, which are changed here rule by rule or as
// the text of their file.
#pragma once
#include "core/agents/policy_file.h"
#include "ui/services.h"
#include "ui/settings/settings_drafts.h"
#include "ui/settings/settings_section.h"
#include "ui/widgets/draft_keeper.h"

class QComboBox;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace countersign {

class PolicyForm;
class PolicyRulesModel;
class PolicySample;
class UndoBar;

class PoliciesSection final : public SettingsSection {
    Q_OBJECT
public:
    explicit PoliciesSection(Services &services, QWidget *parent = nullptr);

    void arrive() override;
    void showName(const QString &name) override;
    void save() override;
    QWidget *firstField() override;

    [[nodiscard]] PolicyRulesModel *rules() const;
    [[nodiscard]] PolicyForm *form() const { return m_form; }
    [[nodiscard]] PolicySample *sample() const { return m_sample; }
    [[nodiscard]] QString current() const;
    [[nodiscard]] bool isDirty() const;
    void keep();
    void discard();
    /// A copy of the policy in the workspace, to be changed.
    void duplicate();
    /// The file, and the agents that name it.
    void rename(const QString &name);
    void removeCurrent();
    void setSourceShown(bool shown);

private:
    QWidget *buildTop();
    QWidget *buildSheets();
    void fillNames(const QString &select);
    void showFile(const PolicyFile &file, const QString &halfWritten = {});
    void refresh();
    void noteUnsaved();
    void takeDraft(const QByteArray &draft);
    void onSource();
    void askForName();
    [[nodiscard]] Result<void> move(const QString &from, const QString &to);
    [[nodiscard]] QStringList usersOf(const QString &policy) const;
    [[nodiscard]] QString differencesInWords() const;

    Services &m_services;
    QComboBox *m_names;
    QPushButton *m_duplicate, *m_renameButton, *m_remove, *m_keep, *m_discard;
    QToolButton *m_source;
    UndoBar *m_undo;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    PolicyForm *m_form;
    QPlainTextEdit *m_text;
    QLabel *m_kind, *m_problem, *m_differences;
    PolicySample *m_sample;
    PolicyFile m_saved; // as it is in the workspace
    PolicyFile m_edited;
    QHash<QString, UnsavedPolicy> m_unsaved; // what was changed and not kept, by name
    bool m_own = false;
    bool m_filling = false;
    DraftKeeper m_draft; // m_unsaved, across a kill
};

} // namespace countersign
