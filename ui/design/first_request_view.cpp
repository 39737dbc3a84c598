// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/first_request_view.h"

#include "core/agents/first_request.h"
#include "core/store/memories.h"
#include "core/store/own_words.h"
#include "ui/main/run_setup.h"
#include "ui/review/bytes_view.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

constexpr int SoonMs = 250;

struct Target {
    Provider provider;
    QString model;
    QString note;
    QString why{}; // the rule of a route
};

/// By the rules as far as they can be told before anything was redacted.
Target targetByRoute(const Agent &agent, const QString &message, const std::vector<Provider> &providers, const Result<Routes> &routes)
{
    if (!routes)
        return {{}, {}, routes.error().message};
    const Route *route = routes->find(*routeNamed(agent.model));
    if (!route)
        return {{}, {}, FirstRequestView::tr("This workspace has no such route; this is how the provider of the header would get it.")};
    RouteFacts facts;
    facts.agent = agent.stem;
    facts.labels = agent.labels;
    facts.tokens = estimateTokens(agent.instructions.toUtf8().size() + message.toUtf8().size());
    facts.at = QDateTime::currentDateTime();
    const RouteChoice choice = route->choose(facts);
    for (const RouteTarget &target : choice.targets) {
        const auto found = std::ranges::find(providers, target.provider, &Provider::name);
        if (found != providers.end())
            return {*found, target.model, {}, choice.reason};
    }
    return {
        {}, {}, FirstRequestView::tr("No provider that this route names is in this workspace; this is how the provider of the header would get it.")};
}

/// Where a request of the agent would go: what its file names, else what the header has.
Target targetOf(const Agent &agent, const std::vector<Provider> &providers, const Provider &chosen, const QString &model)
{
    const qsizetype slash = agent.model.indexOf(u'/');
    if (slash <= 0)
        return {chosen, model, {}};
    const QString name = agent.model.first(slash);
    const auto found = std::ranges::find(providers, name, &Provider::name);
    if (found != providers.end())
        return {*found, agent.model.sliced(slash + 1), {}};
    return {
        chosen, model,
        FirstRequestView::tr("This workspace has no provider \"%1\"; this is how %2 would get it.").arg(name, wording::providerName(chosen.name))};
}

} // namespace

FirstRequestView::FirstRequestView(Services &services, const RunSetup &setup, QWidget *parent)
    : QWidget(parent), m_services(services), m_setup(setup), m_message(new QLineEdit), m_facts(new QLabel), m_problem(new QLabel),
      m_bytes(new BytesView)
{
    m_message->setText(tr("Please look at the letter of Marguerite Oyelaran, 020 7946 0731."));
    m_message->setCursorPosition(0);
    m_message->setAccessibleName(tr("Message to try"));
    m_message->setToolTip(tr("A message to see the first request with; nothing is sent"));
    m_message->setPlaceholderText(tr("A message to try"));
    m_facts->setWordWrap(true);
    m_problem->setWordWrap(true);
    m_problem->setTextFormat(Qt::PlainText);
    QPalette colors = m_facts->palette();
    colors.setColor(QPalette::WindowText, mutedText(colors));
    m_facts->setPalette(colors);
    colors.setColor(QPalette::WindowText, alarmColor(colors));
    m_problem->setPalette(colors);
    m_problem->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_message, m_facts, m_problem}) {
        auto *row = new QHBoxLayout;
        row->setContentsMargins(12, 0, 12, 0);
        row->addWidget(widget);
        column->addLayout(row);
    }
    column->addWidget(m_bytes, 1);
    m_soon.setSingleShot(true);
    m_soon.setInterval(SoonMs);
    connect(&m_soon, &QTimer::timeout, this, &FirstRequestView::compute);
    connect(m_message, &QLineEdit::textEdited, this, [this] { m_soon.start(); });
    connect(&setup, &RunSetup::changed, this, [this] { m_soon.start(); });
}

void FirstRequestView::setAgent(const Agent &agent)
{
    if (m_known && agent == m_agent)
        return;
    m_agent = agent;
    m_known = true;
    m_soon.start();
}

QString FirstRequestView::factsText() const { return m_facts->text(); }
QString FirstRequestView::message() const { return m_message->text(); }

void FirstRequestView::setMessage(const QString &message)
{
    m_message->setText(message);
    m_message->setCursorPosition(0);
    m_soon.start();
}

void FirstRequestView::compute()
{
    if (!m_known)
        return;
    Target target = routeNamed(m_agent.model) ? targetByRoute(m_agent, m_message->text(), m_services.providers, m_setup.routes())
                                              : targetOf(m_agent, m_services.providers, m_setup.provider(), m_setup.model());
    if (target.provider.name.isEmpty()) {
        target.provider = m_setup.provider();
        target.model = m_setup.model();
    }
    RunOrder order;
    order.message = m_message->text();
    order.agent = m_agent;
    order.provider = std::move(target.provider);
    order.model = std::move(target.model);
    QStringList unknown;
    const std::vector<ToolInfo> tools = m_services.toolbox.select(m_agent.tools, &unknown);
    // A rehearsal for each question: numbers of placeholders begin at one, as they would.
    m_work.ask(
        [order, workspace = m_services.workspace, tools, unknown, &catalogue = m_services.catalogue, &ownWords = m_services.ownWords,
         &memories = m_services.memories, rehearsal = m_services.makeRehearsal(), note = target.note,
         why = target.why](const BackgroundWork::Ticket &) mutable {
            auto policy = workspace.policy(order.agent.redaction);
            if (!policy)
                return Outcome{nullptr, policy.error().message};
            const auto terms = ownWords.all();
            if (!terms)
                return Outcome{nullptr, terms.error().message};
            order.policy = policy->withTerms(*terms);
            order.memory = memories.notes({workspace.folder(), order.agent.stem}).value_or(std::vector<MemoryNote>());
            const auto request = firstRequest(order, tools, *rehearsal, catalogue);
            if (!request)
                return Outcome{nullptr, request.error().message};
            if (!unknown.isEmpty())
                note =
                    QStringList{note, tr("Left out, because this version does not have them: %1.").arg(unknown.join(u", "_s))}.join(u' ').trimmed();
            HeldRequest held = **request;
            held.chosenBy = why;
            return Outcome{reviewCaseOf(held), (*request)->blockedBy.isEmpty() ? note : (*request)->blockedBy};
        },
        [this](Outcome outcome) { show(std::move(outcome)); });
}

void FirstRequestView::show(Outcome outcome)
{
    m_case = std::move(outcome.shown);
    m_bytes->setCase(m_case);
    m_problem->setText(outcome.problem);
    m_problem->setVisible(!outcome.problem.isEmpty());
    if (!m_case) {
        m_facts->clear();
        return;
    }
    const Destination &to = m_case->destination;
    m_facts->setText(tr("%1 · %2 · %3 · %4 · %5")
                         .arg(wording::providerName(to.provider), to.model, wording::bytes(m_case->body.size()),
                              wording::tokens(m_case->estimatedTokens), wording::cost(m_case->estimatedCost)));
    if (!m_case->chosenBy.isEmpty())
        m_facts->setText(m_facts->text() + u'\n' + m_case->chosenBy);
    m_facts->setToolTip(
        tr("Estimated, with an answer of usual length. Masked: %1, left as they are: %2.").arg(m_case->replacedCount()).arg(m_case->leftCount()));
}

} // namespace countersign
