// SPDX-License-Identifier: GPL-3.0-or-later
// One HTTP exchange with its time limits. Knows nothing of retries, keys or reviews; lives in the thread of Egress.
#pragma once
#include "core/base/error.h"
#include "core/egress/transport.h"

#include <QtCore/QElapsedTimer>
#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtNetwork/QHttpHeaders>
#include <QtNetwork/QNetworkReply>
#include <QtNetwork/QNetworkRequest>

class QNetworkAccessManager;

namespace countersign {

class BodyDevice;

/// Milliseconds; 0 = no limit.
struct AttemptLimits {
    qint64 connectMs = 0;
    qint64 answerMs = 0; // until the first byte of the answer
    qint64 idleMs = 0; // between bytes
    qint64 totalMs = 0;
    qint64 replyBytes = 0; // the largest answer
};

class Attempt final : public QObject {
    Q_OBJECT
public:
    /// `queued` is running; timings count from it. The bytes of a successful answer go to `sink` as they come, those of any other
    /// answer are kept.
    Attempt(const ReplySink &sink, AttemptLimits limits, const QElapsedTimer &queued);
    ~Attempt() override;

    void start(QNetworkAccessManager &manager, const QNetworkRequest &request, const QByteArray &body);
    /// Ends it with Cancelled, unless it has ended.
    void cancel();

    [[nodiscard]] int status() const { return m_status; } // 0 = no answer
    [[nodiscard]] bool succeeded() const { return m_status >= 200 && m_status < 300; }
    [[nodiscard]] const QHttpHeaders &headers() const { return m_headers; }
    [[nodiscard]] const QByteArray &refusal() const { return m_refusal; } // the body of an answer that is no success, its first MiB
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// The connection failed in a way that another try may mend, and nothing of an answer was given on.
    [[nodiscard]] bool mayTryAgain() const { return m_mayTryAgain && !m_told; }
    [[nodiscard]] std::optional<qint64> sentMs() const { return m_sent; }
    [[nodiscard]] std::optional<qint64> firstByteMs() const { return m_firstByte; }

Q_SIGNALS:
    void ended();

private:
    void readHead();
    void readBody();
    void giveOn(const QByteArray &bytes);
    void tellHeaders();
    void finish();
    void fail(Error error, bool mayTryAgain);
    void end();
    void restartIdle();
    [[nodiscard]] QString host() const;
    void failByNetwork(QNetworkReply::NetworkError error);
    [[nodiscard]] bool cutShort() const;

    const ReplySink &m_sink;
    const AttemptLimits m_limits;
    const QElapsedTimer &m_queued;
    QPointer<QNetworkReply> m_reply;
    QPointer<BodyDevice> m_body;
    QTimer m_connecting;
    QTimer m_answering;
    QTimer m_idle;
    QTimer m_total;
    int m_status = 0;
    QHttpHeaders m_headers;
    QByteArray m_refusal;
    qint64 m_received = 0;
    std::optional<Error> m_error;
    std::optional<qint64> m_sent, m_firstByte;
    bool m_mayTryAgain = false;
    bool m_told = false;
    bool m_ended = false;
};

} // namespace countersign
