// SPDX-License-Identifier: GPL-3.0-or-later
// One wire protocol of the practice provider: reads requests strictly, as the provider would, and writes answers in its form.
#pragma once
#include "core/practice/practice_prompt.h"

#include <QtNetwork/QHttpHeaders>
#include <expected>

namespace countersign::practice {

/// `prefix` and random letters and digits, as in providers' ids.
[[nodiscard]] QString randomId(const QString &prefix, int length);

class Form {
public:
    virtual ~Form() = default;
    [[nodiscard]] virtual std::expected<Prompt, Refusal> read(const QJsonObject &body, const QHttpHeaders &headers) const = 0;
    [[nodiscard]] virtual QJsonObject refusal(const Refusal &refusal, const QString &requestId) const = 0;
    [[nodiscard]] virtual QJsonObject whole(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const = 0;
    /// The events of a streamed answer, in order, each with its blank line.
    [[nodiscard]] virtual QList<QByteArray> stream(const Prompt &prompt, const Answer &answer, const Tokens &tokens) const = 0;
    /// The event of a failure after the answer has begun.
    [[nodiscard]] virtual QByteArray streamFailure(const QString &requestId) const = 0;
    /// Headers of every answer: the request id and the rate limits, of which `used` requests are gone.
    [[nodiscard]] virtual QHttpHeaders headers(const QString &requestId, int used) const = 0;
    [[nodiscard]] virtual QString newRequestId() const = 0;
    [[nodiscard]] virtual QJsonObject models() const = 0;
};

[[nodiscard]] const Form &anthropicForm();
[[nodiscard]] const Form &chatForm();

/// Pieces of a text of a few words each, cut without regard to what they say.
[[nodiscard]] QStringList piecesOf(const QString &text);
/// "" when the name is one that providers accept.
[[nodiscard]] bool isToolName(const QString &name);

} // namespace countersign::practice
