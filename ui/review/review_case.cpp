// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/review/review_case.h"

#include "ui/widgets/wording.h"

#include <QtCore/QCoreApplication>

using namespace Qt::StringLiterals;

namespace countersign {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReviewCase)
};

using Group = ReviewCase::Group;

// Where each text of a request stands among its messages.
struct Place {
    Group group = Group::Message;
    QString title;
};

class PlaceFinder {
public:
    explicit PlaceFinder(const Draft &draft) : m_draft(draft), m_places(draft.texts().size())
    {
        const std::vector<Message> &messages = draft.shape().messages;
        size_t lastByPerson = 0;
        for (size_t i = 0; i < messages.size(); ++i) {
            if (messages[i].role == Role::User)
                lastByPerson = i;
        }
        for (size_t i = 0; i < messages.size(); ++i) {
            for (const Part &part : messages[i].parts)
                placePart(part, messages[i].role, i < lastByPerson, i == lastByPerson);
        }
        placeTools();
        set(draft.shape().outputSchema, Group::AnswerFormat, Words::tr("Shape of the answer"));
    }

    [[nodiscard]] const Place &at(SlotIndex slot) const { return m_places[size_t(slot)]; }

private:
    void set(SlotIndex slot, Group group, const QString &title)
    {
        if (slot != NoSlot)
            m_places[size_t(slot)] = {group, title};
    }

    [[nodiscard]] QString label(SlotIndex slot) const { return slot == NoSlot ? QString() : m_draft.texts()[size_t(slot)].source.label; }

    void placePart(const Part &part, Role role, bool earlier, bool current)
    {
        const SlotIndex slot = part.text;
        const QString source = label(slot);
        const bool attachment = slot != NoSlot && m_draft.texts()[size_t(slot)].source.kind == Source::Kind::Attachment;
        if (slot != NoSlot && m_draft.texts()[size_t(slot)].source.kind == Source::Kind::Memory) {
            set(slot, role == Role::System ? Group::System : Group::History, Words::tr("Memory: %1").arg(source));
        } else if (role == Role::System) {
            set(slot, Group::System, source.isEmpty() ? Words::tr("Instructions") : source);
        } else if (part.kind == Part::Kind::File) {
            const Group group = current ? Group::Message : Group::History;
            set(part.name, group, Words::tr("Name of the file"));
            set(slot, group, Words::tr("%1, sent as it is").arg(source.isEmpty() ? Words::tr("Attached file") : source));
        } else if (part.kind == Part::Kind::ToolResult) {
            set(slot, earlier ? Group::History : Group::ToolResults, source.isEmpty() ? Words::tr("Tool result") : source);
        } else if (part.kind == Part::Kind::ToolCall) {
            const QString tool = part.name == NoSlot ? QString() : m_draft.texts()[size_t(part.name)].text;
            set(part.name, Group::History, Words::tr("Name of the call of %1").arg(tool));
            set(slot, Group::History, Words::tr("Arguments of %1").arg(tool));
        } else if (role == Role::Assistant) {
            set(slot, Group::History, part.kind == Part::Kind::Reasoning ? Words::tr("Agent, reasoning") : Words::tr("Agent"));
        } else if (attachment) {
            set(slot, current ? Group::Message : Group::History, source.isEmpty() ? Words::tr("Attached file") : source);
        } else {
            // A text that another agent wrote names that agent.
            set(slot, current ? Group::Message : Group::History,
                !source.isEmpty() ? Words::tr("Task from the agent “%1”").arg(source)
                    : current     ? Words::tr("Your message")
                                  : Words::tr("You"));
        }
        set(part.raw, Group::History, Words::tr("Agent, as the provider wrote it"));
    }

    void placeTools()
    {
        for (const ToolDefinition &tool : m_draft.shape().tools) {
            const QString name = tool.name == NoSlot ? QString() : m_draft.texts()[size_t(tool.name)].text;
            set(tool.name, Group::Tools, Words::tr("Name of %1").arg(name));
            set(tool.description, Group::Tools, Words::tr("Description of %1").arg(name));
            set(tool.inputSchema, Group::Tools, Words::tr("Parameters of %1").arg(name));
        }
    }

    const Draft &m_draft;
    std::vector<Place> m_places;
};

// Puts the parts into the order in which they are read, and everything else into the order of the parts.
void arrange(ReviewCase &out)
{
    std::vector<int> order(out.parts.size());
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    std::ranges::stable_sort(order, {}, [&](int i) { return out.parts[size_t(i)].group; });
    std::vector<int> movedTo(order.size());
    std::vector<ReviewCase::Part> parts;
    for (size_t i = 0; i < order.size(); ++i) {
        movedTo[size_t(order[i])] = int(i);
        parts.push_back(std::move(out.parts[size_t(order[i])]));
    }
    out.parts = std::move(parts);
    for (ReviewCase::Occurrence &occurrence : out.occurrences)
        occurrence.part = movedTo[size_t(occurrence.part)];
    std::ranges::stable_sort(out.occurrences, {}, [](const ReviewCase::Occurrence &o) { return std::pair(o.part, o.original.begin); });
}

// After arrange(): numbers the values by first appearance, new parts before seen ones, escaped look-alikes of placeholders last (they are
// nobody's data), and fills the indices both ways.
void index(ReviewCase &out)
{
    std::vector<int> order;
    std::vector<bool> placed(out.values.size(), false);
    const auto place = [&](bool seen, bool literal) {
        for (const ReviewCase::Occurrence &occurrence : out.occurrences) {
            const auto value = size_t(occurrence.value);
            if (placed[value] || out.parts[size_t(occurrence.part)].seen != seen || (out.values[value].type == "LITERAL"_L1) != literal)
                continue;
            placed[value] = true;
            order.push_back(occurrence.value);
        }
    };
    place(false, false);
    place(true, false);
    place(false, true);
    place(true, true);
    std::vector<int> movedTo(out.values.size(), -1);
    std::vector<ReviewCase::Value> values;
    for (const int old : order) {
        movedTo[size_t(old)] = int(values.size());
        values.push_back(std::move(out.values[size_t(old)]));
    }
    out.values = std::move(values);
    for (size_t i = 0; i < out.occurrences.size(); ++i) {
        ReviewCase::Occurrence &occurrence = out.occurrences[i];
        occurrence.value = movedTo[size_t(occurrence.value)];
        out.values[size_t(occurrence.value)].occurrences.push_back(int(i));
        out.parts[size_t(occurrence.part)].occurrences.push_back(int(i));
    }
}

// One value per type, spelling and fate.
class ValueCollector {
public:
    explicit ValueCollector(ReviewCase &out) : m_out(out) { }

    int add(const Finding &finding, const QString &original)
    {
        const QString key = finding.type + QChar(0x1f) + Vault::canonical(finding.type, original) + QChar(0x1f) + finding.replacement + QChar(0x1f)
            + actionName(finding.action);
        const auto known = m_index.constFind(key);
        if (known != m_index.cend()) {
            ReviewCase::Value &value = m_out.values[size_t(*known)];
            if (finding.score > value.score) {
                value.score = finding.score;
                value.rule = finding.rule;
                value.reason = finding.reason;
            }
            value.byPerson = value.byPerson || finding.byPerson;
            return *known;
        }
        ReviewCase::Value value;
        value.type = finding.type;
        value.original = original;
        value.replacement = finding.replacement;
        value.action = finding.action;
        value.byPerson = finding.byPerson;
        value.score = finding.score;
        value.rule = finding.rule;
        value.reason = finding.reason;
        m_out.values.push_back(std::move(value));
        return m_index[key] = int(m_out.values.size()) - 1;
    }

private:
    ReviewCase &m_out;
    QHash<QString, int> m_index;
};

void fillParts(ReviewCase &out, const HeldRequest &held, std::vector<int> &partOfSlot)
{
    const PlaceFinder places(held.draft);
    const std::vector<TextSlot> &texts = held.draft.texts();
    partOfSlot.assign(texts.size(), -1);
    std::vector<std::vector<Range>> bytes(texts.size());
    for (const BodyText &text : held.wire.bodyTexts()) {
        if (text.slot >= 0 && size_t(text.slot) < bytes.size())
            bytes[size_t(text.slot)].push_back(text.body);
    }
    for (size_t i = 0; i < texts.size(); ++i) {
        if (bytes[i].empty()) // e.g. a part in the form of another provider: not in this request
            continue;
        const Place &place = places.at(SlotIndex(i));
        ReviewCase::Part part;
        part.group = place.group;
        part.title = place.title.isEmpty() ? texts[i].source.label : place.title;
        part.slot = SlotIndex(i);
        part.original = texts[i].text;
        part.leaving = held.redacted.text(SlotIndex(i));
        part.seen = i < held.seen.size() && held.seen[i];
        part.editable = !texts[i].fromModel && texts[i].format != TextSlot::Format::Identifier && texts[i].format != TextSlot::Format::File;
        part.bytes = std::move(bytes[i]);
        partOfSlot[i] = int(out.parts.size());
        out.parts.push_back(std::move(part));
    }
}

void fillOccurrences(ReviewCase &out, const HeldRequest &held, const std::vector<int> &partOfSlot)
{
    const std::vector<Finding> &findings = held.redacted.findings();
    std::vector<std::vector<Range>> bytes(findings.size());
    for (const BodyFinding &finding : held.wire.bodyFindings()) {
        if (finding.finding >= 0 && size_t(finding.finding) < bytes.size())
            bytes[size_t(finding.finding)].push_back(finding.body);
    }
    ValueCollector values(out);
    for (size_t i = 0; i < findings.size(); ++i) {
        const Finding &finding = findings[i];
        const int part = finding.slot >= 0 && size_t(finding.slot) < partOfSlot.size() ? partOfSlot[size_t(finding.slot)] : -1;
        if (part < 0)
            continue;
        const QString &text = held.draft.texts()[size_t(finding.slot)].text;
        const int value = values.add(finding, text.mid(finding.original.begin, finding.original.length()));
        out.occurrences.push_back({part, value, finding.original, finding.redacted, std::move(bytes[i])});
    }
}

} // namespace

int ReviewCase::occurrenceAtByte(qsizetype byte) const
{
    for (size_t i = 0; i < occurrences.size(); ++i) {
        for (const Range &range : occurrences[i].bytes) {
            if (range.begin <= byte && byte < range.end)
                return int(i);
        }
    }
    return -1;
}

int ReviewCase::partAtByte(qsizetype byte) const
{
    for (size_t i = 0; i < parts.size(); ++i) {
        for (const Range &range : parts[i].bytes) {
            if (range.begin <= byte && byte < range.end)
                return int(i);
        }
    }
    return -1;
}

bool ReviewCase::anySeen() const
{
    return std::ranges::any_of(parts, [](const Part &part) { return part.seen; });
}

int ReviewCase::replacedCount() const
{
    return int(std::ranges::count_if(values, [](const Value &value) { return !value.leaves(); }));
}

int ReviewCase::leftCount() const { return int(values.size()) - replacedCount(); }

ReviewCasePtr reviewCaseOf(const HeldRequest &held)
{
    auto out = std::make_shared<ReviewCase>();
    out->id = held.id;
    out->conversation = held.wire.conversation();
    out->destination = held.wire.destination();
    out->body = held.wire.body();
    out->sha256 = held.wire.sha256();
    out->agent = held.agent;
    out->policy = held.redacted.policy();
    out->callers = held.callers;
    out->number = held.number;
    out->estimatedTokens = held.estimatedTokens;
    out->tokenError = held.tokenError;
    out->chosenBy = held.chosenBy;
    out->estimatedCost = held.estimatedCost;
    out->blockedBy = held.blockedBy;
    out->notes = held.wire.notes();
    std::vector<int> partOfSlot;
    fillParts(*out, held, partOfSlot);
    fillOccurrences(*out, held, partOfSlot);
    arrangeReviewCase(*out);
    return out;
}

QString groupName(ReviewCase::Group group)
{
    switch (group) {
    case Group::System: return Words::tr("System");
    case Group::History: return Words::tr("History");
    case Group::Tools: return Words::tr("Tools");
    case Group::ToolResults: return Words::tr("Tool results");
    case Group::Message: return Words::tr("Your message");
    case Group::AnswerFormat: return Words::tr("Answer format");
    }
    return {};
}

void arrangeReviewCase(ReviewCase &out)
{
    arrange(out);
    index(out);
}

} // namespace countersign
