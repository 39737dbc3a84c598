// SPDX-License-Identifier: GPL-3.0-or-later
// One run of an agent, as the files of the loop share it: agent_loop.cpp has the steps and the tools, agent_loop_request.cpp how a request comes to
// be signed, agent_loop_exchange.cpp what is sent and what comes back.
#pragma once
#include "core/agents/reply_assembler.h"
#include "core/agents/run_above.h"
#include "core/agents/token_estimate.h"

#include <QtCore/QPointer>
#include <QtCore/QThreadPool>
#include <QtCore/QTimer>

namespace countersign {

/// Everything of one run. Kept alive by the coroutine itself, so that a loop that is destroyed in the middle leaves nothing dangling.
struct AgentLoop::Private : std::enable_shared_from_this<AgentLoop::Private> {
    explicit Private(AgentLoop *loop, Parts p) : self(loop), parts(std::move(p))
    {
        // One thread: what is written is on disk in the order in which it happened.
        pool.setMaxThreadCount(1);
        pool.setExpiryTimeout(-1);
    }

    enum class Halt { None, Person, Time };

    QPointer<AgentLoop> self;
    Parts parts;
    QThreadPool pool;
    bool running = false;

    // of the present run
    RunOrder order;
    std::vector<StoredMessage> history;
    [[nodiscard]] qint64 answered() const
    {
        const auto last = std::find_if(history.rbegin(), history.rend(), [](const StoredMessage &stored) { return stored.role == Role::User; });
        return last == history.rend() ? 0 : last->id;
    }
    std::vector<ToolInfo> tools;
    Choices choices;
    QList<QByteArray> seen;
    QList<std::pair<QString, QString>> edits; // texts that the person changed in review, for the rest of the run
    RunOutcome outcome;
    Money spent; // by this run and those within it
    bool keptLocal = false; // by its policy
    int step = 0;
    Halt halt = Halt::None;
    std::shared_ptr<CancelToken> cancel;
    std::optional<RequestId> held;
    std::optional<RequestId> reserved; // what the budgets have set aside for
    /// What the route of the order decided for the present request.
    struct Course {
        RouteChoice choice;
        QStringList remarks; // whole sentences: why the first target of the choice is not the one
        std::vector<RouteTarget> unanswered; // that were asked for this answer and did not give one
        bool mayPass = false; // the last exchange ended before an answer began, in a way that another provider may do better
        [[nodiscard]] QString why() const { return (QStringList{choice.reason} + remarks).join(u' '); }
    };
    Course course;
    TokenRatio ratio; // of the model that the request goes to
    std::shared_ptr<const HeldRequest> signedLast; // what went out last, to tell whether all of it was read
    size_t droppedBefore = 0; // things that the request before left out
    qint64 usedMs = 0; // working time; waiting for a person does not count

    /// The call has ended and the ledger has its cost, or it never began.
    void giveBack()
    {
        if (const auto id = std::exchange(reserved, std::nullopt))
            parts.budgets->settle(*id);
    }
    void say(const RunEvent &event)
    {
        if (self)
            Q_EMIT self->happened(event);
    }
    [[nodiscard]] std::optional<Error> halted() const
    {
        if (!self || halt == Halt::Person)
            return Error{ErrorCode::Cancelled, tr("Stopped by you. What had arrived by then is kept.")};
        if (halt == Halt::Time)
            return Error{ErrorCode::LimitReached,
                         tr("The agent's time limit of %n second(s) was reached.", nullptr, order.agent.limits.seconds.value_or(0))};
        return std::nullopt;
    }
    void stop(Halt why)
    {
        if (!running || halt != Halt::None)
            return;
        halt = why;
        if (held)
            std::ignore = parts.gate.refuse(*held, tr("The run was stopped."));
        if (cancel)
            cancel->cancel();
    }

    /// Working time, ended by the time limit.
    class Working {
    public:
        explicit Working(Private &d) : m_d(d)
        {
            m_timer.setSingleShot(true);
            QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [&d] { d.stop(Halt::Time); });
            d.atWork = this;
            go();
        }
        ~Working()
        {
            pause();
            m_d.atWork = nullptr;
        }
        Q_DISABLE_COPY_MOVE(Working)
        /// Not counted from here on: a person is waited for.
        void pause()
        {
            if (m_since)
                m_d.usedMs += m_d.parts.clock.monotonicMs() - *m_since;
            m_since.reset();
            m_timer.stop();
        }
        void go()
        {
            if (m_since)
                return;
            m_since = m_d.parts.clock.monotonicMs();
            if (const auto seconds = m_d.order.agent.limits.seconds)
                m_timer.start(int(std::max<qint64>(0, *seconds * 1000LL - m_d.usedMs)));
        }

    private:
        Private &m_d;
        std::optional<qint64> m_since;
        QTimer m_timer;
    };
    Working *atWork = nullptr; // while one stands

    QCoro::Task<std::optional<Error>> begin();
    QCoro::Task<std::optional<Error>> steps();
    QCoro::Task<Draft> composed();
    /// The answer to what the conversation ends with, from the first provider of the route that gives one.
    QCoro::Task<Result<ReplyAssembler>> answerFromAnyone();
    /// Asks the route where this draft should go; it is composed anew where that is somewhere else.
    QCoro::Task<Result<void>> routed(Draft *draft);
    QCoro::Task<Result<RouteFacts>> factsOf(Draft draft);
    /// The first target of the present choice that can be used, did not fail for this answer and may have the draft by the policy; where there is none
    /// and `orForbidden`, the first one that the policy forbids, so that the person sees what is in the way.
    QCoro::Task<Result<std::optional<RunOrder::Target>>> permitted(Draft draft, bool orForbidden);
    QCoro::Task<Result<RedactedDraft>> redactedFor(Draft draft, RedactionTarget target);
    QCoro::Task<Result<SignedRequest>> approved(Draft draft);
    QCoro::Task<Result<std::shared_ptr<const HeldRequest>>> prepared(Draft draft);
    QCoro::Task<Result<void>> applied(ReviewEdit edit, Draft *draft);
    QCoro::Task<Result<void>> recordDecision(std::shared_ptr<const HeldRequest> request, const SignedRequest *signedRequest, Refusal refusal,
                                             bool byBudget = false);
    /// Whether the budgets have room; `keep` sets the estimate aside until the call has ended.
    QCoro::Task<Result<void>> admitted(std::shared_ptr<const HeldRequest> request, bool keep);
    QCoro::Task<Result<ReplyAssembler>> exchanged(SignedRequest request);
    /// The end of a signed request that a stop overtook.
    QCoro::Task<void> recordUnsent(RequestId id, Error why);
    QCoro::Task<std::optional<Error>> toolsRun(std::vector<StoredPart> calls);
    QCoro::Task<QString> argumentsFor(StoredPart call);
    /// What ties runs of other agents, called as tools, to this one.
    [[nodiscard]] std::shared_ptr<RunAbove> forRunsWithin();
    [[nodiscard]] TokenEstimate estimateFor(const WireRequest &wire, const RedactedDraft &redacted) const;
    [[nodiscard]] QString blockedBy(const RedactedDraft &redacted) const;
    [[nodiscard]] std::optional<Error> limitBeforeStep() const;
    [[nodiscard]] StoredMessage message(Role role) const
    {
        StoredMessage stored;
        stored.role = role;
        stored.run = order.run;
        stored.at = parts.clock.now();
        return stored;
    }
};

} // namespace countersign
