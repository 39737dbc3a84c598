// SPDX-License-Identifier: GPL-3.0-or-later
// Writes one streamed answer, event by event; deletes itself when it is done or the client has gone.
#pragma once
#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtHttpServer/QHttpServerResponder>

class QTcpSocket;

namespace countersign::practice {

class Delivery final : public QObject {
    Q_OBJECT
public:
    /// `hangUp`: the connection is closed after the last event, without an end.
    Delivery(QHttpServerResponder responder, QPointer<QTcpSocket> socket, QList<QByteArray> events, bool hangUp, QObject *parent);
    void start(const QHttpHeaders &headers, int paceMs);

private:
    void next();
    QHttpServerResponder m_responder;
    QPointer<QTcpSocket> m_socket;
    QList<QByteArray> m_events;
    bool m_hangUp;
    qsizetype m_position = 0;
    qsizetype m_together = 1;
    QTimer m_timer;
};

} // namespace countersign::practice
