// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redaction/slot_pieces.h"

#include "core/redaction/json_text.h"

#include <algorithm>

namespace countersign {

SlotPieces::SlotPieces(const TextSlot &slot) : m_format(slot.format)
{
    if (slot.format == TextSlot::Format::Json) {
        if (const auto tokens = tokenizeJson(slot.text)) {
            m_isJson = true;
            m_pieces.reserve(tokens->size());
            for (const JsonToken &token : *tokens) {
                Piece piece{token.raw, {}, {}, token.kind == JsonToken::Kind::Number};
                const QStringView inside = QStringView(slot.text).sliced(token.raw.begin, token.raw.length());
                if (!piece.isNumber && inside.contains(u'\\')) {
                    piece.plain = unescapeJson(inside, &piece.offsets);
                    for (qsizetype &offset : piece.offsets)
                        offset += token.raw.begin;
                } else {
                    piece.plain = inside.toString();
                }
                m_pieces.push_back(std::move(piece));
            }
            return;
        }
        m_format = TextSlot::Format::Plain;
    }
    m_pieces.push_back({{0, slot.text.size()}, slot.text, {}, false});
}

int SlotPieces::pieceOf(Range raw) const
{
    const auto after = std::ranges::upper_bound(m_pieces, raw.begin, {}, [](const Piece &p) { return p.raw.begin; });
    if (after == m_pieces.begin())
        return -1;
    const auto at = after - 1;
    return raw.end <= at->raw.end && raw.begin < raw.end ? int(at - m_pieces.begin()) : -1;
}

Range SlotPieces::toRaw(int piece, Range plain) const
{
    const Piece &p = m_pieces[size_t(piece)];
    if (p.offsets.empty())
        return {p.raw.begin + plain.begin, p.raw.begin + plain.end};
    return {p.offsets[size_t(plain.begin)], p.offsets[size_t(plain.end)]};
}

Range SlotPieces::toPlain(int piece, Range raw) const
{
    const Piece &p = m_pieces[size_t(piece)];
    if (p.offsets.empty())
        return {raw.begin - p.raw.begin, raw.end - p.raw.begin};
    const auto begin = std::ranges::upper_bound(p.offsets, raw.begin) - 1;
    const auto end = std::ranges::lower_bound(p.offsets, raw.end);
    return {begin - p.offsets.begin(), end - p.offsets.begin()};
}

} // namespace countersign
