// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/practice_server.h"

#include "core/base/logging.h"
#include "core/practice/delivery.h"
#include "core/practice/form.h"
#include "core/practice/practice_model.h"
#include "core/practice/seen_prompts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QJsonDocument>
#include <QtHttpServer/QHttpServer>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;
using namespace practice;
using Status = QHttpServerResponder::StatusCode;

constexpr int SlowPaceMs = 400;
constexpr int DefaultPaceMs = 12;

/// Knows the socket of a request by the client's port, so that a connection can be cut on request.
class Listener final : public QTcpServer {
public:
    using QTcpServer::QTcpServer;
    [[nodiscard]] QPointer<QTcpSocket> socketOf(quint16 clientPort) const { return m_sockets.value(clientPort); }

protected:
    void incomingConnection(qintptr descriptor) override
    {
        auto *socket = new QTcpSocket(this);
        socket->setSocketDescriptor(descriptor);
        const quint16 port = socket->peerPort();
        m_sockets[port] = socket;
        connect(socket, &QObject::destroyed, this, [this, port] {
            if (!m_sockets.value(port))
                m_sockets.remove(port);
        });
        addPendingConnection(socket);
    }

private:
    QHash<quint16, QPointer<QTcpSocket>> m_sockets;
};

void writeJson(QHttpServerResponder &responder, const QJsonObject &object, QHttpHeaders headers, int status)
{
    headers.replaceOrAppend(QHttpHeaders::WellKnownHeader::ContentType, "application/json");
    responder.write(QJsonDocument(object).toJson(QJsonDocument::Compact), headers, Status(status));
}

std::optional<practice::Refusal> scriptedRefusal(const Script &script)
{
    if (script.spendLimit)
        return practice::Refusal{429, u"The spend limit is reached (practice)."_s, {}, u"enforced_spend_limit_reached"_s};
    if (!script.errorStatus && !script.retryAfterSeconds)
        return std::nullopt;
    const int status = script.errorStatus.value_or(429);
    return practice::Refusal{status, u"An error with status %1, as asked for (practice)."_s.arg(status), {}, {}};
}

} // namespace

struct PracticeServer::Private {
    explicit Private(PracticeServer *server) : q(server) { }

    PracticeServer *q;
    QHttpServer http;
    Listener *listener = nullptr; // owned by `http`
    int paceMs = DefaultPaceMs;
    int requests = 0;
    QHash<QByteArray, int> failed; // by body: how often it was refused on request
    SeenPrompts seen;

    [[nodiscard]] Result<QUrl> serve(std::unique_ptr<Listener> ready);
    void addRoutes();
    void answer(const Form &form, const QHttpServerRequest &request, QHttpServerResponder &responder);
    void reply(const Form &form, const Prompt &prompt, const Script &script, const QHttpHeaders &headers, const QHttpServerRequest &request,
               QHttpServerResponder &responder);
    [[nodiscard]] bool failsNow(const Script &script, const QByteArray &body);
};

PracticeServer::PracticeServer(QObject *parent) : QObject(parent), d(std::make_unique<Private>(this)) { d->addRoutes(); }

PracticeServer::~PracticeServer()
{
    qDeleteAll(findChildren<Delivery *>()); // they write to sockets of `http`
}

Result<QUrl> PracticeServer::listen(quint16 port)
{
    if (d->listener)
        return failure(ErrorCode::BadUsage, u"The practice provider is already listening."_s);
    auto listener = std::make_unique<Listener>();
    if (!listener->listen(QHostAddress::LocalHost, port))
        return failure(
            ErrorCode::Network,
            QCoreApplication::translate("Practice", "The practice provider cannot listen on port %1: %2. Choose another port, or 0 for any.")
                .arg(QString::number(port), listener->errorString()));
    return d->serve(std::move(listener));
}

Result<QUrl> PracticeServer::listenOn(qintptr socket)
{
    auto listener = std::make_unique<Listener>();
    if (d->listener || !listener->setSocketDescriptor(socket))
        return failure(ErrorCode::Network,
                       QCoreApplication::translate("Practice", "The practice provider cannot listen: %1. Start the program again.")
                           .arg(listener->errorString()));
    return d->serve(std::move(listener));
}

Result<QUrl> PracticeServer::Private::serve(std::unique_ptr<Listener> ready)
{
    if (!http.bind(ready.get()))
        return failure(ErrorCode::Network, u"The practice provider cannot serve this socket."_s);
    listener = ready.release();
    return QUrl(u"http://127.0.0.1:%1"_s.arg(listener->serverPort()));
}

void PracticeServer::setPace(int milliseconds) { d->paceMs = std::max(0, milliseconds); }

void PracticeServer::Private::addRoutes()
{
    using Method = QHttpServerRequest::Method;
    http.route(u"/v1/messages"_s, Method::Post, q,
               [this](const QHttpServerRequest &request, QHttpServerResponder &responder) { answer(anthropicForm(), request, responder); });
    for (const QString &path : {u"/v1/chat/completions"_s, u"/chat/completions"_s}) {
        http.route(path, Method::Post, q,
                   [this](const QHttpServerRequest &request, QHttpServerResponder &responder) { answer(chatForm(), request, responder); });
    }
    for (const QString &path : {u"/v1/models"_s, u"/models"_s}) {
        http.route(path, Method::Get, q, [this](const QHttpServerRequest &request, QHttpServerResponder &responder) {
            const Form &form = request.headers().contains("anthropic-version") ? anthropicForm() : chatForm();
            writeJson(responder, form.models(), form.headers(form.newRequestId(), ++requests), 200);
        });
    }
    http.setMissingHandler(q, [](const QHttpServerRequest &request, QHttpServerResponder &responder) {
        const Form &form = request.headers().contains("anthropic-version") ? anthropicForm() : chatForm();
        const QString id = form.newRequestId();
        writeJson(responder, form.refusal({404, u"The practice provider has nothing at %1."_s.arg(request.url().path()), {}, u"unknown_url"_s}, id),
                  form.headers(id, 0), 404);
    });
}

bool PracticeServer::Private::failsNow(const Script &script, const QByteArray &body)
{
    if (!script.times)
        return true;
    return failed[QCryptographicHash::hash(body, QCryptographicHash::Sha256)]++ < *script.times;
}

void PracticeServer::Private::answer(const Form &form, const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const QString id = form.newRequestId();
    QHttpHeaders headers = form.headers(id, ++requests);
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(request.body(), &parsed);
    if (!document.isObject()) {
        const QString why = parsed.error == QJsonParseError::NoError ? u"it is not an object"_s : parsed.errorString();
        return writeJson(responder, form.refusal({400, u"The request body is not valid JSON: %1"_s.arg(why), {}, {}}, id), headers, 400);
    }
    const auto prompt = form.read(document.object(), request.headers());
    if (!prompt)
        return writeJson(responder, form.refusal(prompt.error(), id), headers, prompt.error().status);
    const Script script = Script::of(prompt->question());
    if (const auto refusal = scriptedRefusal(script); refusal && failsNow(script, request.body())) {
        if (script.retryAfterSeconds)
            headers.append(QHttpHeaders::WellKnownHeader::RetryAfter, QByteArray::number(*script.retryAfterSeconds));
        return writeJson(responder, form.refusal(*refusal, id), headers, refusal->status);
    }
    reply(form, *prompt, script, headers, request, responder);
}

void PracticeServer::Private::reply(const Form &form, const Prompt &prompt, const Script &script, const QHttpHeaders &headers,
                                    const QHttpServerRequest &request, QHttpServerResponder &responder)
{
    const Answer given = answerTo(prompt, script);
    const Tokens tokens = seen.count(prompt, given);
    const bool cut = script.cut && failsNow(script, request.body());
    const bool broken = script.streamError && prompt.stream && failsNow(script, request.body());
    if (!prompt.stream && !cut && !script.slow)
        return writeJson(responder, form.whole(prompt, given, tokens), headers, 200);

    const QByteArray whole = prompt.stream ? QByteArray() : QJsonDocument(form.whole(prompt, given, tokens)).toJson(QJsonDocument::Compact);
    QList<QByteArray> pieces =
        prompt.stream ? form.stream(prompt, given, tokens) : QList<QByteArray>{whole.first(whole.size() / 2), whole.sliced(whole.size() / 2)};
    if (cut || broken)
        pieces.resize(std::max<qsizetype>(1, pieces.size() / 2));
    if (broken)
        pieces += form.streamFailure(QString::fromUtf8(headers.value("request-id")));
    QHttpHeaders all = headers;
    all.append(QHttpHeaders::WellKnownHeader::ContentType, prompt.stream ? "text/event-stream; charset=utf-8" : "application/json");
    all.append(QHttpHeaders::WellKnownHeader::CacheControl, "no-cache");
    auto *delivery = new Delivery(std::move(responder), listener->socketOf(request.remotePort()), std::move(pieces), cut, q);
    delivery->start(all, script.slow ? std::max(paceMs, SlowPaceMs) : paceMs);
}

} // namespace countersign
