// SPDX-License-Identifier: GPL-3.0-or-later
// The tabs of the insights page: the charts, which are there from the beginning, and those about money, each made when it is first wanted.
#pragma once
#include "ui/money/money_tab.h"

class QStackedWidget;
class QTabBar;

namespace countersign {

class MoneyTabs final : public QWidget {
    Q_OBJECT
public:
    /// Takes `charts`.
    MoneyTabs(Services &services, QWidget *charts, QWidget *parent = nullptr);

    /// "charts", "budgets", …; false when there is none of that id. Makes it and brings it to the front.
    bool show(const QString &id);
    [[nodiscard]] QString current() const;
    /// Null in front of the charts.
    [[nodiscard]] MoneyTab *currentTab() const;
    [[nodiscard]] QTabBar *bar() const { return m_bar; }
    [[nodiscard]] QStackedWidget *stack() const { return m_stack; }
    /// Id and title, in order.
    [[nodiscard]] QList<std::pair<QString, QString>> entries() const;

Q_SIGNALS:
    void goTo(const countersign::Place &place);
    void notice(const QString &message);
    /// Another tab is in front.
    void changed();

private:
    struct Entry {
        QString id, title, tip;
        std::function<MoneyTab *()> make;
        QWidget *tab = nullptr;
    };
    void bring(int at);
    std::vector<Entry> m_entries;
    QTabBar *m_bar;
    QStackedWidget *m_stack;
};

} // namespace countersign
