// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/http_channel.h"

#include "core/base/logging.h"
#include "core/egress/destination_rules.h"
#include "core/providers/sse.h"
#include "core/tools/mcp/mirrored_arguments.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QTimer>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

constexpr QLatin1StringView firstStateless{"2026-07-28"}, firstWithVersionHeader{"2025-06-18"};
constexpr qsizetype longestSessionId = 1024;

/// Headers that are ours to set; a configuration does not replace them.
bool isOurs(const QString &name)
{
    static const QStringList ours{u"accept"_s,        u"connection"_s, u"content-length"_s,   u"content-type"_s,         u"host"_s,
                                  u"last-event-id"_s, u"mcp-name"_s,   u"mcp-method"_s,       u"mcp-protocol-version"_s, u"mcp-session-id"_s,
                                  u"cookie"_s,        u"origin"_s,     u"transfer-encoding"_s};
    return ours.contains(name.toLower()) || name.startsWith("mcp-param-"_L1, Qt::CaseInsensitive);
}

bool isVisible(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= longestSessionId && std::ranges::all_of(text, [](char c) { return c > ' ' && c <= '~'; });
}

/// What the modern binding repeats of the message itself.
std::vector<LoopbackHeader> repeated(const QJsonObject &message)
{
    const QString method = message.value("method"_L1).toString();
    std::vector<LoopbackHeader> headers;
    if (!method.isEmpty())
        headers.push_back({"Mcp-Method", method.toUtf8()});
    const QJsonObject params = message.value("params"_L1).toObject();
    const QJsonValue name = params.value(method == "resources/read"_L1 ? "uri"_L1 : "name"_L1);
    if (name.isString() && (method == "tools/call"_L1 || method == "prompts/get"_L1 || method == "resources/read"_L1))
        headers.push_back({"Mcp-Name", headerText(name.toString())});
    return headers;
}

} // namespace

/// One HTTP request and what it is about.
struct Exchange {
    enum class Role { Message, Resume, Listen, Goodbye };
    Role role = Role::Message;
    QJsonObject message; // of Message
    std::vector<LoopbackHeader> mirrored;
    qint64 id = 0; // of the request that waits for an answer here; 0 = none
    std::unique_ptr<LoopbackExchange> http;
    SseDecoder events;
    QByteArray body;
    QByteArray from; // the event that a stream is taken up after
    bool isStream = false;
    bool gone = false;
    int redirects = 0;
    int attempts = 0; // to take it up again, since the last message
    std::optional<int> retryMs; // as the server asked
};

struct HttpChannel::Private {
    HttpChannel *q;
    ServerConfig config;
    Limits limits;
    std::shared_ptr<LoopbackDoor> door;
    QString version;
    QByteArray session;
    std::vector<std::shared_ptr<Exchange>> open;
    QHash<qint64, std::vector<LoopbackHeader>> mirrors;
    QList<QJsonObject> held; // until the server knows that the handshake is over
    bool holding = false;
    bool closing = false;
    bool ended = false;

    using One = std::shared_ptr<Exchange>;
    [[nodiscard]] bool isModern() const { return version >= firstStateless; }
    [[nodiscard]] LoopbackRequest request(const Exchange &one) const;
    void start(const One &one);
    void began(const One &one);
    void received(const One &one, const QByteArray &bytes);
    void finished(const One &one);
    void finishedWell(const One &one);
    void refused(const One &one);
    void forgotten(const One &one);
    void broken(const One &one, const Error &why);
    void takeUpAgain(const One &one, const Error &why);
    bool redirected(const One &one);
    void deliver(const One &one, const QByteArray &bytes);
    bool deliverRefusal(const One &one);
    void heldGo();
    void fail(const One &one, const Error &why);
    void drop(const One &one);
    void end(const Error &why);
    [[nodiscard]] QString place() const { return config.url.authority(); }
    [[nodiscard]] Error lost() const
    {
        return {ErrorCode::NotFound, Words::tr("The tool server \"%1\" does not know this session any more. It is begun anew.").arg(config.id)};
    }
    [[nodiscard]] Error noAnswer() const
    {
        return {ErrorCode::Network, Words::tr("The tool server \"%1\" ended its answer before it was there. Try again.").arg(config.id)};
    }
};

// ---- asking ----------------------------------------------------------------------------------------------------------------------

LoopbackRequest HttpChannel::Private::request(const Exchange &one) const
{
    LoopbackRequest made;
    made.url = config.url;
    made.largestAnswer = limits.message + 64 * 1024;
    for (const auto &[name, value] : config.headers.asKeyValueRange()) {
        if (!isOurs(name))
            made.headers.push_back({name.toUtf8(), value.toUtf8()});
    }
    const bool initialises = one.message.value("method"_L1) == QJsonValue(u"initialize"_s);
    if (!version.isEmpty() && version >= firstWithVersionHeader && !initialises)
        made.headers.push_back({"MCP-Protocol-Version", version.toLatin1()});
    if (!session.isEmpty() && !isModern() && !initialises)
        made.headers.push_back({"Mcp-Session-Id", session});
    switch (one.role) {
    case Exchange::Role::Message:
        made.method = LoopbackRequest::Method::Post;
        made.body = toLine(one.message);
        made.headers.push_back({"Content-Type", "application/json"});
        made.headers.push_back({"Accept", "application/json, text/event-stream"});
        if (isModern()) {
            std::ranges::copy(repeated(one.message), std::back_inserter(made.headers));
            std::ranges::copy(one.mirrored, std::back_inserter(made.headers));
        }
        break;
    case Exchange::Role::Resume:
    case Exchange::Role::Listen:
        made.headers.push_back({"Accept", "text/event-stream"});
        if (!one.from.isEmpty())
            made.headers.push_back({"Last-Event-ID", one.from});
        break;
    case Exchange::Role::Goodbye:
        made.method = LoopbackRequest::Method::Delete;
        made.totalMs = limits.goodbyeMs;
        break;
    }
    return made;
}

void HttpChannel::Private::start(const One &one)
{
    one->http = door->send(request(*one));
    one->isStream = false;
    one->body.clear();
    one->events = {};
    if (std::ranges::find(open, one) == open.end())
        open.push_back(one);
    const std::weak_ptr<Exchange> weak = one;
    const auto with = [weak](auto then) {
        return [weak, then](auto &&...arguments) {
            if (const One self = weak.lock(); self && !self->gone)
                then(self, arguments...);
        };
    };
    connect(one->http.get(), &LoopbackExchange::began, q, with([this](const One &self) { began(self); }));
    connect(one->http.get(), &LoopbackExchange::received, q, with([this](const One &self, const QByteArray &bytes) { received(self, bytes); }));
    connect(one->http.get(), &LoopbackExchange::finished, q, with([this](const One &self) { finished(self); }));
}

// ---- being answered --------------------------------------------------------------------------------------------------------------

void HttpChannel::Private::began(const One &one)
{
    const int status = one->http->status();
    const QByteArray kind = one->http->header("content-type").split(';').first().trimmed().toLower();
    one->isStream = status >= 200 && status < 300 && kind == "text/event-stream";
    if (status >= 200 && status < 300 && one->message.value("method"_L1) == QJsonValue(u"initialize"_s)) {
        const QByteArray given = one->http->header("mcp-session-id").trimmed();
        session = isVisible(given) ? given : QByteArray();
    }
}

void HttpChannel::Private::received(const One &one, const QByteArray &bytes)
{
    if (!one->isStream) {
        one->body += bytes; // the door bounds it
        return;
    }
    const std::vector<SseEvent> events = one->events.feed(bytes);
    if (one->events.overflowed())
        return fail(one, {ErrorCode::LimitReached, Words::tr("The tool server \"%1\" sent more at once than is read.").arg(config.id)});
    if (!events.empty())
        one->http->restartCount();
    for (const SseEvent &event : events) {
        if (!event.data.isEmpty() && (event.name.isEmpty() || event.name == "message"))
            deliver(one, event.data);
        if (one->gone)
            return;
    }
}

void HttpChannel::Private::deliver(const One &one, const QByteArray &bytes)
{
    bool answered = false;
    if (const auto messages = parseMessages(bytes, true)) {
        for (const Message &message : *messages) {
            const auto *response = std::get_if<Response>(&message);
            answered = answered || (response && one->id != 0 && response->id.toInteger(-1) == one->id);
        }
    }
    one->attempts = 0;
    if (answered)
        drop(one); // nothing of this stream is of interest after its answer
    Q_EMIT q->received(bytes);
}

void HttpChannel::Private::finished(const One &one)
{
    const auto error = one->http->error();
    const int status = one->http->status();
    if (one->role == Exchange::Role::Goodbye)
        return end({ErrorCode::Cancelled, Words::tr("The tool server \"%1\" was stopped.").arg(config.id)});
    if (error && !one->isStream) {
        // Where nobody answers there is nothing to find out about eras.
        const bool isPolicy = error->code == ErrorCode::Policy;
        return fail(one, isPolicy || one->http->wasReached() ? *error : Error{ErrorCode::Provider, error->message});
    }
    if (one->isStream) {
        for (const SseEvent &event : one->events.finish()) {
            if (!event.data.isEmpty() && (event.name.isEmpty() || event.name == "message"))
                deliver(one, event.data);
            if (one->gone)
                return;
        }
        return broken(one, error.value_or(noAnswer()));
    }
    if (status >= 200 && status < 300)
        return finishedWell(one);
    refused(one);
}

void HttpChannel::Private::finishedWell(const One &one)
{
    const QByteArray body = one->body;
    const bool wasInitialized = one->message.value("method"_L1) == QJsonValue(u"notifications/initialized"_s);
    if (one->role != Exchange::Role::Message) // a stream was asked for
        return fail(one, noAnswer());
    if (one->id != 0 && !body.trimmed().isEmpty()) {
        deliver(one, body);
        if (!one->gone)
            fail(one, {ErrorCode::Tool, Words::tr("The tool server's answer does not have the form that its protocol asks for.")});
        return;
    }
    if (one->id != 0)
        return fail(one, noAnswer());
    drop(one);
    if (!wasInitialized)
        return;
    heldGo();
    const auto listen = std::make_shared<Exchange>();
    listen->role = Exchange::Role::Listen;
    start(listen);
}

/// A status of 300 or more.
void HttpChannel::Private::refused(const One &one)
{
    const int status = one->http->status();
    if (redirected(one))
        return;
    // 405: it has no stream of its own. So does 404 where nothing else is routed than POST; a session that is forgotten is told the next message too.
    if (one->role == Exchange::Role::Listen)
        return drop(one);
    if (status == 401 || status == 403)
        return fail(one,
                    {ErrorCode::Secret,
                     Words::tr("The tool server \"%1\" wants a key or another one (HTTP status %2). Give it as a header in its settings.")
                         .arg(config.id, QString::number(status))});
    // One server answers 400 instead of 404; nothing else of a running session is answered so without the request's id.
    const bool sentSession = !session.isEmpty() && one->message.value("method"_L1) != QJsonValue(u"initialize"_s);
    const QJsonObject refusal = QJsonDocument::fromJson(one->body).object();
    if (sentSession && (status == 404 || (status == 400 && refusal.value("id"_L1).isNull() && refusal.contains("id"_L1))))
        return forgotten(one);
    if (deliverRefusal(one))
        return;
    if (status >= 500)
        return fail(one,
                    {ErrorCode::Provider,
                     Words::tr("The tool server \"%1\" failed (HTTP status %2). Its own log may say why.").arg(config.id, QString::number(status))});
    fail(one,
         {ErrorCode::Tool,
          Words::tr("The tool server \"%1\" refused this (HTTP status %2). Check its address.").arg(config.id, QString::number(status))});
}

/// The message was not taken, so it may be sent again in a new session; what else waits for an answer may have been done already.
void HttpChannel::Private::forgotten(const One &one)
{
    const bool wasNotTaken = one->role == Exchange::Role::Message && one->id != 0;
    const qint64 id = one->id;
    drop(one);
    if (wasNotTaken)
        Q_EMIT q->failed(id, lost());
    end({ErrorCode::Tool, lost().message});
}

/// The body is an error of the protocol: it is the answer, also where it does not say to what.
bool HttpChannel::Private::deliverRefusal(const One &one)
{
    const auto messages = parseMessages(one->body);
    if (!messages || one->id == 0)
        return false;
    const auto *response = std::get_if<Response>(&messages->front());
    if (!response || !response->error)
        return false;
    Response answer = *response;
    answer.id = one->id;
    deliver(one, toLine(toJson(answer)));
    return true;
}

bool HttpChannel::Private::redirected(const One &one)
{
    const int status = one->http->status();
    if (status != 307 && status != 308)
        return false;
    const QUrl there = config.url.resolved(QUrl::fromEncoded(one->http->header("location"), QUrl::StrictMode));
    const auto origin = [](const QUrl &url) { return url.toString(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment); };
    if (!there.isValid() || origin(there) != origin(config.url)) {
        fail(one, {ErrorCode::Policy, Words::tr("The tool server \"%1\" sends to another address, which is not followed.").arg(config.id)});
        return true;
    }
    if (++one->redirects > limits.redirects)
        return false;
    config.url = there;
    one->http.release()->deleteLater();
    start(one);
    return true;
}

/// A stream ended, and what it was for has not come.
void HttpChannel::Private::broken(const One &one, const Error &why)
{
    if (!one->events.lastId().isEmpty())
        one->from = one->events.lastId();
    const bool mayResume = !isModern() && !closing && (one->role == Exchange::Role::Listen || (one->id != 0 && !one->from.isEmpty()));
    if (mayResume)
        return takeUpAgain(one, why);
    fail(one, why);
}

void HttpChannel::Private::takeUpAgain(const One &one, const Error &why)
{
    const bool often = ++one->attempts > limits.reconnects;
    if (often && one->role != Exchange::Role::Listen)
        return fail(one, why);
    if (one->role == Exchange::Role::Message)
        one->role = Exchange::Role::Resume;
    if (one->events.retryMs())
        one->retryMs = one->events.retryMs();
    // Nobody waits for what a server says by itself, so that stream is taken up for ever, but not in haste.
    const int wait = often ? limits.longestRetryMs : std::min(one->retryMs.value_or(limits.retryMs), limits.longestRetryMs);
    one->http.release()->deleteLater();
    const std::weak_ptr<Exchange> weak = one;
    QTimer::singleShot(std::chrono::milliseconds(wait), q, [this, weak] {
        if (const One self = weak.lock(); self && !self->gone)
            start(self);
    });
}

// ---- ending ----------------------------------------------------------------------------------------------------------------------

void HttpChannel::Private::drop(const One &one)
{
    one->gone = true;
    if (one->http) {
        one->http->disconnect(q);
        one->http.release()->deleteLater(); // it may be what led here
    }
    std::erase(open, one);
}

void HttpChannel::Private::fail(const One &one, const Error &why)
{
    const qint64 id = one->id;
    const bool mattered = one->role == Exchange::Role::Message;
    const bool wasInitialized = one->message.value("method"_L1) == QJsonValue(u"notifications/initialized"_s);
    drop(one);
    if (id == 0)
        qCInfo(lcTools) << "an MCP server did not take a message or ended its stream:" << errorCodeName(why.code);
    if (id != 0)
        Q_EMIT q->failed(id, why);
    else if (mattered && why.code == ErrorCode::Policy)
        end(why);
    if (wasInitialized)
        heldGo();
}

void HttpChannel::Private::heldGo()
{
    holding = false;
    const QList<QJsonObject> waiting = std::exchange(held, {});
    for (const QJsonObject &message : waiting)
        q->send(message);
}

void HttpChannel::Private::end(const Error &why)
{
    if (std::exchange(ended, true))
        return;
    closing = true;
    const auto all = open;
    for (const One &one : all)
        drop(one);
    Q_EMIT q->closed(why);
}

HttpChannel::HttpChannel(ServerConfig config, std::shared_ptr<LoopbackDoor> door, Limits limits)
    : d(new Private{this, std::move(config), limits, std::move(door)})
{
}

HttpChannel::~HttpChannel()
{
    const auto all = d->open;
    for (const auto &one : all)
        d->drop(one);
}

void HttpChannel::open()
{
    auto allowed = mayOpenOnLoopback(d->config.url);
    if (!d->door)
        allowed = failure(ErrorCode::Unsupported, Words::tr("Tool servers at an address cannot be used in this program."));
    QMetaObject::invokeMethod(
        this,
        [this, allowed] {
            if (!allowed)
                return d->end(allowed.error());
            if (!d->ended && !d->closing)
                Q_EMIT opened();
        },
        Qt::QueuedConnection);
}

void HttpChannel::send(const QJsonObject &message)
{
    if (d->closing || d->ended)
        return;
    if (d->holding) {
        d->held.append(message);
        return;
    }
    const auto one = std::make_shared<Exchange>();
    one->message = message;
    const bool isRequest = message.contains("method"_L1) && message.contains("id"_L1);
    one->id = isRequest ? message.value("id"_L1).toInteger() : 0;
    one->mirrored = d->mirrors.take(one->id);
    d->holding = message.value("method"_L1) == QJsonValue(u"notifications/initialized"_s);
    d->start(one);
}

void HttpChannel::mirror(qint64 id, const std::vector<LoopbackHeader> &headers) { d->mirrors.insert(id, headers); }

bool HttpChannel::abandon(qint64 id)
{
    d->held.removeIf([id](const QJsonObject &message) { return message.contains("method"_L1) && message.value("id"_L1).toInteger(-1) == id; });
    const auto all = d->open;
    for (const auto &one : all) {
        if (one->id == id)
            d->drop(one);
    }
    return d->isModern(); // before, a closed stream said nothing
}

void HttpChannel::setVersion(const QString &version)
{
    d->version = version;
    if (version.isEmpty())
        d->session.clear();
}

void HttpChannel::close()
{
    if (std::exchange(d->closing, true) || d->ended)
        return;
    const auto all = d->open;
    for (const auto &one : all)
        d->drop(one);
    if (d->session.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this] { d->end({ErrorCode::Cancelled, Words::tr("The tool server \"%1\" was stopped.").arg(d->config.id)}); },
            Qt::QueuedConnection);
        return;
    }
    const auto goodbye = std::make_shared<Exchange>();
    goodbye->role = Exchange::Role::Goodbye;
    d->start(goodbye);
}

} // namespace countersign::mcp
