// SPDX-License-Identifier: GPL-3.0-or-later
// The send stage, as the agent loop sees it: signed request in, bytes back. Tests of the loop use a fake one.
#pragma once
#include "core/base/error.h"
#include "core/base/stages.h"

#include <QCoro/QCoroTask>
#include <QtCore/QByteArrayView>
#include <QtCore/QObject>
#include <functional>
#include <memory>

namespace countersign {

/// Moments of one send, in milliseconds since `queued`; absent = did not happen.
struct SendTiming {
    QDateTime queued; // UTC
    std::optional<qint64> sent, firstByte, done;
    friend bool operator==(const SendTiming &, const SendTiming &) = default;
};

/// Told while a reply comes in, on the thread of the transport, in this order: retrying* → headers → bytes* .
struct ReplySink {
    std::function<void(int attempt, qint64 waitMs, const Error &why)> retrying; // a wait; before attempt 1 nothing has left
    std::function<void(int httpStatus)> headers;
    std::function<void(QByteArrayView bytes)> bytes;
};

/// Ends a send early; shared by who may stop and who must.
class CancelToken : public QObject {
    Q_OBJECT
public:
    [[nodiscard]] bool isCancelled() const { return m_cancelled; }
    void cancel()
    {
        if (!m_cancelled) {
            m_cancelled = true;
            Q_EMIT cancelled();
        }
    }
Q_SIGNALS:
    void cancelled();

private:
    bool m_cancelled = false;
};

struct SendOutcome {
    int httpStatus = 0; // 0: no answer
    int attempts = 0;
    bool unanswered = false; // one of them arrived, as far as can be told, and was never answered: it may be billed
    SendTiming timing;
    QString providerRequestId; // "request-id" / "x-request-id"
    std::optional<Error> error; // of the connection or of our own rules; a provider's error body is for the decoder
    QByteArray receivedSha256; // reserved for the reply's bytes; empty when not kept
};

class Transport {
public:
    virtual ~Transport() = default;
    /// Sends once (with retries by protocols.md §5, only before the first byte of an answer is given on). Ends when the reply has
    /// ended, failed or was cancelled. Never throws.
    virtual QCoro::Task<SendOutcome> send(SignedRequest request, ReplySink sink, std::shared_ptr<CancelToken> cancel) = 0;
};

} // namespace countersign
