// SPDX-License-Identifier: GPL-3.0-or-later
// A transport that opens connections, as the ones see it who set it up.
#pragma once
#include "core/egress/rate_state.h"
#include "core/egress/transport.h"

#include <QtCore/QList>
#include <QtCore/QUrl>

namespace countersign {

/// The header that carries the key, ready to be sent, e.g. "x-api-key". An empty name = the provider needs none.
struct Credential {
    QByteArray headerName;
    QByteArray headerValue;
};

/// Asks for the credential of a provider at the moment it is needed; it is used for one attempt and wiped. `reread`: the provider
/// refused the last one. Error: ErrorCode::Secret with what to do.
using CredentialSource = std::function<Result<Credential>(const QString &provider, bool reread)>;

class Gateway : public Transport {
public:
    /// The base addresses (scheme, host, port) of the configured providers; everything else is refused. https, or http to loopback.
    virtual void setAllowed(const QList<QUrl> &baseUrls) = 0;
    /// A question without a body to a provider, e.g. for its list of models: GET, with the credential, to what is allowed alone. Nothing of a
    /// person may stand in `url` or `headers`; the person must have asked for it. Waits at most twenty seconds; no retries.
    virtual QCoro::Task<Result<QByteArray>> fetch(QString provider, QUrl url, QList<HttpHeader> headers) = 0;
    /// What the provider's last answers said of its limits.
    [[nodiscard]] virtual RateState rates(const QString &provider) const = 0;
};

} // namespace countersign
