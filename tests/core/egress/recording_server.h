// SPDX-License-Identifier: GPL-3.0-or-later
// A loopback server that keeps every request as it came over the socket and answers with raw bytes, so that it can also answer badly.
#pragma once
#include <QtCore/QHash>
#include <QtCore/QPointer>
#include <QtCore/QUrl>
#include <QtNetwork/QTcpServer>
#include <QtNetwork/QTcpSocket>

#include <functional>

namespace countersign {

struct RecordedRequest {
    QByteArray line; // "POST /v1/messages HTTP/1.1"
    QList<std::pair<QByteArray, QByteArray>> headers; // names in lower case
    QByteArray body;

    [[nodiscard]] QByteArrayList all(const QByteArray &name) const
    {
        QByteArrayList values;
        for (const auto &header : headers) {
            if (header.first == name)
                values += header.second;
        }
        return values;
    }
};

class RecordingServer : public QTcpServer {
    Q_OBJECT
public:
    using Answer = std::function<void(QTcpSocket &, int number)>; // number: 0 for the first request

    explicit RecordingServer(Answer answer) : m_answer(std::move(answer))
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port to listen on");
        connect(this, &QTcpServer::newConnection, this, [this] {
            while (QTcpSocket *socket = nextPendingConnection()) {
                ++connections;
                connect(socket, &QTcpSocket::readyRead, this, [this, socket] { read(*socket); });
            }
        });
    }

    [[nodiscard]] QUrl url(const QString &path = QStringLiteral("/v1/messages")) const
    {
        return QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(path));
    }

    QList<RecordedRequest> requests;
    int connections = 0;

    static QByteArray response(int status, const QByteArray &body, const QByteArray &headers = {})
    {
        return "HTTP/1.1 " + QByteArray::number(status) + " Status\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers + "\r\n"
            + body;
    }

private:
    void read(QTcpSocket &socket)
    {
        QByteArray &bytes = m_pending[&socket];
        bytes += socket.readAll();
        for (;;) {
            const qsizetype end = bytes.indexOf("\r\n\r\n");
            if (end < 0)
                return;
            RecordedRequest request;
            const QByteArrayList lines = bytes.first(end).split('\n');
            request.line = lines.first().trimmed();
            qsizetype length = 0;
            for (const QByteArray &line : lines.sliced(1)) {
                const qsizetype colon = line.indexOf(':');
                request.headers += {line.first(colon).toLower(), line.sliced(colon + 1).trimmed()};
                if (request.headers.back().first == "content-length")
                    length = request.headers.back().second.toLongLong();
            }
            if (bytes.size() < end + 4 + length)
                return;
            request.body = bytes.sliced(end + 4, length);
            bytes.remove(0, end + 4 + length);
            requests += request;
            m_answer(socket, int(requests.size()) - 1);
        }
    }

    Answer m_answer;
    QHash<QTcpSocket *, QByteArray> m_pending;
};

} // namespace countersign
