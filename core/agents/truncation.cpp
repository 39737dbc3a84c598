// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/agents/truncation.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace countersign {

using namespace Qt::StringLiterals;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Truncation)
};

constexpr qint64 FewestMissing = 64; // a lower bound is no count: what is missing must be more than its doubts …
constexpr double SmallestShare = 0.1; // … of the whole
constexpr int MostNames = 6;

struct Piece {
    QString name;
    qint64 tokens = 0;
    bool instructions = false;
};

QString nameOf(const TextSlot &slot, Role role)
{
    switch (slot.source.kind) {
    case Source::Kind::Instructions: return Words::tr("the instructions");
    case Source::Kind::Attachment: return Words::tr("the file %1").arg(slot.source.label);
    case Source::Kind::ToolResult: return Words::tr("a result of %1").arg(slot.source.label);
    case Source::Kind::Model: return Words::tr("an earlier answer");
    default: break;
    }
    return role == Role::System ? Words::tr("the instructions") : Words::tr("your message “%1”").arg(slot.text.simplified().left(40));
}

/// The texts of the conversation in the order in which a model reads them. Tools, earlier reasoning and calls are left out: servers write them in
/// forms of their own, or drop them by right.
std::vector<Piece> piecesOf(const Draft &draft, const RedactedDraft &redacted)
{
    std::vector<Piece> pieces;
    for (const Message &message : redacted.shape().messages) {
        for (const Part &part : message.parts) {
            const bool words = part.kind == Part::Kind::Text || part.kind == Part::Kind::ToolResult;
            if (words && part.text != NoSlot)
                pieces.push_back(
                    {nameOf(draft.texts()[size_t(part.text)], message.role), fewestTokens(redacted.text(part.text)), message.role == Role::System});
        }
    }
    return pieces;
}

bool hasFiles(const RedactedDraft &redacted)
{
    return std::ranges::any_of(redacted.shape().messages,
                               [](const Message &message) { return std::ranges::contains(message.parts, Part::Kind::File, &Part::kind); });
}

} // namespace

std::optional<Truncation> truncationOf(const Draft &draft, const RedactedDraft &redacted, const WireRequest &wire, const Usage &usage,
                                       const TokenRatio &ratio)
{
    if (!usage.input)
        return std::nullopt;
    const std::vector<Piece> pieces = piecesOf(draft, redacted);
    qint64 sent = 0;
    for (const Piece &piece : pieces)
        sent += piece.tokens;
    if (!hasFiles(redacted))
        sent = std::max(sent, ratio.surely(wire.body().size()).value_or(0));
    const qint64 missing = sent - *usage.input;
    if (missing < FewestMissing || double(missing) < double(sent) * SmallestShare)
        return std::nullopt;

    Truncation truncation{*usage.input, sent, {}};
    const bool keepsInstructions = wire.destination().api == "ollama"_L1;
    qint64 gone = 0;
    for (const Piece &piece : pieces) {
        if (gone >= missing || truncation.lost.size() == MostNames)
            break;
        if (piece.tokens == 0 || (keepsInstructions && piece.instructions))
            continue;
        gone += piece.tokens;
        if (!truncation.lost.contains(piece.name))
            truncation.lost << piece.name;
    }
    return truncation;
}

QString truncationSentence(const Truncation &truncation)
{
    const QLocale locale;
    return Words::tr("The model did not read all of this request: at least %1 tokens were sent, and the server read %2. It dropped the beginning "
                     "without a word, "
                     "because its context is too small. Lost, whole or in part: %3. Give the server a larger context, or shorten the conversation.")
        .arg(locale.toString(truncation.sent), locale.toString(truncation.read), locale.createSeparatedList(truncation.lost));
}

} // namespace countersign
