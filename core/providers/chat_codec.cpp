// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/chat_codec.h"

#include "core/providers/catalogue.h"
#include "core/providers/chat_decoder.h"
#include "core/providers/json_scanner.h"
#include "core/providers/json_writer.h"
#include "core/providers/model_traits.h"
#include "core/providers/prompt_turns.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
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

/// OpenAI's strict mode accepts a schema only when every object in it is closed and requires all of its properties.
bool fitsStrictMode(const QJsonValue &schema)
{
    if (schema.isArray()) {
        const QJsonArray items = schema.toArray();
        return std::ranges::all_of(items, [](const QJsonValue &item) { return fitsStrictMode(item); });
    }
    const QJsonObject object = schema.toObject();
    if (object.contains("properties"_L1) || object.value("type"_L1).toString() == "object"_L1) {
        const QJsonArray required = object.value("required"_L1).toArray();
        const QStringList names = object.value("properties"_L1).toObject().keys();
        const bool all = std::ranges::all_of(names, [&](const QString &name) { return required.contains(name); });
        if (!all || object.value("additionalProperties"_L1) != QJsonValue(false))
            return false;
    }
    return std::ranges::all_of(object, [](const QJsonValue &value) { return !(value.isObject() || value.isArray()) || fitsStrictMode(value); });
}

/// Writes one request body.
class Encoder {
public:
    Encoder(const RedactedDraft &redacted, const Provider &provider)
        : m_redacted(redacted), m_shape(redacted.shape()), m_provider(provider), m_vendor(vendorOf(provider.baseUrl)),
          m_replayTo(provider.name + u'/' + m_shape.parameters.model), m_json(redacted)
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
        m_json.key("messages").beginArray();
        if (!turns->instructions.empty())
            simpleMessage("system"_L1, turns->instructions);
        for (const PromptTurn &turn : turns->turns)
            turn.fromModel ? assistantMessage(turn) : personMessages(turn);
        m_json.endArray();
        tools();
        parameters();
        outputSchema();
        m_json.endObject();
        notes = m_notes;
        return std::move(m_json).finish();
    }

private:
    [[nodiscard]] bool isOpenAi() const { return m_vendor == Vendor::OpenAi || m_vendor == Vendor::AzureOpenAi; }

    void simpleMessage(QLatin1StringView role, const std::vector<SlotIndex> &slots)
    {
        m_json.beginObject().key("role").constant(role);
        m_json.key("content");
        joined(slots);
        m_json.endObject();
    }

    /// One string for all texts: every server takes a string, not every server takes a list of parts.
    void joined(const std::vector<SlotIndex> &slots)
    {
        m_json.beginString();
        for (size_t i = 0; i < slots.size(); ++i) {
            if (i > 0)
                m_json.appendConstant(u"\n\n");
            m_json.appendText(slots[i]);
        }
        m_json.endString();
    }

    void personMessages(const PromptTurn &turn)
    {
        for (const ToolOutcome &outcome : turn.outcomes)
            toolMessage(outcome);
        std::vector<SlotIndex> slots;
        for (const Part *part : turn.parts)
            slots.push_back(part->text);
        if (!slots.empty())
            simpleMessage("user"_L1, slots);
    }

    void toolMessage(const ToolOutcome &outcome)
    {
        m_json.beginObject().key("role").constant("tool"_L1);
        m_json.key("tool_call_id").constant(callId(outcome.call));
        m_json.key("content").beginString();
        if (!outcome.result) {
            m_json.appendConstant(u"ERROR: The call was not carried out.");
        } else {
            if (outcome.result->isError) // the API has no other way to say so
                m_json.appendConstant(u"ERROR: ");
            if (outcome.result->text != NoSlot)
                m_json.appendText(outcome.result->text);
        }
        m_json.endString().endObject();
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
        m_json.beginObject().key("role").constant("assistant"_L1);
        m_json.key("content");
        if (!chunks.empty())
            contentChunks(chunks, slots);
        else if (!slots.empty())
            joined(slots);
        else
            m_json.null();
        reasoning(members);
        if (!calls.empty()) {
            m_json.key("tool_calls").beginArray();
            for (const Part *call : calls)
                toolCall(*call);
            m_json.endArray();
        }
        m_json.endObject();
    }

    [[nodiscard]] bool isThinkingChunk(const Part &part) const
    {
        const QByteArray raw = m_redacted.text(part.raw).toUtf8();
        return jsonMember(raw, "type") == "\"thinking\"";
    }

    void contentChunks(const std::vector<const Part *> &chunks, const std::vector<SlotIndex> &slots)
    {
        m_json.beginArray();
        for (const Part *chunk : chunks)
            m_json.rawJson(chunk->raw);
        for (const SlotIndex slot : slots) {
            m_json.beginObject().key("type").constant("text"_L1);
            m_json.key("text").text(slot).endObject();
        }
        m_json.endArray();
    }

    /// Only members that are known to hold reasoning, and each once: a stored part cannot add anything else to the message.
    void reasoning(const std::vector<const Part *> &parts)
    {
        std::vector<QByteArray> written;
        for (const Part *part : parts) {
            const QByteArray raw = m_redacted.text(part->raw).toUtf8();
            const auto keys = jsonKeys(raw).value_or(std::vector<QByteArrayView>());
            const bool fits = std::ranges::all_of(keys, [&](QByteArrayView key) {
                return std::ranges::contains(ReasoningMembers, key) && !std::ranges::contains(written, key.toByteArray());
            });
            if (!fits)
                continue;
            m_json.rawMembers(part->raw);
            for (const QByteArrayView key : keys)
                written.push_back(key.toByteArray());
        }
    }

    void toolCall(const Part &part)
    {
        m_json.beginObject().key("id").constant(callId(&part));
        m_json.key("type").constant("function"_L1);
        m_json.key("function").beginObject().key("name").identifier(part.name);
        m_json.key("arguments");
        if (holdsJsonObject(m_redacted, part.text))
            m_json.jsonAsString(part.text);
        else // servers with templates parse it
            m_json.constant("{}"_L1);
        m_json.endObject().endObject();
    }

    [[nodiscard]] QString callId(const Part *call) const { return wireCallId(m_callIds.at(call), m_vendor == Vendor::Mistral); }

    void tools()
    {
        if (m_shape.tools.empty())
            return;
        m_json.key("tools").beginArray();
        for (const ToolDefinition &tool : m_shape.tools) {
            m_json.beginObject().key("type").constant("function"_L1);
            m_json.key("function").beginObject().key("name").identifier(tool.name);
            if (tool.description != NoSlot && !m_redacted.text(tool.description).isEmpty())
                m_json.key("description").text(tool.description);
            m_json.key("parameters");
            if (tool.inputSchema != NoSlot)
                m_json.rawJson(tool.inputSchema);
            else
                m_json.beginObject().key("type").constant("object"_L1).key("properties").beginObject().endObject().endObject();
            m_json.endObject().endObject();
        }
        m_json.endArray();
        if (isOpenAi() && refusesToolsWithReasoningInChat(m_shape.parameters.model)) {
            m_json.key("reasoning_effort").constant("none"_L1);
            m_notes << Words::tr("Reasoning was switched off: with tools, this API refuses it for this model.");
        }
    }

    void parameters()
    {
        const Parameters &asked = m_shape.parameters;
        const bool reasons = isOpenAi() && isOpenAiReasoningModel(asked.model);
        if (asked.maxOutputTokens) {
            const bool newName = isOpenAi() || m_vendor == Vendor::Groq;
            m_json.key(newName ? "max_completion_tokens" : "max_tokens").number(qint64(*asked.maxOutputTokens));
        }
        if (asked.temperature && reasons)
            m_notes << Words::tr("The temperature was left out: this model does not accept one.");
        else if (asked.temperature)
            m_json.key("temperature").number(*asked.temperature);
        if (!asked.stream)
            return;
        m_json.key("stream").boolean(true);
        if (m_vendor != Vendor::Mistral) // it tells the usage anyway and refuses members that it does not know
            m_json.key("stream_options").beginObject().key("include_usage").boolean(true).endObject();
    }

    void outputSchema()
    {
        const SlotIndex slot = m_shape.outputSchema;
        if (slot == NoSlot)
            return;
        m_json.key("response_format").beginObject();
        if (m_vendor == Vendor::DeepSeek) {
            m_json.key("type").constant("json_object"_L1);
            m_notes << Words::tr(
                QT_TRANSLATE_NOOP("ChatCodec", "This provider can be asked for JSON, not for JSON of a given shape; the schema was left out."));
        } else {
            m_json.key("type").constant("json_schema"_L1);
            m_json.key("json_schema").beginObject().key("name").constant("answer"_L1);
            m_json.key("schema").rawJson(slot);
            if (fitsStrictMode(QJsonDocument::fromJson(m_redacted.text(slot).toUtf8()).object()))
                m_json.key("strict").boolean(true);
            m_json.endObject();
        }
        m_json.endObject();
    }

    const RedactedDraft &m_redacted;
    const DraftShape &m_shape;
    const Provider &m_provider;
    Vendor m_vendor;
    QString m_replayTo;
    JsonWriter m_json;
    std::map<const Part *, QString> m_callIds;
    QStringList m_notes;
};

} // namespace

QString ChatCodec::api() const { return u"openai-chat"_s; }

Result<WireRequest> ChatCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    Wire wire;
    Result<JsonWriter::Written> written = Encoder(redacted, provider).run(wire.notes);
    if (!written)
        return std::unexpected(written.error());
    wire.url = endpoint(provider.baseUrl, u"chat/completions"_s);
    wire.headers = {{"content-type", "application/json"}};
    wire.body = std::move(written->body);
    wire.texts = std::move(written->texts);
    wire.findings = std::move(written->findings);
    return seal(std::move(wire), redacted, provider);
}

std::unique_ptr<ReplyDecoder> ChatCodec::decoder(int httpStatus) const { return std::make_unique<ChatDecoder>(httpStatus); }

CredentialHeader ChatCodec::credentialHeader(const Provider &provider) const
{
    if (vendorOf(provider.baseUrl) == Vendor::AzureOpenAi)
        return {"api-key", {}};
    return {"Authorization", "Bearer "};
}

} // namespace countersign
