// SPDX-License-Identifier: GPL-3.0-or-later
// One prompt to several targets, and what came of it at each.
#pragma once
#include "core/agents/agent_loop.h"
#include "core/compare/compare_target.h"

#include <QtCore/QMap>

namespace countersign {

/// What is compared. Everything but the target is the same for all.
struct Comparison {
    static constexpr size_t Fewest = 2, Most = 8;

    Agent agent; // a plain prompt has one without instructions and tools
    QString message;
    std::vector<RunOrder::Attachment> attachments;
    ToolScope scope;
    ReviewMode review = ReviewMode::Always;
    bool stream = true;
    QString workspace; // the folder that its conversations belong to
    std::vector<CompareTarget> targets;

    /// BadUsage: no message, too few or too many targets, or one named twice.
    [[nodiscard]] Result<void> check() const;
    /// What the agent loop is to do for one target. A request that the policy keeps on this machine is blocked, not sent to another model.
    [[nodiscard]] RunOrder orderFor(size_t target, const ConversationId &conversation) const;
};

/// How many values of a type a provider got, and in what form.
struct SeenValues {
    int leftIn = 0, placeholder = 0, surrogate = 0, masked = 0, generalised = 0;
    friend bool operator==(const SeenValues &, const SeenValues &) = default;
};
using SeenByType = QMap<QString, SeenValues>; // "PERSON" → …
/// Of one request as it left.
[[nodiscard]] SeenByType seenIn(const RedactedDraft &redacted);

enum class TargetState {
    Waiting, // nothing was done yet
    Preparing, // composing, redacting, encoding
    Held, // for a person
    Sending, // signed; no word of an answer yet
    Streaming,
    UsingTools,
    Done,
    Refused, // by the person or by the policy
    Stopped,
    Failed, // TargetResult::error says why
};
[[nodiscard]] QString targetStateName(TargetState state); // "waiting", …: stable, for JSON
[[nodiscard]] bool isFinal(TargetState state);

/// Grows while the answer comes in. Texts hold originals: for the person's eyes only.
struct TargetResult {
    TargetState state = TargetState::Waiting;
    QString text; // of the last answer, restored
    QString reasoning;
    QStringList toolCalls; // names, in order
    int requests = 0;
    std::vector<RequestId> calls; // in the ledger: exactly what left
    /// From the first request's way out to the first word, and what all requests took together. The time that a person or a tool took is not in it.
    std::optional<qint64> firstTokenMs, totalMs;
    /// Of output, while output was coming; absent when it is unknown or came in one piece too quickly to tell.
    std::optional<double> tokensPerSecond;
    Usage usage;
    Cost cost;
    /// For limits: what its calls cost, and of those whose cost is not known (stopped in the middle, no answer) what they were estimated at.
    Money committed;
    int uncounted = 0; // calls whose cost is neither known nor estimated
    QString stop; // stopReasonName, or empty
    QString model; // as the provider named it
    SeenByType saw; // in the last request that left, which holds those before it
    QStringList notes; // parameters left out, waits, …
    std::optional<Error> error;
    RunId run;
    ConversationId conversation; // to be continued by sending to it
    friend bool operator==(const TargetResult &, const TargetResult &) = default;
};

/// Turns the events of one agent loop into a result.
class TargetProgress {
public:
    void begin(const RunOrder &order);
    void take(const RunEvent &event);
    void end(const RunOutcome &outcome);
    void fail(const Error &error);

    [[nodiscard]] const TargetResult &result() const { return m_result; }
    /// The request that waits for a person; null when none does.
    [[nodiscard]] const std::shared_ptr<const HeldRequest> &held() const { return m_held; }

private:
    void takeReply(const RestoredReply &reply);
    void takeCall(const CallFinished &call);

    TargetResult m_result;
    bool m_stream = true;
    std::shared_ptr<const HeldRequest> m_composed; // the newest
    std::shared_ptr<const HeldRequest> m_held;
    bool m_newAnswer = true; // the next words begin an answer
    qint64 m_generatedTokens = 0, m_generatedMs = 0;
};

/// For one review of all: which texts of the held requests leave in the same form to all of them.
struct SharedTexts {
    /// By request, then by text (as RedactedDraft::texts()): it stands the same, from the same source, in each of the requests.
    std::vector<std::vector<bool>> shared;
    [[nodiscard]] static SharedTexts of(const std::vector<std::shared_ptr<const HeldRequest>> &requests);
};

} // namespace countersign
