// SPDX-License-Identifier: GPL-3.0-or-later
// What a function returns that can fail: Result<T>, holding a value or an Error. No exceptions cross a module.
#pragma once
#include <QtCore/QString>
#include <expected>

namespace countersign {

enum class ErrorCode {
    BadUsage, // the caller asked for something that makes no sense
    NotFound, // a file, agent, conversation or row that is not there
    Invalid, // bytes or text that do not have the form they should have
    Unsupported, // known, but not offered by this build, provider or model
    Storage, // the disk or the database refused
    Secret, // a key is missing or the keychain refused
    Detector, // redaction could not be completed: nothing may be sent
    Policy, // a policy forbids it
    Refused, // a person said no
    Leak, // an original value stood in bytes about to leave: the send was stopped
    Tampered, // the bytes to be sent are not the bytes that were signed
    Network, // no connection, a broken one, or a time limit
    Provider, // the provider answered with an error
    RateLimited, // the provider asks to wait longer than we wait by ourselves
    SpendLimit, // the provider says that money or quota is used up: never retried
    Incomplete, // a reply ended before its terminal event
    LimitReached, // a limit of the agent (steps, cost, tokens, time)
    Cancelled, // stopped by the person
    Tool, // a local tool failed
};

/// What went wrong. `message` is a whole sentence for a person that says what to do next; neither field ever holds a secret or
/// an original value.
struct [[nodiscard]] Error {
    ErrorCode code = ErrorCode::Invalid;
    QString message;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The name used in JSON output and in the ledger, e.g. "rate_limited". Stable.
[[nodiscard]] QString errorCodeName(ErrorCode code);

template <typename T>
using Result = std::expected<T, Error>;

[[nodiscard]] inline std::unexpected<Error> failure(ErrorCode code, QString message)
{
    return std::unexpected<Error>(Error{code, std::move(message)});
}

} // namespace countersign
