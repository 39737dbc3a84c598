// SPDX-License-Identifier: GPL-3.0-or-later
// routes: what routes.yaml says, and where past calls would have gone by it. Nothing is sent.
#include "app/cli/command.h"
#include "app/workbench/workbench.h"
#include "core/agents/route_trial.h"

#include <QtCore/QMap>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

void describe(const Route &route, bool json)
{
    for (const RouteRule &rule : route.rules) {
        QStringList targets{rule.use.text()};
        for (const RouteTarget &next : rule.fallback)
            targets << next.text();
        if (json)
            printJson({{u"route"_s, route.name}, {u"rule"_s, rule.name}, {u"targets"_s, targets.join(u", "_s)}});
        else
            print(u"%1  %2: %3\n"_s.arg(route.name, rule.name, targets.join(u", then "_s)));
    }
}

/// One line for each rule and target that past calls would have taken.
int dryRun(const Route &route, Workbench &bench, const Arguments &args)
{
    const int most = args.has("limit") ? args.value("limit").toInt() : 1000;
    QMap<std::pair<QString, QString>, int> counts;
    const auto read = tryRoute(route, *bench.ledger, bench.workspace->agents(), most, [&](const RouteTrial &trial) {
        const QString goes = trial.choice.targets.front().text();
        ++counts[{trial.choice.rule, goes}];
        if (args.has("json"))
            printJson({{u"id"_s, trial.call.decided.id.text()},
                       {u"rule"_s, trial.choice.rule},
                       {u"went_to"_s, trial.went().text()},
                       {u"would_go_to"_s, goes},
                       {u"why"_s, trial.choice.reason}});
        return true;
    });
    if (!read)
        return fail(read.error());
    if (args.has("json"))
        return Done;
    for (const auto &[key, count] : counts.asKeyValueRange())
        print(u"%1 calls  %2  (%3)\n"_s.arg(count, 6).arg(key.second, key.first));
    if (counts.isEmpty())
        say(u"the ledger has no calls to try the route on."_s);
    return Done;
}

} // namespace

QCoro::Task<int> routes(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli routes [--try ROUTE] [--limit N] [--workspace DIR] [--json]"_s,
                            {{u"try"_s, u"says where past calls would have gone by this route"_s, u"ROUTE"_s},
                             {u"limit"_s, u"look at the newest N calls; 1000 when not given"_s, u"N"_s},
                             {u"workspace"_s, u"the folder with routes.yaml"_s, u"DIR"_s},
                             {u"json"_s, u"one JSON object a line instead of text"_s}});
    if (args->status)
        co_return *args->status;
    auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .recordsOnly = true});
    if (!opened)
        co_return fail(opened.error());
    Workbench &bench = **opened;
    const auto read = bench.workspace->routes();
    if (!read)
        co_return fail(read.error());
    if (read->all().empty())
        co_return fail({ErrorCode::NotFound, u"There is no route in %1: it has no routes.yaml, or an empty one."_s.arg(bench.workspace->folder())});
    if (args->has("try")) {
        const Route *route = read->find(args->value("try"));
        if (!route)
            co_return fail({ErrorCode::NotFound, u"routes.yaml has no route \"%1\"."_s.arg(args->value("try"))});
        co_return dryRun(*route, bench, *args);
    }
    for (const Route &route : read->all())
        describe(route, args->has("json"));
    co_return Done;
}

} // namespace countersign::cli
