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
constexpr qint64 LeastBudget = 1024; // for thinking; less is refused

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
        outputConfig();
    }

    void parameters()
    {
        const Parameters &asked = shape().parameters;
        const ModelInfo *info = Catalogue::shipped().findAt(provider().baseUrl, asked.model);
        const qint64 limit = mostOutput(info ? info->maxOutputTokens : std::nullopt).value_or(anthropicOutputLimit(asked.model));
        const qint64 thinks = budget();
        const qint64 most = outputLimit(limit).value_or(std::min(UsualOutputTokens + thinks, limit));
        if (isCounting()) {
            thinking(std::max(thinks, LeastBudget));
            return;
        }
        writeOutputLimit("max_tokens", std::max<qint64>(most, 1));
        const bool isThinking = thinking(std::min(thinks, most - 1));
        if (const auto degree = temperature(!isThinking && anthropicAllowsSampling(provider().baseUrl, model()), 1))
            json().key("temperature").number(*degree);
        if (asked.stream)
            json().key("stream").boolean(true);
    }

    [[nodiscard]] std::optional<Effort> effort() const { return shape().parameters.effort; }
    [[nodiscard]] AnthropicThinking traits() const { return anthropicThinking(provider().baseUrl, model()); }

    /// Tokens for thinking, where the model is told so; 0 = none.
    [[nodiscard]] qint64 budget() const
    {
        if (!effort() || *effort() == Effort::Off || traits().form != AnthropicThinking::Form::Budget)
            return 0;
        switch (*effort()) {
        case Effort::Off:
        case Effort::Minimal: return LeastBudget;
        case Effort::Low: return 4096;
        case Effort::Medium: return 8192;
        case Effort::High: return 16384;
        case Effort::XHigh: return 24576;
        case Effort::Max: break;
        }
        return 32768;
    }

    /// True when the model will think, as far as it was told.
    bool thinking(qint64 tokens)
    {
        if (!effort())
            return false;
        const AnthropicThinking how = traits();
        if (*effort() == Effort::Off) {
            if (!how.mayBeOff)
                addNote(Words::tr("This model always thinks; it was asked to think as little as it can."));
            else if (how.form == AnthropicThinking::Form::Adaptive)
                json().key("thinking").beginObject().key("type").constant("disabled"_L1).endObject();
            return !how.mayBeOff;
        }
        if (how.form == AnthropicThinking::Form::Adaptive) {
            json().key("thinking").beginObject().key("type").constant("adaptive"_L1);
            json().key("display").constant("summarized"_L1).endObject(); // else its words between tool calls stay hidden
            return true;
        }
        if (how.form == AnthropicThinking::Form::None) {
            noteNoEffort();
            return false;
        }
        if (tokens < LeastBudget) {
            addNote(Words::tr("Thinking was left out: the limit of output tokens leaves no room for it."));
            return false;
        }
        json().key("thinking").beginObject().key("type").constant("enabled"_L1);
        json().key("budget_tokens").number(tokens).endObject();
        return true;
    }

    [[nodiscard]] QString effortWord() const
    {
        const AnthropicThinking how = traits();
        if (!effort() || !how.hasEffort || (*effort() == Effort::Off && how.mayBeOff))
            return {};
        if (*effort() == Effort::Off || *effort() == Effort::Minimal)
            return u"low"_s;
        return *effort() == Effort::XHigh && !how.hasXHigh ? u"high"_s : effortName(*effort());
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
            case Part::Kind::File: file(*part); break;
            }
        }
        json().endArray().endObject();
    }

    void file(const Part &part)
    {
        json().beginObject().key("type").constant(isPdf(part) ? "document"_L1 : "image"_L1);
        if (isPdf(part)) {
            json().key("title");
            fileName(part);
        }
        json().key("source").beginObject().key("type").constant("base64"_L1);
        json().key("media_type").constant(part.mediaType);
        json().key("data");
        fileBase64(part);
        json().endObject().endObject();
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
        resultValue(outcome);
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
        choice();
    }

    void choice()
    {
        const ToolChoice choice = toolChoice();
        if (choice.kind == ToolChoice::Kind::Auto)
            return;
        if (choice.kind != ToolChoice::Kind::None && (budget() > 0 || !anthropicForcesTools(model()))) {
            noteNoToolChoice();
            return;
        }
        json().key("tool_choice").beginObject().key("type");
        switch (choice.kind) {
        case ToolChoice::Kind::Auto:
        case ToolChoice::Kind::None: json().constant("none"_L1); break;
        case ToolChoice::Kind::Required: json().constant("any"_L1); break;
        case ToolChoice::Kind::Named:
            json().constant("tool"_L1);
            json().key("name");
            chosenToolName();
            break;
        }
        json().endObject();
    }

    /// How hard to think, and the shape of the answer.
    void outputConfig()
    {
        const QString word = effortWord();
        const bool shaped = hasSchema();
        if (word.isEmpty() && !shaped)
            return;
        json().key("output_config").beginObject();
        if (!word.isEmpty())
            json().key("effort").constant(word);
        if (shaped) {
            json().key("format").beginObject().key("type").constant("json_schema"_L1);
            json().key("schema").rawJson(shape().outputSchema).endObject();
        }
        json().endObject();
    }

    [[nodiscard]] bool hasSchema()
    {
        if (shape().outputSchema == NoSlot)
            return false;
        if (!anthropicHasStructuredOutput(provider().baseUrl, model())) {
            json().fail({ErrorCode::Unsupported,
                         Words::tr("The model %1 cannot be held to the shape of an answer. Choose a newer model or remove the agent's output schema.")
                             .arg(model())});
            return false;
        }
        return true;
    }
};

} // namespace

QString AnthropicCodec::api() const { return u"anthropic-messages"_s; }

namespace {
QString messagesPath(const Provider &provider) { return provider.baseUrl.path().endsWith("/v1"_L1) ? u"messages"_s : u"v1/messages"_s; }
const QList<HttpHeader> &versionHeader()
{
    static const QList<HttpHeader> headers{{"anthropic-version", "2023-06-01"}};
    return headers;
}
} // namespace

Result<WireRequest> AnthropicCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    return write(Encoder(redacted, provider), endpoint(provider.baseUrl, messagesPath(provider)), versionHeader(), redacted, provider);
}

Result<WireRequest> AnthropicCodec::encodeCount(const RedactedDraft &redacted, const Provider &provider) const
{
    return write(Encoder(redacted, provider, BodyEncoder::Purpose::Count), endpoint(provider.baseUrl, messagesPath(provider) + u"/count_tokens"_s),
                 versionHeader(), redacted, provider);
}

std::unique_ptr<ReplyDecoder> AnthropicCodec::decoder(int httpStatus) const { return std::make_unique<AnthropicDecoder>(httpStatus); }

CredentialHeader AnthropicCodec::credentialHeader(const Provider &) const { return {"x-api-key", {}}; }

} // namespace countersign
