// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main/gui_watchdog.h"

#include "core/base/logging.h"

#include <QtCore/QAbstractEventDispatcher>
#include <QtCore/QCoreApplication>
#include <QtCore/QEvent>
#include <QtCore/QMetaEnum>

namespace countersign {

using std::chrono::nanoseconds;

GuiWatchdog::GuiWatchdog(QObject *parent) : QObject(parent)
{
    QAbstractEventDispatcher *dispatcher = QAbstractEventDispatcher::instance();
    connect(dispatcher, &QAbstractEventDispatcher::awake, this, &GuiWatchdog::onAwake);
    connect(dispatcher, &QAbstractEventDispatcher::aboutToBlock, this, &GuiWatchdog::endBusy);
    QCoreApplication::instance()->installEventFilter(this);
    m_busy.start();
}

GuiWatchdog::Longest GuiWatchdog::take()
{
    endBusy();
    m_busy.start();
    return std::exchange(m_longest, {});
}

bool GuiWatchdog::eventFilter(QObject *watched, QEvent *event)
{
    // What lies between two events belongs to the first.
    endEvent();
    if (!m_busy.isValid())
        m_busy.start();
    const char *kind = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    m_now = QByteArray(kind ? kind : "event") + " to " + watched->metaObject()->className();
    m_event.start();
    return false;
}

void GuiWatchdog::endEvent()
{
    if (!m_event.isValid())
        return;
    if (const nanoseconds spent = m_event.durationElapsed(); spent > m_slowest) {
        m_slowest = spent;
        m_slowestEvent = m_now;
    }
    m_event.invalidate();
}

// With the event loop of GLib everything that happens lies before "awake", with the others behind it.
void GuiWatchdog::onAwake()
{
    endBusy();
    m_busy.start();
}

void GuiWatchdog::endBusy()
{
    endEvent();
    if (!m_busy.isValid())
        return;
    const nanoseconds busy = m_busy.durationElapsed();
    m_busy.invalidate();
    if (busy > m_longest.busy)
        m_longest = {busy, m_slowestEvent};
    if (m_logging && busy > Frame) {
        qCWarning(lcUi) << "the window was busy for" << busy.count() / 1'000'000 << "ms; the longest of it was" << m_slowestEvent.constData()
                        << "with" << m_slowest.count() / 1'000'000 << "ms";
    }
    m_slowest = nanoseconds{0};
    m_slowestEvent.clear();
}

} // namespace countersign
