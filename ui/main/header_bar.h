// SPDX-License-Identifier: GPL-3.0-or-later
// The line above everything: what would happen with the next message. Agent, destination, policy, money today, and whether anything can
// leave this machine.
#pragma once
#include "ui/services.h"

#include <QtWidgets/QWidget>

class QLabel;
class QMenu;
class QToolButton;

namespace countersign {

class RunSetup;

class HeaderBar final : public QWidget {
    Q_OBJECT
public:
    HeaderBar(Services &services, RunSetup &setup, QWidget *parent = nullptr);

    void refreshMoney();
    /// What the lock says.
    [[nodiscard]] QString lockWords() const;

Q_SIGNALS:
    void keysRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    QToolButton *menuButton(const QString &name, const std::function<void(QMenu *)> &fill);
    void fillAgents(QMenu *menu);
    void fillDestinations(QMenu *menu);
    void fillPolicies(QMenu *menu);
    void refresh();

    Services &m_services;
    RunSetup &m_setup;
    QToolButton *m_agent;
    QToolButton *m_destination;
    QToolButton *m_policy;
    QLabel *m_money;
    QLabel *m_lockIcon;
    QLabel *m_lock;
};

} // namespace countersign
