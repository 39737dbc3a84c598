// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/connection_test.h"

#include "core/review/review_gate.h"
#include "ui/widgets/wording.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
constexpr int PatienceSeconds = 120;
} // namespace

ConnectionTest::ConnectionTest(Services &services, Provider provider, QString model, QObject *parent)
    : QObject(parent), m_services(services), m_provider(std::move(provider)), m_model(std::move(model)), m_words(tr("Preparing the request …"))
{
}

ConnectionTest::~ConnectionTest()
{
    if (m_loop)
        m_loop->disconnect(this);
    m_loop.reset(); // refuses what it holds
    if (!m_conversation.isNull())
        (void)m_services.conversations.remove(m_conversation);
}

void ConnectionTest::start()
{
    // Under no workspace's name, so that it stands in no list while it lives.
    const auto conversation = m_services.conversations.create(u"connection-test"_s, {});
    const auto policy = Policy::shipped(u"strict"_s);
    if (!conversation || !policy)
        return set(Stage::Failed, conversation ? policy.error().message : conversation.error().message);
    m_conversation = conversation->id;
    m_loop = m_services.makeLoop();
    if (!m_loop)
        return;
    RunOrder order;
    order.conversation = m_conversation;
    order.message = u"Hello"_s;
    order.agent.name = tr("Connection test");
    order.agent.limits.steps = 1;
    order.agent.limits.seconds = PatienceSeconds;
    order.policy = *policy;
    order.provider = m_provider;
    order.model = m_model;
    connect(m_loop.get(), &AgentLoop::happened, this, &ConnectionTest::onEvent);
    QCoro::connect(m_loop->run(std::move(order)), this, [this](const RunOutcome &outcome) { onOutcome(outcome); });
}

QString ConnectionTest::announcement() const
{
    if (!m_held)
        return {};
    const Destination &destination = m_held->wire.destination();
    const QString size = wording::bytes(m_held->wire.body().size());
    return destination.local
        ? tr("This sends one request with the one word “Hello”: no document, no name, nothing you wrote. It is %1 to %2 on this machine.")
              .arg(size, destination.url.authority())
        : tr("This sends one request with the one word “Hello”: no document, no name, nothing you wrote. It is %1 to %2.")
              .arg(size, destination.url.host());
}

void ConnectionTest::set(Stage stage, const QString &words)
{
    m_stage = stage;
    m_words = words;
    Q_EMIT changed();
}

void ConnectionTest::onEvent(const RunEvent &event)
{
    if (const auto *held = std::get_if<run::Held>(&event)) {
        m_held = held->request;
        set(Stage::Held, tr("Held for you. Nothing has been sent."));
    } else if (std::holds_alternative<run::Signed>(event)) {
        m_held.reset();
        set(Stage::Sending, tr("Sending …"));
    } else if (const auto *sent = std::get_if<run::Sent>(&event)) {
        set(Stage::Sending, tr("Sent %1 to %2. Waiting for the answer …").arg(wording::bytes(sent->bytes), sent->url.host()));
    } else if (const auto *waiting = std::get_if<run::Waiting>(&event)) {
        set(Stage::Sending, tr("Trying again in %1: %2").arg(wording::milliseconds(waiting->waitMs), waiting->why.message));
    } else if (const auto *done = std::get_if<run::CallDone>(&event)) {
        m_call = done->call;
    }
}

void ConnectionTest::onOutcome(const RunOutcome &outcome)
{
    m_loop->disconnect(this);
    m_loop.release()->deleteLater(); // it may still stand above us on the stack
    m_held.reset();
    if (m_call && !m_call->error)
        return set(Stage::Answered, tr("It works: %1.").arg(wording::callSummary(*m_call)));
    const QString why = outcome.error ? outcome.error->message : tr("There was no answer.");
    if (outcome.error && (outcome.error->code == ErrorCode::Refused || outcome.error->code == ErrorCode::Cancelled))
        return set(Stage::Failed, tr("Not sent: you refused it."));
    set(Stage::Failed,
        m_call && m_call->httpStatus > 0 ? tr("It does not work yet (HTTP %1). %2").arg(m_call->httpStatus).arg(why)
                                         : tr("It does not work yet. %1").arg(why));
}

void ConnectionTest::sign(const QByteArray &shownSha256)
{
    if (!m_held)
        return;
    if (const auto done = m_services.gate.sign(m_held->id, shownSha256); !done)
        set(Stage::Failed, done.error().message);
}

void ConnectionTest::cancel()
{
    if (m_held)
        (void)m_services.gate.refuse(m_held->id, tr("The connection test was not sent."));
    else if (m_loop)
        m_loop->stop();
}

} // namespace countersign
