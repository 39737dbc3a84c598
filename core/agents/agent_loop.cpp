// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/agent_loop.h"

#include "core/agents/background.h"
#include "core/agents/incoming_reply.h"
#include "core/agents/reply_assembler.h"
#include "core/agents/truncation.h"
#include "core/base/logging.h"
#include "core/providers/codec.h"
#include "core/redaction/restorer.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QPointer>
#include <QtCore/QScopeGuard>
#include <QtCore/QTimer>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 CheckpointMs = 1000; // how much of a streaming answer a killed program may lose
constexpr qint64 EstimatedReplyTokens = 1000;
constexpr qint64 LongReplyTokens = 8192; // what a budget sets aside for an answer without a limit

QByteArray textHash(const QString &text) { return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256); }

/// "2 SECRET, 1 DE_TAX_ID"
QString countByType(const RedactedDraft &redacted, Action action)
{
    QMap<QString, int> counts;
    for (const Finding &finding : redacted.findings()) {
        if (finding.action == action)
            ++counts[finding.type];
    }
    QStringList words;
    for (const auto &[type, count] : counts.asKeyValueRange())
        words.append(u"%1 %2"_s.arg(count).arg(type));
    return words.join(u", "_s);
}

/// An attached file as the model gets it. English, like every word of the program's own in a request: its bytes do not depend on the window's
/// language. What was wrong with the file was said to the person, in theirs.
QString attachedForModel(const RunOrder::Attachment &attachment)
{
    const QString problem = attachment.problem.isEmpty() ? QString()
        : attachment.text.isEmpty()                      ? u"(This file could not be read.)\n"_s
                                                         : u"(Not all of this file could be read.)\n"_s;
    return u"Attached file: %1\n"_s.arg(attachment.label) + problem + u'\n' + attachment.text;
}

} // namespace

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
    Money spent;
    int step = 0;
    Halt halt = Halt::None;
    std::shared_ptr<CancelToken> cancel;
    std::optional<RequestId> held;
    TokenRatio ratio; // of the model that the request goes to
    std::shared_ptr<const HeldRequest> signedLast; // what went out last, to tell whether all of it was read
    qint64 usedMs = 0; // working time; waiting for a person does not count

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
        explicit Working(Private &d) : m_d(d), m_since(d.parts.clock.monotonicMs())
        {
            if (const auto seconds = d.order.agent.limits.seconds) {
                m_timer.setSingleShot(true);
                QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [&d] { d.stop(Halt::Time); });
                m_timer.start(int(std::max<qint64>(0, *seconds * 1000LL - d.usedMs)));
            }
        }
        ~Working() { m_d.usedMs += m_d.parts.clock.monotonicMs() - m_since; }
        Q_DISABLE_COPY_MOVE(Working)

    private:
        Private &m_d;
        qint64 m_since;
        QTimer m_timer;
    };

    QCoro::Task<std::optional<Error>> begin();
    QCoro::Task<std::optional<Error>> steps();
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

AgentLoop::AgentLoop(Parts parts, QObject *parent) : QObject(parent), d(std::make_shared<Private>(this, std::move(parts))) { }

AgentLoop::~AgentLoop()
{
    d->self.clear();
    d->stop(Private::Halt::Person);
    d->pool.waitForDone();
}

bool AgentLoop::isRunning() const { return d->running; }

void AgentLoop::stop() { d->stop(Private::Halt::Person); }

QCoro::Task<RunOutcome> AgentLoop::run(RunOrder order)
{
    const std::shared_ptr<Private> run = d;
    if (run->running) {
        RunOutcome busy;
        busy.error = Error{ErrorCode::BadUsage, tr("This conversation is still working on the last message. Stop it first, or wait.")};
        co_return busy;
    }
    run->running = true;
    run->order = std::move(order);
    run->history.clear();
    run->edits.clear();
    run->outcome = {};
    run->outcome.cost.total = Money();
    run->spent = {};
    run->step = 0;
    run->usedMs = 0;
    run->halt = Private::Halt::None;

    std::optional<Error> error = co_await run->begin();
    if (!error)
        error = co_await run->steps();
    run->running = false;
    run->cancel.reset();
    run->outcome.error = std::move(error);
    co_return run->outcome;
}

// ---- the steps, in the order of the path ----------------------------------------------------------------------------------------

/// Writes the person's message before anything else happens, and reads what the conversation holds.
QCoro::Task<std::optional<Error>> AgentLoop::Private::begin()
{
    QStringList unknown;
    tools = parts.tools.select(order.agent.tools, &unknown);
    for (const QString &name : std::as_const(unknown)) {
        say(run::Note{
            name.contains(u':')
                ? tr("The agent names \"%1\", which no tool that you approved answers to; it was left out. Look at the settings under Tools.")
                      .arg(name)
                : tr("The agent names a tool \"%1\" that this version does not have; it was left out.").arg(name)});
    }
    if (order.review == ReviewMode::Never && !order.policy.allowsUnreviewed()) {
        order.review = ReviewMode::Findings;
        say(run::Note{tr("The policy \"%1\" does not allow unreviewed sending: requests with findings are held for you.").arg(order.policy.name())});
    }
    if (!order.again) {
        StoredMessage typed = message(Role::User);
        for (const RunOrder::Attachment &attachment : order.attachments) {
            StoredPart part;
            const bool asItIs = !attachment.data.isEmpty();
            part.kind = asItIs ? Part::Kind::File : Part::Kind::Text;
            part.text = asItIs ? attachment.label : attachedForModel(attachment);
            part.data = attachment.data;
            part.mediaType = attachment.mediaType;
            part.source = {Source::Kind::Attachment, attachment.label};
            typed.parts.push_back(std::move(part));
        }
        StoredPart words;
        words.text = order.message;
        words.source = {Source::Kind::Typed, {}};
        typed.parts.push_back(std::move(words));
        Conversations &conversations = parts.conversations;
        const auto appended =
            co_await inBackground(&pool, [&conversations, id = order.conversation, typed] { return conversations.append(id, typed); });
        if (!appended)
            co_return appended.error();
    }
    Conversations &conversations = parts.conversations;
    struct Loaded {
        Result<std::vector<StoredMessage>> messages;
        Result<Choices> choices;
        Result<QList<QByteArray>> seen;
        Result<Terms> ownWords;
    };
    const Loaded loaded = co_await inBackground(&pool, [&conversations, id = order.conversation, words = parts.ownWords] {
        return Loaded{conversations.messages(id), conversations.choices(id), conversations.seenTexts(id), words ? words() : Terms()};
    });
    if (!loaded.messages)
        co_return loaded.messages.error();
    if (!loaded.choices)
        co_return loaded.choices.error();
    history = *loaded.messages;
    choices = *loaded.choices;
    if (!loaded.ownWords)
        co_return loaded.ownWords.error();
    order.policy = order.policy.withTerms(*loaded.ownWords);
    seen = loaded.seen.value_or(QList<QByteArray>());
    co_return std::nullopt;
}

std::optional<Error> AgentLoop::Private::limitBeforeStep() const
{
    const AgentLimits &limits = order.agent.limits;
    if (step > limits.steps)
        return Error{ErrorCode::LimitReached, tr("The agent's limit of %n request(s) was reached before it had finished.", nullptr, limits.steps)};
    if (limits.cost && spent >= *limits.cost)
        return Error{ErrorCode::LimitReached,
                     tr("The agent's cost limit of %1 was reached: %2 spent in this run.").arg(limits.cost->toDisplay(), spent.toDisplay())};
    return std::nullopt;
}

QCoro::Task<std::optional<Error>> AgentLoop::Private::steps()
{
    while (true) {
        ++step;
        if (auto limit = limitBeforeStep())
            co_return limit;
        if (auto stopped = halted())
            co_return stopped;

        Draft draft = Composer::compose(order, history, tools);
        for (const auto &[before, after] : std::as_const(edits)) {
            for (SlotIndex slot = 0; slot < SlotIndex(draft.texts().size()); ++slot) {
                if (draft.texts()[size_t(slot)].text == before)
                    draft = draft.withText(slot, after);
            }
        }
        auto request = co_await approved(std::move(draft));
        if (!request)
            co_return halted().value_or(request.error());

        const auto answer = co_await exchanged(std::move(*request));
        if (!answer)
            co_return answer.error();
        outcome.text = answer->text();
        const std::vector<StoredPart> calls = answer->toolCalls();
        if (calls.empty() || answer->stop()->reason == StopReason::MaxTokens) {
            if (answer->stop()->reason == StopReason::MaxTokens)
                co_return Error{ErrorCode::LimitReached,
                                tr("The answer was cut off at the limit of output tokens. Raise \"output_tokens\" of the agent to get longer ones.")};
            if (answer->stop()->reason == StopReason::ContentFilter)
                co_return Error{ErrorCode::Provider, tr("The provider refused to answer (%1).").arg(answer->stop()->raw)};
            if (answer->stop()->reason != StopReason::Pause)
                co_return std::nullopt;
            continue; // the provider asks for the conversation back to go on
        }
        if (auto failed = co_await toolsRun(calls))
            co_return failed;
    }
}

QString AgentLoop::Private::blockedBy(const RedactedDraft &redacted) const
{
    if (redacted.has(Action::Block))
        return tr("Policy \"%1\" forbids sending this: %2.").arg(order.policy.name(), countByType(redacted, Action::Block));
    if (redacted.has(Action::RouteLocal) && !order.provider.isLocal())
        return tr("Policy \"%1\" keeps this on your machine: %2. Choose a local provider, or take it out.")
            .arg(order.policy.name(), countByType(redacted, Action::RouteLocal));
    return {};
}

/// Redacts and encodes; nothing of the original leaves this function but inside HeldRequest::draft, for the person's eyes.
QCoro::Task<Result<std::shared_ptr<const HeldRequest>>> AgentLoop::Private::prepared(Draft draft)
{
    for (bool rerouted = false;;) {
        Redactor &redactor = parts.redactor;
        const RedactionTarget target{order.provider.name, order.provider.isLocal()};
        auto redacted = co_await inBackground(
            &pool, [&redactor, draft, policy = order.policy, chosen = choices, target] { return redactor.redact(draft, policy, chosen, target); });
        if (!redacted)
            co_return failure(redacted.error().code, tr("Nothing was sent: %1").arg(redacted.error().message));
        say(run::Redacted{redacted->findings()});

        if (redacted->has(Action::RouteLocal) && !order.provider.isLocal() && order.localTarget && !rerouted) {
            say(run::Note{tr("Policy \"%1\" keeps this on your machine (%2): the run goes on with %3.")
                              .arg(order.policy.name(), countByType(*redacted, Action::RouteLocal), order.localTarget->provider.name)});
            order.provider = order.localTarget->provider;
            order.model = order.localTarget->model;
            draft = Composer::compose(order, history, tools);
            rerouted = true;
            continue;
        }
        const Codec *codec = Codec::forApi(order.provider.api);
        if (!codec)
            co_return failure(
                ErrorCode::Unsupported,
                tr("The provider \"%1\" uses the API \"%2\", which this version does not speak.").arg(order.provider.name, order.provider.api));
        auto wire = co_await inBackground(&pool, [codec, draftToEncode = *redacted, provider = order.provider, count = order.countOnly] {
            return count ? codec->encodeCount(draftToEncode, provider) : codec->encode(draftToEncode, provider);
        });
        if (!wire)
            co_return std::unexpected(wire.error());

        std::vector<bool> known;
        for (const QString &text : redacted->texts())
            known.push_back(seen.contains(textHash(text)));
        Ledger &ledger = parts.ledger;
        const Destination destination = wire->destination();
        ratio = co_await inBackground(&pool, [&ledger, destination] {
            LedgerFilter filter;
            filter.provider = destination.provider;
            filter.model = destination.model;
            filter.state = CallState::Finished;
            filter.limit = TokenRatio::MostCalls;
            return TokenRatio::learn(ledger.calls(filter).value_or(std::vector<LedgerCall>()));
        });
        const TokenEstimate estimate = estimateFor(*wire, *redacted);
        const qint64 tokens = estimate.tokens;
        const qint64 reply =
            order.agent.limits.outputTokens ? std::min<qint64>(*order.agent.limits.outputTokens, EstimatedReplyTokens) : EstimatedReplyTokens;
        const Cost cost = parts.catalogue.estimate(wire->destination(), tokens, reply, parts.clock.now());
        const auto largest =
            parts.catalogue.estimate(wire->destination(), tokens, order.agent.limits.outputTokens.value_or(LongReplyTokens), parts.clock.now());
        const QString blocked = blockedBy(*redacted);
        co_return std::make_shared<const HeldRequest>(HeldRequest{RequestId::create(), order.run, step, order.agent.name, std::move(draft),
                                                                  std::move(*redacted), std::move(*wire), std::move(known), tokens, cost, blocked,
                                                                  largest.total, estimate.error});
    }
}

TokenEstimate AgentLoop::Private::estimateFor(const WireRequest &wire, const RedactedDraft &redacted) const
{
    int files = 0;
    qint64 fileBytes = 0;
    for (const Message &said : redacted.shape().messages) {
        for (const Part &part : said.parts) {
            if (part.kind != Part::Kind::File)
                continue;
            ++files;
            for (const BodyText &text : wire.bodyTexts())
                fileBytes += text.slot == part.text ? text.body.length() : 0;
        }
    }
    return ratio.estimate(wire.body().size(), fileBytes, files);
}

/// Holds the request until it is signed; what the person changes is redacted and encoded again.
QCoro::Task<Result<SignedRequest>> AgentLoop::Private::approved(Draft draft)
{
    while (true) {
        say(run::Composed{step, int(draft.texts().size()),
                          std::accumulate(draft.texts().begin(), draft.texts().end(), qint64(0),
                                          [](qint64 n, const TextSlot &slot) { return n + slot.text.size(); }),
                          answered()});
        auto request = co_await prepared(draft);
        if (!request)
            co_return std::unexpected(request.error());
        if (auto stopped = halted())
            co_return std::unexpected(*stopped);
        const std::shared_ptr<const HeldRequest> shown = *request;
        draft = shown->draft;
        if (auto room = co_await admitted(shown, false); !room)
            co_return std::unexpected(room.error());
        if (auto stopped = halted()) // meanwhile; nobody is asked about what will not be sent
            co_return std::unexpected(*stopped);

        held = shown->id;
        say(run::Held{shown});
        ReviewDecision decision = co_await parts.gate.review(shown, order.review);
        held.reset();

        if (auto *signedRequest = std::get_if<SignedRequest>(&decision)) {
            if (auto room = co_await admitted(shown, true); !room)
                co_return std::unexpected(room.error());
            if (auto recorded = co_await recordDecision(shown, signedRequest, {}); !recorded) {
                if (parts.budgets)
                    parts.budgets->settle(shown->id);
                co_return failure(recorded.error().code,
                                  tr("Nothing was sent, because the ledger could not be written: %1").arg(recorded.error().message));
            }
            say(run::Signed{signedRequest->id(), signedRequest->signature()});
            signedLast = shown;
            co_return std::move(*signedRequest);
        }
        if (auto *edit = std::get_if<ReviewEdit>(&decision)) {
            if (auto changed = co_await applied(std::move(*edit), &draft); !changed)
                co_return std::unexpected(changed.error());
            continue;
        }
        const Refusal refusal = std::get<Refusal>(decision);
        if (auto recorded = co_await recordDecision(shown, nullptr, refusal); !recorded)
            qCWarning(lcAgents) << "a refusal could not be written to the ledger:" << errorCodeName(recorded.error().code);
        co_return failure(refusal.byPolicy ? ErrorCode::Policy : ErrorCode::Refused, refusal.reason);
    }
}

QCoro::Task<Result<void>> AgentLoop::Private::admitted(std::shared_ptr<const HeldRequest> request, bool keep)
{
    if (!parts.budgets)
        co_return Result<void>{};
    Budgets &budgets = *parts.budgets;
    const Budgets::Request asked{request->id, order.agent.name, request->wire.destination().provider, request->largestCost, order.agent.stem};
    auto room = co_await inBackground(&pool, [&budgets, asked, keep]() -> Result<QStringList> {
        if (keep)
            return budgets.reserve(asked);
        return budgets.check(asked).transform([] { return QStringList(); });
    });
    if (room) {
        for (const QString &warning : std::as_const(*room))
            say(run::Note{warning});
        co_return Result<void>{};
    }
    if (auto recorded = co_await recordDecision(request, nullptr, {room.error().message, true}, true); !recorded)
        qCWarning(lcAgents) << "a stop by a budget could not be written to the ledger:" << errorCodeName(recorded.error().code);
    co_return std::unexpected(room.error());
}

/// An edit belongs to the conversation: the next request must not bring the old text back.
QCoro::Task<Result<void>> AgentLoop::Private::applied(ReviewEdit edit, Draft *draft)
{
    Conversations &conversations = parts.conversations;
    if (edit.choices) {
        choices = *edit.choices;
        auto stored = co_await inBackground(
            &pool, [&conversations, id = order.conversation, chosen = choices] { return conversations.setChoices(id, chosen); });
        if (!stored)
            co_return stored;
    }
    if (!edit.text)
        co_return Result<void>{};
    const auto [slot, after] = *edit.text;
    if (slot < 0 || slot >= SlotIndex(draft->texts().size()))
        co_return failure(ErrorCode::BadUsage, tr("The edited part is not in this request."));
    const QString before = draft->texts()[size_t(slot)].text;
    *draft = draft->withText(slot, after);
    bool inHistory = false;
    for (StoredMessage &stored : history) {
        bool changed = false;
        for (StoredPart &part : stored.parts) {
            QString &text = stored.role == Role::Assistant ? part.received : part.text;
            if (text != before)
                continue;
            text = after;
            if (stored.role == Role::Assistant)
                part.text = restoreText(parts.vault, order.conversation, after).value_or(after);
            part.marks.clear();
            changed = true;
        }
        if (!changed)
            continue;
        inHistory = true;
        auto written = co_await inBackground(&pool, [&conversations, id = order.conversation, stored] { return conversations.update(id, stored); });
        if (!written)
            co_return written;
    }
    if (!inHistory)
        edits.append({before, after});
    co_return Result<void>{};
}

QCoro::Task<Result<void>> AgentLoop::Private::recordDecision(std::shared_ptr<const HeldRequest> request, const SignedRequest *signedRequest,
                                                             Refusal refusal, bool byBudget)
{
    CallDecided entry;
    entry.id = request->id;
    entry.run = order.run;
    entry.conversation = order.conversation;
    entry.agent = order.agent.name;
    entry.destination = request->wire.destination();
    entry.body = request->wire.body();
    entry.sha256 = request->wire.sha256();
    entry.policy = order.policy.name();
    std::vector<Choices::Value> allowed;
    for (const Finding &finding : request->redacted.findings()) {
        ++(finding.action == Action::Allow ? entry.leftIn : entry.findings)[finding.type];
        if (finding.action == Action::Allow) {
            const QString &text = request->draft.texts()[size_t(finding.slot)].text;
            allowed.push_back({finding.type, text.sliced(finding.original.begin, finding.original.length())});
        }
    }
    QList<QByteArray> hashes;
    if (signedRequest) {
        const Signature &signature = signedRequest->signature();
        entry.decision = u"signed"_s;
        const QString by = signature.by == Signature::By::Person ? u"person"_s : u"policy"_s;
        entry.decidedBy = signature.rule.isEmpty() ? by : by + u": "_s + signature.rule;
        for (const QString &text : request->redacted.texts())
            hashes.append(textHash(text));
        seen = hashes;
        if (parts.allowing)
            parts.allowing(order.conversation, std::move(allowed));
    } else {
        entry.decision = refusal.byPolicy ? u"blocked"_s : u"refused"_s;
        entry.decidedBy = byBudget ? u"budget"_s : refusal.byPolicy ? u"policy: "_s + order.policy.name() : u"person"_s;
        entry.reason = refusal.reason;
    }
    Ledger &ledger = parts.ledger;
    Conversations &conversations = parts.conversations;
    co_return co_await inBackground(&pool, [&ledger, &conversations, entry, hashes, id = order.conversation]() -> Result<void> {
        if (auto appended = ledger.append(entry); !appended)
            return appended;
        return hashes.isEmpty() ? Result<void>{} : conversations.setSeenTexts(id, hashes);
    });
}

QCoro::Task<void> AgentLoop::Private::recordUnsent(RequestId id, Error why)
{
    if (parts.budgets)
        parts.budgets->settle(id);
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
    if (auto stopped = halted()) { // between the signature and here
        if (self)
            co_await recordUnsent(id, *stopped);
        co_return std::unexpected(*stopped);
    }
    const Working working(*this);
    cancel = std::make_shared<CancelToken>();
    // What was set aside for this call is given back when the ledger has its cost, however this function ends.
    const auto settled = qScopeGuard([budgets = parts.budgets, id] {
        if (budgets)
            budgets->settle(id);
    });
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

/// What leaves this program with a call: originals only where the tool's rule lets them.
QCoro::Task<QString> AgentLoop::Private::argumentsFor(StoredPart call)
{
    if (call.text == call.received || call.received.isEmpty())
        co_return call.text;
    const ToolValues values = parts.tools.values(call.toolName, order.agent.toolValues);
    if (values == ToolValues::Real)
        co_return call.text;
    if (values == ToolValues::Placeholders || !parts.askValues)
        co_return call.received;
    const ToolCallAsked asked{order.agent.name, call.toolName, call.text, call.received};
    const bool real = co_await parts.askValues(asked);
    co_return real ? call.text : call.received;
}

/// Runs the calls one after another; each result is on disk before the next begins.
QCoro::Task<std::optional<Error>> AgentLoop::Private::toolsRun(std::vector<StoredPart> calls)
{
    const Working working(*this);
    StoredMessage results = message(Role::Tool);
    Conversations &conversations = parts.conversations;
    ToolScope scope = order.scope;
    scope.agent = order.agent.name;
    scope.run = order.run.text();
    scope.conversation = order.conversation;
    scope.cancel = cancel = std::make_shared<CancelToken>();
    for (const StoredPart &call : calls) {
        ToolResult result;
        if (call.isError) {
            result = {u"The arguments were not a JSON object. Call the tool again with valid JSON."_s, {}, true};
        } else if (halt != Halt::None) {
            result = {u"This tool was not run: the run was stopped before it."_s, {}, true};
        } else {
            const QString arguments = co_await argumentsFor(call);
            say(run::ToolStarted{call.toolCallId, call.toolName, arguments});
            auto answered = co_await parts.tools.call(call.toolName, arguments, scope);
            if (!answered)
                co_return answered.error();
            result = std::move(*answered);
        }
        say(run::ToolFinished{call.toolCallId, call.toolName, result});

        StoredPart part;
        part.kind = Part::Kind::ToolResult;
        part.text = result.text;
        part.toolCallId = call.toolCallId;
        part.toolName = call.toolName;
        part.isError = result.isError;
        part.source = {Source::Kind::ToolResult, result.sourceLabel.isEmpty() ? call.toolName : call.toolName + u' ' + result.sourceLabel};
        results.parts.push_back(std::move(part));
        const auto written = co_await inBackground(&pool, [&conversations, id = order.conversation, results]() -> Result<qint64> {
            return results.id == 0 ? conversations.append(id, results) : conversations.update(id, results).transform([&] { return results.id; });
        });
        if (!written)
            co_return written.error();
        results.id = *written;
    }
    history.push_back(std::move(results));
    co_return halted();
}

} // namespace countersign
