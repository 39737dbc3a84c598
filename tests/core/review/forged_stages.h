// SPDX-License-Identifier: GPL-3.0-or-later
// Requests for tests of review and egress, made without the stages before them. Only the class that owns a stage can make its type, so
// forged_stages.cpp implements just those classes (composer, redactor, codec) and must not be linked beside the real ones.
#pragma once
#include "core/review/review_gate.h"

namespace countersign::forged {

struct Request {
    QByteArray body = R"({"model":"m","messages":[{"role":"user","content":"hello"}]})";
    QUrl url = QUrl(QStringLiteral("http://127.0.0.1:1/v1/messages"));
    QList<HttpHeader> headers = {{"content-type", "application/json"}, {"anthropic-version", "2023-06-01"}};
    std::vector<Finding> findings = {};
    bool forbidden = false;
    bool streaming = true;
    QString blockedBy = {};
    RunId run = RunId::create();
    QString provider = QStringLiteral("test provider");
};

[[nodiscard]] std::shared_ptr<const HeldRequest> held(const Request &request);
/// Signed by a real gate.
[[nodiscard]] SignedRequest signedRequest(const Request &request);

} // namespace countersign::forged
