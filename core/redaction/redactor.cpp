// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/redactor.h"

#include "core/redaction/entity_types.h"
#include "core/redaction/person_aliases.h"
#include "core/redaction/person_name.h"
#include "core/redaction/slot_redaction.h"

#include <QtCore/QCache>
#include <QtCore/QCoreApplication>
#include <QtCore/QMutex>
#include <QtCore/QSet>
#include <deque>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype CacheUnits = 16 << 20; // of text, before and after
constexpr size_t RememberedSettings = 8; // combinations of conversation, policy, choices and target
constexpr int MostRounds = 4;

/// A slot as it was read, and its text under one generation of the vault.
struct Done {
    ReadSlot read;
    quint64 generation = 0; // 0: not written yet
    Redactor::Text text;
};

struct CacheKey {
    QString text;
    QString rest; // settings, format, author, tool
    friend bool operator==(const CacheKey &, const CacheKey &) = default;
    friend size_t qHash(const CacheKey &key, size_t seed = 0) { return qHashMulti(seed, key.text, key.rest); }
};

struct Settings {
    int id = 0;
    ConversationId conversation;
    Policy policy;
    Choices choices;
    RedactionTarget target;
    std::shared_ptr<const Decisions> decisions;
};

struct Knowledge {
    ConversationId conversation;
    quint64 generation = 0;
    std::vector<Vault::Entry> entries;
    std::shared_ptr<const KnownValues> known;
    std::shared_ptr<const PlaceholderReader> placeholders;
    std::shared_ptr<StandIns> standIns; // grows while slots are written; one call at a time for one conversation
};

/// What stands in the texts of one request, in any letter case.
class SaidWords {
public:
    explicit SaidWords(const std::vector<const TextSlot *> &slots) : m_slots(slots)
    {
        for (const TextSlot *slot : slots)
            eachWord(slot->text, [this](const QString &word) { m_words.insert(word); });
    }
    [[nodiscard]] bool holds(QStringView words) const
    {
        bool all = true;
        int count = 0;
        eachWord(words, [&](const QString &word) {
            ++count;
            all = all && m_words.contains(word);
        });
        // Most stand-ins hold a word that nobody says; only the others need to be looked for.
        if (!all || (count == 1 && words.size() == wordLength(words)))
            return all;
        return std::ranges::any_of(m_slots, [&](const TextSlot *slot) { return slot->text.contains(words, Qt::CaseInsensitive); });
    }

private:
    static bool isPart(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }
    static qsizetype wordLength(QStringView text) { return std::ranges::count_if(text, isPart); }
    template <typename Take>
    static void eachWord(QStringView text, Take take)
    {
        for (qsizetype at = 0; at < text.size(); ++at) {
            const qsizetype begin = at;
            while (at < text.size() && isPart(text[at]))
                ++at;
            if (at > begin)
                take(text.sliced(begin, at - begin).toString().toCaseFolded());
        }
    }

    const std::vector<const TextSlot *> &m_slots;
    QSet<QString> m_words;
};
/// A file cannot be read by rules, so it is one finding as a whole.
Finding fileFinding(SlotIndex slot, const TextSlot &text, const Decisions &decisions)
{
    const Decision decision = decisions.forFile(text);
    const Range whole{0, text.text.size()};
    return {slot,
            whole,
            whole,
            FileType,
            1,
            u"file"_s,
            QCoreApplication::translate("Redactor", "No rule can read this file, so nothing in it was looked for. It goes as it is or not at all."),
            decision.action,
            {},
            decision.byPerson};
}
} // namespace

struct Redactor::Private {
    Private(std::shared_ptr<const Scanner> s, Vault &v) : scanner(std::move(s)), vault(v) { }
    std::shared_ptr<const Scanner> scanner;
    Vault &vault;

    QMutex mutex; // guards the members below, which only remember
    QCache<CacheKey, std::shared_ptr<const Done>> cache{CacheUnits};
    std::deque<Settings> settings;
    std::deque<Knowledge> knowledge;
    int lastSettings = 0;

    Settings settingsFor(const ConversationId &conversation, const Policy &policy, const Choices &choices, const RedactionTarget &target);
    Result<Knowledge> knowledgeOf(const ConversationId &conversation);
    static CacheKey keyOf(const TextSlot &slot, const Settings &s);
    std::shared_ptr<const Done> remembered(const CacheKey &key);
    void remember(const CacheKey &key, std::shared_ptr<const Done> done);

    Result<void> readAll(const std::vector<const TextSlot *> &slots, const Settings &s, std::vector<std::shared_ptr<const Done>> &done);
    Result<void> assign(const ConversationId &conversation, const std::vector<const ReadSlot *> &slots);
    Result<void> writeAll(const std::vector<const TextSlot *> &slots, const Settings &s, std::vector<std::shared_ptr<const Done>> &done);
    Result<std::vector<Text>> redact(const std::vector<const TextSlot *> &slots, const Settings &s);
};

Settings Redactor::Private::settingsFor(const ConversationId &conversation, const Policy &policy, const Choices &choices,
                                        const RedactionTarget &target)
{
    const QMutexLocker lock(&mutex);
    for (const Settings &s : settings) {
        if (s.conversation == conversation && s.choices == choices && s.policy == policy && s.target.provider == target.provider
            && s.target.local == target.local)
            return s;
    }
    if (settings.size() >= RememberedSettings)
        settings.pop_front();
    settings.push_back({++lastSettings, conversation, policy, choices, target, std::make_shared<Decisions>(policy, choices, target)});
    return settings.back();
}

Result<Knowledge> Redactor::Private::knowledgeOf(const ConversationId &conversation)
{
    // The generation first: what is added in between makes the answer newer than it says, never older.
    const Result<quint64> generation = vault.generation(conversation);
    if (!generation)
        return std::unexpected(generation.error());
    {
        const QMutexLocker lock(&mutex);
        for (const Knowledge &k : knowledge) {
            if (k.conversation == conversation && k.generation == *generation)
                return k;
        }
    }
    Result<std::vector<Vault::Entry>> entries = vault.entries(conversation);
    if (!entries)
        return std::unexpected(entries.error());
    const Result<std::vector<StandIn>> standIns = vault.standIns(conversation);
    if (!standIns)
        return std::unexpected(standIns.error());
    Knowledge fresh{conversation, *generation, std::move(*entries), {}, {}, std::make_shared<StandIns>(*standIns)};
    fresh.known = std::make_shared<KnownValues>(fresh.entries);
    QStringList types;
    for (const Vault::Entry &entry : fresh.entries)
        types += entry.type;
    types.removeDuplicates();
    fresh.placeholders = std::make_shared<PlaceholderReader>(types);
    const QMutexLocker lock(&mutex);
    std::erase_if(knowledge, [&](const Knowledge &k) { return k.conversation == conversation; });
    if (knowledge.size() >= RememberedSettings)
        knowledge.pop_front();
    knowledge.push_back(fresh);
    return fresh;
}

CacheKey Redactor::Private::keyOf(const TextSlot &slot, const Settings &s)
{
    const QString tool = slot.source.kind == Source::Kind::ToolResult ? slot.source.label : QString();
    return {slot.text, QString::number(s.id) + u'/' + QString::number(int(slot.format)) + (slot.fromModel ? u"/model/"_s : u"/person/"_s) + tool};
}

std::shared_ptr<const Done> Redactor::Private::remembered(const CacheKey &key)
{
    const QMutexLocker lock(&mutex);
    const std::shared_ptr<const Done> *done = cache.object(key);
    return done ? *done : nullptr;
}

void Redactor::Private::remember(const CacheKey &key, std::shared_ptr<const Done> done)
{
    const QMutexLocker lock(&mutex);
    cache.insert(key, new std::shared_ptr<const Done>(std::move(done)), key.text.size() * 2 + 64);
}

Result<void> Redactor::Private::readAll(const std::vector<const TextSlot *> &slots, const Settings &s, std::vector<std::shared_ptr<const Done>> &done)
{
    const Result<std::vector<Vault::Entry>> entries = vault.entries(s.conversation);
    if (!entries)
        return std::unexpected(entries.error());
    QStringList ownTypes = s.decisions->ownTypes();
    for (const Vault::Entry &entry : *entries)
        ownTypes += entry.type;
    ownTypes.removeDuplicates();
    const Result<std::vector<StandIn>> standIns = vault.standIns(s.conversation);
    if (!standIns)
        return std::unexpected(standIns.error());
    const StandIns issued(*standIns);
    std::optional<PlaceholderReader> placeholders; // made when a slot is new
    for (size_t i = 0; i < slots.size(); ++i) {
        const CacheKey key = keyOf(*slots[i], s);
        done[i] = remembered(key);
        if (done[i])
            continue;
        if (!placeholders)
            placeholders.emplace(ownTypes);
        Result<ReadSlot> read = readSlot(*slots[i], s.conversation, *scanner, vault, *placeholders, issued, *s.decisions);
        if (!read)
            return std::unexpected(read.error());
        done[i] = std::make_shared<Done>(Done{std::move(*read), 0, {}});
    }
    return {};
}

/// Gives every value that is to be hidden its entry: first full names, then the rest in the order of the texts, so that a surname
/// joins the person that it belongs to wherever it stands.
Result<void> Redactor::Private::assign(const ConversationId &conversation, const std::vector<const ReadSlot *> &slots)
{
    const Result<std::vector<Vault::Entry>> entries = vault.entries(conversation);
    if (!entries)
        return std::unexpected(entries.error());
    PersonAliases persons(*entries);
    for (const ReadSlot *slot : slots) {
        for (const SlotCandidate &c : slot->found) {
            if (c.type == u"PERSON" && c.decision.hides())
                persons.note(c.value);
        }
    }
    const auto isFullName = [](const SlotCandidate &c) { return c.type == u"PERSON" && nameWords(c.value).size() > 1; };
    for (const bool fullNames : {true, false}) {
        for (const ReadSlot *slot : slots) {
            for (const std::vector<SlotCandidate> *list : {&slot->literals, &slot->found}) {
                for (const SlotCandidate &c : *list) {
                    if (!c.decision.hides() || isFullName(c) != fullNames)
                        continue;
                    const bool isPerson = c.type == u"PERSON";
                    const Result<Vault::Entry> entry = vault.entryFor(conversation, c.type, c.value, isPerson ? persons.personFor(c.value) : 0);
                    if (!entry)
                        return std::unexpected(entry.error());
                    if (isPerson)
                        persons.add(*entry);
                }
            }
        }
    }
    return {};
}

Result<void> Redactor::Private::writeAll(const std::vector<const TextSlot *> &slots, const Settings &s,
                                         std::vector<std::shared_ptr<const Done>> &done)
{
    const Surrogates surrogates(scanner->rules());
    std::optional<SaidWords> said; // when the first stand-in is made
    const std::function<bool(QStringView)> isSaid = [&](QStringView words) {
        if (!said)
            said.emplace(slots);
        return said->holds(words);
    };
    // Writing may add an entry (what is left of two values that overlap, a stand-in); then every text is looked at again with it.
    for (int round = 0; round < MostRounds; ++round) {
        const Result<Knowledge> now = knowledgeOf(s.conversation);
        if (!now)
            return std::unexpected(now.error());
        for (size_t i = 0; i < slots.size(); ++i) {
            if (done[i]->generation == now->generation)
                continue;
            Result<Text> text = renderSlot(*slots[i], done[i]->read, s.conversation, vault,
                                           {now->entries, *now->known, *now->placeholders, *now->standIns, surrogates, isSaid}, *s.decisions);
            if (!text)
                return std::unexpected(text.error());
            done[i] = std::make_shared<Done>(Done{done[i]->read, now->generation, std::move(*text)});
            remember(keyOf(*slots[i], s), done[i]);
        }
        const Result<quint64> after = vault.generation(s.conversation);
        if (!after)
            return std::unexpected(after.error());
        if (*after == now->generation)
            break;
    }
    return {};
}

Result<std::vector<Redactor::Text>> Redactor::Private::redact(const std::vector<const TextSlot *> &slots, const Settings &s)
{
    if (!scanner)
        return failure(ErrorCode::Detector,
                       QCoreApplication::translate("Redactor", "There is no detector, so nothing may be sent. Restart the program."));
    std::vector<std::shared_ptr<const Done>> done(slots.size());
    if (const Result<void> read = readAll(slots, s, done); !read)
        return std::unexpected(read.error());
    std::vector<const ReadSlot *> fresh;
    for (const std::shared_ptr<const Done> &d : done) {
        if (d->generation == 0)
            fresh.push_back(&d->read);
    }
    if (const Result<void> assigned = assign(s.conversation, fresh); !assigned)
        return std::unexpected(assigned.error());
    if (const Result<void> written = writeAll(slots, s, done); !written)
        return std::unexpected(written.error());
    std::vector<Text> texts;
    texts.reserve(done.size());
    for (const std::shared_ptr<const Done> &d : done)
        texts.push_back(d->text);
    return texts;
}

Redactor::Redactor(std::shared_ptr<const Scanner> scanner, Vault &vault) : d(new Private(std::move(scanner), vault)) { }
Redactor::~Redactor() = default;

Result<RedactedDraft> Redactor::redact(const Draft &draft, const Policy &policy, const Choices &choices, const RedactionTarget &target)
{
    const Settings s = d->settingsFor(draft.conversation(), policy, choices, target);
    // A provider's own form of a part is signed by the provider and goes back only to it, so it stays as it is …
    std::vector<bool> isRaw(draft.texts().size(), false);
    const auto isFile = [&](size_t i) { return draft.texts()[i].format == TextSlot::Format::File; };
    for (const Message &message : draft.shape().messages) {
        for (const Part &part : message.parts) {
            if (part.raw >= 0 && size_t(part.raw) < isRaw.size())
                isRaw[size_t(part.raw)] = true;
        }
    }
    std::vector<const TextSlot *> slots;
    for (size_t i = 0; i < draft.texts().size(); ++i) {
        if (!isRaw[i] && !isFile(i))
            slots.push_back(&draft.texts()[i]);
    }
    const Result<std::vector<Text>> redacted = d->redact(slots, s);
    if (!redacted)
        return std::unexpected(redacted.error());

    const Result<Knowledge> knowledge = d->knowledgeOf(draft.conversation());
    if (!knowledge)
        return std::unexpected(knowledge.error());
    DraftShape shape = draft.shape();
    std::vector<QString> texts(draft.texts().size());
    std::vector<Finding> findings;
    for (size_t i = 0, next = 0; i < texts.size(); ++i) {
        if (isFile(i)) {
            texts[i] = draft.texts()[i].text;
            findings.push_back(fileFinding(SlotIndex(i), draft.texts()[i], *s.decisions));
            continue;
        }
        if (!isRaw[i]) {
            texts[i] = (*redacted)[next].redacted;
            for (Finding finding : (*redacted)[next].findings) {
                finding.slot = SlotIndex(i);
                findings.push_back(std::move(finding));
            }
            ++next;
            continue;
        }
        // … unless it holds a value that is hidden now; then the part's neutral form is sent instead.
        const TextSlot &slot = draft.texts()[i];
        const SlotPieces pieces(slot);
        const bool holdsHidden = std::ranges::any_of(pieces.pieces(), [&](const SlotPieces::Piece &piece) {
            return std::ranges::any_of(knowledge->known->find(piece.plain), [&](const KnownValues::Hit &hit) {
                const QStringView written = QStringView(piece.plain).sliced(hit.range.begin, hit.range.length());
                return s.decisions->forKnown(slot, knowledge->entries[size_t(hit.entry)], written).hides();
            });
        });
        if (!holdsHidden) {
            texts[i] = slot.text;
            continue;
        }
        for (Message &message : shape.messages) {
            for (Part &part : message.parts) {
                if (part.raw == SlotIndex(i)) {
                    part.raw = NoSlot;
                    part.rawFrom.clear();
                }
            }
        }
    }
    return RedactedDraft(draft.conversation(), policy.name(), std::move(shape), std::move(texts), std::move(findings));
}

Result<Redactor::Text> Redactor::redactText(const ConversationId &conversation, const TextSlot &text, const Policy &policy, const Choices &choices,
                                            const RedactionTarget &target)
{
    Result<std::vector<Text>> texts = d->redact({&text}, d->settingsFor(conversation, policy, choices, target));
    if (!texts)
        return std::unexpected(texts.error());
    return std::move(texts->front());
}

} // namespace countersign
