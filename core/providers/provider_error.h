// SPDX-License-Identifier: GPL-3.0-or-later
// Errors as providers report them: in a body with an error status, or in the middle of a stream. All known forms are read for every
// API, because gateways and compatible servers mix them (llama.cpp answers /v1/messages with OpenAI's form).
#pragma once
#include "core/base/stages.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QJsonObject>

namespace countersign {

/// What the provider said, in its own words.
struct ProviderError {
    QString code; // the most telling word: "not_found_error", "model_not_found", "429"; empty when there is none
    QString detail; // a second one where given: Anthropic's details.error_code, OpenAI's type
    QString message;
    int status = 0; // as the error itself says, else of HTTP; 0 in a stream that does not say
    friend bool operator==(const ProviderError &, const ProviderError &) = default;
};

/// True when a decoded object is an error rather than (a piece of) a reply.
[[nodiscard]] bool isErrorObject(const QJsonObject &object);
[[nodiscard]] ProviderError readError(const QJsonObject &object, int httpStatus);
/// Any body with an error status: JSON of any known form, else the beginning of its text.
[[nodiscard]] ProviderError readErrorBody(QByteArrayView body, int httpStatus);

/// For people and for the loop: what it means, whether waiting helps, a sentence that says what to do.
[[nodiscard]] reply::Failure toFailure(const ProviderError &error);

} // namespace countersign
