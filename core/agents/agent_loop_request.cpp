// SPDX-License-Identifier: GPL-3.0-or-later
// How a request comes to be signed: redacted, encoded, held, edited, written down.
#include "core/agents/agent_loop_private.h"
#include "core/agents/background.h"
#include "core/base/logging.h"
#include "core/providers/codec.h"
#include "core/redaction/restorer.h"

#include <QtCore/QCryptographicHash>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr qint64 EstimatedReplyTokens = 1000;
constexpr qint64 LongReplyTokens = 8192; // what a budget sets aside for an answer whose request sets no limit

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

} // namespace

QString AgentLoop::Private::blockedBy(const RedactedDraft &redacted) const
{
    if (redacted.has(Action::Block))
        return tr("Policy \"%1\" forbids sending this: %2.").arg(order.policy.name(), countByType(redacted, Action::Block));
    if (redacted.has(Action::RouteLocal) && !order.provider.isLocal())
        return tr("Policy \"%1\" keeps this on your machine: %2. Choose a local provider, or take it out.")
            .arg(order.policy.name(), countByType(redacted, Action::RouteLocal));
    return {};
}

QCoro::Task<Result<RedactedDraft>> AgentLoop::Private::redactedFor(Draft draft, RedactionTarget target)
{
    Redactor &redactor = parts.redactor;
    auto redacted = co_await inBackground(
        &pool, [&redactor, draft, policy = order.policy, chosen = choices, target] { return redactor.redact(draft, policy, chosen, target); });
    if (!redacted)
        co_return failure(redacted.error().code, tr("Nothing was sent: %1").arg(redacted.error().message));
    co_return redacted;
}

/// Redacts and encodes; nothing of the original leaves this function but inside HeldRequest::draft, for the person's eyes.
QCoro::Task<Result<std::shared_ptr<const HeldRequest>>> AgentLoop::Private::prepared(Draft draft)
{
    for (bool rerouted = false;;) {
        auto redacted = co_await redactedFor(draft, {order.provider.name, order.provider.isLocal()});
        if (!redacted)
            co_return std::unexpected(redacted.error());
        say(run::Redacted{redacted->findings()});

        if (redacted->has(Action::RouteLocal) && !order.provider.isLocal() && order.localTarget && !rerouted) {
            say(run::Note{tr("Policy \"%1\" keeps this on your machine (%2): the run goes on with %3.")
                              .arg(order.policy.name(), countByType(*redacted, Action::RouteLocal), order.localTarget->provider.name)});
            order.provider = order.localTarget->provider;
            order.model = order.localTarget->model;
            keptLocal = true;
            draft = co_await composed();
            course.remarks = {tr("The policy keeps this on your machine.")};
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
        const auto largest = parts.catalogue.estimate(wire->destination(), tokens, wire->outputLimit().value_or(LongReplyTokens), parts.clock.now());
        const QString blocked = blockedBy(*redacted);
        co_return std::make_shared<const HeldRequest>(HeldRequest{
            RequestId::create(), order.run, step, order.agent.name, std::move(draft), std::move(*redacted), std::move(*wire), std::move(known),
            tokens, cost, blocked, largest.total, estimate.error, order.routing ? course.why() : QString(), order.scope.callers});
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
        if (order.routing) { // after an edit too: it may hold other facts
            if (auto chosen = co_await routed(&draft); !chosen)
                co_return std::unexpected(chosen.error());
        }
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
                giveBack();
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
    if (keep)
        reserved = request->id; // before: whoever destroys the loop meanwhile gives it back
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
    reserved.reset();
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

} // namespace countersign
