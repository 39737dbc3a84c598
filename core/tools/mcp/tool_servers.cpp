// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/tool_servers.h"

#include "core/base/logging.h"
#include "core/egress/transport.h"
#include "core/tools/mcp/foreign_schema.h"
#include "core/tools/mcp/http_channel.h"
#include "core/tools/mcp/stdio_channel.h"
#include "core/tools/mcp/visible_text.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QPointer>
#include <QtCore/QPromise>
#include <QtCore/QRegularExpression>
#include <QtCore/QScopeGuard>

namespace countersign::mcp {
using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

QString listedName(const QString &server, const QString &tool) { return u"mcp:"_s + server + u'/' + tool; }

ToolResult refused(QString message, const QString &label) { return {std::move(message), label, true}; }

/// The person reads the reason in the language of the window (ToolServers::problem); the bytes of a request do not depend on it.
QString forModel(const Error &error)
{
    switch (error.code) {
    case ErrorCode::Cancelled: return u"The call was stopped."_s;
    case ErrorCode::Network: return u"The tool server did not answer in time."_s;
    case ErrorCode::NotFound: return u"The tool server cannot be started: its program is not installed. The person can see which one is missing."_s;
    case ErrorCode::Provider: return u"Nothing answers at the tool server's address, or it fails. The person can start it or look at its log."_s;
    case ErrorCode::Secret: return u"The tool server wants a key that it was not given. The person can set one."_s;
    case ErrorCode::Policy: return u"The tool server may not be started as it is set up now. The person can look at it and allow it."_s;
    case ErrorCode::LimitReached: return u"The tool server asked for more than is given, so the call was ended."_s;
    default: return u"The tool server failed (%1). The person can see more in its log."_s.arg(errorCodeName(error.code));
    }
}

QString descriptionForModel(const QString &server, const Tool &tool)
{
    const QString words = tool.description.isEmpty() ? tool.title : tool.description;
    return words.isEmpty() ? u"A tool of the server %1."_s.arg(server) : visibleText(words);
}

} // namespace

QString nameForModel(const QString &server, const QString &tool)
{
    constexpr qsizetype longest = 64, hashLength = 8;
    static const QRegularExpression strange(u"[^A-Za-z0-9_-]"_s);
    QString name = u"mcp__"_s + server + u"__"_s + tool;
    // A server with an underscore in its name could be read as another server's tool.
    const bool ambiguous = server.contains(u'_') || tool.startsWith(u'_');
    const bool changed = name.contains(strange) || name.size() > longest;
    if (!ambiguous && !changed)
        return name;
    const QByteArray hash = QCryptographicHash::hash(listedName(server, tool).toUtf8(), QCryptographicHash::Sha256).toHex().first(hashLength);
    name.replace(strange, u"_"_s);
    return name.left(longest - hashLength - 1) + u'_' + QString::fromLatin1(hash);
}

struct ToolServers::Private {
    /// One server, from its configuration until that is changed.
    struct Running {
        ServerConfig config;
        std::shared_ptr<Client> client; // absent: not started
        std::optional<QFuture<Result<void>>> starting; // those who come while it starts wait for the same
        int changes = 0, takenIn = 0; // how often it said that its tools changed, and up to which its list was held against the pins
        struct Call {
            QString listed;
            std::shared_ptr<CancelToken> ended;
        };
        std::vector<Call> calls; // that go on
    };
    using Self = std::shared_ptr<Private>;

    QPointer<ToolServers> q;
    Parts parts;
    std::vector<ServerConfig> configs;
    QMap<QString, std::shared_ptr<Running>> running;

    [[nodiscard]] const ServerConfig *config(const QString &id) const
    {
        const auto found = std::ranges::find(configs, id, &ServerConfig::id);
        return found == configs.end() ? nullptr : &*found;
    }
    [[nodiscard]] std::unique_ptr<Channel> channelFor(const ServerConfig &what) const
    {
        if (parts.channel)
            return parts.channel(what);
        if (!what.isProgram())
            return std::make_unique<HttpChannel>(what, parts.door);
        return std::make_unique<StdioChannel>(what);
    }
    struct Found {
        QString server, tool;
    };
    [[nodiscard]] std::optional<Found> find(const QString &nameForModel) const;
    [[nodiscard]] Result<Tool> approvedTool(const Found &found) const;
    QMap<QString, Error> problems;
    void problem(const QString &server, const Error &error)
    {
        qCInfo(lcTools) << "tool server" << server << "failed:" << errorCodeName(error.code);
        problems.insert(server, error);
        say(server);
    }
    void say(const QString &server)
    {
        if (q)
            Q_EMIT q->changed(server);
    }
    static QCoro::Task<Result<void>> ready(Self d, QString id);
    static QCoro::Task<void> begin(Self d, QString id, std::shared_ptr<Running> one, std::shared_ptr<QPromise<Result<void>>> started);
    static QCoro::Task<Result<void>> takeIn(Self d, QString id, std::shared_ptr<Client> client);
    static QCoro::Task<QJsonObject> asked(std::weak_ptr<Private> weak, QString id, QJsonObject params);
};

// ---- starting --------------------------------------------------------------------------------------------------------------------

/// Running, and its list held against what was approved.
QCoro::Task<Result<void>> ToolServers::Private::ready(Self d, QString id)
{
    const ServerConfig *config = d->config(id);
    if (!config)
        co_return failure(ErrorCode::NotFound, Words::tr("There is no tool server \"%1\" in this workspace.").arg(id));
    if (!d->parts.pins.isApproved(*config))
        co_return failure(ErrorCode::Policy,
                          Words::tr("The tool server \"%1\" is new, or is started in another way than you allowed. Look at it in the "
                                    "settings and allow it there.")
                              .arg(id));
    std::shared_ptr<Running> &one = d->running[id];
    if (!one)
        one = std::make_shared<Running>(*config);
    const std::shared_ptr<Running> mine = one;
    if (mine->starting) {
        QFuture<Result<void>> future = *mine->starting;
        co_return co_await future;
    }
    if (mine->client && mine->client->isConnected()) {
        const int changes = mine->changes;
        if (mine->takenIn == changes)
            co_return Result<void>{};
        const std::shared_ptr<Client> client = mine->client;
        const auto checked = co_await takeIn(d, id, client);
        if (checked)
            mine->takenIn = std::max(mine->takenIn, changes);
        co_return checked;
    }
    const auto started = std::make_shared<QPromise<Result<void>>>();
    started->start();
    mine->starting = started->future();
    QFuture<Result<void>> future = started->future();
    begin(d, id, mine, started);
    co_return co_await future;
}

QCoro::Task<void> ToolServers::Private::begin(Self d, QString id, std::shared_ptr<Running> one, std::shared_ptr<QPromise<Result<void>>> started)
{
    const std::weak_ptr<Private> weak = d;
    Result<ServerConfig> filled = one->config;
    if (d->parts.secrets)
        filled = co_await d->parts.secrets(one->config);
    // The keychain may have asked the person, who had time to stop, change or remove the server.
    if (d->running.value(id) != one || !d->parts.pins.isApproved(one->config)) {
        one->starting.reset();
        started->addResult(failure(ErrorCode::Cancelled, Words::tr("The tool server \"%1\" was stopped.").arg(id)));
        started->finish();
        d->say(id);
        co_return;
    }
    const auto make = [weak, filled]() -> Result<std::unique_ptr<Channel>> {
        const Self self = weak.lock();
        if (!self)
            return failure(ErrorCode::Cancelled, QString());
        return filled.transform([&self](const ServerConfig &config) { return self->channelFor(config); });
    };
    const auto client = std::make_shared<Client>(make, d->parts.limits);
    one->client = client;
    if (d->parts.elicit)
        client->setAsker([weak, id](QJsonObject params) { return asked(weak, id, std::move(params)); });
    const std::weak_ptr<Running> weakOne = one;
    connect(client.get(), &Client::toolsChanged, client.get(), [weakOne] {
        if (const auto self = weakOne.lock())
            ++self->changes;
    });
    connect(client.get(), &Client::closed, client.get(), [weak, id] {
        if (const Self self = weak.lock())
            self->say(id);
    });
    const auto agreed = co_await client->connectToServer(d->parts.pins.era(id));
    Result<void> result;
    if (!agreed)
        result = std::unexpected(agreed.error());
    else if (auto kept = d->parts.pins.setEra(id, agreed->era); !kept)
        result = kept;
    else
        result = co_await takeIn(d, id, client);
    one->starting.reset();
    if (result)
        d->problems.remove(id);
    else
        d->problems.insert(id, result.error());
    started->addResult(result);
    started->finish();
    d->say(id);
}

/// A server may ask only while one of its tools runs: nobody would know what else a form is about.
QCoro::Task<QJsonObject> ToolServers::Private::asked(std::weak_ptr<Private> weak, QString id, QJsonObject params)
{
    const Self self = weak.lock();
    const auto one = self ? self->running.value(id) : nullptr;
    if (!one || one->calls.empty())
        co_return FormAnswer{}.toJson();
    const Running::Call during = one->calls.back();
    const PendingForm form{id, during.listed, params.value("message"_L1).toString(), params.value("requestedSchema"_L1).toObject(), during.ended};
    const FormAnswer answer = co_await self->parts.elicit(form);
    co_return answer.toJson();
}

QCoro::Task<Result<void>> ToolServers::Private::takeIn(Self d, QString id, std::shared_ptr<Client> client)
{
    const auto list = co_await client->tools();
    if (!list)
        co_return std::unexpected(list.error());
    for (const QString &what : list->leftOut)
        qCInfo(lcTools) << "left out of a server's tools:" << what;
    const auto changed = d->parts.pins.seen(id, list->tools);
    if (!changed)
        co_return std::unexpected(changed.error());
    if (*changed)
        d->say(id);
    co_return Result<void>{};
}

// ---- calling ---------------------------------------------------------------------------------------------------------------------

std::optional<ToolServers::Private::Found> ToolServers::Private::find(const QString &name) const
{
    for (const ServerConfig &config : configs) {
        const auto tools = parts.pins.tools(config.id);
        for (const auto &[tool, pinned] : tools.asKeyValueRange()) {
            if (nameForModel(config.id, tool) == name)
                return Found{config.id, tool};
        }
    }
    return std::nullopt;
}

Result<Tool> ToolServers::Private::approvedTool(const Found &found) const
{
    const PinnedTool pinned = parts.pins.tools(found.server).value(found.tool);
    switch (pinned.standing) {
    case Standing::Approved: return readTool(pinned.approved);
    case Standing::Gone: return failure(ErrorCode::Tool, u"The server no longer offers this tool."_s);
    case Standing::Changed:
    case Standing::New: break;
    }
    return failure(ErrorCode::Tool,
                   u"The tool is not what the person approved: its server describes it otherwise now. It is set apart until the person has "
                   "looked at the change."_s);
}

QCoro::Task<Result<ToolResult>> ToolServers::call(QString name, QString argumentsJson, ToolScope scope)
{
    const Private::Self self = d;
    const auto found = self->find(name);
    if (!found)
        co_return refused(u"There is no tool %1."_s.arg(name), name);
    const QString label = found->server + u'/' + found->tool;
    const QString listed = listedName(found->server, found->tool);
    const auto ready = co_await Private::ready(self, found->server);
    if (!ready) {
        self->problem(found->server, ready.error());
        co_return refused(forModel(ready.error()), label);
    }
    const auto tool = self->approvedTool(*found);
    if (!tool)
        co_return refused(tool.error().message, label);
    const QJsonObject schema = tool->inputSchema;
    const auto reading = [argumentsJson, schema] { return argumentsOf(argumentsJson, schema); };
    QFuture<Result<QJsonObject>> future = QtConcurrent::run(reading);
    const Result<QJsonObject> arguments = co_await future;
    if (!arguments)
        co_return refused(arguments.error().message, label);

    const ServerConfig *config = self->config(found->server);
    if (!config)
        co_return refused(u"The tool server was removed."_s, label);
    const QByteArray both = definitionHash(tool->definition) + launchHash(*config);
    const QByteArray hash = QCryptographicHash::hash(both, QCryptographicHash::Sha256).toHex();
    const PendingCall pending{scope.agent,  scope.run, listed,      visibleText(tool->title), visibleText(tool->description), *arguments,
                              tool->claims, hash,      scope.cancel};
    const auto permissions = [self] { return &self->parts.permissions; };
    if (!co_await mayCall(pending, permissions, self->parts.ask))
        co_return refused(u"The person did not allow this call."_s, label);

    const auto running = self->running.value(found->server);
    const std::shared_ptr<Client> client = running ? running->client : nullptr;
    if (!client)
        co_return refused(u"The tool server was stopped."_s, label);
    // What the server asks meanwhile is not wanted after the call, however it ends.
    const auto ended = std::make_shared<CancelToken>();
    running->calls.push_back({listed, ended});
    const auto over = qScopeGuard([running, ended] {
        std::erase_if(running->calls, [&ended](const Private::Running::Call &one) { return one.ended == ended; });
        ended->cancel();
    });
    if (scope.cancel)
        connect(scope.cancel.get(), &CancelToken::cancelled, ended.get(), &CancelToken::cancel);
    Asking asking;
    asking.patience = self->parts.limits.call;
    asking.cancel = scope.cancel;
    asking.progress = [self, listed](const Progress &progress) {
        if (self->q)
            Q_EMIT self->q->progressed(listed, progress);
    };
    auto result = co_await client->call(*tool, *arguments, asking);
    // NotFound: the server has forgotten the session, and did not take this call: once more in a new one, if the tool is still the same there.
    if (!result && result.error().code == ErrorCode::NotFound && !client->isConnected() && co_await Private::ready(self, found->server)) {
        const auto again = self->running.value(found->server);
        const std::shared_ptr<Client> anew = again ? again->client : nullptr;
        const auto same = self->approvedTool(*found);
        if (anew && same && *same == *tool)
            result = co_await anew->call(*same, *arguments, asking);
    }
    if (!result) {
        self->problem(found->server, result.error());
        co_return refused(forModel(result.error()), label);
    }
    co_return ToolResult{boundedAnswer(textForModel(*result)), label, result->isError};
}

std::vector<ToolSource::Offer> ToolServers::offers() const
{
    std::vector<Offer> offers;
    for (const ServerConfig &config : d->configs) {
        if (!d->parts.pins.isApproved(config))
            continue;
        const auto tools = d->parts.pins.tools(config.id);
        for (const PinnedTool &pinned : tools) {
            if (pinned.standing != Standing::Approved)
                continue;
            if (const auto tool = readTool(pinned.approved))
                offers.push_back({listedName(config.id, tool->name),
                                  {nameForModel(config.id, tool->name), descriptionForModel(config.id, *tool), visibleSchema(tool->inputSchema),
                                   config.network || config.unconfined || !config.isProgram()}});
        }
    }
    return offers;
}

// ---- what the window does --------------------------------------------------------------------------------------------------------

ToolServers::ToolServers(Parts parts, QObject *parent) : QObject(parent), d(std::make_shared<Private>())
{
    d->q = this;
    d->parts = std::move(parts);
}

ToolServers::~ToolServers()
{
    d->q.clear();
    d->running.clear();
}

void ToolServers::setServers(std::vector<ServerConfig> servers)
{
    std::erase_if(servers, [](const ServerConfig &config) { return !isServerId(config.id); });
    d->configs = std::move(servers);
    const QStringList ids = d->running.keys();
    for (const QString &id : ids) {
        const ServerConfig *config = d->config(id);
        if (!config || !(*config == d->running.value(id)->config))
            stop(id);
    }
}

const std::vector<ServerConfig> &ToolServers::servers() const { return d->configs; }

bool ToolServers::isApproved(const QString &server) const
{
    const ServerConfig *config = d->config(server);
    return config && d->parts.pins.isApproved(*config);
}

Result<void> ToolServers::approveServer(const QString &server, const QByteArray &shownHash)
{
    const ServerConfig *config = d->config(server);
    if (!config)
        return failure(ErrorCode::NotFound, Words::tr("There is no tool server \"%1\" in this workspace.").arg(server));
    if (launchHash(*config) != shownHash)
        return failure(ErrorCode::Tampered, Words::tr("The tool server \"%1\" was changed while you looked at it. Look at it again.").arg(server));
    auto approved = d->parts.pins.approveServer(*config);
    d->say(server);
    return approved;
}

Result<void> ToolServers::approveTool(const QString &server, const QString &tool, const QByteArray &shownHash)
{
    auto approved = d->parts.pins.approveTool(server, tool, shownHash);
    d->say(server);
    return approved;
}

QMap<QString, PinnedTool> ToolServers::tools(const QString &server) const { return d->parts.pins.tools(server); }
ToolPermissions &ToolServers::permissions() { return d->parts.permissions; }

QCoro::Task<Result<void>> ToolServers::start(QString server) { return Private::ready(d, server); }

std::optional<Error> ToolServers::problem(const QString &server) const
{
    const auto found = d->problems.constFind(server);
    return found == d->problems.constEnd() ? std::nullopt : std::optional(*found);
}

void ToolServers::stop(const QString &server)
{
    if (const auto one = d->running.take(server); one && one->client)
        one->client->close(); // a call may hold it still
    d->say(server);
}

ToolServers::State ToolServers::state(const QString &server) const
{
    const auto one = d->running.value(server);
    if (one && one->starting)
        return State::Starting;
    if (one && one->client && one->client->isConnected())
        return State::Running;
    return isApproved(server) ? State::Stopped : State::NotApproved;
}

QString ToolServers::diagnostics(const QString &server) const
{
    const auto one = d->running.value(server);
    return one && one->client ? one->client->diagnostics() : QString();
}

Result<void> ToolServers::forget(const QString &server)
{
    stop(server);
    d->problems.remove(server);
    return d->parts.pins.forget(server);
}

Client *ToolServers::running(const QString &server) const
{
    const auto one = d->running.value(server);
    return one && one->client && one->client->isConnected() ? one->client.get() : nullptr;
}

} // namespace countersign::mcp
