// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/gemini_codec.h"

#include "core/providers/body_encoder.h"
#include "core/providers/catalogue.h"
#include "core/providers/gemini_decoder.h"
#include "core/providers/json_scanner.h"
#include "core/providers/model_traits.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>
#include <QtCore/QRegularExpression>
#include <QtCore/QUrlQuery>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GeminiCodec)
};

constexpr QByteArrayView Signature("thoughtSignature"), Continuation("continuationToken");

/// The members of a part that may go back as it came.
constexpr std::array<QByteArrayView, 7> ReplayedMembers{"text",       "thought", "thoughtSignature", "executableCode", "codeExecutionResult",
                                                        "inlineData", "fileData"};

/// The sentinel for calls that another model made; without one or a signature the provider refuses the conversation.
constexpr auto NoSignature = "skip_thought_signature_validator"_L1;

/// "gemini-2.5-flash", also as the list of models writes it: "models/gemini-2.5-flash". Empty for what cannot stand in a path.
QString modelPath(const QString &model)
{
    static const QRegularExpression form(u"^[A-Za-z0-9][A-Za-z0-9._-]*(?:/[A-Za-z0-9][A-Za-z0-9._-]*)*$"_s);
    if (!form.match(model).hasMatch())
        return {};
    return model.contains(u'/') ? model : "models/"_L1 + model;
}

/// Writes one request body.
class Encoder final : public BodyEncoder {
public:
    using BodyEncoder::BodyEncoder;

private:
    void members(const PromptTurns &turns) override
    {
        if (isCounting()) {
            json().key("generateContentRequest").beginObject();
            json().key("model").constant(modelPath(model()));
            request(turns);
            json().endObject();
        } else {
            request(turns);
        }
    }

    void request(const PromptTurns &turns)
    {
        if (!turns.instructions.empty()) {
            json().key("systemInstruction").beginObject().key("parts").beginArray();
            for (const SlotIndex slot : turns.instructions)
                textPart(slot);
            json().endArray().endObject();
        }
        json().key("contents").beginArray();
        const Part *goesOn = continuation(turns);
        const size_t count = turns.turns.size() - (goesOn ? 1 : 0); // the same request again: without what has come of the answer
        for (size_t i = 0; i < count; ++i)
            turns.turns[i].fromModel ? modelContent(turns.turns[i]) : personContent(turns.turns[i]);
        json().endArray();
        tools();
        generationConfig();
        if (goesOn)
            json().rawMembers(goesOn->raw);
    }

    /// The part's raw form has this member and no other.
    [[nodiscard]] bool isOnly(const Part &part, QByteArrayView member) const
    {
        if (!replaysRaw(part))
            return false;
        const std::vector<QByteArray> members = rawKeys(part);
        return members.size() == 1 && members.front() == member;
    }

    [[nodiscard]] bool isReplayable(const Part &part) const
    {
        const auto known = [](const QByteArray &member) { return std::ranges::contains(ReplayedMembers, QByteArrayView(member)); };
        const std::vector<QByteArray> members = rawKeys(part);
        return members.size() > (std::ranges::contains(members, Signature.toByteArray()) ? 1 : 0) && std::ranges::all_of(members, known);
    }

    /// The token of an answer that the provider broke off, when nothing was said since.
    [[nodiscard]] const Part *continuation(const PromptTurns &turns) const
    {
        if (turns.turns.size() < 2 || !turns.turns.back().fromModel)
            return nullptr;
        const Part *last = turns.turns.back().parts.back();
        return last->kind == Part::Kind::Reasoning && isOnly(*last, Continuation) ? last : nullptr;
    }

    void beginContent(QLatin1StringView role)
    {
        json().beginObject().key("role").constant(role);
        json().key("parts").beginArray();
    }

    void textPart(SlotIndex slot) { json().beginObject().key("text").text(slot).endObject(); }

    void personContent(const PromptTurn &turn)
    {
        beginContent("user"_L1);
        for (const ToolOutcome &outcome : turn.outcomes)
            functionResponse(outcome);
        for (const Part *part : turn.parts)
            part->kind == Part::Kind::File ? filePart(*part) : textPart(part->text);
        json().endArray().endObject();
    }

    void filePart(const Part &part)
    {
        json().beginObject().key("inlineData").beginObject().key("mimeType").constant(part.mediaType);
        json().key("data");
        fileBase64(part);
        json().endObject().endObject();
    }

    void modelContent(const PromptTurn &turn)
    {
        const auto goesBack = [&](const Part *part) { return part->kind != Part::Kind::Reasoning || isReplayable(*part); };
        if (std::ranges::none_of(turn.parts, goesBack))
            return; // a content without parts is refused
        beginContent("model"_L1);
        const Part *signature = nullptr;
        bool called = false;
        for (const Part *part : turn.parts) {
            if (part->kind == Part::Kind::Text) {
                json().beginObject().key("text").text(part->text);
                if (isOnly(*part, Signature))
                    json().rawMembers(part->raw);
                json().endObject();
            } else if (part->kind == Part::Kind::ToolCall) {
                functionCall(*part, signature, !std::exchange(called, true));
            } else if (isReplayable(*part)) {
                json().rawJson(part->raw);
            }
            signature = part->kind == Part::Kind::Reasoning && isOnly(*part, Signature) ? part : nullptr;
        }
        json().endArray().endObject();
    }

    /// Only an id that the provider gave goes back to it; it matches the others by order and name.
    void idOf(const Part *call)
    {
        if (!isCountedCallId(call->toolCallId))
            json().key("id").constant(wireCallId(callId(call)));
    }

    void functionCall(const Part &part, const Part *signature, bool first)
    {
        json().beginObject().key("functionCall").beginObject();
        idOf(&part);
        json().key("name").identifier(part.name);
        json().key("args");
        if (holdsJsonObject(redacted(), part.text))
            json().rawJson(part.text);
        else
            json().beginObject().endObject();
        json().endObject();
        if (signature)
            json().rawMembers(signature->raw);
        else if (first && geminiWantsSignatures(model()))
            json().key(Signature).constant(NoSignature);
        json().endObject();
    }

    /// Results are strings, never JSON of their own: the provider would read "$ref" in it.
    void functionResponse(const ToolOutcome &outcome)
    {
        json().beginObject().key("functionResponse").beginObject();
        idOf(outcome.call);
        json().key("name").identifier(outcome.call->name);
        json().key("response").beginObject();
        json().key(!outcome.result || outcome.result->isError ? "error" : "output");
        resultValue(outcome);
        json().endObject().endObject().endObject();
    }

    void tools()
    {
        if (shape().tools.empty())
            return;
        json().key("tools").beginArray().beginObject().key("functionDeclarations").beginArray();
        for (const ToolDefinition &tool : shape().tools) {
            json().beginObject();
            nameAndDescription(tool);
            if (tool.inputSchema != NoSlot)
                json().key("parametersJsonSchema").rawJson(tool.inputSchema);
            json().endObject();
        }
        json().endArray().endObject().endArray();
        choice();
    }

    void choice()
    {
        const ToolChoice choice = toolChoice();
        if (choice.kind == ToolChoice::Kind::Auto)
            return;
        json().key("toolConfig").beginObject().key("functionCallingConfig").beginObject();
        json().key("mode").constant(choice.kind == ToolChoice::Kind::None ? "NONE"_L1 : "ANY"_L1);
        if (choice.kind == ToolChoice::Kind::Named) {
            json().key("allowedFunctionNames").beginArray();
            chosenToolName();
            json().endArray();
        }
        json().endObject().endObject();
    }

    void thinkingConfig()
    {
        const Effort effort = *shape().parameters.effort;
        const bool off = effort == Effort::Off;
        json().key("thinkingConfig").beginObject();
        if (!off)
            json().key("includeThoughts").boolean(true);
        if (geminiThinking(model()) == GeminiThinking::Budget) {
            const bool isPro = model().contains("-pro"_L1); // which always thinks a little
            if (off && isPro)
                addNote(Words::tr("This model always thinks; it was asked to think as little as it can."));
            json().key("thinkingBudget").number(off ? (isPro ? qint64(128) : qint64(0)) : budget(effort));
        } else {
            if (off)
                addNote(Words::tr("This model always thinks; it was asked to think as little as it can."));
            json().key("thinkingLevel").constant(level(effort));
        }
        json().endObject();
    }

    [[nodiscard]] static qint64 budget(Effort effort)
    {
        switch (effort) {
        case Effort::Off:
        case Effort::Minimal: return 512;
        case Effort::Low: return 2048;
        case Effort::Medium: return 8192;
        case Effort::High: return 16384;
        case Effort::XHigh:
        case Effort::Max: break;
        }
        return 24576; // the most that every model of the family takes
    }

    [[nodiscard]] QLatin1StringView level(Effort effort) const
    {
        switch (effort) {
        case Effort::Off:
        case Effort::Minimal: return model().contains("-pro"_L1) ? "LOW"_L1 : "MINIMAL"_L1; // which the larger ones refuse
        case Effort::Low: return "LOW"_L1;
        case Effort::Medium: return "MEDIUM"_L1;
        case Effort::High:
        case Effort::XHigh:
        case Effort::Max: break;
        }
        return "HIGH"_L1;
    }

    void generationConfig()
    {
        const ModelInfo *info = Catalogue::shipped().findAt(provider().baseUrl, model());
        const std::optional<qint64> most = outputLimit(info ? info->maxOutputTokens : std::nullopt);
        const std::optional<double> degree = allowedTemperature();
        const bool shaped = takesSchema();
        const bool told = shape().parameters.effort && geminiThinking(model()) != GeminiThinking::None;
        if (shape().parameters.effort && !told)
            noteNoEffort();
        if (!most && !degree && !shaped && !told)
            return;
        json().key("generationConfig").beginObject();
        if (most)
            writeOutputLimit("maxOutputTokens", std::max<qint64>(*most, 1));
        if (degree)
            json().key("temperature").number(*degree);
        if (told)
            thinkingConfig();
        if (shaped) {
            json().key("responseMimeType").constant("application/json"_L1);
            json().key("responseJsonSchema").rawJson(shape().outputSchema);
        }
        json().endObject();
    }

    [[nodiscard]] std::optional<double> allowedTemperature()
    {
        if (geminiWantsItsOwnTemperature(model()) && shape().parameters.temperature.value_or(1) != 1) {
            addNote(Words::tr("The temperature was left out: the provider advises against changing this model's own, which makes it repeat itself."));
            return std::nullopt;
        }
        return temperature(true, 2);
    }

    [[nodiscard]] bool takesSchema()
    {
        if (shape().outputSchema == NoSlot)
            return false;
        if (shape().tools.empty() || geminiShapesAnswersBesideTools(model()))
            return true;
        addNote(Words::tr("This model cannot be held to the shape of an answer while it has tools; the schema was left out."));
        return false;
    }
};

} // namespace

QString GeminiCodec::api() const { return u"gemini"_s; }

namespace {
/// The path of a method of the model.
Result<QString> methodPath(const Provider &provider, const QString &modelName, const QString &method)
{
    const QString model = modelPath(modelName);
    if (model.isEmpty()) {
        return failure(ErrorCode::Unsupported,
                       Words::tr("“%1” cannot be the name of a model of this API. Correct it in providers.json.").arg(modelName.left(80)));
    }
    const bool bare = provider.baseUrl.path().isEmpty() || provider.baseUrl.path() == "/"_L1;
    return QString((bare ? u"v1beta/"_s : QString()) + model + method);
}
} // namespace

Result<WireRequest> GeminiCodec::encodeCount(const RedactedDraft &redacted, const Provider &provider) const
{
    const Result<QString> path = methodPath(provider, redacted.shape().parameters.model, u":countTokens"_s);
    if (!path)
        return std::unexpected(path.error());
    return write(Encoder(redacted, provider, BodyEncoder::Purpose::Count), endpoint(provider.baseUrl, *path), {}, redacted, provider);
}

Result<WireRequest> GeminiCodec::encode(const RedactedDraft &redacted, const Provider &provider) const
{
    const Parameters &parameters = redacted.shape().parameters;
    const Result<QString> path = methodPath(provider, parameters.model, parameters.stream ? u":streamGenerateContent"_s : u":generateContent"_s);
    if (!path)
        return std::unexpected(path.error());
    QUrl url = endpoint(provider.baseUrl, *path);
    if (parameters.stream) {
        QUrlQuery query(url);
        query.addQueryItem(u"alt"_s, u"sse"_s);
        url.setQuery(query);
    }
    return write(Encoder(redacted, provider), std::move(url), {}, redacted, provider);
}

std::unique_ptr<ReplyDecoder> GeminiCodec::decoder(int httpStatus) const { return std::make_unique<GeminiDecoder>(httpStatus); }

CredentialHeader GeminiCodec::credentialHeader(const Provider &) const { return {"x-goog-api-key", {}}; }

} // namespace countersign
