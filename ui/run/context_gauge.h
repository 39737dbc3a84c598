// SPDX-License-Identifier: GPL-3.0-or-later
// What fills the model's window, below the message box: instructions, tools, memory, documents, history and the message as it is written, in
// estimated tokens, and what would be left out first. It asks the same function that shortens a request in the agent loop (planContext).
// Computed in the background, a moment after the last change.
#pragma once
#include "core/agents/context_budget.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QToolButton;

namespace countersign {

class RunSetup;

class ContextGauge final : public QWidget {
    Q_OBJECT
public:
    ContextGauge(Services &services, const RunSetup &setup, QWidget *parent = nullptr);

    /// What was said before; null: nothing.
    void setConversation(const ConversationId &id);
    /// The stored messages may be others now.
    void reread();
    void setMessage(const QString &text, std::vector<RunOrder::Attachment> attachments);

    /// What is shown; absent while nothing can be told.
    [[nodiscard]] const std::optional<ContextPlan> &plan() const { return m_plan; }
    /// The line beside the bar, and all of it in words.
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString details() const;

Q_SIGNALS:
    void shown();

protected:
    void changeEvent(QEvent *event) override;

private:
    class Bar;
    using History = std::shared_ptr<const std::vector<StoredMessage>>;
    struct Outcome {
        History history;
        std::optional<ContextPlan> plan;
    };
    void compute();
    void show(Outcome outcome);
    void tint();

    Services &m_services;
    const RunSetup &m_setup;
    ConversationId m_conversation;
    History m_history; // null: to be read
    QString m_message;
    std::vector<RunOrder::Attachment> m_attachments;
    std::optional<ContextPlan> m_plan;
    Bar *m_bar;
    QToolButton *m_label;
    QTimer m_soon;
    BackgroundWork m_work;
};

} // namespace countersign
