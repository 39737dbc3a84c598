// SPDX-License-Identifier: GPL-3.0-or-later
// What is sent, and what comes back.
#include "core/agents/agent_loop_private.h"
#include "core/agents/background.h"
#include "core/agents/incoming_reply.h"
#include "core/agents/truncation.h"
#include "core/base/logging.h"
#include "core/providers/codec.h"

#include <QtCore/QScopeGuard>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int FirstErrorStatus = 400;
constexpr qint64 CheckpointMs = 1000; // how much of a streaming answer a killed program may lose

} // namespace

QCoro::Task<void> AgentLoop::Private::recordUnsent(RequestId id, Error why)
{
    CallFinished entry;
    entry.id = id;
    entry.cost = {Money(), tr("not charged: it was not sent")};
    entry.error = std::move(why);
    Ledger &ledger = parts.ledger;
    if (const auto recorded = co_await inBackground(&pool, [&ledger, entry] { return ledger.append(entry); }); !recorded)
        qCWarning(lcAgents) << "the end of a request could not be written to the ledger:" << errorCodeName(recorded.error().code);
    say(run::CallDone{entry});
}

QCoro::Task<Result<ReplyAssembler>> AgentLoop::Private::exchanged(SignedRequest request)
{
    const RequestId id = request.id();
    // What was set aside for this call is given back when the ledger has its cost, however this function ends.
    const auto settled = qScopeGuard([this] {
        if (self) // a loop that is destroyed has given it back itself
            giveBack();
    });
    course.mayPass = false;
    if (auto stopped = halted()) { // between the signature and here
        if (self)
            co_await recordUnsent(id, *stopped);
        co_return std::unexpected(*stopped);
    }
    const Working working(*this);
    cancel = std::make_shared<CancelToken>();
    const QByteArray sha256 = request.sha256();
    const qint64 size = request.request().body().size();
    const Destination destination = request.request().destination();
    for (const QString &note : request.request().notes())
        say(run::Note{note});

    const qint64 queued = parts.clock.monotonicMs();
    CallFinished entry;
    entry.id = id;
    bool sentSaid = false;
    const auto saySent = [&] {
        if (!std::exchange(sentSaid, true))
            say(run::Sent{id, sha256, size, destination.url});
    };

    // A growing answer is on disk once a second, under one message that the end replaces.
    StoredMessage growing = message(Role::Assistant);
    growing.complete = false;
    growing.requests = {id};
    const auto growingId = std::make_shared<qint64>(0); // touched on the pool's thread only
    qint64 lastCheckpoint = queued;
    Conversations &conversations = parts.conversations;
    const auto write = [&conversations, growingId, conversation = order.conversation](StoredMessage stored) -> Result<qint64> {
        if (*growingId == 0) {
            const auto appended = conversations.append(conversation, stored);
            *growingId = appended.value_or(0);
            return appended;
        }
        stored.id = *growingId;
        return conversations.update(conversation, stored).transform([&] { return stored.id; });
    };

    IncomingReply incoming(*Codec::forApi(destination.api), parts.vault, order.conversation, destination.provider + u'/' + destination.model);
    incoming.counting = order.countOnly;
    incoming.show = [&](const RestoredReply &piece) {
        const bool words = std::holds_alternative<restored::Text>(piece.content()) || std::holds_alternative<restored::Reasoning>(piece.content())
            || std::holds_alternative<restored::ToolCall>(piece.content());
        const qint64 now = parts.clock.monotonicMs();
        if (words && !entry.firstTokenMs)
            entry.firstTokenMs = now - queued;
        say(run::Reply{piece});
        if (words && now - lastCheckpoint >= CheckpointMs) {
            lastCheckpoint = now;
            growing.parts = incoming.answer().parts();
            std::ignore = QtConcurrent::run(&pool, [write, copy = growing] { std::ignore = write(copy); });
        }
    };
    ReplySink sink;
    sink.retrying = [&](int attempt, qint64 waitMs, const Error &why) {
        if (attempt > 1) // before the first, it waits for its turn on this machine
            saySent();
        say(run::Waiting{attempt, waitMs, why});
    };
    sink.headers = [&](int status) {
        saySent();
        incoming.start(status);
    };
    sink.bytes = [&](QByteArrayView bytes) { incoming.bytes(bytes); };

    const SendOutcome sent = co_await parts.transport.send(std::move(request), sink, cancel);
    if (sent.timing.sent)
        saySent();
    incoming.end();
    const ReplyAssembler &answer = incoming.answer();
    std::optional<Error> unwritten; // what it cost goes into the ledger even so
    if (signedLast && signedLast->id == id && !order.countOnly)
        growing.truncated = truncationOf(signedLast->draft, signedLast->redacted, signedLast->wire, answer.usage(), ratio);
    if (growing.truncated)
        say(run::Note{truncationSentence(*growing.truncated)});
    if (answer.hasContent()) {
        growing.parts = answer.parts();
        growing.complete = answer.complete();
        if (auto written = co_await inBackground(&pool, [write, copy = growing] { return write(copy); })) {
            growing.id = *written;
            history.push_back(growing);
        } else {
            unwritten = written.error();
        }
    }

    std::optional<Error> error = unwritten ? unwritten : halted();
    // After its terminal event a reply is whole, however the connection ended.
    if (!error && sent.error && !answer.complete())
        error = sent.error;
    if (!error && incoming.error())
        error = incoming.error();
    if (!error && answer.failure())
        error = answer.failure()->error;
    if (!error && !answer.stop())
        error = Error{ErrorCode::Incomplete, tr("The connection ended before the answer did. What arrived is kept; send again to go on.")};

    // Not after a 200: what came with it is an answer that began, and may be billed.
    course.mayPass = error && !halted() && !unwritten && !answer.hasContent() && (sent.httpStatus == 0 || sent.httpStatus >= FirstErrorStatus)
        && mayFallBack(*error, answer.failure() && answer.failure()->retryable);

    entry.httpStatus = sent.httpStatus;
    entry.attempts = sent.attempts;
    entry.timing = sent.timing;
    if (entry.timing.done && entry.firstTokenMs) // measured by two clocks that do not start in the same millisecond
        entry.timing.done = std::max(*entry.timing.done, *entry.firstTokenMs);
    if (order.countOnly)
        outcome.counted = answer.usage().input;
    else
        entry.usage = answer.usage();
    entry.model = answer.model();
    entry.providerRequestId = sent.providerRequestId;
    entry.stop = answer.stop() ? stopReasonName(answer.stop()->reason) : QString();
    entry.error = error;
    // A request that never left, or that the provider refused, costs nothing; one that was cut off is unknown unless it was counted.
    if (!sentSaid || (sent.httpStatus >= 400 && !answer.hasContent() && !sent.unanswered))
        entry.cost = {Money(), tr("not charged: no answer was made")};
    else if (order.countOnly)
        entry.cost = {Money(), tr("not charged: the tokens were only counted")};
    else
        entry.cost = parts.catalogue.cost(destination, answer.usage(), sent.timing.queued.isValid() ? sent.timing.queued : parts.clock.now());
    Ledger &ledger = parts.ledger;
    const auto recorded = co_await inBackground(&pool, [&ledger, entry] { return ledger.append(entry); });

    ++outcome.requests;
    outcome.usage = outcome.usage + entry.usage;
    if (entry.cost.total)
        spent += *entry.cost.total;
    if (outcome.cost.total && entry.cost.total)
        *outcome.cost.total += *entry.cost.total;
    else
        outcome.cost.total.reset();
    outcome.cost.priceSource = entry.cost.priceSource;
    say(run::CallDone{entry});
    if (!incoming.unknownPlaceholders().isEmpty())
        say(run::Note{tr("The answer names placeholders that stand for nothing here, left as they are: %1.")
                          .arg(incoming.unknownPlaceholders().join(u", "_s))});
    if (error)
        co_return std::unexpected(*error);
    if (!recorded)
        co_return std::unexpected(recorded.error());
    co_return answer;
}

} // namespace countersign
