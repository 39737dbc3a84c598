// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/network/network.h"

#include "app/network/deferred_exchange.h"
#include "app/network/listening_port.h"
#include "core/base/logging.h"
#include "core/base/program_module.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>

namespace countersign {

struct Network::State {
    State(OutgoingGuard &outgoing, CredentialSource source) : guard(outgoing), credentials(std::move(source)) { }

    OutgoingGuard &guard;
    CredentialSource credentials;
    QList<QUrl> allowed;
    int practicePaceMs = 0;
    ListeningPort practicePort;
    std::optional<QFuture<Result<MakeNetworkParts>>> loading;
    std::unique_ptr<NetworkParts> parts;
    std::unique_ptr<Gateway> gateway; // after the parts: it goes first
    bool closed = false;

    void load()
    {
        if (!loading)
            loading = QtConcurrent::run([] {
                loadNetworkLibraries();
                return loadNetworkParts();
            });
    }
    void open(MakeNetworkParts make)
    {
        parts.reset(make());
        gateway = parts->makeGateway(guard, credentials);
        gateway->setAllowed(allowed);
        if (const qintptr listening = practicePort.release(); listening >= 0) {
            if (const auto practising = parts->practiseOn(listening, practicePaceMs); !practising)
                qCWarning(lcPractice) << practising.error().message; // its address refuses connections; the others are not touched by it
        }
    }
};

class Network::Door final : public LoopbackDoor {
public:
    explicit Door(std::shared_ptr<State> state) : m_state(std::move(state)) { }

    std::unique_ptr<LoopbackExchange> send(LoopbackRequest request) override
    {
        if (m_state->parts)
            return m_state->parts->door().send(std::move(request));
        auto exchange = std::make_unique<DeferredExchange>();
        open(m_state, exchange.get(), std::move(request));
        return exchange;
    }

private:
    static QCoro::Task<void> open(std::shared_ptr<State> state, QPointer<DeferredExchange> exchange, LoopbackRequest request)
    {
        const auto opened = co_await ready(state);
        if (!exchange || exchange->isFinished())
            co_return;
        if (opened) {
            exchange->begin(state->parts->door().send(std::move(request)));
            co_return;
        }
        // What the module said earlier is known at once, before send() has returned and anybody could hear of the end.
        DeferredExchange *const failing = exchange;
        QMetaObject::invokeMethod(failing, [failing, why = opened.error()] { failing->fail(why); }, Qt::QueuedConnection);
    }

    std::shared_ptr<State> m_state;
};

Network::Network(OutgoingGuard &guard, CredentialSource credentials)
    : d(std::make_shared<State>(guard, std::move(credentials))), m_door(std::make_shared<Door>(d))
{
}

Network::~Network()
{
    d->closed = true;
    if (d->loading)
        d->loading->waitForFinished();
    d->gateway.reset();
    d->parts.reset();
}

Result<QUrl> Network::offerPractice(int paceMs)
{
    d->practicePaceMs = paceMs;
    const auto port = d->practicePort.take();
    if (port)
        return QUrl(QStringLiteral("http://127.0.0.1:%1").arg(*port));
    if (port.error().code != ErrorCode::Unsupported)
        return std::unexpected(port.error());
    const auto make = loadNetworkParts();
    if (!make)
        return std::unexpected(make.error());
    d->loading = QtFuture::makeReadyValueFuture(make);
    d->open(*make);
    return d->parts->practise(0, paceMs);
}

void Network::setPracticePace(int paceMs)
{
    d->practicePaceMs = paceMs;
    if (d->parts)
        d->parts->setPracticePace(paceMs);
}

void Network::setAllowed(const QList<QUrl> &baseUrls)
{
    d->allowed = baseUrls;
    if (d->gateway)
        d->gateway->setAllowed(baseUrls);
}

void Network::expect() { d->load(); }

QCoro::Task<Result<void>> Network::ready(std::shared_ptr<State> state)
{
    if (!state->closed) {
        state->load();
        if (!state->loading->isFinished())
            co_await qCoro(*state->loading).waitForFinished();
    }
    if (state->closed)
        co_return failure(ErrorCode::Cancelled, QCoreApplication::translate("Network", "The program ended before the request was sent."));
    const Result<MakeNetworkParts> make = state->loading->result();
    if (!make)
        co_return std::unexpected(make.error());
    if (!state->parts)
        state->open(*make);
    co_return Result<void>{};
}

QCoro::Task<SendOutcome> Network::send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel)
{
    const std::shared_ptr<State> state = d;
    if (const auto opened = co_await ready(state); !opened) {
        SendOutcome outcome;
        outcome.timing.queued = QDateTime::currentDateTimeUtc();
        outcome.error = opened.error();
        co_return outcome;
    }
    co_return co_await state->gateway->send(std::move(request), std::move(sink), std::move(cancel));
}

QCoro::Task<Result<QByteArray>> Network::fetch(QString provider, QUrl url, QList<HttpHeader> headers)
{
    const std::shared_ptr<State> state = d;
    if (const auto opened = co_await ready(state); !opened)
        co_return std::unexpected(opened.error());
    co_return co_await state->gateway->fetch(std::move(provider), std::move(url), std::move(headers));
}

RateState Network::rates(const QString &provider) const { return d->gateway ? d->gateway->rates(provider) : RateState(); }

std::shared_ptr<LoopbackDoor> Network::door() { return m_door; }

QCoro::Task<std::vector<LocalServer>> Network::findLocalModels()
{
    const std::shared_ptr<State> state = d;
    if (const auto opened = co_await ready(state); !opened) {
        qCWarning(lcEgress) << opened.error().message;
        co_return std::vector<LocalServer>();
    }
    co_return co_await state->parts->findLocalModels();
}

} // namespace countersign
