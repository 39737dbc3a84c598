// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/responses_codec.h"

#include "core/providers/body_encoder.h"
#include "core/providers/catalogue.h"
#include "core/providers/model_traits.h"
#include "core/providers/openai_rules.h"
#include "core/providers/responses_decoder.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <algorithm>
#include <array>
#include <map>
#include <set>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ResponsesCodec)
};

constexpr qint64 FewestOutputTokens = 16; // OpenAI refuses less

/// Items that stand for themselves and may go back as they came. A call of a tool of the person's machine is not among them.
constexpr std::array ReplayedItems{"reasoning"_L1, "compaction"_L1,     "web_search_call"_L1,      "file_search_call"_L1, "code_interpreter_call"_L1,
                                   "mcp_call"_L1,  "mcp_list_tools"_L1, "image_generation_call"_L1};

/// Writes one request body.
class Encoder final : public BodyEncoder {
public:
    using BodyEncoder::BodyEncoder;

private:
    void members(const PromptTurns &turns) override
    {
        findLostReasoning();
        json().key("model").constant(model());
        if (!turns.instructions.empty()) {
            json().key("instructions");
            joined(turns.instructions);
        }
        json().key("input").beginArray();
        for (const PromptTurn &turn : turns.turns)
            turn.fromModel ? modelItems(turn) : personItems(turn);
        json().endArray();
        tools();
        parameters();
        outputSchema();
    }

    /// The part's own form; empty when it may not go back. Read once, however often it is asked for.
    [[nodiscard]] const QJsonObject &rawOf(const Part &part) const
    {
        const auto known = m_raw.find(&part);
        if (known != m_raw.end())
            return known->second;
        return m_raw.emplace(&part, replaysRaw(part) ? QJsonDocument::fromJson(redacted().text(part.raw).toUtf8()).object() : QJsonObject())
            .first->second;
    }

    /// The item can go back: it has what the provider needs to read it again without having stored it.
    [[nodiscard]] bool isReplayable(const Part &part) const
    {
        const QJsonObject &raw = rawOf(part);
        const QString type = raw.value("type"_L1).toString();
        if (type != "reasoning"_L1)
            return std::ranges::contains(ReplayedItems, type);
        const bool sealed = !raw.value("encrypted_content"_L1).toString().isEmpty();
        return sealed || (!isOpenAiHost(provider().baseUrl) && raw.contains("content"_L1));
    }

    [[nodiscard]] bool isCallMarker(const Part &part) const { return rawOf(part).value("type"_L1).toString() == "function_call"_L1; }

    /// An item that is known by its id must be preceded by the reasoning that produced it; without that it goes back as a new one.
    void findLostReasoning()
    {
        for (const Message &message : redacted().shape().messages) {
            const bool lost = std::ranges::any_of(
                message.parts, [&](const Part &part) { return part.kind == Part::Kind::Reasoning && !isCallMarker(part) && !isReplayable(part); });
            for (const Part &part : message.parts) {
                if (lost)
                    m_asNew.insert(&part);
            }
        }
    }

    void personItems(const PromptTurn &turn)
    {
        for (const ToolOutcome &outcome : turn.outcomes) {
            json().beginObject().key("type").constant("function_call_output"_L1);
            json().key("call_id").constant(wireCallId(callId(outcome.call)));
            json().key("output");
            resultText(outcome);
            json().endObject();
        }
        if (turn.parts.empty())
            return;
        json().beginObject().key("type").constant("message"_L1);
        json().key("role").constant("user"_L1);
        json().key("content").beginArray();
        for (const Part *part : turn.parts) {
            if (part->kind == Part::Kind::File) {
                file(*part);
                continue;
            }
            json().beginObject().key("type").constant("input_text"_L1);
            json().key("text").text(part->text).endObject();
        }
        json().endArray().endObject();
    }

    void file(const Part &part)
    {
        json().beginObject().key("type").constant(isPdf(part) ? "input_file"_L1 : "input_image"_L1);
        if (isPdf(part)) {
            json().key("filename");
            fileName(part);
        }
        json().key(isPdf(part) ? "file_data" : "image_url");
        fileUrl(part);
        json().endObject();
    }

    void modelItems(const PromptTurn &turn)
    {
        // Reasoning that nothing follows (an answer that was cut off) is refused.
        const auto says = [](const Part *part) { return part->kind != Part::Kind::Reasoning; };
        const auto last = std::ranges::find_last_if(turn.parts, says);
        if (last.empty())
            return;
        const Part *marker = nullptr;
        for (auto at = turn.parts.begin(); at <= last.begin(); ++at) {
            const Part &part = **at;
            if (part.kind == Part::Kind::Text)
                message(part);
            else if (part.kind == Part::Kind::ToolCall)
                call(part, marker);
            else if (isReplayable(part))
                json().rawJson(part.raw);
            marker = part.kind == Part::Kind::Reasoning && isCallMarker(part) ? &part : nullptr;
        }
    }

    /// True when `raw` holds an id and nothing but these members, so that it can be written as it is.
    [[nodiscard]] bool isOnly(const Part &part, std::initializer_list<QLatin1StringView> names) const
    {
        const QStringList keys = rawOf(part).keys();
        return !m_asNew.contains(&part) && keys.contains("id"_L1) && std::ranges::all_of(keys, [&](const QString &key) {
            return std::ranges::any_of(names, [&](QLatin1StringView name) { return key == name; });
        });
    }

    void message(const Part &part)
    {
        json().beginObject();
        if (replaysRaw(part) && isOnly(part, {"type"_L1, "id"_L1, "phase"_L1})) {
            json().rawMembers(part.raw);
            json().key("role").constant("assistant"_L1);
            json().key("status").constant("completed"_L1);
            json().key("content").beginArray().beginObject();
            json().key("type").constant("output_text"_L1);
            json().key("text").text(part.text);
            json().key("annotations").beginArray().endArray();
            json().endObject().endArray().endObject();
            return;
        }
        json().key("type").constant("message"_L1);
        if (const QString phase = rawOf(part).value("phase"_L1).toString(); phase == "commentary"_L1 || phase == "final_answer"_L1)
            json().key("phase").constant(phase);
        json().key("role").constant("assistant"_L1);
        json().key("content").text(part.text).endObject();
    }

    void call(const Part &part, const Part *marker)
    {
        json().beginObject();
        if (marker && isOnly(*marker, {"type"_L1, "id"_L1, "namespace"_L1}))
            json().rawMembers(marker->raw);
        else
            json().key("type").constant("function_call"_L1);
        json().key("call_id").constant(wireCallId(callId(&part)));
        json().key("name").identifier(part.name);
        json().key("arguments");
        argumentsText(part);
        json().endObject();
    }

    void tools()
    {
        if (shape().tools.empty())
            return;
        json().key("tools").beginArray();
        for (const ToolDefinition &tool : shape().tools) {
            json().beginObject().key("type").constant("function"_L1);
            nameAndDescription(tool);
            json().key("parameters");
            inputSchema(tool, true);
            // Left out it would mean true, and the provider would change the schema.
            json().key("strict").boolean(tool.inputSchema != NoSlot && fitsStrictMode(redacted().text(tool.inputSchema)));
            json().endObject();
        }
        json().endArray();
        choice();
    }

    void choice()
    {
        switch (toolChoice().kind) {
        case ToolChoice::Kind::Auto: break;
        case ToolChoice::Kind::None: json().key("tool_choice").constant("none"_L1); break;
        case ToolChoice::Kind::Required: json().key("tool_choice").constant("required"_L1); break;
        case ToolChoice::Kind::Named:
            json().key("tool_choice").beginObject().key("type").constant("function"_L1);
            json().key("name");
            chosenToolName();
            json().endObject();
            break;
        }
    }

    /// Writes how much the model should think; true when it was told not to think at all.
    bool effort()
    {
        const std::optional<Effort> asked = shape().parameters.effort;
        if (!asked)
            return false;
        const QString word = isOpenAiHost(provider().baseUrl) ? openAiEffort(model(), *asked)
            : *asked == Effort::Off                           ? u"none"_s
                                                              : effortName(*asked);
        if (word.isEmpty()) {
            noteNoEffort();
            return false;
        }
        json().key("reasoning").beginObject().key("effort").constant(word).endObject();
        return word == "none"_L1;
    }

    void parameters()
    {
        const Parameters &asked = shape().parameters;
        const bool reasons = isOpenAiReasoningModel(model()), vendors = isOpenAiHost(provider().baseUrl);
        if (isCounting()) {
            effort();
            return;
        }
        const ModelInfo *info = Catalogue::shipped().findAt(provider().baseUrl, model());
        if (std::optional<qint64> most = outputLimit(info ? info->maxOutputTokens : std::nullopt)) {
            if (vendors && *most < FewestOutputTokens) {
                addNote(Words::tr("The provider takes no limit below %1 tokens; the limit was raised to that.").arg(FewestOutputTokens));
                most = FewestOutputTokens;
            }
            writeOutputLimit("max_output_tokens", *most);
        }
        const bool silent = effort();
        if (const auto degree = temperature(!vendors || !reasons || silent))
            json().key("temperature").number(*degree);
        json().key("store").boolean(false); // nothing stays at the provider …
        if (reasons) // … so it must hand out its reasoning
            json().key("include").beginArray().constant("reasoning.encrypted_content"_L1).endArray();
        if (asked.stream)
            json().key("stream").boolean(true);
    }

    void outputSchema()
    {
        const SlotIndex slot = shape().outputSchema;
        if (slot == NoSlot)
            return;
        json().key("text").beginObject().key("format").beginObject();
        json().key("type").constant("json_schema"_L1);
        json().key("name").constant("answer"_L1);
        json().key("schema").rawJson(slot);
        json().key("strict").boolean(fitsStrictMode(redacted().text(slot)));
        json().endObject().endObject();
    }

    mutable std::map<const Part *, QJsonObject> m_raw;
    std::set<const Part *> m_asNew; // parts whose ids the provider would refuse
};

} // namespace

QString ResponsesCodec::api() const { return u"openai-responses"_s; }

Result<WireRequest> ResponsesCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    return write(Encoder(redacted, provider), endpoint(provider.baseUrl, u"responses"_s), {}, redacted, provider);
}

Result<WireRequest> ResponsesCodec::encodeCount(const RedactedDraft &redacted, const Provider &provider) const
{
    return write(Encoder(redacted, provider, BodyEncoder::Purpose::Count), endpoint(provider.baseUrl, u"responses/input_tokens"_s), {}, redacted,
                 provider);
}

std::unique_ptr<ReplyDecoder> ResponsesCodec::decoder(int httpStatus) const { return std::make_unique<ResponsesDecoder>(httpStatus); }

CredentialHeader ResponsesCodec::credentialHeader(const Provider &provider) const { return openAiCredential(provider.baseUrl); }

} // namespace countersign
