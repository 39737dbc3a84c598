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
#include <QtNetwork/QNetworkReply>

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

QNetworkRequest networkRequest(const QUrl &url, const QList<HttpHeader> &own)
{
    QNetworkRequest request(url);
    QHttpHeaders headers;
    for (const HttpHeader &header : own) {
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
    static QCoro::Task<Result<QByteArray>> fetch(std::shared_ptr<Courier> d, QString provider, QUrl url, QList<HttpHeader> headers);

    OutgoingGuard &guard;
    CredentialSource credentials;
    EgressLimits limits;
    QList<QUrl> allowed;
    QNetworkAccessManager manager;
    CancelToken closing;
    QHash<QString, ProviderPace> paces; // by provider
    std::function<void(const QString &)> ratesChanged;

    /// What an answer says of the limits, for all who send to that provider.
    void learn(const Attempt &attempt, const QString &provider);
    /// Waits for the turn of this request; an Error when it shall not go at all.
    static QCoro::Task<std::optional<Error>> turn(std::shared_ptr<Courier> d, Sending &send);

private:
    [[nodiscard]] Result<void> permit(const SignedRequest &request) const;
    [[nodiscard]] Result<QNetworkRequest> prepare(const SignedRequest &request, bool reread) const;
    [[nodiscard]] Result<void> addCredential(QNetworkRequest &request, const QString &provider, bool reread) const;
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

constexpr qint64 LongestHoldMs = 600'000; // a mistaken header shall not lock a provider for a day

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
    QNetworkRequest prepared = networkRequest(request.request().destination().url, request.request().headers());
    return addCredential(prepared, request.request().destination().provider, reread).transform([&] { return prepared; });
}

Result<void> Courier::addCredential(QNetworkRequest &request, const QString &provider, bool reread) const
{
    auto credential = credentials ? credentials(provider, reread) : Result<Credential>(Credential{});
    if (!credential)
        return std::unexpected(credential.error());
    if (credential->headerName.isEmpty())
        return {};
    if (!isHeaderSafe(*credential))
        return failure(ErrorCode::Secret, Words::tr("The key of %1 holds characters that no key has. Set it again.").arg(provider));
    request.setRawHeader(credential->headerName,
                         QByteArray(credential->headerValue.constData(), credential->headerValue.size())); // not shared: wiped next
    wipe(credential->headerValue);
    return {};
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
    d->ratesChanged = [this](const QString &provider) { Q_EMIT ratesChanged(provider); };
}

Egress::~Egress()
{
    d->ratesChanged = nullptr;
    d->closing.cancel();
}

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

namespace {
constexpr qint64 MostBytesAToken = 6; // so that nobody waits for tokens that the request has not
QDateTime utcNow() { return QDateTime::currentDateTimeUtc(); }
} // namespace

void Courier::learn(const Attempt &attempt, const QString &provider)
{
    ProviderPace &pace = paces[provider];
    const RateState before = pace.state();
    pace.take(attempt.headers(), utcNow());
    if (attempt.status() == 429 && !saysMoneyIsGone(429, attempt.refusal())) {
        if (const auto asked = serverWaitMs(attempt.headers(), attempt.refusal(), utcNow()))
            pace.hold(std::min(*asked, LongestHoldMs), utcNow());
    }
    if (ratesChanged && pace.state() != before)
        ratesChanged(provider);
}

QCoro::Task<std::optional<Error>> Courier::turn(std::shared_ptr<Courier> d, Sending &send)
{
    const QString provider = send.provider();
    const qint64 tokens = send.request.request().body().size() / MostBytesAToken;
    if (send.outcome.attempts > 0) { // a retry has waited as long as it was told
        d->paces[provider].spend(tokens, utcNow());
        co_return std::nullopt;
    }
    const int ticket = d->paces[provider].joinLine();
    bool inLine = false;
    while (!stopped(send, d->closing)) {
        ProviderPace &pace = d->paces[provider]; // not across the wait: the table may grow
        const QDateTime now = utcNow();
        const qint64 wait = pace.waitMs(tokens, pace.ahead(ticket), now);
        const bool held = pace.isHeld(now);
        const bool tooLong = wait > d->limits.longestServerWaitMs || send.queued.elapsed() + wait >= d->limits.totalMs;
        if (wait == 0 || (tooLong && !held)) {
            pace.spend(tokens, now);
            break;
        }
        if (tooLong) {
            if (inLine)
                pace.leave(ticket);
            co_return Error{ErrorCode::RateLimited,
                            Words::tr("%1 asked to wait before the next request, for %2 seconds more. Nothing was sent; send again then.")
                                .arg(provider, QString::number((wait + 999) / 1000))};
        }
        if (!std::exchange(inLine, true))
            pace.enter(ticket);
        if (d->ratesChanged)
            d->ratesChanged(provider);
        if (send.sink.retrying)
            send.sink.retrying(send.outcome.attempts + 1, wait,
                               {ErrorCode::RateLimited, Words::tr("%1 limits how much may be sent at a time.").arg(provider)});
        co_await pause(wait, send.cancel, d->closing);
    }
    if (inLine)
        d->paces[provider].leave(ticket);
    co_return std::nullopt;
}

// A free-standing coroutine that shares what it needs: Egress itself may be gone when it ends.
QCoro::Task<SendOutcome> Courier::run(std::shared_ptr<Courier> d, Sending send)
{
    for (;;) {
        if (stopped(send, d->closing))
            co_return finished(send, stoppedError());
        if (auto refused = co_await turn(d, send))
            co_return finished(send, std::move(refused));
        if (stopped(send, d->closing))
            co_return finished(send, stoppedError());
        // After the wait: the bytes are looked at in the moment before they go.
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
        d->learn(*running, send.provider());
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

QCoro::Task<Result<QByteArray>> Courier::fetch(std::shared_ptr<Courier> d, QString provider, QUrl url, QList<HttpHeader> headers)
{
    if (auto open = mayOpen(url, d->allowed); !open)
        co_return std::unexpected(open.error());
    QNetworkRequest request = networkRequest(url, headers);
    if (auto added = d->addCredential(request, provider, false); !added)
        co_return std::unexpected(added.error());
    request.setTransferTimeout(Egress::LongestFetchMs);
    const std::unique_ptr<QNetworkReply> reply(d->manager.get(request));
    request = QNetworkRequest();
    QObject::connect(&d->closing, &CancelToken::cancelled, reply.get(), &QNetworkReply::abort);
    QObject::connect(reply.get(), &QNetworkReply::downloadProgress, reply.get(), [answer = reply.get()](qint64 received, qint64) {
        if (received > Egress::LargestFetch)
            answer->abort();
    });
    if (!reply->isFinished())
        co_await qCoro(reply.get(), &QNetworkReply::finished);
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == 401 || status == 403)
        co_return failure(ErrorCode::Secret, Words::tr("%1 did not accept the key. Check it in the settings.").arg(provider));
    if (status != 0 && (status < 200 || status >= 300))
        co_return failure(ErrorCode::Provider, Words::tr("%1 did not answer the question (HTTP %2).").arg(provider).arg(status));
    if (reply->error() != QNetworkReply::NoError)
        co_return failure(ErrorCode::Network, Words::tr("%1 did not answer. Check the network and the provider's address.").arg(provider));
    co_return reply->readAll();
}

QCoro::Task<Result<QByteArray>> Egress::fetch(QString provider, QUrl url, QList<HttpHeader> headers)
{
    return Courier::fetch(d, std::move(provider), std::move(url), std::move(headers));
}

RateState Egress::rates(const QString &provider) const { return d->paces.value(provider).state(); }

QCoro::Task<SendOutcome> Egress::send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel)
{
    Sending send{std::move(request), std::move(sink), std::move(cancel), {}, {}};
    send.queued.start();
    send.outcome.timing.queued = QDateTime::currentDateTimeUtc();
    return Courier::run(d, std::move(send));
}

} // namespace countersign
