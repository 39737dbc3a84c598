// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/client_private.h"

#include <QCoro/QCoroFuture>
#include <QtCore/QCoreApplication>
#include <array>

namespace countersign::mcp {
using namespace Qt::StringLiterals;
using namespace detail;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

constexpr std::array legacyVersions{"2025-11-25"_L1, "2025-06-18"_L1, "2025-03-26"_L1, "2024-11-05"_L1};
constexpr qsizetype longestInstructions = 20'000;
constexpr int mostListens = 5; // subscriptions begun anew after the server ended one

/// A server that answers nothing sensible to a probe is of the old era; one that cannot be reached or wants a key is of none.
bool saysNothingOfItsEra(const Error &error)
{
    return error.code == ErrorCode::Cancelled || error.code == ErrorCode::Provider || error.code == ErrorCode::Secret
        || error.code == ErrorCode::Policy;
}

} // namespace

QCoro::Task<Result<void>> Client::Private::start(Self d)
{
    d->session.reset();
    d->agreement = {};
    auto channel = d->maker();
    if (!channel)
        co_return std::unexpected(channel.error());
    d->session = std::make_unique<Session>(std::move(*channel));
    const std::weak_ptr<Private> weak = d;
    connect(d->session.get(), &Session::notified, d->session.get(), [weak](const Notification &notification) {
        if (const Self self = weak.lock())
            self->notified(notification);
    });
    connect(d->session.get(), &Session::closed, d->session.get(), [weak](const Error &why) {
        const Self self = weak.lock();
        if (self && std::exchange(self->connected, false) && self->q)
            Q_EMIT self->q->closed(why);
    });
    if (d->asker) {
        d->session->setHandler([weak](const Request &request, const std::function<void(Response)> &answer) {
            if (const Self self = weak.lock())
                elicit(self, request, answer);
        });
    }
    QFuture<Result<void>> future = d->session->open();
    co_return co_await future;
}

std::optional<Agreement> Client::Private::discovered(const QJsonObject &result) const
{
    if (!result.value("supportedVersions"_L1).toArray().contains(QString(modernVersion)))
        return std::nullopt;
    Agreement found;
    found.era = Era::Modern;
    found.version = modernVersion;
    const QJsonObject server = result.value("_meta"_L1)["io.modelcontextprotocol/serverInfo"_L1].toObject();
    found.serverName = server.value("name"_L1).toString().left(200);
    found.serverVersion = server.value("version"_L1).toString().left(100);
    found.instructions = result.value("instructions"_L1).toString().left(longestInstructions);
    return found;
}

namespace {

void takeCapabilities(Agreement &agreement, const QJsonObject &capabilities)
{
    const auto has = [&](QLatin1StringView key) { return capabilities.value(key).isObject(); };
    const auto changes = [&](QLatin1StringView key) { return capabilities.value(key)["listChanged"_L1].toBool(); };
    agreement.tools = has("tools"_L1);
    agreement.resources = has("resources"_L1);
    agreement.prompts = has("prompts"_L1);
    agreement.logging = has("logging"_L1);
    agreement.toolsChange = changes("tools"_L1);
    agreement.resourcesChange = changes("resources"_L1);
    agreement.promptsChange = changes("prompts"_L1);
}

bool offers(const Response::Failure &failure, const QString &version) { return failure.data["supported"_L1].toArray().contains(version); }

Error speaksOther(const QString &version)
{
    return {
        ErrorCode::Unsupported,
        Words::tr("The tool server speaks a revision of the protocol that this version of Countersign does not know: %1.").arg(version.left(100))};
}

} // namespace

void Client::Private::agreed(Agreement found)
{
    agreement = std::move(found);
    connected = true;
    if (agreement.era == Era::Modern && (agreement.toolsChange || agreement.resourcesChange || agreement.promptsChange))
        listen(shared_from_this());
}

QCoro::Task<Result<Agreement>> Client::Private::detect(Self d)
{
    if (auto started = co_await start(d); !started)
        co_return std::unexpected(started.error());
    bool startedTwice = false;
    Asking asking;
    asking.patience = {d->limits.probeMs, d->limits.probeMs};
    for (int attempt = 0; attempt < 2; ++attempt) {
        d->session->setVersion(modernVersion);
        QFuture<Result<Reply>> probe = d->session->request(u"server/discover"_s, d->withMeta({}), asking);
        const auto reply = co_await probe;
        if (!d->session)
            co_return std::unexpected(gone());
        if (!reply && saysNothingOfItsEra(reply.error()))
            co_return std::unexpected(reply.error());
        // Codes that only a modern server has.
        if (reply && !*reply && (reply->error().code == headerMismatch || reply->error().code == missingCapability))
            co_return std::unexpected(refusedBy(reply->error()));
        if (!reply || (!*reply && reply->error().code != unsupportedVersion))
            break;
        if (*reply) {
            auto found = d->discovered(**reply);
            if (!found && (*reply)->value("supportedVersions"_L1).isArray())
                co_return std::unexpected(speaksOther(jsonLine((*reply)->value("supportedVersions"_L1))));
            if (!found)
                break;
            takeCapabilities(*found, (*reply)->value("capabilities"_L1).toObject());
            d->agreed(*found);
            co_return *found;
        }
        if (attempt == 1 || !offers(reply->error(), modernVersion))
            co_return std::unexpected(speaksOther(jsonLine(reply->error().data["supported"_L1])));
    }
    if (d->session->ending()) {
        startedTwice = true;
        if (auto started = co_await start(d); !started)
            co_return std::unexpected(started.error());
    }
    auto found = co_await initialize(d);
    if (!found && !startedTwice && d->session && d->session->ending()) {
        // The probe may have confused it.
        startedTwice = true;
        if (auto started = co_await start(d); !started)
            co_return std::unexpected(started.error());
        found = co_await initialize(d);
    }
    if (found && startedTwice) {
        found->startedTwice = d->agreement.startedTwice = true;
        d->keep({u"info"_s, u"countersign"_s, u"The server ended when it was asked for its era and was started twice."_s});
    }
    co_return found;
}

QCoro::Task<Result<Agreement>> Client::Private::initialize(Self d)
{
    d->session->setVersion({});
    Asking asking;
    asking.patience = {d->limits.startMs, d->limits.startMs};
    const QJsonObject params{
        {u"protocolVersion"_s, QString(legacyVersions.front())}, {u"capabilities"_s, d->capabilities(Era::Legacy)}, {u"clientInfo"_s, clientInfo()}};
    QFuture<Result<Reply>> future = d->session->request(u"initialize"_s, params, asking);
    const auto reply = co_await future;
    if (!d->session)
        co_return std::unexpected(gone());
    if (!reply)
        co_return std::unexpected(reply.error());
    if (!*reply)
        co_return std::unexpected(refusedBy(reply->error()));
    const QJsonObject result = **reply;
    Agreement found;
    found.version = result.value("protocolVersion"_L1).toString();
    if (std::ranges::none_of(legacyVersions, [&](QLatin1StringView version) { return found.version == version; })) {
        d->session->close();
        co_return std::unexpected(found.version.isEmpty() ? makesNoSense() : speaksOther(found.version));
    }
    const QJsonObject server = result.value("serverInfo"_L1).toObject();
    found.serverName = server.value("name"_L1).toString().left(200);
    found.serverVersion = server.value("version"_L1).toString().left(100);
    found.instructions = result.value("instructions"_L1).toString().left(longestInstructions);
    takeCapabilities(found, result.value("capabilities"_L1).toObject());
    d->session->setVersion(found.version);
    d->agreed(found); // first: the server may ask and tell from here on
    d->session->notify(u"notifications/initialized"_s);
    co_return found;
}

/// The modern era tells of changes only to who listens.
QCoro::Task<void> Client::Private::listen(Self d)
{
    QJsonObject wanted;
    if (d->agreement.toolsChange)
        wanted.insert(u"toolsListChanged"_s, true);
    if (d->agreement.resourcesChange)
        wanted.insert(u"resourcesListChanged"_s, true);
    if (d->agreement.promptsChange)
        wanted.insert(u"promptsListChanged"_s, true);
    Asking forEver;
    forEver.patience = {0, 0};
    while (d->session && d->session->isOpen() && ++d->listens <= mostListens) {
        const auto ended = co_await ask(d, u"subscriptions/listen"_s, {{u"notifications"_s, wanted}}, forEver);
        const bool broke = !ended && ended.error().code == ErrorCode::Network; // an HTTP stream may
        if (!broke && (!ended || !*ended))
            co_return;
    }
}

} // namespace countersign::mcp
