// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/ledger/call_details.h"

#include "core/ledger/ledger.h"
#include "core/redaction/vault.h"
#include "ui/ledger/call_words.h"
#include "ui/review/review_pane.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QEvent>
#include <QtCore/QLocale>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QTextEdit>

using namespace Qt::StringLiterals;

namespace countersign {

CallDetails::CallDetails(Services &services, QWidget *parent) : QWidget(parent), m_services(services)
{
    m_pool.setMaxThreadCount(1);
    setAccessibleName(tr("The chosen call"));
    m_facts = new QTextEdit;
    m_facts->setReadOnly(true);
    m_facts->setFrameShape(QFrame::NoFrame);
    m_facts->setTabChangesFocus(true);
    m_facts->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_facts->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_facts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_facts->setAccessibleName(tr("Facts about the call"));
    m_facts->viewport()->setAutoFillBackground(false);
    m_conversation = new QPushButton(tr("Open the conversation"));
    m_conversation->setToolTip(tr("Go to the conversation that this request belongs to"));
    m_conversation->setAccessibleDescription(m_conversation->toolTip());
    connect(m_conversation, &QPushButton::clicked, this, [this] {
        if (m_call)
            Q_EMIT conversationRequested(m_call->decided.conversation);
    });
    auto *facts = new QWidget;
    facts->setMinimumWidth(180);
    auto *column = new QVBoxLayout(facts);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(m_facts, 1);
    column->addWidget(m_conversation);
    m_review = new ReviewPane(services);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(facts);
    m_splitter->addWidget(m_review);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({300, 1000});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    connect(m_review, &ReviewPane::failed, this, &CallDetails::failed);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &CallDetails::onRead);
}

CallDetails::~CallDetails()
{
    m_watcher.disconnect(this);
    m_pool.waitForDone();
}

void CallDetails::showCall(const RequestId &id)
{
    m_next = id;
    if (!m_watcher.isRunning())
        load(std::exchange(m_next, {}));
}

void CallDetails::load(const RequestId &id)
{
    m_loading = id;
    m_watcher.setFuture(QtConcurrent::run(&m_pool, [&ledger = m_services.ledger, &vault = m_services.vault, id]() -> Result<Read> {
        const Result<LedgerCall> call = ledger.call(id);
        if (!call)
            return std::unexpected(call.error());
        const Result<QByteArray> body = ledger.body(id);
        if (!body)
            return Read{*call, nullptr, body.error().message};
        return Read{*call, reviewCaseOf(*call, *body, vault), {}};
    }));
}

void CallDetails::onRead()
{
    if (!m_next.isNull())
        return load(std::exchange(m_next, {})); // the person has gone on
    const Result<Read> read = m_watcher.result();
    if (m_loading.isNull()) // cleared meanwhile
        return;
    if (!read) {
        Q_EMIT failed(read.error().message);
        return;
    }
    m_shown = read->call.decided.id;
    m_call = read->call;
    fillFacts();
    if (read->review)
        m_review->showPast(read->review);
    else
        m_review->clear();
    if (!read->problem.isEmpty())
        Q_EMIT failed(read->problem);
}

void CallDetails::clear()
{
    m_next = m_loading = m_shown = {};
    m_call.reset();
    m_review->clear();
    fillFacts();
}

void CallDetails::fillFacts()
{
    m_conversation->setEnabled(m_call.has_value());
    if (!m_call)
        return m_facts->clear();
    const LedgerCall &call = *m_call;
    QString rows;
    const QString quiet = mutedText(palette()).name();
    const auto addFact = [&](const QString &name, const QString &value) {
        if (!value.isEmpty())
            rows += u"<tr><td style='color:%1; padding: 1px 10px 3px 0; white-space: pre'>%2</td><td style='padding: 1px 0 3px 0'>%3</td></tr>"_s.arg(
                quiet, name.toHtmlEscaped(), value.toHtmlEscaped());
    };
    const CallDecided &decided = call.decided;
    const QLocale locale;
    addFact(tr("State"), callwords::state(stateOf(call)));
    addFact(tr("Decided"), callwords::time(call.at));
    addFact(tr("By"), decided.decidedBy == "person"_L1 ? tr("you") : decided.decidedBy);
    addFact(tr("Reason"), decided.reason);
    if (call.finished && call.finished->error)
        addFact(tr("Error"), call.finished->error->message);
    addFact(tr("Agent"), decided.agent);
    addFact(tr("Sent to"), callwords::target(decided.destination));
    addFact(tr("Address"), decided.destination.url.toString());
    addFact(tr("Policy"), decided.policy);
    addFact(tr("Masked"), decided.findings.isEmpty() ? tr("nothing") : callwords::counts(decided.findings));
    addFact(tr("Left in"), callwords::counts(decided.leftIn));
    if (call.finished) {
        const CallFinished &finished = *call.finished;
        if (finished.httpStatus > 0)
            addFact(tr("HTTP status"), QString::number(finished.httpStatus));
        addFact(tr("Attempts"), locale.toString(finished.attempts));
        addFact(tr("Answer"), wording::callSummary(finished));
        addFact(tr("Price"), finished.cost.priceSource);
        addFact(tr("Provider's id"), finished.providerRequestId);
    }
    addFact(tr("Number"), locale.toString(call.number));
    addFact(tr("Request id"), decided.id.text());
    addFact(tr("SHA-256"), QString::fromLatin1(decided.sha256));
    m_facts->setHtml(u"<table>%1</table>"_s.arg(rows));
}

void CallDetails::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_facts)
        fillFacts();
}

} // namespace countersign
