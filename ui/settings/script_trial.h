// SPDX-License-Identifier: GPL-3.0-or-later
// Tries a script tool: sample arguments, a run in the sandbox as agents run it, and what came of it. What is run is what lies on the disk.
#pragma once
#include "core/tools/scripts/script_run.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace countersign {

class ScriptTrial final : public QWidget {
    Q_OBJECT
public:
    explicit ScriptTrial(QWidget *parent = nullptr);
    ~ScriptTrial() override;

    /// Another tool brings its own sample; the same one, read anew, keeps what was typed. Absent: there is none.
    void setTool(std::optional<ScriptTool> tool);
    /// Nothing that lies on the disk is what the person sees: it is to be saved first.
    void setUnsaved(bool unsaved);
    void run();
    void stop();

Q_SIGNALS:
    /// A run has ended.
    void ended();

private:
    void showOutcome(const ScriptOutcome &outcome);
    void refreshButtons();
    void showBadge();

    std::optional<ScriptTool> m_tool;
    std::shared_ptr<CancelToken> m_running;
    bool m_unsaved = false;
    std::optional<bool> m_sandbox; // it holds; absent: being tried
    QPlainTextEdit *m_input, *m_output, *m_errors;
    QLabel *m_badge, *m_outcome, *m_unsavedNote;
    QPushButton *m_run, *m_stop;
    BackgroundWork m_canary;
};

} // namespace countersign
