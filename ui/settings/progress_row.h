// SPDX-License-Identifier: GPL-3.0-or-later
// How far long work in the background has come, and a button that stops it. Hidden while nothing goes on.
#pragma once
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <atomic>
#include <functional>
#include <memory>

class QProgressBar;
class QPushButton;

namespace countersign {

class ProgressRow final : public QWidget {
    Q_OBJECT
public:
    /// `name` says what goes on, for who cannot see the bar.
    explicit ProgressRow(const QString &name, QWidget *parent = nullptr);
    ~ProgressRow() override; // stops what goes on

    /// Shows the row. What it gives is to be told how much is done (0 … 1), on any thread, and answers false when it is to stop.
    [[nodiscard]] std::function<bool(double)> begin();
    void end();
    void stop();

private:
    struct Work {
        std::atomic<double> share = 0;
        std::atomic_bool stopped = false;
    };
    std::shared_ptr<Work> m_work;
    QTimer m_look;
    QProgressBar *m_bar;
    QPushButton *m_stop;
};

} // namespace countersign
