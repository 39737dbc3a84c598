// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_page.h"

#include "core/agents/branches.h"
#include "core/settings/settings.h"
#include "core/store/own_words.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/context_gauge.h"
#include "ui/run/conversation_panel.h"
#include "ui/run/conversation_view.h"
#include "ui/run/conversations_model.h"
#include "ui/run/open_link.h"
#include "ui/run/run_session.h"
#include "ui/run/state_line.h"
#include "ui/run/welcome.h"
#include "ui/widgets/background_work.h"
#include "ui/widgets/code_colors.h"
#include "ui/widgets/layout_memory.h"
#include "ui/widgets/serial_work.h"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace countersign {

RunPage::RunPage(Services &services, RunSetup &setup, const Shortcuts &keys, QWidget *parent)
    : Page(parent), m_services(services), m_setup(setup), m_pastReading(std::make_unique<BackgroundWork>()), m_disk(std::make_shared<SerialWork>())
{
    m_panel = new ConversationPanel(services, keys, m_disk);
    m_review = new ReviewPane(services);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setHandleWidth(1);
    m_splitter->addWidget(m_panel);
    m_splitter->addWidget(buildMiddle());
    m_splitter->addWidget(m_review);
    m_splitter->setCollapsible(1, false);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 5);
    m_splitter->setStretchFactor(2, 6);
    m_splitter->setSizes({200, 520, 620});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    rememberLayout(services.settings, u"run"_s, m_splitter);
    m_review->rememberLayouts(u"run-review"_s);

    m_unsentTimer.setSingleShot(true);
    m_unsentTimer.setInterval(400);
    connect(&m_unsentTimer, &QTimer::timeout, this, &RunPage::saveUnsent);
    connect(m_panel, &ConversationPanel::opened, this, &RunPage::openConversation);
    connect(m_panel, &ConversationPanel::openedAt, this, [this](const place::Conversation &place) { open(Place(place)); });
    connect(m_panel, &ConversationPanel::newRequested, this, &RunPage::newConversation);
    connect(m_panel, &ConversationPanel::failed, this, &RunPage::notice);
    connect(m_panel, &ConversationPanel::deleted, this, [this](const ConversationId &id) {
        if (RunSession *session = m_sessions.value(id))
            session->stop();
        if (m_session && m_session->conversation() == id)
            newConversation();
    });
    connect(m_composer, &ComposerBox::sendRequested, this, &RunPage::send);
    connect(m_composer, &ComposerBox::stopRequested, this, [this] {
        if (m_session)
            m_session->stop();
    });
    connect(m_composer, &ComposerBox::textEdited, this, &RunPage::saveSoon);
    connect(m_composer, &ComposerBox::contentChanged, this, &RunPage::gaugeMessage);
    connect(m_composer, &ComposerBox::leaveRequested, this, [this] {
        if (m_review->isHeld())
            m_review->focusFindings();
    });
    connect(m_composer, &ComposerBox::purposeCancelled, this, [this] {
        endEdit();
        m_composer->clear();
        saveSoon();
    });
    connect(m_view, &ConversationView::editRequested, this, &RunPage::editMessage);
    connect(m_view, &ConversationView::branchRequested, this, &RunPage::branchAt);
    connect(m_view, &ConversationView::whatLeft, this, &RunPage::showWhatLeft);
    connect(m_view, &ConversationView::linkOpened, this, [this](const QUrl &url) {
        if (const Result<void> asked = askToOpen(url, this); !asked)
            Q_EMIT notice(asked.error().message);
    });
    connect(m_review, &ReviewPane::failed, this, &RunPage::notice);
    connect(m_state, &StateLine::retryRequested, this, &RunPage::retry);
    connect(m_welcome, &Welcome::picked, this, [this](const QString &message) {
        m_composer->setText(message);
        saveSoon();
        m_composer->focusText();
    });
    connect(&setup, &RunSetup::changed, this, [this] { m_welcome->setAgent(m_setup.agent()); });
    connect(&setup, &RunSetup::changed, this, &RunPage::useRules);
    useRules();

    connect(m_panel->model(), &ConversationsModel::listed, this, &RunPage::openListed);
    showNone();
    m_openWhenListed = ConversationId(services.settings.value(Settings::Key::LastConversation).toString());
}

RunPage::~RunPage()
{
    save();
    m_disk->finish();
    if (m_making && !m_making->isNull()) // made for the last keys; nobody was told any more
        m_services.settings.setValue(Settings::Key::LastConversation, m_making->text());
}

void RunPage::arrive()
{
    m_panel->reload();
    m_composer->focusText();
}

bool RunPage::open(const Place &place)
{
    const auto *wanted = std::get_if<place::Conversation>(&place);
    if (!wanted)
        return false;
    if (wanted->id.isNull()) {
        newConversation();
        return true;
    }
    m_wanted = *wanted;
    if (const ConversationInfo *info = m_panel->model()->info(m_panel->model()->indexOf(wanted->id))) {
        openConversation(info->id, info->agent);
        showWanted();
        return true;
    }
    m_openWhenListed = wanted->id; // it may be new, or belong to what was not listed yet
    m_panel->reload();
    return true;
}

void RunPage::openListed()
{
    const ConversationId id = std::exchange(m_openWhenListed, {});
    const bool starting = std::exchange(m_starting, false);
    if (id.isNull() || (starting && (m_session || m_making || !typed().isEmpty())))
        return;
    const ConversationInfo *info = m_panel->model()->info(m_panel->model()->indexOf(id));
    if (!info) {
        if (!starting)
            Q_EMIT notice(tr("This conversation was deleted, or it belongs to another workspace."));
        return;
    }
    const QString agent = info->agent;
    openConversation(id, agent);
    showWanted();
}

void RunPage::save()
{
    m_unsentTimer.stop();
    saveUnsent();
    keepLayouts(this);
}

void RunPage::useRules()
{
    m_disk->ask(
        this, [&own = m_services.ownWords] { return own.all(); },
        [this](const Result<Terms> &own) {
            const Result<Policy> policy = m_setup.policy();
            m_composer->setRules(policy && own ? std::optional(policy->withTerms(*own)) : std::nullopt,
                                 {m_setup.provider().name, m_setup.provider().isLocal()});
        });
}

void RunPage::showWanted()
{
    if (!m_session || m_session->isLoading() || m_wanted.id != m_session->conversation())
        return;
    m_view->showMessage(m_wanted.message, m_wanted.find);
    m_wanted = {};
}

void RunPage::find() { m_panel->focusSearch(); }

std::vector<Command> RunPage::commands()
{
    std::vector<Command> commands{
        {tr("New conversation"), {}, Qt::CTRL | Qt::Key_N, [this] { newConversation(); }},
        {tr("Find a conversation"), {}, Qt::CTRL | Qt::Key_F, [this] { m_panel->focusSearch(); }},
        {tr("Write a message"), {}, Qt::CTRL | Qt::Key_L, [this] { m_composer->focusText(); }},
        {tr("Attach files"), {}, Qt::CTRL | Qt::Key_O, [this] { m_composer->chooseFiles(); }},
    };
    if (m_session && m_session->isRunning())
        commands.push_back({tr("Stop the run"), {}, {}, [this] { m_session->stop(); }});
    if (m_session && m_session->state().canRetry())
        commands.push_back({tr("Try again"), tr("the same message"), {}, [this] { retry(); }});
    if (const qint64 message = m_session && !m_session->isRunning() ? m_view->personMessageInSight() : 0; message != 0) {
        commands.push_back({tr("Change a message and send it again"), tr("the last one in sight"), {}, [this, message] { editMessage(message); }});
        commands.push_back({tr("Branch the conversation"), tr("before the last message in sight"), {}, [this, message] { branchAt(message); }});
    }
    if (m_review->isHeld())
        commands.push_back({tr("Review the held request"), {}, Qt::CTRL | Qt::Key_R, [this] { m_review->focusFindings(); }});
    std::ranges::move(m_review->commands(), std::back_inserter(commands));
    return commands;
}

std::vector<QWidget *> RunPage::areas() { return {m_panel, m_view, m_composer, m_review}; }

QWidget *RunPage::buildMiddle()
{
    m_view = new ConversationView;
    m_stack = new QStackedWidget;
    m_welcome = new Welcome;
    m_stack->addWidget(m_welcome);
    m_stack->addWidget(m_view);
    m_composer = new ComposerBox(m_services);
    m_gauge = new ContextGauge(m_services, m_setup);
    m_state = new StateLine;

    auto *middle = new QWidget;
    middle->setAutoFillBackground(true);
    middle->setBackgroundRole(QPalette::Base);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_stack, 1);
    auto *below = new QVBoxLayout;
    below->setContentsMargins(16, 4, 16, 12);
    below->setSpacing(4);
    below->addWidget(m_state);
    below->addWidget(m_composer);
    below->addWidget(m_gauge);
    column->addLayout(below);
    middle->setMinimumWidth(300);
    return middle;
}

void RunPage::focusSuggestion()
{
    if (!m_welcome->focusSuggestion())
        m_composer->focusText();
}

// ---- conversations ------------------------------------------------------------------------------------------------------------

RunSession *RunPage::sessionFor(const ConversationId &id)
{
    if (RunSession *known = m_sessions.value(id))
        return known;
    auto *session = new RunSession(m_services, id, this);
    m_sessions.insert(id, session);
    connect(session, &RunSession::stateChanged, this, [this, session] {
        if (session == m_session)
            refreshState();
    });
    connect(session, &RunSession::loaded, this, [this, session] {
        if (session == m_session) {
            refreshStack();
            showWanted();
        }
    });
    connect(session, &RunSession::heldChanged, this, [this, session] { onHeld(session); });
    connect(session, &RunSession::callDone, this, &RunPage::moneyChanged);
    connect(session, &RunSession::finished, this, [this, session] {
        m_panel->reload();
        if (session == m_session) {
            m_gauge->reread();
            refreshState();
            if (!session->isMessageStored() && m_composer->text().isEmpty())
                m_composer->setText(session->message());
        }
        if (!anyRunning())
            Q_EMIT allStopped();
    });
    return session;
}

void RunPage::leaveConversation()
{
    m_openWhenListed = {};
    m_unsentTimer.stop();
    saveUnsent();
    endEdit();
    m_making.reset();
    m_sendWhenMade = false;
    m_preparing = false;
    m_unsentComing = false;
    m_keptPasted.clear();
    m_keptAsTheyAre.clear();
    m_keptReplaces = 0;
    ++m_visit;
    if (!m_session || m_session->isRunning())
        return;
    const ConversationId id = m_session->conversation();
    const bool empty = m_session->transcript()->entries().empty() && !m_session->isLoading() && typed().isEmpty();
    m_view->setTranscript(nullptr);
    RunSession *left = m_sessions.take(id);
    if (left->isLoading()) // it waits for what it reads when it goes
        connect(left, &RunSession::loaded, left, &QObject::deleteLater);
    else
        left->deleteLater();
    m_session = nullptr;
    if (!empty)
        return;
    // A conversation in which nothing was ever said leaves no trace.
    m_disk->ask(
        this,
        [&conversations = m_services.conversations, drafts = m_services.drafts, id]() -> Result<void> {
            const Result<KeptMessage> kept = readMessage(conversations, drafts, id); // it may have been left before that was shown
            return kept && kept->isEmpty() ? conversations.remove(id) : Result<void>();
        },
        [this](const Result<void> &) { m_panel->reload(); });
}

void RunPage::showNone()
{
    leaveConversation();
    setSession(nullptr);
    m_composer->clear();
    m_unsentTimer.stop(); // an empty box is nothing to keep
    m_panel->setCurrent({});
    m_composer->focusText();
}

void RunPage::newConversation()
{
    showNone();
    m_services.settings.setValue(Settings::Key::LastConversation, QString());
}

void RunPage::openConversation(const ConversationId &id, const QString &agent)
{
    if (m_session && m_session->conversation() == id)
        return;
    leaveConversation();
    m_composer->clear();
    m_unsentTimer.stop();
    if (!agent.isEmpty())
        m_setup.setAgent(agent);
    RunSession *session = sessionFor(id);
    expectCode();
    if (!session->isRunning())
        session->load();
    setSession(session);
    readUnsent();
    m_services.settings.setValue(Settings::Key::LastConversation, id.text());
    m_panel->setCurrent(id);
    m_composer->focusText();
}

void RunPage::setSession(RunSession *session)
{
    m_session = session;
    m_view->setTranscript(session ? session->transcript() : nullptr);
    m_gauge->setConversation(session ? session->conversation() : ConversationId());
    if (session && session->held())
        m_review->showHeld(session->held());
    else
        m_review->clear();
    refreshStack();
    refreshState();
}

// ---- running ----------------------------------------------------------------------------------------------------------------

void RunPage::send()
{
    if (!m_composer->isReady() || m_preparing)
        return;
    if (m_unsentComing) { // it goes into the box first, to be seen
        Q_EMIT notice(tr("What you had typed here before is still being read. Look at it, then send."));
        return;
    }
    if (!m_session) {
        m_sendWhenMade = true;
        makeConversation();
        return;
    }
    if (!m_session->isRunning() && !m_session->isLoading())
        prepare(false);
}

void RunPage::retry()
{
    if (m_session && !m_session->isRunning() && !m_preparing)
        prepare(true);
}

void RunPage::prepare(bool again)
{
    if (!again) {
        m_unsentTimer.stop();
        saveUnsent(); // the loop writes the message; until then it is unsent
    }
    m_preparing = true;
    expectCode(); // in the answer
    const qint64 edited = again ? 0 : m_edited;
    const QString before = edited == 0 ? QString() : tr("%1 (before a change)").arg(title());
    // What stands in the box now is what is sent, whatever is typed or dropped meanwhile.
    RunOrder typedOrder;
    if (!again) {
        typedOrder.message = m_composer->text().trimmed();
        typedOrder.attachments = m_composer->attachments();
        m_composer->clear();
        m_unsentTimer.stop();
    }
    m_disk->ask(
        this,
        [plan = m_setup.plan(), id = m_session->conversation(), edited, before, &conversations = m_services.conversations,
         &vault = m_services.vault]() -> Result<RunOrder> {
            Result<RunOrder> order = plan.order(id);
            if (!order || edited == 0)
                return order;
            const Result<void> cut = cutKeepingCopy(conversations, vault, id, edited, before);
            return cut ? std::move(order) : std::unexpected(cut.error());
        },
        [this, again, edited, typedOrder, visit = m_visit](Result<RunOrder> order) {
            if (visit == m_visit)
                m_preparing = false;
            if (!order) {
                Q_EMIT notice(order.error().message);
                if (visit == m_visit && !again)
                    takeBack(typedOrder);
                return;
            }
            if (edited != 0)
                m_panel->reload();
            if (visit != m_visit || !m_session)
                return; // left meanwhile; what was typed is kept there
            if (edited != 0) {
                endEdit();
                m_session->dropFrom(edited);
                m_gauge->reread();
            }
            order->again = again;
            if (!again) {
                order->message = typedOrder.message;
                order->attachments = typedOrder.attachments;
            }
            startOrder(std::move(*order));
        });
}

/// Puts a message that could not be sent in front of what was typed meanwhile.
void RunPage::takeBack(const RunOrder &order)
{
    const QString meanwhile = m_composer->text();
    m_composer->setText(meanwhile.isEmpty() ? order.message : order.message + u'\n' + meanwhile);
    QStringList files, asTheyAre;
    for (const RunOrder::Attachment &attachment : order.attachments) {
        if (attachment.path.isEmpty()) {
            m_composer->attachRead(attachment);
            continue;
        }
        files << attachment.path;
        if (!attachment.data.isEmpty())
            asTheyAre << attachment.path;
    }
    m_composer->attach(files, asTheyAre);
    saveSoon();
}

void RunPage::startOrder(RunOrder order)
{
    m_session->start(std::move(order));
    refreshStack();
    refreshState();
    m_panel->reload();
    m_panel->setCurrent(m_session->conversation());
}

void RunPage::onHeld(RunSession *session)
{
    m_panel->model()->setStateWord(session->conversation(), session->held() ? tr("held") : QString());
    m_panel->reload(); // its first message has named it by now
    if (session != m_session || !session->held())
        return;
    m_review->showHeld(session->held());
    // Whoever is writing the next message already is not interrupted.
    if (m_composer->text().isEmpty() || !m_composer->hasTextFocus())
        m_review->focusFindings();
}

void RunPage::gaugeMessage() { m_gauge->setMessage(m_composer->text(), m_composer->attachments()); }

void RunPage::refreshStack()
{
    const bool talk = m_session && (!m_session->transcript()->entries().empty() || m_session->isLoading());
    if (!talk)
        m_welcome->setAgent(m_setup.agent());
    m_stack->setCurrentIndex(talk ? 1 : 0);
}

void RunPage::refreshState()
{
    const RunState state = m_session ? m_session->state() : RunState();
    const bool running = m_session && m_session->isRunning();
    m_state->setState(state, running);
    m_composer->setRunning(running);
}

bool RunPage::anyRunning() const
{
    return std::ranges::any_of(m_sessions, [](const RunSession *session) { return session->isRunning(); });
}

void RunPage::stopAll()
{
    for (RunSession *session : std::as_const(m_sessions))
        session->stop();
}

// ---- what left -----------------------------------------------------------------------------------------------------------------

void RunPage::showWhatLeft(const RequestId &request)
{
    if (m_review->isTaken()) {
        Q_EMIT notice(tr("Decide about the held request first; then you can look at earlier ones."));
        return;
    }
    using Read = Result<ReviewCasePtr>;
    m_pastReading->ask(
        [&ledger = m_services.ledger, &vault = m_services.vault, request](const BackgroundWork::Ticket &) -> Read {
            const Result<LedgerCall> call = ledger.call(request);
            if (!call)
                return std::unexpected(call.error());
            const Result<QByteArray> body = ledger.body(request);
            if (!body)
                return std::unexpected(body.error());
            return reviewCaseOf(*call, *body, vault);
        },
        [this, visit = m_visit](const Read &read) {
            if (!read)
                Q_EMIT notice(read.error().message);
            else if (visit == m_visit && !m_review->isTaken())
                m_review->showPast(*read);
        });
}

} // namespace countersign
