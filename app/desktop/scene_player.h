// SPDX-License-Identifier: GPL-3.0-or-later
// Plays steps on the real window, each when the window has come to it by itself, and saves a picture at the end.
#pragma once
#include "app/desktop/scenes.h"
#include "ui/main/main_window.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/run_page.h"
#include "ui/run/run_session.h"

#include <QtCore/QTimer>
#include <QtWidgets/QApplication>
#include <cstdio>

namespace countersign::scenes {

inline constexpr int StepMs = 50;
inline constexpr int LimitMs = 60'000;
inline constexpr int SettlingTicks = 8; // time for layouts and late paints

// Steps, each with a condition that the window reaches by itself.
class Player final : public QObject {
public:
    Player(MainWindow &window, Order order) : QObject(&window), m_window(window), m_order(std::move(order))
    {
        connect(&m_timer, &QTimer::timeout, this, &Player::look);
    }

    void when(std::function<bool()> ready, std::function<void()> then) { m_steps.push_back({std::move(ready), std::move(then)}); }
    void start() { m_timer.start(StepMs); }

    [[nodiscard]] RunPage &run() const { return *m_window.runPage(); }
    [[nodiscard]] MainWindow &window() const { return m_window; }

    /// Sends a message; the request is held after it.
    void send(const QString &agent, const QString &message)
    {
        when([] { return true; },
             [this, agent, message] {
                 m_window.setup()->setAgent(agent);
                 m_window.setup()->setDestination(QStringLiteral("practice"), QStringLiteral("practice-1"));
                 run().composer()->setText(message);
                 run().send();
             });
    }
    /// Signs requests until `count` of them were signed.
    void sign(int count)
    {
        for (int i = 0; i < count; ++i)
            when([this] { return run().review()->canSign(); }, [this] { run().review()->sign(); });
    }
    /// Signs whatever comes until the run is over.
    void signAll()
    {
        held(); // the run has begun
        when(
            [this] {
                if (run().review()->canSign())
                    run().review()->sign();
                return run().session() && !run().session()->isRunning();
            },
            [] {});
    }
    void held(std::function<void()> then = [] { })
    {
        when([this] { return run().review()->canSign(); }, std::move(then));
    }

private:
    struct Step {
        std::function<bool()> ready;
        std::function<void()> then;
    };

    void look()
    {
        m_waited += StepMs;
        if (m_waited > LimitMs) {
            std::fprintf(stderr, "scene %s: the window did not come to step %zu\n", qPrintable(m_order.name), m_next + 1);
            QCoreApplication::exit(1);
            m_timer.stop();
            return;
        }
        if (m_next < m_steps.size()) {
            if (m_steps[m_next].ready()) {
                m_steps[m_next++].then();
                m_waited = 0;
            }
            return;
        }
        if (++m_still < SettlingTicks)
            return;
        m_timer.stop();
        QWidget *shown = QApplication::activeModalWidget() ? QApplication::activeModalWidget() : &m_window;
        for (QWidget *widget : shown->findChildren<QWidget *>())
            widget->setAttribute(Qt::WA_UnderMouse, false); // wherever the pointer is
        const bool saved = shown->grab().save(m_order.file, "PNG");
        QCoreApplication::exit(saved ? 0 : 1);
        if (!saved)
            std::fprintf(stderr, "scene %s: cannot write %s\n", qPrintable(m_order.name), qPrintable(m_order.file));
    }

    MainWindow &m_window;
    Order m_order;
    QTimer m_timer;
    std::vector<Step> m_steps;
    size_t m_next = 0;
    int m_waited = 0;
    int m_still = 0;
};

} // namespace countersign::scenes
