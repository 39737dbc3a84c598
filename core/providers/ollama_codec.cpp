// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/ollama_codec.h"

#include "core/providers/body_encoder.h"
#include "core/providers/ollama_decoder.h"

#include <QtCore/QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OllamaCodec)
};

constexpr qint64 FewestBytesAToken = 3; // of prose and code; denser text is rare, and scripts beyond Latin have three bytes a letter
constexpr qint64 PictureTokens = 1500;
constexpr qint64 UsualAnswerTokens = 2048;
constexpr qint64 SmallestContext = 8192, LargestContext = 131'072;

/// Writes one request body.
class Encoder final : public BodyEncoder {
public:
    using BodyEncoder::BodyEncoder;

private:
    void members(const PromptTurns &turns) override
    {
        json().key("model").constant(model());
        json().key("messages").beginArray();
        if (!turns.instructions.empty()) {
            json().beginObject().key("role").constant("system"_L1);
            json().key("content");
            joined(turns.instructions);
            json().endObject();
        }
        for (const PromptTurn &turn : turns.turns)
            turn.fromModel ? assistantMessage(turn) : personMessages(turn);
        json().endArray();
        tools();
        if (shape().outputSchema != NoSlot)
            json().key("format").rawJson(shape().outputSchema);
        thinking();
        options();
        json().key("stream").boolean(shape().parameters.stream); // left out it would mean true
    }

    void personMessages(const PromptTurn &turn)
    {
        for (const ToolOutcome &outcome : turn.outcomes) {
            json().beginObject().key("role").constant("tool"_L1);
            json().key("content");
            resultText(outcome);
            json().key("tool_name").identifier(outcome.call->name);
            ownId(outcome.call, "tool_call_id");
            json().endObject();
        }
        std::vector<SlotIndex> words;
        std::vector<const Part *> pictures;
        for (const Part *part : turn.parts) {
            if (part->kind != Part::Kind::File)
                words.push_back(part->text);
            else if (isPdf(*part))
                failFile(*part);
            else
                pictures.push_back(part);
        }
        if (words.empty() && pictures.empty())
            return;
        json().beginObject().key("role").constant("user"_L1);
        json().key("content");
        joined(words);
        if (!pictures.empty()) {
            json().key("images").beginArray();
            for (const Part *picture : pictures)
                fileBase64(*picture);
            json().endArray();
        }
        json().endObject();
    }

    void assistantMessage(const PromptTurn &turn)
    {
        std::vector<SlotIndex> words;
        std::vector<const Part *> calls;
        const Part *reasoning = nullptr;
        for (const Part *part : turn.parts) {
            if (part->kind == Part::Kind::Text)
                words.push_back(part->text);
            else if (part->kind == Part::Kind::ToolCall)
                calls.push_back(part);
            else if (part->kind == Part::Kind::Reasoning && rawKeys(*part) == std::vector<QByteArray>{"thinking"})
                reasoning = part;
        }
        if (words.empty() && calls.empty())
            return; // reasoning alone is no message
        json().beginObject().key("role").constant("assistant"_L1);
        json().key("content");
        joined(words);
        if (reasoning)
            json().rawMembers(reasoning->raw);
        if (!calls.empty()) {
            json().key("tool_calls").beginArray();
            for (const Part *call : calls)
                toolCall(*call);
            json().endArray();
        }
        json().endObject();
    }

    void toolCall(const Part &part)
    {
        json().beginObject();
        ownId(&part, "id");
        json().key("function").beginObject().key("name").identifier(part.name);
        json().key("arguments");
        if (holdsJsonObject(redacted(), part.text))
            json().rawJson(part.text);
        else
            json().beginObject().endObject();
        json().endObject().endObject();
    }

    /// Servers that give no ids match results by their order; an id of ours would say nothing to them.
    void ownId(const Part *call, QByteArrayView member)
    {
        if (!isCountedCallId(call->toolCallId))
            json().key(member).constant(wireCallId(callId(call)));
    }

    void tools()
    {
        const ToolChoice choice = toolChoice();
        if (shape().tools.empty() || choice.kind == ToolChoice::Kind::None)
            return; // the API has no other way to say that none may be called
        if (choice.kind != ToolChoice::Kind::Auto)
            noteNoToolChoice();
        json().key("tools").beginArray();
        for (const ToolDefinition &tool : shape().tools) {
            json().beginObject().key("type").constant("function"_L1);
            json().key("function").beginObject();
            nameAndDescription(tool);
            json().key("parameters");
            inputSchema(tool, true);
            json().endObject().endObject();
        }
        json().endArray();
    }

    void thinking()
    {
        const std::optional<Effort> effort = shape().parameters.effort;
        if (!effort)
            return;
        const bool off = *effort == Effort::Off;
        if (!model().contains("gpt-oss"_L1)) {
            json().key("think").boolean(!off); // a level is refused by all others
            return;
        }
        if (off)
            addNote(Words::tr("This model always thinks; it was asked to think as little as it can."));
        const bool low = off || *effort == Effort::Minimal || *effort == Effort::Low;
        json().key("think").constant(low ? "low"_L1 : *effort == Effort::Medium ? "medium"_L1 : "high"_L1);
    }

    void options()
    {
        json().key("options").beginObject();
        json().key("num_ctx").number(context());
        if (const std::optional<qint64> most = outputLimit(std::nullopt))
            writeOutputLimit("num_predict", std::max<qint64>(*most, 1));
        if (const auto degree = temperature(true))
            json().key("temperature").number(*degree);
        json().endObject();
    }

    [[nodiscard]] qint64 context()
    {
        if (provider().contextTokens)
            return *provider().contextTokens;
        qint64 bytes = 0;
        for (const QString &text : redacted().texts())
            bytes += text.toUtf8().size();
        int files = 0;
        for (const Message &message : redacted().shape().messages)
            files += int(std::ranges::count(message.parts, Part::Kind::File, &Part::kind));
        const qint64 wanted = ollamaContext(bytes, files, shape().parameters.maxOutputTokens.value_or(int(UsualAnswerTokens)));
        const qint64 context = std::min(wanted, mostInput().value_or(wanted)); // more than the model has is memory for nothing
        if (context == LargestContext)
            addNote(Words::tr("The server is asked to read %1 tokens at once, which takes much memory. If it cannot, set “context_tokens” of the "
                              "provider in providers.json and shorten the conversation.")
                        .arg(context));
        return context;
    }
};

} // namespace

qint64 ollamaContext(qint64 bytes, int files, qint64 answerTokens)
{
    const qint64 needed = bytes / FewestBytesAToken + files * PictureTokens + answerTokens;
    qint64 context = SmallestContext;
    while (context < needed && context < LargestContext)
        context *= 2;
    return context;
}

QString OllamaCodec::api() const { return u"ollama"_s; }

Result<WireRequest> OllamaCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    return write(Encoder(redacted, provider), endpoint(provider.baseUrl, u"api/chat"_s), {}, redacted, provider);
}

std::unique_ptr<ReplyDecoder> OllamaCodec::decoder(int httpStatus) const { return std::make_unique<OllamaDecoder>(httpStatus); }

CredentialHeader OllamaCodec::credentialHeader(const Provider &) const { return {"Authorization", "Bearer "}; }

} // namespace countersign
