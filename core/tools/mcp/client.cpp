// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/mcp/client_private.h"

#include "core/tools/mcp/foreign_schema.h"
#include "core/tools/mcp/mirrored_arguments.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QSet>

namespace countersign::mcp {
using namespace Qt::StringLiterals;
using namespace detail;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Mcp)
};

constexpr qsizetype longestLogText = 2'000;
constexpr int mostQuestions = 16; // of one answer

} // namespace

QJsonObject detail::clientInfo()
{
    return {{u"name"_s, u"countersign"_s}, {u"title"_s, u"Countersign"_s}, {u"version"_s, QString::fromLatin1(COUNTERSIGN_VERSION)}};
}

Error detail::refusedBy(const Response::Failure &why)
{
    if (why.code == methodNotFound)
        return {ErrorCode::Unsupported, Words::tr("The tool server does not offer this.")};
    return {ErrorCode::Tool, Words::tr("The tool server refused this with error %1. Its log may say why.").arg(why.code)};
}

Error detail::makesNoSense() { return {ErrorCode::Tool, Words::tr("The tool server's answer does not have the form that its protocol asks for.")}; }
Error detail::gone() { return {ErrorCode::Cancelled, Words::tr("The connection to the tool server was closed.")}; }

QString detail::jsonLine(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(longestLogText);
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact).left(longestLogText));
}

// ---- what every request needs ----------------------------------------------------------------------------------------------------

QJsonObject Client::Private::withMeta(QJsonObject params) const
{
    QJsonObject meta = params.value("_meta"_L1).toObject();
    meta.insert(u"io.modelcontextprotocol/protocolVersion"_s, QString(modernVersion));
    meta.insert(u"io.modelcontextprotocol/clientCapabilities"_s, capabilities(Era::Modern));
    meta.insert(u"io.modelcontextprotocol/clientInfo"_s, clientInfo());
    if (!logLevel.isEmpty())
        meta.insert(u"io.modelcontextprotocol/logLevel"_s, logLevel);
    params.insert(u"_meta"_s, meta);
    return params;
}

QCoro::Task<Result<Reply>> Client::Private::ask(Self d, QString method, QJsonObject params, Asking asking)
{
    if (!d->session)
        co_return std::unexpected(gone());
    if (d->agreement.era == Era::Modern)
        params = d->withMeta(params);
    QFuture<Result<Reply>> future = d->session->request(method, params, asking);
    co_return co_await future;
}

/// Fulfils what the modern era asks back ("input_required") and sends the request again, until it is complete.
QCoro::Task<Result<Reply>> Client::Private::askAnswering(Self d, QString method, QJsonObject params, Asking asking)
{
    QJsonObject sent = params;
    for (int round = 0; round < d->limits.mostRounds; ++round) {
        auto reply = co_await ask(d, method, sent, asking);
        if (!reply || !*reply || d->agreement.era == Era::Legacy)
            co_return reply;
        const QJsonObject result = **reply;
        const QString type = result.value("resultType"_L1).toString(u"complete"_s);
        if (type == "complete"_L1)
            co_return reply;
        if (type != "input_required"_L1)
            co_return std::unexpected(makesNoSense());
        const auto answered = co_await answers(d, result.value("inputRequests"_L1).toObject());
        if (!answered)
            co_return std::unexpected(answered.error());
        sent = params;
        sent.insert(u"inputResponses"_s, *answered);
        if (result.contains("requestState"_L1))
            sent.insert(u"requestState"_s, result.value("requestState"_L1));
    }
    co_return failure(ErrorCode::LimitReached, Words::tr("The tool server asked back too many times, so the call was given up."));
}

QCoro::Task<Result<QJsonObject>> Client::Private::answers(Self d, QJsonObject questions)
{
    if (questions.size() > mostQuestions)
        co_return std::unexpected(makesNoSense());
    QJsonObject given;
    const QStringList keys = questions.keys();
    for (const QString &key : keys) {
        const QJsonObject question = questions.value(key).toObject();
        const QJsonObject params = question.value("params"_L1).toObject();
        if (question.value("method"_L1) != QJsonValue(u"elicitation/create"_s) || !d->asker || params.value("mode"_L1) == QJsonValue(u"url"_s))
            co_return failure(ErrorCode::Unsupported, Words::tr("The tool server asks for something that Countersign does not give to servers."));
        given.insert(key, co_await d->asker(params));
    }
    co_return given;
}

QCoro::Task<Result<QJsonObject>> Client::Private::get(Self d, QString method, QJsonObject params)
{
    Asking asking;
    asking.patience = d->limits.call;
    auto reply = co_await askAnswering(d, method, params, asking);
    if (!reply)
        co_return std::unexpected(reply.error());
    if (!*reply)
        co_return std::unexpected(refusedBy(reply->error()));
    co_return **reply;
}

/// All pages. A missing cursor ends the list; an empty one does not.
QCoro::Task<Result<QJsonArray>> Client::Private::list(Self d, QString method, QLatin1StringView key)
{
    QJsonArray all;
    QSet<QString> seen;
    QJsonObject params;
    for (int page = 0; page < d->limits.mostPages; ++page) {
        const auto result = co_await get(d, method, params);
        if (!result)
            co_return std::unexpected(result.error());
        if (!result->value(key).isArray())
            co_return std::unexpected(makesNoSense());
        const QJsonArray items = result->value(key).toArray();
        if (all.size() + items.size() > d->limits.mostItems)
            break;
        for (const QJsonValue &item : items)
            all.append(item);
        const QJsonValue cursor = result->value("nextCursor"_L1);
        if (!cursor.isString())
            co_return all;
        if (seen.contains(cursor.toString()))
            co_return failure(ErrorCode::Tool, Words::tr("The tool server's list goes in circles."));
        seen.insert(cursor.toString());
        params = {{u"cursor"_s, cursor}};
    }
    co_return failure(ErrorCode::LimitReached,
                      Words::tr("The tool server's list is longer than the %1 entries that are read.").arg(d->limits.mostItems));
}

// ---- what the server says and asks by itself -------------------------------------------------------------------------------------

void Client::Private::notified(const Notification &notification)
{
    if (!q)
        return;
    if (notification.method == "notifications/tools/list_changed"_L1)
        Q_EMIT q->toolsChanged();
    else if (notification.method == "notifications/resources/list_changed"_L1)
        Q_EMIT q->resourcesChanged();
    else if (notification.method == "notifications/prompts/list_changed"_L1)
        Q_EMIT q->promptsChanged();
    else if (notification.method == "notifications/message"_L1)
        keep({notification.params.value("level"_L1).toString().left(20), notification.params.value("logger"_L1).toString().left(100),
              jsonLine(notification.params.value("data"_L1))});
}

void Client::Private::keep(LogLine line)
{
    lines.append(line);
    if (lines.size() > keptLogLines)
        lines.removeFirst();
    if (q)
        Q_EMIT q->logged(line);
}

QCoro::Task<void> Client::Private::elicit(Self d, Request request, std::function<void(Response)> answer)
{
    const bool isForm = request.params.value("mode"_L1).toString(u"form"_s) == "form"_L1;
    if (request.method != "elicitation/create"_L1 || !isForm || !d->asker) {
        const int code = request.method == "elicitation/create"_L1 ? invalidParams : methodNotFound;
        answer({request.id, {}, Response::Failure{code, u"This client does not answer that."_s}});
        co_return;
    }
    d->session->setPatient(true); // a person thinks longer than a server may
    const QJsonObject given = co_await d->asker(request.params);
    if (d->session)
        d->session->setPatient(false);
    answer({request.id, given, {}});
}

// ---- the client ------------------------------------------------------------------------------------------------------------------

Client::Client(ChannelMaker maker, ClientLimits limits, QObject *parent) : QObject(parent), d(std::make_shared<Private>())
{
    d->q = this;
    d->maker = std::move(maker);
    d->limits = limits;
}

Client::~Client()
{
    d->q.clear();
    d->connected = false;
    d->session.reset();
}

void Client::setAsker(Asker asker) { d->asker = std::move(asker); }
const Agreement &Client::agreement() const { return d->agreement; }
bool Client::isConnected() const { return d->connected && d->session && d->session->isOpen(); }
QString Client::diagnostics() const { return d->session ? d->session->diagnostics() : QString(); }
const QList<LogLine> &Client::log() const { return d->lines; }

void Client::close()
{
    if (d->session)
        d->session->close();
}

QCoro::Task<Result<Agreement>> Client::connectToServer(std::optional<Era> known)
{
    const Private::Self self = d;
    if (known != Era::Legacy)
        co_return co_await Private::detect(self);
    if (auto started = co_await Private::start(self); !started)
        co_return std::unexpected(started.error());
    auto found = co_await Private::initialize(self);
    if (found || !self->q || found.error().code == ErrorCode::Cancelled)
        co_return found;
    co_return co_await Private::detect(self); // it may have learned the new one since
}

QCoro::Task<Result<ToolList>> Client::tools()
{
    const Private::Self self = d;
    if (!self->agreement.tools)
        co_return ToolList{};
    const auto items = co_await Private::list(self, u"tools/list"_s, "tools"_L1);
    if (!items)
        co_return std::unexpected(items.error());
    ToolList list;
    QSet<QString> names;
    for (const QJsonValue &item : *items) {
        auto tool = readTool(item);
        if (tool && self->agreement.era == Era::Modern) {
            // A server may not be called with headers that are wrong or not there, so such a tool is not offered at all.
            if (const auto marks = mirroredArguments(tool->inputSchema); !marks)
                tool = failure(ErrorCode::Invalid, u"the tool %1, whose schema asks for %2"_s.arg(tool->name, marks.error().message));
        }
        if (!tool) {
            list.leftOut.append(tool.error().message);
        } else if (names.contains(tool->name)) {
            list.leftOut.append(u"a second tool of the name %1"_s.arg(tool->name));
        } else {
            names.insert(tool->name);
            list.tools.push_back(std::move(*tool));
        }
    }
    co_return list;
}

namespace {

/// Why the structured content is not to be trusted; empty when it fits.
QCoro::Task<QString> structuredProblem(CallResult result, QJsonObject schema)
{
    if (!result.structured)
        co_return u"The tool promised structured content and gave none."_s;
    const QJsonValue value = *result.structured;
    const auto check = [value, schema] { return fitsForeignSchema(value, schema); };
    QFuture<Result<void>> checking = QtConcurrent::run(check);
    const Result<void> fits = co_await checking;
    if (fits)
        co_return QString();
    co_return fits.error().code == ErrorCode::Invalid ? u"The structured content does not fit the tool's own schema: %1"_s.arg(fits.error().message)
                                                      : u"The structured content was not checked. %1"_s.arg(fits.error().message);
}

} // namespace

/// The headers that a call repeats its arguments in; none before the modern era.
QCoro::Task<Result<Reply>> Client::Private::callTool(Self d, Tool tool, QJsonObject arguments, Asking asking)
{
    if (d->agreement.era == Era::Modern)
        asking.mirrored = mirrored(mirroredArguments(tool.inputSchema).value_or(std::vector<MirroredArgument>()), arguments);
    co_return co_await askAnswering(d, u"tools/call"_s, {{u"name"_s, tool.name}, {u"arguments"_s, arguments}}, asking);
}

namespace {
/// The same tool, but for what is repeated in headers: what was allowed still holds.
bool differInMarksAlone(const Tool &a, const Tool &b)
{
    return a.definition != b.definition && withoutMirrorMarks(a.definition) == withoutMirrorMarks(b.definition);
}
} // namespace

QCoro::Task<Result<CallResult>> Client::call(Tool tool, QJsonObject arguments, Asking asking)
{
    const Private::Self self = d;
    auto reply = co_await Private::callTool(self, tool, arguments, asking);
    if (reply && !*reply && reply->error().code == headerMismatch && self->agreement.era == Era::Modern && self->q) {
        const auto list = co_await self->q->tools();
        const auto found = list ? std::ranges::find(list->tools, tool.name, &Tool::name) : decltype(list->tools.begin())();
        if (list && found != list->tools.end() && differInMarksAlone(tool, *found))
            reply = co_await Private::callTool(self, *found, arguments, asking);
        if (self->q)
            Q_EMIT self->q->toolsChanged();
    }
    if (!reply)
        co_return std::unexpected(reply.error());
    if (!*reply) // what the model did wrong comes as a result from some servers and as an error from others
        co_return CallResult{{TextContent{u"The tool server refused the call: %1"_s.arg(reply->error().message)}}, {}, {}, true};
    auto result = readCallResult(**reply);
    if (result && tool.outputSchema && !result->isError)
        result->structuredProblem = co_await structuredProblem(*result, *tool.outputSchema);
    co_return result;
}

QCoro::Task<Result<std::vector<Resource>>> Client::Private::resourceList(Self d, QString method, QLatin1StringView key, QLatin1StringView uriKey)
{
    std::vector<Resource> resources;
    if (!d->agreement.resources)
        co_return resources;
    const auto items = co_await list(d, method, key);
    if (!items)
        co_return std::unexpected(items.error());
    for (const QJsonValue &item : *items) {
        if (auto resource = mcp::readResource(item, uriKey))
            resources.push_back(std::move(*resource));
    }
    co_return resources;
}

QCoro::Task<Result<std::vector<Resource>>> Client::resources() { return Private::resourceList(d, u"resources/list"_s, "resources"_L1, "uri"_L1); }

QCoro::Task<Result<std::vector<Resource>>> Client::resourceTemplates()
{
    return Private::resourceList(d, u"resources/templates/list"_s, "resourceTemplates"_L1, "uriTemplate"_L1);
}

QCoro::Task<Result<std::vector<ResourceContent>>> Client::readResource(QString uri)
{
    const auto result = co_await Private::get(d, u"resources/read"_s, {{u"uri"_s, uri}});
    if (!result)
        co_return std::unexpected(result.error());
    co_return readContents(*result);
}

QCoro::Task<Result<std::vector<Prompt>>> Client::prompts()
{
    const Private::Self self = d;
    std::vector<Prompt> prompts;
    if (!self->agreement.prompts)
        co_return prompts;
    const auto items = co_await Private::list(self, u"prompts/list"_s, "prompts"_L1);
    if (!items)
        co_return std::unexpected(items.error());
    for (const QJsonValue &item : *items) {
        if (auto prompt = readPrompt(item))
            prompts.push_back(std::move(*prompt));
    }
    co_return prompts;
}

QCoro::Task<Result<PromptText>> Client::prompt(QString name, QJsonObject arguments)
{
    QJsonObject params{{u"name"_s, name}};
    if (!arguments.isEmpty())
        params.insert(u"arguments"_s, arguments);
    const auto result = co_await Private::get(d, u"prompts/get"_s, params);
    if (!result)
        co_return std::unexpected(result.error());
    co_return readPromptText(*result);
}

QCoro::Task<Result<void>> Client::ping()
{
    const Private::Self self = d;
    const auto result = co_await Private::get(self, self->agreement.era == Era::Legacy ? u"ping"_s : u"server/discover"_s, {});
    if (!result)
        co_return std::unexpected(result.error());
    co_return Result<void>{};
}

QCoro::Task<Result<void>> Client::setLogLevel(QString level)
{
    const Private::Self self = d;
    self->logLevel = level;
    if (self->agreement.era == Era::Modern)
        co_return Result<void>{};
    if (!self->agreement.logging)
        co_return failure(ErrorCode::Unsupported, Words::tr("The tool server does not offer this."));
    const auto result = co_await Private::get(self, u"logging/setLevel"_s, {{u"level"_s, level}});
    if (!result)
        co_return std::unexpected(result.error());
    co_return Result<void>{};
}

} // namespace countersign::mcp
