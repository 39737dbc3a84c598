// SPDX-License-Identifier: GPL-3.0-or-later
// ledger and stats: what left this machine, and what it cost.
#include "app/cli/command.h"
#include "app/workbench/workbench.h"
#include "core/ledger/export.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <cmath>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

QCommandLineOption workspaceOption() { return {u"workspace"_s, u"the folder with agents, policies and documents"_s, u"DIR"_s}; }

int list(const Ledger &ledger, const Arguments &args)
{
    LedgerFilter filter;
    filter.limit = args.has("limit") ? args.value("limit").toInt() : 50;
    const auto calls = ledger.calls(filter);
    if (!calls)
        return fail(calls.error());
    for (const LedgerCall &call : *calls) {
        if (args.has("json")) {
            printJson(Ledger::toJson(call));
            continue;
        }
        int masked = 0;
        for (const int count : call.decided.findings)
            masked += count;
        const QString cost = !call.finished ? u"-"_s : call.finished->cost.total ? call.finished->cost.total->toDisplay() : u"unknown"_s;
        const QString state = call.decided.decision != "signed"_L1 ? call.decided.decision
            : !call.finished                                       ? u"cut off"_s
            : call.finished->error                                 ? errorCodeName(call.finished->error->code)
                                                                   : u"done"_s;
        print(
            u"%1  %2  %3/%4  %5  %6 masked  %7  %8\n"_s
                .arg(call.decided.id.text(), call.at.toString(Qt::ISODate), call.decided.destination.provider, call.decided.destination.model, state)
                .arg(masked)
                .arg(cost, QString::fromLatin1(call.decided.sha256.first(12))));
    }
    if (calls->empty() && !args.has("json"))
        say(u"the ledger is empty: nothing was held or sent yet."_s);
    return Done;
}

int show(const Ledger &ledger, const QString &id)
{
    const auto call = ledger.call(RequestId(id));
    if (!call)
        return fail(call.error());
    const auto body = ledger.body(call->decided.id);
    if (!body)
        return fail(body.error());
    QJsonObject object = Ledger::toJson(*call);
    object[u"body"_s] = QString::fromUtf8(*body);
    print(QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Indented)));
    return Done;
}

int verify(const Ledger &ledger)
{
    const auto verification = ledger.verify();
    if (!verification)
        return fail(verification.error());
    printJson({{u"intact"_s, verification->intact},
               {u"entries"_s, verification->entries},
               {u"first_bad"_s, verification->intact ? QJsonValue() : QJsonValue(verification->firstBad)},
               {u"problem"_s, verification->problem},
               {u"head"_s, QString::fromLatin1(verification->head)}});
    if (!verification->intact)
        say(verification->problem);
    return verification->intact ? Done : Failed;
}

int exportAll(const Ledger &ledger, const QString &name)
{
    const auto format = exportFormatFromName(name);
    if (!format)
        return fail({ErrorCode::BadUsage, u"--format must be jsonl or csv."_s});
    QFile out;
    if (!out.open(stdout, QIODevice::WriteOnly))
        return fail({ErrorCode::Storage, u"Standard output cannot be written."_s});
    const auto written = exportCalls(ledger, {}, *format, out);
    return written ? Done : fail(written.error());
}

QJsonValue ms(const std::optional<double> &value) { return value ? QJsonValue(std::round(*value)) : QJsonValue(); }

} // namespace

QCoro::Task<int> ledger(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli ledger list|show ID|verify|export --format jsonl|csv"_s,
                            {{u"format"_s, u"of export: jsonl or csv"_s, u"F"_s, u"jsonl"_s},
                             {u"limit"_s, u"how many rows list shows, the newest first (50)"_s, u"N"_s},
                             {u"json"_s, u"list as one JSON object a line"_s},
                             workspaceOption()});
    if (args->status)
        co_return *args->status;
    const QString what = args->positional().value(0, u"list"_s);
    if (!QStringList{u"list"_s, u"show"_s, u"verify"_s, u"export"_s}.contains(what) || (what == "show"_L1 && args->positional().size() != 2))
        co_return fail({ErrorCode::BadUsage, u"Say one of: ledger list, ledger show ID, ledger verify, ledger export."_s});
    auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .recordsOnly = true});
    if (!opened)
        co_return fail(opened.error());
    const Ledger &ledger = *(*opened)->ledger;
    if (what == "show"_L1)
        co_return show(ledger, args->positional()[1]);
    if (what == "verify"_L1)
        co_return verify(ledger);
    if (what == "export"_L1)
        co_return exportAll(ledger, args->value("format"));
    co_return list(ledger, *args);
}

QCoro::Task<int> stats(QStringList arguments)
{
    const auto args =
        parse(arguments, u"countersign-cli stats [--by provider|model|agent|day] [--json]"_s,
              {{u"by"_s, u"provider, model, agent or day"_s, u"G"_s, u"provider"_s}, {u"json"_s, u"one JSON array"_s}, workspaceOption()});
    if (args->status)
        co_return *args->status;
    static const QHash<QString, Ledger::Grouping> groupings{{u"provider"_s, Ledger::Grouping::Provider},
                                                            {u"model"_s, Ledger::Grouping::Model},
                                                            {u"agent"_s, Ledger::Grouping::Agent},
                                                            {u"day"_s, Ledger::Grouping::Day}};
    const auto grouping = groupings.constFind(args->value("by"));
    if (grouping == groupings.constEnd())
        co_return fail({ErrorCode::BadUsage, u"--by must be provider, model, agent or day."_s});
    auto opened = co_await Workbench::open({.workspace = args->value("workspace"), .recordsOnly = true});
    if (!opened)
        co_return fail(opened.error());
    const auto groups = (*opened)->ledger->stats(*grouping);
    if (!groups)
        co_return fail(groups.error());
    QJsonArray array;
    for (const LedgerStats &group : *groups) {
        array.append(QJsonObject{{args->value("by"), group.key},
                                 {u"calls"_s, group.calls},
                                 {u"errors"_s, group.errors},
                                 {u"input"_s, group.input},
                                 {u"output"_s, group.output},
                                 {u"cache_read"_s, group.cacheRead},
                                 {u"cache_write"_s, group.cacheWrite},
                                 {u"cost_usd"_s, group.cost.toDecimal().toDouble()},
                                 {u"unpriced"_s, group.unpriced},
                                 {u"total_ms_p50"_s, ms(group.totalMsP50)},
                                 {u"total_ms_p95"_s, ms(group.totalMsP95)},
                                 {u"first_token_ms_p50"_s, ms(group.firstTokenMsP50)},
                                 {u"first_token_ms_p95"_s, ms(group.firstTokenMsP95)}});
        if (args->has("json"))
            continue;
        const QString cost = (group.unpriced > 0 ? u"≥ "_s : QString()) + group.cost.toDisplay()
            + (group.unpriced > 0 ? u", %1 calls unpriced"_s.arg(group.unpriced) : QString());
        print(u"%1  %2 calls, %3 errors  %4 in, %5 out  %6  first token %7 ms (p50), total %8 ms (p50), %9 ms (p95)\n"_s.arg(group.key)
                  .arg(group.calls)
                  .arg(group.errors)
                  .arg(group.input)
                  .arg(group.output)
                  .arg(cost)
                  .arg(group.firstTokenMsP50.value_or(0), 0, 'f', 0)
                  .arg(group.totalMsP50.value_or(0), 0, 'f', 0)
                  .arg(group.totalMsP95.value_or(0), 0, 'f', 0));
    }
    if (args->has("json"))
        print(QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact)) + u'\n');
    else if (groups->empty())
        say(u"there are no calls yet."_s);
    co_return Done;
}

} // namespace countersign::cli
