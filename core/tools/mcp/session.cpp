// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/session.h"

#include "core/base/logging.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QTimer>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestNote = 500;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

/// One request of ours that waits.
struct Waiting {
    QPromise<Result<Reply>> promise;
    std::function<void(const Progress &)> progress;
    std::optional<double> lastProgress;
    std::unique_ptr<QTimer> quiet, total;
    QMetaObject::Connection cancelling;
    QString method;
};

std::unique_ptr<QTimer> timer(qint64 ms)
{
    if (ms <= 0)
        return nullptr;
    auto one = std::make_unique<QTimer>();
    one->setSingleShot(true);
    one->setInterval(std::chrono::milliseconds(ms));
    return one;
}

} // namespace

struct Session::Private {
    Session *q;
    std::unique_ptr<Channel> channel;
    std::optional<QPromise<Result<void>>> opening;
    QHash<qint64, std::shared_ptr<Waiting>> waiting;
    Handler handler;
    std::optional<Error> ending;
    qint64 lastId = 0;
    int strays = 0;
    int asked = 0;
    int patient = 0;
    bool opened = false;
    bool batches = false;

    void stray(const QString &why);
    void take(const QByteArray &line);
    void answered(const Response &response);
    void finish(qint64 id, Result<Reply> result);
    void giveUp(qint64 id, const Error &why);
    void progressed(const QJsonObject &params);
    void serve(const Request &request);
    void notified(const Notification &notification);
    void end(const Error &why);
};

void Session::Private::stray(const QString &why)
{
    if (++strays <= 20)
        qCInfo(lcTools) << "an MCP server wrote" << why;
    if (strays > mostStrays) {
        end({ErrorCode::Tool, Words::tr("The tool server writes things that are no messages of its protocol, and was stopped.")});
        channel->close();
    }
}

void Session::Private::take(const QByteArray &line)
{
    if (ending)
        return;
    const auto messages = parseMessages(line, batches);
    if (!messages)
        return stray(messages.error().message);
    const QPointer<Session> alive(q);
    for (const Message &message : *messages) {
        if (const auto *response = std::get_if<Response>(&message))
            answered(*response);
        else if (const auto *request = std::get_if<Request>(&message))
            serve(*request);
        else
            notified(std::get<Notification>(message));
        if (!alive || ending)
            return;
    }
}

void Session::Private::answered(const Response &response)
{
    const qint64 id = response.id.isDouble() ? response.id.toInteger(-1) : -1;
    if (!waiting.contains(id))
        return stray(u"an answer to nothing that was asked"_s); // also the late ones of what was given up
    if (response.error)
        finish(id, Reply(std::unexpected(*response.error)));
    else
        finish(id, Reply(response.result));
}

void Session::Private::finish(qint64 id, Result<Reply> result)
{
    const std::shared_ptr<Waiting> one = waiting.take(id);
    if (!one)
        return;
    QObject::disconnect(one->cancelling);
    // A timer may be what led here: it is not deleted under its own signal.
    for (auto *clock : {&one->quiet, &one->total}) {
        if (*clock)
            clock->release()->deleteLater();
    }
    one->promise.addResult(std::move(result));
    one->promise.finish();
}

void Session::Private::giveUp(qint64 id, const Error &why)
{
    const auto one = waiting.value(id);
    if (!one)
        return;
    // The handshake cannot be cancelled (2025-11-25, basic/utilities/cancellation).
    if (!channel->abandon(id) && one->method != "initialize"_L1)
        q->notify(u"notifications/cancelled"_s, {{u"requestId"_s, id}, {u"reason"_s, u"not wanted any more"_s}});
    finish(id, std::unexpected(why));
}

void Session::Private::progressed(const QJsonObject &params)
{
    const auto one = waiting.value(params.value("progressToken"_L1).toInteger(-1));
    const QJsonValue done = params.value("progress"_L1);
    if (!one || !one->progress || !done.isDouble() || (one->lastProgress && done.toDouble() <= *one->lastProgress))
        return stray(u"progress of nothing, or progress that goes backwards"_s);
    one->lastProgress = done.toDouble();
    if (one->quiet && patient == 0)
        one->quiet->start();
    Progress progress{done.toDouble(), std::nullopt, params.value("message"_L1).toString().left(longestNote)};
    if (const QJsonValue total = params.value("total"_L1); total.isDouble())
        progress.total = total.toDouble();
    one->progress(progress);
}

void Session::Private::serve(const Request &request)
{
    if (request.method == "ping"_L1)
        return channel->send(toJson(Response{request.id, {}, {}}));
    const auto refuse = [&](int code, const QString &why) { channel->send(toJson(Response{request.id, {}, Response::Failure{code, why}})); };
    if (!handler)
        return refuse(methodNotFound, u"This client does not answer requests."_s);
    if (asked >= mostAskedAtOnce)
        return refuse(internalError, u"Too many requests wait already."_s);
    ++asked;
    const QPointer<Session> self(q);
    handler(request, [self, given = false](Response response) mutable {
        if (!self || std::exchange(given, true))
            return;
        --self->d->asked;
        if (!self->d->ending)
            self->d->channel->send(toJson(response));
    });
}

void Session::Private::notified(const Notification &notification)
{
    if (notification.method == "notifications/progress"_L1)
        return progressed(notification.params);
    Q_EMIT q->notified(notification);
}

void Session::Private::end(const Error &why)
{
    if (ending)
        return;
    ending = why;
    const QPointer<Session> alive(q);
    if (opening) {
        opening->addResult(std::unexpected(why));
        opening->finish();
        opening.reset();
    }
    const QList<qint64> ids = waiting.keys();
    for (const qint64 id : ids)
        finish(id, std::unexpected(why));
    if (alive)
        Q_EMIT q->closed(why);
}

Session::Session(std::unique_ptr<Channel> channel, QObject *parent) : QObject(parent), d(std::make_unique<Private>(this, std::move(channel)))
{
    Channel *way = d->channel.get();
    connect(way, &Channel::opened, this, [this] {
        d->opened = true;
        if (!d->opening)
            return;
        d->opening->addResult(Result<void>{});
        d->opening->finish();
        d->opening.reset();
    });
    connect(way, &Channel::received, this, [this](const QByteArray &line) { d->take(line); });
    connect(way, &Channel::failed, this, [this](qint64 id, const Error &why) { d->finish(id, std::unexpected(why)); });
    connect(way, &Channel::closed, this, [this](const Error &why) { d->end(why); });
}

Session::~Session()
{
    Channel *way = d->channel.release();
    disconnect(way, nullptr, this, nullptr);
    // Ends in good order after us; the call that led here may be its own, too.
    if (d->ending) {
        way->deleteLater();
    } else {
        connect(way, &Channel::closed, way, &QObject::deleteLater);
        way->close();
    }
    d->end({ErrorCode::Cancelled, Words::tr("The connection to the tool server was closed.")});
}

QFuture<Result<void>> Session::open()
{
    d->opening.emplace();
    d->opening->start();
    const QFuture<Result<void>> future = d->opening->future();
    d->channel->open();
    return future;
}

QFuture<Result<Reply>> Session::request(const QString &method, QJsonObject params, const Asking &asking, qint64 *idGiven)
{
    const qint64 id = ++d->lastId;
    if (idGiven)
        *idGiven = id;
    const auto one = std::make_shared<Waiting>();
    one->method = method;
    one->promise.start();
    const QFuture<Result<Reply>> future = one->promise.future();
    d->waiting.insert(id, one);
    if (d->ending || (asking.cancel && asking.cancel->isCancelled())) {
        d->finish(id, std::unexpected(d->ending.value_or(Error{ErrorCode::Cancelled, Words::tr("The call was stopped.")})));
        return future;
    }
    if (asking.progress) {
        one->progress = asking.progress;
        QJsonObject meta = params.value("_meta"_L1).toObject();
        meta.insert("progressToken"_L1, id);
        params.insert("_meta"_L1, meta);
    }
    const auto guard = [this, id](std::unique_ptr<QTimer> &clock, qint64 ms) {
        clock = timer(ms);
        if (!clock)
            return;
        const QString seconds = QLocale().toString((ms + 999) / 1000);
        connect(clock.get(), &QTimer::timeout, this, [this, id, seconds] {
            d->giveUp(id,
                      {ErrorCode::Network, Words::tr("The tool server did not answer within %1 seconds. Try again, or restart it.").arg(seconds)});
        });
        clock->start();
    };
    guard(one->quiet, asking.patience.quietMs);
    guard(one->total, asking.patience.totalMs);
    if (asking.cancel) {
        one->cancelling = connect(asking.cancel.get(), &CancelToken::cancelled, this,
                                  [this, id] { d->giveUp(id, {ErrorCode::Cancelled, Words::tr("The call was stopped.")}); });
    }
    if (!asking.mirrored.empty())
        d->channel->mirror(id, asking.mirrored);
    d->channel->send(toJson(Request{id, method, params}));
    return future;
}

void Session::notify(const QString &method, const QJsonObject &params)
{
    if (!d->ending)
        d->channel->send(toJson(Notification{method, params}));
}

void Session::setHandler(Handler handler) { d->handler = std::move(handler); }

void Session::setVersion(const QString &version)
{
    d->batches = version == "2025-03-26"_L1;
    d->channel->setVersion(version);
}

void Session::setPatient(bool patient)
{
    d->patient += patient ? 1 : -1;
    for (const auto &one : std::as_const(d->waiting)) {
        if (!one->quiet)
            continue;
        if (d->patient > 0)
            one->quiet->stop();
        else
            one->quiet->start();
    }
}

void Session::close() { d->channel->close(); }

bool Session::isOpen() const { return d->opened && !d->ending; }
std::optional<Error> Session::ending() const { return d->ending; }
QString Session::diagnostics() const { return d->channel->diagnostics(); }
int Session::strays() const { return d->strays; }

} // namespace countersign::mcp
