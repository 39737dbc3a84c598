// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providers/prompt_turns.h"

#include "core/providers/json_scanner.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QCryptographicHash>
#include <QtCore/QHash>
#include <QtCore/QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PromptTurns)
};

bool isWordChar(QChar c) { return c.unicode() < 128 && (c.isLetterOrNumber() || c == u'_' || c == u'-'); }

bool isName(QStringView text) { return !text.isEmpty() && text.size() <= 64 && std::ranges::all_of(text, isWordChar); }

class Arranger {
public:
    Arranger(const RedactedDraft &redacted, const QString &replayTo) : m_redacted(redacted), m_replayTo(replayTo) { }

    Result<PromptTurns> run()
    {
        for (const Message &message : m_redacted.shape().messages) {
            for (const Part &part : message.parts)
                take(message.role, part);
        }
        closeCalls();
        if (m_out.turns.empty())
            return failure(ErrorCode::BadUsage, Words::tr("There is nothing to send yet. Write a message first."));
        return std::move(m_out);
    }

private:
    void take(Role role, const Part &part)
    {
        if (part.kind == Part::Kind::ToolResult) {
            takeResult(part);
            return;
        }
        if (role == Role::System) {
            if (hasText(part))
                m_out.instructions.push_back(part.text);
            return;
        }
        const bool fromModel = role == Role::Assistant;
        switch (part.kind) {
        case Part::Kind::Text:
            if (!hasText(part))
                return;
            break;
        case Part::Kind::Reasoning:
            if (!replaysRaw(m_redacted, part, m_replayTo)) {
                if (part.raw != NoSlot && part.rawFrom == m_replayTo)
                    addNote(Words::tr("The model's earlier reasoning is left out, because redaction changed it."));
                return;
            }
            break;
        case Part::Kind::ToolCall:
            if (part.name == NoSlot)
                return;
            break;
        case Part::Kind::File:
            if (fromModel || part.text == NoSlot)
                return;
            break;
        case Part::Kind::ToolResult: return;
        }
        if (!fromModel || !m_open.empty())
            closeCallsUnlessModelGoesOn(fromModel);
        turn(fromModel).parts.push_back(&part);
        if (fromModel && part.kind == Part::Kind::ToolCall)
            open(part);
    }

    void open(const Part &call)
    {
        m_open.push_back({&call, nullptr});
        const int before = m_uses[call.toolCallId]++;
        m_out.callIds[&call] = before == 0 ? call.toolCallId : call.toolCallId + u'#' + QString::number(before);
    }

    /// A result goes to its call of the last turn of the model; one without a call is kept as a text of the person's turn.
    void takeResult(const Part &part)
    {
        const auto call =
            std::ranges::find_if(m_open, [&](const ToolOutcome &open) { return open.call->toolCallId == part.toolCallId && !open.result; });
        if (call != m_open.end()) {
            call->result = &part;
            m_answering = true;
        } else if (part.text != NoSlot && !m_redacted.text(part.text).trimmed().isEmpty()) {
            closeCalls();
            turn(false).parts.push_back(&part);
            addNote(Words::tr("A tool's result whose call is no longer in the conversation is sent as plain text."));
        }
    }

    /// More calls of the same turn may still come; after a result, or when the person speaks, the turn is over.
    void closeCallsUnlessModelGoesOn(bool fromModel)
    {
        if (!fromModel || m_answering)
            closeCalls();
    }

    void closeCalls()
    {
        if (m_open.empty())
            return;
        if (std::ranges::any_of(m_open, [](const ToolOutcome &open) { return !open.result; }))
            addNote(Words::tr("A tool call of the conversation was never carried out; the model is told so."));
        PromptTurn &person = m_out.turns.emplace_back();
        person.outcomes = std::exchange(m_open, {});
        m_answering = false;
    }

    PromptTurn &turn(bool fromModel)
    {
        if (m_out.turns.empty() || m_out.turns.back().fromModel != fromModel) {
            m_out.turns.emplace_back();
            m_out.turns.back().fromModel = fromModel;
        }
        return m_out.turns.back();
    }

    [[nodiscard]] bool hasText(const Part &part) const { return part.text != NoSlot && !m_redacted.text(part.text).trimmed().isEmpty(); }

    void addNote(const QString &note)
    {
        if (!m_out.notes.contains(note))
            m_out.notes << note;
    }

    const RedactedDraft &m_redacted;
    const QString &m_replayTo;
    PromptTurns m_out;
    std::vector<ToolOutcome> m_open; // calls of the model's last turn
    QHash<QString, int> m_uses; // of each id, so far
    bool m_answering = false;
};

} // namespace

Result<PromptTurns> arrangeTurns(const RedactedDraft &redacted, const QString &replayTo) { return Arranger(redacted, replayTo).run(); }

bool replaysRaw(const RedactedDraft &redacted, const Part &part, const QString &replayTo)
{
    return part.raw != NoSlot && part.rawFrom == replayTo && !redacted.changed(part.raw) && holdsJsonObject(redacted, part.raw);
}

QString wireCallId(const QString &id, bool mistral)
{
    const auto isLetterOrDigit = [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); };
    if (mistral ? id.size() == 9 && std::ranges::all_of(id, isLetterOrDigit) : isName(id))
        return id;
    const QString hash = QString::fromLatin1(QCryptographicHash::hash(id.toUtf8(), QCryptographicHash::Sha256).toHex());
    return mistral ? hash.left(9) : u"call_"_s + hash.left(24);
}

Result<void> checkToolNames(const RedactedDraft &redacted)
{
    QSet<QString> names;
    for (const ToolDefinition &tool : redacted.shape().tools) {
        const QString name = tool.name == NoSlot ? QString() : redacted.text(tool.name);
        if (!isName(name)) {
            return failure(
                ErrorCode::Unsupported,
                Words::tr("The tool name “%1” cannot be sent. Providers accept letters, digits, _ and -, at most 64 of them; rename the tool.")
                    .arg(name.left(80)));
        }
        if (names.contains(name))
            return failure(ErrorCode::Unsupported, Words::tr("Two tools are called “%1”. Switch one of them off or rename it.").arg(name));
        names.insert(name);
    }
    return {};
}

bool holdsJsonObject(const RedactedDraft &redacted, SlotIndex slot) { return slot != NoSlot && isJsonObject(redacted.text(slot).toUtf8()); }

} // namespace countersign
