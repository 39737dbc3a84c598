// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for model servers on this machine when it is told to, and lists what answered: one line a model.
#pragma once
#include "ui/services.h"

#include <QtWidgets/QWidget>

class QLabel;
class QListWidget;
class QPushButton;

namespace countersign {

class LocalModelsList final : public QWidget {
    Q_OBJECT
public:
    explicit LocalModelsList(Services &services, QWidget *parent = nullptr);

    /// Asks the usual ports of this machine.
    void look();
    [[nodiscard]] bool isLooking() const { return m_looking; }
    [[nodiscard]] const std::vector<LocalServer> &found() const { return m_found; }

Q_SIGNALS:
    /// The person wants this one; `model` is empty where a server has none.
    void chosen(const countersign::LocalServer &server, const QString &model);

private:
    void show(std::vector<LocalServer> found);
    void choose();

    Services &m_services;
    QLabel *m_words;
    QListWidget *m_list;
    QPushButton *m_use;
    QPushButton *m_again;
    std::vector<LocalServer> m_found;
    bool m_looking = false;
};

} // namespace countersign
