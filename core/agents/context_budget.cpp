// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/context_budget.h"

#include "core/memory/extract_summary.h"

#include <QtCore/QCoreApplication>
#include <algorithm>
#include <numeric>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ContextBudget)
};

constexpr qint64 WorthDropping = 100; // tokens; the line that says so costs some
constexpr qint64 FileTokens = 1'500; // of a picture or a page, as token_estimate has it
constexpr qint64 UsualReply = 8'192; // where the agent names no limit …
constexpr qint64 ReplyShare = 4; // … but at most this part of the window
constexpr double Safety = 0.95; // estimates are off by some percent
constexpr qint64 LongestSummary = 600; // tokens …
constexpr qint64 SummaryShare = 10; // … but at most this part of the window
constexpr size_t MostNext = 3;
constexpr double BytesAToken = 3.7; // see estimateTokens()

// What a model reads is English, whatever language the window speaks.
QString withoutResult() { return u"[This result was left out to make room. Call the tool again if it is needed.]"_s; }
QString withoutFile(const QString &name) { return u"[The file %1 was attached here. It was left out to make room.]"_s.arg(name); }

qint64 tokensIn(const QString &text) { return text.isEmpty() ? 0 : estimateTokens(text.toUtf8().size()); }

qint64 tokensOf(const StoredPart &part)
{
    if (part.kind == Part::Kind::File)
        return FileTokens;
    return std::max({tokensIn(part.text), tokensIn(part.received), part.raw.isEmpty() ? 0 : estimateTokens(part.raw.size())});
}

qint64 tokensOf(const StoredMessage &message)
{
    return std::accumulate(message.parts.begin(), message.parts.end(), qint64(0),
                           [](qint64 sum, const StoredPart &part) { return sum + tokensOf(part); });
}

/// Texts of a composed draft, by what they are.
std::array<qint64, ContextKinds> counted(const Draft &draft)
{
    std::array<qint64, ContextKinds> tokens{};
    const auto add = [&](ContextKind kind, qint64 count) { tokens[size_t(kind)] += count; };
    const auto inSlot = [&](SlotIndex slot) { return slot == NoSlot ? 0 : tokensIn(draft.texts()[size_t(slot)].text); };
    for (const ToolDefinition &tool : draft.shape().tools)
        add(ContextKind::Tools, inSlot(tool.name) + inSlot(tool.description) + inSlot(tool.inputSchema));
    add(ContextKind::Tools, inSlot(draft.shape().outputSchema));
    const std::vector<Message> &messages = draft.shape().messages;
    const auto last = std::find_if(messages.rbegin(), messages.rend(), [](const Message &message) { return message.role == Role::User; });
    for (const Message &message : messages) {
        const bool current = last != messages.rend() && &message == &*last;
        for (const Part &part : message.parts) {
            const Source::Kind source = part.text == NoSlot ? Source::Kind::Model : draft.texts()[size_t(part.text)].source.kind;
            const ContextKind kind = source == Source::Kind::Memory                        ? ContextKind::Memory
                : message.role == Role::System                                             ? ContextKind::Instructions
                : source == Source::Kind::Attachment || source == Source::Kind::ToolResult ? ContextKind::Documents
                : current                                                                  ? ContextKind::Message
                                                                                           : ContextKind::History;
            add(kind, part.kind == Part::Kind::File ? FileTokens : std::max(inSlot(part.text), inSlot(part.raw)) + inSlot(part.name));
        }
    }
    return tokens;
}

/// Leaves out, step by step.
class Shortening {
public:
    explicit Shortening(std::vector<StoredMessage> history) : m_history(std::move(history))
    {
        const auto user = [](const StoredMessage &message) { return message.role == Role::User; };
        const auto last = std::find_if(m_history.rbegin(), m_history.rend(), user);
        m_current = last == m_history.rend() ? m_history.size() : size_t(m_history.rend() - last) - 1;
        for (size_t i = 0; i < m_current; ++i)
            noteParts(i, Part::Kind::ToolResult);
        for (size_t i = 0; i < m_current; ++i)
            noteFiles(i);
        noteExchanges();
        for (size_t i = m_current; i + 1 < m_history.size(); ++i)
            noteParts(i, Part::Kind::ToolResult);
    }

    [[nodiscard]] bool isDone() const { return m_at == m_steps.size(); }

    /// The next step; gives what it makes room for.
    ContextDrop take()
    {
        const Step &step = m_steps[m_at++];
        ContextDrop drop = described(step);
        if (step.what == ContextDrop::What::Exchange) {
            for (size_t i = step.message; i < step.end; ++i) {
                noteSaid(m_history[i]);
                m_history[i].parts.clear();
            }
            return drop;
        }
        StoredPart &part = m_history[step.message].parts[step.part];
        const bool file = step.what == ContextDrop::What::Attachment;
        part.text = file ? withoutFile(drop.name) : withoutResult();
        part.received.clear();
        if (file) {
            part.kind = Part::Kind::Text;
            part.data.clear();
            part.mediaType.clear();
        }
        part.raw.clear();
        part.rawFrom.clear();
        return drop;
    }

    [[nodiscard]] std::vector<ContextDrop> next() const
    {
        std::vector<ContextDrop> drops;
        for (size_t i = m_at; i < m_steps.size() && drops.size() < MostNext; ++i)
            drops.push_back(described(m_steps[i]));
        return drops;
    }

    [[nodiscard]] const QStringList &said() const { return m_said; }

    [[nodiscard]] std::vector<StoredMessage> result(qint64 summaryTokens)
    {
        std::erase_if(m_history, [](const StoredMessage &message) { return message.parts.empty(); });
        if (m_said.isEmpty() || m_history.empty())
            return std::move(m_history);
        const QStringList sentences = extractSummary(m_said, qsizetype(double(summaryTokens) * BytesAToken));
        if (sentences.isEmpty())
            return std::move(m_history);
        StoredPart summary;
        summary.text = u"[The beginning of this conversation no longer fits. Sentences from it:]\n- "_s + sentences.join(u"\n- "_s);
        summary.source = {Source::Kind::Memory, Words::tr("summary of %n earlier message(s)", nullptr, m_gone)};
        m_history.front().parts.insert(m_history.front().parts.begin(), std::move(summary));
        return std::move(m_history);
    }

private:
    struct Step {
        ContextDrop::What what = ContextDrop::What::ToolResult;
        size_t message = 0;
        size_t part = 0;
        size_t end = 0; // Exchange: the message after its last
    };

    void noteParts(size_t message, Part::Kind kind)
    {
        for (size_t part = 0; part < m_history[message].parts.size(); ++part) {
            if (m_history[message].parts[part].kind == kind && tokensOf(m_history[message].parts[part]) >= WorthDropping)
                m_steps.push_back({ContextDrop::What::ToolResult, message, part, 0});
        }
    }

    void noteFiles(size_t message)
    {
        for (size_t part = 0; part < m_history[message].parts.size(); ++part) {
            const StoredPart &stored = m_history[message].parts[part];
            if (stored.source.kind == Source::Kind::Attachment && tokensOf(stored) >= WorthDropping)
                m_steps.push_back({ContextDrop::What::Attachment, message, part, 0});
        }
    }

    void noteExchanges()
    {
        for (size_t begin = 0; begin < m_current;) {
            size_t end = begin + 1;
            while (end < m_current && m_history[end].role != Role::User)
                ++end;
            m_steps.push_back({ContextDrop::What::Exchange, begin, 0, end});
            begin = end;
        }
    }

    [[nodiscard]] ContextDrop described(const Step &step) const
    {
        constexpr qsizetype Beginning = 40;
        ContextDrop drop{step.what, {}, 0};
        if (step.what == ContextDrop::What::Exchange) {
            for (size_t i = step.message; i < step.end; ++i)
                drop.tokens += tokensOf(m_history[i]);
            for (const StoredPart &part : m_history[step.message].parts) {
                if (part.source.kind == Source::Kind::Typed)
                    drop.name = part.text.simplified().left(Beginning);
            }
            return drop;
        }
        const StoredPart &part = m_history[step.message].parts[step.part];
        drop.tokens = tokensOf(part);
        drop.name = part.source.label;
        return drop;
    }

    void noteSaid(const StoredMessage &message)
    {
        ++m_gone;
        for (const StoredPart &part : message.parts) {
            if (part.kind == Part::Kind::Text && part.source.kind != Source::Kind::Attachment)
                m_said.append(part.text);
        }
    }

    std::vector<StoredMessage> m_history;
    size_t m_current = 0; // the last message of the person
    std::vector<Step> m_steps;
    size_t m_at = 0;
    QStringList m_said; // in exchanges that are gone
    int m_gone = 0;
};

/// An attached file as the model gets it. English, like every word of the program's own in a request: its bytes do not depend on the window's
/// language. What was wrong with the file was said to the person, in theirs.
QString attachedForModel(const RunOrder::Attachment &attachment)
{
    const QString problem = attachment.problem.isEmpty() ? QString()
        : attachment.text.isEmpty()                      ? u"(This file could not be read.)\n"_s
                                                         : u"(Not all of this file could be read.)\n"_s;
    return u"Attached file: %1\n"_s.arg(attachment.label) + problem + u'\n' + attachment.text;
}

} // namespace

qint64 ContextPlan::total() const { return std::accumulate(tokens.begin(), tokens.end(), qint64(0)); }

std::optional<qint64> ContextPlan::room() const
{
    if (!window)
        return std::nullopt;
    return std::max<qint64>(0, qint64(double(*window) * Safety) - reply);
}

ContextPlan planContext(const RunOrder &order, const std::vector<StoredMessage> &history, const std::vector<ToolInfo> &tools,
                        std::optional<qint64> window)
{
    ContextPlan plan;
    plan.window = window;
    if (window)
        plan.reply = std::min<qint64>(order.agent.limits.outputTokens.value_or(int(UsualReply)), *window / ReplyShare);
    plan.tokens = counted(Composer::compose(order, history, tools));
    Shortening shortening(history);
    if (plan.fits()) {
        plan.history = history;
        plan.next = shortening.next();
        return plan;
    }
    const qint64 summary = std::min(LongestSummary, *window / SummaryShare);
    qint64 tooMuch = plan.total() - *plan.room();
    bool summed = false;
    while (tooMuch > 0 && !shortening.isDone()) {
        plan.dropped.push_back(shortening.take());
        const ContextDrop &drop = plan.dropped.back();
        tooMuch -= drop.tokens;
        if (drop.what == ContextDrop::What::Exchange && !std::exchange(summed, true))
            tooMuch += summary;
        else if (drop.what != ContextDrop::What::Exchange)
            tooMuch += tokensIn(drop.what == ContextDrop::What::Attachment ? withoutFile(drop.name) : withoutResult());
    }
    plan.next = shortening.next();
    plan.history = shortening.result(summary);
    plan.tokens = counted(Composer::compose(order, plan.history, tools));
    return plan;
}

std::optional<qint64> contextWindow(const Catalogue &catalogue, const Provider &provider, const QString &model)
{
    if (provider.contextTokens)
        return provider.contextTokens;
    const ModelInfo *known = catalogue.findAt(provider.baseUrl, model);
    return known ? known->contextTokens : std::nullopt;
}

QString dropInWords(const ContextDrop &drop)
{
    switch (drop.what) {
    case ContextDrop::What::ToolResult: return Words::tr("a result of %1").arg(drop.name);
    case ContextDrop::What::Attachment: return Words::tr("the file %1").arg(drop.name);
    case ContextDrop::What::Exchange: break;
    }
    return drop.name.isEmpty() ? Words::tr("an exchange") : Words::tr("the exchange “%1”").arg(drop.name);
}

StoredMessage messageOf(const RunOrder &order)
{
    StoredMessage typed;
    typed.role = Role::User;
    typed.run = order.run;
    for (const RunOrder::Attachment &attachment : order.attachments) {
        StoredPart part;
        const bool asItIs = !attachment.data.isEmpty();
        part.kind = asItIs ? Part::Kind::File : Part::Kind::Text;
        part.text = asItIs ? attachment.label : attachedForModel(attachment);
        part.data = attachment.data;
        part.mediaType = attachment.mediaType;
        part.source = {Source::Kind::Attachment, attachment.label};
        typed.parts.push_back(std::move(part));
    }
    StoredPart words;
    words.text = order.message;
    words.source = {Source::Kind::Typed, order.scope.callers.isEmpty() ? QString() : order.scope.callers.last()};
    typed.parts.push_back(std::move(words));
    return typed;
}

} // namespace countersign
