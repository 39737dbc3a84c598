// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/slot_redaction.h"

#include "core/redaction/byte_views.h"
#include "core/redaction/json_text.h"
#include "core/redaction/replacement.h"
#include "core/redaction/stand_in_maker.h"

#include <QtCore/QCoreApplication>
#include <map>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype LongestIdentifier = 64;
constexpr int MostRounds = 8; // of writing a slot so that it can be read again; the last one covers a whole piece

/// Places in a slot that do not overlap, by where they begin.
class Taken {
public:
    /// The first of those taken that overlaps.
    [[nodiscard]] std::optional<Range> overlapping(Range range) const
    {
        auto at = m_ranges.upper_bound(range.begin);
        if (at != m_ranges.begin() && std::prev(at)->second > range.begin)
            --at;
        if (at == m_ranges.end() || at->first >= range.end)
            return std::nullopt;
        return Range{at->first, at->second};
    }
    void take(Range range) { m_ranges.emplace(range.begin, range.end); }

private:
    std::map<qsizetype, qsizetype> m_ranges;
};

class Rendering {
public:
    Rendering(const TextSlot &slot, const ReadSlot &read, const ConversationId &conversation, Vault &vault, const SlotKnowledge &knowledge,
              const Decisions &decisions)
        : m_slot(slot), m_read(read), m_conversation(conversation), m_vault(vault), m_entries(knowledge.entries), m_known(knowledge.known),
          m_placeholders(knowledge.placeholders), m_decisions(decisions), m_makeStandIn(conversation, vault, knowledge),
          m_standIns(knowledge.standIns)
    {
    }

    Result<Redactor::Text> render()
    {
        choose();
        for (int round = 0;; ++round) {
            std::ranges::sort(m_chosen, {}, [](const SlotCandidate &c) { return c.raw.begin; });
            Result<Redactor::Text> text = write();
            if (!text || std::ranges::none_of(m_chosen, [](const SlotCandidate &c) { return c.decision.hides(); }))
                return text;
            Result<std::optional<Misreading>> misreading = misreadIn(*text);
            if (!misreading)
                return std::unexpected(misreading.error());
            if (!*misreading)
                return text;
            if (!(*misreading)->plain.empty()) { // each of them only once
                if (const Result<void> plain = writePlain((*misreading)->plain); !plain)
                    return std::unexpected(plain.error());
                --round;
                continue;
            }
            if (round == MostRounds)
                return failure(ErrorCode::Detector,
                               QCoreApplication::translate("Redactor",
                                                           "A text could not be written so that its placeholders can be read again, so nothing "
                                                           "was sent. Please report this with the text's format."));
            const bool whole = round + 1 == MostRounds || m_read.pieces.format() == TextSlot::Format::Identifier;
            cover((*misreading)->piece, whole ? m_read.pieces.pieces()[size_t((*misreading)->piece)].raw : (*misreading)->raw);
        }
    }

private:
    [[nodiscard]] QStringView written(const SlotCandidate &c) const { return QStringView(m_slot.text).sliced(c.raw.begin, c.raw.length()); }

    void choose()
    {
        for (const Range ours : m_read.ours)
            m_taken.take(ours);
        for (const SlotCandidate &literal : m_read.literals)
            consider(literal);
        std::vector<SlotCandidate> hidden;
        std::vector<SlotCandidate> allowed;
        for (const SlotCandidate &c : m_read.found)
            (c.decision.hides() ? hidden : allowed).push_back(c);
        addKnown(hidden, allowed);
        dropTurnedRoundBetweenTwo(hidden);
        // The longest first; of the same length what the scanner saw, because it says why.
        const auto longer = [](const SlotCandidate &a, const SlotCandidate &b) { return a.raw.length() > b.raw.length(); };
        std::ranges::stable_sort(hidden, longer);
        std::ranges::stable_sort(allowed, longer);
        for (const SlotCandidate &c : hidden)
            consider(c);
        for (const SlotCandidate &c : allowed) {
            if (!m_taken.overlapping(c.raw))
                consider(c);
        }
    }

    /// In "Marguerite Oyelaran, Marguerite Oyelaran" stands nobody's "Oyelaran, Marguerite".
    static void dropTurnedRoundBetweenTwo(std::vector<SlotCandidate> &hidden)
    {
        std::map<qsizetype, qsizetype> straight; // names of several words: begin → end
        for (const SlotCandidate &c : hidden) {
            if (c.type == u"PERSON" && c.value.contains(u' ') && !c.value.contains(u','))
                straight.emplace(c.raw.begin, c.raw.end);
        }
        if (straight.empty())
            return;
        std::erase_if(hidden, [&](const SlotCandidate &c) {
            if (c.type != u"PERSON" || c.rule != u"known-value" || !c.value.contains(u','))
                return false;
            const auto right = straight.upper_bound(c.raw.begin);
            const bool runsOut = right != straight.end() && right->first < c.raw.end && right->second > c.raw.end;
            const bool runsIn = right != straight.begin() && std::prev(right)->first < c.raw.begin && std::prev(right)->second > c.raw.begin;
            return runsIn || runsOut;
        });
    }

    void addKnown(std::vector<SlotCandidate> &hidden, std::vector<SlotCandidate> &allowed) const
    {
        if (m_known.isEmpty())
            return;
        const std::vector<SlotPieces::Piece> &pieces = m_read.pieces.pieces();
        for (size_t p = 0; p < pieces.size(); ++p) {
            const QString &plain = pieces[p].plain;
            const auto add = [&](Range range, const Vault::Entry &entry, const QString &seen, int number) {
                SlotCandidate c{m_read.pieces.toRaw(int(p), range),
                                int(p),
                                entry.type,
                                plain.sliced(range.begin, range.length()),
                                0.99,
                                u"known-value"_s,
                                QCoreApplication::translate("Redactor", "The same value was found elsewhere in this conversation."),
                                m_decisions.forKnown(m_slot, entry, seen),
                                number};
                (c.decision.hides() ? hidden : allowed).push_back(std::move(c));
            };
            for (const KnownValues::Hit &hit : m_known.find(plain, m_read.pieces.format())) {
                const Vault::Entry &entry = m_entries[size_t(hit.entry)];
                add(hit.range, entry, plain.sliced(hit.range.begin, hit.range.length()), hit.ambiguous ? 0 : entry.number);
            }
            // What the guard at the socket would decode must be covered here. As it is written it is a value of its own, so that
            // restoring gives the same writing back.
            forEachDecoding(plain, false, [&](const DecodedView &view, bool onlyLong, bool wholeRun) {
                for (const KnownValues::Hit &hit : m_known.find(view.text)) {
                    Range range{view.origin[size_t(hit.range.begin)], view.origin[size_t(hit.range.end)]};
                    if (wholeRun)
                        range = base64Run(plain, range);
                    if ((!onlyLong || hit.bytesLong) && range.length() > 0)
                        add(range, m_entries[size_t(hit.entry)], view.text.sliced(hit.range.begin, hit.range.length()), 0);
                }
            });
        }
    }

    /// Takes the place; of a found value that overlaps one that is taken, the rest is covered too, because part of a value may
    /// tell the whole.
    void consider(const SlotCandidate &candidate)
    {
        const std::optional<Range> other = m_taken.overlapping(candidate.raw);
        if (!other) {
            m_taken.take(candidate.raw);
            m_chosen.push_back(candidate);
            return;
        }
        considerRest(candidate, {candidate.raw.begin, other->begin});
        considerRest(candidate, {other->end, candidate.raw.end});
    }

    void considerRest(const SlotCandidate &candidate, Range raw)
    {
        if (raw.length() <= 0)
            return;
        const QString &plain = m_read.pieces.pieces()[size_t(candidate.piece)].plain;
        Range rest = m_read.pieces.toPlain(candidate.piece, raw);
        while (rest.begin < rest.end && !plain[rest.begin].isLetterOrNumber())
            ++rest.begin;
        while (rest.begin < rest.end && !plain[rest.end - 1].isLetterOrNumber())
            --rest.end;
        if (rest.length() <= 0)
            return;
        SlotCandidate left = candidate;
        left.raw = m_read.pieces.toRaw(candidate.piece, rest);
        left.value = plain.sliced(rest.begin, rest.length());
        left.number = 0;
        consider(left);
    }

    /// Whether its placeholder gives back the value as it is spelled here.
    [[nodiscard]] Result<bool> givesBack(const SlotCandidate &c) const
    {
        return m_vault.entry(m_conversation, c.type, c.number).transform([&](const Vault::Entry &entry) {
            return entry.spellings.front() == c.value;
        });
    }

    Result<QString> replacement(SlotCandidate &c)
    {
        const bool identifier = m_slot.format == TextSlot::Format::Identifier;
        Vault::Entry entry{c.type, c.number, {}};
        if (c.number == 0) {
            Result<Vault::Entry> made = m_vault.entryFor(m_conversation, c.type, c.value);
            if (!made)
                return std::unexpected(made.error());
            entry = std::move(*made);
            c.number = entry.number;
            if (m_decisions.allows(entry)) { // the person allowed another spelling of it
                c.decision = {Action::Allow, true};
                return QString();
            }
        }
        if (c.decision.action == Action::Mask && !identifier)
            return maskedValue(c.type, c.value);
        if (c.decision.action == Action::Surrogate && !identifier) {
            Result<std::optional<QString>> standIn = c.plain ? std::optional<QString>() : m_makeStandIn(c.type, c.number, c.value);
            if (!standIn)
                return std::unexpected(standIn.error());
            if (*standIn)
                return **standIn;
            // Among stand-ins that give back each spelling, a placeholder that gives back the fullest would be wrong.
            const Result<bool> exact = givesBack(c);
            if (!exact)
                return std::unexpected(exact.error());
            if (!*exact && m_standIns.forOriginal(c.type, c.number, {})) {
                Result<Vault::Entry> own = m_vault.entryFor(m_conversation, LiteralType, c.value);
                if (!own)
                    return std::unexpected(own.error());
                c.type = own->type;
                c.number = own->number;
            }
            c.reason += u' ' + QCoreApplication::translate("Redactor", "Nothing believable can stand for it, so a placeholder does.");
        }
        if (c.decision.action == Action::Generalise && !identifier) {
            if (const std::optional<QString> less = generalisedValue(c.type, c.value))
                return *less;
            c.reason += u' ' + QCoreApplication::translate("Redactor", "It has no more general form, so a placeholder stands for it.");
        }
        return placeholderText(c.type, c.number, m_slot.format);
    }

    Result<Redactor::Text> write()
    {
        Redactor::Text text;
        qsizetype from = 0;
        for (SlotCandidate &c : m_chosen) {
            text.redacted += QStringView(m_slot.text).sliced(from, c.raw.begin - from);
            from = c.raw.end;
            QString replaced;
            if (c.decision.hides()) {
                Result<QString> made = replacement(c);
                if (!made)
                    return std::unexpected(made.error());
                replaced = std::move(*made);
            }
            const bool quoted = c.decision.hides() && m_read.pieces.pieces()[size_t(c.piece)].isNumber;
            if (quoted)
                text.redacted += u'"';
            const qsizetype begin = text.redacted.size();
            if (!c.decision.hides())
                text.redacted += written(c);
            else
                text.redacted += m_read.pieces.isJson() ? escapeJson(replaced) : replaced;
            text.findings.push_back(
                {0, c.raw, {begin, text.redacted.size()}, c.type, c.score, c.rule, c.reason, c.decision.action, replaced, c.decision.byPerson});
            if (quoted)
                text.redacted += u'"';
        }
        text.redacted += QStringView(m_slot.text).sliced(from);
        return text;
    }

    /// A place where the restorer would not read what was written.
    struct Misreading {
        int piece = 0;
        Range raw; // in the slot's text
        std::vector<size_t> plain; // those of the chosen values whose stand-ins are not read as such; then nothing else is said
    };

    /// Stand-ins are read as whole words: beside letters or digits they are none.
    [[nodiscard]] std::optional<Misreading> misreadStandIns(const Redactor::Text &text, const SlotPieces &pieces) const
    {
        std::vector<size_t> unread;
        for (size_t i = 0; i < text.findings.size(); ++i) {
            const StandIn *standIn = text.findings[i].action == Action::Surrogate ? m_standIns.forText(text.findings[i].replacement) : nullptr;
            if (standIn && !standIn->original.isEmpty())
                unread.push_back(i);
        }
        if (m_standIns.isEmpty())
            return std::nullopt;
        for (size_t p = 0; p < pieces.pieces().size(); ++p) {
            for (const StandIns::Match &match : m_standIns.all(pieces.pieces()[p].plain)) {
                const Range range = pieces.toRaw(int(p), match.range);
                const auto written =
                    std::ranges::find_if(unread, [&](size_t i) { return text.findings[i].redacted == range && m_chosen[i].value == match.original; });
                if (written != unread.end()) {
                    unread.erase(written);
                    continue;
                }
                // One that runs into its neighbours is written as a placeholder; one in the text itself is covered.
                if (std::ranges::any_of(unread, [&](size_t i) { return text.findings[i].redacted.overlaps(range); }))
                    continue;
                const Range raw = originalOf(text, range);
                if (!std::ranges::contains(m_read.ours, raw))
                    return Misreading{pieceAt(raw), raw, {}};
            }
        }
        return unread.empty() ? std::nullopt : std::optional(Misreading{0, {}, std::move(unread)});
    }

    /// What was written must be read again as exactly that. A replacement ends a word and begins one: "iban_1GB29…" would become
    /// "iban_1[IBAN_1]", and in a name "john2" number 12.
    Result<std::optional<Misreading>> misreadIn(const Redactor::Text &text) const
    {
        TextSlot redacted = m_slot;
        redacted.text = text.redacted;
        const SlotPieces pieces(redacted);
        if (std::optional<Misreading> misread = misreadStandIns(text, pieces))
            return misread;
        std::vector<const Finding *> unread; // placeholders, in the order of the text
        for (size_t i = 0; i < text.findings.size(); ++i) {
            if (text.findings[i].replacement == placeholderText(m_chosen[i].type, m_chosen[i].number, m_slot.format))
                unread.push_back(&text.findings[i]);
        }
        for (size_t p = 0; p < pieces.pieces().size(); ++p) {
            for (const PlaceholderReader::Match &match : m_placeholders.all(pieces.pieces()[p].plain, pieces.format())) {
                const Range range = pieces.toRaw(int(p), match.range);
                const auto written = std::ranges::find(unread, range, [](const Finding *f) { return f->redacted; });
                if (written != unread.end()) {
                    unread.erase(written);
                    continue;
                }
                const Range raw = originalOf(text, range);
                if (std::ranges::contains(m_read.ours, raw))
                    continue;
                // A number that nobody has is restored as it stands; it stays that way once it is kept free.
                const Result<bool> free = m_vault.reserve(m_conversation, match.type, match.number);
                if (!free)
                    return std::unexpected(free.error());
                if (!*free || match.bracketed)
                    return Misreading{pieceAt(raw), raw, {}};
            }
        }
        if (!unread.empty())
            return Misreading{pieceAt(unread.front()->original), unread.front()->original, {}};
        if (m_slot.format == TextSlot::Format::Identifier && text.redacted.size() > LongestIdentifier && text.redacted.size() > m_slot.text.size())
            return Misreading{0, {0, m_slot.text.size()}, {}};
        return std::nullopt;
    }

    /// The range of the slot's text that became `redacted`; grows to whole findings.
    static Range originalOf(const Redactor::Text &text, Range redacted)
    {
        const auto original = [&](qsizetype at, bool end) {
            qsizetype shift = 0;
            for (const Finding &f : text.findings) {
                if (end ? at <= f.redacted.begin : at < f.redacted.begin)
                    break;
                if (end ? at <= f.redacted.end : at < f.redacted.end)
                    return end ? f.original.end : f.original.begin;
                shift = f.original.end - f.redacted.end;
            }
            return at + shift;
        };
        return {original(redacted.begin, false), original(redacted.end, true)};
    }

    [[nodiscard]] int pieceAt(Range raw) const { return std::max(0, m_read.pieces.pieceOf(raw)); }

    /// Placeholders for those of the chosen values whose stand-ins would not be read again. Where a placeholder would give back another spelling
    /// of the value, which a stand-in does not, the spelling is covered.
    Result<void> writePlain(const std::vector<size_t> &chosen)
    {
        std::vector<std::pair<int, Range>> otherSpellings;
        for (const size_t i : chosen) {
            SlotCandidate &c = m_chosen[i];
            c.plain = true;
            const Result<bool> exact = givesBack(c);
            if (!exact)
                return std::unexpected(exact.error());
            if (!*exact)
                otherSpellings.emplace_back(c.piece, c.raw);
        }
        for (const auto &[piece, raw] : otherSpellings)
            cover(piece, raw);
        return {};
    }

    /// One placeholder for a stretch of text, with the values in it: a value of its own, not a spelling of one of those.
    void cover(int piece, Range raw)
    {
        Decision decision;
        for (const SlotCandidate &c : m_chosen) {
            if (c.raw.begin >= raw.end || c.raw.end <= raw.begin || c.piece != piece)
                continue;
            raw = {std::min(raw.begin, c.raw.begin), std::max(raw.end, c.raw.end)};
            // What forbids sending goes on forbidding it.
            if (c.decision.action == Action::Block || (c.decision.action == Action::RouteLocal && decision.action != Action::Block))
                decision = c.decision;
        }
        std::erase_if(m_chosen, [&](const SlotCandidate &c) { return c.raw.begin < raw.end && c.raw.end > raw.begin; });
        const Range plain = m_read.pieces.toPlain(piece, raw);
        m_chosen.push_back({raw, piece, QString(LiteralType), m_read.pieces.pieces()[size_t(piece)].plain.sliced(plain.begin, plain.length()), 1,
                            u"placeholder-like"_s,
                            QCoreApplication::translate("Redactor", "Beside a placeholder these words would be read as another one."), decision, 0});
    }

    const TextSlot &m_slot;
    const ReadSlot &m_read;
    const ConversationId &m_conversation;
    Vault &m_vault;
    const std::vector<Vault::Entry> &m_entries;
    const KnownValues &m_known;
    const PlaceholderReader &m_placeholders;
    const Decisions &m_decisions;
    const StandInMaker m_makeStandIn;
    const StandIns &m_standIns;
    Taken m_taken;
    std::vector<SlotCandidate> m_chosen;
};

} // namespace

Result<Redactor::Text> renderSlot(const TextSlot &slot, const ReadSlot &read, const ConversationId &conversation, Vault &vault,
                                  const SlotKnowledge &knowledge, const Decisions &decisions)
{
    return Rendering(slot, read, conversation, vault, knowledge, decisions).render();
}

} // namespace countersign
