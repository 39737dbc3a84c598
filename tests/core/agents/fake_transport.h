// SPDX-License-Identifier: GPL-3.0-or-later
// A transport without a network: answers each request with the next scripted reply, and keeps what it was given.
#pragma once
#include "core/egress/transport.h"

#include <QCoro/QCoroTimer>
#include <QtCore/QTimer>
#include <deque>

namespace countersign {

struct ScriptedReply {
    int httpStatus = 200;
    QByteArrayList chunks;
    std::optional<Error> error; // of the connection
    bool hang = false; // until it is cancelled
};

class FakeTransport final : public Transport {
public:
    std::deque<ScriptedReply> script;
    std::vector<QByteArray> bodies;
    std::vector<QByteArray> hashes;
    std::function<void()> onSend;
    std::function<ScriptedReply(const WireRequest &)> answer; // instead of the script

    QCoro::Task<SendOutcome> send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel) override
    {
        bodies.push_back(request.request().body());
        hashes.push_back(request.sha256());
        if (onSend)
            onSend();
        SendOutcome outcome;
        outcome.attempts = 1;
        outcome.timing.queued = QDateTime::currentDateTimeUtc();
        outcome.timing.sent = 0;
        if (script.empty() && !answer) {
            outcome.error = Error{ErrorCode::Network, QStringLiteral("the script is over")};
            co_return outcome;
        }
        const ScriptedReply reply = answer ? answer(request.request()) : script.front();
        if (!answer)
            script.pop_front();
        // As on a real network, nothing comes before the caller waits.
        QTimer soon;
        soon.start(0);
        co_await soon;
        if (reply.hang) {
            while (!cancel->isCancelled())
                co_await soon;
            outcome.error = Error{ErrorCode::Cancelled, QStringLiteral("cancelled")};
            co_return outcome;
        }
        outcome.httpStatus = reply.httpStatus;
        sink.headers(reply.httpStatus);
        for (const QByteArray &chunk : reply.chunks) {
            sink.bytes(chunk);
            co_await soon;
            if (cancel->isCancelled()) {
                outcome.error = Error{ErrorCode::Cancelled, QStringLiteral("cancelled")};
                co_return outcome;
            }
        }
        outcome.timing.firstByte = 1;
        outcome.timing.done = 2;
        outcome.error = reply.error;
        co_return outcome;
    }
};

} // namespace countersign
