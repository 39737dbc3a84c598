// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_session.h"

#include "core/review/review_gate.h"
#include "core/tools/mcp/tool_servers.h"
#include "core/tools/mcp/visible_text.h"
#include "ui/widgets/wording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>

using namespace Qt::StringLiterals;

namespace countersign {

using Kind = TranscriptEntry::Kind;

namespace {

template <typename... Functions>
struct Overloaded : Functions... {
    using Functions::operator()...;
};

struct Loaded {
    std::vector<TranscriptEntry> entries;
    std::optional<Error> error;
};

Loaded readConversation(const Conversations &conversations, const Ledger &ledger, const ConversationId &id)
{
    const Result<std::vector<StoredMessage>> messages = conversations.messages(id);
    if (!messages)
        return {{}, messages.error()};
    LedgerFilter filter;
    filter.conversation = id;
    // Without the ledger the words are still there; only the thin lines are missing.
    std::vector<LedgerCall> calls = ledger.calls(filter).value_or(std::vector<LedgerCall>());
    // The messages of a branch were made by calls of the conversation that it began in.
    QSet<RequestId> known;
    for (const LedgerCall &call : calls)
        known.insert(call.decided.id);
    for (const StoredMessage &message : *messages) {
        for (const RequestId &request : message.requests) {
            if (known.contains(request))
                continue;
            if (Result<LedgerCall> call = ledger.call(request))
                calls.push_back(std::move(*call));
        }
    }
    return {entriesOf(*messages, calls), std::nullopt};
}

} // namespace

RunSession::RunSession(Services &services, ConversationId conversation, QObject *parent)
    : QObject(parent), m_services(services), m_conversation(std::move(conversation))
{
    m_countdown.setInterval(500);
    connect(&m_countdown, &QTimer::timeout, this, &RunSession::tick);
    connect(&services.toolServers, &mcp::ToolServers::progressed, this, &RunSession::onProgress);
    connect(&services.gate, &ReviewGate::released, this, [this](const RequestId &id) {
        if (m_held && m_held->id == id)
            setHeld(nullptr);
    });
    connect(&services.gate, &ReviewGate::passed, this, [this](const RequestId &id) {
        if (m_held && m_held->id == id)
            setHeld(nullptr);
    });
}

RunSession::~RunSession()
{
    // Ending the loop refuses what it holds; nobody here listens any more.
    m_services.gate.disconnect(this);
    if (m_loop)
        m_loop->disconnect(this);
    m_loop.reset();
    m_reading.waitForFinished(); // it reads from stores that may end with this
}

void RunSession::load()
{
    m_loading = true;
    auto *watcher = new QFutureWatcher<Loaded>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        m_loading = false;
        Loaded result = watcher->result();
        if (result.error) {
            TranscriptEntry entry;
            entry.kind = Kind::Failure;
            entry.text = result.error->message;
            result.entries = {entry};
        }
        // A run that was started meanwhile has put its entries there already.
        std::vector<TranscriptEntry> entries = std::move(result.entries);
        if (m_loop)
            entries = m_transcript.entries();
        m_transcript.set(std::move(entries));
        Q_EMIT loaded();
    });
    const QFuture<Loaded> reading =
        QtConcurrent::run(readConversation, std::cref(m_services.conversations), std::cref(m_services.ledger), m_conversation);
    m_reading = QFuture<void>(reading);
    watcher->setFuture(reading);
}

void RunSession::start(RunOrder order)
{
    if (m_loop || m_loading)
        return;
    m_loop = m_services.makeLoop();
    if (!m_loop)
        return;
    if (!order.again) {
        TranscriptEntry entry;
        entry.kind = Kind::Person;
        entry.text = order.message;
        entry.at = m_services.clock.now();
        for (const RunOrder::Attachment &attachment : order.attachments) {
            entry.attachments << attachment.label;
            if (!attachment.path.isEmpty() && !m_attached.contains(attachment.path))
                m_attached << attachment.path;
        }
        m_personEntry = m_transcript.add(std::move(entry));
    }
    order.scope.attached = m_attached;
    m_message = order.message;
    m_stored = order.again;
    m_stopped = false;
    m_textEntry = -1;
    setState(RunState::Kind::Working, tr("Preparing the request …"));
    connect(m_loop.get(), &AgentLoop::happened, this, &RunSession::onEvent);
    QCoro::connect(m_loop->run(std::move(order)), this, [this](const RunOutcome &outcome) { onOutcome(outcome); });
}

void RunSession::stop()
{
    if (!m_loop || m_stopped)
        return;
    m_stopped = true;
    setState(RunState::Kind::Working, tr("Stopping …"));
    m_loop->stop();
}

void RunSession::dropFrom(qint64 message)
{
    std::vector<TranscriptEntry> entries = m_transcript.entries();
    entries.erase(std::ranges::find(entries, message, &TranscriptEntry::message), entries.end());
    m_transcript.set(std::move(entries));
    setState(RunState::Kind::Idle, {});
}

void RunSession::setState(RunState::Kind kind, const QString &words)
{
    if (kind != RunState::Kind::Waiting)
        m_countdown.stop();
    m_state = {kind, words};
    Q_EMIT stateChanged();
}

void RunSession::setHeld(std::shared_ptr<const HeldRequest> held)
{
    m_held = std::move(held);
    Q_EMIT heldChanged();
}

void RunSession::onEvent(const RunEvent &event)
{
    using State = RunState::Kind;
    std::visit(Overloaded{
                   [this](const run::Composed &composed) {
                       m_textEntry = -1;
                       m_stored = true;
                       if (m_personEntry >= 0)
                           m_transcript.change(std::exchange(m_personEntry, -1), [&](TranscriptEntry &entry) { entry.message = composed.message; });
                       setState(State::Working, tr("Looking for what must not leave in %n texts …", nullptr, composed.texts));
                   },
                   [this](const run::Redacted &) { setState(State::Working, tr("Writing the request …")); },
                   [this](const run::Held &held) {
                       setState(State::Held,
                                tr("Held for you. Request %1 of this run waits in the review; nothing has been sent.").arg(held.request->number));
                       setHeld(held.request);
                   },
                   [this](const run::Signed &) {
                       setHeld(nullptr);
                       setState(State::Working, tr("Sending …"));
                   },
                   [this](const run::Sent &sent) {
                       setState(State::Working, tr("Sent %1 to %2. Waiting for the first words …").arg(wording::bytes(sent.bytes), sent.url.host()));
                   },
                   [this](const run::Waiting &waiting) {
                       m_waitUntil = m_services.clock.monotonicMs() + waiting.waitMs;
                       m_waitWhy = waiting.why.code == ErrorCode::RateLimited ? tr("rate limit") : waiting.why.message;
                       m_state.kind = State::Waiting;
                       m_countdown.start();
                       tick();
                   },
                   [this](const run::Reply &reply) { onReply(reply.reply); },
                   [this](const run::CallDone &done) { onCallDone(done.call); },
                   [this](const run::ToolStarted &tool) {
                       TranscriptEntry entry;
                       entry.kind = Kind::Tool;
                       entry.tool = tool.name;
                       entry.arguments = tool.arguments;
                       entry.toolCallId = tool.id;
                       entry.running = true;
                       m_transcript.add(std::move(entry));
                       m_tool = tool.name;
                       setState(State::Working, tr("Running the tool %1 on this machine …").arg(tool.name));
                   },
                   [this](const run::ToolFinished &tool) { onToolFinished(tool); },
                   [this](const run::Note &note) {
                       TranscriptEntry entry;
                       entry.text = note.text;
                       m_transcript.add(std::move(entry));
                   },
                   [this](const run::Nested &within) { onNested(within); },
               },
               event);
}

/// What an agent does that was called as a tool: its requests are held in the same place, its calls and notes stand in this conversation under its name.
void RunSession::onNested(const run::Nested &within)
{
    using State = RunState::Kind;
    QStringList agents{within.agent};
    const RunEvent &inner = innermost(within.event->event, &agents);
    const QString agent = agents.last();
    std::visit(Overloaded{
                   [&](const run::Held &held) {
                       setState(
                           State::Held,
                           tr("Held for you. Request %1 of the agent “%2”, which works for “%3”, waits in the review; nothing of it has been sent.")
                               .arg(QString::number(held.request->number), agent, held.request->callers.value(held.request->callers.size() - 1)));
                       setHeld(held.request);
                   },
                   [&](const run::Signed &) {
                       setHeld(nullptr);
                       setState(State::Working, tr("Sending a request of the agent “%1” …").arg(agent));
                   },
                   [&](const run::Sent &sent) {
                       setState(State::Working,
                                tr("The agent “%1” sent %2 to %3 and waits for an answer …").arg(agent, wording::bytes(sent.bytes), sent.url.host()));
                   },
                   [&](const run::Waiting &waiting) { setState(State::Working, tr("The agent “%1” waits: %2").arg(agent, waiting.why.message)); },
                   [&](const run::ToolStarted &tool) {
                       setState(State::Working, tr("The agent “%1” runs the tool %2 on this machine …").arg(agent, tool.name));
                   },
                   [&](const run::CallDone &done) {
                       if (done.call.httpStatus != 0) {
                           TranscriptEntry entry = entryOf(done.call);
                           entry.text = tr("%1: %2").arg(agent, entry.text);
                           m_transcript.add(std::move(entry));
                       }
                       Q_EMIT callDone();
                   },
                   [&](const run::Note &note) {
                       TranscriptEntry entry;
                       entry.text = tr("%1: %2").arg(agent, note.text);
                       m_transcript.add(std::move(entry));
                   },
                   [&](const run::Reply &reply) {
                       if (std::holds_alternative<restored::Text>(reply.reply.content()) && m_state.kind != State::Streaming && !m_stopped)
                           setState(State::Streaming, tr("Streaming: the agent “%1” is answering …").arg(agent));
                   },
                   [&](const run::Composed &) { setState(State::Working, tr("Preparing a request of the agent “%1” …").arg(agent)); },
                   [](const auto &) {},
               },
               inner);
}

void RunSession::tick()
{
    const qint64 left = std::max<qint64>(0, m_waitUntil - m_services.clock.monotonicMs());
    setState(RunState::Kind::Waiting, tr("Waiting %1 s (%2)").arg((left + 999) / 1000).arg(m_waitWhy));
}

void RunSession::onReply(const RestoredReply &reply)
{
    if (const auto *text = std::get_if<restored::Text>(&reply.content()))
        appendText(Kind::Answer, text->part, text->text, text->marks);
    else if (const auto *reasoning = std::get_if<restored::Reasoning>(&reply.content()))
        appendText(Kind::Reasoning, reasoning->part, reasoning->text, reasoning->marks);
}

void RunSession::appendText(Kind kind, int part, const QString &text, const std::vector<RestoredMark> &marks)
{
    if (text.isEmpty())
        return;
    if (m_textEntry < 0 || m_textKind != kind || m_textPart != part) {
        TranscriptEntry entry;
        entry.kind = kind;
        entry.at = m_services.clock.now();
        m_textKind = kind;
        m_textPart = part;
        m_textEntry = m_transcript.add(std::move(entry));
    }
    m_transcript.change(m_textEntry, [&](TranscriptEntry &entry) {
        const qsizetype before = entry.text.size();
        entry.text += text;
        for (RestoredMark mark : marks) {
            mark.range.begin += before;
            mark.range.end += before;
            entry.marks.push_back(std::move(mark));
        }
    });
    if (m_state.kind != RunState::Kind::Streaming && !m_stopped)
        setState(RunState::Kind::Streaming, kind == Kind::Reasoning ? tr("Streaming: the model is reasoning …") : tr("Streaming the answer …"));
}

void RunSession::onCallDone(const CallFinished &call)
{
    if (call.error && m_textEntry >= 0)
        m_transcript.change(m_textEntry, [](TranscriptEntry &entry) { entry.complete = false; });
    if (call.httpStatus != 0)
        m_transcript.add(entryOf(call));
    m_textEntry = -1;
    Q_EMIT callDone();
}

/// Servers tell how far a call has come; the words are theirs.
void RunSession::onProgress(const QString &listed, const mcp::Progress &progress)
{
    if (!m_loop || m_stopped || m_tool.isEmpty() || mcp::nameForModel(listed.section(u':', 1).section(u'/', 0, 0), listed.section(u'/', 1)) != m_tool)
        return;
    constexpr qsizetype longest = 120;
    const QLocale locale;
    const QString far =
        progress.total ? tr("%1 of %2").arg(locale.toString(progress.done), locale.toString(*progress.total)) : locale.toString(progress.done);
    const QString words = mcp::visibleText(progress.message).simplified().left(longest);
    setState(RunState::Kind::Working,
             words.isEmpty() ? tr("Running the tool %1 on this machine: %2").arg(m_tool, far)
                             : tr("Running the tool %1 on this machine: %2 — %3").arg(m_tool, far, words));
}

void RunSession::onToolFinished(const run::ToolFinished &tool)
{
    m_tool.clear();
    const std::vector<TranscriptEntry> &entries = m_transcript.entries();
    for (size_t i = entries.size(); i > 0; --i) {
        if (entries[i - 1].kind != Kind::Tool || entries[i - 1].toolCallId != tool.id)
            continue;
        m_transcript.change(int(i - 1), [&](TranscriptEntry &entry) {
            entry.running = false;
            entry.text = tool.result.text;
            entry.isError = tool.result.isError;
        });
        break;
    }
    setState(RunState::Kind::Working, tr("Preparing the next request …"));
}

void RunSession::onOutcome(const RunOutcome &outcome)
{
    using State = RunState::Kind;
    setHeld(nullptr);
    m_tool.clear();
    m_loop->disconnect(this);
    m_loop.release()->deleteLater(); // it may still stand above us on the stack
    if (!outcome.error) {
        setState(State::Done, tr("Done. %n requests, %1.", nullptr, outcome.requests).arg(wording::cost(outcome.cost)));
    } else if (outcome.error->code == ErrorCode::Refused) {
        setState(State::Refused, tr("Refused by you. Nothing of this request was sent."));
    } else if (outcome.error->code == ErrorCode::Policy) {
        setState(State::Blocked, tr("Blocked by policy, nothing was sent. %1").arg(outcome.error->message));
    } else if (outcome.error->code == ErrorCode::Cancelled) {
        setState(State::Done, tr("Stopped by you. What had arrived is kept."));
    } else {
        setState(State::Failed, tr("Failed. %1").arg(outcome.error->message));
    }
    if (m_state.canRetry() && m_state.kind != State::Refused) {
        TranscriptEntry entry;
        entry.kind = Kind::Failure;
        entry.text = m_state.words;
        m_transcript.add(std::move(entry));
    }
    Q_EMIT callDone();
    Q_EMIT finished();
}

} // namespace countersign
