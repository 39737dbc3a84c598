// SPDX-License-Identifier: GPL-3.0-or-later
// What a run is doing, in a sentence above the message box, with "Try again" when it ended without an answer. Changes are announced to
// assistive technology.
#pragma once
#include "ui/run/run_session.h"

#include <QtWidgets/QWidget>

class QLabel;
class QPushButton;

namespace countersign {

class StateLine final : public QWidget {
    Q_OBJECT
public:
    explicit StateLine(QWidget *parent = nullptr);
    void setState(const RunState &state, bool running);

Q_SIGNALS:
    void retryRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void tint();
    RunState::Kind m_kind = RunState::Kind::Idle;
    QLabel *m_words;
    QPushButton *m_retry;
};

} // namespace countersign
