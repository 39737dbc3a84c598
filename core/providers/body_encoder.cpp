// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/body_encoder.h"

#include "core/providers/catalogue.h"
#include "core/providers/json_scanner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(BodyEncoder)
};

/// All but the messages, which hold pointers' targets and files.
DraftShape withoutMessages(const DraftShape &shape) { return {{}, shape.tools, shape.outputSchema, shape.parameters, shape.toolChoice}; }

bool hasPart(const DraftShape &shape, Part::Kind kind)
{
    return std::ranges::any_of(shape.messages, [kind](const Message &message) { return std::ranges::contains(message.parts, kind, &Part::kind); });
}

} // namespace

BodyEncoder::BodyEncoder(const RedactedDraft &redacted, const Provider &provider, Purpose purpose)
    : m_redacted(redacted), m_provider(provider), m_purpose(purpose), m_facts(provider.factsOf(redacted.shape().parameters.model)),
      m_gated(withoutMessages(redacted.shape())), m_replayTo(provider.name + u'/' + redacted.shape().parameters.model), m_json(redacted)
{
}

Result<BodyEncoder::Encoded> BodyEncoder::run()
{
    if (const Result<void> names = checkToolNames(m_redacted); !names)
        return std::unexpected(names.error());
    if (const Result<void> files = checkFiles(); !files)
        return std::unexpected(files.error());
    Result<PromptTurns> turns = arrangeTurns(m_redacted, m_replayTo);
    if (!turns)
        return std::unexpected(turns.error());
    m_notes = turns->notes;
    gate();
    noteTooLong();
    m_callIds = std::move(turns->callIds);
    m_json.beginObject();
    members(*turns);
    m_json.endObject();
    Result<JsonWriter::Written> written = std::move(m_json).finish();
    if (!written)
        return std::unexpected(written.error());
    return Encoded{std::move(*written), std::move(m_notes), m_outputLimit};
}

/// What the provider said that the model does not take would be answered with an error; it is left out, and the person is told.
void BodyEncoder::gate()
{
    if (!m_facts)
        return;
    Parameters &asked = m_gated.parameters;
    if (asked.effort && m_facts->thinking == false) {
        if (*asked.effort != Effort::Off)
            noteNoEffort();
        asked.effort.reset();
    }
    if (asked.temperature && m_facts->temperature == false)
        asked.temperature = temperature(false);
    if (m_gated.outputSchema != NoSlot && m_facts->schemas == false) {
        addNote(Words::tr("The shape of the answer was left out: the provider says that this model cannot be held to one."));
        m_gated.outputSchema = NoSlot;
    }
    // Calls that were made must have their tools beside them.
    if (!m_gated.tools.empty() && m_facts->tools == false && !hasPart(m_redacted.shape(), Part::Kind::ToolCall)) {
        addNote(Words::tr("The tools were left out: the provider says that this model calls none."));
        m_gated.tools.clear();
        m_gated.toolChoice = {};
    }
}

Result<void> BodyEncoder::checkFiles() const
{
    if (!m_facts)
        return {};
    for (const Message &message : m_redacted.shape().messages) {
        for (const Part &part : message.parts) {
            // Gateways read PDF files for models that do not, so only a vendor's own word counts.
            const bool refused = part.kind == Part::Kind::File
                && (isPdf(part) ? m_facts->pdfs == false && m_provider.api != "openai-chat"_L1 : m_facts->pictures == false);
            if (refused)
                return failure(ErrorCode::Unsupported,
                               Words::tr("The model “%1” takes no %2, as its provider says. Attach the text of the file instead, or choose another "
                                         "model.")
                                   .arg(model(), isPdf(part) ? Words::tr("PDF files") : Words::tr("pictures")));
        }
    }
    return {};
}

void BodyEncoder::noteTooLong()
{
    const std::optional<qint64> most = mostInput();
    if (!most || isCounting())
        return;
    qsizetype bytes = 0;
    for (const QString &text : m_redacted.texts())
        bytes += text.toUtf8().size();
    if (const qint64 tokens = estimateTokens(bytes); tokens > *most)
        addNote(Words::tr("This request has about %1 tokens, and the model reads %2 at most. Shorten the conversation, or choose another model.")
                    .arg(QLocale().toString(tokens), QLocale().toString(*most)));
}

std::optional<qint64> BodyEncoder::mostOutput(std::optional<qint64> known) const
{
    return m_facts && m_facts->maxOutputTokens ? m_facts->maxOutputTokens : known;
}

std::optional<qint64> BodyEncoder::mostInput() const
{
    if (m_facts && m_facts->contextTokens)
        return m_facts->contextTokens;
    const ModelInfo *info = Catalogue::shipped().findAt(m_provider.baseUrl, model());
    return info ? info->contextTokens : std::nullopt;
}

void BodyEncoder::addNote(const QString &note)
{
    if (!m_notes.contains(note))
        m_notes << note;
}

bool BodyEncoder::hasText(SlotIndex slot) const { return slot != NoSlot && !m_redacted.text(slot).trimmed().isEmpty(); }

void BodyEncoder::writeOutputLimit(QByteArrayView key, qint64 tokens)
{
    m_outputLimit = tokens;
    m_json.key(key).number(tokens);
}

std::optional<qint64> BodyEncoder::outputLimit(std::optional<qint64> most)
{
    const std::optional<int> &asked = shape().parameters.maxOutputTokens;
    if (!asked)
        return std::nullopt;
    most = mostOutput(most);
    if (most && *asked > *most)
        addNote(Words::tr("The model writes at most %1 tokens in one answer; the limit was lowered to that.").arg(*most));
    return std::min<qint64>(*asked, most.value_or(*asked));
}

void BodyEncoder::joined(const std::vector<SlotIndex> &slots)
{
    m_json.beginString();
    for (size_t i = 0; i < slots.size(); ++i) {
        if (i > 0)
            m_json.appendConstant(u"\n\n");
        m_json.appendText(slots[i]);
    }
    m_json.endString();
}

void BodyEncoder::nameAndDescription(const ToolDefinition &tool)
{
    m_json.key("name").identifier(tool.name);
    if (tool.description != NoSlot && !m_redacted.text(tool.description).isEmpty())
        m_json.key("description").text(tool.description);
}

void BodyEncoder::inputSchema(const ToolDefinition &tool, bool withProperties)
{
    if (tool.inputSchema != NoSlot) {
        m_json.rawJson(tool.inputSchema);
        return;
    }
    m_json.beginObject().key("type").constant("object"_L1);
    if (withProperties)
        m_json.key("properties").beginObject().endObject();
    m_json.endObject();
}

void BodyEncoder::resultValue(const ToolOutcome &outcome)
{
    if (!outcome.result)
        m_json.constant(NotCarriedOut);
    else if (outcome.result->text == NoSlot)
        m_json.constant(QLatin1StringView());
    else
        m_json.text(outcome.result->text);
}

void BodyEncoder::resultText(const ToolOutcome &outcome)
{
    m_json.beginString();
    if (!outcome.result || outcome.result->isError)
        m_json.appendConstant(u"ERROR: ");
    if (!outcome.result)
        m_json.appendConstant(QString(NotCarriedOut));
    else if (outcome.result->text != NoSlot)
        m_json.appendText(outcome.result->text);
    m_json.endString();
}

void BodyEncoder::argumentsText(const Part &call)
{
    if (holdsJsonObject(m_redacted, call.text))
        m_json.jsonAsString(call.text);
    else
        m_json.constant("{}"_L1);
}

std::optional<double> BodyEncoder::temperature(bool accepted, double most)
{
    const std::optional<double> asked = shape().parameters.temperature;
    if (!asked)
        return std::nullopt;
    if (!accepted) {
        addNote(Words::tr("The temperature was left out: this model does not accept one."));
        return std::nullopt;
    }
    if (*asked < 0 || *asked > most)
        addNote(Words::tr("The temperature was brought into the range that this API accepts, 0 to %1.").arg(most));
    return std::clamp(*asked, 0.0, most);
}

void BodyEncoder::noteNoEffort() { addNote(Words::tr("How much the model should think was left out: this model cannot be told.")); }

void BodyEncoder::noteNoToolChoice() { addNote(Words::tr("This model cannot be made to call a tool; it was left to choose by itself.")); }

ToolChoice BodyEncoder::toolChoice() const
{
    const ToolChoice choice = shape().toolChoice;
    const bool known = choice.tool >= 0 && size_t(choice.tool) < shape().tools.size();
    return shape().tools.empty() || (choice.kind == ToolChoice::Kind::Named && !known) ? ToolChoice() : choice;
}

void BodyEncoder::fileUrl(const Part &file)
{
    m_json.beginString().appendConstant(QString(u"data:"_s + file.mediaType + u";base64,"_s)).appendFile(file).endString();
}

void BodyEncoder::fileBase64(const Part &file) { m_json.beginString().appendFile(file).endString(); }

void BodyEncoder::fileName(const Part &file)
{
    if (hasText(file.name))
        m_json.text(file.name);
    else
        m_json.constant(isPdf(file) ? "file.pdf"_L1 : "picture"_L1);
}

void BodyEncoder::failFile(const Part &file)
{
    const QString kind = isPdf(file) ? Words::tr("PDF files") : Words::tr("pictures");
    m_json.fail({ErrorCode::Unsupported,
                 Words::tr("The provider “%1” takes no %2 as they are. Attach the text of the file instead, or choose another provider.")
                     .arg(m_provider.name, kind)});
    m_json.null();
}

std::vector<QByteArray> BodyEncoder::rawKeys(const Part &part) const
{
    std::vector<QByteArray> names;
    const QByteArray raw = part.raw == NoSlot ? QByteArray() : m_redacted.text(part.raw).toUtf8();
    for (const QByteArrayView key : jsonKeys(raw).value_or(std::vector<QByteArrayView>()))
        names.push_back(key.toByteArray());
    return names;
}

} // namespace countersign
