// SPDX-License-Identifier: GPL-3.0-or-later
// The way to HTTP servers on this machine that are no providers: tool servers, and what the tool http_get asks. Goes to an address of the loopback
// network and nowhere else, and that is decided by the address: no name is looked up ("localhost" means 127.0.0.1, then ::1), no redirect is followed, no
// proxy, no cookie, no cache. A body is sent once and never again by itself. Lives in a thread with an event loop; nothing blocks. Here is what its users
// see of it, without a socket; core/egress/network_door.h opens them.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArray>
#include <QtCore/QObject>
#include <QtCore/QUrl>
#include <memory>
#include <optional>
#include <vector>

namespace countersign {

struct LoopbackHeader {
    QByteArray name, value;
    friend bool operator==(const LoopbackHeader &, const LoopbackHeader &) = default;
};

struct LoopbackRequest {
    enum class Method { Get, Post, Delete };
    Method method = Method::Get;
    QUrl url; // http or https, without a user name
    std::vector<LoopbackHeader> headers; // one that holds a line break is left out
    QByteArray body; // of a Post
    qint64 connectMs = 5'000;
    qint64 totalMs = 0; // until the end of the answer; 0 = no limit
    qint64 largestAnswer = 64 * 1024 * 1024; // bytes; a stream's too: counted again after each restartCount()
};

/// One request and its answer. Destroying it ends the connection.
class LoopbackExchange : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual int status() const = 0; // 0 until the answer begins
    [[nodiscard]] virtual QByteArray header(QByteArrayView name) const = 0;
    /// The server was reached: something of the request was taken, or of an answer came.
    [[nodiscard]] virtual bool wasReached() const = 0;
    /// How it ended badly; absent: in order. A status of 400 or more is in order.
    [[nodiscard]] virtual std::optional<Error> error() const = 0;
    [[nodiscard]] virtual bool isFinished() const = 0;
    /// Ends it with Cancelled, unless it has ended.
    virtual void cancel() = 0;
    /// What came until now no longer counts towards the largest answer.
    virtual void restartCount() = 0;

Q_SIGNALS:
    /// Status and headers are there. Then received*, then finished; never before send() has returned.
    void began();
    void received(const QByteArray &bytes);
    /// Once; nothing follows.
    void finished();
};

class LoopbackDoor {
public:
    LoopbackDoor() = default;
    virtual ~LoopbackDoor() = default;
    Q_DISABLE_COPY_MOVE(LoopbackDoor)
    /// What may not be opened ends with Policy.
    [[nodiscard]] virtual std::unique_ptr<LoopbackExchange> send(LoopbackRequest request) = 0;
};

} // namespace countersign
