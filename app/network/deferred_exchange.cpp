// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/deferred_exchange.h"

#include <QtCore/QCoreApplication>

namespace countersign {

void DeferredExchange::begin(std::unique_ptr<LoopbackExchange> real)
{
    m_real = std::move(real);
    connect(m_real.get(), &LoopbackExchange::began, this, &LoopbackExchange::began);
    connect(m_real.get(), &LoopbackExchange::received, this, &LoopbackExchange::received);
    connect(m_real.get(), &LoopbackExchange::finished, this, &LoopbackExchange::finished);
}

void DeferredExchange::fail(Error why)
{
    if (m_error)
        return;
    m_error = std::move(why);
    Q_EMIT finished();
}

void DeferredExchange::cancel()
{
    if (m_real)
        m_real->cancel();
    else
        fail({ErrorCode::Cancelled, QCoreApplication::translate("Network", "The request was stopped.")});
}

} // namespace countersign
