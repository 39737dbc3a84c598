// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/run/transcript.h"

#include "core/agents/truncation.h"
#include "ui/widgets/wording.h"

#include <QtCore/QHash>

namespace countersign {

using Kind = TranscriptEntry::Kind;

void Transcript::set(std::vector<TranscriptEntry> entries)
{
    m_entries = std::move(entries);
    Q_EMIT reset();
}

int Transcript::add(TranscriptEntry entry)
{
    m_entries.push_back(std::move(entry));
    const int index = int(m_entries.size()) - 1;
    Q_EMIT added(index);
    return index;
}

void Transcript::change(int index, const std::function<void(TranscriptEntry &)> &how)
{
    if (index < 0 || size_t(index) >= m_entries.size())
        return;
    how(m_entries[size_t(index)]);
    Q_EMIT changed(index);
}

void Transcript::toggleOpen(int index)
{
    change(index, [](TranscriptEntry &entry) { entry.open = !entry.open; });
}

void Transcript::showWhole(int index)
{
    change(index, [](TranscriptEntry &entry) { entry.whole = true; });
}

TranscriptEntry entryOf(const CallFinished &call)
{
    TranscriptEntry entry;
    entry.kind = Kind::Call;
    entry.text = wording::callSummary(call);
    entry.request = call.id;
    return entry;
}

namespace {

class Reader {
public:
    explicit Reader(const std::vector<LedgerCall> &calls)
    {
        for (const LedgerCall &call : calls)
            m_calls.insert(call.decided.id, &call);
    }

    void read(const StoredMessage &message)
    {
        if (message.role == Role::User)
            person(message);
        else if (message.role == Role::Assistant)
            agent(message);
        else if (message.role == Role::Tool)
            results(message);
    }

    std::vector<TranscriptEntry> entries;

private:
    void person(const StoredMessage &message)
    {
        TranscriptEntry entry;
        entry.kind = Kind::Person;
        entry.at = message.at;
        entry.message = message.id;
        for (const StoredPart &part : message.parts) {
            if (part.source.kind == Source::Kind::Attachment)
                entry.attachments << part.source.label;
            else
                entry.text += (entry.text.isEmpty() ? QString() : QStringLiteral("\n\n")) + part.text;
        }
        entries.push_back(std::move(entry));
    }

    void agent(const StoredMessage &message)
    {
        for (const StoredPart &part : message.parts) {
            TranscriptEntry entry;
            entry.at = message.at;
            entry.message = message.id;
            entry.complete = message.complete;
            entry.text = part.text;
            entry.marks = part.marks;
            switch (part.kind) {
            case Part::Kind::Text: entry.kind = Kind::Answer; break;
            case Part::Kind::Reasoning: entry.kind = Kind::Reasoning; break;
            case Part::Kind::ToolCall:
                entry.kind = Kind::Tool;
                entry.tool = part.toolName;
                entry.arguments = part.text;
                entry.text.clear();
                entry.marks.clear();
                entry.toolCallId = part.toolCallId;
                m_tools.insert(part.toolCallId, entries.size());
                break;
            case Part::Kind::ToolResult:
            case Part::Kind::File: continue;
            }
            if (entry.kind != Kind::Tool && entry.text.isEmpty())
                continue;
            entries.push_back(std::move(entry));
        }
        if (message.truncated) {
            TranscriptEntry entry;
            entry.text = truncationSentence(*message.truncated);
            entry.at = message.at;
            entry.message = message.id;
            entries.push_back(std::move(entry));
        }
        for (const RequestId &request : message.requests) {
            const LedgerCall *call = m_calls.value(request);
            if (call && call->finished)
                entries.push_back(entryOf(*call->finished));
        }
    }

    void results(const StoredMessage &message)
    {
        for (const StoredPart &part : message.parts) {
            const auto known = m_tools.constFind(part.toolCallId);
            if (part.kind != Part::Kind::ToolResult || known == m_tools.cend())
                continue;
            entries[*known].text = part.text;
            entries[*known].isError = part.isError;
        }
    }

    QHash<RequestId, const LedgerCall *> m_calls;
    QHash<QString, size_t> m_tools;
};

} // namespace

std::vector<TranscriptEntry> entriesOf(const std::vector<StoredMessage> &messages, const std::vector<LedgerCall> &calls)
{
    Reader reader(calls);
    for (const StoredMessage &message : messages)
        reader.read(message);
    return std::move(reader.entries);
}

} // namespace countersign
