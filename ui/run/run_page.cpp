// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/run_page.h"

#include "core/agents/branches.h"
#include "core/settings/settings.h"
#include "core/store/own_words.h"
#include "ui/main/run_setup.h"
#include "ui/review/review_pane.h"
#include "ui/run/composer_box.h"
#include "ui/run/conversation_panel.h"
#include "ui/run/conversation_view.h"
#include "ui/run/conversations_model.h"
#include "ui/run/open_link.h"
#include "ui/run/run_session.h"
#include "ui/run/state_line.h"
#include "ui/run/welcome.h"

#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QFutureWatcher>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QSplitter>
#include <QtWidgets/QStackedWidget>

using namespace Qt::StringLiterals;

namespace countersign {

RunPage::RunPage(Services &services, RunSetup &setup, QWidget *parent) : Page(parent), m_services(services), m_setup(setup)
{
    m_panel = new ConversationPanel(services);
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
    m_splitter->restoreState(services.settings.value(Settings::Key::RunSplitter).toByteArray());
    if (const QByteArray state = services.settings.value(Settings::Key::ReviewSplitter).toByteArray(); !state.isEmpty())
        m_review->restoreSplitterState(state);

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
    connect(m_composer, &ComposerBox::textEdited, &m_unsentTimer, qOverload<>(&QTimer::start));
    connect(m_composer, &ComposerBox::leaveRequested, this, [this] {
        if (m_review->isHeld())
            m_review->focusFindings();
    });
    connect(m_composer, &ComposerBox::purposeCancelled, this, [this] {
        endEdit();
        m_composer->clear();
        m_unsentTimer.start();
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
        m_unsentTimer.start();
        m_composer->focusText();
    });
    connect(&setup, &RunSetup::changed, this, [this] { m_welcome->setAgent(m_setup.agent()); });
    connect(&setup, &RunSetup::changed, this, &RunPage::useRules);
    useRules();

    const ConversationId last(services.settings.value(Settings::Key::LastConversation).toString());
    const QModelIndex index = m_panel->model()->indexOf(last);
    if (!last.isNull() && index.isValid())
        openConversation(last, m_panel->model()->info(index)->agent);
    else
        newConversation();
}

RunPage::~RunPage() { save(); }

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
    m_panel->reload();
    const ConversationInfo *info = m_panel->model()->info(m_panel->model()->indexOf(wanted->id));
    m_wanted = *wanted;
    if (info)
        openConversation(info->id, info->agent);
    else
        Q_EMIT notice(tr("This conversation was deleted, or it belongs to another workspace."));
    showWanted();
    return true;
}

void RunPage::save()
{
    saveUnsent();
    saveLayout();
}

void RunPage::useRules()
{
    const Result<Policy> policy = m_setup.policy();
    const Result<Terms> own = m_services.ownWords.all();
    m_composer->setRules(policy && own ? std::optional(policy->withTerms(*own)) : std::nullopt,
                         {m_setup.provider().name, m_setup.provider().isLocal()});
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
    m_unsentTimer.stop();
    saveUnsent();
    endEdit();
    if (!m_session || m_session->isRunning())
        return;
    const ConversationId id = m_session->conversation();
    const bool empty = m_session->transcript()->entries().empty() && !m_session->isLoading() && m_composer->text().isEmpty();
    m_view->setTranscript(nullptr);
    RunSession *left = m_sessions.take(id);
    if (left->isLoading()) // it waits for what it reads when it goes
        connect(left, &RunSession::loaded, left, &QObject::deleteLater);
    else
        left->deleteLater();
    m_session = nullptr;
    // A conversation in which nothing was ever said leaves no trace.
    if (empty && m_services.conversations.remove(id))
        m_panel->reload();
}

void RunPage::newConversation()
{
    leaveConversation();
    setSession(nullptr);
    m_composer->clear();
    m_services.settings.setValue(Settings::Key::LastConversation, QString());
    m_panel->setCurrent({});
    m_composer->focusText();
}

void RunPage::openConversation(const ConversationId &id, const QString &agent)
{
    if (m_session && m_session->conversation() == id)
        return;
    leaveConversation();
    m_composer->clear();
    if (!agent.isEmpty())
        m_setup.setAgent(agent);
    RunSession *session = sessionFor(id);
    if (!session->isRunning())
        session->load();
    setSession(session);
    if (const Result<Unsent> unsent = m_services.conversations.unsent(id)) {
        m_composer->setText(unsent->text);
        m_composer->attach(unsent->files);
    } else {
        Q_EMIT notice(unsent.error().message);
    }
    m_services.settings.setValue(Settings::Key::LastConversation, id.text());
    m_panel->setCurrent(id);
    m_composer->focusText();
}

bool RunPage::ensureConversation()
{
    if (m_session)
        return true;
    const Result<ConversationInfo> created = m_services.conversations.create(m_services.workspace.folder(), m_setup.agentStem());
    if (!created) {
        Q_EMIT notice(created.error().message);
        return false;
    }
    setSession(sessionFor(created->id));
    m_services.settings.setValue(Settings::Key::LastConversation, created->id.text());
    m_panel->reload();
    m_panel->setCurrent(created->id);
    return true;
}

void RunPage::setSession(RunSession *session)
{
    m_session = session;
    m_view->setTranscript(session ? session->transcript() : nullptr);
    if (session && session->held())
        m_review->showHeld(session->held());
    else
        m_review->clear();
    refreshStack();
    refreshState();
}

void RunPage::saveUnsent()
{
    Unsent unsent{m_composer->text(), {}};
    for (const RunOrder::Attachment &attachment : m_composer->attachments()) {
        if (!attachment.path.isEmpty())
            unsent.files << attachment.path;
    }
    if (!m_session && unsent.isEmpty())
        return;
    if (!ensureConversation())
        return;
    if (m_session->isRunning() && !m_session->isMessageStored()) {
        // What was typed stays on the disk as unsent until the loop has written it as a message.
        m_unsentTimer.start();
        return;
    }
    if (const Result<void> kept = m_services.conversations.setUnsent(m_session->conversation(), unsent); !kept)
        Q_EMIT notice(kept.error().message);
}

// ---- running ----------------------------------------------------------------------------------------------------------------

void RunPage::send()
{
    const QString message = m_composer->text().trimmed();
    if (!ensureConversation() || m_session->isRunning() || m_session->isLoading() || !m_composer->isReady())
        return;
    Result<RunOrder> made = m_setup.order(m_session->conversation());
    if (!made) {
        Q_EMIT notice(made.error().message);
        return;
    }
    if (m_edited != 0 && !keepReplaced(m_edited))
        return;
    made->message = message;
    made->attachments = m_composer->attachments();
    m_composer->clear();
    startOrder(std::move(*made));
}

void RunPage::retry()
{
    if (!m_session || m_session->isRunning())
        return;
    Result<RunOrder> made = m_setup.order(m_session->conversation());
    if (!made) {
        Q_EMIT notice(made.error().message);
        return;
    }
    made->again = true;
    startOrder(std::move(*made));
}

// ---- editing and branching ------------------------------------------------------------------------------------------------------

Result<StoredMessage> RunPage::ownMessage(qint64 message) const
{
    const Result<std::vector<StoredMessage>> messages = m_services.conversations.messages(m_session->conversation());
    if (!messages)
        return std::unexpected(messages.error());
    const auto found = std::ranges::find(*messages, message, &StoredMessage::id);
    if (found == messages->end() || found->role != Role::User)
        return failure(ErrorCode::NotFound, tr("This message is not there any more."));
    return *found;
}

QString RunPage::title() const
{
    const ConversationInfo *info = m_panel->model()->info(m_panel->model()->indexOf(m_session->conversation()));
    return info && !info->title.isEmpty() ? info->title : tr("Conversation");
}

void RunPage::compose(const StoredMessage &message)
{
    m_composer->clear();
    QStringList words;
    for (const StoredPart &part : message.parts) {
        if (part.source.kind == Source::Kind::Attachment)
            m_composer->attachRead({{}, part.source.label, part.text.section(u"\n\n"_s, 1), {}});
        else
            words << part.text;
    }
    m_composer->setText(words.join(u"\n\n"_s));
    m_unsentTimer.start();
    m_composer->focusText();
}

void RunPage::editMessage(qint64 message)
{
    if (!m_session || m_session->isRunning()) {
        Q_EMIT notice(tr("Stop the run first; then the message can be changed."));
        return;
    }
    const Result<StoredMessage> stored = ownMessage(message);
    if (!stored) {
        Q_EMIT notice(stored.error().message);
        return;
    }
    compose(*stored);
    m_edited = message;
    m_composer->setPurpose(tr("Changing an earlier message. What came after it is kept as a conversation of its own."));
}

void RunPage::endEdit()
{
    m_edited = 0;
    m_composer->setPurpose({});
}

bool RunPage::keepReplaced(qint64 message)
{
    const Result<void> cut =
        cutKeepingCopy(m_services.conversations, m_services.vault, m_session->conversation(), message, tr("%1 (before a change)").arg(title()));
    if (!cut) {
        Q_EMIT notice(cut.error().message);
        return false;
    }
    endEdit();
    m_session->dropFrom(message);
    m_panel->reload();
    return true;
}

void RunPage::branchAt(qint64 message)
{
    if (!m_session)
        return;
    const Result<StoredMessage> stored = ownMessage(message);
    const Result<ConversationInfo> branch = stored
        ? branchConversation(m_services.conversations, m_services.vault, m_session->conversation(), message, tr("%1 (branch)").arg(title()))
        : Result<ConversationInfo>(std::unexpected(stored.error()));
    if (!branch) {
        Q_EMIT notice(branch.error().message);
        return;
    }
    m_panel->reload();
    openConversation(branch->id, branch->agent);
    compose(*stored);
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

void RunPage::saveLayout()
{
    m_services.settings.setValue(Settings::Key::RunSplitter, m_splitter->saveState());
    m_services.settings.setValue(Settings::Key::ReviewSplitter, m_review->splitterState());
}

// ---- what left -----------------------------------------------------------------------------------------------------------------

void RunPage::showWhatLeft(const RequestId &request)
{
    if (m_review->isHeld()) {
        Q_EMIT notice(tr("Decide about the held request first; then you can look at earlier ones."));
        return;
    }
    using Read = Result<ReviewCasePtr>;
    auto *watcher = new QFutureWatcher<Read>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        const Read read = watcher->result();
        if (!read)
            Q_EMIT notice(read.error().message);
        else if (!m_review->isHeld())
            m_review->showPast(*read);
    });
    watcher->setFuture(QtConcurrent::run([&ledger = m_services.ledger, &vault = m_services.vault, request]() -> Read {
        const Result<LedgerCall> call = ledger.call(request);
        if (!call)
            return std::unexpected(call.error());
        const Result<QByteArray> body = ledger.body(request);
        if (!body)
            return std::unexpected(body.error());
        return reviewCaseOf(*call, *body, vault);
    }));
}

} // namespace countersign
