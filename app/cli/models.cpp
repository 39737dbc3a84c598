// SPDX-License-Identifier: GPL-3.0-or-later
// models: what a provider offers, asked from it and put together with what is known here.
#include "app/cli/command.h"
#include "app/workbench/workbench.h"

#include <QtCore/QJsonArray>

using namespace Qt::StringLiterals;

namespace countersign::cli {

namespace {

template <typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject toJson(const ModelFacts &facts)
{
    return {{u"model"_s, facts.id},
            {u"title"_s, facts.title},
            {u"context_tokens"_s, orNull(facts.contextTokens)},
            {u"max_output_tokens"_s, orNull(facts.maxOutputTokens)},
            {u"pictures"_s, orNull(facts.pictures)},
            {u"pdfs"_s, orNull(facts.pdfs)},
            {u"tools"_s, orNull(facts.tools)},
            {u"output_schema"_s, orNull(facts.schemas)},
            {u"reasoning"_s, orNull(facts.thinking)},
            {u"temperature"_s, orNull(facts.temperature)},
            {u"lifecycle"_s, facts.lifecycle.isEmpty() ? QJsonValue() : QJsonValue(facts.lifecycle)},
            {u"retires"_s, facts.retires.isValid() ? QJsonValue(facts.retires.toString(Qt::ISODate)) : QJsonValue()}};
}

QString lineOf(const ModelFacts &facts)
{
    const auto count = [](const std::optional<qint64> &n) { return n ? QString::number(*n) : u"?"_s; };
    QStringList words;
    for (const auto &[can, word] : {std::pair(facts.pictures, "pictures"_L1), std::pair(facts.pdfs, "PDFs"_L1), std::pair(facts.tools, "tools"_L1),
                                    std::pair(facts.thinking, "reasoning"_L1)}) {
        if (can.value_or(false))
            words << QString(word);
    }
    if (facts.retires.isValid())
        words << u"until %1"_s.arg(facts.retires.toString(Qt::ISODate));
    return u"%1  reads %2, writes %3%4\n"_s.arg(facts.id, count(facts.contextTokens), count(facts.maxOutputTokens),
                                                words.isEmpty() ? QString() : u"  "_s + words.join(u", "_s));
}

} // namespace

QCoro::Task<int> models(QStringList arguments)
{
    const auto args = parse(arguments, u"countersign-cli models --provider NAME [--json]"_s,
                            {{u"provider"_s, u"a name of providers.json"_s, u"NAME"_s},
                             {u"workspace"_s, u"the folder with agents, policies and documents"_s, u"DIR"_s},
                             {u"json"_s, u"one JSON object a line instead of text"_s}});
    if (args->status)
        co_return *args->status;
    auto opened = co_await Workbench::open({.workspace = args->value("workspace")});
    if (!opened)
        co_return fail(opened.error());
    Workbench &bench = **opened;
    const Provider *provider = bench.provider(args->value("provider"));
    if (!provider) {
        QStringList names;
        for (const Provider &known : bench.providers)
            names << known.name;
        co_return fail({ErrorCode::BadUsage, u"Say which provider with --provider. Known are: %1."_s.arg(names.join(u", "_s))});
    }
    const auto listed = co_await bench.listModels(*provider);
    if (!listed)
        co_return fail(listed.error());
    for (const ModelFacts &facts : *listed) {
        if (args->has("json"))
            printJson(toJson(facts));
        else
            print(lineOf(facts));
    }
    co_return Done;
}

} // namespace countersign::cli
