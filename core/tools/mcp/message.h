// SPDX-License-Identifier: GPL-3.0-or-later
// JSON-RPC 2.0 as the Model Context Protocol uses it: lines into messages and messages into lines. Pure functions over foreign bytes; nothing
// here waits, and whatever comes in gives a message or an Error.
#pragma once
#include "core/base/error.h"

#include <QtCore/QByteArrayView>
#include <QtCore/QJsonObject>
#include <QtCore/QJsonValue>
#include <variant>
#include <vector>

namespace countersign::mcp {

// Reserved error codes (JSON-RPC 2.0, 5.1; MCP 2026-07-28, basic/errors).
inline constexpr int methodNotFound = -32601, invalidParams = -32602, internalError = -32603;
inline constexpr int headerMismatch = -32020, missingCapability = -32021, unsupportedVersion = -32022;

struct Request {
    QJsonValue id; // a string or a whole number
    QString method;
    QJsonObject params;
    friend bool operator==(const Request &, const Request &) = default;
};
struct Notification {
    QString method;
    QJsonObject params;
    friend bool operator==(const Notification &, const Notification &) = default;
};
/// An answer to a request of ours. `error` is set or `result` is.
struct Response {
    struct Failure {
        int code = 0;
        QString message;
        QJsonValue data = QJsonValue::Undefined;
        friend bool operator==(const Failure &, const Failure &) = default;
    };
    QJsonValue id; // null: the server could not read the request that it means
    QJsonObject result;
    std::optional<Failure> error;
    friend bool operator==(const Response &, const Response &) = default;
};
using Message = std::variant<Request, Notification, Response>;

/// The messages of one line: one, or several where `batches` (revision 2025-03-26 alone has them) lets an array pass. Invalid with what is
/// wrong, in English for a log; never the line itself, which may hold a person's data.
[[nodiscard]] Result<std::vector<Message>> parseMessages(QByteArrayView line, bool batches = false);

[[nodiscard]] QJsonObject toJson(const Message &message);
/// Without a line break inside or at the end.
[[nodiscard]] QByteArray toLine(const QJsonObject &message);

/// Cuts a stream of bytes into lines. Memory is bounded: a longer line than allowed ends it for good.
class LineReader {
public:
    static constexpr qsizetype longestLine = 16 * 1024 * 1024; // an image in base64 fits; a flood does not

    explicit LineReader(qsizetype longest = longestLine) : m_longest(longest) { }
    /// The lines that these bytes complete, without their ends and without empty ones.
    [[nodiscard]] std::vector<QByteArray> feed(QByteArrayView bytes);
    [[nodiscard]] bool overflowed() const { return m_overflowed; }

private:
    QByteArray m_partial;
    qsizetype m_longest;
    bool m_overflowed = false;
};

} // namespace countersign::mcp
