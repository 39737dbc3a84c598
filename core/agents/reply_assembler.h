// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the pieces of one reply together: the message to keep, the tools to call, the usage, how it ended.
#pragma once
#include "core/base/stages.h"
#include "core/store/conversations.h"

namespace countersign {

class ReplyAssembler {
public:
    /// `from` is "provider/model", written beside raw parts.
    explicit ReplyAssembler(QString from) : m_from(std::move(from)) { }

    void take(const RestoredReply &reply);

    /// Parts in the order in which they began.
    [[nodiscard]] const std::vector<StoredPart> &parts() const { return m_parts; }
    [[nodiscard]] const Usage &usage() const { return m_usage; }
    [[nodiscard]] const std::optional<reply::Stop> &stop() const { return m_stop; }
    [[nodiscard]] const std::optional<reply::Failure> &failure() const { return m_failure; }
    [[nodiscard]] const QString &model() const { return m_model; }
    [[nodiscard]] bool hasContent() const { return !m_parts.empty(); }
    /// Ended by the model itself; only then may its tool calls be run.
    [[nodiscard]] bool complete() const { return m_stop.has_value() && !m_failure; }
    [[nodiscard]] std::vector<StoredPart> toolCalls() const;
    /// The texts, restored, joined.
    [[nodiscard]] QString text() const;

private:
    StoredPart &partFor(int index, Part::Kind kind);
    template <typename Piece>
    void append(const Piece &piece, Part::Kind kind);

    QString m_from;
    std::vector<StoredPart> m_parts;
    std::vector<std::pair<int, Part::Kind>> m_keys; // of m_parts, by the provider's part index; -1 for tool calls
    Usage m_usage;
    std::optional<reply::Stop> m_stop;
    std::optional<reply::Failure> m_failure;
    QString m_model;
};

/// Adds usage kind by kind; what either side does not know stays what the other knows.
[[nodiscard]] Usage operator+(const Usage &a, const Usage &b);

} // namespace countersign
