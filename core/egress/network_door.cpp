// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/network_door.h"

#include "core/egress/body_device.h"
#include "core/egress/destination_rules.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QHostAddress>
#include <QtNetwork/QHttp1Configuration>
#include <QtNetwork/QHttpHeaders>
#include <QtNetwork/QNetworkAccessManager>
#include <QtNetwork/QNetworkProxy>
#include <QtNetwork/QNetworkReply>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Egress)
};

bool isLocalhost(const QUrl &url) { return url.host().compare("localhost"_L1, Qt::CaseInsensitive) == 0; }

/// "localhost" is never looked up: a hosts file or a name server could send it elsewhere.
QUrl at(QUrl url, QHostAddress::SpecialAddress address)
{
    if (isLocalhost(url))
        url.setHost(QHostAddress(address).toString());
    return url;
}

QByteArray hostHeader(const QUrl &url)
{
    const QByteArray host = url.host().contains(u':') ? '[' + url.host().toLatin1() + ']' : url.host(QUrl::FullyEncoded).toLatin1();
    return url.port() < 0 ? host : host + ':' + QByteArray::number(url.port());
}

bool isClean(const LoopbackHeader &header)
{
    const auto breaks = [](const QByteArray &text) { return text.contains('\r') || text.contains('\n') || text.contains('\0'); };
    return !header.name.isEmpty() && !breaks(header.name) && !breaks(header.value);
}

QNetworkRequest prepared(const LoopbackRequest &wanted, const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    QHttp1Configuration connections;
    connections.setNumberOfConnectionsPerHost(NetworkDoor::mostConnections);
    request.setHttp1Configuration(connections);
    QHttpHeaders headers;
    headers.append("Accept-Language", "*"); // else Qt adds the person's language
    headers.append("Accept-Encoding", "identity"); // no bombs
    headers.append("User-Agent", "Countersign/" COUNTERSIGN_VERSION);
    for (const LoopbackHeader &header : wanted.headers) {
        if (isClean(header))
            headers.replaceOrAppend(QAnyStringView(header.name), QAnyStringView(header.value));
    }
    // Not "Connection: close": a server that says keep-alive nevertheless would be sent another request there, and refuse it.
    headers.replaceOrAppend("Host", QAnyStringView(hostHeader(wanted.url)));
    request.setHeaders(headers);
    if (isLocalhost(wanted.url))
        request.setPeerVerifyName(u"localhost"_s);
    return request;
}

class Exchange final : public LoopbackExchange {
public:
    Exchange(LoopbackRequest wanted, QNetworkAccessManager *opener);
    ~Exchange() override { drop(); }

    [[nodiscard]] int status() const override { return m_status; }
    [[nodiscard]] QByteArray header(QByteArrayView name) const override { return m_reply ? m_reply->rawHeader(QAnyStringView(name)) : QByteArray(); }
    [[nodiscard]] bool wasReached() const override { return m_reached; }
    [[nodiscard]] std::optional<Error> error() const override { return m_error; }
    [[nodiscard]] bool isFinished() const override { return m_ended; }
    void cancel() override { end(Error{ErrorCode::Cancelled, Words::tr("The request was stopped.")}); }
    void restartCount() override { m_counted = 0; }

private:
    void start(QHostAddress::SpecialAddress address);
    void readHead();
    void read();
    void finish();
    void drop();
    void end(std::optional<Error> why);
    [[nodiscard]] QString place() const { return m_request.url.authority(); }

    LoopbackRequest m_request;
    QPointer<QNetworkAccessManager> m_manager;
    QPointer<QNetworkReply> m_reply;
    QPointer<BodyDevice> m_body;
    QTimer m_connecting, m_total;
    std::optional<Error> m_error;
    qint64 m_counted = 0;
    int m_status = 0;
    bool m_reached = false;
    bool m_secondAddress = false;
    bool m_ended = false;
};

Exchange::Exchange(LoopbackRequest wanted, QNetworkAccessManager *opener) : m_request(std::move(wanted)), m_manager(opener)
{
    if (auto allowed = mayOpenOnLoopback(m_request.url); !allowed) {
        QMetaObject::invokeMethod(this, [this, why = allowed.error()] { end(why); }, Qt::QueuedConnection);
        return;
    }
    connect(opener, &QObject::destroyed, this, [this] { cancel(); });
    m_connecting.setSingleShot(true);
    m_total.setSingleShot(true);
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        end(Error{ErrorCode::Network, Words::tr("Nothing answers at %1. Start the server there, or check its address.").arg(place())});
    });
    connect(&m_total, &QTimer::timeout, this, [this] { end(Error{ErrorCode::Network, Words::tr("%1 did not answer in time.").arg(place())}); });
    if (m_request.connectMs > 0)
        m_connecting.start(std::chrono::milliseconds(m_request.connectMs));
    if (m_request.totalMs > 0)
        m_total.start(std::chrono::milliseconds(m_request.totalMs));
    start(QHostAddress::LocalHost);
}

void Exchange::start(QHostAddress::SpecialAddress address)
{
    if (!m_manager)
        return end(Error{ErrorCode::Cancelled, Words::tr("The connection was closed.")});
    const QNetworkRequest made = prepared(m_request, at(m_request.url, address));
    switch (m_request.method) {
    case LoopbackRequest::Method::Get: m_reply = m_manager->get(made); break;
    case LoopbackRequest::Method::Delete: m_reply = m_manager->deleteResource(made); break;
    case LoopbackRequest::Method::Post:
        m_body = new BodyDevice(m_request.body);
        connect(m_body, &BodyDevice::progressed, this, [this] {
            m_reached = true;
            m_connecting.stop();
        });
        m_reply = m_manager->post(made, m_body);
        m_body->setParent(m_reply);
        break;
    }
    connect(m_reply, &QNetworkReply::requestSent, this, [this] {
        m_reached = true;
        m_connecting.stop();
    });
    connect(m_reply, &QNetworkReply::metaDataChanged, this, [this] { readHead(); });
    connect(m_reply, &QNetworkReply::readyRead, this, [this] { read(); });
    connect(m_reply, &QNetworkReply::finished, this, [this] { finish(); });
}

void Exchange::readHead()
{
    const int now = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_ended || now < 200 || m_status != 0)
        return;
    m_reached = true;
    m_connecting.stop();
    m_status = now;
    Q_EMIT began();
}

void Exchange::read()
{
    const QPointer<Exchange> alive(this); // who listens may be done with it
    readHead();
    if (!alive || m_ended || !m_reply)
        return;
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    const QByteArray encoding = header("content-encoding").trimmed();
    if (!encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0)
        return end(
            Error{ErrorCode::Network, Words::tr("%1 sent a compressed answer although none was asked for, so it cannot be read.").arg(place())});
    m_counted += bytes.size();
    if (m_request.largestAnswer > 0 && m_counted > m_request.largestAnswer)
        return end(Error{ErrorCode::LimitReached,
                         Words::tr("The answer of %1 is larger than the %2 that are read.")
                             .arg(place(), QLocale().formattedDataSize(m_request.largestAnswer, 0))});
    Q_EMIT received(bytes);
}

void Exchange::finish()
{
    const QPointer<Exchange> alive(this);
    read();
    if (!alive || m_ended || !m_reply)
        return;
    if (m_status != 0) {
        // What the status means is for who asked; the connection is the matter here.
        const auto how = m_reply->error();
        const bool broken = how != QNetworkReply::NoError && how < QNetworkReply::ContentAccessDenied;
        return end(broken ? std::optional(Error{ErrorCode::Network, Words::tr("The connection to %1 broke off.").arg(place())}) : std::nullopt);
    }
    if (m_reply->error() == QNetworkReply::ConnectionRefusedError && isLocalhost(m_request.url) && !m_reached
        && !std::exchange(m_secondAddress, true)) {
        drop();
        return start(QHostAddress::LocalHostIPv6);
    }
    if (m_reached)
        return end(Error{ErrorCode::Network, Words::tr("%1 closed the connection without an answer.").arg(place())});
    end(Error{ErrorCode::Network, Words::tr("Nothing answers at %1. Start the server there, or check its address.").arg(place())});
}

void Exchange::drop()
{
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    if (m_body)
        m_body->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply.clear();
}

void Exchange::end(std::optional<Error> why)
{
    if (std::exchange(m_ended, true))
        return;
    m_connecting.stop();
    m_total.stop();
    m_error = std::move(why);
    if (m_error && m_reply) { // headers stay readable where all went well
        m_reply->disconnect(this);
        m_reply->abort();
    }
    Q_EMIT finished();
}

} // namespace

struct NetworkDoor::Private {
    QNetworkAccessManager manager;
};

NetworkDoor::NetworkDoor() : d(std::make_unique<Private>())
{
    d->manager.setProxy(QNetworkProxy(QNetworkProxy::NoProxy));
    d->manager.setAutoDeleteReplies(false);
}

NetworkDoor::~NetworkDoor() = default;

std::unique_ptr<LoopbackExchange> NetworkDoor::send(LoopbackRequest request) { return std::make_unique<Exchange>(std::move(request), &d->manager); }

} // namespace countersign
