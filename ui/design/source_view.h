// SPDX-License-Identifier: GPL-3.0-or-later
// The agent's file as text, with line numbers, coloured as Markdown with YAML, and with each problem marked at its line.
#pragma once
#include "core/agents/agent_file.h"

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
    class Highlighter;
    void placeMargin();
    void mark();
    [[nodiscard]] const AgentProblem *problemAt(int line) const; // 1-based
    std::vector<AgentProblem> m_problems;
    std::unique_ptr<Highlighter> m_highlighter;
    QWidget *m_margin;
};

} // namespace countersign
