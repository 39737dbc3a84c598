// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/anthropic_codec.h"

#include "core/providers/anthropic_decoder.h"
#include "core/providers/catalogue.h"
#include "core/providers/json_writer.h"
#include "core/providers/model_traits.h"
#include "core/providers/prompt_turns.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AnthropicCodec)
};

constexpr qint64 UsualOutputTokens = 8192;

/// Writes one request body.
class Encoder {
public:
    Encoder(const RedactedDraft &redacted, const Provider &provider)
        : m_redacted(redacted), m_shape(redacted.shape()), m_provider(provider), m_replayTo(provider.name + u'/' + m_shape.parameters.model),
          m_json(redacted)
    {
    }

    Result<JsonWriter::Written> run(QStringList &notes)
    {
        if (const Result<void> names = checkToolNames(m_redacted); !names)
            return std::unexpected(names.error());
        Result<PromptTurns> turns = arrangeTurns(m_redacted, m_replayTo);
        if (!turns)
            return std::unexpected(turns.error());
        m_notes = turns->notes;
        m_callIds = turns->callIds;

        m_json.beginObject();
        m_json.key("model").constant(m_shape.parameters.model);
        parameters();
        system(turns->instructions);
        m_json.key("messages").beginArray();
        for (const PromptTurn &turn : turns->turns)
            message(turn);
        m_json.endArray();
        tools();
        outputSchema();
        m_json.endObject();
        notes = m_notes;
        return std::move(m_json).finish();
    }

private:
    void parameters()
    {
        const Parameters &asked = m_shape.parameters;
        const ModelInfo *info = Catalogue::shipped().findAt(m_provider.baseUrl, asked.model);
        const qint64 limit = info && info->maxOutputTokens ? *info->maxOutputTokens : anthropicOutputLimit(asked.model);
        qint64 most = asked.maxOutputTokens ? qint64(*asked.maxOutputTokens) : std::min(UsualOutputTokens, limit);
        if (most > limit) {
            m_notes << Words::tr("The model writes at most %1 tokens in one answer; the limit was lowered to that.").arg(limit);
            most = limit;
        }
        m_json.key("max_tokens").number(std::max<qint64>(most, 1));
        if (asked.temperature)
            temperature(*asked.temperature);
        if (asked.stream)
            m_json.key("stream").boolean(true);
    }

    void temperature(double asked)
    {
        if (!anthropicAllowsSampling(m_provider.baseUrl, m_shape.parameters.model)) {
            m_notes << Words::tr("The temperature was left out: this model does not accept one.");
            return;
        }
        if (asked < 0 || asked > 1)
            m_notes << Words::tr("The temperature was brought into the range that this API accepts, 0 to 1.");
        m_json.key("temperature").number(std::clamp(asked, 0.0, 1.0));
    }

    void system(const std::vector<SlotIndex> &slots)
    {
        if (slots.empty())
            return;
        m_json.key("system").beginArray();
        for (const SlotIndex slot : slots)
            textBlock(slot);
        m_json.endArray();
    }

    void textBlock(SlotIndex slot)
    {
        m_json.beginObject().key("type").constant("text"_L1);
        m_json.key("text").text(slot).endObject();
    }

    void message(const PromptTurn &turn)
    {
        m_json.beginObject().key("role").constant(turn.fromModel ? "assistant"_L1 : "user"_L1);
        m_json.key("content").beginArray();
        for (const ToolOutcome &outcome : turn.outcomes)
            toolResult(outcome);
        for (const Part *part : turn.parts) {
            switch (part->kind) {
            case Part::Kind::Text: textBlock(part->text); break;
            case Part::Kind::ToolResult: textBlock(part->text); break; // its call is gone
            case Part::Kind::Reasoning: m_json.rawJson(part->raw); break;
            case Part::Kind::ToolCall: toolUse(*part); break;
            }
        }
        m_json.endArray().endObject();
    }

    void toolUse(const Part &part)
    {
        m_json.beginObject().key("type").constant("tool_use"_L1);
        m_json.key("id").constant(callId(&part));
        m_json.key("name").identifier(part.name);
        m_json.key("input");
        if (holdsJsonObject(m_redacted, part.text)) {
            m_json.rawJson(part.text);
        } else { // what the model wrote was no object; it should still see it
            m_json.beginObject();
            if (part.text != NoSlot && !m_redacted.text(part.text).trimmed().isEmpty())
                m_json.key("unparsed_arguments").text(part.text);
            m_json.endObject();
        }
        m_json.endObject();
    }

    void toolResult(const ToolOutcome &outcome)
    {
        m_json.beginObject().key("type").constant("tool_result"_L1);
        m_json.key("tool_use_id").constant(callId(outcome.call));
        m_json.key("content");
        if (!outcome.result)
            m_json.constant("The call was not carried out."_L1);
        else if (outcome.result->text == NoSlot)
            m_json.constant(QLatin1StringView());
        else
            m_json.text(outcome.result->text);
        if (!outcome.result || outcome.result->isError)
            m_json.key("is_error").boolean(true);
        m_json.endObject();
    }

    [[nodiscard]] QString callId(const Part *call) const { return wireCallId(m_callIds.at(call)); }

    void tools()
    {
        if (m_shape.tools.empty())
            return;
        m_json.key("tools").beginArray();
        for (const ToolDefinition &tool : m_shape.tools) {
            m_json.beginObject().key("name").identifier(tool.name);
            if (tool.description != NoSlot && !m_redacted.text(tool.description).isEmpty())
                m_json.key("description").text(tool.description);
            m_json.key("input_schema");
            if (tool.inputSchema != NoSlot)
                m_json.rawJson(tool.inputSchema);
            else
                m_json.beginObject().key("type").constant("object"_L1).endObject();
            m_json.endObject();
        }
        m_json.endArray();
    }

    void outputSchema()
    {
        if (m_shape.outputSchema == NoSlot)
            return;
        if (!anthropicHasStructuredOutput(m_provider.baseUrl, m_shape.parameters.model)) {
            m_json.fail({ErrorCode::Unsupported,
                         Words::tr("The model %1 cannot be held to the shape of an answer. Choose a newer model or remove the agent's output schema.")
                             .arg(m_shape.parameters.model)});
            return;
        }
        m_json.key("output_config").beginObject().key("format").beginObject();
        m_json.key("type").constant("json_schema"_L1);
        m_json.key("schema").rawJson(m_shape.outputSchema);
        m_json.endObject().endObject();
    }

    const RedactedDraft &m_redacted;
    const DraftShape &m_shape;
    const Provider &m_provider;
    QString m_replayTo;
    JsonWriter m_json;
    std::map<const Part *, QString> m_callIds;
    QStringList m_notes;
};

} // namespace

QString AnthropicCodec::api() const { return u"anthropic-messages"_s; }

Result<WireRequest> AnthropicCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    Wire wire;
    Result<JsonWriter::Written> written = Encoder(redacted, provider).run(wire.notes);
    if (!written)
        return std::unexpected(written.error());
    wire.url = endpoint(provider.baseUrl, provider.baseUrl.path().endsWith("/v1"_L1) ? u"messages"_s : u"v1/messages"_s);
    wire.headers = {{"content-type", "application/json"}, {"anthropic-version", "2023-06-01"}};
    wire.body = std::move(written->body);
    wire.texts = std::move(written->texts);
    wire.findings = std::move(written->findings);
    return seal(std::move(wire), redacted, provider);
}

std::unique_ptr<ReplyDecoder> AnthropicCodec::decoder(int httpStatus) const { return std::make_unique<AnthropicDecoder>(httpStatus); }

CredentialHeader AnthropicCodec::credentialHeader(const Provider &) const { return {"x-api-key", {}}; }

} // namespace countersign
