// SPDX-License-Identifier: GPL-3.0-or-later
// One conversation with one server over one channel: matches answers to requests, keeps time limits, passes on progress, tells the server what is
// not wanted any more, and answers what the server asks. It knows JSON-RPC and nothing of tools; the client above it does.
//
// A server may send anything. What is not a message, or answers nothing that was asked, is counted and left; too much of it, a line without end or
// a channel that closes ends the session with an Error that every waiting request gets.
//
// Lives in one thread with an event loop; nothing blocks. Requests that wait when it is destroyed get Cancelled.
#pragma once
#include "core/egress/transport.h" // CancelToken
#include "core/tools/mcp/channel.h"
#include "core/tools/mcp/message.h"

#include <QtCore/QFuture>
#include <memory>

namespace countersign::mcp {

struct Progress {
    double done = 0;
    std::optional<double> total;
    QString message; // of the server, at most 500 characters
    friend bool operator==(const Progress &, const Progress &) = default;
};

struct Patience {
    qint64 quietMs = 60'000; // without an answer or a sign of progress; 0 = for ever
    qint64 totalMs = 600'000; // whatever the progress says; 0 = for ever
};

struct Asking {
    Patience patience = {};
    std::function<void(const Progress &)> progress = {}; // when set, the server is asked for it
    std::shared_ptr<CancelToken> cancel = {};
    std::vector<LoopbackHeader> mirrored = {}; // see Channel::mirror
};

/// An answer as it came: either the result or the server's own error.
using Reply = std::expected<QJsonObject, Response::Failure>;

class Session : public QObject {
    Q_OBJECT
public:
    /// What the server asks of us; the answer may come later. Without a handler: "method not found".
    using Handler = std::function<void(Request request, std::function<void(Response)> answer)>;

    explicit Session(std::unique_ptr<Channel> channel, QObject *parent = nullptr);
    ~Session() override;

    [[nodiscard]] QFuture<Result<void>> open();
    /// The future ends with the reply, or with Network (closed), Network (time), Cancelled.
    [[nodiscard]] QFuture<Result<Reply>> request(const QString &method, QJsonObject params, const Asking &asking = {}, qint64 *id = nullptr);
    void notify(const QString &method, const QJsonObject &params = {});
    void setHandler(Handler handler);
    void setVersion(const QString &version);
    /// While a person is asked, requests do not run out of their quiet time. Counted.
    void setPatient(bool patient);
    void close();

    [[nodiscard]] bool isOpen() const;
    /// Why it ended.
    [[nodiscard]] std::optional<Error> ending() const;
    [[nodiscard]] QString diagnostics() const;
    /// Lines that were no message, or answers to nothing.
    [[nodiscard]] int strays() const;

    static constexpr int mostStrays = 1000;
    static constexpr int mostAskedAtOnce = 16; // requests of the server that wait for us

Q_SIGNALS:
    void notified(const countersign::mcp::Notification &notification);
    void closed(const countersign::Error &why);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign::mcp
