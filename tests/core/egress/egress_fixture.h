// SPDX-License-Identifier: GPL-3.0-or-later
// Egress with everything around it scripted, and short limits.
#pragma once
#include "../review/forged_stages.h"
#include "core/egress/egress.h"
#include "recording_server.h"

namespace countersign {

class ScriptedGuard final : public OutgoingGuard {
public:
    Result<void> check(const SignedRequest &) override
    {
        ++asked;
        if (allowed >= 0 && asked > allowed)
            return failure(ErrorCode::Leak, QStringLiteral("An original stands in the request."));
        return {};
    }
    int asked = 0;
    int allowed = -1; // so many looks find nothing; -1: none ever does
};

/// What the sink was told, in order.
struct Told {
    QList<int> statuses;
    QByteArray bytes;
    int pieces = 0;
    struct Retry {
        int attempt;
        qint64 waitMs;
        ErrorCode code;
    };
    QList<Retry> retries;
    QString order; // r = retrying, h = headers, b = bytes

    [[nodiscard]] ReplySink sink()
    {
        return {.retrying =
                    [this](int attempt, qint64 waitMs, const Error &why) {
                        retries += Retry{attempt, waitMs, why.code};
                        order += u'r';
                    },
                .headers =
                    [this](int status) {
                        statuses += status;
                        order += u'h';
                    },
                .bytes =
                    [this](QByteArrayView view) {
                        bytes += view;
                        ++pieces;
                        if (!order.endsWith(u'b'))
                            order += u'b';
                        if (onBytes)
                            onBytes();
                    }};
    }
    std::function<void()> onBytes;
};

struct EgressFixture {
    explicit EgressFixture(RecordingServer::Answer answer) : server(std::move(answer))
    {
        limits.backoffMs = 2;
        limits.longestBackoffMs = 8;
        limits.longestServerWaitMs = 2'000;
        limits.totalMs = 60'000;
    }

    RecordingServer server;
    ScriptedGuard guard;
    EgressLimits limits;
    Told told;
    QList<bool> keyAskedFor; // each time: reread?
    Result<Credential> credential = Credential{"x-api-key", "test-key-0001"};
    std::unique_ptr<Egress> egress;

    Egress &make()
    {
        if (!egress) {
            egress = std::make_unique<Egress>(
                guard,
                [this](const QString &, bool reread) {
                    keyAskedFor += reread;
                    return credential;
                },
                limits);
            egress->setAllowed({server.url(QString())});
        }
        return *egress;
    }
    SendOutcome send(forged::Request request = {}, std::shared_ptr<CancelToken> cancel = nullptr)
    {
        if (request.url.port() == 1)
            request.url = server.url();
        return QCoro::waitFor(make().send(forged::signedRequest(request), told.sink(), std::move(cancel)));
    }
    [[nodiscard]] static ErrorCode codeOf(const SendOutcome &outcome) { return outcome.error ? outcome.error->code : ErrorCode(-1); }
};

} // namespace countersign
