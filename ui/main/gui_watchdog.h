// SPDX-License-Identifier: GPL-3.0-or-later
// Notices when the GUI thread was busy for longer than a frame, and with what. On in debug builds, and where COUNTERSIGN_WATCHDOG is set;
// benchmarks ask it for the longest time. Names classes and kinds of events, never what stands in them. GUI thread.
#pragma once
#include <QtCore/QElapsedTimer>
#include <QtCore/QObject>
#include <chrono>

namespace countersign {

class GuiWatchdog final : public QObject {
    Q_OBJECT
public:
    /// A frame of a screen that shows sixty a second.
    static constexpr std::chrono::milliseconds Frame = std::chrono::milliseconds(16);

    explicit GuiWatchdog(QObject *parent = nullptr);
    /// Busy times longer than a frame are logged; without, only the longest is kept.
    void setLogging(bool on) { m_logging = on; }

    struct Longest {
        std::chrono::nanoseconds busy = {};
        QByteArray event; // "MouseButtonRelease to QPushButton"
    };
    /// The longest time without looking at the person's input since the last call.
    Longest take();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void onAwake();
    void endBusy();
    void endEvent();

    QElapsedTimer m_busy; // since the event loop woke up
    QElapsedTimer m_event;
    QByteArray m_now; // the event that is being delivered
    std::chrono::nanoseconds m_slowest = {}; // in this busy time
    QByteArray m_slowestEvent;
    Longest m_longest;
    bool m_logging = false;
};

} // namespace countersign
