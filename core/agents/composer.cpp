// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/composer.h"

#include <QtCore/QJsonDocument>
#include <QtCore/QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

RunOrder::Target RunOrder::Routing::first() const
{
    for (const RouteTarget &target : route.targets()) {
        const auto provider = std::ranges::find(providers, target.provider, &Provider::name);
        if (provider != providers.end())
            return {*provider, target.model};
    }
    return {};
}

Draft Composer::compose(const RunOrder &order, const std::vector<StoredMessage> &history, const std::vector<ToolInfo> &tools)
{
    // Providers cache a prompt by its beginning, in this order.
    Composer composer(order);
    composer.define(tools);
    composer.instructions();
    composer.memory();
    composer.history(history);
    composer.choose(history);
    return std::move(composer).finish();
}

Composer::Composer(const RunOrder &order) : m_order(order)
{
    m_shape.parameters.model = order.model;
    m_shape.parameters.stream = order.stream;
    m_shape.parameters.maxOutputTokens = order.agent.limits.outputTokens;
    m_shape.parameters.temperature = order.temperature;
    m_shape.parameters.effort = order.effort ? order.effort : order.agent.effort;
}

SlotIndex Composer::add(QString text, TextSlot::Format format, Source source, bool fromModel)
{
    m_texts.push_back({std::move(text), format, std::move(source), fromModel});
    return SlotIndex(m_texts.size()) - 1;
}

void Composer::define(const std::vector<ToolInfo> &tools)
{
    for (const ToolInfo &tool : tools) {
        const Source source{Source::Kind::ToolDefinition, tool.name};
        ToolDefinition definition;
        definition.name = add(tool.name, TextSlot::Format::Identifier, source);
        definition.description = add(tool.description, TextSlot::Format::Plain, source);
        definition.inputSchema =
            add(QString::fromUtf8(QJsonDocument(tool.inputSchema).toJson(QJsonDocument::Compact)), TextSlot::Format::Json, source);
        m_shape.tools.push_back(definition);
    }
    if (!m_order.agent.outputSchema.isEmpty())
        m_shape.outputSchema = add(QString::fromUtf8(m_order.agent.outputSchema), TextSlot::Format::Json, {Source::Kind::Schema, m_order.agent.name});
}

void Composer::instructions()
{
    if (m_order.agent.instructions.isEmpty())
        return;
    Part part;
    part.text = add(m_order.agent.instructions, TextSlot::Format::Plain, {Source::Kind::Instructions, m_order.agent.name});
    m_shape.messages.push_back({Role::System, {part}});
}

/// After the instructions, each note a part of its own: in review one can be read, changed or emptied without the others.
void Composer::memory()
{
    if (m_order.memory.empty())
        return;
    if (m_shape.messages.empty())
        m_shape.messages.push_back({Role::System, {}});
    for (const MemoryNote &note : m_order.memory) {
        Part part;
        part.text = add(u"Note from memory: "_s + note.text, TextSlot::Format::Plain, {Source::Kind::Memory, note.label});
        m_shape.messages.front().parts.push_back(part);
    }
}

Part Composer::part(const StoredPart &stored, bool fromModel)
{
    Part part;
    part.kind = stored.kind;
    part.toolCallId = stored.toolCallId;
    part.isError = stored.isError;
    part.rawFrom = stored.rawFrom;
    if (stored.kind == Part::Kind::ToolCall) {
        part.name = add(stored.receivedToolName, TextSlot::Format::Identifier, {Source::Kind::ToolCall, stored.toolName}, true);
        part.text = add(stored.received, TextSlot::Format::Json, {Source::Kind::ToolCall, stored.toolName}, true);
    } else if (stored.kind == Part::Kind::File) {
        part.data = stored.data;
        part.mediaType = stored.mediaType;
        part.name = add(stored.text, TextSlot::Format::Plain, stored.source);
        part.text = add(fileText(stored.mediaType, stored.data), TextSlot::Format::File, stored.source);
    } else {
        // What the model wrote goes back as it was received: its placeholders never became originals on the way.
        part.text = add(fromModel ? stored.received : stored.text, TextSlot::Format::Plain, stored.source, fromModel);
    }
    if (!stored.raw.isEmpty())
        part.raw = add(QString::fromUtf8(stored.raw), TextSlot::Format::Json, stored.source, true);
    return part;
}

void Composer::message(const StoredMessage &stored, const QSet<QString> &answered)
{
    Message message{stored.role, {}};
    std::vector<Part> unanswered;
    const bool fromModel = stored.role == Role::Assistant;
    for (const StoredPart &storedPart : stored.parts) {
        // Calls of a reply that was cut off were never run: a provider must not see them.
        if (storedPart.kind == Part::Kind::ToolCall && !stored.complete)
            continue;
        if (storedPart.kind == Part::Kind::Text && storedPart.text.isEmpty() && storedPart.raw.isEmpty())
            continue;
        message.parts.push_back(part(storedPart, fromModel));
        if (storedPart.kind == Part::Kind::ToolCall && !answered.contains(storedPart.toolCallId))
            unanswered.push_back(message.parts.back());
    }
    if (message.parts.empty())
        return;
    m_shape.messages.push_back(std::move(message));
    if (unanswered.empty())
        return;
    // Every call needs a result; these were interrupted before they had one.
    Message results{Role::Tool, {}};
    for (const Part &call : unanswered) {
        Part result;
        result.kind = Part::Kind::ToolResult;
        result.toolCallId = call.toolCallId;
        result.isError = true;
        result.text = add(u"This tool was not run: the run was stopped before it."_s, TextSlot::Format::Plain,
                          {Source::Kind::ToolResult, m_texts[size_t(call.name)].source.label});
        results.parts.push_back(result);
    }
    m_shape.messages.push_back(std::move(results));
}

void Composer::history(const std::vector<StoredMessage> &messages)
{
    QSet<QString> answered;
    for (const StoredMessage &stored : messages) {
        for (const StoredPart &storedPart : stored.parts) {
            if (storedPart.kind == Part::Kind::ToolResult)
                answered.insert(storedPart.toolCallId);
        }
    }
    for (const StoredMessage &stored : messages)
        message(stored, answered);
}

/// A forced call is for the answer to a message; once a tool has answered, the model must be free to say something.
void Composer::choose(const std::vector<StoredMessage> &messages)
{
    const QString &wish = m_order.agent.toolChoice;
    if (wish.isEmpty() || wish == "auto"_L1)
        return;
    ToolChoice choice;
    if (wish == "none"_L1) {
        choice.kind = ToolChoice::Kind::None;
    } else if (messages.empty() || messages.back().role != Role::User) {
        return;
    } else if (wish == "required"_L1) {
        choice.kind = ToolChoice::Kind::Required;
    } else {
        const auto named = std::ranges::find_if(m_shape.tools, [&](const ToolDefinition &tool) { return m_texts[size_t(tool.name)].text == wish; });
        if (named == m_shape.tools.end())
            return;
        choice = {ToolChoice::Kind::Named, int(named - m_shape.tools.begin())};
    }
    m_shape.toolChoice = choice;
}

Draft Composer::finish() && { return Draft(m_order.conversation, std::move(m_shape), std::move(m_texts)); }

} // namespace countersign
