// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to a provider. Before each attempt: the destination is on the allow-list, SHA-256 of the body equals what was signed,
// and the guard finds no original in it; only then is the credential added. Lives in one thread with an event loop.
#pragma once
#include "core/egress/transport.h"
#include "core/redaction/rescan.h"

class QNetworkAccessManager;

namespace countersign {

/// Asks for the key of a provider at the moment it is needed; the value is used for one request and wiped.
/// Error: ErrorCode::Secret with what to do. An empty key = the provider needs none.
using CredentialSource = std::function<Result<QByteArray>(const QString &provider, bool reread)>;

struct EgressLimits {
    int retries = 2;
    qint64 connectMs = 15'000;
    qint64 idleMs = 120'000;     // between bytes
    qint64 totalMs = 900'000;
    qint64 longestServerWaitMs = 60'000; // a longer Retry-After is reported, not waited for
};

class Egress final : public QObject, public Transport
{
    Q_OBJECT
public:
    /// `guard` must outlive it. Nothing can be sent until hosts are allowed.
    Egress(OutgoingGuard &guard, CredentialSource credentials, EgressLimits limits = {}, QObject *parent = nullptr);
    ~Egress() override;

    /// The base addresses (scheme, host, port) of the configured providers; everything else is refused. https, or http to loopback.
    void setAllowed(const QList<QUrl> &baseUrls);

    QCoro::Task<SendOutcome> send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
