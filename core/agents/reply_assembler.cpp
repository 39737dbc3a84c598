// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/reply_assembler.h"

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
template <typename... Fs>
struct Overloaded : Fs... {
    using Fs::operator()...;
};

std::optional<qint64> sum(std::optional<qint64> a, std::optional<qint64> b)
{
    if (!a || !b)
        return a ? a : b;
    return *a + *b;
}
} // namespace

Usage operator+(const Usage &a, const Usage &b)
{
    return {sum(a.input, b.input),
            sum(a.cacheRead, b.cacheRead),
            sum(a.cacheWrite5m, b.cacheWrite5m),
            sum(a.cacheWrite1h, b.cacheWrite1h),
            sum(a.output, b.output),
            sum(a.reasoning, b.reasoning),
            sum(a.inputImage, b.inputImage),
            sum(a.inputAudio, b.inputAudio),
            sum(a.outputImage, b.outputImage),
            sum(a.outputAudio, b.outputAudio),
            sum(a.webSearches, b.webSearches),
            a.serviceTier == b.serviceTier ? a.serviceTier : QString()};
}

StoredPart &ReplyAssembler::partFor(int index, Part::Kind kind)
{
    const auto at = std::ranges::find(m_keys, std::pair(index, kind));
    if (at != m_keys.end())
        return m_parts[size_t(at - m_keys.begin())];
    m_keys.emplace_back(index, kind);
    StoredPart part;
    part.kind = kind;
    part.source = {Source::Kind::Model, m_from};
    return m_parts.emplace_back(std::move(part));
}

template <typename Piece>
void ReplyAssembler::append(const Piece &piece, Part::Kind kind)
{
    StoredPart &part = partFor(piece.part, kind);
    for (RestoredMark mark : piece.marks) {
        mark.range.begin += part.text.size();
        mark.range.end += part.text.size();
        part.marks.push_back(std::move(mark));
    }
    part.text += piece.text;
    part.received += piece.received;
}

void ReplyAssembler::take(const RestoredReply &reply)
{
    std::visit(Overloaded{
                   [&](const reply::Started &started) { m_model = started.model.isEmpty() ? m_model : started.model; },
                   [&](const restored::Text &text) { append(text, Part::Kind::Text); },
                   [&](const restored::Reasoning &text) { append(text, Part::Kind::Reasoning); },
                   [&](const restored::ToolCall &call) {
                       m_keys.emplace_back(-1, Part::Kind::ToolCall);
                       StoredPart part;
                       part.kind = Part::Kind::ToolCall;
                       part.source = {Source::Kind::ToolCall, call.name};
                       part.toolCallId = call.id;
                       part.toolName = call.name;
                       part.receivedToolName = call.receivedName;
                       part.text = call.arguments;
                       // A provider takes only an object back: what was not one is kept for the person and returned as an empty one.
                       part.received = call.valid ? call.receivedArguments : u"{}"_s;
                       part.isError = !call.valid;
                       m_parts.push_back(std::move(part));
                   },
                   [&](const reply::Raw &raw) {
                       // Of the part it belongs to, or a part of its own where nothing can be shown (encrypted reasoning).
                       const auto text = std::ranges::find(m_keys, std::pair(raw.part, Part::Kind::Text));
                       StoredPart &part = partFor(raw.part, text != m_keys.end() ? Part::Kind::Text : Part::Kind::Reasoning);
                       part.raw = raw.json;
                       part.rawFrom = m_from;
                   },
                   [&](const reply::Tokens &tokens) { m_usage = tokens.usage; },
                   [&](const reply::Stop &stop) { m_stop = stop; },
                   [&](const reply::Failure &failed) { m_failure = failed; },
               },
               reply.content());
}

std::vector<StoredPart> ReplyAssembler::toolCalls() const
{
    std::vector<StoredPart> calls;
    std::ranges::copy_if(m_parts, std::back_inserter(calls), [](const StoredPart &part) { return part.kind == Part::Kind::ToolCall; });
    return calls;
}

QString ReplyAssembler::text() const
{
    QString text;
    for (const StoredPart &part : m_parts) {
        if (part.kind == Part::Kind::Text)
            text += part.text;
    }
    return text;
}

} // namespace countersign
