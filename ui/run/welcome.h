// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the place of an empty conversation: who is talked to, what will happen, and messages to begin with.
#pragma once
#include "core/agents/agent_file.h"

#include <QtWidgets/QWidget>

class QLabel;

namespace countersign {

class Welcome final : public QWidget {
    Q_OBJECT
public:
    explicit Welcome(QWidget *parent = nullptr);

    void setAgent(const Result<Agent> &agent);
    /// False when there is none.
    [[nodiscard]] bool focusSuggestion();

Q_SIGNALS:
    void picked(const QString &message);

private:
    QLabel *m_title;
    QLabel *m_words;
    QWidget *m_suggestions;
};

} // namespace countersign
