// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/body_encoder.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(BodyEncoder)
};
} // namespace

BodyEncoder::BodyEncoder(const RedactedDraft &redacted, const Provider &provider)
    : m_redacted(redacted), m_provider(provider), m_replayTo(provider.name + u'/' + redacted.shape().parameters.model), m_json(redacted)
{
}

Result<BodyEncoder::Encoded> BodyEncoder::run()
{
    if (const Result<void> names = checkToolNames(m_redacted); !names)
        return std::unexpected(names.error());
    Result<PromptTurns> turns = arrangeTurns(m_redacted, m_replayTo);
    if (!turns)
        return std::unexpected(turns.error());
    m_notes = turns->notes;
    m_callIds = std::move(turns->callIds);
    m_json.beginObject();
    members(*turns);
    m_json.endObject();
    Result<JsonWriter::Written> written = std::move(m_json).finish();
    if (!written)
        return std::unexpected(written.error());
    return Encoded{std::move(*written), std::move(m_notes)};
}

void BodyEncoder::addNote(const QString &note)
{
    if (!m_notes.contains(note))
        m_notes << note;
}

bool BodyEncoder::hasText(SlotIndex slot) const { return slot != NoSlot && !m_redacted.text(slot).trimmed().isEmpty(); }

std::optional<qint64> BodyEncoder::outputLimit(std::optional<qint64> most)
{
    const std::optional<int> &asked = shape().parameters.maxOutputTokens;
    if (!asked)
        return std::nullopt;
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

} // namespace countersign
