// SPDX-License-Identifier: GPL-3.0-or-later
// A policy as a form: its description, its rules everywhere or for one provider or tool, and its terms. Changes the text of the file and says so;
// what is kept, and when, is for whoever holds it. Changes of rules are undone here (Ctrl+Z).
#pragma once
#include "core/agents/policy_file.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QTreeView;
class QUndoStack;

namespace countersign {

class PolicyRulesModel;
struct Services;

class PolicyForm final : public QWidget {
    Q_OBJECT
public:
    explicit PolicyForm(const Services &services, QWidget *parent = nullptr);
    ~PolicyForm() override;

    /// `halfWritten`: terms that the policy's reader refuses, as they stood in the field.
    void setFile(const PolicyFile &file, bool changeable, const QString &halfWritten = {});
    [[nodiscard]] const PolicyFile &file() const { return m_file; }
    [[nodiscard]] const QString &halfWritten() const { return m_halfWritten; }
    /// Why what is half-written is not taken; empty when all is.
    [[nodiscard]] const QString &problem() const { return m_problem; }
    [[nodiscard]] PolicyRulesModel *rules() const { return m_rules; }
    [[nodiscard]] const PolicyFile::Scope &scope() const;
    /// What the table applies to; everything, where there is no such provider or tool.
    void setScope(const PolicyFile::Scope &scope);
    void focusRules();

Q_SIGNALS:
    void edited();
    void refused(const QString &why);
    void scopeChanged(const countersign::PolicyFile::Scope &scope);

private:
    QWidget *buildScope();
    QWidget *buildTerms();
    void buildTree();
    void fillScopes();
    void nameScopes();
    void chooseScope();
    void onTerms();
    void onRule(const QString &type, const PolicyFile &before);
    [[nodiscard]] QString nameOf(const PolicyFile::Scope &scope) const;

    const Services &m_services;
    PolicyFile m_file;
    QString m_halfWritten, m_problem;
    bool m_changeable = false;
    bool m_filling = false;
    std::vector<PolicyFile::Scope> m_scopes; // in the order of the box
    QUndoStack *m_history;
    QLineEdit *m_description;
    QComboBox *m_scopeBox;
    QToolButton *m_undo;
    QTreeView *m_tree;
    PolicyRulesModel *m_rules;
    QPlainTextEdit *m_mask, *m_never;
};

} // namespace countersign
