// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/scripts/script_tools.h"

#include "core/base/logging.h"
#include "core/tools/mcp/foreign_schema.h"
#include "core/tools/mcp/visible_text.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QPointer>

namespace countersign {
using namespace Qt::StringLiterals;
using namespace mcp;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Tools)
};

constexpr QLatin1StringView kind{"script:"}, modelKind{"script__"};

/// The names, sizes and times of what lies in the folder: whatever is changed there changes this.
QString stateOf(const QString &workspace)
{
    QString state;
    const QFileInfoList files = QDir(workspace + u"/tools"_s).entryInfoList(QDir::Files, QDir::Name);
    for (const QFileInfo &file : files)
        state += u"%1/%2/%3/%4\n"_s.arg(file.fileName()).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch()).arg(int(file.permissions()));
    return state;
}

/// What the person is to know beside the description.
QString reachOf(const ScriptTool &tool)
{
    QStringList sentences;
    if (!tool.readable.isEmpty())
        sentences.append(Words::tr("It may read: %1.").arg(tool.readable.join(u", "_s)));
    if (!tool.writable.isEmpty())
        sentences.append(Words::tr("It may change files in: %1.").arg(tool.writable.join(u", "_s)));
    sentences.append(tool.network ? Words::tr("It may use the network.") : Words::tr("It cannot use the network."));
    return sentences.join(u' ');
}

} // namespace

struct ScriptTools::Private {
    QPointer<ScriptTools> q;
    QString workspace;
    ToolPermissions &permissions;
    PermissionAsker ask;
    QString state;
    std::vector<ScriptTool> tools;
    QMap<QString, Problem> problems;

    void refresh()
    {
        const QString now = stateOf(workspace);
        if (std::exchange(state, now) != now)
            tools = readScriptTools(workspace);
    }
    [[nodiscard]] const ScriptTool *usable(const QString &name)
    {
        refresh();
        const auto found = std::ranges::find(tools, name, &ScriptTool::name);
        return found == tools.end() || !found->problem.isEmpty() ? nullptr : &*found;
    }
    void note(const QString &tool, const ScriptOutcome &outcome)
    {
        if (outcome.error) {
            qCInfo(lcTools) << "a script tool failed:" << errorCodeName(outcome.error->code);
            problems.insert(tool, {*outcome.error, outcome.diagnostics});
        } else if (problems.remove(tool) == 0) {
            return;
        }
        if (q)
            Q_EMIT q->changed(tool);
    }
};

ScriptTools::ScriptTools(QString workspace, ToolPermissions &permissions, PermissionAsker ask, QObject *parent)
    : QObject(parent), d(new Private{this, std::move(workspace), permissions, std::move(ask), {}, {}, {}})
{
}

ScriptTools::~ScriptTools() { d->q.clear(); }

const std::vector<ScriptTool> &ScriptTools::tools() const
{
    d->refresh();
    return d->tools;
}

std::optional<ScriptTools::Problem> ScriptTools::problem(const QString &tool) const
{
    const auto found = d->problems.constFind(tool);
    return found == d->problems.constEnd() ? std::nullopt : std::optional(*found);
}

std::vector<ToolSource::Offer> ScriptTools::offers() const
{
    std::vector<Offer> offers;
    for (const ScriptTool &tool : tools()) {
        if (!tool.problem.isEmpty())
            continue;
        const QString words = tool.description.isEmpty() ? tool.title : tool.description;
        offers.push_back({kind + tool.name, {modelKind + tool.name, mcp::visibleText(words), mcp::visibleSchema(tool.inputSchema), tool.network}});
    }
    return offers;
}

QCoro::Task<Result<ToolResult>> ScriptTools::call(QString name, QString argumentsJson, ToolScope scope)
{
    const std::shared_ptr<Private> self = d;
    const QString label = name.sliced(std::min<qsizetype>(modelKind.size(), name.size()));
    const ScriptTool *known = name.startsWith(modelKind) ? self->usable(label) : nullptr;
    if (!known)
        co_return ToolResult{u"There is no tool %1."_s.arg(name), name, true};
    const ScriptTool tool = *known;
    const auto reading = [argumentsJson, tool] { return argumentsOf(argumentsJson, tool.inputSchema); };
    QFuture<Result<QJsonObject>> reader = QtConcurrent::run(reading);
    const Result<QJsonObject> arguments = co_await reader;
    if (!arguments)
        co_return ToolResult{arguments.error().message, label, true};
    const QByteArray hash = scriptHash(tool);
    PendingCall pending;
    pending.agent = scope.agent;
    pending.run = scope.run;
    pending.listed = kind + tool.name;
    pending.title = mcp::visibleText(tool.title);
    pending.description = mcp::visibleText(tool.description) + u'\n' + reachOf(tool);
    pending.arguments = *arguments;
    pending.hash = hash;
    pending.ended = scope.cancel;
    const auto permissions = [self] { return self->q ? &self->permissions : nullptr; };
    if (hash.isEmpty() || !co_await mayCall(pending, permissions, self->ask))
        co_return ToolResult{u"The person did not allow this call."_s, label, true};
    if (scriptHash(tool) != hash) // while the person looked at it
        co_return ToolResult{u"The tool was changed meanwhile, so it was not run. Call it again."_s, label, true};
    const ScriptOutcome outcome = co_await runScript(tool, *arguments, scope.cancel);
    self->note(tool.name, outcome);
    if (outcome.error)
        co_return ToolResult{boundedAnswer(outcome.refusal), label, true};
    co_return ToolResult{outcome.output.isEmpty() ? u"The tool wrote nothing."_s : boundedAnswer(outcome.output), label, false};
}

} // namespace countersign
