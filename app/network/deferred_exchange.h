// SPDX-License-Identifier: GPL-3.0-or-later
// An exchange with a server on this machine that begins when the network's module is there.
#pragma once
#include "core/egress/loopback_door.h"

namespace countersign {

class DeferredExchange final : public LoopbackExchange {
    Q_OBJECT
public:
    /// `real` is the exchange at the real door.
    void begin(std::unique_ptr<LoopbackExchange> real);
    void fail(Error why);

    [[nodiscard]] int status() const override { return m_real ? m_real->status() : 0; }
    [[nodiscard]] QByteArray header(QByteArrayView name) const override { return m_real ? m_real->header(name) : QByteArray(); }
    [[nodiscard]] bool wasReached() const override { return m_real && m_real->wasReached(); }
    [[nodiscard]] std::optional<Error> error() const override { return m_real ? m_real->error() : m_error; }
    [[nodiscard]] bool isFinished() const override { return m_real ? m_real->isFinished() : m_error.has_value(); }
    void cancel() override;
    void restartCount() override
    {
        if (m_real)
            m_real->restartCount();
    }

private:
    std::unique_ptr<LoopbackExchange> m_real;
    std::optional<Error> m_error;
};

} // namespace countersign
