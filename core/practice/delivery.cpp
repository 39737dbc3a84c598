// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/practice/delivery.h"

#include <QtNetwork/QTcpSocket>

namespace countersign::practice {

Delivery::Delivery(QHttpServerResponder responder, QPointer<QTcpSocket> socket, QList<QByteArray> events, bool hangUp, QObject *parent)
    : QObject(parent), m_responder(std::move(responder)), m_socket(std::move(socket)), m_events(std::move(events)), m_hangUp(hangUp)
{
    connect(&m_timer, &QTimer::timeout, this, &Delivery::next);
}

void Delivery::start(const QHttpHeaders &headers, int paceMs)
{
    m_together = paceMs > 0 ? 1 : 64;
    m_responder.writeBeginChunked(headers, QHttpServerResponder::StatusCode::Ok);
    m_timer.start(paceMs);
}

void Delivery::next()
{
    const bool gone = !m_socket || m_socket->state() != QAbstractSocket::ConnectedState;
    if (gone) {
        deleteLater();
        m_timer.stop();
        return;
    }
    for (qsizetype i = 0; i < m_together && m_position < m_events.size(); ++i) {
        const QByteArray &event = m_events[m_position++];
        if (m_position < m_events.size() || m_hangUp)
            m_responder.writeChunk(event);
        else
            m_responder.writeEndChunked(event);
    }
    if (m_position < m_events.size())
        return;
    m_timer.stop();
    if (m_hangUp)
        m_socket->disconnectFromHost(); // after what was written
    deleteLater();
}

} // namespace countersign::practice
