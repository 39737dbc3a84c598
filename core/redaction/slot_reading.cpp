// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/slot_redaction.h"

#include "core/redaction/entity_types.h"
#include "core/redaction/person_name.h"

#include <QtCore/QCoreApplication>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

Error scannerBroke()
{
    return {ErrorCode::Detector,
            QCoreApplication::translate("Redactor",
                                        "The detector gave positions that do not fit the text, so nothing was sent. "
                                        "Please report this with the text's format.")};
}

Result<bool> isAssigned(Vault &vault, const ConversationId &conversation, const PlaceholderReader::Match &match)
{
    const Result<Vault::Entry> entry = vault.entry(conversation, match.type, match.number);
    if (entry)
        return true;
    if (entry.error().code == ErrorCode::NotFound)
        return false;
    return std::unexpected(entry.error());
}

/// What the restorer would take for a placeholder must not be one by accident. A number that nobody has is kept free; words of the
/// person that stand in brackets or name a number that is taken become a value themselves.
Result<void> readPlaceholders(const TextSlot &slot, const ConversationId &conversation, Vault &vault, const PlaceholderReader &placeholders,
                              ReadSlot &read)
{
    const std::vector<SlotPieces::Piece> &pieces = read.pieces.pieces();
    for (size_t p = 0; p < pieces.size(); ++p) {
        // A found value will be replaced, and a replacement ends words: "iban_1GB29…" would become "iban_1[IBAN_1]".
        QString around = pieces[p].plain;
        for (const SlotCandidate &c : read.found) {
            if (c.piece != int(p) || !c.decision.hides() || slot.fromModel)
                continue;
            const Range value = read.pieces.toPlain(c.piece, c.raw);
            around.replace(value.begin, value.length(), QString(value.length(), u'\x01'));
        }
        for (const PlaceholderReader::Match &match : placeholders.all(around, read.pieces.format())) {
            const Range raw = read.pieces.toRaw(int(p), match.range);
            const Result<bool> assigned = isAssigned(vault, conversation, match);
            if (!assigned)
                return std::unexpected(assigned.error());
            if (!slot.fromModel && (*assigned || match.bracketed)) {
                const QString words = pieces[p].plain.sliced(match.range.begin, match.range.length());
                read.literals.push_back({raw,
                                         int(p),
                                         QString(LiteralType),
                                         words,
                                         1,
                                         u"placeholder-like"_s,
                                         QCoreApplication::translate("Redactor", "These words look like a placeholder, but a person wrote them."),
                                         {},
                                         0});
                continue;
            }
            if (!*assigned) {
                if (const Result<bool> kept = vault.reserve(conversation, match.type, match.number); !kept)
                    return std::unexpected(kept.error());
            }
            if (slot.fromModel)
                read.ours.push_back(raw);
        }
    }
    return {};
}

/// What stands for a value already: in a model's words it means that value; a person who writes it means somebody else.
void readStandIns(const TextSlot &slot, const StandIns &standIns, ReadSlot &read)
{
    const std::vector<SlotPieces::Piece> &pieces = read.pieces.pieces();
    for (size_t p = 0; !standIns.isEmpty() && p < pieces.size(); ++p) {
        for (const StandIns::Match &match : standIns.all(pieces[p].plain)) {
            const Range raw = read.pieces.toRaw(int(p), match.range);
            if (slot.fromModel) {
                read.ours.push_back(raw);
                std::erase_if(read.found, [&](const SlotCandidate &c) { return raw.begin <= c.raw.begin && c.raw.end <= raw.end; });
                continue;
            }
            read.literals.push_back(
                {raw,
                 int(p),
                 QString(LiteralType),
                 pieces[p].plain.sliced(match.range.begin, match.range.length()),
                 1,
                 u"stand-in-like"_s,
                 QCoreApplication::translate("Redactor", "These words stand for somebody's value already, but a person wrote them."),
                 {},
                 0});
        }
    }
}

/// Without white space around it and without a possessive ending, so that what follows a name stays in the text.
Range trimmed(Range range, QStringView text, const QString &type)
{
    while (range.begin < range.end && text[range.begin].isSpace())
        ++range.begin;
    while (range.begin < range.end && text[range.end - 1].isSpace())
        --range.end;
    if (familyOf(type) == u"PERSON")
        range.end -= possessiveLength(text.sliced(range.begin, range.length()));
    return range;
}

Result<void> scan(const TextSlot &slot, const Scanner &scanner, const Decisions &decisions, ReadSlot &read)
{
    ScanHints hints;
    hints.format = read.pieces.format();
    const Result<std::vector<Detection>> detections = scanner.scan(slot.text, decisions.terms(), hints);
    if (!detections)
        return std::unexpected(Error{ErrorCode::Detector, detections.error().message});
    qsizetype before = 0;
    for (const Detection &detection : *detections) {
        const int piece = detection.range.begin >= before ? read.pieces.pieceOf(detection.range) : -1;
        if (piece < 0)
            return std::unexpected(scannerBroke());
        before = detection.range.end;
        const QString &plain = read.pieces.pieces()[size_t(piece)].plain;
        const Range inPlain = trimmed(read.pieces.toPlain(piece, detection.range), plain, detection.type);
        if (inPlain.length() <= 0)
            continue;
        const QString value = plain.sliced(inPlain.begin, inPlain.length());
        const std::optional<Decision> decision = decisions.forDetection(slot, detection, value);
        if (decision)
            read.found.push_back(
                {read.pieces.toRaw(piece, inPlain), piece, detection.type, value, detection.score, detection.rule, detection.reason, *decision, 0});
    }
    return {};
}

} // namespace

Result<ReadSlot> readSlot(const TextSlot &slot, const ConversationId &conversation, const Scanner &scanner, Vault &vault,
                          const PlaceholderReader &placeholders, const StandIns &standIns, const Decisions &decisions)
{
    ReadSlot read{SlotPieces(slot), {}, {}, {}};
    if (const Result<void> done = scan(slot, scanner, decisions, read); !done)
        return std::unexpected(done.error());
    if (const Result<void> done = readPlaceholders(slot, conversation, vault, placeholders, read); !done)
        return std::unexpected(done.error());
    readStandIns(slot, standIns, read);
    return read;
}

} // namespace countersign
