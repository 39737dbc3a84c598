// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/egress/attempt.h"

#include "core/egress/body_device.h"

#include <QtCore/QCoreApplication>
#include <QtNetwork/QNetworkAccessManager>

namespace countersign {

namespace {

constexpr qint64 LargestRefusal = 1024 * 1024;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Egress)
};

QString seconds(qint64 ms) { return QString::number(double(ms) / 1000); }

void begin(QTimer &timer, qint64 ms)
{
    if (ms > 0)
        timer.start(std::chrono::milliseconds(ms));
}

} // namespace

Attempt::Attempt(const ReplySink &sink, AttemptLimits limits, const QElapsedTimer &queued) : m_sink(sink), m_limits(limits), m_queued(queued)
{
    for (QTimer *timer : {&m_connecting, &m_answering, &m_idle, &m_total})
        timer->setSingleShot(true);
    connect(&m_connecting, &QTimer::timeout, this, [this] {
        fail({ErrorCode::Network,
              Words::tr("%1 could not be reached within %2 seconds. Check the network and the provider's address.")
                  .arg(host(), seconds(m_limits.connectMs))},
             true);
    });
    // The request is there by now and may be billed, so these are not tried again by themselves.
    connect(&m_answering, &QTimer::timeout, this, [this] {
        fail({ErrorCode::Network,
              Words::tr("%1 took the request but did not answer within %2 seconds. It may still bill it.").arg(host(), seconds(m_limits.answerMs))},
             false);
    });
    connect(&m_idle, &QTimer::timeout, this, [this] {
        fail({ErrorCode::Network,
              Words::tr("%1 sent nothing for %2 seconds, so the connection was given up. What arrived is kept.")
                  .arg(host(), seconds(m_limits.idleMs))},
             false);
    });
    connect(&m_total, &QTimer::timeout, this, [this] {
        fail({ErrorCode::Network, Words::tr("The answer of %1 took longer than the limit for one request. What arrived is kept.").arg(host())},
             false);
    });
}

Attempt::~Attempt()
{
    if (m_reply) {
        m_reply->disconnect(this);
        m_reply->abort();
        m_reply->deleteLater();
    }
}

void Attempt::start(QNetworkAccessManager &manager, const QNetworkRequest &request, const QByteArray &body)
{
    m_body = new BodyDevice(body);
    connect(m_body, &BodyDevice::progressed, this, [this] {
        m_connecting.stop();
        restartIdle();
    });
    connect(m_body, &BodyDevice::taken, this, [this] {
        m_sent = m_queued.elapsed();
        m_idle.stop();
        begin(m_answering, m_limits.answerMs);
    });
    begin(m_connecting, m_limits.connectMs);
    begin(m_total, m_limits.totalMs);
    m_reply = manager.post(request, m_body);
    m_body->setParent(m_reply);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &Attempt::readHead);
    connect(m_reply, &QNetworkReply::readyRead, this, &Attempt::readBody);
    connect(m_reply, &QNetworkReply::finished, this, &Attempt::finish);
}

void Attempt::cancel() { fail({ErrorCode::Cancelled, Words::tr("The request was stopped.")}, false); }

void Attempt::readHead()
{
    m_connecting.stop();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status < 200)
        return;
    m_status = status;
    m_headers = m_reply->headers();
    restartIdle();
}

void Attempt::readBody()
{
    if (m_ended)
        return;
    if (m_status == 0)
        readHead();
    m_answering.stop();
    restartIdle();
    const QByteArray bytes = m_reply->readAll();
    if (bytes.isEmpty())
        return;
    if (!m_firstByte)
        m_firstByte = m_queued.elapsed();
    m_received += bytes.size();
    if (!succeeded()) {
        m_refusal += bytes.first(std::min<qint64>(bytes.size(), LargestRefusal - m_refusal.size()));
        if (m_refusal.size() == LargestRefusal)
            end(); // what explains a refusal is in its first bytes
        return;
    }
    giveOn(bytes);
}

void Attempt::giveOn(const QByteArray &bytes)
{
    const QByteArrayView encoding = m_headers.value(QHttpHeaders::WellKnownHeader::ContentEncoding).trimmed();
    if (!encoding.isEmpty() && encoding.compare("identity", Qt::CaseInsensitive) != 0) {
        fail({ErrorCode::Provider,
              Words::tr("%1 sent a compressed answer although none was asked for, so it cannot be read. Check what stands between.").arg(host())},
             false);
        return;
    }
    if (m_limits.replyBytes > 0 && m_received > m_limits.replyBytes) {
        fail({ErrorCode::Network,
              Words::tr("The answer of %1 is larger than %2 MB and was cut off. What arrived is kept.")
                  .arg(host(), QString::number(m_limits.replyBytes / 1'000'000))},
             false);
        return;
    }
    const QPointer<Attempt> self(this); // who listens may stop everything
    tellHeaders();
    if (self && !m_ended && m_sink.bytes)
        m_sink.bytes(bytes);
}

void Attempt::tellHeaders()
{
    if (std::exchange(m_told, true))
        return;
    if (m_sink.headers)
        m_sink.headers(m_status);
}

void Attempt::finish()
{
    if (m_ended)
        return;
    readBody();
    if (m_ended)
        return;
    const auto error = m_reply->error();
    const bool refused = m_status != 0 && !succeeded(); // then the error only repeats the status
    if (!refused && (error != QNetworkReply::NoError || cutShort())) {
        failByNetwork(error == QNetworkReply::NoError ? QNetworkReply::RemoteHostClosedError : error);
        return;
    }
    if (succeeded())
        tellHeaders();
    end();
}

bool Attempt::cutShort() const
{
    bool said = false;
    const qint64 length = m_headers.value(QHttpHeaders::WellKnownHeader::ContentLength).trimmed().toLongLong(&said);
    return succeeded() && said && m_received < length;
}

void Attempt::failByNetwork(QNetworkReply::NetworkError error)
{
    using N = QNetworkReply;
    if (succeeded() && m_received > 0) {
        fail({ErrorCode::Network,
              Words::tr("The connection to %1 was cut while the answer came in. What arrived is kept; it may be billed.").arg(host())},
             false);
        return;
    }
    switch (error) {
    case N::ConnectionRefusedError:
        return fail({ErrorCode::Network, Words::tr("%1 refused the connection. Is the server running, and is the address right?").arg(host())}, true);
    case N::HostNotFoundError:
        return fail({ErrorCode::Network, Words::tr("The address %1 was not found. Check the network and the provider's base_url.").arg(host())},
                    true);
    case N::SslHandshakeFailedError:
        return fail(
            {ErrorCode::Network, Words::tr("%1 could not prove who it is: its certificate is not trusted here. Nothing was sent.").arg(host())},
            false);
    case N::ProxyAuthenticationRequiredError:
        return fail({ErrorCode::Network, Words::tr("The network's proxy asks for a password. Set it in the system's proxy settings.")}, false);
    case N::RemoteHostClosedError:
    case N::ContentReSendError: // the connection closed and the network layer would have sent again by itself
        return fail({ErrorCode::Network, Words::tr("%1 closed the connection before it answered.").arg(host())}, true);
    case N::ProtocolFailure:
    case N::ProtocolUnknownError:
    case N::ProtocolInvalidOperationError:
        return fail({ErrorCode::Network, Words::tr("What %1 answered is not HTTP. Check the provider's address and port.").arg(host())}, false);
    default: return fail({ErrorCode::Network, Words::tr("The connection to %1 failed. Check the network and try again.").arg(host())}, true);
    }
}

void Attempt::fail(Error error, bool mayTryAgain)
{
    if (m_ended)
        return;
    m_error = std::move(error);
    m_mayTryAgain = mayTryAgain;
    end();
}

void Attempt::end()
{
    m_ended = true;
    for (QTimer *timer : {&m_connecting, &m_answering, &m_idle, &m_total})
        timer->stop();
    if (m_reply) {
        m_reply->disconnect(this);
        if (m_body)
            m_body->disconnect(this);
        m_reply->abort();
    }
    Q_EMIT ended();
}

void Attempt::restartIdle() { begin(m_idle, m_limits.idleMs); }

QString Attempt::host() const { return m_reply ? m_reply->request().url().host() : QString(); }

} // namespace countersign
