// SPDX-License-Identifier: GPL-3.0-or-later
// The only door to a provider. Before each attempt: the destination is on the allow-list, SHA-256 of the body equals what was signed,
// and the guard finds no original in it; only then is the credential added. Lives in one thread with an event loop.
#pragma once
#include "core/egress/gateway.h"
#include "core/egress/rate_limits.h"
#include "core/redaction/rescan.h"

namespace countersign {

struct EgressLimits {
    int retries = 2; // attempts after the first
    qint64 connectMs = 15'000; // until a connection stands, TLS included
    qint64 idleMs = 120'000; // between bytes; also until the first byte of a streamed answer that is not from this machine
    qint64 totalMs = 900'000; // one send with its retries and waits
    qint64 longestServerWaitMs = 60'000; // a longer Retry-After is reported, not waited for
    qint64 backoffMs = 500; // our own first wait, doubled from retry to retry …
    qint64 longestBackoffMs = 8'000; // … up to this
    qint64 replyBytes = 256'000'000; // a larger answer is cut off
};

/// Retries, as told by protocols of the providers: connection errors, 408, 409, 429 and 5xx, only while nothing of an answer was given
/// on. A 401 is tried once more with the key read again. Used-up money is SpendLimit, a wait longer than ours RateLimited; both are in
/// `SendOutcome::error`, and the body of every final refusal goes to the sink, where the decoder reads it. Redirects are never followed.
/// A request waits, in line with the others of its provider, while the provider's own headers say that it would be refused; a provider that
/// asked for more patience than ours is not asked again before its time.
/// A request that was taken but not answered in time is not sent again: it may be billed.
class Egress final : public QObject, public Gateway {
    Q_OBJECT
public:
    /// `guard` must outlive it. Nothing can be sent until hosts are allowed.
    Egress(OutgoingGuard &guard, CredentialSource credentials, EgressLimits limits = {}, QObject *parent = nullptr);
    /// What is still being sent is cancelled.
    ~Egress() override;

    void setAllowed(const QList<QUrl> &baseUrls) override;

    QCoro::Task<Result<QByteArray>> fetch(QString provider, QUrl url, QList<HttpHeader> headers) override;
    static constexpr int LongestFetchMs = 20'000;
    static constexpr qint64 LargestFetch = 16'000'000;

    [[nodiscard]] RateState rates(const QString &provider) const override;

    QCoro::Task<SendOutcome> send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel) override;

Q_SIGNALS:
    void ratesChanged(const QString &provider);

private:
    std::shared_ptr<class Courier> d; // a send that is stopped by the destructor ends after it
};

} // namespace countersign
