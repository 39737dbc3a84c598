// SPDX-License-Identifier: GPL-3.0-or-later
// The review stage: holds each request until it is signed, refused or edited. The only maker of SignedRequests.
// Lives in the thread of the agent loop; the window and the command line decide through it.
#pragma once
#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/base/stages.h"
#include "core/providers/catalogue.h"
#include "core/redaction/redactor.h"

#include <QCoro/QCoroTask>
#include <QtCore/QObject>
#include <functional>
#include <memory>
#include <variant>

namespace countersign {

/// When a person is asked.
enum class ReviewMode {
    Always, // every request
    Findings, // requests in which something is left for a person: a value below its threshold's certainty, or allowed by hand
    Never, // none that the policy does not block
};
[[nodiscard]] std::optional<ReviewMode> reviewModeFromName(QStringView name); // "always", "findings", "never"
[[nodiscard]] QString reviewModeName(ReviewMode mode);

/// What Signature::rule says of a request that the person signed ahead, with the rest of its run.
inline constexpr QLatin1StringView RestOfRunRule{"rest of the run"};

/// Everything that a reviewer looks at. Shared, not copied; never changes.
struct HeldRequest {
    RequestId id;
    RunId run;
    int number = 1; // of this run
    QString agent;
    Draft draft; // with originals: for the person's eyes only
    RedactedDraft redacted;
    WireRequest wire;
    std::vector<bool> seen; // per text: it stood the same in the last signed request of the conversation
    qint64 estimatedTokens = 0;
    Cost estimatedCost;
    QString blockedBy; // not empty: cannot be signed; a sentence that says why
    std::optional<Money> largestCost = {}; // with the longest answer to be expected; for budgets
    std::optional<double> tokenError{}; // how far off the estimate may be (0.06 = six percent), as past calls taught; absent: not known
    QString chosenBy{}; // why this destination: the rule of a route; empty: it was named
    QStringList callers{}; // the agents that this run works for, the first one first; empty: it works for the person
};

/// What the person changed; the loop redacts and encodes again and holds the result.
struct ReviewEdit {
    std::optional<std::pair<SlotIndex, QString>> text; // a part's new text
    std::optional<Choices> choices; // the conversation's choices from now on
};
struct Refusal {
    QString reason;
    bool byPolicy = false;
};
using ReviewDecision = std::variant<SignedRequest, ReviewEdit, Refusal>;

class ReviewGate : public QObject {
    Q_OBJECT
public:
    /// `clock` must outlive it.
    explicit ReviewGate(const Clock &clock, QObject *parent = nullptr);
    /// What still waits is refused, at once.
    ~ReviewGate() override;

    /// Holds the request until a decision; signs by itself what `mode` lets pass. A blocked request is refused by policy at once
    /// unless a person is asked (`mode` Always), who may edit it. Signature::rule is "review: findings" or "review: never" when the
    /// policy signed, RestOfRunRule when the person had signed ahead, empty when a person did. After a decision the caller goes on from the event loop, not inside sign().
    QCoro::Task<ReviewDecision> review(std::shared_ptr<const HeldRequest> held, ReviewMode mode);

    [[nodiscard]] std::shared_ptr<const HeldRequest> pending(const RequestId &id) const;
    [[nodiscard]] std::vector<std::shared_ptr<const HeldRequest>> pending() const;

    /// Signs what was shown: `shownSha256` is the hash of the bytes on the reviewer's screen. Tampered when they are not the held ones,
    /// Policy when it is blocked, NotFound when it is no longer held.
    [[nodiscard]] Result<void> sign(const RequestId &id, const QByteArray &shownSha256);
    /// The same, and from now on each further request of the same run is signed by itself in the person's name (Signature::rule says so) as
    /// long as nothing new is found in it: the same destination, every value that stays here stood in a signed request of this run
    /// already, and none leaves that has not left. One that holds something new waits for the person again, and ends this.
    [[nodiscard]] Result<void> signRest(const RequestId &id, const QByteArray &shownSha256);
    /// For a sample that is run for trying: the record says that a rule signed ("sample for practice"), not a person. Policy when the request
    /// would go to anything but a practice provider on this machine.
    [[nodiscard]] Result<void> signSample(const RequestId &id);
    [[nodiscard]] Result<void> refuse(const RequestId &id, const QString &reason);
    [[nodiscard]] Result<void> edit(const RequestId &id, ReviewEdit edit);

Q_SIGNALS:
    void held(std::shared_ptr<const countersign::HeldRequest> request);
    /// No longer held, whatever was decided.
    void released(countersign::RequestId id);
    /// Was never held: signed under this rule, or refused by policy (no rule).
    void passed(countersign::RequestId id, const QString &rule);

private:
    QCoro::Task<ReviewDecision> pass(const HeldRequest &held, ReviewDecision decision);
    [[nodiscard]] Result<void> decide(const RequestId &id, const std::function<Result<ReviewDecision>(const HeldRequest &)> &how);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace countersign
