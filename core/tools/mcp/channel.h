// SPDX-License-Identifier: GPL-3.0-or-later
// The way to one server, as the session sees it: messages go out whole and come back whole. Standard input and output of a child process, HTTP on
// loopback, or a script in a test. Lives in one thread with an event loop; nothing in it blocks.
#pragma once
#include "core/base/error.h"
#include "core/egress/loopback_door.h" // LoopbackHeader

#include <QtCore/QJsonObject>
#include <QtCore/QObject>

namespace countersign::mcp {

class Channel : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Begins; `opened` or `closed` follows, never before this returns.
    virtual void open() = 0;
    virtual void send(const QJsonObject &message) = 0;
    /// What the HTTP binding repeats of this request's arguments. Told before the request is sent; of no use to others.
    virtual void mirror(qint64 id, const std::vector<LoopbackHeader> &headers)
    {
        Q_UNUSED(id)
        Q_UNUSED(headers)
    }
    /// The answer to this request of ours is not wanted any more. True: the server learns it by this (an HTTP stream was closed); false: it is to
    /// be told by a notification.
    virtual bool abandon(qint64 id)
    {
        Q_UNUSED(id)
        return false;
    }
    /// What was agreed on, for bindings that name it in every message.
    virtual void setVersion(const QString &version) { Q_UNUSED(version) }
    /// Ends in good order, and in the background by force if need be. `closed` follows.
    virtual void close() = 0;
    /// What the server wrote for people, its last part; empty where the binding has no such thing.
    [[nodiscard]] virtual QString diagnostics() const { return {}; }

Q_SIGNALS:
    void opened();
    /// The bytes of one message, not yet looked at.
    void received(const QByteArray &message);
    /// This one request failed on its way; others go on.
    void failed(qint64 id, const countersign::Error &why);
    /// Once; nothing follows.
    void closed(const countersign::Error &why);
};

} // namespace countersign::mcp
