// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/memory/memory_tools.h"

#include "core/documents/analysis.h"
#include "core/documents/bm25.h"
#include "core/tools/builtin_tools.h"
#include "core/tools/schema_check.h"

#include <QCoro/QCoroFuture>
#include <QtConcurrent/QtConcurrentRun>
#include <QtCore/QJsonArray>
#include <QtCore/QSet>
#include <algorithm>

namespace countersign {
using namespace Qt::StringLiterals;

namespace {

constexpr int UsualLimit = 10;
constexpr int LargestLimit = 50;

// For a model: in English, whatever language the window speaks.

QJsonObject schema(const QJsonObject &properties, const QStringList &required)
{
    return {{u"type"_s, u"object"_s},
            {u"properties"_s, properties},
            {u"required"_s, QJsonArray::fromStringList(required)},
            {u"additionalProperties"_s, false}};
}

ToolInfo rememberInfo()
{
    return {u"remember"_s,
            u"Keep one fact for later conversations, when the person asks you to or it will clearly be needed again. One whole sentence that can be "
            "understood alone. It stays on this machine, and the person can see, change and delete it."_s,
            schema({{u"fact"_s,
                     QJsonObject{{u"type"_s, u"string"_s},
                                 {u"description"_s, u"The fact as one sentence."_s},
                                 {u"minLength"_s, 1},
                                 {u"maxLength"_s, int(Memories::LongestText)}}}},
                   {u"fact"_s}),
            false};
}

ToolInfo recallInfo()
{
    return {
        u"recall"_s,
        u"Look up what you kept with remember in earlier conversations: facts with any of the words, or the newest ones without words. Each has the "
        u"number "
        "that forget takes."_s,
        schema({{u"query"_s, QJsonObject{{u"type"_s, u"string"_s}, {u"description"_s, u"Words of what you look for."_s}, {u"maxLength"_s, 1'000}}},
                {u"limit"_s,
                 QJsonObject{{u"type"_s, u"integer"_s},
                             {u"description"_s, u"How many to give, 10 if left out."_s},
                             {u"minimum"_s, 1},
                             {u"maximum"_s, LargestLimit}}}},
               {}),
        false};
}

ToolInfo forgetInfo()
{
    return {u"forget"_s,
            u"Delete a fact that you kept with remember and that is wrong or no longer wanted. Pinned notes are the person's and stay."_s,
            schema({{u"number"_s,
                     QJsonObject{{u"type"_s, u"integer"_s}, {u"description"_s, u"The number of the fact as recall gave it."_s}, {u"minimum"_s, 1}}}},
                   {u"number"_s}),
            false};
}

ToolResult remembered(Memories &memories, const MemoryOwner &owner, const QJsonObject &arguments)
{
    const auto kept = memories.add(owner, arguments[u"fact"_s].toString(), Memory::By::Agent);
    if (kept)
        return {u"Kept as number %1."_s.arg(kept->id), u"remember"_s, false};
    return refusedCall(kept.error().code == ErrorCode::LimitReached
                           ? u"The memory is full: %1 facts. Forget what is no longer needed first."_s.arg(Memories::MostOfOne)
                           : u"The fact could not be kept."_s,
                       u"remember"_s);
}

ToolResult lookedUp(const Memories &memories, const MemoryOwner &owner, const QJsonObject &arguments)
{
    const QString label = u"memory"_s;
    const auto kept = memories.list(owner);
    if (!kept)
        return refusedCall(u"The memory could not be read."_s, label);
    const QString question = arguments[u"query"_s].toString();
    const std::vector<Memory> found = recalled(*kept, question, arguments[u"limit"_s].toInt(UsualLimit));
    if (found.empty())
        return {kept->empty() ? u"Nothing was remembered yet."_s : u"Nothing that was remembered has these words."_s, label, false};
    QString text;
    for (const Memory &memory : found)
        text += u"%1. %2%3\n"_s.arg(QString::number(memory.id), memory.pinned ? u"(pinned) "_s : QString(), memory.text);
    return {text.trimmed(), label, false};
}

ToolResult forgotten(Memories &memories, const MemoryOwner &owner, const QJsonObject &arguments)
{
    const QString label = u"forget"_s;
    const qint64 number = arguments[u"number"_s].toInteger();
    const auto kept = memories.list(owner);
    if (!kept)
        return refusedCall(u"The memory could not be read."_s, label);
    const auto one = std::ranges::find(*kept, number, &Memory::id);
    if (one == kept->end())
        return refusedCall(u"There is no fact with the number %1. Use recall to see the numbers."_s.arg(number), label);
    if (one->pinned || one->by == Memory::By::Person)
        return refusedCall(u"Number %1 is the person's own note. Only the person can delete it."_s.arg(number), label);
    if (const auto removed = memories.remove(owner, number); !removed)
        return refusedCall(u"The fact could not be deleted."_s, label);
    return {u"Number %1 was deleted."_s.arg(number), label, false};
}

} // namespace

std::vector<Memory> recalled(const std::vector<Memory> &memories, const QString &question, int limit)
{
    const size_t most = size_t(std::max(limit, 0));
    Analyzer analyzer;
    QSet<QByteArray> wanted;
    const Language asked = guessLanguage(question);
    for (const Term &term : analyzer.terms(question, asked))
        wanted.insert(term.text);
    if (wanted.isEmpty())
        return {memories.begin(), memories.begin() + qsizetype(std::min(most, memories.size()))};

    // A fact is a sentence, too short to tell its language: it is read as the question is.
    std::vector<QHash<QByteArray, int>> counts;
    QHash<QByteArray, int> having;
    for (const Memory &memory : memories) {
        QHash<QByteArray, int> terms;
        for (const Term &term : analyzer.terms(memory.text, asked))
            ++terms[term.text];
        for (auto it = terms.keyBegin(); it != terms.keyEnd(); ++it)
            ++having[*it];
        counts.push_back(std::move(terms));
    }
    std::vector<std::pair<double, size_t>> ranked;
    for (size_t i = 0; i < memories.size(); ++i) {
        double score = 0;
        for (const QByteArray &term : std::as_const(wanted)) {
            if (const int count = counts[i].value(term); count > 0)
                score += bm25::rarity(double(memories.size()), having.value(term)) * bm25::saturation(count, 1);
        }
        if (score > 0)
            ranked.emplace_back(score, i);
    }
    std::ranges::stable_sort(ranked, std::ranges::greater(), &std::pair<double, size_t>::first);
    std::vector<Memory> found;
    for (const auto &[score, i] : ranked) {
        if (found.size() < most)
            found.push_back(memories[i]);
    }
    return found;
}

std::vector<ToolSource::Offer> MemoryTools::offers() const
{
    std::vector<Offer> offers;
    for (const ToolInfo &tool : {rememberInfo(), recallInfo(), forgetInfo()})
        offers.push_back({tool.name, tool});
    return offers;
}

QCoro::Task<Result<ToolResult>> MemoryTools::call(QString name, QString argumentsJson, ToolScope scope)
{
    const std::vector<Offer> all = offers();
    const auto offer = std::ranges::find(all, name, &Offer::listed);
    if (offer == all.end())
        co_return refusedCall(u"There is no tool %1."_s.arg(name), name);
    const auto arguments = checkedArguments(argumentsJson, offer->tool.inputSchema);
    if (!arguments)
        co_return refusedCall(arguments.error().message, name);
    if (scope.agentFile.isEmpty())
        co_return refusedCall(u"Only an agent has a memory."_s, name);
    const MemoryOwner owner{scope.workspace, scope.agentFile};
    // The store is kept, not this object: a window may close while a tool still runs.
    Memories *memories = &m_memories;
    const auto work = [memories, name, owner, given = *arguments] {
        return name == "remember"_L1 ? remembered(*memories, owner, given)
            : name == "recall"_L1    ? lookedUp(*memories, owner, given)
                                     : forgotten(*memories, owner, given);
    };
    QFuture<ToolResult> future = QtConcurrent::run(work);
    ToolResult result = co_await future;
    co_return result;
}

} // namespace countersign
