// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/egress.h"

#include "core/base/logging.h"
#include "core/base/loopback.h"
#include "core/egress/attempt.h"
#include "core/egress/destination_rules.h"
#include "core/egress/retry_rules.h"

#include <QCoro/QCoroSignal>
#include <QCoro/QCoroTimer>
#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QRandomGenerator>
#include <QtNetwork/QHttp1Configuration>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkCookieJar>
#include <QtNetwork/QNetworkProxy>

#include <array>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Egress)
};

/// The system's proxy, but never for this machine.
class Proxies final : public QNetworkProxyFactory {
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        QUrl url = query.url();
        if (url.isEmpty())
            url.setHost(query.peerHostName());
        if (isLoopback(url))
            return {QNetworkProxy(QNetworkProxy::NoProxy)};
        return systemProxyForQuery(query);
    }
};

/// Headers that belong to the connection, and are set here or by the network layer.
bool isOurs(const QByteArray &name)
{
    static constexpr std::array Ours{"host"_L1,       "content-length"_L1,  "transfer-encoding"_L1, "connection"_L1, "cookie"_L1,
                                     "user-agent"_L1, "accept-encoding"_L1, "accept-language"_L1,   "expect"_L1};
    return std::ranges::any_of(Ours, [&](QLatin1StringView own) { return own.compare(QLatin1StringView(name), Qt::CaseInsensitive) == 0; });
}

bool isHeaderSafe(const Credential &credential)
{
    const auto clean = [](char c) { return c > 0x1f && c != 0x7f; };
    const auto token = [](char c) {
        return QByteArrayView("!#$%&'*+-.^_`|~").contains(c) || (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
    };
    return !credential.headerValue.isEmpty() && std::ranges::all_of(credential.headerName, token)
        && std::ranges::all_of(credential.headerValue, clean);
}

void wipe(QByteArray &bytes)
{
    volatile char *data = bytes.data();
    for (qsizetype i = 0; i < bytes.size(); ++i)
        data[i] = 0;
    bytes.clear();
}

QNetworkRequest networkRequest(const WireRequest &wire)
{
    QNetworkRequest request(wire.destination().url);
    QHttpHeaders headers;
    for (const HttpHeader &header : wire.headers()) {
        if (!isOurs(header.name))
            headers.append(header.name, header.value);
    }
    headers.append(QHttpHeaders::WellKnownHeader::UserAgent, "Countersign/" COUNTERSIGN_VERSION);
    headers.append(QHttpHeaders::WellKnownHeader::AcceptEncoding, "identity"); // the bytes received are the bytes that are decoded
    headers.append(QHttpHeaders::WellKnownHeader::AcceptLanguage, "*"); // else Qt adds the person's language
    request.setHeaders(headers);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    QHttp1Configuration connections;
    connections.setNumberOfConnectionsPerHost(32); // one prompt to many models of one provider does not queue
    request.setHttp1Configuration(connections);
    return request;
}

QString requestIdFrom(const QHttpHeaders &headers)
{
    for (const auto *name : {"request-id", "x-request-id"}) {
        const QByteArrayView value = headers.value(name).trimmed();
        if (!value.isEmpty())
            return QString::fromLatin1(value.first(std::min<qsizetype>(value.size(), 128)));
    }
    return {};
}

Error whyRetried(const Attempt &attempt, const QString &provider)
{
    if (attempt.error() && attempt.status() == 0)
        return *attempt.error();
    if (attempt.status() == 429)
        return {ErrorCode::RateLimited, Words::tr("%1 asks to slow down.").arg(provider)};
    if (attempt.status() == 401)
        return {ErrorCode::Secret, Words::tr("%1 refused the key; it is read again.").arg(provider)};
    return {ErrorCode::Provider, Words::tr("%1 answered with an error (HTTP %2).").arg(provider, QString::number(attempt.status()))};
}

Error redirected(const Attempt &attempt, const QUrl &from, const QString &provider)
{
    const QUrl to = from.resolved(QUrl(QString::fromUtf8(attempt.headers().value(QHttpHeaders::WellKnownHeader::Location))));
    return {ErrorCode::Provider,
            Words::tr("%1 answered with a redirect to %2, and redirects are not followed. Put the right address into base_url.")
                .arg(provider, to.host().isEmpty() ? Words::tr("another address") : to.host().left(100))};
}

} // namespace

/// One send: what lasts from attempt to attempt.
struct Sending {
    SignedRequest request;
    ReplySink sink;
    std::shared_ptr<CancelToken> cancel;
    QElapsedTimer queued;
    SendOutcome outcome;
    int retries = 0;
    bool rereadKey = false;

    [[nodiscard]] const QString &provider() const { return request.request().destination().provider; }
};

/// What all sends share. Lives as long as the longest of them.
class Courier {
public:
    Courier(OutgoingGuard &outgoing, CredentialSource source, EgressLimits limit) : guard(outgoing), credentials(std::move(source)), limits(limit)
    {
        manager.setProxyFactory(new Proxies); // owned by the manager
        manager.setAutoDeleteReplies(false);
        manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
    static QCoro::Task<SendOutcome> run(std::shared_ptr<Courier> d, Sending send);

    OutgoingGuard &guard;
    CredentialSource credentials;
    EgressLimits limits;
    QList<QUrl> allowed;
    QNetworkAccessManager manager;
    CancelToken closing;

private:
    [[nodiscard]] Result<void> permit(const SignedRequest &request) const;
    [[nodiscard]] Result<QNetworkRequest> prepare(const SignedRequest &request, bool reread) const;
    [[nodiscard]] AttemptLimits limitsFor(const WireRequest &wire, qint64 elapsedMs) const;
};

namespace {

/// What follows an attempt.
struct Verdict {
    bool again = false;
    qint64 waitMs = 0;
    bool giveBody = false; // to the sink, for the decoder
    std::optional<Error> error = {};
};

Verdict onRefusal(const Attempt &attempt, const Sending &send, const EgressLimits &limits)
{
    const int status = attempt.status();
    if (status >= 300 && status < 400)
        return {.giveBody = true, .error = redirected(attempt, send.request.request().destination().url, send.provider())};
    if (status == 401 && !send.rereadKey)
        return {.again = true};
    if (saysMoneyIsGone(status, attempt.refusal()))
        return {.giveBody = true,
                .error =
                    Error{ErrorCode::SpendLimit,
                          Words::tr("%1 says that its credit or quota is used up. Top it up or raise the limit there; trying again does not help.")
                              .arg(send.provider())}};
    if (!worthRetrying(status, attempt.headers()))
        return {.giveBody = true};
    const auto asked = serverWaitMs(attempt.headers(), attempt.refusal(), QDateTime::currentDateTimeUtc());
    if (asked && *asked > limits.longestServerWaitMs)
        return {.giveBody = true,
                .error = Error{ErrorCode::RateLimited,
                               Words::tr("%1 asks to wait %2 seconds before the next request. Send again then.")
                                   .arg(send.provider(), QString::number((*asked + 999) / 1000))}};
    const qint64 wait =
        asked.value_or(backoffMs(send.retries, limits.backoffMs, limits.longestBackoffMs, QRandomGenerator::global()->generateDouble()));
    if (send.retries >= limits.retries || send.queued.elapsed() + wait >= limits.totalMs)
        return {.giveBody = true};
    return {.again = true, .waitMs = wait};
}

Verdict judge(const Attempt &attempt, const Sending &send, const EgressLimits &limits)
{
    const bool stopped = attempt.error() && attempt.error()->code == ErrorCode::Cancelled;
    if (attempt.status() != 0 && !attempt.succeeded() && !stopped)
        return onRefusal(attempt, send, limits);
    if (!attempt.error())
        return {};
    const qint64 wait = backoffMs(send.retries, limits.backoffMs, limits.longestBackoffMs, QRandomGenerator::global()->generateDouble());
    if (attempt.mayTryAgain() && send.retries < limits.retries && send.queued.elapsed() + wait < limits.totalMs)
        return {.again = true, .waitMs = wait};
    return {.error = attempt.error()};
}

void note(const Attempt &attempt, Sending &send)
{
    send.outcome.httpStatus = attempt.status();
    send.outcome.unanswered |= attempt.status() == 0 && attempt.sentMs().has_value();
    send.outcome.timing.sent = attempt.sentMs();
    send.outcome.timing.firstByte = attempt.firstByteMs();
    send.outcome.providerRequestId = requestIdFrom(attempt.headers());
    qCInfo(lcEgress) << "request" << send.request.id().text() << "attempt" << send.outcome.attempts << "status" << attempt.status() << "after"
                     << send.queued.elapsed() << "ms" << (attempt.error() ? errorCodeName(attempt.error()->code) : QString());
}

void giveBody(const Attempt &attempt, const Sending &send)
{
    if (send.sink.headers)
        send.sink.headers(attempt.status());
    if (send.sink.bytes && !attempt.refusal().isEmpty())
        send.sink.bytes(attempt.refusal());
}

bool stopped(const Sending &send, const CancelToken &closing) { return closing.isCancelled() || (send.cancel && send.cancel->isCancelled()); }

SendOutcome finished(Sending &send, std::optional<Error> error)
{
    send.outcome.error = std::move(error);
    send.outcome.timing.done = send.queued.elapsed();
    return send.outcome;
}

Error stoppedError() { return {ErrorCode::Cancelled, Words::tr("The request was stopped.")}; }

} // namespace

// Asked before every attempt, retries included: what was signed once is not trusted to have stayed the same.
Result<void> Courier::permit(const SignedRequest &request) const
{
    const WireRequest &wire = request.request();
    if (auto open = mayOpen(wire.destination().url, allowed); !open)
        return open;
    if (request.sha256().isEmpty() || QCryptographicHash::hash(wire.body(), QCryptographicHash::Sha256).toHex() != request.sha256())
        return failure(ErrorCode::Tampered, Words::tr("The request is not the one that was signed, so it was not sent. Send the message again."));
    return guard.check(request);
}

Result<QNetworkRequest> Courier::prepare(const SignedRequest &request, bool reread) const
{
    QNetworkRequest prepared = networkRequest(request.request());
    auto credential = credentials ? credentials(request.request().destination().provider, reread) : Result<Credential>(Credential{});
    if (!credential)
        return std::unexpected(credential.error());
    if (credential->headerName.isEmpty())
        return prepared;
    if (!isHeaderSafe(*credential))
        return failure(ErrorCode::Secret,
                       Words::tr("The key of %1 holds characters that no key has. Set it again.").arg(request.request().destination().provider));
    prepared.setRawHeader(credential->headerName,
                          QByteArray(credential->headerValue.constData(), credential->headerValue.size())); // not shared: wiped next
    wipe(credential->headerValue);
    return prepared;
}

AttemptLimits Courier::limitsFor(const WireRequest &wire, qint64 elapsedMs) const
{
    // A model on this machine may read a long prompt for minutes before its first byte, and so may any model that does not stream.
    const bool prompt = wire.streaming() && !isLoopback(wire.destination().url);
    return {.connectMs = limits.connectMs,
            .answerMs = prompt ? limits.idleMs : 0,
            .idleMs = limits.idleMs,
            .totalMs = std::max<qint64>(1, limits.totalMs - elapsedMs),
            .replyBytes = limits.replyBytes};
}

Egress::Egress(OutgoingGuard &guard, CredentialSource credentials, EgressLimits limits, QObject *parent)
    : QObject(parent), d(std::make_shared<Courier>(guard, std::move(credentials), limits))
{
}

Egress::~Egress() { d->closing.cancel(); }

void Egress::setAllowed(const QList<QUrl> &baseUrls) { d->allowed = baseUrls; }

namespace {

QCoro::Task<void> pause(qint64 ms, std::shared_ptr<CancelToken> cancel, CancelToken &closing)
{
    const auto timer = std::make_unique<QTimer>();
    QTimer *const running = timer.get();
    running->setSingleShot(true);
    const auto hurry = [running] { running->start(0); };
    if (cancel)
        QObject::connect(cancel.get(), &CancelToken::cancelled, running, hurry);
    QObject::connect(&closing, &CancelToken::cancelled, running, hurry);
    running->start(std::chrono::milliseconds(ms));
    co_await running; // not the signal: QCoro would pass on Qt's private argument, a null reference
}

} // namespace

// A free-standing coroutine that shares what it needs: Egress itself may be gone when it ends.
QCoro::Task<SendOutcome> Courier::run(std::shared_ptr<Courier> d, Sending send)
{
    for (;;) {
        if (stopped(send, d->closing))
            co_return finished(send, stoppedError());
        if (auto permitted = d->permit(send.request); !permitted)
            co_return finished(send, permitted.error());
        auto prepared = d->prepare(send.request, send.rereadKey);
        if (!prepared)
            co_return finished(send, prepared.error());

        const auto attempt = std::make_unique<Attempt>(send.sink, d->limitsFor(send.request.request(), send.queued.elapsed()), send.queued);
        Attempt *const running = attempt.get();
        if (send.cancel)
            QObject::connect(send.cancel.get(), &CancelToken::cancelled, running, &Attempt::cancel);
        QObject::connect(&d->closing, &CancelToken::cancelled, running, &Attempt::cancel);
        ++send.outcome.attempts;
        running->start(d->manager, *prepared, send.request.request().body());
        prepared = QNetworkRequest();
        co_await qCoro(running, &Attempt::ended);

        note(*running, send);
        const Verdict verdict = judge(*running, send, d->limits);
        if (verdict.giveBody && !stopped(send, d->closing))
            giveBody(*running, send);
        if (!verdict.again)
            co_return finished(send, verdict.error);
        if (running->status() == 401)
            send.rereadKey = true;
        else
            ++send.retries;
        if (send.sink.retrying)
            send.sink.retrying(send.outcome.attempts + 1, verdict.waitMs, whyRetried(*running, send.provider()));
        co_await pause(verdict.waitMs, send.cancel, d->closing);
    }
}

QCoro::Task<SendOutcome> Egress::send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel)
{
    Sending send{std::move(request), std::move(sink), std::move(cancel), {}, {}};
    send.queued.start();
    send.outcome.timing.queued = QDateTime::currentDateTimeUtc();
    return Courier::run(d, std::move(send));
}

} // namespace countersign
