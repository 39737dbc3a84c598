// SPDX-License-Identifier: GPL-3.0-or-later
// Conversations: what the person wrote and what came back, sealed on disk, written before the program acts on it.
#pragma once
#include "core/base/clock.h"
#include "core/base/stages.h"
#include "core/redaction/redactor.h"
#include "core/secrets/sealer.h"
#include "core/store/database.h"

#include <QtCore/QJsonObject>

namespace countersign {

/// One part of a stored message. Texts by the model are kept as received (with placeholders) beside what the person saw.
struct StoredPart {
    Part::Kind kind = Part::Kind::Text;
    QString text; // Text, Reasoning, ToolResult: with originals · ToolCall: the arguments with originals
    QString received; // by the model: the same with placeholders, as it goes back in the history
    Source source;
    QString toolCallId, toolName, receivedToolName;
    bool isError = false;
    QByteArray raw; // the provider's own form
    QString rawFrom; // "provider/model"
    std::vector<RestoredMark> marks; // in `text`
    QByteArray data{}; // File: its bytes; `text` is its name
    QString mediaType{}; // File
    friend bool operator==(const StoredPart &, const StoredPart &) = default;
};
/// The server read less than was surely sent: its context is too small, and it dropped the front without a word.
struct Truncation {
    qint64 read = 0; // prompt tokens that the server reported
    qint64 sent = 0; // at least so many were sent
    QStringList lost; // what stood in front and cannot have been read whole, for people; in the order of the request
    friend bool operator==(const Truncation &, const Truncation &) = default;
};

struct StoredMessage {
    qint64 id = 0; // given by append()
    Role role = Role::User;
    RunId run;
    QDateTime at;
    std::vector<StoredPart> parts;
    bool complete = true; // false: the stream was cut off or stopped; its tool calls are not run
    std::vector<RequestId> requests; // the calls that made it (for "what left")
    std::optional<Truncation> truncated{}; // an answer to less than was asked
    friend bool operator==(const StoredMessage &, const StoredMessage &) = default;
};
struct ConversationInfo {
    ConversationId id;
    QString title; // made locally from the first message
    QString agent; // agent file's stem
    QDateTime created, changed;
    int messages = 0;
    friend bool operator==(const ConversationInfo &, const ConversationInfo &) = default;
};

/// What was typed and not sent.
struct Unsent {
    QString text;
    QStringList files; // attached, absolute paths
    [[nodiscard]] bool isEmpty() const { return text.isEmpty() && files.isEmpty(); }
    friend bool operator==(const Unsent &, const Unsent &) = default;
};

/// Thread-safe. Every change is on disk when its function returns without an Error. NotFound: the conversation or message is not there.
class Conversations {
public:
    /// `database` must outlive it. Everything with words in it is sealed with `sealer`.
    Conversations(Database &database, Sealer sealer, const Clock &clock);

    [[nodiscard]] Result<ConversationInfo> create(const QString &workspace, const QString &agent);
    [[nodiscard]] Result<std::vector<ConversationInfo>> list(const QString &workspace) const; // newest first
    [[nodiscard]] Result<std::vector<StoredMessage>> messages(const ConversationId &id) const;
    /// Writes a message; gives its id. The first message of the person names the conversation. `at` is now when it is not set.
    [[nodiscard]] Result<qint64> append(const ConversationId &id, const StoredMessage &message);
    /// Replaces a message that was still growing.
    [[nodiscard]] Result<void> update(const ConversationId &id, const StoredMessage &message);
    /// Drops the message and all after it (edit and resend, retry).
    [[nodiscard]] Result<void> truncate(const ConversationId &id, qint64 firstDropped);
    /// A new conversation of the same workspace and agent with the messages of `from` before the message `before` (0 = all of them), the
    /// same choices, and `title`. Its placeholders are copied apart: Vault::copy().
    [[nodiscard]] Result<ConversationInfo> branch(const ConversationId &from, qint64 before, const QString &title);
    [[nodiscard]] Result<void> rename(const ConversationId &id, const QString &title);
    [[nodiscard]] Result<void> remove(const ConversationId &id);

    [[nodiscard]] Result<Choices> choices(const ConversationId &id) const;
    [[nodiscard]] Result<void> setChoices(const ConversationId &id, const Choices &choices);
    /// The texts of the last signed request (hashes), for "new since last".
    [[nodiscard]] Result<QList<QByteArray>> seenTexts(const ConversationId &id) const;
    [[nodiscard]] Result<void> setSeenTexts(const ConversationId &id, const QList<QByteArray> &hashes);
    [[nodiscard]] Result<Unsent> unsent(const ConversationId &id) const;
    [[nodiscard]] Result<void> setUnsent(const ConversationId &id, const Unsent &unsent);

private:
    Database &m_database;
    Sealer m_sealer;
    const Clock &m_clock;
};

} // namespace countersign
