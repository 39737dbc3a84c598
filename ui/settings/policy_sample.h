// SPDX-License-Identifier: GPL-3.0-or-later
// A text of the person's own beside a policy: what the policy finds in it, and what would leave. Redacted in the background with a vault
// in memory that goes at once; nothing of it is kept or sent.
#pragma once
#include "core/agents/policy_file.h"
#include "core/redaction/redactor.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPlainTextEdit;

namespace countersign {

class SpanHighlighter;
struct Services;

class PolicySample final : public QWidget {
    Q_OBJECT
public:
    explicit PolicySample(const Services &services, QWidget *parent = nullptr);

    /// Nothing: the policy cannot be read.
    void setPolicy(std::optional<Policy> policy);
    void setText(const QString &text);
    /// As if it were sent to that provider, or were what that tool returned.
    void setScope(const PolicyFile::Scope &scope);
    /// What would leave, as far as it is known; null while it is worked out.
    [[nodiscard]] const std::optional<Redactor::Text> &result() const { return m_result; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void fillTargets();
    void work();
    void show(const Result<Redactor::Text> &result);
    void colour();

    const Services &m_services;
    std::optional<Policy> m_policy;
    std::optional<Redactor::Text> m_result;
    QComboBox *m_target;
    QPlainTextEdit *m_text;
    QPlainTextEdit *m_leaves;
    SpanHighlighter *m_found;
    SpanHighlighter *m_replaced;
    QLabel *m_words;
    QTimer m_pause; // between the last key and the work
    QString m_tool; // whose answer the text is taken for; empty: typed
    QString m_worked; // the text of the last work
    BackgroundWork m_redacting;
};

} // namespace countersign
