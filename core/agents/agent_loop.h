// SPDX-License-Identifier: GPL-3.0-or-later
// The agent loop: compose → redact → encode → review → send → decode → restore → tools → again, as one coroutine, until the model stops,
// a limit is reached or the person stops it. Writes every message to the conversation and every call to the ledger before it goes on.
// Lives in one thread with an event loop; long work (redaction, tools) runs in the background.
#pragma once
#include "core/agents/composer.h"
#include "core/base/clock.h"
#include "core/base/stages.h"
#include "core/billing/budgets.h"
#include "core/egress/transport.h"
#include "core/ledger/ledger.h"
#include "core/providers/catalogue.h"
#include "core/providers/provider.h"
#include "core/redaction/redactor.h"
#include "core/redaction/vault.h"
#include "core/review/review_gate.h"
#include "core/store/conversations.h"
#include "core/tools/toolbox.h"

#include <QCoro/QCoroTask>
#include <QtCore/QObject>

namespace countersign {

// What a run says while it goes on, in order. Texts in these events hold originals: for the person's eyes only.
namespace run {
struct Composed {
    int number = 1;
    int texts = 0;
    qint64 characters = 0;
    qint64 message = 0; // the stored message of the person that this run answers
};
struct Redacted {
    std::vector<Finding> findings;
};
struct Held {
    std::shared_ptr<const HeldRequest> request;
};
struct Signed {
    RequestId request;
    Signature signature;
};
struct Sent {
    RequestId request;
    QByteArray sha256;
    qint64 bytes = 0;
    QUrl url;
};
struct Waiting {
    int attempt = 0;
    qint64 waitMs = 0;
    Error why;
};
struct Reply {
    RestoredReply reply;
};
struct CallDone {
    CallFinished call;
};
struct ToolStarted {
    QString id, name, arguments;
};
struct ToolFinished {
    QString id, name;
    ToolResult result;
};
struct Note {
    QString text;
}; // e.g. a parameter that was left out
/// What a run within this one does: one of its tools is another agent.
struct Nested {
    QString agent; // its name
    std::shared_ptr<const struct Inner> event;
};
} // namespace run
/// A call whose tool gets originals only when the person says so.
struct ToolCallAsked {
    QString agent, run;
    QString tool; // as the model knows it
    QString arguments, withPlaceholders; // JSON
    std::shared_ptr<CancelToken> ended; // cancelled: nobody wants the answer any more
};

using RunEvent = std::variant<run::Composed, run::Redacted, run::Held, run::Signed, run::Sent, run::Waiting, run::Reply, run::CallDone,
                              run::ToolStarted, run::ToolFinished, run::Note, run::Nested>;
namespace run {
struct Inner {
    RunEvent event;
};
} // namespace run
/// The event that a Nested holds, however deep; the event itself where it is none. `agents`: of the runs within, the outermost first.
[[nodiscard]] const RunEvent &innermost(const RunEvent &event, QStringList *agents = nullptr);

struct RunOutcome {
    std::optional<Error> error; // absent: the model stopped by itself
    QString text; // the last answer, restored
    int requests = 0; // with those of agents that were called
    std::optional<qint64> counted{}; // RunOrder::countOnly: the provider's count
    Usage usage; // added up over the run's calls, and those of agents that it called
    Cost cost; // unknown as soon as one call's is
};

class AgentLoop : public QObject {
    Q_OBJECT
public:
    /// All must outlive the loop.
    struct Parts {
        Redactor &redactor;
        Vault &vault;
        ReviewGate &gate;
        Transport &transport;
        Conversations &conversations;
        Ledger &ledger;
        Toolbox &tools;
        const Catalogue &catalogue;
        const Clock &clock;
        /// Told, before a request is sent, which found values leave because the policy or the person allows it; the guard at the socket
        /// must not stop these.
        std::function<void(const ConversationId &, std::vector<Choices::Value>)> allowing;
        /// The person's own words for every conversation; when they cannot be read, nothing is sent. Empty: there are none.
        std::function<Result<Terms>()> ownWords;
        Budgets *budgets = nullptr; // null: there are none
        /// Whether this call gets real values, where the rule for its tool is to ask; the arguments are with originals, for the person's eyes. Empty: it
        /// gets placeholders.
        std::function<QCoro::Task<bool>(ToolCallAsked)> askValues = {};
        /// What goes with every request of the agent whose file has this stem. Called in the background. Empty: nothing does.
        std::function<Result<std::vector<MemoryNote>>(const QString &)> memory = {};
    };
    explicit AgentLoop(Parts parts, QObject *parent = nullptr);
    ~AgentLoop() override;

    /// One run at a time; a second call while one goes on answers BadUsage. Never throws.
    QCoro::Task<RunOutcome> run(RunOrder order);
    /// Ends the run at the next possible moment: a held request is refused, a stream is cut, its text is kept and marked incomplete.
    void stop();
    [[nodiscard]] bool isRunning() const;

Q_SIGNALS:
    void happened(const countersign::RunEvent &event);

private:
    struct Private;
    std::shared_ptr<Private> d;
};

} // namespace countersign
