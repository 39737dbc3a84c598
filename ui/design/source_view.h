// SPDX-License-Identifier: GPL-3.0-or-later
// The agent's file as text, with line numbers, coloured as Markdown with YAML, and with each problem marked at its line.
#pragma once
#include "core/agents/agent_file.h"
#include "ui/widgets/background_work.h"
#include "ui/widgets/code_module.h"

#include <QtWidgets/QPlainTextEdit>
#include <memory>

namespace countersign {

class SourceView final : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit SourceView(QTextDocument *document, QWidget *parent = nullptr);
    ~SourceView() override;

    void setProblems(std::vector<AgentProblem> problems);
    void goToLine(int line);
    /// For the margin.
    void paintMargin(QPaintEvent *event);
    [[nodiscard]] int marginWidth() const;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;

private:
    void readColors();
    void placeMargin();
    void mark();
    [[nodiscard]] const AgentProblem *problemAt(int line) const; // 1-based
    std::vector<AgentProblem> m_problems;
    std::unique_ptr<SourceColors> m_colors; // when their module is loaded
    QWidget *m_margin;
    BackgroundWork m_reading; // last, so that it ends first
};

} // namespace countersign
