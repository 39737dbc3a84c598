// SPDX-License-Identifier: GPL-3.0-or-later
// Tries a route on the calls that were made: where each would have gone, and what that would have cost. Sends nothing.
#pragma once
#include "core/agents/route_trial.h"
#include "ui/services.h"
#include "ui/widgets/background_work.h"

#include <QtWidgets/QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace countersign {

class RouteTrialPanel final : public QWidget {
    Q_OBJECT
public:
    explicit RouteTrialPanel(Services &services, QWidget *parent = nullptr);

    /// What can be tried; also what is not saved yet. A result for other rules is taken away.
    void setRoutes(std::vector<Route> routes);
    void choose(const QString &route);
    void start();
    [[nodiscard]] QString words() const;

private:
    void show(const Result<RouteTrialSum> &sum);
    void setBusy(bool busy);

    Services &m_services;
    std::vector<Route> m_routes;
    QComboBox *m_names;
    QPushButton *m_try;
    QLabel *m_words;
    QTableWidget *m_rows;
    BackgroundWork m_work;
};

} // namespace countersign
