// SPDX-License-Identifier: GPL-3.0-or-later
// A text slot taken apart into the plain texts that it carries: the text itself, or every key, string and number of JSON text, with the
// way back to where they stand in the slot. So everything that reads or replaces text knows nothing of escapes.
#pragma once
#include "core/base/stages.h"

#include <vector>

namespace countersign {

class SlotPieces {
public:
    struct Piece {
        Range raw; // in the slot's text; of a JSON string between its quotes
        QString plain; // decoded
        std::vector<qsizetype> offsets; // per unit of `plain` and for its end: where it stands in the slot. Empty: as it is
        bool isNumber = false; // a JSON number: what replaces it is written as a string
    };
    /// JSON that does not parse is one plain text.
    explicit SlotPieces(const TextSlot &slot);

    [[nodiscard]] const std::vector<Piece> &pieces() const { return m_pieces; }
    [[nodiscard]] bool isJson() const { return m_isJson; }
    /// The format in which the text is to be scanned.
    [[nodiscard]] TextSlot::Format format() const { return m_format; }
    /// The piece that holds a range of the slot's text; -1 when it lies in none or in two.
    [[nodiscard]] int pieceOf(Range raw) const;
    [[nodiscard]] Range toRaw(int piece, Range plain) const;
    /// Grows to whole escapes.
    [[nodiscard]] Range toPlain(int piece, Range raw) const;

private:
    std::vector<Piece> m_pieces;
    bool m_isJson = false;
    TextSlot::Format m_format;
};

} // namespace countersign
