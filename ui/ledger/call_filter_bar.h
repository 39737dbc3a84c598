// SPDX-License-Identifier: GPL-3.0-or-later
// The filter of the ledger: period, provider, agent, state, type of value, words. Parts of a filter that have no field here (a model, a
// conversation, a kind of error) come from elsewhere and stand as buttons that take them away.
#pragma once
#include "core/ledger/ledger.h"

#include <QtCore/QJsonObject>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <functional>

class QComboBox;
class QDateEdit;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace countersign {

class Clock;
class FlowRow;
class Shortcuts;

class CallFilterBar final : public QWidget {
    Q_OBJECT
public:
    CallFilterBar(const Clock &clock, const Shortcuts &keys, QWidget *parent = nullptr);

    [[nodiscard]] LedgerFilter filter() const;
    /// Shows a filter without saying that it changed.
    void setFilter(const LedgerFilter &filter);
    /// What can be chosen; what is chosen stays, also when it is not among it.
    void setWords(const LedgerWords &words);
    /// What is chosen, for the next start; not the words, which may be anybody's.
    [[nodiscard]] QJsonObject place() const;
    /// Shows it again; what is not understood is left out.
    void setPlace(const QJsonObject &place);
    void clear();
    void focusText();
    [[nodiscard]] bool isEmpty() const { return filter() == LedgerFilter(); }

Q_SIGNALS:
    /// The person chose another filter. Typed words are waited for a moment.
    void changed();

private:
    enum Period { AllTime, Today, Week, Days30, Month, FromTo };
    QComboBox *combo(const QString &name, const QString &all);
    void fillFindings(const LedgerWords &words);
    void onPeriod();
    void refresh();
    void addChip(const QString &text, std::function<void()> remove);
    void setRange(const QDateTime &from, const QDateTime &to);

    const Clock &m_clock;
    FlowRow *m_row;
    QComboBox *m_period, *m_provider, *m_agent, *m_state, *m_finding;
    QDateEdit *m_from, *m_to;
    QLineEdit *m_text;
    QToolButton *m_clear;
    std::vector<QWidget *> m_chips;
    LedgerFilter m_more; // only what has no field: model, conversation, run, error code, retries, ranges of time and cost, a range within days
    QTimer m_typing;
    bool m_showing = false;
};

} // namespace countersign
