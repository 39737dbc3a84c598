// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/interrupt.h"
#include "app/cli/run_output.h"
#include "app/cli/terminal_review.h"
#include "app/cli/terminal_tools.h"
#include "app/workbench/workbench.h"

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

Result<QString> agentName(const Workspace &workspace, const QString &wished)
{
    if (!wished.isEmpty())
        return wished;
    QStringList stems;
    for (const AgentFile &file : workspace.agents())
        stems.append(file.agent().stem);
    if (stems.size() == 1)
        return stems.first();
    return failure(ErrorCode::BadUsage, u"Say which agent with --agent. The workspace has: %1."_s.arg(stems.join(u", "_s)));
}

QCoro::Task<Result<RunOrder>> order(Workbench &bench, const Arguments &args, RunOutput &output)
{
    const auto agent = agentName(*bench.workspace, args.value("agent"));
    if (!agent)
        co_return std::unexpected(agent.error());
    const auto route = args.has("route") ? std::optional(args.value("route")) : std::nullopt;
    if (route && (args.has("provider") || args.has("model")))
        co_return failure(ErrorCode::BadUsage, u"--route chooses the provider and the model; leave --provider and --model out."_s);
    auto resolved = bench.resolve({*agent, args.value("provider"), args.value("model"), args.value("policy"), route, args.parser.values(u"label"_s)});
    if (!resolved)
        co_return std::unexpected(resolved.error());
    for (const QString &note : std::as_const(resolved->notes))
        output.note(note);
    RunOrder order = std::move(resolved->order);
    const auto mode = reviewMode(args.has("review") ? args.value("review") : u"ask"_s);
    if (!mode)
        co_return std::unexpected(mode.error());
    order.review = *mode;
    bench.reviewOfCalledAgents = *mode;
    order.stream = !args.has("no-stream");
    order.countOnly = args.has("count");
    order.message = args.value("message");
    for (const QString &path : args.parser.values(u"attach"_s)) {
        const auto attachment = Workbench::readAttachment(path);
        if (!attachment)
            co_return std::unexpected(attachment.error());
        if (!attachment->problem.isEmpty())
            output.note(u"%1: %2"_s.arg(attachment->label, attachment->problem));
        order.attachments.push_back(*attachment);
        order.scope.attached.append(attachment->path);
    }
    for (const QString &path : args.parser.values(u"attach-as-is"_s)) {
        const auto attachment = Workbench::readFileAsItIs(path);
        if (!attachment)
            co_return std::unexpected(attachment.error());
        order.attachments.push_back(*attachment);
    }
    if (args.has("reasoning")) {
        order.effort = effortFromName(args.value("reasoning"));
        if (!order.effort)
            co_return failure(ErrorCode::BadUsage, u"--reasoning must be off, minimal, low, medium, high, xhigh or max."_s);
    }
    if (args.has("conversation")) {
        order.conversation = ConversationId(args.value("conversation"));
        co_return order;
    }
    const auto created = bench.conversations->create(bench.workspace->folder(), order.agent.stem);
    if (!created)
        co_return std::unexpected(created.error());
    order.conversation = created->id;
    co_return order;
}

} // namespace

QCoro::Task<int> run(QStringList arguments)
{
    const auto args = parse(
        arguments,
        u"countersign-cli run --agent A --message T [--attach FILE]… [--attach-as-is FILE]… [--reasoning LEVEL] [--provider NAME] [--model M] [--route NAME] [--label L]… [--review ask|clean|all] [--workspace DIR] [--json]"_s,
        {{u"agent"_s, u"an agent's name or its file's stem"_s, u"A"_s},
         {u"message"_s, u"what you say to it"_s, u"T"_s},
         {u"attach"_s, u"a file that goes with the message; may be given several times"_s, u"FILE"_s},
         {u"attach-as-is"_s, u"a picture or PDF that goes unread and unredacted, where the policy allows it; may be given several times"_s,
          u"FILE"_s},
         {u"reasoning"_s, u"how much the model should think: off, minimal, low, medium, high, xhigh or max"_s, u"LEVEL"_s},
         {u"provider"_s, u"a name of providers.json, or \"practice\""_s, u"NAME"_s},
         {u"model"_s, u"the provider's name of a model"_s, u"M"_s},
         {u"route"_s, u"a route of routes.yaml chooses the provider and the model for each request"_s, u"NAME"_s},
         {u"label"_s, u"what kind of task this is, for the rules of a route; may be given several times"_s, u"LABEL"_s},
         {u"policy"_s, u"instead of the agent's"_s, u"P"_s},
         {u"review"_s, u"ask: on this terminal · clean: sign what the policy has handled · all: sign what it does not block"_s, u"MODE"_s},
         {u"conversation"_s, u"go on with this one"_s, u"ID"_s},
         {u"workspace"_s, u"the folder with agents, policies and documents"_s, u"DIR"_s},
         {u"sample"_s, u"use the sample workspace that ships"_s},
         {u"count"_s, u"only have the provider count the tokens: held, signed and recorded like any request"_s},
         {u"no-stream"_s, u"ask for the answer in one piece"_s},
         {u"json"_s, u"one JSON object a line instead of text"_s}});
    if (args->status)
        co_return *args->status;
    if (!args->has("message"))
        co_return fail({ErrorCode::BadUsage, u"Say what to ask with --message."_s});
    RunOutput output(args->has("json"));
    auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .sample = args->has("sample")});
    if (!opened)
        co_return output.error(opened.error());
    Workbench &bench = **opened;
    if (args->has("sample")) {
        const auto documents = bench.library->add({bench.workspace->folder()});
        if (!documents)
            output.note(documents.error().message);
    }
    auto ordered = co_await order(bench, *args, output);
    if (!ordered)
        co_return output.error(ordered.error());

    const std::unique_ptr<AgentLoop> loop = bench.makeLoop();
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::interrupted, loop.get(), &AgentLoop::stop);
    QObject::connect(loop.get(), &AgentLoop::happened, loop.get(), [&output](const RunEvent &event) { output.take(event); });
    QObject::connect(bench.toolServers.get(), &mcp::ToolServers::progressed, loop.get(),
                     [&output](const QString &listed, const mcp::Progress &progress) { output.toolProgress(listed, progress); });
    const TerminalReview review(*bench.gate, ordered->review == ReviewMode::Always);
    const TerminalTools asker(*bench.toolGate, TerminalTools::Mode::Ask);
    const ConversationId conversation = ordered->conversation;
    const RunOutcome outcome = co_await loop->run(std::move(*ordered));
    if (args->has("count") && !args->has("conversation")) // nothing was said
        std::ignore = bench.conversations->remove(conversation);
    co_return output.finish(outcome, conversation);
}

} // namespace countersign::cli
