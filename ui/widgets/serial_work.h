// SPDX-License-Identifier: GPL-3.0-or-later
// Work off the window's thread that must happen, in the order in which it was asked for: writing what was typed, and reading what was written.
// Unlike BackgroundWork nothing is skipped, and the end waits for all of it. Work may use what outlives the window.
#pragma once
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <memory>

namespace countersign {

class SerialWork {
public:
    SerialWork()
    {
        m_pool.setMaxThreadCount(1);
        m_pool.setExpiryTimeout(-1); // a database has a connection for each thread; one is enough
    }
    ~SerialWork() { finish(); }
    Q_DISABLE_COPY_MOVE(SerialWork)

    /// `work()` runs in the background, `done(result)` afterwards in the window's thread, unless `who` is gone by then.
    template <typename Work, typename Done>
    void ask(QObject *who, Work work, Done done)
    {
        m_pool.start([this, who = QPointer<QObject>(who), work = std::move(work), done = std::move(done)]() mutable {
            auto result = std::make_shared<decltype(work())>(work());
            QMetaObject::invokeMethod(
                &m_context,
                [who, result = std::move(result), done = std::move(done)]() mutable {
                    if (who)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        });
    }
    /// Waits for everything that was asked for.
    void finish() { m_pool.waitForDone(); }

private:
    QObject m_context; // in the window's thread; gone before the results that were on their way
    QThreadPool m_pool;
};

} // namespace countersign
