// SPDX-License-Identifier: GPL-3.0-or-later
// The samples of an agent, their results, and what each answered: now and the time before.
#pragma once
#include "ui/design/sample_runs.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;
class QTableView;
class QTextBrowser;

namespace countersign {

class BenchPanel final : public QWidget {
    Q_OBJECT
public:
    BenchPanel(Services &services, const AgentShelf &shelf, QWidget *parent = nullptr);

    [[nodiscard]] SampleRuns *runs() const { return m_runs; }
    [[nodiscard]] QTableView *table() const { return m_table; }
    void setAgent(const QString &stem);
    void addSample(const QString &message);

Q_SIGNALS:
    /// "Run on all samples" was pressed; the page knows the agent.
    void runAsked();
    /// The message that is tried now should become a sample.
    void addAsked();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tell();
    void showResult();
    void render();

    SampleRuns *m_runs;
    QTableView *m_table;
    QTextBrowser *m_answer;
    QString m_shown, m_shownBefore; // as the model wrote them
    QLabel *m_words;
    QPushButton *m_run, *m_stop, *m_add, *m_remove;
};

} // namespace countersign
