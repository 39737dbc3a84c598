// SPDX-License-Identifier: GPL-3.0-or-later
// Where two answers of a comparison differ: what only one of them says is marked by ground, line and stroke, never by colour alone.
#pragma once
#include "core/compare/answer_diff.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QTextEdit;

namespace countersign {

class DifferenceView final : public QWidget {
    Q_OBJECT
public:
    struct Answer {
        QString name, text;
        friend bool operator==(const Answer &, const Answer &) = default;
    };
    explicit DifferenceView(QWidget *parent = nullptr);

    /// Keeps what was chosen where that many are there.
    void setAnswers(std::vector<Answer> answers);
    void choose(int left, int right);
    [[nodiscard]] bool isWorking() const { return m_work.isRunning(); }
    [[nodiscard]] const AnswerDiff &shown() const { return m_diff; }
    [[nodiscard]] QTextEdit *text() const { return m_text; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void compare();
    void show(const AnswerDiff &diff);

    std::vector<Answer> m_answers;
    AnswerDiff m_diff;
    QComboBox *m_left;
    QComboBox *m_right;
    QLabel *m_state;
    QTextEdit *m_text;
    BackgroundWork m_work;
};

} // namespace countersign
