// SPDX-License-Identifier: GPL-3.0-or-later
// What the agent would send for a first message, live: composed, redacted and encoded in a rehearsal that can send nothing.
#pragma once
#include "core/agents/agent_file.h"
#include "ui/review/review_case.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtCore/QTimer>
#include <QtWidgets/QWidget>

class QLabel;
class QLineEdit;

namespace countersign {

class BytesView;
class RunSetup;

class FirstRequestView final : public QWidget {
    Q_OBJECT
public:
    FirstRequestView(Services &services, const RunSetup &setup, QWidget *parent = nullptr);

    /// Shows it again for this agent, soon.
    void setAgent(const Agent &agent);
    /// What else it shows may have changed.
    void refresh() { m_soon.start(); }
    [[nodiscard]] const ReviewCasePtr &shownCase() const { return m_case; }
    [[nodiscard]] QString factsText() const;
    [[nodiscard]] QString message() const;
    void setMessage(const QString &message);

private:
    struct Outcome {
        ReviewCasePtr shown;
        QString problem;
    };
    void compute();
    void show(Outcome outcome);

    Services &m_services;
    const RunSetup &m_setup;
    Agent m_agent;
    bool m_known = false;
    ReviewCasePtr m_case;
    QLineEdit *m_message;
    QLabel *m_facts, *m_problem;
    BytesView *m_bytes;
    QTimer m_soon;
    BackgroundWork m_work;
};

} // namespace countersign
