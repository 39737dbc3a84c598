// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tools/toolbox.h"

#include "core/tools/builtin_tools.h"
#include "core/tools/schema_check.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

using Builtin = Result<ToolResult> (*)(const Library &, const ToolReach &, const QJsonObject &);

Builtin builtin(const QString &name)
{
    static constexpr std::pair<QLatin1StringView, Builtin> all[] = {
        {"search_documents"_L1, searchDocuments}, {"read_document"_L1, readDocument}, {"list_files"_L1, listFiles},
        {"sqlite_query"_L1, sqliteQuery},         {"calculator"_L1, calculatorTool},  {"date"_L1, dateTool},
    };
    const auto found = std::ranges::find(all, name, [](const auto &tool) { return tool.first; });
    return found == std::end(all) ? nullptr : found->second;
}

Result<ToolResult> runTool(const Library &library, const QString &name, const QString &argumentsJson, const ToolScope &scope)
{
    const std::vector<ToolInfo> tools = builtinTools();
    const auto info = std::ranges::find(tools, name, &ToolInfo::name);
    const Builtin tool = builtin(name);
    if (info == tools.end() || !tool) {
        QStringList names;
        for (const ToolInfo &known : tools)
            names.append(known.name);
        return refusedCall(u"There is no tool %1. The tools are: %2."_s.arg(name, names.join(u", ")), name);
    }
    // Refusals are for the model: in English, whatever language the window speaks.
    const auto arguments = checkedArguments(argumentsJson, info->inputSchema);
    if (!arguments)
        return refusedCall(arguments.error().message, name);
    return tool(library, ToolReach(library, scope), *arguments);
}

} // namespace

Toolbox::Toolbox(Library &library) : m_library(library) { }

std::vector<ToolInfo> Toolbox::all() const
{
    std::vector<ToolInfo> tools;
    for (ToolSource::Offer &offer : offers())
        tools.push_back(std::move(offer.tool));
    return tools;
}

std::vector<ToolSource::Offer> Toolbox::offers() const
{
    std::vector<ToolSource::Offer> offers;
    for (ToolInfo &tool : builtinTools()) {
        const QString name = tool.name;
        offers.push_back({name, std::move(tool)});
    }
    for (const ToolSource *source : m_sources) {
        for (ToolSource::Offer &offer : source->offers())
            offers.push_back(std::move(offer));
    }
    return offers;
}

std::optional<ToolSource::Offer> Toolbox::offer(const QString &name) const
{
    // The last one, as call() goes to a source before it goes to what ships.
    std::optional<ToolSource::Offer> found;
    for (ToolSource::Offer &offer : offers()) {
        if (offer.tool.name == name)
            found = std::move(offer);
    }
    return found;
}

namespace {
bool matchesPattern(const QString &pattern, const QString &name)
{
    return pattern.endsWith(u'*') ? name.startsWith(QStringView(pattern).chopped(1)) : name == pattern;
}
} // namespace

ToolValues Toolbox::values(const QString &name, const QMap<QString, ToolValues> &chosen) const
{
    const auto known = offer(name);
    if (!known)
        return ToolValues::Placeholders;
    const QString *best = nullptr;
    for (auto it = chosen.keyBegin(); it != chosen.keyEnd(); ++it) {
        if (matchesPattern(*it, known->listed) && (!best || it->size() > best->size()))
            best = &*it;
    }
    if (best)
        return chosen.value(*best);
    return known->tool.network ? ToolValues::Placeholders : ToolValues::Real;
}

std::vector<ToolInfo> Toolbox::select(const QStringList &names, QStringList *unknown) const
{
    const auto matches = matchesPattern;
    std::vector<ToolInfo> selected;
    QStringList listed; // the names by which they were selected
    for (ToolInfo &tool : builtinTools()) {
        // What reaches a server is given by its whole name only.
        if (!std::ranges::any_of(names,
                                 [&](const QString &pattern) { return pattern == tool.name || (!tool.network && matches(pattern, tool.name)); }))
            continue;
        listed.append(tool.name);
        selected.push_back(std::move(tool));
    }
    for (const ToolSource *source : m_sources) {
        for (ToolSource::Offer &offer : source->offers()) {
            // A lone "*" means what ships, not whatever somebody's server brings.
            const QStringView kind = QStringView(offer.listed).first(offer.listed.indexOf(u':') + 1);
            if (!std::ranges::any_of(names, [&](const QString &pattern) { return pattern.startsWith(kind) && matches(pattern, offer.listed); }))
                continue;
            listed.append(offer.listed);
            selected.push_back(std::move(offer.tool));
        }
    }
    if (unknown) {
        unknown->clear();
        for (const QString &pattern : names) {
            if (std::ranges::none_of(listed, [&](const QString &name) { return matches(pattern, name); }))
                unknown->append(pattern);
        }
    }
    return selected;
}

QCoro::Task<Result<ToolResult>> Toolbox::call(QString name, QString argumentsJson, ToolScope scope)
{
    for (ToolSource *source : m_sources) {
        const auto offers = source->offers();
        if (std::ranges::any_of(offers, [&](const ToolSource::Offer &offer) { return offer.tool.name == name; }))
            co_return co_await source->call(name, argumentsJson, scope);
    }
    if (name == "http_get"_L1 || name == "postgres_query"_L1) {
        const std::vector<ToolInfo> tools = builtinTools();
        const auto arguments = checkedArguments(argumentsJson, std::ranges::find(tools, name, &ToolInfo::name)->inputSchema);
        if (!arguments)
            co_return refusedCall(arguments.error().message, name);
        if (name == "postgres_query"_L1)
            co_return co_await postgresQuery(m_library.workspace(), *arguments, scope, m_permissions, m_ask);
        if (!m_door)
            co_return refusedCall(u"Servers cannot be read in this program."_s, name);
        co_return co_await httpGet(m_door, *arguments, scope.cancel);
    }
    // The library is kept, not this object: a window may close while a tool still runs.
    const Library *library = &m_library;
    const auto work = [library, name, argumentsJson, scope] { return runTool(*library, name, argumentsJson, scope); };
    QFuture<Result<ToolResult>> future = QtConcurrent::run(work);
    Result<ToolResult> result = co_await future;
    co_return result;
}

} // namespace countersign
