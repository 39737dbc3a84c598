// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/review/review_gate.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <coroutine>

namespace countersign {

namespace {

using namespace Qt::StringLiterals;

// A value that the policy left alone and of which the scanner is less sure than this is a doubt, and doubts are for a person.
constexpr double CertainEnough = 0.6;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewGate)
};

struct ModeName {
    ReviewMode mode;
    QLatin1StringView name;
};
constexpr ModeName ModeNames[] = {
    {ReviewMode::Always, "always"_L1},
    {ReviewMode::Findings, "findings"_L1},
    {ReviewMode::Never, "never"_L1},
};

/// Why it cannot be signed; empty when it can. Asks the stages again rather than trust that `blockedBy` was filled.
QString whyBlocked(const HeldRequest &held)
{
    if (!held.blockedBy.isEmpty())
        return held.blockedBy;
    if (held.redacted.has(Action::Block))
        return Words::tr("The policy blocks a value in this request. Take it out, or choose another policy.");
    if (held.redacted.has(Action::RouteLocal) && !held.wire.destination().local)
        return Words::tr("The policy keeps a value in this request on this machine. Take it out, or send it to a local model.");
    if (held.wire.forbidden())
        return Words::tr("The policy forbids sending this request to %1.").arg(held.wire.destination().provider);
    return {};
}

/// The policy has settled this value: nothing is left for a person.
bool settled(const Finding &finding, bool local)
{
    switch (finding.action) {
    case Action::Allow: return !finding.byPerson && finding.score >= CertainEnough;
    case Action::RouteLocal: return local;
    case Action::Block: return false;
    case Action::Placeholder:
    case Action::Surrogate:
    case Action::Mask:
    case Action::Generalise: break;
    }
    return !finding.replacement.isEmpty();
}

/// The policy's rule that signs without a person; empty when a person is asked.
QString ruleThatSigns(const HeldRequest &held, ReviewMode mode)
{
    if (mode == ReviewMode::Never)
        return u"review: never"_s;
    const bool local = held.wire.destination().local;
    if (mode == ReviewMode::Findings && std::ranges::all_of(held.redacted.findings(), [local](const Finding &f) { return settled(f, local); }))
        return u"review: findings"_s;
    return {};
}

/// What a person has signed of a run, to tell whether a further request holds anything new.
class SignedBefore {
public:
    SignedBefore() = default;
    explicit SignedBefore(const HeldRequest &held) : m_destination(held.wire.destination()) { add(held); }

    void add(const HeldRequest &held)
    {
        for (const Finding &finding : held.redacted.findings())
            m_values.insert(valueOf(held, finding));
    }
    [[nodiscard]] bool hasAll(const HeldRequest &held) const
    {
        return held.wire.destination() == m_destination
            && std::ranges::all_of(held.redacted.findings(), [&](const Finding &finding) { return m_values.contains(valueOf(held, finding)); });
    }

private:
    /// A value by what leaves instead of it; one that leaves as it is by its own words.
    static QString valueOf(const HeldRequest &held, const Finding &finding)
    {
        const QString words = finding.action == Action::Allow
            ? held.draft.texts()[size_t(finding.slot)].text.mid(finding.original.begin, finding.original.length())
            : finding.replacement;
        return u"%1 %2 %3"_s.arg(int(finding.action)).arg(finding.type, words);
    }
    Destination m_destination;
    QSet<QString> m_values;
};

/// One request that waits. Shared by the gate and by the coroutine that waits, so either may go first.
struct Waiting {
    std::shared_ptr<const HeldRequest> request;
    std::optional<ReviewDecision> decision;
    std::coroutine_handle<> waiter;
    QObject context; // of the thread that waits

    void resume()
    {
        if (waiter)
            std::exchange(waiter, nullptr).resume();
    }
};

struct UntilDecided {
    std::shared_ptr<Waiting> waiting;
    [[nodiscard]] bool await_ready() const noexcept { return waiting->decision.has_value(); }
    void await_suspend(std::coroutine_handle<> handle) noexcept { waiting->waiter = handle; }
    void await_resume() const noexcept { }
};

QCoro::Task<ReviewDecision> decisionOf(std::shared_ptr<Waiting> waiting)
{
    UntilDecided decided{waiting};
    co_await decided;
    co_return std::move(*waiting->decision);
}

QCoro::Task<ReviewDecision> atOnce(ReviewDecision decision) { co_return decision; }

} // namespace

std::optional<ReviewMode> reviewModeFromName(QStringView name)
{
    const auto found = std::ranges::find_if(ModeNames, [name](const ModeName &m) { return m.name == name; });
    return found == std::end(ModeNames) ? std::nullopt : std::optional(found->mode);
}

QString reviewModeName(ReviewMode mode) { return std::ranges::find(ModeNames, mode, &ModeName::mode)->name; }

struct ReviewGate::Private {
    const Clock &clock;
    std::vector<std::shared_ptr<Waiting>> waiting; // in order of arrival
    QHash<RunId, SignedBefore> restOf; // runs whose rest a person has signed

    [[nodiscard]] auto find(const RequestId &id) const
    {
        return std::ranges::find_if(waiting, [&](const auto &w) { return w->request->id == id; });
    }
    [[nodiscard]] SignedRequest signedBy(const HeldRequest &held, Signature::By by, const QString &rule) const
    {
        return SignedRequest(held.id, held.wire, held.wire.sha256(), Signature{by, rule, clock.now()});
    }
};

ReviewGate::ReviewGate(const Clock &clock, QObject *parent) : QObject(parent), d(std::make_unique<Private>(clock)) { }

ReviewGate::~ReviewGate()
{
    const auto left = std::exchange(d->waiting, {});
    for (const auto &waiting : left) {
        waiting->decision = Refusal{Words::tr("The review was closed before a decision, so nothing was sent."), false};
        waiting->resume();
    }
}

QCoro::Task<ReviewDecision> ReviewGate::review(std::shared_ptr<const HeldRequest> held, ReviewMode mode)
{
    if (!held)
        return atOnce(Refusal{Words::tr("There is no request to review."), true});
    if (d->find(held->id) != d->waiting.end())
        return atOnce(Refusal{Words::tr("A request with this id is already being reviewed."), true});
    const QString blocked = whyBlocked(*held);
    if (!blocked.isEmpty() && mode != ReviewMode::Always)
        return pass(*held, Refusal{blocked, true});
    if (const QString rule = ruleThatSigns(*held, mode); !rule.isEmpty())
        return pass(*held, d->signedBy(*held, Signature::By::Policy, rule));

    if (const auto rest = d->restOf.find(held->run); rest != d->restOf.end()) {
        if (blocked.isEmpty() && rest->hasAll(*held)) {
            rest->add(*held);
            return pass(*held, d->signedBy(*held, Signature::By::Person, RestOfRunRule));
        }
        d->restOf.erase(rest);
    }

    auto waiting = std::make_shared<Waiting>();
    waiting->request = held;
    d->waiting.push_back(waiting);
    auto decision = decisionOf(waiting);
    Q_EMIT this->held(std::move(held)); // who listens may decide at once, or delete the gate
    return decision;
}

QCoro::Task<ReviewDecision> ReviewGate::pass(const HeldRequest &held, ReviewDecision decision)
{
    const auto *request = std::get_if<SignedRequest>(&decision);
    const QString rule = request ? request->signature().rule : QString();
    auto task = atOnce(std::move(decision));
    Q_EMIT passed(held.id, rule); // who listens may delete the gate
    return task;
}

std::shared_ptr<const HeldRequest> ReviewGate::pending(const RequestId &id) const
{
    const auto found = d->find(id);
    return found == d->waiting.end() ? nullptr : (*found)->request;
}

std::vector<std::shared_ptr<const HeldRequest>> ReviewGate::pending() const
{
    std::vector<std::shared_ptr<const HeldRequest>> all;
    all.reserve(d->waiting.size());
    for (const auto &waiting : d->waiting)
        all.push_back(waiting->request);
    return all;
}

Result<void> ReviewGate::decide(const RequestId &id, const std::function<Result<ReviewDecision>(const HeldRequest &)> &how)
{
    const auto found = d->find(id);
    if (found == d->waiting.end())
        return failure(ErrorCode::NotFound, Words::tr("This request is not waiting for a review any more."));
    const std::shared_ptr<Waiting> waiting = *found;
    auto decision = how(*waiting->request);
    if (!decision)
        return std::unexpected(decision.error());
    d->waiting.erase(found);
    waiting->decision = std::move(*decision);
    // From the event loop: what follows a decision (encoding again, sending) is not to run inside the click that made it.
    QMetaObject::invokeMethod(&waiting->context, [waiting] { waiting->resume(); }, Qt::QueuedConnection);
    Q_EMIT released(id);
    return {};
}

Result<void> ReviewGate::sign(const RequestId &id, const QByteArray &shownSha256)
{
    return decide(id, [&](const HeldRequest &held) -> Result<ReviewDecision> {
        if (const QString blocked = whyBlocked(held); !blocked.isEmpty())
            return failure(ErrorCode::Policy, blocked);
        if (shownSha256 != held.wire.sha256())
            return failure(ErrorCode::Tampered,
                           Words::tr("What was shown is not what would be sent, so it was not signed. Look at the request again."));
        return d->signedBy(held, Signature::By::Person, {});
    });
}

Result<void> ReviewGate::signRest(const RequestId &id, const QByteArray &shownSha256)
{
    const std::shared_ptr<const HeldRequest> held = pending(id);
    Result<void> done = sign(id, shownSha256);
    if (done && held)
        d->restOf.insert(held->run, SignedBefore(*held));
    return done;
}

Result<void> ReviewGate::signSample(const RequestId &id)
{
    return decide(id, [&](const HeldRequest &held) -> Result<ReviewDecision> {
        const Destination &to = held.wire.destination();
        if (!to.local || !to.provider.startsWith("practice"_L1))
            return failure(ErrorCode::Policy, Words::tr("A sample may go to a practice provider on this machine only, so it was not signed."));
        if (const QString blocked = whyBlocked(held); !blocked.isEmpty())
            return failure(ErrorCode::Policy, blocked);
        return d->signedBy(held, Signature::By::Policy, u"sample for practice"_s);
    });
}

Result<void> ReviewGate::refuse(const RequestId &id, const QString &reason)
{
    return decide(id, [&](const HeldRequest &) -> Result<ReviewDecision> { return Refusal{reason, false}; });
}

Result<void> ReviewGate::edit(const RequestId &id, ReviewEdit edit)
{
    return decide(id, [&](const HeldRequest &held) -> Result<ReviewDecision> {
        if (!edit.text && !edit.choices)
            return failure(ErrorCode::BadUsage, Words::tr("The edit changes nothing."));
        if (edit.text && (edit.text->first < 0 || size_t(edit.text->first) >= held.draft.texts().size()))
            return failure(ErrorCode::BadUsage, Words::tr("The edit is for a part that this request does not have."));
        return std::move(edit);
    });
}

} // namespace countersign
