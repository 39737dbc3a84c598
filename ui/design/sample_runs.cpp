// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/design/sample_runs.h"

#include "core/redaction/vault.h"
#include "core/store/conversations.h"
#include "ui/widgets/entity_style.h"
#include "ui/widgets/wording.h"

#include <QCoro/QCoroTask>
#include <QtGui/QGuiApplication>

using namespace Qt::StringLiterals;

namespace countersign {

struct SampleRuns::Prepared {
    Result<ConversationId> conversation;
    std::optional<QString> before;
    Result<Policy> policy;
};

namespace {

/// The last answer of a sample, and the conversations that hold it.
struct Last {
    std::optional<QString> answer;
    std::vector<ConversationId> conversations;
};

Last lastOf(const Conversations &conversations, const QString &place, const QString &stem, const QString &sample)
{
    Last last;
    const auto all = conversations.list(place);
    if (!all)
        return last;
    for (const ConversationInfo &info : *all) {
        if (info.agent != stem || info.title != sample)
            continue;
        last.conversations.push_back(info.id);
        const auto messages = conversations.messages(info.id);
        if (last.answer || !messages)
            continue;
        QString text;
        for (const StoredMessage &message : *messages) {
            if (message.role != Role::Assistant)
                continue;
            text.clear(); // the last one counts
            for (const StoredPart &part : message.parts)
                text += part.kind == Part::Kind::Text ? part.text : QString();
        }
        last.answer = text;
    }
    return last;
}

} // namespace

SampleRuns::SampleRuns(Services &services, const AgentShelf &shelf, QObject *parent)
    : QAbstractTableModel(parent), m_services(services), m_shelf(shelf)
{
    // What the policy has not settled is held even here. Nothing can leave, so it is signed unless the policy forbids it.
    connect(&services.gate, &ReviewGate::held, this, [this](const std::shared_ptr<const HeldRequest> &request) {
        if (!isRunning() || (request->draft.conversation() != m_conversation && request->run != m_within)
            || !isPractice(request->wire.destination().provider) || !request->wire.destination().local)
            return;
        QMetaObject::invokeMethod(
            this,
            [this, request] {
                const Result<void> decided =
                    request->blockedBy.isEmpty() ? m_services.gate.signSample(request->id) : m_services.gate.refuse(request->id, request->blockedBy);
                if (!decided && decided.error().code != ErrorCode::NotFound)
                    Q_EMIT failed(decided.error().message);
            },
            Qt::QueuedConnection);
    });
}

SampleRuns::~SampleRuns() = default;

QString SampleRuns::place() const { return m_services.workspace.folder() + "#samples"_L1; }

void SampleRuns::setAgent(const QString &stem)
{
    if (stem == m_stem)
        return;
    stop();
    m_loop.reset();
    m_running = -1;
    m_work.drop();
    beginResetModel();
    m_stem = stem;
    m_samples.clear();
    if (!stem.isEmpty()) {
        auto read = m_shelf.samples(stem);
        if (read)
            m_samples = std::move(*read);
        else
            Q_EMIT failed(read.error().message);
    }
    m_results.assign(m_samples.size(), {});
    endResetModel();
    Q_EMIT progressed();
}

void SampleRuns::write()
{
    if (const Result<void> written = m_shelf.setSamples(m_stem, m_samples); !written)
        Q_EMIT failed(written.error().message);
}

void SampleRuns::add(const AgentSample &sample)
{
    if (m_stem.isEmpty() || isRunning())
        return;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_samples.push_back(sample);
    m_results.emplace_back();
    endInsertRows();
    write();
}

void SampleRuns::remove(int row)
{
    if (row < 0 || row >= rowCount() || isRunning())
        return;
    beginRemoveRows({}, row, row);
    m_samples.erase(m_samples.begin() + row);
    m_results.erase(m_results.begin() + row);
    endRemoveRows();
    write();
}

void SampleRuns::runAll(const Agent &agent)
{
    if (isRunning() || m_samples.empty())
        return;
    m_agent = agent;
    m_stopping = false;
    for (SampleResult &result : m_results) {
        result = {};
        result.state = SampleResult::State::Waiting;
    }
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    m_running = 0;
    runNext();
}

void SampleRuns::runNext()
{
    if (m_stopping || m_running >= rowCount()) {
        m_running = -1;
        for (SampleResult &result : m_results) {
            if (result.state == SampleResult::State::Waiting)
                result = {};
        }
        if (rowCount() > 0)
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT progressed();
        return;
    }
    m_results[size_t(m_running)].state = SampleResult::State::Running;
    m_masked.clear();
    changedRow(m_running);
    Q_EMIT progressed();
    m_work.ask(
        [&conversations = m_services.conversations, &vault = m_services.vault, place = place(), stem = m_stem,
         name = m_samples[size_t(m_running)].name, workspace = m_services.workspace, policy = m_agent.redaction](const BackgroundWork::Ticket &) {
            Last last = lastOf(conversations, place, stem, name);
            Prepared prepared{failure(ErrorCode::Storage, {}), last.answer, workspace.policy(policy)};
            const auto made = conversations.create(place, stem);
            if (!made) {
                prepared.conversation = std::unexpected(made.error());
                return prepared;
            }
            prepared.conversation = made->id;
            if (const auto named = conversations.rename(made->id, name); !named)
                prepared.conversation = std::unexpected(named.error());
            for (const ConversationId &old : last.conversations) {
                if (const auto removed = conversations.remove(old); removed)
                    std::ignore = vault.forget(old);
            }
            return prepared;
        },
        [this](Prepared prepared) { start(std::move(prepared)); });
}

void SampleRuns::start(Prepared prepared)
{
    const auto practice =
        std::ranges::find_if(m_services.providers, [](const Provider &provider) { return isPractice(provider.name) && provider.isLocal(); });
    SampleResult &result = m_results[size_t(m_running)];
    result.before = std::move(prepared.before);
    RunOutcome impossible;
    if (!prepared.conversation)
        impossible.error = prepared.conversation.error();
    else if (!prepared.policy)
        impossible.error = prepared.policy.error();
    else if (practice == m_services.providers.end())
        impossible.error = Error{ErrorCode::NotFound, tr("There is no practice provider.")};
    else if (m_loop = m_services.makeLoop(); !m_loop)
        impossible.error = Error{ErrorCode::Cancelled, tr("The program is shutting down.")};
    if (impossible.error) {
        finish(impossible);
        return;
    }
    RunOrder order;
    m_conversation = order.conversation = *prepared.conversation;
    order.message = m_samples[size_t(m_running)].message;
    order.agent = m_agent;
    order.policy = *prepared.policy;
    order.provider = *practice;
    order.model = practice->models.value(0);
    order.review = ReviewMode::Never;
    order.scope.workspace = m_services.workspace.folder();
    order.scope.documents = m_agent.documents;
    connect(m_loop.get(), &AgentLoop::happened, this, &SampleRuns::take);
    QCoro::connect(m_loop->run(std::move(order)), this, [this](const RunOutcome &outcome) {
        // From the event loop: the loop is not to be deleted while it hands its outcome over.
        QMetaObject::invokeMethod(this, [this, outcome] { finish(outcome); }, Qt::QueuedConnection);
    });
}

void SampleRuns::take(const RunEvent &event)
{
    if (!isRunning())
        return;
    // The loop says what it is about to hold before the gate holds it.
    if (const auto *held = std::get_if<run::Held>(&innermost(event)))
        m_within = held->request->run;
    SampleResult &result = m_results[size_t(m_running)];
    if (const auto *tool = std::get_if<run::ToolStarted>(&event)) {
        result.tools.append(tool->name);
    } else if (const auto *redacted = std::get_if<run::Redacted>(&event)) {
        for (const Finding &finding : redacted->findings) {
            if (!finding.replacement.isEmpty())
                m_masked[finding.type].insert(finding.replacement);
        }
    } else if (std::holds_alternative<run::Sent>(event)) {
        ++result.steps;
    }
    changedRow(m_running);
}

void SampleRuns::finish(const RunOutcome &outcome)
{
    if (!isRunning())
        return;
    SampleResult &result = m_results[size_t(m_running)];
    result.state = outcome.error ? SampleResult::State::Failed : SampleResult::State::Done;
    result.text = outcome.error ? outcome.error->message : outcome.text;
    result.steps = std::max(result.steps, outcome.requests);
    result.usage = outcome.usage;
    for (auto type = m_masked.cbegin(); type != m_masked.cend(); ++type)
        result.masked.append(u"%1 %2"_s.arg(type.key()).arg(type.value().size()));
    m_loop.reset();
    m_conversation = {};
    changedRow(m_running);
    ++m_running;
    runNext();
}

void SampleRuns::stop()
{
    if (!isRunning())
        return;
    m_stopping = true;
    if (m_loop)
        m_loop->stop();
}

void SampleRuns::changedRow(int row) { Q_EMIT dataChanged(index(row, 0), index(row, ColumnCount - 1)); }

Qt::ItemFlags SampleRuns::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags common = QAbstractTableModel::flags(index);
    return index.isValid() && !isRunning() && (index.column() == Name || index.column() == Message) ? common | Qt::ItemIsEditable : common;
}

bool SampleRuns::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const QString text = value.toString().trimmed();
    if (role != Qt::EditRole || !index.isValid() || text.isEmpty() || isRunning())
        return false;
    AgentSample &sample = m_samples[size_t(index.row())];
    (index.column() == Name ? sample.name : sample.message) = text;
    write();
    changedRow(index.row());
    return true;
}

QVariant SampleRuns::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const AgentSample &sample = m_samples[size_t(index.row())];
    const SampleResult &result = m_results[size_t(index.row())];
    using State = SampleResult::State;
    const bool over = result.state == State::Done || result.state == State::Failed;
    if (role == Qt::ForegroundRole && index.column() == Outcome) {
        if (result.state == State::Failed)
            return alarmColor(QGuiApplication::palette());
        return result.hasChanged() ? QVariant(attentionColor(QGuiApplication::palette())) : QVariant();
    }
    if (role == Qt::TextAlignmentRole && (index.column() == Steps || index.column() == Tokens))
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole)
        return index.column() == Message ? sample.message : QVariant();
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    switch (index.column()) {
    case Name: return sample.name;
    case Message: return role == Qt::EditRole ? sample.message : wording::firstLine(sample.message);
    case Outcome:
        switch (result.state) {
        case State::NotRun: return tr("not run");
        case State::Waiting: return tr("waits");
        case State::Running: return tr("running …");
        case State::Failed: return tr("failed");
        case State::Done: break;
        }
        return !result.before ? tr("done") : result.hasChanged() ? tr("done, changed since last run") : tr("done, same as last run");
    case Steps: return over || result.state == State::Running ? QVariant(result.steps) : QVariant();
    case Tokens: {
        const qint64 tokens = result.usage.input.value_or(0) + result.usage.output.value_or(0);
        return over && tokens > 0 ? QVariant(QLocale().toString(tokens)) : QVariant();
    }
    case Tools: return result.tools.join(u", "_s);
    case Masked: return result.masked.join(u", "_s);
    default: return {};
    }
}

QVariant SampleRuns::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name: return tr("Sample");
    case Message: return tr("Message");
    case Outcome: return tr("Result");
    case Steps: return tr("Requests");
    case Tokens: return tr("Tokens");
    case Tools: return tr("Tools called");
    case Masked: return tr("Masked");
    default: return {};
    }
}

} // namespace countersign
