// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the window's thread for one widget, one piece after the other. A new piece makes the results of earlier ones worthless: they are not
// handed out, and what has not begun is skipped. The end of the widget waits for the piece that runs, so work may use what outlives the widget;
// long work asks isStale() now and then.
#pragma once
#include <QtCore/QObject>
#include <QtCore/QThreadPool>
#include <atomic>
#include <memory>

namespace countersign {

class BackgroundWork {
public:
    BackgroundWork() { m_pool.setMaxThreadCount(1); }
    ~BackgroundWork()
    {
        drop();
        m_pool.waitForDone();
    }
    Q_DISABLE_COPY_MOVE(BackgroundWork)

    /// Knows whether anybody still waits for a piece of work. Any thread.
    class Ticket {
    public:
        [[nodiscard]] bool isStale() const { return m_latest->load() != m_number; }

    private:
        friend class BackgroundWork;
        std::shared_ptr<std::atomic<quint64>> m_latest;
        quint64 m_number = 0;
    };

    /// `work(ticket)` runs in the background, `done(result)` afterwards in the window's thread.
    template <typename Work, typename Done>
    void ask(Work work, Done done)
    {
        const Ticket ticket = next();
        m_running = true;
        m_pool.start([this, ticket, work = std::move(work), done = std::move(done)]() mutable {
            if (ticket.isStale())
                return;
            auto result = std::make_shared<decltype(work(ticket))>(work(ticket));
            QMetaObject::invokeMethod(
                &m_context,
                [this, ticket, result = std::move(result), done = std::move(done)]() mutable {
                    if (ticket.isStale())
                        return;
                    m_running = false;
                    done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }
    /// Says something in the window's thread while work goes on.
    template <typename Say>
    void tell(const Ticket &ticket, Say say)
    {
        QMetaObject::invokeMethod(
            &m_context,
            [ticket, say = std::move(say)]() mutable {
                if (!ticket.isStale())
                    say();
            },
            Qt::QueuedConnection);
    }
    /// Nobody wants what is being done.
    void drop()
    {
        ++*m_latest;
        m_running = false;
    }
    /// The same, and waits for the piece that runs.
    void dropAndWait()
    {
        drop();
        m_pool.waitForDone();
    }
    [[nodiscard]] bool isRunning() const { return m_running; }

private:
    Ticket next()
    {
        Ticket ticket;
        ticket.m_latest = m_latest;
        ticket.m_number = ++*m_latest;
        return ticket;
    }
    std::shared_ptr<std::atomic<quint64>> m_latest = std::make_shared<std::atomic<quint64>>(0);
    bool m_running = false;
    QObject m_context; // in the window's thread; gone before the results that were on their way
    QThreadPool m_pool;
};

} // namespace countersign
