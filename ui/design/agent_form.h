// SPDX-License-Identifier: GPL-3.0-or-later
// An agent as fields. Shows what the document's text says and changes it field by field; it keeps nothing of its own.
#pragma once
#include "core/tools/toolbox.h"
#include "ui/design/agent_document.h"
#include "ui/services.h"

#include <QtWidgets/QScrollArea>

class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QListWidget;
class QListWidgetItem;
class QPlainTextEdit;
class QPushButton;
class QSpinBox;

namespace countersign {

class AgentForm final : public QScrollArea {
    Q_OBJECT
public:
    AgentForm(Services &services, AgentDocument &document, QWidget *parent = nullptr);

    /// Reads again what can be chosen: tools, policies, models and the library's folders.
    void refreshChoices(const QStringList &folders);
    /// The problem shown below a field ("review"); empty: none.
    [[nodiscard]] QString problemAt(const QString &key) const;

Q_SIGNALS:
    void lineAsked(int line); // a problem was clicked

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void build();
    QWidget *buildLimits();
    QWidget *buildDocuments();
    void add(const QString &key, const QString &label, QWidget *field, const QString &help = {});
    void onDocument(bool byForm);
    void fill(const Agent &agent);
    QWidget *buildTools();
    QWidget *buildAgents();
    void fillLabels(const Agent &agent);
    void fillTools(const Agent &agent);
    void fillValues();
    void takeTool(const QListWidgetItem *item);
    [[nodiscard]] QString reachOf(const ToolSource::Offer &offer) const;
    void fillDocuments(const QStringList &documents);
    void fillChoice(QComboBox *box, const QString &value);
    void showProblems();
    void edit(const QString &field, const std::function<void(Agent &)> &change);
    void takeDocuments();
    [[nodiscard]] QString normalized(const QString &folder) const;

    Services &m_services;
    AgentDocument &m_document;
    QWidget *m_fields;
    QFormLayout *m_layout;
    QHash<QString, QLabel *> m_problems;
    QLabel *m_broken = nullptr;
    QLineEdit *m_name = nullptr, *m_description = nullptr, *m_path = nullptr, *m_labels = nullptr;
    QComboBox *m_model = nullptr, *m_redaction = nullptr, *m_review = nullptr;
    QPlainTextEdit *m_instructions = nullptr;
    QListWidget *m_tools = nullptr, *m_agents = nullptr, *m_documents = nullptr;
    QComboBox *m_values = nullptr;
    QLabel *m_valuesLabel = nullptr, *m_noAgents = nullptr;
    QPushButton *m_askAgain = nullptr; // forgets what was said for good about real values
    QCheckBox *m_allDocuments = nullptr;
    QSpinBox *m_steps = nullptr, *m_tokens = nullptr, *m_seconds = nullptr;
    QDoubleSpinBox *m_cost = nullptr;
    int m_labelsRow = -1;
    QStringList m_folders;
    bool m_filling = false, m_editing = false, m_refill = false;
};

} // namespace countersign
