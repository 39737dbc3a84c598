// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/anthropic_codec.h"

#include "core/providers/anthropic_decoder.h"
#include "core/providers/body_encoder.h"
#include "core/providers/catalogue.h"
#include "core/providers/model_traits.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AnthropicCodec)
};

constexpr qint64 UsualOutputTokens = 8192;

/// Writes one request body.
class Encoder final : public BodyEncoder {
public:
    using BodyEncoder::BodyEncoder;

private:
    void members(const PromptTurns &turns) override
    {
        json().key("model").constant(model());
        parameters();
        system(turns.instructions);
        json().key("messages").beginArray();
        for (const PromptTurn &turn : turns.turns)
            message(turn);
        json().endArray();
        tools();
        outputSchema();
    }

    void parameters()
    {
        const Parameters &asked = shape().parameters;
        const ModelInfo *info = Catalogue::shipped().findAt(provider().baseUrl, asked.model);
        const qint64 limit = info && info->maxOutputTokens ? *info->maxOutputTokens : anthropicOutputLimit(asked.model);
        const qint64 most = outputLimit(limit).value_or(std::min(UsualOutputTokens, limit));
        json().key("max_tokens").number(std::max<qint64>(most, 1));
        if (asked.temperature)
            temperature(*asked.temperature);
        if (asked.stream)
            json().key("stream").boolean(true);
    }

    void temperature(double asked)
    {
        if (!anthropicAllowsSampling(provider().baseUrl, model())) {
            addNote(Words::tr("The temperature was left out: this model does not accept one."));
            return;
        }
        if (asked < 0 || asked > 1)
            addNote(Words::tr("The temperature was brought into the range that this API accepts, 0 to 1."));
        json().key("temperature").number(std::clamp(asked, 0.0, 1.0));
    }

    void system(const std::vector<SlotIndex> &slots)
    {
        if (slots.empty())
            return;
        json().key("system").beginArray();
        for (const SlotIndex slot : slots)
            textBlock(slot);
        json().endArray();
    }

    void textBlock(SlotIndex slot)
    {
        json().beginObject().key("type").constant("text"_L1);
        json().key("text").text(slot).endObject();
    }

    void message(const PromptTurn &turn)
    {
        json().beginObject().key("role").constant(turn.fromModel ? "assistant"_L1 : "user"_L1);
        json().key("content").beginArray();
        for (const ToolOutcome &outcome : turn.outcomes)
            toolResult(outcome);
        for (const Part *part : turn.parts) {
            switch (part->kind) {
            case Part::Kind::Text: textBlock(part->text); break;
            case Part::Kind::ToolResult: textBlock(part->text); break; // its call is gone
            case Part::Kind::Reasoning: json().rawJson(part->raw); break;
            case Part::Kind::ToolCall: toolUse(*part); break;
            }
        }
        json().endArray().endObject();
    }

    void toolUse(const Part &part)
    {
        json().beginObject().key("type").constant("tool_use"_L1);
        json().key("id").constant(wireId(&part));
        json().key("name").identifier(part.name);
        json().key("input");
        if (holdsJsonObject(redacted(), part.text)) {
            json().rawJson(part.text);
        } else { // what the model wrote was no object; it should still see it
            json().beginObject();
            if (hasText(part.text))
                json().key("unparsed_arguments").text(part.text);
            json().endObject();
        }
        json().endObject();
    }

    void toolResult(const ToolOutcome &outcome)
    {
        json().beginObject().key("type").constant("tool_result"_L1);
        json().key("tool_use_id").constant(wireId(outcome.call));
        json().key("content");
        if (!outcome.result)
            json().constant(NotCarriedOut);
        else if (outcome.result->text == NoSlot)
            json().constant(QLatin1StringView());
        else
            json().text(outcome.result->text);
        if (!outcome.result || outcome.result->isError)
            json().key("is_error").boolean(true);
        json().endObject();
    }

    [[nodiscard]] QString wireId(const Part *call) const { return wireCallId(callId(call)); }

    void tools()
    {
        if (shape().tools.empty())
            return;
        json().key("tools").beginArray();
        for (const ToolDefinition &tool : shape().tools) {
            json().beginObject();
            nameAndDescription(tool);
            json().key("input_schema");
            inputSchema(tool, false);
            json().endObject();
        }
        json().endArray();
    }

    void outputSchema()
    {
        if (shape().outputSchema == NoSlot)
            return;
        if (!anthropicHasStructuredOutput(provider().baseUrl, model())) {
            json().fail({ErrorCode::Unsupported,
                         Words::tr("The model %1 cannot be held to the shape of an answer. Choose a newer model or remove the agent's output schema.")
                             .arg(model())});
            return;
        }
        json().key("output_config").beginObject().key("format").beginObject();
        json().key("type").constant("json_schema"_L1);
        json().key("schema").rawJson(shape().outputSchema);
        json().endObject().endObject();
    }
};

} // namespace

QString AnthropicCodec::api() const { return u"anthropic-messages"_s; }

Result<WireRequest> AnthropicCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    const QString path = provider.baseUrl.path().endsWith("/v1"_L1) ? u"messages"_s : u"v1/messages"_s;
    return write(Encoder(redacted, provider), endpoint(provider.baseUrl, path), {{"anthropic-version", "2023-06-01"}}, redacted, provider);
}

std::unique_ptr<ReplyDecoder> AnthropicCodec::decoder(int httpStatus) const { return std::make_unique<AnthropicDecoder>(httpStatus); }

CredentialHeader AnthropicCodec::credentialHeader(const Provider &) const { return {"x-api-key", {}}; }

} // namespace countersign
