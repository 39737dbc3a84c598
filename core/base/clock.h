// SPDX-License-Identifier: GPL-3.0-or-later
// Time, so that tests can hold it still. One instance is shared; both functions may be called from any thread.
#pragma once
#include <QtCore/QDateTime>

namespace countersign {

class Clock {
public:
    virtual ~Clock() = default;
    /// The time of day, in UTC, to the millisecond.
    [[nodiscard]] virtual QDateTime now() const = 0;
    /// Milliseconds since some moment, never going back; for durations and time limits.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] QDateTime now() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

/// For tests: stands still until it is moved.
class ManualClock final : public Clock {
public:
    explicit ManualClock(QDateTime start) : m_now(std::move(start)) { }
    [[nodiscard]] QDateTime now() const override { return m_now; }
    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonic; }
    void advance(qint64 ms)
    {
        m_now = m_now.addMSecs(ms);
        m_monotonic += ms;
    }

private:
    QDateTime m_now;
    qint64 m_monotonic = 0;
};

} // namespace countersign
