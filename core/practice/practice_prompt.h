// SPDX-License-Identifier: GPL-3.0-or-later
// What the practice provider understood of a request, whichever protocol it came in, and what it answers. Values only.
#pragma once
#include <QtCore/QByteArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <optional>
#include <vector>

namespace countersign::practice {

struct Call {
    QString id; // empty in an answer: the protocol makes one
    QString name;
    QJsonObject arguments;
};

struct CallResult {
    QString callId;
    QString text;
    bool isError = false;
};

struct Message {
    enum class Role { System, User, Assistant };
    Role role = Role::User;
    QString text;
    std::vector<Call> calls;
    std::vector<CallResult> results;
};

struct Tool {
    QString name;
    QString description;
    QJsonObject schema;
};

struct Prompt {
    QString model;
    bool stream = false;
    bool usageWanted = true; // of a chat stream: "include_usage"
    bool cacheWanted = false;
    bool toolsForbidden = false;
    std::optional<int> maxTokens;
    std::vector<Message> messages;
    std::vector<Tool> tools;
    std::optional<QJsonObject> answerSchema;

    /// The last message that the person wrote, and where its turn begins in `messages`.
    [[nodiscard]] QString question() const;
    [[nodiscard]] size_t turnBegin() const;
    /// The call that a result answers; null when there is none.
    [[nodiscard]] const Call *callOf(const QString &id) const;
};

struct Answer {
    QString text;
    std::vector<Call> calls;
    bool cutByLimit = false;
};

struct Tokens {
    int input = 0; // with what was cached
    int cacheRead = 0;
    int cacheWritten = 0;
    int output = 0;
};

/// Four bytes of UTF-8 count as a token.
[[nodiscard]] int tokensOf(const QString &text);

/// A refusal in the protocol's own form is made of this.
struct Refusal {
    int status = 400;
    QString message;
    QString param; // of chat errors
    QString code; // overrides the one that goes with the status
};

} // namespace countersign::practice
