// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/chat_codec.h"

#include "core/providers/body_encoder.h"
#include "core/providers/catalogue.h"
#include "core/providers/chat_decoder.h"
#include "core/providers/json_scanner.h"
#include "core/providers/model_traits.h"
#include "core/providers/openai_rules.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChatCodec)
};

/// The members that servers want back beside the content of a model's message.
constexpr std::array<QByteArrayView, 3> ReasoningMembers{"reasoning_content", "reasoning", "reasoning_details"};

/// Writes one request body.
class Encoder final : public BodyEncoder {
public:
    Encoder(const RedactedDraft &redacted, const Provider &provider) : BodyEncoder(redacted, provider), m_vendor(vendorOf(provider.baseUrl)) { }

private:
    void members(const PromptTurns &turns) override
    {
        json().key("model").constant(model());
        json().key("messages").beginArray();
        if (!turns.instructions.empty())
            simpleMessage("system"_L1, turns.instructions);
        for (const PromptTurn &turn : turns.turns)
            turn.fromModel ? assistantMessage(turn) : personMessages(turn);
        json().endArray();
        tools();
        parameters();
        outputSchema();
    }

    [[nodiscard]] bool isOpenAi() const { return isOpenAiHost(provider().baseUrl); }

    void simpleMessage(QLatin1StringView role, const std::vector<SlotIndex> &slots)
    {
        json().beginObject().key("role").constant(role);
        json().key("content"); // every server takes a string, not every server takes a list of parts
        joined(slots);
        json().endObject();
    }

    void personMessages(const PromptTurn &turn)
    {
        for (const ToolOutcome &outcome : turn.outcomes)
            toolMessage(outcome);
        std::vector<SlotIndex> slots;
        bool files = false;
        for (const Part *part : turn.parts) {
            slots.push_back(part->text);
            files = files || part->kind == Part::Kind::File;
        }
        if (files)
            messageWithFiles(turn.parts);
        else if (!slots.empty())
            simpleMessage("user"_L1, slots);
    }

    void messageWithFiles(const std::vector<const Part *> &parts)
    {
        json().beginObject().key("role").constant("user"_L1);
        json().key("content").beginArray();
        for (const Part *part : parts) {
            if (part->kind == Part::Kind::File)
                file(*part);
            else
                json().beginObject().key("type").constant("text"_L1).key("text").text(part->text).endObject();
        }
        json().endArray().endObject();
    }

    void file(const Part &part)
    {
        if (isPdf(part) && !isOpenAi() && m_vendor != Vendor::OpenRouter) {
            failFile(part);
            return;
        }
        json().beginObject().key("type").constant(isPdf(part) ? "file"_L1 : "image_url"_L1);
        json().key(isPdf(part) ? "file" : "image_url").beginObject();
        if (isPdf(part)) {
            json().key("filename");
            fileName(part);
        }
        json().key(isPdf(part) ? "file_data" : "url");
        fileUrl(part);
        json().endObject().endObject();
    }

    void toolMessage(const ToolOutcome &outcome)
    {
        json().beginObject().key("role").constant("tool"_L1);
        json().key("tool_call_id").constant(wireId(outcome.call));
        json().key("content");
        resultText(outcome);
        json().endObject();
    }

    void assistantMessage(const PromptTurn &turn)
    {
        std::vector<SlotIndex> slots;
        std::vector<const Part *> calls, chunks, members;
        for (const Part *part : turn.parts) {
            if (part->kind == Part::Kind::Text)
                slots.push_back(part->text);
            else if (part->kind == Part::Kind::ToolCall)
                calls.push_back(part);
            else if (part->kind == Part::Kind::Reasoning)
                (isThinkingChunk(*part) ? chunks : members).push_back(part);
        }
        if (slots.empty() && calls.empty() && chunks.empty())
            return; // reasoning alone is no message
        json().beginObject().key("role").constant("assistant"_L1);
        json().key("content");
        if (!chunks.empty())
            contentChunks(chunks, slots);
        else if (!slots.empty())
            joined(slots);
        else
            json().null();
        reasoning(members);
        if (!calls.empty()) {
            json().key("tool_calls").beginArray();
            for (const Part *call : calls)
                toolCall(*call);
            json().endArray();
        }
        json().endObject();
    }

    [[nodiscard]] bool isThinkingChunk(const Part &part) const
    {
        const QByteArray raw = redacted().text(part.raw).toUtf8();
        return jsonMember(raw, "type") == "\"thinking\"";
    }

    void contentChunks(const std::vector<const Part *> &chunks, const std::vector<SlotIndex> &slots)
    {
        json().beginArray();
        for (const Part *chunk : chunks)
            json().rawJson(chunk->raw);
        for (const SlotIndex slot : slots) {
            json().beginObject().key("type").constant("text"_L1);
            json().key("text").text(slot).endObject();
        }
        json().endArray();
    }

    /// Only members that are known to hold reasoning, and each once: a stored part cannot add anything else to the message.
    void reasoning(const std::vector<const Part *> &parts)
    {
        std::vector<QByteArray> written;
        for (const Part *part : parts) {
            const std::vector<QByteArray> keys = rawKeys(*part);
            const bool fits = std::ranges::all_of(keys, [&](const QByteArray &key) {
                return std::ranges::contains(ReasoningMembers, QByteArrayView(key)) && !std::ranges::contains(written, key);
            });
            if (!fits)
                continue;
            json().rawMembers(part->raw);
            written.insert(written.end(), keys.begin(), keys.end());
        }
    }

    void toolCall(const Part &part)
    {
        json().beginObject().key("id").constant(wireId(&part));
        json().key("type").constant("function"_L1);
        json().key("function").beginObject().key("name").identifier(part.name);
        json().key("arguments");
        argumentsText(part);
        json().endObject().endObject();
    }

    [[nodiscard]] QString wireId(const Part *call) const { return wireCallId(callId(call), m_vendor == Vendor::Mistral); }

    void tools()
    {
        if (shape().tools.empty())
            return;
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
        choice();
    }

    void choice()
    {
        const ToolChoice choice = toolChoice();
        if (choice.kind == ToolChoice::Kind::Auto)
            return;
        json().key("tool_choice");
        if (choice.kind == ToolChoice::Kind::None) {
            json().constant("none"_L1);
        } else if (choice.kind == ToolChoice::Kind::Required) {
            json().constant(m_vendor == Vendor::Mistral ? "any"_L1 : "required"_L1);
        } else {
            json().beginObject().key("type").constant("function"_L1);
            json().key("function").beginObject().key("name");
            chosenToolName();
            json().endObject().endObject();
        }
    }

    /// How much the model should think, in the words of the server.
    void effort()
    {
        const std::optional<Effort> asked = shape().parameters.effort;
        if (isOpenAi() && !shape().tools.empty() && refusesToolsWithReasoningInChat(model())) {
            json().key("reasoning_effort").constant("none"_L1);
            addNote(Words::tr("Reasoning was switched off: with tools, this API refuses it for this model."));
        } else if (asked && isOpenAi()) {
            const QString word = openAiEffort(model(), *asked);
            if (word.isEmpty())
                noteNoEffort();
            else
                json().key("reasoning_effort").constant(word);
        } else if (asked) {
            compatibleEffort(*asked);
        }
    }

    void compatibleEffort(Effort asked)
    {
        const bool off = asked == Effort::Off;
        // Everybody knows these three; what is beyond them is brought to the nearest.
        const QString word = off                               ? u"none"_s
            : asked == Effort::Minimal || asked == Effort::Low ? u"low"_s
            : asked == Effort::Medium                          ? u"medium"_s
                                                               : u"high"_s;
        switch (m_vendor) {
        case Vendor::DeepSeek:
        case Vendor::ZAi:
        case Vendor::Moonshot: json().key("thinking").beginObject().key("type").constant(off ? "disabled"_L1 : "enabled"_L1).endObject(); return;
        case Vendor::OpenRouter:
            json().key("reasoning").beginObject();
            if (off)
                json().key("enabled").boolean(false);
            else
                json().key("effort").constant(word);
            json().endObject();
            return;
        case Vendor::XAi:
            if (!off)
                json().key("reasoning_effort").constant(asked == Effort::Medium ? u"high"_s : word);
            else
                noteNoEffort();
            return;
        case Vendor::Mistral: json().key("reasoning_effort").constant(off ? "none"_L1 : "high"_L1); return;
        default: break;
        }
        json().key("reasoning_effort").constant(word);
        if (provider().isLocal()) // vLLM and llama.cpp hand this to the model's template
            json().key("chat_template_kwargs").beginObject().key("enable_thinking").boolean(!off).endObject();
    }

    void parameters()
    {
        const Parameters &asked = shape().parameters;
        const bool reasons = isOpenAi() && isOpenAiReasoningModel(asked.model);
        const ModelInfo *info = Catalogue::shipped().findAt(provider().baseUrl, model());
        if (const std::optional<qint64> most = outputLimit(info ? info->maxOutputTokens : std::nullopt)) {
            const bool newName = isOpenAi() || m_vendor == Vendor::Groq;
            writeOutputLimit(newName ? "max_completion_tokens" : "max_tokens", *most);
        }
        if (const auto degree = temperature(!reasons))
            json().key("temperature").number(*degree);
        effort();
        if (!asked.stream)
            return;
        json().key("stream").boolean(true);
        if (m_vendor != Vendor::Mistral) // it tells the usage anyway and refuses members that it does not know
            json().key("stream_options").beginObject().key("include_usage").boolean(true).endObject();
    }

    void outputSchema()
    {
        const SlotIndex slot = shape().outputSchema;
        if (slot == NoSlot)
            return;
        json().key("response_format").beginObject();
        if (m_vendor == Vendor::DeepSeek) {
            json().key("type").constant("json_object"_L1);
            addNote(Words::tr(
                QT_TRANSLATE_NOOP("ChatCodec", "This provider can be asked for JSON, not for JSON of a given shape; the schema was left out.")));
        } else {
            json().key("type").constant("json_schema"_L1);
            json().key("json_schema").beginObject().key("name").constant("answer"_L1);
            json().key("schema").rawJson(slot);
            if (fitsStrictMode(redacted().text(slot)))
                json().key("strict").boolean(true);
            json().endObject();
        }
        json().endObject();
    }

    Vendor m_vendor;
};

} // namespace

QString ChatCodec::api() const { return u"openai-chat"_s; }

Result<WireRequest> ChatCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    return write(Encoder(redacted, provider), endpoint(provider.baseUrl, u"chat/completions"_s), {}, redacted, provider);
}

std::unique_ptr<ReplyDecoder> ChatCodec::decoder(int httpStatus) const { return std::make_unique<ChatDecoder>(httpStatus); }

CredentialHeader ChatCodec::credentialHeader(const Provider &provider) const { return openAiCredential(provider.baseUrl); }

} // namespace countersign
